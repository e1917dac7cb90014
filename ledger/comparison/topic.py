"""What a story has said before a short figure: "fighters" of whom, "cultivation" of what, dead of what.

News writes the full phrase once and short forms after it. A claim's `topic` holds the names and
words that its own phrase leaves to the story, so that it can be compared without the story's text.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from ledger.comparison.causes import causes_in
from ledger.comparison.event import harm_of
from ledger.comparison.facets import PERSONS, Facets, facets, in_story
from ledger.comparison.names import most_named
from ledger.comparison.population import MEMBERS, read_population, with_capitals
from ledger.comparison.words import phrases, split_words, stem, stem_set, stems
from ledger.model import Claim
from ledger.model.document import Text
from ledger.vocabulary import vocabulary

JOINT = "; "
CASES = "infected"
"""The class of those who have a disease."""
ORGANISATION = "organisation"
"""The unit, synonyms folded, of groups that are counted themselves."""
MOST_WORDS = 2
"""Words beside a noun of measure that may say what it is of ("Afghan opium poppy output")."""
SHORTEST_WORD = 4
RECURS = 2
"""Times a word must stand in a story to be its topic."""
STRETCH, MARGIN = 30_000, 10_000
"""Characters of a long story that are searched together, and those beside them on either side."""
ABOUT = 10.0
"""How many times apart two numbers of people lie at most where they may count one crowd or toll."""
REMEMBERED = 200
"""Earlier figures of a story that a short one may lean on."""
SETTINGS_KEPT = 2
"""Stories whose names are remembered while their figures are read."""
_SENTENCE = re.compile(r"(?<=[.!?])[”\"]?\s+|\n+")


def with_topics(
    claims: Iterable[Claim], text: Text, start: int = 0, end: int | None = None
) -> list[Claim]:
    """Fill the `topic` of an article's claims; it stands from `start` to `end` of the stored text."""
    return [figure.claim for figure in figures_of(claims, text, start, end)]


def figures_of(
    claims: Iterable[Claim], text: Text, start: int = 0, end: int | None = None
) -> Iterator[Facets]:
    """Yield the facets of an article's claims, their topics filled."""
    end = len(text) if end is None else end
    earlier: deque[Facets] = deque(maxlen=REMEMBERED)
    offices: dict[str | None, frozenset[str]] = {}
    for claim in claims:
        if claim.topic or claim.setting:
            claim = claim.model_copy(update={"topic": None, "setting": None})
        figure = facets(claim)
        before, near = _around(text, claim.number_start, start, end)
        said = list(dict.fromkeys(_topic(figure, before, near, earlier)))
        told = in_story(figure, JOINT.join(said) or None, " ".join(_setting(near)) or None)
        yield _in_office(told, offices)
        earlier.append(figure)


def _in_office(figure: Facets, offices: dict[str | None, frozenset[str]]) -> Facets:
    """The figure with its claimant's office, which a story tells once; notes in `offices` what is told."""
    credited = figure.claimant
    office = offices.setdefault(credited.id, credited.office) or credited.office
    offices[credited.id] = office
    if credited.id is None or office == credited.office:
        return figure
    return replace(figure, claimant=replace(credited, office=office))


@lru_cache(SETTINGS_KEPT)
def _setting(story: str) -> tuple[str, ...]:
    return tuple(most_named(story))


def _around(text: Text, at: int, start: int, end: int) -> tuple[str, str]:
    """Return what stands before a figure, and the story; both only near it in a long one."""
    stretch = at - (at - start) % STRETCH
    first, last = max(start, stretch - MARGIN), min(end, stretch + STRETCH + MARGIN)
    return text[first:at], text[first:last]


def _topic(figure: Facets, before: str, story: str, earlier: Sequence[Facets]) -> Iterator[str]:
    if _leaves_event(figure):
        yield from _event_before(figure, earlier)
    if (harm_of(figure.event) or _awaits_cause(figure)) and not figure.event.causes:
        yield from sorted(_cause(*(_without_source(t, figure) for t in (before, story))))
    if CASES in figure.event.classes and not figure.event.diseases:
        yield from _disease(story)
    population = figure.population
    if population.groups or population.collective:
        return
    members = population.words and population.words <= MEMBERS
    plain = not population.words and figure.is_stock and not figure.event.classes
    if figure.unit == PERSONS:
        if members or (plain and any(_counts_members(f) for f in earlier)):
            yield from _group(figure, before, earlier)
        return
    measured = population.words or figure.per or figure.unit in vocabulary("populations")["implied"]
    if measured and population.words <= heads():
        yield from _counted(figure, earlier) or _fuller(figure, before, story)


def _leaves_event(figure: Facets) -> bool:
    """Whether a bare number, or one of plain people, is only put somewhere ("It rose to 136")."""
    event = figure.event
    said = [s for s in stems(event.text or "") if s not in stem_set("populations", "linking")]
    told = event.classes or event.words or event.negated or len(said) > 1
    bare = not figure.names_counted or _is_plain(figure)
    return not told and figure.claim.kind in ("stock", "flow") and bare


def _is_plain(figure: Facets) -> bool:
    """Whether persons are counted of whom nothing is said ("the union spoke of 40,000 people")."""
    population = figure.population
    return figure.unit == PERSONS and not (population.words or population.groups)


