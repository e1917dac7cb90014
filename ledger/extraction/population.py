"""What is counted: the noun that a figure counts, and the phrase that decides who is in."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ledger.extraction.antecedents import (
    NOTHING,
    SHARES,
    Counted,
    about_as_many,
    alike,
    borrowed,
    borrowed_alike,
    borrowed_whole,
    is_compared,
    is_money,
    is_told,
    plain_counts,
    salient,
    same_sentence,
)
from ledger.extraction.as_told import as_told
from ledger.extraction.bare_figures import (
    befell,
    body_of,
    children_of,
    continues,
    counts_again,
    do_something,
    harmed_after,
    is_subject,
    is_toll,
    label_before_bracket,
    names_a_place,
    names_harmed,
    noun_before_bracket,
    noun_before_colon,
    of_whom,
    persons_told_after,
    sort_after,
    teller,
    what_they_are,
    who_number,
    who_were,
    whole_in_apposition,
)
from ledger.extraction.bare_objects import are_persons, does_it, is_money_left_out
from ledger.extraction.continued import goes_on_by_of, gone_on_with, led_to
from ledger.extraction.dealers import (
    acts_on,
    deals_with_counts,
    has_a_count,
    is_of_kin,
    is_of_people,
    is_placed,
    is_the_rest,
    loses_members,
)
from ledger.extraction.described import described, is_change
from ledger.extraction.harmed import acted_on, harmed_persons, told_by_harm
from ledger.extraction.markets import points_moved
from ledger.extraction.partitive import named_after, of_object
from ledger.extraction.parts import (
    end_of_list,
    fronted_whole,
    large_enough,
    size_of,
    without_fewer_beside,
)
from ledger.extraction.phrases import (
    child_object,
    inner_object,
    noun_after,
    number_token,
    phrase_of,
    quantity_tokens,
)
from ledger.extraction.placed_at import placed_noun, put_behind
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import (
    is_actor,
    is_capacity,
    measured_noun,
    passing_a_mark,
    subject_of,
    verb_above,
)
from ledger.extraction.told_of import measured
from ledger.extraction.words import (
    counts_people,
    is_body,
    is_body_of_people,
    noun_lemma,
    numbers_members,
    says_little,
    word_set,
)


def counted(doc: Doc, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Find what a figure counts; `earlier` are the counts read before it in the same paragraph."""
    tokens = quantity_tokens(doc, quantity)
    if not tokens:
        return NOTHING
    earlier = salient(tokens, earlier)
    if quantity.unit is None:
        if quantity.per:  # "60 pallets every week": the noun stands inside the figure's words
            tokens = [t for t in tokens if t.i <= number_token(doc, quantity).i]
        return _of_plain_count(doc, quantity, tokens, earlier)
    if quantity.unit in SHARES and of_object(tokens[-1]) is None:
        earlier = [known for known in earlier if not known.of_itself]
    if quantity.unit == "magnitude":
        known = [known for known in earlier if known.unit == "magnitude"]
        return _of_plain_count(doc, replace(quantity, unit=None), tokens, known)
    return measured(quantity, tokens, earlier)


def compared(doc: Doc, quantity: Quantity) -> bool:
    """Whether a figure is held against one told before ("up from 3,100"), and so shares its unit."""
    return is_compared(quantity_tokens(doc, quantity))


def awaits_its_noun(doc: Doc, quantity: Quantity) -> bool:
    """Whether a figure may count what is named after it: "denied the figure of 52: 215 pupils ..."."""
    tokens = quantity_tokens(doc, quantity)
    return bool(tokens) and quantity.unit is None and counts_again(tokens)


