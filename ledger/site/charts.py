"""Charts as SVG, drawn on the server: figures over time, and rivals as dots with their ranges.

A mark shows what a figure states and how it is read, never a midpoint: the bar is the interval as
read, the dot stands only where the text gives one number. The page's table holds the same rows.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from ledger.site import wording
from ledger.site.asking import Row

MOST_ROWS = 14
"""Figures drawn in one chart; with four marks each and the joining lines they stay within 60 (DESIGN: Publishing)."""

WIDE, NARROW = 640, 320
LOGARITHMIC_FROM = 50
"""How many times the smallest the largest has to be before equal distances mean equal ratios."""

STYLE = """<style>
svg{color:#1c1a17;--accent:#8d2a18;--soft:#5d5850;--rule:#dcd6ca}
@media (prefers-color-scheme:dark){svg{color:#ece7dd;--accent:#f0a38a;--soft:#aaa398;--rule:#3b3730}}
text{font-variant-numeric:tabular-nums}
</style>"""


_drawing = Lock()
"""One picture at a time: drawing takes a whole processor."""


class Mark(NamedTuple):
    """One figure as a chart shows it; `value` is None where the text gives no single number."""

    label: str
    series: str
    since: str | None
    date: str | None
    figure: str
    value: float | None
    low: float
    high: float
    marked: bool


def marks_of(claims: Iterable[Row], marked: Iterable[str] = ()) -> list[Mark]:
    """Turn claims into marks, those that are contradicted (or asked for) marked."""
    picked = set(marked)
    return [
        Mark(
            label=label(claim),
            series=wording.sayer(claim),
            since=claim["period_start"] if claim["period_end"] else None,
            date=date_of(claim),
            figure=wording.figure(claim),
            value=claim["value"],
            low=claim["read_low"],
            high=claim["read_high"],
            marked=claim["id"] in picked,
        )
        for claim in claims
    ]


def label(claim: Row) -> str:
    """Name a figure by what it says, who says it and when, short enough for a phone."""
    who = claim["claimant"] or claim["publisher"] or "nobody named"
    short = who if len(who) <= 20 else f"{who[:19].rstrip()}…"
    return f"{wording.figure(claim)} — {short}, {wording.short_day(date_of(claim))}"


def date_of(claim: Row) -> str | None:
    """Return the day, month or year a figure speaks of, as an ISO prefix.

    A period that was still running when the figure was published ("this year") is known until then.
    """
    if claim["as_of"]:
        return str(claim["as_of"])
    ends = [claim[name] for name in ("period_end", "published") if claim[name]]
    if claim["period_end"] and ends:
        return str(min(ends))
    return claim["period_start"] or claim["published"] or None


def chosen(claims: Sequence[Row], first: Iterable[str] = ()) -> list[Row]:
    """Choose the figures a chart has room for: those named first, then the most check-worthy."""
    leading = set(first)
    ranked = sorted(claims, key=lambda c: (c["id"] not in leading, -c["checkworthiness"], c["id"]))
    kept = {claim["id"] for claim in ranked[:MOST_ROWS]}
    return [claim for claim in claims if claim["id"] in kept]


def over_time(marks: Sequence[Mark]) -> bool:
    """Whether the figures are better shown along time: most are dated, on three days or more."""
    dated = [mark.date for mark in marks if mark.date]
    return len(set(dated)) >= 3 and len(dated) >= 0.6 * len(marks)


@lru_cache(maxsize=512)
def picture(marks: tuple[Mark, ...], in_time: bool, narrow: bool, title: str) -> str:
    """Draw the figures as SVG. It follows the reader's light or dark scheme by itself."""
    import vl_convert

    dated = tuple(mark for mark in marks if mark.date)
    chart = timeline(dated, narrow) if in_time else dots(marks, narrow)
    with _drawing:
        drawn = str(vl_convert.vegalite_to_svg(dressed(chart).to_dict(validate=False)))
    return _described(drawn, title)


def _described(svg: str, title: str) -> str:
    from markupsafe import escape

    start = svg.index(">") + 1
    head = svg[:start].replace("<svg ", '<svg role="img" ', 1)
    return f"{head}<title>{escape(title)}</title>{STYLE}{svg[start:]}"


def dots(marks: Sequence[Mark], narrow: bool) -> Any:
    """Draw each figure on a line of its own: its interval as a bar, its number as a dot."""
    import altair as alt

    base = alt.Chart(_data(marks)).encode(
        y=alt.Y("row:N", sort=None, title=None, axis=_labels(marks)), color=_emphasis()
    )
    axis, scale = _axis(marks, 4 if narrow else 6), _scale(marks)
    bars = base.mark_rule(strokeWidth=8, opacity=0.35, strokeCap="round").encode(
        x=alt.X("low:Q", title=None, axis=axis, scale=scale), x2="high:Q"
    )
    points = base.mark_point(filled=True, size=110, opacity=1).encode(
        x=alt.X("value:Q", title=None, axis=axis, scale=scale)
    )
    layers = alt.layer(bars, points.transform_filter("isValid(datum.value)"))
    return layers.properties(width=_width(narrow), height=max(110, 54 * len(marks)))


def timeline(marks: Sequence[Mark], narrow: bool) -> Any:
    """Draw each figure at its date; one speaker's successive figures are joined.

    A thin line leads back to the first day of the period that a figure covers.
    """
    import altair as alt

    calendar = alt.Axis(tickCount=4 if narrow else 7, grid=False)
    days = alt.X("date:T", title=None, axis=calendar, scale=alt.Scale(type="utc"))
    axis, scale = _axis(marks, 5), _scale(marks)

    def at(field: str) -> Any:
        return alt.Y(f"{field}:Q", title=None, axis=axis, scale=scale)

    base = alt.Chart(_data(marks)).encode(x=days, color=_emphasis())
    valued = base.transform_filter("isValid(datum.value)")
    joined = alt.Chart(_data(_successive(marks))).mark_line(
        color="var(--soft)", strokeWidth=1, strokeDash=[3, 3]
    )
    return alt.layer(
        joined.encode(x=days, y=at("value"), detail="series:N"),
        base.mark_rule(strokeWidth=8, opacity=0.35, strokeCap="round").encode(
            y=at("low"), y2="high:Q"
        ),
        valued.transform_filter("isValid(datum.since)")
        .mark_rule(strokeWidth=2)
        .encode(
            y=at("value"),
            x=alt.X("since:T", title=None, axis=calendar, scale=alt.Scale(type="utc")),
            x2="date:T",
        ),
        valued.mark_point(filled=True, size=80, opacity=1).encode(y=at("value")),
        base.mark_text(dy=-13, dx=6, align="right", fontSize=12, fontWeight="bold").encode(
            y=at("high"), text="figure:N"
        ),
    ).properties(width=_width(narrow), height=240 if narrow else 320)


def _successive(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks of speakers who give more than one figure with a number."""
    valued = [mark for mark in marks if mark.value is not None]
    names = [mark.series for mark in valued]
    return [mark for mark in valued if names.count(mark.series) > 1]


def _width(narrow: bool) -> int:
    return NARROW - 60 if narrow else WIDE - 60


def _data(marks: Sequence[Mark]) -> Any:
    import altair as alt

    rows = [{**mark._asdict(), "row": f"{at:02}"} for at, mark in enumerate(marks)]
    return alt.Data(values=rows)  # type: ignore[no-untyped-call]


def _labels(marks: Sequence[Mark]) -> Any:
    """Put what, who and when above each line, where a phone has room for it."""
    import altair as alt

    names = {f"{at:02}": mark.label for at, mark in enumerate(marks)}
    return alt.Axis(
        labelExpr=f"{_quoted(names)}[datum.value]",
        labelAlign="left",
        labelBaseline="bottom",
        labelOffset=-9,
        labelPadding=0,
        ticks=False,
        domain=False,
        labelLimit=400,
    )


def _quoted(names: dict[str, str]) -> str:
    """Write names as a Vega expression; JSON strings are such, and nothing in them is run."""
    import json

    return json.dumps(names)


def _axis(marks: Sequence[Mark], ticks: int) -> Any:
    """Write whole numbers with separators; on a scale of ratios mark only the powers of ten."""
    import altair as alt

    if not _in_ratios(marks):
        return alt.Axis(format=",~f", tickCount=ticks, labelFlush=False)
    powers = [10.0**n for n in range(-9, 16)]
    low, high = min(mark.low for mark in marks), max(mark.high for mark in marks)
    return alt.Axis(format=",~f", values=[n for n in powers if low / 10 <= n <= high * 10])


def _scale(marks: Sequence[Mark]) -> Any:
    """Start at zero, or count ratios where the figures lie too far apart for that."""
    import altair as alt

    return alt.Scale(type="log") if _in_ratios(marks) else alt.Scale(zero=True)


def _in_ratios(marks: Sequence[Mark]) -> bool:
    lows, highs = [mark.low for mark in marks], [mark.high for mark in marks]
    return min(lows) > 0 and max(highs) / min(lows) >= LOGARITHMIC_FROM


def _emphasis() -> Any:
    import altair as alt

    return alt.condition("datum.marked", alt.value("var(--accent)"), alt.value("currentColor"))


def dressed(chart: Any) -> Any:
    """Give a chart the page's colours and type."""
    return (
        chart.configure(background="transparent", font="system-ui, sans-serif", padding=6)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor="currentColor",
            titleColor="currentColor",
            labelFontSize=12.5,
            gridColor="var(--rule)",
            domainColor="var(--rule)",
            tickColor="var(--rule)",
        )
        .configure_axisY(grid=True)
    )
