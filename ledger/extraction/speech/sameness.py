"""Whether two voices are one: by name, by what they belong to, by whom a person speaks for."""

import re

from ledger.extraction.speech.names import Names, is_body_name
from ledger.extraction.speech.organisations import is_known_body, is_medium, parent_of
from ledger.extraction.speech.voice import Voice
from ledger.extraction.speech.wording import any_of

_NAMED = re.compile(r"[A-ZÀ-Þ][\w.&-]*(?: (?:(?:of|for|the|and|on) )*[A-ZÀ-Þ][\w.&-]*)*")


def are_same(one: Voice, other: Voice) -> bool:
    """Whether two voices are one: the same name, one within the other, or a body and its parent."""
    if _holds(one.key, other.key) or _holds(other.key, one.key):
        return True
    if one.generic or other.generic:
        return one.generic and other.generic and one.name == other.name
    if _speaks_for(one, other) or _speaks_for(other, one):
        return True
    parents = {p.lower() for v in (one, other) if (p := parent_of(v.name))}
    return one.key in parents or other.key in parents


def _holds(whole: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole) is not None


def _speaks_for(person: Voice, body: Voice) -> bool:
    """Whether a person is told of as a body's: "UNHCR spokesman Lee" and UNHCR."""
    bodied = _bears_office(person) and body.sort in ("institution", "document")
    short = re.search(r"\((.*)\)$", body.name)
    forms = (re.sub(r"\s*\(.*\)$", "", body.name), *((short.group(1),) if short else ()))
    return bodied and any(re.search(rf"\b{re.escape(f)}\b", person.role) for f in forms if f)


def _bears_office(voice: Voice) -> bool:
    """Whether a person is told of by an office in a body, or as no more than of it: "Lee of the Customs Service"."""
    words = re.findall(r"[^\W\d_][\w-]*", re.sub(r"['’]s\b", "", voice.role))
    said = {part for w in words for part in (w.lower(), w.lower().split("-")[0])}
    plain = all(w[0].isupper() or w in any_of("articles", "prepositions") for w in words)
    office = plain or bool(said & any_of("titles:speaking_for"))
    return voice.sort == "person" and office and not said & any_of("titles:not_speaking_for")


def is_fuller(voice: Voice, known: Voice) -> bool:
    """Whether a voice is better known by a second form: a longer name, a body for its spokesperson."""
    if _speaks_for(voice, known) or _speaks_for(known, voice):
        return known.sort == "person"
    return len(voice.name) > len(known.name)


def body_spoken_for(voice: Voice, names: Names) -> str | None:
    """Return the one body a person is told of as of: "UNHCR spokesperson", "of the Customs Service"."""
    if not _bears_office(voice):
        return None
    runs = _NAMED.findall(voice.role)
    named = [run for run in runs if run in names.full or is_known_body(run) or is_body_name(run)]
    return named[0] if len(named) == 1 and not is_medium(named[0]) else None
