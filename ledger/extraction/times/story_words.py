"""The words about a claim by which its story's time is told: those of its clause, and patterns of happenings.yml."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ledger.extraction.reading import Story
from ledger.extraction.times.dates import Anchor, Span, resolve
from ledger.extraction.times.sentence_dates import dates_in, is_said_beside
from ledger.model import Claim
from ledger.vocabulary import vocabulary

BEFORE, AFTER = 70, 60
"""Characters on either side of a figure that may tell what it is about."""


def is_undated(claim: Claim) -> bool:
    """Whether nothing has been said of when a figure holds, not even in words that can't be resolved."""
    return claim.period_basis is None and claim.period_start is None and claim.period_end is None


def dated_as(claim: Claim, lender: Claim) -> Claim:
    """The claim with the period of another figure of its story."""
    return dated(claim, lender.period_text, lender.period_start, lender.period_end)


def dated(claim: Claim, text: str | None, start: str | None, end: str | None) -> Claim:
    """The claim with a period that its story tells."""
    return claim.model_copy(
        update={
            "period_text": text,
            "period_start": start,
            "period_end": end,
            "period_basis": "resolved",
        }
    )


def times_beside(claim: Claim, story: Story) -> Iterator[Span | None]:
    """The times that a figure's sentence gives, but for those of a statement; None where one can't be told."""
    anchor = Anchor(story.article.published)
    for mention in dates_in(claim.sentence):
        if not is_said_beside(mention, claim.sentence):
            yield resolve(mention, anchor)


def clause_about(claim: Claim) -> str:
    """The words about a figure, within its clause; a mere "and" parts no clauses."""
    return _cut(claim, _PARTED)


def words_about(claim: Claim) -> str:
    """The words about a figure, up to the next clause or the next joined thing."""
    return _cut(claim, _PARTED_OR_JOINED)


def _cut(claim: Claim, parted: re.Pattern[str]) -> str:
    before = parted.split(claim.before_number)[-1][-BEFORE:]
    after = parted.split(claim.after_number)[0][:AFTER]
    return f"{before}{claim.number_text}{after}"


def told_words(claim: Claim) -> str:
    """What is counted and what happened to it, in small letters; of what only is, what it is too."""
    being = (claim.event or "be").split(" ")[0] == "be"
    rest = _PARTED_OR_JOINED.split(claim.after_number)[0][:AFTER] if being else ""
    return f"{claim.event or ''} {claim.population or ''} {claim.quote} {rest}".lower()


def speaks_of(name: str, text: str) -> bool:
    """Whether a text has a word of a list of happenings.yml."""
    return bool(_pattern(name).search(text))


def one_of(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for any of the words or patterns, whole and in any case."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return one_of(vocabulary("happenings")[name])


_PARTED = re.compile(r"[;:—]|, | (?:but|while|though|although) ")
_PARTED_OR_JOINED = re.compile(r"[;:—]|, | (?:and|but|while|though|although) ")