def _event_before(figure: Facets, earlier: Sequence[Facets]) -> Iterator[str]:
    """What happened to those whom the story counted last, if they are counted in the same.

    A number of people is one of those told before only if it is about as large.
    """
    counted = [f for f in earlier if f.unit == figure.unit and f.claim.kind in ("stock", "flow")]
    if figure.names_counted:
        counted = [f for f in counted if _is_plain(f) and _is_about(f, figure)]
    for other in counted[-1:]:
        if len(other.event.classes) == 1 and figure.population.words <= other.population.words:
            yield from other.event.classes


def _is_about(one: Facets, other: Facets) -> bool:
    gap = one.read.gap(other.read)
    return gap is not None and gap <= ABOUT


def _awaits_cause(figure: Facets) -> bool:
    """Whether only a cause tells what a unit counts: a case of a disease is an infected person."""
    return "cause" in vocabulary("events")["stand_for_people"].get(figure.unit, ())


def _counts_members(figure: Facets) -> bool:
    population = figure.population
    return figure.unit == PERSONS and bool(population.groups or population.words & MEMBERS)


def _without_source(text: str, figure: Facets) -> str:
    """A text without its source's name, as long as it was: a fire brigade tells of no fire."""
    source = figure.claim.claimant
    return text.replace(source, " " * len(source)) if source else text


def _cause(before: str, story: str) -> frozenset[str]:
    """The cause named last before the figure, or first after it."""
    sentences = [s for s in _SENTENCE.split(before) if s.strip()]
    return causes_in([*reversed(sentences), story[len(before) :]])


def _disease(story: str) -> tuple[str, ...]:
    """The disease of a story that names one alone, which its cases are of."""
    named = phrases("events", "diseases").names_in(stems(story))
    return tuple(named) if len(named) == 1 else ()


def _group(figure: Facets, before: str, earlier: Sequence[Facets]) -> Iterator[str]:
    """The group that the sentence names first, or that was counted last, or that was named last.

    A sentence that counts groups ("20 organisations with 23,000 fighters") tells of all of them.
    """
    if any(_counts_groups(f, figure) for f in earlier):
        yield ORGANISATION
        return
    in_sentence = len(figure.claim.before_number)
    counted = [sorted(f.population.groups)[0] for f in earlier if f.population.groups]
    named = _named(before[len(before) - in_sentence :]) or counted or _named(before)
    yield from named[-1:]


def _counts_groups(other: Facets, figure: Facets) -> bool:
    """Whether an earlier figure of the same sentence counts several organisations."""
    together = other.claim.sentence_start == figure.claim.sentence_start
    return together and other.unit == ORGANISATION and other.read_high > 1


def _named(text: str) -> list[str]:
    """The groups a text names, but for those that only date or oppose ("since the Taliban took power")."""
    aside = stem_set("populations", "aside")
    found: list[str] = []
    words: list[str] = []
    for name, run in phrases("populations", "groups").fold(stems(with_capitals(text))):
        if name is not None and not aside & set(words[-2:]):
            found.append(name)
        words.extend(run)
    return found


@cache
def heads() -> frozenset[str]:
    """Nouns that tell what is measured of something, and so need to be told of what."""
    return frozenset(vocabulary("populations")["heads"])


def _counted(figure: Facets, earlier: Sequence[Facets]) -> list[str]:
    """The words by which an earlier figure of the story says more of the same noun."""
    wanted = figure.population.words or heads()
    for other in reversed(earlier):
        words = other.population.words
        if words & wanted and words - heads() and words >= figure.population.words:
            return sorted(words - heads())
    return []


def _fuller(figure: Facets, before: str, story: str) -> Iterator[str]:
    """The words that stand beside the same noun elsewhere in the story and recur in it."""
    wanted = figure.population.words or heads()
    recurring = Counter(stems(story))
    for text in (before, story[len(before) :]):
        for words in reversed(list(_beside_heads(text, wanted))):
            if found := [word for word in words if recurring[stem(word)] >= RECURS]:
                yield from found
                return


def _beside_heads(text: str, wanted: frozenset[str]) -> Iterator[list[str]]:
    """ "opium poppy" of "opium poppy cultivation", "land under opium poppy" and "cultivation of poppy"."""
    words = split_words(text)
    for at, word in enumerate(words):
        if _fold(word) in wanted:
            after = words[at + 2 :] if words[at + 1 : at + 2] in (["of"], ["under"]) else []
            yield _run(reversed(words[:at])) or _run(after)


def _run(words: Iterable[str]) -> list[str]:
    """The words next to a head, as far as each tells what it is of."""
    found: list[str] = []
    for word in words:
        if len(found) == MOST_WORDS or not _tells(word):
            break
        found.append(word)
    return found


def _tells(word: str) -> bool:
    if not word.isalpha() or word.isupper() or len(word) < SHORTEST_WORD or word.endswith("ed"):
        return False
    kept = read_population(word, "percent").words
    return _fold(word) in kept and _fold(word) not in heads() and stem(word) not in _spoken()


@cache
def _spoken() -> frozenset[str]:
    """Reporting verbs: "says cultivation" tells nothing of what is cultivated."""
    lists = vocabulary("speech").values()
    return frozenset(stem(word) for listed in lists if isinstance(listed, list) for word in listed)


def _fold(word: str) -> str:
    return next(iter(phrases("populations", "synonyms").names_in((stem(word),))), stem(word))
