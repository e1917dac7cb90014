"""When a figure holds whose own sentence doesn't say: the time its story has come to.

"Some 400 people marched on Tuesday. ... Police made 43 arrests." A story's time goes on as long as it is
told in the past tense; what comes of an event (aid, orders, flight) has a time of its own.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from ledger.extraction.phrases import number_token
from ledger.extraction.reading import Reading, Sentence
from ledger.extraction.times.clauses import (
    SUBJECTS,
    auxiliaries,
    clause_of,
    lends_its_time,
    verb_over,
)
from ledger.extraction.times.dates import Anchor, DateMention, Span, resolve
from ledger.extraction.times.event_days import is_laid_to_rest, of_lasting_harm
from ledger.extraction.times.event_names import dates_an_event
from ledger.extraction.times.figure_dates import own_date
from ledger.extraction.times.going_on import begins
from ledger.extraction.times.happenings import DAY_FORMS
from ledger.extraction.times.held_against import compares, held_against, only_compares
from ledger.extraction.times.sentence_dates import (
    SentenceDates,
    dates_in,
    dates_of,
    figures_of,
    is_inquiry,
    is_said_beside,
    listed,
    looks_ahead,
)
from ledger.extraction.times.statement_dates import governs_statement, is_running_count
from ledger.extraction.times.story_dates import before, is_ordered

DAY_LASTS = 8
"""Sentences for which the day of a story goes on."""
STRETCH_LASTS = 4
"""Sentences for which a month, quarter or year goes on."""
A_FEW = 3
"""Days of a stretch that is as short as a day."""
LATELY = 100
"""Days since the end of a stretch within which it goes on into the next paragraph."""
LONGEST = 366
"""Days of the longest stretch that goes on."""


def carried_date(
    reading: Reading, anchor: Anchor, *, days: bool = True
) -> tuple[DateMention, Span] | None:
    """The date that the nearest dated sentence before gives its first figure, where it still holds.

    Without `days`, as where a story tells of several events, only longer stretches go on.
    """
    text = reading.sentence.text
    if looks_ahead(text) or not told_as_past(reading) or _is_recalled(reading):
        return None
    if is_ordered(reading) or _is_asked_for(reading) or is_laid_to_rest(reading):
        return None
    days = days and not of_lasting_harm(text[: reading.quantity.start])
    days = days and not _told_in_report(reading)
    if _tells_otherwise(reading.sentence, reading):
        return None
    at = reading.sentence.index
    for back, sentence in enumerate(reversed(reading.story.sentences[max(0, at - DAY_LASTS) : at])):
        if sentence.role == "headline":
            return None
        if _is_looked_back(sentence):
            continue
        mention = _time_of(sentence, reading)
        if mention is None:
            if _tells_a_time(sentence, reading):
                return None
            continue
        asked = is_inquiry(text) and not is_inquiry(sentence.text)
        if asked or mention.points[0].form == "coming" or begins(sentence.text, mention):
            return None
        span = resolve(mention, anchor)
        if span is None or (span.is_day and not days):
            return None
        return (mention, span) if _still_holds(mention, span, back, sentence, reading) else None
    return None


def _is_asked_for(reading: Reading) -> bool:
    """ "Called on the house to vote down a bill of 664 articles": what is to be done; but "told 400 people to leave"."""
    below = reading.number
    for token in reading.number.ancestors:
        to_do = token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children)
        if to_do and below.dep_ not in SUBJECTS and token.head.lemma_.lower() in listed("deciding"):
            return True
        below = token
    return False


def _tells_a_time(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence gives a time to what happens in it, and not to a statement or a standard."""
    return any(
        not _only_said(m, sentence, reading)
        and not only_compares(m, sentence)
        and m.link != "since"
        for m in dates_in(sentence.text)
    )


def _is_recalled(reading: Reading) -> bool:
    """ "The ministry recalls that 36,000 came": of a time before the one the story has come to."""
    return any(t.lemma_.lower() in listed("bringing_back") for t in reading.number.ancestors)


def _is_looked_back(sentence: Sentence) -> bool:
    """ "It had been 7.9 percent in April": a look back, after which the story goes on where it was.

    So is a year told first with a bare figure, which is held against the one before: "In 2019 it was 140".
    """
    numbers = _numbers_of(sentence) if _YEAR_FIRST.match(sentence.text) else []
    if numbers and all(map(_is_bare, numbers)):
        return True
    root = next((t for t in sentence.parsed or () if t.dep_ == "ROOT"), None)
    had = root is not None and any(c.lower_ == "had" for c in auxiliaries(root))
    return root is not None and had and root.lemma_ == "be"


_YEAR_FIRST = re.compile(r"[“\"]?In (?:19|20)\d\d,? ")


def _numbers_of(sentence: Sentence) -> list[Token]:
    starts = {figure.number_start for figure in sentence.figures or ()}
    return [t for t in sentence.parsed or () if t.idx in starts]


def _is_bare(number: Token) -> bool:
    """Whether a number stands without what it counts: "it had 140"."""
    while number.dep_ in ("compound", "quantmod", "nummod") and number.head.pos_ == "NUM":
        number = number.head
    return number.dep_ in ("dobj", "attr", "pobj") and number.head.pos_ in ("VERB", "AUX", "ADP")


