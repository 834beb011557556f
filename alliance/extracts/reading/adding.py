"""Sums of columns over the rows of a file, in the ways that a row of totals may add."""

from collections import defaultdict
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading.rows_file import LINE

PLAIN = r"^-?[0-9]{1,15}(\.[0-9]{1,12})?$"
ROWS = "rows"
Sums = dict[str, float]
Key = tuple[str, ...]


class Adder:
    """Adds `columns` batch by batch; each sum also counts its `rows`.

    `shared`: for each set of key columns, the sums of rows with the same values;
    `between`: the sums of the rows between one of `lines` and the next.
    """

    def __init__(self, columns: list[str], lines: list[int], keys: set[Key]) -> None:
        self.columns = columns
        self.lines = np.array(lines, np.int64)
        self.names = [*columns, ROWS]
        self.decimals = dict.fromkeys(columns, 0)
        self.shared: dict[Key, dict[Key, Sums]] = {
            key: defaultdict(self._nothing) for key in keys
        }
        self.between = {name: np.zeros(len(lines) + 1) for name in self.names}

    def add(self, batch: pa.RecordBatch) -> None:
        """Add the rows of a batch of text."""
        values = {name: self._numbers(name, batch[name]) for name in self.columns}
        values[ROWS] = pa.repeat(1.0, batch.num_rows)
        place = np.searchsorted(self.lines, batch[LINE].to_numpy())
        for name, column in values.items():
            filled = pc.fill_null(column, 0.0).to_numpy(zero_copy_only=False)
            self.between[name] += np.bincount(place, filled, len(self.lines) + 1)
        for key in self.shared:
            self._add_shared(batch, values, key)

    def candidates(self, line: int, key: dict[str, str]) -> list[Sums]:
        """What the total on a line may add.

        The rows that share its key, those since the total above, or all above it.
        """
        place = int(np.searchsorted(self.lines, line))
        columns = tuple(sorted(key))
        values = tuple(key[name] for name in columns)
        since = {name: float(sums[place]) for name, sums in self.between.items()}
        above = {n: float(sums[: place + 1].sum()) for n, sums in self.between.items()}
        return [self.shared[columns].get(values, self._nothing()), since, above]

    def _nothing(self) -> Sums:
        return dict.fromkeys(self.names, 0.0)

    def _add_shared(
        self, batch: pa.RecordBatch, values: dict[str, Any], key: Key
    ) -> None:
        keys = {f"key {name}": batch[name].dictionary_decode() for name in key}
        table = pa.table({**keys, **values})
        grouped = table.group_by(list(keys)).aggregate([(n, "sum") for n in values])
        for row in grouped.to_pylist():
            sums = self.shared[key][tuple(row[name] for name in keys)]
            for name in values:
                sums[name] += row[f"{name}_sum"] or 0.0

    def _numbers(self, name: str, column: pa.Array) -> pa.Array:
        """Text as numbers; what is none counts as blank, since its cast refuses it."""
        text = column.dictionary
        plain = pc.if_else(pc.match_substring_regex(text, PLAIN), text, None)
        parts = pc.utf8_length(pc.replace_substring_regex(plain, r"^[^.]*\.?", ""))
        most = pc.max(parts).as_py() or 0
        self.decimals[name] = max(self.decimals[name], most)
        return plain.cast(pa.float64()).take(column.indices)
