"""Charts as SVG, drawn on the server: figures over time, and rivals as dots with their ranges.

A mark shows what a figure states and how it is read, never a midpoint: the bar is the interval as
read, the dot stands only where the text gives one number. The page's table holds the same rows.
"""

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from threading import Lock
from typing import Any, NamedTuple

from ledger.site import wording
from ledger.site.asking import Row

MOST_ROWS = 14
"""Figures drawn in one chart; with four marks each and the joining lines they stay within 60 (docs/architecture.md)."""

WIDE, NARROW = 640, 320
LOGARITHMIC_FROM = 50
"""How many times the smallest the largest has to be before equal distances mean equal ratios."""

STYLE = """<style>
text{font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;
paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
svg{color:#1c1a17;--accent:#8d2a18;--soft:#5d5850;--rule:#dcd6ca;--paper:#fffdf9}
@media (prefers-color-scheme:dark){
svg{color:#ece7dd;--accent:#f0a38a;--soft:#aaa398;--rule:#3b3730;--paper:#171614}}
</style>"""
"""The colours of ledger.css; a rim of paper keeps words legible where lines run under them."""

DATA = "figures"
"""Under which name a drawing looks for its marks."""

SAID_ALREADY = re.compile(r' (?:pointer-events="none"|opacity="1"|font-family="[^"]*")')
EMPTY = re.compile(r'<path class="(?:background|foreground)"[^>]*(?:d=""|d="M0,0h0v0h0Z")[^>]*/>')
"""What the drawing says and a browser does without: a third of the bytes."""

_drawing = Lock()
"""One picture at a time: drawing takes a whole processor."""


class Mark(NamedTuple):
    """One figure as a chart shows it; `value` is None where the text gives no single number.

    `series` is who says it, empty where nobody is named.
    """

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
            series=claim["claimant"] or "",
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
    return f"{wording.figure(claim)} — {short(who)}, {wording.short_day(date_of(claim))}"


def short(name: str, most: int = 20) -> str:
    """Cut a name to what a phone has room for; drawings measure text slowly, so not there."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


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

    shown = tuple(mark for mark in marks if mark.date) if in_time else marks
    with _drawing:
        drawing = json.loads(_drawing_of(in_time, narrow, _powers(shown)))
        for data in drawing["data"]:
            if data["name"] == DATA:
                data["values"] = _rows(shown)
        drawn = str(vl_convert.vega_to_svg(drawing))
    return _described(drawn, title)


@cache
def _drawing_of(in_time: bool, narrow: bool, powers: tuple[float, ...]) -> str:
    """Return as Vega, in JSON, how figures of this sort are drawn; it waits for its data.

    Making it takes longer than drawing with it, and there are few sorts.
    """
    import vl_convert

    chart = timeline(narrow, powers) if in_time else dots(narrow, powers)
    return json.dumps(vl_convert.vegalite_to_vega(dressed(chart).to_dict(validate=False)))


def _described(svg: str, title: str) -> str:
    from markupsafe import escape

    start = svg.index(">") + 1
    head = svg[:start].replace("<svg ", '<svg role="img" ', 1)
    return f"{head}<title>{escape(title)}</title>{STYLE}{_lighter(svg[start:])}"


def _lighter(svg: str) -> str:
    """Take out of a drawing's tags, and of nothing else, what a browser does without."""
    return re.sub("<[^>]*>", lambda tag: SAID_ALREADY.sub("", tag[0]), EMPTY.sub("", svg))


