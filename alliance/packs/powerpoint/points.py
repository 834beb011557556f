"""A panel of lines and marks as PowerPoint's own chart of points (XY scatter).

Rows of words are numbered from the top, days are days: each series brings its own
places.
"""

from collections.abc import Iterator
from dataclasses import replace

from alliance.packs.drawing import Panel, Place, Series
from alliance.packs.powerpoint import area, axes, looks, marks, reach
from alliance.packs.powerpoint.area import Area
from alliance.packs.powerpoint.axes import Axis
from alliance.packs.powerpoint.series import Drawn, xml
from alliance.packs.powerpoint.sheet import Sheet

# The width of a floating bar, in points.
BAR = 11.0


def plot(panel: Panel, where: Area, scale: tuple[float, float]) -> tuple[str, Sheet]:
    """The chart and axes of a panel, with the sheet of their figures."""
    numbered = reach.rows_of(panel)
    ends = reach.Ends(*reach.along(panel, where, numbered), *scale)
    every = [
        part for series in panel.series for part in _drawn(series, panel, numbered)
    ]
    every += [
        part for rule in panel.rules for part in marks.rule_of(rule, panel, ends, where)
    ]
    every += marks.names_of(panel, ends, numbered)
    page = Sheet(max(part.rows for part in every))
    every = [marks.kept_inside(part, ends, where) for part in every]
    series = "".join(xml(part, page, number) for number, part in enumerate(every))
    chart = (
        f"<c:scatterChart><c:scatterStyle val='lineMarker'/><c:varyColors val='0'/>"
        f"{series}<c:axId val='1'/><c:axId val='2'/></c:scatterChart>"
    )
    drawn = "".join(axis.xml for axis in _axes(panel, where, ends, numbered))
    return chart + drawn, page


def names(panel: Panel) -> list[str]:
    """The names beside the axis of categories, where these are words."""
    return [] if panel.scale == "days" else [said for _, said in area.rows(panel)]


def _drawn(series: Series, panel: Panel, rows: dict[Place, float]) -> Iterator[Drawn]:
    """A series as it is drawn: a band as two lines, a floating bar as a thick one."""
    at = [rows.get(place, place) if place is not None else None for place in series.at]
    lying = panel.is_horizontal
    if series.look == "band":
        edge = replace(series, colour=looks.QUIET, dash="dot", width=2.0, starts=())
        yield Drawn(edge, tuple(at), lying)
        low = replace(edge, name=f"{series.name}, low", values=series.starts)
        yield Drawn(replace(low, in_legend=False), tuple(at), lying)
    elif series.look == "bar":
        ends = [
            end
            for pair in zip(
                series.starts or (0.0,) * len(at), series.values, strict=True
            )
            for end in (pair[0], _sum(*pair), None)
        ]
        thick = replace(series, look="line", values=tuple(ends), width=BAR / 0.75)
        yield Drawn(thick, tuple(place for place in at for _ in range(3)), lying)
    else:
        for part, kept in _by_colour(series):
            yield Drawn(part, tuple(at[place] for place in kept), lying)


def _by_colour(series: Series) -> Iterator[tuple[Series, list[int]]]:
    """A series for each colour of its marks; the first of them is in the key."""
    if not series.colours:
        yield series, list(range(len(series.values)))
        return
    for number, colour in enumerate(dict.fromkeys(series.colours)):
        kept = [place for place, found in enumerate(series.colours) if found == colour]
        shown = series.in_legend and not number
        plain = replace(series.only(kept), colour=colour, in_legend=shown)
        yield replace(plain, colours=()), kept


def _sum(start: float | None, change: float | None) -> float | None:
    return None if start is None or change is None else start + change


def _axes(
    panel: Panel, where: Area, ends: reach.Ends, rows: dict[Place, float]
) -> list[Axis]:
    """The axis along the foot and the one at the side."""
    lying = panel.is_horizontal
    step = axes.value_step(panel, reach.most(panel, where))
    values = Axis(
        1 if lying else 2,
        2 if lying else 1,
        "b" if lying else "l",
        low=ends.low,
        high=ends.high,
        step=step,
        code=axes.value_code(panel, step),
        is_hidden=not panel.shows_values,
        has_grid=panel.shows_values,
        crosses="max" if lying else "min",
    )
    places = Axis(
        2 if lying else 1,
        1 if lying else 2,
        "l" if lying else "b",
        low=ends.begin,
        high=ends.end,
        step=1.0 if rows else 0.0,
        is_reversed=lying,
        has_labels=not (rows or panel.ticks),
        crosses="min",
    )
    if panel.scale == "days":
        months = axes.day_step(ends.begin, ends.end, where.across)
        places = replace(places, step=months * axes.MONTH, code=axes.WRITTEN_DAY)
    return [values, places] if lying else [places, values]
