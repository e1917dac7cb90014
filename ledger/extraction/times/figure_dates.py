"""Which of a sentence's dates governs one of its figures.

Offsets count the sentence's characters.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from ledger.extraction.quantities import Quantity, read_quantities
from ledger.extraction.reading import Reading
from ledger.extraction.times.dates import DateMention, find_dates
from ledger.extraction.words import counts_people
from ledger.vocabulary import vocabulary

NEAR = 70
"""Characters between a figure and the date that follows it without a clause between them."""


_BASELINE = re.compile(r"\b(?:from|than|on|over|against|versus|vs\.?|with|to)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SentenceDates:
    """The dates of a figure's sentence, those of the sentences before it, and its other figures."""

    mentions: tuple[DateMention, ...]
    before: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    looks_ahead: bool


def dates_of(reading: Reading) -> SentenceDates:
    """The dates that may govern a figure, without datelines and years of documents."""
    sentence = reading.sentence
    earlier = reading.story.sentences[max(0, sentence.index - 3) : sentence.index]
    return SentenceDates(
        dates_in(sentence.text),
        tuple(mention for other in earlier for mention in dates_in(other.text)),
        figures_in(sentence.text),
        looks_ahead(sentence.text),
    )


@lru_cache(maxsize=512)
def figures_in(text: str) -> tuple[Quantity, ...]:
    """The figures of a sentence, read once for all of them."""
    return tuple(read_quantities(text))


@lru_cache(maxsize=512)
def dates_in(text: str) -> tuple[DateMention, ...]:
    """The dates of a sentence that say when something was, or was said."""
    mentions = find_dates(text)
    if not mentions:
        return ()
    numbers = [(q.number_start, q.number_end) for q in figures_in(text)]
    return tuple(
        mention
        for mention in mentions
        if not (mention.is_year and any(a < mention.end and mention.start < b for a, b in numbers))
        and not _in_dateline(text, mention)
        and not _dates_a_document(text, mention)
        and not _is_baseline(text, mention)
    )


def _is_baseline(text: str, mention: DateMention) -> bool:
    """Whether a date is what a change is held against: "6.6% from a year earlier"."""
    compares = _BASELINE.search(text[: mention.start]) is not None
    return compares and mention.points[0].form == "year_before"


