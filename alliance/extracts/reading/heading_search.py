"""Read every first row of a sheet as a heading; the best reading names most columns."""

from collections import Counter
from collections.abc import Iterator, Sequence

from alliance.extracts.reading.batch import Row, Sheet
from alliance.extracts.reading.heading_row import FEWEST, Heading
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.shape import Shape


def best(
    sheets: Sequence[Sheet],
    shapes: Sequence[Shape],
    mappings: Sequence[Mapping],
    given: Mapping | None,
    file: str,
) -> list[Heading]:
    """The readings of the heading row that understand most; empty: none understands.

    More than one only where several mappings serve equally well.
    """
    readings = [
        reading
        for sheet in sheets
        for reading in _readings(sheet, shapes, mappings, given, file)
    ]
    good = [reading for reading in readings if reading.score >= FEWEST]
    top = max(map(_rank, good), default=None)
    tied = [reading for reading in good if _rank(reading) == top]
    others = [None, *(reading.mapping for reading in tied[:1])]
    return tied[:1] + [r for r in tied[1:] if r.mapping not in others]


def _rank(reading: Heading) -> tuple[int, int, bool, bool, int]:
    columns = set(reading.shape.columns).difference(reading.columns)
    return (
        reading.score,
        -len(columns),
        reading.mapping is not None,
        not reading.upper,
        -reading.position,
    )


def _readings(
    sheet: Sheet,
    shapes: Sequence[Shape],
    mappings: Sequence[Mapping],
    given: Mapping | None,
    file: str,
) -> Iterator[Heading]:
    for position, (_, cells) in enumerate(sheet.head):
        if sum(bool(cell.strip()) for cell in cells) < FEWEST:
            continue
        cells = _padded(cells, sheet.head[position + 1 :])
        above = sheet.head[position - 1][1] if position - 1 in sheet.joined else []
        for shape in shapes:
            for mapping in _helping(shape, mappings, given, file, cells):
                yield Heading(sheet, shape, position, cells, [], mapping)
                if above:
                    yield Heading(sheet, shape, position, cells, above, mapping)


def _padded(cells: list[str], below: list[Row]) -> list[str]:
    """The heading as long as most rows: programs leave a separator at their end."""
    lengths = Counter(len(row) for _, row in below if sum(map(bool, row)) > FEWEST)
    usual = lengths.most_common(1)[0][0] if lengths else 0
    return cells + [""] * (usual - len(cells))


def _helping(
    shape: Shape,
    mappings: Sequence[Mapping],
    given: Mapping | None,
    file: str,
    cells: list[str],
) -> list[Mapping | None]:
    """The mappings to read a row with: the given one, or none and those that serve."""
    if given is not None:
        return [given] if given.table == shape.table else []
    serving = [m for m in mappings if m.table == shape.table and m.serves(file, cells)]
    return [None, *serving]
