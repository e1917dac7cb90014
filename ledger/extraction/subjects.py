"""What a figure is said of: the verb above it, that verb's subject or object."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS, inner_object
from ledger.extraction.words import befalls_one_each, counts_people, noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place


def measured_noun(tokens: list[Token], *, lost: bool = False) -> Token | None:
    """Return what a figure is said of: the object of "put X at 5", else the subject of "X fell 5".

    `lost` says that losses and gains may be the figure itself ("put its losses at $40 million").
    """
    outside = [t for t in tokens if t.head not in tokens]
    start = outside[0] if outside else tokens[-1]
    if start.dep_ in ("quantmod", "nummod", "compound") and start.head.like_num:
        start = start.head  # the parser may take "from 18 million to 19 million" for one number
        if start.dep_ == "nummod" and start.head.ent_type_ == "PERCENT":
            start = start.head  # "from 38 to 44 percent"
    by_preposition = start.dep_ == "pobj" or start.dep_ == "npadvmod"
    verb = verb_above(start)
    if verb is None:
        return None
    if by_preposition and verb.lemma_.lower() not in word_set("narration", "hearing"):
        for child in _above_joined(verb):
            noun = child.pos_ in (*NOUNS, "PRON") or child.lower_ in word_set("nouns", "harm_nouns")
            named = noun and child not in tokens
            spent = noun_lemma(child) in word_set("kinds", "trading_times")
            spent = spent or _is_height(child, start)
            if child.dep_ == "dobj" and child.i < start.i and named and not spent:
                if lost and noun_lemma(child) in word_set("kinds", "flow_money_nouns"):
                    return child
                return _changed(child) or _shown_to_change(verb)
    placed = start.head.lower_ == "at" and (
        verb.dep_ == "acl" or any(c.dep_ == "nsubjpass" for c in verb.children)
    )  # "was put at 30,000", "the crowd, estimated at 30,000"
    gains = verb.lemma_ == "add" and start.dep_ == "dobj"  # "the index added 5 percent"
    if verb.lemma_.casefold() in word_set("kinds", "telling_verbs") and not placed and not gains:
        return None
    subject = _totalled(verb) or subject_of(verb) or _without_comma(verb)
    return None if subject in tokens else subject  # "1,500 crore was paid" tells of no crore


def _is_height(noun: Token, figure: Token) -> bool:
    """Whether a verb's object is only the height a figure is told to be: "reached a high of 900 hectares"."""
    led = figure.dep_ == "pobj" and figure.head.lower_ == "of" and figure.head.head == noun
    reached = noun.head.lemma_ in word_set("kinds", "level_verbs")
    return led and reached and noun_lemma(noun) in word_set("kinds", "peak_nouns")


def _without_comma(verb: Token) -> Token | None:
    """Return "rainfall" of "In the hill districts rainfall fell", "In 2016 rainfall fell".

    The parser takes it for the place or the time.
    """
    auxiliary = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    start = auxiliary[0] if auxiliary else verb
    before = start.nbor(-1) if start.i else start
    opens = (
        before.dep_ == "pobj" and before.head.dep_ == "prep" and before.head.i == verb.sent.start
    )
    compound = any(c.dep_ in ("compound", "amod") or _is_year(c) for c in before.lefts)
    common = before.tag_ in ("NN", "NNS") and not before.ent_type_
    return before if opens and compound and common and before.head.head == verb else None


def _is_year(word: Token) -> bool:
    return len(word) == 4 and word.text.isdigit() and word.text[:2] in ("19", "20")


def _totalled(verb: Token) -> Token | None:
    """Return "arrivals" of "recorded a rise in arrivals, totalling 1.6 million": what was told before."""
    above = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lemma_ not in ("total", "number"):
        return None
    told = [c for c in above.rights if c.dep_ in ("dobj", "attr") and c.i < verb.i]
    return _changed(told[-1]) if told else None


def is_actor(noun: Token) -> bool:
    """Whether a noun is one who deals with money and figures, of whom they are not told."""
    if befalls_one_each(noun):
        return False
    named = noun.pos_ == "PROPN" and noun.ent_type_ in ("ORG", "PERSON", "GPE", "NORP")
    bodies = word_set("kinds", "acting_bodies") | word_set("kinds", "armed_bodies")
    body = noun_lemma(noun) in bodies
    return named or body or counts_people(noun)


def is_output(tokens: list[Token]) -> bool:
    """Whether a rate is what "it" or "they" make or use: "It pumps 40,000 barrels a day" counts no persons."""
    outer = next((t for t in tokens if t.head not in tokens), tokens[-1])
    verb = outer.head
    subject = subject_of(verb) if outer.dep_ == "dobj" and outer.pos_ in NOUNS else None
    levels = word_set("kinds", "level_verbs") | word_set("kinds", "price_verbs")
    it = subject is not None and (
        subject.pos_ == "PRON"
        or is_actor(subject)
        or noun_lemma(subject) in word_set("kinds", "works")
    )
    return it and verb.lemma_ not in levels


