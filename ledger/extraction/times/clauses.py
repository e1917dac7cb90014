"""How a date stands in its sentence's grammar: in whose clause, under which verb.

Offsets count the sentence's characters.
"""

from spacy.tokens import Doc, Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.dates import DateMention
from ledger.extraction.words import word_set

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
"""Relations of a subject to its verb, be it a verb itself ("Flooding in May killed 40")."""


def clause_holds(mention: DateMention, reading: Reading) -> bool:
    """Whether the figure stands in the clause, or below the noun, that the date belongs to.

    A state told in a clause joined on with a subject of its own has its own time, and so has what
    follows a "since"; a date that opens the sentence holds for all of it.
    """
    clause = clause_of(mention, reading.sentence.parsed)
    if clause is None or not (
        is_under(reading.number, clause)
        or (clause.idx < mention.start and lends_its_time(clause, reading.number))
        or _raised(reading.number, clause)
        or _opens_a_row(mention, clause, reading)
    ):
        return False
    if (
        _of_a_purpose(reading, clause)
        or of_what_is_to_come(mention, reading)
        or _done_before(mention, reading, clause)
    ):
        return False
    if _present_below(clause, mention, reading) or _is_now(clause, reading):
        return False
    if (
        _past_below(clause, reading)
        or _set_against(clause, mention, reading)
        or _joined_in_another_time(clause, mention, reading)
    ):
        return False
    trails = clause.idx < mention.start < mention.end <= reading.quantity.start
    apart = _lasting(reading) or mention.link == "since"
    return not (trails and apart and _joined_on(reading, clause))


def lends_its_time(clause: Token, number: Token) -> bool:
    """Whether a clause that ends with a date goes with the one above it, in which the figure stands.

    "Were killed or injured from May to July", "12 people killed and 30 hurt in May", "had to close when staff walked out on Friday", "were
    held in a raid that ran from 3 to 9 May".
    """
    above = clause.head
    alike = clause.tag_ == above.tag_ or {clause.tag_, above.tag_} == {"VBD", "VBN"}
    if clause.dep_ == "conj" and clause.tag_ == "VBN" and above.pos_ == "NOUN":
        return above in (number, number.head)
    if clause.dep_ == "acl" and clause.tag_ == "VBN" and above.dep_ == "conj":
        return above.head in (number, number.head, _verb_of(number))
    if (doing := _done_meanwhile(clause)) is not None:
        return _verb_of(number) == doing or lends_its_time(doing, number)
    if clause.dep_ == "conj" and alike and _is_left_short(clause):
        return _verb_of(number) == above or lends_its_time(above, number)
    when = clause.dep_ == "advcl" and any(c.lower_ == "when" for c in clause.children)
    if when and clause.tag_ == "VBD":
        return _verb_of(number) in (above, above.head if above.dep_ == "xcomp" else above)
    if clause.dep_ in ("relcl", "acl") and clause.lemma_.lower() in word_set(
        "periods", "lasting_verbs"
    ):
        return any(t.lower_ in _DURING and is_under(t, _verb_of(number)) for t in above.ancestors)
    return False


def _done_meanwhile(clause: Token) -> Token | None:
    """ "Drowned trying to reach Spain in 2024": the verb beside which somebody does what a date stands in."""
    while clause.tag_ == "VB" and clause.dep_ == "xcomp":
        clause = clause.head
    while_doing = clause.tag_ == "VBG" and clause.dep_ in ("xcomp", "advcl")
    if not while_doing or set_off(clause) or clause.head.idx > clause.idx or auxiliaries(clause):
        return None
    return clause.head


_DURING = ("in", "during", "under", "throughout")


