"""What happened to those counted, and so what kind of figure it is: stock, flow, change, share, rate."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS
from ledger.extraction.population import Counted
from ledger.extraction.quantities import Quantity
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import is_happening, noun_lemma, word_set
from ledger.model import Kind

_CARRIERS = ("of", "to", "by", "with", "from", "between", "among")
LONGEST_EVENT = 60
"""Characters; an event is a label to compare by, not a retelling."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a figure tells of: the governing word, a short description and the kind of figure.

    `sign` is -1 where the words tell of a fall, +1 for a rise, 0 where they tell of neither.
    """

    word: Token | None
    text: str | None
    kind: Kind
    sign: int


def read_event(quantity: Quantity, tokens: list[Token], counted: Counted) -> Event:
    """Read what happened; `tokens` are the figure's own, `counted` is what it counts."""
    change = change_word(quantity, tokens)
    word = change or governing_word(tokens, counted)
    kind = _kind(quantity, tokens, counted, word, change)
    sign = _sign(change) if kind == "change" else 0
    return Event(word, describe(word), kind, sign)


def governing_word(tokens: list[Token], counted: Counted) -> Token | None:
    """Return the verb or event noun that says what happened to those counted."""
    here = counted.noun if counted.noun is not None and counted.noun.doc is tokens[0].doc else None
    noun = here if here is not None and not counted.borrowed else _carrier(tokens[-1])
    if (participle := _participle_after(noun, tokens)) is not None:
        return participle
    if (event := _event_noun_above(noun)) is not None:
        return event
    if noun.pos_ in NOUNS and noun_lemma(noun) in word_set("nouns", "harm_nouns"):
        return noun
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    tells = before.lemma_.casefold() in word_set("kinds", "telling_verbs")
    if before.pos_ in ("VERB", "AUX") and not tells:
        verb: Token | None = before
    else:
        verb = verb_above(tokens[0] if counted.borrowed or here is None else noun)
    if verb is not None and (harmed := _harm_after(verb)) is not None:
        return harmed
    if verb is not None and verb.lemma_ == "follow" and verb.dep_ in ("advcl", "acl"):
        verb = verb_above(verb.head)
    if verb is not None and verb.lemma_.casefold() not in word_set("kinds", "light_verbs"):
        subject = subject_of(verb)
        if subject is not None and noun_lemma(subject) in word_set("nouns", "harm_nouns"):
            return subject
        return verb
    if noun.pos_ in NOUNS and is_happening(noun):
        return noun
    if verb is not None and (carried := _carried(verb)) is not None:
        return carried
    return verb


def says_little(word: Token | None) -> bool:
    """Whether an event word is missing or only carries another ("was still 153", "including 3")."""
    return word is None or (
        word.pos_ in ("VERB", "AUX") and word.lemma_.casefold() in word_set("kinds", "light_verbs")
    )


def _participle_after(noun: Token, tokens: list[Token]) -> Token | None:
    """Return "destroyed" of "2,011 houses destroyed", "dead" of "300 people dead"."""
    harm = word_set("nouns", "harm_nouns")
    for child in noun.rights:
        if child.dep_ in ("acl", "relcl") and child.tag_ in ("VBN", "VBD", "VBP", "VBG"):
            return child
        if child.dep_ in ("amod", "acomp", "oprd") and child.lower_ in harm:
            return child
    following = max(noun.i, tokens[-1].i) + 1
    if following < len(noun.doc):
        word = noun.doc[following]
        if word.lower_ in harm or (word.tag_ == "VBN" and word.dep_ in ("acl", "amod", "ROOT")):
            return word
    if noun.pos_ not in NOUNS and noun.lower_ in harm:
        return noun
    return None


def _carrier(token: Token) -> Token:
    """Return the noun that a bare figure stands in front of ("three others"), or the figure."""
    if token.dep_ in ("nummod", "quantmod", "amod") and token.head.pos_ in NOUNS:
        return token.head
    return token


def _harm_after(verb: Token) -> Token | None:
    """Return "dead" of "were reported dead", "left 300 dead", "are among the dead"."""
    harm = word_set("nouns", "harm_nouns")
    for child in verb.children:
        if child.dep_ in ("acomp", "oprd", "xcomp", "attr", "ccomp") and child.lower_ in harm:
            return child
        if child.dep_ == "prep" and child.lower_ == "among":
            for target in child.children:
                if target.lower_ in harm:
                    return target
                for clause in target.children:
                    if clause.dep_ in ("relcl", "acl"):
                        return clause
    return None


