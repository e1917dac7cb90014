"""Figures that some were told of in a briefing or letter, which is nobody's who spoke before."""

from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.wording import Word, any_of, text_of


def briefed(words: list[Word], i: int, k: int) -> Attribution | None:
    """Read "was told in a briefing of 40 dead": the briefing tells what stands behind "of" or "that"."""
    behind = (n for n in range(k + 1, min(k + 8, len(words))) if words[n].lower in ("of", "that"))
    of = next(behind, 0)
    told = words[i].lower in any_of("told_people") and words[k].lower in ("in", "at")
    if not told or not of or words[of - 1].lower not in any_of("settings"):
        return None
    text = text_of(words[k + 1 : of])
    speaker = Speaker(text, "document", words[of - 1].lower)
    return place(words, "says", words[i].lower, speaker, i, of, i, leads=True)
