"""Whether a figure is a number as it stands: a whole of which parts are told, a body's size, what is left."""

import re
from functools import cache

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.aspect import is_state
from ledger.extraction.bare_figures import aboard
from ledger.extraction.directions import leads_to
from ledger.extraction.figures.patterns import one_of
from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import counts_people, is_happening, noun_lemma, says_little, word_set

_SUBJECTS = ("nsubj", "nsubjpass", "dobj")


def is_total(counted: Counted, tokens: list[Token]) -> bool:
    """Whether a figure is a number as it stands: a list's length, or Y of "three of the 40 mills"."""
    stocks = word_set("kinds", "stock_nouns")
    noun, verb = counted.noun, verb_above(tokens[-1])
    named = (counted.phrase or "").lower().split()[-1:]
    if noun is None and not counted.borrowed and stocks & set(named):
        return True  # "with a population of 26 million"
    subject = None if verb is None else subject_of(verb)
    if noun is not None and not counted.borrowed and noun_lemma(noun) in stocks:
        return True
    if subject is not None and noun_lemma(subject) in stocks and leads_to(tokens):
        return True
    if _is_every_division(counted, tokens) or _is_held_by(counted):
        return True
    if verb is not None and _is_brought_to(verb, tokens):
        return True
    if _is_whole(tokens):
        return not _harmed_so(tokens) and not (_are_who(tokens) and _did_so(tokens))
    return _opens_with_whole(tokens) or _is_a_text_of(counted)


def is_as_it_stands(counted: Counted, word: Token | None, tokens: list[Token]) -> bool:
    """Whether a number is what is left, what is told to stand so, or who is carried inside something."""
    if some_are_so(tokens):
        return True
    return is_left(word, tokens) or stand_so(counted, tokens) or _are_carried(counted, word)


def _are_carried(counted: Counted, word: Token | None) -> bool:
    """Whether persons are those inside something: "the boat carried 700", "a bus carrying 40 people"."""
    if word is None or word.lemma_ != "carry" or counted.unit != "people":
        return False
    subject = word.head if word.dep_ == "acl" else subject_of(word)
    goes_to = any(c.dep_ == "prep" and c.lower_ in ("to", "into", "from") for c in word.rights)
    vehicle = subject is not None and noun_lemma(subject) in word_set("kinds", "vehicles")
    return vehicle and not goes_to


def _is_brought_to(verb: Token, tokens: list[Token]) -> bool:
    """Whether a number of persons is told to have been brought so high: "brought the jobless to 1.4 million".

    Not so those of whom something happened: "brings the number of arrests to 30".
    """
    if verb.lemma_ not in word_set("kinds", "bringing_verbs") or not leads_to(tokens):
        return False
    counts = word_set("kinds", "count_nouns") | word_set("kinds", "stock_nouns")
    objects = [c for c in verb.rights if c.dep_ == "dobj" and c.i < tokens[0].i]
    for number in (c for c in objects if noun_lemma(c) in counts):
        of = [t for c in number.rights if c.lower_ == "of" for t in c.rights if t.dep_ == "pobj"]
        told = of[0] if of else number
        done = any(c.dep_ in ("acl", "relcl") or c.tag_ == "VBN" for c in told.children)
        befell = done or is_happening(told)
        body = noun_lemma(number) in word_set("kinds", "stock_nouns")
        return not befell and (body or counts_people(told) or told.pos_ == "ADJ")
    return False


def _is_every_division(counted: Counted, tokens: list[Token]) -> bool:
    """Whether a figure is how many parts a land has: "all 29 districts", "the 32 provinces"."""
    noun, before = counted.noun, tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    if noun is None or noun_lemma(noun) not in word_set("kinds", "divisions"):
        return False
    return before.lower_ in ("all", "the") or before.tag_ in ("PRP$", "POS")


def _is_held_by(counted: Counted) -> bool:
    """Whether those counted tell how large something is: "a city of two million people"."""
    noun = counted.noun
    if noun is None or counted.borrowed or noun.dep_ != "pobj":
        return False
    holder = noun.head.head
    if noun.head.lower_ == "for":  # "built for 60,000 spectators"
        return holder.tag_ == "VBN" and holder.lemma_ in word_set("kinds", "capacity_verbs")
    if noun.head.lower_ != "of":
        return False
    return holder.tag_ == "NN" and noun_lemma(holder) in word_set("kinds", "holders")


def _opens_with_whole(tokens: list[Token]) -> bool:
    """Whether a sentence begins "Of the 65 people on board"."""
    doc, first = tokens[0].doc, tokens[0].i
    last = tokens[-1].i + 1
    harmed = last < len(doc) and doc[last].lower_ in word_set("nouns", "harm_nouns")
    lead = first - 1
    while lead > 0 and doc[lead].tag_ in ("DT", "PRP$"):
        lead -= 1
    begins = lead == 0 or (lead > 0 and doc[lead - 1].text in (":", ";", "—", "–"))
    opens = doc[lead].lower_ == "of" and begins
    noun = tokens[-1].head
    noun = noun if noun.pos_ in NOUNS else tokens[-1]
    return opens and not harmed and not _did_so(tokens) and not is_happening(noun)


def _are_who(tokens: list[Token]) -> bool:
    """Whether "who" tells of a whole: what banks or states do in a clause only says which they are."""
    return any(t.lower_ == "who" for t in tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 4])


def _did_so(tokens: list[Token]) -> bool:
    """Whether a clause tells what a whole did or underwent: "nine of the 40 men who escaped"."""
    noun = tokens[-1].head
    noun = noun if noun.pos_ in NOUNS else tokens[-1]
    deeds = [c for c in noun.rights if c.dep_ in ("acl", "relcl") and c.pos_ == "VERB"]
    return any(not is_state(c, tokens) and not says_little(c) for c in deeds)


