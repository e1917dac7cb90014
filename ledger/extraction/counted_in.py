"""The unit of a figure: what it prints, what is counted, or what the count it goes on with was in."""

import re

from spacy.tokens import Doc, Token

from ledger.extraction.antecedents import SHARES, Counted
from ledger.extraction.event import befell_persons
from ledger.extraction.figures.currencies import is_currency, of_currency
from ledger.extraction.figures.patterns import one_of
from ledger.extraction.markets import is_index
from ledger.extraction.memory import Memory
from ledger.extraction.phrases import in_quantity, noun_after, quantity_tokens
from ledger.extraction.population import compared
from ledger.extraction.quantities import Quantity
from ledger.extraction.rates import repeated_every
from ledger.extraction.subjects import verb_above
from ledger.extraction.words import (
    animals_of,
    counts_people,
    noun_lemma,
    numbers_members,
    word_set,
)

_STRONG = re.compile(r"[\s-]strong\b")


def unit_of(doc: Doc, quantity: Quantity, found: Counted, memory: Memory) -> str | None:
    """Return a figure's unit, with the denominator of a rate; None where nothing is counted."""
    unit = quantity.unit or _unit_of_count(doc, quantity, found, memory)
    if unit is None or "/" in unit or unit == "ratio":
        return unit
    per = quantity.per or repeated_every(doc, quantity) or _price_basis(unit, found, doc, memory)
    return f"{unit}/{per}" if per else unit


def _unit_of_count(doc: Doc, quantity: Quantity, found: Counted, memory: Memory) -> str | None:
    """Return what a plain count counts in; a borrowed one keeps the unit of what it goes on counting."""
    if found.borrowed and found.unit is not None and found.unit not in SHARES:
        return found.unit if compared(doc, quantity) else found.unit.split("/")[0]
    if found.noun is not None and (known := _ellipsis(found, quantity, memory)) is not None:
        return known
    if found.noun is not None and quantity.per and noun_lemma(found.noun) == "rate":
        return _of_rate(found.noun)
    if found.noun is not None:
        if _is_level_of_index(found.noun, doc, quantity):
            return "point"
        lost = _is_sum(found.noun) and found.phrase not in (None, "people")
        if lost and (money := _money_told(memory)) is not None:
            return money  # "put the loss at 1 million"
        if counts_people(found.noun) or numbers_members(found.noun, doc):
            return "people"
        if _is_strong(found.noun, doc, quantity):
            return "people"
        if noun_lemma(found.noun) in word_set("nouns", "states_of_persons"):
            return "people"  # "unemployment fell by 22,000"
        told = (
            _counted_instead(doc, quantity, memory) if _is_no_unit(found.noun, quantity) else None
        )
        if _is_sum(found.noun):
            told = _money_told(memory)
        return told or _term(found.noun, quantity)
    return "people" if found.phrase else None


def _is_strong(noun: Token, doc: Doc, quantity: Quantity) -> bool:
    """Whether a body is told to have so many members: "its 7,500-strong work force"."""
    strong = _STRONG.match(doc.text, quantity.number_end) is not None
    return strong and noun_lemma(noun) in word_set("nouns", "strong_bodies")


def _is_level_of_index(noun: Token, doc: Doc, quantity: Quantity) -> bool:
    """Whether a bare figure is how high an index stands: "the Dow closed at 10,914.10"."""
    decimals = quantity.value is not None and quantity.value % 1 != 0
    last = quantity_tokens(doc, quantity)[-1]
    after = noun_after(last)
    if after is not None and noun_lemma(after) == "point":
        return is_index(noun, shares=True)
    return is_index(noun, shares=decimals) and after is None and not quantity.per


def _is_no_unit(noun: Token, quantity: Quantity) -> bool:
    """Whether a common noun stands in the singular beside more than one, and so is not what is counted.

    "The ferry sank and 1,000 were missing" counts no ferries, "numbered 30,000 after the fall" no falls.
    """
    lemma = noun_lemma(noun)
    if quantity.value == 1 or quantity.per or lemma in word_set("nouns", "unchanging"):
        return False
    measured = word_set("kinds", "unit_nouns") | word_set("nouns", "herded")
    measured |= word_set("nouns", "gaps")
    if of_currency(lemma) is not None or lemma in measured:
        return False
    return noun.tag_ == "NN" and noun.is_lower and noun.is_alpha


