"""A row of a sheet read as the heading of one table, with a mapping or without."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from alliance.extracts.reading import dates
from alliance.extracts.reading.batch import Sheet
from alliance.extracts.reading.headings import column_of
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.shape import Shape

FEWEST = 2
named = lru_cache(maxsize=20_000)(column_of)
month_of = lru_cache(maxsize=20_000)(dates.month_of_heading)


@dataclass(frozen=True)
class Heading:
    """A heading row, read as that of one table with the help of a mapping or none.

    `position` counts the rows of the sheet's head; `upper` is the row above where the
    two are one heading, else empty.
    """

    sheet: Sheet
    shape: Shape
    position: int
    lower: list[str]
    upper: list[str] = field(default_factory=list)
    mapping: Mapping | None = None

    @property
    def line(self) -> int:
        return self.sheet.head[self.position][0]

    @cached_property
    def found(self) -> list[str]:
        """The headings by position: both rows where they are one heading."""
        return [self._written(position) for position in range(len(self.lower))]

    @cached_property
    def columns(self) -> list[str]:
        """Our column for each heading; blank: none."""
        return [self._column(position) for position in range(len(self.lower))]

    @cached_property
    def months(self) -> dict[int, date]:
        """The month of each heading that is one, where at least two are.

        None in a table without months, or with a column of its own for them.
        """
        if not self.shape.month or self.shape.month in self.columns:
            return {}
        found = {at: self._month(at) for at in range(len(self.lower))}
        months = {at: month for at, month in found.items() if month}
        return months if len(months) >= FEWEST else {}

    @cached_property
    def ignored(self) -> set[int]:
        """The headings that the mapping does not want."""
        if self.mapping is None:
            return set()
        wanted = enumerate(self.found)
        return {at for at, text in wanted if self.mapping.column(text) == ""}

    @property
    def score(self) -> int:
        """How many headings are understood."""
        placed = {column for column in self.columns if column}
        return len(placed) + len(self.months) * bool(placed) + len(self.ignored)

    @property
    def has_key(self) -> bool:
        """Whether the headings and the mapping give every part of the key."""
        given = {*self.columns, *(self.mapping.constants if self.mapping else ())}
        given |= {self.shape.month} if self.months else set()
        return given.issuperset(self.shape.key)

    def _above(self, position: int) -> str:
        above = self.upper[position] if position < len(self.upper) else ""
        return "" if above == self.lower[position] else above

    def _written(self, position: int) -> str:
        """The heading as found; with the row above only where that is needed."""
        lower, above = self.lower[position], self._above(position)
        if not above or not lower or (self._known(lower) and not month_of(above)):
            return lower or above
        return f"{above} {lower}"

    def _known(self, heading: str) -> str | None:
        mapped = self.mapping.column(heading) if self.mapping else None
        return named(heading, self.shape) or None if mapped is None else mapped

    def _column(self, position: int) -> str:
        if month_of(self._above(position)):
            return self._known(self.lower[position]) or ""
        return self._known(self.found[position]) or ""

    def _month(self, position: int) -> date | None:
        if self.columns[position] and not self._above(position):
            return None
        return month_of(self._above(position)) or month_of(self.lower[position])
