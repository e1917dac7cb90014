"""What is counted: the noun that a figure counts, and the phrase that decides who is in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ledger.extraction.quantities import Quantity
from ledger.extraction.words import counts_people, noun_lemma, word_set

NOUNS = ("NOUN", "PROPN")
_LINKS = ("of", "with", "from", "without", "under", "among")
_INSIDE_PHRASE = ("ADJ", "NOUN", "PROPN", "ADV", "PART", "CCONJ", "NUM", "X")
LONGEST_PHRASE = 12
"""Tokens of a post-modifier that still belong to the phrase; longer ones tell a story of their own."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun and its phrase, verbatim from the story.

    `borrowed` says that the phrase stands elsewhere ("another 1,630", "accepted 215 of these");
    `whole` that the figure is a part of what was counted there. `label` tells list members apart
    ("Turkey (194)").
    """

    noun: Token | None
    phrase: str | None
    borrowed: bool = False
    whole: bool = False
    label: str | None = None


NOTHING = Counted(None, None)


def number_token(doc: Doc, quantity: Quantity) -> Token:
    """Return the numeral's last token."""
    inside = [
        t for t in doc if t.idx < quantity.number_end and quantity.number_start < t.idx + len(t)
    ]
    return inside[-1] if inside else doc[0]


def quantity_tokens(doc: Doc, quantity: Quantity) -> list[Token]:
    """Return the tokens of the numeral with its quantifier words and printed unit."""
    return [t for t in doc if t.idx < quantity.end and quantity.start < t.idx + len(t)]


