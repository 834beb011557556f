"""Savings delivered together, by the agreed shares of saving and by those of cost."""

import pandas as pd

from alliance.screen.findings.record_words import sentence
from alliance.screen.findings.share_split import PUBLISHED, SAVING, apportioned, sound
from alliance.screen.findings.share_words import Forces, basis, beyond
from alliance.screen.memory import remember


@remember
def with_weights(savings: pd.DataFrame, costs: pd.DataFrame) -> pd.DataFrame:
    """The savings with each force's funding, officers and residents of the costs."""
    weights = costs.drop_duplicates("force")[["force", *PUBLISHED.values()]]
    return savings.merge(weights, on="force", how="left")


@remember
def finding(savings: pd.DataFrame, forces: Forces) -> str:
    """Who gets more by the shares of saving than by those of cost."""
    parts = apportioned(savings, SAVING)
    by_cost = parts[parts["share_key"] == "agreed for costs"]
    shown = by_cost[by_cost["force"].isin(forces)]
    if shown.empty or not shown["beyond_pence"].any():
        return "Savings and costs are shared alike."
    row = shown.sort_values("beyond_pence", key=abs, kind="stable").iloc[-1]
    return (
        f"{row['force']} gets {beyond(-row['beyond_pence'])} of the savings by the "
        "shares of saving than by those of cost."
    )


@remember
def table(savings: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """A row for each key: the share of each chosen force, and its part to the penny."""
    parts = apportioned(savings, SAVING)
    columns = {"key": list(dict.fromkeys(parts["share_key"].map(sentence)))}
    for force in forces:
        of_force = parts[parts["force"] == force]
        columns[f"{force}_rate_pct"] = of_force["share_pct"].tolist()
        columns[f"{force}_exact_gbp"] = (of_force["part_pence"] / 100).tolist()
    return pd.DataFrame(columns if forces else {})


@remember
def differing(savings: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """Units whose agreed shares of saving are not those of cost, a row a force."""
    rows = sound(savings, SAVING)
    unlike = rows["unit_id"][rows["saving_rate_pct"] != rows["cost_rate_pct"]]
    found = []
    for unit, run in rows[rows["unit_id"].isin(unlike)].groupby("unit"):
        parts = apportioned(run, SAVING).pivot(
            index="force", columns="share_key", values="part_pence"
        )
        beyond = parts["agreed for savings"] - parts["agreed for costs"]
        found.append(
            pd.DataFrame(
                {
                    "unit": unit,
                    "force": run["force"],
                    "saving_follows": run["saving_basis"].map(basis),
                    "cost_follows": run["cost_basis"].map(basis),
                    "share_of_saving_rate_pct": run["saving_rate_pct"],
                    "share_of_cost_rate_pct": run["cost_rate_pct"],
                    "more_by_share_of_saving_exact_gbp": run["force"].map(beyond) / 100,
                }
            )
        )
    table = pd.concat(found) if found else pd.DataFrame(columns=["force"])
    return table[table["force"].isin(forces)]


def differing_finding(table: pd.DataFrame) -> str:
    """How many units share savings by another key than costs."""
    units = table["unit"].nunique() if len(table) else 0
    if units == 1:
        return f"{table['unit'].iloc[0]} shares savings by another key than costs."
    return f"{units} units share savings by another key than costs."
