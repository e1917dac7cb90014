"""The one happening of a day that a story is about.

"A ferry with 200 people aboard rolled over on Thursday. ... The manifest lists 173 passengers": a reader
knows once and for all when it was. The day is that of most of the story's dated figures, those of the
lead first; figures of the sorts that go with it, and with no time of their own, are of that day.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ledger.extraction.reading import Story
from ledger.extraction.times.dates import Anchor, DateMention, resolve
from ledger.extraction.times.day_figures import (
    counts_what_was,
    gives_another_count,
    going_with,
    is_of_then,
    sorts_in,
    sorts_of,
    tells_of,
)
from ledger.extraction.times.event_days import countries_in, day_of_event, mishaps
from ledger.extraction.times.event_names import is_new
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.times.held_against import is_standard
from ledger.extraction.times.sentence_dates import dates_in
from ledger.extraction.times.story_words import dated, is_undated, times_beside
from ledger.model import Claim
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import contains, find_places, is_country

LEAD = 2
"""Sentences that open a story, after its headline."""
DATELINE = 40
"""Characters of the longest dateline, which is no sentence."""
NEARBY = 4
"""Figures before one of which it may give another count."""
LONGEST = 80
"""Figures of the longest text that is taken for one story about one thing."""
IN_LEAD, CLEAR = 3, 3
"""How many figures one of the lead weighs, and how many a day needs that stands out."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on one day: the day in ISO form, the words that give it, and the sorts of its figures.

    `countries` and `places` are those that the sentences name which tell of the day; `since` is where the
    first of them begins, if it tells of something new.
    """

    day: str
    text: str
    sorts: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    since: int


def with_day_of_story(story: Story, claims: Sequence[Claim]) -> list[Claim]:
    """Give the figures that tell of a story's one happening its day, where they have no time yet."""
    happening = happening_of(story, claims) if len(claims) <= LONGEST else None
    if happening is None:
        return list(claims)
    told: list[Claim] = []
    for claim in claims:
        of_it = is_undated(claim) and _is_of(claim, happening, told[-NEARBY:], story)
        day = happening.day
        told.append(dated(claim, happening.text, day, day) if of_it else claim)
    return told


def happening_of(story: Story, claims: Sequence[Claim]) -> Happening | None:
    """The day on which most of what a story counts happened; None where no day stands out."""
    weights: Counter[str] = Counter()
    words: dict[str, str] = {}
    sorts: defaultdict[str, set[str]] = defaultdict(set)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    places: defaultdict[str, set[str]] = defaultdict(set)
    first: dict[str, _Told] = {}
    for told in (*_of_figures(story, claims), *_of_lead(story)):
        if told.day not in first or told.start < first[told.day].start:
            first[told.day] = told
        weights[told.day] += told.weight
        words.setdefault(told.day, told.text)
        sorts[told.day] |= told.sorts
        countries[told.day] |= countries_in(told.sentence)
        places[told.day] |= _places_in(told.sentence)
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < CLEAR:
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    day = ranked[0][0]
    of_day = frozenset(countries[day]), frozenset(places[day])
    since = first[day].start if is_new(first[day].sentence) else 0
    return Happening(day, words[day], going_with(sorts[day]), *of_day, since)


def lead_end(story: Story) -> int:
    """The offset at which the sentences that open a story end, its headline and dateline left out."""
    opening = [s for s in story.sentences[: LEAD + 2] if s.role != "headline"]
    if (
        opening
        and opening[0].end - opening[0].start < DATELINE
        and opening[0].text[-1] not in ".!?"
    ):
        opening = opening[1:]
    return opening[:LEAD][-1].end if opening else 0


@dataclass(frozen=True, slots=True)
class _Told:
    """A day, the words for it, the sorts of figures told of it, where, and how much that weighs."""

    day: str
    text: str
    sorts: set[str]
    sentence: str
    weight: int
    start: int


def _of_figures(story: Story, claims: Sequence[Claim]) -> Iterator[_Told]:
    end = lead_end(story)
    for claim in claims:
        day, sorts = claim.period_start, sorts_of(claim)
        if day is None or day != claim.period_end or not sorts:
            continue
        if is_standard(claim.before_number):
            continue
        opens = claim.sentence_start < end
        sorts |= sorts_in(claim.sentence) if opens else set()
        first = any(claim.sentence_start <= s.start for s in story.sentences[:1])
        aside = not first and _IN_ASIDE.search(claim.before_number)
        weight = IN_LEAD if opens and not aside else 1
        yield _Told(
            day, claim.period_text or "", sorts, claim.sentence, weight, claim.sentence_start
        )


