"""What happened to those counted, and so what kind of figure it is: stock, flow, change, share, rate."""

from dataclasses import dataclass

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.bare_figures import aboard
from ledger.extraction.change import change_word
from ledger.extraction.directions import sign_of
from ledger.extraction.event_labels import describe
from ledger.extraction.event_told import told_of
from ledger.extraction.kind import kind_of
from ledger.extraction.markets import market_move
from ledger.extraction.phrases import NOUNS, POINTING
from ledger.extraction.quantities import Quantity
from ledger.extraction.shares_of import state_left_out
from ledger.extraction.subjects import subject_of, verb_above
from ledger.extraction.words import (
    befalls_one_each,
    counts_people,
    is_happening,
    noun_lemma,
    says_little,
    word_set,
)
from ledger.model import Kind

_CARRIERS = ("of", "to", "by", "with", "from", "between", "among")
LONGEST_LIST = 25
"""Tokens between a verb of harm and the last of those whom it befell."""


@dataclass(frozen=True, slots=True)
class Event:
    """The governing word, a short description, the kind; `sign` is -1 of a fall, +1 of a rise, else 0."""

    word: Token | None
    text: str | None
    kind: Kind
    sign: int


NOTHING_TOLD = Event(None, None, "stock", 0)
"""How many there are, of whom nothing else is said."""


def read_event(quantity: Quantity, tokens: list[Token], counted: Counted) -> Event:
    """Read what happened; `tokens` are the figure's own, `counted` is what it counts."""
    change = change_word(quantity, tokens) or market_move(quantity, tokens)
    state = state_left_out(tokens) if counted.unit == "percent" else None
    state = state or _some_fared(tokens) or aboard(tokens[-1])
    word = change or state or governing_word(tokens, counted)
    kind = kind_of(quantity, tokens, counted, word, change)
    sign = sign_of(change) if kind == "change" else 0
    return Event(
        word, describe(word) if kind == "change" else told_of(word, counted, tokens), kind, sign
    )


def governing_word(tokens: list[Token], counted: Counted) -> Token | None:
    """Return the verb or event noun that says what happened to those counted."""
    here = counted.noun if counted.noun is not None and counted.noun.doc is tokens[0].doc else None
    noun = here if here is not None and not counted.borrowed else _carrier(tokens[-1])
    if (participle := _participle_after(noun, tokens)) is not None:
        return _done_to_them(noun, participle, tokens) or participle
    if (event := _event_noun_before(tokens) or _event_noun_above(noun)) is not None:
        return event
    if noun.pos_ in NOUNS and befalls_one_each(noun):
        return noun
    verb = _verb_before(noun, tokens) or verb_above(
        tokens[0] if counted.borrowed or here is None else noun
    )
    if (verb is None or says_little(verb) or _only_reports(verb)) and (
        shared := _harm_goes_on(noun, tokens)
    ) is not None:
        return shared
    if verb is not None and (harmed := _harm_after(verb)) is not None:
        return harmed
    if verb is not None and (happened := _said_to(verb)) is not None:
        return happened
    if verb is not None and verb.lemma_ in ("be", "have") and (ahead := _is_to(verb)) is not None:
        return ahead
    if verb is not None and (once := _used_to(verb)) is not None:
        return once
    if verb is not None and (seen := _seen_doing(verb, noun)) is not None:
        return seen
    if verb is not None and verb.lemma_ == "follow" and verb.dep_ in ("advcl", "acl"):
        verb = verb_above(verb.head)
    if verb is not None and verb.lemma_.casefold() not in word_set("kinds", "light_verbs"):
        subject = subject_of(verb)
        if subject is not None and befalls_one_each(subject):
            return subject
        return verb
    if noun.pos_ in NOUNS and is_happening(noun):
        return noun
    carried = None if verb is None else _carried(verb)
    if carried is not None and not _joined_otherwise(noun, carried):
        return carried
    return verb


