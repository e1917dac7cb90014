"""What kind of figure it is: a stock, a flow, a change, a share or a rate."""

from functools import cache

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.aspect import comes_to, goes_on, is_state, takes_part
from ledger.extraction.deeds import deed_of, harms, main_verb
from ledger.extraction.directions import direction, leads_to
from ledger.extraction.extent_kind import lies
from ledger.extraction.figures.currencies import is_currency
from ledger.extraction.levels import leads_to_a_price
from ledger.extraction.phrases import NOUNS
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import is_capacity, subject_of, verb_above
from ledger.extraction.together import came_together, is_counting
from ledger.extraction.totals import are_all_there_are, is_as_it_stands, is_in_a_state, is_total
from ledger.extraction.words import (
    counts_people,
    is_happening,
    is_located,
    noun_lemma,
    says_little,
    word_set,
)
from ledger.model import Kind


def kind_of(
    quantity: Quantity,
    tokens: list[Token],
    counted: Counted,
    word: Token | None,
    change: Token | None,
) -> Kind:
    """Tell a figure's kind from its unit, what it counts and what is said to have happened."""
    if quantity.per:
        return "rate"
    if quantity.unit == "ratio":
        return "change"
    if quantity.unit == "percent" and _is_interest(counted, tokens):
        return "rate"
    if quantity.unit in ("percent", "percentage point"):
        return "change" if change is not None or _grows(counted) else "share"
    if is_currency(quantity.unit or (counted.unit if counted.borrowed else None)):
        if change is not None and _is_difference(change, tokens, quantity):
            return "change"
        return "change" if _compared_after(tokens) else _kind_of_money(counted, word)
    if _is_read_off(quantity, tokens, counted):
        return "stock"
    measure = quantity.unit or _measure_told(counted)
    if measure in word_set("kinds", "stock_measure_units"):
        return "stock" if lies(counted, word, tokens) else "flow"
    if change is not None and direction(change):
        return "change"
    if _costs_lives(counted, word):
        return "flow"
    if measure is not None:
        return "stock" if _stored(counted) or _is_held(word) else "flow"
    return _kind_of_count(tokens, counted, word)


def _measure_told(counted: Counted) -> str | None:
    """Return the measure that a bare figure goes on with: "from 40 tonnes to 55"."""
    measures = word_set("kinds", "unit_nouns") | word_set("kinds", "stock_measure_units")
    measures -= {"percent", "percentage", "point"}
    return counted.unit if counted.borrowed and counted.unit in measures else None


def _kind_of_count(tokens: list[Token], counted: Counted, word: Token | None) -> Kind:
    """Tell how many there are from how many something happened to."""
    word = main_verb(counted, word) or deed_of(counted, word, tokens) or word
    if counted.borrowed and _is_above(tokens):
        return "change"  # "38 people, nine above the police count"
    if word is not None and word.lemma_ == "reach" and comes_to(word, tokens):
        return "flow"
    if is_capacity(tokens) or _stands(counted, word) or is_total(counted, tokens):
        return "stock"
    if is_as_it_stands(counted, word, tokens):
        return "stock"
    if _is_under_way(counted, word):
        return "stock"
    if _is_taken_in(counted, word):
        return "flow"
    if _comes_out(counted, tokens) or _moves_to(counted, word, tokens):
        return "flow"
    if _tells_toll(tokens) or _happens(counted, word) or _took_part(counted, word):
        return "flow"
    if came_together(counted, word):
        return "flow"
    if are_all_there_are(counted, word) or is_in_a_state(counted, word):
        return "stock"
    if _are_of_somebody(tokens, counted) and not harms(word):
        return "stock"
    if word is None or goes_on(word, tokens) or _accompanies(counted, word):
        return "stock"
    return "stock" if is_state(word, tokens) else "flow"


def _are_of_somebody(tokens: list[Token], counted: Counted) -> bool:
    """Whether the counted are told by whose they are, beside what happened: "a widow and her six children"."""
    own = tokens[0].i > 0 and tokens[0].nbor(-1).tag_ == "PRP$"
    return own and (counted.noun is None or counted.noun.dep_ not in ("dobj", "nsubjpass"))


