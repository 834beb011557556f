"""What stands below headings that are months."""

from collections.abc import Mapping
from dataclasses import dataclass

from alliance.extracts.reading import dates, totals
from alliance.extracts.reading.heading_row import Heading, named

SAY = "Write the name of a column, or say (months) in a mapping."
WHICH = "The headings are months, and nothing says what stands below them."


@dataclass(frozen=True)
class Wide:
    """What stands below the months of a heading.

    `naming`: position of the column whose cells name one of ours, -1 for none; `only`:
    the one column that all months hold, or blank; `sums`: positions of row totals.
    """

    heading: Heading
    naming: int
    only: str
    sums: tuple[int, ...]

    @property
    def given(self) -> set[str]:
        """Our columns that the months hold, as far as the heading tells."""
        above = {self.heading.columns[at] for at in self.heading.months}
        return (above | {self.only, self.heading.shape.month}) - {""}

    @property
    def is_told(self) -> bool:
        """Whether it is known what the months hold."""
        months = self.heading.months
        return (
            bool(self.only)
            or self.naming >= 0
            or all(self.heading.columns[at] for at in months)
        )

    def day(self, at: int) -> str:
        """The first day of a month, or the last where the table counts month ends."""
        month = self.heading.months[at]
        ends = self.heading.shape.month != "month"
        return (dates.last_day(month) if ends else month).isoformat()

    def column(self, at: int, cells: list[str]) -> str:
        """The column that a cell below a month belongs to; blank: not told."""
        if self.naming >= 0:
            found = named(cells[self.naming], self.heading.shape)
            return found if self.heading.shape.is_number(found) else ""
        return self.heading.columns[at] or self.only


def plan(heading: Heading, constants: Mapping[str, str]) -> Wide:
    """How the months of a heading are read."""
    shape = heading.shape
    free = [
        at
        for at, column in enumerate(heading.columns)
        if not column
        and at not in heading.months
        and at not in heading.ignored
        and heading.found[at].strip()
    ]
    sums = [at for at in free if totals.is_total(heading.found[at], "", shape)]
    naming = [at for at in free if at not in sums and _names_columns(heading, at)]
    missing = [
        column
        for column in shape.columns
        if shape.is_number(column)
        and column not in constants
        and column not in heading.columns
    ]
    said = heading.mapping.months if heading.mapping else ""
    only = said or (missing[0] if len(missing) == 1 else "")
    first = naming[0] if naming else -1
    return Wide(heading, first, "" if naming else only, tuple(sums))


def _names_columns(heading: Heading, at: int) -> bool:
    """Whether the first cells of a column all name our columns of numbers."""
    below = [cells for _, cells in heading.sheet.head[heading.position + 1 :]]
    found = [cells[at] for cells in below if at < len(cells) and cells[at].strip()]
    found = [text for text in found if not totals.is_total(text, "", heading.shape)]
    columns = [named(text, heading.shape) for text in found]
    return bool(columns) and all(map(heading.shape.is_number, columns))