def _is_left_short(verb: Token) -> bool:
    """Whether a joined verb leaves its subject or its auxiliary to the one before: "2,800 wounded"."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    subject = any(c.dep_ in SUBJECTS for c in verb.children)
    return not helped and (not subject or verb.tag_ == "VBN")


def _verb_of(number: Token) -> Token:
    """The nearest verb above a number, be it a participle; the number itself where there is none."""
    return next((t for t in number.ancestors if t.pos_ in ("VERB", "AUX")), number)


def _opens_a_row(mention: DateMention, clause: Token, reading: Reading) -> bool:
    """ "A year ago, milk was at 5 pesos, bread cost 8 and eggs 11": the day that opens the row."""
    verb = verb_over(reading.number)
    opens = mention.start < 3 and reading.sentence.text[mention.end : mention.end + 1] == ","
    return opens and verb is not None and verb.tag_ == clause.tag_ == "VBD"


def _of_a_purpose(reading: Reading, clause: Token) -> bool:
    """ "Flew in on Monday to look into a 2-million-dollar deal": the purpose's money has no such day."""
    unit = reading.quantity.unit
    if unit is None or not unit.isupper():
        return False
    below = [t for t in reading.number.ancestors if clause.is_ancestor(t)]
    return any(
        t.tag_ == "VB" and t.dep_ == "advcl" and any(c.lower_ == "to" for c in t.children)
        for t in below
    )


def _done_before(mention: DateMention, reading: Reading, clause: Token) -> bool:
    """ "Visited on Monday the families of 12 miners killed in May's blast", "tried for killing 12"."""
    verb = reading.verb
    if verb is None or verb.dep_ != "acl" or verb.tag_ != "VBN" or clause == verb or set_off(verb):
        days = all(p.form in ("day", "weekday", "day_word", "iso") for p in mention.points)
        recalled = days and _recalled(reading.number, clause)
        return recalled or _charged(reading.number, clause)
    found = clause.lemma_.lower() in word_set("periods", "outcome_verbs")
    harmed = verb.lemma_.lower() in word_set("kinds", "befalling_verbs")
    return harmed and not found and clause.pos_ == "VERB" and clause.is_ancestor(verb)


def _charged(number: Token, clause: Token) -> bool:
    """ "Jailed on Monday for killing 12": the deed that a court or the police speak of came before."""
    token = number
    while token.head != token and token != clause:
        told_of = token.dep_ in ("pcomp", "pobj") and token.head.lower_ in (
            "of",
            "for",
            "over",
            "with",
            "in",
        )
        judged = token.head.head.lemma_.lower() in word_set("periods", "judging")
        if (
            told_of
            and judged
            and (token.tag_ == "VBG" or any(c.tag_ == "VBG" for c in token.children))
        ):
            return True
        if told_of and judged and token.lemma_.lower() in word_set("periods", "deeds"):
            return True
        token = token.head
    return False


def _recalled(number: Token, clause: Token) -> bool:
    """ "Thousands marched on Sunday over the deaths of 12 miners": the deaths had come before.

    Only of those who look back; "the raid led on Sunday to the deaths of 12" tells their day.
    """
    noun = next(
        (t for t in number.ancestors if t.lemma_.lower() in word_set("periods", "killings")), None
    )
    if noun is None or noun.pos_ != "NOUN" or not clause.is_ancestor(noun):
        return False
    below = [t for t in number.ancestors if noun.is_ancestor(t)]
    named = bool(below) and below[-1].lower_ == "of" and noun.dep_ in ("pobj", "dobj")
    over = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), clause)
    looks_back = over.lemma_.lower() in word_set("periods", "recalling")
    return named and (looks_back or noun.head.lower_ in word_set("periods", "recalled_with"))


def of_what_is_to_come(mention: DateMention, reading: Reading) -> bool:
    """ "Crude for January delivery rose", "pending talks in May": when what is waited for comes about."""
    doc = reading.sentence.parsed
    date = (
        doc.char_span(mention.points[0].start, mention.points[-1].end, alignment_mode="expand")
        if doc
        else None
    )
    if date is None:
        return False
    token = date.root
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        if token.dep_ == "pobj" and token.head.lower_ in _WAITING:
            return True
        if token != date.root and token.dep_ == "pobj" and token.head.lower_ == "for":
            put_off = token.lemma_.lower() in word_set("periods", "put_off")
            return put_off and not is_under(reading.number, token)
        token = token.head
    return False


