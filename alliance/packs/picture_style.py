"""The looks of a paper's pictures: the Analysis Function's, in the paper's letters.

matplotlib is imported when the first picture is made, and its settings are set once in
a process, to the same values by all: two builds at once cannot disturb each other.
"""

import logging
from functools import cache
from pathlib import Path
from typing import Any

from alliance.packs import lettering

TEXT_PT, SMALL_PT = 9.5, 8.5
PT_PER_PX = 0.75
INK, QUIET, GRID = "#1b1f24", "#57606a", "#d6d9dd"
HALO: dict[str, Any] = {"linewidth": 2, "foreground": "#ffffff"}
SETTINGS: Any = {
    "font.family": list(lettering.FAMILIES),
    "font.size": TEXT_PT,
    "axes.titlesize": TEXT_PT,
    "axes.titleweight": 600,
    "axes.labelsize": SMALL_PT,
    "axes.labelcolor": QUIET,
    "xtick.labelsize": SMALL_PT,
    "ytick.labelsize": SMALL_PT,
    "legend.fontsize": SMALL_PT,
    "lines.linewidth": 1.6,
    "grid.color": GRID,
    "hatch.linewidth": 0.7,
    # Letters as outlines: the same on every machine, whatever fonts it has.
    "svg.fonttype": "path",
    "svg.hashsalt": "alliance",
    "axes.unicode_minus": True,
    # Signs of currency are no formulas.
    "text.parse_math": False,
}
MARKERS = {
    "circle": "o",
    "square": "s",
    "triangle-up": "^",
    "triangle-down": "v",
    "cross": "P",
    "x": "X",
    "diamond": "D",
    "line-ew": "_",
    "line-ns": "|",
}
DASHES = {
    "solid": "-",
    "dash": "--",
    "longdash": "--",
    "dot": ":",
    "dashdot": "-.",
}


@cache
def make_ready() -> None:
    """Set matplotlib's settings, the paper's letters among them."""
    import afcharts
    import matplotlib
    import matplotlib.style
    from matplotlib import font_manager

    # The typeface lent for a missing sign has no weight between regular and bold.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    for font in lettering.files():
        font_manager.fontManager.addfont(font)
    matplotlib.style.use(Path(afcharts.__file__).parent / "afcharts.mplstyle")
    matplotlib.rcParams.update(SETTINGS)


def marker(symbol: str) -> str:
    """matplotlib's sign for Plotly's name of a mark."""
    return MARKERS.get(symbol.removesuffix("-open"), "o")


def is_open(symbol: str) -> bool:
    """Whether a mark is drawn as an outline."""
    return symbol.endswith("-open")


def on(colour: str) -> str:
    """Black or white, whichever is read better on a colour `#rrggbb`."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return INK if light > 0.179 else "#ffffff"
