"""Words as comparison sees them: small letters, without endings, aliases folded into one word."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from ledger.vocabulary import vocabulary

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:'[^\W_]+)?")
_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
_ENDINGS = ("ing", "ion", "ed", "e")
SHORTEST_STEM = 3
"""Letters that must remain when an ending is taken off."""
WORDS_KEPT, TEXTS_KEPT, LONGEST_KEPT = 100_000, 10_000, 2_000
"""Words and texts (up to so many characters) whose stems are remembered: enough for what recurs, bounded however long a run is."""


def split_words(text: str | None) -> list[str]:
    """The words of a text as written; hyphens part them, possessive endings and full stops go."""
    found: list[str] = _WORD.findall((text or "").replace("’", "'"))
    return [w if w.isalnum() else w.removesuffix("'s").replace(".", "") for w in found]


@lru_cache(WORDS_KEPT)
def stem(word: str) -> str:
    """A word without its grammatical ending; only good for comparing with other stems."""
    word = word.casefold()
    for ending, put in _PLURALS:
        if (
            word.endswith(ending)
            and not word.endswith(("ss", "us", "is"))
            and len(word) > SHORTEST_STEM
        ):
            word = word.removesuffix(ending) + put
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            if word.endswith("ssion"):
                break  # a mission misses nothing
            word = word.removesuffix(ending)
            break
    if len(word) > SHORTEST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > SHORTEST_STEM else word


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order; those of short texts, which come again, are kept."""
    return _kept_stems(text) if len(text) <= LONGEST_KEPT else _stems(text)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in split_words(text))


_kept_stems = lru_cache(TEXTS_KEPT)(_stems)


class Phrases:
    """Phrases that stand for a name, found in running stems; the longest match wins."""

    def __init__(self, named: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Take pairs of a name and its phrases."""
        self._names: dict[tuple[str, ...], str] = {}
        for name, phrases in named:
            for phrase in phrases:
                self._names.setdefault(stems(phrase), name)
        self._longest: dict[str, int] = {}
        for key in self._names:
            if key:
                self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def fold(self, words: tuple[str, ...]) -> list[tuple[str | None, tuple[str, ...]]]:
        """Cut stems into runs: each with the name it stands for, or None and a single stem."""
        runs: list[tuple[str | None, tuple[str, ...]]] = []
        at = 0
        while at < len(words):
            length = self._length_at(words, at) if words[at] in self._longest else 0
            run = words[at : at + (length or 1)]
            runs.append((self._names[run] if length else None, run))
            at += len(run)
        return runs

    def names_in(self, words: tuple[str, ...]) -> list[str]:
        """The names that occur, in order of their first phrase."""
        if self._longest.keys().isdisjoint(words):
            return []
        found: dict[str, None] = {}
        free = 0
        for at, word in enumerate(words):
            if at >= free and word in self._longest:
                free = at + self._length_at(words, at)
                if free > at:
                    found[self._names[words[at:free]]] = None
        return list(found)

    def _length_at(self, words: tuple[str, ...], at: int) -> int:
        """How many stems the longest phrase that begins here has; 0 where none does."""
        for length in range(min(self._longest[words[at]], len(words) - at), 0, -1):
            if words[at : at + length] in self._names:
                return length
        return 0


@cache
def phrases(vocabulary_name: str, section: str) -> Phrases:
    """The phrases of one section of a word list, whose entries are name: [phrases]."""
    return Phrases(vocabulary(vocabulary_name)[section].items())


@cache
def stem_set(vocabulary_name: str, section: str) -> frozenset[str]:
    """The single-word stems of a plain list of a word list."""
    listed = vocabulary(vocabulary_name)[section]
    return frozenset(s for entry in listed for s in stems(entry) if len(stems(entry)) == 1)


@cache
def entry_set(vocabulary_name: str, section: str) -> frozenset[str]:
    """The entries of a list of a word list, or the names of its lists, as they are written there."""
    return frozenset(vocabulary(vocabulary_name)[section])


@cache
def phrase_set(vocabulary_name: str, section: str) -> Phrases:
    """A plain list as phrases that stand for themselves."""
    return Phrases((entry, [entry]) for entry in vocabulary(vocabulary_name)[section])
