"""Published volumes of a year: received apart from answered, kinds of year apart."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import calls_words as words
from alliance.screen.memory import remember

YEARS = {
    "calendar_year": "calendar year",
    "financial_year": "financial year",
    "12_months": "other 12 months",
    "not_stated": "period not stated",
}
COUNTED = {"calls_received": "received", "calls_answered": "answered"}


@remember
def volumes(rows: pd.DataFrame) -> pd.DataFrame:
    """Calls of a year: received apart from answered, each kind of year apart."""
    held = rows[
        rows["channel"].isin(["999", "101"])
        & rows["measure"].isin(COUNTED)
        & rows["period_type"].isin(YEARS)
    ]
    order = [
        (channel != "999", measure != "calls_received", list(YEARS).index(period))
        for channel, measure, period in _kinds(held)
    ]
    kinds = [
        f"{channel} {COUNTED[measure]}, {YEARS[period]}"
        for channel, measure, period in _kinds(held)
    ]
    named = held.assign(kind=kinds, order=pd.Series(order, index=held.index))
    return named.sort_values("order", kind="stable").drop(columns="order")


def _kinds(rows: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Channel, what is counted and the kind of year, of each row."""
    named = rows[["channel", "measure", "period_type"]]
    return list(named.itertuples(index=False, name=None))


@remember
def table(held: pd.DataFrame) -> pd.DataFrame:
    """A row for each area and period, kinds one below the other."""
    return pd.DataFrame(
        {
            "counted": held["kind"],
            "area": held["area"],
            "period": held["period_label"],
            "figure": [words.in_full(row) for _, row in held.iterrows()],
            "source": held["publisher"] + " (" + held["source_id"] + ")",
        }
    )


@remember
def finding(held: pd.DataFrame) -> str:
    """The latest yearly volume of 999 received for each area."""
    rows = held[(held["channel"] == "999") & (held["measure"] == "calls_received")]
    rows = rows[rows["period_type"] != "not_stated"].sort_values("period_end")
    last = rows.drop_duplicates("area", keep="last").sort_index()
    said = ", ".join(
        f"{labels.short(row['area'])} {words.figure(row, row['period_label'])}"
        for _, row in last.iterrows()
    )
    if not said:
        return "No yearly volume of 999 calls received is known for these areas."
    return f"999 calls received in a year, latest known: {said}."
