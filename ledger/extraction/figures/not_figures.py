"""Which numbers are no figures: dates, clock times, ages, durations, names, list numbers, scores."""

import re
from functools import cache

from ledger.extraction.figures.ages import is_age
from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.list_numbers import is_list_number
from ledger.extraction.figures.named_numbers import (
    is_address,
    is_compound,
    is_label,
    is_name,
    is_numbered_week,
    is_part_of_a_string,
    is_pronoun,
    is_rank,
    names_whatever_follows,
)
from ledger.extraction.figures.patterns import one_of
from ledger.extraction.figures.tallies import is_score
from ledger.extraction.figures.times import (
    is_clock_time,
    is_date,
    is_duration,
    is_run_of_quarters,
    is_stretch_of_year,
    is_year,
    is_year_held_against,
    lies_beyond,
    tells_which,
)
from ledger.extraction.figures.turns_of_speech import is_turn_of_speech

_BACK = 120
_AHEAD = 48
"""Characters looked at on each side: what makes a number a name or a date stands beside it."""


def is_figure(text: str, amount: Amount, *, unit: bool, quantified: bool) -> bool:
    """Whether a numeral is a figure somebody could check, and no date, age, duration or name.

    `unit`: a currency or unit of measure is printed with it; `quantified`: words such as "at
    least" come with it. Both rule out years and names, not dates and durations.
    """
    before = text[max(0, amount.start - _BACK) : amount.start]
    after = text[amount.end : amount.end + _AHEAD]
    if is_part_of_a_string(text, amount, before, after):
        return False
    if any(test(amount, before, after) for test in (is_date, is_clock_time, is_age, is_score)):
        return False
    if is_run_of_quarters(text, amount, before):
        return False
    if is_turn_of_speech(amount, before, after) or _is_calibre(after):
        return False
    if unit:
        return True
    if amount.form == "digits" and before[-1:].isalpha():
        return False  # an N95 mask; sums with glued letters have their currency
    if any(test(amount, before, after) for test in (is_duration, is_list_number, is_rank)):
        return False
    dated = lies_beyond(amount, before) or is_stretch_of_year(amount, before)
    bound = quantified and not (dated or tells_which(amount, before, after))
    if (is_year(amount, before, after) and not bound) or is_year_held_against(
        amount, before, after
    ):
        return False
    if is_numbered_week(amount, before, after) or is_label(amount, before, after):
        return False
    if is_address(amount, after) or names_whatever_follows(amount, before, after):
        return False
    if is_compound(after) or is_pronoun(text, amount, before, after, quantified):
        return False
    return quantified or not is_name(amount, before, after)


def _is_calibre(after: str) -> bool:
    """A .38-caliber revolver, a 9 mm pistol, 155mm shells: which sort of weapon, and not how many."""
    return _calibre().match(after) is not None


@cache
def _calibre() -> re.Pattern[str]:
    length = r"(?:mm|millimet(?:er|re))[\s-](?:[a-z]+\s+)?"
    return re.compile(
        rf"[\s-]?(?:cali(?:ber|bre)\b|{length}(?:{one_of('not_figures', 'fired')}|cali(?:ber|bre))\b)"
    )
