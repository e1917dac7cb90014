"""Who is credited with a figure, who passes it on, who disputes it."""

import re
from dataclasses import dataclass, field, replace

from ledger.extraction.disputes import read_dispute
from ledger.extraction.naming import Names, Voice, names_of, resolve
from ledger.extraction.organisations import canonical, parent_of
from ledger.extraction.quoting import Quotation, quotations_of
from ledger.extraction.reading import Reading, Sentence, Story
from ledger.extraction.speech import Attribution, needs_parse, read_attributions
from ledger.extraction.wording import words_in
from ledger.extraction.words import word_set

__all__ = [
    "Credit",
    "Voices",
    "canonical",
    "needs_parse",
    "parent_of",
    "read_claimant",
    "read_voices",
]

LONGEST_STORY = 256
"""Sentences; a longer text is read in stretches of this length, so that memory stays flat."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who answers for a figure: names as full as the story gives them, None where it names nobody."""

    claimant: str | None = None
    relayed_by: str | None = None
    disputed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """An attribution with whom it means."""

    said: Attribution
    voice: Voice


@dataclass(slots=True)
class Voices:
    """Everybody who speaks in a stretch of a story, sentence by sentence."""

    names: Names
    quotations: list[Quotation]
    heard: dict[int, list[Heard]] = field(default_factory=dict)
    sole: Voice | None = None


def read_voices(story: Story, around: int = 0) -> Voices:
    """Read who speaks where in a story, or in the stretch of a long one around a sentence."""
    first = around // LONGEST_STORY * LONGEST_STORY
    sentences = story.sentences[max(0, first - 20) : first + LONGEST_STORY + 20]
    text = story.text[sentences[0].start : sentences[-1].end]
    voices = Voices(names_of(text), quotations_of(story, sentences))
    history: list[Voice] = []
    for sentence in sentences:
        row = voices.heard.setdefault(sentence.index, [])
        for said in read_attributions(sentence):
            voice = resolve(said.speaker, voices.names, history)
            if voice is not None and not (said.verb == ":" and _is_series(said, voices.names)):
                voice = replace(voice, sort="document") if said.act == "issues" else voice
                row.append(Heard(said, voice))
                history.append(voice)
    voices.sole = _sole_source(voices)
    return voices


def _is_series(said: Attribution, names: Names) -> bool:
    """Whether words before a headline's colon name no speaker but a column, as "The Daily Digest:" does."""
    text = said.speaker.text
    if text.lower().startswith(("the ", "a ", "an ")):
        return canonical(text) == text[text.index(" ") + 1 :]
    known = text.isupper() or text in names.full or text.split()[-1] in names.people
    return said.speaker.sort == "name" and not known and canonical(text) == text


_COUNTED = ("says", "reckons", "estimates", "points", "commits")


def _sole_source(voices: Voices) -> Voice | None:
    """Return the one source of a story that has one; media and those who only ask don't count."""
    heard = [h for row in voices.heard.values() for h in row if h.said.act in _COUNTED]
    spoken = [h.voice for h in heard if not h.voice.medium] or [h.voice for h in heard]
    distinct: list[Voice] = []
    for voice in spoken:
        known = next((i for i, v in enumerate(distinct) if _same(v, voice)), None)
        if known is None:
            distinct.append(voice)
        elif len(voice.name) > len(distinct[known].name):
            distinct[known] = voice
    return distinct[0] if len(distinct) == 1 else None


def _same(one: Voice, other: Voice) -> bool:
    if one.key == other.key or one.key in other.key or other.key in one.key:
        return True
    if one.generic or other.generic:
        return one.generic and other.generic and one.name == other.name
    parents = {p.lower() for v in (one, other) if (p := parent_of(v.name))}
    return one.key in parents or other.key in parents


def read_claimant(reading: Reading, voices: Voices | None = None) -> Credit:
    """Return who is credited with a figure. Pass a story's `voices` when reading many figures of it."""
    voices = voices or _remembered(reading.story, reading.sentence.index)
    sentence, at = reading.sentence, reading.quantity.number_start
    disputed = _disputed(voices, sentence, at)
    if disputed is not None:
        return disputed
    if _compares(sentence.text, reading.quantity.number_end):
        return Credit()
    chain = _spoken(voices, sentence, at)
    chain += _quoted(voices, sentence, at, chain)
    if all(
        h.voice.generic and not h.said.speaker.text.lower().startswith(("a ", "an ")) for h in chain
    ):
        chain += _carried(voices, reading, chain)
    return _credit(chain)


_last: list[tuple[Story, int, Voices]] = []


