"""Judge a heading row: what is missing, unknown, twice or about persons."""

from collections.abc import Mapping as Pairs
from functools import partial

from alliance.extracts.reading import (
    heading_notes,
    personal,
    row_numbers,
    scale_words,
    unknown,
    wide,
)
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.notes import Notes
from alliance.warehouse.faults import Fault

NO_COLUMN = "The heading is not known."
MAP_IT = "Name one of our columns for it in a mapping, or list it there as ignored."
NO_HEADING = "A column without a heading holds values."
MISSING = "The column is missing."
ADD_IT = "Name the heading that holds it in a mapping, or add the column."
TWICE = "Two headings name the same column."
DROP_ONE = "Delete one of the two columns, or list it as ignored in a mapping."
FILLED_TOO = "The mapping fills a column that the file has."
NO_VALUES = "A column without values is left out."
SAMPLE_ROWS, SAMPLE_LETTERS = 5, 60


def check(heading: Heading, constants: Pairs[str, str], notes: Notes) -> None:
    """Note what was understood; raise `UnknownHeadings` when something is not."""
    missing = _missing(heading, constants)
    faults = _faults(heading, constants, missing, notes.file)
    if faults:
        raise unknown.UnknownHeadings(
            faults,
            [text for text in heading.found if text],
            heading.shape.table,
            missing,
            _sample(heading),
        )
    heading_notes.note(heading, constants, notes)


def _faults(
    heading: Heading, constants: Pairs[str, str], missing: list[str], file: str
) -> list[Fault]:
    """Everything that is wrong with a heading row."""
    fault = partial(Fault, file, heading.line)
    filled = heading.mapping.constants if heading.mapping else {}
    nameless = _in_use(heading, undecided(heading, constants))
    return [
        *(
            fault("", heading.found[at], personal.RULE, personal.HELP)
            for at in _persons(heading)
        ),
        *(fault(column, "", TWICE, DROP_ONE) for column in _twice(heading)),
        *(
            fault(column, "", FILLED_TOO, "Correct the mapping.")
            for column in filled
            if column in heading.columns
        ),
        *(_not_known(heading, at, file) for at in nameless),
        *(fault(column, "", MISSING, ADD_IT) for column in missing),
        *_months(heading, constants, file),
    ]


def _sample(heading: Heading) -> list[list[str]]:
    """The first rows below the headings, a cell for each heading, long ones cut."""
    named = [at for at, text in enumerate(heading.found) if text]
    below = heading.sheet.head[heading.position + 1 :][:SAMPLE_ROWS]
    return [
        [cells[at][:SAMPLE_LETTERS] if at < len(cells) else "" for at in named]
        for _, cells in below
    ]


def undecided(heading: Heading, constants: Pairs[str, str]) -> list[int]:
    """The columns that nothing names: none of them may hold values."""
    read = set(heading.months) | heading.ignored | row_numbers.places(heading)
    if heading.months:
        plan = wide.plan(heading, constants)
        read |= {plan.naming, *plan.sums}
    return [
        at for at, column in enumerate(heading.columns) if not column and at not in read
    ]


def refuse_filled(
    heading: Heading, constants: Pairs[str, str], filled: set[int], notes: Notes
) -> None:
    """Refuse columns that nothing names where a row further down holds a value."""
    for at in undecided(heading, constants):
        if at in filled:
            notes.faults.append(_not_known(heading, at, notes.file))
        elif heading.found[at]:
            notes.note(heading.line, "", heading.found[at], "", NO_VALUES)


def _not_known(heading: Heading, at: int, file: str) -> Fault:
    text = heading.found[at]
    if not text:
        return Fault(
            file, heading.line, "", f"column {at + 1}", NO_HEADING, row_numbers.GIVE_ONE
        )
    scale = scale_words.said(text, heading.shape)
    help = scale.help if scale else MAP_IT
    return Fault(file, heading.line, "", text, NO_COLUMN, help)


def _persons(heading: Heading) -> list[int]:
    return [
        at
        for at, text in enumerate(heading.found)
        if at not in heading.ignored
        and text not in heading.shape.columns
        and personal.is_personal(text)
    ]


def _twice(heading: Heading) -> list[str]:
    placed = [
        c for at, c in enumerate(heading.columns) if c and at not in heading.months
    ]
    return sorted({column for column in placed if placed.count(column) > 1})


def _in_use(heading: Heading, places: list[int]) -> list[int]:
    """Those of the columns that hold a value in the first rows."""
    personal_ones = set(_persons(heading))
    below = [cells for _, cells in heading.sheet.head[heading.position + 1 :]]
    rows = [cells for cells in below if sum(map(bool, cells)) > 2]
    return [
        at
        for at in places
        if at not in personal_ones
        and any(at < len(cells) and cells[at].strip() for cells in rows)
    ]


def _missing(heading: Heading, constants: Pairs[str, str]) -> list[str]:
    given = {*heading.columns, *constants}
    if heading.months:
        plan = wide.plan(heading, constants)
        given |= plan.given
        if plan.naming >= 0 or not plan.is_told:
            given |= {c for c in heading.shape.columns if heading.shape.is_number(c)}
    return [column for column in heading.shape.columns if column not in given]


def _months(heading: Heading, constants: Pairs[str, str], file: str) -> list[Fault]:
    if not heading.months or wide.plan(heading, constants).is_told:
        return []
    first = heading.found[min(heading.months)]
    return [Fault(file, heading.line, "", first, wide.WHICH, wide.SAY)]
