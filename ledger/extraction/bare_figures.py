"""Figures without a noun of their own: what the words around them say of whom or what they count."""

from collections.abc import Sequence

from spacy.tokens import Token

from ledger.extraction.antecedents import Counted, same_sentence
from ledger.extraction.figures.patterns import person_nouns
from ledger.extraction.partitive import of_object
from ledger.extraction.phrases import NOUNS, POINTING, following_tokens, noun_after
from ledger.extraction.subjects import measured_noun
from ledger.extraction.words import counts_people, noun_lemma, word_set
from ledger.vocabulary import vocabulary

OLDEST = 120
"""Years; what is more is nobody's age."""
LONGEST_LINE = 8
"""Tokens before the number of a list's line; longer ones are sentences."""


def names_a_place(noun: Token) -> bool:
    """Whether a list's line is named after a place, and what is counted was told before."""
    return noun.ent_type_ in ("GPE", "LOC") or (
        noun.ent_type_ != "PERSON" and (noun_lemma(noun) in word_set("nouns", "capital_things"))
    )


def adds_to(tokens: list[Token]) -> bool:
    """Whether a bare figure is told as so many more: "and a further 2,700 in Quilpue", "another 13"."""
    first = tokens[0]
    return first.i > 0 and first.nbor(-1).lower_ in word_set("kinds", "adding_words")


def is_out_of(tokens: list[Token]) -> bool:
    """Whether a bare figure is the whole of what was told: "1.4 million doses, out of 1.7 million"."""
    before = [t.lower_ for t in tokens[0].doc[max(0, tokens[0].i - 2) : tokens[0].i]]
    return before == ["out", "of"]


def who_number(tokens: list[Token]) -> Token | None:
    """Return X of "X number 600", whose verb the parser takes for a noun."""
    first = tokens[0]
    before = first.nbor(-1) if first.i > 1 else first
    noun = before.nbor(-1) if before.i else before
    noun = noun.nbor(-1) if noun.pos_ == "ADV" and noun.i else noun  # "evacuees now number"
    if before.lemma_.casefold() != "number" or noun.pos_ not in NOUNS:
        return None
    return _outermost(noun)


def _outermost(noun: Token) -> Token:
    """Return "Syrians" of "Syrians heading home after Assad's fall": whose phrase ends with a noun."""
    while noun.dep_ == "pobj" and noun.head.head.i < noun.i:
        above = noun.head.head
        above = above.head if above.dep_ in ("acl", "relcl") else above
        if above.pos_ not in NOUNS:
            break
        noun = above
    return noun


def who_were(tokens: list[Token]) -> Token | None:
    """Return "children" of "thirty were children"."""
    for token in tokens:
        if token.dep_ == "nsubj" and token.head.lemma_ == "be":
            for child in token.head.rights:
                if child.dep_ == "attr" and child.tag_ == "NNS" and counts_people(child):
                    return child
    return None


def tells_age(tokens: list[Token], size: float | None) -> bool:
    """Whether a bare figure is how old one person is: "his mother is 80 and lives alone"."""
    last = tokens[-1]
    if not (size and size <= OLDEST and size % 1 == 0 and last.dep_ in ("attr", "acomp")):
        return False
    verb, subjects = last.head, [c for c in last.head.lefts if c.dep_ == "nsubj"]
    if verb.lemma_ != "be" or not subjects or noun_after(last) is not None:
        return False
    person = subjects[-1]
    if person.lower_ in ("he", "she", "i"):
        return True
    named = person.ent_type_ in ("PERSON", "") and person.tag_ == "NNP"
    kin = person.tag_ == "NN" and noun_lemma(person) in person_nouns()
    return (named or kin) and not any(c.dep_ in ("conj", "cc") for c in person.rights)


def noun_before_colon(tokens: list[Token]) -> Token | None:
    """Return the noun of a list's line: "Dead: 148", "Schools closed: 12"."""
    first, last = tokens[0], tokens[-1]
    if first.i < 2 or first.nbor(-1).text != ":" or noun_after(last) is not None:
        return None
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in first.doc[: first.i]):
        return None  # a sentence, no line of a list
    line = [t for t in first.doc[: first.i - 1] if t.pos_ in NOUNS or names_harmed(t)]
    nouns = [t for t in line if not names_harmed(t)]
    return (nouns or line)[0] if line and first.i <= LONGEST_LINE else None


