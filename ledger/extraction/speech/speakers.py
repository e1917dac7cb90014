"""The noun phrase that speaks: found beside a cue, and taken apart into name, head and owner."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ledger.extraction.speech.wording import Word, any_of, text_of, words_in
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

Sort = Literal["person", "people", "institution", "document", "pronoun", "name", "other"]
LONGEST_SPEAKER = 30
"""Words; a longer stretch before a cue is no speaker but a clause."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A noun phrase that speaks, taken apart.

    `name` is a person's or body's name in it, `head` its main noun in lower case, `owner` whose
    report or official it is ("UNHCR" of "UNHCR report"), `role` the words beside a person's name.
    """

    text: str
    sort: Sort
    head: str
    name: str | None = None
    owner: str | None = None
    role: str = ""
    definite: bool = False

    @property
    def is_generic(self) -> bool:
        """Whether it names nobody: "officials", "experts", "first reports"."""
        unnamed = self.name is None and self.owner is None and not self.definite
        return unnamed and self.sort in ("people", "document", "other")


def read_speaker(phrase: str) -> Speaker | None:
    """Take a noun phrase apart; None where it names nobody who could speak."""
    words = _trimmed(words_in(phrase))
    if not words:
        return None
    text = phrase[words[0].start : words[-1].end]
    first = words[0].lower
    if len(words) == 1 and first in vocabulary("speech")["pronouns"]:
        return Speaker(text, "pronoun", first, definite=True)
    if first in word_set("speech", "first_person") and len(words) == 1:
        return None
    return (
        _document(text, words)
        or _people_of(text, words)
        or _person(text, words)
        or _body(text, words)
    )


def _trimmed(words: list[Word]) -> list[Word]:
    """Drop marks at both ends and words that begin no noun phrase."""
    while words and (words[0].is_mark or words[0].lower in _leading()):
        words = words[1:]
    while words and (
        (words[-1].is_mark and words[-1].text != ")") or words[-1].lower in _trailing()
    ):
        words = words[:-1]
    return words


@cache
def _leading() -> frozenset[str]:
    return (
        word_set("speech", "adverbs")
        | word_set("speech", "contrasts")
        | word_set("speech", "auxiliaries")
        | {"that", "and", "or", "though", "as"}
    ) - {"one", "two"}


@cache
def _trailing() -> frozenset[str]:
    return word_set("speech", "adverbs") | word_set("speech", "auxiliaries") | {"and", "or"}


def core_end(words: list[Word]) -> int:
    """Return the index after the phrase's main noun: before its first preposition, mark or clause."""
    stops = word_set("speech", "prepositions") | word_set("speech", "breaks")
    for i, word in enumerate(words):
        inside_name = 0 < i < len(words) - 1 and words[i - 1].is_capital and words[i + 1].is_capital
        links = (
            inside_name and word.lower in word_set("titles", "name_links") and word.lower != "of"
        )
        made = (
            i
            and word.lower.endswith("ed")
            and words[i - 1].lower in any_of("documents", "titles:people", "titles:persons")
        )
        if i and not links and (word.lower in stops or word.is_mark or made):
            return i
    return len(words)


def _head(words: list[Word]) -> str:
    core = [w for w in words[: core_end(words)] if w.text not in ("'s", "’s", "'", "’")]
    return core[-1].lower if core else ""


def _is_definite(words: list[Word]) -> bool:
    return words[0].lower in (
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "whose",
    )


def _after(words: list[Word], links: frozenset[str]) -> list[Word]:
    """Return the words after the first linking preposition behind the main noun."""
    for i in range(core_end(words), len(words)):
        if words[i].lower in links and i + 1 < len(words):
            return words[i + 1 :]
    return []


def _document(text: str, words: list[Word]) -> Speaker | None:
    if (head := _head(words)) not in word_set("speech", "documents"):
        return None
    if words[core_end(words) - 1].is_capital and head not in word_set("speech", "titled_documents"):
        return None
    owner = _owner_behind(text, words) or _owner_before(words[: core_end(words) - 1])
    return Speaker(text, "document", head, owner=owner, definite=_is_definite(words))


def _owner_behind(text: str, words: list[Word]) -> str | None:
    """Read whose a writing is from "by X", "from X", "of X" or "(that) X issued"."""
    rest = _after(words, frozenset({"by", "from", "of"}))
    if (
        not rest
        and len(words) > core_end(words)
        and words[core_end(words)].lower in ("the", "that", "which")
    ):
        rest = words[core_end(words) :]
    if not rest and (at := core_end(words)) < len(words) and words[at].text == ",":
        rest = []
    phrase = _name_phrase(rest)
    if phrase:
        return phrase
    if rest and _head(rest) in word_set("titles", "people") | word_set("titles", "institutions"):
        return text_of(rest[: core_end(rest)])
    return None