def _told_in_report(reading: Reading) -> bool:
    """ "The panel met on Monday. Its report says 300 were tortured": what a long writing tells was before."""
    return any(
        child.dep_ == "nsubj"
        and child.lemma_.lower() in listed("long_writings")
        and any(t.dep_ == "poss" or t.lower_ == "the" for t in child.children)
        for verb in reading.number.ancestors
        for child in verb.children
        if verb.pos_ == "VERB"
    )


def reported_stretch(reading: Reading, anchor: Anchor) -> tuple[DateMention, Span] | None:
    """The stretch a report is about, named before ("in the 12 months to July"), for what happened in it.

    A plain year is no such stretch: stories name years in passing. One shorter than a year holds until
    another time is told.
    """
    text = reading.sentence.text
    if reading.kind not in ("flow", "change", "share") or looks_ahead(text):
        return None
    if not told_as_past(reading) or _tells_otherwise(reading.sentence, reading):
        return None
    if is_inquiry(text) or _OF_ITS_OWN.search(text):
        return None
    passed = False
    for sentence in reversed(before(reading)):
        for mention in reversed(dates_in(sentence.text)):
            held = only_compares(mention, sentence) or compares(sentence.text, mention)
            span = None if held else resolve(mention, anchor)
            if span and _is_reported(mention, span) and not looks_ahead(sentence.text):
                return None if passed and _days(span) < A_YEAR else (mention, span)
            passed = passed or bool(span and not span.is_day)
    return None


_OF_ITS_OWN = re.compile(r"\b(?:said|says) (?:it|they) (?:had|have|has)\b")
""" "The union said it had received 1,200 letters": what another has counted in a time of its own."""


def _is_reported(mention: DateMention, span: Span) -> bool:
    """Whether a date is a stretch of a quarter or more with both its ends told, and no plain year."""
    return mention.points[0].form not in PASSING_YEARS and _days(span) >= A_QUARTER


def _days(span: Span) -> int:
    return (span.end - span.start).days + 1 if span.start and span.end else 0


PASSING_YEARS = (
    "ago", "back", "calendar", "coming", "decade", "same_period", "same_stretch", "so_far", "that",
    "units_before", "year", "year_before",
)  # fmt: skip
"""Forms of years and of stretches that a story names in passing, or that lean on others."""
A_QUARTER, A_YEAR = 89, 365
"""Days of the shortest quarter and year."""


def with_story_time(dates: SentenceDates, reading: Reading) -> SentenceDates:
    """The dates with the time that the story had come to, for one that goes back to it."""
    return replace(dates, story_time=story_time(reading), before=_told_before(reading))


def _told_before(reading: Reading) -> tuple[DateMention, ...]:
    """The dates of the sentences before that nothing is only held against: not September's of "twice as many as in September"."""
    at = reading.sentence.index
    earlier = reading.story.sentences[max(0, at - STRETCH_LASTS + 1) : at]
    return tuple(m for s in earlier for m in dates_in(s.text) if not compares(s.text, m))


def story_time(reading: Reading) -> tuple[DateMention, ...]:
    """The date of the first figure of the nearest dated sentence before: "a year earlier" goes back from it."""
    at = reading.sentence.index
    for sentence in reversed(reading.story.sentences[max(0, at - STRETCH_LASTS) : at]):
        mention = _time_of(sentence, reading)
        if mention is not None:
            return (mention,)
    return ()


