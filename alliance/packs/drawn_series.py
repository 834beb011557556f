"""The traces of a Plotly figure as series of plain values."""

import dataclasses
from typing import Any

from alliance.packs import drawn_values as values
from alliance.packs.drawing import Fill, Series, Side
from alliance.screen import theme

Trace = dict[str, Any]
SIDES: dict[str, Side] = {
    "right": "right",
    "left": "left",
    "top": "above",
    "bottom": "below",
}
INK = theme.PALETTES["light"].text
# From so many points Plotly draws a line without marks, unless it is told.
MARKED = 20


def series(trace: Trace, is_horizontal: bool, in_legend: bool) -> list[Series]:
    """The series of a trace: one for each symbol of its marks, none when empty."""
    made = _bar(trace) if trace["type"] == "bar" else _scatter(trace, is_horizontal)
    if not any(number is not None for number in made.values):
        return []
    named = str(trace.get("name") or "")
    shown = in_legend and trace.get("showlegend", True) and named != ""
    made = dataclasses.replace(made, name=values.plain(named), in_legend=shown)
    symbols = trace.get("marker", {}).get("symbol", "")
    return [made] if isinstance(symbols, str) else _apart(made, values.listed(symbols))


def _bar(trace: Trace) -> Series:
    lying = trace.get("orientation") == "h"
    at, numbers = (trace["y"], trace["x"]) if lying else (trace["x"], trace["y"])
    marker = trace.get("marker", {})
    fills = _colours(marker.get("color"))
    line = values.colour(marker.get("line", {}).get("color"))
    fill: Fill = "solid"
    if marker.get("pattern", {}).get("shape"):
        fill = "hatched"
    elif not fills[0]:
        fill = "outline"
    starts = trace.get("base")
    texts = values.listed(trace.get("text"))
    return Series(
        name="",
        look="bar",
        at=tuple(values.place(place) for place in values.listed(at)),
        values=values.numbers(numbers),
        colour=fills[0] or line,
        fill=fill,
        labels=_words(texts),
        side="over" if _inside(trace) else "right" if lying else "above",
        colours=tuple(fills) if len(fills) > 1 else (),
        starts=() if starts is None else values.numbers(starts),
    )


def _inside(trace: Trace) -> bool:
    return (
        trace.get("textposition") == "inside"
        or trace.get("insidetextanchor") == "middle"
    )


def _scatter(trace: Trace, is_horizontal: bool) -> Series:
    sides = (trace.get("y"), trace.get("x"))
    at, numbers = sides if is_horizontal else sides[::-1]
    places = tuple(values.place(place) for place in values.listed(at))
    mode = trace.get("mode") or ("lines" if len(places) >= MARKED else "lines+markers")
    line, marker = trace.get("line", {}), trace.get("marker", {})
    colours = _colours(marker.get("color") or line.get("color"))
    if "lines" in mode:
        colours = _colours(line.get("color")) if line.get("color") else colours
    made = Series(
        name="",
        look="line" if "lines" in mode else "marks",
        at=places,
        values=values.numbers(numbers),
        colour=colours[0] or _colours(marker.get("line", {}).get("color"))[0],
        dash=line.get("dash", "solid"),
        symbol=_symbol(marker, mode),
        width=float(line.get("width", 2)),
        is_step=line.get("shape") == "hv",
        labels=_words(values.listed(trace.get("text"))) if "text" in mode else (),
        side=_side(trace.get("textposition", "middle center")),
        colours=tuple(colours) if len(colours) > 1 else (),
        **_interval(trace, numbers, is_horizontal),
    )
    if mode == "text":
        return dataclasses.replace(made, look="words", colour=made.colour or INK)
    return _band(made, trace) if trace.get("fill") == "toself" else made


def _symbol(marker: Trace, mode: str) -> str:
    symbol = marker.get("symbol", "circle")
    return symbol if "markers" in mode and isinstance(symbol, str) else ""


def _side(position: str) -> Side:
    return next((SIDES[word] for word in SIDES if word in position), "over")


def _words(texts: list[Any]) -> tuple[str, ...]:
    """Words beside values; none at all where every one is empty."""
    written = tuple(values.plain(str(text), "\n") for text in texts if text is not None)
    return written if any(written) else ()


def _interval(trace: Trace, numbers: Any, is_horizontal: bool) -> dict[str, Any]:
    """The ends of the intervals of marks, from what is added and taken away."""
    error = trace.get("error_x" if is_horizontal else "error_y", {})
    middle, up = values.numbers(numbers), values.numbers(error.get("array"))
    if not up:
        return {}
    down = values.numbers(error.get("arrayminus")) or up
    return {
        "highs": tuple(
            _sum(one, other, 1) for one, other in zip(middle, up, strict=True)
        ),
        "lows": tuple(
            _sum(one, other, -1) for one, other in zip(middle, down, strict=True)
        ),
    }


def _sum(one: float | None, other: float | None, sign: int) -> float | None:
    return None if one is None or other is None else one + sign * other


def _band(made: Series, trace: Trace) -> Series:
    """A filled area as the two lines that bound it: there and back again."""
    half = len(made.values) // 2
    return dataclasses.replace(
        made,
        look="band",
        at=made.at[:half],
        values=made.values[:half],
        starts=made.values[: half - 1 : -1],
        colour=values.colour(trace.get("fillcolor")),
        symbol="",
    )


def _colours(found: Any) -> list[str]:
    if found is None or isinstance(found, str):
        return [values.colour(found)]
    every = [values.colour(one) for one in values.listed(found)]
    return every[:1] if len(set(every)) == 1 else every or [""]


def _apart(made: Series, symbols: list[str]) -> list[Series]:
    """A series for each symbol of the marks."""
    return [
        dataclasses.replace(
            made.only([row for row, found in enumerate(symbols) if found == symbol]),
            symbol=symbol,
        )
        for symbol in dict.fromkeys(symbols)
    ]
