"""A timeline: rows of words, each with its dates as wide as they are uncertain."""

import datetime as dt
import html
import textwrap
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, timeline_marks
from alliance.screen.charts.timeline_marks import KINDS, Row, Window
from alliance.screen.theme import Mode

# In pixels, which are the units of the y axis too.
LINE, MARK, GAP, LEGEND, FOOT = 19, 22, 8, 38, 46
FRAME = 18
# As many letters as the narrowest screen shows in one line.
LETTERS = 40
DASHES = ("solid", "dash")


def timeline(
    data: pd.DataFrame,
    *,
    window: tuple[dt.date, dt.date],
    mode: Mode,
    rules: Mapping[str, dt.date | None],
) -> go.Figure:
    """Points for days, bars for what is less exact, tails for what is "by" a day.

    `data` has when and what (the words of a row; marks of the same words share a row),
    date_kind, date_from, date_to, precision, word (of the source, shown beside), said
    (on hover), and earlier_date_from, earlier_date_to, drawn faintly. `window` holds
    the first and last day shown; `rules` are upright lines on a day, by name, where
    the day is known.
    """
    known = {name: day for name, day in rules.items() if day}
    shown = Window(*window)
    words, rows, height = _placed(data)
    head = LEGEND + LINE * len(known)
    chart = base.figure(mode, height + head + FOOT, barmode="overlay")
    for kind in KINDS:
        of_kind = [row for row in rows if row["date_kind"] == kind]
        chart.add_traces(timeline_marks.marks(of_kind, kind, mode))
    by = [row for row in rows if row["precision"] == "by"]
    chart.add_trace(timeline_marks.tails(by, shown, mode))
    notes = [
        timeline_marks.note(mode, y=y, text=text, yanchor="top") for text, y in words
    ]
    notes += [timeline_marks.word(row, shown, mode) for row in rows if row["word"]]
    chart.update_layout(annotations=notes)
    _draw_earlier(chart, rows, mode)
    _draw_rules(chart, known, shown, mode, height)
    return _framed(chart, shown, height, head)


def _placed(data: pd.DataFrame) -> tuple[list[tuple[str, float]], list[Row], int]:
    """The words of the rows with their places, the marks with theirs, the height."""
    words, places, top = [], {}, 0
    for when, what in dict.fromkeys(zip(data["when"], data["what"], strict=True)):
        lines = _wrapped(when, what)
        words.append(("<br>".join(lines), float(top)))
        top += LINE * len(lines) + MARK + GAP
        places[when, what] = top - GAP - MARK / 2
    rows = data.to_dict("records")
    marks = [row | {"place": places[row["when"], row["what"]]} for row in rows]
    return words, marks, top


def _wrapped(when: str, what: str) -> list[str]:
    """The words of a row in lines, its date bold."""
    first, *rest = textwrap.wrap(f"{when} {what}".strip(), LETTERS)
    bold = f"<b>{html.escape(when, quote=False)}</b>" if when else ""
    first = bold + html.escape(first[len(when) :], quote=False)
    return [first, *(html.escape(line, quote=False) for line in rest)]


def _draw_earlier(chart: go.Figure, rows: list[Row], mode: Mode) -> None:
    """A faint dotted frame for a date that was stated earlier."""
    line = {"color": theme.PALETTES[mode].quiet, "width": 1, "dash": "dot"}
    found = [row for row in rows if pd.notna(row["earlier_date_from"])]
    for row in found:
        chart.add_shape(
            type="rect",
            x0=row["earlier_date_from"],
            x1=row["earlier_date_to"] + pd.Timedelta(days=1),
            y0=row["place"] - FRAME / 2,
            y1=row["place"] + FRAME / 2,
            line=line,
        )
    if found:
        name = "Stated earlier"
        chart.add_scatter(x=[None], y=[None], mode="lines", line=line, name=name)


def _draw_rules(
    chart: go.Figure,
    rules: Mapping[str, dt.date],
    window: Window,
    mode: Mode,
    height: int,
) -> None:
    """Upright lines, each with its name and day above it, one above the other."""
    ink = theme.PALETTES[mode].text
    for place, (name, day) in enumerate(rules.items()):
        when, lift = day.isoformat(), LINE * (len(rules) - 1 - place)
        chart.add_shape(
            type="line",
            x0=when,
            x1=when,
            y0=0,
            y1=1 + lift / height,
            yref="paper",
            line={"color": ink, "width": 1.5, "dash": DASHES[place]},
        )
        right = window.share(day) < 0.6
        chart.add_annotation(
            timeline_marks.note(
                mode,
                x=when,
                xref="x",
                xanchor="left" if right else "right",
                y=1,
                yref="paper",
                yanchor="bottom",
                yshift=2 + lift,
                text=f"{name} {labels.day(day)}",
            )
        )


def _framed(chart: go.Figure, window: Window, height: int, head: int) -> go.Figure:
    """The axes: months or years along the foot, nothing at the side."""
    months = round((window.last_day - window.first_day).days / 30.4)
    step = next(s for s in (3, 6, 12, 24, 60) if months / s <= 10 or s == 60)
    chart.update_xaxes(
        type="date",
        range=[window.first_day.isoformat(), window.last_day.isoformat()],
        dtick=f"M{step}",
        tick0="2010-01-01",
        tickformat="%b\n%Y" if step < 12 else "%Y",
        tickangle=0,
        showgrid=True,
        ticklabeloverflow="allow",
    )
    chart.update_yaxes(range=[height, -GAP], visible=False)
    chart.update_layout(
        margin={"l": 14, "r": 12, "t": head, "b": FOOT},
        legend={"y": 1 + (head - LEGEND + 4) / height},
    )
    return chart
