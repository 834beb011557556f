"""What a change cost and what it brought: kinds side by side, never one sum."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base, words
from alliance.screen.theme import Mode

BAR = 22
# Columns with their word at the bar; the shade is one of `bars.SHADES`.
KINDS = (
    ("programme_cost_gbp", "programme", 3),
    ("capital_gbp", "capital", 1),
    ("external_grants_gbp", "granted", 2),
    ("delivered_gbp", "saved", None),
)


def kinds(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A group of bars for each unit, one for each kind, named at its end.

    `data` has unit and the columns of KINDS, blank where there is no such amount.
    """
    names = [words.wrapped(str(name)) for name in data["unit"]]
    chart = base.figure(mode, 40 + (len(KINDS) + 1) * BAR * len(data))
    for column, word, shade in KINDS:
        numbers = data[column].astype("float64")
        chart.add_trace(
            go.Bar(
                x=numbers,
                y=names,
                name=labels.column(column).split(" (")[0],
                orientation="h",
                marker=_marker(shade, mode),
                text=[
                    "" if pd.isna(number) else f"{bars.short(column, number)} {word}"
                    for number in numbers
                ],
                textposition="outside",
                cliponaxis=False,
                hovertemplate="%{text}",
            )
        )
    chart.update_layout(barmode="group", bargap=0.2, bargroupgap=0.1)
    chart.update_layout(showlegend=False, margin={"r": 124, "t": 8})
    chart.update_yaxes(autorange="reversed", ticks="", showgrid=False)
    chart.update_xaxes(showticklabels=False, ticks="", zeroline=True, zerolinewidth=1)
    return chart


def _marker(shade: int | None, mode: Mode) -> dict[str, Any]:
    """What was delivered looks as everywhere; cost and grants have shades, outlined."""
    if shade is None:
        return bars.kind_marker("delivered", mode)
    line = {"color": theme.PALETTES[mode].quiet, "width": 1}
    return {"color": bars.SHADES[mode][shade][0], "line": line}
