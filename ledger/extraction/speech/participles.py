"""Participles by which somebody speaks: "..., adding that", "filed a suit alleging that"."""

from ledger.extraction.speech.able import are_places, may_speak
from ledger.extraction.speech.attribution import Act, Attribution, place
from ledger.extraction.speech.opening import opening_subject
from ledger.extraction.speech.spans import subject_start
from ledger.extraction.speech.speaker import VOICES
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of

LONGEST_OBJECT = 12
"""Words between "filed" and "alleging" in "filed a suit in a court in Leeds alleging that"."""


def participle(
    words: list[Word], i: int, base: str, act: Act, before: list[Attribution]
) -> Attribution | None:
    """Read "..., adding that": the last speaker goes on, or the noun straight before speaks."""
    if not i:
        return None  # "Polling began at 7 am."
    if (sender := _sender(words, i)) is not None:
        return place(words, act, base, sender, i, i + 1, i, leads=True)
    if words[i - 1].lower == "by":
        doer = _main_subject(words, max((k for k in range(i) if words[k].subject), default=i))
        return place(words, act, base, doer, i, i + 1, i, leads=True) if doer else None
    beside = _behind_with(words, i)
    if beside is not None or (i and words[i - 1].text != ","):
        first = subject_start(words, i) if words[i - 1].text != "," else None
        first = beside if first is None else first
        speaker = read_speaker(text_of(words[first:i])) if first is not None else None
        placed = speaker is not None and act == "reckons" and are_places(speaker.name or "-")
        if speaker is not None and speaker.sort in VOICES and not placed:
            return place(words, act, base, speaker, first or 0, i + 1, i, leads=True)
        return None
    if before and before[-1].act != "relies":
        return place(words, act, base, before[-1].speaker, i, i + 1, i, leads=True)
    subject = _main_subject(words, i) or opening_subject(words)
    if subject is not None and not may_speak(subject, act, base) and act == "issues":
        return None
    if subject is None or (subject.sort in ("other", "pronoun") and base not in ("say", "add")):
        return None
    return place(words, act, base, subject, i, i + 1, i, leads=True)


def _main_subject(words: list[Word], i: int) -> Speaker | None:
    """Read the subject of the verb that a participle hangs on: "When it froze, his aunt left, insisting that"."""
    start, end = words[i].subject or (0, 0)
    within = [w for w in words[:i] if start <= w.start and w.end <= end]
    subject = read_speaker(text_of(within)) if within else None
    return subject if subject is not None and subject.sort in VOICES else None


def _sender(words: list[Word], i: int) -> Speaker | None:
    """Read whose writing says something: "The union filed a suit in May alleging", "sent members a letter saying"."""
    verb = next((k for k in range(i) if words[k].pos == "VERB"), i)
    between = words[verb + 1 : i]
    sent = verb < i and words[verb].lower in any_of("sent_or_filed")
    written = sent and any(w.lower in any_of("documents", "messages") for w in between)
    if not written or len(between) > LONGEST_OBJECT or any(w.is_mark for w in between):
        return None
    subject = opening_subject(words[:verb])
    return subject if subject is not None and subject.sort not in ("other", "document") else None


def _behind_with(words: list[Word], i: int) -> int | None:
    """Return where the subject begins in ", with doctors, and aid groups, telling reporters that"."""
    for k in range(i - 2, max(0, i - 10), -1):
        if words[k].lower == "with":
            return k + 1 if words[k - 1].text == "," else None
        if words[k].pos in ("VERB", "AUX") or words[k].text[0].isdigit():
            return None
    return None
