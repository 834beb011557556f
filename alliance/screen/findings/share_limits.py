"""What cannot be shared out and why, in sentences."""

from collections.abc import Sequence

import pandas as pd

from alliance.methods.apportionment import SharesDoNotSum, written
from alliance.screen import labels
from alliance.screen.findings import cost_rows
from alliance.screen.findings.share_split import COST, refusals
from alliance.screen.memory import remember
from alliance.screen.selection import Selection


def nothing(view: Selection) -> str:
    """Why nothing can be shown, and what to do; empty when the title said it."""
    if not view.bch_forces:
        return ""
    if not view.has_actuals:
        return cost_rows.too_late(view)
    return f"No running cost to share out in {view.period.name}: choose other years."


@remember
def limits(units: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    """One sentence for each thing that is refused or left out."""
    return [*refused(refusals(rows, COST)), *_left_out(units)]


def refused(found: Sequence[SharesDoNotSum]) -> list[str]:
    """One sentence for each unit and use whose agreed shares cannot be used."""
    return [
        f"{one.unit}: the agreed shares of {one.use} on {labels.day(one.day)} sum to "
        f"{written(one.total)}, not 100.00, so they are refused and what they would "
        "split is left out. Correct the shares of all three forces."
        for one in found
    ]


def _left_out(units: pd.DataFrame) -> list[str]:
    """One sentence for each unit with months that not every force has reported."""
    return [
        f"{row['unit']}: {row['months_left_out']} of "
        f"{row['months'] + row['months_left_out']} months left out, as not every force "
        "has a baseline and an actual cost."
        for row in units.to_dict("records")
        if row["months_left_out"]
    ]
