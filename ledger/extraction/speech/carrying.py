"""Who goes on speaking where a sentence names nobody: quotations, paragraphs, stories with one source."""

import re

from ledger.extraction.reading import Reading, Sentence, Story
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.countering import is_countered
from ledger.extraction.speech.cues import forms
from ledger.extraction.speech.doing import actor_of, asker, doer
from ledger.extraction.speech.home import speaks_of_home
from ledger.extraction.speech.linking import links, reaches_back
from ledger.extraction.speech.naming import is_owned, owner_meant, resolve
from ledger.extraction.speech.narrating import tells_context, tells_measure
from ledger.extraction.speech.one_source import reported_on, runs_on, tells_of_the_asked
from ledger.extraction.speech.organisations import is_medium, is_only_place
from ledger.extraction.speech.quoting import Quotation
from ledger.extraction.speech.sameness import are_same
from ledger.extraction.speech.speaker import Speaker
from ledger.extraction.speech.voice import Heard, Voice, tells_of_incidents
from ledger.extraction.speech.voices import (
    COUNTED,
    Voices,
    heard_of_issuer,
)
from ledger.extraction.speech.wording import words_in
from ledger.extraction.words import word_set


def is_hearsay(text: str, at: int) -> bool:
    """Whether "reportedly" or its like stands shortly before or behind a figure in its clause."""
    if _is_unsourced(text, at):
        return True
    behind = re.split(r"[,;:.]\s", text[at:], maxsplit=1)[0]
    near = words_in(f"{text[max(0, at - 70) : at]}{behind[:60]}")
    return any(w.lower in word_set("speech", "hearsay") for w in near)


def _is_unsourced(text: str, at: int) -> bool:
    """Whether a figure is of reports that are nobody's: "after earlier reports of eight dead"."""
    before = [w.lower for w in words_in(text[max(0, at - 60) : at])]
    reports = max((k for k, w in enumerate(before) if w == "reports"), default=0)
    near = before[reports + 1 : reports + 2] in (["of"], ["that"]) and len(before) - reports < 6
    return near and before[reports - 1] in word_set("speech", "unsourced")


def quoted(voices: Voices, sentence: Sentence, at: int, chain: list[Heard]) -> list[Heard]:
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


_VOICING = ("says", "reckons", "judges", "disputes", "commits", "asks")


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
    same = [
        q for q in voices.quotations if q.block == quotation.block and q.start < quotation.start
    ]
    if same and not before and _follows(voices, same[-1], first):
        return _speaker_of(voices, same[-1])
    if same:
        return None
    if not quotation.heads and (above := _heard_above(voices, quotation)) is not None:
        return above
    before_it = [q for q in voices.quotations if q.block == quotation.block - 1]
    return _speaker_of(voices, before_it[-1]) if before_it else _heard_above(voices, quotation)


def _heard_above(voices: Voices, quotation: Quotation) -> Heard | None:
    """Return who alone spoke in the sentence before a quotation that opens its own and names nobody."""
    first, last = min(quotation.sentences), max(quotation.sentences)
    opens = quotation.sentences[first] == quotation.start
    if not opens or any(voices.heard.get(k) for k in range(first, last + 1)):
        return None
    above = [h for h in voices.heard.get(first - 1, []) if h.said.act in _VOICING]
    alone = {h.voice.key for h in above if not h.voice.medium}
    return above[-1] if len(alone) == 1 else None


def _follows(voices: Voices, earlier: Quotation, first: int) -> bool:
    """Whether a quotation goes on straight behind another's: "..., she said. “In Samar, 200.”"."""
    return first - max(earlier.sentences) <= 1 and not voices.heard.get(first)


