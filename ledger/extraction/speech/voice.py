"""Somebody who speaks in a story, and the news media among them: what "the report" and "the paper" mean."""

import re
from dataclasses import dataclass

from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.organisations import is_only_place
from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.wording import any_of
from ledger.extraction.words import singular, word_set


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in a story, under the fullest name the story gives."""

    name: str
    sort: str
    key: str
    role: str = ""
    medium: bool = False
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """An attribution with whom it means."""

    said: Attribution
    voice: Voice


def is_thing(voice: Voice) -> bool:
    """Whether a voice is what only shows something: "satellites", "drone footage" of nobody's."""
    return voice.sort == "document" and voice.name.split()[-1].lower() in any_of("things")


def has_cases(heard: Heard) -> bool:
    """Whether countries "report" what a body tells of them: "Mali has reported 40 cases, the WHO says"."""
    kind = singular(heard.said.speaker.head) in any_of("places:local", "places:sorts_of_countries")
    told = heard.said.verb in ("report", "record", "register", "confirm")
    return told and (kind or is_only_place(heard.voice.name))


def is_named_body(voice: Voice) -> bool:
    """Whether a voice is a body by its own name: whoever cites it only passes its figures on."""
    body = voice.sort in ("institution", "document") and not voice.medium and not voice.generic
    return body and voice.name[:1].isupper() and not is_thing(voice)


def medium_heard(history: list[Voice]) -> Voice | None:
    """Return the news medium that spoke last, where nobody named has spoken since: whose "the report" is."""
    last = next((v for v in reversed(history) if not v.generic), None)
    return last if last is not None and last.medium else None


def medium_again(speaker: Speaker, history: list[Voice], told_of: set[str]) -> Voice | None:
    """Return the medium that "the newspaper", "the station" or "the news agency" means: the last of that sort.

    `told_of` are nouns that the story has used of others: a rail network is no broadcaster.
    """
    bare = len(speaker.text.split()) == 2 and speaker.head not in told_of
    called = speaker.text.lower().endswith("news agency") or (
        bare and speaker.head in any_of("printed_again", "aired_again")
    )
    told = (v for v in reversed(history) if v.medium and v.name[:1].isupper())
    if not called or speaker.name is not None:
        return None
    return next((v for v in told if may_be_called(v, speaker.head)), None)


def may_be_called(medium: Voice, noun: str) -> bool:
    """Whether a medium is of the sort a noun names: no agency is a weekly, no newspaper a station."""
    known = re.sub(r"\s*\([^)]*\)$", "", medium.name).removeprefix("The ")
    agency = known in any_of("agencies") or known.lower().endswith("news agency")
    beside = set(re.findall(r"\w+", f"{known} {medium.role}".lower()))
    airs = known in any_of("stations") or bool(beside & any_of("airing"))
    if noun in any_of("aired_again"):
        return airs
    return not airs and not (agency and noun in any_of("printed_again"))


def words_of_medium(speaker: Speaker) -> str:
    """Return the words before a name that say it is a medium's: "the official PAP news agency"; else none."""
    beside = (speaker.text.lower().replace((speaker.name or "").lower(), " ")).split()
    called = any_of("printed_again", "aired_again") & set(beside)
    return " ".join(beside) if called or beside[-2:] == ["news", "agency"] else ""


def tells_of_incidents(voice: Voice) -> bool:
    """Whether somebody's office is to tell the press of an incident: a mayor, a police spokeswoman."""
    return bool(set(voice.role.lower().split()) & word_set("titles", "incident_offices"))
