"""Questions about single words that several field readers ask of the vocabulary."""

import re
from functools import cache

from spacy.tokens import Doc, Token

from ledger.extraction.figures.patterns import person_nouns
from ledger.vocabulary import vocabulary
from ledger.vocabulary.gazetteer import is_place


@cache
def word_set(file: str, entry: str) -> frozenset[str]:
    """Return a word list of `ledger/vocabulary/<file>.yml`, given there as a list or as one run."""
    listed = vocabulary(file)[entry]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def cause_words() -> frozenset[str]:
    """Words for disasters, diseases and violence, of which harm is told."""
    return frozenset(name for names in vocabulary("events")["causes"].values() for name in names)


def counts_people(noun: Token) -> bool:
    """Whether a counted noun stands for persons ("prisoners", "Afghans", "deaths")."""
    lemma = noun_lemma(noun)
    if lemma in word_set("nouns", "capital_things") or _heads_of_a_herd(noun) or _is_model(noun):
        return False
    if lemma == "population" and animals_of(noun) is not None:
        return False
    return bool(
        lemma in word_set("nouns", "people_collectives")
        or lemma in word_set("nouns", "harm_nouns")
        or lemma in person_nouns()
        or noun.ent_type_ == "NORP"
        or lemma in word_set("nouns", "one_person_each") | word_set("nouns", "peoples")
        or lemma in word_set("nouns", "done_to_one_each")
        or (len(lemma) > LONGEST_ENDING and lemma.endswith(_person_endings()))
        or (noun.text[0].isupper() and {lemma, lemma.removesuffix("s")} & _nationals())
        or known_by_deed(noun)
        or are_so_old(noun)
        or is_corpse(noun)
        or _is_a_people(noun, lemma)
        or (lemma in word_set("nouns", "at_times_persons") and _fares_as_person(noun))
    )


def befalls_one_each(noun: Token) -> bool:
    """Whether a noun is for harm or for a deed that is done to one person each ("deaths", "arrests")."""
    lemma = noun_lemma(noun)
    return lemma in word_set("nouns", "harm_nouns") | word_set("nouns", "done_to_one_each")


def are_so_old(noun: Token) -> bool:
    """Whether a noun stands for persons of an age: "300 five-year-olds", "60,000 over-80s"."""
    olds = noun.lower_ == "olds" and noun.i > 1 and noun.nbor(-1).text in ("-", "‑")
    return olds or re.fullmatch(r"(?:over|under)-\d+s", noun.lower_) is not None


def _is_model(noun: Token) -> bool:
    """Whether a number belongs to what a noun names: "seven AK-47s", "40 of the Galaxy 8"."""
    behind = noun.doc[noun.i + 1 : noun.i + 2].text
    numbered = behind.isdigit() and noun.tag_ in ("NN", "NNP") and noun.ent_type_ != "NORP"
    return noun.text[0].isupper() and (numbered or any(c.isdigit() for c in noun.text))


def is_corpse(noun: Token) -> bool:
    """Whether a noun is for the dead: "pulled 40 bodies from the river", not "two bodies oversee banks"."""
    lemma = noun_lemma(noun)
    if lemma in ("corpse", "cadaver"):
        return True
    if lemma != "body" or noun.tag_ not in ("NNS", "NN"):
        return False
    told = word_set("nouns", "corpse_words")
    described = any(c.lower_ in told for c in noun.lefts)
    if described or _is_of_an_office(noun):
        return described
    above = noun.head if noun.dep_ in ("dobj", "nsubj", "nsubjpass") else noun
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    done = (above, *behind)
    return any(t.lemma_ in word_set("nouns", "done_to_corpses") for t in done)


def _is_of_an_office(body: Token) -> bool:
    """Whether words beside it show another sort of body: "public bodies", "bodies of water"."""
    behind = body.doc[body.i + 1 : body.i + 2]
    others = word_set("kinds", "adding_words") | {"other"}
    named = any(
        c.dep_ in ("amod", "compound") and c.tag_ != "JJR" and c.lower_ not in others
        for c in body.lefts
    )
    acts = body.dep_ == "nsubj" and any(c.dep_ in ("dobj", "ccomp") for c in body.head.rights)
    return named or acts or any(t.lower_ in ("of", "that", "which") for t in behind)


def _fares_as_person(noun: Token) -> bool:
    """Whether what befell them befalls persons: "12 sexual predators were jailed"; not animals killed."""
    while noun.dep_ == "conj":
        noun = noun.head
    verbs = word_set("nouns", "fare_as_persons") | word_set("kinds", "personal_passives")
    if not is_animal(noun):
        verbs |= word_set("kinds", "befalling_verbs") | word_set("kinds", "dying_verbs")
    return noun.dep_ in ("nsubj", "nsubjpass", "dobj") and noun.head.lemma_ in verbs


def is_body(noun: Token) -> bool:
    """Whether a noun is a body whose bare number is that of its members."""
    if noun_lemma(noun) == "population" and animals_of(noun) is not None:
        return False
    single = noun.tag_ == "NN" or noun_lemma(noun) in word_set("nouns", "plural_bodies")
    return single and is_body_of_people(noun)