def _above_joined(verb: Token) -> list[Token]:
    """Return what hangs on a verb, and on the verb of placing it is joined to.

    The parser hangs "to 65 percent" of "revised turnout in the vote, held a day earlier, to 65
    percent" on the nearer verb.
    """
    placing = word_set("kinds", "placing_verbs")
    joined = verb.dep_ in ("conj", "advcl", "acl") and verb.head.lemma_ in placing
    return [*verb.children, *(verb.head.children if joined else ())]


def _shown_to_change(verb: Token) -> Token | None:
    """Return X of "X showed an increase of 5%"; None where somebody else made or told it."""
    subject = subject_of(verb) if verb.lemma_ in word_set("kinds", "showing_verbs") else None
    if subject is None or subject.pos_ not in NOUNS or is_place(subject.text):
        return None
    return None if is_actor(subject) else subject


def is_capacity(tokens: list[Token]) -> bool:
    """Whether a figure is what something was made for: "a camp planned for 20,000"."""
    last = tokens[-1]
    if _is_room(last):
        return True
    if last.dep_ != "pobj" or last.head.lower_ not in ("for", "of"):
        return False
    verb, before = last.head.head, last.head.nbor(-1) if last.head.i else last
    if noun_lemma(before) in word_set("kinds", "capacity_nouns"):
        return True
    return (
        last.head.lower_ == "for"
        and verb.tag_ == "VBN"
        and verb.lemma_ in word_set("kinds", "capacity_verbs")
    )


def _is_room(last: Token) -> bool:
    """Whether a figure is how much room there is or will be: "brings capacity to 130,000 people"."""
    counted = last.head if last.dep_ == "nummod" else last
    if counted.dep_ != "pobj" or counted.head.lower_ not in ("to", "from", "at"):
        return False
    near = counted.head.head
    while near.dep_ == "prep":
        near = near.head
    told = (near, *(c for c in near.children if c.dep_ in ("dobj", "nsubj", "nsubjpass")))
    return any(noun_lemma(t) in word_set("kinds", "capacity_nouns") for t in told)


def _changed(noun: Token) -> Token | None:
    """Return X of "saw a fall in X"; None where a change names nothing of its own."""
    changes = word_set("kinds", "rise_nouns") | word_set("kinds", "fall_nouns")
    harm = noun_lemma(noun) in word_set("nouns", "harm_nouns")
    return inner_object(noun) if noun_lemma(noun) in changes and not harm else noun


def verb_above(token: Token) -> Token | None:
    """Return the nearest verb that governs a token."""
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound"):
        return token
    below = token
    for ancestor in token.ancestors:
        if below.dep_ == "conj" and below.pos_ in NOUNS and ancestor.pos_ in ("VERB", "AUX"):
            return _own_verb(below, ancestor)
        below = ancestor
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ not in ("amod", "compound"):
            verb = ancestor.head if ancestor.dep_ in ("aux", "auxpass") else ancestor
            return _clause_begun(token, verb) or _past_saying(verb, token)
    return None


def _clause_begun(token: Token, verb: Token) -> Token | None:
    """Return "opened" of "killed 40 people and 12 shelters have been opened".

    The parser joins the shelters to the people, and leaves the verb straight behind them without a subject.
    """
    joined = [t for t in (token, *token.ancestors) if t.dep_ == "conj" and t.head.pos_ in NOUNS]
    for later in verb.rights if joined else ():
        left = list(later.lefts)
        first = left[0] if left else later
        begins = later.dep_ == "conj" and joined[0].right_edge.i == first.i - 1
        if begins and first.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return later
    return None


