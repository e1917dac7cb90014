"""What a counted noun stands for: its phrase, the persons harmed, or a count told before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from ledger.extraction.antecedents import (
    SHARES,
    Counted,
    borrowed,
    borrowed_alike,
    herded,
    is_shared,
    of_unit,
)
from ledger.extraction.figures.currencies import is_currency, of_currency
from ledger.extraction.figures.patterns import person_nouns
from ledger.extraction.markets import is_index
from ledger.extraction.phrases import (
    NOUNS,
    child_object,
    in_quantity,
    inner_object,
    phrase_of,
)
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import verb_above
from ledger.extraction.words import (
    are_so_old,
    befalls_one_each,
    counts_people,
    harm_joined,
    is_happening,
    is_named_level,
    known_by_deed,
    noun_lemma,
    self_employed,
    word_set,
)

_MONEY_GLUED = re.compile(r"[^\W\d_]{1,3}\d[\d,.]*")
"""Letters of a currency and a sum in one word ("N30,000")."""
LONGEST_SIGN = 3
"""Letters of a currency's short name before a number ("Rs", "Tk", "USD")."""


def described(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Describe a noun by its phrase; pronouns and bare count nouns take an earlier phrase."""
    if quantity.unit is not None and (noun.like_num or _is_sign(noun, quantity)):
        return of_unit(noun, quantity, earlier)
    money = quantity.unit is not None and quantity.unit.isupper()
    if money and (dealt := _asked_or_sold(noun, quantity)) is not None:
        return described(dealt, quantity, earlier)
    if (persons := self_employed(noun)) is not None:
        return Counted(None, persons)
    if noun.lower_ in word_set("nouns", "harm_nouns") and noun.pos_ not in NOUNS:
        phrase = _with_origin(noun, phrase_of(noun, quantity))
        alone = phrase.lower() == noun.lower_ and quantity.unit is None
        return Counted(None, "people", written=phrase) if alone else Counted(None, phrase)
    if noun.pos_ not in NOUNS:
        sort = noun.pos_ == "ADJ" and noun.lower_ in word_set("nouns", "people_collectives")
        if sort or known_by_deed(noun):
            return Counted(None, noun.text)
        return _pointed_to(noun, quantity, earlier)
    if is_unit_noun(noun, quantity):
        return of_unit(noun, quantity, earlier)
    if is_change(noun) and quantity.unit is not None and not is_money_lost(noun, quantity):
        return _changed(noun, quantity, earlier)
    if quantity.unit is None and (befalls_one_each(noun) or noun.lower_ == "lives"):
        return _harmed(noun, quantity, earlier)
    dated = noun.ent_type_ in ("DATE", "TIME") and not (_is_measured(noun) or are_so_old(noun))
    if dated or _is_peak(noun, quantity):
        of = child_object(noun, ("of",), quantity) if noun_lemma(noun) == "level" else None
        if of is None and is_named_level(noun):
            return Counted(noun, phrase_of(noun, quantity))
        return borrowed(earlier) if of is None else described(of, quantity, earlier)
    if noun_lemma(noun) in word_set("kinds", "extent_nouns") and _stands_alone(noun) and earlier:
        known = borrowed(earlier)
        return Counted(noun, phrase_of(noun, quantity), label=known.label or known.phrase)
    if noun_lemma(noun) in word_set("kinds", "count_nouns") and not _is_thing(noun, quantity):
        return _number_of(noun, quantity, earlier)
    if noun.lower_ in ("one", "ones") and earlier:
        return _other_ones(earlier)
    if noun.lower_ in ("others", "more") and earlier:
        return borrowed([known for known in earlier if not known.part] or earlier)
    return Counted(noun, phrase_of(noun, quantity))


def _asked_or_sold(noun: Token, quantity: Quantity) -> Token | None:
    """Return "aid" of "an appeal for aid", "rice" of "a kilo of rice costs 95 rupees"."""
    prepositions: tuple[str, ...] = ()
    if noun_lemma(noun) in word_set("kinds", "asking_nouns"):
        prepositions = ("for",)
    elif noun.lower_ in word_set("units", "sold_by"):
        prepositions = ("of",)
    found = child_object(noun, prepositions, quantity)
    if found is not None and found.ent_type_ in ("GPE", "LOC", "NORP"):
        return None  # "the appeal for Sudan asks for $2.7 billion"
    return found if found is not None and found.pos_ in NOUNS else None


def _other_ones(earlier: Sequence[Counted]) -> Counted:
    """Take cards, and no valid ones, for "220 expired ones" after "149 valid cards"."""
    known = borrowed(earlier)
    return replace(known, phrase=known.noun.text if known.noun is not None else known.phrase)


def _number_of(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Read "the number of refugees", "prison numbers", "the total": of whom it is the number."""
    inner = child_object(noun, ("of",), quantity) or _whose_number(noun) or _said_for(noun)
    if inner is not None and inner != noun:
        return _of_the_harmed(inner) or described(inner, quantity, earlier)
    if quantity.unit is None and (harm := _number_harmed(noun)) is not None:
        if herd := herded(noun.doc, earlier):
            return borrowed(herd)
        told = _counted_so(quantity, earlier)
        of_persons = told.noun is not None and counts_people(told.noun)
        return told if of_persons else Counted(None, "people", written=harm)
    if (members := _numbered_by(noun, quantity)) is not None:
        return members
    if (run := _counted_runs(noun)) is not None:
        return Counted(run, phrase_of(noun, quantity))
    owned = any(c.dep_ == "poss" and c.pos_ in NOUNS for c in noun.lefts)  # "the party's share"
    named = owned or any(c.dep_ in ("compound", "amod") for c in noun.lefts)
    told = _counted_so(quantity, earlier)
    return told if told.phrase or not named else Counted(noun, phrase_of(noun, quantity))


def _counted_runs(number: Token) -> Token | None:
    """Return "murder" of "the murder count": what happened so often."""
    before = number.nbor(-1) if number.i else number
    named = before.dep_ == "compound" and before.head == number and before.tag_ == "NN"
    return before if named and is_happening(before) and not counts_people(before) else None


def _said_for(number: Token) -> Token | None:
    """Return "turnout" of "For turnout the mission's own estimate is 82 percent"."""
    opening = number.sent[0]
    if opening.lower_ not in ("for", "on") or opening.dep_ != "prep":
        return None
    if number.dep_ != "nsubj" or opening.head != number.head:
        return None
    named = [c for c in opening.rights if c.dep_ == "pobj" and c.pos_ in NOUNS and _is_measured(c)]
    return named[0] if named else None


def _number_harmed(number: Token) -> str | None:
    """Return "killed" of "the number killed", "the total hospitalised": persons, whoever they are."""
    following = number.nbor(1) if number.i + 1 < len(number.doc) else number
    done = following.tag_ in ("VBN", "VBD") and following.lemma_ in _done_to_persons()
    harmed = following.lower_ in word_set("nouns", "harm_nouns") and following.tag_ not in (
        "NN",
        "NNS",
    )
    if following == number or not (done or harmed):
        return None
    direct = following.head == number or following.dep_ in ("acl", "amod")
    return following.lower_ if direct else None


def _of_the_harmed(noun: Token) -> Counted | None:
    """Read "the number of flood dead": the harm behind the noun says that persons are counted."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    harmed = following.lower_ in word_set("nouns", "harm_nouns") and following.pos_ == "ADJ"
    if not harmed or noun.tag_ not in ("NN", "NNP") or noun.pos_ not in NOUNS:
        return None
    return Counted(None, noun.doc[noun.left_edge.i : following.i + 1].text)


def _is_measured(noun: Token) -> bool:
    """Whether a noun is for what is measured, though it bears a year: "in 2016 turnout was 69%"."""
    lists = ("measured_nouns", "turnouts", "amount_nouns")
    return any(noun_lemma(noun) in word_set("kinds", name) for name in lists)


def _is_peak(noun: Token, quantity: Quantity) -> bool:
    """Whether a noun is only how high something stood; the Dow Jones Average and 300 records are more."""
    peak = noun_lemma(noun) in word_set("kinds", "peak_nouns") and not is_index(noun)
    several = noun.tag_ == "NNS" and quantity.unit is None and quantity.end <= noun.idx
    return peak and not several


def _pointed_to(pronoun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Read what a pronoun or gerund stands for: "half of them", "those polled", "one of the dead"."""
    if (own := _those_asked(pronoun)) is not None:
        return Counted(None, own)
    if pronoun.tag_ == "VBG" and pronoun.dep_ in ("nsubj", "nsubjpass", "csubj"):
        return Counted(None, phrase_of(pronoun, quantity))
    inner = child_object(pronoun, ("of",), quantity)
    if (those := _antecedent(pronoun, earlier)) is not None:
        return Counted(those, phrase_of(those, quantity), whole=True)
    if inner is None or inner == pronoun:
        known = borrowed(earlier)
        if (befallen := _those_befallen(pronoun)) is not None:
            persons = [k for k in earlier if k.noun is None or counts_people(k.noun)]
            known = borrowed(_befallen_so(pronoun, persons) or persons)
            return replace(known, written=befallen) if known.phrase else Counted(None, befallen)
        written = [k.written for k in earlier if k.phrase == known.phrase]
        return replace(known, written=written[-1]) if written else known
    found = described(inner, quantity, earlier)
    return Counted(found.noun, found.phrase, found.borrowed, whole=True)


def _antecedent(whom: Token, earlier: Sequence[Counted]) -> Token | None:
    """Return "voters" of "voters abroad, only 30 percent of whom took part", if no persons were counted."""
    if whom.lower_ != "whom":
        return None
    clause = next((a for a in whom.ancestors if a.dep_ == "relcl"), None)
    persons = _before_comma(whom) if clause is None else clause.head
    if persons is None or persons.tag_ not in ("NNS", "NNPS"):
        return None
    known = any(_are_persons_here(k, whom) for k in earlier)
    known = known or any(c.like_num for c in persons.lefts)
    return persons if counts_people(persons) and not known else None


def _are_persons_here(known: Counted, whom: Token) -> bool:
    """Whether persons were counted earlier in the sentence: "12 of whom" are then some of those."""
    return known.noun is not None and known.noun.doc is whom.doc and counts_people(known.noun)


def _before_comma(whom: Token) -> Token | None:
    """Return the noun that ends before the comma of ", only 45 per cent of whom"."""
    commas = [t for t in whom.doc[max(0, whom.i - 8) : whom.i] if t.text == ","]
    return commas[-1].nbor(-1) if commas and commas[-1].i else None


def _those_asked(pronoun: Token) -> str | None:
    """Return "those polled", "those who died": persons told by their clause need no earlier count."""
    following = pronoun.nbor(1) if pronoun.i + 1 < len(pronoun.doc) else pronoun
    if pronoun.lower_ != "those":
        return None
    if following.lemma_.casefold() in word_set("kinds", "asking_verbs"):
        return f"{pronoun.text} {following.text}"
    if following.tag_ == "VBG" and following.dep_ == "acl":
        return f"{pronoun.text} {following.text}"
    clause = [c for c in pronoun.rights if c.dep_ == "relcl" and c.i - pronoun.i <= 6]
    if following.lower_ != "who" or not clause:
        return None
    return pronoun.doc[pronoun.i : clause[0].i + 1].text


def _those_befallen(pronoun: Token) -> str | None:
    """Return "those held" of "850 of those held": which of the persons told before are meant."""
    following = pronoun.doc[pronoun.i + 1 : pronoun.i + 3]
    if pronoun.lower_ != "those" or not following or following[0].tag_ != "VBN":
        return None
    return f"those {following[0].text}" if following[0].lemma_ in _done_to_persons() else None


def _befallen_so(pronoun: Token, persons: Sequence[Counted]) -> list[Counted]:
    """Return those told to have been arrested for "12 of those arrested", not the officers hurt since."""
    done = pronoun.nbor(1).lemma_
    told = [(k, verb_above(k.noun)) for k in persons if k.noun is not None]
    return [known for known, verb in told if verb is not None and verb.lemma_ == done]


def _done_to_persons() -> frozenset[str]:
    lists = ("befalling_verbs", "personal_passives", "passing_verbs", "holding_verbs")
    return frozenset().union(*(word_set("kinds", name) for name in lists))


def _whose_number(noun: Token) -> Token | None:
    """Return "refugees" of "the refugees' number": those counted, not who counted them."""
    if noun_lemma(noun) not in ("number", "total", "strength", "share", "proportion"):
        return None
    owners = [c for c in noun.lefts if c.dep_ == "poss" and c.tag_ == "NNS"]
    return owners[0] if owners and counts_people(owners[0]) else None


def _numbered_by(noun: Token, quantity: Quantity) -> Counted | None:
    """Read "prison numbers", which count people, and "bird numbers", which count birds."""
    kinds = [c for c in noun.lefts if c.pos_ in NOUNS or c.lower_ in person_nouns()]
    if noun.lower_ != "numbers" or not kinds or quantity.unit not in (None, "percent"):
        return None
    persons = set() if quantity.unit else person_nouns()
    known = kinds[-1].lower_ in word_set("nouns", "full_of_people") | persons
    return Counted(None if known else kinds[-1], phrase_of(noun, quantity))


def _counted_so(quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Return what a bare total goes on counting: of several counts told, one of about its size."""
    if quantity.unit is not None:
        return borrowed(earlier)
    return borrowed_alike(earlier, quantity.value or quantity.read_low)


def _changed(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Read what a rise or fall is one of: "a rise in fares", "a 10% revenue jump", "UK growth"."""
    named = _named_change(noun, quantity)
    if named is not None and noun_lemma(noun) in word_set("kinds", "area_losses"):
        return Counted(noun, phrase_of(noun, quantity))  # "forest loss in the Congo Basin fell"
    inner = inner_object(noun) or named
    if inner is not None:
        return described(inner, quantity, earlier)
    own = noun_lemma(noun) in word_set("kinds", "growth_nouns") or is_shared(noun, quantity)
    if not earlier and not _stands_alone(noun):  # "the yearly loss", of nothing told before
        own = own or noun_lemma(noun) in word_set("kinds", "flow_money_nouns")
    return Counted(noun, phrase_of(noun, quantity)) if own else borrowed(earlier)


def is_money_lost(noun: Token, quantity: Quantity) -> bool:
    """Whether losses, gains or cuts are themselves the sum: "losses of 23 billion pesos", "$60bn of cuts"."""
    money = quantity.unit is not None and quantity.unit not in SHARES
    named = noun_lemma(noun) in word_set("kinds", "flow_money_nouns")
    cuts = noun.tag_ == "NNS" and noun_lemma(noun) in word_set("kinds", "fall_nouns")
    return money and (named or (cuts and quantity.unit is not None and quantity.unit.isupper()))


def _named_change(change: Token, quantity: Quantity) -> Token | None:
    """Return "revenue" of "a 10% revenue jump"."""
    named = [c for c in change.lefts if c.dep_ == "compound" and c.pos_ == "NOUN"]
    own = [c for c in named if not in_quantity(c, quantity)]
    return own[-1] if own else None


def _is_sign(noun: Token, quantity: Quantity) -> bool:
    """Whether a token is how some money or share is written ("₱", "Rs", "%"), which counts nothing."""
    if noun.idx >= quantity.start and noun.idx + len(noun) <= quantity.end:
        return True
    if not any(letter.isalpha() for letter in noun.text) or _MONEY_GLUED.fullmatch(noun.text):
        return True
    short = noun.text[0].isupper() and len(noun) <= LONGEST_SIGN
    before_number = short and noun.i + 1 < len(noun.doc) and noun.nbor(1).like_num
    return before_number or (in_quantity(noun, quantity) and noun.like_num)


def _is_thing(noun: Token, quantity: Quantity) -> bool:
    """Whether a plural of parts or counts names things: "its shares fell", "860,000 passport numbers"."""
    if noun.tag_ != "NNS":
        return False
    counted = any(quantity.number_start <= c.idx < quantity.number_end for c in noun.lefts)
    return counted or noun_lemma(noun) in word_set("kinds", "plural_things")


def _stands_alone(noun: Token) -> bool:
    return not any(child.dep_ in ("compound", "amod", "prep") for child in noun.children)


def is_unit_noun(noun: Token, quantity: Quantity) -> bool:
    """Whether a noun is itself a unit ("hectares"), which counts nothing by itself."""
    if quantity.unit is None:
        return False
    lemma = noun_lemma(noun)
    money = is_currency(quantity.unit) and of_currency(lemma) is not None
    return money or lemma == quantity.unit or lemma in word_set("kinds", "unit_nouns")


def _harmed(noun: Token, quantity: Quantity, earlier: Sequence[Counted]) -> Counted:
    """Read whom deaths or injuries befell: "the deaths of four soldiers", "civilian casualties"."""
    if herd := herded(noun.doc, earlier):
        return borrowed(herd)
    inner = child_object(noun, ("of", "to", "among"), quantity)
    if inner is not None and inner.pos_ in NOUNS and counts_people(inner):
        return described(inner, quantity, earlier)
    for child in noun.lefts:
        if (child.pos_ in NOUNS and _is_person(child)) or child.ent_type_ == "NORP":
            return Counted(noun, phrase_of(noun, quantity))
    if (bearers := _who_suffered(noun)) is not None:
        return Counted(bearers, phrase_of(bearers, quantity), written=_as_written(noun))
    return Counted(noun, "people", written=_as_written(noun))


def _with_origin(harmed: Token, phrase: str) -> str:
    """Return "Ethiopian dead" where the parser hangs the word before elsewhere."""
    before = harmed.nbor(-1) if harmed.i else harmed
    says_whose = (
        before != harmed and before.tag_ in ("JJ", "NN", "NNP") and before.ent_type_ in ("", "NORP")
    )
    return f"{before.text} {phrase}" if says_whose and phrase == harmed.text else phrase


def _who_suffered(harm: Token) -> Token | None:
    """Return "troops" of "the troops have suffered 1,351 deaths": the persons they befell."""
    verb = harm.head
    if harm.dep_ != "dobj" or verb.lemma_ not in word_set("kinds", "suffering_verbs"):
        return None
    persons = [c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ in ("NNS", "NNPS")]
    return persons[0] if persons and _is_person(persons[0]) else None


def _as_written(noun: Token) -> str | None:
    """Return the text's own word for the persons harmed: "deaths", "death toll"."""
    named = [c for c in noun.lefts if c.dep_ == "compound" and c.i == noun.i - 1]
    last = noun.i + 1 + len(harm_joined(noun))
    return noun.doc[(named[0].i if named else noun.i) : last].text.lower()


def _is_person(word: Token) -> bool:
    return counts_people(word) and noun_lemma(word) not in word_set("nouns", "harm_nouns")


def is_change(noun: Token) -> bool:
    """Whether a noun only tells of a rise or a fall ("a 5% increase"), not of what rose."""
    lemma = noun_lemma(noun)
    return lemma in word_set("kinds", "rise_nouns") or lemma in word_set("kinds", "fall_nouns")
