"""Numbers written in digits: any grouping, decimal point or comma, powers of ten, any script."""

import re
from decimal import Decimal
from functools import cache

from ledger.extraction.figures.millions import is_million
from ledger.extraction.figures.number_token import Token, is_whole, last_significant
from ledger.vocabulary import vocabulary

_START = re.compile(r"\d|\.(?=\d)|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]")
_SPACE = r"[ \u00a0\u2009\u202f]"
_NUMBER = re.compile(
    rf"""(?P<grouped>(?<![\d][.,])(?:
        \d{{1,3}}(?:,\d{{3}})++(?:\.\d++)?(?!\d|[.,]\d)             # 1,234,567.8
      | \d{{1,3}}(?:٬\d{{3}})++(?:٫\d++)?(?!\d)                      # the same in Arabic script
      | \d{{1,3}}(?:,[ ]000)++(?!\d|[.,]\d)                        # 30, 000, parted when it was copied
      | \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d++)?(?!\d|[.,]\d)      # 12,34,567
      | \d{{1,3}}(?:\.\d{{3}})++(?:,\d{{1,2}})(?!\d|[.,]\d)         # 1.111,11
      | \d{{1,3}}(?:\.\d{{3}}){{2,}}+(?!\d|[.,]\d)                  # 1.234.567
      | \d{{1,3}}(?P<space>{_SPACE})\d{{3}}(?:(?P=space)\d{{3}})*+(?:[.,]\d++)?(?!\d|[.,]\d)
      | \d{{1,3}}(?:['’]\d{{3}})++(?:\.\d++)?(?!\d)                  # 1'234'567
    ))
    | (?P<decimal>(?<![\d][.,])\d++[.٫]\d++(?!\.\d) | (?<![\w.])\.\d++(?!\.\d))
    | (?P<comma>(?<![\d][.,])(?:\d++,\d{{1,2}}|0,\d++)(?!\d|,\d|\.\d))
    | (?P<plain>\d++)
    | (?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])
    """,
    re.VERBOSE,
)
_VULGAR = {
    char: Decimal(over) / Decimal(under)
    for char, over, under in [
        *zip("½⅓¼⅕⅙⅐⅛⅑⅒", [1] * 9, [2, 3, 4, 5, 6, 7, 8, 9, 10], strict=True),
        *zip("⅔¾⅖⅗⅘⅚⅜⅝⅞", [2, 3, 2, 3, 4, 5, 3, 5, 7], [3, 4, 5, 5, 5, 6, 8, 8, 8], strict=True),
    ]
}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_POWER = re.compile(
    r"""(?P<e>[eE](?P<exp>[+-]?\d{1,3})(?!\w))
      | [ ]?[x×*·][ ]?10(?:\^(?P<ten>[+−-]?\d{1,3})|(?P<ten_super>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})
                          |(?P<flat>[−-]\d{1,2})(?![\d.,]))   # 2 × 10−5, its superscript lost
      | (?P<lost>−\d)(?![\d.,])                               # 10−4
      | \^(?P<signs>[+-]*)(?P<power>\d{1,3})(?![\d.])
      | (?P<super>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})""",
    re.VERBOSE,
)
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")
_LETTERS_AFTER = re.compile(r"([ \u00a0]{0,2})([A-Za-zµμ]+)")
SUM = re.compile(
    r"\d{1,3}(?:[, \u00a0]\d{3})+(?!\d)|\d+[.,]\d\d(?!\d)"
    r"|[\d.,]*\d[\s-]?(?:k|[mb]n?|trn?|tn|thousand|million|billion|trillion)\b"
)
"""A sum by its form: what a lone letter before digits must stand at to be a currency's."""
_SIGN = re.compile(r"(?:^|[\s(\[<>=~≈∼≲≳≤≥±:/])([-−])$")
_EXPONENT_BEFORE = re.compile(r"[A-Za-zµ]−\s?$")
_LONGEST = 40
"""Digit strings longer than this are serial numbers, not numerals."""


def digit_tokens(text: str) -> list[Token]:
    """Find every number written in digits; a digit that belongs to a name ("COP29") is left out."""
    tokens: list[Token] = []
    end = 0
    for begin in _START.finditer(text):
        if begin.start() < end:
            continue
        match = _NUMBER.match(text, begin.start())
        if match is None:
            continue
        end = match.end()
        if end - match.start() > _LONGEST:
            continue
        token = _token(text, match)
        if token is not None:
            tokens.append(token)
            end = token.end
    return tokens


def _token(text: str, match: re.Match[str]) -> Token | None:
    start, end = match.span()
    if _glued_to_name(text, start):
        return None
    if match["vulgar"]:
        return Token(start, end, "fraction", _VULGAR[match["vulgar"]])
    if match["space"] == " " and _after_month(text, start):
        end = text.index(" ", start)
        return Token(start, end, "digits", Decimal(int(text[start:end])), plain=True)
    value = _value(match)
    step = last_significant(value) if is_whole(value) and "." not in str(value) else _printed(value)
    raised, step, end, powered = _raise(text, end, value, step)
    if raised is None:
        return None
    value = raised
    sign = _sign_start(text, start, end)
    if sign is not None:
        value, start = -value, sign
    plain = bool(match["plain"]) and sign is None and not powered
    return _with_suffix(text, Token(start, end, "digits", value, step, plain=plain))