def is_body_of_people(noun: Token) -> bool:
    """Whether a body's bare number is one of people: "a crew of 30", "asked a sample of 800"."""
    lemma = noun_lemma(noun)
    asked = lemma in word_set("nouns", "asked_bodies") and any(
        t.lower_ in word_set("nouns", "asking_words") for t in noun.doc
    )
    return asked or lemma in word_set("nouns", "bodies_of_people")


def _is_a_people(noun: Token, lemma: str) -> bool:
    """Whether a capitalised plural names persons ("12 Hutus"), not bodies ("42 Union Councils")."""
    named = noun.pos_ == "PROPN" and noun.tag_ == "NNPS" and noun.ent_type_ in ("", "NORP")
    townsfolk = (
        noun.text[0].isupper() and len(lemma) > SHORTEST_FOLK and lemma.endswith(_folk_endings())
    )
    return (named or townsfolk) and lemma not in word_set("kinds", "acting_bodies")


SHORTEST_FOLK = 6
"""Letters; a shorter word in "-ian" or "-ean" is none for people ("Jeans", "Oceans")."""
LONGEST_ENDING = 8
"""Letters; a longer word may be one for persons that ends in a shorter one ("dockworker")."""


@cache
def _person_endings() -> tuple[str, ...]:
    return tuple(word_set("nouns", "person_endings"))


@cache
def _folk_endings() -> tuple[str, ...]:
    return tuple(word_set("nouns", "folk_endings"))


@cache
def _nationals() -> frozenset[str]:
    """Words for the people of a country, in small letters, for those the pipeline does not know."""
    groups = vocabulary("demonyms").values()
    return frozenset(w.casefold() for group in groups for words in group.values() for w in words)


def _heads_of_a_herd(noun: Token) -> bool:
    """Whether heads are those of animals: "2,600 head of cattle", not "40 heads of state"."""
    if noun.lemma_.casefold() != "head":
        return False
    of = [c for c in noun.rights if c.lower_ == "of"]
    herd = word_set("nouns", "herded")
    return any(noun_lemma(t) in herd for c in of for t in c.children)


def animals_of(population: Token) -> str | None:
    """Return "tiger" of "the tiger population", "elephant" of "the population of elephants"."""
    of = [t for c in population.rights if c.lower_ == "of" for t in c.children]
    found = [
        t for t in (*population.lefts, *of) if is_animal(t) and not _names_a_town(t, population)
    ]
    return noun_lemma(found[0]) if found else None


def _names_a_town(animal: Token, population: Token) -> bool:
    """Whether the word is a town's name: "Beaver's population", "the population of Eagle"."""
    if not animal.text[0].isupper() or animal.tag_ in ("NNS", "NNPS"):
        return False
    opens = animal.dep_ != "poss" and (animal.is_sent_start or population.text[0].isupper())
    return not opens or animal.i > population.i or is_place(animal.text)


def is_animal(noun: Token) -> bool:
    """Whether a noun is for animals, wild or kept ("rhinos", "cattle")."""
    return noun_lemma(noun) in word_set("nouns", "wild") | word_set("nouns", "herded")


def known_by_deed(word: Token) -> bool:
    """Whether a participle with an article stands for persons: "25 of the freed"."""
    if not word.lower_.endswith("ed") or word.i == 0 or word.nbor(-1).lower_ != "the":
        return False
    alone = word.dep_ == "amod" and word.head.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB")
    return (alone or word.dep_ in ("pobj", "nsubj", "nsubjpass", "dobj")) and (
        word.lower_ not in word_set("nouns", "things_in_ed")
    )


def numbers_members(noun: Token, doc: Doc) -> bool:
    """Whether a bare figure said of a named body counts its members ("the front numbers 600")."""
    named = noun.pos_ == "PROPN" or noun.ent_type_ in ("ORG", "NORP")
    if not named or noun.ent_type_ in ("GPE", "LOC", "FAC", "DATE", "PRODUCT"):
        return False
    if _is_model(noun):
        return False
    verb = noun.head if noun.doc is doc else None
    if verb is None or verb.pos_ not in ("VERB", "AUX"):
        return True
    return verb.lemma_.casefold() in word_set("kinds", "member_verbs")


def harm_joined(harm: Token) -> list[Token]:
    """Return "and missing" of "542 dead and missing": one number for both."""
    rest = list(harm.doc[harm.i + 1 : harm.i + 3])
    if len(rest) < 2 or rest[0].lower_ not in ("and", "or"):
        return []
    alone = rest[1].i + 1 >= len(harm.doc) or harm.doc[rest[1].i + 1].pos_ not in (
        "NOUN",
        "PROPN",
        "NUM",
    )
    return rest if alone and rest[1].lower_ in word_set("nouns", "harm_words") else []


def is_happening(noun: Token) -> bool:
    """Whether a noun names something that happens ("clash", "handover", "death")."""
    lemma = noun_lemma(noun)
    return any(lemma in word_set("nouns", s) for s in ("happening", "news_events", "harm_nouns"))


