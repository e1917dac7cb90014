"""Sentences that point back to the one before them, by their first words."""

from ledger.extraction.speech.wording import any_of, words_in
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

_QUOTES = ('"', "“", "«")
NEAR_OPENING = 7
"""Words of a sentence in which "of them" points back to the sentence before."""


def links(text: str) -> bool:
    """Whether a sentence points back to the one before it."""
    words = [w.lower for w in words_in(text) if not w.is_mark]
    lowered, opening = " ".join(words), " ".join(words[:NEAR_OPENING])
    back = word_set("speech", "linking")
    if words[:1] == ["there"] and text.lstrip()[:1] in _QUOTES:
        return True
    if words[:1] == ["this"] and not set(words[1:2]) & any_of("time_words"):
        return True
    if any(lowered.startswith(f"{phrase} ") for phrase in back):
        return True
    if any(f" {phrase} " in f"{opening} " for phrase in ("them", "of these", "of those")):
        return True
    owned = words[:1] and words[0] in any_of("prepositions") and words[1:2]
    if owned and words[1] in vocabulary("speech")["belonging"]:
        return True
    return _is_part(words) or _counts_them_on(words)


def _counts_them_on(words: list[str]) -> bool:
    """Whether a sentence opens with a number of those just counted: "Nine were women", "Of the 102 hurt, 17"."""
    if words[:2] == ["of", "the"]:
        return bool(words[2:]) and words[2][0].isdigit()
    counted = words[:1] and (
        words[0][0].isdigit() or words[0] in any_of("not_figures:small_numbers")
    )
    return bool(counted) and words[1:2] in (["were"], ["are"], ["was"], ["is"])


def reaches_back(text: str) -> bool:
    """Whether a paragraph's first sentence is about what the one before it counted: "About half of them"."""
    words = [w.lower for w in words_in(text) if not w.is_mark]
    lowered, opening = " ".join(words), " ".join(words[:NEAR_OPENING])
    back = any(lowered.startswith(f"{phrase} ") for phrase in any_of("reaching_back"))
    return back or any(
        f" {phrase} " in f"{opening} " for phrase in ("of them", "of these", "of those")
    )


def _is_part(words: list[str]) -> bool:
    """Whether a sentence opens with part of a whole that is known: "Two-thirds of the patients", "Six of the men"."""
    for k, word in enumerate(words[:6]):
        if word == "of" and k:
            part = words[k - 1]
            share = bool({part, part.rpartition("-")[2]} & any_of("shares"))
            counted = part[0].isdigit() or part in any_of("not_figures:small_numbers")
            return (share or counted) and words[k + 1 : k + 2] == ["the"]
    return False
