"""Charts: Vega-Lite specifications by Altair, drawn as SVG beforehand and, where scripts run, again by the page.

Colours are CSS variables of the page, so that one drawing serves light, dark and paper.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import altair as alt
import vl_convert

from tocsin.domain import Event
from tocsin.measure.ladder import ladder
from tocsin.ontology.plover import QUADS
from tocsin.show.brief.chart_data import Row, Rows, curve_rows, days_of, dyad_rows, gap_rows, midnight, timeline_rows
from tocsin.show.brief.say import count
from tocsin.show.brief.view import Dyad

WIDE, NARROW = 640, 300  # pixels: the drawing for a page, and the one for a phone
_CURVE_CAPTION = (
    "0 is calm, 9 is war. Each point is a day on which articles report something; "
    "shaded days have no data, which is not calm."
)
_MAIN_DYADS, _BARS, _ENOUGH_DAYS, _FEWEST = 3, 10, 3, 2
_KINDS = [QUADS[quad] for quad in (2, 1, 3, 4)]
_COLOURS = ["var(--c2)", "var(--c1)", "var(--c3)", "var(--c4)"]
_INK, _SOFT, _RULE, _BAND, _GAP = (f"var(--{name})" for name in ("ink", "soft", "rule", "band", "gap"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart of the page: its words, its drawings, its specification, and its numbers as a table."""

    id: str
    title: str
    caption: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    spec: str = ""
    wide: str = ""
    narrow: str = ""


def charts_of(events: Sequence[Event], dyads: Sequence[Dyad]) -> tuple[Chart, ...]:
    """The charts that the data allow. Without a single day there is no chart of time; the caption then says so."""
    return tuple(chart for chart in (*curve_charts(dyads), timeline_chart(events), dyads_chart(dyads)) if chart)


def timeline_chart(events: Sequence[Event]) -> Chart | None:
    """Events by day and quad class: cooperation above the line, conflict below."""
    found = timeline_rows(events)
    title = f"Events by {found.unit}"
    if not events:
        return None
    days = {row["day"] for row in found.rows}
    if len(days) < _FEWEST:
        why = "all events with a day share one" if days else f"none of the {count(len(events), 'event')} has a day"
        return Chart(id="chart-time", title=title, caption=f"Not drawn: {why}.")
    left_out = f" Not drawn: {count(found.unplaced, 'event')} without a date." if found.unplaced else ""
    return _drawn(
        Chart(
            id="chart-time",
            title=title,
            caption=f"Cooperation above the line, conflict below; one step is one event, however many reports tell it. Pale: the reports give no day, so the event stands on the day of its first report, or was earlier.{left_out}",
            columns=("day", "date", "kind", "events"),
        ),
        {width: _bars_in_time(found, width) for width in (WIDE, NARROW)},
        found.rows,
    )


def curve_charts(dyads: Sequence[Dyad]) -> tuple[Chart, ...]:
    """The rung of each main dyad, day by day, on the ladder's bands; days without articles are marked."""
    dated = [dyad for dyad in dyads if len(dyad.course) >= _FEWEST]
    long = [dyad for dyad in dated[1:] if sum(rung is not None for rung in dyad.course) >= _ENOUGH_DAYS]
    main = [*dated[:1], *long][:_MAIN_DYADS]
    if dyads and not main:
        seen = any(dyad.course for dyad in dyads)
        why = "no pair has more than one day" if seen else "the articles give no dates"
        caption = f"Not drawn: {why}, so there is no course over time."
        return (Chart(id="chart-curve", title="The rung reached each day", caption=caption),)
    return tuple(_curve_chart(number, dyad, main) for number, dyad in enumerate(main, 1))


def _curve_chart(number: int, dyad: Dyad, main: Sequence[Dyad]) -> Chart:
    return _drawn(
        Chart(
            id=f"chart-curve-{number}",
            title=f"{dyad.name}: the rung reached each day",
            caption=_CURVE_CAPTION if number == 1 else "",
            columns=("day", "rung", "name", "events", "reports"),
        ),
        {width: _curve(dyad, main, width) for width in (WIDE, NARROW)},
        curve_rows([dyad]).rows,
    )