def names_harmed(word: Token) -> bool:
    """Whether a word names persons by the harm they came to ("dead", "injured")."""
    return word.lower_ in word_set("nouns", "harm_nouns")


def told_by_another(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a bare figure is another's, with the verb left out: "and the union 700,000"."""
    first = tokens[0]
    if not first.i or not same_sentence(tokens, earlier) or noun_after(tokens[-1]) is not None:
        return False
    before = first.nbor(-1)
    return before.pos_ == "PROPN" and before.dep_ == "compound" and before.head in tokens


def acts_as_person(tokens: list[Token]) -> bool:
    """Whether a bare figure does or undergoes what only persons do: "12 died", "60 were arrested"."""
    for token in tokens:
        if token.dep_ in ("nsubj", "nsubjpass"):
            verb = token.head.lemma_
            if _leaves_home(token.head):
                return True
            passive = word_set("kinds", "befalling_verbs") | word_set("kinds", "personal_passives")
            active = word_set("kinds", "dying_verbs") | word_set("kinds", "personal_verbs")
            named = names_harmed(token.head) or _are_called_so(token.head)
            return named or verb in (passive if token.dep_ == "nsubjpass" else active)
    return False


def _are_called_so(verb: Token) -> bool:
    """Whether a verb says what only persons are: "three million are poor"."""
    sorts = word_set("nouns", "people_collectives")
    return verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in sorts for c in verb.rights)


def are_there(tokens: list[Token]) -> bool:
    """Whether those counted took part, or did not: "some 4,000 took part", "12,000 stayed away"."""
    pairs: dict[str, list[str]] = vocabulary("kinds")["attending"]
    verbs = [t.head for t in tokens if t.dep_ == "nsubj" and t.head.lemma_ in pairs]
    told = ("dobj", "prt", "advmod")
    return any(c.lower_ in pairs[v.lemma_] for v in verbs for c in v.rights if c.dep_ in told)


def _leaves_home(verb: Token) -> bool:
    """Whether what is left or lost is what persons have: "have left their homes", "lost their jobs"."""
    told = word_set("kinds", "left_by_persons")
    if verb.lemma_ == "be":  # "are out of their homes"
        own = [c for c in verb.doc[verb.i + 1 : verb.i + 5] if c.head.lower_ == "of"]
        out = verb.i + 2 < len(verb.doc) and verb.nbor(1).lower_ == "out"
        return out and any(noun_lemma(c) in told for c in own)
    left = verb.lemma_ in ("leave", "lose", "abandon", "flee", "quit")
    own = [c for c in verb.rights if c.dep_ == "dobj" and any(p.tag_ == "PRP$" for p in c.lefts)]
    return left and any(noun_lemma(c) in told for c in own)


def befell(tokens: list[Token]) -> bool:
    """Whether a bare figure is the object of harm or rescue ("killing 12"), which befalls persons."""
    verbs = word_set("kinds", "befalling_verbs") | word_set("kinds", "boarding_verbs")
    verbs |= word_set("kinds", "personal_passives")
    for token in tokens:
        if token.dep_ in ("dobj", "nsubjpass"):
            return token.head.lemma_ in verbs
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    joined = (
        before.tag_ == "VBN" and before.dep_ == "conj"
    )  # "was licensed for 120 but carried 260"
    return (joined or before.tag_ in ("VBG", "VBD", "VBZ")) and before.lemma_ in verbs


def is_subject(tokens: list[Token]) -> bool:
    """Whether a bare figure is the subject of its verb, also one the parser takes for an adjective."""
    following = tokens[-1].nbor(1) if tokens[-1].i + 1 < len(tokens[-1].doc) else tokens[-1]
    opens = not tokens[0].i or tokens[0].nbor(-1).pos_ not in (
        "VERB",
        "ADP",
    )  # "a gang of three ran"
    never = following.lower_ in word_set("nouns", "never_nouns")
    if opens and (never or (following.lower_ == "left" and following.pos_ == "VERB")):
        return True
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in tokens)


