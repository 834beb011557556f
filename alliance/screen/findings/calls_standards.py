"""What answering calls is held to: the standard of 999, thresholds of forces."""

import pandas as pd

from alliance.screen.memory import remember


@remember
def finding(standards: pd.DataFrame) -> str:
    """What 90% rests on, and that 101 has no national standard in force."""
    found = standards[standards["standard_id"] == "ST01"]
    local = standards[
        (standards["channel"] == "101") & standards["threshold_seconds"].notna()
    ]
    rests = "" if found.empty else f"999: {found['definition'].iloc[0]}, "
    since = "" if found.empty else f"{found['period'].iloc[0]}; "
    return (
        f"{rests}{since}101: no national standard is in force, {len(local)} thresholds "
        "of forces and earlier guides are on record."
    )


@remember
def table(standards: pd.DataFrame) -> pd.DataFrame:
    """Each standard or definition, for whom, when, and who says so."""
    return standards[
        ["channel", "aspect", "definition", "applies_to", "period", "note"]
    ].assign(published_in=standards["published_in"], note=standards["note"].fillna("–"))
