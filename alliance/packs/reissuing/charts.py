"""New figures in a chart that keeps its looks.

The data of each series, its labels and the ends of the axes come from the new chart,
fills, lines and marks stay as they are. A series that is new comes with its own looks.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pptx.opc.package import Part
from pptx.oxml.ns import qn

# What somebody may have coloured, in the order of the schema before the data.
LOOKS = ("c:spPr", "c:invertIfNegative", "c:marker")
BEFORE = ("c:idx", "c:order", "c:tx")


def renew(chart: Any, source: Any) -> bool:
    """Put the figures of another chart into a chart; False where its form is another,
    so that only the looks of series of the same name were kept."""
    old, new = chart._chartSpace, source._chartSpace
    plots, wanted = _plots(old), _plots(new)
    is_same = [plot.tag for plot in plots] == [plot.tag for plot in wanted]
    known = _by_name(plots)
    if is_same:
        for plot, other in zip(plots, wanted, strict=True):
            _series(plot, other, known)
        _axes(old, new)
        _titles(old, new)
    else:
        area = deepcopy(new.find(f".//{qn('c:plotArea')}"))
        for plot in _of(area):
            _series(plot, plot, known)
        here = old.find(f".//{qn('c:plotArea')}")
        here.getparent().replace(here, area)
    _hidden_names(old, new)
    _workbook(chart.part, source.part)
    return is_same


def _plots(space: Any) -> list[Any]:
    return list(_of(space.find(f".//{qn('c:plotArea')}")))


def _of(area: Any) -> Iterator[Any]:
    """The plots of an area: what has series."""
    return (part for part in area if part.find(qn("c:ser")) is not None)


def _name(series: Any) -> str:
    found = series.find(f"{qn('c:tx')}//{qn('c:v')}")
    return found.text or "" if found is not None else ""


def _by_name(plots: list[Any]) -> dict[tuple[str, str], Any]:
    """The series of plots by the form and their name, the first of a name."""
    found: dict[tuple[str, str], Any] = {}
    for plot in plots:
        for series in plot.findall(qn("c:ser")):
            found.setdefault((plot.tag, _name(series)), series)
    return found


def _series(plot: Any, source: Any, known: dict[tuple[str, str], Any]) -> None:
    """The series of another plot in the place of a plot's own, with known looks: of
    one of the same name, else of the one in the same place where no name is known."""
    old, new = plot.findall(qn("c:ser")), source.findall(qn("c:ser"))
    any_known = any((plot.tag, _name(series)) in known for series in new)
    merged = []
    for place, series in enumerate(new):
        looks = known.get((plot.tag, _name(series)))
        if looks is None and not any_known and place < len(old):
            looks = old[place]
        merged.append(_merged(series, looks))
    at = plot.index(old[0])
    for series in old:
        plot.remove(series)
    for number, series in enumerate(merged):
        plot.insert(at + number, series)


def _merged(series: Any, looks: Any) -> Any:
    """A new series in the looks of an old one."""
    found = deepcopy(series)
    if looks is None:
        return found
    for tag in LOOKS:
        _replace(found, tag, looks.findall(qn(tag)))
    if _points(found) == _points(looks):
        _replace(found, "c:dPt", looks.findall(qn("c:dPt")))
    if found.find(qn("c:dLbls")) is None:
        _replace(found, "c:dLbls", looks.findall(qn("c:dLbls")))
    return found


def _replace(series: Any, tag: str, looks: list[Any]) -> None:
    """Elements of a tag from elsewhere, in the place that the schema has for them."""
    if not looks:
        return
    for old in series.findall(qn(tag)):
        series.remove(old)
    earlier = {qn(name) for name in (*BEFORE, *LOOKS, "c:pictureOptions")}
    earlier |= {qn("c:dPt")} if tag == "c:dLbls" else set()
    earlier -= (
        {qn(name) for name in LOOKS[LOOKS.index(tag) :]} if tag in LOOKS else set()
    )
    at = sum(part.tag in earlier for part in series)
    for number, look in enumerate(looks):
        series.insert(at + number, deepcopy(look))


def _points(series: Any) -> list[str]:
    """The words or places of the points of a series: colours of single points stay only
    where the same points stand."""
    parts = (series.find(qn(name)) for name in ("c:cat", "c:xVal"))
    held = next((part for part in parts if part is not None), None)
    return [] if held is None else [v.text or "" for v in held.iter(qn("c:v"))]


def _titles(old: Any, new: Any) -> None:
    """The titles of chart and axes, where their words are others now."""
    titles = [list(space.iter(qn("c:title"))) for space in (old, new)]
    if len(titles[0]) != len(titles[1]):
        return
    for title, other in zip(*titles, strict=True):
        words = [
            "".join(t.text or "" for t in e.iter(qn("a:t"))) for e in (title, other)
        ]
        if words[0] != words[1]:
            title.getparent().replace(title, deepcopy(other))


def _axes(old: Any, new: Any) -> None:
    """The ends of the axes, which belong to the figures."""
    axes = [
        [part for part in space.iter() if str(part.tag).endswith("Ax")]
        for space in (old, new)
    ]
    for axis, other in zip(*axes, strict=False):
        scaling = axis.find(qn("c:scaling"))
        wanted = other.find(qn("c:scaling"))
        if axis.tag != other.tag or scaling is None or wanted is None:
            continue
        axis.replace(scaling, deepcopy(wanted))


def _hidden_names(old: Any, new: Any) -> None:
    """Which names the legend leaves out: these go by the number of a series."""
    legends = [space.find(f".//{qn('c:legend')}") for space in (old, new)]
    if any(legend is None for legend in legends):
        return
    for entry in legends[0].findall(qn("c:legendEntry")):
        legends[0].remove(entry)
    at = 1 if legends[0].find(qn("c:legendPos")) is not None else 0
    for entry in reversed(legends[1].findall(qn("c:legendEntry"))):
        legends[0].insert(at, deepcopy(entry))


def _workbook(part: Any, source: Any) -> None:
    """The workbook that opens when somebody edits the chart's data."""
    held = source.chart_workbook.xlsx_part
    if held is None:
        return
    for link in part._element.findall(qn("c:externalData")):
        if part.rels[link.get(qn("r:id"))].is_external:  # to a file of somebody's own
            part._element.remove(link)
    # One of its own: what was copied with a slide may share it with the first.
    part.chart_workbook.update_from_xlsx_blob(_content(held))


def _content(part: Part) -> bytes:
    return part.blob
