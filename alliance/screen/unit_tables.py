"""Staffing figures as wide tables, with `[c]` where a figure is withheld."""

from collections.abc import Sequence

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.shorthand import WITHHELD
from alliance.screen.memory import remember


@remember
def withheld(data: pd.DataFrame) -> pd.DataFrame:
    """The rows without their flags; `[c]` in place of each withheld number."""
    flags = [name for name in map(str, data.columns) if name.startswith("is_")]
    shown = data.drop(columns=[*flags, "withheld_because"], errors="ignore")
    numbers = shown.select_dtypes("number").columns
    marked = shown[numbers].astype(object)
    shown[numbers] = marked.mask(data.is_withheld, WITHHELD)
    return shown


@remember
def known(data: pd.DataFrame) -> pd.DataFrame:
    """The rows; none when every one of them is withheld: there is nothing to draw."""
    return data.head(0) if data.is_withheld.all() else data


@remember
def wide(data: pd.DataFrame, row: str, values: Sequence[str]) -> pd.DataFrame:
    """A row for each value of `row`; for each force the `values`, short names first."""
    parts = [
        labels.wide(_named(withheld(data), value), [row], ["force"], value)
        for value in values
    ]
    joined = parts[0]
    for part in parts[1:]:
        joined = joined.merge(part, on=row)
    order = list(dict.fromkeys(data[row]))
    forces = list(dict.fromkeys(map(labels.short, data.force)))
    columns = [
        name for f in forces for name in map(str, joined) if name.startswith(f"{f} ")
    ]
    return joined.set_index(row).loc[order, columns].reset_index()


def _named(data: pd.DataFrame, value: str) -> pd.DataFrame:
    """Forces by their short names, followed by what is counted."""
    words = labels.column(value).split(" (")[0].lower()
    return data.assign(force=[f"{labels.short(f)} {words}" for f in data.force])


@remember
def whole_forces(parts: pd.DataFrame) -> pd.DataFrame:
    """The rows named in one column: `Beds: shared units`; `[c]` what is withheld."""
    pairs = zip(parts.force, parts.part, strict=True)
    names = [f"{labels.short(force)}: {part.lower()}" for force, part in pairs]
    named = withheld(parts).drop(columns=["force", "part"])
    named.insert(0, "force_and_part", names)
    return named
