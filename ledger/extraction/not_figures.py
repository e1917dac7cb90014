"""Numbers that are no figures: dates, clock times, ages, durations, names, list numbers, scores."""

import re
from functools import cache

from ledger.extraction.amount import Amount
from ledger.vocabulary import vocabulary

_BACK = 48
_AHEAD = 48
_LETTER_HYPHEN = re.compile(r"[A-Za-z]-$")
_LIST_NUMBER = (re.compile(r"(?:^|\n)[ \t]*\(?$"), re.compile(r"[.)][ \t]"))
_CLOCK_AFTER = re.compile(
    r"(?::\d{2}){1,2}(?!\d)|\s?(?:[ap]\.?m\b|o['’]?clock\b)|(?:\.\d\d)?\s?(?:GMT|UTC|EST|EDT|CET|BST|hours GMT)\b",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"(?<!\d)\d{1,2}[:.]$")
_SLASHED = re.compile(r"\d\s?[/]\s?\d")
_CHAIN = re.compile(r"\d+[-–./:]\d+[-–./:]\d+")
_ADDRESS = re.compile(
    r"://|www\.|@\w|\w\.(?:com|org|net|gov|edu|int|io|html?|pdf)\b", re.IGNORECASE
)
_OLD = re.compile(
    r"[\s-]*(?:and a half[\s-]*)?(?:years?|months?|weeks?|days?|yrs?)[\s-]+(?:olds?\b|of\s+age\b)",
    re.IGNORECASE,
)
_COORDINATE = re.compile(
    r"\s?[°º]\s?(?:\d|[NSEW]\b)|\s?['′″]\s?[NSEW]?\b|\s+degrees?\s+(?:north|south|east|west)\b"
)
_NAME_BEFORE = re.compile(r"(?P<word>[^\W\d_](?:[\w’'&.]*[\w’'&])?)[ \u00a0]$")
_CITATION = (re.compile(r"\[$"), re.compile(r"[\],]"))
_YEAR_SPAN = re.compile(r"(?:1[89]|20)\d\d\s?[-–/]\s?(?:\d\d|(?:1[89]|20)\d\d)$")
_COMPOUND = re.compile(r"[-‑](?!(?:strong|odd|plus|fold)\b)[a-z]")
_PHONE = re.compile(r"\+\d|\(\d{3}\)\s?\d{3}")


def is_figure(text: str, amount: Amount, *, unit: bool, quantified: bool) -> bool:
    """Whether a numeral is a figure somebody could check, and no date, age, duration or name.

    `unit`: a currency or unit of measure is printed with it; `quantified`: words such as "at
    least" come with it. Both rule out years and names, not dates and durations.
    """
    before = text[max(0, amount.start - _BACK) : amount.start]
    after = text[amount.end : amount.end + _AHEAD]
    if _is_part_of_a_string(text, amount, before, after):
        return False
    if any(test(amount, before, after) for test in (_is_date, _is_time, _is_age, _is_score)):
        return False
    if unit:
        return True
    if any(test(amount, before, after) for test in (_is_duration, _is_list_number, _is_rank)):
        return False
    if _is_year(amount, before, after) and not quantified:
        return False
    if _is_compound(after) or _is_pronoun(text, amount, before, after, quantified):
        return False
    return quantified or not _is_name(amount, before, after)


def _words(name: str) -> frozenset[str]:
    return _word_set(name)


@cache
def _word_set(name: str) -> frozenset[str]:
    return frozenset(map(str, vocabulary("not_figures")[name]))


@cache
def _one_of(name: str) -> str:
    return "|".join(re.escape(w) for w in sorted(_word_set(name), key=len, reverse=True))


