"""What stands over the panels of control charts: a standard, new and trial limits."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import theme
from alliance.screen.charts import words
from alliance.screen.charts.base import Standard
from alliance.screen.theme import Mode


def standard_line(chart: go.Figure, standard: Standard | None, mode: Mode) -> None:
    """The standard as a labelled line in every panel."""
    if standard is None:
        return
    line = {"color": theme.PALETTES[mode].text, "width": 1.5, "dash": "dot"}
    chart.add_hline(standard.value, line=line)
    for place in _panels(chart):
        words.note(
            chart,
            mode,
            standard.label,
            x=0,
            xref=f"x{place} domain",
            xanchor="left",
            y=standard.value,
            yref=f"y{place}",
            yanchor="top",
        )


def new_limits(
    chart: go.Figure, data: pd.DataFrame, names: Sequence[str], mode: Mode
) -> None:
    """A thin rule where new limits begin, each with whether they are on trial."""
    for place, name in zip(_panels(chart), names, strict=True):
        rows = data[data["area"] == name]
        panel = {"xref": f"x{place}", "yref": f"y{place} domain"}
        for start, part in rows.groupby("limits_from"):
            is_first = start == rows["limits_from"].min()
            if is_first and not part["is_trial"].any():
                continue
            when = part["begins"].iloc[0].isoformat()
            if not is_first:
                line = {"color": theme.PALETTES[mode].quiet, "width": 1}
                chart.add_shape(
                    type="line", x0=when, x1=when, y0=0, y1=1, line=line, **panel
                )
            at = {"x": when, "y": 0, "xanchor": "left", "yanchor": "bottom"}
            words.note(chart, mode, _limits(part, is_first), **at, **panel)


def _limits(rows: pd.DataFrame, is_first: bool) -> str:
    """What a set of limits is called on the chart."""
    kind = "trial limits" if rows["is_trial"].any() else "limits"
    return kind if is_first else f"new {kind}"


def _panels(chart: go.Figure) -> list[str]:
    """The number in the names of the axes of each panel that is drawn in."""
    return list(dict.fromkeys(t.yaxis.removeprefix("y") for t in chart.data))
