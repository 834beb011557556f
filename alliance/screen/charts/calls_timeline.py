"""Published figures of calls in time: clocks apart, never joined across a break."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from alliance.screen import theme
from alliance.screen.charts import calls_marks, words
from alliance.screen.theme import Mode

ROW, TOP = 92, 64
CLOCKS = ((False, "Other or unstated clock"), (True, "BT's clock"))


def timeline(
    data: pd.DataFrame,
    *,
    mode: Mode,
    broken_on: dt.date,
    standard: float | None = None,
    from_zero: bool = False,
) -> go.Figure:
    """A row for each value of `row`, figures on BT's clock apart from all others.

    `data` has row, line, area, is_bt, middle, value, qualifier, figure and place. Only
    figures of one `line` are joined; a rule stands where the record breaks.
    """
    names = list(data.sort_index()["row"].unique())
    clocks = [(bt, name) for bt, name in CLOCKS if (data["is_bt"] == bt).any()]
    chart = _grid(mode, names, [name for _, name in clocks])
    for row, name in enumerate(names, start=1):
        for column, (is_bt, _) in enumerate(clocks, start=1):
            part = data[(data["row"] == name) & (data["is_bt"] == is_bt)]
            # An axis shows only where there is a trace, be it an empty one.
            chart.add_trace(go.Scatter(x=[None], y=[None]), row=row, col=column)
            for _, line in part.groupby("line", sort=False):
                chart.add_trace(_line(line, mode), row=row, col=column)
            _marks(chart, standard, None if is_bt else broken_on, row, column, mode)
    _name(chart, standard, len(clocks), mode)
    times = {bt: data.loc[data["is_bt"] == bt, "middle"] for bt, _ in clocks}
    for column, (is_bt, _) in enumerate(clocks, start=1):
        chart.update_xaxes(range=_reach(times[is_bt]), col=column)
    return chart.update_yaxes(range=_values(data["value"], standard, from_zero))


def _grid(mode: Mode, rows: Sequence[str], columns: Sequence[str]) -> go.Figure:
    """Panels on one scale; the names of the rows stand above them, as do the clocks."""
    height = TOP + ROW * len(rows) + 40
    chart = make_subplots(
        rows=len(rows),
        cols=len(columns),
        shared_yaxes="all",
        shared_xaxes="columns",
        vertical_spacing=min(0.3 / len(rows), 28 / (height - TOP)),
        horizontal_spacing=0.03,
    )
    look = theme.layout(mode, height)
    x_axis, y_axis = look.pop("xaxis"), look.pop("yaxis")
    chart.update_layout(look | {"margin": {"l": 8, "r": 16, "t": TOP, "b": 8}})
    chart.update_layout(showlegend=False)
    chart.update_xaxes(x_axis | {"type": "date", "nticks": 4, "tickangle": 0})
    chart.update_yaxes(y_axis | {"nticks": 3})
    for number, name in enumerate(rows):
        top = chart.layout[_axis("yaxis", number * len(columns))].domain[1]
        place = {"x": 0, "xref": "paper", "y": top, "yref": "paper"}
        words.note(chart, mode, name, xanchor="left", yanchor="bottom", **place)
    for number, name in enumerate(columns):
        left = chart.layout[_axis("xaxis", number)].domain[0]
        place = {"x": left, "xref": "paper", "y": 1, "yref": "paper", "yshift": 24}
        bold = f"<b>{name}</b>"
        words.note(chart, mode, bold, xanchor="left", yanchor="bottom", **place)
    return chart


def _axis(name: str, number: int) -> str:
    return name if number == 0 else f"{name}{number + 1}"


def _line(rows: pd.DataFrame, mode: Mode) -> go.Scatter:
    """Figures that may be joined; a single one is a mark alone."""
    area = str(rows["area"].iloc[0])
    colour = theme.force_colour(area, mode)
    return go.Scatter(
        x=rows["middle"],
        y=rows["value"],
        name=str(rows["row"].iloc[0]),
        mode="lines+markers" if len(rows) > 1 else "markers",
        line={"color": colour, "width": 1.5},
        marker=calls_marks.marker(rows["qualifier"], [colour] * len(rows)),
        cliponaxis=False,
        customdata=rows[["figure", "place"]].to_numpy(),
        hovertemplate="%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
    )


def _marks(
    chart: go.Figure,
    standard: float | None,
    broken_on: dt.date | None,
    row: int,
    column: int,
    mode: Mode,
) -> None:
    """The standard and the break as rules in one panel."""
    palette, where = theme.PALETTES[mode], {"row": row, "col": column}
    if standard is not None:
        dash = {"color": palette.text, "width": 1.2, "dash": "dash"}
        chart.add_hline(standard, line=dash, **where)
    if broken_on is not None:
        dot = {"color": palette.quiet, "width": 1.5, "dash": "dot"}
        chart.add_vline(broken_on.isoformat(), line=dot, **where)


def _name(chart: go.Figure, standard: float | None, columns: int, mode: Mode) -> None:
    """The words of the standard, above its line in the last panel of the first row."""
    if standard is not None:
        axes = {"xref": f"{_axis('x', columns - 1)} domain", "x": 1}
        axes |= {"yref": _axis("y", columns - 1), "y": standard}
        words.note(
            chart,
            mode,
            f"Standard {standard:g}%",
            xanchor="right",
            yanchor="bottom",
            **axes,
        )


def _reach(times: pd.Series) -> list[str]:
    """The time that is plotted, a year at least, with a little air."""
    air = max((times.max() - times.min()) * 0.06, pd.Timedelta(days=200))
    return [str(times.min() - air), str(times.max() + air)]


def _values(values: pd.Series, standard: float | None, from_zero: bool) -> list[float]:
    """The scale of all panels: what is plotted, and the standard."""
    held = pd.concat([values, pd.Series([standard])]).dropna()
    low = 0.0 if from_zero else float(held.min())
    # a single figure is not drawn as if tenths of it mattered
    air = max((float(held.max()) - low) * 0.14, 2.0)
    return [low if from_zero else low - air, float(held.max()) + air]
