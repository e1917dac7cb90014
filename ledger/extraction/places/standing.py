"""How a place stands in its sentence: how far from a figure, after what words, as whose.

Offsets count the sentence's characters.
"""

import re
from functools import cache
from itertools import chain, pairwise

from spacy.tokens import Token

from ledger.extraction.places.mentions import token_of
from ledger.extraction.places.patterns import listed_words
from ledger.extraction.places.spots import Spot, led_in
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence
from ledger.extraction.words import cause_words, counts_people, noun_lemma, word_set
from ledger.vocabulary import vocabulary
from ledger.vocabulary.atlas import is_country, place_words
from ledger.vocabulary.gazetteer import country_of


def steps(one: Token, other: Token) -> int:
    """Edges between two words of a sentence's tree."""
    above = [one.i, *(ancestor.i for ancestor in one.ancestors)]
    for steps, token in enumerate([other, *other.ancestors]):
        if token.i in above:
            return steps + above.index(token.i)
    return len(above) + 6


def is_locative(token: Token) -> bool:
    """Whether a name's head word stands after a preposition of place ("in Peru", "over the region of Sumy")."""
    above = token.head
    if above.lower_ == "of" and above.head.lemma_.lower() in _sorts():
        above = above.head.head
    return above.pos_ == "ADP" and above.lower_ in listed_words("standing")


@cache
def _sorts() -> frozenset[str]:
    return listed_words("named_sorts") | place_words("sorts", "subdivision")


