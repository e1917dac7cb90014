"""Who is credited with a figure, who passes it on, who disputes it."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.carrying import carried, is_hearsay, quoted
from ledger.extraction.speech.cues import forms, needs_parse, points_at_subject
from ledger.extraction.speech.disputes import (
    denied_behind,
    denied_by_them,
    dispute_behind,
    disputed_passively,
    is_put_right,
    names_bare_figure,
    passive_denier,
    read_dispute,
)
from ledger.extraction.speech.elliptical import given_by
from ledger.extraction.speech.names import is_body_name
from ledger.extraction.speech.naming import resolve
from ledger.extraction.speech.narrating import tells_aside, tells_hearers, tells_where
from ledger.extraction.speech.organisations import (
    canonical,
    is_known_body,
    is_only_place,
    parent_of,
)
from ledger.extraction.speech.reported import attributions_of
from ledger.extraction.speech.speaker import VOICES, cut_owner
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.voice import Heard, Voice, has_cases, is_named_body, is_thing
from ledger.extraction.speech.voices import Voices, by_own_work, voices_around
from ledger.extraction.speech.wording import any_of, words_of
from ledger.extraction.words import word_set
from ledger.vocabulary import vocabulary

__all__ = ["Credit", "canonical", "needs_parse", "parent_of", "points_at_subject", "read_claimant"]


@dataclass(frozen=True, slots=True)
class Credit:
    """Who answers for a figure: names as full as the story gives them, None where it names nobody.

    `doubt` is the verb by which a sentence behind disputes it, be the denier named or not.
    """

    claimant: str | None = None
    relayed_by: str | None = None
    disputed_by: str | None = None
    doubt: str | None = None


_COMPARISON = re.compile(
    r"\s+(?:what\b|the\s[\w' -]{0,40}\b(?:given|reported|estimated|announced|claimed|cited|offered)\b)"
)
_BEFORE_FIGURE = r"\s(?:of|that|for)\s(?:an?\s)?(?:(?:about|around|some|over|nearly|almost|at least|up to|more than|fewer than|less than|just|only|roughly|approximately|[$€£])\s?)*$"
_OF_FIGURE = re.compile(_BEFORE_FIGURE)
_FIGURE_OF = re.compile(r"((?:[\w.'’-]+\s){1,6}?(?P<noun>[a-z]+))" + _BEFORE_FIGURE)
_OWNED_FIGURE = re.compile(r"['’]s?\s[$€£]?[\d.,]")
_POSSESSED = re.compile(
    r"(?P<owner>(?:[\w.-]+\s){0,4}[\w.-]+)['’]s?\s(?P<figure>[$€£]?[\d.,]+(?:\s(?:m|b|tr)illion|[- ]\w+)?)\s(?:\w+\s){0,2}?(?P<noun>(?:"
    + "|".join(sorted(word_set("narration", "put_forward")))
    + r")s?)\b"
)


def read_claimant(reading: Reading, voices: Voices | None = None) -> Credit:
    """Return who is credited with a figure. Pass a story's `voices` when reading many figures of it."""
    voices = voices or voices_around(reading.story, reading.sentence.index)
    sentence, at = reading.sentence, reading.quantity.number_start
    disputed = _disputed(voices, reading)
    if disputed is not None:
        return disputed
    if is_put_right(sentence, at):
        return _put_right(voices, sentence, at)
    if _compares(sentence.text, reading.quantity.number_end):
        return Credit()
    if disputed_passively(sentence, at):
        return _denied_in_passing(voices, sentence, at)
    if tells_where(reading) or tells_hearers(reading):
        return Credit()
    if tells_aside(reading, [h.said for h in voices.heard.get(sentence.index, [])]):
        return Credit()
    money = re.match(r"[A-Z]{3}(?:/|$)", reading.quantity.unit or "") is not None
    chain = [*_owned(voices, sentence, at), *_spoken(voices, sentence, at, money=money)]
    chain += quoted(voices, sentence, at, chain)
    if all(h.voice.generic and h.voice.sort == "document" and _is_bare(h) for h in chain):
        chain += carried(voices, reading, chain)
    return _with_denier(_credit(chain, relayed=_passes_on(chain, sentence)), voices, reading)


