"""What a percentage, an amount of money or a measure is told of."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import (
    NOTHING,
    SHARES,
    Counted,
    apart,
    borrowed,
    borrowed_as_written,
    is_compared,
    is_reached,
    is_told,
    not_plain,
    same_sentence,
)
from ledger.extraction.bare_figures import noun_before_share
from ledger.extraction.dealers import is_dealt_with, is_placed, tells_a_share
from ledger.extraction.described import described, is_change, is_unit_noun
from ledger.extraction.extents import is_covered, land_told_before
from ledger.extraction.figures.currencies import is_currency, of_currency
from ledger.extraction.gapped import gapped_at, gapped_noun
from ledger.extraction.meant_by_it import meant_by_it
from ledger.extraction.named_beside import (
    came_to,
    change_in,
    described_by,
    moved_noun,
    named_before,
    of_happening,
    put_at,
    spent_on,
    state_after,
    was_up_or_down,
    what_it_was,
    what_makes_up,
    which_comes_to,
    worth_so,
)
from ledger.extraction.paid_for import paid_for
from ledger.extraction.partitive import of_object
from ledger.extraction.parts import fronted_whole
from ledger.extraction.phrases import NOUNS, inner_object, noun_after
from ledger.extraction.placed_at import placed_noun, recipient
from ledger.extraction.quantities import Quantity
from ledger.extraction.set_beside import foreseen_by_others, is_level_of_it, pays_part, set_beside
from ledger.extraction.shares_of import of_all, share_of_those_told, with_what_it_is
from ledger.extraction.subjects import (
    has_subject_since,
    is_actor,
    is_output,
    measured_noun,
    verb_above,
)
from ledger.extraction.words import counts_people, noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place

PAID_ALIKE = 1.0
"""Orders of magnitude within which a sum may be another wage or price of the same thing."""


def measured(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Find what a percentage, an amount of money or a measure is told of."""
    found = _measured(quantity, tokens, earlier)
    return with_what_it_is(found, tokens) if quantity.unit == "percent" else found


