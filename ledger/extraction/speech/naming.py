"""Whom a short form, a title or a pronoun stands for, given the story's names and who spoke before."""

import re
from dataclasses import replace

from ledger.extraction.speech.describing import (
    content,
    fits,
    is_outsider,
    is_same_writing,
    kinds_of,
    not_another,
    same_office,
    without_epithets,
    words_about,
    words_on_file,
)
from ledger.extraction.speech.holders import (
    office_holder,
    only_topic,
    owner_of_writing,
    person_meant,
    same_source,
    told_plainly,
)
from ledger.extraction.speech.names import (
    Names,
    body_ending_in,
    full_body,
    has_initials,
    others_named,
    person_name,
    with_its_capital,
)
from ledger.extraction.speech.organisations import (
    canonical,
    country_called,
    is_known_body,
    is_medium,
    is_only_place,
    parent_of,
)
from ledger.extraction.speech.sameness import body_spoken_for
from ledger.extraction.speech.speaker import cut_owner, is_trade
from ledger.extraction.speech.speakers import Speaker, are_bodies, read_speaker
from ledger.extraction.speech.voice import (
    Voice,
    may_be_called,
    medium_again,
    medium_heard,
    words_of_medium,
)
from ledger.extraction.speech.wording import any_of
from ledger.extraction.speech.writings import author_meant, came_out, owner_as_told, says_nothing
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary


