"""When: the time a figure covers, from its period, the day it was counted and the day it was published."""

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ledger.comparison.words import phrase_set, split_words, stems
from ledger.model import Claim
from ledger.model.relation import Answer

YEAR = 365
"""Days. docs/architecture.md: texts published over a year apart no longer count as overlapping."""
SAME_STATE = 183
"""Days between two counts of one stock within which they are still held against each other."""
SAME_INCIDENT = 60
"""Days between two tolls of harm within which they can be of one incident, where no period is given."""
LEAST_SHARED = 0.95
"""Share of the longer of two periods that both must cover to count as the same."""

NEWS, STILL_NEWS, ONE_EVENT = 10, 30, 7
"""Days that a report without a date looks back; to a single event of a week at most, a month."""
ONE_DISASTER = 14
"""Days of the longest period within which tolls that share a day are of one disaster."""
HALF_YEAR = 180
"""Days from which a stated period is no time of one disaster."""
WHOLE_YEAR = 300
"""Days from which a period is a year, as far as its level goes."""
SHORT_PERIOD = 45
"""Days of the longest period that is known by its months alone."""

A_DAY = 2
"""Days that "the past 24 hours" may touch."""
REACH = 60
"""Characters after "from 6,200 tonnes" within which "to 333 tonnes" must follow."""
_UP_FROM = re.compile(
    r"\b(?:up|down|revised|raised|lowered|increase|rise|jump|drop|fall|decrease)\s+from\s+"
    r"(?:[^\W\d][\w'’-]*\s+){0,5}$"
)
_FROM = re.compile(
    r"\bfrom\s+(?:(?:about|around|some|an estimated|nearly|over|more than)\s+)?[^\w\s]?$"
)

NEAR_YEAR = 5
"""Words before a year among which "from" or "compared with" makes it what a change is measured from."""
_YEAR = re.compile(r"\b(1[89]|20)\d\d\b")
_OF_SEASON = re.compile(
    r"\bthe (?:summer|winter|spring|autumn|rainy season|dry season) of ((?:19|20)\d\d)\b"
)
_SEASON = re.compile(r"\b((?:19|20)\d\d)[/–-](\d\d(?:\d\d)?)\b(?![-–/]\d)")
_MONTHS = {name.casefold(): number for number, name in enumerate(month_name) if name}
MONTH, LONG_RUN = 31, 90
"""Days by which the starts of two running counts may differ, and from which a run is so long."""

Window = tuple[date, date]


@dataclass(frozen=True)
class Period:
    """When a figure holds. `start`/`end` are the stated period, None where open or not given.

    `moment` is the span in which it was counted or published (as precise as that is known),
    `season` is the year over two that it names ("2023/24"), `counted` says that the text gave it; `words` the period as the text puts it; `past` whether the
    figure is tied to an undated past moment ("when they took power"), `months` the months that it
    names without a year ("in April").
    """

    start: date | None
    end: date | None
    moment: Window | None
    counted: bool
    published: Window | None
    words: str | None
    past: bool
    months: frozenset[int] = frozenset()
    season: str | None = None

    @property
    def is_stated(self) -> bool:
        """Whether at least one end of the period is known."""
        return self.start is not None or self.end is not None

    @property
    def recent_months(self) -> frozenset[int]:
        """The months of which a report without a period tells: those of the days before it."""
        if self.is_stated or self.words or self.moment is None or length(self.moment) > ONE_EVENT:
            return frozenset()
        first = self.moment[0] - timedelta(NEWS)
        return frozenset({first.month, self.moment[1].month})

    @property
    def runs_on(self) -> bool:
        """Whether the period has a start and goes on to the day of the count; a day or two do not."""
        if self.start is None or self.moment is None:
            return False
        if self.end is None:
            return True
        long = self.end - self.start >= timedelta(A_DAY)
        return long and self.end >= self.moment[0] - timedelta(ONE_EVENT)

    @property
    def runs_on_undated(self) -> bool:
        """Whether it has a start and no end, in a text without a date."""
        return self.start is not None and self.end is None and self.published is None

    @property
    def is_long_over(self) -> bool:
        """Whether it is half a year or more, and was over when the text was printed, so far as that is known."""
        if self.window is None or self.end is None or length(self.window) < HALF_YEAR:
            return False
        return not self.runs_on

    @property
    def counted_on(self) -> date | None:
        """The last day that the text itself says was counted in; None where only printing is dated.

        A few days date a disaster and not its count.
        """
        if self.counted and self.moment:
            return self.moment[1]
        brief = self.window is not None and length(self.window) <= ONE_DISASTER
        if brief or not self.end:
            return None
        return min(self.end, self.published[1]) if self.published else self.end

    @cached_property
    def window(self) -> Window | None:
        """The period as two dates; an open end stands at the moment of counting."""
        if not self.is_stated:
            return None
        last = self.moment[1] if self.moment else date.max
        start, end = self.start or date.min, self.end or last
        return (start, end) if start <= end else (end, start)


