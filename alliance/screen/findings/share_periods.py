"""Agreed shares over time, and what a change of them moved."""

from decimal import Decimal

import pandas as pd

from alliance.methods.apportionment import apportion
from alliance.screen import labels
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import counted, sentence
from alliance.screen.findings.share_words import Forces, basis, beyond
from alliance.screen.memory import remember

KEYS = ["unit_id", "unit", "applies_to", "valid_from"]


@remember
def table(rows: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """A row for each unit and period of shares, with the share of each chosen force;
    shares of cost and of saving that are alike stand together."""
    uses: dict[tuple[object, ...], list[str]] = {}
    for _, run in rows.groupby(KEYS, sort=False):
        uses.setdefault(_period(run, forces), []).append(run["applies_to"].iloc[0])
    names = [
        "unit",
        "from",
        "to",
        "follows",
        *(f"{force}_rate_pct" for force in forces),
    ]
    found = pd.DataFrame(list(uses), columns=names)
    found.insert(1, "share_of", [sentence(together(use)) for use in uses.values()])
    return found if forces else found[:0]


def _period(run: pd.DataFrame, forces: Forces) -> tuple[object, ...]:
    first = run.iloc[0]
    ends = first["valid_to"]
    return (
        first["unit"],
        labels.day(first["valid_from"]),
        "still valid" if pd.isna(ends) else labels.day(ends),
        together([basis(code) for code in run["basis"].unique()]),
        *run.set_index("force")["rate_pct"].reindex(forces),
    )


@remember
def finding(rows: pd.DataFrame) -> str:
    """How many units have agreed shares, and on which days they changed."""
    changed = rows[rows["rate_before_pct"].notna()]
    if changed.empty:
        units = rows["unit"].unique()
        said = units[0] if len(units) == 1 else counted(len(units), "unit")
        return f"The agreed shares of {said} have not changed."
    names = together(sorted(set(changed["unit"])))
    days = [labels.day(day) for day in sorted(set(changed["valid_from"]))]
    return f"The agreed shares of {names} changed on {together(days)}."


@remember
def moved(rows: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """What each change of shares of cost moves in a year, a row a unit and force.

    The running cost of the last twelve months that every force has reported is split
    by the shares before and by those after.
    """
    costs = rows[(rows["applies_to"] == "cost") & rows["year_cost_gbp"].notna()]
    tables = [
        _moved(run)
        for _, run in costs.groupby(KEYS, sort=False)
        if run["rate_before_pct"].notna().all()
    ]
    if not tables:
        return rows[:0][["force"]].assign(moved_a_year_exact_gbp=0.0)
    table = pd.concat(tables)
    return table[table["force"].isin(forces)]


def _moved(run: pd.DataFrame) -> pd.DataFrame:
    pence = 100 * int(run["year_cost_gbp"].iloc[0])
    before, after = (
        apportion(pence, [Decimal(str(rate)) for rate in run[column]])
        for column in ("rate_before_pct", "rate_pct")
    )
    gaps = [new - old for old, new in zip(before, after, strict=True)]
    return pd.DataFrame(
        {
            "unit": run["unit"],
            "changed_on": run["valid_from"],
            "force": run["force"],
            "before_rate_pct": run["rate_before_pct"],
            "after_rate_pct": run["rate_pct"],
            "cost_of_a_year_gbp": run["year_cost_gbp"],
            "months": run["year_months"],
            "moved_a_year_exact_gbp": [gap / 100 for gap in gaps],
        }
    )


@remember
def moved_finding(moved: pd.DataFrame) -> str:
    """What the changes of shares move in a year, for each force."""
    sums = moved.groupby("force")["moved_a_year_exact_gbp"].sum()
    parts = [
        f"{force} {beyond(100 * pounds)}" for force, pounds in sums.items() if pounds
    ]
    if not parts:
        return "The new shares move nothing."
    return f"The new shares move, in a year: {together(parts)}."
