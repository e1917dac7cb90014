"""Whom a phrase before "which", "who" or a description names."""

from ledger.extraction.speech.clauses import is_participle
from ledger.extraction.speech.spans import subject_start
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import Word, any_of, is_of_time, text_of
from ledger.vocabulary.gazetteer import is_place

LONGEST_NAME = 6
"""Words of a name that is told in full before what somebody is."""


def antecedent(words: list[Word], which: int) -> Speaker | None:
    """Read what "which" stands for, from the phrase before its comma: "the list, which counts 40"."""
    comma = which - 1
    if comma <= 0 or words[comma].text != ",":
        return None
    start = subject_start(words, comma)
    if start is None:  # "according to the ministry, which counts 40"
        start = next((k + 1 for k in range(comma - 1, -1, -1) if words[k].is_mark), 0)
    verbs = (k + 1 for k in range(start, comma) if _is_finite(words[k]))
    start = max(verbs, default=start)  # "They hope to widen their trade, which counts 40"
    links = [k for k in range(start, comma) if words[k].lower in any_of("prepositions")]
    for first in (start, *(k + 1 for k in links)):
        if words[first].lower in any_of("according_openers", "prepositions"):
            continue
        speaker = read_speaker(text_of(words[first:comma]))
        if speaker is not None and speaker.sort in ("institution", "document", "name"):
            speaker = _name_described(words, first) or speaker
            return None if is_place(speaker.name or "") else speaker
    return None


def _name_described(words: list[Word], first: int) -> Speaker | None:
    """Read the name of "the Green Line, a charity in Quito, which", whose own words only describe it."""
    if first < 2 or words[first - 1].text != "," or words[first].lower not in any_of("articles"):
        return None
    start = first - 1
    while start and (words[start - 1].is_capital or words[start - 1].lower in ("the", "of", "for")):
        start -= 1
    while words[start].lower in ("the", "of", "for"):
        start += 1
    speaker = read_speaker(text_of(words[start : first - 1])) if start < first - 1 else None
    return speaker if speaker is not None and speaker.sort in ("institution", "name") else None


def name_before(words: list[Word], first: int, cue: int) -> tuple[int, Speaker] | None:
    """Read the name of "Ericsson, the mobile network supplier said it ...", where the second comma is left out."""
    start = max(0, first - 1)
    while start and words[start - 1].is_capital:
        start -= 1
    name = words[start : max(0, first - 1)]
    described = words[first].lower in any_of("articles") and words[first - 1].text == ","
    opens = not start or words[start - 1].is_mark
    plain = all(w.pos in ("PROPN", "NOUN") and not is_of_time(w) for w in name)
    described = described and cue - first > 2  # "the police" are others
    thrown_in = any(w.text == "," for w in words[cue + 1 : cue + 4])
    if not (described and opens and plain and name) or thrown_in or len(name) > LONGEST_NAME:
        return None
    speaker = read_speaker(text_of(name))
    if speaker is None or speaker.sort not in ("name", "institution", "person"):
        return None
    cites = len(name) > 1 and name[0].lower.endswith(
        "ing"
    )  # "Citing Reuters, the state daily said"
    return None if cites or is_place(text_of(name)) else (start, speaker)


def _is_finite(word: Word) -> bool:
    return word.pos in ("VERB", "AUX") and not is_participle(word)


def person_before(words: list[Word], who: int) -> Speaker | None:
    """Read whom "who" stands for, from the phrase before its comma: "met the mayor, who said"."""
    comma = who - 1
    start = subject_start(words, comma) if comma > 0 and words[comma].text == "," else None
    if start is None:
        return None
    if start > 1 and words[start - 1].text == ",":
        named = start - 1
        while named and words[named - 1].is_capital:
            named -= 1
        start = named if named < start - 1 else start  # "Ann Lee, a nurse, who said"
    links = [k + 1 for k in range(start, comma) if words[k].lower in any_of("prepositions")]
    for first in (start, *links):
        made = words[first].pos == "VERB" or words[first].lower in any_of("prepositions")
        speaker = None if made else read_speaker(text_of(words[first:comma]))
        if speaker is not None and speaker.sort in ("person", "people", "name"):
            return None if is_place(speaker.name or "") else speaker
    return None
