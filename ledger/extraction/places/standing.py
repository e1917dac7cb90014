"""How a place stands in its sentence: how far from a figure, after what words, as whose.

Offsets count the sentence's characters.
"""

from spacy.tokens import Token

from ledger.extraction.places.mentions import token_of
from ledger.extraction.places.spots import Spot
from ledger.extraction.reading import Sentence
from ledger.extraction.words import counts_people
from ledger.vocabulary import vocabulary


def steps(one: Token, other: Token) -> int:
    """Edges between two words of a sentence's tree."""
    above = [one.i, *(ancestor.i for ancestor in one.ancestors)]
    for steps, token in enumerate([other, *other.ancestors]):
        if token.i in above:
            return steps + above.index(token.i)
    return len(above) + 6


def is_locative(token: Token) -> bool:
    """Whether a name's head word stands after a preposition of place."""
    return token.head.pos_ == "ADP" and token.head.lower_ in vocabulary("places")["standing"]


def is_origin(spot: Spot, sentence: Sentence) -> bool:
    """Whether a place only says where somebody comes from, or is one example of a kind."""
    before = sentence.text[: spot.start].rstrip().lower().removesuffix(" the")
    token = token_of(spot, sentence.parsed)
    if token is not None and token.head.lower_ == "from":
        taken = vocabulary("places")["taken_from"]
        if token.head.head.lemma_.lower() in taken:
            return False
    return before.endswith(tuple(f" {word}" for word in vocabulary("places")["origins"]))


def is_aside(spot: Spot, sentence: Sentence, figure: Token | None = None) -> bool:
    """Whether a place stands in a clause that only tells which one is meant."""
    token = token_of(spot, sentence.parsed)
    if token is None:
        return False
    clauses = [t for t in token.ancestors if t.dep_ in ("relcl", "acl")]
    return any(figure is None or not clause.is_ancestor(figure) for clause in clauses)


def of_people(spot: Spot, sentence: Sentence) -> bool:
    """Whether a demonym says what people somebody is of ("16,000 Syrians", "Afghan women")."""
    token = token_of(spot, sentence.parsed)
    if spot.sort != "demonym" or token is None:
        return False
    head = token.head if token.dep_ in ("amod", "compound", "nmod", "poss") else token
    return head == token or counts_people(head)


def is_doer(spot: Spot, sentence: Sentence, figure: Token) -> bool:
    """Whether a place is the subject of the verb whose object a figure is ("Egypt hosting 1.5 million")."""
    token = token_of(spot, sentence.parsed)
    if token is None or token.dep_ != "nsubj":
        return False
    below = figure
    while below.head not in (below, token.head) and below.pos_ not in ("VERB", "AUX"):
        below = below.head
    return below.head == token.head and below.dep_ in ("dobj", "nummod", "attr")
