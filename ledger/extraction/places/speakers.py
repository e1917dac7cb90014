"""Places that go with who speaks: "Russia claims", "US estimates", "said in Vienna".

Offsets count the sentence's characters.
"""

import re
from functools import cache

from spacy.tokens import Doc, Token

from ledger.extraction.places.mentions import FRONTED, token_of
from ledger.extraction.places.patterns import at_speaker, listed_words, saying
from ledger.extraction.places.spots import Spot
from ledger.extraction.places.standing import is_locative
from ledger.extraction.places.unheard import after_locative
from ledger.extraction.reading import Sentence
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import is_capital


def speaks(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place goes with who speaks: "Russia claims", "US estimates", "said in Vienna"."""
    doc = sentence.parsed
    if spot.sort in ("back", "side", "parts") or sentence.text[spot.end : spot.end + 2] == ": ":
        return False
    if spot.sort == "name" and _disputes().match(sentence.text, spot.end):
        return True
    if _before_speaker(sentence.text, spot):
        return not _acts(spot, doc)
    if doc is None:
        following = re.match(r" (\w+)", sentence.text[spot.end :])
        says = following is not None and _is_saying(following[1])
        body = at_speaker().search(sentence.text[: spot.start])
        at_its_door = body and _AT_ITS_DOOR.search(sentence.text[: body.start()])
        return says or bool(body and not at_its_door)
    root = token_of(spot, doc)
    if root is None:
        return False
    if _names_a_speaker(root) or _is_a_firms(root):
        return True
    if is_capital(spot.keys[0]) and _NEWS_FROM.search(sentence.text[: spot.start]):
        return True
    if root.dep_ in ("nsubj", "nsubjpass") and not after_locative(sentence.text, spot.start):
        if _gives(root.head):
            return False
        verb = root.head.lemma_.lower()
        reckons = verb in word_set("speech", "reckoning") - listed_words("of_places")
        return verb in saying() or (is_capital(spot.keys[0]) and reckons)
    if _is_one_of_bodies(root) or _is_whose_office(root):
        return True
    above = root.head
    if above.pos_ != "ADP" or above.lower_ in ("of", *listed_words("told_of")):
        return False
    if above.i <= 1 and not any("/" in key for key in spot.keys):
        return (
            False  # "In Karabakh the army lost 12 men, the minister wrote": fronted, it frames all
        )
    while above.pos_ == "ADP" and above.head != above:
        above = above.head
    return _of_speech(above, spot)


@cache
def _disputes() -> re.Pattern[str]:
    """ "A charge Kigali denies": who only contradicts, be it misread for a noun."""
    stems = "|".join(re.sub("[ey]$", "", verb) for verb in word_set("speech", "disputing"))
    return re.compile(rf" (?:has |had |also )?(?:{stems})(?:e?s|e?d|ies|ied)\b")


def _names_a_speaker(root: Token) -> bool:
    """ "Egypt's state-run Nile TV reported", "India's NDTV said": whose the subject of a verb of saying is."""
    owner = root.head
    if root.dep_ != "poss" or owner.lemma_ in listed_words("home_bodies"):
        return False
    while owner.dep_ in ("poss", "compound", "nmod"):
        owner = owner.head  # "Uganda's Crane Bank's manager Ann Lee"
    if owner.dep_ == "nsubjpass":
        return _is_quoted(owner.head)
    if owner.dep_ != "nsubj":
        return False
    told = any(child.dep_ == "ccomp" for child in owner.head.children)
    return owner.head.lemma_.lower() in saying() and (told or owner.pos_ == "PROPN")


def _is_a_firms(root: Token) -> bool:
    """ "The New Zealand company said the plant lost $9 million": of what country the firm is."""
    firm = root.head
    of_firm = root.dep_ in ("compound", "amod", "nmod") and firm.lemma_ in listed_words("firms")
    told = any(child.dep_ == "ccomp" for child in firm.head.children)
    return of_firm and firm.dep_ == "nsubj" and told and firm.head.lemma_.lower() in saying()


def _is_one_of_bodies(root: Token) -> bool:
    """ "An assessment by the World Bank, Japan and the European Union": whose writing it is."""
    first = root
    while first.dep_ in ("conj", "appos") and first.head != first:
        first = first.head
    by = first.head
    written = by.lower_ == "by" and by.head.lemma_.lower() in word_set("speech", "documents")
    return written and first.dep_ == "pobj"


def _is_whose_office(root: Token) -> bool:
    """ "Said Ann Lee, head of Padang's rescue agency": whose body it is that a speaker is from."""
    office = root
    while office.dep_ in ("poss", "compound", "nmod", "pobj", "prep") and office.head != office:
        office = office.head
    if office.dep_ != "appos" or office.head.dep_ != "nsubj" or root.dep_ != "poss":
        return False
    return office.head.head.lemma_.lower() in saying()


def _is_quoted(verb: Token) -> bool:
    """ "Was quoted by the daily as saying"."""
    said = any(
        t.lemma_.lower() == "say" for c in verb.children if c.lower_ == "as" for t in c.subtree
    )
    return said and verb.tag_ == "VBN"


def _is_saying(word: str) -> bool:
    """Whether a word is a form of a verb of saying, in a sentence without a parse: "Israel says"."""
    return word == "said" or any(
        word.removesuffix(end) in saying() for end in ("s", "ed", "d") if word.endswith(end)
    )


def _acts(spot: Spot, doc: Doc | None) -> bool:
    """Whether the institution of a place does something else than speak: "Chile's congress has 155 seats"."""
    noun = token_of(spot, doc)
    inside = ("amod", "compound", "poss", "nmod", "pobj", "prep")
    while noun is not None and noun.dep_ in inside and noun.head != noun:
        noun = noun.head
    if noun is None or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return noun.head.lemma_.lower() not in saying() | word_set("speech", "reckoning")


def _before_speaker(text: str, spot: Spot) -> bool:
    """ "Russia's Security Council secretary", "US military estimates", "This Iranian official"."""
    after = re.match(r"(?:['’]s?)?((?: [\w-]+){1,3})", text[spot.end :])
    if after is None:
        return False
    words = re.findall(r"[\w-]+", after[1])
    if text[spot.end : spot.end + 2] not in ("'s", "’s") and spot.sort == "name":
        words = words[: 3 if all(word.islower() for word in words) else 2]
    for word in words:
        if word.lower() in listed_words("speakers"):
            return True
        if word.lower() in listed_words("phrase_ends") | listed_words("determiners"):
            return False
    return False


def _is_official(token: Token) -> bool:
    return token.lemma_.lower() in listed_words("speakers")


def _reckons(verb: Token) -> bool:
    return verb.lemma_.lower() in word_set("speech", "reckoning")


def _gives(verb: Token) -> bool:
    """ "Japan gave $10 million to Kenya": what is given is no figure or account."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    told = any(c.lemma_.lower() in word_set("speech", "documents") for c in things)
    told = told or any(c.lower_ == "as" for c in verb.children)
    return verb.lemma_.lower() in listed_words("granting") and bool(things) and not told


def _of_speech(token: Token, spot: Spot) -> bool:
    """Whether a place's governor is a verb of saying close by, or a noun of those who say under one."""
    if token.lower_ == "according" or any(above.lower_ == "according" for above in token.ancestors):
        return True
    if token.pos_ == "NOUN" and any(child.dep_ == "nummod" for child in token.children):
        return False  # "reports 169 deaths in Spain": the place is the counted's
    verb = below = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb, below = verb.head, verb
    if token.dep_ == "nsubj" and _is_official(token) and _reckons(verb):
        return True  # "the ministry in Kinshasa had counted 773"
    if _gives(verb):
        return False
    if verb.lemma_.lower() in listed_words("presenting"):
        return True
    if verb.lemma_.lower() not in saying():
        fronted = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i < verb.head.i
        return fronted and verb.head.lemma_.lower() in saying()  # "Speaking in Paris, he said"
    if _hands_over(verb, token, spot):
        return False
    if below.dep_ == "ccomp":
        return False  # "centres in Renk hold 16,000, it said": it stands in what is told
    if verb.dep_ == "acl" or any(child.dep_ == "nsubjpass" for child in verb.children):
        return False  # "cases reported in Chad", "20 were reported dead in Takhar"
    if verb == token:
        return verb.idx < spot.start
    return (
        token.lemma_.lower() in listed_words("speakers")
        or verb.idx < token.idx < spot.start
        or (FRONTED < spot.start < verb.idx and _tells(verb))
    )


def _tells(verb: Token) -> bool:
    """Whether a verb leads in what is said: not so in "centres in Renk hold 16,000"."""
    doubtful = word_set("speech", "of_bare_figures") | word_set("speech", "asking")
    return verb.lemma_.lower() not in doubtful or any(c.dep_ == "ccomp" for c in verb.children)


def _hands_over(verb: Token, token: Token, spot: Spot) -> bool:
    """Whether a place follows what a verb like "put" has as its object: "put the homeless in Britain at 307,000".

    Not so of those addressed ("told reporters in Paris") or of a writing ("released figures in Paris").
    """
    if verb.lemma_.lower() in listed_words("addressing"):
        return False
    if any(child.dep_ == "prt" for child in verb.children):
        return True  # "put off in England"
    values = verb.lemma_.lower() in word_set("kinds", "valuing_verbs")  # "puts the toll in Wa at 9"
    things = [
        child
        for child in verb.children
        if child.dep_ == "dobj"
        and child.idx < spot.start
        and (values or child.lemma_.lower() not in word_set("speech", "documents"))
    ]
    place = token_of(spot, token.doc)
    at = place is not None and is_locative(place)  # not "explained the threat to Spain"
    return bool(things) and at and not _is_official(token)


_AT_ITS_DOOR = re.compile(
    r"\b(?:outside|inside|near|in front of|around|past|into|to|towards|stormed|besieged) (?:the |an? |its )?(?:[\w-]+ ){0,2}$"
)
""" "Crowds outside parliament in Nairobi": where they are, and nobody there speaks."""
_NEWS_FROM = re.compile(
    r"\b(?:report|reports|news|dispatch)\b[^,.;]{0,30} from (?:the [\w ]{0,20}(?:of )?)?$"
)
