"""What a table asks of a file: its columns, key and casts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from alliance.warehouse import query_files, staging
from alliance.warehouse.sources import is_extract

NUMBERS = frozenset({"as_count", "as_pounds", "as_number"})
NOT_ADDED = frozenset(
    {
        "abandon_threshold_seconds",
        "in_queue_end",
        "in_queue_start",
        "longest_wait_seconds",
        "positions_staffed",
        "target_pct",
        "target_seconds",
    }
)
MONTH_ENDS = frozenset({("staffing", "as_at")})


@dataclass(frozen=True)
class Shape:
    """Columns of a table in their order; `casts` by column, none for text."""

    table: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    casts: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(self.table)

    def cast(self, column: str) -> str:
        """The cast of a column; blank for text."""
        return self.casts.get(column, "")

    def is_number(self, column: str) -> bool:
        return self.cast(column) in NUMBERS

    @property
    def added(self) -> tuple[str, ...]:
        """The columns of which a totals row gives a sum."""
        return tuple(
            c for c in self.columns if self.is_number(c) and c not in NOT_ADDED
        )

    @property
    def month(self) -> str:
        """The column that holds a month, as its first or last day; blank: none."""
        found = [c for c in self.columns if self.is_month(c)]
        return found[0] if found else ""

    def is_month(self, column: str) -> bool:
        """Whether each value of the column stands for a month."""
        return column == "month" or (self.table, column) in MONTH_ENDS


@cache
def shapes() -> tuple[Shape, ...]:
    """Every table that forces send, and the file of single calls."""
    files = [file for file in query_files.folder("tables") if is_extract(file)]
    files.append(query_files.query("calls/calls"))
    return tuple(
        Shape(
            file.short_name,
            staging.columns(file),
            file.grain,
            {column: cast for cast, column in staging.CAST_CALL.findall(file.sql)},
        )
        for file in files
    )


def shape(table: str) -> Shape:
    """The shape of one table; raises `KeyError` for a table that is no extract."""
    return {found.table: found for found in shapes()}[table]