def carried(voices: Voices, reading: Reading, chain: list[Heard]) -> list[Heard]:
    """Return who speaks a figure that its own sentence credits to nobody by name."""
    sentence, at = reading.sentence, reading.quantity.number_start
    unknown = _is_unknowns(voices, sentence, at) or is_hearsay(sentence.text, at)
    if not chain and (unknown or _is_told_of_another(voices, reading)):
        return []
    pointed = _pointed_at(voices, reading)
    if pointed is not None:
        return [pointed]
    if (own := _publisher(reading)) is not None:
        return [own]
    if not chain and (wants := _answering(voices, reading, asker(reading))) is not None:
        return [wants]
    issuer = heard_of_issuer(voices, sentence)
    if issuer is not None and sentence.index in voices.own:
        return [issuer]
    context = tells_context(reading) and not voices.own_text
    if not chain and (context or (tells_measure(reading) and voices.sole is None)):
        return []
    steps = (
        _earlier_in_sentence,
        _own_deed,
        _noted_below,
        _done_by,
        runs_on,
        _earlier_in_paragraph,
        _on_both_sides,
        reported_on,
    )
    for carried in steps:
        heard = carried(voices, reading)
        if heard is not None and not speaks_of_home(heard.voice, sentence.text):
            return [heard, *_cited_by(voices, heard)]
    if issuer is not None and (voices.own_text or voices.sole == voices.issuer):
        return [issuer]
    answers = not (chain or _is_elsewhere(voices, sentence)) and _reaches(voices, reading)
    if voices.sole is None or not answers or is_countered(voices, reading):
        return []
    sole = Heard(_any_said(voices), voices.sole)
    return [sole, *_cited_by(voices, sole)]


def _did_it_before(voices: Voices, reading: Reading, sole: Voice) -> bool:
    """Whether a body's deed is told before an outsider first speaks: "The council spent 4 million."."""
    spoken = [at for at, row in voices.heard.items() if any(are_same(h.voice, sole) for h in row)]
    if reading.sentence.index >= min(spoken, default=0):
        return False
    outside = word_set("speech", "critics") | word_set("titles", "outsiders")
    if outside.isdisjoint(f"{sole.name} {sole.role}".lower().split()):
        return False
    actor = actor_of(reading)
    return actor is not None and not set(actor.lower().split()) & set(sole.name.lower().split())


def _is_unknowns(voices: Voices, sentence: Sentence, at: int) -> bool:
    """Whether a he or she says a figure of whom nobody knows who it is, or all that their sentence tells."""
    theirs = voices.unknown.get(sentence.index, [])
    alone = not voices.heard.get(sentence.index)
    return any(alone or said.covers(at) for said in theirs)


def _cited_by(voices: Voices, heard: Heard) -> list[Heard]:
    """Return whom a medium cites where it speaks: "Reuters reported, citing police. Another 12 were hurt"."""
    rows = (row for row in voices.heard.values() if any(h.voice == heard.voice for h in row))
    if not heard.voice.medium:
        return []
    return next(([h for h in row if h.said.act == "relies"] for row in rows), [])


def _is_told_of_another(voices: Voices, reading: Reading) -> bool:
    """Whether a figure only says who people are: "Residents, who have collected 12,000 names, say"."""
    at = reading.quantity.number_start
    row = voices.heard.get(reading.sentence.index, [])
    return any(
        h.said.leads
        and at < h.said.cue
        and h.voice.sort not in ("institution", "document")
        and re.search(r", (?:who|which|whose)\b", reading.sentence.text[h.said.start : at])
        for h in row
    )


def _is_elsewhere(voices: Voices, sentence: Sentence) -> bool:
    """Whether the one source tells of another country, or is one by its name that has not spoken yet."""
    if voices.sole is None or speaks_of_home(voices.sole, sentence.text):
        return True
    if not is_only_place(voices.sole.name):
        return False  # "Rwanda said 5 died"
    return all(at > sentence.index for at, row in voices.heard.items() if row)


