"""Everybody who speaks in a story, sentence by sentence, under their fullest names."""

from dataclasses import dataclass, field, replace

from ledger.extraction.reading import Sentence, Story
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.naming import Names, Voice, is_owned, names_of, owner_meant, resolve
from ledger.extraction.speech.organisations import canonical, parent_of
from ledger.extraction.speech.quoting import Quotation, quotations_of
from ledger.extraction.speech.reported import opening_subject, read_attributions
from ledger.extraction.speech.wording import words_of

LONGEST_STORY = 256
"""Sentences; a longer text is read in stretches of this length, so that memory stays flat."""
MARGIN = 20
"""Sentences read on each side of a stretch, so that its first and last know who speaks."""


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
    sentences = story.sentences[max(0, first - MARGIN) : first + LONGEST_STORY + MARGIN]
    text = story.text[sentences[0].start : sentences[-1].end]
    voices = Voices(names_of(text), quotations_of(story, sentences))
    history: list[Voice] = []
    for sentence in sentences:
        row = voices.heard.setdefault(sentence.index, [])
        for said in read_attributions(sentence):
            voice = _of_itself(sentence, said, voices.names, history) or _meant(
                said, voices.names, history
            )
            if voice is not None and not (said.verb == ":" and _is_series(said, voices.names)):
                voice = replace(voice, sort="document") if said.act == "issues" else voice
                row.append(Heard(said, voice))
                history.append(voice)
    voices.sole = _sole_source(voices)
    return voices


def _of_itself(
    sentence: Sentence, said: Attribution, names: Names, history: list[Voice]
) -> Voice | None:
    """Return whom "it" behind its own deed means: "The navy seized 3 tonnes, it said"."""
    if said.speaker.head not in ("it", "they") or said.leads or said.speaker.sort != "pronoun":
        return None
    subject = opening_subject(words_of(sentence))
    if subject is None or subject.sort not in ("institution", "name"):
        return None
    named = subject.sort == "institution" or not history
    return resolve(subject, names, history) if named else None


def _meant(said: Attribution, names: Names, history: list[Voice]) -> Voice | None:
    """Return who speaks; what "its inspectors" found or "her ministry" counted is told by their owner."""
    speaker = said.speaker
    if said.act == "reckons" and speaker.sort in ("people", "institution") and is_owned(speaker):
        owner = owner_meant(speaker, history)
        if owner is not None:
            return owner
    return resolve(speaker, names, history)


def _is_series(said: Attribution, names: Names) -> bool:
    """Whether words before a headline's colon name no speaker but a column, as "The Daily Digest:" does."""
    text = said.speaker.text
    if text.lower().startswith(("the ", "a ", "an ")):
        return canonical(text) == text[text.index(" ") + 1 :]
    known = text.isupper() or text in names.full or text.split()[-1] in names.people
    return said.speaker.sort == "name" and not known and canonical(text) == text


COUNTED = ("says", "reckons", "estimates", "points", "commits")


def _sole_source(voices: Voices) -> Voice | None:
    """Return the one source of a story that has one; media and those who only ask don't count."""
    heard = [h for row in voices.heard.values() for h in row if h.said.act in COUNTED]
    spoken = [h.voice for h in heard if not h.voice.medium] or [h.voice for h in heard]
    distinct: list[Voice] = []
    for voice in spoken:
        known = next((i for i, v in enumerate(distinct) if _same(v, voice)), None)
        if known is None:
            distinct.append(voice)
        elif len(voice.name) > len(distinct[known].name):
            distinct[known] = voice
    sole = distinct[0] if len(distinct) == 1 else None
    return sole if sole is not None and not (sole.generic and sole.sort != "document") else None


def _same(one: Voice, other: Voice) -> bool:
    if one.key == other.key or one.key in other.key or other.key in one.key:
        return True
    if one.generic or other.generic:
        return one.generic and other.generic and one.name == other.name
    parents = {p.lower() for v in (one, other) if (p := parent_of(v.name))}
    return one.key in parents or other.key in parents


_last: list[tuple[Story, int, Voices]] = []


def voices_around(story: Story, index: int) -> Voices:
    """Keep the voices of the story read last: figures come story by story."""
    stretch = index // LONGEST_STORY
    if not (_last and _last[0][0] is story and _last[0][1] == stretch):
        _last[:] = [(story, stretch, read_voices(story, index))]
    return _last[0][2]