def _remembered(story: Story, index: int) -> Voices:
    """Keep the voices of the story read last: figures come story by story."""
    stretch = index // LONGEST_STORY
    if not (_last and _last[0][0] is story and _last[0][1] == stretch):
        _last[:] = [(story, stretch, read_voices(story, index))]
    return _last[0][2]


def _compares(text: str, end: int) -> bool:
    """Whether the narrator holds a figure against another's: "twice what Washington estimates"."""
    return _COMPARISON.match(text, end) is not None


_COMPARISON = re.compile(
    r"\s+(?:what\b|the\s[\w' -]{0,40}\b(?:given|reported|estimated|announced|claimed|cited|offered)\b)"
)


def _disputed(voices: Voices, sentence: Sentence, at: int) -> Credit | None:
    heard = voices.heard.get(sentence.index, [])
    dispute = read_dispute(sentence, [h.said for h in heard], at)
    if dispute is None:
        return None
    denier = next(h.voice for h in heard if h.said.speaker is dispute.denier)
    origin = resolve(dispute.origin, voices.names, []) if dispute.origin else None
    return Credit(origin.name if origin else None, None, denier.name)


def _spoken(voices: Voices, sentence: Sentence, at: int) -> list[Heard]:
    """Return who speaks the figure in its own sentence, the nearest first."""
    hearsay = _is_hearsay(sentence.text, at)
    over = [
        h
        for h in voices.heard.get(sentence.index, [])
        if h.said.covers(at)
        and h.said.act not in ("asks", "points", "disputes")
        and not (hearsay and h.said.end <= at and not h.said.leads)
    ]
    leads = sorted((h for h in over if h.said.start < at), key=lambda h: -h.said.start)
    trails = sorted((h for h in over if h.said.start > at), key=lambda h: h.said.start)
    return leads + trails


def _is_hearsay(text: str, at: int) -> bool:
    """Whether "reportedly" or its like stands shortly before a figure, or right behind it."""
    near = words_in(text[max(0, at - 70) : at])
    return any(w.lower in word_set("speech", "hearsay") for w in near)


def _quoted(voices: Voices, sentence: Sentence, at: int, chain: list[Heard]) -> list[Heard]:
    """Return who speaks the quotation that a figure stands in, and whom they lean on in it."""
    place = sentence.start + at
    quotation = next((q for q in voices.quotations if q.start <= place < q.end), None)
    if quotation is None:
        return []
    inner = [] if chain else _leaned_on(voices, quotation, place)
    outer = _speaker_of(voices, quotation)
    if outer is None or any(h.voice.key == outer.voice.key for h in chain):
        return inner
    return [*inner, outer]


def _leaned_on(voices: Voices, quotation: Quotation, place: int) -> list[Heard]:
    """Return whom a quotation's earlier sentences give as their source ("According to X, ...")."""
    for index in sorted(quotation.sentences, reverse=True):
        for h in reversed(voices.heard.get(index, [])):
            spot = quotation.sentences[index] + h.said.start
            if quotation.start <= spot < place and h.said.verb == "according to":
                return [h]
    return []


_VOICING = ("says", "reckons", "judges")


def _speaker_of(voices: Voices, quotation: Quotation) -> Heard | None:
    """Return who speaks a quotation: by a cue behind it, before it, or from the paragraph before."""
    first, last = min(quotation.sentences), max(quotation.sentences)
    before = [
        h
        for h in voices.heard.get(first, [])
        if quotation.sentences[first] + h.said.start < quotation.start and h.said.act in _VOICING
    ]
    after = [
        h
        for h in voices.heard.get(last, [])
        if quotation.sentences[last] + h.said.start >= quotation.end - 1 and h.said.act in _VOICING
    ]
    trailing = [h for h in after if not h.said.leads]
    if trailing or before:
        return (trailing or before[-1:])[0]
    if after:
        return after[0]
    carried_on = [
        q
        for q in voices.quotations
        if q.open and q.end <= quotation.start and q.block == quotation.block - 1
    ]
    return _speaker_of(voices, carried_on[-1]) if carried_on else None


def _carried(voices: Voices, reading: Reading, chain: list[Heard]) -> list[Heard]:
    """Return who speaks a figure that its own sentence credits to nobody by name."""
    sentence, at = reading.sentence, reading.quantity.number_start
    if not chain and _is_hearsay(sentence.text, at):
        return []
    pointed = _pointed_at(voices, reading)
    if pointed is not None:
        return [pointed]
    for carried in (_earlier_in_sentence, _earlier_in_paragraph, _own_deed):
        heard = carried(voices, reading)
        if heard is not None:
            return [heard]
    if voices.sole is not None and not chain:
        return [Heard(_any_said(voices), voices.sole)]
    return []


def _any_said(voices: Voices) -> Attribution:
    return next(h.said for row in voices.heard.values() for h in row)