def _reaches(voices: Voices, reading: Reading) -> bool:
    """Whether a story's one source tells a figure far from their words: persons do so in their paragraph alone."""
    if voices.sole is not None and _did_it_before(voices, reading, voices.sole):
        return False
    if voices.sole is None or voices.sole.sort in ("institution", "document"):
        return voices.sole is not None
    heads = set(voices.sole.role.lower().split()) & word_set("titles", "executives")
    if heads or voices.names.topics or "'s " in voices.sole.name:
        return False  # the figures of a firm's year are the firm's, not its chief's
    spoken = {
        at for at, row in voices.heard.items() if any(are_same(h.voice, voices.sole) for h in row)
    }
    if not voices.sole.role and not _is_he_or_she(reading.story, spoken):
        return True  # a firm with a person's kind of name: "Wells Fargo"
    told = [s for s in reading.story.sentences if s.index in spoken]
    blocks = {s.block for s in told if s.index not in voices.bare}
    if tells_of_incidents(voices.sole):
        blocks |= {s.block + 1 for s in told}
    return reading.sentence.block in blocks


def _is_he_or_she(story: Story, spoken: set[int]) -> bool:
    """Whether sentences in which somebody speaks, or those behind them, tell of him or her."""
    near = [s.text for at in spoken for s in story.sentences[at : at + 3]]
    return any(re.search(r"\b(?:s?he|his|her|I|Mr|Mrs|Ms)\b", text) for text in near)


def _publisher(reading: Reading) -> Heard | None:
    """Return a body that publishes an account of its own deeds ("Hope Abroad has sent 40 tents")."""
    publisher = reading.story.article.publisher
    opening = reading.sentence.text.lower().removeprefix("the ")
    if publisher is None or is_medium(publisher) or not _acts(opening, publisher.lower()):
        return None
    speaker = Speaker(publisher, "institution", publisher.lower(), name=publisher, definite=True)
    said = Attribution("says", "act", speaker, 0, 0, 0, 0, len(opening), True)
    return Heard(said, Voice(publisher, "institution", publisher.lower()))


def _any_said(voices: Voices) -> Attribution:
    return next(h.said for row in voices.heard.values() for h in row)


def _pointed_at(voices: Voices, reading: Reading) -> Heard | None:
    """Return who gave "such data" in a later sentence of the paragraph."""
    block = [
        s
        for s in reading.story.sentences[reading.sentence.index + 1 : reading.sentence.index + 7]
        if s.block == reading.sentence.block
    ]
    for sentence in block:
        for h in voices.heard.get(sentence.index, []):
            return h if h.said.act == "points" else None
    return None


def _noted_below(voices: Voices, reading: Reading) -> Heard | None:
    """Return whom a later note gives as the source of the text's figures ("Source: the customs office")."""
    index = reading.sentence.index
    return next((heard for at, heard in voices.notes if at > index), None)


def _earlier_in_sentence(voices: Voices, reading: Reading) -> Heard | None:
    """Return who spoke before a semicolon or contrast in the same sentence."""
    at = reading.quantity.number_start
    row = voices.heard.get(reading.sentence.index, [])
    named = [h for h in row if h.said.start < at and not h.voice.generic and h.said.act in COUNTED]
    named = [h for h in named if h.said.end <= at or h.voice.sort != "person"]
    named = [h for h in named if not _ASIDE.search(reading.sentence.text[: h.said.start])]
    return named[-1] if named else None


_ASIDE = re.compile(r", (?:which|who|whom) $")
"""Before who speaks in an aside alone: "The toll, which police said included 13 men, was the highest"."""


def _on_both_sides(voices: Voices, reading: Reading) -> Heard | None:
    """Return the source of the figures before, where the next to be credited are that source's again."""
    index, told = reading.sentence.index, {}
    for at, row in voices.heard.items():
        told[at] = [h for h in row if h.said.act in COUNTED and not h.voice.medium]
        told[at] = [h for h in told[at] if not h.voice.generic]
    before = max((at for at, row in told.items() if row and at < index), default=None)
    behind = min((at for at, row in told.items() if row and at > index), default=None)
    if before is None or behind is None or before in voices.bare or told.get(index):
        return None
    if not all(
        _is_beside(reading.story.sentences[at], reading.sentence) for at in (before, behind)
    ):
        return None
    last, following = told[before][-1], told[behind][0]
    return last if last.voice.key == following.voice.key else None


