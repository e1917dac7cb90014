"""Numbers that tell how old somebody is: "aged 34, 52 and 56", "Amina, 29, said", "jailed at 17"."""

import re
from functools import cache

from ledger.extraction.figures.amount import Amount
from ledger.extraction.figures.patterns import listed, one_of, person_nouns

_OLD = re.compile(
    r"[\s-]*(?:and a half[\s-]*)?(?:years?|months?|weeks?|days?|yrs?)[\s-]+(?:olds?\b|of\s+age\b)",
    re.IGNORECASE,
)
_OLDEST = 120
_NOTHING_COUNTED = re.compile(
    r"\s*(?:$|[.,;:)\"”’]|[—–]|(?:and|or|but|to|must|may|can|cannot|should|while|when|after|before|for|in|by|on|from|with|without|were|was)\b)"
)
_FULL_NAME = re.compile(
    r"(?<!\w)([A-Z][\w’'-]+)\s+(?:al-|bin\s|de\s|[A-Z]\.\s+)?[A-Z][\w’'-]+,\s+$"
)
_NAMED_ONE_BY_ONE = re.compile(
    r"\b(?:victims?|dead|deceased|suspects?|defendants?|survivors?|arrested|charged|identified|named)\b[^.:]*$"
)
"""Persons told by name: "Those charged are Ali Khan, 23; Omar Shah, 31"."""
_ONE_NAME = re.compile(r"(?:([A-Za-z]+)\s+)?[A-Z][^\W\d_][\w’'-]*,\s+$")
_CLOSED = re.compile(r",\s+(?!\d|[A-Z][\w-]*,?\s+\d|and\s+\d)|[.)]")
_SHARE_UNDER = re.compile(
    r"(?:%|\bper\s?cent|\bof\s+(?:them|these|those)|\bhalf|\bthirds?|\bquarters?|\bfifths?|\bmost)"
    r"\s+(?:is|are|was|were)\s+(?:aged\s+)?(?:under|over|above|below|(?:young|old)er\s+than)\s+$",
    re.IGNORECASE,
)
"""A share of persons told by their age: "8 percent are under 30"."""
_AGE_LIMIT = re.compile(
    r"\bages?\b(?:\s+[\w'’-]+){0,6}?\s+(?:to|from|at|of|is|was|be|reach|reaches|reached|becomes?|hit|between|and)\s+$",
    re.IGNORECASE,
)
"""The age itself is told: "raise the retirement age by two years to 64"."""
_AT_AN_AGE = re.compile(r"\bwho\b[^.;,]{3,50}\bat\s+$")
"""What somebody did when so old: "Haddad, who left home at 15,"."""
_COUNT_PUT_AT = re.compile(r"\b(?:number|numbers|toll|tally|count)\b[^.;,]*\sat\s+$")
"""How many, and no age: "put the number of those killed at 52"."""
_WHO_IS = re.compile(r"\bwho\s+(?:will\s+be|is|was|turns|turned)\s+(?:now\s+|just\s+)?$")
"""Somebody's age: "the clerk, who will be 76 on Friday"."""
_NOW_SO_OLD = re.compile(r"[A-Z][\w’'-]+,\s+(?:now|then|who\s+is)\s+$")
"""A named person's: "Saied, now 64, was"."""
_MEMBERS_UNDER = re.compile(r"\b(?:were|are|being)\s+(?:all\s+|mostly\s+)?(?:under|over)\s+$")
"""How old those counted are: "a third of the sick were under five"."""
YOUNG = 25
"""Years up to which a bare limit after "were under" is taken for an age."""
_TURNED = re.compile(r"\bturn(?:s|ed|ing)?\s+$", re.IGNORECASE)
"""A birthday: "when they turn 21"; not "turned 21 schools into shelters"."""
_KIN_NAMED = re.compile(r"\b([a-z]+)\s+[A-Z][^\W\d_][\w’'-]+,\s+$")
"""A person named after the word for them: "her husband Craig, 46."."""
_PERSONS_LISTED = re.compile(
    r"\b([a-z]+?)(?:s|ren)?,?\s+(?:[A-Z][^\W\d_][\w’'-]*,\s+\d{1,3},\s+(?:and\s+)?)*[A-Z][^\W\d_][\w’'-]*,\s+$"
)
"""Persons named one by one with their ages: "his sons Lachlan, 44, and James, 43"."""
_NEXT_LISTED = re.compile(r",\s+(?:and\s+)?[A-Z][\w’'-]+,\s+\d|\s*[.;)]|,\s+[a-z]|$")
_LIMIT_OF = re.compile(r"\b([a-z]+?)s?\s+(?:under|over|above|below)\s+$", re.IGNORECASE)
_TOLD_OF = re.compile(r",\s+([a-z]+)")
_NAME_AND_BRACKET = re.compile(r"(?<!\w)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){1,3}\s+\($")
_BRACKET_AND_WHO = re.compile(
    r"\)\s*,?\s+(?:an?\s+[a-z]|who\b|whose\b|of\s+[A-Z]|from\s+[A-Z]|said\b|told\b|(?:son|daughter|wife|husband|resident)\b)"
)
_SAID_OF_A_PERSON = re.compile(
    r"\b(?:an?|the|one|another|his|her|their|my|whose)\s+((?:[\w’'-]+\s+){0,3}?)([a-z]+),\s+$",
    re.IGNORECASE,
)


