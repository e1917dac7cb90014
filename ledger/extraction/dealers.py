"""Who deals with the counted: one who acts on them, tells of them or has them, and is none of them."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted
from ledger.extraction.directions import direction
from ledger.extraction.markets import is_index
from ledger.extraction.phrases import NOUNS, noun_after
from ledger.extraction.subjects import is_actor, subject_of, verb_above
from ledger.extraction.words import counts_people, is_animal, noun_lemma, word_set
from ledger.vocabulary.gazetteer import is_place


def acts_on(tokens: list[Token]) -> bool:
    """Whether a bare figure is what somebody acts on: "the navy picked up 51", "is still holding 45"."""
    figure = next((t for t in tokens if t.dep_ == "dobj" or _is_behind_particle(t)), None)
    subject = None if figure is None else subject_of(figure.head)
    if figure is None or subject is None or figure.head.pos_ != "VERB":
        return False
    lists = (
        "level_verbs",
        "member_verbs",
        "naming_verbs",
        "showing_verbs",
        "moving_verbs",
        "own_number_verbs",
    )
    verb = figure.head.lemma_.casefold()
    tells = any(verb in word_set("kinds", name) for name in lists)
    return not tells and is_actor(subject)


def _is_behind_particle(figure: Token) -> bool:
    """Whether a figure is the object of a verb with "down" or "up", which the parser takes for how far: "shot down 20"."""
    before = figure.nbor(-1) if figure.i else figure
    return (
        figure.dep_ == "npadvmod" and before.pos_ in ("ADV", "ADP") and before.head == figure.head
    )


def is_of_people(known: Counted) -> bool:
    """Whether a count told before is one of persons."""
    return known.noun is None or counts_people(known.noun)


def preys_on(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether the animals told last were killed: "400 elephants; poachers killed three".

    Hunters kill any animal, beasts of prey those that are kept; who else kills, kills people.
    """
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    prey = earlier[-1].noun if earlier else None
    subject = subject_of(before) if before.pos_ == "VERB" else None
    if prey is None or subject is None or any(map(is_of_people, earlier)):
        return False
    doer = noun_lemma(subject)
    return is_animal(prey) and (
        doer in word_set("nouns", "hunters")
        or (
            doer in word_set("nouns", "beasts_of_prey")
            and noun_lemma(prey) in word_set("nouns", "herded")
        )
    )


def is_the_rest(tokens: list[Token]) -> bool:
    """Whether a bare figure is what is left of those told before: "won the remaining 11"."""
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    return before in word_set("kinds", "rest_words")


def loses_members(subject: Token, tokens: list[Token]) -> bool:
    """Whether a bare figure is what a force lost of its own: "the militia lost 16"."""
    lost = tokens[-1].dep_ == "dobj" and tokens[-1].head.lemma_ == "lose"
    return lost and noun_lemma(subject) in word_set("kinds", "armed_bodies")


def is_of_kin(tokens: list[Token]) -> bool:
    """Whether a bare figure is of those whom others are akin to, or to whom something is done.

    "The parents of 18 refused", "demanded the release of all 240".
    """
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ == "of":
            noun = token.head.head
            kin = noun.tag_ == "NNS" and noun_lemma(noun) in word_set("kinds", "kin")
            done = noun.tag_ == "NN" and noun_lemma(noun) in word_set("kinds", "done_to_them")
            return kin or (done and token.doc[token.head.i + 1].lower_ == "all")
    return False


def deals_with_counts(subject: Token, tokens: list[Token]) -> bool:
    """Whether a subject tells, has or holds a count rather than numbering so many itself."""
    verb = verb_above(tokens[-1])
    if verb is None or (counts_people(subject) and not _is_one_official(subject)):
        return False
    if tokens[-1].dep_ == "dobj" and verb.lemma_ not in word_set("kinds", "member_verbs"):
        return True  # "the country needs 7 million", of the doses told before
    telling = word_set("kinds", "counting_verbs") | word_set("kinds", "telling_verbs")
    if came_by_counting(verb):
        return True
    telling |= word_set("kinds", "possessing_verbs") | word_set("kinds", "wanting_verbs")
    return verb.lemma_.casefold() in telling | word_set("kinds", "hoping_verbs")


def came_by_counting(verb: Token) -> bool:
    """Whether somebody came to a figure by counting: "the council had come to 0.5 percent"."""
    to = any(c.dep_ == "prep" and c.lower_ == "to" for c in verb.rights)
    subject = subject_of(verb) if verb.lemma_ in ("come", "get") and to else None
    return subject is not None and subject.pos_ in NOUNS and is_actor(subject)


def _is_one_official(noun: Token) -> bool:
    """Whether a noun is a single office-holder, who can count 12 but not be 12: "the mayor counted 12"."""
    held = word_set("titles", "titles") | word_set("titles", "persons")
    return noun.tag_ == "NN" and noun_lemma(noun) in held


def has_a_count(subject: Token, tokens: list[Token]) -> bool:
    """Whether a thing has a count to its name: "private reserves lost 93" (of the rhinos told before)."""
    verb = tokens[-1].head.lemma_
    owns = verb != "have" and verb in word_set("kinds", "possessing_verbs")
    return owns and tokens[-1].dep_ == "dobj" and not counts_people(subject)


def is_against(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a bare figure stands against one right before it: "by 211 votes to 183"."""
    first = tokens[0]
    if first.i < 2 or first.nbor(-1).lower_ != "to" or noun_after(tokens[-1]) is not None:
        return False
    return bool(earlier) and earlier[-1].noun == first.nbor(-2)


def tells_a_share(subject: Token, tokens: list[Token]) -> bool:
    """Whether a body has, gives or asks for a share rather than holding it: "the institute has 113 percent"."""
    verb = verb_above(tokens[-1])
    lists: tuple[str, ...] = (
        "telling_verbs",
        "counting_verbs",
        "possessing_verbs",
        "wanting_verbs",
        "asking_verbs",
    )
    if verb is not None and verb.dep_ == "xcomp":
        lists = ("wanting_verbs", "hoping_verbs")  # "the ministry wants to reach 95 percent"
        verb = verb.head
    tells = verb is not None and any(verb.lemma_ in word_set("kinds", name) for name in lists)
    tells = tells or (verb is not None and came_by_counting(verb))
    return tells and is_actor(subject) and not counts_people(subject)


def is_dealt_with(subject: Token, tokens: list[Token]) -> bool:
    """Whether somebody reads, tells or handles what is measured: "the network had measured 9.89 percent"."""
    verb = verb_above(tokens[-1])
    if verb is None or verb.pos_ != "VERB" or direction(verb) or not is_actor(subject):
        return False
    told_to = verb.dep_ == "xcomp"  # "told the board to fill 93 percent"
    if not told_to and (subject.dep_ != "nsubj" or subject.head != verb):
        return False
    if tokens[0].i < verb.i:
        return False
    lists = (
        "level_verbs",
        "winning_verbs",
        "moving_verbs",
        "price_verbs",
        "own_number_verbs",
        "growing_verbs",
    )
    if any(verb.lemma_ in word_set("kinds", name) for name in lists):
        return False
    return any(t.dep_ == "dobj" for t in tokens)


def is_placed(subject: Token) -> bool:
    """Whether a subject only says where: "the Western Cape had the largest increase"."""
    if is_index(subject):
        return False
    name = subject.doc[subject.left_edge.i : subject.i + 1]
    named = subject.pos_ == "PROPN" and subject.ent_type_ in ("LOC", "GPE")
    return named or is_place(subject.text) or is_place(name.text)
