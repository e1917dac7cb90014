"""Which noun phrases may be the subject of which verb of speech."""

import re
from functools import cache

from ledger.extraction.speech.attribution import Act
from ledger.extraction.speech.organisations import is_only_place
from ledger.extraction.speech.speakers import Speaker, are_bodies
from ledger.extraction.speech.wording import any_of
from ledger.extraction.words import singular, word_set


def may_speak(speaker: Speaker, act: Act, base: str) -> bool:
    """Whether a noun phrase can be the subject of a verb of speech: bodies count, bare nouns only say."""
    if speaker.sort == "other":
        alone = " " not in speaker.text and act in ("says", "commits")
        speaks = base in any_of("anybody_speaks_of") and speaker.head not in any_of("voiceless")
        town = speaker.head in any_of("places:local") and len(speaker.text.split()) == 2
        counts = town and speaker.definite and base in any_of("towns_count")
        return act == "disputes" or base in any_of("plain_saying") or alone or speaks or counts
    if act in ("reckons", "issues") and _is_counted(speaker):
        return False
    if base in any_of("of_bodies_alone") and speaker.sort != "institution":
        return False
    if act == "reckons" and speaker.sort == "people" and not speaker.name and not speaker.owner:
        by_office = speaker.head in word_set("titles", "people") or are_bodies(speaker.head)
        by_office = by_office or speaker.head == "people"  # those in the know
        by_office = by_office or base in any_of("anybody_speaks_of")
        by_office = by_office or singular(speaker.head) in any_of("titles:persons") - _dwellers()
        return by_office or base in word_set("speech", "anybody_counts")
    if act == "reckons" and base in word_set("speech", "counting"):
        return speaker.name is None or bool(speaker.role) or not are_places(speaker.name)
    return True


@cache
def _dwellers() -> frozenset[str]:
    return frozenset(singular(noun) for noun in any_of("titles:dwellers"))


def _is_counted(speaker: Speaker) -> bool:
    """Whether a subject only counts those it is about: "Four of those named", "Twenty-one more patients"."""
    first = speaker.text.split()[0].lower()
    number = first[0].isdigit() or first.partition("-")[0] in any_of(
        "not_figures:small_numbers", "tens"
    )
    sources = speaker.head in any_of("titles:people", "titles:institutions")
    return number and first != "one" and not (sources or are_bodies(speaker.head))


def are_places(name: str) -> bool:
    """Whether a name is a place's, or several are joined: "Natal and the Free State"."""
    parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", name)
    return all(is_only_place(re.sub(r"^the\s+", "", part, flags=re.I)) for part in parts if part)
