"""What stands above, between and below the rows of data."""

from alliance.extracts.reading import (
    amounts,
    characters,
    dates,
    names,
    scale_words,
)
from alliance.extracts.reading.batch import Row
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.layout import FEW_CELLS, Layout
from alliance.extracts.reading.notes import Notes

TITLE = "A row above the headings is left out."
FOOTNOTE = "A line below the table is left out."
PAGE_END = "A line at the end of a page is left out."
BAND = "A row holds only a name or word, above the rows that it is about."
FILL_IN = "Write it into a column of its own, in each row that it is about."
SEPARATOR = "Look for a missing or surplus separator, or a value with one in it."
CUT_OFF = "The last row is not whole: the file is cut off."
AGAIN = "Export the file again and compare its last row with the source."
NO_ROW = "A row below the table is neither a row of data nor a footnote."
ONE_CELL = "Write a note into one cell; give a row of data its names and numbers."
MOST_FOOTNOTES = 30
MOST_SIGNS = 3


def titles(heading: Heading, notes: Notes) -> None:
    """Note the rows above the headings; refuse those that change every amount."""
    last = heading.position - bool(heading.upper)
    for line, cells in heading.sheet.head[:last]:
        words = _words(cells)
        if words:
            notes.note(line, "", words, "", TITLE)
            scale_words.refuse(heading, notes, line, words)


def finish(layout: Layout, ends_with_line: bool) -> None:
    """Judge the rows put aside, now that the last row of data is known."""
    notes = layout.notes
    for line, cells in layout.ragged:
        if line > layout.last and not ends_with_line:
            notes.refuse(line, "", _words(cells), CUT_OFF, AGAIN)
        else:
            rule = f"The row has {len(cells)} values, the heading {_width(layout)}."
            notes.refuse(line, "", _words(cells), rule, SEPARATOR)
    below = sum(line > layout.last for line, _ in layout.lone)
    for row in layout.lone:
        _judge_lone(layout, row, ends_with_line, below > MOST_FOOTNOTES)
    for line, cells in layout.totals:
        scale_words.refuse(layout.heading, notes, line, _words(cells))


def _judge_lone(layout: Layout, row: Row, ends_with_line: bool, too_many: bool) -> None:
    line, cells = row
    words = _words(cells)
    is_data = any(map(_is_data, cells))
    if line < layout.last and layout.ends_page(line) and not is_data:
        layout.notes.note(line, "", words, "", PAGE_END)
        scale_words.refuse(layout.heading, layout.notes, line, words)
    elif line < layout.last:
        layout.notes.refuse(line, "", words, BAND, FILL_IN)
    elif sum(map(bool, map(characters.seen, cells))) > FEW_CELLS:
        layout.notes.refuse(line, "", words, NO_ROW, ONE_CELL)
    elif is_data or too_many:
        layout.notes.refuse(line, "", words, NO_ROW, AGAIN)
    elif not ends_with_line and layout.begins_row(cells[0]):
        layout.notes.refuse(line, "", words, CUT_OFF, AGAIN)
    else:
        layout.notes.note(line, "", words, "", FOOTNOTE)
        scale_words.refuse(layout.heading, layout.notes, line, words)


def _is_data(cell: str) -> bool:
    """Whether a lone cell may be the beginning or the rest of a row, or a whole one."""
    if sum(map(cell.count, ";|\t")) > MOST_SIGNS:
        return True
    text = characters.plain(cell)
    known = characters.key(cell)
    named = known in names.spellings("force") or known in names.spellings("unit_id")
    day = dates.certain(text) or dates.parted(text) or dates.month(text)
    return bool(named or day or amounts.is_number(text))


def _words(cells: list[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, map(characters.seen, cells))))


def _width(layout: Layout) -> int:
    return len(layout.heading.lower)
