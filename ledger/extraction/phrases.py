"""Noun phrases around a figure: the noun it stands before, what "of" governs, the words that belong."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from ledger.extraction.narrowing import end_of_narrowing
from ledger.extraction.quantities import Quantity
from ledger.extraction.words import are_so_old, counts_people, noun_lemma, word_set

NOUNS = ("NOUN", "PROPN")
_LINKS = ("of", "for", "with", "from", "without", "under", "among")
_LINKS_OF_DEEDS = (*_LINKS, "on")
_INSIDE_PHRASE = ("ADJ", "NOUN", "PROPN", "ADV", "PART", "CCONJ", "NUM", "X")
_MODIFIERS = ("amod", "compound", "nmod", "advmod", "npadvmod", "punct", "nummod", "advcl", "dep")
POINTING = ("those", "these", "them", "whom", "which")
LONGEST_PHRASE = 12
"""Tokens of a post-modifier that still belong to the phrase; longer ones tell a story of their own."""


_QUOTES = re.compile(r"[\"“”]")
_QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]")
LONGEST_QUOTED = 5
"""Tokens of a description in quotation marks between a number and its noun."""


def number_token(doc: Doc, quantity: Quantity) -> Token:
    """Return the numeral's last token."""
    inside = [
        t for t in doc if t.idx < quantity.number_end and quantity.number_start < t.idx + len(t)
    ]
    return inside[-1] if inside else doc[0]


def quantity_tokens(doc: Doc, quantity: Quantity) -> list[Token]:
    """Return the tokens of the numeral with its quantifier words and printed unit."""
    near = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    return [t for t in near or doc if t.idx < quantity.end and quantity.start < t.idx + len(t)]


def noun_after(token: Token, article: bool = False) -> Token | None:
    """Return the head noun of the phrase a numeral opens ("four Taliban air force members").

    With `article`, the phrase may begin with one ("twice the death toll").
    """
    found = None
    joined = False
    for following in following_tokens(token):
        if article and following.i == token.i + 1 and following.pos_ == "DET":
            continue
        if _only_describes(following, token):
            continue
        if _is_next_count(following) or _ends_phrase(following, found, joined):
            break  # "301 dead and 486 survivors"
        if following.pos_ in NOUNS and following.tag_ != "POS":
            found = following
        elif (
            found is None and following.tag_ in ("VBG", "VBN") and following.dep_ not in _MODIFIERS
        ):
            break
        elif following.text in ("-", "’s", "'s") or following.tag_ in ("VBN", "VBG", "HYPH", "POS"):
            if found is not None and following.tag_ in ("VBN", "VBG") and not joined:
                break
        elif _goes_on(found, following):
            continue
        elif (
            following.pos_ not in _INSIDE_PHRASE
            or (
                found is not None
                and not joined
                and following.pos_ in ("ADV", "CCONJ", "NUM", "ADJ")
            )
            or (found is None and following.pos_ == "CCONJ" and not _joins_adjectives(following))
        ):
            if (head := _shared_head(token, following)) is not None:
                return head
            break
        joined = following.text in ("-", "–")
    return None if found is None or _is_no_head(found, token) else found


def _joins_adjectives(word: Token) -> bool:
    """Whether "and" stands between words for one noun; not in "five dead and Niger's two"."""
    behind = word.nbor(1).pos_ if _is_followed(word) else ""
    return word.nbor(-1).pos_ == "ADJ" and behind != "PROPN"


def _only_describes(word: Token, number: Token) -> bool:
    """Whether a word stands in a chain or in quotation marks before the noun: "12 state-of-the-art buses"."""
    if word.is_quote:
        between = [t for t in word.doc[number.i + 1 : word.i + LONGEST_QUOTED] if t.is_quote]
        noun = between[1].nbor(1) if len(between) > 1 and _is_followed(between[1]) else None
        return between[0].i == number.i + 1 and noun is not None and noun.pos_ in (*NOUNS, "ADJ")
    if word.pos_ not in ("ADP", "DET", "CCONJ") or word.whitespace_:
        return False
    last = word
    while _is_followed(last) and last.nbor(1).text == "-" and _is_followed(last.nbor(1)):
        last = last.nbor(2)
    return last != word and _is_followed(last) and last.nbor(1).pos_ in (*NOUNS, "ADJ")