def _put_right(voices: Voices, sentence: Sentence, at: int) -> Credit:
    """Read "she said it was 30, not 50": hers is the denial, the figure only of who "as claimed by" names."""
    spoken = _spoken(voices, sentence, at)
    cited = [h for h in spoken if h.said.start > at and h.said.verb in any_of("according")]
    denier = _credit([h for h in spoken if h not in cited]).claimant
    told = _told_as(sentence, voices.heard.get(sentence.index, []), at)
    origin = _credit(cited).claimant or (told.name if told is not None else None)
    return Credit(origin, None, None if denier == origin else denier)


def _with_denier(credit: Credit, voices: Voices, reading: Reading) -> Credit:
    """Add who disputes a figure in the next sentence ("The minister dismissed that estimate")."""
    sentence, at = reading.sentence, reading.quantity.number_start
    heard = voices.heard.get(sentence.index, [])
    dispute = denied_behind([h.said for h in heard], sentence, at)
    if dispute is None:
        found = dispute_behind(reading, credit.claimant, lambda s: _said_in(voices, s))
        sentence, dispute = found or (sentence, None)
        heard = voices.heard.get(sentence.index, [])
    denier = next(
        (h.voice.name for h in heard if dispute and h.said.speaker == dispute.denier), None
    )
    if dispute is None or denier == credit.claimant:
        return replace(credit, doubt=denied_by_them(reading, credit.claimant, attributions_of))
    return replace(credit, disputed_by=denier, doubt=dispute.verb)


def _said_in(voices: Voices, sentence: Sentence) -> list[Attribution]:
    return [h.said for h in voices.heard.get(sentence.index, [])]


def _is_bare(heard: Heard) -> bool:
    """Whether a source is named without an article ("first reports"), as nobody in particular."""
    speaker = heard.said.speaker
    named = speaker.text.lower().startswith(("a ", "an ", "one "))
    return not named and speaker.head in any_of("bare_writings")


def _compares(text: str, end: int) -> bool:
    """Whether the narrator holds a figure against another's: "twice what Washington estimates"."""
    return _COMPARISON.match(text, end) is not None


def _owned(voices: Voices, sentence: Sentence, at: int) -> list[Heard]:
    """Return whose figure it is by the words straight before it: "the ministry's toll of 40"."""
    if (giver := given_by(sentence, at)) is not None:
        return _heard_of(voices, sentence, giver, at)
    near = _OF_FIGURE.search(sentence.text, 0, at)  # rules most figures out at once
    match = _FIGURE_OF.search(sentence.text, 0, at) if near else None
    if match is None or match.group("noun") not in any_of("estimate_nouns", "of_figures"):
        return _put_forward(voices, sentence, at)
    phrase = _phrase_behind_verb(sentence, match.start(1), match.end(1))
    held = {"its", "their"} & set(match.group(1).split()[-4:-1])
    speaker = (_keeper(sentence, at) if held else None) or _whose(phrase)
    return _heard_of(voices, sentence, speaker, at) if speaker is not None else []


def _keeper(sentence: Sentence, at: int) -> Speaker | None:
    """Read who holds to a figure of theirs: "The union has kept to its count of 40"."""
    verbs = word_set("speech", "keeping")
    verb = next(
        (w for w in words_of(sentence) if w.subject and w.end < at and w.lower in verbs), None
    )
    if verb is None or verb.subject is None:
        return None
    speaker = read_speaker(sentence.text[slice(*verb.subject)])
    keeps = speaker is not None and speaker.sort in ("institution", "name", "people")
    return speaker if keeps else None


