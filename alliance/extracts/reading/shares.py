"""Shares of a whole: what they sum to shows whether they are 0 to 1 or 0 to 100."""

from pathlib import Path

from alliance.extracts.reading.adding import Adder
from alliance.extracts.reading.rows_file import batches
from alliance.extracts.reading.shape import Shape

# The columns whose rows, alike in the others of the key, are the parts of one whole.
PARTS = {("apportionment_rates", "rate_pct"): ("force",)}
NEAR_ONE = (0.98, 1.02)


def sum_to_one(rows: Path, shape: Shape, column: str) -> bool:
    """Whether the parts of every whole sum to about 1, so that they are shares."""
    parts = PARTS.get((shape.table, column))
    if parts is None:
        return False
    whole = tuple(sorted(set(shape.key).difference(parts)))
    adder = Adder([column], [], {whole})
    for batch in batches(rows, shape):
        adder.add(batch)
    least, most = NEAR_ONE
    sums = [found[column] for found in adder.shared[whole].values()]
    return bool(sums) and all(least <= found <= most for found in sums)
