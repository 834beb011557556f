"""Planned, forecast and delivered over financial years: by year, and added up."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base, words
from alliance.screen.charts.base import Event
from alliance.screen.theme import Mode

PANEL = 170
# A bar in milliseconds: about five months of the year that it stands for.
WIDTH = 150 * 86_400_000
KINDS = ("planned", "forecast", "delivered")
LOOKS = {
    "planned": {"dash": "dot", "symbol": "circle-open", "width": 2},
    "forecast": {"dash": "dash", "symbol": "diamond-open", "width": 2},
    "delivered": {"dash": "solid", "symbol": "circle", "width": 3},
}


def by_year(
    data: pd.DataFrame, *, mode: Mode, events: Sequence[Event] = ()
) -> go.Figure:
    """The plan of each year beside what came of it, for one area."""
    return by_force(data, mode=mode, events=events)


def by_force(
    data: pd.DataFrame, *, mode: Mode, events: Sequence[Event] = ()
) -> go.Figure:
    """A panel for each area, one below the other: its plan beside what came of it.

    `data` has area, middle (the day on which a year's bars stand),
    financial_year and planned_gbp, forecast_gbp, delivered_gbp. Forecast and delivered
    share a place, so a year has one of them.
    """
    names = list(data["area"].drop_duplicates())
    height = 120 + PANEL * len(names)
    titles = names if len(names) > 1 else [""]
    chart = base.panels(mode, titles, columns=1, height=height)
    for row, name in enumerate(names, start=1):
        part = data[data["area"] == name]
        for kind in KINDS:
            bar = _bar(part, kind, str(name), mode)
            chart.add_trace(bar.update(showlegend=row == 1), row=row, col=1)
    chart.update_annotations(x=1, xanchor="right")
    base.mark_events(chart, events, mode)
    chart.update_shapes(layer="below")
    chart.update_layout(barmode="overlay", legend={"y": 1 + 30 / height})
    years = data.drop_duplicates("middle")
    chart.update_xaxes(
        tickvals=years["middle"],
        ticktext=words.years(years["financial_year"]),
    )
    chart.update_xaxes(showticklabels=False)
    chart.update_xaxes(showticklabels=True, row=len(names), col=1)
    top = max(data[f"{kind}_gbp"].astype("float64").max() for kind in KINDS)
    chart.update_yaxes(_money_axis(top, room=1.2))
    return chart


def _money_axis(top: float, room: float) -> dict[str, Any]:
    """About four ticks from zero in written money, with some room above the top."""
    ticks = base.round_ticks(0, top * room, parts=3 * room)
    return {
        "range": [0, top * room or 1],
        "tickvals": ticks,
        "ticktext": [labels.money(tick) for tick in ticks],
    }


def _bar(part: pd.DataFrame, kind: str, area: str, mode: Mode) -> go.Bar:
    column = f"{kind}_gbp"
    numbers = part[column].astype("float64")
    return go.Bar(
        x=part["middle"],
        y=numbers,
        width=WIDTH,
        offset=-WIDTH if kind == "planned" else 0,
        name=labels.column(column).split(" (")[0],
        legendgroup=kind,
        marker=_marker(kind, area, mode),
        text=[
            "" if kind == "planned" else bars.short(column, number)
            for number in numbers
        ],
        textposition="outside",
        textangle=0,
        cliponaxis=False,
        customdata=[labels.written(column, number) for number in numbers],
        hovertemplate="£%{customdata}",
    )


def _marker(kind: str, area: str, mode: Mode) -> dict[str, Any]:
    """The look of a kind, in the colour of the force where the area is one."""
    marker = bars.kind_marker(kind, mode)
    colour = theme.PALETTES[mode].forces.get(area)
    if colour is None:
        return marker
    marker["line"] = marker["line"] | {"color": colour}
    if kind != "planned":
        marker["color"] = colour
    if "pattern" in marker:
        marker["pattern"] = marker["pattern"] | {"fgcolor": colour}
    return marker


def added_up(
    data: pd.DataFrame, *, mode: Mode, events: Sequence[Event] = ()
) -> go.Figure:
    """A line for each kind, told apart by dash and marker and named at its end.

    `data` has day and, added up to that day, planned_gbp, forecast_gbp, delivered_gbp.
    """
    chart = base.figure(mode, base.MEDIUM)
    ink = bars.kind_marker("delivered", mode)["color"]
    ends: list[tuple[Any, float, str]] = []
    for kind in KINDS:
        rows = data.dropna(subset=[f"{kind}_gbp"])
        if rows.empty:
            continue
        chart.add_trace(_line(rows, kind, ink))
        last = float(rows[f"{kind}_gbp"].iloc[-1])
        name = f"{kind.capitalize()} {labels.money(last)}"
        ends.append((rows["day"].iloc[-1], last, name))
    base.mark_events(chart, events, mode)
    gap = base.spread(data["planned_gbp"]) * 22 / (base.MEDIUM - 60)
    base.label_line_ends(chart, ends, mode, gap)
    chart.update_layout(
        showlegend=False,
        margin={"r": 128},
        xaxis={"range": base.span(data["day"])},
        yaxis=_money_axis(float(data["planned_gbp"].max()), room=1.15),
    )
    return chart


def _line(rows: pd.DataFrame, kind: str, ink: str) -> go.Scatter:
    look, column = LOOKS[kind], f"{kind}_gbp"
    return go.Scatter(
        x=rows["day"],
        y=rows[column],
        name=kind.capitalize(),
        mode="lines+markers",
        line={"color": ink, "dash": look["dash"], "width": look["width"]},
        marker={"symbol": look["symbol"], "size": 9, "color": ink},
        customdata=[labels.written(column, value) for value in rows[column]],
        hovertemplate="£%{customdata}",
    )
