"""Notes that say who the figures of a table, a list or a whole text come from."""

from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.spans import phrase_end
from ledger.extraction.speech.speakers import read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of

LONGEST_LEAD = 10
"""Words before the body in "The figures above are those of the ..."."""


def read_source_note(words: list[Word]) -> Attribution | None:
    """Read a sentence without figures of its own that names the source of those before it."""
    if not words or any(w.text[0].isdigit() for w in words):
        return None
    return _labelled(words) or _supplied(words) or _pointing(words)


def _note(words: list[Word], first: int, end: int) -> Attribution | None:
    speaker = read_speaker(text_of(words[first:end])) if end > first else None
    if speaker is None or speaker.sort == "pronoun":
        return None
    if speaker.sort == "other" and speaker.name is None and not speaker.definite:
        return None
    return place(words, "points", "source", speaker, first, end, first, leads=True)


def _labelled(words: list[Word]) -> Attribution | None:
    """Read "Source: the customs office"."""
    if len(words) < 3 or words[0].lower not in any_of("source_labels") or words[1].text != ":":
        return None
    end = next((k for k in range(2, len(words)) if words[k].text in (";", ".")), len(words))
    return _note(words, 2, end)


def _supplied(words: list[Word]) -> Attribution | None:
    """Read "The ministries supplied the data"."""
    for k, word in enumerate(words):
        if word.lower in any_of("supplying") and k:
            figures = any(w.lower in any_of("bare_figures") for w in words[k + 1 : k + 5])
            ends = all(not w.is_mark for w in words[:k])
            return _note(words, 0, k) if figures and ends else None
    return None


def _pointing(words: list[Word]) -> Attribution | None:
    """Read "The above are figures of the State Civil Defence", "All figures come from the ministry"."""
    points = words[0].lower in any_of("pointing") or words[0].lower in any_of("bare_figures")
    figures = any(w.lower in any_of("bare_figures") for w in words[:LONGEST_LEAD])
    link = next(
        (k for k, w in enumerate(words[:LONGEST_LEAD]) if w.lower in ("of", "from", "by")), None
    )
    verb = any(w.lower in any_of("standing", "arriving") for w in words[:link])
    if not (points and figures and link and verb):
        return None
    return _note(words, link + 1, phrase_end(words, link, inverted=True))
