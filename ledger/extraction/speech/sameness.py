"""Whether two voices are one: by name, by what they belong to, by whom a person speaks for."""

import re

from ledger.extraction.speech.names import Names, is_body_name
from ledger.extraction.speech.organisations import is_known_body, is_medium, parent_of
from ledger.extraction.speech.voice import Voice

_NAMED = re.compile(r"[A-ZÀ-Þ][\w.&-]*(?: (?:(?:of|for|the|and|on) )*[A-ZÀ-Þ][\w.&-]*)*")


def are_same(one: Voice, other: Voice) -> bool:
    """Whether two voices are one: the same name, one within the other, or a body and its parent."""
    if one.key == other.key or one.key in other.key or other.key in one.key:
        return True
    if one.generic or other.generic:
        return one.generic and other.generic and one.name == other.name
    if _speaks_for(one, other) or _speaks_for(other, one):
        return True
    parents = {p.lower() for v in (one, other) if (p := parent_of(v.name))}
    return one.key in parents or other.key in parents


def _speaks_for(person: Voice, body: Voice) -> bool:
    """Whether a person is told of as a body's: "UNHCR spokesman Lee" and UNHCR."""
    bodied = person.sort == "person" and body.sort in ("institution", "document")
    short = re.search(r"\((.*)\)$", body.name)
    forms = (re.sub(r"\s*\(.*\)$", "", body.name), *((short.group(1),) if short else ()))
    return bodied and any(re.search(rf"\b{re.escape(f)}\b", person.role) for f in forms if f)


def is_fuller(voice: Voice, known: Voice) -> bool:
    """Whether a voice is better known by a second form: a longer name, a body for its spokesperson."""
    if (voice.sort == "person") != (known.sort == "person"):
        return known.sort == "person"
    return len(voice.name) > len(known.name)


def body_spoken_for(voice: Voice, names: Names) -> str | None:
    """Return the one body a person is told of as of: "UNHCR spokesperson", "of the Customs Service"."""
    if voice.sort != "person":
        return None
    runs = _NAMED.findall(voice.role)
    named = [run for run in runs if run in names.full or is_known_body(run) or is_body_name(run)]
    return named[0] if len(named) == 1 and not is_medium(named[0]) else None
