"""What is counted: the noun that a figure counts, and the phrase that decides who is in."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ledger.extraction.described import NOTHING, Counted, borrowed, described, is_change
from ledger.extraction.phrases import (
    NOUNS,
    POINTING,
    child_object,
    following_tokens,
    inner_object,
    named_after,
    noun_after,
    number_token,
    of_object,
    phrase_of,
    quantity_tokens,
)
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import is_capacity, measured_noun, subject_of
from ledger.extraction.words import counts_people, noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place


def counted(doc: Doc, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Find what a figure counts; `earlier` are the counts read before it in the same paragraph."""
    tokens = quantity_tokens(doc, quantity)
    if not tokens:
        return NOTHING
    if quantity.unit is None:
        if quantity.per:  # "60 pallets every week": the noun stands inside the figure's words
            tokens = [t for t in tokens if t.i <= number_token(doc, quantity).i]
        return _of_plain_count(doc, quantity, tokens, earlier)
    return _of_measure(doc, quantity, tokens, earlier)


def compared(doc: Doc, quantity: Quantity) -> bool:
    """Whether a figure is held against one told before ("up from 3,100"), and so shares its unit."""
    return _is_compared(quantity_tokens(doc, quantity))


def _of_plain_count(
    doc: Doc, quantity: Quantity, tokens: list[Token], earlier: Sequence[Counted]
) -> Counted:
    last = tokens[-1]
    if (known := _of_those_told(tokens, earlier)) is not None:
        return known
    if (noun := noun_after(last)) is not None:
        if noun_lemma(noun) in word_set("kinds", "anyone_nouns"):
            return _told_before(noun, tokens, quantity, earlier)
        return described(noun, quantity, earlier)
    if (label := _gapped(tokens, earlier)) is not None:
        return borrowed(earlier, label=label)
    if (part := of_object(last)) is not None:
        found = described(named_after(part) or part, quantity, earlier)
        return Counted(found.noun, found.phrase, found.borrowed, whole=True)
    if label := _label_before_bracket(tokens):
        return borrowed(earlier, label=label)
    if _is_subject(tokens) and (whole := _fronted_whole(doc, quantity)) is not None:
        found = described(whole, quantity, earlier)
        return Counted(found.noun, found.phrase, found.borrowed, whole=True)
    if _is_subject(tokens) or _continues(tokens, earlier):
        return borrowed(earlier)
    if _befell(tokens):
        return Counted(None, "people")
    if earlier and _counts_again(tokens):
        return borrowed(earlier)
    if (body := _body_of(tokens)) is not None:
        members = noun_lemma(body) in word_set("nouns", "bodies_of_people")
        return Counted(None if members else body, phrase_of(body, quantity))
    subject = measured_noun(tokens)
    if subject is None or (earlier and is_place(subject.text)):
        return borrowed(earlier)
    if subject.tag_ == "NN" and noun_lemma(subject) in word_set("nouns", "bodies_of_people"):
        return Counted(None, phrase_of(subject, quantity))
    return described(subject, quantity, earlier)


def _of_those_told(tokens: list[Token], earlier: Sequence[Counted]) -> Counted | None:
    """Read figures of persons named by what befell them, or of what was counted before."""
    last = tokens[-1]
    if _harmed_after(last):
        return Counted(None, "people")
    if earlier and _of_whom(tokens):
        return _borrowed_of(earlier, persons=_of_whom(tokens) == "whom")
    if _same_sentence(tokens, earlier) and _is_compared(tokens) and noun_after(last) is None:
        return borrowed(earlier)
    if earlier and _do_something(tokens):
        return borrowed(earlier)
    if is_capacity(tokens):
        return _borrowed_of(earlier, persons=True) if earlier else Counted(None, "people")
    return None


def _do_something(tokens: list[Token]) -> bool:
    """Whether a bare figure of those told before is followed by what they do: "among them 21 serving"."""
    first, last = tokens[0], tokens[-1]
    if first.i < 2 or last.i + 1 >= len(last.doc) or last.nbor(1).tag_ != "VBG":
        return False
    return first.nbor(-1).lower_ in POINTING and first.nbor(-2).lower_ in ("among", "of")


def _fronted_whole(doc: Doc, quantity: Quantity) -> Token | None:
    """Return X of "Of the X, 651 have studied"."""
    if doc[0].lower_ != "of" or quantity.start > 80:
        return None
    for child in doc[0].children:
        if child.dep_ == "pobj" and child.idx < quantity.start:
            return child
    return None


def _of_whom(tokens: list[Token]) -> str | None:
    """Return "whom" or "which" where a figure counts some of those told: "of whom 64 passed"."""
    first = tokens[0]
    if first.i < 2 or first.nbor(-2).lower_ not in ("of", "among"):
        return None
    pronoun = first.nbor(-1).lower_
    return pronoun if pronoun in ("whom", "which") else None


def _borrowed_of(earlier: Sequence[Counted], persons: bool) -> Counted:
    """Borrow the last count, the last one of persons for "whom"."""
    for known in reversed(earlier):
        if known.phrase and (not persons or known.noun is None or counts_people(known.noun)):
            return replace(known, borrowed=True, whole=True)
    return borrowed(earlier)


