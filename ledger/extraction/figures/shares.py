"""Fractions in words and digits: "two-thirds", "2 1/2", "one in five", "half a million"."""

import re
from decimal import Decimal
from functools import cache

from ledger.extraction.figures.amount import Amount, single
from ledger.extraction.figures.cardinals import article_start, gap, read_cardinal
from ledger.extraction.figures.number_token import Token, TokenKind, is_whole, last_significant
from ledger.extraction.figures.patterns import one_of, person_nouns
from ledger.vocabulary import vocabulary

_TENTH = Decimal("0.1")
"""Fractions are read to the nearest ten percent or so: "about half" is 45 to 55 (docs: gold)."""
LARGEST_MIXED = 1_000
"""Digits from which a fraction after "and" is one of its own, and the digits may be a year."""
_WORD_AFTER = re.compile(r"\s*([^\s\w]*)\s*([A-Za-z']*)")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[\s-]*$")
_PERSONS_OF = re.compile(r"\s(?:[a-z-]+\s)?(?P<noun>[a-z]+)\s(?P<link>in|out of)(?:\severy)?\s")
_ALONE = re.compile(r"\s*(?:$|[.,;:!?)\]—–]|\b$)")
_OF = re.compile(r"\s+of\b")
_OUT_OF = ("in", "out of", "in every", "of every", "out of every")
_AND_A = ("and", "and a", "and an")


def read_fraction(
    text: str, tokens: list[Token], first: int, stop: int
) -> tuple[Amount, int] | None:
    """Read a fraction that starts at token `first`; gives it with the token after it, or None."""
    for reader in (_in_words, _in_digits, _out_of):
        found = reader(text, tokens, first, stop)
        if found is not None:
            return found
    return None


def _in_digits(text: str, tokens: list[Token], i: int, stop: int) -> tuple[Amount, int] | None:
    """Read "1/2", "2 1/2", "2½", "½", "one over three"."""
    whole, at = Decimal(0), i
    if i + 1 < stop and _is_whole(tokens[i]) and gap(text, tokens[i], tokens[i + 1]) in (" ", ""):
        part = _slashed(text, tokens, i + 1, stop)
        if part is not None and abs(part[0]) < 1:
            whole, at = tokens[i].value, i + 1
    part = _slashed(text, tokens, at, stop)
    if part is None:
        return None
    value, after = part
    sign = -1 if value < 0 or whole < 0 else 1
    value = sign * (abs(whole) + abs(value))
    return _scaled_fraction(text, tokens, tokens[i].start, after, stop, value)


def _is_whole(token: Token) -> bool:
    return token.kind == "digits" and not token.scaled and is_whole(token.value)


def _slashed(text: str, tokens: list[Token], i: int, stop: int) -> tuple[Decimal, int] | None:
    if tokens[i].kind == "fraction":
        return tokens[i].value, i + 1
    if i + 1 < stop and tokens[i].kind == tokens[i + 1].kind == "digits":
        over, under = tokens[i], tokens[i + 1]
        if (
            text[over.end : under.start] in ("/", "⁄")
            and under.plain
            and under.value
            and abs(over.value) < 1000
        ):
            before = text[max(0, over.start - 2) : over.start]
            chained = re.search(r"\d[-/.,]$|[-/]$", before) or text[under.end : under.end + 1] in (
                "/",
                "-",
            )
            return None if chained else (over.value / under.value, i + 2)
    return None


def _out_of(text: str, tokens: list[Token], i: int, stop: int) -> tuple[Amount, int] | None:
    """Read "one in five", "three out of four", "one over three"."""
    part = read_cardinal(text, tokens, i, stop)
    if part is None or part.after >= len(tokens):
        return None
    joined = gap(text, tokens[part.after - 1], tokens[part.after])
    whole = read_cardinal(text, tokens, part.after, len(tokens))
    if whole is not None and joined not in (*_OUT_OF, "over"):
        ends = tokens[part.after - 1].end, tokens[part.after].start, tokens[whole.after - 1].end
        joined = _past_person(text, *ends) or joined
    if joined not in (*_OUT_OF, "over"):
        return None
    if whole is None or not part.value > 0 or not whole.value:
        return None
    end = tokens[whole.after - 1].end
    if joined == "over":
        good = not _WORD_AFTER.match(text, end)[2]  # type: ignore[index]
        good = good and text[max(0, tokens[i].start - 1) : tokens[i].start] not in ("$", "€", "£")
    else:
        good = _is_share(text, part.value, whole.value, joined, end)
    if not good or any(t.kind == "digits" and not t.plain for t in tokens[i : whole.after]):
        return None
    start = article_start(text, tokens[i].start) if part.value in (100, 1000, 12) else None
    value = part.value / whole.value
    return _fraction(tokens[i].start if start is None else start, end, value), whole.after


