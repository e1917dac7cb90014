"""How a verb tells of those counted: as a state they are in, or as what happened to them."""

import re

from spacy.tokens import Token

from ledger.extraction.directions import direction, leads_to
from ledger.extraction.figures.patterns import one_of
from ledger.extraction.phrases import NOUNS
from ledger.extraction.subjects import subject_of
from ledger.extraction.words import is_happening, noun_lemma, word_set

_CLAUSES = ("ccomp", "xcomp", "oprd", "acomp")


def goes_on(word: Token, tokens: list[Token]) -> bool:
    """Whether the words tell how things stand: "are being treated", "currently", "165 left inside"."""
    if word.lemma_ in word_set("kinds", "befalling_verbs") and word.tag_ != "VBG":
        still = any(c.lower_ in word_set("kinds", "now_words") for c in word.children)
        return word.lemma_ in word_set("kinds", "lasting_harm") and (still or is_now(word))
    done = word_set("kinds", "dying_verbs") | word_set("kinds", "ruining_verbs")
    if word.lemma_ in done or word.lower_ in word_set("kinds", "done_words"):
        return False
    passing = word_set("kinds", "passing_verbs") | word_set("kinds", "coming_verbs")
    if not is_now(word):
        passing |= word_set("kinds", "touching_verbs")  # "were affected": what an event did
    if word.lemma_ in passing:
        return False  # "is freeing 40", "are pardoned": done at once, whatever the tense
    if word.lemma_ == "leave" and _are_left(word, tokens):
        return True
    if any(c.lower_ in word_set("kinds", "now_words") for c in word.children):
        return not _is_done_by_now(word)
    if word.tag_ == "VBG":
        progressive = any(c.dep_ == "aux" and c.lemma_ == "be" for c in word.children)
        at_work = _is_at_work(word) or takes_part(word)
        if _does_it(word, tokens):
            return False
        return (progressive and not at_work) or word.dep_ in ("acl", "relcl")
    return any(c.lower_ == "being" for c in word.children) or is_now(word)


def _is_done_by_now(word: Token) -> bool:
    """Whether a deed is told as done up to now: "has now brought home 3,720 people"."""
    had = any(c.dep_ == "aux" and c.lemma_ == "have" for c in word.lefts)
    now = any(c.lower_ == "now" for c in word.lefts)
    stays = word.lemma_ in word_set("kinds", "state_verbs")
    stays = stays or any(c.dep_ in ("acomp", "attr") for c in word.children)
    return had and now and word.tag_ == "VBN" and not stays


def is_state(word: Token, tokens: list[Token]) -> bool:
    """Whether a word says what those counted are, have or are known to be, not what happened."""
    lemma = word.lemma_.casefold()
    state = word.lower_ in word_set("kinds", "state_words")
    if word.lower_ in word_set("nouns", "left_as") and word.head.lemma_ == "leave":
        return False  # "left 16,000 homeless"
    if state and not _came_about(word):
        return True
    if word.pos_ == "ADJ":
        return word.lower_ not in word_set("nouns", "harm_nouns")
    if word.pos_ in NOUNS:
        return not is_happening(word)
    ordered = word.tag_ == "VBN" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in word.rights)
    if ordered and lemma in word_set("kinds", "telling_verbs") - word_set(
        "kinds", "reporting_passives"
    ):
        return False  # "were told to leave"
    if lemma in word_set("nouns", "harm_nouns") or _suffers_harm(word) or _comes_upon(word):
        return False
    if lemma in word_set("kinds", "level_verbs") and (
        comes_to(word, tokens) or _gets_as_far(word, tokens)
    ):
        return False
    if lemma in word_set("kinds", "staying_verbs") and word.tag_ != "VBD":
        return True
    if _keeps_away(word, tokens) or _stays_out(word) or _is_done_to_them(word, tokens):
        return False
    if _were_taken(word):
        return False
    if lemma in word_set("kinds", "state_verbs") | word_set("kinds", "telling_verbs"):
        return True
    if _is_schooled(word) or direction(word):
        return _is_schooled(word) or (leads_to(tokens) and not _was_cut(word, tokens))
    if any(child.dep_ == "prep" and child.lower_ == "at" for child in word.children):
        return lemma in word_set("kinds", "valuing_verbs")
    ahead = word_set("kinds", "foreseeing_verbs")
    if lemma in ahead | word_set("kinds", "coming_verbs") | word_set("kinds", "dying_verbs"):
        return False  # "vaccines arrive", "12 more die", "the city plans 40 more clinics"
    present = word.tag_ in ("VBP", "VBZ") and not takes_part(word) and not _is_lost(word)
    return present and not any(c.dep_ in ("aux", "auxpass") for c in word.children)


