"""Who or what is counted: a phrase as names, restricting words and additions, and how two compare."""

import re
from dataclasses import dataclass
from functools import cache

from ledger.comparison.words import phrase_set, phrases, split_words, stem, stem_set, stems
from ledger.model.relation import Answer
from ledger.vocabulary import vocabulary

TROOPS, CIVILIANS = frozenset({"soldier"}), frozenset({"civilian"})
MEMBERS = frozenset({"fighter"})
"""What a named armed group's people are unless the phrase says otherwise."""
MEN, MALES = frozenset({"man", "men"}), frozenset({stem("male")})
WOMEN = frozenset({"woman", "child", "girl", "boy"})
"""Sorts of people beside whom men are told by their sex."""
OF_GROUPS = ("people", "percent", "ratio")
"""Units in which a group's name says whose people are counted; of other things it is one word more."""
LEAST_SHARED = 0.33
"""Share of two phrases' words that must be common before they are near each other at all."""


_HOW_WRITTEN = re.compile(r"^people \([^()]*\)$")
"""Persons known by what befell them ("people (deaths)"): the event says the rest."""


_OF_EVENT = re.compile(
    r"(\b(?:dead|deaths?|toll|victims?|fatalit(?:y|ies)|casualt(?:y|ies)|survivors?|injured|wounded|missing|lives)\b)"
    r"\s+(?:of|in|from|at)\s.*",
    re.IGNORECASE,
)
"""What follows those harmed tells of the event ("survivors of the wreck") and not who they are."""


@dataclass(frozen=True, slots=True)
class Population:
    """A counted phrase taken apart; `phrase` is as the text has it.

    `groups` are armed groups by name, `words` what else restricts who is in (sorts of people and
    things, stems), `names` the capitalised words among them, `nations` the countries whose people
    or things they are, `added` the sorts that an "and" adds
    to the first. `collective` says that several groups are counted together, `of_event` are
    the words that only call people after what happened to them ("patients", "abducted"), `men` whether
    the phrase says men and no women, who are no children.
    """

    phrase: str | None
    groups: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    nations: frozenset[str]
    added: frozenset[str]
    collective: bool
    of_event: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    men: bool = False


def without_wording(phrase: str, unit: str = "people") -> str:
    """Leave out the text's own word for persons harmed: "people (deaths)"; of a share it says who that is."""
    return phrase if unit == "percent" else _HOW_WRITTEN.sub("people", phrase)


def read_population(
    phrase: str | None,
    unit: str,
    topic: str | None = None,
    happened: frozenset[str] = frozenset(),
    before: str = "",
    place: str = "",
    beside: str = "",
    event: str = "",
) -> Population:
    """Take a counted phrase apart; the unit stands in where there is no phrase.

    `topic` is what the story said before and the phrase leaves out, `happened` the classes of what befell
    those counted, `before` the text before, whose words a phrase may leave out, `place` one it need not
    say again, `beside` the sentence: beside women or children men are males, else whoever is meant; `event`
    what happened to them, which may say what sort they are ("are registered").
    """
    phrase = phrase and _OF_EVENT.sub(r"\1", without_wording(phrase, unit))
    said = phrase and f"{topic} {phrase}" if topic else phrase
    unsaying = unit[:3].isupper() or unit in ("people", "percent", "ratio")
    text = said or ("" if unsaying else unit.split("/")[0])
    groups, words, names = _words_of(with_capitals(text))
    if unit not in OF_GROUPS:
        groups, words = frozenset(), words | groups
    if unit == "percent" and words == {"price"}:
        words = frozenset({"inflation"})
    nations, added = _nations(words), _added(text)
    words -= _implied(unit) | added | nations.keys() | frozenset(stems(place))
    men, males = _men(phrase or "", words, beside)
    words |= males
    collective = not groups and "fighter" in words and "organisation" in words
    if collective:
        words, names = MEMBERS, frozenset()
    words = words - {"organisation"} - (MEMBERS | TROOPS if groups else set())
    of_event = _after_event(words, happened, unit)
    told = _folded(stems(before)) - _sorts() | _folded(stems(event))
    whose = frozenset(nations.values())
    return Population(
        phrase, groups, words, names & words, whose, added, collective, of_event, told, men
    )