def _is_followed(word: Token) -> bool:
    return word.i + 1 < len(word.doc)


def _is_no_head(found: Token, number: Token) -> bool:
    """Whether what follows a number is another number, a date or a verb that the parser misread."""
    dated = found.ent_type_ in ("DATE", "TIME") and found.pos_ == "NOUN" and not are_so_old(found)
    misread = found.tag_ == "NN" and found.dep_ in ("ROOT", "ccomp", "relcl")
    beside = found.i == number.i + 1 and (misread or _opens_span(found))
    return found.tag_ == "CD" or dated or beside


def _goes_on(noun: Token | None, word: Token) -> bool:
    """Whether a phrase goes on behind a comma between adjectives or a compound that only describes.

    "Two young, unarmed men", "125 large-scale commercial farmers".
    """
    if noun is None and word.is_quote and not word.whitespace_:
        return word.nbor(-1).like_num  # 'one of 10 "most wanted fugitives"'
    if noun is None:
        described = word.nbor(-1).pos_ == "ADJ" and word.nbor(-1).dep_ == "amod"
        more = word.i + 1 < len(word.doc) and word.nbor(1).tag_ in ("JJ", "VBN", "VBG")
        return word.text == "," and described and more and _head_of(word.nbor(-1)).i > word.i
    compound = noun.tag_ == "NN" and noun.i > 1 and noun.nbor(-1).text in ("-", "‑")
    together = noun.dep_ in ("nmod", "compound") and noun.head == word.head and word.dep_ == "amod"
    if noun.tag_ == "NN" and together and word.pos_ == "ADJ" and word.i < word.head.i <= word.i + 2:
        return True  # "120 battalion tactical groups"
    return (
        compound
        and not noun.nbor(-1).whitespace_
        and word.pos_ == "ADJ"
        and word.i + 1 < len(word.doc)
        and word.nbor(1).pos_ in (*NOUNS, "ADJ")
    )


def _head_of(word: Token) -> Token:
    """Return the noun that adjectives joined to one another describe."""
    return word.head if word.head.pos_ != "ADJ" else word.head.head


def _opens_another(word: Token) -> bool:
    """Whether a mark begins something else: "two countries - Chad and Niger", "firms 'face collapse'"."""
    apart = bool(word.i and word.nbor(-1).whitespace_)
    dash = word.text in ("-", "–", "—") and bool(word.whitespace_)
    quote = word.text in ("'", "‘", '"', "“") and not word.whitespace_
    own = word.i > 0 and word.nbor(-1).like_num  # 'one of 10 "most wanted fugitives"'
    return apart and (dash or (quote and not own))


def _names_next(noun: Token, word: Token) -> bool:
    """Whether a name begins a clause of its own: "two reasons Gieves would sell"."""
    ends = noun.lower_.endswith("s") and not noun.lower_.endswith("ss")
    plural = noun.tag_ == "NNS" or (ends and noun.tag_ != "NN")
    return plural and noun.text.islower() and word.is_title and word.pos_ in NOUNS


def _is_next_count(word: Token) -> bool:
    """Whether a number opens a count beside those harmed: "301 dead and 486 survivors"."""
    if word.tag_ != "CD" or word.i < 2 or word.nbor(-1).pos_ != "CCONJ":
        return False
    return word.nbor(-2).lower_ in word_set("nouns", "harm_nouns")