def is_age(amount: Amount, before: str, after: str) -> bool:
    """17-year-old; aged 14; children under 14; "Anna Weber, 35, a nurse"; a son of three."""
    if _OLD.match(after):
        return True
    top = amount.high if amount.high is not None else 0
    if top > _OLDEST or amount.form in ("fraction", "multiple") or top % 1:
        return False
    if _age_after().match(after):
        return True
    if _age_before().search(before):
        return not re.match(r"\s+(?:people|per\s?cent|percent|%|of\s+the)", after)
    if amount.form == "words" and not _NOTHING_COUNTED.match(after):
        return False
    if (_WHO_IS.search(before) or _NOW_SO_OLD.search(before)) and _NOTHING_COUNTED.match(after):
        return True
    young = top <= YOUNG and _MEMBERS_UNDER.search(before) is not None
    if young and _NOTHING_COUNTED.match(after):
        return True
    limits = (_limit_before(), _life_before(), _AGE_LIMIT, _AT_AN_AGE, _TURNED, _SHARE_UNDER)
    if any(limit.search(before) for limit in limits) or _is_limit_of_persons(before):
        return bool(_NOTHING_COUNTED.match(after)) and not _COUNT_PUT_AT.search(before)
    return amount.plain and _in_apposition(before, after)


def _in_apposition(before: str, after: str) -> bool:
    """ "Anna Weber, 35, a nurse", "Amina, 29, walked", "a firefighter, 19, who"."""
    if _in_brackets(before, after):
        return True
    full = _FULL_NAME.search(before)
    if full is not None and full[1].casefold() not in listed("not_figures", "before_place_names"):
        in_a_list = after.startswith(";") and _NAMED_ONE_BY_ONE.search(before) is not None
        return in_a_list or _CLOSED.match(after) is not None
    if _among_persons_named(before, after):
        return True
    person, kin = _SAID_OF_A_PERSON.search(before), _KIN_NAMED.search(before)
    said_of = {match[group].casefold() for match, group in ((person, 2), (kin, 1)) if match}
    if said_of & person_nouns():
        return re.match(r"\s*[,.;)]|$", after) is not None
    named, told = _ONE_NAME.search(before), _TOLD_OF.match(after)
    if named is None or told is None:
        return False
    led = (named[1] or "").casefold() in listed("not_figures", "before_place_names")
    return not led and told[1] not in listed("not_figures", "after_counts_in_lists")


def _among_persons_named(before: str, after: str) -> bool:
    """Whether a number follows one of several persons named after the word for them."""
    listed_so = _PERSONS_LISTED.search(before)
    if listed_so is None or not _NEXT_LISTED.match(after):
        return False
    return listed_so[1] in person_nouns() and listed_so[0].split()[0] != listed_so[1]


def _in_brackets(before: str, after: str) -> bool:
    """ "Manish Sakat (21), a resident of": a full name, its age, and who that is."""
    named = _NAME_AND_BRACKET.search(before)
    return named is not None and _BRACKET_AND_WHO.match(after) is not None


def _is_limit_of_persons(before: str) -> bool:
    """Whether a limit follows a noun for persons: "among voters under 35"."""
    match = _LIMIT_OF.search(before)
    return match is not None and match[1].casefold() in person_nouns()


@cache
def _age_after() -> re.Pattern[str]:
    return re.compile(rf"[\s-]+(?:{one_of('not_figures', 'age_after')})\b", re.IGNORECASE)


@cache
def _age_before() -> re.Pattern[str]:
    people, offspring = one_of("not_figures", "age_people"), one_of("not_figures", "age_offspring")
    return re.compile(
        rf"\b(?:(?:{one_of('not_figures', 'age_words')})(?:\s+(?:of|at|between|from|is|was|over|under|about|around|only|just|were|are|up|to))*\s+"
        r"(?:\d{1,3}(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+))*"
        rf"|(?:{people})\s+(?:aged\s+)?(?:under|over|above|below|between|younger\s+than|older\s+than)\s+(?:the\s+age\s+of\s+)?"
        rf"|under-|over-|(?:older|younger)\s+than\s+|(?:{offspring})\s+of\s+|\bage\s+group\s+)$",
        re.IGNORECASE,
    )


@cache
def _limit_before() -> re.Pattern[str]:
    """ "all of them over 60", "most under 18": an age where nothing is counted after it."""
    return re.compile(
        r"\b(?:all|most|many|some|none|both|half|several|each|third|quarter)\s+(?:of\s+(?:them|whom|those)\s+)?"
        r"(?:(?:is|are|was|were|aged)\s+)?(?:over|under|above|below)\s+$",
        re.IGNORECASE,
    )


@cache
def _life_before() -> re.Pattern[str]:
    """ "married at 16", "recruited when she was 14"."""
    events = one_of("not_figures", "life_events")
    return re.compile(
        rf"(?<!\bthe\s)(?<!\bof\s)(?<!['’]s\s)\b(?:{events})\s+(?:(?:him|her|off)\s+)?(?:at|when\s+(?:he|she)\s+was)\s+(?:just\s+|only\s+)?$",
        re.IGNORECASE,
    )