def counted(doc: Doc, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Find what a figure counts; `earlier` are the counts read before it in the same paragraph."""
    tokens = quantity_tokens(doc, quantity)
    if not tokens:
        return NOTHING
    if quantity.unit is None:
        return _of_plain_count(doc, quantity, tokens, earlier)
    return _of_measure(doc, quantity, tokens, earlier)


def _of_plain_count(
    doc: Doc, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    last = tokens[-1]
    if (noun := noun_after(last)) is not None:
        if noun_lemma(noun) in word_set("kinds", "anyone_nouns"):
            return _told_before(noun, tokens, quantity, earlier)
        return _described(noun, quantity, earlier)
    if (label := _gapped(tokens, earlier)) is not None:
        return _borrowed(earlier, label=label)
    if (part := _of_object(last)) is not None:
        found = _described(part, quantity, earlier)
        return Counted(found.noun, found.phrase, found.borrowed, whole=True)
    if label := _label_before_bracket(tokens):
        return _borrowed(earlier, label=label)
    if _is_subject(tokens):
        return _borrowed(earlier)
    if (subject := measured_noun(tokens)) is not None:
        return _described(subject, quantity, earlier)
    return _borrowed(earlier)


def _may_have_article(last: Token, quantity: Quantity) -> bool:
    """Whether a figure may stand before "the": "twice the toll", "half the country"; not "65% the"."""
    return quantity.unit == "ratio" or (
        quantity.unit == "percent"
        and last.text.isalpha()
        and (last.lower_ not in ("percent", "cent", "points", "point"))
    )


def _told_before(
    noun: Token, tokens: list[Token], quantity: Quantity, earlier: Sequence[Counted]
) -> Counted:
    """Read "the number of fighters is about 200 people": the subject says who the people are."""
    start = next((t for t in tokens if t.head == noun), noun)
    verb = noun.head if noun.head.pos_ in ("VERB", "AUX") else noun.head.head
    if noun.dep_ in ("attr", "pobj") and verb.pos_ in ("VERB", "AUX") and start != noun:
        subject = subject_of(verb)
        if subject is not None and noun_lemma(subject) in word_set("kinds", "count_nouns"):
            inner = _child_object(subject, ("of",), quantity)
            if inner is not None and inner.i < noun.i:
                of_whom = _described(inner, quantity, earlier)
                if of_whom.noun is None or counts_people(of_whom.noun):
                    return of_whom
                return Counted(noun, phrase_of(noun, quantity), label=of_whom.phrase)
    return _described(noun, quantity, earlier)


def _gapped(tokens: list[Token], earlier: Sequence[Counted]) -> str | None:
    """Return Y of "gives X 2,000 fighters and Y around 6,000"."""
    before = tokens[0].nbor(-1) if tokens[0].i else None
    if before is None or before.pos_ not in NOUNS or before.dep_ != "conj" or not earlier:
        return None
    doc = before.doc
    return doc[before.left_edge.i : before.i + 1].text if earlier[-1].noun == before.head else None


def _of_measure(
    doc: Doc, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    last = tokens[-1]
    if (part := _of_object(last)) is not None:
        return _described(part, quantity, earlier)
    head = noun_after(last, article=_may_have_article(last, quantity))
    if head is not None and (inner := _inner_object(head)) is not None:
        return _described(inner, quantity, earlier)
    if head is not None and noun_lemma(head) not in word_set("kinds", "rise_nouns") | word_set(
        "kinds", "fall_nouns"
    ):
        return _described(head, quantity, earlier)
    outer = None if quantity.unit == "ratio" else _described_by(tokens)
    if outer is not None:
        return _described(outer, quantity, earlier)
    subject = measured_noun(tokens)
    if subject is None or (subject.ent_type_ in ("GPE", "LOC") and earlier):
        return _borrowed(earlier)
    return _described(subject, quantity, earlier)


def noun_after(token: Token, article: bool = False) -> Token | None:
    """Return the head noun of the phrase a numeral opens ("four Taliban air force members").

    With `article`, the phrase may begin with one ("twice the death toll").
    """
    found = None
    joined = False
    for following in _following(token):
        if article and following.i == token.i + 1 and following.pos_ == "DET":
            continue
        if following.pos_ in NOUNS and following.tag_ != "POS":
            found = following
        elif following.text in ("-", "’s", "'s") or following.tag_ in ("VBN", "VBG", "HYPH", "POS"):
            if found is not None and following.tag_ in ("VBN", "VBG") and not joined:
                break
        elif following.pos_ not in _INSIDE_PHRASE or (
            found is not None and not joined and following.pos_ in ("ADV", "CCONJ", "NUM", "ADJ")
        ):
            break
        joined = following.text in ("-", "–")
    dated = found is not None and found.ent_type_ in ("DATE", "TIME") and found.pos_ == "NOUN"
    return None if dated or found is None or found.tag_ == "CD" else found


def _following(token: Token) -> Iterator[Token]:
    for index in range(token.i + 1, min(token.i + 9, len(token.doc))):
        yield token.doc[index]


def _of_object(token: Token) -> Token | None:
    """Return what "of" governs right after a figure: "200 of the prisoners", "92% of the crop"."""
    if token.i + 1 >= len(token.doc) or token.doc[token.i + 1].lower_ not in ("of", "out"):
        return None
    for following in _following(token.doc[token.i + 1]):
        if following.pos_ == "PRON":
            return following
        if following.pos_ in NOUNS:
            return noun_after(following) or following
    return None


def _inner_object(head: Token) -> Token | None:
    """Return X of "a 20 percent increase in X", "the 5 million rise of X"."""
    changes = word_set("kinds", "rise_nouns") | word_set("kinds", "fall_nouns")
    if noun_lemma(head) not in changes:
        return None
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "of", "for", "to", "on"):
            for child in prep.children:
                if child.dep_ == "pobj" and child.pos_ in NOUNS and child.ent_type_ != "DATE":
                    return child
    return None


def _described_by(tokens: list[Token]) -> Token | None:
    """Return X of "a grant of more than $100 million", "$60 million in X", "a drop of 5% in X"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in NOUNS:
            return _inner_object(token.head.head) or token.head.head
    last = tokens[-1]
    if last.i + 1 < len(last.doc) and last.doc[last.i + 1].lower_ in ("in", "for", "on", "towards"):
        for following in _following(last.doc[last.i + 1]):
            if following.ent_type_ in ("DATE", "GPE", "TIME") or following.tag_ == "CD":
                return None
            if following.pos_ in NOUNS:
                return noun_after(following) or following
    return None


def _label_before_bracket(tokens: list[Token]) -> str | None:
    first, last = tokens[0], tokens[-1]
    doc = first.doc
    if first.i < 2 or last.i + 1 >= len(doc):
        return None
    if doc[first.i - 1].text != "(" or doc[last.i + 1].text not in (")", ","):
        return None
    label = doc[first.i - 2]
    return doc[label.left_edge.i : label.i + 1].text if label.pos_ in NOUNS else None


def _is_subject(tokens: list[Token]) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in tokens)


