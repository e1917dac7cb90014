"""Whether words told of a voice again can mean it: its office, its kind, what tells it from others."""

import re
from functools import cache

from ledger.extraction.speech.names import Names
from ledger.extraction.speech.organisations import country_called, forms_of, is_known_body
from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.voice import Voice
from ledger.extraction.speech.wording import any_of
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place


def is_same_writing(speaker: Speaker, earlier: Voice) -> bool:
    """Whether "the survey" or "the report" can mean a writing told of before.

    A poll is no court paper, and a word more tells another ("the congressional report").
    """
    known = set(re.findall(r"\w+", f"{earlier.name} {earlier.role}".lower()))
    if speaker.head in any_of("polls") and not known & any_of("asking_writings"):
        return False
    more = [w for w in content(speaker.text) if w != speaker.head and w.isalpha()]
    plain = any_of("fresh", "newness", "official", "time_words", "bare_figures") | {"same"}
    return set(more) <= plain | known


def not_another(voice: Voice, apart: set[str]) -> bool:
    """Whether the words beside a noun don't tell somebody else ("the interior ministry" again)."""
    return not apart or bool(apart & words_on_file(voice))


def words_on_file(voice: Voice) -> set[str]:
    """Return the words about a voice, and of all that a listed body is called: UNHCR is "the refugee agency"."""
    return words_about(voice) | _called_on_file(voice.name)


@cache
def _called_on_file(name: str) -> frozenset[str]:
    return frozenset(word for form in forms_of(name) for word in content(form))


def is_outsider(noun: str, body: str, names: Names) -> bool:
    """Whether a noun tells of those who watch over a body or stand up to it, and not of the body itself."""
    if noun not in word_set("titles", "outsiders") or is_known_body(body):
        return False
    return noun not in body.lower().split() and body not in names.called.get(noun, ())


_OWNERS = re.compile(r"([\w-]+)['’]s? ")


def is_epithet(speaker: Speaker) -> bool:
    """Whether a firm is told by what it is alone: "the world's biggest toy maker", "the Hanover company".

    What owns or places it may only be the world or a place, so that no other body is named in it.
    """
    head = speaker.text.split()[-1]
    if speaker.sort != "institution" or head[0].isupper():
        return False
    if (
        head not in word_set("titles", "businesses")
        and head != "group"
        and not head.endswith("maker")
    ):
        return False
    owners = _OWNERS.findall(speaker.text)
    capitals = [w for w in re.findall(r"[^\W\d_][\w-]*", speaker.text) if w[0].isupper()]
    known = all(w == "The" or country_called(w) or is_place(w) for w in capitals)
    return known and all(w[0].isupper() or w in word_set("titles", "wholes") for w in owners)


def words_about(voice: Voice) -> set[str]:
    """Return the words of a voice's name and office that tell it from others."""
    return set(content(f"{voice.role} {voice.name}"))


def fits(voice: Voice, head: str, person: bool) -> bool:
    """Whether a noun is a voice's office or kind."""
    if person != (voice.sort == "person") or _is_only_near(voice, head):
        return False
    said = set(content(voice.role)) if person else words_about(voice)
    return bool(said & same_office(head))


def _is_only_near(voice: Voice, head: str) -> bool:
    """Whether a noun is where people are or whom they are against: "nurses at the hospital" are not "the hospital"."""
    core, link, behind = voice.name.partition(" at ")
    for word in ("in", "from", "near", "outside", "of"):
        core, link, behind = (core, link, behind) if link else voice.name.partition(f" {word} ")
    speaks = core.split()[-1].lower() in any_of("titles:officials", "titles:institutions")
    return voice.sort == "people" and head in behind.lower().split() and not speaks


def same_office(head: str) -> set[str]:
    """Return the words for an office, this one among them."""
    for group in vocabulary("titles")["same_office"]:
        if head in group:
            return set(group)
    return {head}


def content(text: str) -> list[str]:
    """Return the words that tell one body or office from another; a people's word counts as its country."""
    found = []
    text = re.sub(r"\S+[-‐]based\b|\bstate[-‐](?:run|owned|backed|funded)\b", " ", text)
    for word in re.findall(r"[^\W_]+", text):
        lower = word.lower()
        if len(word) > 1 and lower not in word_set("speech", "determiners"):
            found.append((country_called(word) or lower).lower() if word[0].isupper() else lower)
    return found


def without_epithets(words: list[str]) -> list[str]:
    """Return "Congressional Budget Office" of "independent Congressional Budget Office"."""
    first = next((k for k, w in enumerate(words) if w[0].isupper() and "-based" not in w), 0)
    before, name = words[:first], words[first:]
    epithets = any_of("epithets")
    said = all(w in epithets or w.endswith(("ly", "-based")) for w in before)
    whole = name and (name[-1][0].isupper() or name[-1].endswith(")"))
    return name if before and said and whole else words


def kinds_of(voice: Voice, names: Names) -> set[str]:
    """Return the nouns by which a story calls a body, within its name or beside it."""
    beside = {noun for noun, called in names.called.items() if voice.name in called}
    return words_about(voice) | beside