def continues(tokens: list[Token], earlier: Sequence[Counted]) -> bool:
    """Whether a bare figure goes on counting what the same sentence counted: "and 8,000 in Syria"."""
    first, last = tokens[0], tokens[-1]
    before = first.nbor(-1) if first.i else first
    listed = before.text == "," and last.i + 1 < len(last.doc) and last.nbor(1).pos_ == "ADP"
    return same_sentence(tokens, earlier) and (before.pos_ == "CCONJ" or listed)


def counts_again(tokens: list[Token]) -> bool:
    """Whether a figure is told as somebody's count of what was told before: "a toll of 52"."""
    for token in tokens:
        if token.dep_ == "appos" and noun_lemma(token.head) in word_set("kinds", "count_nouns"):
            return True  # "gave a lower count, nine"
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in ("of", "at")
            and token.head.head.pos_ in NOUNS
        ):
            lemma = noun_lemma(token.head.head)
            return lemma in word_set("kinds", "count_nouns") or lemma == "toll"
    return False


def whole_in_apposition(tokens: list[Token]) -> Token | None:
    """Return X of "more than half of the X, 481, were ..."."""
    share = tokens[-1].head
    if tokens[-1].dep_ != "appos" or share.ent_type_ not in ("CARDINAL", "PERCENT"):
        return None
    return of_object(share)


def _are_many(noun: Token | None) -> bool:
    """Whether a noun is of those who keep a pace: "build homes at a rate of 40 a week"."""
    return noun is not None and noun.tag_ in ("NNS", "NNPS")


def body_of(tokens: list[Token]) -> Token | None:
    """Return X of "a family of seven", "a crew of about 30"."""
    for token in tokens:
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in NOUNS:
            body = token.head.head
            if body in tokens:
                continue  # the "tens" of "tens of thousands"
            if body.tag_ == "NN" and body.dep_ == "pobj" and not list(body.lefts):
                return None  # "on top of the 4 million", "in case of 30"
            if (body.i and body.nbor(-1).like_num) or _is_a_share(body):
                return None  # "one fifth of the 388,000"
            vague = word_set("kinds", "count_nouns") | word_set("kinds", "peak_nouns")
            if body.head.lower_ == "at" and _are_many(measured_noun(tokens)):
                vague |= word_set("kinds", "pace_nouns")
            return None if noun_lemma(body) in vague else body
    return None


def _is_a_share(noun: Token) -> bool:
    words = vocabulary("numbers")
    fraction = noun.lower_ in (*words["halves"], *words["quarters"], *words["ordinals"])
    return fraction or noun.ent_type_ in ("CARDINAL", "PERCENT")


def children_of(tokens: list[Token]) -> str | None:
    """Return "children" of "a mother of two", "mum-of-three"."""
    first = tokens[0]
    before = [t.lower_ for t in first.doc[max(0, first.i - 4) : first.i] if t.text not in "-‑"]
    family: dict[str, str] = vocabulary("nouns")["parents"]
    taken_out = tokens[-1].i + 1 < len(first.doc) and tokens[-1].nbor(1).lower_ == "of"
    told = len(before) > 1 and before[-1] == "of" and not taken_out  # "the mother of 12 of them"
    return family.get(before[-2]) if told else None


def teller(tokens: list[Token]) -> bool:
    """Whether the subject is a person or body, who counts and is not counted."""
    subject = measured_noun(tokens)
    if subject is None or subject.dep_ != "nsubj" or names_harmed(subject):
        return False
    return bool(subject.ent_type_ in ("ORG", "PERSON", "GPE") or counts_people(subject))


def label_before_bracket(tokens: list[Token]) -> str | None:
    """Return X of "X (45)": the member of a list that a figure in brackets belongs to."""
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


def noun_before_bracket(tokens: list[Token]) -> Token | None:
    """Return "cases" of "the highest number of new cases (278)": a common noun counts itself."""
    label = tokens[0].nbor(-2)
    common = label.tag_ == "NNS" and label.is_lower and label.ent_type_ not in ("GPE", "LOC")
    number = label.dep_ == "pobj" and label.head.lower_ == "of"
    counts = number and noun_lemma(label.head.head) in word_set("kinds", "count_nouns")
    return label if common and counts else None