def _counted_instead(doc: Doc, quantity: Quantity, memory: Memory) -> str | None:
    """Return what the last plain count counted in, else people where only persons fare so."""
    for figure in reversed(memory.figures):
        if figure.quantity.unit is None:
            return figure.unit.split("/")[0]
    tokens = quantity_tokens(doc, quantity)
    needy = re.match(rf"\s+(?:{one_of('kinds', 'persons_in')})\b", doc.text[quantity.end :])
    verb = verb_above(tokens[-1]) if tokens else None
    states = verb.children if verb is not None else ()
    stranded = any(c.lower_ in word_set("kinds", "standing_words") for c in states)
    return "people" if needy or stranded or befell_persons(verb) else None


def _is_sum(noun: Token) -> bool:
    """Whether a noun is money in the singular, so that its bare figure counts nothing else told before."""
    lists = ("flow_money_nouns", "stock_money_nouns", "price_nouns")
    return noun.tag_ == "NN" and any(noun_lemma(noun) in word_set("kinds", name) for name in lists)


def _money_told(memory: Memory) -> str | None:
    """Return the money told of last: "earned 40 million euros. Analysts had seen a profit of 60 million"."""
    told = (f.unit.split("/")[0] for f in reversed(memory.figures))
    return next((unit for unit in told if is_currency(unit)), None)


def _term(noun: Token, quantity: Quantity) -> str:
    """Return the counted noun in the singular, with the one before it where both are one term."""
    lemma = noun_lemma(noun)
    if lemma == "population" and (animal := animals_of(noun)) is not None:
        return animal
    money = of_currency(lemma)
    if money is not None:
        return money  # "thousands of euros"
    before = noun.nbor(-1) if noun.i else noun
    if lemma in word_set("nouns", "gaps") and before.tag_ == "NN" and before.dep_ == "compound":
        return noun_lemma(before)  # "a 26,000 vote majority"
    named = before.dep_ in ("compound", "amod") and before.head == noun and before.is_lower
    term = lemma in word_set("nouns", "vague_heads") and (
        before.tag_ == "NN" or (before.tag_ == "VBG" and before.lower_.endswith("ing"))
    )
    return (
        f"{before.lower_} {lemma}"
        if named and term and not in_quantity(before, quantity)
        else lemma
    )


def _ellipsis(found: Counted, quantity: Quantity, memory: Memory) -> str | None:
    """Return the unit left out of "output rose to 40 million tonnes, exports to 9 million"."""
    noun = found.noun
    if noun is None or noun_lemma(noun) not in word_set("kinds", "amount_nouns"):
        return None
    if noun.tag_ == "NNS" and noun.idx >= quantity.end and not found.borrowed:
        return None  # "holds 9,123 stocks"
    if noun.dep_ == "pobj" and noun_lemma(noun.head.head) in word_set("kinds", "numbering_nouns"):
        return None  # "the number of sales fell to 81,000"
    things = (of for c in noun.rights if c.lower_ == "of" for of in c.children)
    if any(of.tag_ == "NNS" and of.is_lower for of in things):
        return None  # "sales of vans"
    for figure in reversed(memory.figures):
        if figure.quantity.unit is not None and figure.quantity.unit not in SHARES:
            return figure.quantity.unit
    return None


def _of_rate(rate: Token) -> str:
    """Return what a rate counts: murders in "a murder rate of 4 per 100,000"."""
    named = [c for c in rate.lefts if c.dep_ == "compound"]
    if not named:
        return "rate"
    return "people" if counts_people(named[-1]) else noun_lemma(named[-1])


def _price_basis(unit: str, found: Counted, doc: Doc, memory: Memory) -> str | None:
    """Return "kg" for a price held against an earlier one: "$730 a kilogram, above ... $100"."""
    if not unit.isupper():
        return None
    for figure in reversed(memory.figures):
        known, _, per = figure.unit.partition("/")
        if known == unit:
            same = found.phrase is not None and found.phrase == figure.counted.phrase
            return per if per and same and (figure.doc is doc or not found.borrowed) else None
    return None
