"""Figures of what a body did or asks for itself: where nobody tells them, it answers for them."""

from spacy.tokens import Doc, Token

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.speech.attribution import Attribution
from ledger.extraction.speech.cues import forms
from ledger.extraction.speech.opening import named_subject
from ledger.extraction.speech.organisations import is_known_body, is_medium, is_only_place
from ledger.extraction.speech.speaker import VOICES
from ledger.extraction.speech.speakers import Speaker, read_speaker
from ledger.extraction.speech.wording import Word, any_of, text_of, words_of
from ledger.extraction.subjects import subject_of
from ledger.extraction.words import word_set

_WITHIN = ("nummod", "quantmod", "compound", "amod", "advmod", "npadvmod", "appos", "conj", "nmod")
"""Edges by which a figure belongs to the noun phrase it counts."""
LONGEST_NAME = 7
"""Words of a body's name that opens a sentence."""


def asker(reading: Reading) -> Speaker | None:
    """Return who wants, asks for or offers a figure: "The union had asked for 40 percent"."""
    verb = _wanting(reading.number)
    speaker = _subject(verb) if verb is not None else None
    if speaker is None or verb is None:
        return None
    if verb.lemma_ in any_of("narration:ordering"):
        heads = any_of("narration:ordering_heads")
        return speaker if heads & set(speaker.text.lower().split()) else None
    if verb.lemma_ in any_of("narration:lacking"):
        return speaker if speaker.sort == "institution" or is_known_body(speaker.text) else None
    return speaker if speaker.sort in (*VOICES, "pronoun") else None


def doer(reading: Reading) -> Speaker | None:
    """Return the body whose own deed a figure counts: "Police have arrested 14 people"."""
    verb = _governor(reading.number)
    if verb is None or not _is_deed(verb):
        return None
    if verb.tag_ not in ("VBD", "VBN"):
        return None  # what a hospital treats in a year, anybody may know
    speaker = _subject(verb)
    if speaker is None or speaker.text.lower().startswith("whose "):
        return None
    official = speaker.head in any_of("titles:officials", "titles:institutions")
    article = speaker.text.lower().startswith("the ")
    known = speaker.sort == "name" and (article or is_known_body(speaker.text))
    body = speaker.sort == "institution" or (speaker.sort == "people" and official) or known
    return speaker if body and not is_medium(speaker.text) else None


def actor_of(reading: Reading) -> str | None:
    """Return the body that is the subject of a figure's verb, whatever it does: "The bank shut 40"."""
    verb = _governor(reading.number)
    speaker = _subject(verb) if verb is not None else None
    if speaker is None:
        return None
    named = speaker.sort == "name" and not is_only_place(speaker.text)
    it = speaker.sort == "pronoun" and speaker.text.lower() == "it"
    return speaker.text if speaker.sort == "institution" or named or it else None


def own_account(sentence: Sentence) -> Attribution | None:
    """Read "MSF treated 170 wounded": a body by its name tells so many of what it did or found itself."""
    if sentence.parsed is None:
        return None
    words = words_of(sentence)
    name = _opening_name(words)
    verb = _opening_verb(sentence.parsed, name.end if name is not None else 0)
    if verb is None or not _has_counted(verb) or any(t.dep_ == "neg" for t in verb.children):
        return None
    speaker = (
        read_speaker(name.text) if name is not None else _body_by_name(words, subject_of(verb))
    )
    if speaker is None or speaker.name is None:
        return None
    if is_medium(speaker.text) or is_only_place(speaker.name):
        return None
    end = verb.idx + len(verb)
    return Attribution("says", "act", speaker, 0, end, verb.idx, 0, len(sentence.text), True)


def _opening_name(words: list[Word]) -> Word | None:
    """Return the body that opens a sentence by a listed name, or by one with its initials behind it."""
    first = 1 if words[:1] and words[0].lower in any_of("articles") else 0
    for end in range(min(len(words), first + LONGEST_NAME), first, -1):
        bracketed = [w.text for w in words[end : end + 3 : 2]] == ["(", ")"]
        initials = bracketed and words[end + 1].text.isupper() and len(words[end + 1].text) > 1
        capital = words[first].is_capital and words[end - 1].is_capital and end - first > 1
        listed = words[end - 1].is_capital and is_known_body(text_of(words[first:end]))
        if listed or (capital and initials and all(not w.is_mark for w in words[:end])):
            end += 3 * initials
            whole = text_of(words[:end])
            return Word(words[0].start, words[end - 1].end, whole, whole.lower())
    return None


def _opening_verb(doc: Doc, behind: int) -> Token | None:
    """Return the verb of a sentence's first clause, where it tells a deed that is done."""
    inside = ("acl", "relcl", "amod")
    verbs = (t for t in doc if t.idx >= behind and t.pos_ == "VERB" and t.dep_ not in inside)
    verb = next(verbs, None)
    if verb is None or not _is_deed(verb):
        return None
    passive = any(t.dep_ in ("auxpass", "nsubjpass") for t in verb.children)
    return None if passive or verb.tag_ not in ("VBD", "VBN") else verb


def _body_by_name(words: list[Word], noun: Token | None) -> Speaker | None:
    """Read a subject that is a body's own name, or what that body set in motion: "a WFP convoy"."""
    if noun is not None and noun.lower_ in word_set("narration", "sent_out"):
        end = next((t for t in noun.children if t.lower_ == "of"), noun)
        owner = noun.doc[end.i + 1 : noun.right_edge.i + 1] if end != noun else None
        text = owner.text if owner is not None else noun.doc[noun.left_edge.i : noun.i].text
        speaker = read_speaker(text)
    else:
        speaker = named_subject(words)
    if speaker is None or speaker.name is None:
        return None
    if speaker.sort == "institution" or is_known_body(speaker.name):
        return speaker
    beside = {t.lower_ for t in noun.subtree if t.dep_ == "appos"} if noun is not None else set()
    described = bool(beside & word_set("titles", "institutions"))
    initials = len(speaker.name) > 1 and speaker.name.isupper()
    return speaker if speaker.sort == "name" and (described or initials) else None


def _is_deed(verb: Token) -> bool:
    """Whether a verb tells what somebody does, not what befalls them or what they do with others' words."""
    known = forms().get(verb.lower_)
    disputes = known is not None and known[1] == "disputes"
    return verb.pos_ == "VERB" and not disputes and verb.lemma_ not in _no_deeds()


def _no_deeds() -> frozenset[str]:
    harm = ("kinds:ruining_verbs", "kinds:striking_verbs", "kinds:dying_verbs")
    return any_of("narration:no_own_deeds", *harm)


def _has_counted(verb: Token) -> bool:
    """Whether a verb's object holds a number."""
    things = (t for t in verb.children if t.dep_ == "dobj")
    return any(t.like_num or t.pos_ == "NUM" for thing in things for t in thing.subtree)


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
        if edge in ("nsubj", "nsubjpass") and head.dep_ == "ccomp":
            return head.head if head.head.lemma_ in any_of("narration:ordering") else None
        if head.pos_ == "VERB":
            behind_for = edge == "prep" and word.lower_ == "for"
            verbs = "wanting_for" if behind_for else "wanting"
            wanted = edge in ("dobj", "prep") and head.lemma_ in word_set("narration", verbs)
            own = any_of("narration:lacking", "narration:ordering")
            wanted = wanted or (edge == "dobj" and head.lemma_ in own)
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