def measured_noun(tokens: list[Token]) -> Token | None:
    """Return what a figure is said of: the object of "put X at 5", else the subject of "X fell 5"."""
    outside = [t for t in tokens if t.head not in tokens]
    start = outside[0] if outside else tokens[-1]
    by_preposition = start.dep_ == "pobj" or start.dep_ == "npadvmod"
    verb = verb_above(start)
    if verb is None:
        return None
    if by_preposition:
        for child in verb.children:
            if child.dep_ == "dobj" and child.i < start.i and child.pos_ in (*NOUNS, "PRON"):
                return _changed(child)
    return subject_of(verb)


def _changed(noun: Token) -> Token | None:
    """Return X of "saw a fall in X"; None where a change names nothing of its own."""
    changes = word_set("kinds", "rise_nouns") | word_set("kinds", "fall_nouns")
    return _inner_object(noun) if noun_lemma(noun) in changes else noun


def verb_above(token: Token) -> Token | None:
    """Return the nearest verb that governs a token."""
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound"):
        return token
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ not in ("amod", "compound"):
            return ancestor
    return None


def subject_of(verb: Token) -> Token | None:
    """Return a verb's subject, from a verb it is joined to or depends on where it has none."""
    for _ in range(6):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
                return _antecedent(child, verb)
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in NOUNS:
            return verb.head
        if verb.head == verb or verb.dep_ not in (
            "conj",
            "xcomp",
            "advcl",
            "ccomp",
            "aux",
            "auxpass",
            "dep",
            "pcomp",
            "prep",
        ):
            return None
        above = verb_above(verb.head)
        if above is None:
            return None
        verb = above
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    return subject