def _past_person(text: str, start: int, stop: int, end: int) -> str | None:
    """Return "in" of "one child in four lives in poverty", whose whole counts nothing else."""
    told = _PERSONS_OF.fullmatch(text, start, stop)
    if told is None:
        return None
    noun = told["noun"]
    one = {noun, noun.removesuffix("s"), noun.removesuffix("ren"), noun.replace("men", "man")}
    alone = _ALONE.match(text, end) or _share_does().match(text, end)
    return told["link"] if one & (person_nouns() | {"people"}) and alone else None


@cache
def _share_does() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{one_of('numbers', 'share_verbs')}|[a-z]+ed)\b")


def _is_share(text: str, part: Decimal, whole: Decimal, joined: str, end: int) -> bool:
    """Whether "N in M" is a share and not a count in a year, in days or in so many places."""
    words = vocabulary("numbers")
    following = _WORD_AFTER.match(text, end)
    if following and not following[1] and following[2].casefold() in words["time_units"]:
        return False
    round_whole = whole <= 10 or whole in words["round_denominators"]
    if part >= whole or not is_whole(part) or not round_whole:
        return part == 1 and whole > 1 and is_whole(whole) and not 1000 < whole < 2200
    if joined != "in":
        return part <= 10 or whole >= 100
    return part == 1 or whole in (3, 4, 5, 10, 20, 50, 100, 1000)


def _in_words(text: str, tokens: list[Token], i: int, stop: int) -> tuple[Amount, int] | None:
    """Read "two-thirds", "a fifth", "half", "one and a half million", "103 and two thirds"."""
    end = _run_end(text, tokens, i, stop)
    if end is None:
        return None
    if end == i:
        return _lone_denominator(text, tokens, i, stop)
    whole = _ordinal(text, tokens, i, end)
    start = article_start(text, tokens[i].start)
    if (
        whole
        and start is not None
        and tokens[i].kind == "small"
        and _share_follows(text, tokens[end])
    ):
        return _scaled_fraction(text, tokens, start, end + 1, stop, 1 / whole)  # a twenty-first
    for split in range(i + 1, end + 1):
        found = _split_at(text, tokens, i, split, end)
        if found is not None:
            value, start = found
            return _scaled_fraction(text, tokens, start, end + 1, stop, value)
    return None


def _run_end(text: str, tokens: list[Token], i: int, stop: int) -> int | None:
    """The denominator that a run of number words leads to, or None."""
    for j in range(i, stop):
        if j > i and gap(text, tokens[j - 1], tokens[j]) not in (" ", "-", *_AND_A):
            return None
        if tokens[j].kind == "ordinal":
            return j
        if tokens[j].kind not in ("digits", "small", "hundred", "scale"):
            return None
    return None


def _split_at(
    text: str, tokens: list[Token], i: int, split: int, end: int
) -> tuple[Decimal, int] | None:
    """Try numerator `i` to `split`, denominator `split` to `end`, as value and start; or None."""
    bottom = _ordinal(text, tokens, split, end)
    joined = gap(text, tokens[split - 1], tokens[split])
    if bottom is None or (joined == "-" and split < end):
        return None
    start = article_start(text, tokens[i].start)
    start = tokens[i].start if start is None or tokens[i].kind == "small" else start
    if joined in ("and a", "and an") and split == end and bottom > 1:
        top = _exactly(text, tokens, i, split)
        scale = _own_scale(text, tokens, end)
        if scale is None and _OF.match(text, tokens[end].end):
            return None  # half of the 600 and a third of the 90
        if top is not None and scale is not None and top >= scale:
            return top / scale + 1 / bottom, start
        unit = _last_scale(tokens, i, split)
        return None if top is None else (top + unit / bottom, start)
    if joined not in (" ", "-") or bottom < 2:
        return None
    scale = _own_scale(text, tokens, end)
    mixed = _mixed(text, tokens, i, split, bottom, scale)
    if mixed is not None:
        return mixed / scale if scale else mixed, start
    top = _exactly(text, tokens, i, split)
    if top is None or not _number_agrees(text, tokens, top, split, end):
        return None
    return top / bottom, start