def _whose(phrase: str) -> Speaker | None:
    """Read whose a figure is from its noun phrase: "the ministry's claim", "the police figure"."""
    speaker = read_speaker(phrase)
    if speaker is not None and speaker.owner is not None:
        return None if is_only_place(speaker.owner) else speaker
    if speaker is not None and speaker.sort == "document" and "official " in phrase.lower():
        return replace(speaker, definite=False)  # "the official toll of 56"
    owner, mark, _ = cut_owner(phrase)
    speaker = read_speaker(owner) if mark.startswith(("'", "’")) else None
    if speaker is None or speaker.sort not in VOICES:
        return None
    return None if is_only_place(owner) else speaker


def _heard_of(voices: Voices, sentence: Sentence, speaker: Speaker, at: int) -> list[Heard]:
    """Return a figure's owner as if they spoke it."""
    near = [h.voice for h in voices.heard.get(sentence.index, []) if h.said.start < at]
    earlier = [] if speaker.sort == "pronoun" else _heard_before(voices, sentence.index)
    voice = resolve(speaker, voices.names, [*earlier, *near])
    said = Attribution("says", "of", speaker, at, at, at, 0, at, True)
    voice = by_own_work(said, voice)
    return [Heard(said, voice)] if voice is not None else []


def _put_forward(voices: Voices, sentence: Sentence, at: int) -> list[Heard]:
    """Read "the UN's $1 billion appeal", where the figure stands inside what is somebody's."""
    if not _OWNED_FIGURE.search(sentence.text):
        return []
    matches = [m for m in _POSSESSED.finditer(sentence.text) if m.start("figure") <= at < m.end()]
    if not matches:
        return []
    speaker = read_speaker(_phrase_behind_verb(sentence, *matches[0].span("owner")))
    if speaker is None or speaker.sort not in VOICES:
        return []
    return [] if is_only_place(speaker.text) else _heard_of(voices, sentence, speaker, at)


def _phrase_behind_verb(sentence: Sentence, start: int, end: int) -> str:
    """Return what follows the last verb or preposition of a stretch: the figure's own noun phrase."""
    words = [w for w in words_of(sentence) if start <= w.start and w.end <= end]
    if words and words[-1].pos == "VERB":
        return ""  # "the chamber estimates that"
    stops = any_of("auxiliaries", "prepositions", "breaks")
    cut = words[0].end if words and words[0].lower in any_of("prepositions") else start
    for before, word in pairwise(words):
        named = word.lower == "of" and before.is_capital
        cue = word.lower in forms() and word.pos != "NOUN"
        if (word.lower in stops and not named) or cue or word.pos == "VERB":
            cut = word.end
    return sentence.text[cut:end] if cut < end else sentence.text[start:end]


def _heard_before(voices: Voices, index: int) -> list[Voice]:
    return [h.voice for i, row in sorted(voices.heard.items()) if i < index for h in row]


def _disputed(voices: Voices, reading: Reading) -> Credit | None:
    sentence, at = reading.sentence, reading.quantity.number_start
    heard = voices.heard.get(sentence.index, [])
    dispute = read_dispute(sentence, [h.said for h in heard], at)
    if dispute is None:
        return None
    denier = next(h.voice for h in heard if h.said.speaker is dispute.denier)
    history = _heard_before(voices, sentence.index)
    origin = resolve(dispute.origin, voices.names, history) if dispute.origin else None
    origin = origin or _told_as(sentence, heard, at)
    if origin is None and names_bare_figure(sentence, at):
        return Credit(_gave_before(voices, reading), None, denier.name)
    return Credit(origin.name if origin else None, None, denier.name)


def _told_as(sentence: Sentence, heard: list[Heard], at: int) -> Voice | None:
    """Return whose a denied figure is by a clause behind it: "denied that 40 died, as the union says"."""
    behind = (h for h in heard if h.said.start > at)
    return next((h.voice for h in behind if sentence.text[: h.said.start].endswith(" as ")), None)