def _was_cut(word: Token, tokens: list[Token]) -> bool:
    """Whether a clause tells what things underwent: "puts the jobs cut so far at 37,000"."""
    if word.dep_ != "acl" or word.tag_ != "VBN":
        return False
    return not any(t in c.subtree for c in word.rights if c.dep_ == "prep" for t in tokens)


def _keeps_away(word: Token, tokens: list[Token]) -> bool:
    """Whether something kept those counted from where they go: "kept 14 million pupils at home"."""
    counted = tokens[-1].head if tokens[-1].dep_ == "nummod" else tokens[-1]
    if (
        word.lemma_ != "keep"
        or word.tag_ in ("VBZ", "VBP")
        or counted.head != word
        or counted.dep_ != "dobj"
    ):
        return False
    behind = word.doc[counted.i + 1 : counted.i + 3]
    away = word_set("kinds", "away_words")
    return any(t.lower_ in away for t in behind) or (len(behind) > 0 and behind[0].lower_ == "from")


def _is_done_to_them(word: Token, tokens: list[Token]) -> bool:
    """Whether a verb of telling tells a deed: "added 700 customers", "140 films were shown"."""
    objects = [c for c in word.children if c.dep_ in ("dobj", "nsubjpass")]
    if word.lemma_ == "tell":  # "told 16,000 families where to go"
        return any(tokens[-1] in (c, *c.lefts) for c in objects)
    clause = any(c.dep_ in _CLAUSES for c in word.rights)
    shown = word.lemma_ == "show" and any(c.dep_ == "nsubjpass" for c in objects)
    return (shown or (word.lemma_ in ("add", "announce") and bool(objects))) and not clause


def _were_taken(word: Token) -> bool:
    """Whether people were held by an act of the police ("200 were held"), and not kept ("are held")."""
    if word.lemma_ != "hold":
        return False
    helping = {c.lower_ for c in word.children if c.dep_ in ("aux", "auxpass")}
    seized = word.tag_ == "VBN" and helping & {"was", "were", "been"} and "being" not in helping
    return bool(seized) or (word.tag_ == "VBG" and word.dep_ == "advcl")


def _stays_out(word: Token) -> bool:
    """Whether those counted stayed away, as strikers do: "stayed out for four hours"."""
    return (
        word.lemma_ == "stay"
        and word.tag_ == "VBD"
        and any(c.lower_ in ("out", "away", "home") for c in word.rights)
    )


def _came_about(word: Token) -> bool:
    """Whether a state is told as what was done or came to be: "were vaccinated", "to insure 40"."""
    if word.lower_ in word_set("kinds", "states_in_any_form"):
        return False
    return word.tag_ in ("VBD", "VB", "VBG") or _was_treated(word) or _has_treated(word)


def is_now(word: Token) -> bool:
    """Whether a passive stands in the present: "are displaced", not "were" or "have been"."""
    aux = {c.lower_ for c in word.children if c.dep_ in ("aux", "auxpass")}
    return word.tag_ == "VBN" and bool({"is", "are"} & aux) and not {"has", "have"} & aux


def _are_left(word: Token, tokens: list[Token]) -> bool:
    """Whether those counted are left somewhere or in a state ("left 40 stranded"), not left behind."""
    counted = [t if t.dep_ == "dobj" else t.head for t in tokens]
    told = (*_CLAUSES, "prep", "advmod", "amod", "acl", "relcl")
    return any(
        t.dep_ == "dobj" and any(c.dep_ in told and c.lower_ != "of" for c in t.rights)
        for t in counted
    ) or (
        any(t.dep_ == "dobj" for t in counted)
        and any(c.dep_ in (*told, "prt") for c in word.rights)
    )


def takes_part(word: Token) -> bool:
    """Whether those counted take part in what happens: "are taking part", "competed"."""
    part = word.lemma_ == "take" and any(c.lower_ == "part" for c in word.rights)
    return part or (word.lemma_ in word_set("kinds", "joining_verbs") and not _is_schooled(word))


def _is_lost(word: Token) -> bool:
    """Whether things are told to go, and nowhere: "40 jobs go when the mill shuts"."""
    return word.lemma_ == "go" and not any(c.dep_ in ("prep", "advmod", "prt") for c in word.rights)


