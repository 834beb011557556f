"""Published needs over their windows, beside savings added up: one axis, no sums."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base, kinds_over_time, words
from alliance.screen.theme import Mode

HEIGHT = 430
MILLION = 1_000_000
# How much of a line is dotted where the source states no start or no end.
OPEN = pd.Timedelta(days=200)
LOOKS = {
    "forecast": kinds_over_time.LOOKS["forecast"],
    "delivered": kinds_over_time.LOOKS["delivered"],
    "assured": {"dash": "solid", "symbol": "star", "width": 1.5},
}


def beside(data: pd.DataFrame, *, mode: Mode, needs: pd.DataFrame) -> go.Figure:
    """A labelled line for each need over its window, above the savings added up.

    `data` has day and, added up to that day, forecast_gbp, delivered_gbp, assured_gbp;
    `needs` has drawn_from, drawn_to, starts and ends (whether the source states them),
    need_gbp, label and details.
    """
    chart = base.figure(mode, HEIGHT, hovermode="closest")
    for kind in LOOKS:
        chart.add_trace(_savings(data, kind, mode))
    for need in needs.to_dict("records"):
        chart.add_traces(_need(need, mode))
    _label(chart, data, needs, mode)
    amounts = [needs["need_gbp"], *(data[f"{kind}_gbp"] for kind in LOOKS)]
    top = float(pd.concat(amounts).astype("float64").max())
    days = pd.concat([data["day"], needs["drawn_from"], needs["drawn_to"]])
    return chart.update_layout(
        legend={"y": 1 + 34 / HEIGHT},
        margin={"r": 128, "t": 40},
        xaxis={"range": base.span(days), **base.year_marks(days)},
        yaxis={
            "range": [0, top * 1.18 / MILLION],
            "tickprefix": "£",
            "ticksuffix": "m",
            "nticks": 6,
        },
    )


def _savings(data: pd.DataFrame, kind: str, mode: Mode) -> go.Scatter:
    column, look = f"{kind}_gbp", LOOKS[kind]
    rows = data.dropna(subset=[column])
    ink = bars.kind_marker(kind, mode)["color"]
    return go.Scatter(
        x=rows["day"],
        y=rows[column].astype("float64") / MILLION,
        name=kind.capitalize(),
        mode="lines+markers",
        line={"color": ink, "dash": look["dash"], "width": look["width"]},
        marker={"symbol": look["symbol"], "size": 9, "color": ink},
        customdata=[labels.money(amount) for amount in rows[column]],
        hovertemplate=f"{kind.capitalize()} by %{{x|%d %b %Y}}: %{{customdata}}"
        "<extra></extra>",
    )


def _need(need: dict[Any, Any], mode: Mode) -> list[go.Scatter]:
    """The line of a need: dotted at an end that the source does not state."""
    start, end = need["drawn_from"], need["drawn_to"]
    inner = (
        start if need["starts"] else start + OPEN,
        end if need["ends"] else end - OPEN,
    )
    parts = [(inner, "solid"), ((start, inner[0]), "dot"), ((inner[1], end), "dot")]
    return [_line(need, days, dash, mode) for days, dash in parts if days[0] < days[1]]


def _line(
    need: dict[Any, Any], days: tuple[Any, Any], dash: str, mode: Mode
) -> go.Scatter:
    return go.Scatter(
        x=list(days),
        y=[need["need_gbp"] / MILLION] * 2,
        mode="lines",
        line={"color": theme.PALETTES[mode].text, "width": 2, "dash": dash},
        showlegend=False,
        hovertemplate=f"{need['details']}<extra></extra>",
    )


def _label(
    chart: go.Figure, data: pd.DataFrame, needs: pd.DataFrame, mode: Mode
) -> None:
    """Name each need and the forecast at its end, and what is delivered at its day."""
    ends = [
        (need["drawn_to"], need["need_gbp"] / MILLION, need["label"])
        for need in needs.to_dict("records")
    ]
    forecast = data.dropna(subset=["forecast_gbp"])
    if len(forecast):
        last = forecast.iloc[-1]
        amount = float(last["forecast_gbp"])
        name = f"Forecast {labels.money(amount)}"
        ends.append((last["day"], amount / MILLION, name))
    gap = max([y for _, y, _ in ends], default=1.0) * 1.18 * 21 / (HEIGHT - 70)
    base.label_line_ends(chart, ends, mode, gap)
    if len(needs):
        _label_needs(chart, needs.sort_values("need_gbp").iloc[-1], mode)
    _label_done(chart, data.dropna(subset=["delivered_gbp"]), mode)


def _label_needs(chart: go.Figure, highest: pd.Series, mode: Mode) -> None:
    """What these lines are, above the highest of them."""
    place = {"x": highest["drawn_from"], "y": highest["need_gbp"] / MILLION}
    said = "Needs, by month stated"
    words.note(chart, mode, said, xanchor="left", yanchor="bottom", **place)


def _label_done(chart: go.Figure, known: pd.DataFrame, mode: Mode) -> None:
    """What is delivered and assured by the last day known, above that day."""
    if known.empty:
        return
    row = known.iloc[-1]
    said = [
        labels.day(row["day"]),
        f"Delivered {labels.money(row['delivered_gbp'])}",
        f"Assured {labels.money(row['assured_gbp'])}",
    ]
    chart.add_annotation(
        x=row["day"],
        y=float(row["delivered_gbp"]) / MILLION,
        ay=-72,
        ax=0,
        text="<br>".join(said),
        showarrow=True,
        arrowhead=0,
        arrowwidth=1,
        arrowcolor=theme.PALETTES[mode].quiet,
        font={"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].text},
    )