def _is_part_of_a_string(text: str, amount: Amount, before: str, after: str) -> bool:
    """Addresses, phone numbers, coordinates, versions, serial numbers, "F-16", "9/11"."""
    left = re.search(r"\S*$", before)
    right = re.match(r"\S*", after)
    assert left is not None and right is not None
    token = left.group() + text[amount.start : amount.end] + right.group()
    if token.strip(".,;:()'\"”’").casefold() in _words("fixed_names") or _ADDRESS.search(token):
        return True
    if amount.form in ("words", "indefinite", "multiple", "fraction"):
        return "_" in token
    if _CHAIN.search(token) or _PHONE.search(token) or "_" in token:
        return True
    own = text[amount.start : amount.end]
    if _LETTER_HYPHEN.search(before) and not re.search(
        r"\b(?:sub|pre|post|mid|under|over|plus)-$", before
    ):
        return True
    if re.fullmatch(r"\d{8,}", own) or (len(own) > 1 and re.fullmatch(r"0\d+", own)):
        return True
    if re.search(r"\d\($|(?:\+\d+|\b0\d+)(?:[\s-]\d+)*[\s-]$", before):
        return True
    return bool(_COORDINATE.match(after)) or _slashed(own, left.group()[-2:], right.group()[:2])


def _slashed(own: str, before: str, after: str) -> bool:
    return bool(re.match(r"/\d", after) or re.search(r"\d/$", before))


@cache
def _date_before() -> re.Pattern[str]:
    month = _one_of("months")
    return re.compile(
        rf"\b(?:{month})\.?,?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|or|,)\s*|,?\s+))*(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _date_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|or|,|until|till|through)\s*\d{1,2}(?:st|nd|rd|th)?)*"
        rf"[\s-]+(?:of\s+)?(?:{_one_of('months')})\b\.?(?!\s+(?:be|have|not)\b)",
        re.IGNORECASE,
    )


@cache
def _in_month() -> re.Pattern[str]:
    return re.compile(rf"\bin\s+(?:\w+\s+)?(?:{_one_of('months')})\.?,?\s+$", re.IGNORECASE)


def _is_date(amount: Amount, before: str, after: str) -> bool:
    """March 17; 17 March 2024; 10 and 11 May; May 16-17; 12 Ramadan."""
    top = amount.high if amount.high is not None else 0
    if not amount.plain or top > 2200:
        return False
    month = _date_before().search(before)
    if month is not None and month.group()[0].isupper():
        if top <= 31:
            return not (_in_month().search(before) and re.match(r"\s+[a-z]", after))
        return 1000 <= top
    follows = _date_after().match(after)
    if follows is None or top > 31:
        return False
    name = follows.group().split()[-1].strip("-")
    return name[:1].isupper() or name.rpartition("-")[2][:1].isupper()


def _is_time(amount: Amount, before: str, after: str) -> bool:
    if amount.form not in ("digits", "range", "words"):
        return False
    if _CLOCK_AFTER.match(after):
        return True
    return amount.form != "words" and bool(_CLOCK_BEFORE.search(before))


@cache
def _age_before() -> re.Pattern[str]:
    people, offspring = _one_of("age_people"), _one_of("age_offspring")
    return re.compile(
        rf"\b(?:(?:{_one_of('age_words')})(?:\s+(?:of|at|between|from|is|was|over|under|about|around|only|just|were|are|to))*\s+"
        rf"|(?:{people})\s+(?:aged\s+)?(?:under|over|above|below|younger\s+than|older\s+than)\s+(?:the\s+age\s+of\s+)?"
        rf"|under-|over-|(?:older|younger)\s+than\s+|(?:{offspring})\s+of\s+|\bage\s+group\s+)$",
        re.IGNORECASE,
    )


def _is_age(amount: Amount, before: str, after: str) -> bool:
    """17-year-old; aged 14; children under 14; "Anna Weber, 35, a nurse"; a son of three."""
    if _OLD.match(after):
        return True
    top = amount.high if amount.high is not None else 0
    if top > 120 or amount.form in ("fraction", "multiple") or top % 1:
        return False
    if _age_before().search(before):
        return not re.match(r"\s+(?:people|per\s?cent|percent|%|of\s+the)", after)
    if not amount.plain:
        return False
    named = re.search(r"[A-Z][\w’'-]+\s+(?:al-|bin\s|de\s)?[A-Z][\w’'-]+,\s+$", before)
    return bool(named and re.match(r",\s+(?!\d|[A-Z][\w-]*,?\s+\d|and\s+\d)|[.)]", after))


@cache
def _scores() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of('score_words')})\b", re.IGNORECASE)