def _men(phrase: str, words: frozenset[str], beside: str) -> tuple[bool, frozenset[str]]:
    """Whether a phrase says men and no women, and the word for their sex where others stand beside."""
    men = bool(MEN & set(stems(phrase))) and not words & WOMEN
    return men, MALES if men and WOMEN & set(_folded(stems(beside))) else frozenset()


def compare_populations(
    a: Population, b: Population, one_story: bool = True, harmed: bool = False
) -> tuple[Answer, str]:
    """Say whether one population is in the other, with the words that decide.

    Of those `harmed` by an incident, "301 miners" and "301 dead" are the same people: only a word
    that parts a crowd (children, police, foreigners) counts fewer. Within `one_story` a word that a phrase lacks sets it apart; of two stories, one may have said it
    before ("the cases" of a report on cholera).
    """
    if found := _opposed(a, b):
        return "different", found
    if a.nations and b.nations and not a.nations & b.nations:
        return "different", f"{_said(a)} are not {_said(b)}"
    group_answer = _compare_groups(a, b)
    if group_answer == "different":
        return "different", f"{_said(a)} are not {_said(b)}"
    ours, theirs = _restricting(a, b), _restricting(b, a)
    if not one_story and (ours & theirs or not ours or not theirs):
        ours, theirs = ours - (b.told - theirs), theirs - (a.told - ours)
    if harmed:
        ours, theirs = alike_in_harm(ours), alike_in_harm(theirs)
    if harmed and a.nations & b.nations and (_are_losses(a, b) or _are_losses(b, a)):
        ours = theirs = TROOPS
    if harmed and _is_all(ours, theirs):
        ours, theirs = ours & _parting(), theirs & _parting()
    word_answer = _compare_sets(ours, theirs)
    if word_answer == "different" and _distinct_names(a, b):
        return "different", f"{_said(a)} are not {_said(b)}"
    answer = _joined(group_answer, word_answer, _compare_sets(b.added, a.added))
    return answer, _reason(answer, a, b)


def alike_in_harm(words: frozenset[str]) -> frozenset[str]:
    """The words under one where two mean the same people once they are harmed."""
    alike: dict[str, str] = vocabulary("populations")["alike_in_harm"]
    return frozenset(alike.get(word, word) for word in words)


def sorts_of(population: Population) -> frozenset[str]:
    """What a population can be found under in an index: its groups and its restricting words."""
    soft = stem_set("populations", "soft")
    hard = frozenset(w for w in population.words if stem(w) not in soft)
    return population.groups | (hard or population.words)


def only_adds(a: Population, b: Population) -> bool:
    """Whether the two differ by people of another sort that one of them adds ("and families")."""
    return a.added != b.added and a.groups == b.groups


def with_capitals(text: str) -> str:
    """A text with names that are only names in capitals ("IS") written out."""
    capitals: dict[str, str] = vocabulary("populations")["capitals"]
    return " ".join(capitals.get(word, word) for word in split_words(text))