def _event_noun_above(noun: Token) -> Token | None:
    """Return "handover" of "the handover of 1,136 prisoners", "injuries" of "injuries to three"."""
    counts = word_set("kinds", "count_nouns")
    for _ in range(3):
        prep = noun.head
        if noun.dep_ != "pobj" or prep.lower_ not in _CARRIERS or prep.head.pos_ not in NOUNS:
            return None
        noun = prep.head
        if is_happening(noun) and noun_lemma(noun) not in counts:
            return noun
    return None


def _carried(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "dobj", "nsubj", "nsubjpass", "prep", "advmod"):
            if child.pos_ in NOUNS and is_happening(child):
                return child
            if child.dep_ == "acomp":
                return child
    return None


def change_word(quantity: Quantity, tokens: list[Token]) -> Token | None:
    """Return the word that makes a figure a change: "fell", "drop", "lower", "up"; None otherwise."""
    if quantity.unit == "ratio":
        return verb_above(tokens[-1])
    last = tokens[-1]
    if _is_share(last) or _is_level(tokens):
        return None
    for near in _neighbours(tokens):
        if _direction(near) and near.dep_ != "prt":
            return near
    outside = [t for t in tokens if t.head not in tokens]
    start = outside[0] if outside else last
    if start.dep_ == "pobj" and start.head.lower_ == "by" and _direction(start.head.head):
        return start.head.head
    if quantity.unit not in ("percent", "percentage point"):
        return None
    for above in (start.head, *start.head.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above if _direction(above) else _carried_change(above)
        if above.pos_ in NOUNS and _direction(above):
            return above
    return None


def _neighbours(tokens: list[Token]) -> Iterator[Token]:
    """Yield the words right around a figure that may tell its direction."""
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    measured = tokens[-1].lower_ in ("percent", "%", "cent", "points", "point", "times")
    for index in (last + 1, last + 2):
        if measured and index < len(doc) and doc[index].pos_ in (*NOUNS, "ADJ", "ADV"):
            yield doc[index]
    for index in (first - 1, first - 2):
        if measured and index >= 0 and doc[index].lower_ in ("up", "down", "by", "of", "a"):
            yield doc[index]
            if doc[index].lower_ == "of" and index and doc[index - 1].pos_ in NOUNS:
                yield doc[index - 1]


def _carried_change(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "acomp", "advmod", "prt", "attr", "prep") and _direction(child):
            return child
    return None


def _is_share(last: Token) -> bool:
    following = last.i + 1
    return following < len(last.doc) and last.doc[following].lower_ == "of"


def _is_level(tokens: list[Token]) -> bool:
    """Whether a percentage is where something stands ("rose to 9.1 percent"), not by how much."""
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    while before.i and before.pos_ in ("DET", "ADV", "ADJ"):
        before = before.nbor(-1)
    if before.lower_ not in ("to", "at", "from") or before.pos_ not in ("ADP", "PART", "SCONJ"):
        return False
    above = before.head  # "saw the deepest cuts, at 99 percent" tells by how much
    return not (above.pos_ in NOUNS and _direction(above)) and not _cut_told(above)


def _cut_told(verb: Token) -> bool:
    return any(c.dep_ == "dobj" and c.pos_ in NOUNS and _direction(c) for c in verb.children)


def _direction(word: Token) -> int:
    lemma = word.lemma_.casefold()
    if word.pos_ in ("VERB", "AUX"):
        groups = ("rise_verbs", "fall_verbs")
    elif word.pos_ in NOUNS:
        groups, lemma = ("rise_nouns", "fall_nouns"), noun_lemma(word)
    else:
        groups, lemma = ("rise_words", "fall_words"), word.lower_
    rises, falls = (word_set("kinds", group) for group in groups)
    return 1 if lemma in rises else -1 if lemma in falls else 0


def _sign(change: Token | None) -> int:
    return 0 if change is None else _direction(change)


def _kind(
    quantity: Quantity,
    tokens: list[Token],
    counted: Counted,
    word: Token | None,
    change: Token | None,
) -> Kind:
    if quantity.per:
        return "rate"
    if quantity.unit == "ratio":
        return "change"
    if quantity.unit in ("percent", "percentage point"):
        return "change" if change is not None else "share"
    if quantity.unit and quantity.unit.isupper():
        return _kind_of_money(counted, word)
    if quantity.unit in word_set("kinds", "stock_measure_units"):
        return "flow" if _was_done(word) else "stock"
    if change is not None and _direction(change) and change.head != change:
        return "change"
    if quantity.unit is not None:
        return "stock" if _stored(counted) else "flow"
    if _tells_toll(tokens) or _happens(counted, word):
        return "flow"
    if tokens[0].i and tokens[0].nbor(-1).tag_ == "PRP$" and not _harms(word):
        return "stock"  # "took in a widow and her six children": whose they are, not what happened
    return "stock" if word is None or _is_state(word) else "flow"


def _kind_of_money(counted: Counted, word: Token | None) -> Kind:
    stocks = word_set("kinds", "stock_money_nouns")
    noun = counted.noun
    if noun is not None and noun_lemma(noun) in stocks:
        return "stock"
    return (
        "stock" if word is not None and word.lemma_.casefold() in ("be", "owe", "stand") else "flow"
    )


def _was_done(word: Token | None) -> bool:
    """Whether land or length was dealt with ("burned 5,000 hectares"), not under a crop or standing."""
    if word is None or word.tag_ not in ("VBD", "VBN") or says_little(word):
        return False
    return not _is_state(word) and word.lemma_ not in word_set("kinds", "growing_verbs")


def _stored(counted: Counted) -> bool:
    stocks = word_set("kinds", "stock_money_nouns")
    return counted.noun is not None and noun_lemma(counted.noun) in stocks


def _happens(counted: Counted, word: Token | None) -> bool:
    """Whether the counted things are events themselves ("17 armed clashes", "218 deaths")."""
    return counted.noun is not None and is_happening(counted.noun)


def _harms(word: Token | None) -> bool:
    return word is not None and word.lemma_ in word_set("kinds", "befalling_verbs")


def _tells_toll(tokens: list[Token]) -> bool:
    verb = verb_above(tokens[-1])
    subject = None if verb is None else subject_of(verb)
    return subject is not None and noun_lemma(subject) in word_set("nouns", "harm_nouns")


def _is_state(word: Token) -> bool:
    lemma = word.lemma_.casefold()
    if word.lower_ in word_set("kinds", "state_words") and word.tag_ != "VBD":
        return True
    if word.pos_ in NOUNS:
        return not is_happening(word)
    if lemma in word_set("nouns", "harm_nouns"):
        return False
    if lemma in word_set("kinds", "state_verbs") | word_set("kinds", "telling_verbs"):
        return True
    if _direction(word):
        return True
    if any(child.dep_ == "prep" and child.lower_ == "at" for child in word.children):
        return lemma in word_set("kinds", "valuing_verbs")
    return word.tag_ in ("VBP", "VBZ") and not any(
        c.dep_ in ("aux", "auxpass") for c in word.children
    )


def describe(word: Token | None) -> str | None:
    """Return a short label of an event: its lemma, particle, negation and the phrases it governs."""
    if word is None:
        return None
    parts = ["not"] if any(child.dep_ == "neg" for child in word.children) else []
    parts.append(_label(word))
    parts += [child.lower_ for child in word.children if child.dep_ == "prt"]
    if word.lemma_ == "be":
        parts += [
            c.lower_ for c in word.children if c.dep_ in ("acomp", "advmod") and c.i > word.i
        ][:1]
    label = " ".join(parts)
    for child in word.rights:
        phrase = _participant(child)
        if phrase and len(label) + len(phrase) < LONGEST_EVENT:
            label = f"{label} {phrase}"
    return label


def _label(word: Token) -> str:
    if word.pos_ in NOUNS:
        return noun_lemma(word)
    return word.lemma_.casefold() if word.pos_ in ("VERB", "AUX") else word.lower_


def _participant(child: Token) -> str | None:
    if child.dep_ not in ("prep", "agent") or child.lower_ not in word_set(
        "kinds", "event_prepositions"
    ):
        return None
    for target in child.children:
        if (
            target.dep_ == "pobj"
            and target.pos_ in NOUNS
            and target.ent_type_
            not in (
                "DATE",
                "TIME",
                "PERCENT",
                "MONEY",
                "CARDINAL",
                "QUANTITY",
            )
        ):
            phrase = child.doc[target.left_edge.i : target.i + 1].text
            return f"{child.lower_} {phrase}" if len(phrase) <= 30 else None
    return None
