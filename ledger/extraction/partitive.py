"""What "of" governs right after a figure: whose part it is, or who some of them are."""

from spacy.tokens import Token

from ledger.extraction.phrases import NOUNS, POINTING, following_tokens, noun_after
from ledger.extraction.words import counts_people, known_by_deed, word_set


def of_object(token: Token) -> Token | None:
    """Return what "of" governs right after a figure: "200 of the prisoners", "92% of the crop"."""
    if token.i + 2 < len(token.doc) and token.nbor(1).is_quote and token.nbor(2).lower_ == "of":
        token = token.nbor(1)  # “hundreds” of houses
    if token.i + 1 >= len(token.doc) or token.doc[token.i + 1].lower_ not in ("of", "out"):
        return None
    for following in following_tokens(token.doc[token.i + 1]):
        if following.dep_ == "pcomp":
            return None  # "and two of collaborating": what they were found guilty of
        if following.lower_ in POINTING or (following.pos_ == "PRON" and following.tag_ != "PRP$"):
            return following
        genitive = following.i + 1 < len(token.doc) and following.nbor(1).tag_ == "POS"
        if genitive and not following.whitespace_:
            continue  # "half of the region's schools" counts schools
        if _stands_for_all(following):
            return following  # "a quarter of the 6,142 in the city", "the 172 of 2023"
        collective = following.lower_ in word_set("nouns", "people_collectives")
        alone = following.dep_ != "amod" or following.head.i < following.i  # no "public spending"
        if known_by_deed(following) or (following.pos_ == "ADJ" and collective and alone):
            return following
        many = token.tag_ == "NNS" and following.nbor(-1).lower_ == "of"  # "hundreds of dead"
        rest = following.doc[following.i + 1 : following.i + 2]
        many = many and not any(t.pos_ in NOUNS for t in rest)  # "dozens of dead fish"
        told = many or following.nbor(-1).pos_ in ("DET", "ADV")  # "two of the critically injured"
        if following.lower_ in word_set("nouns", "harm_nouns") and told:
            return following
        if following.pos_ in NOUNS:
            found = noun_after(following) or following
            left = token.nbor(1).lower_ == "out" and found.ent_type_ in ("GPE", "LOC")
            return None if left else found  # "drove 2,626 out of Macomia"
    return None


def _stands_for_all(number: Token) -> bool:
    """Whether a number is itself the whole: "half of the 60 killed", not "of the 3 in 10 voters"."""
    if number.tag_ != "CD" or noun_after(number) is not None:
        return False
    rest = number.doc[number.i + 1 : number.i + 3]
    in_so_many = (
        len(rest) > 1 and rest[0].lower_ in ("in", "out", "to", "or") and rest[1].tag_ == "CD"
    )
    return not in_so_many and not any(t.tag_ == "CD" for t in rest[:1])


def named_after(pronoun: Token) -> Token | None:
    """Return "women" of "40 of them women", "officers" of "two of them serving officers"."""
    following = pronoun.nbor(1) if pronoun.i + 1 < len(pronoun.doc) else pronoun
    describes = following.lower_ in word_set("kinds", "describing_participles")
    if not describes and following.pos_ not in (*NOUNS, "ADJ"):
        return None
    if (noun := noun_after(pronoun)) is None:
        return None
    return noun if noun.tag_ == "NNS" or counts_people(noun) else None