def _opens_span(noun: Token) -> bool:
    """Whether a noun begins "year-on-year", "month on month"."""
    rest = [t.lower_ for t in noun.doc[noun.i : noun.i + 5] if t.text not in ("-", "–")]
    return rest[1:2] in (["on"], ["over"]) and rest[:1] == rest[2:3]


def _ends_phrase(word: Token, noun: Token | None, joined: bool) -> bool:
    """Whether a word ends the phrase before it: after "others", or the "by" of "passers-by"."""
    if _opens_another(word):
        return True
    if noun is not None and _is_let(noun, word):
        return True
    if word.tag_ == "TO" and word.i > 0 and word.nbor(-1).pos_ in NOUNS:
        return True  # "hectares of forest to fire"
    if word.lower_ == "worth" and (not _is_followed(word) or word.nbor(1).lower_ != "of"):
        return True  # "320 kilograms of cocaine worth two million pesos"
    if noun is None and word.lower_ == "face" and _is_followed(word):
        worn = word.nbor(1).lemma_.lower() in word_set("nouns", "of_a_face")
        return word.nbor(1).pos_ in (*NOUNS, "ADJ", "DET") and not worn  # "6,000 face famine"
    if noun is None and word.lower_ == "left" and word.i + 1 < len(word.doc):
        return word.nbor(1).pos_ in (*NOUNS, "DET", "ADP", "PRON")  # "some 23,000 left jail"
    if word.lower_ in word_set("nouns", "never_nouns") or noun is None:
        return word.lower_ in word_set("nouns", "never_nouns")
    if _names_next(noun, word):
        return True
    half = joined and word.lower_ in word_set("nouns", "second_halves")
    return half or noun.lower_ == "others"


def _is_let(noun: Token, word: Token) -> bool:
    """Whether a word tells what things are let do: "let 5,000 contracts lapse"."""
    if noun.tag_ != "NNS" or word.tag_ not in ("NN", "VB"):
        return False
    return any(t.lemma_ == "let" for t in word.doc[max(0, noun.i - 4) : noun.i])


def _shared_head(number: Token, stop: Token) -> Token | None:
    """Return "groups" of "six pub and brewing groups": what stands before the "and" is one of a kind.

    The nouns before it are singular or possessive, and the plural that follows is the one counted.
    """
    before = [t for t in stop.doc[number.i + 1 : stop.i] if t.pos_ in NOUNS or t.tag_ == "POS"]
    owned = bool(before) and (before[-1].tag_ == "POS" or before[-1].ent_type_ == "ORG")
    if not owned and not (before and before[-1].tag_ == "NN" and stop.lower_ in ("and", "or")):
        return None
    for following in list(following_tokens(stop))[: 6 if owned else 2]:
        if following.tag_ in ("NNS", "NNPS") and not _is_possessor(following):
            further = list(following_tokens(following))[:1]
            if not (further and further[0].pos_ in NOUNS):
                return following
        if following.pos_ not in (*NOUNS, "ADJ", "CCONJ", "PART") and following.tag_ != "VBG":
            return None
    return None


def _is_possessor(noun: Token) -> bool:
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "POS"


def following_tokens(token: Token) -> Iterator[Token]:
    """Yield the tokens after one, as far as a noun phrase reaches."""
    for index in range(token.i + 1, min(token.i + 12, len(token.doc))):
        yield token.doc[index]


def inner_object(head: Token) -> Token | None:
    """Return X of "a 20 percent increase in X", "the 5 million rise of X"."""
    changes = word_set("kinds", "rise_nouns") | word_set("kinds", "fall_nouns")
    if noun_lemma(head) not in changes:
        return None
    straight: list[Token] = list(head.doc[head.i + 1 : head.i + 2])  # "put the rise in rents at 9%"
    for prep in (*head.children, *straight):
        if prep.dep_ == "prep" and prep.lower_ in ("in", "of", "for", "to", "on"):
            for child in prep.children:
                named = child.dep_ == "pobj" and child.pos_ in NOUNS and child.ent_type_ != "DATE"
                timed = noun_lemma(child) in word_set("kinds", "time_nouns")
                if named and not timed and not _measures(child):
                    return child
    return None