def _does_it(word: Token, tokens: list[Token]) -> bool:
    """Whether a participle acts on those counted after it: "unrest killing 1,700", "is sending 219"."""
    lists = ("befalling_verbs", "ruining_verbs", "acting_verbs")
    acts = any(word.lemma_ in word_set("kinds", name) for name in lists)
    lasting = word.lemma_ in word_set("kinds", "lasting_harm")
    return acts and not lasting and tokens[0].i > word.i


def _is_schooled(word: Token) -> bool:
    """Whether those counted go where one goes for years: "attend secondary school"."""
    schooling = word_set("kinds", "schooling")
    joins = word.lemma_ in word_set("kinds", "joining_verbs")
    return joins and any(noun_lemma(c) in schooling for c in word.rights if c.dep_ == "dobj")


def _has_treated(word: Token) -> bool:
    """Whether somebody brought others into a state: "has vaccinated 14 million"."""
    aux = {c.lower_ for c in word.children if c.dep_ in ("aux", "auxpass")}
    return word.tag_ == "VBN" and bool({"has", "have", "had"} & aux) and "been" not in aux


def _is_at_work(word: Token) -> bool:
    """Whether those counted are at work on something ("are fighting the blaze"): they took part."""
    return word.lemma_ in word_set("kinds", "working_verbs") and any(
        c.dep_ == "dobj" for c in word.rights
    )


def _suffers_harm(word: Token) -> bool:
    """Whether harm was done at once ("suffered burns"), not borne ("suffer from hunger")."""
    return word.lemma_ == "suffer" and any(
        c.dep_ == "dobj" and noun_lemma(c) in word_set("kinds", "wounds") for c in word.rights
    )


def comes_to(word: Token, tokens: list[Token]) -> bool:
    """Whether those counted came to a place or body: "500 marchers reached the square"."""
    place = ("dobj", "advmod")
    reached = [c for c in word.rights if c.dep_ in place and c.pos_ in (*NOUNS, "ADV")]
    doer = any(c.dep_ == "nsubj" and (c in tokens or tokens[-1].head == c) for c in word.lefts)
    if not reached or doer or word.lemma_ != "reach":
        return doer and bool(reached)
    subject = subject_of(word)
    numbered = any(t.like_num for c in reached for t in c.subtree)
    told = subject is not None and subject.tag_ in ("NNS", "NNPS") and not numbered
    return told and tokens[0].i < word.i  # the parser may hang the number on a date before it


def _gets_as_far(word: Token, tokens: list[Token]) -> bool:
    """Whether something came to so many ("the disease reached 31 districts"), not up to a number."""
    subject = subject_of(word)
    counted = tokens[-1].head if tokens[-1].dep_ == "nummod" else None
    reached = word.lemma_ == "reach" and word.tag_ in ("VBD", "VBN")
    if subject is None or counted is None or counted.dep_ != "dobj" or not reached:
        return False
    counts = word_set("kinds", "count_nouns") | word_set("kinds", "stock_nouns")
    counts |= word_set("nouns", "bodies_of_people") | word_set("nouns", "harm_nouns")
    return noun_lemma(subject) not in counts | {noun_lemma(counted)}


def _was_treated(word: Token) -> bool:
    """Whether persons came into a state ("have been vaccinated"), not only are in it."""
    past = any(c.lower_ in ("be", "been", "being", "was", "were") for c in word.children)
    treated = word_set("kinds", "personal_passives") | word_set("kinds", "befalling_verbs")
    return past and word.lemma_ in treated


def _comes_upon(word: Token) -> bool:
    """Whether something was found that lay there ("found 50 bodies"), not found out to be so."""
    apart = (*_CLAUSES, "neg")
    if word.lemma_ != "find" or any(c.dep_ in apart for c in word.children):
        return False
    found = [word, *(c for c in word.rights if c.dep_ == "dobj")]
    if any(_is_followed_by_state(t) for t in found):
        return False  # "had been found at work in the kilns"
    subject = subject_of(word)
    studied = subject is not None and noun_lemma(subject) in word_set("kinds", "studies")
    return not studied and any(c.dep_ in ("dobj", "nsubjpass") for c in word.children)


def _is_followed_by_state(word: Token) -> bool:
    behind = word.doc[word.i + 1 : word.i + 4].text
    return re.match(rf"(?:{one_of('kinds', 'states_behind')})\b", behind) is not None
