"""Which dates say when a figure was given, not when it holds.

Offsets count the sentence's characters.
"""

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import auxiliaries, clause_of, is_under, root_of
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.held_against import only_compares
from ledger.extraction.times.sentence_dates import dates_in, figures_of, listed
from ledger.extraction.words import counts_people, noun_lemma, word_set

_WHICH = re.compile(
    r",? (?:that|which) (?:killed|left|claimed|injured|wounded|displaced|destroyed|took|cost) "
)

_FROM_THEN = re.compile(r"\b(?:from|since|until|until the end of) (?:the )?(?:\w{0,5})$")


def governs_statement(mention: DateMention, reading: Reading) -> bool:
    """Whether a date says when the figure was given: "said on Monday", "a report published Tuesday"."""
    root = root_of(mention, reading.sentence.parsed)
    if root is None or _lasts(mention) or _is_set_apart(mention, reading):
        return False
    if "for" in (root.lower_, root.head.lower_, mention.text.lower().split()[0]):
        return False  # "the 67 deaths that hospitals reported for 19 July"
    if _in_a_list(mention, reading) or _WHICH.match(reading.sentence.text, mention.end):
        return False  # "one in Milan in 1969 that left 16 dead"
    if only_compares(mention, reading.sentence):
        return False  # "reached 211 percent, the institute said, against 95 in 2022"
    governor = root.head
    while governor.pos_ == "ADP" and governor.head != governor:
        governor = governor.head
    if _of_a_list(mention, reading):
        return True
    if governor.dep_ == "nsubj" and governor.head.lemma_.lower() in listed("saying"):
        governor = governor.head  # "officials in August spoke of 70,000"
    if _is_when_it_was(mention, governor, reading) or _of_what_is_put(mention, root, governor):
        return False
    if _one_day(mention) and (_reckons(governor, reading) or _is_to_do(governor, reading)):
        return True
    if _put_out(governor, reading) or _is_when_said(mention, reading.sentence.text):
        return True
    said = _is_said_last(governor, mention, reading)
    if said or _told_somebody(mention, root) or _of_a_statement(mention, root):
        return True
    if governor.pos_ in ("NOUN", "PROPN"):
        return governor.lemma_.lower() in listed("statements") and not is_under(
            reading.number, governor
        )
    if governor.pos_ not in ("VERB", "AUX") or governor.lemma_.lower() not in listed("saying"):
        return False
    if not _one_day(mention) and _under_another_deed(governor, reading):
        return False  # "Last year police reported 12 thefts and arrested 40 people"
    if _adds_things(governor) or _kills(governor):
        return False
    if _gives_something_else(governor) or any(c.tag_ == "MD" for c in governor.children):
        return False
    return not _is_counted_by(governor, reading, mention) and not _done_to_people(governor)


def _of_a_list(mention: DateMention, reading: Reading) -> bool:
    """ "A ministry list in December had 858 dead", "its tally of Monday names 40": when they had been counted."""
    text = reading.sentence.text
    return bool(_listing().search(f"{text[: mention.start]}\0{text[mention.end :]}"))


@cache
def _listing() -> re.Pattern[str]:
    """A list and its verb, around a date."""
    nouns, verbs = "|".join(listed("lists")), "|".join(listed("listing"))
    return re.compile(rf"\b(?:{nouns}) (?:of |from |for )?\0 (?:{verbs})\b")


def _is_when_it_was(mention: DateMention, governor: Token, reading: Reading) -> bool:
    """Whether a day is that of what is told, though it hangs from a word for saying."""
    if _one_day(mention) and came_then(mention, reading.number):
        return True
    owns = reading.sentence.text[mention.end : mention.end + 2] in ("'s", "’s")
    if owns and governor.pos_ not in ("NOUN", "PROPN"):
        return True  # "put Tuesday's dead at 56 and Monday's at 12"
    return governor.pos_ == "VERB" and _is_said_on_another(mention, governor, reading)


