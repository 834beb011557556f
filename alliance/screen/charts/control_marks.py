"""What stands over the panels of control charts and along them: standards, limits."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import theme
from alliance.screen.charts import base
from alliance.screen.charts.base import Standard
from alliance.screen.theme import Mode

# A rule, where there is one, and its words.
Mark = tuple[dict[str, Any] | None, dict[str, Any]]


def mark(
    chart: go.Figure,
    data: pd.DataFrame,
    names: Sequence[str],
    standard: Standard | None,
    mode: Mode,
) -> None:
    """Mark every panel: all at once, as each change of a figure takes its time."""
    panels = dict.fromkeys(trace.yaxis.removeprefix("y") for trace in chart.data)
    shapes, notes = list(chart.layout.shapes), list(chart.layout.annotations)
    for place, name in zip(panels, names, strict=True):
        of_panel = [*_standard(standard, place, mode)]
        of_panel += _new_limits(data[data["area"] == name], place, mode)
        for rule, note in of_panel:
            shapes += [rule] if rule else []
            notes.append(note)
    chart.update_layout(shapes=shapes, annotations=notes)


def _standard(standard: Standard | None, place: str, mode: Mode) -> Iterator[Mark]:
    """The standard as a labelled line."""
    if standard is None:
        return
    across = {"xref": f"x{place} domain", "yref": f"y{place}"}
    level = standard.value
    line = {"color": theme.PALETTES[mode].text, "width": 1.5, "dash": "dot"}
    rule = {"type": "line", "x0": 0, "x1": 1, "y0": level, "y1": level, "line": line}
    at = {"x": 0, "y": level, "xanchor": "left", "yanchor": "top"}
    yield rule | across, _words(standard.label, mode) | at | across


def _new_limits(rows: pd.DataFrame, place: str, mode: Mode) -> Iterator[Mark]:
    """A thin rule where new limits begin, each with whether they are on trial."""
    upright = {"xref": f"x{place}", "yref": f"y{place} domain"}
    line = {"color": theme.PALETTES[mode].quiet, "width": 1}
    first = rows["limits_from"].min()
    for start, part in rows.groupby("limits_from"):
        kind = "trial limits" if part["is_trial"].any() else "limits"
        if start == first and kind == "limits":
            continue
        when = part["begins"].iloc[0].isoformat()
        at = {"x": when, "y": 0, "xanchor": _side(rows, part), "yanchor": "bottom"}
        if start == first:
            yield None, _words(kind, mode) | at | upright
            continue
        rule = {"type": "line", "x0": when, "x1": when, "y0": 0, "y1": 1, "line": line}
        yield rule | upright, _words(f"new {kind}", mode) | at | upright


def _side(rows: pd.DataFrame, part: pd.DataFrame) -> str:
    """Which end of words stands where limits begin: there is more room beyond it."""
    return "right" if 2 * len(part) < len(rows) else "left"


def _words(text: str, mode: Mode) -> dict[str, Any]:
    font = {"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].text}
    return {"text": text, "showarrow": False, "font": font}


def dates(begins: pd.Series) -> dict[str, Any]:
    """Just the time drawn, each year marked; of less than two every sixth month."""
    marks = base.year_marks(begins) | {"range": base.span(begins)}
    if (begins.max() - begins.min()).days > 730:
        return marks | {"dtick": "M12"}
    return marks | {"dtick": "M6", "tick0": "2010-04-01", "tickformat": "%b %Y"}


def standard(level: float | None) -> Standard | None:
    """A standard in per cent with its label, where there is one."""
    return None if level is None else Standard(level, f"Standard {level:g}%")


def reach(data: pd.DataFrame, standard: Standard | None) -> list[float]:
    """From the lowest to the highest of all that is drawn, with a little air."""
    drawn = [data[name] for name in ("value", "lower", "upper")]
    level = pd.Series([standard.value] if standard else [], dtype="float64")
    every = pd.concat([*drawn, level]).dropna()
    if every.empty:
        return [0.0, 1.0]
    air = base.spread(every) * 0.1
    return [float(every.min()) - air, float(every.max()) + air]
