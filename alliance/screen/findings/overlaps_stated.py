"""Savings that their owner states to overlap another, in words."""

import pandas as pd

from alliance.screen.findings.overlaps import claim, claimed_in
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

IN_HEADLINE = {
    (True, True): "Both: counted twice",
    (True, False): "This one only",
    (False, True): "The other only",
    (False, False): "Neither",
}


@remember
def named(stated: pd.DataFrame) -> pd.DataFrame:
    """Each overlap that an owner states, both amounts and which one counts."""
    rows = stated.to_dict("records")
    return pd.DataFrame(
        {
            "saving": [claim(row) for row in rows],
            "overlaps": [claim(row, "other_") for row in rows],
            "years": [claimed_in(row) for row in rows],
            "planned_gbp": stated["planned_gbp"].tolist(),
            "overlapped_planned_gbp": stated["other_planned_gbp"].tolist(),
            "delivered_gbp": stated["delivered_gbp"].tolist(),
            "overlapped_delivered_gbp": stated["other_delivered_gbp"].tolist(),
            "headline_counts": [
                IN_HEADLINE[bool(row["in_headline"]), bool(row["other_in_headline"])]
                for row in rows
            ],
        }
    )


@remember
def named_finding(stated: pd.DataFrame) -> str:
    """How many savings are stated to overlap another, and that the headline omits."""
    left = int((~stated["in_headline"].astype(bool)).sum())
    savings = counted(len(stated), "saving")
    verb = "is" if len(stated) == 1 else "are"
    return (
        f"{savings} {verb} stated to overlap another; {left} of {len(stated)} left out "
        "of the headline."
    )