def _gave_before(voices: Voices, reading: Reading) -> str | None:
    """Return who was credited with the same figure earlier in the story ("dismissed the 4,346")."""
    figure = re.match(r"[\d.,]*\d|\w+", reading.sentence.text[reading.quantity.number_start :])
    same = re.compile(rf"(?<![\d.,]){re.escape(figure.group())}(?![\d])") if figure else None
    for earlier in reversed(reading.story.sentences[: reading.sentence.index]):
        match = same.search(earlier.text) if same else None
        if match and (told := _credit(_spoken(voices, earlier, match.start())).claimant):
            return told
    return None


def _denied_in_passing(voices: Voices, sentence: Sentence, at: int) -> Credit:
    """Read "the ministry's figure of 40 was disputed by doctors"."""
    owned = _owned(voices, sentence, at)
    denier = passive_denier(sentence, at)
    voice = resolve(denier, voices.names, []) if denier else None
    return Credit(owned[0].voice.name if owned else None, None, voice.name if voice else None)


def _spoken(voices: Voices, sentence: Sentence, at: int, *, money: bool = False) -> list[Heard]:
    """Return who speaks the figure in its own sentence, the nearest first; who moves money, of that."""
    mute = ("asks", "points", "disputes", *(() if money else ("funds",)))
    hearsay = is_hearsay(sentence.text, at)
    over = [
        h
        for h in voices.heard.get(sentence.index, [])
        if (h.said.covers(at) or _is_within(h, at))
        and h.said.act not in mute
        and not (hearsay and h.said.end <= at and not h.said.leads)
    ]
    leads = sorted((h for h in over if h.said.start < at), key=lambda h: -h.said.start)
    trails = sorted((h for h in over if h.said.start > at), key=lambda h: h.said.start)
    cited = [h for h in trails if h.said.verb in any_of("according")]
    counts = [h for h in trails if h.said.act == "estimates"]
    if counts and leads and not any(h.said.leads for h in leads):
        return counts  # "70 percent own one, the club said, 90 by the council's survey"
    if tellers := _telling(leads, trails):
        return tellers
    if cited and leads and not any(h.said.leads for h in leads):
        return cited + leads + [h for h in trails if h not in cited]
    only_does = all(h.said.act == "commits" or h.said.verb.startswith("have") for h in leads)
    if only_does and any(h in cited or _says_it(h) for h in trails if not _is_bare(h)):
        return trails  # "Velora plans to cut 300 jobs, the union said"
    return leads + trails


def _says_it(heard: Heard) -> bool:
    """Whether somebody who is no medium says it behind a clause: "..., the union said"."""
    return heard.said.act == "says" and heard.said.clause and not heard.voice.medium


def _is_within(heard: Heard, at: int) -> bool:
    """Whether a figure stands in a writing's own phrase: "The study, which followed 9,000 men, found"."""
    said = heard.said
    return heard.voice.sort == "document" and said.leads and said.start <= at < said.end


def _telling(leads: list[Heard], trails: list[Heard]) -> list[Heard]:
    """Return who tells what others counted: "Our teams logged 40 deaths, Ann Lowe told reporters"."""
    counted = [h for h in leads if h.said.act == "reckons" and not h.said.clause and _is_theirs(h)]
    if not leads or len(counted) < len(leads):
        return []
    tellers = [h for h in trails if h.said.verb in word_set("speech", "plain_saying")]
    probed = all(h.said.speaker.head in any_of("probes") for h in counted)
    named = [h for h in tellers if not h.voice.medium and (probed or not h.voice.generic)]
    relayed = any(h.said.act == "relies" for h in trails)
    return named or (trails if relayed else [])


def _is_theirs(heard: Heard) -> bool:
    """Whether those who counted are a teller's own people or tests, and no body that counts for itself."""
    official = any_of("titles:officials", "titles:institutions")
    if heard.said.speaker.head in any_of("probes"):
        return True
    if heard.said.speaker.text.lower().startswith(("our ", "my ")):
        return True
    return heard.voice.sort == "people" and heard.said.speaker.head not in official


