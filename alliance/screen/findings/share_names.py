"""What the keys are called and count: agreed shares by basis, usage by its work."""

import re

import pandas as pd

from alliance.screen import labels, selection
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import sentence
from alliance.screen.findings.share_split import COST
from alliance.screen.memory import remember


@remember
def names(rows: pd.DataFrame) -> dict[str, str]:
    """The name of each key inside a sentence: `agreed (by usage)`, `calls received`."""
    known = {key: key for key, _ in COST.keys}
    bases = rows["basis"].dropna().unique()
    if len(bases) == 1 and bases[0] != "agreed":
        known["agreed"] = f"agreed (by {bases[0].replace('_', ' ')})"
    counted = rows["work_counted"].dropna().unique()
    if len(counted) == 1:
        known["usage"] = re.split(" (?:on|of) ", counted[0])[0]
    return known


@remember
def shown(rows: pd.DataFrame, period: str) -> dict[str, str]:
    """The name of each key by itself; of what a unit counted, with the months."""
    known = names(rows)
    if known["usage"] != "usage":
        known = {**known, "usage": f"{known['usage']}, {period}"}
    return {key: sentence(name) for key, name in known.items()}


@remember
def note(rows: pd.DataFrame) -> str:
    """What each key counts and when, and where usage is a key."""
    first = rows.iloc[0]
    said = []
    if pd.notna(first["funding_from"]):
        year = selection.financial_year(first["funding_from"].date())
        said.append(f"funding, for {year} only, provisional, precept included")
    if pd.notna(first["officers_on"]):
        day = labels.day(first["officers_on"].date())
        said.append(f"officers (FTE) on {day}")
    if pd.notna(first["residents_on"]):
        said.append(f"population on {labels.day(first['residents_on'].date())}")
    return f"Keys: {'; '.join([*said, _usage(rows)])}."


def _usage(rows: pd.DataFrame) -> str:
    """What usage counts, and for which units no activity is supplied."""
    known = rows[rows["work_done"].notna()]
    without = list(dict.fromkeys(rows["unit"][rows["work_done"].isna()]))
    if rows["unit"].nunique() == 1:
        if without:
            return "usage: no activity of its own is supplied for these months"
        return f"{known['work_counted'].iloc[0]}, in the same months"
    if not without:
        return "usage: each unit's own activity in the same months"
    units = f"usage: no activity of its own is supplied for {together(without)}"
    return units if known.empty else f"{units}; choose another unit to see it"
