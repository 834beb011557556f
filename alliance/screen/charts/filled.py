"""Filled places: what is there, solid, within the outline of what was established."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base
from alliance.screen.theme import Mode

ROW = 27


def within(
    data: pd.DataFrame,
    *,
    category: str,
    outline: str,
    solid: str,
    share: str,
    mode: Mode,
) -> go.Figure:
    """One row a category: `solid` inside `outline`, labelled with their `share`.

    Rows stand in the order of `data`; one without figures is labelled as withheld.
    """
    chart = base.figure(mode, max(150, 90 + ROW * len(data)))
    for column, kind, width in ((outline, "planned", 0.82), (solid, "delivered", 0.42)):
        chart.add_trace(
            _bars(data, category, column, width, bars.kind_marker(kind, mode))
        )
    ends = data[[outline, solid]].max(axis=1)
    for name, far, part in zip(data[category], ends, data[share], strict=True):
        chart.add_annotation(_label(str(name), far, share, part, mode))
    most = ends.max()
    chart.update_layout(barmode="overlay", margin={"r": 16})
    chart.update_xaxes(range=[0, 1.22 * most], showgrid=True, nticks=6)
    chart.update_yaxes(autorange="reversed", showgrid=False, ticks="")
    return chart


def _bars(
    data: pd.DataFrame,
    category: str,
    column: str,
    width: float,
    look: dict[str, object],
) -> go.Bar:
    return go.Bar(
        x=data[column],
        y=data[category],
        width=width,
        orientation="h",
        name=labels.column(column),
        marker=look,
        customdata=[labels.written(column, value) for value in data[column]],
        hovertemplate="%{y}: %{customdata}",
    )


def _label(
    name: str, far: float, share: str, part: float, mode: Mode
) -> dict[str, object]:
    """The share right of the longer bar; `[c]` where the figures are withheld.

    Without an establishment there is no share of it.
    """
    known = not pd.isna(far)
    share_of = (
        "none established" if pd.isna(part) else f"{labels.written(share, part)}%"
    )
    return {
        "x": far if known else 0,
        "y": name,
        "text": share_of if known else "[c] withheld",
        "xanchor": "left",
        "xshift": 4,
        "showarrow": False,
        "font": {"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].text},
    }
