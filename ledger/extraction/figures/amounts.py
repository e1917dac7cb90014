"""The amounts of a text: digits, words, fractions, multiples, indefinite words and ranges."""

import re
from dataclasses import replace
from functools import cache

from ledger.extraction.figures.amount import Amount, single
from ledger.extraction.figures.cardinals import article_start, read_cardinal
from ledger.extraction.figures.digits import digit_tokens
from ledger.extraction.figures.indefinite import read_indefinite
from ledger.extraction.figures.number_token import Token
from ledger.extraction.figures.number_words import word_tokens
from ledger.extraction.figures.patterns import one_of
from ledger.extraction.figures.ranges import join_ranges
from ledger.extraction.figures.shares import read_fraction
from ledger.vocabulary import vocabulary

_LOOKAHEAD = 16
"""A numeral is made of at most so many words; longer runs are lists. Keeps reading linear."""
_MINUS = re.compile(r"(?<!\bor )\b(?:minus|negative)\s+$", re.IGNORECASE)


def read_amounts(text: str) -> list[Amount]:
    """Read every numeral with what the figure reader must know of its form; ranges are joined."""
    return join_ranges(text, _plain_amounts(text))


def _plain_amounts(text: str) -> list[Amount]:
    tokens = sorted(digit_tokens(text) + word_tokens(text), key=lambda token: token.start)
    amounts: list[Amount] = []
    i = 0
    while i < len(tokens):
        amount, i = _amount_at(text, tokens, i)
        if amount is not None:
            amounts.append(_negated(text, amount))
    return amounts


def _amount_at(text: str, tokens: list[Token], i: int) -> tuple[Amount | None, int]:
    """Read what starts at token `i`; gives it, or None, with the token to go on from."""
    stop = min(len(tokens), i + _LOOKAHEAD)
    token = tokens[i]
    if token.kind == "multiple":
        return _multiple(text, token), i + 1
    if token.kind in ("few", "plural") or (token.plural and token.kind == "dozen"):
        return read_indefinite(text, tokens, i, stop)
    fraction = read_fraction(text, tokens, i, stop)
    if fraction is not None:
        return fraction
    cardinal = read_cardinal(text, tokens, i, stop)
    if cardinal is None or _is_pronoun(text, tokens[i], cardinal.after - i):
        return None, i + 1 if cardinal is None else cardinal.after
    start = (
        article_start(text, token.start) if token.kind in ("hundred", "scale", "dozen") else None
    )
    plain = token.plain and cardinal.after == i + 1
    capital = text[token.start].isupper()
    known = token.value if token.kind in ("digits", "small") and cardinal.scaled else None
    mantissa = token.mantissa or known
    amount = single(
        token.start if start is None else start,
        tokens[cardinal.after - 1].end,
        float(cardinal.value),
        float(cardinal.step),
        "digits" if token.kind == "digits" else "words",
        scaled=cardinal.scaled,
        plain=plain,
        mantissa=None if mantissa is None else float(mantissa),
    )
    return replace(amount, capital=capital), cardinal.after


def _is_pronoun(text: str, token: Token, length: int) -> bool:
    """ "the one", "one of them", "no one": the word stands for a thing, not for its number."""
    if length > 1 or token.value != 1 or token.kind != "small":
        return False
    before, after = text[max(0, token.start - 10) : token.start], text[token.end : token.end + 12]
    return bool(_pronoun_before().search(before) or _pronoun_after().match(after)) and not re.match(
        r"\s+in\s+(?:\d|\w+ty\b|ten\b|five\b)", after
    )


def _multiple(text: str, token: Token) -> Amount | None:
    word = text[token.start : token.end].casefold()
    if word in vocabulary("numbers")["bare_multiples"]:
        before = text[max(0, token.start - 10) : token.start]
        if not _multiple_of().match(text, token.end) and not _bare().search(before):
            return None
    return single(token.start, token.end, float(token.value), 1.0, "multiple")


def _negated(text: str, amount: Amount) -> Amount:
    found = _MINUS.search(text[max(0, amount.start - 12) : amount.start])
    if found is None or amount.value is None or amount.low is None or amount.high is None:
        return amount
    return Amount(
        max(0, amount.start - 12) + found.start() if amount.start > 12 else found.start(),
        amount.end, -amount.value, -amount.high, -amount.low, amount.step, amount.form,
        amount.scaled,
    )  # fmt: skip


@cache
def _pronoun_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('numbers', 'pronoun_before')})\s+$", re.IGNORECASE)


@cache
def _pronoun_after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of('numbers', 'pronoun_after')})\b", re.IGNORECASE)


@cache
def _multiple_of() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of('numbers', 'multiple_of')})\b")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('numbers', 'before_bare_multiple')})\s+$", re.IGNORECASE)