def _credit(chain: list[Heard], *, relayed: bool = False) -> Credit:
    """Choose the claimant among those who speak a figure, the nearest first (GUIDE 9); `relayed` where one is cited."""
    leaned = [h for h in chain if h.said.act == "relies"]
    cited = [h.voice for h in leaned]
    spoken = [h for h in chain if h.said.act != "relies" and not is_thing(h.voice)]
    spoken = _without_deeds(spoken)
    voices = _distinct([h.voice for h in _without_weak(spoken)])
    if cited and (all(v.medium for v in voices) or relayed):
        voices = [cited[0], *voices]
    if not voices:
        return Credit()
    claimant = next((v for v in voices if not v.medium), voices[0])
    relay = next((v for v in voices if v is not claimant), None)
    return Credit(claimant.name, relay.name if relay else None)


def _passes_on(chain: list[Heard], sentence: Sentence) -> bool:
    """Whether those who say a figure cite a body by name behind it: "it said, citing the Health Board".

    What they will do or expect, and what they tell of themselves, is their own.
    """
    cited = [h for h in chain if h.said.act == "relies"][:1]
    said = [h.said for h in chain if h.said.act != "relies"]
    if {s.verb for s in said} - word_set("speech", "plain_saying"):
        return False
    spoken = [sentence.text[s.end :] if s.leads else sentence.text[s.left : s.start] for s in said]
    openings = {w for text in spoken for w in text.lower().replace("that ", "").split()[:1]}
    themselves = openings & {*vocabulary("speech")["pronouns"], *vocabulary("speech")["belonging"]}
    ahead = any(w.lower in any_of("stance:modals") for w in words_of(sentence))
    return not themselves and not ahead and any(_is_cited_body(h) for h in cited)


def _is_cited_body(heard: Heard) -> bool:
    """Whether who is cited behind a figure is a body by its whole name, no law or writing about one."""
    name = heard.voice.name
    small = any_of("prepositions", "articles") | {"and"}
    named = all(w[0].isupper() or w[0] == "(" or w in small for w in name.split())
    law = name.split()[-1].lower() in any_of("periods:documents")
    known = named and not law and (is_known_body(name) or is_body_name(name))
    return known and not heard.said.leads and is_named_body(heard.voice)


def _without_deeds(spoken: list[Heard]) -> list[Heard]:
    """Drop those who only act in an account that is credited to another ("the firm announced 3 deals")."""
    accounts = [
        h for h in spoken if h.said.act != "judges" and h.said.verb != ":" and not _is_deed(h.said)
    ]
    sources = [h for h in accounts if not h.voice.medium and h.said.act != "funds"]
    return [h for h in accounts if h.said.act != "funds"] if sources else spoken


def _is_deed(said: Attribution) -> bool:
    return said.verb in word_set("speech", "deeds") and not said.clause


def _without_weak(spoken: list[Heard]) -> list[Heard]:
    """Drop unnamed sources and borrowed estimates where a named speaker stands around them."""
    for h in spoken[:-1]:
        unnamed = h.voice.generic and h.said.verb != "of"
        weak = unnamed or h.said.act == "estimates" or _is_opinion(h.said) or has_cases(h)
        outer = [
            o
            for o in spoken[spoken.index(h) + 1 :]
            if not (o.voice.medium or o.voice.generic or o.said.act == "estimates")
        ]
        if weak and outer:
            return _without_weak([s for s in spoken if s is not h])
    return spoken


def _is_opinion(said: Attribution) -> bool:
    return said.verb in word_set("speech", "opinion")


def _distinct(voices: list[Voice]) -> list[Voice]:
    kept: list[Voice] = []
    for voice in voices:
        if all(v.key != voice.key for v in kept):
            kept.append(voice)
    return kept