def read_period(claim: Claim, clause: str) -> Period:
    """Read when a claim holds; `clause` is the part of the sentence around the figure."""
    published = span_of(claim.published)
    counted = span_of(claim.as_of)
    start, end = _day(claim.period_start), _day(claim.period_end)
    if not (start or end):
        start, end = _of_season(claim, clause)
    if start and published and start > published[1] and claim.stance == "asserted":
        start, end = None, None  # what has happened cannot lie ahead: a weekday was misread
    return Period(
        start=start,
        end=end,
        moment=counted or published,
        counted=counted is not None,
        published=published,
        words=claim.period_text,
        months=_months(claim),
        past=_is_past(claim, clause),
        season=_season(claim),
    )


def _of_season(claim: Claim, clause: str) -> tuple[date | None, date | None]:
    """The year of the summer or winter that a figure's clause names by year ("the summer of 2022")."""
    at = clause.find(claim.number_text)
    named = _OF_SEASON.search(clause[at:]) if at >= 0 and claim.kind == "flow" else None
    if named is None:
        return None, None
    return date(int(named.group(1)), 1, 1), date(int(named.group(1)), 12, 31)


def baseline_of(claim: Claim, clause: str) -> frozenset[str]:
    """The years from which a change or share is measured ("up 4% from 2019")."""
    if claim.kind not in ("change", "share"):
        return frozenset()
    words, joints = clause.split(), phrase_set("scopes", "baseline")
    years = ((at, _YEAR.search(word)) for at, word in enumerate(words))
    return frozenset(
        year.group()
        for at, year in years
        if year and joints.names_in(stems(" ".join(words[max(0, at - NEAR_YEAR) : at])))
    )


def _season(claim: Claim) -> str | None:
    """The marketing, school or sports year over two calendar years that the figure names ("2023/24")."""
    found = _SEASON.search(f"{claim.period_text or ''} {claim.event or ''} {claim.quote}")
    return f"{found.group(1)}/{found.group(2)[-2:]}" if found else None


def _is_past(claim: Claim, clause: str) -> bool:
    """Whether words date a figure to a moment before, or it is what a change sets out from."""
    at = claim.number_start - claim.sentence_start
    near = claim.sentence[max(0, at - REACH) : at + REACH]
    starts = bool(_FROM.search(claim.sentence[:at])) and " to " in near
    told = phrase_set("scopes", "past_moment").names_in(stems(clause))
    starts = starts or bool(_UP_FROM.search(claim.sentence[:at]))
    return starts or bool(told)


def span_of(prefix: str | None) -> Window | None:
    """The days an ISO prefix covers ("2024-02" is the whole month); None for none."""
    if not prefix:
        return None
    parts = [int(part) for part in prefix[:10].split("-")]
    first = date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    if len(parts) > 2:
        return first, first
    month = parts[1] if len(parts) > 1 else 12
    return first, date(parts[0], month, monthrange(parts[0], month)[1])


def days_apart(one: Window, other: Window) -> int:
    """Days between two spans, 0 when they share a day."""
    return max(0, (one[0] - other[1]).days, (other[0] - one[1]).days)


def compare_periods(a: Period, b: Period, is_stock: bool, is_incident: bool) -> tuple[Answer, str]:
    """Say whether two figures cover the same time; harm over more than a year is no one incident."""
    is_incident = is_incident and not any(
        w and w[0] != date.min and length(w) > YEAR and p.end for p in (a, b) if (w := p.window)
    )
    if a.window and b.window and not (is_stock and a.counted and b.counted):
        return _compare_windows(a, b, is_incident)
    if is_stock and a.counted and b.counted and a.moment and b.moment:
        if _are_two_times(a, b):
            return "different", f"{_said(a)} and {_said(b)} share no day"
        return _compare_counts(a, b, a.moment, b.moment)
    return _compare_unstated(a, b, is_stock, is_incident)


def _are_two_times(a: Period, b: Period) -> bool:
    """Whether both tell of a time with two ends, and these share no day: the levels of two years."""
    if not (a.window and b.window and a.start and b.start and a.end and b.end):
        return False
    return days_apart(a.window, b.window) > 0


def length(window: Window) -> int:
    """Days of a span, both ends included."""
    return (window[1] - window[0]).days + 1