def _of_what_is_put(mention: DateMention, root: Token, verb: Token) -> bool:
    """ "The harvest this year is put at 54 million tonnes": the year is the harvest's."""
    before = root.doc[root.left_edge.i - 1] if root.left_edge.i else root
    return not _one_day(mention) and before.dep_ == "nsubjpass" and before.head == verb


def _is_said_last(verb: Token, mention: DateMention, reading: Reading) -> bool:
    """ "In May the port took 3 million tonnes, the authority reported in August": taken for a name beside the tonnes."""
    trails = verb.dep_ == "acl" and verb.head.dep_ == "appos" and verb.i == verb.head.i + 1
    said = trails and verb.lemma_.lower() in listed("saying") and mention.start > verb.idx
    return said and any(m.start < FRONTED for m in dates_in(reading.sentence.text))


FRONTED = 3
"""Characters before a date with which a sentence opens."""


def _is_said_on_another(mention: DateMention, verb: Token, reading: Reading) -> bool:
    """ "Killed 70 in the town on Thursday, the office said on Friday": nothing is said on two days."""
    if mention.end > verb.idx or not _one_day(mention):
        return False
    text = reading.sentence.text
    return any(
        _one_day(other)
        and not other.link
        and _SAID_ON.fullmatch(text, verb.idx + len(verb), other.start)
        for other in dates_in(text)
        if other.start > verb.idx
    )


_SAID_ON = re.compile(r" (?:late |early |on )?")


def _is_when_said(mention: DateMention, text: str) -> bool:
    """ "Said last month it would cut 400 jobs", "put the dead at 40 in an interview last week"."""
    before, after = text[: mention.start], text[mention.end :]
    told = _AND_WHO.match(after) and _saying_before().search(before)
    return bool(told or _in_a_statement().search(before))


_AND_WHO = re.compile(r" (?:that|it|he|she|they|its|his|her|their)\b")


@cache
def _saying_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:said|says|announced|warned|told (?:[\w-]+ ){1,3}|confirmed|added) $")


@cache
def _in_a_statement() -> re.Pattern[str]:
    nouns = "|".join(listed("statements"))
    return re.compile(rf"\b(?:in|during|at) (?:an?|his|her) (?:[\w-]+ ){{0,2}}(?:{nouns}) $")


def _told_somebody(mention: DateMention, root: Token) -> bool:
    """ "Told the council Tuesday his country would grow": a bare day after a verb of telling."""
    if mention.points[0].form != "weekday" or mention.start != mention.points[0].start:
        return False
    verbs = [t for t in root.doc[: root.i] if t.tag_ in ("VBD", "VBZ", "VBN", "VBG")]
    return bool(verbs) and verbs[-1].lemma_.lower() == "tell"


def _reckons(verb: Token, reading: Reading) -> bool:
    """ "On Tuesday the union arrived at 103,000 strikers": when somebody reckoned, not when it was so."""
    counted = any(
        c.lower_ == "at" and any(t.pos_ == "NUM" for t in c.subtree) for c in verb.children
    )
    reckons = verb.lemma_.lower() in listed("rival_counts")
    return reckons and counted and is_under(reading.number, verb)


def came_then(mention: DateMention, number: Token) -> bool:
    """ "Put the marchers on Sunday at 25,000": a day straight behind those who came is when they did."""
    verb = next((t for t in number.ancestors if t.pos_ == "VERB"), number)
    before = [t for t in verb.doc[verb.i + 1 :] if t.idx + len(t) <= mention.start]
    if not before or verb.lemma_.lower() not in listed("rival_counts"):
        return False
    came = word_set("nouns", "known_by_taking_part") | word_set("kinds", "turnouts")
    return noun_lemma(before[-1]) in came


def _is_to_do(verb: Token, reading: Reading) -> bool:
    """ "Agreed on Friday to free 887 men", "passed on Monday a plan to build 400 schools": what is yet to be done."""
    if verb.lemma_.lower() not in listed("deciding"):
        return False
    token = reading.number
    while token.head not in (token, verb):
        token = token.head
        to_do = token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children)
        if to_do or is_to_be(token):
            return verb.is_ancestor(token)
    return False


