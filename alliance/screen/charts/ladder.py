"""The ladder of savings: a bar for each rung, and where it was before."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base, words
from alliance.screen.theme import Mode

ROW = 38
# Delivered and assured are solid; what stands below is a forecast, so hatched.
SOLID = ("assured", "delivered")


def rungs(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """The forecast on each rung from the top, with a tick where it was before.

    `data` has rung, its name, savings, planned_gbp, forecast_gbp and
    forecast_before_gbp. A withdrawn saving forecasts nothing: its plan is in words.
    """
    chart = base.figure(mode, 70 + ROW * len(data))
    data = data.assign(label=_labels(data))
    solid = data["rung"].isin(SOLID)
    chart.add_trace(_bars(data[solid], "delivered", mode))
    chart.add_trace(_bars(data[~solid], "forecast", mode))
    chart.add_trace(_before(data, mode))
    ends = data[["forecast_gbp", "forecast_before_gbp"]].max(axis=1).clip(lower=0)
    chart.add_trace(bars.row_texts(ends, list(data["label"]), _amounts(data)))
    bars.plain_rows(chart)
    low = min(0.0, float(data["forecast_gbp"].min()))
    chart.update_xaxes(range=[low, float(ends.max()) or 1])
    chart.update_yaxes(categoryorder="array", categoryarray=list(data["label"]))
    chart.update_layout(barmode="overlay", margin={"r": 132})
    return chart


def _labels(data: pd.DataFrame) -> list[str]:
    """The rungs' names, on two lines where long, a tick before what is assured."""
    return [
        f"\u2713 {name}" if rung == "assured" else words.wrapped(name)
        for rung, name in zip(data["rung"], data["name"], strict=True)
    ]


def _amounts(data: pd.DataFrame) -> list[str]:
    """Amount and savings of each rung; of the withdrawn, what was planned."""
    columns = ("rung", "forecast_gbp", "planned_gbp", "savings")
    return [
        (f"{labels.money(planned)} planned" if rung == "withdrawn" else "")
        or f"{labels.money(amount)}, {savings} saving{'' if savings == 1 else 's'}"
        for rung, amount, planned, savings in zip(
            *(data[column] for column in columns), strict=True
        )
    ]


def _bars(rows: pd.DataFrame, kind: str, mode: Mode) -> go.Bar:
    return go.Bar(
        x=rows["forecast_gbp"],
        y=rows["label"],
        orientation="h",
        width=0.5,
        name=kind.capitalize(),
        marker=bars.kind_marker(kind, mode),
        customdata=_pounds(rows["forecast_gbp"]),
        hovertemplate="£%{customdata}",
    )


def _before(data: pd.DataFrame, mode: Mode) -> go.Scatter:
    """A tick across each bar at the amount of the submission before."""
    line = {"color": theme.PALETTES[mode].text, "width": 3}
    return go.Scatter(
        x=data["forecast_before_gbp"],
        y=data["label"],
        mode="markers",
        name="Submission before",
        marker={"symbol": "line-ns", "size": 24, "line": line},
        customdata=_pounds(data["forecast_before_gbp"]),
        hovertemplate="£%{customdata}",
    )


def _pounds(amounts: pd.Series) -> list[str]:
    return [labels.pounds(amount) for amount in amounts]