def _owner_before(words: list[Word]) -> str | None:
    """Read whose a writing is from what stands before its noun: "UN", "the ministry's", "Russia's"."""
    kept = [
        w
        for w in words
        if w.lower not in word_set("speech", "determiners")
        and w.lower not in word_set("speech", "time_words")
        and not w.text[0].isdigit()
    ]
    possessive = next((i for i, w in enumerate(kept) if w.text in ("'s", "’s", "'", "’")), None)
    if possessive is not None:
        return text_of(kept[:possessive]) or None
    if kept and kept[0].text in ("'s", "’s"):
        kept = kept[1:]
    run = _capital_run(kept)
    if run and not any(w.lower in word_set("speech", "adverbs") for w in kept):
        return text_of(run)
    nouns = [
        w
        for w in kept
        if w.lower in word_set("titles", "institutions") | word_set("titles", "people")
    ]
    return text_of(nouns) if nouns else None


def _capital_run(words: list[Word]) -> list[Word]:
    """Return the first run of capitalised words, with the small words and nouns of bodies inside."""
    run: list[Word] = []
    for i, word in enumerate(words):
        following = i + 1 < len(words) and words[i + 1].is_capital
        noun = word.lower in word_set("titles", "institutions") or word.lower in ("military",)
        if word.is_capital or (
            run and (noun or (word.lower in word_set("titles", "name_links") and following))
        ):
            run.append(word)
        elif run:
            break
    return run


def _people_of(text: str, words: list[Word]) -> Speaker | None:
    head = _head(words)
    if head not in word_set("titles", "people"):
        return None
    behind = _after(words, frozenset({"of", "from", "at", "with", "for"}))
    made = core_end(words) < len(words) and words[core_end(words)].lower.endswith("ed")
    owner = _name_phrase(behind) if behind and not made else None
    core = words[: core_end(words)]
    named = any(w.is_capital for w in core[1:]) or (len(core) > 1 and core[0].text.isupper())
    named = named or (len(core) > 1 and _nationality(core[0]))
    name = text_of(_whole_name(core)) if named and owner is None else None
    return Speaker(text, "people", head, name=name, owner=owner, definite=_is_definite(words))


def _name_phrase(words: list[Word]) -> str | None:
    """Return the name in a phrase: its capitals, with a bracketed short form."""
    if words and words[0].lower in word_set("speech", "determiners"):
        words = words[1:]
    run: list[Word] = []
    for i, word in enumerate(words):
        nxt = words[i + 1] if i + 1 < len(words) else None
        noun = word.lower in word_set("titles", "institutions")
        link = (
            bool(run)
            and word.lower in word_set("titles", "name_links")
            and nxt is not None
            and nxt.is_capital
        )
        possessive = bool(run) and word.text in ("'s", "’s") and nxt is not None
        bracket = bool(run) and word.text == "(" and nxt is not None and nxt.text.isupper()
        closing = bool(run) and word.text == ")" and any(w.text == "(" for w in run)
        if word.is_capital or (run and noun) or link or possessive or bracket or closing:
            run.append(word)
        elif run:
            break
        elif word.is_mark:
            return None
    while run and run[-1].text in ("'s", "’s"):
        run.pop()
    return text_of(run) if any(w.is_capital for w in run) else None


def _is_title(word: Word) -> bool:
    return word.lower.replace(".", "") in word_set("titles", "titles") or word.lower in word_set(
        "titles", "persons"
    )


def _is_title_at(words: list[Word], i: int) -> bool:
    """Whether a word is a title where it stands; at a name's end some are surnames."""
    surname = i == len(words) - 1 and i > 0 and words[i - 1].is_capital
    return _is_title(words[i]) and not (
        surname and words[i].lower in word_set("titles", "surnames")
    )


def _is_body_word(word: Word) -> bool:
    return word.lower in word_set("titles", "institutions") or word.lower in word_set(
        "titles", "media_words"
    )


def _person(text: str, words: list[Word]) -> Speaker | None:
    """Read a person: a name behind a title, a name before "of the agency", or a title alone."""
    core = words[: core_end(words)]
    comma = next((i for i, w in enumerate(words) if w.text == ","), None)
    if comma and (before := _before_comma(words, comma)):
        return before
    name = _name_behind_title(words)
    if name:
        role = " ".join(w.text for w in words if w not in name)
        return Speaker(text, "person", name[-1].lower, name=text_of(name), role=role)
    head = _head(words)
    if len(core) > 1 and not _is_title_at(core, len(core) - 1) and core[-1].is_capital:
        return None
    if head in word_set("titles", "titles") or head in word_set("titles", "persons"):
        return Speaker(
            text,
            "person",
            head,
            role=text,
            definite=_is_definite(words) or core[0].is_capital or "'s" in text or "’s" in text,
        )
    return None


