"""Polls and surveys that give a figure without a verb of saying: "a poll has her at 40 percent"."""

from ledger.extraction.speech.antecedents import antecedent
from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.spans import subject_start
from ledger.extraction.speech.speakers import read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of

NEAREST_VERB = 7
"""Words from a poll to its verb, when it came out between them."""


def polling(words: list[Word], i: int) -> Attribution | None:
    """Read "a Gallup poll has her ahead by 9 points": what a poll has in percent or points is its own."""
    verb = _verb_of(words, i) if words[i].lower in any_of("polls") else None
    if verb is None or words[i].pos == "VERB" or not _has_shares(words[verb + 1 :]):
        return None
    first = subject_start(words, i + 1)
    speaker = read_speaker(text_of(words[first:verb])) if first is not None else None
    if first is None or speaker is None or speaker.sort != "document":
        return None
    if first and words[first - 1].lower == "whose":
        speaker = antecedent(words, first - 1) or speaker  # "the mint, whose own survey has 8%"
    return place(words, "says", "polled", speaker, first, verb + 1, verb, leads=True)


def _verb_of(words: list[Word], i: int) -> int | None:
    """Return the verb straight behind a poll, or the one it is the subject of: "a survey released Friday had"."""
    for k in range(i + 1, min(i + NEAREST_VERB, len(words))):
        start, end = words[k].subject or (0, 0)
        its = k == i + 1 or start <= words[i].start < end
        if words[k].lower in any_of("poll_verbs") and its:
            return k
    return None


def _has_shares(words: list[Word]) -> bool:
    """Whether percentages or points follow."""
    return any(w.lower in any_of("percents", "poll_points") for w in words)