def _tells_otherwise(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells of another time, and not in passing."""
    return any(
        not _only_said(m, sentence, reading)
        and not _in_aside(m, sentence)
        and not only_compares(m, sentence)
        for m in dates_in(sentence.text)
    )


def _still_holds(
    mention: DateMention, span: Span, back: int, told: Sentence, reading: Reading
) -> bool:
    if span.start is None or span.end is None:
        return False
    if (span.end - span.start).days < A_FEW:  # a day, a night, a weekend
        return reading.kind != "rate" and _of_that_day(reading)
    if dates_an_event(told.text, mention):
        return False  # the month of a quake is not that of exports
    apart = told.block != reading.sentence.block
    if apart and (back or not (_is_of_now(span, reading) or _takes_up(reading))):
        return False
    return back < STRETCH_LASTS and (span.end - span.start).days < LONGEST


def _takes_up(reading: Reading) -> bool:
    """ "The growth was driven by coal, up 5.9 percent": a change that the sentence before told."""
    things = "|".join(sorted(listed("changes_told")))
    opens = re.match(rf"(?:The|This|That) (?:[\w-]+ ){{0,2}}(?:{things})\b", reading.sentence.text)
    return opens is not None and reading.kind == "change"


def _is_of_now(span: Span, reading: Reading) -> bool:
    """Whether a figure counts those who had something happen to them in a stretch that was lately over.

    Newspapers give each sentence a paragraph: a stretch goes on into the next for people, not for money.
    """
    today = Anchor(reading.story.article.published).day
    of_people = reading.kind == "flow" and reading.quantity.unit in (None, "people")
    lately = today is None or span.end is None or (today - span.end).days <= LATELY
    return of_people and lately


def _of_that_day(reading: Reading) -> bool:
    """Whether a figure tells what happened, not what there was or what was done about it."""
    if reading.quantity.unit not in (None, "people", "household", "percent"):
        return False
    over = verb_over(reading.number)
    if (
        over is not None
        and _gives_a_count(over)
        and (reading.kind != "stock" or _is_on_record(over))
    ):
        return True
    if reading.kind == "stock":
        return False
    return reading.verb is None or reading.verb.lemma_.lower() not in listed("aftermath")


def _gives_a_count(verb: Token) -> bool:
    """ "The union put the number at 3.5 million", "turnout was 61 percent"."""
    return verb.lemma_.lower() in listed("rival_counts") or _is_on_record(verb)


def _is_on_record(verb: Token) -> bool:
    """ "French records have 77 deaths", "turnout was 61 percent"."""
    subjects = (c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj")
    return bool(set(subjects) & listed("rival_nouns"))


def told_as_past(reading: Reading) -> bool:
    """Whether the verb over a figure is in the past tense, be it set back by a verb of saying."""
    verb = verb_over(reading.number)
    if verb is None:
        return _is_curt(reading)
    helping = auxiliaries(verb)
    if _is_on_record(verb) and reading.kind != "stock":
        return not any(c.lower_ in ("has", "have") for c in helping)  # "its count has reached 206"
    if any(c.tag_ == "MD" for c in helping):
        return False
    if any(c.lower_ in ("had", "'d") for c in helping):
        return verb.dep_ == "ccomp"
    finite = [t for t in (*helping, verb) if t.tag_ in ("VBD", "VBP", "VBZ")]
    return bool(finite) and finite[0].tag_ == "VBD"


def _is_curt(reading: Reading) -> bool:
    """ "At least 2,498 drowned.": a past form that a parser takes for a participle, all the verb there is."""
    doc = reading.sentence.parsed
    verbs = [t for t in doc if t.pos_ in ("VERB", "AUX")] if doc is not None else []
    return len(verbs) == 1 and verbs[0].tag_ == "VBN" and verbs[0].idx > reading.quantity.start


def _time_of(sentence: Sentence, reading: Reading) -> DateMention | None:
    """The date of a sentence's first dated figure; without figures the one date it tells."""
    mentions = dates_in(sentence.text)
    if not mentions:
        return None
    if sentence.parsed is None or not figures_of(sentence):
        if looks_ahead(sentence.text):
            return None
        told = [m for m in mentions if not _only_said(m, sentence, reading)]
        alone = len(told) == 1 and not told[0].link and not _in_aside(told[0], sentence)
        return told[0] if alone else None
    for quantity in figures_of(sentence)[:3]:
        number = number_token(sentence.parsed, quantity)
        other = Reading(reading.story, sentence, quantity, number, None, None, None)
        if held_against(sentence.text[: quantity.start]) or _came_before(number):
            continue
        found = own_date(dates_of(other), other)
        days = found is not None and all(p.form in DAY_FORMS for p in found[0].points)
        if days and is_running_count(other):
            continue
        if found is not None and not found[1]:
            if _is_ahead(number):
                return None
            return None if found[0].link or _in_its_aside(found[0], other) else found[0]
    return None


def _came_before(number: Token) -> bool:
    """Whether a figure is told of a time before the sentence's own: "were flat after falling 3 percent in May"."""
    verb = next((t for t in number.ancestors if t.pos_ in ("VERB", "AUX")), number)
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "since")


def _is_ahead(number: Token) -> bool:
    """Whether a figure stands under "will" and the like, or under an infinitive."""
    verb = verb_over(number)
    return verb is not None and any(c.tag_ == "MD" for c in auxiliaries(verb))


def _only_said(mention: DateMention, sentence: Sentence, reading: Reading) -> bool:
    """Whether a date only says when something was said; told by the words where there is no parse."""
    if sentence.parsed is None or not len(sentence.parsed):
        return is_said_beside(mention, sentence.text)
    root = next((t for t in sentence.parsed if t.dep_ == "ROOT"), sentence.parsed[0])
    return governs_statement(
        mention, Reading(reading.story, sentence, reading.quantity, root, None, None, None)
    )


def _in_its_aside(mention: DateMention, other: Reading) -> bool:
    """Whether a date stands in a clause below the main one that does not lend it its time."""
    clause = clause_of(mention, other.sentence.parsed)
    lent = clause is not None and lends_its_time(clause, other.number)
    if clause is not None and clause.dep_ == "acl" and clause.head == other.number:
        return False  # "took in 300 wounded in October"
    return _in_aside(mention, other.sentence) and not lent


def _in_aside(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date stands in a clause below the main one ("after 25 girls were taken on 12 May")."""
    if sentence.parsed is None:
        return False
    span = sentence.parsed.char_span(mention.start, mention.end, alignment_mode="expand")
    return span is not None and any(
        t.dep_ in ("relcl", "acl", "advcl") for t in (span.root, *span.root.ancestors)
    )
