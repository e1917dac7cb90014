"""Figures of what a body did or asks for itself: where nobody tells them, it answers for them."""

from spacy.tokens import Token

from ledger.extraction.reading import Reading
from ledger.extraction.speech.organisations import is_known_body, is_medium, is_only_place
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import any_of
from ledger.extraction.subjects import subject_of
from ledger.extraction.words import word_set

_WITHIN = ("nummod", "quantmod", "compound", "amod", "advmod", "npadvmod", "appos", "conj", "nmod")
"""Edges by which a figure belongs to the noun phrase it counts."""


def asker(reading: Reading) -> Speaker | None:
    """Return who wants, asks for or offers a figure: "The union had asked for 40 percent"."""
    verb = _wanting(reading.number)
    speaker = _subject(verb) if verb is not None else None
    sorts = ("institution", "name", "people", "person", "pronoun")
    if speaker is None or verb is None:
        return None
    if verb.lemma_ in any_of("narration:lacking"):
        return speaker if speaker.sort == "institution" or is_known_body(speaker.text) else None
    return speaker if speaker.sort in sorts else None


def doer(reading: Reading) -> Speaker | None:
    """Return the body whose own deed a figure counts: "Police have arrested 14 people"."""
    verb = _governor(reading.number)
    if verb is None or verb.lemma_ not in word_set("narration", "own_deeds"):
        return None
    if verb.tag_ not in ("VBD", "VBN"):
        return None  # what a hospital treats in a year, anybody may know
    speaker = _subject(verb)
    if speaker is None:
        return None
    official = speaker.head in any_of("titles:officials", "titles:institutions")
    article = speaker.text.lower().startswith("the ")
    known = speaker.sort == "name" and (article or is_known_body(speaker.text))
    body = speaker.sort == "institution" or (speaker.sort == "people" and official) or known
    return speaker if body and not is_medium(speaker.text) else None


def _governor(number: Token) -> Token | None:
    """Return the verb a figure is the object of."""
    word = number
    while word.head != word:
        edge, head = word.dep_, word.head
        if head.pos_ == "VERB" and edge in ("dobj", "attr"):
            return head
        partitive = edge == "pobj" or (edge == "prep" and word.lower_ == "of")
        if not (edge in _WITHIN or partitive):
            return None
        word = head
    return None


def _wanting(number: Token) -> Token | None:
    """Return the verb over a figure that is wanted, by its own sense or a noun's: "opened with a demand for"."""
    word, demanded = number, False
    while word.head != word:
        edge, head = word.dep_, word.head
        if head.pos_ == "VERB":
            behind_for = edge == "prep" and word.lower_ == "for"
            verbs = "wanting_for" if behind_for else "wanting"
            wanted = edge in ("dobj", "prep") and head.lemma_ in word_set("narration", verbs)
            wanted = wanted or (edge == "dobj" and head.lemma_ in any_of("narration:lacking"))
            return head if wanted or demanded else None
        prep = edge == "prep" and (demanded or word.lower_ in ("of", "for"))
        if not (edge in _WITHIN or edge in ("pobj", "dobj") or prep):
            break
        aims = any_of("own_aims") - any_of("levels")
        demanded = demanded or (edge == "prep" and head.lemma_ in aims)
        word = head
    return None


def _subject(verb: Token) -> Speaker | None:
    """Read the subject of a verb in the active; a country or town alone is none that answers."""
    noun = subject_of(verb)
    if noun is None or noun.i > verb.i or noun.dep_ in ("nsubjpass", "csubj"):
        return None
    phrase = noun.doc[noun.left_edge.i : noun.i + 1].text
    if any(t.dep_ == "neg" for t in verb.children) or any(c.isdigit() for c in phrase):
        return None
    speaker = read_speaker(phrase)
    if speaker is None or speaker.sort != "name":
        return speaker
    no_name = noun.pos_ == "NOUN" and noun.is_sent_start and noun.is_title  # "Prices are rising"
    return None if no_name or is_only_place(speaker.name or "") else speaker
