"""Figures that a text names in order to question, deny or withdraw them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.cues import forms, is_passive
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import (
    CLAUSE_MARKS,
    GENITIVES,
    Word,
    any_of,
    text_of,
    words_in,
    words_of,
)
from ledger.extraction.words import word_set

FARTHEST_DENIAL = 3
"""Sentences behind a figure of which one may dispute it by the name of whoever gave it."""
STEM = 7
"""Letters at their beginning by which two words are known for forms of one."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Who disputes a figure, with what verb, and whose the figure is where the text says so."""

    verb: str
    denier: Speaker
    origin: Speaker | None


def read_dispute(sentence: Sentence, attributions: list[Attribution], at: int) -> Dispute | None:
    """Read whether a sentence disputes its figure at a character (GUIDE 10: only where it says so)."""
    for said in attributions:
        if _calls_wrong(sentence, said, at) or _finds_wrong(sentence, said, at):
            ahead = [w for w in words_of(sentence) if w.start > said.cue]
            return Dispute("dispute", said.speaker, _origin(ahead))
        if said.act == "disputes" and said.covers(at) and not _spoken_after(attributions, said, at):
            words = words_of(sentence)
            ahead = [w for w in words if w.start >= said.cue][1:]
            if _stands_alone(ahead):
                continue
            if any(w.text in (":", ";") and w.start < at for w in ahead):
                continue
            bare = names_bare_figure(sentence, at)
            if bare or said.verb not in word_set("stance", "need_claim") or _is_claim(ahead):
                return Dispute(said.verb, said.speaker, _origin(ahead))
    return None


def denied_behind(attributions: list[Attribution], sentence: Sentence, at: int) -> Dispute | None:
    """Read "papers reported 40 dead, but officials denied this"."""
    words = words_of(sentence)
    for said in attributions:
        ahead = [w for w in words if w.start >= said.cue][1:]
        told = any(a.covers(at) and a.end <= said.start for a in attributions if a is not said)
        if said.act == "disputes" and at < said.start and told and _stands_alone(ahead):
            return Dispute(said.verb, said.speaker, None)
    return None


def _calls_wrong(sentence: Sentence, said: Attribution, at: int) -> bool:
    """Read "called the figure of 40,000 deaths grossly inflated"."""
    if said.verb not in word_set("speech", "naming_verbs") or not said.covers(at):
        return False
    words = words_of(sentence)
    between = [w for w in words if said.cue < w.start < at]
    behind = [w for w in words if w.start > at]
    claim = any(w.lower in word_set("speech", "claim_nouns") for w in between)
    claim = claim or (bool(between) and _makes_definite(between[-1]))
    between = [w for w in between if w.text not in GENITIVES]
    return claim and not any(w.is_mark for w in between) and _is_unbelieving(behind)


def _finds_wrong(sentence: Sentence, said: Attribution, at: int) -> bool:
    """Read "said the union's figure of 40,000 was inflated"."""
    if said.act != "says" or not said.leads or not said.covers(at):
        return False
    words = words_of(sentence)
    between = [w for w in words if said.cue < w.start < at and w.text not in GENITIVES]
    claim = any(w.lower in word_set("speech", "claim_nouns") for w in between)
    behind = [w for w in words if w.start > at]
    be = next((k for k, w in enumerate(behind[:8]) if w.lower in any_of("being")), None)
    if not claim or be is None or any(w.is_mark for w in [*between, *behind[:be]]):
        return False
    return any(w.lower in any_of("unbelieving") for w in behind[be + 1 : be + 4]) and not any(
        w.lower in any_of("negations") for w in behind[be + 1 : be + 3]
    )


def _makes_definite(word: Word) -> bool:
    """Whether a word before a figure says that it is known: "the 275", "TurkStat's 71.6 percent"."""
    return word.lower in ("the", "that") or word.text in GENITIVES