def resolve(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return whom a speaker's noun phrase means, given who spoke before (the latest last)."""
    speaker = with_its_capital(speaker, names)
    if speaker.sort == "pronoun":
        return _pronoun_meant(speaker.head, names, history)
    if speaker.sort == "document":
        return _writing(speaker, names, history)
    if speaker.sort == "people":
        return _several(speaker, names, history)
    if speaker.head in any_of("pages") and (whose := _of_page(speaker, names, history)):
        return whose
    if speaker.name is not None:
        bare = speaker.definite and speaker.name.lower() in word_set("titles", "institutions")
        again = _again(speaker, names, history) if bare else None
        return again or _of_system(speaker, history) or _named(speaker, names)
    if known := names.people.get(speaker.text.capitalize()):
        return _named(replace(speaker, sort="person", name=known[0]), names)
    if speaker.sort == "other" and speaker.text.capitalize() in names.capitals:
        return _named(replace(speaker, sort="name", name=speaker.text.capitalize()), names)
    again = _again(speaker, names, history) or _of_owner(speaker, names, history)
    return again or office_holder(speaker, names) or _as_written(speaker)


def _of_page(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return the ministry of "the ministry's website"."""
    owner, mark, _ = cut_owner(speaker.text)
    whose = read_speaker(owner) if mark.startswith(("'", "’")) else None
    bodies = ("institution", "name", "people")
    return resolve(whose, names, history) if whose is not None and whose.sort in bodies else None


def _of_owner(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return "its president" or "the firm's press office" under its owner's name; a body's office is the body."""
    owner, mark, rest = cut_owner(speaker.text)
    if not mark or speaker.sort not in ("person", "institution"):
        return None
    belonging: dict[str, str] = vocabulary("speech")["belonging"]
    if word := belonging.get(owner.lower()):
        voice = _subject_meant(word, names, history)
    else:
        known = read_speaker(owner)
        plain = known is not None and known.sort == "institution" and known.name is None
        voice = _again(known, names, history) if plain and known is not None else None
    if voice is None or voice.generic or voice.sort not in ("institution", "document"):
        return None
    if speaker.head in word_set("titles", "own_offices"):
        return voice
    name = f"{re.sub(r' [(][^)]*[)]$', '', voice.name)}'s {rest}"
    return Voice(name, speaker.sort, canonical(name).lower(), speaker.text)


def _pronoun_meant(word: str, names: Names, history: list[Voice]) -> Voice | None:
    """Return whom a pronoun means: what the sentence before is about, else who spoke last."""
    meant = _subject_meant(word, names, history) or _pronoun(word, history)
    meant = meant or _topic_meant(word, names) or person_meant(word, names)
    return meant or owner_of_writing(word, history)


_SUBJECTS = {
    "he": ("person",),
    "she": ("person",),
    "it": ("institution", "document"),
    "they": ("people",),
}
"""The sorts of subject of the sentence before that a pronoun takes up before anybody who spoke earlier."""


def _subject_meant(word: str, names: Names, history: list[Voice]) -> Voice | None:
    """Return what the sentence before is about, where nobody speaks in it: "The bank raised rates. It said"."""
    subject, sorts = names.subject, _SUBJECTS.get(word, ())
    if subject is None or subject.sort == "pronoun" or not sorts:
        return None
    if sorts == ("person",) and is_owned(subject):
        return None  # "Her husband came. She said"
    if subject.name is None and _pronoun(word, history[names.block :]) is not None:
        return None  # who speaks goes on, whoever else is told of
    voice = resolve(subject, names, history)
    return voice if voice is not None and voice.sort in sorts and not voice.medium else None


def _pronoun(word: str, history: list[Voice]) -> Voice | None:
    meant = vocabulary("speech")["pronouns"].get(word)
    sorts = {
        "person": ("person", "name"),
        "institution": ("institution", "document", "name", "people"),
        "several": ("people", "institution", "name", "document"),
        "relative": ("person", "institution", "name", "document", "people"),
    }.get(str(meant), ())
    strict = [v for v in reversed(history) if v.sort == sorts[0]] if sorts else []
    latest = [v for v in reversed(history) if word != "it" or v.sort != "people"]
    loose = [v for n, v in enumerate(latest) if v.sort in sorts and not (n and v.medium)]
    others = [v for v in history if word != "it" or v.sort != "people" or v.name[:1].isupper()]
    loose = loose or [v for v in reversed(others) if v.sort in sorts and not v.medium]
    if word in ("he", "she", "him", "her", "they", "them") and strict:
        return strict[0]
    return loose[0] if loose else None


def _topic_meant(word: str, names: Names) -> Voice | None:
    """Return the body that sentences before were about, for "it" where nobody has spoken yet."""
    if word != "it" or not names.topics:
        return None
    return Voice(names.topics[-1], "institution", canonical(names.topics[-1]).lower())


def _of_system(speaker: Speaker, history: list[Voice]) -> Voice | None:
    """Return the body that "the UN agency" means: the last to speak that belongs to the UN."""
    name = speaker.name or ""
    if not speaker.definite or speaker.head not in word_set("titles", "generic_institutions"):
        return None
    system = canonical(name.rpartition(" ")[0])
    return next((v for v in reversed(history) if parent_of(v.name) == system), None)


def _named(speaker: Speaker, names: Names) -> Voice:
    name = " ".join(without_epithets((speaker.name or speaker.text).split()))
    bare = re.sub(r"\s*\([^)]*\)$", "", name)
    article = speaker.sort == "name" and speaker.text.lower().startswith("the ")
    person = speaker.sort in ("person", "name") and not article  # "the Red Cross"
    if person and not is_known_body(bare) and not has_initials(bare):
        whole = person_name(bare, names)
        if whole:
            role = speaker.role or names.roles.get(whole, "")
            return Voice(whole, "person", canonical(whole).lower(), role)
    full = full_body(bare, names, speaker.definite) or country_called(name)
    full = full or max(names.listed.get(canonical(name), ""), name, key=len)
    sort = "institution" if speaker.sort in ("institution", "name") else speaker.sort
    called = words_of_medium(speaker)
    medium = is_medium(full) or bool(called)
    return Voice(full, sort, canonical(full).lower(), speaker.role or called, medium)


def is_owned(speaker: Speaker) -> bool:
    """Whether a phrase begins with a pronoun of belonging: "its inspectors", "her ministry"."""
    return speaker.text.split()[0].lower() in vocabulary("speech")["belonging"]


def owner_meant(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return whom "its", "her" or "their" before a speaker's noun means."""
    first = speaker.text.split()[0].lower()
    return _pronoun_meant(vocabulary("speech")["belonging"][first], names, history)


def _writing(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return whose a report is, or the report itself where nobody is named for it."""
    if is_owned(speaker) and (whose := owner_meant(speaker, names, history)) is not None:
        return whose
    if speaker.owner:
        owner = read_speaker(owner_as_told(speaker))
        voice = resolve(owner, names, history) if owner else None
        if voice is not None and owner is not None and owner.sort != "other":
            if voice.sort == "person" and owner.name is None:
                body = owner.sort == "institution" and owner.definite
                return _as_written(owner if body else speaker)
            if voice.sort == "person":
                return voice
            return replace(voice, sort="document", role=f"{voice.role} {speaker.text}".strip())
    if says_nothing(speaker):
        return None
    if speaker.definite:
        earlier = [v for v in reversed(history) if v.sort == "document" and not v.generic]
        earlier = [v for v in earlier if is_same_writing(speaker, v)]
        if earlier:
            return earlier[0]
        if named := names.writings.get(speaker.head):
            return Voice(named, "document", canonical(named).lower())
        press = speaker.head in any_of("press_writings") - names.told_of
        medium = medium_heard(history) if press and len(speaker.text.split()) == 2 else None
        if medium is not None and may_be_called(medium, speaker.head):
            return medium
        if speaker.text.lower().removeprefix("the ") in word_set("speech", "bare_figures"):
            return None
        if (author := author_meant(speaker, names, history)) is not None:
            return author
    return _as_written(speaker)


def _several(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    if speaker.owner:
        owner = read_speaker(speaker.owner)
        voice = resolve(owner, names, history) if owner else None
        if voice is not None:
            return Voice(voice.name, "people", voice.key)
    whose = owner_meant(speaker, names, history) if is_owned(speaker) else None
    if whose is not None and not (whose.sort == "person" and others_named(whose.name, names)):
        return _owned_people(speaker, whose)
    told_again = speaker.definite and speaker.head in speaker.text  # no capital: no name of a body
    for voice in reversed(history):
        if told_again and speaker.head in voice.name.lower().split():
            return voice
    if told_again and are_bodies(speaker.head) and (both := _several_named(speaker, history)):
        return both
    if told_again and speaker.head in word_set("titles", "writers"):
        for voice in reversed(history):
            if voice.sort == "document":
                return replace(voice, generic=False)
    return _as_written(speaker)


def _several_named(speaker: Speaker, history: list[Voice]) -> Voice | None:
    """Return the bodies that spoke together last, for "the two groups", "the agencies"."""
    words = speaker.text.lower().split()[:-1]
    last = next((v for v in reversed(history) if not v.generic), None)
    if last is None or not set(words) <= {"the", "two"}:
        return None
    parts = last.name.split(" and ")
    bodies = len(parts) > 1 and not any(is_only_place(part) for part in parts)
    return last if bodies and last.name[0].isupper() else None


def _owned_people(speaker: Speaker, whose: Voice) -> Voice:
    """Return "his followers" under their owner's name."""
    name = f"{re.sub(r' [(][^)]*[)]$', '', whose.name)}'s {speaker.text.partition(' ')[2]}"
    return Voice(name, "people", canonical(name).lower(), speaker.text)


def _again(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return who is meant by "the official", "the ministry", "the Front"."""
    if not speaker.definite:
        return None
    if (same := same_source(speaker, history)) is not None:
        return same
    person = speaker.sort == "person"
    bare = speaker.text.partition(", who ")[0].partition(", which ")[0]
    apart = set(content(bare)) - same_office(speaker.head)
    if person and is_owned(speaker):
        history = [v for v in history if "'s" not in v.role and "’s" not in v.role]
    suited = [
        v for v in reversed(history) if fits(v, speaker.head, person) and not_another(v, apart)
    ]
    if suited:
        return max(suited, key=lambda v: len(apart & words_about(v)))
    if is_owned(speaker):
        return None
    if person:
        return _any_of(
            speaker, "generic_persons", [v for v in history if v.sort == "person"], apart
        )
    again = medium_again(speaker, history, names.told_of) or told_plainly(speaker, names)
    again = again or _called_so(speaker, names, history)
    return again or _body_again(speaker, names, history, apart)


def _called_so(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return the one body that the story sets the noun beside: "the IG Metall union" for "the union"."""
    persons = {v.name for v in history if v.sort == "person"}  # "Ann Lee, who speaks for the fund"
    called = [name for name in names.called.get(speaker.head, []) if name not in persons]
    if len(called) != 1 or len(speaker.text.split()) != 2:
        return None
    return _named(replace(speaker, sort="institution", name=called[0]), names)


def _body_again(
    speaker: Speaker, names: Names, history: list[Voice], apart: set[str]
) -> Voice | None:
    """Return the body that a noun of another name for it means: "the agency", "the company"."""
    body = body_ending_in(speaker.head, names)
    if body and speaker.text.split()[-1][0].isupper():
        return Voice(body, "institution", canonical(body).lower())
    told = [_of_their_body(v, names) for v in history]
    bodies = [
        v
        for v in told
        if v.sort in ("institution", "document", "people") and not v.medium
        if v.sort != "people" or not (v.generic or v.name.islower())
    ]
    forms = set(vocabulary("titles")["called_again"].get(speaker.head, ()))
    called = [v for v in reversed(bodies) if forms & words_about(v) and not_another(v, apart)]
    if called:
        return called[0]
    bare_names = [v for v in history if v.sort == "person" and not v.role]
    business = speaker.head in word_set("titles", "businesses") and len(speaker.text.split()) == 2
    alone = bool(history) and all(v.sort == "person" for v in history) and not names.topics
    alone = alone and not words_about(history[-1]) & any_of("titles:no_businesses")
    if business and alone:
        return history[-1]  # the chief of "the company" tells what it plans
    if speaker.head in word_set("titles", "businesses"):
        bodies = [v for v in bodies if not kinds_of(v, names) & word_set("titles", "no_businesses")]
    if is_trade(speaker.head):
        state = word_set("organisations", "state_bodies")
        bodies = [v for v in bodies if not words_about(v) & state]
    again = _any_of(speaker, "generic_institutions", bodies or bare_names, apart)
    again = again or (None if history or apart else only_topic(speaker, names))
    return again or _described(speaker, names, history)


def _of_their_body(voice: Voice, names: Names) -> Voice:
    """Return the body that somebody speaks for, else the voice itself."""
    if (body := body_spoken_for(voice, names)) is None:
        return voice
    return _named(Speaker(body, "institution", "", name=body, definite=True), names)


def _described(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return the one body that a plain description can mean: "the software maker" of a story on one firm.

    A body that the story calls by another noun is not meant, nor any where several could be.
    """
    if not is_trade(speaker.head) or any(mark in speaker.text for mark in ("'", "’")):
        return None
    kinds = word_set("titles", "institutions") - {speaker.head}
    told = [v for v in history if v.sort == "institution" and not v.medium and not v.generic]
    told += [Voice(t, "institution", canonical(t).lower()) for t in names.topics]
    told = [v for v in told if v.name[:1].isupper() and not kinds & words_on_file(v)]
    if speaker.head in any_of("titles:no_businesses") and len(content(speaker.text)) > 1:
        told = [v for v in told if v.name in names.called.get(speaker.head, ())]
    only = {v.key: v for v in told if not is_outsider(speaker.head, v.name, names)}
    return next(iter(only.values())) if len(only) == 1 else None


def _any_of(speaker: Speaker, nouns: str, voices: list[Voice], apart: set[str]) -> Voice | None:
    """Return the last of some voices for a noun that any of them may be called by again."""
    if speaker.head not in word_set("titles", nouns):
        return None
    apart = apart - word_set("titles", "plain_kinds")
    return next((v for v in reversed(voices) if not_another(v, apart)), None)


def _as_written(speaker: Speaker) -> Voice:
    words = re.split(r",(?!\d)", speaker.text)[0].split()
    if len(words) > 1 and words[0].lower() in ("the", "this", "these", "that", "those", "a", "an"):
        words = words[1:]
    got = (i for i, w in enumerate(words) if w.lower() in word_set("speech", "accessed"))
    if (
        speaker.sort == "document"
        and (held := next(got, 0))
        and words[held - 1] not in word_set("speech", "bare_figures")
    ):
        words = words[:held]
    elif came_out(speaker, words):
        words = words[:-1]
    if speaker.sort == "people" and speaker.head in words:
        head = words.index(speaker.head) + 1
        if speaker.head != "people" and any(
            w.endswith(("ing", "ed")) or w in any_of("cut_off") for w in words[head : head + 1]
        ):
            words = words[:head]  # "officials helping 700 people"
    name = " ".join(without_epithets(words))
    generic = speaker.is_generic or speaker.sort == "other"
    return Voice(
        name, speaker.sort, canonical(name).lower(), speaker.text, is_medium(name), generic
    )