def _own_scale(text: str, tokens: list[Token], end: int) -> Decimal | None:
    """The scale word that only the fraction has: a million, in "one billion and a half million"."""
    if end + 1 < len(tokens) and _scale_gap(text, tokens, end):
        return tokens[end + 1].value
    return None


def _number_agrees(text: str, tokens: list[Token], top: Decimal, split: int, end: int) -> bool:
    """One fifth, but two fifths; "one fifth person" is the fifth in a row."""
    if (
        tokens[end].value in (1, 2)
        and tokens[end].kind == "ordinal"
        and not tokens[end].plural
        and split == end
    ):
        return top == 1 and "half" in text[tokens[end].start : tokens[end].end].casefold()
    if top != 1:
        return tokens[end].plural
    hyphen = gap(text, tokens[split - 1], tokens[split]) == "-"
    return not tokens[end].plural and (hyphen or _share_follows(text, tokens[end]))


def _mixed(
    text: str, tokens: list[Token], i: int, split: int, bottom: Decimal, scale: Decimal | None
) -> Decimal | None:
    """Read "twenty and three" before "fifths", and "five million and three" before "quarters".

    With a `scale` of its own ("one billion and three quarters million") the fraction is of that.
    """
    last = split - 1
    if last <= i or gap(text, tokens[last - 1], tokens[last]) != "and":
        return None
    top = tokens[last].value
    whole = _exactly(text, tokens, i, last)
    whole = _tens_and_units(text, tokens, i, last) if whole is None else whole
    if whole is None or tokens[last].kind != "small" or top >= max(bottom, Decimal(10)):
        return None
    if scale is not None and whole < scale:
        return None
    if last == i + 1 and tokens[i].plain and whole >= LARGEST_MIXED:
        return None  # "22 million in 2023 and two-thirds of them"
    return whole + top / bottom * (scale or _last_scale(tokens, i, last))


def _tens_and_units(text: str, tokens: list[Token], i: int, stop: int) -> Decimal | None:
    """ "Twenty and three", which only stands before a fraction."""
    if stop - i != 2 or gap(text, tokens[i], tokens[i + 1]) != "and":
        return None
    tens, units = tokens[i].value, tokens[i + 1].value
    return tens + units if 20 <= tens < 100 and tens % 10 == 0 and units < 10 else None


def _last_scale(tokens: list[Token], i: int, stop: int) -> Decimal:
    """In "a million and a half" the half is of a million."""
    last = tokens[stop - 1]
    return last.value if last.kind == "scale" else Decimal(1)


def _exactly(text: str, tokens: list[Token], first: int, stop: int) -> Decimal | None:
    read = read_cardinal(text, tokens, first, stop)
    return read.value if read is not None and read.after == stop else None


def _ordinal(text: str, tokens: list[Token], first: int, end: int) -> Decimal | None:
    """The number whose ordinal the tokens `first` to `end` spell ("one hundred fifth" is 105)."""
    last = tokens[end]
    if first == end:
        if last.value == 1 or (
            last.value == 2 and "h" not in text[last.start : last.end].casefold()
        ):
            return None
        return last.value
    kind: TokenKind = "hundred" if last.value == 100 else "scale" if last.value > 100 else "small"
    if last.value == 4 and "q" in text[last.start : last.end].casefold():
        return None
    if last.value == 2 and "h" in text[last.start : last.end].casefold():
        return None
    spelled = [*tokens[first:end], Token(last.start, last.end, kind, last.value)]
    if spelled[0].kind == "hundred":
        return None
    return _exactly(text, spelled, 0, len(spelled))


