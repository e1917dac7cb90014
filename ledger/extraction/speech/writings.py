"""Writings that a story tells of: whose "the report" is, and figures that are nobody's."""

import re
from dataclasses import replace

from ledger.extraction.reading import Sentence
from ledger.extraction.speech.names import Names
from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.voice import Heard, Voice
from ledger.extraction.speech.wording import Word, any_of, words_of
from ledger.extraction.words import word_set


def note_writing(sentence: Sentence, row: list[Heard], names: Names) -> None:
    """Note whose "a report" is: the one body that a sentence with it lets speak.

    Any report, network or the like that is told of is not what a medium is called later, but the
    medium's own is.
    """
    speakers = [h.voice for h in row if not h.voice.medium and not h.voice.generic]
    words = words_of(sentence)
    media = " ".join(h.said.speaker.text for h in row if h.voice.medium).lower().split()
    told = {w.lower for w in words} - set(media)
    names.told_of |= told & any_of("aired_again", "press_writings")
    if told & any_of("inquiries"):
        names.told_of |= any_of("press_writings")
    for k, noun in enumerate(words):
        if noun.lower not in word_set("speech", "documents") or not _opens_writing(words, k):
            continue
        if len(speakers) == 1:
            names.writings.setdefault(noun.lower, speakers[0].name)
        else:
            names.told_of.add(noun.lower)


def _opens_writing(words: list[Word], k: int) -> bool:
    """Whether an article or "its" stands before a writing, a title in capitals between: "its World Drug Report"."""
    first = k - 1
    while first > 0 and (words[first].is_capital or words[first].text.isdigit()):
        first -= 1
    near = words[max(0, min(k - 2, first)) : k]
    return any(w.lower in ("a", "an", "its", "their") for w in near)


def says_nothing(speaker: Speaker) -> bool:
    """Whether figures are named without a word of whose they are: "damning new figures"."""
    before = (
        speaker.text.lower().split()[:-1] if speaker.head in speaker.text.split()[-1:] else ["?"]
    )
    bare = speaker.head in word_set("speech", "bare_figures")
    return bare and not speaker.definite and set(before) <= word_set("speech", "fresh")


def came_out(speaker: Speaker, words: list[str]) -> bool:
    """Whether a writing's phrase ends with its coming out: "a poll published on Tuesday"."""
    out = speaker.sort == "document" and words[-1].lower() in any_of("announced", "voiced")
    return out and len(words) > 1 and words[-2] not in any_of("bare_figures")


def author_meant(speaker: Speaker, names: Names, history: list[Voice]) -> Voice | None:
    """Return the body that spoke last, for "the report" behind its words, where no other report is told of."""
    last = history[-1] if history else None
    body = last is not None and last.sort == "institution" and last.name[:1].isupper()
    own = speaker.head in any_of("own_writings") and speaker.head not in names.told_of
    if last is None or not body or last.medium or last.generic or not own:
        return None
    return replace(last, sort="document") if len(speaker.text.split()) == 2 else None


def of_their_own(phrase: str) -> str | None:
    """Return "department" of "her own department's website": whose a writing is, and not its minister's."""
    owned = re.match(r"\w+ (?:own )?(?P<body>[\w -]+?)['’]s? .*?(?P<writing>\w+)$", phrase)
    written = owned is not None and owned["writing"] in any_of("documents", "pages")
    return owned["body"] if owned and written else None


def as_its_own(speaker: Speaker) -> Voice | None:
    """Return "our survey" or "our teams" as written, where nobody says who "we" are."""
    name = " ".join(speaker.text.split()[:2])
    return (
        Voice(name, speaker.sort, name.lower()) if speaker.sort in ("document", "people") else None
    )


def own_writing(noun: str, history: list[Voice]) -> Voice | None:
    """Return the writing that a medium speaks of as its own: "our investigation" is the BBC's told before."""
    told = (v for v in reversed(history) if v.sort == "document" and noun in v.role.lower().split())
    return next(told, None)


def owner_as_told(speaker: Speaker) -> str:
    """Return a writing's owner with the article of "the ministry's estimate"."""
    owner = speaker.owner or ""
    the = owner.islower() and speaker.text.lower().startswith(f"the {owner.lower()}'s")
    return f"the {owner}" if the else owner