def names_bare_figure(sentence: Sentence, at: int) -> bool:
    """Whether a figure given before is named again without its noun: "questioned the 275:"."""
    words = words_of(sentence)
    k = next((n for n, w in enumerate(words) if w.start <= at < w.end), 0)
    if not k or not _makes_definite(words[k - 1]):
        return False
    units = word_set("speech", "percents")
    behind = next((w for w in words[k + 1 :] if w.lower not in units), None)
    return behind is None or behind.is_mark or behind.lower == "as"


def _stands_alone(ahead: list[Word]) -> bool:
    """Whether only a pronoun is disputed, a claim made before ("disputes this, saying that ...")."""
    pronoun = bool(ahead) and ahead[0].lower in word_set("speech", "standing_for") | {"that"}
    ends = len(ahead) == 1 or ahead[1].is_mark or ahead[1].lower in any_of("contrasts")
    return pronoun and ends


def disputed_passively(sentence: Sentence, at: int) -> str | None:
    """Return the verb that a figure before it is disputed with: "the toll of 40 was denied by"."""
    words = [w for w in words_of(sentence) if w.start > at]
    for k, word in enumerate(words[:20]):
        if word.text in CLAUSE_MARKS and word.text != ",":
            return None
        if _disputes(word) and is_passive(words, k):
            claim = any(
                w.lower in word_set("speech", "claim_nouns")
                for w in words_of(sentence)
                if w.start < at
            )
            return forms()[word.lower][0] if claim else None
    return None


def sentence_behind(reading: Reading) -> Sentence | None:
    """Return the sentence that follows a figure's own, be it the next paragraph's first."""
    return next(iter(sentences_behind(reading)), None)


def sentences_behind(reading: Reading) -> list[Sentence]:
    """The sentences behind a figure's in which it may be disputed."""
    index = reading.sentence.index
    following = reading.story.sentences[index + 1 : index + 1 + FARTHEST_DENIAL]
    return [s for s in following if "headline" not in (s.role, reading.sentence.role)]


def dispute_behind(
    reading: Reading, claimant: str | None, said_in: Callable[[Sentence], list[Attribution]]
) -> tuple[Sentence, Dispute] | None:
    """Read how a sentence behind disputes a figure: the next one, or a later one that says whose it is.

    A sentence that only goes on with an account ("It heard 340 witnesses") stands between unharmed.
    """
    told = claimant is not None and bool(said_in(reading.sentence))
    for n, sentence in enumerate(sentences_behind(reading)):
        dispute = disputes_before(sentence, said_in(sentence))
        block = sentence.block == reading.sentence.block
        if dispute is not None:
            beside = (told and (n == 0 or block)) or (n == 0 and claimant is None and block)
            named = dispute.origin is not None and claimant is not None
            if _are_called_alike(dispute.origin, claimant) if named else beside:
                return sentence, dispute
        told = told and n == 0 and not (said_in(sentence) and sentence.figures)
    return None


_THEM = re.compile(r"\b(?:he|she|they|it|him|her|them)\b", re.IGNORECASE)


def denied_by_them(
    reading: Reading, claimant: str | None, said_in: Callable[[Sentence], list[Attribution]]
) -> str | None:
    """Return the verb that those told of deny a figure with, who have not spoken: "He denies it"."""
    if not any(_THEM.search(sentence.text) for sentence in sentences_behind(reading)):
        return None
    found = dispute_behind(reading, claimant, said_in)
    return found[1].verb if found and found[1].denier.sort == "pronoun" else None


def _are_called_alike(origin: Speaker | None, claimant: str | None) -> bool:
    """Whether a figure's owner may be who was credited with it: "the protesters'" is the protest leaders'."""
    owner = [w.lower for w in words_in(origin.text if origin else "")]
    if origin is not None and origin.sort == "pronoun":
        return True
    told = [w.lower for w in words_in(claimant or "")]
    small = any_of("determiners", "prepositions")
    owner = [w for w in owner if w not in small]
    return bool(owner) and all(
        any(w == v or (min(len(w), len(v)) >= STEM and w[:STEM] == v[:STEM]) for v in told)
        for w in owner
    )