def _measures(noun: Token) -> bool:
    """Whether a noun is itself how much ("%", "points"), not what rose or fell."""
    return not any(c.isalpha() for c in noun.text) or noun_lemma(noun) in word_set(
        "kinds", "unit_nouns"
    )


def child_object(noun: Token, prepositions: Iterable[str], quantity: Quantity) -> Token | None:
    """Return X of "noun of X" for one of the prepositions, unless X is the figure itself."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in prepositions:
            for child in prep.children:
                if child.dep_ == "pobj" and not in_quantity(child, quantity):
                    return child
    return None


def phrase_of(noun: Token, quantity: Quantity) -> str:
    """Return the verbatim noun phrase around a noun, without the figure, articles or clauses."""
    doc = noun.doc
    first = noun
    for child in noun.lefts:
        joined = ("compound", "amod", "nmod", "poss", "quantmod", "advmod", "punct")
        if child.dep_ in joined or _names_a_model(child):
            first = min(first, child.left_edge, key=lambda t: t.i)
    inside = [t for t in doc[first.i : noun.i + 1] if not _is_own(t, quantity)]
    if quantity.number_start >= first.idx and quantity.number_end <= noun.idx:
        inside = [t for t in inside if t.idx >= quantity.number_end]
    verbs = [
        i
        for i, t in enumerate(inside)
        if t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ != "compound"
    ]
    verbs += [i for i, t in enumerate(inside) if t.pos_ == "CCONJ" and ends_a_share(inside[:i])]
    if first.i and doc[first.i - 1].lower_ in ("by", "the") and doc[0].lower_ == "by":
        # "by the union's count closed schools fell"
        counts = word_set("speech", "estimate_nouns")
        verbs += [i for i, t in enumerate(inside[:-1]) if t.lower_ in counts]
    if verbs and max(verbs) + 1 < len(inside):
        inside = inside[max(verbs) + 1 :]
    while inside[:-1] and _narrows_nothing(inside[0]):
        inside = inside[1:]
    start = _with_first_half(inside[0] if inside else noun, quantity)
    last = _last_of_phrase(noun, quantity)
    phrase = doc[start.i : last.i + 1].text.strip(" \"“”'‘’")
    if ")" in phrase and "(" not in phrase:
        phrase = phrase.rpartition(")")[2].strip()  # "the £1bn ($1.9bn) deal"
    return phrase if _QUOTED.search(phrase) else _QUOTES.sub("", phrase)  # full-line" shops


def _with_first_half(word: Token, quantity: Quantity) -> Token:
    """Return "best" of "best-paid" and "e" of "e-mails", which a hyphen ties to the word."""
    while word.i >= 2 and word.nbor(-1).text in ("-", "‑", "‐"):
        first = word.nbor(-2)
        tied = not first.whitespace_ and not word.nbor(-1).whitespace_
        worded = first.text[0].isalpha() or word.text in ("year", "olds")  # "17-year-old boys"
        if not tied or not worded or in_quantity(first, quantity):
            break
        word = first
    return word


def _narrows_nothing(word: Token) -> bool:
    """Whether a word that opens a noun phrase says nothing of who is counted."""
    if _names_a_model(word) or (word.dep_ == "compound" and word.tag_ == "VBZ"):
        return False  # "20 T-72 tanks", "IS-K fighters"
    measured = word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).like_num
    if measured and word.lemma_.lower() in word_set("kinds", "unit_nouns"):
        return True  # "the 400-kilometre fence"
    if word.i and word.dep_ == "compound" and word.lower_ in word_set("kinds", "time_nouns"):
        # "this year cultivation went up"
        return word.nbor(-1).lower_ in word_set("kinds", "pointing_to_times")
    return (
        word.pos_ in ("DET", "PUNCT", "SYM", "CCONJ", "ADP", "PRON")
        or word.lower_ in word_set("nouns", "number_endings")
        or word.lower_ in ("as", "many", "much")  # "twice as many jobs"
        or word.tag_ in ("PRP$", "CD", "RBS", "JJS", "JJR")
    )


def _names_a_model(word: Token) -> bool:
    """Whether a number names a model: "T-72" before tanks."""
    return word.tag_ == "CD" and word.text[0].isalpha() and word.text[-1].isdigit()


def _is_own(token: Token, quantity: Quantity) -> bool:
    """Whether a word is the figure's own; the noun of "120,000 tests a year" stands inside its words."""
    if quantity.per and token.idx >= quantity.number_end:
        return False
    return in_quantity(token, quantity)