def _is_score(amount: Amount, before: str, after: str) -> bool:
    """3-2, 51-49; also 1-2 beside a word of winning and losing."""
    if amount.form not in ("digits", "range"):
        return False
    if amount.form == "digits":
        return bool(
            amount.plain
            and (re.match(r"[-–]\d{1,2}\b", after) or re.search(r"\b\d{1,2}[-–]$", before))
        )
    if not amount.plain or (amount.high or 0) > 40:
        return False
    return bool(_scores().search(before[-22:]) or _scores().match(after.lstrip()))


@cache
def _duration_after() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]*(?:(?:{_one_of('duration_adjectives')})[\s-]+){{0,3}}(?:an?\s+)?(?:{_one_of('durations')})s?(?:['’]s?)?\b"
        rf"(?![-\s]+(?:rate|workers?))",
        re.IGNORECASE,
    )


def _is_duration(amount: Amount, before: str, after: str) -> bool:
    """Two years; the past three months; a 24-hour ceasefire; half an hour."""
    if amount.form == "multiple":
        return False
    match = _duration_after().match(after)
    if match is None:
        shared = re.match(r"\s+(?:or|to|and)\s+(?:\w+|\d+)(?:[\s-]+\w+)?", after)
        return bool(
            shared
            and (amount.high or 0) < 200
            and _duration_after().match(after[_number_end(after) :])
        )
    if amount.form == "fraction" and re.match(r"\s+of\b", after):
        return False
    return not re.match(r"\s+an?\s", after) or bool(
        re.match(r"\s+an?\s+(?:hour|century|decade|year|day)", after) and amount.form == "fraction"
    )


def _number_end(after: str) -> int:
    match = re.match(r"\s+(?:or|to|and)\s+(?:\d[\d,.]*|[a-z]+(?:-[a-z]+)?)", after)
    return match.end() if match else 0


def _is_list_number(amount: Amount, before: str, after: str) -> bool:
    if not amount.plain:
        return False
    if _LIST_NUMBER[0].search(before) and _LIST_NUMBER[1].match(after) and (amount.high or 0) < 100:
        return before.strip() == "" or "\n" in before[-4:] or before.rstrip().endswith("(")
    return bool(_CITATION[0].search(before) and _CITATION[1].match(after))


@cache
def _rank_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{_one_of('ranks')})\.?|#|№)\s?$", re.IGNORECASE)


def _is_rank(amount: Amount, before: str, after: str) -> bool:
    """Number one, No. 7, top 10, ranked 5; not "no 300"."""
    return amount.form in ("digits", "words", "range") and bool(_rank_before().search(before))


@cache
def _year_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:^|[\s(\[“\"'‘])(?:{_one_of('year_prepositions')})|[(\[]|^|[\s-]mid-)\s*$",
        re.IGNORECASE,
    )


def _is_year(amount: Amount, before: str, after: str) -> bool:
    """Bare 2013, 2026-2027; but not "2000 soldiers" or "killed 1900 people"."""
    if not amount.plain or amount.form not in ("digits", "range"):
        return False
    low, high = amount.low or 0, amount.high or 0
    if amount.form == "range":
        return 1000 <= low <= 2200 and 1000 <= high <= 2200
    if re.search(r"(?<!\d)(?:1[3-9]|20)\d\d\s?[-–/]\s?$", before):
        return True
    if not 1000 <= high <= 2200 or high % 1:
        return False
    counted = re.match(
        r"\s+(?:[a-z-]+\s+)?(?:[a-z]{3,}s|people|men|women|children|personnel|livestock|cattle|troops|police)\b",
        after,
    )
    led = _year_before().search(before)
    if 1900 <= high <= 2100:
        return bool(led and led.group().strip()) or not counted
    return bool(
        led
        and not counted
        and re.search(
            r"\b(?:in|since|of|year|by|from|until|before|after)\s+$", before, re.IGNORECASE
        )
    )


def _is_compound(after: str) -> bool:
    """Two-state, five-star, 15-member: part of an adjective."""
    return bool(_COMPOUND.match(after))


def _is_pronoun(text: str, amount: Amount, before: str, after: str, quantified: bool) -> bool:
    """ "One" as article or pronoun, and small words that point back ("the two sides")."""
    word = text[amount.start : amount.end].casefold()
    if word in _words("zero_words"):
        return _is_zero_name(before, after)
    if word not in _words("small_numbers"):
        return False
    harm = _harm_near().search(after[:40]) is not None
    if word == "one":
        person = _one_noun().match(after)
        killing = re.search(
            r"\b(?:killing|injuring|wounding|killed|injured|wounded)\s+(?:at\s+least\s+)?$", before
        )
        following = re.match(r"\s+(?:[a-z]+ly\s+|others?\s+)?", after)
        direct = following and _harm_near().match(after[following.end() :])
        return not (
            person
            and (harm or quantified or killing)
            or direct
            or (killing and not after[:3].startswith(" of"))
        )
    return _points_back(before, harm)


def _points_back(before: str, harm: bool) -> bool:
    words = before.split()
    if not words or words[-1].casefold() not in (
        "the",
        "these",
        "those",
        "both",
        "between",
        "other",
    ):
        return False
    return not harm and words[-1].casefold() != "other"


@cache
def _harm_near() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of('one_harm')})\b", re.IGNORECASE)


