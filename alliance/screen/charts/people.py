"""People needed by force against deployable staff; positions over a typical week."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import bars, base, words
from alliance.screen.theme import Mode

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = 24
LOOKS = {"needed": ("Needed", "solid", 2.5), "staffed": ("Staffed (mean)", "dot", 2)}


def against_deployable(
    data: pd.DataFrame, *, mode: Mode, forces: pd.DataFrame
) -> go.Figure:
    """A bar for each force: the need by room, and a mark where deployable staff ends.

    `data` has area, room, needed_fte; `forces` has force, needed_fte, deployable_fte.
    """
    chart = base.figure(mode, 96 + 44 * len(forces))
    shades = zip(data.groupby("room", sort=False), bars.SHADES[mode], strict=False)
    for (room, rows), shade in shades:
        chart.add_trace(_part(rows, str(room), shade, mode))
    chart.add_trace(_deployable(forces, mode))
    needed = [f"{labels.count(value)} needed" for value in forces["needed_fte"]]
    names = [words.wrapped(name) for name in forces["force"]]
    chart.add_trace(bars.row_texts(forces["needed_fte"], names, needed))
    most = max(forces["needed_fte"].max(), forces["deployable_fte"].max())
    chart.update_layout(
        barmode="stack",
        legend={"traceorder": "normal"},
        uniformtext={"mode": "hide", "minsize": theme.TEXT_SIZE - 1},
    )
    bars.plain_rows(chart)
    return chart.update_xaxes(range=[0, 1.3 * most])


def _part(rows: pd.DataFrame, room: str, shade: tuple[str, str], mode: Mode) -> go.Bar:
    colour, ink = shade
    line = {"color": theme.PALETTES[mode].background, "width": 2}
    return go.Bar(
        x=rows["needed_fte"],
        y=[words.wrapped(name) for name in rows["area"]],
        orientation="h",
        width=0.6,
        name=room,
        marker={"color": colour, "line": line},
        text=[labels.count(value) for value in rows["needed_fte"]],
        textfont={"color": ink, "size": theme.TEXT_SIZE},
        textangle=0,
        # beside its bar it would stand on the sum: on a phone it hides instead
        textposition="inside",
        insidetextanchor="middle",
        hovertemplate=f"{room}, %{{y}}: %{{x:.1f}} FTE<extra></extra>",
    )


def _deployable(forces: pd.DataFrame, mode: Mode) -> go.Scatter:
    """A mark for deployable staff: not a bar, it counts more than answering."""
    palette = theme.PALETTES[mode]
    known = forces.dropna(subset=["deployable_fte"])
    return go.Scatter(
        x=known["deployable_fte"],
        y=[words.wrapped(name) for name in known["force"]],
        mode="markers+text",
        name="Deployable, all of Public Contact",
        marker={
            "symbol": "line-ns",
            "size": 20,
            "line": {"width": 3, "color": palette.text},
        },
        text=[f" {labels.count(value)}" for value in known["deployable_fte"]],
        textposition="middle right",
        textfont={"color": palette.text, "size": theme.TEXT_SIZE},
        cliponaxis=False,
        hovertemplate="%{y}: %{x:.1f} FTE deployable<extra></extra>",
    )


def typical_week(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """Positions needed and staffed by hour of the week, a panel below another.

    `data` has area, weekday (1 is Monday), hour, needed and staffed.
    """
    names = list(data["area"].drop_duplicates())
    chart = base.panels(mode, names, 1, height=70 + 150 * len(names))
    for place, name in enumerate(names):
        rows = data[data["area"] == name]
        for column in LOOKS:
            trace = _steps(rows, column, mode)
            trace.update(showlegend=not place)
            chart.add_trace(trace, row=place + 1, col=1)
    most = max(data["needed"].max(), data["staffed"].max())
    chart.update_yaxes(range=[0, 1.1 * most])
    middles = [DAY * day + DAY / 2 for day in range(len(DAYS))]
    return chart.update_xaxes(
        {
            "range": [0, DAY * len(DAYS)],
            "tickmode": "array",
            "tickvals": middles,
            "ticktext": list(DAYS),
            "tickangle": 0,
            "ticks": "",
        }
    )


def _steps(rows: pd.DataFrame, column: str, mode: Mode) -> go.Scatter:
    name, dash, width = LOOKS[column]
    palette = theme.PALETTES[mode]
    colour = palette.mark if column == "needed" else palette.text
    hours = zip(rows["weekday"].tolist(), rows["hour"].tolist(), strict=True)
    when = [f"{DAYS[day - 1]} {hour:02d}:00" for day, hour in hours]
    line: dict[str, Any] = {"color": colour, "dash": dash, "width": width}
    return go.Scatter(
        x=DAY * (rows["weekday"] - 1) + rows["hour"],
        y=rows[column],
        name=name,
        legendgroup=name,
        mode="lines",
        line={**line, "shape": "hv"},
        customdata=when,
        hovertemplate=f"%{{customdata}} {name.lower()} %{{y:.1f}}<extra></extra>",
    )
