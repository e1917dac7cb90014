"""The dates of a sentence that may say when a figure holds.

Offsets count the sentence's characters.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ledger.extraction.datelines import dateline_end
from ledger.extraction.quantities import Quantity, read_quantities
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.dates import DateMention, find_dates
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class SentenceDates:
    """The dates of a figure's sentence, those of the sentences before it, and its other figures.

    `story_time` is the date that the story had come to, where somebody looked it up.
    """

    mentions: tuple[DateMention, ...]
    before: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    looks_ahead: bool
    story_time: tuple[DateMention, ...] = ()


def dates_of(reading: Reading) -> SentenceDates:
    """The dates that may govern a figure, without datelines and years of documents."""
    sentence = reading.sentence
    earlier = reading.story.sentences[max(0, sentence.index - 3) : sentence.index]
    return SentenceDates(
        dates_in(sentence.text),
        tuple(mention for other in earlier for mention in dates_in(other.text)),
        figures_of(sentence),
        looks_ahead(sentence.text),
    )


def figures_of(sentence: Sentence) -> tuple[Quantity, ...]:
    """The figures of a sentence; they are known where a story is read from its beginning."""
    return sentence.figures if sentence.figures is not None else figures_in(sentence.text)


@lru_cache(maxsize=512)
def figures_in(text: str) -> tuple[Quantity, ...]:
    """The figures of a sentence, read once for all of them."""
    return tuple(read_quantities(text))


@lru_cache(maxsize=512)
def dates_in(text: str) -> tuple[DateMention, ...]:
    """The dates of a sentence that say when something was, or was said."""
    mentions = find_dates(text)
    if not mentions:
        return ()
    doubtful = any(mention.is_year for mention in mentions)
    numbers = [(q.number_start, q.number_end) for q in figures_in(text)] if doubtful else []
    return tuple(
        mention
        for mention in mentions
        if not (mention.is_year and any(a < mention.end and mention.start < b for a, b in numbers))
        and not _in_dateline(text, mention)
        and not _dates_a_document(text, mention)
        and not _tells_who_lived(text, mention)
        and not _is_baseline(text, mention)
        and not _of_a_record(text, mention)
    )


@lru_cache(maxsize=64)
def looks_ahead(text: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    return bool(_phrases("future").search(_PAST_MODAL.sub(" ", text)))


def foretells(text: str) -> bool:
    """Whether a sentence gives a forecast: "economists expect prices to rise 5 percent in 2025"."""
    return bool(_phrases("foretelling").search(text))


def _since(mention: DateMention) -> bool:
    return mention.link == "since" or mention.text.lower().startswith("since ")


def _of_a_record(text: str, mention: DateMention) -> bool:
    """ "The deadliest flood since 1998"; but "the deadliest since 65 died in June 2021" tells a figure of June."""
    figure = re.search(r"\d", text[mention.start : mention.points[0].start])
    return _since(mention) and not figure and is_extreme(text, mention)


def is_extreme(text: str, mention: DateMention) -> bool:
    """Whether a date only tells among what something stood out: "the deadliest day of this year"."""
    return bool(_record().search(re.sub(r" of $", " ", text[: mention.start])))


@cache
def _record() -> re.Pattern[str]:
    """ "The deadliest attack ", "the most ", up to the "since" of a record."""
    others = "|".join(vocabulary("periods")["no_superlatives"])
    return re.compile(
        rf"\b(?!(?:{others})s?\b)(?:\w+est|(?<!at )(?<!At )(?:most|least)|worst|best|record|first|not \w+|unseen)(?: [\w-]+){{0,6}} $"
    )


def _is_baseline(text: str, mention: DateMention) -> bool:
    """Whether a date is what a change is held against: "6.6% from a year earlier"."""
    compares = _BASELINE.search(text[: mention.start]) is not None
    return compares and mention.points[0].form == "year_before"


def _in_dateline(text: str, mention: DateMention) -> bool:
    """ "VIENNA, Nov 5 (KUNA) --": when a report was written."""
    return mention.end <= dateline_end(f"{text} ")


def _dates_a_document(text: str, mention: DateMention) -> bool:
    """ "the 2024 World Drug Report", "the 2015 agreement": a year that names a document."""
    if not mention.is_year:
        return False
    following = re.match(r"(?: [A-Z][\w-]+){0,5} ([\w-]+)", text[mention.end :])
    words = following.group().lower().split() if following else []
    return any(word in listed("documents") for word in words)


def _tells_who_lived(text: str, mention: DateMention) -> bool:
    """ "Veterans of the 1971 war", "survivors of the 2004 wave": a year that says who they are."""
    lived = mention.is_year and _who_lived().search(text[: mention.start])
    return bool(lived)


@cache
def _who_lived() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(sorted(listed('who_lived')))}) of (?:the )?$", re.IGNORECASE
    )


def is_inquiry(text: str) -> bool:
    """Whether people are asked, or an example is made: "In a survey of 4,000 people, 82% said"."""
    return bool(_inquiry().search(text))


@cache
def _inquiry() -> re.Pattern[str]:
    patterns = "|".join(listed("other_accounts"))
    return re.compile(rf"\b(?:{patterns})", re.IGNORECASE)


@cache
def listed(name: str) -> frozenset[str]:
    """Return a word list of periods.yml."""
    return frozenset(vocabulary("periods")[name])


@cache
def how_exact() -> str:
    """A pattern for any words before a figure that only say how exact it is, each with a space behind it."""
    return rf"(?:(?:{'|'.join(vocabulary('periods')['exactness'])}) )*"


def is_said_beside(mention: DateMention, text: str) -> bool:
    """Whether a word for saying stands near a date, with no comma between: "said late on Monday"."""
    before = re.split(r"[,;:—“”\"]", text[: mention.start])[-1].split()[-SAID_NEAR:]
    after = re.split(r"[;:—“”\"]", text[mention.end :])[0] if mention.start < 3 else ""
    words = {word.strip(".,'").lower() for word in [*before, *after.split()[:SAID_NEAR]]}
    return bool(
        {form for w in words for form in (w, w.removesuffix("d"), w.removesuffix("ed"))} & _said()
    )


SAID_NEAR = 8
"""Words between a word for saying and the date that it is said on."""


@cache
def _said() -> frozenset[str]:
    return word_set("periods", "saying") | {"said", "told", "says", "according"}


@cache
def _phrases(name: str) -> re.Pattern[str]:
    words = sorted(vocabulary("periods")[name], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


_PAST_MODAL = re.compile(
    r"\b(?:could not|couldn[’']t|(?:could|would) have(?! (?:(?:to|an?|the)\b|\d)))\b", re.IGNORECASE
)
"""What was not possible, or only might have been: "4,300 cars could not be built on Monday"."""
_BASELINE = re.compile(r"\b(?:from|than|on|over|against|versus|vs\.?|with|to)\s+$", re.IGNORECASE)
