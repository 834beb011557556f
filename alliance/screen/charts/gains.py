"""Gains and losses of forces on both sides of zero, a group of bars for each key."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, words
from alliance.screen.theme import Mode

ROW = 26
# Beyond the longest bar, so that its label stands clear.
REACH = 2.2


def by_key(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """What each force would pay less (right) or more (left) under each key.

    `data` has key, force and less_than_agreed_gbp, all forces of a key together;
    each bar names its force and amount.
    """
    keys = list(dict.fromkeys(data["key"]))
    forces = list(dict.fromkeys(data["force"]))
    chart = base.figure(mode, 114 + len(keys) * (ROW * len(forces) + 12))
    for force in forces:
        chart.add_trace(_bars(data[data["force"] == force], force, mode))
    words.sides(chart, mode, "Pays more<br>than agreed", "Pays less<br>than agreed")
    reach = REACH * (float(data["less_than_agreed_gbp"].abs().max()) or 1)
    chart.update_layout(
        barmode="group", bargap=0.28, showlegend=False, margin={"t": 52}
    )
    chart.update_yaxes(autorange="reversed", showgrid=False, showline=False, ticks="")
    chart.update_xaxes(
        range=[-reach, reach],
        showgrid=False,
        showline=False,
        showticklabels=False,
        ticks="",
        zeroline=True,
        zerolinewidth=2,
    )
    return chart


def _bars(rows: pd.DataFrame, force: str, mode: Mode) -> go.Bar:
    amounts = rows["less_than_agreed_gbp"]
    return go.Bar(
        x=amounts,
        y=[words.wrapped(key) for key in rows["key"]],
        name=force,
        orientation="h",
        marker={"color": theme.force_colour(force, mode)},
        text=[
            f"{labels.short(force)} {labels.money(abs(amount))}" for amount in amounts
        ],
        textposition="outside",
        textfont={"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].text},
        cliponaxis=False,
        hovertemplate="%{y}: %{text}<extra></extra>",
    )