def dyads_chart(dyads: Sequence[Dyad]) -> Chart | None:
    """Who has how much to do with whom: events of each pair by quad class."""
    found = dyad_rows(dyads[:_BARS])
    if len({row["dyad"] for row in found.rows}) < 2:
        return None
    left_out = f" {len(dyads) - _BARS} more pairs not drawn." if len(dyads) > _BARS else ""
    return _drawn(
        Chart(
            id="chart-dyads",
            title="Events by pair",
            caption=f"Conflict to the left, cooperation to the right.{left_out}",
            columns=("dyad", "kind", "events"),
        ),
        {width: _bars_of_dyads(found, width) for width in (WIDE, NARROW)},
        found.rows,
    )


def _bars_in_time(found: Rows, width: int) -> Any:
    return (
        alt.Chart(_data(found.rows), width=width, height=180)
        .mark_bar(stroke="var(--paper)", strokeWidth=1)
        .encode(
            x=alt.X("from:T", title=None, axis=_days_axis(width)),
            x2="to:T",
            y=alt.Y("low:Q", title="events", axis=_counts_axis([row["high"] for row in found.rows])),
            y2="high:Q",
            color=_kinds(width),
            opacity=alt.condition("datum.date == 'told'", alt.value(1), alt.value(0.45)),
            tooltip=[_when("from"), alt.Tooltip("kind:N", title="kind"), alt.Tooltip("events:Q", title="events")],
        )
    )


def _curve(dyad: Dyad, main: Sequence[Dyad], width: int) -> Any:
    days = days_of(main)
    span = days[0], days[-1]
    names = {str(rung): name for rung, name in enumerate(ladder().names)} | {
        str(day.rung): day.rung_name for day in dyad.days
    }
    own = alt.Chart(_data(curve_rows([dyad]).rows)).encode(
        x=alt.X(
            "at:T",
            title=None,
            scale=alt.Scale(domain=[midnight(day) for day in span], padding=12),
            axis=_days_axis(width),
        ),
        y=alt.Y("rung:Q", title=None, scale=alt.Scale(domain=[-0.5, 9.5], nice=False), axis=_rungs_axis(names, width)),
    )
    line = own.mark_line(color=_INK, strokeWidth=2).encode(detail="run:N")
    dots = own.mark_circle(color=_INK, opacity=1, size=60).encode(
        tooltip=[
            _when("at"),
            alt.Tooltip("rung:Q", title="rung"),
            alt.Tooltip("name:N", title="that is"),
            alt.Tooltip("events:Q"),
            alt.Tooltip("reports:Q"),
        ]
    )
    return alt.layer(_bands(_rungs_axis(names, width)), *_gaps(dyad, span), line, dots, width=width, height=230)


def _bands(axis: alt.Axis) -> Any:
    bands = [{"low": rung - 0.5, "high": rung + 0.5} for rung in range(1, 10, 2)]
    return alt.Chart(_data(bands)).mark_rect(color=_BAND).encode(y=alt.Y("low:Q", title=None, axis=axis), y2="high:Q")


def _gaps(dyad: Dyad, span: tuple[date, date]) -> tuple[Any, ...]:
    rows = gap_rows(dyad, span).rows
    if not rows:
        return ()
    gaps = alt.Chart(_data(rows)).encode(tooltip=[_when("first", "no data from"), _when("last", "to")])
    shade = gaps.mark_rect(color=_GAP).encode(x=alt.X("from:T"), x2="to:T")
    words = alt.Chart(_data([row for row in rows if row["label"]])).mark_text(color=_SOFT, fontSize=11)
    return shade, words.encode(x=alt.X("mid:T"), y=alt.value(12), text="label:N")


