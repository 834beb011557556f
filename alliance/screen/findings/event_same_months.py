"""The same calendar months before and after an event, from counts, in words."""

from typing import Any

import pandas as pd

from alliance.methods import intervals
from alliance.screen import labels
from alliance.screen.findings import control_words
from alliance.screen.memory import remember

NONE = "No whole month after the event has its like a year before."


@remember
def of_measure(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The rows of one measure, for the areas that can be compared."""
    return rows[(rows["measure"] == measure) & rows["value"].notna()]


@remember
def finding(rows: pd.DataFrame) -> str:
    """The difference of each area that has both sides."""
    if rows.empty:
        return NONE
    unit = rows["unit"].iloc[0]
    changes = {area: _change(sides) for area, sides in _areas(rows).items()}
    parts = [
        f"{labels.short(area)} {difference(unit, change)}"
        for area, change in changes.items()
        if change is not None
    ]
    return (
        f"{rows['measure'].iloc[0]}, {_months(rows)} against a year before: "
        f"{', '.join(parts)}."
    )


@remember
def subtitle(rows: pd.DataFrame) -> str:
    """Which months are compared, and what the intervals mean."""
    if rows.empty:
        return "The same calendar months before and after."
    span = f"{_months(rows)} against the same months a year before; whole months only"
    if rows["unit"].iloc[0] != "pct":
        return f"{span}, from counts."
    return (
        f"{span}, from counts. Interval: 95%, by Wilson's method, of chance in the "
        "counts alone; months vary by more."
    )


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each area: both sides, their calls, and the difference."""
    return pd.DataFrame([_row(area, sides) for area, sides in _areas(rows).items()])


def _row(area: str, sides: dict[str, dict[str, Any]]) -> dict[str, object]:
    """The words of one area; a side that cannot be compared is left blank."""
    first = next(iter(sides.values()))
    line: dict[str, object] = {"area": area, "months": first["months"]}
    for side in ("before", "after"):
        line |= _side(side, sides[side]) if side in sides else {side: None}
    change = _change(sides)
    words = None if change is None else difference(first["unit"], change)
    return line | {"difference": words}


def _side(side: str, row: dict[str, Any]) -> dict[str, object]:
    """Value, interval and calls of one side, in words."""
    line: dict[str, object] = {side: control_words.value(row["unit"], row["value"])}
    if row["unit"] == "pct":
        found = intervals.wilson(int(row["met_calls"]), int(row["of_calls"]))
        assert found is not None
        low, high = (labels.percent(100 * each) for each in found)
        line[f"{side}_interval"] = f"{low} to {high}"
    if row["unit"] != "calls":
        line[f"{side}_calls"] = int(row["of_calls"])
    return line


def difference(unit: str, number: float) -> str:
    """A difference in words; of seconds that round to none, that it is under one."""
    if unit == "seconds" and 0 < abs(number) < 0.5:
        return "under 1 s"
    return control_words.difference(unit, number)


def _change(sides: dict[str, dict[str, Any]]) -> float | None:
    """After less before, where both are there."""
    if len(sides) < 2:
        return None
    return float(sides["after"]["value"] - sides["before"]["value"])


def _areas(rows: pd.DataFrame) -> dict[str, dict[str, dict[str, Any]]]:
    """The rows by area and side, in the order of the areas."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for row in rows.to_dict("records"):
        named = {str(name): value for name, value in row.items()}
        found.setdefault(row["area"], {})[row["side"]] = named
    return found


def _months(rows: pd.DataFrame) -> str:
    after = rows[rows["side"] == "after"]
    first, last = after["first_month"].min(), after["last_month"].max()
    return f"{labels.month(first)} to {labels.month(last)}"
