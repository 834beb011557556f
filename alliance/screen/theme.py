"""Colours and the Plotly template: the Analysis Function's, completed for two themes.

Contrast (WCAG 2.2: 3:1 for marks, 4.5:1 for text) is measured in the tests.
"""

from dataclasses import dataclass
from typing import Any, Literal

import afcharts.pio_template  # noqa: F401  (registers the template)
import plotly.io as pio

Mode = Literal["light", "dark"]
FONT = '"Source Sans", "Source Sans Pro", sans-serif'
TEXT_SIZE = 14


@dataclass(frozen=True)
class Palette:
    """The colours of one theme; `better` and `worse` are of meaning, no force's."""

    background: str
    text: str
    quiet: str
    grid: str
    forces: dict[str, str]
    other_force: str
    alliance: str
    mark: str
    better: str
    worse: str


PALETTES: dict[Mode, Palette] = {
    "light": Palette(
        background="#ffffff",
        text="#1b1f24",
        quiet="#57606a",
        grid="#d6d9dd",
        forces={
            "Bedfordshire": "#12436D",
            "Cambridgeshire": "#28A197",
            "Hertfordshire": "#801650",
        },
        other_force="#767c83",
        alliance="#3D3D3D",
        mark="#1d4f91",
        better="#4a3fc9",
        worse="#b34700",
    ),
    "dark": Palette(
        background="#10151b",
        text="#eceff2",
        quiet="#a9b2bc",
        grid="#39424d",
        forces={
            "Bedfordshire": "#6BACE6",
            "Cambridgeshire": "#3FC1B5",
            "Hertfordshire": "#E07BB5",
        },
        other_force="#929aa3",
        alliance="#D0D4D8",
        mark="#8cc3ff",
        better="#a9a1ff",
        worse="#ff9f45",
    ),
}
DASHES = ("solid", "dash", "dot", "dashdot")
SYMBOLS = ("circle", "square", "triangle-up", "cross")


def force_colour(force: str, mode: Mode) -> str:
    """A force keeps its colour whatever is selected; the alliance has its own."""
    palette = PALETTES[mode]
    if force.startswith("BCH"):
        return palette.alliance
    return palette.forces.get(force, palette.other_force)


def layout(mode: Mode, height: int) -> dict[str, Any]:
    """The layout of every chart: the template, sized and coloured for a theme."""
    palette = PALETTES[mode]
    axis = {
        "gridcolor": palette.grid,
        "linecolor": palette.quiet,
        "tickcolor": palette.quiet,
        "zerolinecolor": palette.quiet,
        "tickfont": {"size": TEXT_SIZE},
        "title": {"font": {"size": TEXT_SIZE}},
    }
    return {
        "template": pio.templates["afcharts"],
        "height": height,
        "font": {"family": FONT, "size": TEXT_SIZE, "color": palette.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 30, "b": 8},
        "xaxis": {**axis, "showgrid": False},
        "yaxis": {**axis, "ticks": ""},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1,
            "xanchor": "left",
            "yanchor": "bottom",
            "font": {"size": TEXT_SIZE},
        },
        "hoverlabel": {
            "bgcolor": palette.background,
            "font": {"size": TEXT_SIZE, "color": palette.text, "family": FONT},
        },
        "separators": ".,",
    }
