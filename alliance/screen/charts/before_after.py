"""A rate before and after: a mark with its interval for each side, and the target."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, words
from alliance.screen.theme import Mode

ROW, APART = 58, 0.2
SIDES = {"before": ("circle-open", -APART), "after": ("circle", APART)}


def rates(data: pd.DataFrame, *, measure: str, mode: Mode) -> go.Figure:
    """A row for each area: before as a ring above, after as a dot below.

    `data` has area, side, reached_pct, low_pct, high_pct, cases, met and target_pct;
    areas keep the order of their first row. `measure` is what the rate is of.
    """
    areas = list(data["area"].drop_duplicates())
    chart = base.figure(mode, 76 + ROW * len(areas))
    for side in SIDES:
        rows = data[data["side"] == side]
        places = [areas.index(area) + SIDES[side][1] for area in rows["area"]]
        chart.add_trace(_marks(rows, side, places, mode).update(name=measure))
        for place, share in zip(places, rows["reached_pct"], strict=True):
            words.at_row_end(chart, mode, f"{side} {labels.percent(share)}", y=place)
    low = min(data["low_pct"].min(), data["target_pct"].min())
    high = max(data["high_pct"].max(), data["target_pct"].max())
    air = (high - low) * 0.06
    chart.update_xaxes(range=[low - air, high + air], ticksuffix="%", nticks=5)
    chart.update_xaxes(tickangle=0)
    chart.update_yaxes(
        range=[len(areas) - 0.5, -0.5],
        tickvals=list(range(len(areas))),
        ticktext=areas,
        ticks="",
        showgrid=False,
        zeroline=False,
    )
    _target(chart, data["target_pct"], mode)
    return chart.update_layout(margin={"r": 108, "t": 34}, showlegend=False)


def _marks(
    rows: pd.DataFrame, side: str, places: list[float], mode: Mode
) -> go.Scatter:
    """The marks of one side, each in its area's colour, with its interval."""
    palette = theme.PALETTES[mode]
    colours = [palette.forces.get(area, palette.mark) for area in rows["area"]]
    return go.Scatter(
        x=rows["reached_pct"],
        y=places,
        mode="markers",
        marker={
            "symbol": SIDES[side][0],
            "size": 11,
            "color": colours,
            "line": {"color": colours, "width": 2},
        },
        error_x={
            "type": "data",
            "symmetric": False,
            "array": rows["high_pct"] - rows["reached_pct"],
            "arrayminus": rows["reached_pct"] - rows["low_pct"],
            "color": palette.quiet,
            "thickness": 1.5,
            "width": 5,
        },
        customdata=[
            f"{labels.count(met)} of {labels.count(cases)}"
            for met, cases in zip(rows["met"], rows["cases"], strict=True)
        ],
        hovertemplate="%{customdata}, %{x:.1f}%",
    )


def _target(chart: go.Figure, targets: pd.Series, mode: Mode) -> None:
    """The target as a labelled line, where there is one for all."""
    if targets.nunique() != 1:
        return
    target = float(targets.iloc[0])
    line = {"color": theme.PALETTES[mode].text, "width": 1.5, "dash": "dash"}
    chart.add_vline(target, line=line, layer="below")
    place = {"x": target, "y": 1, "yref": "paper", "yanchor": "bottom"}
    words.note(chart, mode, f"Target {target:g}%", **place)