def _rungs_axis(names: Mapping[str, str], width: int) -> alt.Axis:
    label = f"{json.dumps(names)}[datum.value]"
    words = f"{label} ? datum.value + '  ' + {label} : datum.value"
    return alt.Axis(
        values=list(range(10)),
        grid=False,
        labelOverlap=False,
        labelLimit=220,
        labelExpr=words if width > NARROW else "datum.value",
    )


def _bars_of_dyads(found: Rows, width: int) -> Any:
    names = list(dict.fromkeys(row["dyad"] for row in found.rows))
    return (
        alt.Chart(_data(found.rows), width=width, height=28 * len(names))
        .mark_bar(stroke="var(--paper)", strokeWidth=1)
        .encode(
            y=alt.Y("dyad:N", sort=names, title=None, axis=alt.Axis(labelLimit=width * 0.4)),
            x=alt.X("low:Q", title="events", axis=_counts_axis([row["high"] for row in found.rows])),
            x2="high:Q",
            color=_kinds(width),
            tooltip=[
                alt.Tooltip("dyad:N", title="pair"),
                alt.Tooltip("kind:N", title="kind"),
                alt.Tooltip("events:Q", title="events"),
            ],
        )
    )


def _kinds(width: int) -> alt.Color:
    scale = alt.Scale(domain=_KINDS, range=_COLOURS)
    return alt.Color(
        "kind:N",
        title=None,
        scale=scale,
        legend=alt.Legend(orient="top", columns=4 if width > NARROW else 1, symbolType="square"),
    )


def _counts_axis(ends: Sequence[int]) -> alt.Axis:
    """Whole numbers in both directions, at most some ten of them."""
    step = max(1, round((max(0, *ends) - min(0, *ends)) / 10))
    values = [number for number in range(min(0, *ends), max(0, *ends) + 1) if number % step == 0]
    return alt.Axis(labelExpr="abs(datum.value)", values=values)


def _days_axis(width: int) -> alt.Axis:
    return alt.Axis(format="%-d %b", labelOverlap=True, tickCount=width // 80, grid=False)


def _when(field: str, title: str = "day") -> alt.Tooltip:
    return alt.Tooltip(f"{field}:T", title=title, format="%-d %B %Y")


def _data(rows: Sequence[Row]) -> alt.InlineData:
    return alt.InlineData(values=list(rows))


def _drawn(chart: Chart, drawings: Mapping[int, Any], rows: Sequence[Row]) -> Chart:
    """The chart with its specification, its drawings by width, and the cells of its columns."""
    specs = {width: _spec(drawing) for width, drawing in drawings.items()}
    return replace(
        chart,
        rows=tuple(tuple(str(row[column]) for column in chart.columns) for row in rows),
        spec=specs[WIDE],
        wide=_svg(specs[WIDE]),
        narrow=_svg(specs[NARROW]),
    )


def _spec(drawing: Any) -> str:
    """The specification as JSON, fit for a page: no address in it, and nothing that could end a script element."""
    font = "system-ui, sans-serif"
    axis = {"labelColor": _SOFT, "titleColor": _SOFT, "domainColor": _RULE, "tickColor": _RULE, "gridColor": _RULE, "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}  # fmt: skip
    config = {
        "background": None,
        "font": font,
        "view": {"stroke": None},
        "axis": axis,
        "legend": {"labelColor": _INK, "labelFontSize": 12, "labelLimit": 200},
        "title": {"color": _INK, "fontSize": 14},
    }
    fit = {"type": "fit-x", "contains": "padding"}
    spec = {**drawing.to_dict(), "config": config, "autosize": fit}
    spec.pop("$schema", None)
    return json.dumps(spec, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c").replace("&", "\\u0026")


def _svg(spec: str) -> str:
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2]))
    drawn = re.sub(r'\sxmlns(:xlink)?="[^"]*"', "", drawn)
    return re.sub(r'(<svg[^>]*?) width="([\d.]+)" height="([\d.]+)"', r'\1 style="max-width:\2px"', drawn, count=1)