def _lone_denominator(
    text: str, tokens: list[Token], i: int, stop: int
) -> tuple[Amount, int] | None:
    """Read "half", "a third", "a quarter of a million"; not "the first half", "a third man"."""
    token = tokens[i]
    word = text[token.start : token.end].casefold()
    start = article_start(text, token.start)
    before = _WORD_BEFORE.search(text[max(0, token.start - 16) : token.start])
    named = before is not None and before[1].casefold() in vocabulary("numbers")["part_names"]
    if named or token.plural or token.value == 1 or word == "second":
        return None
    scale_follows = i + 1 < stop and _scale_gap(text, tokens, i)
    of_points = word in ("half", "quarter") and _OF_POINTS.match(text, token.end) is not None
    shares = start is not None and _share_follows(text, token)
    if not (word == "half" or of_points or scale_follows or shares):
        return None
    if not (scale_follows or of_points) and (
        _compound(text, token.end) or _is_one_more(text, token)
    ):
        return None
    begin = token.start if start is None else start
    return _scaled_fraction(text, tokens, begin, i + 1, stop, 1 / token.value)


_OF_POINTS = re.compile(r"[\s-](?:percentage[\s-])?point\b")
"""What makes a fraction one of a point: "a quarter-point cut", "by a half point"."""


def _is_one_more(text: str, token: Token) -> bool:
    """Whether "a fourth is being emptied" tells of one more, and no share."""
    ordinal = text[token.start : token.end].casefold() not in ("half", "third", "quarter")
    return ordinal and _ONE_DOES.match(text, token.end) is not None


_ONE_DOES = re.compile(r"\s+(?:is|was|has|had)\b")


def _compound(text: str, end: int) -> bool:
    """ "half-brother", "half-hearted", "a Third-World port": the hyphen makes it part of a word."""
    return text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isalpha()


@cache
def _does() -> re.Pattern[str]:
    """A verb that can follow a share, and no noun ("a quarter came", not "a quarter century")."""
    verbs = "|".join(vocabulary("nouns")["never_nouns"].split())
    return re.compile(
        rf"\s+(?:{verbs}|come|go|want|say|get|take|give|work|use|[a-z]{{3,}}(?<!end)ed)\b"
    )


def _share_follows(text: str, token: Token) -> bool:
    """After "a fifth" must come nothing, a stop or a word that no ordinal would take."""
    following = _WORD_AFTER.match(text, token.end)
    if following is None or following[1] or not following[2]:
        return True
    if text[token.start : token.end].casefold() == "quarter" and _does().match(text, token.end):
        return True
    return following[2].casefold() in vocabulary("numbers")["after_a_share"]


def _scale_gap(text: str, tokens: list[Token], i: int) -> bool:
    following = tokens[i + 1]
    if following.kind not in ("scale", "dozen", "hundred") or following.plural:
        return False
    return gap(text, tokens[i], following) in (" ", "-", "a", "of a", "of one")


def _scaled_fraction(
    text: str, tokens: list[Token], start: int, after: int, stop: int, value: Decimal
) -> tuple[Amount, int]:
    """Multiply by what follows ("half a million", "two and a half thousand"), where it does."""
    if after < stop and _scale_gap(text, tokens, after - 1):
        scale = tokens[after]
        product = value * scale.value
        step = float(last_significant(_rounded(product)))
        scaled = scale.kind == "scale"
        amount = single(start, scale.end, float(product), step, "words", scaled=scaled)
        return amount, after + 1
    return _fraction(start, tokens[after - 1].end, value), after


def _rounded(value: Decimal) -> Decimal:
    """Twelve digits of it: what division adds beyond them is no printed digit."""
    return Decimal(f"{float(value):.12g}")


def _fraction(start: int, end: int, value: Decimal) -> Amount:
    if abs(value) > 1:
        whole_step = float(Decimal("0.5") if is_whole(value * 2) else _TENTH)
        if value > 1000:
            whole_step = float(last_significant(_rounded(value)))
        return single(start, end, float(value), whole_step, "words", scaled=value > 1000)
    return single(start, end, float(value), float(_TENTH), "fraction")