def _past_saying(verb: Token, figure: Token) -> Token:
    """Return "rose" of "fares rose, the ministry said, to 40 pesos": the saying only stands between."""
    told = [c for c in verb.lefts if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX")]
    told += [verb.head] if verb.dep_ == "parataxis" and verb.head.i < verb.i else []
    saying = word_set("speech", "saying") | word_set("kinds", "counting_verbs")
    if not told or figure.i < verb.i or verb.lemma_.casefold() not in saying:
        return verb
    between = verb.doc[verb.i + 1 : figure.i]
    led = [t.i for t in between if t.text == ","]
    opened = verb.doc[led[-1] + 1].pos_ in ("ADP", "ADV", "PART") if led else False
    return told[-1] if opened else verb


def _own_verb(noun: Token, joined: Token) -> Token:
    """Return the verb after a noun that the parser joined to the verb of the clause before it."""
    later = [c for c in joined.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i > noun.i]
    return later[0] if later else joined


def subject_of(verb: Token) -> Token | None:
    """Return a verb's subject, from a verb it is joined to or depends on where it has none."""
    if (number := _number_since(verb)) is not None:
        return number
    for _ in range(6):
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
        if subjects:
            before = [s for s in subjects if s.i < verb.i]
            return _antecedent((before or subjects)[-1], verb)
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in NOUNS:
            return verb.head
        if (joined := _joined_before(verb)) is not None:
            return joined
        if (seen := _seen_to(verb)) is not None:
            return seen
        if (told := _told_on(verb)) is not None:
            verb = told
            continue
        if verb.head == verb or verb.dep_ not in (
            "conj",
            "xcomp",
            "advcl",
            "ccomp",
            "aux",
            "auxpass",
            "dep",
            "pcomp",
            "prep",
        ):
            return None
        above = verb_above(verb.head)
        if above is None:
            return None
        verb = above
    return None


def _told_on(verb: Token) -> Token | None:
    """Return "slowed" of "inflation slowed, the bank says, and was 2 percent in May": who says it stands between."""
    saying, levels = verb.head, word_set("kinds", "level_verbs") | word_set("kinds", "moving_verbs")
    told = [c for c in saying.lefts if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX")]
    if verb.dep_ != "conj" or not told or verb.lemma_ not in levels | {"be", "stand", "remain"}:
        return None
    reports = word_set("speech", "saying") | word_set("kinds", "counting_verbs")
    return told[-1] if saying.lemma_.casefold() in reports else None


def _number_since(verb: Token) -> Token | None:
    """Return "number" of "the number of those who fled since the quake has risen to 8,000".

    The parser takes the quake for what rose.
    """
    clause = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or clause.dep_ not in ("relcl", "acl"):
        return None
    of = clause.head.head
    counted = clause.head.dep_ == "pobj" and of.lower_ == "of"
    return of.head if counted and noun_lemma(of.head) in word_set("kinds", "count_nouns") else None


def _joined_before(verb: Token) -> Token | None:
    """Return "exports" of "tea fetched 40 rupees and coffee exports edged down".

    The parser joins the next clause's subject to the noun before it; nothing stands between the two.
    """
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    first = min((c for c in verb.lefts if c.dep_ in ("aux", "advmod", "neg")), default=verb)
    noun = first.nbor(-1) if first.i else first
    joined = noun.pos_ in NOUNS and noun.dep_ == "conj" and noun.head.i > verb.head.i
    if not joined or not noun.left_edge.i:
        return None
    opening, partner = noun.left_edge.nbor(-1), noun.head
    if partner.dep_ == "pobj" and partner.head.lower_ == "between":
        while partner.dep_ == "pobj" and partner.head.head.pos_ in NOUNS:
            partner = partner.head.head
        return partner  # "the toll of clashes between police and protesters reached 163"
    return noun if opening.pos_ == "CCONJ" or opening.text in (",", ";") else None


def has_subject_since(tokens: list[Token], known: Token | None) -> bool:
    """Whether a figure's verb has a subject of its own after what was counted: "40% left; pay fell from $9"."""
    verb = verb_above(tokens[-1])
    if verb is None or known is None or known.doc is not verb.doc or verb.pos_ != "VERB":
        return False
    own = [c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ in NOUNS]
    joined = _joined_before(verb)
    own += [joined] if joined is not None else []
    return any(c.i > known.i and not is_actor(c) and not is_place(c.text) for c in own)


def _seen_to(verb: Token) -> Token | None:
    """Return "enquiries" of "saw enquiries increase seven-fold", "bill" of "put the bill to be $5m"."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ccomp", "xcomp"):
        return None
    seen = [c for c in verb.head.rights if c.dep_ == "dobj" and c.i < verb.i]
    marked = any(c.lower_ == "to" for c in verb.lefts)
    verbs = word_set("kinds", "reporting_passives" if marked else "showing_verbs")
    return seen[-1] if seen and verb.head.lemma_ in verbs else None


def _antecedent(subject: Token, verb: Token) -> Token:
    clause = verb.head if verb.dep_ == "ccomp" else verb  # "which the police said included"
    if subject.tag_ in ("WDT", "WP") and clause.dep_ == "relcl":
        return clause.head
    return subject


def passing_a_mark(noun: Token, tokens: list[Token]) -> Token | None:
    """Return "cases" of "cases crossed the one million mark", which counts no marks."""
    if noun_lemma(noun) not in word_set("not_figures", "round_limits"):
        return None
    subject = measured_noun(tokens)
    return None if subject is None or subject == noun or is_actor(subject) else subject
