"""Which of a sentence's dates governs one of its figures.

Offsets count the sentence's characters.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Reading
from ledger.extraction.times.clauses import (
    clause_holds,
    clause_of,
    has_verb,
    is_under,
    root_of,
    verb_over,
)
from ledger.extraction.times.dates import DateMention
from ledger.extraction.times.dates_of_others import in_office, of_a_cause
from ledger.extraction.times.event_names import dates_an_event
from ledger.extraction.times.happenings import DAY_FORMS, date_of_happening, date_of_telling
from ledger.extraction.times.held_against import COMPARED, COMPARING_FORMS, compares, is_compared
from ledger.extraction.times.sentence_dates import SentenceDates, listed
from ledger.extraction.times.statement_dates import governs_statement

NEAR = 70
"""Characters between a figure and the date that follows it without a clause between them."""


def own_date(dates: SentenceDates, reading: Reading) -> tuple[DateMention, int] | None:
    """The date that governs a figure, and by how many years it lies off; None where none does.

    "Fell from 6,200 tonnes to 333 in 2023": the first figure lies a year before the date.
    """
    free = [
        mention
        for mention in dates.mentions
        if not _only_orders(mention)
        and not of_a_cause(mention, reading)
        and not in_office(mention, reading)
        and not governs_statement(mention, reading)
        and not (reading.quantity.unit == "ratio" and mention.points[0].form in COMPARING_FORMS)
    ]
    if not free:
        return None
    rules = _RULES_OF_COMPARED if is_compared(reading) else _RULES
    for rule in rules:
        found = rule(free, dates, reading)
        if found is not None:
            return _at_its_end(found, reading)
    return None


def is_level_reached(dates: SentenceDates, reading: Reading) -> bool:
    """ "Since July we cut it by 160,000, to 7.46 million": the level reached is of now."""
    since = any(mention.link == "since" for mention in dates.mentions)
    before = reading.sentence.text[: reading.quantity.start]
    return since and bool(re.search(r", to (?:\w+ )?$", before))


def _at_its_end(found: tuple[DateMention, int], reading: Reading) -> tuple[DateMention, int]:
    """ "From A to B between 2018 and 2023": A is of the first date of the range, B of the last."""
    mention = found[0]
    before = reading.sentence.text[: reading.quantity.start]
    first = re.search(r"\bfrom (?:\w+ )?$", before)
    last = re.search(r"\bfrom\b[^;]*\bto (?:\w+ )?$", before)
    days = any(point.form in DAY_FORMS for point in mention.points)
    if len(mention.points) != 2 or days or not (first or last):
        return found
    point = mention.points[1 if last else 0]
    return replace(mention, points=(point,), link=""), 0


def _only_orders(mention: DateMention) -> bool:
    """ "after the ban", "before the war": said of an order of events, it dates nothing."""
    return mention.link in ("", "after", "before") and mention.points[0].form == "order"


Found = tuple[DateMention, int] | None


def _bracketed(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "in 2024 (12,800 hectares)", "12,800 hectares (2024)"."""
    text, quantity = reading.sentence.text, reading.quantity
    for mention in free:
        if text[mention.end : quantity.start].strip() == "(" and mention.end < quantity.start:
            return mention, 0
        between = text[quantity.end : mention.start]
        if (
            re.fullmatch(r" ?(?:[\w-]+ ){0,2}\(", between)
            and text[mention.end : mention.end + 1] == ")"
        ):
            return mention, 0
    return None