def _is_beside(other: Sentence, sentence: Sentence) -> bool:
    return other.block == sentence.block or abs(other.index - sentence.index) == 1


def _earlier_in_paragraph(voices: Voices, reading: Reading) -> Heard | None:
    """Return who spoke last in the paragraph, where this sentence and those between point back to them.

    Who opens their account with "According to X," is told on from without that.
    """
    sentence = reading.sentence
    linked = links(sentence.text)
    for back in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
        current = reading.story.sentences[back]
        if current.role != sentence.role or not _is_near(current, sentence, reading):
            return None
        said = [h for h in voices.heard.get(back, []) if h.said.act in COUNTED]
        if named := [h for h in said if not h.voice.generic]:
            last = named[-1]
            opens = last.said.verb == "according to" and last.said.leads
            opens = opens or _only_announces(last, back, voices)
            asked = last.voice.sort == "person" and tells_of_the_asked(sentence.text)
            return last if (linked or opens) and not (last.voice.medium or asked) else None
        if said:
            return said[-1] if linked and said[-1].voice.sort == "people" else None
        if back in voices.own:
            return None
        linked = linked and links(current.text)
    return None


def _is_near(earlier: Sentence, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence stands in the same paragraph, or is what a paragraph's first one points back to."""
    if earlier.block == sentence.block:
        return True
    first = next(s for s in reading.story.sentences if s.block == sentence.block)
    return earlier.index == first.index - 1 and reaches_back(first.text)


def _only_announces(heard: Heard, index: int, voices: Voices) -> bool:
    """Whether an attribution tells no figure itself, so that those behind it are what it tells."""
    return index in voices.bare and heard.voice.sort == "document"


def _own_deed(voices: Voices, reading: Reading) -> Heard | None:
    """Return a body that the story hears and that here tells of its own deeds ("UNICEF has sent ...")."""
    opening = reading.sentence.text.lower().removeprefix("the ")
    for row in voices.heard.values():
        for h in row:
            body = h.voice.sort == "institution" and not is_only_place(h.voice.name)
            if body and not h.voice.medium and h.said.act in COUNTED:
                called = (h.voice.name, *h.voice.name.rstrip(")").split(" ("), h.said.speaker.name)
                if any(form and _acts(opening, form.lower()) for form in called):
                    return h
    return None


def _done_by(voices: Voices, reading: Reading) -> Heard | None:
    """Return a body that nobody has heard and whose own deed a figure counts, in a story of several sources."""
    if voices.sole is not None or voices.issuer is not None:
        return None
    return _answering(voices, reading, doer(reading))


def _answering(voices: Voices, reading: Reading, speaker: Speaker | None) -> Heard | None:
    """Return who answers for a figure of their own, as if they spoke it."""
    if speaker is None:
        return None
    index = reading.sentence.index
    history = [h.voice for i, row in sorted(voices.heard.items()) if i <= index for h in row]
    owned = is_owned(speaker)
    voice = (
        owner_meant(speaker, voices.names, history)
        if owned
        else resolve(speaker, voices.names, history)
    )
    said = Attribution("says", "act", speaker, 0, 0, 0, 0, len(reading.sentence.text), True)
    return Heard(said, voice) if voice is not None and not voice.medium else None


def _acts(opening: str, name: str) -> bool:
    """Whether a sentence opens with a body's name and a verb form behind it, for more than what it thinks of others."""
    if not opening.startswith(name):
        return False
    verb = re.match(r"(?:\s*\([^)]*\))?\s+(has|have|had|is|was|\w+ed|\w+s)\b", opening[len(name) :])
    _, act, _ = forms().get(verb[1], ("", "says", "")) if verb else ("", "", "")
    return act not in ("", "judges", "disputes")
