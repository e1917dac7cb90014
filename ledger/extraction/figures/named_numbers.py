"""Numbers that stand for no amount: names, ranks, list numbers, addresses, phone numbers, pronouns."""

import re
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import IN_A_ROW, NO_NOUN, listed, one_of, person_nouns
from ledger.extraction.figures.telephones import PLURAL_NEXT, is_dialled
from ledger.vocabulary.gazetteer import is_place

MOST_TOLD_APART = 12
"""The largest number that a stage or round bears; larger ones count what follows."""
_BACK = 48
_LETTER_HYPHEN = re.compile(r"[A-Za-z]-$")
_CHAIN = re.compile(r"\d+[-–./:]\d+[-–./:]\d+")
_ADDRESS = re.compile(
    r"://|www\.|@\w|\w\.(?:com|org|net|gov|edu|int|io|html?|pdf)\b", re.IGNORECASE
)
_COORDINATE = re.compile(
    r"\s?[°º]\s?(?:\d|[NSEW]\b)|\s?['′″]\s?[NSEW]?\b|\s+degrees?\s+(?:north|south|east|west)\b"
)
_NAME_BEFORE = re.compile(r"(?P<word>[^\W\d_](?:[\w’'&.]*[\w’'&])?)[ \u00a0]$")
_NUMBERING = re.compile(
    r"\b(?:(?!series)[A-Za-z]{3,}[^\Wsiu]s|people|men|women|children|they|who|now|already|today|still)\s+number\s$",
    re.IGNORECASE,
)
"""In "the refugees number 4,000" the word is a verb."""
_OF_A_YEAR = re.compile(r"\d+/(?:19|20)\d\d")
"""A document's number in its year: "Order 70/2022"."""
_YEAR_CUT = re.compile(r"(?:^|[\s(])['’‘]$")
"""A year cut short: "the '88 movement"."""
_CHAINED = re.compile(r"\b([A-Za-z]+)\s+\d+(?:\.\d+)?\s*(?:,|and|or|to|-|–)\s*$")
_CHAINED_LIST = re.compile(r"\b([A-Za-z]+s)\s+\d+(?:,\s+\d+)+(?:,\s*|,?\s+(?:and|or)\s*)$")
"""In "Articles 5 and 6" and "grades 4, 5 and 6" the later numbers are names too."""
_SUBSECTION = re.compile(r"\b([A-Za-z]+)\.?\s+\d+[A-Z]?\s*\($")
_COMPOUND = re.compile(r"[-‑](?!(?:strong|odd|plus|fold)\b)[a-z]")
_SINGULAR = re.compile(r"\s+(?:was|is|has|does)\b(?!\s+(?:the|a|an|what|how)\b)")
"""A plural count takes no such verb: what is one bears the number ("Unit 731 was", "SB 12 has")."""
_PHONE = re.compile(r"\+\d(?!\d{0,2}(?:[.,]\d+)?\s?%)|\(\d{3}\)\s?\d{3}")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
LAST_MONTH, LAST_DAY = 12, 31
FINE_PARTS = (16, 20, 25)
"""Parts that inches and shares are told in."""
_CODE = re.compile(r"\b[a-z]*code:\s?$", re.IGNORECASE)
"""In "error code: 404" and "Postcode: 2000"."""
_BY_SIDE = re.compile(r"(?:[x×]|\s[x×]\s)\d"), re.compile(r"\d(?:[x×]|\s[x×]\s)$")
"""Sides of a screen or a board: "1920 x 1200"; not "3x 2019 levels"."""
MOST_SEQUELS = 10
MOST_WEEKS = 53
MOST_LABELS = 60
"""Larger numbers after "level" or "line" are counts or measures."""
_WEEK = re.compile(
    r"\b(?:in|during|for|of|since|from|to|and|by)\s+(?:[a-z]+\s+)?week\s+$", re.IGNORECASE
)
_WITHOUT_ARTICLE = re.compile(
    r"\b(?i:from|at|in|on|to|near|by|into|of|during)\s+(?:[a-z]+al\s+)?([a-z]+)\s$"
)


