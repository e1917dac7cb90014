"""The grammar of whole numbers in words: "two hundred and thirty-five thousand", "6.5 thousand"."""

from dataclasses import dataclass
from decimal import Decimal

from ledger.extraction.figures.number_token import Token, is_whole, last_significant

_AND = "and"
_SPACES = (" ", "-")
_CARDINAL = ("digits", "small", "zero", "hundred", "scale", "dozen")


def gap(text: str, one: Token, other: Token) -> str:
    """What stands between two tokens, spaces folded: " " for space, "-" for a hyphen, else words."""
    between = text[one.end : other.start]
    if len(between) > 14 or "\n\n" in between:
        return "…"
    words = " ".join(between.split()).casefold()
    if words in ("-", "‐", "‑"):
        return "-"
    if "-" in words and words.strip("- "):
        words = " ".join(words.replace("-", " ").split())  # two-and-a-half
    return words or (" " if between else "")


@dataclass(slots=True)
class Cardinal:
    """A number being added up: tokens `first` to `after`, the last one left out."""

    first: int
    after: int
    value: Decimal = Decimal(0)
    step: Decimal = Decimal(1)
    scaled: bool = False


@dataclass(slots=True)
class _Sum:
    total: Decimal = Decimal(0)
    group: Decimal | None = None
    room: Decimal = Decimal(0)
    last_scale: Decimal = Decimal("Infinity")


def read_cardinal(text: str, tokens: list[Token], first: int, stop: int) -> Cardinal | None:
    """Read the longest whole number that starts at token `first` and ends before token `stop`."""
    if tokens[first].kind not in _CARDINAL:
        return None
    state, i = _Sum(), first
    while i < stop and tokens[i].kind in _CARDINAL and _joins(text, tokens, state, first, i, stop):
        i += 1
    if i == first:
        return None
    return _finish(text, tokens, state, first, i, stop)


def _finish(
    text: str, tokens: list[Token], state: _Sum, first: int, after: int, stop: int
) -> Cardinal:
    value = state.total + (state.group or 0)
    used = tokens[first:after]
    scaled = any(t.kind == "scale" or t.scaled for t in used)
    one_mantissa = len([t for t in used if t.kind in ("digits", "small")]) == 1
    if used[0].kind == "digits" and one_mantissa:
        scale = value / used[0].value if used[0].value else Decimal(1)
        step = used[0].step * scale
    else:
        step = last_significant(value)
    cardinal = Cardinal(first, after, value, step, scaled)
    return _with_decimals(text, tokens, cardinal, stop)


def _joins(text: str, tokens: list[Token], state: _Sum, first: int, i: int, stop: int) -> bool:
    """Whether token `i` goes on the number so far; if so, it is added to it."""
    token = tokens[i]
    if i > first:
        between = gap(text, tokens[i - 1], token)
        if between == _AND:
            if not _and_may_join(text, tokens, state, i, stop):
                return False
        elif between not in _SPACES:
            return False
    if token.kind in ("small", "digits", "zero"):
        return _add_small(text, tokens, state, first, i, stop)
    if token.kind == "hundred":
        return _add_hundred(text, state, token, tokens, i)
    if token.kind == "dozen":
        return _add_dozen(text, state, token)
    return _add_scale(text, state, token)


def _and_may_join(text: str, tokens: list[Token], state: _Sum, i: int, stop: int) -> bool:
    """After "and" must come something smaller than the scale before it ("two hundred and ten")."""
    if not (state.room == 100 or (state.group is None and state.total)):
        return False
    rest = read_cardinal(text, tokens, i, stop)
    if rest is None or not is_whole(rest.value):
        return False
    limit = Decimal(100) if state.group is not None else state.last_scale
    leading = tokens[i].value
    multiplied = any(t.kind == "scale" for t in tokens[i : rest.after])
    if tokens[i].kind == "digits" and not (multiplied or tokens[i].scaled):
        return False  # "25 million and 7 percent"
    if state.group is not None and multiplied and tokens[i].kind == "small":
        return state.total == 0 or rest.value < state.last_scale  # two hundred and two thousand
    return 0 < rest.value < limit and leading < limit