def _value(match: re.Match[str]) -> Decimal:
    written = match.group().replace("٫", ".")
    if match["comma"]:
        written = written.replace(",", ".")
    elif match["grouped"]:
        written = _ungroup(written, match["space"])
    return Decimal("".join(c if c in "." else str(int(c)) for c in written))


def _ungroup(written: str, space: str | None) -> str:
    """Drop what groups the thousands and write the decimal separator as a point."""
    if space:
        return written.replace(space, "").replace(",", ".")
    written = written.replace(", ", ",")
    separator = next(c for c in written if not c.isdigit())
    rest = written.replace(separator, "")
    return rest.replace(",", ".")


def _printed(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):  # infinity
        return Decimal(1)
    return Decimal(1).scaleb(exponent)


def _raise(
    text: str, end: int, value: Decimal, step: Decimal
) -> tuple[Decimal | None, Decimal, int, bool]:
    """Apply "e6", "× 10^6", "^2", or the superscript of "10⁶", as far as a float can hold it."""
    power = _POWER.match(text, end)
    if power is None or ((power["super"] or power["lost"]) and value != 10):
        return value, step, end, False
    tens = power["exp"] or power["ten"] or power["flat"] or power["ten_super"]
    tens = (tens or "").translate(_SUPERSCRIPTS)
    if tens:
        result, step = value.scaleb(int(tens)), step.scaleb(int(tens))
    else:
        written = power["super"] or power["lost"] or power["power"]
        exponent = int(written.translate(_SUPERSCRIPTS)) * (
            -1 if (power["signs"] or "").count("-") % 2 else 1
        )
        if value == 0 and exponent <= 0:
            return None, step, end, False
        result = value**exponent
        step = last_significant(result) if is_whole(result) else Decimal(1).scaleb(-6)
    return (result if abs(result) < Decimal("1e300") else None), step, power.end(), True


def _sign_start(text: str, start: int, end: int) -> int | None:
    """Where the minus sign stands, if one is glued to the digits; alone in a text a space may part them."""
    found = _SIGN.search(text[max(0, start - 2) : start])
    if found:
        return start - 1
    before = text[:start].strip() if start < 8 else ""
    alone = len(text) - end < 12 and not re.search(r"[^\s\d/kKmM.]", text[end:])
    return text.index(before) if before in ("-", "−") and alone else None


def _glued_to_name(text: str, start: int) -> bool:
    """Whether letters run straight into the digits and are no currency ("COP29", but "USD115")."""
    if _EXPONENT_BEFORE.search(text[max(0, start - 3) : start]):
        return True  # of a unit: 5 m s−1
    if start == 0 or not (text[start - 1].isalpha() or text[start - 1] == "_"):
        return False
    letters = _LETTERS_BEFORE.search(text[max(0, start - 8) : start])
    if letters is None:
        return True
    written = letters.group()
    sum_of = written in vocabulary("currencies")["glued_letters"] or written in _codes()
    money = sum_of and SUM.match(text, start)
    return not money and letters.group().casefold() not in _glued_before()


@cache
def _glued_before() -> frozenset[str]:
    return frozenset(vocabulary("currencies")["glued_before"])


def _after_month(text: str, start: int) -> bool:
    words = text[max(0, start - 12) : start].split()
    return bool(words) and words[-1].strip(".").casefold() in vocabulary("not_figures")["months"]


def _with_suffix(text: str, token: Token) -> Token | None:
    """Apply a multiplier written after the digits; refuse digits glued to letters of a name."""
    letters = _LETTERS_AFTER.match(text, token.end)
    if letters is None:
        return token
    gap, word = letters.groups()
    scale = _multiplier(text, token, gap, word)
    if scale is not None:
        end = letters.start(2) + (1 if word[1:] in _codes() else len(word))
        return Token(
            token.start, end, "digits", token.value * scale, token.step * scale, scaled=True,
            mantissa=token.value,
        )  # fmt: skip
    known = word in _glued_units() or word.casefold() in vocabulary("currencies")["glued"]
    return token if gap or known else None


def _multiplier(text: str, token: Token, gap: str, word: str) -> Decimal | None:
    """What "k", "bn" or "m" after digits multiplies by; None where it is no multiplier."""
    if word[0] == "M" and word[1:] in _codes():
        return Decimal(1_000_000)
    scale = vocabulary("numbers")["abbreviations"].get(word)
    if scale is None or not _means_scale(text, token, gap, word):
        return None
    return Decimal(scale)


def _means_scale(text: str, token: Token, gap: str, word: str) -> bool:
    """Single letters are units, networks or flats too: "5 m", "5G", "12b"."""
    money = _money_before().search(text[max(0, token.start - 6) : token.start])
    if len(word) > 1 or money:
        return True
    end = token.end + len(gap) + len(word)
    if word == "m":
        return not gap and is_million(text, token.start, end)
    if word == "G":
        return token.value >= 10
    if word in "MKbB":
        return not gap or (not token.plain and token.step == _printed(token.value) != 1)
    return True


@cache
def _money_before() -> re.Pattern[str]:
    words = vocabulary("currencies")
    signs = "|".join(map(re.escape, words["symbols"]))
    letters = "|".join(map(re.escape, [*words["letters_before"], *words["glued_letters"]]))
    return re.compile(rf"(?:{signs}|\b(?:[A-Z]{{3}}|rs\.?|{letters}))\s?-?$")


@cache
def _codes() -> frozenset[str]:
    return frozenset(vocabulary("currencies")["codes"])


@cache
def _glued_units() -> frozenset[str]:
    return frozenset(vocabulary("units")["glued"])