_IN_ASIDE = re.compile(r"\b(?:who|which|when|where)\b[^,.;:]*$")
"""A clause on somebody of a sentence: "fired at militants who killed 7 men on Saturday"."""


def _of_lead(story: Story) -> Iterator[_Told]:
    """The days that the headline and the lead give to sudden events: "Thursday's sinking"."""
    anchor = Anchor(story.article.published)
    for sentence in story.sentences[: LEAD + 1]:
        for mention in dates_in(sentence.text):
            span = day_of_event(mention, sentence, anchor)
            if span is None and _names_a_happening(sentence.text, mention):
                span = resolve(mention, anchor)
            if span is not None and span.is_day and span.start is not None:
                sorts = sorts_in(sentence.text)
                day = span.start.isoformat()
                yield _Told(day, mention.text, sorts, sentence.text, IN_LEAD, sentence.start)


def _names_a_happening(text: str, mention: DateMention) -> bool:
    """ "Saturday's crowd", "the walkout of 12 March", "the trawler that went down off Pylos on Wednesday"."""
    if mention.link or any(point.form not in DAY_FORMS for point in mention.points):
        return False
    before, after = text[: mention.start], text[mention.end :]
    return bool(
        re.match(rf"(?:['’]s)? (?:[\w-]+ ){{0,2}}{_nouns()}\b", after)
        or re.search(
            rf"\b{_nouns()}(?: in [A-Z]\w+)? (?:of|on|from|(?:that was )?(?:held|staged|called)(?: on)?) $",
            before,
        )
        or re.search(
            rf"\b{_held()}\b[^,;:\d]{{0,40}}\b{_nouns()}\b[^,;:\d]{{0,20}} (?:on )?$", before
        )
        or re.search(
            rf"\b{_nouns()} (?:took place|was held|went ahead) (?:on )?$", before, re.IGNORECASE
        )
        or re.search(rf"\bth(?:at|e)\b[^,;:]{{0,60}}\b{mishaps()}\b[^;:—\d]{{0,60}}$", before)
    )


@cache
def _held() -> str:
    return f"(?:{'|'.join(vocabulary('happenings')['held'])})"


@cache
def _nouns() -> str:
    happenings, sudden = vocabulary("happenings")["nouns"], vocabulary("periods")["sudden_events"]
    return f"(?:{'|'.join([*happenings, *sudden])})s?"


def _is_of(claim: Claim, happening: Happening, told: Sequence[Claim], story: Story) -> bool:
    if claim.sentence_start < happening.since:
        return False
    here = countries_in(claim.sentence)
    if here and happening.countries and not here & happening.countries:
        return False
    if _is_elsewhere(claim.sentence, happening.places):
        return False
    to_come = bool(claim.published and happening.day > claim.published[:10])
    if not tells_of(claim, happening.sorts, to_come=to_come) and not (
        gives_another_count(claim, told, happening.day) and is_of_then(claim, to_come=to_come)
    ):
        return False
    return not _told_of_another_time(claim, happening, story)


def _places_in(sentence: str) -> frozenset[str]:
    return frozenset(m.key for m in find_places(sentence) if m.sort != "demonym")


def _is_elsewhere(sentence: str, there: frozenset[str]) -> bool:
    """Whether a sentence names places, and none of them in or at the town of the happening."""
    here = _places_in(sentence)
    towns = frozenset(key for key in there if not is_country(key))
    return bool(here and towns) and not any(contains(t, h) for h in here for t in towns)


def _told_of_another_time(claim: Claim, happening: Happening, story: Story) -> bool:
    """Whether a figure's sentence gives a time that isn't the happening's, nor that of a statement.

    Where it gives the day itself, to another figure, only what there was then is of it too.
    """
    for span in times_beside(claim, story):
        day = span.start.isoformat() if span and span.is_day and span.start else None
        if day != happening.day or not counts_what_was(claim):
            return True
    return False
