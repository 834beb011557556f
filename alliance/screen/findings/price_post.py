"""What a post is: its hours a week at a position, and its pounds a year."""

import pandas as pd

from alliance.methods import positions
from alliance.screen import labels
from alliance.screen.findings.people_assumed import OPENING
from alliance.screen.findings.price_case import Post

NO_COST = "No running cost with strength of the same months is sent: type the pounds"
TYPED = "Typed by you"
WEEKLY_HOURS, SHRINKAGE_PCT = OPENING["week"], OPENING["shrinkage"]
# Position hours a week that one full-time equivalent fills, as on People needed.
HOURS = 1 / positions.full_time(1, WEEKLY_HOURS, SHRINKAGE_PCT / 100)
HOURS_FROM = (
    f"Ours, as People needed opens: {WEEKLY_HOURS:g} hours less {SHRINKAGE_PCT:g}% for "
    f"leave, sickness, breaks, of a deployable post; "
    f"{168 / HOURS:.1f} posts for a position round the clock"
)


def post(costs: pd.DataFrame, area: str, typed_gbp: int | None) -> Post:
    """A post of an area: a force, or all forces of `contact/post_cost` together."""
    if typed_gbp is not None:
        return Post(HOURS, HOURS_FROM, float(typed_gbp), TYPED)
    gbp = of_data(costs, area)
    return Post(HOURS, HOURS_FROM, gbp, NO_COST if gbp is None else _sum(costs, area))


def of_data(costs: pd.DataFrame, area: str) -> float | None:
    """Pounds a year for a post as the data have them; none where they do not."""
    row = _row(costs, area)
    if row is None or pd.isna(row["cost_per_post_gbp"]):
        return None
    return float(row["cost_per_post_gbp"])


def _row(costs: pd.DataFrame, area: str) -> pd.Series | None:
    rows = costs[costs["area"] == area]
    return None if rows.empty else rows.iloc[0]


def _sum(costs: pd.DataFrame, area: str) -> str:
    """The calculation: `£30,537,155 … over 714.7 FTE`."""
    row = costs[costs["area"] == area].iloc[0]
    months = int(row["months"])
    year = "" if months == 12 else f" x 12 / {months}"
    span = f"{labels.month(row['first_month'])} to {labels.month(row['last_month'])}"
    return (
        f"£{labels.pounds(row['actual_gbp'])}{year}, running cost of Public Contact, "
        f"{span}, over {labels.fte(row['mean_strength_fte'])} FTE in strength; all "
        "running cost, not pay alone"
    )