def _is_a_text_of(counted: Counted) -> bool:
    """Whether those counted tell how long a text is: "a bill of 664 articles", "a report of 90 pages"."""
    noun = counted.noun
    if noun is None or counted.borrowed or noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    parts = noun_lemma(noun) in word_set("kinds", "parts_of_texts")
    text = noun.head.head
    return parts and text.tag_ == "NN" and noun_lemma(text) in word_set("periods", "documents")


def _harmed_so(tokens: list[Token]) -> bool:
    """Whether a whole is itself of those whom harm befell: "one of four Americans killed in May"."""
    noun = tokens[-1].head
    harms = word_set("kinds", "befalling_verbs") | word_set("kinds", "dying_verbs")
    harms |= word_set("kinds", "personal_passives") | word_set("kinds", "passing_verbs")
    return any(c.dep_ in ("acl", "relcl") and c.lemma_ in harms for c in noun.rights)


def _is_whole(tokens: list[Token]) -> bool:
    before = list(tokens[0].doc[max(0, tokens[0].i - 5) : tokens[0].i])
    while before and (before[-1].tag_ in ("DT", "PRP$", "POS") or before[-1].pos_ == "PROPN"):
        before.pop()
    if before[-1:] and before[-1].pos_ in NOUNS and tokens[0].nbor(-1).tag_ == "POS":
        before.pop()
        while before and before[-1].tag_ == "DT":
            before.pop()
    return len(before) > 1 and before[-1].lower_ == "of" and before[-2].like_num


def is_left(word: Token | None, tokens: list[Token]) -> bool:
    """Whether a figure is what an act leaves: "freed two, leaving 133 in captivity"."""
    if word is not None and word.lower_ == "left" and word.tag_ == "VBN":
        above = word.head.head if word.head.pos_ in NOUNS else word.head
        return above.lemma_ in ("have", "be")  # "only had two doses left"
    if word is None or word.lower_ != "leaving" or word.dep_ != "advcl" or word.i > tokens[0].i:
        return False
    told = word.doc[tokens[-1].i + 1 : tokens[-1].i + 4]
    return any(t.lower_ in ("in", "with", "on", "at", "still", "without") for t in told[:2]) or (
        word.nbor(1).lower_ in ("it", "him", "her", "them", "us", "only", "just")
        or tokens[0].nbor(-1).lower_ == "with"
    )


def are_all_there_are(counted: Counted, word: Token | None) -> bool:
    """Whether things are told as all that a place has: "the country's 41,112 polling stations"."""
    noun = counted.noun
    if noun is None or counted.borrowed or counts_people(noun) or noun.dep_ not in _SUBJECTS:
        return False
    owners = [c for c in noun.lefts if c.dep_ == "poss"]
    held = [o for o in owners if o.ent_type_ == "GPE" or noun_lemma(o) in _lands()]
    harmed = word_set("kinds", "befalling_verbs") | word_set("kinds", "ruining_verbs")
    harmed |= word_set("kinds", "touching_verbs") | word_set("kinds", "passing_verbs")
    happened = word is not None and word.lemma_ in harmed
    stay = noun_lemma(noun) in word_set("kinds", "standing_things") | word_set("kinds", "divisions")
    return bool(held) and stay and not happened


def _lands() -> frozenset[str]:
    return word_set("kinds", "divisions") | word_set("kinds", "holders")


def is_in_a_state(counted: Counted, word: Token | None) -> bool:
    """Whether those counted beside what happened are told by their state: "and 18,500 people in need"."""
    noun = counted.noun
    if noun is None or counted.borrowed or not counts_people(noun):
        return False
    if noun.dep_ in ("dobj", "nsubjpass") and word is not None and word == noun.head:
        return False  # "freed 40 people in custody"
    if noun.dep_ == "nsubj" and noun.head.lemma_ in word_set("kinds", "dying_verbs"):
        return False  # "people in custody died"
    lead = noun.doc[max(0, noun.left_edge.i - 1) : noun.left_edge.i]
    if any(t.lemma_ in ("leave", "put", "land") for t in lead):
        return False  # "left 12 people in intensive care"
    behind = noun.doc[noun.i + 1 : noun.i + 4].text
    return re.match(rf"(?:{one_of('kinds', 'states_behind')})\b", behind) is not None


@cache
def _so() -> re.Pattern[str]:
    """Match what tells the state of some of those told before: " of them in a critical state"."""
    kept, states = one_of("kinds", "kept_in"), one_of("kinds", "states_behind")
    return re.compile(
        r"\s+(?:of\s+(?:them|whom|these|those)|who\s+(?:are|were|remain))\s+"
        rf"(?:still\b|{states}\b|(?:in|on|under|out\s+of)\s+(?:[a-z'’-]+\s+){{0,2}}(?:{kept})s?\b)"
    )


def some_are_so(tokens: list[Token]) -> bool:
    """Whether some of those whom something befell are told by how they are: "90 hurt, 12 of them in hospital"."""
    last = tokens[-1]
    return _so().match(last.doc.text, last.idx + len(last)) is not None


def stand_so(counted: Counted, tokens: list[Token]) -> bool:
    """Whether persons are told to stand trial or accused, as long as that lasts."""
    if aboard(tokens[-1]) is not None:
        return True
    noun = tokens[-1] if counted.noun is None or counted.borrowed else counted.noun
    harm = noun.pos_ in NOUNS and noun_lemma(noun) in word_set("nouns", "harm_nouns")
    if harm or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False  # "30 deaths stand confirmed"
    verb = verb_above(tokens[-1])
    helping = [] if verb is None else [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    return any(t.lemma_ == "stand" and t.tag_ in ("VBP", "VBZ") for t in (verb, *helping) if t)
