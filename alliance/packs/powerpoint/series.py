"""One series of a chart of points, in the words of the chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from alliance.packs.drawing import Place, Series
from alliance.packs.powerpoint import looks, words
from alliance.packs.powerpoint.sheet import Cell, Sheet

PIXEL = 0.75
# From so many points marks are smaller.
DENSE = 60
LARGE, SMALL = 8, 6
# How far a tick reaches over its row, in rows.
TICK = 0.32


@dataclass(frozen=True)
class Drawn:
    """A series with its places as the sheet holds them: rows as numbers."""

    series: Series
    at: tuple[Place | None, ...]
    is_horizontal: bool

    @property
    def rows(self) -> int:
        """The rows of the sheet that it needs."""
        return len(self.at) * (2 if self.series.is_step else 1)


def xml(drawn: Drawn, page: Sheet, number: int) -> str:
    """The series, its figures in two columns of the sheet."""
    series = drawn.series
    places, values = _points(drawn)
    name = series.name or (
        "Words" if series.look == "words" else f"Series {number + 1}"
    )
    at = page.add(f"{name}: place", places)
    held = page.add(name, values)
    title = f"<c:tx>{page.header()}</c:tx>"
    x, y = (held, at) if drawn.is_horizontal else (at, held)
    apart = "  " if series.side == "right" else ""
    said = [f"{apart}{words}" if words else "" for words in series.labels]
    return (
        f"<c:ser><c:idx val='{number}'/><c:order val='{number}'/>{title}"
        f"{_line(series)}{_marker(series)}"
        f"{words.labels(said, words.POSITIONS[series.side], {})}"
        f"{_bars(drawn, page)}<c:xVal>{x}</c:xVal><c:yVal>{y}</c:yVal>"
        f"<c:smooth val='0'/></c:ser>"
    )


def _points(drawn: Drawn) -> tuple[Sequence[Cell], Sequence[Cell]]:
    """Places and values; a break keeps the place before it and has no value."""
    places: list[Cell] = []
    values: list[Cell] = []
    for at, value in zip(drawn.at, drawn.series.values, strict=True):
        if drawn.series.is_step and values:
            places.append(at)
            values.append(values[-1])
        places.append(at if at is not None else places[-1] if places else None)
        values.append(value)
    return places, values


def _line(series: Series) -> str:
    if series.look not in ("line", "band"):
        return "<c:spPr><a:ln w='19050'><a:noFill/></a:ln></c:spPr>"
    look = looks.line(series.colour, series.width * PIXEL, series.dash)
    return f"<c:spPr>{look}</c:spPr>"


def _size(series: Series) -> int:
    return SMALL if len(series.values) > DENSE or series.look == "line" else LARGE


def _marker(series: Series) -> str:
    symbol = "" if series.look == "words" else series.symbol
    return looks.marker(symbol, series.colour, _size(series))


def _bars(drawn: Drawn, page: Sheet) -> str:
    """The intervals of marks, or the stroke of a tick across its row."""
    series, along = drawn.series, "x" if drawn.is_horizontal else "y"
    if series.highs:
        up = [
            _between(one, other)
            for one, other in zip(series.values, series.highs, strict=True)
        ]
        down = [
            _between(one, other)
            for one, other in zip(series.lows, series.values, strict=True)
        ]
        plus = page.add(f"{series.name}: to high end", up)
        minus = page.add(f"{series.name}: to low end", down)
        ends = f"<c:plus>{plus}</c:plus><c:minus>{minus}</c:minus>"
        return _error(along, "cust", ends, series.colour, 1.5)
    if series.symbol == looks.TICK:
        across = "y" if drawn.is_horizontal else "x"
        return _error(across, "fixedVal", f"<c:val val='{TICK}'/>", series.colour, 2.5)
    return ""


def _between(low: float | None, high: float | None) -> float | None:
    return None if low is None or high is None else abs(high - low)


def _error(along: str, kind: str, ends: str, colour: str, points: float) -> str:
    return (
        f"<c:errBars><c:errDir val='{along}'/><c:errBarType val='both'/>"
        f"<c:errValType val='{kind}'/><c:noEndCap val='1'/>{ends}"
        f"<c:spPr>{looks.line(colour, points)}</c:spPr></c:errBars>"
    )
