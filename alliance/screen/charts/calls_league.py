"""A league of published figures: a dot for each area, the first on top."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, calls_marks, words
from alliance.screen.theme import Mode


def league(
    data: pd.DataFrame,
    *,
    mode: Mode,
    picked: Sequence[str],
    means: pd.DataFrame,
    standard: float | None = None,
) -> go.Figure:
    """A dot for each area, the first on top, with its number and qualifier beside it.

    `data` has area, value, qualifier and figure in their order; `picked` areas have
    their colours and bold names. `means` (area, value) are dashed lines.
    """
    chart = base.figure(mode, 70 + 24 * len(data))
    palette = theme.PALETTES[mode]
    colours = [
        theme.force_colour(area, mode) if area in picked else palette.other_force
        for area in data["area"]
    ]
    names = [f"<b>{area}</b>" if area in picked else area for area in data["area"]]
    chart.add_trace(
        go.Scatter(
            x=data["value"],
            y=names,
            mode="markers",
            marker=calls_marks.marker(data["qualifier"], colours, sideways=True),
            customdata=data["figure"],
            hovertemplate="%{y}: %{customdata}<extra></extra>",
            showlegend=False,
        )
    )
    for name, figure in zip(names, data["figure"], strict=True):
        words.at_row_end(chart, mode, figure, y=name)
    lines = [(row.value, labels.short(str(row.area))) for row in means.itertuples()]
    lines += [] if standard is None else [(standard, f"Standard {standard:g}%")]
    for value, name in lines:
        dash = {"color": palette.text, "width": 1.5, "dash": "dash"}
        chart.add_vline(value, line=dash)
        words.note(chart, mode, name, x=value, y=1, yref="paper", yanchor="bottom")
    held = [*data["value"], *(value for value, _ in lines)]
    air = max(max(held) - min(held), 1.0) * 0.08
    chart.update_xaxes(range=[min(held) - air, max(held) + air], nticks=5)
    chart.update_yaxes(autorange="reversed", tickmode="linear", ticks="")
    room = 24 + 8 * max(len(figure) for figure in data["figure"])
    return chart.update_layout(margin={"r": room})
