"""Nouns that the words right beside an amount name: "with X up 24 percent", "249 tonnes were X"."""

from spacy.tokens import Token

from ledger.extraction.antecedents import SHARES
from ledger.extraction.described import is_change, is_money_lost
from ledger.extraction.directions import direction
from ledger.extraction.phrases import NOUNS, following_tokens, inner_object, noun_after
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import is_happening, noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place

_DASHES = ("–", "—", "-")


def put_at(tokens: list[Token]) -> Token | None:
    """Return "losses" of "35 percent of the losses, put at 210 million euros"."""
    first = tokens[0]
    if first.i < 4 or first.nbor(-1).lower_ != "at" or first.nbor(-3).text != ",":
        return None
    verb, noun = first.nbor(-2), first.nbor(-4)
    valued = verb.tag_ in ("VBN", "VBD") and verb.lemma_ in word_set("kinds", "valuing_verbs")
    return noun if valued and noun.pos_ in NOUNS and not noun.ent_type_ else None


def which_comes_to(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "pension" of "live on the minimum pension, around $340 a month": the sum only says how much it is."""
    first = tokens[0]
    money = quantity.unit is not None and quantity.unit.isupper()
    if not money or first.i < 2 or first.nbor(-1).text != ",":
        return None
    noun, lists = first.nbor(-2), ("stock_money_nouns", "price_nouns", "pay_nouns")
    named = any(noun_lemma(noun) in word_set("kinds", name) for name in lists)
    return noun if named and noun.tag_ == "NN" else None


def of_happening(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "spill" of "a spill of 400,000 litres": what came to so much is told right before it."""
    first = tokens[0]
    measured = quantity.unit in word_set("kinds", "unit_nouns")
    if not measured or first.i < 2 or first.nbor(-1).lower_ != "of":
        return None
    noun = first.nbor(-2)
    return noun if noun.pos_ in NOUNS and is_happening(noun) and not is_change(noun) else None


def moved_noun(tokens: list[Token]) -> Token | None:
    """Return X of "with X up 24 percent", "and X surging 27.6 percent to hit $829 billion"."""
    first = tokens[0]
    while first.i > 2 and first.nbor(-1).tag_ in ("TO", "VB"):
        first = first.nbor(-1)
    if first.tag_ == "TO" and first.i > 2 and first.nbor(-1).pos_ in NOUNS:
        percent = first.nbor(-1)
        first = percent.left_edge if percent.ent_type_ == "PERCENT" else first
    if first.i < 2 or first.nbor(-2).tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    moving, noun = first.nbor(-1), first.nbor(-2)
    drifts = moving.lower_ in ("up", "down") and moving.pos_ in ("ADV", "ADP")
    if not drifts and not (moving.tag_ == "VBG" and direction(moving)):
        return None
    return noun if noun.ent_type_ not in ("DATE", "MONEY", "PERCENT", "CARDINAL") else None


def was_up_or_down(tokens: list[Token]) -> Token | None:
    """Return X of "and X on the first day was down 30 percent": what its own clause tells of."""
    before = tokens[0].nbor(-1) if tokens[0].i > 1 else tokens[0]
    verb = before.nbor(-1) if before.i else before
    if before.lower_ not in ("up", "down", "lower", "higher") or verb.lemma_ != "be":
        return None
    subject = subject_of(verb) if verb.pos_ in ("VERB", "AUX") else None
    own = subject is not None and subject.head == verb and subject.dep_ == "nsubj"
    joined = [] if subject is None else [c for c in subject.conjuncts if subject.i < c.i < verb.i]
    subject = (
        joined[-1] if joined and verb.lower_ == "was" else subject
    )  # "he said, and output was"
    if not own or subject is None or subject.pos_ not in NOUNS or subject.ent_type_:
        return None
    return subject


def state_after(last: Token) -> Token | None:
    """Return "fire" of "the fire was 40 per cent contained": how far a thing has come."""
    if last.i + 1 >= len(last.doc) or last.nbor(1).tag_ not in ("VBN", "JJ"):
        return None
    state = last.nbor(1)
    verb = state.head if state.dep_ in ("acomp", "attr") else state
    if noun_after(last) is not None or "be" not in {verb.lemma_, *(c.lemma_ for c in verb.lefts)}:
        return None
    subject = subject_of(verb)
    return subject if subject not in (None, last) and subject.pos_ in NOUNS else None


def came_to(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "revenue" of "a 10% revenue jump to $10 billion"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ in ("to", "from", "of"):
            change = token.head.head
            if is_money_lost(change, quantity) and token.head.lower_ == "of":
                return change  # "trade tax losses of 3 million euros"
            if change.pos_ in NOUNS and is_change(change):
                named = [c for c in change.lefts if c.dep_ == "compound" and c.pos_ in NOUNS]
                return inner_object(change) or (named[-1] if named else None)
    return None


def what_makes_up(tokens: list[Token]) -> Token | None:
    """Return X of "X made up 34 percent and one in five were Y": the parser joins the two shares."""
    before = tokens[0].nbor(-1) if tokens[0].i > 1 else tokens[0]
    verb = before.nbor(-1) if before.i and before.lower_ in ("up", "for") else before
    known = {"make": "up", "account": "for", "constitute": verb.lower_, "represent": verb.lower_}
    if verb.pos_ != "VERB" or known.get(verb.lemma_) != before.lower_:
        return None
    subject = subject_of(verb)
    return subject if subject is not None and subject.pos_ in NOUNS else None


def what_it_was(tokens: list[Token]) -> Token | None:
    """Return X of "249 tonnes were X"."""
    last = tokens[-1]
    following = last.nbor(1) if last.i + 1 < len(last.doc) else last
    verb = last.head if last.dep_ == "nsubj" else following
    if verb.lemma_ != "be":
        return None
    things = [c for c in verb.rights if c.dep_ == "attr" and c.pos_ in NOUNS]
    return things[0] if things else None


def change_in(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return X of "a reduction of five per cent in X", which the parser hangs on the figure."""
    first, last = tokens[0], tokens[-1]
    if quantity.unit not in SHARES or first.i < 2 or last.i + 2 >= len(last.doc):
        return None
    if first.nbor(-1).lower_ != "of" or first.nbor(-2).pos_ not in NOUNS:
        return None
    if not is_change(first.nbor(-2)) or last.nbor(1).lower_ != "in":
        return None
    noun = noun_after(last.nbor(1), article=True)
    spans = ("DATE", "TIME", "GPE", "LOC", "ORG", "PERSON", "CARDINAL")
    if noun is None or noun.ent_type_ in spans or noun.pos_ == "PROPN":
        return None
    return None if noun_lemma(noun) in word_set("kinds", "measured_by") else noun


def spent_on(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return X of "$7 million was spent on X": what a sum that was dealt with was for."""
    verb = tokens[-1].head
    money = quantity.unit is not None and quantity.unit.isupper()
    if not money or tokens[-1].dep_ != "nsubjpass" or verb.pos_ != "VERB":
        return None
    for prep in verb.rights:
        if prep.dep_ == "prep" and prep.lower_ in ("on", "for", "towards", "toward"):
            for noun in prep.children:
                span = noun.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "PERSON")
                if noun.dep_ == "pobj" and noun.pos_ in NOUNS and not span:
                    return noun
    return None


def _is_sold_there(last: Token) -> bool:
    """Whether a price is told with where it is paid: "fetch 30 million euros on the black market"."""
    verb = verb_above(last)
    sells = verb is not None and verb.lemma_ in word_set("kinds", "selling_verbs")
    return sells and last.i + 1 < len(last.doc) and last.nbor(1).lower_ == "on"


def _after_bracket(last: Token) -> Token:
    """Return the end of the sum in other money that follows: "100 million yuan ($13.8 million) in aid"."""
    rest = [t.text for t in following_tokens(last)]
    return last.doc[last.i + 1 + rest.index(")")] if rest[:1] == ["("] and ")" in rest else last


def described_by(tokens: list[Token]) -> Token | None:
    """Return X of "a grant of more than $100 million", "$60 million in X", "a drop of 5% in X"."""
    for token in tokens:
        of_noun = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head not in tokens
        if of_noun and token.head.head.pos_ in NOUNS:
            return inner_object(token.head.head) or token.head.head
    first, last = tokens[0], tokens[-1]
    if first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).pos_ in NOUNS:
        return first.nbor(-2)  # the parser may hang the sum on a bracket after it
    leads = ["in", "for", "on", "towards"]
    if (behind := _after_bracket(last)) != last:
        last, leads = behind, [*leads, "of"]  # "10 million euros ($11 million) of aid"
    if _is_sold_there(last):
        return None
    if last.i + 1 < len(last.doc) and last.doc[last.i + 1].lower_ in leads:
        for following in following_tokens(last.doc[last.i + 1]):
            stops = following.text in (",", ";", ":") and following.nbor(-1).pos_ != "ADJ"
            if stops or following.lower_ == "average" or following.pos_ == "AUX":
                return None
            if following.ent_type_ in ("DATE", "GPE", "LOC", "TIME") or following.tag_ == "CD":
                return None
            if following.tag_ == "VBG" and following.nbor(-1).lower_ == "for":
                return None  # "fined $5 million for breaching rules"
            if following.pos_ in NOUNS:
                found = noun_after(following) or following
                span = noun_lemma(found) in word_set("kinds", "time_nouns")
                return None if span or is_place(found.text) else found
    return None


def named_before(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the measured noun right before a percentage: "(case fatality rate 3.7%)"."""
    if quantity.unit != "percent" or not tokens[0].i:
        return None
    before = tokens[0].nbor(-1)
    if (
        before.text in _DASHES
        and before.i
        and before.nbor(-1).pos_ in NOUNS
        and _opens_item(before)
    ):
        return before.nbor(-1)  # "the Labour Party – 6.7%"
    if before.text == ":" and before.i:
        before = before.nbor(-1)
    measured = before.pos_ in NOUNS and noun_lemma(before) in word_set("kinds", "measured_nouns")
    return before if measured else None


def _opens_item(dash: Token) -> bool:
    """Whether a name and a dash are one item of a list, with no verb of their own."""
    start = dash.i - 1
    while (
        start and dash.doc[start - 1].pos_ in (*NOUNS, "DET", "ADJ", "PART") and dash.i - start < 6
    ):
        start -= 1
    before = dash.doc[start - 1].text if start else ";"
    return before in (";", ",", ":", "(", "and") or not start


def worth_so(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return "drugs" of "drugs worth P137 million in two raids", "savings in excess of $9 million"."""
    at = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    bounded = tokens[0].lower_ == "in" or tokens[0].tag_ == "VBG"
    money = quantity.unit is not None and quantity.unit.isupper()
    if bounded and money and at.tag_ in ("NN", "NNS"):
        return at if at.ent_type_ not in ("MONEY", "DATE") else None
    while at.i and at.lower_ in (
        "an",
        "a",
        "estimated",
        "around",
        "about",
        "some",
        "over",
        "nearly",
    ):
        at = at.nbor(-1)
    if not money or at.lower_ != "worth" or at.i < 2:
        return None
    noun = at.nbor(-2 if at.nbor(-1).tag_ == "RB" else -1)  # "a contract reportedly worth"
    if noun.pos_ not in NOUNS:
        return None
    return noun if noun.is_alpha and noun.ent_type_ not in ("MONEY", "DATE") else None
