"""The year at which a text that counts year by year has arrived."""

import re

from ledger.extraction.reading import Reading
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.sentence_dates import dates_in, looks_ahead
from ledger.extraction.times.story_dates import around
from ledger.extraction.words import word_set


def this_year(reading: Reading) -> int | None:
    """The year that "this year" means in a story without a date, where its own years show it.

    Only in a text that counts year by year: the latest year it names, or the one after where a
    sentence sets that year against "this year".
    """
    if reading.story.article.published:
        return None
    return _latest_of_series(reading)


def reached_year(reading: Reading) -> int | None:
    """The year at which a text that counts year by year has arrived, for its undated measures.

    Counts of people and things belong to events and not to such a series.
    """
    unit = reading.quantity.unit
    if unit in (None, "people", "household", "ratio") or (
        unit == "percent" and not _moves(reading)
    ):
        return None
    if unit.isupper() and not reading.quantity.per:
        return None  # a sum of money was paid once, or costs so much at any time
    latest = _latest_of_series(reading)
    published = reading.story.article.published
    if latest and published and not 0 <= int(published[:4]) - latest <= 1:
        return None
    return latest


def _moves(reading: Reading) -> bool:
    """Whether a percentage tells of a rise or fall, which a series of years has, not of a share."""
    before = reading.sentence.text[: reading.quantity.start].split()[-1:]
    if before and before[0].lower() in word_set("kinds", "fall_words") | word_set(
        "kinds", "rise_words"
    ):
        return True
    if reading.verb is None:
        return False
    kinds = ("rise_verbs", "fall_verbs", "rise_nouns", "fall_nouns")
    return any(reading.verb.lemma_.lower() in word_set("kinds", kind) for kind in kinds)


def _latest_of_series(reading: Reading) -> int | None:
    contrasted: set[int] = set()
    years: set[int] = set()
    for sentence in around(reading):
        named = {int(y) for m in dates_in(sentence.text) for y in _years_told(sentence.text, m)}
        years |= named
        if re.search(r"\bthis year\b", sentence.text, re.IGNORECASE):
            contrasted |= named
    published = reading.story.article.published
    if published:
        years = {year for year in years if year <= int(published[:4])}
    if not years or max(years) - 1 not in years:
        return None
    latest = max(years)
    return latest + 1 if latest in contrasted and not published else latest


def _years_told(text: str, mention: DateMention) -> list[str]:
    """Years of a mention that lie in the past as the text tells it."""
    ahead = mention.link in ("by", "until") or looks_ahead(text)
    plain = [dict(p.parts) for p in mention.points if p.form == "year"]
    return [] if ahead else [parts["year"] for parts in plain if "year" in parts]
