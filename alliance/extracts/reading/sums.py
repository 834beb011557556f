"""Compare each row of totals with the rows that it may add; refuse what differs."""

from collections.abc import Sequence
from pathlib import Path

from alliance.extracts.reading.adding import ROWS, Adder, Sums
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.rows_file import batches
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reading.total_rows import Total

LEFT_OUT = "A row of totals is left out."
NO_SUMS = "A row of totals without sums is left out."
NO_WORD = "A row of sums is left out, which no word says to be one."
NO_SUM = "A row without names and dates is no sum of the rows, which add up to {}."
NOTHING_TO_SUM = "A row without names and dates holds numbers that nobody adds."
NAME_IT = "Write Total in its first cell, or remove the row."
DIFFERS = "The row of totals differs from its rows, which add up to {}."
MISSING = "Rows are missing or the total is of something else: export the file again."
ROUNDED = "The row of totals differs from its rows, {}, by no more than rounding."
LOOK = "Compare the rows with the source."


def compare(rows: Path, found: Sequence[Total], shape: Shape, notes: Notes) -> None:
    """Note each row of totals that agrees with `rows`, refuse the others."""
    given = sorted(found, key=lambda total: total.line)
    adder = Adder(
        sorted({name for total in given for name in total.values}),
        sorted({total.line for total in given}),
        {tuple(sorted(total.key)) for total in given},
    )
    for batch in batches(rows, shape):
        adder.add(batch)
    units = {
        name: 0.0 if shape.cast(name) == "as_count" else 10.0**-places
        for name, places in adder.decimals.items()
    }
    for total in given:
        _judge(total, adder.candidates(total.line, total.key), units, notes)


def _judge(
    total: Total, candidates: list[Sums], units: dict[str, float], notes: Notes
) -> None:
    """Note a total that agrees with one of the candidates, warn or refuse otherwise."""
    if not total.named:
        _judge_nameless(total, candidates, notes)
        return
    if not total.values:
        notes.note(total.line, "", total.label, "", NO_SUMS)
        return
    different = [_different(total, sums, {}) for sums in candidates]
    nearest = min(different, key=len)
    if not nearest:
        notes.note(total.line, "", total.label, "", LEFT_OUT)
    elif not all(_different(total, sums, units) for sums in candidates):
        column, found, added = nearest[0]
        notes.note(total.line, "", total.label, "", LEFT_OUT)
        notes.warn(total.line, column, found, ROUNDED.format(added), LOOK)
    else:
        for column, found, added in nearest:
            notes.refuse(total.line, column, found, DIFFERS.format(added), MISSING)


def _judge_nameless(total: Total, candidates: list[Sums], notes: Notes) -> None:
    """Note a row of numbers that are all sums; anything else may be a row of data."""
    nearest = min((_different(total, sums, {}) for sums in candidates), key=len)
    if not total.values:
        notes.refuse(total.line, "", total.label, NOTHING_TO_SUM, NAME_IT)
    elif not nearest:
        notes.note(total.line, "", total.label, "", NO_WORD)
    for column, found, added in nearest:
        notes.refuse(total.line, column, found, NO_SUM.format(added), NAME_IT)


def _different(
    total: Total, sums: Sums, units: dict[str, float]
) -> list[tuple[str, str, str]]:
    """Columns in which a total is not the sum; half a unit a row is rounding."""
    found = []
    for name, value in total.values.items():
        rounding = 0.5 * units.get(name, 0.0) * sums[ROWS]
        # Sums of decimals carry the noise of binary arithmetic.
        allowed = rounding + 1e-9 * max(abs(value), 1.0)
        if not abs(value - sums[name]) <= allowed:
            found.append((name, _shown(value), _shown(sums[name])))
    return found


def _shown(value: float) -> str:
    return f"{value:,.2f}".removesuffix(".00")