def _compare_windows(a: Period, b: Period, is_incident: bool) -> tuple[Answer, str]:
    one, other = a.window, b.window
    assert one is not None and other is not None  # noqa: S101 - asked by compare_periods
    both = f"{_said(a)} and {_said(b)}"
    shared = length((max(one[0], other[0]), min(one[1], other[1])))
    if shared < 1:
        near = is_incident and days_apart(one, other) <= 1
        near = near and max(length(one), length(other)) <= ONE_DISASTER
        return (
            "overlaps" if near else "different"
        ), f"{both} share no day" if not near else f"{both} meet"
    if is_incident and max(length(one), length(other)) <= ONE_DISASTER:
        return "same", f"{both} date one disaster"
    if _run_alike(a, b):
        return "same", f"{both} run on from one start"
    if one == other or shared >= LEAST_SHARED * max(length(one), length(other)):
        return "same", f"{both} are the same time"
    if one[0] <= other[0] and one[1] >= other[1]:
        return "contains", f"{_said(a)} takes in {_said(b)}"
    if other[0] <= one[0] and other[1] >= one[1]:
        return "inside", f"{_said(b)} takes in {_said(a)}"
    return "overlaps", f"{both} only overlap"


def _run_alike(a: Period, b: Period) -> bool:
    """Whether both are running counts from one start, or from starts a month apart in a long run."""
    one, other = a.window, b.window
    if one is None or other is None or date.min in (one[0], other[0]):
        return False
    if not (a.runs_on and b.runs_on):
        return False
    apart = abs((one[0] - other[0]).days)
    return apart == 0 or (apart <= MONTH and min(length(one), length(other)) >= LONG_RUN)


def _compare_counts(a: Period, b: Period, one: Window, other: Window) -> tuple[Answer, str]:
    apart = days_apart(one, other)
    if apart == 0:
        return "same", f"both counted {_dated(one)}"
    if apart <= SAME_STATE:
        return "overlaps", f"counted {_dated(one)} and {_dated(other)}"
    return "different", f"counted {_dated(one)} and {_dated(other)}"


def _compare_unstated(
    a: Period, b: Period, is_stock: bool, is_incident: bool
) -> tuple[Answer, str]:
    if _are_two_seasons(a, b):
        return "different", f"{_said(a)} and {_said(b)} are two seasons"
    ours, theirs = (p.months or (p.recent_months if is_incident else frozenset()) for p in (a, b))
    if ours and theirs and not ours & theirs:
        return "different", f"{_said(a)} and {_said(b)} are different months"
    one, other = a.window or a.moment, b.window or b.moment
    if is_incident and (a.window is None) != (b.window is None) and not _can_be_recent(a, b):
        return "different", f"{_said(a)} and {_said(b)} are too far apart for one event"
    if one and other:
        apart, limit = days_apart(one, other), SAME_INCIDENT if is_incident else YEAR
        if apart > limit:
            return "different", f"{_dated(one)} and {_dated(other)} lie too far apart"
        of_now = ONE_EVENT if is_stock else 0
        if is_incident or (not a.window and not b.window and apart <= of_now):
            return "overlaps", f"{_dated(one)} and {_dated(other)}"
        for early, late in ((a, b), (b, a)):
            if (
                early.window is None
                and early.published
                and late.window
                and early.published[1] < late.window[0]
                and not (is_stock and days_apart(early.published, late.window) <= SAME_STATE)
            ):
                return "different", f"one was published before {_dated(late.window)}"
    silent = " and ".join(
        name for name, p in (("first", a), ("second", b)) if not p.window and not p.counted
    )
    return "unstated", f"the period of the {silent or 'figures'} is not stated"


def _are_two_seasons(a: Period, b: Period) -> bool:
    """Whether one names a year over two, and the other another or a time in other words ("this season")."""
    told = bool(a.season or b.season) and all(p.season or p.words for p in (a, b))
    return told and a.season != b.season


def _can_be_recent(a: Period, b: Period) -> bool:
    """Whether what a report tells without a date can be what the other dates: it is news, not history."""
    dated, other = (a, b) if a.window else (b, a)
    if dated.window is None or other.moment is None:
        return True
    days = STILL_NEWS if length(dated.window) <= ONE_EVENT else NEWS
    return days_apart(dated.window, (other.moment[0] - timedelta(days), other.moment[1])) == 0


def _months(claim: Claim) -> frozenset[int]:
    """The months of a short period, whether or not its year is known."""
    start, end = _day(claim.period_start), _day(claim.period_end)
    if start and end:
        short = (end - start).days <= SHORT_PERIOD
        return frozenset({start.month, end.month}) if short else frozenset()
    if start or phrase_set("scopes", "onward").names_in(stems(claim.period_text or "")):
        return frozenset()  # what runs on from a month is not of that month
    named = {word.casefold() for word in split_words(claim.period_text)}
    return frozenset(number for name, number in _MONTHS.items() if name in named)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _dated(window: Window) -> str:
    first, last = window
    if first == last:
        return f"on {first.isoformat()}"
    if first == date.min:
        return f"until {last.isoformat()}"
    return (
        f"from {first.isoformat()}"
        if last == date.max
        else f"{first.isoformat()} to {last.isoformat()}"
    )


def _said(period: Period) -> str:
    if period.words:
        return f"“{period.words}”"
    return _dated(period.window) if period.window else "a time not stated"
