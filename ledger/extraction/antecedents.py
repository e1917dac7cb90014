"""Counts told before, and which of them a figure leans on: "another 140", "of whom 12", "the figure of 52"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log10

from spacy.tokens import Doc, Token

from ledger.extraction.figures.currencies import is_currency, of_currency
from ledger.extraction.narrowing import without_narrowing
from ledger.extraction.phrases import NOUNS, ends_a_share, in_quantity
from ledger.extraction.quantities import Quantity
from ledger.extraction.words import counts_people, is_animal, noun_lemma, word_set

SHARES = ("percent", "percentage point", "ratio")
NEAREST = 4
"""Tokens between a count and a figure that is straight said of it ("in six towns, three of them")."""
ALIKE_IN_SIZE = 1.0
"""Orders of magnitude within which a figure may be another count of what was counted before."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun and its phrase, verbatim from the story.

    `borrowed` says that the phrase stands elsewhere ("another 1,630", "accepted 215 of these");
    `whole` that the figure is a part of what was counted there. `label` tells list members apart
    ("Turkey (194)"), `written` is how the text puts it where only persons can be meant ("deaths").
    `unit` and `size` are those of the figure, once it is read, `doc` its sentence, and `befell` says
    that harm came to those counted, `part` that they are some of those told before, `aside` that
    they only say where something happened ("in 12 districts"), `of_itself` that the phrase is only
    the figure's own unit ("square kilometres"), which no share or change is told of.
    """

    noun: Token | None
    phrase: str | None
    borrowed: bool = False
    whole: bool = False
    label: str | None = None
    unit: str | None = None
    written: str | None = None
    size: float = 0
    doc: Doc | None = None
    befell: bool = False
    part: bool = False
    aside: bool = False
    of_itself: bool = False


NOTHING = Counted(None, None)


def borrowed(earlier: Sequence[Counted], label: str | None = None) -> Counted:
    """Take over the last count told before; `label` names the member of its list."""
    for known in reversed(earlier):
        if known.phrase:
            label = None if label == known.phrase else label or known.label
            return replace(_taken(known, whole=bool(label), label=label), written=None)
    return Counted(None, None, borrowed=True, label=label)


def borrowed_whole(earlier: Sequence[Counted], *, persons: bool) -> Counted:
    """Take over the last count as a whole of which this is a part, the last one of persons for "whom"."""
    for known in reversed(earlier):
        if known.phrase and (not persons or known.noun is None or counts_people(known.noun)):
            return _taken(known, whole=True)
    return borrowed(earlier)


def borrowed_alike(earlier: Sequence[Counted], size: float) -> Counted:
    """Take over a count of this very size (a figure denied), or the last one of about as many."""
    same = [known for known in earlier if known.phrase and known.size == size]
    return borrowed_as_written(same or alike(earlier, size))


def borrowed_as_written(earlier: Sequence[Counted]) -> Counted:
    """Take over the last count told before, with the text's own word for it ("people (deaths)")."""
    found = borrowed(earlier)
    written = [known.written for known in earlier if known.phrase == found.phrase]
    return replace(found, written=written[-1] if written else None)


def herded(doc: Doc, earlier: Sequence[Counted]) -> list[Counted]:
    """Return the counts of animals where no persons were told of: they are who died, too.

    Where herds are lost, people die as well, so those of another sentence are only meant of wild animals.
    """
    if any(known.noun is None or counts_people(known.noun) for known in earlier):
        return []
    told = [known for known in earlier if known.noun is not None and is_animal(known.noun)]
    wild = word_set("nouns", "wild")
    return [
        k for k in told if k.noun is not None and (k.noun.doc is doc or noun_lemma(k.noun) in wild)
    ]


def alike(earlier: Sequence[Counted], size: float) -> Sequence[Counted]:
    """Return the counts of about as many, all where there are none."""
    near = [known for known in earlier if apart(known.size, size) <= ALIKE_IN_SIZE]
    return near or earlier


def about_as_many(known: Counted, size: float) -> bool:
    """Whether a figure may be another count of what a count or sum told before was of."""
    return known.unit not in SHARES and apart(known.size, size) <= ALIKE_IN_SIZE


def is_money(known: Counted) -> bool:
    """Whether a count told before is a sum of money."""
    return is_currency((known.unit or "").partition("/")[0])


def plain_counts(earlier: Iterable[Counted]) -> list[Counted]:
    """Return the counts of persons and things, without shares, money and rates, where there are any."""
    known = list(earlier)
    return [k for k in known if _is_plain(k.unit)] or known


def not_plain(earlier: Iterable[Counted]) -> list[Counted]:
    """Return what shares, money and measures were told of; a measure is of none of the things counted."""
    return [known for known in earlier if not _is_plain(known.unit)]


def salient(tokens: list[Token], earlier: Sequence[Counted]) -> Sequence[Counted]:
    """Leave out counts that only said where: "3,000 died in six regions; 900 were children".

    What stands right before a figure is meant all the same: "in six regions, three of them ...".
    """
    last = earlier[-1] if earlier else None
    if last is not None and last.noun is not None and last.noun.doc is tokens[0].doc:
        gap = last.noun.doc[last.noun.i + 1 : tokens[0].i]
        if len(gap) <= NEAREST and not any(t.pos_ in (*NOUNS, "VERB") for t in gap):
            return earlier
    return [known for known in earlier if not known.aside] or earlier