def _add_small(text: str, tokens: list[Token], state: _Sum, first: int, i: int, stop: int) -> bool:
    token = tokens[i]
    if token.kind == "zero":
        if i > first:
            return False
        state.group, state.room = token.value, Decimal(0)
        return True
    if state.group is None:
        if i > first and token.kind == "digits" and not _goes_on(text, tokens, i, stop):
            return False
        if i > first and token.value >= state.last_scale:
            return False
        state.group = token.value
        state.room = Decimal(10) if token.kind == "small" and token.value >= 20 else Decimal(0)
        return True
    fits = token.value < state.room and (state.room == 100 or token.value < 10)
    if not fits or (token.kind == "digits" and gap(text, tokens[i - 1], token) != _AND):
        return False
    state.group += token.value
    state.room = Decimal(10) if state.room == 100 and token.value >= 20 else Decimal(0)
    return True


def _goes_on(text: str, tokens: list[Token], i: int, stop: int) -> bool:
    """Digits after a scale word belong to it if "and" or a smaller scale word says so."""
    if gap(text, tokens[i - 1], tokens[i]) == _AND:
        return True
    following = tokens[i + 1] if i + 1 < stop else None
    return (
        following is not None
        and following.kind in ("hundred", "scale")
        and gap(text, tokens[i], following) == " "
        and tokens[i].value * following.value < tokens[i - 1].value
    )


def _add_hundred(text: str, state: _Sum, token: Token, tokens: list[Token], i: int) -> bool:
    if state.group is None:
        if state.total or not _article_before(text, token):
            return False
        state.group = Decimal(1)
    elif state.group >= 100 and tokens[i - 1].kind != "digits":
        return False
    state.group *= 100
    state.room = Decimal(100)
    return True


def _add_scale(text: str, state: _Sum, token: Token) -> bool:
    if state.group is None:
        if not state.total:
            if not _article_before(text, token):
                return False
            state.group = Decimal(1)
        elif token.value >= state.last_scale or token.value == 1000:
            state.total *= token.value  # three lakh crore
            return True
        else:
            return False
    if token.value < state.last_scale:
        state.total += state.group * token.value
        state.group, state.room, state.last_scale = None, Decimal(0), token.value
        return True
    return False


def _add_dozen(text: str, state: _Sum, token: Token) -> bool:
    if token.plural and state.group is None:
        return False
    if state.group is None:
        if state.total or not _article_before(text, token):
            return False
        state.group = Decimal(1)
    counted = (
        state.group % 100 if state.group < 10**9 else 0
    ) or state.group  # three hundred and two dozens
    state.total += state.group - counted + counted * token.value
    state.group, state.last_scale = None, Decimal(0)
    return True


def _article_before(text: str, token: Token) -> bool:
    """A scale word alone is a number after "a" and after half and the like, which shares.py reads."""
    return article_start(text, token.start) is not None


def article_start(text: str, start: int) -> int | None:
    """Where "a" or "an" before `start` begins, or None."""
    before = text[max(0, start - 6) : start]
    words = before.split()
    if not before[-1:].isspace() or not words or words[-1].casefold() not in ("a", "an"):
        return None
    at = before.rindex(words[-1]) + max(0, start - 6)
    return at if at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "'’") else None


def _with_decimals(text: str, tokens: list[Token], whole: Cardinal, stop: int) -> Cardinal:
    """Read "point seven one" or "point seventy-one" after a whole number in words."""
    i = whole.after
    if i >= stop or gap(text, tokens[i - 1], tokens[i]) != "point":
        return whole
    digits, last = "", Decimal(0)
    while i < stop and tokens[i].kind in ("small", "zero"):
        separator = gap(text, tokens[i - 1], tokens[i])
        if digits and separator not in _SPACES:
            break
        after_tens = last >= 20 and last % 10 == 0 and 0 < tokens[i].value < 10
        digits = (digits[:-1] if after_tens else digits) + str(int(tokens[i].value))
        last, i = tokens[i].value, i + 1
    if not digits:
        return whole
    whole.value += Decimal(f"0.{digits}")
    whole.step, whole.after = Decimal(1).scaleb(-len(digits)), i
    if i < stop and tokens[i].kind == "scale" and gap(text, tokens[i - 1], tokens[i]) == " ":
        whole.value, whole.step = whole.value * tokens[i].value, whole.step * tokens[i].value
        whole.after, whole.scaled = i + 1, True
    return whole