def _words_of(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The groups, the restricting words (folded to their sort), and which of those are names."""
    capital = {stem(word) for word in split_words(text) if word[:1].isupper()}
    groups: set[str] = set()
    words: set[str] = set()
    before = ""
    for group, run in phrases("populations", "groups").fold(stems(text)):
        if group is not None and before in stem_set("populations", "against"):
            words.add(f"{before} {group}")
        elif group is not None:
            groups.add(group)
        else:
            words.update(run)
        before = run[-1]
    plain = tuple(s for s in stems(text) if s in words)
    kept = (_folded(plain) | (words - set(plain))) - _unsaying()
    kept = frozenset(word for word in kept if not word.isdigit())
    return frozenset(groups), kept, frozenset(w for w in kept if stem(w) in capital)


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name or run[0] for name, run in phrases("populations", "synonyms").fold(words))


@cache
def _unsaying() -> frozenset[str]:
    """Words that restrict nothing: empty nouns and adjectives, articles, digits, quantifiers."""
    plain = stem_set("populations", "empty") | stem_set("populations", "linking")
    return plain | frozenset(vocabulary("populations")["empty"])


@cache
def _implied(unit: str) -> frozenset[str]:
    listed: dict[str, list[str]] = vocabulary("populations")["implied"]
    found = [*listed.get(unit, []), *(listed["*/*"] if "/" in unit else [])]
    return frozenset(found)


def _nations(words: frozenset[str]) -> dict[str, str]:
    """The words that are demonyms or countries, with the countries' codes."""
    known = demonyms()
    return {word: known[word] for word in words if word in known}


@cache
def demonyms() -> dict[str, str]:
    """Stems of words for a country's people and things, with the country's code ("Iraqis" has its own)."""
    listed: dict[str, list[str]] = vocabulary("demonyms")["countries"]
    return {
        stem(form): code
        for code, named in listed.items()
        for word in named
        for form in (f"{word}s", word)
    }


def _added(text: str) -> frozenset[str]:
    """The sorts that stand behind an "and" ("fighters and family members")."""
    _, _, rest = text.casefold().partition(" and ")
    if not rest:
        return frozenset()
    named = frozenset(phrases("populations", "synonyms").names_in(stems(rest)))
    return named.intersection(vocabulary("populations")["additions"])


def _opposed(a: Population, b: Population) -> str | None:
    if any(p.words.isdisjoint(_opposites()) and not p.men for p in (a, b)):
        return None
    for one, other in vocabulary("populations")["opposites"]:
        for left, right in ((one, other), (other, one)):
            if _has(a, left) and not _has(a, right) and _has(b, right) and not _has(b, left):
                return f"“{left}” against “{right}”"
    return None


@cache
def _opposites() -> frozenset[str]:
    """Every word that has an opposite, as it stands among a population's words."""
    listed = vocabulary("populations")["opposites"]
    return frozenset(s for pair in listed for word in pair for s in (word, stem(word)))


def _has(population: Population, word: str) -> bool:
    told = word in population.words or stem(word) in population.words
    return told or (population.men and word in MEN)


def _compare_groups(a: Population, b: Population) -> Answer:
    if a.collective != b.collective and not (a.groups or b.groups):
        return "contains" if a.collective else "inside"
    if a.groups and b.groups:
        if a.groups == b.groups:
            return "same"
        if not a.groups & b.groups:
            return "different"
        return (
            "contains" if a.groups > b.groups else "inside" if a.groups < b.groups else "overlaps"
        )
    if a.groups:
        return _answer_mirrored(_group_against(b))
    return _group_against(a) if b.groups else "same"


def _group_against(plain: Population) -> Answer:
    """How a population without a named group stands to a named group's people."""
    if plain.collective or not plain.words or plain.words & MEMBERS:
        return "contains"
    return "different"


def _restricting(a: Population, b: Population) -> frozenset[str]:
    """The words of `a` that count against `b`: soft ones do not, where the other lacks them."""
    soft = stem_set("populations", "soft")
    one_body = b.groups or a.names & b.names
    words = a.words - MEMBERS if one_body else a.words
    return frozenset(
        w
        for w in words
        if w in b.words or (w not in soft and stem(w) not in soft and w not in a.of_event)
    )


def _after_event(words: frozenset[str], happened: frozenset[str], unit: str) -> frozenset[str]:
    """The words of a phrase that say again what happened ("abducted pupils", "patients")."""
    people = words if unit == "people" else ()
    ill = {w for w in people if phrases("events", "causes").names_in((stem(w),)) == ["disease"]}
    told = {word: phrases("events", "classes").names_in((stem(word),)) for word in people}
    happened |= {name for names in told.values() for name in names}
    listed = {word for name in happened for word in _called().get(name, ())}
    return frozenset(w for w in words if told.get(w) or w in listed | ill or stem(w) in listed)


@cache
def _called() -> dict[str, frozenset[str]]:
    """The words by which people are called after each class of event, as stems and sorts."""
    listed: dict[str, list[str]] = vocabulary("populations")["of_events"]
    return {
        name: frozenset(s for word in words for s in (word, stem(word)))
        for name, words in listed.items()
    }


def _compare_sets(a: frozenset[str], b: frozenset[str]) -> Answer:
    """More restricting words count fewer: a subset of words contains."""
    a, b = _with_wholes(a, b), _with_wholes(b, a)
    if a == b:
        return "same"
    if a < b:
        return "contains"
    if a > b:
        return "inside"
    return "overlaps" if len(a & b) >= LEAST_SHARED * len(a | b) else "different"


def _with_wholes(words: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Add to opium the narcotics it is one of, where the other phrase counts narcotics."""
    parts = including()
    wholes = {w for w in other if w in parts and words & parts[w]}
    return words | wholes if wholes else words


@cache
def including() -> dict[str, frozenset[str]]:
    """Each sort that takes in others, with those it takes in, as sorts and as stems."""
    listed: dict[str, list[str]] = vocabulary("populations")["includes"]
    return {
        whole: frozenset(w for part in parts for w in (part, stem(part)))
        for whole, parts in listed.items()
    }


def _distinct_names(a: Population, b: Population) -> bool:
    return bool(a.names - b.words) and bool(b.names - a.words)


def _are_losses(a: Population, b: Population) -> bool:
    """Whether one says a country's soldiers and the other its losses ("casualties", "personnel")."""
    told = phrase_set("populations", "losses").names_in(stems(b.phrase or ""))
    return a.words == TROOPS and bool(told) and b.words <= TROOPS | {"worker"}


def _is_all(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one side is told by no word that parts a crowd, and is not another crowd by its words."""
    one, other = ours & _parting(), theirs & _parting()
    return not (ours and theirs) or (bool(one) != bool(other) and (one or other) in (ours, theirs))


@cache
def _parting() -> frozenset[str]:
    """Words that part a crowd: some of those harmed by one incident, and not all."""
    listed = vocabulary("populations")["parting"]
    told = {s for word in listed for s in (word, stem(word))}
    return frozenset(told | {name for word in told for name in _folded(stems(word))})


@cache
def _sorts() -> frozenset[str]:
    """Words that part people and things into sorts; a story names them to count each by itself."""
    lists = vocabulary("populations")
    includes: dict[str, list[str]] = lists["includes"]
    told = {*includes, *(part for parts in includes.values() for part in parts)}
    told |= {word for pair in lists["opposites"] for word in pair} | set(lists["additions"])
    told |= {stem(word) for word in told}
    return frozenset(told | {name for word in told for name in _folded(stems(word))})


def _answer_mirrored(answer: Answer) -> Answer:
    return "inside" if answer == "contains" else "contains" if answer == "inside" else answer


def _joined(*answers: Answer) -> Answer:
    """One answer of several: all must point the same way to be more than an overlap."""
    found = set(answers) - {"same"}
    if "different" in found:
        return "different"
    if not found:
        return "same"
    return found.pop() if len(found) == 1 else "overlaps"


def _said(population: Population) -> str:
    return f"“{population.phrase}”" if population.phrase else "those counted"


def _reason(answer: Answer, a: Population, b: Population) -> str:
    both = f"{_said(a)} and {_said(b)}"
    return {
        "same": f"{both} count the same",
        "contains": f"{_said(a)} take in {_said(b)}",
        "inside": f"{_said(a)} are among {_said(b)}",
        "overlaps": f"{both} are near each other, neither takes in the other",
    }.get(answer, f"{_said(a)} are not {_said(b)}")