def only_says_where(noun: Token | None, quantity: Quantity) -> bool:
    """Whether a counted noun is where something happened, no part of what is told."""
    if noun is None or noun.dep_ != "pobj" or counts_people(noun):
        return False
    prep = noun.head  # that of "one in three trains" is the figure's own
    return prep.lower_ in word_set("kinds", "place_prepositions") and not in_quantity(
        prep, quantity
    )


def _is_plain(unit: str | None) -> bool:
    if unit is None:
        return True
    measured = unit in word_set("kinds", "unit_nouns") or unit.split()[0] in ("nautical", "square")
    return not (unit in SHARES or "/" in unit or unit.isupper() or measured)


def _taken(known: Counted, *, whole: bool, label: str | None = None) -> Counted:
    phrase = known.phrase
    if phrase and not whole and known.noun is not None:
        phrase = without_narrowing(phrase, known.noun)
    return replace(known, phrase=phrase, borrowed=True, whole=whole, label=label)


def apart(one: float, other: float) -> float:
    """How many orders of magnitude two sizes lie apart; far, where one is unknown or nought."""
    return abs(log10(one / other)) if one > 0 and other > 0 else float("inf")


def same_sentence(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether the last count told before stands in the same sentence."""
    known = earlier[-1] if earlier else None
    if known is None:
        return False
    doc = known.noun.doc if known.doc is None and known.noun is not None else known.doc
    return doc is tokens[0].doc


def is_compared(tokens: list[Token]) -> bool:
    """Whether a figure is held against one told before: "down 3%", "compared with 61%"."""
    first = tokens[0]
    if first.lower_ == "or":
        return True
    before = [first.doc[i].lower_ for i in range(max(0, first.i - 2), first.i)]
    comparing = word_set("kinds", "comparing_words")
    if before[-1:] in (["up"], ["down"]) and _goes_with_verb(first.nbor(-1)):
        return False
    return " ".join(before) in comparing or (before[-1:] != [] and before[-1] in comparing)


def _goes_with_verb(particle: Token) -> bool:
    """Whether "up" is told with a verb right before it ("output crept up 2 percent"), not of an earlier figure."""
    verb = particle.nbor(-1) if particle.i else particle
    return verb.tag_ in ("VBD", "VBP") and verb.pos_ == "VERB"


def is_reached(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a figure is where a share right before it led: "profit by 12% to $40 million"."""
    first = tokens[0]
    after_to = first.i > 1 and first.nbor(-1).lower_ == "to"
    fraction = after_to and first.nbor(-2).lower_ in word_set("kinds", "fractions_moved")
    led = after_to and (fraction or ends_a_share(first.doc[: first.i - 1]))
    return led and same_sentence(tokens, earlier) and earlier[-1].unit == "percent"


def is_told(tokens: list[Token]) -> bool:
    """Whether a bare figure is what somebody counted: "the union counted 700,000"."""
    for token in tokens:
        if token.pos_ == "VERB":
            continue  # "casualties are approaching 300,000, officials said"
        verb = token.head.head if token.dep_ == "pobj" else token.head
        if token.dep_ in ("dobj", "pobj", "attr", "ccomp", "conj"):
            told = counts_so(verb)
            return told and not _names_its_object(verb, token)
    return False


def counts_so(verb: Token) -> bool:
    """Whether a verb tells what somebody counted; ships arrive, and only who counts arrives at a figure."""
    if verb.lemma_ == "arrive" and not any(c.lower_ == "at" for c in verb.rights):
        return False
    return verb.lemma_.casefold() in word_set("kinds", "counting_verbs")


def is_shared(noun: Token, quantity: Quantity) -> bool:
    """Whether a share is of losses or gains themselves: "cover 35 percent of the losses"."""
    named = noun.tag_ == "NNS" and noun_lemma(noun) in word_set("kinds", "flow_money_nouns")
    return named and quantity.unit == "percent" and noun.head.lower_ == "of"


def of_unit(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Take what was told before, but a share of a sum, and that sum, are of none of the things counted."""
    sign = any(c.tag_ == "$" for c in noun.children)
    if quantity.unit in SHARES and (sign or of_currency(noun_lemma(noun)) is not None):
        return borrowed(
            [k for k in earlier if is_currency(k.unit)]
        )  # "31 percent of the $5 million"
    money = is_currency(quantity.unit)
    same = [k for k in earlier if (k.unit or "").partition("/")[0] == quantity.unit]
    return borrowed(same if money else earlier)


def _names_its_object(verb: Token, figure: Token) -> bool:
    """Whether a verb says itself what is counted: "put the fighters at 600", not "put it at 600"."""
    vague = word_set("kinds", "count_nouns") | {"toll"}
    harmed = word_set("nouns", "harm_nouns")
    named = [c for c in verb.children if c.pos_ in NOUNS or c.lower_ in harmed]
    objects = [c for c in named if c.dep_ == "dobj" and c.i < figure.i]
    if not objects and verb.dep_ == "relcl" and verb.head.pos_ in NOUNS:
        objects = [verb.head]  # "a crowd they put at 5,000"
    return any(
        noun_lemma(c) not in vague or any(of.lower_ == "of" for of in c.rights) for c in objects
    )