def _rows(marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """Return the marks in their order; those of a speaker with several numbers are to be joined.

    Each speaker is named once, above the last figure. Figures for which nobody is named have no
    speaker in common.
    """
    names = [mark.series for mark in marks if mark.series and mark.value is not None]
    last = {mark.series: mark for mark in sorted(marks, key=lambda mark: mark.date or "")}
    return [
        {
            **mark._asdict(),
            "row": f"{at:02}",
            "brief": short(mark.label, 42),
            "joined": names.count(mark.series) > 1,
            "lines": [short(mark.series) if last[mark.series] is mark else "", mark.figure],
        }
        for at, mark in enumerate(marks)
    ]


def dots(narrow: bool, powers: tuple[float, ...]) -> Any:
    """Draw each figure on a line of its own: its interval as a bar, its number as a dot.

    What, who and when stand above the line, where a phone has room for it.
    """
    import altair as alt

    lines = alt.Axis(labels=False, ticks=False, domain=False)
    base = _base().encode(y=alt.Y("row:N", sort=None, title=None, axis=lines), color=_emphasis())
    axis, scale = _axis(powers, 4 if narrow else 6), _scale(powers)
    bars = base.mark_rule(strokeWidth=8, opacity=0.35, strokeCap="round").encode(
        x=alt.X("low:Q", title=None, axis=axis, scale=scale), x2="high:Q"
    )
    points = base.mark_point(filled=True, size=110, opacity=1).encode(
        x=alt.X("value:Q", title=None, axis=axis, scale=scale)
    )
    names = base.mark_text(align="left", dy=-15, fontSize=12.5).encode(
        x=alt.value(0), text="brief:N" if narrow else "label:N", color=alt.value("currentColor")
    )
    layers = alt.layer(bars, points.transform_filter("isValid(datum.value)"), names)
    return layers.properties(width=_width(narrow), height=alt.Step(54))


def timeline(narrow: bool, powers: tuple[float, ...]) -> Any:
    """Draw each figure at its date; one speaker's successive figures are joined.

    A thin line leads back to the first day of the period that a figure covers. A phone has no room
    for names; there the table has them.
    """
    import altair as alt

    calendar = alt.Axis(tickCount=4 if narrow else 7, grid=False)
    days = alt.X("date:T", title=None, axis=calendar, scale=alt.Scale(type="utc"))
    axis, scale = _axis(powers, 5, grid=True), _scale(powers)

    def at(field: str) -> Any:
        return alt.Y(f"{field}:Q", title=None, axis=axis, scale=scale)

    base = _base().encode(x=days, color=_emphasis())
    valued = base.transform_filter("isValid(datum.value)")
    joined = _base().transform_filter("datum.joined && isValid(datum.value)")
    return alt.layer(
        joined.mark_line(color="var(--soft)", strokeWidth=1, strokeDash=[3, 3]).encode(
            x=days, y=at("value"), detail="series:N"
        ),
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
        base.mark_text(
            dy=-12 if narrow else -25, dx=6, align="right", fontSize=12, lineHeight=14
        ).encode(y=at("high"), text="figure:N" if narrow else "lines:N"),
    ).properties(width=_width(narrow), height=240 if narrow else 320)


def _base() -> Any:
    import altair as alt

    return alt.Chart(alt.NamedData(name=DATA))


def _width(narrow: bool) -> int:
    return NARROW - 60 if narrow else WIDE - 60


def _powers(marks: Sequence[Mark]) -> tuple[float, ...]:
    """Return the powers of ten around figures too far apart for a scale from zero; else nothing."""
    low, high = min(mark.low for mark in marks), max(mark.high for mark in marks)
    if low <= 0 or high / low < LOGARITHMIC_FROM:
        return ()
    return tuple(10.0**n for n in range(-9, 16) if low / 10 <= 10.0**n <= high * 10)


def _axis(powers: tuple[float, ...], ticks: int, grid: bool = False) -> Any:
    """Write whole numbers with separators; on a scale of ratios mark only the powers of ten."""
    import altair as alt

    if powers:
        return alt.Axis(format=",~f", values=list(powers), grid=grid)
    return alt.Axis(format=",~f", tickCount=ticks, labelFlush=False, grid=grid)


def _scale(powers: tuple[float, ...]) -> Any:
    """Start at zero, or count ratios where the figures lie too far apart for that."""
    import altair as alt

    return alt.Scale(type="log") if powers else alt.Scale(zero=True)


def _emphasis() -> Any:
    import altair as alt

    return alt.condition("datum.marked", alt.value("var(--accent)"), alt.value("currentColor"))


def dressed(chart: Any) -> Any:
    """Give a chart the page's colours and type."""
    return (
        chart.configure(
            background="transparent", font="system-ui, sans-serif", padding=6, aria=False
        )
        .configure_view(stroke=None)
        .configure_axis(
            labelColor="currentColor",
            titleColor="currentColor",
            labelFontSize=12.5,
            labelLimit=0,
            gridColor="var(--rule)",
            domainColor="var(--rule)",
            tickColor="var(--rule)",
        )
        .configure_axisY(grid=True)
    )