def _of_plain_count(
    doc: Doc, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    last, told = tokens[-1], earlier
    if quantity.value == 0 and [t.lower_ for t in doc[last.i : last.i + 2]] == ["no", "one"]:
        return Counted(None, "people")  # of nobody told before
    earlier = plain_counts(large_enough(quantity, tokens, earlier))
    earlier = without_fewer_beside(quantity, earlier)
    if _are_others(last) and earlier and is_money(earlier[-1]):
        return Counted(None, "people")  # "paid 4,000 euros. Twenty-six others"
    if is_told(tokens) and not any(about_as_many(known, size_of(quantity)) for known in earlier):
        # "paid 2 billion rupees for 20 jets. Others put it at 3 billion"
        earlier = [known for known in told if about_as_many(known, size_of(quantity))] or earlier
    if (known := _of_those_told(quantity, tokens, earlier)) is not None:
        return known
    if (behind := put_behind(last)) is not None:
        return _sum_again(behind, quantity, told) or described(behind, quantity, earlier)
    if noun_after(last) is None and (known := led_to(quantity, tokens, told)) is not None:
        return known
    if (noun := noun_after(last) or noun_after(end_of_list(last))) is not None:
        if noun_lemma(noun) in word_set("kinds", "anyone_nouns"):
            return _told_before(noun, tokens, quantity, earlier)
        if (passing := passing_a_mark(noun, tokens)) is not None:
            return _of_subject(passing, quantity, tokens, earlier)
        return described(points_moved(noun, tokens) or noun, quantity, earlier)
    if (known := gone_on_with(quantity, tokens, told, earlier)) is not None:
        return known
    if goes_on_by_of(tokens, told):
        return borrowed([known for known in earlier if same_sentence(tokens, [known])])
    if (part := of_object(last) or of_object(end_of_list(last))) is not None:
        if earlier and noun_lemma(part) in word_set("kinds", "time_nouns"):
            return borrowed_alike(earlier, size_of(quantity))  # "the 26,501 of a year ago"
        return _part_of(named_after(part) or part, quantity, earlier)
    if label_before_bracket(tokens) in ("%", "percent", "cent"):
        return borrowed(told)
    if label := label_before_bracket(tokens):
        return _in_brackets(label, quantity, tokens, earlier)
    return _said_of(doc, quantity, tokens, earlier)


def _are_others(last: Token) -> bool:
    return [t.lower_ for t in last.doc[last.i + 1 : last.i + 2]] == ["others"]


def _in_brackets(
    label: str, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    """Read the figure of a list's member, "Turkey (194)", or of a noun of its own, "new cases (278)"."""
    if (own := noun_before_bracket(tokens)) is not None:
        return described(own, quantity, earlier)
    parts = word_set("nouns", "capital_things") | {"country"}  # which a list names, and counts not
    counts = [k for k in earlier if k.noun is None or noun_lemma(k.noun) not in parts] or earlier
    return borrowed(alike(counts, size_of(quantity)), label=label)


def _said_of(
    doc: Doc, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    """Read a bare figure by what its sentence says it of."""
    if (whole := whole_in_apposition(tokens)) is not None:
        return described(whole, quantity, earlier)
    if (those := _who_number(doc, quantity, tokens, earlier)) is not None:
        return those
    if is_subject(tokens) and (whole := fronted_whole(doc, quantity)) is not None:
        part = _part_of(whole, quantity, earlier)
        if part.phrase:
            return part
    if (line := _after_colon(quantity, tokens, earlier)) is not None:
        return line
    if is_subject(tokens) or continues(tokens, earlier):
        return as_told(quantity, tokens, earlier)
    if are_persons(quantity, tokens, earlier):
        here = [known for known in earlier if same_sentence(tokens, [known])]
        return harmed_persons(tokens, here)
    if is_money_left_out(quantity, tokens):
        return NOTHING
    pointed = tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "the"  # "dismissed the 8,900"
    if befell(tokens) and not (pointed and earlier):
        return acted_on(tokens, earlier)
    if earlier and (counts_again(tokens) or is_told(tokens)):
        return borrowed_alike(earlier, size_of(quantity))
    placed = placed_noun(tokens)
    if placed is None and is_told(tokens) and teller(tokens):
        return NOTHING  # "officials counted 14": of what, nobody said
    if earlier and is_of_kin(tokens):
        return borrowed([k for k in earlier if not (k.whole or k.part)] or earlier)
    if (body := body_of(tokens)) is not None:
        return _of_body(body, quantity, earlier)
    if placed is not None:
        return _of_placed(placed, quantity, earlier)
    subject = measured_noun(tokens)
    if subject is None or (earlier and is_placed(subject)):
        return borrowed(earlier)
    return _of_subject(subject, quantity, tokens, earlier)


def _of_body(body: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    if names_harmed(body):
        return described(body, quantity, earlier)
    return Counted(None if is_body_of_people(body) else body, phrase_of(body, quantity))


def _of_placed(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    if is_body(noun):
        return Counted(None, phrase_of(noun, quantity))  # "put the crowd at 25,000"
    return _sum_again(noun, quantity, earlier) or described(noun, quantity, earlier)


def _sum_again(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted | None:
    """Read "put the loss at 1 million" after a sum of money or a measure, where the loss is no toll."""
    lost = noun_lemma(noun) in word_set("kinds", "flow_money_nouns") and names_harmed(noun)
    unit = (earlier[-1].unit or "people") if earlier and lost else "people"
    if unit == "people" or unit in SHARES:
        return None
    if is_money(earlier[-1]):
        return Counted(noun, phrase_of(noun, quantity))
    return borrowed(earlier)


def _who_number(
    doc: Doc, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted | None:
    """Read "the refugees number 4,000", "they were 40", "a mother of two"."""
    if (members := who_number(tokens)) is not None:
        named = numbers_members(members, doc) or is_body(members)
        return Counted(None if named else members, phrase_of(members, quantity))
    if (they := who_were(tokens)) is not None:
        return Counted(they, phrase_of(they, quantity), whole=bool(earlier))
    children = children_of(tokens)
    return Counted(None, children) if children else None


def _of_subject(
    subject: Token, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    """Read a bare figure of its subject: a body's members, what "the rise from 170" is one of."""
    if quantity.unit is None and tokens[-1].dep_ != "pobj" and _is_one_person(subject):
        return borrowed_alike(earlier, size_of(quantity)) if earlier else NOTHING
    if loses_members(subject, tokens):
        return Counted(None, phrase_of(subject, quantity))
    if is_actor(subject) and deals_with_counts(subject, tokens):
        return borrowed_alike(earlier, size_of(quantity)) if earlier else NOTHING
    people = [known for known in earlier if is_of_people(known)]
    if not people and _is_full_of_them(subject, tokens):
        return Counted(None, "people")
    if people and acts_on(tokens):
        return borrowed_alike(people, size_of(quantity))
    if acts_on(tokens) and subject.tag_ == "NNS":
        return borrowed(earlier) if earlier else NOTHING  # "crews have recovered 300"
    each = any(c.lower_ in ("each", "every") for c in subject.lefts)  # "each judge has 900"
    if earlier and (each or is_the_rest(tokens) or has_a_count(subject, tokens)):
        return borrowed_alike(earlier, size_of(quantity))
    if earlier and is_body(subject) and acts_on(tokens):
        return borrowed_alike(earlier, size_of(quantity))
    if (named := _on_the_list(subject, quantity, earlier)) is not None:
        return named
    if is_body(subject):
        return Counted(None, phrase_of(subject, quantity))
    if (earlier and _only_counts(subject, tokens)) or does_it(subject, tokens):
        return borrowed_alike(earlier, size_of(quantity)) if earlier else NOTHING
    if is_change(subject) and noun_lemma(subject) in word_set("kinds", "named_changes"):
        inner = inner_object(subject)
        return described(inner, quantity, earlier) if inner is not None else borrowed(earlier)
    return _sum_again(subject, quantity, earlier) or described(subject, quantity, earlier)


def _only_counts(body: Token, tokens: list[Token]) -> bool:
    """Whether a body tells of so many and has not so many members: "the prefecture gave 78"."""
    verb = verb_above(tokens[-1])
    lemma = "" if verb is None or says_little(verb) else verb.lemma_
    telling = {"", *word_set("kinds", "telling_verbs"), *word_set("kinds", "counting_verbs")}
    return is_actor(body) and not counts_people(body) and lemma in telling


def _on_the_list(subject: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted | None:
    """Read "the list of the dead, which had 834 people, now has 844": those whom it names."""
    if noun_lemma(subject) not in word_set("nouns", "lists"):
        return None
    inner = child_object(subject, ("of",), quantity)
    if inner is not None and (names_harmed(inner) or counts_people(inner)):
        return described(inner, quantity, earlier)
    people = [known for known in earlier if known.unit == "people"]
    return borrowed(people) if people else None


def _is_one_person(subject: Token) -> bool:
    """Whether a subject is somebody by name, of whom there is but one: "Ann Lee got 12", votes or points."""
    return subject.tag_ == "NNP" and subject.ent_type_ == "PERSON"


def _is_full_of_them(subject: Token, tokens: list[Token]) -> bool:
    """Whether those whom a jail or camp holds are counted: "jails built for 27,000 hold 31,000"."""
    holds = tokens[-1].dep_ == "dobj" and tokens[-1].head.lemma_ in word_set(
        "kinds", "holding_verbs"
    )
    return holds and noun_lemma(subject) in word_set("nouns", "full_of_people")


def _after_colon(
    quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted | None:
    """Read a list's line: "Dead: 148", "Gaines County: 191", "1,340 of them: 750 in Kokomo"."""
    if same_sentence(tokens, earlier) and tokens[0].i and tokens[0].nbor(-1).text == ":":
        return borrowed(earlier)
    told = noun_before_colon(tokens)
    if told is None:
        return None
    if earlier and names_a_place(told):
        return borrowed(earlier)
    if names_harmed(told):
        return Counted(told, "people", written=told.lower_)
    return described(told, quantity, earlier)


def _of_those_told(
    quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted | None:
    """Read figures of persons named by what befell them, or of what was counted before."""
    last = tokens[-1]
    if harmed_after(last) or persons_told_after(last):
        return told_by_harm(tokens, earlier)
    if (sort := sort_after(last)) is not None:
        return Counted(None, sort)
    if is_toll(tokens) and noun_after(last) is None:
        return harmed_persons(tokens, earlier, "toll")
    if earlier and (of_whom(tokens) or what_they_are(last) is not None):
        return _some_of_them(quantity, tokens, earlier)
    if earlier and do_something(tokens):
        return borrowed(earlier)
    if is_capacity(tokens):
        return _has_room_for(tokens, earlier)
    return None


def _some_of_them(quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Read "among them 17 children", "of whom 75 were women": what these are, else those told before."""
    own = noun_after(tokens[-1]) or what_they_are(tokens[-1])
    if own is not None and noun_lemma(own) not in word_set("kinds", "time_nouns"):
        return replace(described(own, quantity, earlier), whole=True)
    return borrowed_whole(earlier, persons=of_whom(tokens) == "whom")


def _has_room_for(tokens: list[Token], earlier: Sequence[Counted]) -> Counted:
    """Read "has room for 120": of those counted before; what was built for so many was built for persons."""
    built = tokens[-1].dep_ == "pobj" and tokens[-1].head.head.tag_ == "VBN"
    known = [k for k in earlier if is_of_people(k)] if built else earlier
    return borrowed_whole(known, persons=True) if known else Counted(None, "people")


def _part_of(whole: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    found = described(whole, quantity, earlier)
    return replace(found, whole=True, label=None)


def _told_before(
    noun: Token, tokens: list[Token], quantity: Quantity, earlier: Sequence[Counted]
) -> Counted:
    """Read "the number of fighters is about 200 people": the subject says who the people are."""
    start = next((t for t in tokens if t.head == noun), noun)
    verb = noun.head if noun.head.pos_ in ("VERB", "AUX") else noun.head.head
    if noun.dep_ in ("attr", "pobj") and verb.pos_ in ("VERB", "AUX") and start != noun:
        subject = subject_of(verb)
        if subject is not None and noun_lemma(subject) in word_set("kinds", "count_nouns"):
            inner = child_object(subject, ("of",), quantity)
            if inner is not None and inner.i < noun.i:
                of_whom = described(inner, quantity, earlier)
                if of_whom.noun is None or counts_people(of_whom.noun):
                    return of_whom
                return Counted(noun, phrase_of(noun, quantity), label=of_whom.phrase)
    return described(noun, quantity, earlier)
