"""A figure of the screen as a drawing: panels of plain values."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

from alliance.packs import drawn_marks, drawn_series
from alliance.packs import drawn_values as values
from alliance.packs.drawing import Bars, Drawing, Panel, Place, Rule, Scale, Series
from alliance.packs.drawn_marks import Frame

Spec = dict[str, Any]
# More panels than that cannot be read side by side.
MOST_PANELS = 8
BARS: dict[str, Bars] = {
    "stack": "stacked",
    "relative": "stacked",
    "overlay": "overlaid",
}
AIR = 0.05


@dataclass(frozen=True)
class Plot:
    """The traces on one pair of axes, with these axes."""

    traces: tuple[Spec, ...]
    x: Spec
    y: Spec
    ids: tuple[str, str]

    @property
    def is_horizontal(self) -> bool:
        """Whether categories run down the side and values along the foot."""
        return any(
            trace.get("orientation") == "h"
            or "error_x" in trace
            or any(
                isinstance(values.place(y), str) for y in values.listed(trace.get("y"))
            )
            for trace in self.traces
        )

    @property
    def category_axis(self) -> Spec:
        return self.y if self.is_horizontal else self.x

    @property
    def value_axis(self) -> Spec:
        return self.x if self.is_horizontal else self.y


def is_native(figure: go.Figure) -> bool:
    """Whether a program for slides can draw this as a chart of its own.

    Shades in cells, lanes of words and a wall of panels cannot be: the table stands in
    their place.
    """
    spec = figure.to_dict()
    plots = _plots(spec)
    return (
        all(trace["type"] in ("bar", "scatter") for trace in spec["data"])
        and all(plot.y.get("visible", True) for plot in plots)
        and 0 < len(plots) <= MOST_PANELS
    )


def read(figure: go.Figure) -> Drawing:
    """The panels of a figure of bars, lines, marks and words, as they are drawn."""
    spec = figure.to_dict()
    plots = _plots(spec)
    several = len(spec["data"]) > 1
    panels = [_panel(plot, spec["layout"], len(plots), several) for plot in plots]
    return Drawing(tuple(_one_scale(plots, panels)))


def _plots(spec: Spec) -> list[Plot]:
    """The pairs of axes with their traces, from the left, then down."""
    found: dict[tuple[str, str], list[Spec]] = {}
    for trace in spec["data"]:
        ids = (trace.get("xaxis") or "x", trace.get("yaxis") or "y")
        found.setdefault(ids, []).append(trace)
    layout = spec["layout"]
    plots = [
        Plot(tuple(traces), _axis(layout, ids[0]), _axis(layout, ids[1]), ids)
        for ids, traces in found.items()
    ]
    return sorted(plots, key=lambda plot: (-_domain(plot.y)[1], _domain(plot.x)[0]))


def _axis(layout: Spec, name: str) -> Spec:
    axis: Spec = layout.get(f"{name[0]}axis{name[1:]}", {})
    return axis


def _domain(axis: Spec) -> tuple[float, float]:
    low, high = axis.get("domain", (0.0, 1.0))
    return float(low), float(high)


def _panel(plot: Plot, layout: Spec, plots: int, has_several: bool) -> Panel:
    lying = plot.is_horizontal
    legend = layout.get("showlegend", has_several)
    every = [s for t in plot.traces for s in drawn_series.series(t, lying, legend)]
    low, high = _reach(every, plot.value_axis)
    left, right = _domain(plot.x)
    frame = Frame(*plot.ids, left, right, _domain(plot.y)[1], lying, low, high)
    rules, words = drawn_marks.over(layout, frame)
    scale, axis = _scale(every), plot.value_axis
    begin, end = (None, None) if scale == "words" else _ends(plot.category_axis)
    panel = Panel(
        name=drawn_marks.name(layout, frame) if plots > 1 else "",
        scale=scale,
        categories=_categories(every, plot),
        series=(*every, *words),
        low=low,
        high=high,
        is_horizontal=lying,
        bars=BARS.get(layout.get("barmode", ""), "grouped"),
        begin=begin,
        end=end,
        ticks=tuple(_ticks(plot.category_axis)),
        value_ticks=tuple(
            (at, said.partition("\n")[0])
            for at, said in _ticks(axis)
            if isinstance(at, float)
        ),
        prefix=axis.get("tickprefix", ""),
        suffix=axis.get("ticksuffix", ""),
        shows_values=axis.get("showticklabels", True) or plots > 1,
        value_title="" if plots > 1 else drawn_marks.sides(layout),
        rules=tuple(_named(rule, axis) for rule in rules),
    )
    return _by_ticks(panel) if _is_named(panel) else panel


def _reach(every: Sequence[Series], axis: Spec) -> tuple[float, float]:
    """The ends of the axis of values: as set, else what is drawn with a little air."""
    if axis.get("range") is not None:
        first, last = (float(end) for end in axis["range"])
        return min(first, last), max(first, last)
    held = [
        n
        for s in every
        for n in (*s.values, *s.starts, *s.lows, *s.highs)
        if n is not None
    ]
    bars = [0.0] if any(series.look == "bar" for series in every) else []
    from_zero = [0.0] if axis.get("rangemode") == "tozero" else bars
    low, high = min(held + from_zero, default=0.0), max(held + from_zero, default=1.0)
    air = (high - low or abs(high) or 1.0) * AIR
    return low - (air if low else 0.0), high + (air if high else 0.0)


def _named(rule: Rule, axis: Spec) -> Rule:
    """A rule at a tick has the words that stand below its number."""
    said = dict(_ticks(axis)).get(rule.at, "") if rule.across else ""
    return replace(rule, label=rule.label or said.partition("\n")[2])


def _ends(axis: Spec) -> tuple[Place | None, Place | None]:
    """The ends of an axis of numbers or days, where they are set."""
    first, last = (values.place(end) for end in axis.get("range") or (None, None))
    return first, last


def _ticks(axis: Spec) -> Iterable[tuple[Place, str]]:
    texts = values.listed(axis.get("ticktext"))
    for at, text in zip(values.listed(axis.get("tickvals")), texts, strict=True):
        where = values.place(at)
        if where is not None:
            yield where, values.plain(str(text), "\n")


def _scale(every: Iterable[Series]) -> Scale:
    kinds = {type(at) for series in every for at in series.at if at is not None}
    if kinds == {dt.date}:
        return "days"
    return "numbers" if kinds <= {float} else "words"


def _categories(every: Sequence[Series], plot: Plot) -> tuple[Place, ...]:
    """Every place once: words from the top or the left, others in their order."""
    found = dict.fromkeys(at for s in every for at in s.at if at is not None)
    if _scale(every) != "words":
        return tuple(sorted(found))
    axis = plot.category_axis
    named = [values.plain(str(n)) for n in values.listed(axis.get("categoryarray"))]
    order = [*(name for name in named if name in found), *found]
    down = axis.get("autorange") == "reversed" or not plot.is_horizontal
    return tuple(dict.fromkeys(order if down else order[::-1]))


def _is_named(panel: Panel) -> bool:
    """Whether every bar stands at a tick with a name: then these are its categories."""
    named = dict(panel.ticks)
    return panel.scale != "words" and all(
        series.look == "bar" and set(series.at) <= set(named) for series in panel.series
    )


def _by_ticks(panel: Panel) -> Panel:
    """Bars at ticks as bars of words; events stand at the nearest of them."""
    named = {at: said.replace("\n", "") for at, said in panel.ticks}
    return replace(
        panel,
        scale="words",
        categories=tuple(named.values()),
        series=tuple(
            replace(s, at=tuple(named[at] for at in s.at if at is not None))
            for s in panel.series
        ),
        rules=tuple(_at_word(rule, named) for rule in panel.rules),
        begin=None,
        end=None,
        ticks=(),
    )


def _at_word(rule: Rule, named: dict[Place, str]) -> Rule:
    if rule.across:
        return rule
    nearest = min(named, key=lambda at: abs(at - rule.at))  # type: ignore[operator]
    return replace(rule, at=named[nearest])


def _one_scale(plots: Sequence[Plot], panels: Sequence[Panel]) -> Iterable[Panel]:
    """Panels whose axes of values match get the same ends, where none are set."""
    groups = [plot.value_axis.get("matches", plot.ids[1]) for plot in plots]
    for plot, panel, group in zip(plots, panels, groups, strict=True):
        together = [p for p, g in zip(panels, groups, strict=True) if g == group]
        if plot.value_axis.get("range") is not None:
            yield panel
        else:
            ends = [p.low for p in together], [p.high for p in together]
            yield replace(panel, low=min(ends[0]), high=max(ends[1]))