def _done_to_them(noun: Token, participle: Token, tokens: list[Token]) -> Token | None:
    """Return "freed" of "freed 14 of the children abducted in May": the clause tells only which they were."""
    of = noun.head
    counted = of.head if noun.dep_ == "pobj" and of.lower_ == "of" else noun
    fronted = of.lower_ in ("of", "among") and of.head.pos_ == "VERB" and of.i < tokens[0].i
    if fronted and noun.i < tokens[0].i and tokens[-1].head == of.head:
        return _done_by_some(tokens[-1])  # "of 80 schools inspected, 12 failed"
    if counted in tokens and participle.dep_ == "relcl":
        return _done_by_some(counted)
    if participle.dep_ != "acl" or participle.tag_ not in ("VBN", "VBD"):
        return None
    lists = ("befalling_verbs", "ruining_verbs", "striking_verbs", "passing_verbs")
    done = frozenset().union(*(word_set("kinds", name) for name in (*lists, "personal_passives")))
    done |= word_set("movements", "sending") | word_set("movements", "driving")
    if noun_lemma(counted) in word_set("kinds", "count_nouns"):
        return None  # "took the number of people employed to 9 million"
    verb = counted.head
    if counted.dep_ in ("nsubj", "nsubjpass") and verb.i > participle.i:
        return verb if verb.lemma_ in word_set("kinds", "getting_away") else None
    led = any(c.dep_ == "xcomp" for c in verb.children)  # "forced 900 people gathered there to go"
    return verb if counted.dep_ == "dobj" and verb.lemma_ in done and not led else None


def _some_fared(tokens: list[Token]) -> Token | None:
    """Return "dead" of "three of them dead", whatever was done to all of them."""
    behind = tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 4]
    if len(behind) < 3 or behind[0].lower_ != "of" or behind[1].lower_ not in POINTING:
        return None
    told = behind[2].pos_ not in NOUNS and behind[2].lower_ in word_set("nouns", "harm_nouns")
    return behind[2] if told else None


def _done_by_some(part: Token) -> Token | None:
    """Return "caught" of "nine of the 40 who escaped have been caught": the clause tells of all 40."""
    verb = part.head
    particle = any(c.dep_ == "prt" for c in verb.rights)  # "have given themselves up"
    tells = (says_little(verb) and not particle) or _only_reports(verb)
    does = part.dep_ in ("nsubj", "nsubjpass") and verb.pos_ == "VERB"
    return verb if does and not tells else None


def _verb_before(noun: Token, tokens: list[Token]) -> Token | None:
    """Return the verb right before a figure, of which it is the object; not one of telling."""
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    tells = before.lemma_.casefold() in word_set("kinds", "telling_verbs")
    object_of = before.pos_ in ("VERB", "AUX") and before.dep_ not in ("amod", "compound")
    harms = word_set("kinds", "befalling_verbs") | word_set("kinds", "striking_verbs")
    acts = _acts_itself(noun) and before.lemma_ not in harms  # not "hit two people crossing"
    return before if object_of and not tells and (before.lemma_ == "have" or not acts) else None


def _only_reports(verb: Token) -> bool:
    return verb.lemma_.casefold() in word_set("kinds", "telling_verbs")


def _harm_goes_on(noun: Token, tokens: list[Token]) -> Token | None:
    """Return "killed" of "killed Tueni, a member of parliament, and three other people".

    The parser hangs those told last on the verb of saying.
    """
    first = tokens[0]
    others = noun.lower_ == "others" or any(c.lower_ == "other" for c in noun.lefts)
    if not others or not first.i or first.nbor(-1).lower_ != "and":
        return None
    following = noun.doc[noun.i + 1 : noun.i + 2]
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in following):
        return None  # "killing a boy, and 12 others were unhurt"
    for before in reversed(first.doc[max(0, first.i - LONGEST_LIST) : first.i - 1]):
        if before.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN") and before.dep_ != "amod":
            harms = before.lemma_ in word_set("kinds", "befalling_verbs")
            return before if harms and before.dep_ != "auxpass" else None
    return None


def befell_persons(word: Token | None) -> bool:
    """Whether an event word is one of harm: those it is told of are named again by it alone."""
    if word is None:
        return False
    return word.lower_ in word_set("nouns", "harm_nouns") or (
        word.lemma_ in word_set("kinds", "befalling_verbs") | word_set("kinds", "dying_verbs")
    )


def _acts_itself(noun: Token) -> bool:
    """Whether a noun is the subject of the verb after it: "expects 200,000 teachers to walk out"."""
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i > noun.i