def _took_part(counted: Counted, word: Token | None) -> bool:
    """Whether the counted are known by a deed of their own ("demonstrators", "voters")."""
    noun = counted.noun
    last = (counted.phrase or "").lower().split()[-1:]
    lemmas = last if noun is None else [noun_lemma(noun)]
    moved = word is not None and bool(direction(word))  # "the number of visitors rose to 900"
    only_told = says_little(word) or is_counting(word) or moved
    known = word_set("nouns", "known_by_taking_part")
    located = noun is not None and noun.head == word and word.lemma_ == "be"
    holding = word_set("kinds", "holding_verbs") | {"have"}
    if not located and not (word is not None and word.lemma_ in holding):
        # "70 bodies are still underneath", "the morgue has 12 bodies"
        known |= word_set("kinds", "outcomes")
    return only_told and bool(known & set(lemmas))


def _by_how_much(tokens: list[Token], *, drift: bool = False) -> bool:
    """Whether a figure is a difference: "rose by 30"; with `drift` also "went up $3"."""
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    return before == "by" or (drift and before in ("up", "down"))


def _is_difference(change: Token, tokens: list[Token], quantity: Quantity) -> bool:
    """Whether a sum is by how much another rose or fell: "down $3", "a decrease of $4 million"."""
    if not direction(change):
        return False
    moved = change.i == tokens[0].i - 1 and change.lemma_ in word_set("kinds", "moving_verbs")
    moved = moved or leads_to_a_price(quantity, tokens)
    return moved or change.pos_ in NOUNS or _by_how_much(tokens, drift=True)


def _compared_after(tokens: list[Token]) -> bool:
    """Whether a sum is how far one lies above another: "was $3 billion higher than"."""
    last = tokens[-1]
    after = last.doc[last.i + 1 : last.i + 3]
    if len(after) < 2:
        return False
    if after[0].lower_ == "more":
        verb = verb_above(last)
        priced = word_set("kinds", "price_verbs") | {"be"}
        return after[1].lower_ == "than" or (verb is not None and verb.lemma_ in priced)
    compared = word_set("kinds", "rise_words") | word_set("kinds", "fall_words")
    higher = after[0].tag_ == "JJR" and after[0].lower_ in compared
    above = after[0].lower_ in ("above", "below") and after[1].tag_ in ("DT", "PRP$", "WP")
    return higher or above


def _is_above(tokens: list[Token]) -> bool:
    """Whether a count is how far another lies above or below one: "nine above the police count"."""
    after = tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 3]
    marks = word_set("kinds", "peak_nouns") | {"line", "age", "limit", "ceiling"}
    return (
        len(after) > 1
        and not any(noun_lemma(c) in marks for c in after[0].rights)
        and after[0].lower_ in ("above", "below")
        and after[1].tag_ in ("DT", "PRP$", "WP")
    )


def _is_held(word: Token | None) -> bool:
    """Whether an amount is what something holds: "the dam holds 3 million cubic metres"."""
    return word is not None and word.lemma_.casefold() in word_set("kinds", "holding_verbs")


def _stands(counted: Counted, word: Token | None) -> bool:
    """Whether the counted are told as they stand ("active cases") and nothing befell them."""
    noun = counted.noun
    if word != noun and not says_little(word) and not is_counting(word):
        return False
    if word is not None and takes_part(word):
        return False
    standing = word_set("kinds", "standing_words")
    return noun is not None and any(c.lower_ in standing for c in noun.lefts if c.dep_ == "amod")


def _accompanies(counted: Counted, word: Token) -> bool:
    """Whether the counted stand beside an event: "has grown, with 4,000 men along the border".

    What a thing told of has is a stock too: "areas with 1.6 million voters are to be canvassed".
    """
    noun = counted.noun
    if noun is None or counted.borrowed or noun.dep_ != "pobj" or noun.head.lower_ != "with":
        return False
    holder = noun.head.head
    if holder.pos_ in NOUNS and holder.ent_type_ != "DATE" and holder in word.subtree:
        return not is_happening(holder) and not counts_people(holder)
    own = noun in word.ancestors  # "with 310 houses damaged"
    befell = word.lemma_ in word_set("kinds", "befalling_verbs")
    return word.pos_ == "VERB" and not own and not befell


