"""What a change cost and brought, and what savings are net of: tables and notes."""

import pandas as pd

from alliance.screen.findings.cost import SPENT
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

KINDS = (
    "Separate kinds, never one net figure. Capital buys what lasts for years; a grant "
    "pays for part of the cost; savings are the headline ones and recur. Cost before "
    "the first month of the extract is not known. The cost of making a saving that "
    "Savings shows may be the same money as programme cost."
)
NO_GROSS = "gross not supplied"


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """The kinds by unit, in words where a unit has none."""
    return rows[
        [
            "unit",
            *SPENT,
            "delivered_gbp",
            "assured_gbp",
            "since_year",
        ]
    ].assign(since_year=rows["since_year"].fillna("no saving"))


@remember
def changed(rows: pd.DataFrame) -> pd.DataFrame:
    """The units with a cost of change or a grant: what the chart shows."""
    return rows[rows[list(SPENT)].notna().any(axis=1)]


@remember
def note(rows: pd.DataFrame) -> str:
    """What the kinds are, whom the chart leaves out, what is blank."""
    without = rows[~rows["unit_id"].isin(changed(rows)["unit_id"])]["unit"]
    left_out = (
        f"In the table only, without such a cost or grant: {', '.join(without)}."
        if len(without)
        else ""
    )
    blank = int(rows["missing_months"].sum())
    gaps = f"{counted(blank, 'amount')} not sent yet: not counted." if blank else ""
    return " ".join(filter(None, (KINDS, left_out, gaps)))


@remember
def gross_and_net(rows: pd.DataFrame) -> pd.DataFrame:
    """Each saving before and after new running cost; the difference is computed."""
    return pd.DataFrame(
        {
            "saving": rows["saving_id"] + " " + rows["title"],
            "unit": rows["unit"],
            "gross_row": rows["gross_saving_id"].fillna(NO_GROSS),
            "gross_to_date_gbp": rows["gross_delivered_gbp"],
            "new_running_cost_to_date_gbp": rows["new_running_cost_to_date_gbp"],
            "net_to_date_gbp": rows["net_delivered_gbp"],
            "gross_forecast_gbp": rows["gross_forecast_gbp"],
            "new_running_cost_forecast_gbp": rows["new_running_cost_forecast_gbp"],
            "net_forecast_gbp": rows["net_forecast_gbp"],
        }
    )


@remember
def gross_finding(rows: pd.DataFrame, year: str) -> str:
    """How many savings of the headline state what they are net of."""
    stated = int(rows["gross_saving_id"].notna().sum())
    verb = "states" if stated == 1 else "state"
    return (
        f"{stated} of {counted(len(rows), 'saving')} of {year} {verb} the gross "
        "amount; the rest came net, without what was netted."
    )