def _before_comma(words: list[Word], comma: int) -> Speaker | None:
    """Read "General Ann Lee, head of the staff": the name stands before the comma."""
    first, rest = words[:comma], words[comma + 1 :]
    name = _name_behind_title(first)
    proper = [w for w in first if w.is_capital]
    if name is None and len(proper) == len(first) >= 2 and not any(_is_body_word(w) for w in first):
        name = first
    if name is None or not any(_is_title(w) for w in rest):
        return None
    role = f"{text_of([w for w in first if w not in name])} {text_of(rest)}".strip()
    return Speaker(text_of(words), "person", name[-1].lower, name=text_of(name), role=role)


def _name_behind_title(words: list[Word]) -> list[Word] | None:
    """Return the capitalised words behind the last title, where they look like a person's name."""
    last = max((i for i in range(len(words)) if _is_title_at(words, i)), default=None)
    if last is None:
        return None
    name: list[Word] = []
    for i in range(last + 1, len(words)):
        word = words[i]
        linked = (
            bool(name) and word.lower in word_set("titles", "person_links") and i + 1 < len(words)
        )
        if (word.is_capital and not _is_body_word(word) and not _nationality(word)) or linked:
            name.append(word)
        elif name or word.lower in word_set("speech", "prepositions") or word.is_mark:
            if word.text == "," and not name:
                continue
            if name:
                break
            return _name_behind_comma(words, i) or _trailing_name(words)
    return name if 1 <= len(name) <= 5 else None


def _name_behind_comma(words: list[Word], i: int) -> list[Word] | None:
    """Return the name that ends "the head of the forest service, Pavel Novik"."""
    comma = next((k for k in range(len(words) - 1, i, -1) if words[k].text == ","), len(words))
    name = words[comma + 1 :]
    plain = all(w.is_capital and not _is_body_word(w) for w in name)
    return name if 2 <= len(name) <= 4 and plain else None


def _trailing_name(words: list[Word]) -> list[Word] | None:
    """Return a name at the end of a long title: "Researcher at the Institute of X Ann Lee"."""
    name: list[Word] = []
    for word in reversed(words):
        if not word.is_capital or _is_body_word(word) or _is_title(word) or len(name) == 2:
            break
        name.insert(0, word)
    before = words[words.index(name[0]) - 1] if name and words.index(name[0]) else None
    proper = before is not None and before.is_capital and len(name) == 2
    return name if proper and sum(w.is_capital for w in words) >= 6 else None


@cache
def _nationalities() -> frozenset[str]:
    return frozenset(
        str(word).lower()
        for forms in vocabulary("demonyms")["countries"].values()
        for word in forms
    )


def _nationality(word: Word) -> bool:
    return word.lower in _nationalities()


def _body(text: str, words: list[Word]) -> Speaker | None:
    """Read a body or a bare name; anything else is "other", credited only by verbs of saying."""
    core = words[: core_end(words)]
    head = _head(words)
    bare_core = [w for w in core if w.lower not in word_set("speech", "determiners")]
    capitals = [w for w in bare_core if w.is_capital]
    bodies = word_set("titles", "institutions") | word_set("titles", "media_words")
    if head in bodies or any(_is_body_word(w) for w in capitals):
        named = any(w.is_capital for w in bare_core)
        name = text_of(_whole_name(words)) if named else None
        return Speaker(text, "institution", head, name=name, definite=_is_definite(words))
    if (capitals and capitals[-1] is bare_core[-1]) or (capitals and words[-1].text == ")"):
        return _named(text, words, bare_core)
    return Speaker(text, "other", head, definite=_is_definite(words)) if head else None


def _whole_name(words: list[Word]) -> list[Word]:
    """Return a body's phrase without its article, to the end of its name or short form."""
    while words and words[0].lower in word_set("speech", "determiners"):
        words = words[1:]
    return words


def _named(text: str, words: list[Word], core: list[Word]) -> Speaker:
    run = _name_phrase(words) or text_of(core)
    behind = core_end(words) < len(words) and words[core_end(words)].lower in (
        "of",
        "from",
        "at",
        "with",
        "for",
        "in",
    )
    names = [w for w in core if w.is_capital]
    if behind and len(names) >= 2 and words[0].lower not in word_set("speech", "determiners"):
        return Speaker(
            text,
            "person",
            names[-1].lower,
            name=text_of(names),
            role=text_of(words[core_end(words) + 1 :]),
        )
    return Speaker(text, "name", core[-1].lower, name=run, definite=True)
