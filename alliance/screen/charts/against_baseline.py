"""Running cost as per cent of what was spent before: by unit, and by area and year.

Units and forces differ so much in size that pounds on one axis would hide most of them:
they stand in the words beside the marks.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, words
from alliance.screen.charts.kinds_over_time import LOOKS
from alliance.screen.theme import Mode

ROW, YEAR = 42, 30
# Points on either side of the baseline that an axis has at least: less would make
# much of little.
LEAST = 2.0
NAMES = {"planned": "Budget", "delivered": "Actual", "forecast": "Forecast outturn"}


def to_date(data: pd.DataFrame, *, category: str, mode: Mode) -> go.Figure:
    """Budget and actual of the same months, a row for each unit or area.

    `data` has the category, budget_of_baseline_pct, actual_of_baseline_pct (blank where
    there is no baseline: not drawn) and actual_gbp.
    """
    columns = ("budget_of_baseline_pct", "actual_of_baseline_pct", "actual_gbp")
    return _rows(data, category, columns, "delivered", mode)


def outturn(data: pd.DataFrame, *, category: str, mode: Mode) -> go.Figure:
    """Budget and forecast outturn of a whole year, a row for each unit or area.

    `data` has the category, year_budget_of_baseline_pct, outturn_of_baseline_pct and
    year_outturn_gbp.
    """
    columns = (
        "year_budget_of_baseline_pct",
        "outturn_of_baseline_pct",
        "year_outturn_gbp",
    )
    return _rows(data, category, columns, "forecast", mode)


def _rows(
    data: pd.DataFrame,
    category: str,
    columns: tuple[str, str, str],
    kind: str,
    mode: Mode,
) -> go.Figure:
    """Two marks a row on an axis of per cent; cost and per cent at the row's end."""
    budget, value, pounds = columns
    rows = data.dropna(subset=[value])
    names = [words.wrapped(str(name)) for name in rows[category]]
    chart = base.figure(mode, 100 + ROW * len(rows))
    chart.add_trace(_marks(rows[budget], names, "planned", mode))
    chart.add_trace(_marks(rows[value], names, kind, mode))
    _ends(chart, rows[pounds], rows[value], names, "y", mode)
    return _finished(chart, pd.concat([rows[budget], rows[value]]), mode)


def by_area(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A panel for each area, one below the other: a row for each whole year.

    `data` has area, financial_year, budget_of_baseline_pct, cost_of_baseline_pct and,
    for the open year only, outturn_gbp, for others actual_gbp.
    """
    data = data.dropna(subset=["cost_of_baseline_pct"])
    names = list(data["area"].drop_duplicates())
    height = 100 + (YEAR * data["financial_year"].nunique() + 40) * max(len(names), 1)
    chart = base.panels(mode, names if len(names) > 1 else [""], 1, height)
    for row, area in enumerate(names, start=1):
        part = data[data["area"] == area]
        share = part["cost_of_baseline_pct"]
        is_over = part["outturn_gbp"].isna()
        kinds = {
            "planned": part["budget_of_baseline_pct"],
            "delivered": share.where(is_over),
            "forecast": share.where(~is_over),
        }
        for kind, numbers in kinds.items():
            marks = _marks(numbers, part["financial_year"], kind, mode, str(area))
            chart.add_trace(marks.update(showlegend=row == 1), row=row, col=1)
        cost = part["actual_gbp"].fillna(part["outturn_gbp"])
        axis = f"y{row}" if row > 1 else "y"
        _ends(chart, cost, share, list(part["financial_year"]), axis, mode)
    chart.update_layout(legend={"y": 1 + 30 / height})
    chart.update_xaxes(showticklabels=False)
    shown = [data["budget_of_baseline_pct"], data["cost_of_baseline_pct"]]
    _finished(chart, pd.concat(shown), mode)
    chart.update_yaxes(type="category")
    return chart.update_xaxes(showticklabels=True, row=max(len(names), 1), col=1)


def _finished(chart: go.Figure, numbers: pd.Series, mode: Mode) -> go.Figure:
    """The baseline as a rule, the axis of per cent that names it, room for row ends."""
    line = {"color": theme.PALETTES[mode].text, "width": 1.5, "dash": "dash"}
    chart.add_vline(100, line=line, layer="below")
    chart.update_yaxes(autorange="reversed", ticks="", showgrid=True)
    chart.update_xaxes(_axis(numbers))
    return chart.update_layout(margin={"r": 124, "b": 8})


def _ends(
    chart: go.Figure,
    cost: pd.Series,
    share: pd.Series,
    names: list[str],
    axis: str,
    mode: Mode,
) -> None:
    for name, pounds, percent in zip(names, cost, share, strict=True):
        said = f"{labels.money(pounds)}, {labels.percent(percent)}"
        words.at_row_end(chart, mode, said, y=name, yref=axis)


def _marks(x: Any, y: Any, kind: str, mode: Mode, area: str = "") -> go.Scatter:
    ink = theme.PALETTES[mode].forces.get(area, theme.PALETTES[mode].mark)
    return go.Scatter(
        x=x,
        y=y,
        name=NAMES[kind],
        mode="markers",
        marker={
            "symbol": LOOKS[kind]["symbol"],
            "size": 14 if kind == "planned" else 9,
            "color": ink,
            "line": {"color": ink, "width": 2},
        },
        hovertemplate="%{y}: %{x:.1f}%",
    )


def _axis(numbers: pd.Series) -> dict[str, Any]:
    """From below the least to above the most, with few round steps: for a phone."""
    low = min([100 - LEAST, *numbers.dropna()])
    high = max([100 + LEAST, *numbers.dropna()])
    ticks = [100 + away for away in base.round_ticks(low - 100, high - 100, parts=4)]
    written = [f"{tick:g}%".replace("-", labels.MINUS) for tick in ticks]
    air = (high - low) * 0.06
    return {
        "range": [low - air, high + air],
        "tickvals": ticks,
        "ticktext": [w + ("<br>Baseline" if w == "100%" else "") for w in written],
        "tickangle": 0,
    }