def noun_lemma(noun: Token) -> str:
    """Return the singular of a noun, lower case; spaCy leaves capitalised plurals alone."""
    lemma = noun.lemma_.casefold()
    if noun.tag_ == "NNP" and noun.i == 0 and _is_known(one := singular(lemma)):
        return one  # "Homicides rose": the parser takes what opens a sentence for a name
    if lemma.endswith("men") and f"{lemma[:-3]}man" in person_nouns():
        return f"{lemma[:-3]}man"  # "servicemen", of which the parser made a name
    if noun.tag_ not in ("NNS", "NNPS"):
        return lemma
    if lemma.endswith("f") and noun.lower_.endswith("ves"):
        return lemma if lemma in word_set("nouns", "plural_in_ves") else noun.lower_[:-1]
    if lemma.endswith("children"):
        return lemma.removesuffix("ren")  # "schoolchildren"
    cut_short = (
        noun.lower_.endswith(("oses", "pses")) and lemma == noun.lower_[:-2]
    )  # "doses" is no "dos"
    return singular(noun.lower_) if lemma == noun.lower_ or cut_short else lemma


def _is_known(noun: str) -> bool:
    lists = ("happening", "news_events", "harm_nouns")
    return noun in person_nouns() or any(noun in word_set("nouns", name) for name in lists)


def singular(plural: str) -> str:
    """Return the regular singular of an English plural, for words the lemmatiser leaves as they are."""
    if plural.endswith("ies") and len(plural) > 4:
        return plural[:-3] + "y"
    if plural.endswith(("sses", "shes", "ches", "xes")):
        return plural[:-2]
    return (
        plural[:-1] if plural.endswith("s") and not plural.endswith(("ss", "us", "is")) else plural
    )


def is_located(verb: Token | None) -> bool:
    """Whether a verb says where somebody is or was kept: "70 are in shelters", "70 were in hospital"."""
    if verb is None or verb.lemma_ != "be":
        return False
    led = [c for c in verb.rights if c.dep_ == "prep"]
    told = verb.dep_ == "xcomp" and verb.head.tag_ == "VBN"  # "are thought to be in the city"
    still = any(c.lower_ == "still" for c in verb.children)
    if verb.tag_ in ("VBP", "VBZ") or told or still:
        inside = (*led, *(c for c in verb.rights if c.dep_ == "advmod"))
        return any(c.lower_ in word_set("kinds", "being_at") for c in inside)
    kept = word_set("kinds", "kept_in")
    return any(noun_lemma(t) in kept for c in led for t in c.children if t.dep_ == "pobj")


def says_little(word: Token | None) -> bool:
    """Whether an event word is missing or only carries another ("was still 153", "including 3")."""
    if word is None:
        return True
    if word.lemma_ == "go" and any(
        c.lower_ in word_set("kinds", "gone_where") for c in word.rights
    ):
        return False  # "590,000 have gone home"
    if word.lemma_ == "take" and any(c.lower_ == "part" for c in word.rights):
        return False
    if _are_brought(word):
        return False
    return word.pos_ in ("VERB", "AUX") and word.lemma_.casefold() in word_set(
        "kinds", "light_verbs"
    )


def _are_brought(verb: Token) -> bool:
    """Whether a light verb tells where somebody was brought: "60 were taken to hospital"."""
    if verb.lemma_ not in ("take", "bring", "put"):
        return False
    if verb.lemma_ == "bring" and any(c.lower_ in ("up", "out", "ashore") for c in verb.rights):
        return True  # "eleven miners have been brought up"
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    leading = ("to", "into", "in") if passive else ("to", "into")
    ends = (t for c in verb.rights if c.lower_ in leading for t in c.children)
    return any(
        t.dep_ == "pobj" and t.pos_ in ("NOUN", "PROPN") and all(c.tag_ != "CD" for c in t.lefts)
        for t in ends
    )


def goes_with_verb(word: Token) -> bool:
    """Whether a word makes one verb with the verb it hangs on: "hand over", "brought 12 people home"."""
    if word.dep_ == "prt":
        return True
    listed = word.i > word.head.i and word.lower_ in word_set("kinds", "event_adverbs")
    owned = word.dep_ == "dobj" and any(word.children)  # "opened her home"
    return listed and not owned and word.dep_ in ("advmod", "npadvmod", "dobj")


def self_employed(noun: Token) -> str | None:
    """Return "self-employed" of "65,000 self-employed lost their income": a hyphen parts one word for persons."""
    whole = noun.doc[noun.i : noun.i + 3]
    alone = len(noun.doc) == whole.end or noun.doc[whole.end].pos_ not in ("NOUN", "PROPN", "ADJ")
    known = whole.text.lower() in word_set("nouns", "hyphened_persons")
    return whole.text if known and alone else None


def is_named_level(noun: Token) -> bool:
    """Whether a level says itself of what it is: "water levels", "the price level"."""
    return noun_lemma(noun) == "level" and any(c.dep_ == "compound" for c in noun.lefts)
