"""A column that only counts the rows, as pandas and R write it: left out and listed."""

import re
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading.batch import Batch
from alliance.extracts.reading.heading_row import FEWEST, Heading
from alliance.extracts.reading.notes import Notes

# What pandas calls its index in Parquet, and a first column without a heading.
INDEX = re.compile(r"__index_level_\d+__")
NAMELESS = re.compile(r"(Unnamed: 0)?")
NUMBER = r"^[0-9]{1,9}$"
STARTS = (0, 1)
LEFT_OUT = "A column that only counts the rows is left out."
NO_COUNT = "A column without a heading counts the rows at first and then does not."
GIVE_ONE = "Write its heading, or delete the column."


def places(heading: Heading) -> set[int]:
    """The columns that count the rows, as far as the first rows show."""
    named = {at for at, text in enumerate(heading.found) if INDEX.fullmatch(text)}
    return named | ({0} if _counts(heading) else set())


def left_out(
    batches: Iterator[Batch], heading: Heading, notes: Notes
) -> Iterator[Batch]:
    """The batches as they are; says at the end what was left out, or why it may not."""
    first = 0 in places(heading) and not INDEX.fullmatch(heading.found[0])
    line, number = heading.line, None
    for batch in batches:
        if first and len(batch.lines):
            if broken := _break(batch, line, number):
                notes.refuse(broken, "", "column 1", NO_COUNT, GIVE_ONE)
                first = False
            else:
                line = batch.lines[-1].as_py()
                number = int(batch.cells[0][-1].as_py())
        yield batch
    for at in places(heading):
        if first or at:
            shown = heading.found[at] or f"column {at + 1}"
            notes.note(heading.line, "", shown, "", LEFT_OUT)


def _counts(heading: Heading) -> bool:
    """Whether the first column has no heading and counts from 0 or 1."""
    if heading.columns[0] or not NAMELESS.fullmatch(heading.found[0].strip()):
        return False
    below = heading.sheet.head[heading.position + 1 :]
    rows = [cells for _, cells in below if sum(map(bool, cells)) > FEWEST]
    found = [cells[0] for cells in rows if cells[0].isdecimal()]
    return bool(found) and len(found) == len(rows) and int(found[0]) in STARTS


def _break(batch: Batch, line: int, number: int | None) -> int:
    """The line on which a batch stops counting on from a number on a line; 0: none.

    Rows put aside may count too.
    """
    text = batch.cells[0].dictionary_decode().fill_null("")
    plain = pc.if_else(pc.match_substring_regex(text, NUMBER), text, "0")
    found = plain.cast(pa.int64())
    before = found[0].as_py() - 1 if number is None else number
    numbers = pa.concat_arrays([pa.array([before]), found])
    lines = pa.concat_arrays([pa.array([line]), batch.lines])
    steps = pc.subtract(numbers[1:], numbers[:-1])
    gaps = pc.subtract(lines[1:], lines[:-1])
    wrong = pc.or_(pc.less_equal(steps, 0), pc.greater(steps, gaps))
    places = pc.indices_nonzero(wrong)
    return batch.lines[places[0].as_py()].as_py() if len(places) else 0