def _pointed_at(voices: Voices, reading: Reading) -> Heard | None:
    """Return who gave "such data" in a later sentence of the paragraph."""
    block = [
        s
        for s in reading.story.sentences[reading.sentence.index + 1 :][:6]
        if s.block == reading.sentence.block
    ]
    for sentence in block:
        for h in voices.heard.get(sentence.index, []):
            return h if h.said.act == "points" else None
    return None


def _earlier_in_sentence(voices: Voices, reading: Reading) -> Heard | None:
    """Return who spoke before a semicolon or contrast in the same sentence."""
    at = reading.quantity.number_start
    row = voices.heard.get(reading.sentence.index, [])
    named = [h for h in row if h.said.start < at and not h.voice.generic and h.said.act in _COUNTED]
    return named[-1] if named else None


def _earlier_in_paragraph(voices: Voices, reading: Reading) -> Heard | None:
    """Return who spoke last in the paragraph, where this sentence and those between go on from them."""
    sentence = reading.sentence
    for back in range(sentence.index, max(-1, sentence.index - 4), -1):
        current = reading.story.sentences[back]
        if current.block != sentence.block or current.role != sentence.role:
            return None
        said = [
            h for h in voices.heard.get(back, []) if h.said.act in _COUNTED and not h.voice.medium
        ]
        named = [h for h in said if not h.voice.generic]
        if named and back != sentence.index:
            return named[-1]
        if not _goes_on(current.text):
            return None
    return None


def _goes_on(text: str) -> bool:
    """Whether an uncredited sentence carries on the last speaker's account."""
    lowered = " ".join(w.lower for w in words_in(text) if not w.is_mark)
    for phrase in word_set("speech", "linking"):
        if lowered.startswith(f"{phrase} ") or (
            phrase in ("them", "of these", "of those") and f" {phrase} " in lowered
        ):
            return True
    if any(lowered.startswith(f"{phrase} ") for phrase in word_set("speech", "turning")):
        return False
    first = lowered.split(" ", 1)[0]
    return first not in word_set("speech", "prepositions") | word_set(
        "speech", "contrasts"
    ) and first not in ("last", "this")


def _own_deed(voices: Voices, reading: Reading) -> Heard | None:
    """Return a body that the story hears and that here tells of its own deeds ("UNICEF has sent ...")."""
    text = reading.sentence.text
    for row in voices.heard.values():
        for h in row:
            short = re.search(r"\(([^)]+)\)$", h.voice.name)
            forms = {h.voice.name, h.said.speaker.text, short.group(1) if short else h.voice.name}
            body = h.voice.sort == "institution" and not h.voice.medium and h.said.act in _COUNTED
            if body and any(
                re.match(
                    rf"(?:the )?{re.escape(form)}(?:\s*\([^)]*\))? (?:has|have|had|\w+ed|is|was|\w+s)\b",
                    text,
                    re.I,
                )
                for form in forms
            ):
                return h
    return None


def _credit(chain: list[Heard]) -> Credit:
    """Choose the claimant among those who speak a figure, the nearest first (GUIDE 9)."""
    cited = [h.voice for h in chain if h.said.act == "relies"]
    spoken = [h for h in chain if h.said.act != "relies"]
    spoken = _without_deeds(spoken)
    voices = _distinct([h.voice for h in _without_weak(spoken)])
    if cited and all(v.medium for v in voices):
        voices = [cited[0], *voices]
    if not voices:
        return Credit()
    claimant = next((v for v in voices if not v.medium), voices[0])
    relay = next((v for v in voices if v is not claimant), None)
    return Credit(claimant.name, relay.name if relay else None)


def _without_deeds(spoken: list[Heard]) -> list[Heard]:
    """Drop those who only act in an account that is credited to another ("the firm announced 3 deals")."""
    accounts = [h for h in spoken if h.said.act != "judges" and not _is_deed(h.said)]
    sources = [h for h in accounts if not h.voice.medium]
    return accounts if sources else spoken


def _is_deed(said: Attribution) -> bool:
    return said.verb in word_set("speech", "deeds") and not said.clause


def _without_weak(spoken: list[Heard]) -> list[Heard]:
    """Drop unnamed sources and borrowed estimates where a named speaker stands around them."""
    for h in spoken[:-1]:
        weak = h.voice.generic or h.said.act == "estimates"
        outer = [
            o for o in spoken[spoken.index(h) + 1 :] if not o.voice.medium and not o.voice.generic
        ]
        if weak and outer:
            return _without_weak([s for s in spoken if s is not h])
    return spoken


def _distinct(voices: list[Voice]) -> list[Voice]:
    kept: list[Voice] = []
    for voice in voices:
        if all(v.key != voice.key for v in kept):
            kept.append(voice)
    return kept
