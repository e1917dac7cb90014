"""A noun phrase that speaks, and what its words are: titles, bodies, peoples, its main noun."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ledger.extraction.speech.wording import CLAUSE_MARKS, Word, any_of, is_by
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

Sort = Literal["person", "people", "institution", "document", "pronoun", "name", "other"]
VOICES = ("institution", "name", "people", "person")
"""Sorts that speak by their noun or name, whatever they say."""


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


_MADE = ("voiced", "accessed", "announced", "made_by")


def core_end(words: list[Word]) -> int:
    """Return the index after the phrase's main noun: before its first preposition, mark or clause."""
    may_end = _may_end_core()
    for i in range(1, len(words)):
        word = words[i].lower
        quick = word in may_end or word.endswith(("ed", "ing"))
        if quick and _ends_core(words, i) and not _links_name(words, i):
            return i
    return len(words)


@cache
def _may_end_core() -> frozenset[str]:
    """The words of which one stands behind a main noun, but for participles."""
    return any_of("prepositions", "breaks", *_MADE) | CLAUSE_MARKS | {"the", "out"}


def _ends_core(words: list[Word], i: int) -> bool:
    """Whether a word behind the first is a preposition, a mark, or opens a clause: "report made by"."""
    word, before = words[i], words[i - 1].lower
    if word.is_mark or word.lower in any_of("prepositions", "breaks"):
        return True
    if before in any_of("documents") and word.lower in ("the", "out"):
        return True
    participle = word.lower.endswith(("ed", "ing"))
    if participle and before in any_of("documents", "titles:people", "titles:persons"):
        return True
    made = word.lower.endswith("ed") or word.lower in any_of(*_MADE)
    return made and is_by(words, i + 1)


def _links_name(words: list[Word], i: int) -> bool:
    """Whether a small word stands inside a name: "Bank of Ghana"."""
    if i + 1 >= len(words) or not (words[i - 1].is_capital and words[i + 1].is_capital):
        return False
    links = words[i].lower in word_set("titles", "name_links")
    return links and (words[i].lower != "of" or _names_writing(words, i))


def _names_writing(words: list[Word], of: int) -> bool:
    """Whether "of" stands inside a name that a poll or tally is called by: "the University of Texas poll"."""
    end = next((k for k in range(of + 1, len(words)) if not words[k].is_capital), len(words))
    return end < len(words) and words[end].lower in any_of("own_work", "documents")


def head_of(words: list[Word]) -> str:
    """Return a phrase's main noun in lower case, empty where it has none."""
    core = [w for w in words[: core_end(words)] if w.text not in ("'s", "’s", "'", "’")]
    if len(core) > 1 and core[-1].text.isdigit():
        core = core[:-1]  # "Round 21 of the survey"
    return core[-1].lower if core else ""


def is_definite(words: list[Word]) -> bool:
    """Whether a phrase begins as one the reader already knows: "the", "these", "its"."""
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


def is_office(text: str) -> bool:
    """Whether a written word is an office or rank; of joined ones the last or the first part tells."""
    bare = text.lower().replace(".", "")
    offices = any_of("titles:titles", "titles:persons")
    parts = re.split(r"[-‐]", bare) if "-" in bare or "‐" in bare else [bare]
    joined = len(parts) > 1 and (
        parts[-1] in word_set("titles", "titles")
        or (parts[0] in offices and parts[-1] in word_set("titles", "title_endings"))
    )
    return bare in offices or joined


def is_trade(noun: str) -> bool:
    """Whether any body may be called by a noun, or by one that ends in it ("planemaker")."""
    return noun in word_set("titles", "trades") or noun.endswith("maker")


def counts_people(words: list[Word]) -> bool:
    """Whether a phrase tells what share of some people speak: "46 percent of tenants", "Two in five"."""
    compared = words[0].lower in ("more", "fewer", "less") and words[1:2]
    if compared and words[1].lower == "than" and any(w.lower in any_of("shares") for w in words):
        return True
    for k, word in enumerate(words[:6]):
        behind = [w.lower for w in words[k + 1 : k + 3]]
        if word.lower in any_of("shares") and behind[:1] in (["of"], ["in"]):
            return True
        ratio = behind[:1] == ["in"] or behind == ["out", "of"]
        whole = words[k + 1 + len(behind[:1]) : k + 4]
        if ratio and is_number(word) and any(is_number(w) for w in whole):
            return True
    return False


def is_number(word: Word) -> bool:
    """Whether a word is a number in figures, or one of the first ten."""
    return word.text[0].isdigit() or word.lower in any_of("not_figures:small_numbers")


def is_title(word: Word) -> bool:
    """Whether a word is an office or rank, joined ones included ("Colonel-General")."""
    return is_office(word.text)


def is_title_at(words: list[Word], i: int) -> bool:
    """Whether a word is a title where it stands; at a name's end some are surnames."""
    surname = i == len(words) - 1 and i > 0 and words[i - 1].is_capital
    return is_title(words[i]) and not (surname and words[i].lower in word_set("titles", "surnames"))


def is_body_word(word: Word) -> bool:
    """Whether a word is a noun for a body or a medium."""
    if word.lower in any_of("titles:institutions", "titles:media_words"):
        return True
    return word.is_capital and word.lower in word_set("titles", "body_endings")


@cache
def _nationalities() -> frozenset[str]:
    return frozenset(
        str(word).lower()
        for forms in vocabulary("demonyms")["countries"].values()
        for word in forms
    )


def is_nationality(word: Word) -> bool:
    """Whether a word names a country's people ("Kenyan")."""
    return word.lower in _nationalities()


def cut_owner(phrase: str) -> tuple[str, str, str]:
    """Cut a phrase into owner, mark of belonging and what is owned: "the firm", "'s", "press office"."""
    match = re.match(
        r"(?P<owner>its|their|(?:.+?)(?=['’]s?\s))(?P<mark>['’]s?)?\s(?P<rest>.+)",
        phrase,
        re.I,
    )
    if match is None:
        return phrase, "", ""
    mark = match.group("mark") or (
        "its" if match.group("owner").lower() in ("its", "their") else ""
    )
    return match.group("owner"), mark, match.group("rest")


def made_by(words: list[Word]) -> list[Word]:
    """Return who made "a survey of 900 homes by the energy council": the last phrase, where no name stands before it."""
    by = next((k for k, w in enumerate(words) if w.lower == "by"), 0)
    maker, of = words[by + 1 :], words[core_end(words) : by]
    plain = bool(of) and of[0].lower == "of" and not any(w.is_capital or w.is_mark for w in of)
    known = bool(maker) and head_of(maker) in any_of("titles:people", "titles:institutions")
    return maker if by and plain and known and words[by - 1].pos != "VERB" else []
