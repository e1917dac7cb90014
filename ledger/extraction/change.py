"""Rises and falls: the word that makes a figure a change, and which way it points."""

from collections.abc import Iterator

from spacy.tokens import Token

from ledger.extraction.antecedents import SHARES
from ledger.extraction.directions import direction
from ledger.extraction.figures.currencies import is_currency
from ledger.extraction.levels import is_crossed, is_level, leads_to_a_price
from ledger.extraction.phrases import NOUNS, noun_after
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import verb_above
from ledger.extraction.words import noun_lemma, word_set

SMALL_MONEY = ("cent", "penny")
"""Units in which prices move that are no currency's own code."""
NEAR = 8
"""Tokens after a figure within which "more than" is told of it ("30 percent or $398 million more than")."""


def change_word(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the word that makes a figure a change: "fell", "drop", "lower", "up"; None otherwise."""
    if quantity.unit == "ratio":
        return verb_above(tokens[-1])
    last = tokens[-1]
    if (sign := _plus_before(quantity, tokens)) is not None:
        return sign
    if (lost := _part_of_its_worth(tokens) or _own_change(quantity, last)) is not None:
        return lost
    if _is_share(last) or is_level(tokens) or is_crossed(quantity, last.doc):
        return None
    if (told := _so_many_more(quantity, tokens)) is not None:
        return told
    if (straight := _straight_before(quantity, tokens)) is not None:
        return straight
    if (adrift := _adrift(quantity, tokens)) is not None:
        return adrift
    for near in _neighbours(quantity, tokens):
        if direction(near) and (near.dep_ != "prt" or near.head in tokens):
            return near
    outside = [t for t in tokens if t.head not in tokens]
    start = outside[0] if outside else last
    counted = start.head if start.dep_ == "nummod" else start
    if (told := _told_by(quantity, tokens, counted)) is not None:
        return told
    if quantity.unit not in ("percent", "percentage point"):
        return None
    if (told := _change_told(start)) is not None:
        return told
    return _told_above(start, last)


def _told_above(start: Token, last: Token) -> Token | None:
    """Return the verb or noun of change that a percentage hangs on."""
    below = start
    for above in (start.head, *start.head.ancestors):
        if below.dep_ == "conj" and below.pos_ in NOUNS and above.pos_ in ("VERB", "AUX"):
            return None  # the parser joined the next clause's noun to this one's verb
        if below == start and start.dep_ == "nsubj" and direction(above):
            return None  # "40 percent fell short"
        if above.pos_ == "VERB" and _is_told_of_shares(above, start):
            return None  # "62 percent had lost some of it and 8 percent all of it"
        below = above
        if above.pos_ in ("VERB", "AUX"):
            return above if direction(above) else _carried_change(above, last)
        if above.pos_ in NOUNS and direction(above):
            return above
    return None


def _is_told_of_shares(verb: Token, start: Token) -> bool:
    """Whether a share is a verb's subject, and a later one another that did so: "a fifth lost half, a tenth all"."""
    shares = [c for c in verb.lefts if c.dep_ == "nsubj" and c.ent_type_ in ("PERCENT", "CARDINAL")]
    led = start.i > 0 and start.nbor(-2 if start.i > 1 else -1).lower_ in ("and", ",", ";", "while")
    return bool(shares) and led and start.dep_ == "conj"


def _plus_before(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the verb above "(+6%)", "(-2%)": a share with a sign is by how much something moved."""
    if quantity.unit != "percent" or not quantity.number_start:
        return None
    text = tokens[0].doc.text
    signed = (
        text[quantity.number_start - 1] == "+"
        and not text[: quantity.number_start - 1][-1:].isalnum()
    )
    minus = text[quantity.number_start - 1] == "(" and (quantity.value or 0) < 0
    return verb_above(tokens[-1]) or tokens[-1] if signed or minus else None


def _adrift(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "up" of "is now 400, up 30"; not that of "Up to 30 boats", which is the figure's own."""
    money = is_currency(quantity.unit) or quantity.unit in SMALL_MONEY
    if not (quantity.unit is None or money) or not tokens[0].i:
        return None
    before = tokens[0].nbor(-1)
    moves = before.lower_ in ("up", "down") and before.pos_ in ("ADV", "ADP")
    behind = before.nbor(-1) if before.i else before
    if behind.ent_type_ == "DATE" and behind.i:
        behind = behind.nbor(-1)  # "ended Monday down $1.33"
    if quantity.unit is not None and behind.pos_ not in ("VERB", "AUX", "PUNCT"):
        return None  # "bands of up 5,000 pounds"
    driven = behind.lemma_ in word_set("kinds", "driving_verbs")
    if behind.pos_ == "VERB" and (driven or not _drifts(behind)):
        return None  # "shot down 57", "brought down 31"
    priced = (
        quantity.unit is not None and behind.pos_ == "VERB"
    )  # "closed down 51 cents", not 51 shops
    return before if moves and (priced or before.dep_ != "prt") else None


def _told_by(quantity: Quantity, tokens: list[Token], counted: Token) -> Token | None:
    """Return "fell" of "fell by 30"; "by" itself where its verb is left out ("and wages by 4%")."""
    if (moved := _moved_by(quantity, tokens)) is not None:
        return moved
    by = counted.dep_ == "pobj" and counted.head.lower_ == "by"
    if by and (told := _changed_by(counted.head.head)) is not None:
        return told
    last, before = tokens[-1], tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    bare = quantity.unit in SHARES and before.lower_ == "by" and not _leads_by(last)
    if bare and before.head.lemma_ in word_set("kinds", "voting_verbs"):
        return None  # "voted by 88 percent to strike"
    return before if bare else None


def _moved_by(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "fell" of "fell by $1 billion to $8 billion", "fell by 300 to 4,100".

    The parser takes the two for one.
    """
    first, last = tokens[0], tokens[-1]
    if first.i < 2 or [t.lower_ for t in last.doc[last.i + 1 :][:1]] != ["to"]:
        return None
    before = first.nbor(-1)
    if quantity.unit is None and before.lower_ != "by":
        return None  # "rose 40 to 60 points" may be a range
    verb = before.nbor(-1) if before.lower_ == "by" else before
    moving = verb.lemma_ in word_set("kinds", "moving_verbs") and verb.tag_ in ("VBD", "VBZ", "VBP")
    moving = moving or (
        before.lower_ == "by" and verb.pos_ == "VERB"
    )  # "will be cut by 5,000 to 62,000"
    moving = moving or (verb.pos_ == "VERB" and leads_to_a_price(quantity, tokens))
    return verb if moving and direction(verb) else None


def _leads_by(last: Token) -> bool:
    """Whether a share is held against another: "ahead by 54% to 46%", not "by 54% to 300 tonnes"."""
    behind = last.doc[last.i + 1 : last.i + 4]
    rival = len(behind) == 3 and behind[2].lower_ in ("%", "percent", "per")
    return len(behind) > 0 and behind[0].lower_ == "to" and (rival or len(behind) < 3)


def _drifts(verb: Token) -> bool:
    """Whether "up" or "down" behind a verb is which way its subject went: "went down 30", not "shot down 30"."""
    return verb.lemma_ in word_set("kinds", "drifting_verbs")


def _changed_by(verb: Token) -> Token | None:
    """Return "fell" of "fell by 30", "higher" of "was higher by 30", "down" of "went down by 30"."""
    if direction(verb):
        return verb
    drifts = _drifts(verb)
    for child in verb.children:
        if child.dep_ == "acomp" and (direction(child) or _compares(child)):
            return child
        if drifts and child.dep_ in ("prt", "advmod") and direction(child):
            return child
    return None


def _more_than_before(last: Token) -> Token | None:
    """Return "fewer" of "25 fewer deaths than the season before", "more" of "25 more than on Friday"."""
    following = list(last.doc[last.i + 1 : last.i + 8])
    if not following or following[0].lower_ not in ("more", "fewer", "less"):
        return None
    if following[0].lower_ == "fewer" and following[1:] and following[1].pos_ in NOUNS:
        return following[0]  # "the count shows 34,000 fewer posts"
    for token in following[1:]:
        if token.lower_ == "than":
            return following[0]
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            return None
    return None


def _so_many_more(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return what makes a count or a sum a difference: "25 more than", "a rise of", "fell 94,000"."""
    if quantity.unit is None and (told := _more_than_before(tokens[-1])) is not None:
        return told
    if quantity.unit not in SHARES and (told := rise_of(tokens)) is not None:
        return told
    return _fell_so_many(tokens) if quantity.unit is None else None


def _straight_before(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "rose" of "rose 5 percent", wherever the parser hangs it, "demand" of "a demand of 7%".

    What is asked for is what wages are to rise by.
    """
    first = tokens[0]
    if quantity.unit not in SHARES or first.i == 0:
        return None
    before = first.nbor(-1)
    if before.pos_ == "VERB" and direction(before):
        return before
    if quantity.unit != "percent" or first.i < 2 or before.lower_ not in ("of", "for"):
        return None
    asking, above = word_set("kinds", "asking_nouns"), first.nbor(-2)
    return above if above.lemma_.casefold() in asking else None


def _own_change(quantity: Quantity, last: Token) -> Token | None:
    """Return "increase" of "slowed from the 19.4-percent increase": its size, not a level."""
    if quantity.unit not in SHARES or last.i + 1 >= len(last.doc):
        return None
    noun = last.nbor(1)
    return noun if noun.pos_ in NOUNS and direction(noun) else None


def _fell_so_many(tokens: list[Token]) -> Token | None:
    """Return "fell" of "claims fell 94,000": so many fewer, with no noun of their own."""
    last = tokens[-1]
    if last.dep_ not in ("dobj", "npadvmod") or noun_after(last) is not None:
        return None
    moved = last.head.lemma_ in word_set("kinds", "moving_verbs") and last.head.pos_ == "VERB"
    return last.head if moved else None


def rise_of(tokens: list[Token]) -> Token | None:
    """Return "increases" of "increases of 70, 54 and 21 deaths", whatever the parser hangs them on."""
    at = tokens[0]
    while at.i > 2 and (at.nbor(-1).text == "," or at.nbor(-1).lower_ == "and"):
        if at.nbor(-2).tag_ != "CD":
            return None
        at = at.nbor(-2)
    if at.i < 2 or at.nbor(-1).lower_ != "of":
        return None
    noun = at.nbor(-2)
    named = word_set("kinds", "named_changes")
    return noun if noun.pos_ in NOUNS and noun_lemma(noun) in named else None


def _compares(word: Token) -> bool:
    """Whether a comparative is one of rising or falling, whatever the parser takes it for."""
    return word.lower_ in word_set("kinds", "rise_words") | word_set("kinds", "fall_words")


def _change_told(start: Token) -> Token | None:
    """Return "rise" of "the rise was 3 percent", "put the rise at 3 percent"."""
    verb = verb_above(start)
    telling = word_set("kinds", "valuing_verbs") | {"be", "reach", "total"}
    if verb is None or verb.lemma_ not in telling:
        return None
    for child in verb.lefts if verb.lemma_ == "be" else verb.children:
        named = child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.pos_ in NOUNS
        if named and child.i < start.i and direction(child):
            return child
    return None


def _part_of_its_worth(tokens: list[Token]) -> Token | None:
    """Return "lost" of "lost 40% of its value": a part of a thing's own worth is a change."""
    last = tokens[-1]
    if last.i + 3 >= len(last.doc) or last.nbor(1).lower_ != "of" or last.nbor(2).tag_ != "PRP$":
        return None
    verb = verb_above(last)
    worth = last.nbor(3).lower_ in word_set("kinds", "worth_nouns")
    return verb if worth and verb is not None and direction(verb) else None


def _neighbours(quantity: Quantity, tokens: list[Token]) -> Iterator[Token]:
    """Yield the words right around a figure that may tell its direction."""
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    measured = quantity.unit in SHARES
    for index in (last + 1, last + 2):
        if not measured or index >= len(doc) or doc[index].is_punct:
            break  # "is on 33 percent, up four points"
        if doc[index].pos_ in ("VERB", "AUX"):
            break  # "59 percent wanted more teachers"
        if doc[index].pos_ in (*NOUNS, "ADJ", "ADV", "ADP"):
            yield doc[index]
    for index in (first - 1, first - 2):
        if measured and index >= 0 and doc[index].lower_ in ("up", "down", "by", "of", "a"):
            yield doc[index]
            if doc[index].lower_ == "of" and index and doc[index - 1].pos_ in NOUNS:
                yield doc[index - 1]


def _carried_change(verb: Token, last: Token) -> Token | None:
    for child in verb.children:
        if _is_set_apart(last, child):
            continue  # "is on 33 percent, up four points": that rise is told after the comma
        if child.dep_ == "prep" and (last in child.subtree or child.i != last.i + 1):
            continue  # "is far below the 5.5% target"; "47 percent live below the poverty line"
        particle = child.dep_ == "prt" and verb.lemma_ in word_set("kinds", "drifting_verbs")
        place = child.dep_ in ("dobj", "acomp", "advmod", "attr", "prep")
        if not (place or particle) or not direction(child):
            continue
        following = child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""
        if following == "than" and child.ent_type_ in ("DATE", "TIME"):
            continue  # "wait more than a month"
        held_against = following == "than" and not 0 < child.i - last.i <= NEAR
        if following != "from" and not held_against:
            return child  # "up from one in five" and "lower than in May" tell where another stood
    return None


def _is_set_apart(last: Token, word: Token) -> bool:
    """Whether a comma parts a word from the figure before it: "4.1% in May, half a point lower"."""
    between = last.doc[last.i + 1 : word.i]
    comma = next((t for t in between if t.text == ","), None)
    return comma is not None and comma.nbor(1).lower_ not in ("or", "namely")


def _is_share(last: Token) -> bool:
    following = last.i + 1
    return following < len(last.doc) and last.doc[following].lower_ == "of"
