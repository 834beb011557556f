"""Which values of a column are in canonical form: over whole columns, so fast."""

import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading import moments, names
from alliance.extracts.reading.limits import LONGEST_CELL
from alliance.extracts.reading.shape import Shape

# What needs no look: RE2, over whole columns. Negative numbers get a look, for -0.
CANONICAL = {
    "as_count": r"^[0-9]{1,15}$",
    "as_pounds": r"^[0-9]{1,15}$",
    "as_number": r"^[0-9]{1,15}(\.[0-9]{1,12})?$",
    "as_date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "as_financial_year": r"^[0-9]{4}/[0-9]{2}$",
    # The offset of these months never changes; March and October get a look.
    "as_hour_start": r"^[0-9]{4}-((01|02|11|12)-[0-9]{2}T[0-9]{2}:00\+00"
    r"|0[4-9]-[0-9]{2}T[0-9]{2}:00\+01):00$",
    "as_instant": moments.CANONICAL,
    "as_flag": r"^(yes|no)$",
    "": r"^[A-Za-z0-9£(][!-~£–]*( [!-~£–]+)*$",
}
MONTH = r"^[0-9]{4}-[0-9]{2}-01$"
ID = "_id"
POWERS = r"(?i)^[0-9.]+e[-+]?[0-9]+$"
NO_BLANK_WORD = (
    r"(?i)^(n/?a|nan|\(?null\)?|\(blank\)|not (known|available|applicable))$"
)


def odd(distinct: pa.Array, column: str, shape: Shape) -> pa.Array:
    """Which of the distinct values are not canonical, as booleans."""
    if canonical := names.canonical(names.kind_of(column, shape), shape.table):
        return pc.invert(pc.is_in(distinct, pa.array(sorted(canonical))))
    pattern = MONTH if column == "month" else CANONICAL.get(shape.cast(column))
    if pattern is None:
        return pa.repeat(True, len(distinct))
    odd = pc.invert(pc.match_substring_regex(distinct, pattern))
    if not shape.cast(column):
        odd = pc.or_(odd, pc.match_substring_regex(distinct, NO_BLANK_WORD))
        odd = pc.or_(odd, pc.greater(pc.utf8_length(distinct), LONGEST_CELL))
    if column.endswith(ID):
        odd = pc.or_(odd, pc.match_substring_regex(distinct, POWERS))
    return odd