def _measured(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    last = tokens[-1]
    if quantity.unit == "percent":
        if inside := [t for t in tokens if counts_people(t)]:
            return Counted(inside[-1], inside[-1].text)  # "one child in four"
        earlier = of_all(tokens, earlier)
    if (known := share_of_those_told(quantity, tokens, earlier)) is not None:
        return known
    if quantity.unit == "percent" and (foreseen := foreseen_by_others(tokens, earlier)):
        return borrowed(foreseen) if len({k.phrase for k in foreseen}) == 1 else NOTHING
    if quantity.unit == "percent" and pays_part(tokens):
        return borrowed([known for known in earlier if is_currency(known.unit)])
    if (turnout := _turnout_before(tokens)) is not None:
        return described(turnout, quantity, earlier)
    if (part := of_object(last)) is not None:
        return described(_yardstick_for(part, tokens, earlier) or part, quantity, earlier)
    if quantity.unit == "percent" and (whole := _fronted(quantity, tokens)) is not None:
        return described(whole, quantity, earlier)
    if _is_converted(quantity, tokens, earlier):
        return borrowed(earlier[-1:])
    if quantity.unit not in SHARES and is_reached(tokens, earlier):
        return borrowed(earlier[-1:])
    if quantity.unit == "percent" and (noun := noun_before_share(tokens)) is not None:
        return described(noun, quantity, earlier)
    if quantity.unit == "percent" and _is_put_by_another(tokens, earlier):
        return borrowed(_alike(earlier, quantity))  # "puts it at 4 percent, the bank at 3"
    if (named := _named(quantity, tokens)) is not None:
        return described(named, quantity, earlier)
    if same_sentence(tokens, earlier) and earlier[-1].unit == quantity.unit:
        own = gapped_noun(tokens[0])
        if own is not None and _is_of_a_whole(earlier[-1], tokens):
            return borrowed(earlier, label=own.text)
        if own is not None and not is_actor(own):
            return described(own, quantity, earlier)
    held = same_sentence(tokens, earlier) and is_compared(tokens) and earlier[-1].phrase
    if held and not has_subject_since(tokens, earlier[-1].noun):
        return borrowed(earlier)
    if quantity.unit in SHARES and set_beside(tokens, earlier):
        return borrowed_as_written(earlier)
    return _of_what_follows(quantity, tokens, earlier)


def _is_put_by_another(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether somebody else puts at a share what was told before, the verb left out: "the bank at 3"."""
    put = gapped_at(tokens)
    at = "at" in [t.lower_ for t in tokens[0].doc[max(0, tokens[0].i - 1) : tokens[0].i + 1]]
    return at and put is not None and is_actor(put) and same_sentence(tokens, earlier)


def _of_what_follows(
    quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    """Read an amount by the noun after it, else by what its sentence says it of."""
    last = tokens[-1]
    head = noun_after(last, article=_may_have_article(last, quantity))
    if head is not None and quantity.unit in SHARES and is_unit_noun(head, quantity):
        head = None  # "from 46 to 55 percent"
    if head is not None and (inner := inner_object(head)) is not None:
        return described(inner, quantity, earlier)
    changed = head is not None and is_change(head) and not _is_own_change(head)
    if head is not None and (not changed or _names_itself(head, last)):
        return described(head, quantity, earlier)
    if changed and same_sentence(tokens, earlier):
        return borrowed(earlier)
    return _said_of(quantity, tokens, earlier, changed=changed)


def _turnout_before(tokens: list[Token]) -> Token | None:
    """Return "turnout" of "turnout at 30.5 percent of 8.9 million people": it is a share by itself."""
    noun = tokens[0].nbor(-2) if tokens[0].i > 1 else tokens[0]
    linked = tokens[0].i > 1 and tokens[0].nbor(-1).lower_ in ("at", "of", "was", "is", "to")
    known = noun.pos_ in NOUNS and noun_lemma(noun) in word_set("kinds", "turnouts")
    return noun if linked and known else None


def _fronted(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return X of "Among X, 40 percent agree": the whole stands first, the share does the rest."""
    whole = fronted_whole(tokens[0].doc, quantity)
    if whole is None or tokens[-1].i + 1 >= len(tokens[0].doc):
        return None
    pointed = whole.pos_ in ("PRON", "DET", "NUM") and whole.lower_ != "those"
    if (
        pointed
        or noun_lemma(whole) in word_set("kinds", "measured_by")
        or of_currency(noun_lemma(whole))
    ):
        return None
    between = whole.doc[whole.i + 1 : tokens[0].i]
    if any(t.pos_ in ("VERB", "AUX") and t.tag_ != "VBN" for t in between):
        return None
    following = whole.doc[tokens[-1].i + 1]
    following = (
        following.nbor(1)
        if following.pos_ in ("ADV", "PUNCT")
        and following.dep_ != "ROOT"
        and following.i + 1 < len(whole.doc)
        else following
    )
    does = following.pos_ in ("VERB", "AUX") or following.dep_ == "ROOT"  # "66% live" is no adverb
    return whole if does else None


def _said_of(
    quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted], *, changed: bool
) -> Counted:
    """Read an amount by what its sentence says it of; `changed` where a rise or fall stands after it."""
    alike, money = _alike(earlier, quantity), is_currency(quantity.unit)
    if alike and is_told(tokens):
        return borrowed(alike)
    if _acts_or_undergoes(tokens, quantity):
        known = land_told_before(tokens, earlier, alike)
        return known if known is not None else _of_itself(quantity, tokens)
    if (outer := _told_beside(tokens, money=money) if money or changed else None) is not None:
        return described(outer, quantity, earlier)
    subject = measured_noun(tokens, lost=quantity.unit not in SHARES)
    if subject is None and money and not is_compared(tokens):
        return borrowed(alike)
    if subject is None or (
        earlier and (is_placed(subject) or (subject.like_num or subject.lower_ == "half"))
    ):
        of_place = subject is not None and is_placed(subject) and quantity.unit == "percent"
        if of_place and alike and not same_sentence(tokens, earlier):
            return borrowed(alike)
        return borrowed(earlier if quantity.unit in SHARES else not_plain(earlier))
    if (changed or money) and not _costs(tokens) and (is_actor(subject) or _wants(tokens)):
        return _paid_alike(earlier, quantity)
    share_told = tells_a_share(subject, tokens) or is_level_of_it(subject, tokens)
    if alike and quantity.unit == "percent" and share_told:
        return borrowed(alike)
    if _is_set_at(subject, tokens, alike):
        return borrowed(alike)
    if not money and is_dealt_with(subject, tokens):
        return borrowed([known for known in alike if known.phrase] or earlier)
    if quantity.unit == "percent" and (known := _of_the_vote(subject, tokens, earlier)) is not None:
        return known
    if money and subject.pos_ == "PRON" and not _costs(tokens):
        # "it lost $9 million", after other counts
        return borrowed(alike) if alike else _paid_alike(earlier, quantity)
    if money and (thing := meant_by_it(subject, quantity, tokens, earlier)) is not None:
        return thing
    return described(subject, quantity, earlier)


def _told_beside(tokens: list[Token], *, money: bool) -> Token | None:
    return described_by(tokens) or (paid_for(tokens) if money else None)


def _is_set_at(actor: Token, tokens: list[Token], alike: Sequence[Counted]) -> bool:
    """Whether somebody is told to put at a figure what was told before: "the bank is glum, at 4.1%"."""
    before = [t.lower_ for t in tokens[0].doc[max(0, tokens[0].i - 2) : tokens[0].i]]
    return before == [",", "at"] and is_actor(actor) and same_sentence(tokens, alike)


def _of_the_vote(subject: Token, tokens: list[Token], earlier: Sequence[Counted]) -> Counted | None:
    """Read "Ruiz took 44 percent": of the vote told before."""
    shares = [known for known in earlier if known.unit == "percent"]
    votes = [known for known in shares if _is_won(known)]
    won = verb_above(tokens[-1])
    takes = won is not None and won.lemma_ in word_set("kinds", "winning_verbs")
    rival = subject.ent_type_ == "PERSON" or (votes and takes and is_actor(subject))
    return borrowed(votes or shares) if rival and shares else None


def _is_won(known: Counted) -> bool:
    return known.noun is not None and noun_lemma(known.noun) in word_set("populations", "won")


def _named(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the noun that the words right around a figure name."""
    return (
        spent_on(quantity, tokens)
        or placed_noun(tokens)
        or recipient(quantity, tokens)
        or change_in(quantity, tokens)
        or was_up_or_down(tokens)
        or worth_so(quantity, tokens)
        or what_makes_up(tokens)
        or what_it_was(tokens)
        or named_before(quantity, tokens)
        or _said_with(quantity, tokens)
        or came_to(quantity, tokens)
        or put_at(tokens)
        or which_comes_to(quantity, tokens)
        or of_happening(quantity, tokens)
    )


def _is_of_a_whole(known: Counted, tokens: list[Token]) -> bool:
    """Whether a share told before was of a whole: "wind made 29% of the power, gas 32% and coal 9%"."""
    noun = known.noun
    if (
        known.unit != "percent"
        or noun is None
        or noun.dep_ != "pobj"
        or known.doc is not tokens[0].doc
    ):
        return known.label is not None and known.borrowed and known.unit == "percent"
    of = noun.head
    share = of.lower_ == "of" and of.i > 0 and of.nbor(-1).lower_ in ("percent", "cent", "%")
    return share and noun_lemma(noun) not in word_set("kinds", "yardsticks")


def _is_own_change(noun: Token) -> bool:
    """Whether a change is named for what it is one of ("a 21% raise", "3% inflation")."""
    return noun_lemma(noun) in word_set("kinds", "growth_nouns") and inner_object(noun) is None


def _may_have_article(last: Token, quantity: Quantity) -> bool:
    """Whether a figure may stand before "the": "twice the toll", "half the country"; not "65% the"."""
    return quantity.unit == "ratio" or (
        quantity.unit == "percent"
        and last.text.isalpha()
        and (last.lower_ not in ("percent", "cent", "points", "point"))
    )


def _acts_or_undergoes(tokens: list[Token], quantity: Quantity) -> bool:
    """Whether an amount is itself what was dealt with: "burned 900 hectares" tells of hectares."""
    if quantity.unit in SHARES:
        return False
    if quantity.per:
        return not is_currency(quantity.unit) and is_output(tokens)
    if is_covered(tokens):
        return False
    if is_currency(quantity.unit):
        return False
    measured = quantity.unit is not None and quantity.unit.islower() and tokens[-1].pos_ in NOUNS
    if tokens[-1].dep_ == "dobj" and tokens[-1].head.lemma_ in word_set("kinds", "level_verbs"):
        return False
    return measured and tokens[-1].dep_ in ("dobj", "nsubj", "nsubjpass")


def _of_itself(quantity: Quantity, tokens: list[Token]) -> Counted:
    """Take the unit's own words where nothing else is told ("square kilometres"); land alone is so told."""
    if quantity.unit not in word_set("kinds", "stock_measure_units"):
        return NOTHING
    words = [t for t in tokens if t.is_alpha and not t.like_num and t.dep_ in ("amod", "compound")]
    last = tokens[-1]
    named = [t for t in words if t.head == last and t.i == last.i - 1 and t.pos_ == "ADJ"]
    return Counted(last, " ".join(t.text for t in (*named, last)), of_itself=True)


def _costs(tokens: list[Token]) -> bool:
    """Whether a sum is what its subject cost or came to, not what it spent or gave."""
    verb = verb_above(tokens[-1])
    levels = word_set("kinds", "level_verbs") | word_set("kinds", "price_verbs") | {"be"}
    receives = word_set("kinds", "receiving_verbs")  # "strikers get $500 a week"
    return verb is not None and verb.lemma_ in levels | receives


def _wants(tokens: list[Token]) -> bool:
    """Whether a sum is what its subject asks or has still to find: "the gang wanted $690,000"."""
    verb = tokens[-1].head
    return tokens[-1].dep_ == "dobj" and verb.lemma_ in word_set("kinds", "wanting_verbs")


def _alike(earlier: Sequence[Counted], quantity: Quantity) -> list[Counted]:
    return [known for known in earlier if known.unit == quantity.unit]


def _paid_alike(earlier: Sequence[Counted], quantity: Quantity) -> Counted:
    """Take over a wage or price told before in the same money, of about the same size; else nothing."""
    size = quantity.value or quantity.read_low
    known = [k for k in earlier if k.unit and k.unit.startswith(f"{quantity.unit}/")]
    paid = [k for k in known if apart(k.size, size) <= PAID_ALIKE]
    return borrowed(paid) if paid else NOTHING


def _said_with(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return whose share is told: "the bloc with 14.9%", or which: "a turnout of 71%"."""
    if (gapped := gapped_at(tokens)) is not None:
        return gapped
    if (moved := moved_noun(tokens)) is not None:
        return moved
    if quantity.unit != "percent":
        return None
    if (state := state_after(tokens[-1])) is not None:
        return state
    for token in tokens:
        if token.dep_ != "pobj" or not token.head.i:
            continue
        noun = token.head.nbor(-1)
        if noun.pos_ in NOUNS:
            if token.head.lower_ == "of" and noun_lemma(noun) in word_set(
                "kinds", "measured_nouns"
            ):
                return noun
            listed = token.head.lower_ == "with" and noun.dep_ in ("pobj", "appos", "conj")
            if listed and noun.ent_type_ not in ("GPE", "LOC") and not is_place(noun.text):
                return noun
    return None


def _is_converted(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a figure in brackets is the one before it in another unit: "100 acres (40 hectares)"."""
    bracket = tokens[0].i > 0 and tokens[0].nbor(-1).text == "("
    if not bracket or not same_sentence(tokens, earlier) or quantity.unit in SHARES:
        return False
    unit = earlier[-1].unit
    return (
        unit is not None
        and unit not in SHARES
        and unit.isupper() == (quantity.unit or "").isupper()
    )


def _names_itself(change: Token, last: Token) -> bool:
    """Whether a rise stands with what rose: "a 10% revenue jump"."""
    return any(c.dep_ == "compound" and c.pos_ in NOUNS and c.i > last.i for c in change.lefts)


def _yardstick_for(part: Token, tokens: list[Token], earlier: Sequence[Counted]) -> Token | None:
    """Return X of "X is 5% of GDP": output is what X is measured by, not what is told of."""
    product = any(c.lower_ in ("domestic", "national") for c in part.lefts)
    yardstick = noun_lemma(part) in word_set("kinds", "yardsticks") or (
        noun_lemma(part) == "product" and product
    )
    told = measured_noun(tokens) if yardstick or part.lower_ == "output" else None
    sums = word_set("kinds", "flow_money_nouns") | word_set("kinds", "stock_money_nouns")
    if told is not None and not yardstick and not {noun_lemma(told), told.lower_} & sums:
        return None  # "wind made 30 percent of output", but "spending is 3 percent of output"
    listed = same_sentence(tokens, earlier) and earlier[-1].unit == "percent"
    if told is not None and told.pos_ == "PRON" and listed:
        return None  # "it has a third of the people and 60 percent of GDP"
    return told