def disputes_before(sentence: Sentence, attributions: list[Attribution]) -> Dispute | None:
    """Read whether a sentence disputes a figure before it: "dismissed that estimate as baseless"."""
    words = words_of(sentence)
    for said in attributions:
        ahead = [w for w in words if w.start >= said.cue][1:]
        names = said.verb in word_set("speech", "naming_verbs")
        points = _points_to_claim(ahead)
        if said.act == "disputes" and (_stands_alone(ahead) or points):
            return Dispute(said.verb, said.speaker, _origin(ahead) if points else None)
        called = points or (bool(ahead) and ahead[0].lower in ("that", "this", "it"))
        if names and called and _is_unbelieving(ahead[:6]):
            return Dispute("dispute", said.speaker, _origin(ahead) if points else None)
        if said.act == "says" and said.leads and _is_said_to_be_wrong(ahead):
            return Dispute("dispute", said.speaker, _origin(ahead))
    return None


def _is_said_to_be_wrong(ahead: list[Word]) -> bool:
    """Read "(that) the union's figure was grossly inflated", of a figure told before."""
    if len(ahead) > 1 and ahead[0].lower == "that" and ahead[1].lower not in any_of("being"):
        ahead = ahead[1:]
    be = next((k for k, w in enumerate(ahead[:8]) if w.lower in any_of("being")), 0)
    alone = be == 1 and ahead[0].lower in ("that", "this", "it")
    if not be or not (alone or _points_to_claim(ahead[: be + 1])):
        return False
    told = [w.lower for w in ahead[be + 1 : be + 4]]
    if alone:
        return " ".join(w for w in told if w not in any_of("speech:adverbs")) in _untrue()
    owned = any(w.text in GENITIVES for w in ahead[:be])  # an offer may be too low as well
    far = owned and any(" ".join(pair) in any_of("far_off") for pair in pairwise(told))
    wrong = far or set(told) & any_of("unbelieving")
    return bool(wrong) and not set(told) & any_of("negations")


@cache
def _untrue() -> frozenset[str]:
    """What alone can be said of a claim that "this" or "it" stands for, up to the sentence's end."""
    flat = any_of("flat_denials")
    return flat | {f"{words} {mark}" for words in flat for mark in '.,;”"'}


def _points_to_claim(ahead: list[Word]) -> bool:
    """Whether "that estimate", "the union's claim" is meant, without a figure or words of its own."""
    if not ahead or ahead[0].lower not in word_set("speech", "pointing"):
        return False
    noun = next(
        (k for k, w in enumerate(ahead[1:6], 1) if w.lower in word_set("speech", "claim_nouns")), 0
    )
    between, behind = ahead[1:noun], ahead[noun + 1 : noun + 2]
    owned = any(w.text in GENITIVES for w in between)
    own = any(w.lower in ("of", "that", "by", "from", "about", "in") for w in behind)
    near = 0 < noun <= (5 if owned else 3)
    return near and not own and not any(w.text[0].isdigit() for w in [*between, *behind])


def _is_unbelieving(ahead: list[Word]) -> bool:
    return any(w.lower in word_set("speech", "unbelieving") for w in ahead[:10])


def _disputes(word: Word) -> bool:
    form = forms().get(word.lower)
    return form is not None and form[1] == "disputes" and form[2] == "past"


def passive_denier(sentence: Sentence, at: int) -> Speaker | None:
    """Return who disputes a figure in the passive ("was denied by the army")."""
    words = [w for w in words_of(sentence) if w.start > at]
    for k, word in enumerate(words[:-1]):
        if _disputes(word) and words[k + 1].lower == "by":
            return _phrase(words[k + 2 : _end(words, k + 2)])
    return None