def tense_of(verb: Token) -> str:
    """The tag of the word that gives a verb its tense; empty where it has none."""
    return next((t.tag_ for t in (*auxiliaries(verb), verb) if t.tag_ in _TENSED), "")


_WAITING = ("pending", "awaiting")


def _raised(number: Token, clause: Token) -> bool:
    """ "80 people are feared to have drowned on Sunday", "500 jobs are to go by May": the subject of both verbs."""
    over = clause.head
    if clause.dep_ != "xcomp":
        return False
    had = any(c.lower_ == "have" for c in auxiliaries(clause))
    if not had and over.lemma_.lower() not in word_set("periods", "raising"):
        return False
    subject_of = over.head if over.dep_ == "acomp" else over
    return any(
        c.dep_ in ("nsubj", "nsubjpass") and is_under(number, c) for c in subject_of.children
    )


def clause_of(mention: DateMention, doc: Doc | None) -> Token | None:
    """The verb or noun whose clause a date stands in; None in a sentence without a parse."""
    root = root_of(mention, doc)
    if root is None:
        return None
    clause = root.head if root.pos_ in ("VERB", "AUX") else root  # "since the war broke out"
    while clause.head != clause and (
        clause.pos_ not in ("VERB", "AUX") or clause.dep_ in SUBJECTS or _is_noun(clause)
    ):
        clause = clause.head
    if clause.dep_ == "parataxis" and mention.end < clause.idx:
        clause = clause.head  # "On Friday, the ministry adds, 424 people came"
    return clause


def _is_noun(verb: Token) -> bool:
    """ "Lost to poaching this year": a gerund that nothing is the object of."""
    by = verb.head.lower_ in ("to", "by", "from", "through", "in")
    alone = not any(c.dep_ in ("dobj", "ccomp", "xcomp", "prt") for c in verb.children)
    return verb.dep_ == "pcomp" and verb.tag_ == "VBG" and by and alone


def verb_over(number: Token) -> Token | None:
    """The nearest verb above a number that has a tense, its own or an auxiliary's."""
    for token in number.ancestors:
        if token.pos_ in ("VERB", "AUX") and (
            token.tag_ in ("VBD", "VBP", "VBZ")
            or any(c.tag_ in _TENSED for c in auxiliaries(token))
        ):
            return token
    return None