@cache
def _one_noun() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[a-z-]+\s+)?(?:{_one_of('one_nouns')})\b", re.IGNORECASE)


def _is_zero_name(before: str, after: str) -> bool:
    """Zero tolerance, net zero, ground zero."""
    following = re.match(r"[\s-]*([A-Za-z]+)", after)
    words = before.replace("-", " ").split()
    named = following is not None and following[1].casefold() in _words("zero_names")
    return (
        named or bool(words and words[-1].casefold() in _words("zero_before")) or after[:1] == "-"
    )


def _numbered_before(before: str) -> str | None:
    match = re.search(r"([A-Za-z№#]+)\.?[ \u00a0]?$", before)
    return match[1] if match else None


def _is_numbered(before: str) -> bool:
    """Resolution 1325, Channel 14, Article 5, page 7, Boeing 737, COP 29."""
    word = _numbered_before(before)
    if word is None or word.casefold() not in _words("numbered"):
        chained = re.search(r"\b([A-Za-z]+)\s+\d+(?:\.\d+)?\s*(?:,|and|or|to|-|–)\s*$", before)
        word = chained[1] if chained else None
    if word is None or word.casefold() not in _words("numbered"):
        return False
    return word.casefold() not in _words("numbered_capital_only") or word[0].isupper()


def _is_name(amount: Amount, before: str, after: str) -> bool:
    """A capitalised word and a bare number with nothing counted after it: a name ("Su 35")."""
    if amount.form not in ("digits", "range", "words"):
        return False
    if amount.form == "words":
        return _is_capital_word(amount, before, after) or _is_numbered(before)
    if (amount.plain or amount.step < 1) and _is_numbered(before):
        return True
    match = _NAME_BEFORE.search(before)
    if match is None or not amount.plain or not match["word"][0].isupper():
        return False
    if match["word"].casefold().strip(".") in _words("plain_words") or _starts_sentence(
        before, match
    ):
        return False
    word = match["word"].casefold()
    if (amount.high or 0) >= 10000 or (word.endswith("s") and not word.endswith("ss")):
        return False
    following = re.match(r"[\s]*([A-Za-z]+)", after)
    if following is not None and after[:1].isspace():
        noun = following[1]
        counted = (
            noun.endswith("s") or noun.casefold() in _words("people_words") or noun[0].isupper()
        )
        return not counted
    return not re.match(r"\s*(?:,|;|and)\s+[A-Z][\w ]{2,20}\s\d", after) and not re.search(
        r"\d\s*[,;]\s+(?:and\s+)?[A-Z][\w ]{2,20}\s$", before
    )


def _is_capital_word(amount: Amount, before: str, after: str) -> bool:
    """ "The Big Five", "Group of Seven": a capital inside a sentence makes the number word a name."""
    opening = re.search(r"(?:^|[.!?:;\"“”‘'(\n—–-]|\s[•*])\s*$", before)
    following = re.match(r"\s+([A-Za-z])", after)
    headline = following is not None and following[1].isupper()
    return opening is None and not headline and amount.capital


def _starts_sentence(before: str, match: re.Match[str]) -> bool:
    lead = before[: match.start()]
    return not lead.strip() and len(before) < _BACK or bool(re.search(r"[.!?:;\"“”\n]\s*$", lead))