def is_part_of_a_string(text: str, amount: Amount, before: str, after: str) -> bool:
    """Addresses, phone numbers, coordinates, versions, serial numbers, "F-16", "9/11"."""
    left = re.search(r"\S*$", before)
    right = re.match(r"\S*", after)
    left_part, right_part = left[0] if left else "", right[0] if right else ""
    token = left_part + text[amount.start : amount.end] + right_part
    if token.strip(".,;:()'\"”’").casefold() in listed(
        "not_figures", "fixed_names"
    ) or _ADDRESS.search(token):
        return True
    if amount.form == "fraction" and (_LETTER_HYPHEN.search(before) or _in_pieces(before, after)):
        return True  # a fly-half; "tore it in half"
    if amount.form == "fraction" and _halved().match(text, amount.start):
        return True
    own = text[amount.start : amount.end]
    if amount.form == "fraction" and _is_day_and_month(own) and not after.startswith(" of "):
        return True
    if _OF_A_YEAR.fullmatch(own) or (_YEAR_CUT.search(before) and re.fullmatch(r"\d\d", own)):
        return True
    if amount.form in ("words", "indefinite", "multiple", "fraction"):
        return "_" in token
    lone_range = amount.form == "range" and not re.search(r"\d", left_part + right_part)
    if (_CHAIN.search(token) and not lone_range) or _PHONE.search(token) or "_" in token:
        return True
    if is_dialled(text, amount, before, after):
        return True
    if _LETTER_HYPHEN.search(before) and not re.search(
        r"\b(?:sub|pre|post|mid|under|over|plus)-$", before
    ):
        return True
    if re.fullmatch(r"\d{8,}", own) or (len(own) > 1 and re.fullmatch(r"0\d+", own)):
        return True
    if re.search(r"\d\($|(?:\+\d+|\b0\d+)(?:[\s-]\d+)*[\s-]$", before):
        return True
    if _CODE.search(before) or _BY_SIDE[0].match(after) or _BY_SIDE[1].search(before):
        return True
    return bool(_COORDINATE.match(after)) or _slashed(own, left_part[-2:], right_part[:2])


def _is_day_and_month(own: str) -> bool:
    """Whether two numbers and a stroke are a day: "update 5/12", "25/4", not "5/8" or "7/16"."""
    written = _DAY_AND_MONTH.fullmatch(own)
    if written is None:
        return False
    first, second = int(written[1]), int(written[2])
    if second in FINE_PARTS or second > LAST_DAY:
        return False
    return first > second or first <= LAST_MONTH < second or second in (11, 12)


def _in_pieces(before: str, after: str) -> bool:
    """Whether something was parted rather than made less: "tore the ship in half"."""
    if re.search(r"\ban?\s+[a-z]+\s+and\s+$", before):
        return True  # "a mile and a half" is one measure
    parted = re.search(r"\bin\s+$", before) and NO_NOUN.match(after)
    if after.startswith(" of "):
        return False  # "in two-fifths of the crashes"
    return bool(parted) and not _made_less().search(before)


@cache
def _halved() -> re.Pattern[str]:
    """ "Half brother", "half term": what is called so is no share of one."""
    return re.compile(rf"half\s+(?:{one_of('not_figures', 'called_half')})\b", re.IGNORECASE)


@cache
def _made_less() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('not_figures', 'halving_verbs')})\b", re.IGNORECASE)


def _slashed(own: str, before: str, after: str) -> bool:
    return bool(re.match(r"/\d", after) or re.search(r"\d/$", before))


@cache
def _rank_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{one_of('not_figures', 'ranks')})\.?|#|№)\s?$", re.IGNORECASE)


def is_rank(amount: Amount, before: str, after: str) -> bool:
    """Number one, No. 7, top 10, ranked 5; not "no 300"."""
    if amount.form not in ("digits", "words", "range") or _NUMBERING.search(before):
        return False
    return bool(_rank_before().search(before))


def is_compound(after: str) -> bool:
    """Two-state, five-star, 15-member: part of an adjective."""
    return bool(_COMPOUND.match(after))


def is_pronoun(text: str, amount: Amount, before: str, after: str, quantified: bool) -> bool:
    """ "One" as article or pronoun, and small words that point back ("the two sides")."""
    word = text[amount.start : amount.end].casefold()
    if word in listed("not_figures", "zero_words"):
        return _is_zero_name(before, after)
    if word not in listed("not_figures", "small_numbers"):
        return False
    harm = _harm_near().search(after[:40]) is not None
    if word == "one":
        person = _one_noun().match(after) or _one_of_persons(after)
        killing = re.search(
            r"\b(?:killing|injuring|wounding|killed|injured|wounded)\s+(?:at\s+least\s+)?$", before
        )
        following = re.match(r"\s+(?:[a-z]+ly\s+|others?\s+)?", after)
        direct = following and _harm_near().match(after[following.end() :])
        return not (
            (person and (harm or quantified or killing))
            or direct
            or (killing and not after[:3].startswith(" of"))
            or _one_damaged().match(after)
        )
    if word != "two" and re.search(r"\bthe\s+[\"“‘']?big\s+$", before, re.IGNORECASE):
        return True  # "the big four supermarkets" are so called
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
    return re.compile(rf"\b(?:{one_of('not_figures', 'one_harm')})\b", re.IGNORECASE)