def is_to_be(verb: Token) -> bool:
    """ "That 93 percent be filled": the form of what is ordered or asked for."""
    helping = auxiliaries(verb)
    bare = any(c.lower_ == "be" and c.tag_ == "VB" for c in helping)
    return bare and not any(c.tag_ in ("MD", "TO") for c in helping)


def _put_out(verb: Token, reading: Reading) -> bool:
    """ "A briefing given by the ministry Thursday": whatever the verb, a statement was made that day."""
    made = verb.dep_ == "acl" and verb.tag_ == "VBN" and not is_under(reading.number, verb)
    return made and verb.head.lemma_.lower() in listed("statements")


def _of_a_statement(mention: DateMention, root: Token) -> bool:
    """ "In its report Friday the office put the loss at": a bare day after the word for a statement."""
    if mention.points[0].form != "weekday" or mention.start != mention.points[0].start:
        return False
    before = root.doc[root.left_edge.i - 1] if root.left_edge.i else root
    return before.pos_ == "NOUN" and before.lemma_.lower() in listed("statements")


def _one_day(mention: DateMention) -> bool:
    return all(p.form in ("day", "weekday", "day_word", "iso") for p in mention.points)


def _under_another_deed(verb: Token, reading: Reading) -> bool:
    return any(
        joined.dep_ == "conj"
        and joined.pos_ == "VERB"
        and joined.lemma_.lower() not in listed("saying")
        and is_under(reading.number, joined)
        for joined in verb.children
    )


def _adds_things(verb: Token) -> bool:
    """ "The economy added 40,000 jobs in May": what is added is counted, and nobody speaks."""
    added = [c for c in verb.children if c.dep_ == "dobj" and c.idx > verb.idx]
    return verb.lemma_.lower() == "add" and any(
        c.pos_ == "NUM" for noun in added for c in noun.subtree
    )


def _kills(verb: Token) -> bool:
    """ "83 were put to death in 2005": no number is put."""
    to = (c for c in verb.children if c.lower_ == "to")
    return verb.lemma_.lower() == "put" and any(t.lower_ == "death" for c in to for t in c.children)


def _gives_something_else(verb: Token) -> bool:
    """ "Gave birth to two cubs in May": what is given is neither a number nor a count."""
    given = [c for c in verb.children if c.dep_ == "dobj"]
    return verb.lemma_.lower() == "give" and any(
        noun.pos_ == "NOUN"
        and noun.lemma_.lower() not in listed("counts") | listed("rival_nouns")
        and not any(c.pos_ == "NUM" for c in noun.children)
        for noun in given
    )


def day_said(mentions: Sequence[DateMention], reading: Reading) -> DateMention | None:
    """The date on which a figure was given: that of the saying nearest above it, and of none thrown in about somebody."""
    said = [
        (mention, clause_of(mention, reading.sentence.parsed))
        for mention in mentions
        if governs_statement(mention, reading) and not _is_yet_to_be_given(mention, reading)
    ]
    told = [(m, c) for m, c in said if c is None or not _is_thrown_in(c, reading.number)]
    depths = {t: -i for i, t in enumerate(reading.number.ancestors)}
    above = [(depths[c], m) for m, c in told if c is not None and c in depths]
    if above:
        return max(above, key=lambda found: found[0])[1]
    return told[0][0] if told else None


def _is_thrown_in(verb: Token, number: Token) -> bool:
    """ "The firm, which said in May it would go, shut two plants": said in a clause that the figure is not in."""
    clause = next((t for t in (verb, *verb.ancestors) if t.dep_ == "relcl"), None)
    return clause is not None and not is_under(number, clause)


def _is_yet_to_be_given(mention: DateMention, reading: Reading) -> bool:
    """ "Will ask the cabinet on Tuesday to pay 400 men": nobody has given the figure that day."""
    root = root_of(mention, reading.sentence.parsed)
    verbs = [t for t in root.ancestors if t.pos_ == "VERB"][:1] if root is not None else []
    return any(c.tag_ == "MD" and c.lemma_ in ("will", "shall") for v in verbs for c in v.children)


