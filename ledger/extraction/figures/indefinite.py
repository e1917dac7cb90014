"""Words for an unknown number: "hundreds", "tens of thousands", "several hundred", "a few dozen"."""

import re
from decimal import Decimal
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.cardinals import article_start, gap
from ledger.extraction.figures.number_token import Token
from ledger.extraction.figures.patterns import one_of

_SCALES = ("hundred", "scale", "dozen", "plural")
_IN_THE = re.compile(r"\bin\s+the\s+(?:low\s+|mid\s+|high\s+)?$", re.IGNORECASE)


def read_indefinite(text: str, tokens: list[Token], i: int, stop: int) -> tuple[Amount | None, int]:
    """Read an indefinite number at token `i`; gives it, or None, with the token to go on from.

    Stated interval (docs/architecture.md): a bare plural states twice its scale and no upper end; "several",
    "tens of" and the like are bounded by the next scale, less one.
    """
    token = tokens[i]
    scale, after = _scale_after(text, tokens, i, stop)
    if token.kind == "few":
        if scale is None:
            return _couple_of(text, token), i + 1
        high = token.high
        low, top = token.value * scale, None if high is None else high * scale - (high == 10)
        if token.high == 3:
            top = token.high * scale
        return _amount(text, tokens, i, after, low, top), after
    if text[token.start : token.end].casefold() == "scores" and not _scores_of().match(
        text, token.end
    ):
        return None, i + 1
    if scale is not None:
        ten = Decimal(100) if token.value < 100 else token.value * 10
        return _amount(text, tokens, i, after, _twice(token.value) * scale, ten * scale - 1), after
    before = text[max(0, token.start - 12) : token.start]
    bounded = _IN_THE.search(before) or token.value == 10
    top = token.value * 10 - 1 if bounded else None
    return _amount(text, tokens, i, i + 1, _twice(token.value), top), i + 1


def _twice(scale: Decimal) -> Decimal:
    return 2 * scale


def _scale_after(text: str, tokens: list[Token], i: int, stop: int) -> tuple[Decimal | None, int]:
    """The scale that follows: "hundred thousand" in "several hundred thousand", or None."""
    scale, at = Decimal(1), i + 1
    while (
        at < stop
        and tokens[at].kind in _SCALES
        and gap(text, tokens[at - 1], tokens[at]) in (" ", "of", "-")
    ):
        scale, at = scale * tokens[at].value, at + 1
    return (None, i + 1) if at == i + 1 else (scale, at)


def _couple_of(text: str, token: Token) -> Amount | None:
    """ "A couple of" is two or three; "several" and "a few" alone are no figures."""
    if token.high != 3 or article_start(text, token.start) is None:
        return None
    if not re.match(r"\s+(?:of|more)\b", text[token.end : token.end + 8]):
        return None
    start = article_start(text, token.start)
    return Amount(start or 0, token.end, None, 2.0, 3.0, 1.0, "indefinite")


def _amount(
    text: str, tokens: list[Token], i: int, after: int, low: Decimal, high: Decimal | None
) -> Amount:
    start = article_start(text, tokens[i].start) if tokens[i].kind == "few" else None
    return Amount(
        tokens[i].start if start is None else start, tokens[after - 1].end, None, float(low),
        None if high is None else float(high), float(low), "indefinite",
    )  # fmt: skip


@cache
def _scores_of() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of('numbers', 'scores_followed_by')})\b|\s*$")