def _described(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Describe a noun by its phrase; pronouns and bare count nouns take an earlier phrase."""
    if noun.pos_ not in NOUNS:
        inner = _child_object(noun, ("of",), quantity)
        if inner is None or inner == noun:
            return _borrowed(earlier)
        found = _described(inner, quantity, earlier)
        return Counted(found.noun, found.phrase, found.borrowed, whole=True)
    if _is_unit_noun(noun, quantity):
        return _borrowed(earlier)
    if noun_lemma(noun) in word_set("kinds", "rise_nouns") | word_set("kinds", "fall_nouns"):
        inner = _inner_object(noun)
        return _borrowed(earlier) if inner is None else _described(inner, quantity, earlier)
    if quantity.unit is None and noun_lemma(noun) in word_set("nouns", "harm_nouns"):
        return _harmed(noun, quantity, earlier)
    if noun_lemma(noun) in word_set("kinds", "count_nouns"):
        inner = _child_object(noun, ("of",), quantity)
        if inner is not None:
            return _described(inner, quantity, earlier)
        if not any(child.dep_ in ("compound", "amod") for child in noun.children):
            borrowed = _borrowed(earlier)
            return borrowed if borrowed.phrase else Counted(noun, phrase_of(noun, quantity))
    if noun.lower_ in ("others", "more") and earlier:
        return _borrowed(earlier)
    return Counted(noun, phrase_of(noun, quantity))


def _is_unit_noun(noun: Token, quantity: Quantity) -> bool:
    """Whether a noun is itself a unit ("hectares"), which counts nothing by itself."""
    if quantity.unit is None:
        return False
    numbered = any(child.dep_ == "nummod" for child in noun.children)
    return numbered or noun_lemma(noun) == quantity.unit


def _harmed(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Read whom deaths or injuries befell: "the deaths of four soldiers", "civilian casualties"."""
    inner = _child_object(noun, ("of", "to", "among"), quantity)
    if inner is not None and inner.pos_ in NOUNS and counts_people(inner):
        return _described(inner, quantity, earlier)
    for child in noun.lefts:
        if (child.pos_ in NOUNS and _is_person(child)) or child.ent_type_ == "NORP":
            return Counted(noun, phrase_of(noun, quantity))
    return Counted(noun, "people")


def _is_person(word: Token) -> bool:
    return counts_people(word) and noun_lemma(word) not in word_set("nouns", "harm_nouns")


def _child_object(noun: Token, prepositions: Iterable[str], quantity: Quantity) -> Token | None:
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in prepositions:
            for child in prep.children:
                if child.dep_ == "pobj" and not _in_quantity(child, quantity):
                    return child
    return None


def _borrowed(earlier: Sequence[Counted], label: str | None = None) -> Counted:
    for known in reversed(earlier):
        if known.phrase:
            return Counted(known.noun, known.phrase, borrowed=True, whole=bool(label), label=label)
    return Counted(None, None, borrowed=True, label=label)


def phrase_of(noun: Token, quantity: Quantity) -> str:
    """Return the verbatim noun phrase around a noun, without the figure, articles or clauses."""
    doc = noun.doc
    first = noun
    for child in noun.lefts:
        if child.dep_ in ("compound", "amod", "nmod", "poss", "quantmod", "advmod", "punct"):
            first = min(first, child.left_edge, key=lambda t: t.i)
    inside = [t for t in doc[first.i : noun.i + 1] if not _in_quantity(t, quantity)]
    if quantity.start >= first.idx and quantity.end <= noun.idx:
        inside = [t for t in inside if t.idx >= quantity.end]
    while inside[:-1] and (
        inside[0].pos_ in ("DET", "PUNCT", "SYM", "CCONJ") or inside[0].tag_ in ("PRP$", "CD")
    ):
        inside = inside[1:]
    start = inside[0] if inside else noun
    last = _last_of_phrase(noun, quantity)
    return doc[start.i : last.i + 1].text.strip(" \"“”'‘’")


def _last_of_phrase(noun: Token, quantity: Quantity) -> Token:
    last = noun
    for child in noun.rights:
        if child.i > last.i + 2 or any(_in_quantity(t, quantity) for t in child.subtree):
            break
        if child.dep_ == "prep" and child.lower_ in _LINKS:
            edge = _flat_edge(child)
            if edge is None:
                break
            last = edge
        elif child.dep_ == "cc" and (partner := _partner(noun)) is not None:
            return partner
        elif child.dep_ not in ("punct",):
            break
    return last


def _partner(noun: Token) -> Token | None:
    """Return Y of "X and Y" where Y is counted by the same figure ("women and children")."""
    for other in noun.conjuncts:
        gap = noun.doc[noun.i + 1 : other.i]
        if noun.i < other.i <= noun.i + 4 and other.pos_ in NOUNS:
            counted_apart = any(t.like_num or t.pos_ in ("DET", "PUNCT", "VERB") for t in gap)
            return None if counted_apart else other
    return None


def _flat_edge(prep: Token) -> Token | None:
    """Return the last token of a prepositional phrase, without clauses or lists that hang on it."""
    objects = [child for child in prep.children if child.dep_ == "pobj"]
    if not objects or objects[0].ent_type_ in ("DATE", "TIME"):
        return None
    last = objects[0]
    deeper = [c for c in last.rights if c.dep_ == "prep" and c.lower_ == "of"]
    if deeper and (edge := _flat_edge(deeper[0])) is not None:
        last = edge
    return last if last.i - prep.i <= LONGEST_PHRASE else None


def _in_quantity(token: Token, quantity: Quantity) -> bool:
    return token.idx < quantity.end and quantity.start < token.idx + len(token)