def is_below_subject(token: Token, number: Token) -> bool:
    """Whether a word belongs to the subject of the verb over a number."""
    verb = verb_over(number)
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS] if verb is not None else []
    return any(subject.is_ancestor(token) for subject in subjects)


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliary verbs of a verb."""
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass")]


_TENSED = ("VBD", "VBP", "VBZ", "MD")


def _is_now(clause: Token, reading: Reading) -> bool:
    """ "Was 64 in 1990 and has now dropped to 51": what is so now has another time."""
    verb = verb_over(reading.number)
    if verb is None or verb == clause:
        return False
    return any(
        c.lower_ in ("now", "currently", "today", "since") and c.dep_ == "advmod"
        for c in verb.children
    )


def _present_below(clause: Token, mention: DateMention, reading: Reading) -> bool:
    """Whether a figure is told in the present, or foretold, below a clause that the past dates."""
    verb = verb_over(reading.number)
    if verb is None or verb == clause or clause.tag_ != "VBD" or mention.link:
        return False
    if verb.tag_ == "VBZ" and verb.lower_ in word_set("periods", "foretelling"):
        return True
    tensed = [t for t in (*auxiliaries(verb), verb) if t.tag_ in _TENSED]
    days = all(point.form in ("day", "weekday", "day_word", "iso") for point in mention.points)
    return days and tensed[0].tag_ in ("VBZ", "VBP")


def _past_below(clause: Token, reading: Reading) -> bool:
    """ "Schools will reopen on Friday after a closure that kept 4,000 at home": the past came before."""
    verb = verb_over(reading.number)
    if verb is None or verb == clause or not clause.is_ancestor(verb) or tense_of(verb) != "VBD":
        return False
    return any(c.tag_ == "MD" and c.lemma_ in ("will", "shall") for c in auxiliaries(clause))


def _set_against(clause: Token, mention: DateMention, reading: Reading) -> bool:
    """ "Fell in May, while the peso has lost 40 percent", "but they had foreseen 5": another subject, in another tense."""
    verb = verb_over(reading.number)
    if verb is None or verb == clause or not clause.idx < mention.start < verb.idx:
        return False
    apart = verb.dep_ in ("conj", "advcl") and any(c.dep_ in SUBJECTS for c in verb.children)
    words = {c.lower_ for c in (*verb.children, *verb.head.children)}
    perfect = any(c.lower_ in ("has", "have", "had") for c in auxiliaries(verb))
    return apart and perfect and not words.isdisjoint(("while", "whereas", "but"))


def _joined_in_another_time(clause: Token, mention: DateMention, reading: Reading) -> bool:
    """ "Lost 14 million last year and will cut 30 routes", "and employs 300": what is or will be is not of then."""
    verb = verb_over(reading.number)
    joined = verb
    while joined is not None and joined.dep_ == "conj" and joined.head != clause:
        joined = joined.head
    if verb is None or joined is None or joined.dep_ != "conj" or joined.head != clause:
        return False
    before = clause.idx < mention.start < verb.idx or mention.start < clause.idx
    told = [t.lemma_.lower() for t in auxiliaries(verb) if t.tag_ == "MD"]
    present = tense_of(verb) in ("VBZ", "VBP") and "have" not in [
        t.lemma_ for t in auxiliaries(verb)
    ]
    return before and tense_of(clause) == "VBD" and (present or bool({"will", "shall"} & set(told)))


def _lasting(reading: Reading) -> bool:
    """Whether a figure tells how things stood ("30 were missing", "160 divers were combing the sea")."""
    verb = verb_over(reading.number)
    going_on = verb is not None and (verb.lemma_ == "be" or verb.tag_ == "VBG")
    return reading.kind == "stock" and going_on


def _joined_on(reading: Reading, clause: Token) -> bool:
    below = reading.number
    while below.head not in (below, clause):
        below = below.head
        if below.dep_ == "conj" and below.pos_ in ("VERB", "AUX"):
            return any(c.dep_ in ("nsubj", "nsubjpass") for c in below.children)
    return below.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in below.children)


def set_off(clause: Token) -> bool:
    """Whether a comma parts a clause from what it tells of."""
    first = next(iter(clause.subtree), clause)
    return first.i > 0 and first.nbor(-1).text == ","


def is_under(token: Token, ancestor: Token) -> bool:
    """Whether a word is another one or hangs below it."""
    return token.i == ancestor.i or ancestor.is_ancestor(token)


def root_of(mention: DateMention, doc: Doc | None) -> Token | None:
    """The head word of a date; None in a sentence without a parse."""
    if doc is None:
        return None
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return span.root if span is not None else None


def has_verb(doc: Doc | None, start: int, end: int, besides: Token | None = None) -> bool:
    """Whether a finite verb stands between two offsets, beside the one over a figure."""
    if doc is None:
        return False
    over = (
        next((t for t in besides.ancestors if t.pos_ in ("VERB", "AUX")), None) if besides else None
    )
    known = {over.i, *(c.i for c in over.children if "aux" in c.dep_)} if over else set()
    return any(
        t.tag_ in ("VBD", "VBP", "VBZ", "MD") and t.i not in known
        for t in doc
        if start <= t.idx < end
    )
