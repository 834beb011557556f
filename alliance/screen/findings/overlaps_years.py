"""Savings of a unit with the same plan in single years: no proof, but to be checked."""

import pandas as pd

from alliance.screen.findings.overlaps import claim
from alliance.screen.memory import remember

IN_HEADLINE = {
    (True, True): "Both",
    (True, False): "The first only",
    (False, True): "The second only",
    (False, False): "Neither",
}


@remember
def listed(years: pd.DataFrame) -> pd.DataFrame:
    """Each year in which two savings have the same plan, by force."""
    rows = years.to_dict("records")
    return pd.DataFrame(
        {
            "saving": [claim(row) for row in rows],
            "same_plan_as": [claim(row, "other_") for row in rows],
            "financial_year": years["financial_year"].tolist(),
            "force": years["force"].tolist(),
            "planned_gbp": years["planned_gbp"].tolist(),
            "headline_counts": [
                IN_HEADLINE[bool(row["in_headline"]), bool(row["other_in_headline"])]
                for row in rows
            ],
        }
    )