def ends_a_share(words: Sequence[Token] | Span) -> bool:
    """Whether words end with another figure's unit: "rose 14 per cent and customs revenue 5"."""
    return len(words) > 0 and words[-1].lower_ in ("%", "percent", "cent", "point", "points")


def _last_of_phrase(noun: Token, quantity: Quantity) -> Token:
    last = end_of_narrowing(noun, quantity.start, quantity.end)
    if last != noun:
        return last
    for child in noun.rights:
        if child.i > last.i + 2 or any(in_quantity(t, quantity) for t in child.subtree):
            break
        if child.dep_ == "prep" and any(t.tag_ == "CD" for t in child.subtree):
            break  # another figure's phrase
        if child.dep_ == "prep" and child.lower_ in (
            _LINKS_OF_DEEDS if noun.lower_.endswith("ing") else _LINKS
        ):
            edge = _flat_edge(child)
            if edge is None:
                break
            last = edge
        elif child.dep_ == "cc" and (partner := _partner(noun, quantity)) is not None:
            return partner
        elif child.dep_ != "punct" or child.text == ",":
            break
    return last


def _partner(noun: Token, quantity: Quantity) -> Token | None:
    """Return Y of "X and Y" where Y is counted by the same figure ("women and children")."""
    for other in noun.conjuncts:
        gap = noun.doc[noun.i + 1 : other.i]
        if noun.i < other.i <= noun.i + 4 and other.pos_ in NOUNS:
            counted_apart = any(t.like_num or t.pos_ in ("DET", "PUNCT", "VERB") for t in gap)
            of_sum = noun.doc[
                other.i + 1 : other.i + 4
            ]  # "in 30 countries and sales of $4 billion"
            counted_apart |= of_sum[:1].text == "of" and any(t.text[:1].isdigit() for t in of_sum)
            counted_apart |= of_sum[:1].text[:1].isdigit()  # "has 60 trees and yields 9 tonnes"
            alike = quantity.unit is not None or counts_people(noun) == counts_people(other)
            if noun.tag_ == "NNS" and other.tag_ in ("NN", "NNP") and not counts_people(other):
                return None  # "15 villages and the town" counts villages
            return other if alike and not counted_apart else None
    return None


def _flat_edge(prep: Token) -> Token | None:
    """Return the last token of a prepositional phrase, without clauses or lists that hang on it."""
    objects = [child for child in prep.children if child.dep_ == "pobj"]
    if not objects or objects[0].ent_type_ in ("DATE", "TIME") or objects[0].lower_ in POINTING:
        return None  # "40 children among them"
    last = objects[0]
    deeper = [c for c in last.rights if c.dep_ == "prep" and c.lower_ == "of"]
    if deeper and (edge := _flat_edge(deeper[0])) is not None:
        last = edge
    return last if last.i - prep.i <= LONGEST_PHRASE else None


def in_quantity(token: Token, quantity: Quantity) -> bool:
    """Whether a token overlaps the figure's own words."""
    return token.idx < quantity.end and quantity.start < token.idx + len(token)