def _directly_after(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The date that follows with neither figure nor clause between: "6,200 tons in 2022"."""
    for mention in free:
        standard = reading.quantity.unit == "ratio" and _STANDARD_AFTER.match(
            reading.sentence.text, reading.quantity.end
        )
        if not standard and _follows(mention, reading.quantity, dates, reading):
            return mention, 0
    return None


def _follows(
    mention: DateMention, quantity: Quantity, dates: SentenceDates, reading: Reading
) -> bool:
    text = reading.sentence.text
    end = min(quantity.end, max(quantity.number_end, mention.start))  # "46.2 a year earlier"
    between = text[end : mention.start]
    if mention.start < end or len(between) > NEAR or _BREAK.search(between):
        return False
    others = [other for other in dates.quantities if quantity.end <= other.start < mention.start]
    if converted := _CONVERTED.match(between):
        others = [other for other in others if other.start > end + converted.end()]
    if others and not (
        len(others) == 1 and _SET_IN.fullmatch(text[quantity.end : others[0].start])
    ):
        return False
    if any(quantity.end <= other.start < mention.start for other in dates.mentions):
        return False
    if any(_owns(mention, other, text) for other in dates.quantities):
        return False
    if _opens_another_clause(mention, reading):
        return False
    return not compares(text, mention) and not has_verb(
        reading.sentence.parsed, quantity.end, mention.start
    )


def _opens_another_clause(mention: DateMention, reading: Reading) -> bool:
    """ "Sent 65 experts and in May shipped vaccines": the date is of a later verb, and not the figure's."""
    clause = clause_of(mention, reading.sentence.parsed)
    root = root_of(mention, reading.sentence.parsed)
    if clause is not None and clause.dep_ == "pcomp" and root is not None:
        # "Held 24 people for calling for a boycott of the May vote"
        return root.dep_ in ("compound", "poss", "nmod") and not is_under(reading.number, clause)
    return (
        clause is not None
        and clause.idx > mention.end
        and clause.dep_ in ("conj", "advcl", "ccomp")
        and not is_under(reading.number, clause)
    )


def _of_a_rise_or_fall(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "from A in Y1 to B in Y2": the change belongs to Y2, and an undated A to the year before B's."""
    text, quantity = reading.sentence.text, reading.quantity
    move = _FROM_TO.search(text, quantity.end)
    is_base = _BASE.search(text[: quantity.start])
    if is_base:
        later = [q for q in dates.quantities if q.start > quantity.end]
        if later and re.search(r"\bto\b", text[quantity.end : later[0].start]):
            dated = [m for m in free if _follows(m, later[0], dates, reading)]
            return (dated[0], -1) if dated else None
        return _year_before_level(free, dates, reading)
    ends = [q for q in dates.quantities if move and q.start > move.start()][:2]
    if move is None or len(ends) < 2 or ";" in text[quantity.end : move.start()]:
        return None
    if any(quantity.end <= q.start < move.start() for q in dates.quantities):
        return None
    dated = [m for m in free if _follows(m, ends[1], dates, reading)]
    return (dated[0], 0) if dated else None


def _year_before_level(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "In 2024 sales dropped to 42.9 million from 47.1 million": an undated base lies the year before."""
    text, quantity = reading.sentence.text, reading.quantity
    level = next((q for q in dates.quantities if text[q.end : quantity.start] == " from "), None)
    if level is None or not re.search(r"\bto (?:\w+ )?$", text[: level.start]):
        return None
    whole = [m for m in free if m.end <= level.start and m.is_year and clause_holds(m, reading)]
    return (whole[-1], -1) if whole else None


def _directly_before(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "This Year Over 760,000 Refugees Returned", "the 2005 escape of four"."""
    for mention in free:
        between = reading.sentence.text[mention.end : reading.quantity.start]
        if mention.end <= reading.quantity.start and re.fullmatch(
            r"(?:['’]s)?,? ?(?:(?:a|the|only) )?", between
        ):
            return mention, 0
    return None


def _before_it(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The nearest date before the figure whose clause holds it, best one that no other figure has."""
    holding = [
        mention
        for mention in reversed(free)
        if mention.end <= reading.quantity.start
        and clause_holds(mention, reading)
        and not (_is_day(mention) and compares(reading.sentence.text, mention))
        and not _THROWN_IN.search(_around(mention, reading))
        and not _a_nearer_day(mention, free, dates, reading)
    ]
    own = [mention for mention in holding if not _belongs_to_another(mention, dates, reading)]
    shared = [mention for mention in holding if not _of_compared(mention, dates, reading)]
    base = _BASE.search(reading.sentence.text[: reading.quantity.start])
    best = own or ([] if base else shared)  # "fell to 5.8 this week from 5.9"
    return (best[0], 0) if best else None


def _a_nearer_day(
    mention: DateMention, free: list[DateMention], dates: SentenceDates, reading: Reading
) -> bool:
    """ "Passed 30,000 this year after 564 landed in 12 boats on Friday": the day is in the figure's own clause."""
    doc, text = reading.sentence.parsed, reading.sentence.text
    outer = clause_of(mention, doc)
    for other in free:
        inner = clause_of(other, doc)
        nearer = inner is not None and outer is not None and outer.is_ancestor(inner)
        if other.start < reading.quantity.end or not nearer or compares(text, other):
            continue
        if (
            _is_day(other)
            and clause_holds(other, reading)
            and not _of_compared(other, dates, reading)
        ):
            return True
    return False


def _is_day(mention: DateMention) -> bool:
    return all(point.form in DAY_FORMS for point in mention.points)


def _around(mention: DateMention, reading: Reading) -> str:
    """The sentence up to a figure, with the date in it replaced by a mark."""
    text = reading.sentence.text
    return f"{text[: mention.start]}\0{text[mention.end : reading.quantity.start]}"


def _of_compared(mention: DateMention, dates: SentenceDates, reading: Reading) -> bool:
    """Whether a date belongs to a figure that others are only held against ("from 59 in 2006")."""
    text = reading.sentence.text
    if mention.points[0].form in COMPARING_FORMS or compares(text, mention):
        return True
    return any(
        _follows(mention, other, dates, reading) and COMPARED.search(text[: other.start])
        for other in dates.quantities
        if other.number_start != reading.quantity.number_start
    )


def _through_its_verb(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The nearest date after the figure that its own verb, or one above it, governs."""
    text = reading.sentence.text
    for mention in free:
        if mention.start < reading.quantity.end or compares(text, mention):
            continue
        if reading.quantity.unit == "ratio" and _STANDARD_AFTER.match(text, reading.quantity.end):
            continue
        if ";" in text[reading.quantity.end : mention.start]:
            continue
        if not _belongs_to_another(mention, dates, reading) and clause_holds(mention, reading):
            return mention, 0
    return None


def _belongs_to_another(mention: DateMention, dates: SentenceDates, reading: Reading) -> bool:
    """Whether another figure, not joined to this one by "and", stands right before the date."""
    text = reading.sentence.text
    for other in dates.quantities:
        if other.number_start == reading.quantity.number_start:
            continue
        if _follows(mention, other, dates, reading):
            after = other.start > reading.quantity.end
            gap = text[reading.quantity.end : other.start]
            if (
                after
                and _TO_A_LEVEL.fullmatch(gap)
                and not _BASE.search(text[: reading.quantity.start])
            ):
                return False
            set_in = reading.number if _ENDS_SET_IN.search(gap) else None
            parted = has_verb(reading.sentence.parsed, reading.quantity.end, other.start, set_in)
            standard = _BEYOND.search(text, reading.quantity.number_end, other.number_start)
            return not (after and not parted and not standard and _JOINED.fullmatch(gap))
        if _owns(mention, other, text):
            return True
    return False


def _owns(mention: DateMention, quantity: Quantity, text: str) -> bool:
    """ "Last year's 22.2 million"."""
    return quantity.start > mention.end and bool(
        _OWNED.fullmatch(text[mention.end : quantity.start])
    )


def _in_own_clause(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The date in a clause that tells which ones are counted: "the 79.5 percent who voted in 2017"."""
    counted = (reading.number, reading.number.head, reading.noun, *_numbered(reading))
    for mention in free:
        if mention.start < reading.quantity.end:
            continue
        clause = clause_of(mention, reading.sentence.parsed)
        clauses = [] if clause is None else [clause, *clause.ancestors][:2]
        own = any(
            t.dep_ in ("relcl", "acl") and t.head in counted and not _set_off(t) for t in clauses
        )
        if (
            own
            and not compares(reading.sentence.text, mention)
            and not _belongs_to_another(mention, dates, reading)
        ):
            return mention, 0
    return None


def _numbered(reading: Reading) -> list[Token]:
    """ "The deaths bring to 76 the number of people who drowned this year": what the verb's number is of."""
    verb = verb_over(reading.number)
    numbers = [c for c in verb.children if c.lemma_.lower() in listed("counts")] if verb else []
    return [
        noun
        for number in numbers
        for of in number.children
        if of.lower_ == "of"
        for noun in of.children
        if noun.dep_ == "pobj"
    ]


def _set_off(clause: Token) -> bool:
    """Whether a comma parts a clause from what it tells of."""
    first = next(iter(clause.subtree), clause)
    return first.i > 0 and first.nbor(-1).text == ","


def _of_the_event_named(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "The quake in January 1994 that claimed 61 lives", which parsers seldom see through."""
    text = reading.sentence.text
    for mention in free:
        gap = text[mention.end : reading.quantity.start]
        did = _WHICH_HARMED.fullmatch(gap) if "that" in gap or "which" in gap else None
        if did or (_WHICH_DID.fullmatch(gap) and dates_an_event(text, mention)):
            return replace(mention, link=""), 0
    return None


def _of_the_happening(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    mention = date_of_happening(free, reading) or date_of_telling(free, reading)
    return (mention, 0) if mention else None


_RULES_OF_COMPARED = (_bracketed, _directly_after, _of_a_rise_or_fall, _in_own_clause)
_RULES = (
    _bracketed,
    _of_the_event_named,
    _directly_after,
    _directly_before,
    _of_a_rise_or_fall,
    _in_own_clause,
    _before_it,
    _through_its_verb,
    _of_the_happening,
)

_THROWN_IN = re.compile(r", (?:who|which|whose|where)\b[^,;\0]*\0[^,;]*,")
_ENDS_SET_IN = re.compile(r" (?:at|in|into|onto|on|across|among|of|with|by|to|through) (?:the )?$")
_BREAK = re.compile(r"[;:—]|, (?:and|but|while|which|who|whose|with|compared|as|when|where|after|before)\b|\b(?:while|whereas|although|because|but)\b")  # fmt: skip
_CONVERTED = re.compile(r"(?: [\w-]+)* ?\([^()]*\)")
"""The same sum in other money, or its share, in brackets."""
_FROM_TO = re.compile(r"\bfrom\b(?:(?!, (?:and|but|while)\b)[^;])*?\bto\b")
_SET_IN = re.compile(r"(?: [\w’'-]+){0,2} (?:at|in|across|among) (?:the )?")
_PLACE_AND = re.compile(r"[A-Z][\w .’'-]{1,30}, (?:the )?")
_OWNED = re.compile(r"['’]s? ")
_BEYOND = re.compile(r"\b(?:above|below|than)\b")
_BASE = re.compile(r"\bfrom (?:just |only |some )?$")
_WHICH_HARMED = re.compile(
    r",? (?:that|which) (?:killed|left|claimed|injured|wounded|displaced|destroyed|took|cost) (?:[a-z]+ ){0,3}"
)
_WHICH_DID = re.compile(r",? (?:that|which|when it) (?:[\w’'-]+ ){1,4}")
_STANDARD_AFTER = re.compile(r" ?(?:as|the|than|that|what|those)\b")
_TO_A_LEVEL = re.compile(
    r"(?:,? (?:from|on|over|compared with) (?:a|the) (?:\w+ )?(?:year|month|quarter|week)(?: earlier| before)?)?,? to (?:\w+ ){0,2}"
)
"""Between a rise or fall and the level reached: "up 37 percent to 3.6 billion"."""
_JOINED = re.compile(
    r"(?: ?[\w-]+){0,6},? (?:including|among them|of them|of whom) (?:\w+ )?|(?: [\w-]+){0,3}, |(?:(?!\b(?:from|to|than|against|versus|compared|above|below|on the|over the)\b)[^;:,()—])*(?:,? (?:and|or) )?|, "
)
