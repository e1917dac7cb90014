"""Polls and surveys that give a figure without a verb of saying: "a poll has her at 40 percent"."""

from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.spans import subject_start
from ledger.extraction.speech.speakers import read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of


def polling(words: list[Word], i: int) -> Attribution | None:
    """Read "a Gallup poll has her ahead by 9 points": what a poll has in percent or points is its own."""
    behind = words[i + 1 : i + 2]
    if words[i].lower not in any_of("polls") or words[i].pos == "VERB" or not behind:
        return None
    if behind[0].lower not in any_of("poll_verbs") or not _has_shares(words[i + 2 :]):
        return None
    first = subject_start(words, i + 1)
    speaker = read_speaker(text_of(words[first : i + 1])) if first is not None else None
    if first is None or speaker is None or speaker.sort != "document":
        return None
    return place(words, "says", "polled", speaker, first, i + 2, i + 1, leads=True)


def _has_shares(words: list[Word]) -> bool:
    """Whether percentages or points follow."""
    return any(w.lower in any_of("percents", "poll_points") for w in words)
