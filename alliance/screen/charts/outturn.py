"""A year's outturn: ranges by unit, and the steps from plan to forecast."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base, words
from alliance.screen.theme import Mode

ROW = 40


def ranges(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """For each unit a line from the low end to the forecast, the plan a tick.

    `data` has unit, planned_gbp, delivered_gbp, low_gbp, forecast_gbp and at_risk_gbp,
    which is a mark on the forecast: where it would end without what is at risk.
    """
    palette = theme.PALETTES[mode]
    names = [words.wrapped(name) for name in data["unit"]]
    chart = base.figure(mode, 64 + ROW * len(data))
    chart.add_trace(_spans(data, names, palette.mark))
    risky = data["at_risk_gbp"] > 0
    safe = (data["forecast_gbp"] - data["at_risk_gbp"]).where(risky)
    for amounts, name, symbol, ink in (
        (data["delivered_gbp"], "Delivered to date", "circle", palette.mark),
        (safe, "Without what is at risk", "triangle-left-open", palette.text),
        (data["forecast_gbp"], "Forecast", "diamond-open", palette.mark),
        (data["planned_gbp"], "Plan", "line-ns", palette.text),
    ):
        chart.add_trace(_marks(amounts, names, name, symbol, ink))
    columns = ["planned_gbp", "delivered_gbp", "low_gbp", "forecast_gbp"]
    ends = data[columns].max(axis=1).clip(lower=0)
    written = [
        f"{labels.money(low)} to {labels.money(high)}"
        for low, high in zip(data["low_gbp"], data["forecast_gbp"], strict=True)
    ]
    chart.add_trace(bars.row_texts(ends, names, [f"  {said}" for said in written]))
    bars.plain_rows(chart)
    low = min(0.0, *(float(data[column].min()) for column in columns))
    chart.update_xaxes(range=[low, float(ends.max()) * 1.02 or 1])
    chart.update_layout(margin={"r": 128})
    return chart


def _spans(data: pd.DataFrame, names: Sequence[str], ink: str) -> go.Scatter:
    """One trace of a line for each row, parted by gaps."""
    x: list[float | None] = []
    y: list[str | None] = []
    for low, high, name in zip(
        data["low_gbp"], data["forecast_gbp"], names, strict=True
    ):
        x += [low, high, None]
        y += [name, name, None]
    return go.Scatter(
        x=x,
        y=y,
        mode="lines",
        name="Low end to forecast",
        line={"color": ink, "width": 5},
        hoverinfo="skip",
    )


def _marks(
    amounts: pd.Series, names: Sequence[str], name: str, symbol: str, ink: str
) -> go.Scatter:
    line = {"color": ink, "width": 3 if symbol == "line-ns" else 2}
    return go.Scatter(
        x=amounts,
        y=names,
        mode="markers",
        name=name,
        marker={
            "symbol": symbol,
            "size": 20 if symbol == "line-ns" else 12,
            "color": ink,
            "line": line,
        },
        customdata=[labels.written("_gbp", amount) for amount in amounts],
        hovertemplate="£%{customdata}",
    )


def steps(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """From plan to forecast by reason; the axis is the distance from the plan.

    `data` has step, change_gbp, from_plan_gbp and outturn_gbp, the plan first and the
    forecast last: these two are marks with their amounts, not bars, so that small
    changes of large plans can be seen.
    """
    palette = theme.PALETTES[mode]
    moves, ends = data.iloc[1:-1], data.iloc[[0, -1]]
    chart = base.figure(mode, 44 + ROW * len(data))
    chart.add_trace(_floating(moves, palette.mark))
    chart.add_trace(
        go.Scatter(
            x=ends["from_plan_gbp"],
            y=[_step(step) for step in ends["step"]],
            mode="markers",
            marker={"symbol": ["line-ns", "diamond-open"], "size": 20}
            | {"color": palette.mark, "line": {"color": palette.mark, "width": 3}},
            hoverinfo="skip",
        )
    )
    written = [labels.money(amount) for amount in data["outturn_gbp"]]
    changes = [labels.money(amount, sign=True) for amount in moves["change_gbp"]]
    written[1:-1] = [said if said != "£0" else "no change" for said in changes]
    starts = data["from_plan_gbp"] - data["change_gbp"]
    tips = pd.concat([starts, data["from_plan_gbp"]], axis=1).max(axis=1)
    names = [_step(step) for step in data["step"]]
    chart.add_trace(bars.row_texts(tips, names, [f"    {said}" for said in written]))
    bars.plain_rows(chart)
    reach = [float(min(starts.min(), 0)), float(max(tips.max(), 0))]
    air = (reach[1] - reach[0]) * 0.08 or 1.0
    chart.update_xaxes(range=[reach[0] - air, reach[1] + air], zeroline=True)
    chart.update_yaxes(categoryorder="array", categoryarray=names)
    chart.update_layout(showlegend=False, margin={"r": 96})
    return chart


def _step(name: str) -> str:
    return name.capitalize().replace("No reason given", "No reason<br>given")


def _floating(moves: pd.DataFrame, ink: str) -> go.Bar:
    """Bars that begin where the one before ends."""
    return go.Bar(
        base=moves["from_plan_gbp"] - moves["change_gbp"],
        x=moves["change_gbp"],
        y=[_step(step) for step in moves["step"]],
        orientation="h",
        width=0.5,
        marker={"color": ink},
        customdata=[labels.pounds(amount) for amount in moves["change_gbp"]],
        hovertemplate="£%{customdata}",
    )