def _used_to(verb: Token) -> Token | None:
    """Return "live" of "used to live off the lake"."""
    done = [c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB"]
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    return done[0] if done and verb.lower_ == "used" and not passive else None


def _said_to(verb: Token) -> Token | None:
    """Return "died" of "are known to have died"."""
    passive = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.lefts)
    if not passive or verb.lemma_ not in word_set("kinds", "reporting_passives"):
        return None
    ahead = [c for c in verb.rights if c.dep_ == "xcomp" and c.pos_ in ("VERB", "AUX", "ADJ")]
    return ahead[0] if ahead else None


def _told_to(clause: Token) -> Token | None:
    """Return "living" of "800 people reported to be living with HIV"."""
    if clause.tag_ != "VBN" or clause.lemma_ not in word_set("kinds", "reporting_passives"):
        return None
    ahead = [c for c in clause.rights if c.dep_ == "xcomp" and c.pos_ in ("VERB", "AUX", "ADJ")]
    return ahead[0] if ahead else None


def _seen_doing(verb: Token, noun: Token) -> Token | None:
    """Return "leave" of "saw 300 staff leave": what those seen did."""
    if verb.lemma_ not in word_set("kinds", "showing_verbs") or noun.dep_ not in ("dobj", "nsubj"):
        return None
    done = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and c.tag_ == "VB"]
    marked = bool(done) and any(c.lower_ in ("to", "that") for c in done[0].lefts)
    return done[0] if done and noun.i < done[0].i and not marked else None


def _is_to(verb: Token) -> Token | None:
    """Return "hired" of "are to be hired", "leave" of "had to leave", "taken" of "had tests taken"."""
    for child in verb.children:
        if verb.lemma_ == "have" and child.dep_ == "ccomp" and child.tag_ == "VBN":
            return child
        if child.dep_ == "xcomp" and any(c.lower_ == "to" for c in child.lefts):
            return child if child.tag_ in ("VB", "VBN") else None
    return None


def _participle_after(noun: Token, tokens: list[Token]) -> Token | None:
    """Return "destroyed" of "2,011 houses destroyed", "dead" of "300 people dead"."""
    harm = word_set("nouns", "harm_nouns")
    for child in noun.rights:
        clause = child.dep_ in ("acl", "relcl") and child.tag_ in ("VBN", "VBD", "VBP", "VBG")
        if clause and child.lower_ in word_set("kinds", "done_words"):
            return child
        if clause and counts_people(noun) and (once := _used_to(child)) is not None:
            return once  # "900 fishermen used to live there", which the parser takes for a clause
        if clause and (ahead := _told_to(child)) is not None:
            return ahead
        if clause and says_little(child) and (told := _told_as(child)) is not None:
            return told
        if clause and not _only_describes(child) and not _has_own_subject(child):
            return child
        if child.dep_ in ("amod", "acomp", "oprd") and child.lower_ in harm:
            return child
    if (shared := _shared_participle(noun)) is not None:
        return shared
    put = tokens[0].i > noun.i + 1 and tokens[0].nbor(-1).lower_ == "at"
    if put and _befell(noun.nbor(1), "advcl", "acl", "ccomp"):
        return noun.nbor(1)  # "puts the houses destroyed at 900"
    following = max(noun.i, tokens[-1].i) + 1
    if [t.lower_ for t in noun.doc[following : following + 1]] == ["as"]:
        following += 1  # "60 people as missing and 742 as injured"
    if following < len(noun.doc):
        word = noun.doc[following]
        if word.lower_ in word_set("nouns", "left_as") and not _stands_before_noun(word):
            return word
        if word.lower_ in harm or (word.tag_ == "VBN" and word.dep_ in ("acl", "amod", "ROOT")):
            return word
    if noun.pos_ not in NOUNS and noun.lower_ in harm:
        return noun
    return None


def _stands_before_noun(word: Token) -> bool:
    """Whether a word tells of what follows it ("60 safe houses")."""
    return word.i + 1 < len(word.doc) and word.nbor(1).pos_ in (*NOUNS, "ADJ")


def _shared_participle(noun: Token) -> Token | None:
    """Return "destroyed" of "90 drones, 12 helicopters and 181 vehicles destroyed"."""
    for later in sorted(t for t in noun.conjuncts if t.i > noun.i):
        beside: list[Token] = list(noun.doc[later.i + 1 : later.i + 2])
        if any(c.dep_ == "nummod" for c in later.lefts):
            for child in (*later.rights, *beside):
                if _befell(child, "acl", "amod", "advcl", "oprd", "xcomp", "conj"):
                    return child
    # The parser may take the rest of a list for a clause: "90 tanks, [that] 12 jets [were] lost".
    clauses = noun.head.rights if noun.dep_ == "dobj" else ()
    for child in clauses:
        if _befell(child, "ccomp") and any(
            c.dep_ == "nummod" for t in child.lefts for c in t.lefts
        ):
            return child
    return None


