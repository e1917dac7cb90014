"""Speakers set off by a colon or a dash alone: "UN: over 760,000 returned"."""

from ledger.extraction.reading import Sentence
from ledger.extraction.speech.attribution import Attribution, place
from ledger.extraction.speech.organisations import canonical
from ledger.extraction.speech.speakers import read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of
from ledger.extraction.words import cause_words
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place


def headline(sentence: Sentence, words: list[Word]) -> Attribution | None:
    """Read "UN: over 760,000 returned" and "Over 760,000 returned: UN"."""
    colons = [k for k, w in enumerate(words) if w.text == ":"]
    if not colons:
        return _behind_dash(sentence, words)
    k = colons[0]
    inner = (
        next((n for n in range(k) if words[n].text == "("), k) if words[k - 1].text == ")" else k
    )
    if 0 < inner <= 6 and _heads_colon(words[:inner]):
        whole = (
            words[:k]
            if words[inner].text == "(" and words[inner + 1].text.isupper()
            else words[:inner]
        )
        speaker = read_speaker(text_of(whole))
        dateline = (
            speaker is not None and speaker.sort == "name" and _is_dateline(text_of(words[:k]))
        )
        dateline |= speaker is not None and speaker.sort == "person" and is_place(text_of(whole))
        if speaker and speaker.sort != "other" and not dateline and not _is_region(words[:inner]):
            return place(words, "says", ":", speaker, 0, k + 1, 0, leads=True)
    k = colons[-1]
    if sentence.role == "headline" and 0 < len(words) - k - 1 <= 5:
        speaker = read_speaker(text_of(words[k + 1 :]))
        if speaker and speaker.sort != "other":
            return place(words, "says", ":", speaker, k, len(words), k, leads=False)
    return None


def _heads_colon(words: list[Word]) -> bool:
    """Whether words before a colon may be a speaker: a name, or people ("Texas health officials:")."""
    named = all(w.is_capital or w.lower in ("of", "the") for w in words)
    if any(w.lower in cause_words() or (len(w.text) == 1 and len(words) > 1) for w in words):
        return False  # "Strep A: fund-raiser ...", "Covid: 12 wards closed"
    return named or (words[0].is_capital and words[-1].lower in any_of("titles:people"))


def _is_region(words: list[Word]) -> bool:
    """Whether words only say where: "Gaines County", "Northern Mozambique"."""
    within = words[0].lower in any_of("places:near") and is_place(text_of(words[1:]))
    subdivision = words[-1].lower in vocabulary("places")["sorts"]["subdivision"]
    return within or (subdivision and len(words) > 1)


def _behind_dash(sentence: Sentence, words: list[Word]) -> Attribution | None:
    """Read "Over 760,000 returned - UN"."""
    k = next((n for n, w in enumerate(words) if w.text in ("-", "–", "—") and n > 2), 0)
    if sentence.role != "headline" or not 0 < len(words) - k - 1 <= 5 or not k:
        return None
    speaker = read_speaker(text_of(words[k + 1 :]))
    if speaker is None or speaker.sort == "other" or is_place(text_of(words[k + 1 :])):
        return None
    return place(words, "says", ":", speaker, k, len(words), k, leads=False)


def _is_dateline(text: str) -> bool:
    """Whether what stands before a colon is where the story is, not who speaks in it."""
    return is_place(text) and canonical(text) == text
