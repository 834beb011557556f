"""What the extracts hold of one unit: savings, cost, people, service, in words."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted, sentence
from alliance.screen.memory import remember


@remember
def savings(years: pd.DataFrame) -> str:
    """Delivered and planned up to the open year, never added to later years."""
    if years.empty:
        return "No saving in the extracts."
    now = years[years["delivered_gbp"].notna()]
    if now.empty:
        return "Nothing is delivered yet."
    row = now.iloc[-1]
    return (
        f"{row['financial_year']} to date: {labels.money(row['delivered_gbp'])} "
        f"delivered; {labels.money(row['planned_gbp'])} planned for the whole year."
    )


@remember
def costs(rows: pd.DataFrame) -> str:
    """What the unit cost to run in the latest year, beside its budget to date."""
    running = rows[rows["cost_kind"] == "running"]
    if running.empty:
        return "No running cost in the extracts."
    row = running.iloc[-1]
    return (
        f"{row['financial_year']}, {row['months']} months: running cost "
        f"{labels.money(row['actual_gbp'])}; budget {labels.money(row['budget_gbp'])}."
    )


@remember
def service(rows: pd.DataFrame) -> str:
    """Which forces reach the target of the unit's measures."""
    if rows.empty:
        return "No service measure received."
    if rows["target_pct"].isna().any():
        return f"{counted(rows['measure'].nunique(), 'service measure')} received."
    over = rows["reached_pct"] - rows["target_pct"]
    reached = int(over.where(rows["direction"] == "higher", -over).ge(0).sum())
    return f"{reached} of {len(rows)} service figures reach their target."


@remember
def service_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Each measure and force: part, whole, per cent, target and which way is better."""
    return pd.DataFrame(
        {
            "measure": [code_words(m) for m in rows["measure"]],
            "force": rows["force"],
            "part": rows["part"],
            "whole": rows["whole"],
            "reached_pct": rows["reached_pct"],
            "target_pct": rows["target_pct"],
            "better": rows["direction"].map(sentence),
        }
    )


def code_words(code: str) -> str:
    """`hr_cases_closed_in_agreed_time` as `HR cases closed in agreed time`."""
    return sentence(code.replace("_", " ")).replace("Hr ", "HR ")


@remember
def cost_table(rows: pd.DataFrame) -> pd.DataFrame:
    """The costs with their kind in words."""
    return rows.assign(cost_kind=[code_words(kind) for kind in rows["cost_kind"]])


@remember
def people(rows: pd.DataFrame) -> str:
    """Strength against establishment of the unit, all chosen forces together."""
    total = rows[rows["is_total"]]
    if total.empty:
        return "No staffing in the extracts."
    row = total.iloc[0]
    if row["is_withheld"]:
        return "Staffing is withheld [c]."
    return (
        f"{labels.fte(row['strength_fte'])} FTE in post; establishment "
        f"{labels.fte(row['establishment_fte'])}."
    )