def noun_before_share(tokens: list[Token]) -> Token | None:
    """Return "women" of "the votes of women (61%)": persons whom a share in brackets follows."""
    if label_before_bracket(tokens) is None:
        return None
    noun = tokens[0].nbor(-2)
    named = noun.pos_ == "NOUN" and noun.is_lower and noun.is_alpha
    share = noun_lemma(noun) in word_set("speech", "shares")
    return noun if named and not share and counts_people(noun) else None


def of_whom(tokens: list[Token]) -> str | None:
    """Return "whom", "which" or "them" where a figure counts some of those told: "of whom 64 passed"."""
    first = tokens[0]
    if first.i < 2 or first.nbor(-2).lower_ not in ("of", "among"):
        return None
    pronoun = first.nbor(-1).lower_
    return pronoun if pronoun in ("whom", "which", "them") else None


def what_they_are(last: Token) -> Token | None:
    """Return "women" of "of whom 75 were women": who those counted are said to be."""
    verb = last.nbor(1) if last.i + 1 < len(last.doc) else last
    told = verb.children if verb.lemma_ == "be" else ()
    nouns = (c for c in told if c.dep_ == "attr" and c.tag_ == "NNS" and c.i > verb.i)
    return next(filter(counts_people, nouns), None)


def is_toll(tokens: list[Token]) -> bool:
    """Whether a bare figure is a toll, which is of persons: "gave a toll of 12"."""
    first = tokens[0]
    return first.i > 1 and [first.nbor(-2).lower_, first.nbor(-1).lower_] == ["toll", "of"]


def aboard(last: Token) -> Token | None:
    """Return "aboard" of "sank with 22 aboard", "board" of "had 40 on board": who was carried."""
    behind = last.doc[last.i + 1 : last.i + 3]
    words = [t.lower_ for t in behind]
    if words[:1] == ["aboard"]:
        return behind[0]
    return behind[1] if words == ["on", "board"] else None


def persons_told_after(last: Token) -> bool:
    """Whether what follows can only be told of persons: "3,864 displaced", "5 who died"."""
    if last.i + 1 >= len(last.doc):
        return False
    word = last.nbor(1)
    if aboard(last) is not None:
        return True
    more = word.lower_ == "more" and word.i + 1 < len(word.doc)
    if word.lower_ == "who" or (word.nbor(1) if more else word).lower_ in ("die", "died"):
        return True
    passives = word_set("kinds", "befalling_verbs") | word_set("kinds", "personal_passives")
    done = word.tag_ in ("VBN", "VBD") and word.lemma_ in passives
    hurt = word.lower_ == "hurt"
    return (hurt or (done and word.dep_ not in ("amod", "aux"))) and noun_after(word) is None


def harmed_after(last: Token) -> bool:
    """Whether a word of harm stands for the persons counted ("230 wounded", "left 16,000 homeless")."""
    if last.i + 1 >= len(last.doc) or noun_after(last.doc[last.i + 1]) is not None:
        return False
    word = last.doc[last.i + 1]
    left = word.lower_ in word_set("nouns", "left_as") and word.pos_ == "ADJ"
    return left or (word.lower_ in word_set("nouns", "harm_nouns") and word.tag_ != "NN")


def sort_after(last: Token) -> str | None:
    """Return "poor" of "4 million poor", "rural poor" of "900 rural poor": persons called by how they are."""
    words = []
    for following in following_tokens(last):
        if following.pos_ not in ("ADJ", "ADV"):
            break
        words.append(following)
    sorts = word_set("nouns", "people_collectives") - {"other"}
    if not words or words[-1].lower_ not in sorts:
        return None
    behind = last.doc[words[-1].i + 1 : words[-1].i + 3]
    behind = behind[1:] if behind[:1].text == "," else behind[:1]  # "two young, unarmed men"
    ends = all(t.pos_ not in (*NOUNS, "ADJ") and t.text not in ("-", "‑") for t in behind)
    return last.doc[words[0].i : words[-1].i + 1].text if ends else None


def do_something(tokens: list[Token]) -> bool:
    """Whether a bare figure of those told before is followed by what they do: "among them 21 serving"."""
    first, last = tokens[0], tokens[-1]
    if first.i < 2 or last.i + 1 >= len(last.doc) or last.nbor(1).tag_ != "VBG":
        return False
    return first.nbor(-1).lower_ in POINTING and first.nbor(-2).lower_ in ("among", "of")
