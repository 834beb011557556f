"""How other collaborations, none of them BCH, shared a cost."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.findings.share_words import basis
from alliance.screen.memory import remember


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """Shares of other collaborations with what is printed and where."""
    return pd.DataFrame(
        {
            "collaboration": rows["collaboration"],
            "force": rows["force"],
            "follows": [basis(code) for code in rows["basis"]],
            "period": rows["period_label"],
            "as_printed": [_printed(row) for row in rows.to_dict("records")],
            "share_pct": rows["share_pct"],
            "source": rows["source_named"],
        }
    )


def _printed(row: Row) -> str:
    """`27.6%`, `£151,764.93 of £348,884.90`, `just over £197,000 of …`."""
    if row["amount_unit"] == "percent":
        return f"{row['amount']}%"
    amount = f"£{row['amount']:,.2f}".removesuffix(".00")
    about = "just over " if row["bound"] == "at_least" else ""
    return f"{about}{amount} of £{row['whole_amount']:,.2f}"


@remember
def finding(rows: pd.DataFrame) -> str:
    """The forces with the largest and the smallest share among those compared."""
    exact = rows[rows["bound"] == "exact"].sort_values("share_pct", kind="stable")
    if exact.empty:
        return "Other collaborations, not BCH."
    low, high = exact.iloc[0], exact.iloc[-1]
    ends = [
        f"{labels.percent(one['share_pct'])} ({one['force']})" for one in (low, high)
    ]
    return f"Other collaborations, not BCH: shares from {' to '.join(ends)}."


@remember
def sums(rows: pd.DataFrame) -> str:
    """What the shares of each collaboration come to, where all are exact."""
    said = [
        f"{name}: {counted(len(of_one), 'share')}, "
        f"{labels.percent(of_one['share_pct'].sum())} in all."
        for name, of_one in rows.groupby("collaboration")
        if (of_one["bound"] == "exact").all()
    ]
    return " ".join(said)
