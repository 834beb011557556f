"""The hours of the week as a grid: days across, hours down, one panel for each area."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, shades
from alliance.screen.theme import Mode

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAYS, HOURS = range(1, 8), range(24)
MARKED = 10
ROW = 14
NEVER = "–"


def grid(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """The week of one area, its ten busiest hours with their calls an hour.

    `data` has area, weekday, hour, calls_per_hour and busy_rank. A cell without a
    figure has a dash in the place of a colour.
    """
    return _panels(data, mode, printed=True)


def grids(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A panel for each area on one scale of colour, its ten busiest hours outlined."""
    return _panels(data, mode, printed=False)


def _panels(data: pd.DataFrame, mode: Mode, printed: bool) -> go.Figure:
    names = list(data["area"].drop_duplicates())
    titles = [labels.short(name) for name in names] if len(names) > 1 else [""]
    chart = base.panels(mode, titles, len(names), 60 + ROW * len(HOURS))
    chart.update_layout(margin={"t": 24 * len(titles[:2]) + 4, "b": 4})
    top = float(data["calls_per_hour"].max()) or 1.0
    for place, name in enumerate(names):
        part = data[data["area"] == name]
        where = {"row": 1, "col": place + 1}
        chart.add_trace(_cells(part, top, mode, place == len(names) - 1), **where)
        for words in _words(part, top, mode, printed):
            chart.add_trace(words, **where)
        _outline(chart, part, place, top, mode)
    _axes(chart, mode, len(names))
    chart.update_annotations(yshift=18)
    return chart


def _cells(rows: pd.DataFrame, top: float, mode: Mode, keyed: bool) -> go.Heatmap:
    """The colours of one area's hours."""
    wide = rows.pivot(index="hour", columns="weekday", values="calls_per_hour")
    wide = wide.reindex(index=HOURS, columns=WEEKDAYS)
    said = [
        [labels.written("_per_hour", value) for value in row] for row in wide.values
    ]
    palette = theme.PALETTES[mode]
    return go.Heatmap(
        x=list(WEEKDAYS),
        y=list(HOURS),
        z=wide.values,
        zmin=0,
        zmax=top,
        colorscale=shades.SCALES[mode],
        xgap=2,
        ygap=1,
        hoverongaps=False,
        showscale=keyed,
        colorbar={
            "title": {"text": "Calls<br>an hour", "font": {"size": theme.TEXT_SIZE}},
            "tickfont": {"size": theme.TEXT_SIZE, "color": palette.text},
            "outlinewidth": 0,
            "thickness": 10,
            "nticks": 5,
        },
        customdata=said,
        hovertemplate="%{customdata} an hour, from %{y}:00<extra></extra>",
    )


def _words(
    rows: pd.DataFrame, top: float, mode: Mode, printed: bool
) -> Sequence[go.Scatter]:
    """The calls an hour in the busiest cells, and a dash where there is no figure."""
    never = rows[rows["calls_per_hour"].isna()]
    ink = theme.PALETTES[mode].text
    found = [_text(never, [NEVER] * len(never), [ink] * len(never))]
    if printed:
        busy = rows[rows["busy_rank"] <= MARKED]
        said = [labels.fte(value) for value in busy["calls_per_hour"]]
        inks = [shades.ink(value / top, mode) for value in busy["calls_per_hour"]]
        found.append(_text(busy, said, inks))
    return found


def _text(rows: pd.DataFrame, said: list[str], inks: list[str]) -> go.Scatter:
    return go.Scatter(
        x=rows["weekday"],
        y=rows["hour"],
        mode="text",
        text=said,
        textfont={"size": theme.TEXT_SIZE - 1, "color": inks},
        hoverinfo="skip",
        showlegend=False,
    )


def _outline(
    chart: go.Figure, rows: pd.DataFrame, place: int, top: float, mode: Mode
) -> None:
    """A frame around each of the busiest hours: not by colour alone."""
    axis = str(place + 1) if place else ""
    busy = rows[rows["busy_rank"] <= MARKED]
    cells = zip(busy["weekday"], busy["hour"], busy["calls_per_hour"], strict=True)
    for weekday, hour, calls in cells:
        chart.add_shape(
            type="rect",
            x0=weekday - 0.45,
            x1=weekday + 0.45,
            y0=hour - 0.4,
            y1=hour + 0.4,
            xref=f"x{axis}",
            yref=f"y{axis}",
            line={"color": shades.ink(calls / top, mode), "width": 1.5},
        )


def _axes(chart: go.Figure, mode: Mode, count: int) -> None:
    """Days named above, every third hour at the side; midnight on top."""
    days = DAYS if count == 1 else [day[0] for day in DAYS]
    chart.update_xaxes(
        tickmode="array",
        tickvals=list(WEEKDAYS),
        ticktext=list(days),
        range=[0.5, 7.5],
        ticks="",
        showline=False,
        side="top",
        tickangle=0,
    )
    hours = list(HOURS)[::3]
    chart.update_yaxes(
        tickmode="array",
        tickvals=hours,
        ticktext=[f"{hour:02d}:00" for hour in hours],
        range=[23.5, -0.5],
        showgrid=False,
        zeroline=False,
    )
