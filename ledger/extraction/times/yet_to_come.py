"""What is still to come, by the verb that a date or a figure stands under: "goes to the polls on Thursday".

Offsets count the sentence's characters.
"""

from spacy.tokens import Token

from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.clauses import (
    SUBJECTS,
    auxiliaries,
    clause_of,
    root_of,
    tense_of,
    verb_over,
)
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.event_names import dates_an_event
from ledger.extraction.words import word_set


def is_scheduled(mention: DateMention, sentence: Sentence) -> bool:
    """ "Iraq goes to the polls on Thursday": told in the present, a day is still to come.

    News tells what happened in the present only in its headline and lead.
    """
    clause = clause_of(mention, sentence.parsed)
    if clause is None or clause.pos_ != "VERB":
        return False
    if clause.tag_ == "VB":
        return mention.link in ("until", "by") and _is_sought(clause)
    if mention.link == "until" and clause.tag_ in ("VBZ", "VBP"):
        return True  # "needs 400 million dollars until March"
    onward = mention.text.lower().startswith("from ")  # "from 1 October the toll rises"
    lead = sentence.index == 0 or sentence.role == "headline" or mention.link in ("since", "after")
    if (lead and not onward) or dates_an_event(sentence.text, mention):
        return False
    if clause.tag_ not in ("VBZ", "VBP"):
        return False
    when = any(c.lower_ in ("when", "once") for c in clause.children)
    forms = ("day", "weekday", "month") if when else ("day", "weekday")
    days = all(point.form in forms for point in mention.points)
    return days and clause.lemma_.lower() not in word_set("periods", "saying")


def is_due(mention: DateMention, sentence: Sentence) -> bool:
    """ "Will cut 400 jobs in January", but not "will pay for a spill in January" or "will report sales in March"."""
    verb, root = clause_of(mention, sentence.parsed), root_of(mention, sentence.parsed)
    if verb is None or root is None:
        return False
    over = verb.head if verb.dep_ == "xcomp" else verb
    if verb.lemma_ in word_set("periods", "saying") | word_set("periods", "publishing"):
        return False  # what is told then has been
    ahead = {t.lower_ for t in (over, *auxiliaries(verb))} & word_set("periods", "future")
    why = any(c.lower_ in _WHY and c.idx < mention.start for c in verb.children)
    above = [t for t in root.ancestors if verb.is_ancestor(t)]
    return bool(ahead) and not why and not any(t.dep_ == "pobj" for t in above)


def is_aimed_at(reading: Reading) -> bool:
    """ "The goal is 30 percent by 2035": what a figure is to come to is told of an aim."""
    verb = verb_over(reading.number)
    subjects = [c for c in verb.lefts if c.dep_ in SUBJECTS] if verb is not None else []
    return any(c.lemma_.lower() in word_set("kinds", "forecast_nouns") for c in subjects)


def _is_sought(clause: Token) -> bool:
    """ "Appealed for money to feed 3 million until December": what is asked for is yet to come."""
    asked = word_set("periods", "deciding") | word_set("periods", "saying")
    to = any(c.lower_ == "to" for c in clause.children)
    return clause.tag_ == "VB" and to and any(t.lemma_.lower() in asked for t in clause.ancestors)


def is_told_as_done(mention: DateMention, sentence: Sentence) -> bool:
    """ "A storm on Tuesday cut power before a freeze expected at the weekend": Tuesday has been."""
    verb = clause_of(mention, sentence.parsed)
    while verb is not None and verb.head != verb and not tense_of(verb):
        verb = verb.head
    if verb is None or tense_of(verb) != "VBD":
        return False
    if any(c.dep_ == "mark" and c.lower_ in ("before", "until") for c in verb.children):
        return False
    planned = word_set("periods", "future")
    told = (t for t in (verb, *verb.children) if t.dep_ not in (*SUBJECTS, "conj"))
    over = {t.lower_ for t in told if not any(c.dep_ == "nummod" for c in t.children)}
    fronted = mention.end < verb.idx and any(t.lower_ == "had" for t in auxiliaries(verb))
    return fronted or not over & planned  # "In October the fund had forecast 3 percent"


_WHY = ("over", "for", "after", "following", "despite", "since")
"""Prepositions that lead from what is to come back to what was."""
