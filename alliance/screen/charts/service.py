"""How one queue was answered by month: lines, an own aim, calls handed over."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen.charts import base, lines
from alliance.screen.charts.base import Event, Standard
from alliance.screen.theme import Mode

COLUMNS = 3
LOW = 265
FEW = 20


def by_month(
    data: pd.DataFrame,
    *,
    y: str,
    mode: Mode,
    standard: tuple[str, str] | None = None,
    events: Sequence[Event] = (),
    from_zero: bool = False,
) -> go.Figure:
    """A line for each `line`, broken where a month has no value.

    `standard` is a column of `data` and its label; it is drawn where it has a value.
    """
    values = data[standard[0]].dropna() if standard else pd.Series(dtype=float)
    aim = (
        Standard(float(values.iloc[-1]), standard[1])
        if standard and len(values)
        else None
    )
    chart = lines.by_force(
        data,
        x="month",
        y=y,
        mode=mode,
        series="line",
        standard=aim,
        events=events,
        from_zero=from_zero,
        height=LOW,
    )
    return chart.update_traces(mode=drawn(data[y]))


def drawn(values: pd.Series) -> str:
    """With marks where a month may stand alone, or where few stand together."""
    return "lines+markers" if values.isna().any() or len(values) < FEW else "lines"


def own_aim(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """The share answered within a force's own aim, beside that aim."""
    last = data.iloc[-1]
    label = f"Own aim: {last.aim_pct:.0f}% within {last.aim_seconds} s"
    return by_month(
        data.assign(line=data["area"]),
        y="answered_101_within_aim_pct",
        mode=mode,
        standard=("aim_pct", label),
    )


def handed_over(
    data: pd.DataFrame, *, mode: Mode, events: Sequence[Event] = ()
) -> go.Figure:
    """A panel for each line; calls handed over and taken over told apart by dash."""
    chart = lines.panels(
        data,
        x="month",
        y="moved_calls",
        panel="line",
        series="direction",
        mode=mode,
        events=events,
        from_zero=True,
    )
    return chart.update_xaxes(nticks=3, tickangle=0)


def places(
    data: pd.DataFrame, mode: Mode, titles: list[str]
) -> tuple[go.Figure, dict[str, dict[str, int]]]:
    """An empty panel for each line of the data, and the row and column of each."""
    names = list(data["line"].drop_duplicates())
    rows = -(-len(names) // COLUMNS)
    chart = base.panels(mode, titles, COLUMNS, height=60 + 230 * rows)
    return chart, {
        name: {"row": place // COLUMNS + 1, "col": place % COLUMNS + 1}
        for place, name in enumerate(names)
    }
