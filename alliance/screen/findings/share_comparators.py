"""How other collaborations, none of them BCH, shared a cost."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.findings.share_words import basis
from alliance.screen.memory import remember

BILL = ", computed from the pounds of one bill: no share of running cost"


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
            "share_is": [
                "computed from the pounds" if _computed(row) else "as printed"
                for row in rows.to_dict("records")
            ],
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
    """The smallest and the largest share of each collaboration, one sentence each."""
    said = [
        f"{name}: {_range(of_one)}."
        for name, of_one in rows.groupby("collaboration", sort=False)
    ]
    return " ".join(["Other collaborations, not BCH.", *said])


def _range(rows: pd.DataFrame) -> str:
    """From the smallest to the largest share; of pounds, that it is of one bill."""
    ordered = rows.sort_values("share_pct", kind="stable").to_dict("records")
    ends = " to ".join(_share(row) for row in (ordered[0], ordered[-1]))
    return f"{ends}{BILL if _computed(ordered[0]) else ''}"


def _share(row: Row) -> str:
    about = "" if row["bound"] == "exact" else "about "
    return f"{about}{labels.percent(row['share_pct'])} ({row['force']})"


def _computed(row: Row) -> bool:
    return bool(row["amount_unit"] == "GBP")


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