def _befell(word: Token, *hung: str) -> bool:
    """Whether a participle without an auxiliary tells of harm ("destroyed"), hung so on its noun."""
    ruined = word_set("kinds", "befalling_verbs") | word_set("kinds", "ruining_verbs")
    bare = word.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in word.lefts)
    return bare and word.dep_ in hung and word.lemma_ in ruined


def _told_as(word: Token) -> Token | None:
    """Return "damaged" of "reported as damaged", "listed as killed"."""
    for child in word.rights:
        marked = child.dep_ == "advcl" and any(c.lower_ == "as" for c in child.lefts)
        if marked and child.tag_ == "VBN":
            return child
        if child.dep_ == "prep" and child.lower_ == "as":
            named = [c for c in child.rights if c.tag_ == "VBN" or c.pos_ == "ADJ"]
            return named[0] if named else None
    return None


def _only_describes(clause: Token) -> bool:
    """Whether a clause says what things are like, not what befell them ("packages containing opium")."""
    if clause.dep_ == "relcl" and clause.lemma_ in word_set("kinds", "leaving_verbs"):
        return False  # "people who left their homes"
    lasting = clause.tag_ == "VBG" and clause.lemma_ in word_set("kinds", "state_verbs")
    told = clause.lower_ in word_set("kinds", "state_words")  # "migrants missing at sea"
    return says_little(clause) or (lasting and not told)


def _has_own_subject(clause: Token) -> bool:
    """Whether somebody else acts in a clause on a noun: "five men they describe as spies"."""
    return clause.dep_ == "relcl" and any(
        child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP") for child in clause.lefts
    )


def _carrier(token: Token) -> Token:
    """Return the noun that a bare figure stands in front of ("three others"), or the figure."""
    if token.dep_ in ("nummod", "quantmod", "amod") and token.head.pos_ in NOUNS:
        return token.head
    return token


def _harm_after(verb: Token) -> Token | None:
    """Return "dead" of "were reported dead", "left 300 dead", "are among the dead"."""
    harm = word_set("nouns", "harm_nouns")
    classed = says_little(verb) or verb.lemma_ in word_set("kinds", "classing_verbs")
    if classed and (told := _told_as(verb)) is not None:
        return told
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i < verb.i:
            continue  # "the fever has killed 22; 55 cases have been confirmed"
        if child.dep_ in ("acomp", "oprd", "xcomp", "attr", "ccomp") and child.lower_ in harm:
            return child
        if child.dep_ == "prep" and child.lower_ in ("among", "as"):
            for target in child.children:
                if target.lower_ in harm or noun_lemma(target) in harm:
                    return target
                for clause in target.children:
                    if clause.dep_ in ("relcl", "acl"):
                        return clause
    return None


def _event_noun_before(tokens: list[Token]) -> Token | None:
    """Return the event noun right before a figure, wherever the parser hangs it: "injuries to three"."""
    first = tokens[0]
    if first.i < 2 or first.nbor(-1).lower_ not in ("of", "to", "among"):
        return None
    noun = first.nbor(-2)
    harm = noun.pos_ in NOUNS and noun_lemma(noun) in word_set("nouns", "harm_nouns")
    return noun if harm else None


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


def _joined_otherwise(noun: Token, happened: Token) -> bool:
    """Whether a noun is named beside what happened: "9 deaths and four missing persons"."""
    above = noun
    while above.dep_ in ("conj", "appos"):
        above = above.head
    return noun != happened and above == happened


def _carried(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "dobj", "nsubj", "nsubjpass", "prep", "advmod"):
            study = noun_lemma(child) in word_set("kinds", "studies")
            parted = verb.lemma_ in word_set("kinds", "taking_in_verbs") and befell_persons(child)
            if child.pos_ in NOUNS and (is_happening(child) or parted) and not study:
                return child
            if child.dep_ == "acomp":
                return child
            if verb.lemma_ in word_set("kinds", "taking_in_verbs") and child.lower_ == "those":
                return next((c for c in child.rights if befell_persons(c)), None)
    return None