def _is_taken_in(counted: Counted, word: Token | None) -> bool:
    """Whether an event takes in those counted: "the swap covers 900 captives", "the pull-out involves"."""
    if (
        word is None
        or counted.noun is None
        or word.lemma_ not in word_set("kinds", "taking_in_verbs")
    ):
        return False
    subject = subject_of(word)
    told = word_set("kinds", "studies") | word_set("speech", "claim_nouns")
    if subject is None or subject == counted.noun or noun_lemma(subject) in told:
        return False
    return is_happening(subject) or noun_lemma(subject) in word_set("kinds", "taking_in_acts")


def _comes_out(counted: Counted, tokens: list[Token]) -> bool:
    """Whether a count is what output or a run of events came to: "sales totalled 3,400 units"."""
    verb, noun = verb_above(tokens[-1]), counted.noun
    subject = None if verb is None else subject_of(verb)
    if verb is None or subject is None or noun is None or subject == noun or counted.borrowed:
        return False
    standing = word_set("kinds", "standing_amounts") | word_set("kinds", "stock_nouns")
    made = noun_lemma(subject) in word_set("kinds", "amount_nouns") - standing
    came = verb.lemma_ in word_set("kinds", "level_verbs") | word_set("kinds", "amounting_verbs")
    return came and made and verb.i < noun.i and noun.dep_ in ("dobj", "pobj", "attr")


def _moves_to(counted: Counted, word: Token | None, tokens: list[Token]) -> bool:
    """Whether output or a run of events rose or fell to a count: "exports shrank to 10 million bags"."""
    subject = None if word is None or not direction(word) else subject_of(word)
    if subject is None or counted.noun is None or counted.noun.doc is not subject.doc:
        return False
    standing = word_set("kinds", "standing_amounts") | word_set("kinds", "stock_nouns")
    standing |= word_set("kinds", "count_nouns")
    if subject.dep_ != "nsubj" or noun_lemma(subject) in standing:
        return False  # "the race was reduced to two candidates", "the number of vacancies fell"
    if word is None or any(c.dep_ == "dobj" for c in word.children):
        return False  # "the merger cut the airline to 30 planes"
    made = noun_lemma(subject) in word_set("kinds", "amount_nouns")
    run = is_happening(subject) and is_happening(counted.noun)
    return (made or run) and leads_to(tokens)


def _is_under_way(counted: Counted, word: Token | None) -> bool:
    """Whether events are told as still going on: "165 fires were burning", "four are still active".

    Those that are being looked into, or await it, are told as they stand too.
    """
    noun = counted.noun
    if noun is None or word is None or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = word if counted.borrowed else noun.head
    if is_happening(noun) and (_is_being_done(verb) or verb.lemma_ in ("await", "wait")):
        return True
    burning = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.lefts)
    states = word_set("kinds", "state_words")
    active = verb.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lower_ in states for c in verb.rights
    )
    acts_on = any(c.dep_ == "dobj" for c in verb.rights)
    return is_happening(noun) and (active or (burning and not acts_on))


def _is_being_done(verb: Token) -> bool:
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return "being" in helping and bool(helping & {"is", "are"})


def _is_read_off(quantity: Quantity, tokens: list[Token], counted: Counted) -> bool:
    """Whether a figure is read off a scale or a measure of extent: a height, a temperature."""
    unit = quantity.unit or counted.unit or ""
    magnitude = (
        unit == "magnitude"
        or tokens[-1].head.lemma_ == "magnitude"
        or tokens[0].nbor(-1 if tokens[0].i else 0).lower_ == "magnitude"
    )
    return unit in word_set("kinds", "length_units") or unit.startswith("degree") or magnitude


def _is_interest(counted: Counted, tokens: list[Token]) -> bool:
    """Whether a percentage is the price of money ("its key rate to 5%")."""
    noun = counted.noun
    if noun is None or noun_lemma(noun) != "rate":
        return False
    return any(c.lower_ in word_set("kinds", "interest_words") for c in noun.lefts)


def _costs_lives(counted: Counted, word: Token | None) -> bool:
    """Whether the lives counted were lost or saved: "claiming 10 lives"."""
    lives = counted.noun is not None and noun_lemma(counted.noun) == "life"
    return lives and word is not None and word.lemma_ in word_set("kinds", "deadly_verbs")


def _grows(counted: Counted) -> bool:
    """Whether what is measured is itself a change ("inflation", "growth")."""
    noun = counted.noun
    growth = word_set("kinds", "growth_nouns")
    if noun is None:
        return False
    told = [t for c in noun.rights if c.lower_ in ("of", "for") for t in c.children]
    return any(noun_lemma(t) in growth for t in (noun, *noun.lefts, *told[:1]) if t.pos_ in NOUNS)


