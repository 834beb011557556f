"""The second way through the rows: every value repaired, kept or refused."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading import canonical, repairs
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.rows_file import LINE, RowWriter, batches
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reading.verdict import Doubted, Refused, Repaired, Verdict

MOST_KEPT = 200_000


class Tidier:
    """Repairs columns batch by batch; remembers what it has made of each value."""

    def __init__(self, shape: Shape, known: Known, notes: Notes) -> None:
        self.shape = shape
        self.known = known
        self.notes = notes
        self._made: dict[str, dict[str, Verdict]] = {}

    def column(self, name: str, lines: pa.Array, found: pa.Array) -> pa.Array:
        """A dictionary column with its repairs made, listed, and refusals noted."""
        distinct = found.dictionary
        if not repairs.looked_at(name, self.shape, self.known):
            odd = canonical.odd(distinct, name, self.shape)
            if not pc.any(odd).as_py():
                return found
            places = pc.indices_nonzero(odd).to_pylist()
        else:
            places = range(len(distinct))
        verdicts = {at: self.verdict(distinct[at].as_py(), name) for at in places}
        verdicts = {at: v for at, v in verdicts.items() if v is not None}
        if not verdicts:
            return found
        self._tell(name, lines, found, verdicts)
        return self._mended(found, verdicts)

    def verdict(self, value: str, column: str) -> Verdict:
        """What is made of one value of a column; remembered."""
        made = self._made.setdefault(column, {})
        if value not in made:
            if len(made) >= MOST_KEPT:
                made.clear()
            made[value] = repairs.verdict(value, column, self.shape, self.known)
        return made[value]

    def _mended(self, found: pa.Array, verdicts: dict[int, Verdict]) -> pa.Array:
        """The column with new values; decoded, since two may have become one."""
        new = found.dictionary.to_pylist()
        for at, made in verdicts.items():
            if isinstance(made, Repaired):
                new[at] = made.new or None
        return pa.array(new, pa.string()).take(found.indices).dictionary_encode()

    def _tell(
        self, name: str, lines: pa.Array, found: pa.Array, verdicts: dict[int, Verdict]
    ) -> None:
        rules: list[str | None] = [None] * len(found.dictionary)
        new: list[str | None] = [None] * len(found.dictionary)
        for at, made in verdicts.items():
            if isinstance(made, Repaired):
                rules[at], new[at] = made.rule, made.new or None
        self._refuse(name, lines, found, verdicts)
        rule = pa.array(rules, pa.string()).take(found.indices)
        held = pc.is_valid(rule)
        if pc.any(held).as_py():
            self.notes.repair(
                lines.filter(held),
                name,
                found.dictionary.take(found.indices.filter(held)),
                pa.array(new, pa.string()).take(found.indices.filter(held)),
                rule.filter(held),
            )

    def _refuse(
        self, name: str, lines: pa.Array, found: pa.Array, verdicts: dict[int, Verdict]
    ) -> None:
        """One fault for each row with a value that is refused or doubted."""
        judged = {
            at: made
            for at, made in verdicts.items()
            if isinstance(made, Refused | Doubted)
        }
        hit = pc.is_in(found.indices, pa.array(list(judged), found.indices.type))
        places = pc.indices_nonzero(hit)
        room = self.notes.room
        self.notes.more += max(len(places) - room, 0)
        for place in places[:room].to_pylist():
            at = found.indices[place].as_py()
            made, line = judged[at], lines[place].as_py()
            say = self.notes.warn if isinstance(made, Doubted) else self.notes.refuse
            say(line, name, found.dictionary[at].as_py(), made.rule, made.help)


def tidied(
    raw: Path,
    target: Path,
    shape: Shape,
    dirty: set[str],
    tidier: Tidier,
    progress: Callable[[str, int], None],
) -> None:
    """Write the rows of `raw` with the `dirty` columns repaired."""
    with RowWriter(target, shape) as writer:
        for batch in batches(raw, shape):
            lines = batch[LINE]
            writer.write(
                lines,
                [
                    tidier.column(name, lines, batch[name])
                    if name in dirty
                    else batch[name]
                    for name in shape.columns
                ],
            )
            progress("repairing", writer.count)
