"""Small files with the names of a pack's shapes, and what people do to such files."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

Values = Mapping[str, Sequence[float]]
BOX = (Inches(1), Inches(2), Inches(6), Inches(3))


@dataclass(frozen=True)
class Made:
    """A slide to make: its words, and a chart or a table."""

    key: str
    title: str
    chart: Values | None = None
    categories: Sequence[str] = ("Custody", "ICT")
    rows: Sequence[Sequence[str]] = ()
    notes: str = "What is measured."
    comments: str = ""
    is_scatter: bool = False


def file(*made: Made) -> bytes:
    """A presentation with these slides."""
    presentation = Presentation()
    for slide in made:
        _slide(presentation, slide)
    return saved(presentation)


def saved(presentation: Any) -> bytes:
    written = io.BytesIO()
    presentation.save(written)
    return written.getvalue()


def opened(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def _slide(presentation: Any, made: Made) -> None:
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.name = f"bch:{made.key}:title"
    slide.shapes.title.text = made.title
    if made.chart is not None:
        _chart(slide, made)
    if made.rows:
        shape = slide.shapes.add_table(len(made.rows), len(made.rows[0]), *BOX)
        shape.name = f"bch:{made.key}:table"
        for row, cells in zip(shape.table.rows, made.rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    if made.comments:
        box = slide.shapes.add_textbox(*BOX)
        box.name, box.text_frame.text = f"bch:{made.key}:comments", made.comments
    slide.notes_slide.notes_text_frame.text = made.notes


def _chart(slide: Any, made: Made) -> None:
    assert made.chart is not None
    data: Any = XyChartData() if made.is_scatter else CategoryChartData()
    form = XL_CHART_TYPE.XY_SCATTER if made.is_scatter else XL_CHART_TYPE.BAR_CLUSTERED
    if not made.is_scatter:
        data.categories = made.categories
    for name, values in made.chart.items():
        if made.is_scatter:
            series = data.add_series(name)
            for place, value in enumerate(values):
                series.add_data_point(place, value)
        else:
            data.add_series(name, values)
    shape = slide.shapes.add_chart(form, *BOX, data)
    shape.name = f"bch:{made.key}:chart-1"
    shape._element.nvGraphicFramePr.cNvPr.set("descr", made.title)


def shape(presentation: Any, name: str) -> Any:
    """The first shape of a name."""
    return next(
        s for slide in presentation.slides for s in slide.shapes if s.name == name
    )


def numbers(presentation: Any, name: str) -> dict[str, tuple[float, ...]]:
    """The values of a chart by series."""
    chart = shape(presentation, name).chart
    return {s.name: tuple(s.values) for plot in chart.plots for s in plot.series}


def titles(presentation: Any) -> list[str]:
    """The titles of the slides, in order."""
    return [slide.shapes.title.text for slide in presentation.slides]