@cache
def _one_noun() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?:[a-z-]+\s+)?(?:{one_of('not_figures', 'one_nouns')})\b", re.IGNORECASE
    )


def _one_of_persons(after: str) -> bool:
    """Whether a noun for persons follows, a word further at most: "one young demonstrator"."""
    words = _TWO_WORDS.match(after)
    return words is not None and any(w in person_nouns() for w in words.groups() if w)


_TWO_WORDS = re.compile(r"\s+([a-z-]+)(?:\s+([a-z-]+))?")


@cache
def _one_damaged() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?!of\b)(?:[a-z-]+\s+){{1,3}}(?:was|is|were|has\s+been|had\s+been)\s+(?:[a-z]+ly\s+)?(?:{one_of('not_figures', 'one_damage')})\b"
    )


def _is_zero_name(before: str, after: str) -> bool:
    """Zero tolerance, net zero, ground zero."""
    following = re.match(r"[\s-]*([A-Za-z]+)", after)
    words = before.replace("-", " ").split()
    named = following is not None and following[1].casefold() in listed("not_figures", "zero_names")
    return (
        named
        or bool(words and words[-1].casefold() in listed("not_figures", "zero_before"))
        or after[:1] == "-"
    )


def _numbered_before(before: str) -> str | None:
    match = re.search(r"([A-Za-z№#]+)\.?[ \u00a0]?$", before)
    return match[1] if match else None


def _is_numbered(before: str) -> bool:
    """Resolution 1325, Channel 14, Articles 5 and 6, page 7, Boeing 737, COP 29."""
    chained = _CHAINED.search(before) or _CHAINED_LIST.search(before)
    inside = _SUBSECTION.search(before)  # "Section 401 (1)"
    words = (_numbered_before(before), chained and chained[1], inside and inside[1])
    return any(_takes_number(word) for word in words)


def _takes_number(word: str | None) -> bool:
    """Whether a number after the word is its name; some words must have a capital for that."""
    if word is None:
        return False
    numbered, capital = (
        listed("not_figures", "numbered"),
        listed("not_figures", "numbered_capital_only"),
    )
    low = word.casefold() if word.casefold() in numbered else word.casefold().removesuffix("s")
    return low in numbered and (low not in capital or word[0].isupper())


def is_name(amount: Amount, before: str, after: str) -> bool:
    """A capitalised word and a bare number with nothing counted after it: a name ("Su 35")."""
    if amount.form not in ("digits", "range", "words"):
        return False
    counts = PLURAL_NEXT.match(after) and (amount.low or 0) > MOST_TOLD_APART
    if _NUMBERING.search(before) or (counts and _told_apart().search(before)):
        return False
    if amount.form == "words":
        return _is_capital_word(amount, before, after) or _is_numbered(before)
    if (amount.plain or amount.step < 1) and (
        _is_numbered(before) or _is_numbered_place(amount, before, after)
    ):
        return True
    match = _NAME_BEFORE.search(before)
    if match is None or not amount.plain or not match["word"][0].isupper():
        return False
    if (amount.high or 0) < MOST_SEQUELS and _SINGULAR.match(after) and amount.high != 1:
        return True  # "Rocky 4 was a hit", though it opens the sentence
    if match["word"].casefold().strip(".") in listed(
        "not_figures", "plain_words"
    ) or _starts_sentence(before, match):
        return False
    word = match["word"].casefold()
    if _numbers_one(match["word"], amount, after) or _is_index(match["word"], amount, after):
        return True
    if (amount.high or 0) >= 10000 or (word.endswith("s") and not word.endswith("ss")):
        return False
    return not _counts_next(before, after)


def _counts_next(before: str, after: str) -> bool:
    """Whether a number behind a name counts what follows it, or is one of a list: "Iran 12, Iraq 9"."""
    following = re.match(r"[\s]*([A-Za-z]+)", after)
    if following is not None and after[:1].isspace():
        noun = following[1]
        if noun.casefold() in listed("not_figures", "company_endings"):
            return False
        people = noun.casefold() in listed("not_figures", "people_words")
        return noun.endswith("s") or people or noun[0].isupper()
    listed_next = re.match(r"\s*(?:,|;|and)\s+[A-Z][\w ]{2,20}\s\d", after)
    row = IN_A_ROW.search(before)
    return bool(listed_next) or (row is not None and (bool(row["bare"]) or is_place(row["name"])))