def is_origin(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place only says where somebody comes from, or is one example of a kind."""
    before = led_in(spot, sentence.text).rstrip().lower().removesuffix(" the")
    token = token_of(spot, sentence.parsed)
    verb = token.head.head if token is not None and token.head.lower_ == "from" else None
    if verb is not None and verb.lemma_.lower() in listed_words("taken_from"):
        return False
    return before.endswith(tuple(f" {word}" for word in listed_words("origins")))


def is_of_a_part(spot: Spot, text: str) -> bool:
    """ "Has 900 staff, of whom 300 work in Ghana": where a part is, not where the story is set."""
    return _OF_WHOM.search(text[: spot.start]) is not None


_OF_WHOM = re.compile(r", of (?:whom|which) (?:[^;:,]|,\d)*$")


def comes_from(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place is only where people hail from: "three from Mali", "men from states in the Sahel"."""
    token = token_of(spot, sentence.parsed)
    if _FROM_OUTSIDE.search(sentence.text[: spot.start]):
        return True  # "two thirds of them were from outside the EU"
    while token is not None and token.head.pos_ == "ADP":
        above = token.head.head
        if token.head.lower_ == "from":
            if token.lemma_.lower() in cause_words() | word_set("nouns", "news_events"):
                return False  # "the toll from the quake in Haiti"
            person = above.pos_ in ("NOUN", "PROPN") and counts_people(above)
            person = person and not _is_taken(above)
            abroad = (above.pos_ == "NUM" or above.lemma_ == "be") and is_country(spot.keys[0])
            return person or abroad or _carries(above) or _is_comer(above, spot)
        token = above if above.pos_ == "NOUN" else None
    return False


def _is_taken(noun: Token) -> bool:
    """ "Cleared protesters from a square in Lima": where they were; "to clear protesters" may be read as an adjective."""
    verb = noun.head if noun.dep_ == "dobj" else next(noun.lefts, None)
    called = verb is not None and verb.lemma_.lower() in listed_words("taken_from")
    led = verb is not None and verb.i > 0 and verb.nbor(-1).lower_ == "to"
    return called and (verb == noun.head or led)


_FROM_OUTSIDE = re.compile(r"\bfrom (?:outside|beyond) (?:the )?$")


def _is_comer(noun: Token, spot: Spot) -> bool:
    """Whether bodies come from a country to where they do something: "signed by companies from Belgium"."""
    return noun.lemma_.lower() in listed_words("comers") and is_country(spot.keys[0])


def of_comers(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place only tells where bodies come from, "from such countries as Belgium" included."""
    token = token_of(spot, sentence.parsed)
    above = list(token.ancestors)[:5] if token is not None else []
    pairs = pairwise(above)
    return any(a.lower_ == "from" and _is_comer(b, spot) for a, b in pairs)


def is_aim(spot: Spot, sentence: Sentence, counted: Token | None = None) -> bool:
    """Whether a place is only where somebody wants to get: "trying to reach Italy", "boats to Spain".

    Not so where the carriers are `counted`: "40 trucks to Gaza".
    """
    token = token_of(spot, sentence.parsed)
    if token is None:
        return False
    toward = token.head.pos_ in ("ADP", "PART") and token.head.lower_ in listed_words("toward")
    verb = token.head.head if toward else token.head
    if not toward and (token.dep_ != "dobj" or verb.lemma_.lower() not in listed_words("arriving")):
        return False
    if toward and _carries(verb):
        return verb != counted
    if verb.lemma_.lower() in listed_words("bound"):
        return True
    moves = verb.lemma_.lower() in listed_words("arriving") | word_set("movements", "going")
    while moves and verb.dep_ in ("xcomp", "acl", "pcomp", "advcl") and verb.head != verb:
        verb = verb.head
        if verb.lemma_.lower() in listed_words("aims"):
            return True
    return False


def _carries(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in listed_words("carriers")


def is_aside(spot: Spot, sentence: Sentence, figure: Token | None = None) -> bool:
    """Whether a place stands in a clause that only tells which one is meant, or when, of another's `figure`."""
    before = sentence.text[: spot.start]
    if _DESCRIBED.search(before) or _SPAN.search(before):
        return True
    token = token_of(spot, sentence.parsed)
    if token is None:
        return False
    clauses = [
        t
        for t in token.ancestors
        if (t.dep_ in ("relcl", "acl") and not _tells_of_subject(t, figure))
        or _is_by_the_way(t, figure)
    ]
    return any(figure is None or not clause.is_ancestor(figure) for clause in clauses)


def _tells_of_subject(clause: Token, figure: Token | None) -> bool:
    """ "The number killed in Mali rose to 13": it says which subject a figure's verb has."""
    noun = clause.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head  # "the number of nuns killed"
    subject = clause.dep_ == "acl" and noun.dep_ in ("nsubj", "nsubjpass")
    return figure is not None and subject and noun.head in (figure.head, figure.head.head)


def _is_by_the_way(clause: Token, figure: Token | None) -> bool:
    """Whether a clause only tells when, before the main one or with a count of its own: "after three died in Goma"."""
    if figure is None or clause.dep_ != "advcl":
        return False
    counts = any(
        t.dep_ == "nummod" or (t.pos_ == "NUM" and "subj" in t.dep_) for t in clause.subtree
    )
    return counts or clause.i < clause.head.i


def of_people(spot: Spot, sentence: Sentence) -> bool:
    """Whether a demonym says what people somebody is of ("16,000 Syrians", "Afghan women")."""
    token = token_of(spot, sentence.parsed)
    if token is None or sentence.text.startswith("-", spot.end):
        return False  # "Turkish-backed groups"
    if spot.sort == "name" and token.dep_ in ("amod", "compound", "nmod"):
        return noun_lemma(token.head) in listed_words("people_of")
    if spot.sort != "demonym":
        return False
    head = token.head if token.dep_ in ("amod", "compound", "nmod", "poss") else token
    if head != token and noun_lemma(head) in listed_words("home_bodies"):
        return False
    if token.dep_ in ("amod", "nmod") and head.lemma_.lower() in listed_words("guests"):
        return True
    return head == token or counts_people(head) or head.lemma_.lower() in listed_words("belonging")


def of_guests(spot: Spot, sentence: Sentence) -> bool:
    """Whether a demonym says whence captives or guests are, who are somewhere else: "12 French journalists"."""
    token = token_of(spot, sentence.parsed)
    if spot.sort != "demonym" or token is None or token.dep_ not in ("amod", "compound", "nmod"):
        return False
    return noun_lemma(token.head) in listed_words("told_abroad")


def of_a_person(spot: Spot, sentence: Sentence) -> bool:
    """Whether a country only tells whose athlete or artist somebody is: "Sweden's Ann Lee finished third".

    Who holds an office acts for the country.
    """
    token = token_of(spot, sentence.parsed)
    if not is_country(spot.keys[0]):
        return False
    if token is None:
        told = _BEHIND_NAME.search(sentence.text[: spot.start]) and _WHOSE.match(
            sentence.text, spot.end
        )
        return bool(told and not set(told[0].split()) & listed_words("speakers"))
    if token.dep_ != "poss":
        return False
    person = token.head
    phrase = {t.lower_ for t in person.subtree} | {person.lemma_.lower()}
    if phrase & (word_set("titles", "titles") | listed_words("speakers")):
        return False
    apposed = person.dep_ == "appos" and counts_people(person)
    return person.ent_type_ == "PERSON" or apposed


def is_doer(spot: Spot, sentence: Sentence, figure: Token) -> bool:
    """Whether a place is the subject of the verb whose object a figure is ("Egypt hosting 1.5 million")."""
    token = token_of(spot, sentence.parsed)
    if token is None or token.dep_ != "nsubj":
        return False
    below = figure
    while below.head not in (below, token.head) and below.pos_ not in ("VERB", "AUX"):
        below = below.head
    if below.dep_ == "advcl" and below.tag_ == "VBG":
        return below.head == token.head  # "Chad tops the list, hosting 1.5 million"
    return below.head == token.head and below.dep_ in ("dobj", "nummod", "attr")


def of_a_gathering(spot: Spot, sentence: Sentence, counted: Token | None) -> bool:
    """Whether a place is only where something was told or decided: "at a summit in Lome"."""
    token = token_of(spot, sentence.parsed)
    if token is None or token.head.pos_ != "ADP":
        return token is None and was_settled_at(spot, sentence)
    noun = token.head.head
    if was_settled_at(spot, sentence):
        return counted is None or noun not in (counted.head, counted.head.head)
    if noun.dep_ in ("acl", "relcl", "xcomp") and noun.lemma_.lower() in listed_words("held_so"):
        before = [t for t in noun.doc[max(0, noun.i - 4) : noun.i] if t.pos_ in ("NOUN", "PROPN")]
        noun = before[-1] if before else noun
    people = counted is not None and counts_people(counted)
    held = listed_words("gatherings") | listed_words("gathering")
    return noun.lemma_.lower() in held and not people and noun != counted


def was_settled_at(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place is only where a deal was made: "the exchange agreed in Istanbul"."""
    token = token_of(spot, sentence.parsed)
    if token is None:
        return bool(_settled_at().search(sentence.text[: spot.start]))
    verb = token.head.head
    if token.head.pos_ != "ADP":
        return False
    return verb.pos_ == "VERB" and verb.lemma_.lower() in listed_words("settled_so")


@cache
def _settled_at() -> re.Pattern[str]:
    """ "An exchange agreed in": in a sentence without a parse."""
    verbs = "|".join(verb.rstrip("ey") for verb in listed_words("settled_so"))
    return re.compile(rf"\b(?:{verbs})(?:e{{0,2}}d|ied) (?:in|at|near) $", re.IGNORECASE)


def tells_which(spot: Spot, quantity: Quantity, text: str) -> bool:
    """ "The blast in Ede brings to 36 the dead in Oyo", "raids in Ede on 12 May that left 36 dead"."""
    number = _THE_NUMBER.match(text, quantity.end)
    behind = number is not None and number.end() <= spot.start
    if behind and not re.search(r"[,;:]", text[quantity.end : spot.start]):
        return True
    return bool(_THAT_DID.fullmatch(text, spot.end, quantity.start))


def is_standard(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place is only what is compared with: "higher than the French rate"."""
    before = sentence.text[: spot.start]
    if _BESIDE.search(before) and _OWN_ONE.match(sentence.text, spot.end):
        return True  # "the highest in years and above Venezuela's, the office said"
    return bool(_compared().search(before))


def is_thrown_in(spot: Spot, sentence: Sentence, figure: Token | None = None) -> bool:
    """Whether a place only tells where somebody is: "a toll that the minister, who is in Chad, doubts"."""
    token = token_of(spot, sentence.parsed)
    clauses = [t for t in token.ancestors if t.dep_ == "relcl"] if token is not None else []
    for clause in clauses[:1]:
        who = clause.lemma_ == "be" and any(t.lower_ == "who" for t in clause.children)
        person = clause.head
        above = [figure, *figure.ancestors] if figure is not None else []
        counted = figure is not None and figure.head.pos_ in ("NOUN", "PROPN")
        own = clause in above or person in above or (counted and above[1].is_ancestor(person))
        if who and not own and person.pos_ in ("NOUN", "PROPN"):
            return sentence.text[: clause.left_edge.idx].endswith(", ")
    return False


_BESIDE = re.compile(
    r"\b(?:above|below|behind|beyond|ahead of|close to|near|like|unlike) (?:the )?$"
)
_OWN_ONE = re.compile(r"['’]s?(?=[,.;:)]|$| (?:and|or|but|with|at)\b)")


def is_right_after(spot: Spot, quantity: Quantity, text: str) -> bool:
    """ "428 in Naypyidaw": it is where they are, whatever the verb of the sentence."""
    between = text[quantity.end : spot.start]
    tied = _RIGHT_AFTER.fullmatch(between)
    return tied is not None and not tied["from"]


def stands_after(spot: Spot, quantity: Quantity, text: str) -> bool:
    """ "17 in Chad", "17 from Nairobi"; of whole countries "from" tells no scene."""
    between = text[quantity.end : spot.start]
    if spot.keys == ("country",) and not spot.name.lower().startswith("the "):
        return _ALL_OVER.fullmatch(between) is not None  # "1.5 million nationwide"
    tied = _RIGHT_AFTER.fullmatch(between)
    inside = country_of(spot.keys[0]) not in (None, spot.keys[0])
    return tied is not None and (inside or not tied["from"])


_RIGHT_AFTER = re.compile(
    r"(?: [\w-]+){0,2} (?:in|at|near|across|off|inside|outside|(?P<from>from|out of)) (?:the )?"
    r"(?:(?:\w+ )?(?:capital|city|town|port|district|province|state), |(?:rest|remainder|whole) of (?:the )?|\w+ )?"
)
_ALL_OVER = re.compile(r"(?: [\w-]+){0,2} ")
_THE_NUMBER = re.compile(
    r" the (?:\w+ )?(?:number|toll|total|count|tally|figure|deaths?|dead|cases|victims)\b"
)
_THAT_DID = re.compile(
    r"(?: (?:on|in|last|earlier|late|early) [\w ]{1,20}?(?:, \d{4})?)?,? (?:that|which) (?:[a-z]+ ){1,3}(?:at |more )?(?:least |than |about )?"
)
_BEHIND_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+, $")
_WHOSE = re.compile(r"['’]s (?:[a-z-]+ ){0,3}[a-z-]+(?=,)")  # ", Sweden's first astronaut,"
_DESCRIBED = re.compile(
    r"(?:,| [-–—]|—) ?(?:an?|the|one of the) (?:[\w-]+ ){0,4}(?:region|city|territory|province|town|state|country|nation|capital|suburb|village|port|island|district|county|area|part|enclave|stronghold)s? (?:of|in|on|near) (?:the )?(?:\w+ )?$"
)
_SPAN = re.compile(
    r", from (?:the )?(?:[A-Z][\w -]{1,30} to (?:the )?)?$"
)  # "from Lusaka to Mongu"


@cache
def _compared() -> re.Pattern[str]:
    """ "Higher than the rate in Chile", but not "more than 40 men in Chile": a quantifier compares nothing."""
    scales = (vocabulary("numbers")[name] for name in ("hundred", "scales", "dozens"))
    numbers = "|".join([*vocabulary("periods")["numbers"], *chain.from_iterable(scales)])
    return re.compile(
        rf"\b(?:than(?! (?:an? |half an? )?(?:{numbers})s?\b)|the size of|compared (?:with|to)|unlike|versus) [^,;.\d]*$"
    )