def looks_ahead(text: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    return bool(_phrases("future").search(text))


def governs_statement(mention: DateMention, reading: Reading) -> bool:
    """Whether a date says when the figure was given: "said on Monday", "a report published Tuesday"."""
    root = _root(mention, reading.sentence.parsed)
    if root is None or _lasts(mention) or _before_parenthesis(mention, reading):
        return False
    governor = root.head
    while governor.pos_ == "ADP" and governor.head != governor:
        governor = governor.head
    if governor.pos_ in ("NOUN", "PROPN"):
        return governor.lemma_.lower() in _list("statements") and not _under(
            reading.number, governor
        )
    if governor.pos_ not in ("VERB", "AUX") or governor.lemma_.lower() not in _list("saying"):
        return False
    return not _is_counted_by(governor, reading, mention) and not _done_to_people(governor)


def is_running_count(reading: Reading) -> bool:
    """Whether a count comes to the figure on a day: "the death toll rose to 844 on Monday"."""
    verb = next((t for t in reading.number.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.lemma_.lower() not in _list("counting"):
        return False
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and child.lemma_.lower() in _list("counts")
        for child in verb.children
    )


def own_date(dates: SentenceDates, reading: Reading) -> tuple[DateMention, int] | None:
    """The date that governs a figure, and by how many years it lies off; None where none does.

    "Fell from 6,200 tonnes to 333 in 2023": the first figure lies a year before the date.
    """
    free = [
        mention
        for mention in dates.mentions
        if not _only_orders(mention) and not governs_statement(mention, reading)
    ]
    if not free:
        return None
    for rule in _RULES:
        found = rule(free, dates, reading)
        if found is not None:
            return found
    return None


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
        standard = reading.quantity.unit == "ratio" and re.match(
            r" ?(?:as|the|than|that|what|those)\b", reading.sentence.text[reading.quantity.end :]
        )
        if not standard and _follows(mention, reading.quantity, dates, reading):
            return mention, 0
    return None


def _follows(
    mention: DateMention, quantity: Quantity, dates: SentenceDates, reading: Reading
) -> bool:
    text = reading.sentence.text
    between = text[quantity.end : mention.start]
    if mention.start < quantity.end or len(between) > NEAR or _BREAK.search(between):
        return False
    if any(quantity.end <= other.start < mention.start for other in dates.quantities):
        return False
    if any(quantity.end <= other.start < mention.start for other in dates.mentions):
        return False
    return not _compares(text, mention) and not _has_verb(
        reading.sentence.parsed, quantity.end, mention.start
    )


def _of_a_rise_or_fall(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "from A in Y1 to B in Y2": the change belongs to Y2, and an undated A to the year before B's."""
    text, quantity = reading.sentence.text, reading.quantity
    move = _FROM_TO.search(text, quantity.end)
    is_base = re.search(r"\bfrom (?:just |only |some )?$", text[: quantity.start])
    if is_base:
        later = [q for q in dates.quantities if q.start > quantity.end]
        if later and re.search(r"\bto\b", text[quantity.end : later[0].start]):
            dated = [m for m in free if _follows(m, later[0], dates, reading)]
            return (dated[0], -1) if dated else None
        return None
    ends = [q for q in dates.quantities if move and q.start > move.start()][:2]
    if move is None or len(ends) < 2 or ";" in text[quantity.end : move.start()]:
        return None
    if any(quantity.end <= q.start < move.start() for q in dates.quantities):
        return None
    dated = [m for m in free if _follows(m, ends[1], dates, reading)]
    return (dated[0], 0) if dated else None


def _directly_before(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """ "This Year Over 760,000 Refugees Returned", "the 2005 escape of four"."""
    for mention in free:
        between = reading.sentence.text[mention.end : reading.quantity.start]
        if mention.end <= reading.quantity.start and re.fullmatch(
            r",? ?(?:(?:a|the|only) )?", between
        ):
            return mention, 0
    return None


def _before_it(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The nearest date before the figure whose clause holds it, best one that no other figure has."""
    holding = [
        mention
        for mention in reversed(free)
        if mention.end <= reading.quantity.start and _clause_holds(mention, reading)
    ]
    own = [mention for mention in holding if not _belongs_to_another(mention, dates, reading)]
    return ((own or holding)[0], 0) if holding else None


def _through_its_verb(free: list[DateMention], dates: SentenceDates, reading: Reading) -> Found:
    """The nearest date after the figure that its own verb, or one above it, governs."""
    text = reading.sentence.text
    for mention in free:
        if mention.start < reading.quantity.end or _compares(text, mention):
            continue
        if ";" in text[reading.quantity.end : mention.start]:
            continue
        if not _belongs_to_another(mention, dates, reading) and _clause_holds(mention, reading):
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
            parted = _has_verb(reading.sentence.parsed, reading.quantity.end, other.start)
            return not (after and not parted and _JOINED.fullmatch(gap))
    return False


def _clause_holds(mention: DateMention, reading: Reading) -> bool:
    """Whether the figure stands in the clause, or below the noun, that the date belongs to."""
    root = _root(mention, reading.sentence.parsed)
    if root is None:
        return False
    clause = root.head if root.pos_ in ("VERB", "AUX") else root  # "since the war broke out"
    while clause.pos_ not in ("VERB", "AUX") and clause.head != clause:
        clause = clause.head
    return _under(reading.number, clause)


def _lasts(mention: DateMention) -> bool:
    """Whether a date is a stretch of time, in which nothing is said: "since 2013", "in the past year"."""
    lasting = (
        "back",
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


def _before_parenthesis(mention: DateMention, reading: Reading) -> bool:
    """ "In 2022, the agency recalled, 232,000 hectares were sown": the saying is thrown in."""
    doc = reading.sentence.parsed
    if doc is None or mention.start > 2 or mention.end > reading.quantity.start:
        return False
    commas = [t for t in doc if t.text == "," and mention.end <= t.idx < reading.quantity.start]
    if len(commas) < 2:
        return False
    return doc[commas[1].i - 1].lemma_.lower() in _list("saying")


def _is_counted_by(verb: Token, reading: Reading, mention: DateMention) -> bool:
    """Whether the figure is what a verb such as "report" counts, over more than a day."""
    token = reading.noun or reading.number
    while token.head.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    longer = all(p.form not in ("day", "weekday", "day_word", "iso") for p in mention.points)
    return longer and token.head == verb and token.dep_ in ("nsubjpass", "dobj", "nsubj")


def _done_to_people(verb: Token) -> bool:
    """ "Prisoners were released on Saturday": of people such a verb tells a deed and no statement."""
    told = verb.lemma_.lower() in _list("publishing")
    return told and any(
        child.dep_ in ("dobj", "nsubjpass") and counts_people(child) for child in verb.children
    )


def _under(token: Token, ancestor: Token) -> bool:
    return token.i == ancestor.i or ancestor.is_ancestor(token)


def _root(mention: DateMention, doc: Doc | None) -> Token | None:
    if doc is None:
        return None
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return span.root if span is not None else None


def _has_verb(doc: Doc | None, start: int, end: int) -> bool:
    """Whether a finite verb stands between two offsets."""
    if doc is None:
        return False
    return any(t.tag_ in ("VBD", "VBP", "VBZ", "MD") for t in doc if start <= t.idx < end)


def _compares(text: str, mention: DateMention) -> bool:
    """Whether a date is only a standard: "lower than in 2024", "up from 2019"."""
    before = text[max(0, mention.start - 24) : mention.start].rstrip().lower()
    return any(before.endswith(" " + word) for word in _list("comparing"))


def _in_dateline(text: str, mention: DateMention) -> bool:
    """ "VIENNA, Nov 5 (KUNA) --": a name in capitals and a comma stand before."""
    before = text[: mention.start].rstrip(" (")
    return 3 < len(before) < 40 and before.endswith(",") and before.isupper()


def _dates_a_document(text: str, mention: DateMention) -> bool:
    """ "the 2024 World Drug Report", "the 2015 agreement": a year that names a document."""
    if not mention.is_year:
        return False
    following = re.match(r"(?: [A-Z][\w-]+){0,5} ([\w-]+)", text[mention.end :])
    words = following.group().lower().split() if following else []
    return any(word in _list("documents") for word in words)


_RULES = (
    _bracketed,
    _directly_after,
    _directly_before,
    _of_a_rise_or_fall,
    _before_it,
    _through_its_verb,
)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(vocabulary("periods")[name])


@cache
def _phrases(name: str) -> re.Pattern[str]:
    words = sorted(vocabulary("periods")[name], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


_BREAK = re.compile(r"[;:—]|, (?:and|but|while|which|who|whose|with|compared|as|when|where|after|before)\b|\b(?:while|whereas|although|because|but)\b")  # fmt: skip
_FROM_TO = re.compile(r"\bfrom\b[^;]*?\bto\b")
_JOINED = re.compile(
    r"(?:(?! from| to| than| against| versus| compared)[^;:,()—])*(?:,? (?:and|or) )?|, "
)
