"""Units that are left out: "2 trillion shillings for schools and 890 billion for clinics", "Ruiz 44.3"."""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from ledger.extraction.antecedents import SHARES, apart, is_compared
from ledger.extraction.bare_figures import befell, is_out_of, is_subject
from ledger.extraction.figures.currencies import is_currency
from ledger.extraction.gapped import gapped_after, gapped_at
from ledger.extraction.memory import Figure, Memory
from ledger.extraction.partitive import of_object
from ledger.extraction.phrases import noun_after, quantity_tokens
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Sentence
from ledger.extraction.subjects import measured_noun
from ledger.extraction.words import counts_people, noun_lemma, word_set

_SCALED = re.compile(r"\b(?:million|billion|trillion|crore|lakh)\b", re.IGNORECASE)
_THOSE_OF = re.compile(r"\bthose (?:of|in|at) [^,;:.]{1,40}?(?: at| by| to)?\s*$")
SMALLEST_SUM = 100_000
"""Things counted between two sums; of more than so many the next millions may be, too."""
SUMS_BACK = 3
"""Sentences back in which a sum tells what "its debts stand at 140 million" is in."""
WHOLE = 100
"""A share without its sign is at most the whole."""


def with_unit_left_out(
    sentence: Sentence, doc: Doc, quantity: Quantity, memory: Memory
) -> Quantity:
    """Give a bare figure the money or the percent of the one told before it."""
    before = next(reversed(memory.figures), None)
    tokens = quantity_tokens(doc, quantity)
    if quantity.unit is not None or quantity.per or not tokens or before is None:
        return quantity
    if (paid := _paid_again(doc, quantity, tokens, memory)) is not None:
        return replace(quantity, unit=paid)
    if (again := _measured_again(sentence, quantity, tokens, before)) is not None:
        return replace(quantity, unit=again)
    if (known := _sum_gone_on_with(sentence, quantity, tokens, memory)) is not None:
        return replace(quantity, unit=known.unit)
    if before.doc is not doc or "/" in before.unit or _counts_its_own(tokens):
        return quantity
    if _is_as_a_share(doc, quantity, tokens, memory):
        return replace(quantity, unit="percent")
    sums = [f for f in memory.figures if f.doc is doc and is_currency(f.unit)]
    if not sums or not _is_as_much_money(doc, quantity, tokens, memory):
        return quantity
    size = quantity.value or quantity.read_low  # "4 trillion shillings ($30bn), up from 3 trillion"
    nearest = min(reversed(sums), key=lambda f: apart(f.quantity.value or 0, size))
    return replace(quantity, unit=nearest.unit)


def _sum_gone_on_with(
    sentence: Sentence, quantity: Quantity, tokens: list[Token], memory: Memory
) -> Figure | None:
    """Return the sum told before that bare millions go on with: "Schools get 31 million, roads 4 million"."""
    last = tokens[-1]
    part = of_object(last)
    pointed = part is None or part.lower_ in ("this", "that", "it")  # "will pay 4 million of this"
    scaled = _SCALED.search(sentence.text[quantity.start : quantity.end]) is not None
    latest = next(reversed(memory.figures))
    if _is_of_the_sum(latest, sentence, quantity, tokens):
        return latest
    if not scaled or not pointed or noun_after(last) is not None:
        return None
    here = [f for f in memory.figures if f.sentence is sentence and is_currency(f.unit)]
    small = is_currency(latest.unit) or (latest.quantity.value or 0) < SMALLEST_SUM
    if here and small and _is_listed_to(tokens):  # "14 million on 900 lamps and 3 million on stops"
        return here[-1]
    back = SUMS_BACK if _is_a_sum(measured_noun(tokens), own=True) else 1
    dealt = back > 1 or _is_dealt_out(tokens)
    size = quantity.value or quantity.read_low
    for known in reversed(memory.figures):
        if sentence.index - known.sentence.index > back or is_currency(known.unit):
            meant = (dealt or _is_done_again(tokens, known)) and known.sentence is not sentence
            return known if is_currency(known.unit) and meant else None
        if known.unit not in SHARES and apart(known.quantity.value or 0, size) <= 1:
            return None  # "cost $4 million. Of 9 million doses, 5 million went to clinics"
    return None


