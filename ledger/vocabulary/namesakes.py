"""Names that only look like places: parts of the names of organisations and of persons."""

import re
from functools import cache
from typing import NamedTuple

from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import Sort, atlas, directions, place_words
from ledger.vocabulary.placenames import Word


class Match(NamedTuple):
    """A name over words `first` to `stop` (exclusive), with the keys it may have, best first."""

    first: int
    stop: int
    keys: tuple[str, ...]
    name: str
    sort: Sort


def in_organisation(text: str, words: list[Word], match: Match) -> bool:
    """ "Bank of England", "Kabul University", "Afghan Foreign Ministry", "European Fire Service"."""
    if match.first >= 2 and words[match.first - 1].key == "of":
        head = words[match.first - 2]
        if head.key in place_words("organisations", "before_of") and text[head.start].isupper():
            return True
    if match.sort == "demonym" and _heads_a_name(text, words, match):
        return True
    if match.stop < len(words) and one_run(text, words, match.stop - 1, match.stop + 1):
        following = words[match.stop]
        between = text[words[match.stop - 1].end : following.start]
        if between != " " or not text[following.start].isupper():
            return False
        if _names_a_contest(text, words, match.stop):
            return False
        if match.first == 1 and words[0].key in place_words("near_to") and "/" in match.keys[0]:
            return following.key in place_words("organisations", "after")  # "In Ankara Erdogan"
        if following.key in place_words("organisations", "after"):
            return True
        return (
            match.sort == "name"
            and not _is_title(text)
            and _is_given_name(text, following, opens=False)
            and following.key not in sort_words()
            and not _ends_in_a_sort(text, words, match.stop)
        )
    return False


def _ends_in_a_sort(text: str, words: list[Word], at: int) -> bool:
    """ "Xinjiang Uygur Autonomous Region": a run of capitals that ends in the word for a sort of place."""
    if [word.key for word in words[at : at + 2]] == ["autonomous", "region"]:
        return True
    stop = at
    while (
        stop < len(words)
        and text[words[stop].start].isupper()
        and text[words[stop - 1].end : words[stop].start] == " "
    ):
        stop += 1
    return words[stop - 1].key in place_words("sorts", "subdivision")


def _heads_a_name(text: str, words: list[Word], match: Match) -> bool:
    """Whether two capitalised words or more go on a demonym, and none of them is a place."""
    following = words[match.stop : match.stop + 2]
    if len(following) < 2 or _is_title(text):
        return False
    run = one_run(text, words, match.stop - 1, match.stop + 2)
    return run and all(
        text[w.start].isupper()
        and (w.key not in atlas().names or atlas().needs_context(w.key))
        and w.key not in directions()
        for w in following
    )


def _names_a_contest(text: str, words: list[Word], at: int) -> bool:
    """ "the Goa Assembly polls", "the Ohio Senate race": a body's name in that of its election."""
    for word in words[at + 1 : at + 4]:
        if not text[word.start].isupper():
            return word.key in place_words("contests")
    return False


def _is_title(text: str) -> bool:
    """Whether most longer words have a capital, as in a headline, where capitals tell nothing."""
    longer = re.findall(r"\b[^\W\d_]{4,}", text)
    return bool(sum(word[0].isupper() for word in longer) > 0.6 * len(longer))


@cache
def sort_words() -> frozenset[str]:
    """Return the words for sorts of places ("province", "camp")."""
    sorts = vocabulary("places")["sorts"]
    return frozenset().union(*(place_words("sorts", sort) for sort in sorts))


def in_personal_name(text: str, words: list[Word], match: Match) -> bool:
    """A capitalised word that is no place stands before or after ("Michael Jordan", "Chad Smith")."""
    if match.first and text[words[match.first - 1].end : words[match.first].start] == " ":
        before = words[match.first - 1]
        opens = match.name not in place_words("people") and _opens_sentence(text, before.start)
        if _is_given_name(text, before, opens=opens):
            return True
    if match.stop < len(words) and text[words[match.stop - 1].end : words[match.stop].start] == " ":
        after = words[match.stop]
        ambiguous = match.name in place_words("people")
        if ambiguous and match.first and words[match.first - 1].key in _titles():
            return text[after.start].isupper()  # "president Salvador Allende"
        return ambiguous and _is_given_name(text, after, opens=False)
    return False


@cache
def _titles() -> frozenset[str]:
    return frozenset(vocabulary("titles")["titles"])


def _is_given_name(text: str, word: Word, *, opens: bool) -> bool:
    printed = text[word.start : word.end]
    return (
        printed[0].isupper()
        and not printed.isupper()
        and not opens
        and word.key not in atlas().demonyms
        and word.key not in atlas().names
        and word.key not in directions()
        and word.key not in place_words("not_given_names")
    )


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:\n"


def one_run(text: str, words: list[Word], at: int, stop: int) -> bool:
    """Whether nothing but spaces and hyphens parts the words."""
    return all(
        text[left.end : right.start] in INSIDE
        for left, right in zip(words[at : stop - 1], words[at + 1 : stop], strict=True)
    )


INSIDE = (" ", "-", "\u2010", "\u2011", "\u00a0", "\n", ". ", "\u2019s ", "'s ")
