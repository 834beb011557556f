"""What a faulty file is: its builder, and the verdict that it must get."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.reading.files_made import Build, lines_of, put, text
from tests.reading.twins import Twin, twin

# Row 20 of a twin stands on line 22 of its file.
ROW = 20
LINE = ROW + 2


@dataclass(frozen=True)
class Faulty:
    """A faulty file and its verdict.

    `stage` says who must refuse or warn: reading, cast, key or check:<name>. `line` and
    `column` say where, `rule` is a part of the sentence that reading gives. Where a
    later stage judges, `value` must have passed reading unchanged on that line.
    """

    name: str
    table: str
    build: Build
    stage: str
    line: int
    column: str
    rule: str = ""
    value: str | None = None
    severity: str = "refuse"


def with_cell(found: Twin, column: str, value: str, row: int = ROW) -> Twin:
    """A twin with one cell changed."""
    rows = [dict(r) for r in found.rows]
    rows[row][column] = value
    return found.changed(rows)


def cell(
    name: str,
    table: str,
    column: str,
    value: str,
    stage: str,
    rule: str = "",
    severity: str = "refuse",
    passed: str | None = None,
    row: int = ROW,
) -> Faulty:
    """One wrong cell in a file that is clean otherwise."""
    changed = with_cell(twin(table), column, value, row)
    if stage != "reading" and passed is None:
        passed = value
    return Faulty(
        name, table, text(changed), stage, row + 2, column, rule, passed, severity
    )


def whole(
    name: str, build: Build, rule: str, line: int = 0, column: str = ""
) -> Faulty:
    """A file that reading refuses as a whole, or for its form."""
    return Faulty(name, "contact_daily", build, "reading", line, column, rule)


def edited(
    change: Callable[[list[str]], list[str]], table: str = "contact_daily"
) -> Build:
    """A clean file with its lines changed."""
    lines = change(lines_of(twin(table)).splitlines())
    return put(f"{table}.csv", ("\n".join(lines) + "\n").encode())
