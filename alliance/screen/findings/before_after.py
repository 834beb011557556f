"""Service measures of a unit before and after its go-live, with intervals, in words.

`rows` has a row for each measure, area and side: counts pooled over the months after
go-live, and over the same months a year earlier.
"""

import pandas as pd

from alliance.methods import intervals
from alliance.screen import labels
from alliance.screen.findings import beside_target
from alliance.screen.findings.record_words import sentence
from alliance.screen.memory import remember

NO_CAUSE = (
    "Bars: 95% interval of each rate, how far chance alone may have moved it (by "
    "Wilson's method, which also holds for few cases). The same months of the year are "
    "compared, so that the season does not mislead. Before and after cannot show a "
    "cause: much else changed too. Intervals that overlap leave open whether the rate "
    "changed."
)
NO_MEASURE = (
    "{unit}: no service measure received: a saving beside no measure of service is "
    "half an answer."
)
NO_BEFORE = (
    "{unit}, {measure}: no service measure before go-live was received. In {months}: "
    "{after}; target {target}."
)


@remember
def with_intervals(rows: pd.DataFrame) -> pd.DataFrame:
    """The rates with the ends of their 95 % intervals, per cent."""
    found = [
        intervals.wilson(int(met), int(cases)) or (float("nan"), float("nan"))
        for met, cases in zip(rows["met"], rows["cases"], strict=True)
    ]
    return rows.assign(
        low_pct=[100 * low for low, _ in found],
        high_pct=[100 * high for _, high in found],
    )


@remember
def compared(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of each measure that has both sides, with intervals."""
    parts = (part for _, part in rows.groupby(["unit_id", "measure"], sort=False))
    return [with_intervals(part) for part in parts if beside_target.sides(part) == 2]


@remember
def finding(part: pd.DataFrame) -> str:
    """Who crossed the target with intervals apart, then the whole before and after."""
    total, forces = part[part["is_total"]], part[~part["is_total"]]
    before, after = beside_target.both(total)
    crossed = "; ".join(beside_target.crossed(forces))
    apart = beside_target.apart(forces)
    target = beside_target.crosses(before, after) and beside_target.now(after)
    return (
        f"{f'{crossed}, intervals apart. ' if crossed else ''}"
        f"{name(part)}: {labels.percent(after['reached_pct'])} after go-live, "
        f"{labels.percent(before['reached_pct'])} before; the intervals "
        f"{'overlap' if beside_target.overlap(before, after) else 'do not overlap'}"
        f"{f' ({apart})' if apart else ''}"
        f"{f', {target}' if target else ''}."
    )


@remember
def subtitle(part: pd.DataFrame) -> str:
    """Which months stand on each side, and which way is better."""
    sides = [_months(part[part["side"] == side]) for side in ("before", "after")]
    better = sentence(f"{part['direction'].iloc[0]} is better")
    return f"Ring: before, {sides[0]}. Dot: after, {sides[1]}. {better}."


def _months(rows: pd.DataFrame) -> str:
    first, last = rows["first_month"].min(), rows["last_month"].max()
    return f"{labels.month(first)} to {labels.month(last)}"


@remember
def table(part: pd.DataFrame) -> pd.DataFrame:
    """Counts, rates, intervals and target by area and side."""
    return pd.DataFrame(
        {
            "area": part["area"],
            "side": part["side"].map(sentence),
            "months": part["months"],
            "met": part["met"],
            "cases": part["cases"],
            "reached_pct": part["reached_pct"],
            "low_pct": part["low_pct"],
            "high_pct": part["high_pct"],
            "target_pct": part["target_pct"],
        }
    )


def name(part: pd.DataFrame) -> str:
    """Unit and measure in words: `Firearms Licensing, licences decided in …`."""
    return f"{part['unit'].iloc[0]}, {_words(str(part['measure'].iloc[0]))}"


def _words(measure: str) -> str:
    words = measure.replace("_", " ")
    return f"HR {words.removeprefix('hr ')}" if words.startswith("hr ") else words


@remember
def missing(rows: pd.DataFrame, live: pd.DataFrame) -> list[str]:
    """What cannot be compared: units without a measure, measures without a before."""
    said = []
    for unit_id, unit in zip(live["unit_id"], live["unit"], strict=True):
        own = rows[rows["unit_id"] == unit_id]
        if own.empty:
            said.append(NO_MEASURE.format(unit=unit))
        for _, part in own.groupby("measure", sort=False):
            if beside_target.sides(part) < 2:
                said.append(_no_before(part[part["is_total"]]))
    return said


def _rate(row: "pd.Series[float]") -> str:
    if not row["cases"]:
        return "no case"
    counts = f"{labels.count(row['met'])} of {labels.count(row['cases'])} cases"
    return f"{labels.percent(row['reached_pct'])}, {counts}"


def _no_before(total: pd.DataFrame) -> str:
    row = total[total["side"] == "after"].iloc[0]
    target = "not stated" if pd.isna(row["target_pct"]) else f"{row['target_pct']:g}%"
    return NO_BEFORE.format(
        unit=row["unit"],
        measure=_words(str(row["measure"])),
        months=_months(total),
        after=_rate(row),
        target=target,
    )