def _tells_toll(tokens: list[Token]) -> bool:
    verb = verb_above(tokens[-1])
    subject = None if verb is None else subject_of(verb)
    after = verb is not None and tokens[0].i > verb.i
    turnouts = word_set("kinds", "turnouts")
    if verb is not None and after:
        came = [c for c in verb.rights if c.dep_ in ("dobj", "nsubj") and c.i < tokens[0].i]
        if any(noun_lemma(c) in turnouts | {"toll"} for c in came):
            return True  # "put the turnout at 36,000 people"
    if subject is not None and noun_lemma(subject) in turnouts:
        return after  # "of 900 voters, the turnout was 61 percent"
    harm = word_set("nouns", "harm_nouns") | word_set("nouns", "done_to_one_each")
    harm -= word_set("kinds", "state_words")
    return subject is not None and noun_lemma(subject) in harm


def _kind_of_money(counted: Counted, word: Token | None) -> Kind:
    stocks = word_set("kinds", "stock_money_nouns")
    noun = counted.noun
    flows = word_set("kinds", "flow_money_nouns")
    if noun is not None and any(noun_lemma(t) in flows for t in (noun, *_whose_worth(noun))):
        return "flow"
    if noun is not None and noun_lemma(noun) in stocks and not _is_paid_out(noun, word):
        return "stock"
    if word is None or word.lemma_.casefold() not in word_set("kinds", "money_state_verbs"):
        return "flow"
    asked = word.tag_ == "VBD" and word.lemma_ in word_set("kinds", "asking_nouns")
    return "flow" if asked else "stock"


def _is_paid_out(noun: Token, word: Token | None) -> bool:
    """Whether pay is told as what was spent on it: "paid 61 million in wages"."""
    pay = noun_lemma(noun) in word_set("kinds", "pay_nouns") and noun.dep_ != "nsubj"
    paying = word_set("kinds", "giving_verbs") | {"spend"}
    return pay and word is not None and word.lemma_ in paying


def _whose_worth(noun: Token) -> list[Token]:
    """Return "exports" of "the value of exports", "trade" of "total trade value"."""
    told = [t for c in noun.rights if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    return [*told, *(c for c in noun.lefts if c.dep_ == "compound" and c.pos_ == "NOUN")]


def _stored(counted: Counted) -> bool:
    stocks = word_set("kinds", "stock_money_nouns")
    return counted.noun is not None and noun_lemma(counted.noun) in stocks


def _happens(counted: Counted, word: Token | None) -> bool:
    """Whether the counted are events themselves ("17 clashes"), or known by one ("abducted pupils")."""
    noun = counted.noun
    states = word_set("kinds", "state_words") | word_set("kinds", "dwelling_verbs")
    stays = is_located(word) or (word is not None and {word.lower_, word.lemma_} & states)
    if counted.borrowed and stays:
        return False  # "while two remain missing", of the deaths told before
    if noun is None:
        stands = word is not None and word.lemma_ in ("stand", "remain")
        harmed = (counted.phrase or "").split()[-1:]
        harmed += [] if stands else (counted.written or "").split()[-1:]
        harmed = [h for h in harmed if h not in word_set("kinds", "state_words")]
        return bool(word_set("nouns", "harm_nouns") & set(harmed))
    if noun.lower_ in word_set("kinds", "state_words"):
        return False  # "put the missing at 100"
    if any(c.lower_ == "dead" for c in noun.lefts):
        return True
    befallen = {c.lower_.removesuffix("ed") for c in noun.lefts if c.lower_.endswith("ed")}
    befallen |= {c.lemma_.rstrip("e") for c in noun.lefts if c.tag_ == "VBN"}  # "slain", "stolen"
    return is_happening(noun) or bool(befallen & _befalling())


@cache
def _befalling() -> frozenset[str]:
    """What befalls people and things, without its ending: "abduct", "destroy"."""
    lists = ("befalling_verbs", "touching_verbs", "ruining_verbs", "passing_verbs")
    verbs = frozenset().union(*(word_set("kinds", name) for name in lists))
    return frozenset(verb.rstrip("e") for verb in verbs) - {"displac", "infect"}