def _counts_again(tokens: list[Token]) -> bool:
    """Whether a figure is told as somebody's count of what was told before: "a toll of 52"."""
    for token in tokens:
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in ("of", "at")
            and token.head.head.pos_ in NOUNS
        ):
            lemma = noun_lemma(token.head.head)
            return lemma in word_set("kinds", "count_nouns") or lemma == "toll"
    return False


def _may_have_article(last: Token, quantity: Quantity) -> bool:
    """Whether a figure may stand before "the": "twice the toll", "half the country"; not "65% the"."""
    return quantity.unit == "ratio" or (
        quantity.unit == "percent"
        and last.text.isalpha()
        and (last.lower_ not in ("percent", "cent", "points", "point"))
    )


def _acts_or_undergoes(tokens: list[Token], quantity: Quantity) -> bool:
    """Whether an amount is itself what was dealt with: "burned 900 hectares" tells of hectares."""
    if quantity.unit in ("percent", "percentage point", "ratio") or quantity.per:
        return False
    measured = quantity.unit is not None and quantity.unit.islower() and tokens[-1].pos_ in NOUNS
    if tokens[-1].dep_ == "dobj" and tokens[-1].head.lemma_ in word_set("kinds", "level_verbs"):
        return False
    return measured and tokens[-1].dep_ in ("dobj", "nsubj", "nsubjpass")


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
    if (part := of_object(last)) is not None:
        return described(_yardstick_for(part, tokens) or part, quantity, earlier)
    if _same_sentence(tokens, earlier) and _is_compared(tokens):
        return borrowed(earlier)
    head = noun_after(last, article=_may_have_article(last, quantity))
    if head is not None and (inner := inner_object(head)) is not None:
        return described(inner, quantity, earlier)
    if head is not None and not is_change(head):
        return described(head, quantity, earlier)
    if head is not None and is_change(head) and _same_sentence(tokens, earlier):
        return borrowed(earlier)
    if _acts_or_undergoes(tokens, quantity):
        alike = [known for known in earlier if known.unit == quantity.unit]
        return borrowed(alike) if alike else Counted(last, last.text)
    money = quantity.unit is not None and quantity.unit.isupper()
    outer = _described_by(tokens) if money or (head is not None and is_change(head)) else None
    if outer is not None:
        return described(outer, quantity, earlier)
    subject = measured_noun(tokens)
    if subject is None or (earlier and is_place(subject.text)):
        return borrowed(earlier)
    return described(subject, quantity, earlier)


def _yardstick_for(part: Token, tokens: list[Token]) -> Token | None:
    """Return X of "X is 5% of GDP": output is what X is measured by, not what is told of."""
    yardstick = noun_lemma(part) in word_set("kinds", "yardsticks")
    return measured_noun(tokens) if yardstick else None


def _described_by(tokens: list[Token]) -> Token | None:
    """Return X of "a grant of more than $100 million", "$60 million in X", "a drop of 5% in X"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in NOUNS:
            return inner_object(token.head.head) or token.head.head
    last = tokens[-1]
    if last.i + 1 < len(last.doc) and last.doc[last.i + 1].lower_ in ("in", "for", "on", "towards"):
        for following in following_tokens(last.doc[last.i + 1]):
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
    if label.pos_ not in NOUNS:
        return None
    start = label.i
    while (
        start and doc[start - 1].dep_ in ("compound", "amod") and doc[start - 1].head.i <= label.i
    ):
        start -= 1
    return doc[start : label.i + 1].text


def _harmed_after(last: Token) -> bool:
    """Whether a word of harm stands for the persons counted ("230 wounded")."""
    if last.i + 1 >= len(last.doc) or noun_after(last.doc[last.i + 1]) is not None:
        return False
    word = last.doc[last.i + 1]
    return word.lower_ in word_set("nouns", "harm_nouns") and word.tag_ != "NN"


def _continues(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a bare figure goes on counting what the same sentence counted: "and 8,000 in Syria"."""
    first = tokens[0]
    before = first.nbor(-1) if first.i else first
    return _same_sentence(tokens, earlier) and before.pos_ == "CCONJ"


def _same_sentence(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    known = earlier[-1].noun if earlier else None
    return known is not None and known.doc is tokens[0].doc


def _is_compared(tokens: list[Token]) -> bool:
    """Whether a figure is held against one told before: "down 3%", "compared with 61%"."""
    first = tokens[0]
    if first.lower_ == "or":
        return True
    before = [first.doc[i].lower_ for i in range(max(0, first.i - 2), first.i)]
    comparing = word_set("kinds", "comparing_words")
    return " ".join(before) in comparing or (before[-1:] != [] and before[-1] in comparing)


def _befell(tokens: list[Token]) -> bool:
    """Whether a bare figure is the object of harm or rescue ("killing 12"), which befalls persons."""
    for token in tokens:
        if token.dep_ in ("dobj", "nsubjpass"):
            return token.head.lemma_ in word_set("kinds", "befalling_verbs")
    return False


def _body_of(tokens: list[Token]) -> Token | None:
    """Return X of "a family of seven", "a crew of about 30"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in NOUNS:
            body = token.head.head
            vague = word_set("kinds", "count_nouns") | word_set("kinds", "peak_nouns")
            return None if noun_lemma(body) in vague else body
    return None


def _is_subject(tokens: list[Token]) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in tokens)