def _is_of_the_sum(
    latest: Figure, sentence: Sentence, quantity: Quantity, tokens: list[Token]
) -> bool:
    """Whether a bare figure is of the sum right before it: "spent 2.6 million, of which 400,000 came"."""
    before = sentence.text[latest.quantity.end : quantity.start]
    smaller = (quantity.value or 0) <= (latest.quantity.value or 0)
    straight = latest.sentence is sentence and before.strip(" ,") == "of which"
    return straight and smaller and is_currency(latest.unit) and noun_after(tokens[-1]) is None


def _is_done_again(tokens: list[Token], known: Figure) -> bool:
    """Whether what was done with a sum is done once more: "lost 24 million. In 2023 it had lost 41 million"."""
    verb = next((t.head for t in tokens if t.dep_ == "dobj"), None)
    first = quantity_tokens(known.doc, known.quantity)[0]
    before = (
        first.nbor(-1) if first.i else first
    )  # the parser may hang a second verb's sum elsewhere
    done = [t.lemma_ for t in (known.event.word, before) if t is not None]
    return verb is not None and verb.lemma_ in done


def _measured_again(
    sentence: Sentence, quantity: Quantity, tokens: list[Token], before: Figure
) -> str | None:
    """Return the unit of the amount told last, if the same is done again or it was aimed at.

    "The dam holds 40 million litres. In May it held 95 million"; "picked 350 tons; the plan was for 412".
    """
    unit, size = before.quantity.unit, quantity.value or quantity.read_low
    last, near = tokens[-1], sentence.index - before.sentence.index <= 1
    plain = noun_after(last) is None and of_object(last) is None
    if unit is None or is_currency(unit) or "/" in before.unit or not (near and plain):
        return None
    if apart(before.quantity.value or 0, size) > 1 or (unit == "percent" and size > WHOLE):
        return None
    subject = next((c for c in last.head.lefts if c.dep_ == "nsubj"), None)
    if last.dep_ == "dobj" and before.sentence is not sentence:
        word = before.event.word
        again = word is not None and word.lemma_ == last.head.lemma_
        return unit if again and subject is not None and subject.pos_ == "PRON" else None
    verb = measured_noun(tokens)
    aimed = verb is not None and noun_lemma(verb) in word_set("kinds", "aims")
    return (
        unit if aimed and last.dep_ == "pobj" and last.head.lower_ in ("for", "of", "at") else None
    )


def _is_listed_to(tokens: list[Token]) -> bool:
    """Whether a bare figure goes on a list of who gets how much: "and 12 million to road repairs"."""
    doc = tokens[0].doc
    before, behind = doc[tokens[0].i - 1 : tokens[0].i], doc[tokens[-1].i + 1 : tokens[-1].i + 2]
    led = before.text in ("and", ",", ";")
    return led and behind.text in word_set("kinds", "dealing_prepositions")


def _is_dealt_out(tokens: list[Token]) -> bool:
    """Whether a bare figure is spent or paid: "31 million will be spent on schools", "cost 4 million"."""
    hung = next((t for t in tokens if t.dep_ in ("nsubj", "nsubjpass", "dobj")), None)
    if hung is None or hung.head.pos_ != "VERB":
        return False
    if hung.dep_ == "nsubj":  # "of this, 31 million go to clinics"; two million who come are people
        of = (t for c in hung.head.lefts if c.lower_ == "of" for t in c.children)
        return any(t.lower_ in ("this", "that", "it") for t in of)
    return hung.head.lemma_ in word_set("kinds", "dealing_verbs")