def _spoken_after(attributions: list[Attribution], dispute: Attribution, at: int) -> bool:
    """Whether somebody else's words, or the denier's own, come between the denial and the figure."""
    return any(
        a.leads
        and a.act not in ("asks", "funds")
        and (dispute.end <= a.start < at or _goes_on_to_tell(dispute, a, at))
        and a.covers(at)
        and a.verb not in word_set("speech", "voiced")
        for a in attributions
    )


def _goes_on_to_tell(dispute: Attribution, told: Attribution, at: int) -> bool:
    """Whether the denier then says something else: "denied killing 40 and said 12 had died"."""
    return told.speaker == dispute.speaker and dispute.cue < told.cue < at


def _is_claim(ahead: list[Word]) -> bool:
    """Whether "that", "whether" or a word for a claim follows before the next mark."""
    if ahead and ahead[0].lower.endswith("ing"):
        return True
    for word in ahead[:12]:
        if word.is_mark and word.text not in ("'s", "’s", "“", '"'):
            return False
        if word.lower in ("that", "whether", "if") or word.lower in word_set(
            "speech", "claim_nouns"
        ):
            return True
    return False


def _origin(ahead: list[Word]) -> Speaker | None:
    """Read whose the figure is: "the ministry's claim", "the figure voiced in the CSTO"."""
    for k, word in enumerate(ahead[:12]):
        if word.lower in word_set("speech", "claim_nouns"):
            mark = next((n for n in range(k) if ahead[n].text in ("'s", "’s", "'", "’")), None)
            if mark:
                inner = (n for n in range(mark) if ahead[n].lower in any_of("determiners"))
                return _phrase(ahead[max(inner, default=0) : mark])
            whose = _phrase(ahead[: k + 1])
            if whose is not None and whose.owner is not None:
                return read_speaker(whose.owner)
            if claimer := _claimer(ahead[:k]):
                return claimer
            break
        if word.text[0].isdigit() and k and ahead[k - 1].text in GENITIVES:
            return _phrase(ahead[: k - 1])
    for k, word in enumerate(ahead[:-1]):
        claimed = word.lower in word_set("speech", "claim_nouns") | word_set("speech", "voiced")
        link = k + 1 + (ahead[k + 1].lower in word_set("speech", "particles"))
        if claimed and link < len(ahead) and ahead[link].lower in ("by", "in", "from"):
            speaker = _phrase(ahead[link + 1 : _end(ahead, link + 1)])
            if speaker is not None and speaker.sort != "other":
                return speaker
    return None


def _claimer(before: list[Word]) -> Speaker | None:
    """Read whose claim it is from the noun before "claim": "a union claim", "reports by" aside."""
    nouns = any_of("titles:institutions", "titles:people")
    if not before or before[-1].lower not in nouns:
        return None
    return _phrase(before)


def is_put_right(sentence: Sentence, at: int) -> bool:
    """Whether a figure is named as the wrong one: "19 million, not 21 million", "not 40 but 60"."""
    words = words_of(sentence)
    k = next((n for n, w in enumerate(words) if w.end > at), len(words)) - 1
    while k > 0 and (
        words[k].lower in any_of("before_figures", "determiners") or _is_code(words[k])
    ):
        k -= 1
    if k < 0 or words[k].lower != "not":
        return False
    behind = [w.lower for w in words if w.start > at][:5]
    turns = k > 0 and (words[k - 1].is_mark or words[k - 1].lower == "and")
    return turns or "but" in behind


def _is_code(word: Word) -> bool:
    """Whether a word is a currency's letters or sign before its figure ("PLN 7bn")."""
    return word.text.isupper() and len(word.text) <= 3 and word.text.isalpha()


def _phrase(words: list[Word]) -> Speaker | None:
    return read_speaker(text_of(words)) if words else None


def _end(words: list[Word], first: int) -> int:
    for k in range(first, len(words)):
        if words[k].is_mark or words[k].lower in word_set("speech", "breaks"):
            return k
    return len(words)
