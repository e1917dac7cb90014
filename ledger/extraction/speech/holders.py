"""Whom an office or a body's plain noun means where its one bearer is named in the story but has not spoken."""

import re

from ledger.extraction.speech.describing import content
from ledger.extraction.speech.names import Names, is_body_name
from ledger.extraction.speech.organisations import canonical, is_known_body
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.voice import Heard, Voice
from ledger.extraction.speech.wording import any_of

NEAREST = 3
"""Sentences behind an office in which a story may name who holds it."""


def office_holder(speaker: Speaker, names: Names) -> Voice | None:
    """Return the one person of the story whom it calls the holder of a high office."""
    said = set(re.findall(r"\b[a-z]+\b", speaker.text)) - any_of("determiners") - {"s"}
    high = any(said == set(str(office).split()) for office in any_of("titles:high_offices"))
    if speaker.sort != "person" or speaker.name is not None or not (high and speaker.definite):
        return None
    holders = [n for n, role in names.roles.items() if said <= _office(role)]
    if len(set(holders)) != 1:
        return None
    name = holders[0]
    return Voice(name, "person", canonical(name).lower(), names.roles[name])


def named_behind(heard: dict[int, list[Heard]]) -> dict[int, list[Heard]]:
    """Put names to offices borne by who speaks behind them: "the ports minister said. Ana Ruiz, minister of ports"."""
    told = [(at, h) for at, row in sorted(heard.items()) for h in row]
    known: dict[str, Voice] = {}
    for n, (at, h) in enumerate(told):
        if _is_unnamed(h) and h.voice.key not in known:
            before = {o.voice.key for _, o in told[:n]}
            near = [o.voice for k, o in told[n + 1 :] if k <= at + NEAREST]
            bearer = _bearer(h, [v for v in near if v.key != h.voice.key], before)
            known.update({h.voice.key: bearer} if bearer is not None else {})
    if not known:
        return heard
    return {
        k: [Heard(h.said, known.get(h.voice.key, h.voice)) for h in row] for k, row in heard.items()
    }


def _is_unnamed(heard: Heard) -> bool:
    """Whether a speaker is told by a leading office alone, and as the only one that bears it."""
    speaker, voice = heard.said.speaker, heard.voice
    office = speaker.head in any_of("titles:leading_offices") and speaker.name is None
    one_of = speaker.text.lower().startswith(("one ", "another "))
    return office and not one_of and voice.sort == "person" and voice.role == speaker.text


def _bearer(heard: Heard, behind: list[Voice], before: set[str]) -> Voice | None:
    """Return the next named person, where they bear the office that spoke before and no fuller one."""
    person = next((v for v in behind if v.sort == "person" and v.name[:1].isupper()), None)
    if person is None or person.key in before:
        return None
    role = set(content(person.role)) - any_of("prepositions")
    said = set(content(heard.said.speaker.text))
    other = role & any_of("titles:beside_office")
    return person if heard.said.speaker.head in role and role <= said and not other else None


def _office(role: str) -> set[str]:
    """Return the words of an office, none where they tell of somebody beside it."""
    words = {w.lower() for w in re.findall(r"[^\W\d_]+", role)}
    return set() if words & any_of("titles:beside_office") else words


def only_topic(speaker: Speaker, names: Names) -> Voice | None:
    """Return the one body that sentences were about, for "the fund" where no body has spoken."""
    if speaker.head not in any_of("titles:generic_institutions") or len(set(names.topics)) != 1:
        return None
    name = names.full.get(names.topics[0], names.topics[0])
    body = name in names.full.values() or is_body_name(name) or is_known_body(name)
    if not body or set(content(name)) & any_of("titles:own_kind_only"):
        return None
    return Voice(name, "institution", canonical(name).lower())


def note_plain(subject: Speaker, names: Names) -> None:
    """Note "the forest service" of a sentence about it; where two are told of, "the service" is neither."""
    long = subject.text.lower().startswith("the ") and len(subject.text.split()) > 2
    phrase = subject.text.lower() if long else ""
    known = names.plain.setdefault(subject.head, phrase)
    if phrase and known != phrase:
        names.plain[subject.head] = ""


def told_plainly(speaker: Speaker, names: Names) -> Voice | None:
    """Return the body without a name that "the service" means: "the forest service" of a sentence before."""
    phrase = names.plain.get(speaker.head)
    named = any(body.lower().split()[-1:] == [speaker.head] for body in names.bodies)
    if not phrase or named or len(speaker.text.split()) != 2:
        return None
    name = phrase.partition(" ")[2]
    return Voice(name, "institution", canonical(name).lower(), phrase)


def owner_of_writing(word: str, history: list[Voice]) -> Voice | None:
    """Return the mayor for "he" where only "the mayor's own report" has spoken."""
    if word not in ("he", "she") or not history or history[-1].sort != "document":
        return None
    owner = re.match(r"([\w -]+?)['’]s ", history[-1].name)
    speaker = read_speaker(f"the {owner[1]}") if owner else None
    if speaker is None or speaker.sort != "person" or speaker.name is not None or owner is None:
        return None
    return Voice(owner[1], "person", canonical(owner[1]).lower(), speaker.text)


def same_source(speaker: Speaker, history: list[Voice]) -> Voice | None:
    """Return who spoke last, for "the same source"."""
    same = speaker.text.lower().split()[1:2] == ["same"]
    if not same or speaker.head not in any_of("titles:any_source"):
        return None
    return next((v for v in reversed(history) if not v.medium), None)


def person_meant(word: str, names: Names) -> Voice | None:
    """Return the person named last, for "he" or "she" where nobody has spoken yet."""
    if word not in ("he", "she") or not names.persons:
        return None
    name = names.persons[-1]
    return Voice(name, "person", canonical(name).lower(), names.roles.get(name, ""))
