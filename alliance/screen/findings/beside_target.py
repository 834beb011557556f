"""A rate before and after beside its target: whose intervals are apart, who crossed.

Each part has a row for each area and side: reached_pct, low_pct, high_pct, cases,
target_pct and direction.
"""

import pandas as pd

from alliance.methods import intervals
from alliance.screen import labels


def sides(part: pd.DataFrame) -> int:
    """On how many sides anything was counted."""
    return int(part[part["cases"] > 0]["side"].nunique())


def both(part: pd.DataFrame) -> tuple["pd.Series[float]", "pd.Series[float]"]:
    before, after = (part[part["side"] == side].iloc[0] for side in ("before", "after"))
    return before, after


def overlap(one: "pd.Series[float]", other: "pd.Series[float]") -> bool:
    return intervals.overlap(
        (one["low_pct"], one["high_pct"]), (other["low_pct"], other["high_pct"])
    )


def apart(forces: pd.DataFrame) -> str:
    """The forces whose intervals are apart, with the side to which they went."""
    said = []
    for force, part in forces.groupby("area"):
        if sides(part) < 2:
            continue
        before, after = both(part)
        if not overlap(before, after):
            side = "higher" if after["reached_pct"] > before["reached_pct"] else "lower"
            said.append(f"{force} {side}")
    return f"apart: {', '.join(said)}" if said else ""


def crossed(forces: pd.DataFrame) -> list[str]:
    """The forces that crossed the target with intervals apart, those that miss it now
    first."""
    said = []
    for force, part in forces.groupby("area"):
        if sides(part) < 2:
            continue
        before, after = both(part)
        if crosses(before, after):
            moved = "rose" if after["reached_pct"] > before["reached_pct"] else "fell"
            words = (
                f"{force} {moved} from {labels.percent(before['reached_pct'])} to "
                f"{labels.percent(after['reached_pct'])}, {now(after)}"
            )
            said.append((_meets(after), words))
    return [words for _, words in sorted(said)]


def crosses(before: "pd.Series[float]", after: "pd.Series[float]") -> bool:
    """Whether a rate stands on the other side of its target, intervals apart."""
    if pd.isna(after["target_pct"]):
        return False
    return _meets(before) != _meets(after) and not overlap(before, after)


def _meets(row: "pd.Series[float]") -> bool:
    """Whether a rate meets its target, which the measure's direction decides."""
    if str(row["direction"]) == "lower":
        return bool(row["reached_pct"] <= row["target_pct"])
    return bool(row["reached_pct"] >= row["target_pct"])


def now(after: "pd.Series[float]") -> str:
    """`now missing the target of 90%`."""
    which = "meeting" if _meets(after) else "missing"
    return f"now {which} the target of {after['target_pct']:g}%"
