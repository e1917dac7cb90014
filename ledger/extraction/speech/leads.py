"""Whom a story's lead leaves unnamed: "a minister said on Tuesday" before "Ann Lee, minister of trade, told"."""

from dataclasses import replace

from ledger.extraction.speech.describing import content, same_office
from ledger.extraction.speech.voice import Heard, Voice
from ledger.extraction.speech.wording import any_of

LEAD = 2
"""Sentences that a lead has at most."""
NAMED_WITHIN = 4
"""Sentences behind it in which whom it means is named by the same office."""


def name_lead(heard: dict[int, list[Heard]]) -> None:
    """Give a lead's one unnamed speaker the name that the story gives them next."""
    told = [at for at, row in sorted(heard.items()) if row]
    first = told[0] if told else LEAD
    if first >= LEAD or len(heard[first]) != 1 or not _is_unnamed(heard[first][0]):
        return
    lead = heard[first][0]
    near = [at for at in told if first < at <= first + NAMED_WITHIN]
    named = [h for at in near for h in heard[at] if _is_named(h.voice) and h.said.act != "disputes"]
    suited = [h.voice for h in named if _shares_office(lead, h.voice)]
    if not suited and near[:1] == [first + 1] and len(heard[first + 1]) == 1 and named:
        suited = (
            [named[0].voice] if named[0] in heard[first + 1] and _may_be(lead, named[0]) else []
        )
    if suited:
        heard[first] = [replace(lead, voice=suited[0])]


def _is_unnamed(heard: Heard) -> bool:
    """Whether one person speaks of whom only the office is told."""
    speaker = heard.said.speaker
    own = speaker.name is None and heard.voice.sort == "person" and not heard.voice.name.istitle()
    return own and heard.voice.name[:1].islower() and speaker.sort == "person"


def _is_named(voice: Voice) -> bool:
    return voice.sort == "person" and voice.name[:1].isupper() and " " in voice.name


def _shares_office(lead: Heard, voice: Voice) -> bool:
    """Whether a named person bears the office, and none of another field or place."""
    role, office = set(content(voice.role)), same_office(lead.said.speaker.head)
    fields = any_of("titles:fields_of_office")
    here, there = set(content(lead.said.speaker.text)) & fields, role & fields
    return bool(role & office) and (not here or not there or bool(here & there))


def _may_be(lead: Heard, named: Heard) -> bool:
    """Whether who speaks next is told of by name alone, or is an official where the lead says no more."""
    spoken = named.said.verb in any_of("plain_saying")
    loose = lead.said.speaker.head in any_of("titles:leading")
    titled = set(content(named.voice.role)) & any_of("titles:titles", "titles:persons")
    return spoken and (not titled - any_of("titles:honours") or loose)