def _is_index(word: str, amount: Amount, after: str) -> bool:
    """Whether a share index is named by a number of its own: "the FTSE 100", not "80 points"."""
    named = word.casefold() in listed("not_figures", "indexes")
    own = f"{amount.high:.0f}" in listed("not_figures", "index_numbers")
    return (
        named and own and not re.match(rf"\s+(?:{one_of('not_figures', 'index_points')})\b", after)
    )


def _numbers_one(word: str, amount: Amount, after: str) -> bool:
    """Whether a number behind a name belongs to it: "on RTS 1.", "Unit 731 was"."""
    closes = re.match(r"\s*(?:$|[.;:)])", after) is not None
    short = word.isupper() and (amount.high or 0) < 100 and closes
    return short or (_SINGULAR.match(after) is not None and amount.high != 1)


def _is_numbered_place(amount: Amount, before: str, after: str) -> bool:
    """ "from bed 12 of the ward", "at level 900,": one without an article bears the number."""
    match = _WITHOUT_ARTICLE.search(before)
    if match is None or not amount.plain or not NO_NOUN.match(after):
        return False
    return match[1] in listed("not_figures", "numbered")


def is_label(amount: Amount, before: str, after: str) -> bool:
    """ "A level four warning", "on day five of the blaze", "bus line 26": a small number that names one."""
    if (
        (amount.high or 0) > MOST_LABELS
        or amount.form not in ("digits", "words")
        or amount.step < 1
    ):
        return False
    counts = PLURAL_NEXT.match(after) or re.match(r"\s+(?:were|are|have|had)\b", after)
    return bool(_label_before().search(before)) and not counts


@cache
def _label_before() -> re.Pattern[str]:
    labels, days, vehicles = (
        one_of("not_figures", name) for name in ("labels", "day_labels", "vehicles_of_lines")
    )
    return re.compile(
        rf"\b(?:(?:an?|to|at|of|from|the|{vehicles})\s+(?:{labels})|"
        rf"(?:on|by|since|until|of|into|for)\s+(?:{days}))\s+$|(?:^|[.,;:(]\s*)(?:{days})\s+$",
        re.IGNORECASE,
    )


def is_numbered_week(amount: Amount, before: str, after: str) -> bool:
    """ "During week 7 (week ending", "89 deaths in week 11 compared to": the year's week of that number."""
    told = amount.plain and (amount.high or 0) <= MOST_WEEKS and _WEEK.search(before)
    return bool(told) and not re.match(r"\s+[a-z]+s\b", after)


def names_whatever_follows(amount: Amount, before: str, after: str) -> bool:
    """Class 12 "or below" is still a class; "Decree 11,367" is a decree of that number.

    A word with a capital straight before the number names it, whatever quantifier comes after.
    """
    word = _numbered_before(before)
    if word is None or amount.form != "digits" or not word[0].isupper():
        return False
    if amount.plain:
        return not re.match(r"\s+[a-z]{3,}s\b", after) and _takes_number(word)
    document = word.casefold() in listed("not_figures", "numbered_documents")
    return document and amount.step == 1 and bool(NO_NOUN.match(after))


def is_address(amount: Amount, after: str) -> bool:
    """1120 Harbor Avenue; not the "12 Oxford Street shops"."""
    street = _street().match(after) if amount.plain and amount.form == "digits" else None
    return street is not None and not re.match(r"\s+[a-z]+s\b", after[street.end() :])


@cache
def _street() -> re.Pattern[str]:
    kinds = one_of("not_figures", "street_types")
    return re.compile(rf"(?:\s+(?:[A-Z][\w.’'-]*|\d+(?:st|nd|rd|th))){{1,3}}?\s+(?i:{kinds})\b")


@cache
def _told_apart() -> re.Pattern[str]:
    """A noun that an ordinal tells from others and no number: "in the first stage 400 homes"."""
    which, courses = one_of("not_figures", "telling_which"), one_of("not_figures", "courses")
    return re.compile(rf"\b(?:{which})\s(?:{courses})\s+$")


def _is_capital_word(amount: Amount, before: str, after: str) -> bool:
    """ "The Big Five", "Group of Seven": a capital inside a sentence makes the number word a name."""
    opening = re.search(r"(?:^|[.!?:;\"“”‘'(\n—–-]|\s[•*])\s*$", before)
    following = re.match(r"\s+([A-Za-z])", after)
    headline = following is not None and following[1].isupper()
    return opening is None and not headline and amount.capital


def _starts_sentence(before: str, match: re.Match[str]) -> bool:
    lead = before[: match.start()]
    return (not lead.strip() and len(before) < _BACK) or bool(re.search(r"[.!?:;\"“”\n]\s*$", lead))
