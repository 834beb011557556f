"""A figure of the screen as a drawing: panels of plain values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

from alliance.packs import drawn_axes as axes
from alliance.packs import drawn_marks, drawn_series
from alliance.packs import drawn_values as values
from alliance.packs.drawing import Bars, Drawing, Panel
from alliance.packs.drawn_marks import Frame

Spec = dict[str, Any]
# More panels than that cannot be read side by side.
MOST_PANELS = 8
BARS: dict[str, Bars] = {
    "stack": "stacked",
    "relative": "stacked",
    "overlay": "overlaid",
}


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
    low, high = axes.reach(every, plot.value_axis)
    left, right = _domain(plot.x)
    frame = Frame(*plot.ids, left, right, _domain(plot.y)[1], lying, low, high)
    rules, words = drawn_marks.over(layout, frame)
    scale, axis = axes.scale(every), plot.value_axis
    begin, end = (None, None) if scale == "words" else axes.ends(plot.category_axis)
    panel = Panel(
        name=drawn_marks.name(layout, frame) if plots > 1 else "",
        scale=scale,
        categories=axes.categories(every, plot.category_axis, lying),
        series=(*every, *words),
        low=low,
        high=high,
        is_horizontal=lying,
        bars=BARS.get(layout.get("barmode", ""), "grouped"),
        begin=begin,
        end=end,
        ticks=tuple(axes.ticks(plot.category_axis)),
        value_ticks=tuple(
            (at, said.partition("\n")[0])
            for at, said in axes.ticks(axis)
            if isinstance(at, float)
        ),
        prefix=axis.get("tickprefix", ""),
        suffix=axis.get("ticksuffix", ""),
        shows_values=axis.get("showticklabels", True) or plots > 1,
        value_title="" if plots > 1 else drawn_marks.sides(layout),
        rules=tuple(axes.named(rule, axis) for rule in rules),
    )
    return axes.by_ticks(panel) if axes.is_named(panel) else panel


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