def is_running_count(reading: Reading) -> bool:
    """Whether a count comes to the figure on a day: "the death toll rose to 844 on Monday"."""
    verbs = [t for t in reading.number.ancestors if t.pos_ in ("VERB", "AUX")]
    beside = [
        v
        for v in verbs[:2]
        if any(c.lower_ == "with" and is_under(reading.number, c) for c in v.children)
    ]
    return any(_counts_up(verb) for verb in [*verbs[:1], *beside])


def _counts_up(verb: Token) -> bool:
    """Whether a verb brings a count to a figure; "rose to 18, with 40 injured" brings two."""
    roles = ("nsubj", "nsubjpass") if verb.lemma_.lower() in listed("counting") else ()
    if verb.lemma_.lower() in listed("recounting"):
        roles = ("dobj", "nsubjpass")
    at = any(c.lower_ == "at" for c in verb.children)
    counted = listed("counts") | ({"it"} if verb.lemma_.lower() == "stand" and at else set())
    return any(c.dep_ in roles and c.lemma_.lower() in counted for c in verb.children)


def _in_a_list(mention: DateMention, reading: Reading) -> bool:
    """ "1.12 million on 19 January, 1.27 million on 31 January": every number with its date."""
    sentence = reading.sentence
    ends = [q.end for q in figures_of(sentence)]
    dated = [
        m
        for m in dates_in(sentence.text)
        if any(not sentence.text[e : m.start].strip() for e in ends if e <= m.start)
    ]
    return len(dated) > 1 and mention in dated


def _lasts(mention: DateMention) -> bool:
    """Whether a date is a stretch of time, in which nothing is said: "since 2013", "in the past year"."""
    lasting = (
        "back",
        "prior",
        "other_part",
        "coming",
        "days_to",
        "months_to",
        "years_to",
        "so_far",
        "half",
        "quarter",
        "decade",
        "years",
        "months_of_year",
        "same_stretch",
    )
    return (
        len(mention.points) == 2
        or mention.link in ("since", "until")
        or mention.text.lower() == "overnight"
        or any(point.form in lasting for point in mention.points)
    )


def _is_set_apart(mention: DateMention, reading: Reading) -> bool:
    """ "In 2022, the agency recalled, 232,000 hectares were sown": the saying is thrown in. "Rejected a raise from August"."""
    doc, text = reading.sentence.parsed, reading.sentence.text
    if _FROM_THEN.search(text[: mention.start + 5]):
        return True
    if doc is None or mention.start > 2 or mention.end > reading.quantity.start:
        return False
    commas = [t for t in doc if t.text == "," and mention.end <= t.idx < reading.quantity.start]
    if len(commas) < 2:
        return False
    return doc[commas[1].i - 1].lemma_.lower() in listed("saying")


def _is_counted_by(verb: Token, reading: Reading, mention: DateMention) -> bool:
    """Whether the figure is what a verb such as "report" counts, over more than a day."""
    token = reading.noun or reading.number
    while token.head.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    if verb.lemma_.lower() == "give" and all(p.form == "calendar" for p in mention.points):
        return False  # "gave 78 deaths last week"
    if _one_day(mention):
        return False
    if verb.lemma_.lower() in listed("entering") and _enters_cases(verb):
        return True
    return token.head == verb and token.dep_ in ("nsubjpass", "dobj", "nsubj")


def _enters_cases(verb: Token) -> bool:
    """ "567 cases reported in October", "in 2006 the region reported the most cases": over a stretch."""
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        things.append(verb.head)
    said = listed("statements") | listed("rival_nouns")
    return any(noun.pos_ == "NOUN" and noun.lemma_.lower() not in said for noun in things)


def _done_to_people(verb: Token) -> bool:
    """ "Prisoners were released on Saturday": of people such a verb tells a deed and no statement."""
    told = verb.lemma_.lower() in listed("publishing")
    return told and any(
        child.dep_ in ("dobj", "nsubjpass") and (counts_people(child) or child.tag_ == "CD")
        for child in verb.children
    )