def _paid_again(doc: Doc, quantity: Quantity, tokens: list[Token], memory: Memory) -> str | None:
    """Return the money told before for millions that are paid: "Strikes cost it 1.1 billion".

    Millions lost or raised are money where a story has counted nothing else.
    """
    sums = [f for f in memory.figures if is_currency(f.unit)]  # and no price
    bare = noun_after(tokens[-1]) is None and of_object(tokens[-1]) is None
    verb = next((t.head.lemma_ for t in tokens if t.dep_ == "dobj"), "")
    if not sums or not bare or not _SCALED.search(doc.text[quantity.start : quantity.end]):
        return None
    alone = len(sums) == len(memory.figures) and verb in word_set("kinds", "losing_verbs")
    paid = alone or verb in word_set("kinds", "paying_verbs")
    return sums[-1].unit if paid else None


def _counts_its_own(tokens: list[Token]) -> bool:
    """Whether a figure has a noun, or is of those who act or are acted on."""
    last = tokens[-1]
    if noun_after(last) is not None or of_object(last) is not None:
        return True
    return is_subject(tokens) or befell(tokens)


def _is_as_much_money(doc: Doc, quantity: Quantity, tokens: list[Token], memory: Memory) -> bool:
    scaled = _SCALED.search(doc.text[quantity.start : quantity.end]) is not None
    behind = doc[tokens[-1].i + 1 : tokens[-1].i + 2].text.casefold()
    if is_compared(tokens) or (scaled and is_out_of(tokens)):
        known = next(
            reversed(memory.figures)
        )  # "the $4m plant, up from 3" tells of no plant's price
        alone = noun_after(quantity_tokens(doc, known.quantity)[-1]) is None
        return alone and is_currency(known.unit)
    put = gapped_at(tokens)
    beside = gapped_after(tokens) or _is_of_those(tokens)
    return scaled and (behind == "for" or beside or _is_a_sum(put))


def _is_a_sum(noun: Token | None, *, own: bool = False) -> bool:
    """Whether a noun is for a sum; with `own` one that is never told in tonnes or litres."""
    sums = word_set("kinds", "flow_money_nouns") | word_set("kinds", "stock_money_nouns")
    if own:
        sums -= word_set("kinds", "amount_nouns") | word_set("kinds", "sums_and_things")
    return noun is not None and noun_lemma(noun) in sums


def _is_of_those(tokens: list[Token]) -> bool:
    """Whether "those of" another are told: "losses at 3 billion pesos and those of the growers at 400 million"."""
    return _THOSE_OF.search(tokens[0].doc.text[: tokens[0].idx]) is not None


def _is_as_a_share(doc: Doc, quantity: Quantity, tokens: list[Token], memory: Memory) -> bool:
    """Whether a bare figure can only be in percent: "rice by 55", "Massa 44.3", "and 92 at Leeds"."""
    shares = [f for f in memory.figures if f.doc is doc and f.unit == "percent"]
    if quantity.value is None or quantity.value > WHOLE or not shares:
        return False
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    put = gapped_at(tokens)
    if put is not None and before == "by":
        counted = noun_lemma(put) in word_set("kinds", "count_nouns")
        return not counted and any(f.event.kind == "change" for f in shares)
    if next(reversed(memory.figures)) is not shares[-1]:
        return False
    fraction = quantity.value % 1 != 0
    if put is not None and before == "at":
        return fraction or not counts_people(put)
    if shares[-1].event.kind == "change" and fraction:
        verb = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
        return verb.pos_ == "VERB" and verb.lemma_ in word_set("kinds", "moving_verbs")
    if shares[-1].event.kind not in ("share", "rate"):
        return False
    if is_compared(tokens):
        return True
    behind = tokens[-1].nbor(1) if tokens[-1].i + 1 < len(doc) else tokens[-1]
    listed = before in ("and", ",") and behind.lower_ in ("at", "in", "on", "among")
    return listed or gapped_after(tokens) or _is_of_those(tokens)
