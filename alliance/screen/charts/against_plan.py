"""What came of a plan: the plan as an outline, the result inside it; and the gap."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels
from alliance.screen.charts import bars, base, words
from alliance.screen.theme import Mode

ROW = 36


def to_date(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """Delivered against planned to the same date, a row for each unit.

    `data` has unit, planned_to_date_gbp and delivered_gbp.
    """
    return _bullets(data, "planned_to_date_gbp", "delivered_gbp", "delivered", mode)


def outturn(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """Forecast outturn against the year's plan, a row for each unit.

    `data` has unit, planned_gbp and forecast_gbp.
    """
    return _bullets(data, "planned_gbp", "forecast_gbp", "forecast", mode)


def _bullets(
    data: pd.DataFrame, planned: str, value: str, kind: str, mode: Mode
) -> go.Figure:
    """The plan an outline, the result a bar within; both figures at the row's end."""
    names = [words.wrapped(name) for name in data["unit"]]
    chart = base.figure(mode, 64 + ROW * len(data))
    chart.add_trace(_bar(data[planned], names, planned, "planned", 0.82, mode))
    chart.add_trace(_bar(data[value], names, value, kind, 0.44, mode))
    amounts = data[[planned, value]].astype("float64").fillna(0)
    ends = amounts.max(axis=1).clip(lower=0)
    written = [
        _against(one, other)
        for one, other in zip(data[value], data[planned], strict=True)
    ]
    chart.add_trace(bars.row_texts(ends, names, written))
    chart.update_layout(barmode="overlay", margin={"r": 118})
    bars.plain_rows(chart)
    # A cost stands to the left of zero.
    low = float(amounts.to_numpy().min(initial=0.0))
    chart.update_xaxes(range=[low, float(ends.max()) or 1])
    return chart


def _against(amount: float, plan: float) -> str:
    """A result beside its plan in words; a plan of a cost, or none, is named, and so
    is what was not supplied."""
    if pd.isna(amount):
        return "not supplied"
    if pd.isna(plan):
        return f"{labels.money(amount)}, plan not supplied"
    if plan > 0:
        return f"{labels.money(amount)} of {labels.money(plan)}"
    planned = f"{labels.money(plan)} planned (a cost)" if plan else "no plan"
    return f"{labels.money(amount)}, {planned}"


def gaps(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """Forecast less plan by unit: under plan to the left, over plan to the right.

    `data` has unit, over_plan_gbp (blank without a plan: not drawn) and variance_reason
    (blank where none is given); the figure and the reason stand at the row's end.
    """
    rows = data.dropna(subset=["over_plan_gbp"]).sort_values(
        "over_plan_gbp", kind="stable"
    )
    names = [words.wrapped(name) for name in rows["unit"]]
    numbers = rows["over_plan_gbp"]
    chart = base.figure(mode, 44 + ROW * len(rows))
    chart.add_trace(_bar(numbers, names, "over_plan_gbp", "forecast", 0.6, mode))
    for name, amount, why in zip(names, numbers, rows["variance_reason"], strict=True):
        said = labels.money(amount, sign=True)
        said = said if pd.isna(why) else f"{said}, {why}"
        words.at_row_end(chart, mode, said, y=name)
    words.sides(chart, mode, "Under plan", "Over plan")
    bars.plain_rows(chart)
    chart.update_layout(showlegend=False, margin={"r": 128, "t": 34})
    # as far on either side, so that nothing over or under plan is cut off
    reach = float(numbers.abs().max()) or 1
    chart.update_xaxes(range=[-reach, reach], zeroline=True, zerolinewidth=2)
    return chart


def _bar(
    numbers: pd.Series,
    names: list[str],
    column: str,
    kind: str,
    width: float,
    mode: Mode,
) -> go.Bar:
    return go.Bar(
        x=numbers,
        y=names,
        width=width,
        orientation="h",
        name=labels.column(column).split(" (")[0],
        marker=bars.kind_marker(kind, mode),
        customdata=[labels.written(column, number) for number in numbers],
        hovertemplate="£%{customdata}",
    )
