"""What the words right before and after a figure tell of its event, where its own verb does not."""

import re
from functools import cache

from ledger.comparison.classes import HARM, classes_of
from ledger.comparison.words import stem_set, stems
from ledger.vocabulary import vocabulary

NEAR_OBJECT = 4
"""Words after a figure among which the object of its verb stands ("people lost their lives")."""
NEAR_VERB = 2
"""Words of an event among which a negation belongs to its verb ("not vote", "be not found")."""
LEAST_AFTER_AND = 2
"""Words that stand after the second harm where no other number follows at once."""
_ACCOUNTS = re.compile(r"\baccount(?:s|ed|ing)?\s+for\s.*$")
"""What makes up a share of a whole, which says of nobody that they were found."""


def right_after(after: str, unit: str) -> frozenset[str]:
    """The harm done to a bare number of persons, told by the next words ("51 killed, hundreds more injured").

    Verbs of knowing may stand between ("nine others were believed trapped", "12 feared dead").
    """
    if unit != "people":
        return frozenset()
    for word in stems(after)[:2]:
        if found := classes_of((word,)) & HARM:
            return found
        if word not in stem_set("populations", "empty"):
            break
    known = _known().match(after)
    return classes_of(stems(known.group(1))) & HARM if known else frozenset()


@cache
def _known() -> re.Pattern[str]:
    verbs = "|".join(vocabulary("events")["hearsay"])
    return re.compile(
        r"\s*(?:(?:other|more|people|persons|of\s+them)s?\s+)*(?:(?:still|also|all)\s+)?"
        rf"(?:(?:is|are|was|were|have\s+been|had\s+been)\s+(?:still\s+|also\s+|all\s+)?)?(?:{verbs})\s+"
        r"(?:to\s+(?:be|have\s+been)\s+)?(\w+)(?=\s*$|\s+(?:and|as|after|at|by|from|in|on|under|when)\b)"
    )


def first_told(after: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """What the next words tell, or else the verb; of "freed 24 hostages" the verb, which came later."""
    later = {end for name in after for end in vocabulary("events")["stages"].get(name, ())}
    return own if not after or (own and own <= later) else after


def or_else(near: tuple[str, str]) -> frozenset[str]:
    """The harms that "or" or "and" joins beside a figure ("killed or wounded", "dead and missing"): it counts both.

    In "left 12 dead and wounded 30" another number follows the second.
    """
    for text in near:
        for link in (" or ", " and "):
            one, joint, other = text.partition(link)
            told = [classes_of(words) & HARM for words in (stems(one)[-1:], stems(other)[:1])]
            counted = link == " and " and len(stems(other)) < LEAST_AFTER_AND
            if joint and all(told) and not counted:
                return told[0] | told[1]
    return frozenset()


def of_near(
    near: tuple[str, str], unit: str, counted: str, own: tuple[str, ...] = ()
) -> frozenset[str]:
    """What the nearest words name ("125 people remain unaccounted for", "Injured: 806", "90 were aboard").

    Where the verb only sums up, its subject tells: "sales came to 412,000 cars".
    """
    things = frozenset(stems(f"{unit} {counted}")) if unit != "people" else frozenset()
    after, before = (
        tuple(s for s in stems(text) if s not in things)
        for text in (near[0], _ACCOUNTS.sub("", near[1]))
    )
    found = classes_of(after) & HARM or classes_of(after) & _told_nearby()
    if not found and set(own[:1]) & stem_set("events", "summing"):
        found = classes_of(before)
    found = found or classes_of(before) & (
        HARM - {"affected"} | {"held"}
    )  # "hit a record 61,000" harms nobody
    return found or (classes_of(after[:NEAR_VERB]) if things else frozenset())


def _told_nearby() -> frozenset[str]:
    return frozenset(vocabulary("events")["told_nearby"])


def leads_up(own: tuple[str, ...], before: str) -> frozenset[str]:
    """What the verb and its object right before a figure tell together ("cut power to 62,000 homes")."""
    words = stems(before)
    at = words.index(own[0]) if own and own[0] in words else len(words)
    return classes_of(words[at:]) & _told_nearby()


def of_counted(
    own: tuple[str, ...], counted: str, unit: str, after: str, causes: frozenset[str]
) -> frozenset[str]:
    """The class that a verb tells of some only: soldiers lost are dead, workers lost are not; who "lost
    their lives" are, as the words `after` the figure say, and whom a place lost to a disaster.
    """
    for name, told in vocabulary("events")["of_counted"].items():
        verbs, sorts, struck, takers, objects = (
            frozenset(s for w in told.get(k, ()) for s in stems(w))
            for k in ("words", "counted", "struck", "takers", "objects")
        )
        first, who = set(own[:NEAR_VERB]), set(stems(f"{counted} {unit}"))
        parted = "to" in stems(after)[:NEAR_OBJECT]  # "lost 300 people to better schools"
        hit = struck & set(stems(counted)) if causes and not parted else frozenset()
        taken = objects & (who | set(stems(after)[:NEAR_OBJECT]))
        if (verbs & first and (hit or sorts & who)) or (takers & first and taken):
            return frozenset({name})
    return frozenset()


def instead_of(
    classes: frozenset[str], words: tuple[str, ...], before: tuple[str, ...] = ()
) -> frozenset[str]:
    """The classes as words beside them narrow them: who takes part in an election votes.

    What affects people stands `before` them: who is affected by hunger is hungry.
    """
    words += before if "affected" in classes else ()
    listed: dict[str, dict[str, list[str]]] = vocabulary("events")["instead"]
    for name, others in listed.items():
        for other, told in others.items() if name in classes else ():
            if {stem for word in told for stem in stems(word)} & set(words):
                return classes - {name} | {other}
    return classes
