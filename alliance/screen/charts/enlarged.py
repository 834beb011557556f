"""A chart for the screen of a room: words, marks and lines larger, in one measure.

What stands on a page at 14 px stands at 24 px, and no word is smaller. The screen gives
the height, so the figure itself has none.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from alliance.screen import theme

LEAST = 24
SCALE = LEAST / theme.TEXT_SIZE
# Lengths in pixels by name, below which parts of a figure: elsewhere the same names are
# shares of an axis or spans of time.
LENGTHS = {
    "size": ("marker", "pattern"),
    "width": ("line", "error_x", "error_y"),
    "thickness": ("error_x", "error_y"),
    **dict.fromkeys(("t", "b", "l", "r", "pad"), ("margin",)),
}
ANYWHERE = {
    *("xshift", "yshift", "standoff", "borderpad", "borderwidth", "arrowwidth"),
    *("ticklen", "tickwidth", "linewidth", "zerolinewidth", "tracegroupgap"),
}


def enlarged(chart: go.Figure) -> go.Figure:
    """The same chart with every length in pixels enlarged, as high as its place."""
    made = chart.to_dict()
    template = made["layout"].pop("template")
    larger = _larger(made)
    layout = larger["layout"] | {"template": template, "height": None, "autosize": True}
    return go.Figure(data=larger["data"], layout=layout)


def _larger(part: Any, name: str = "", above: str = "") -> Any:
    """A part of a figure by its name and that of the part above it."""
    if isinstance(part, Mapping):
        return {key: _larger(value, key, name) for key, value in part.items()}
    if isinstance(part, Sequence) and not isinstance(part, str):
        kept = (name, above) if _is_length(name, above) else ("", name)
        return [_larger(value, *kept) for value in part]
    if isinstance(part, int | float) and _is_length(name, above):
        return max(part * SCALE, LEAST) if _is_font(above) else part * SCALE
    return part


def _is_font(name: str) -> bool:
    return name.endswith("font")


def _is_length(name: str, above: str) -> bool:
    if name == "size" and _is_font(above):
        return True
    return name in ANYWHERE or above in LENGTHS.get(name, ())
