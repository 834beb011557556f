"""How a year's forecast comes from its plan: a step for each reason.

`rows` are headline savings of one year; amounts are pounds.
"""

import pandas as pd

from alliance.methods import variance
from alliance.screen import labels
from alliance.screen.findings.savings import gap
from alliance.screen.memory import remember

NO_REASON = "no reason given"
REASONS = ("timing", "scope", "price", "delivery")


@remember
def steps(rows: pd.DataFrame) -> pd.DataFrame:
    """Plan, difference by reason, forecast: what each adds, and where it begins."""
    planned, forecast = int(rows["planned_gbp"].sum()), int(rows["forecast_gbp"].sum())
    difference = rows["forecast_gbp"] - rows["planned_gbp"]
    by_reason = difference.groupby(rows["variance_reason"]).sum()
    amounts = {reason: int(by_reason.get(reason, 0)) for reason in REASONS}
    closed = variance.steps(amounts, planned, forecast, NO_REASON)
    found = pd.DataFrame(
        {"step": list(closed), "change_gbp": list(closed.values())}
    ).astype({"change_gbp": "int64"})
    after = found["change_gbp"].cumsum()
    found["from_plan_gbp"] = after
    ends = [("plan", 0, 0), ("forecast", 0, int(after.iloc[-1]))]
    first, last = (pd.DataFrame([end], columns=list(found.columns)) for end in ends)
    every = pd.concat([first, found, last], ignore_index=True)
    return every.assign(outturn_gbp=every["from_plan_gbp"] + planned)


@remember
def finding(found: pd.DataFrame) -> str:
    """The reason that moves the forecast most, and the whole distance from plan."""
    moves = found.iloc[1:-1]
    distance = int(found["from_plan_gbp"].iloc[-1])
    whole = f"The forecast is {gap(distance, 'plan')}"
    if not moves["change_gbp"].any():
        return f"{whole}: nothing moved."
    order = moves["change_gbp"].abs().argsort(kind="stable")
    row = moves.iloc[order.iloc[-1]]
    change = labels.money(int(row["change_gbp"]), sign=True)
    return f"{whole}; {row['step']} moves it most: {change}."
