"""What was published of units that went live: predicted against delivered, in words.

`published` has a row for each published saving of such a unit.
"""

import pandas as pd

from alliance.methods import bounds
from alliance.methods.bounds import Bounded
from alliance.screen import labels
from alliance.screen.findings.record_words import Row, sentence, source
from alliance.screen.findings.record_words import published as published_on
from alliance.screen.memory import remember

NOTHING = "No delivered saving of a unit that went live is published by this date."


@remember
def ratio(published: pd.DataFrame, unit_id: str) -> Bounded | None:
    """What was published as delivered divided by what was originally predicted.

    None unless both are stated, once, for this unit alone.
    """
    own = published[(published["unit_id"] == unit_id) & ~published["is_joint"]]
    stated = {
        kind: [bounds.amount(row["amount_gbp"], row["bound"]) for row in rows]
        for kind in ("delivered", "predicted_original")
        if (rows := own[own["kind"] == kind].to_dict("records"))
    }
    if [len(found) for found in stated.values()] != [1, 1]:
        return None
    return bounds.quotient(*stated["delivered"], *stated["predicted_original"])


def times(found: Bounded | None) -> str:
    """`more than 1.8 times`; nothing when the statements do not determine it."""
    if found is None or not found.bound:
        return ""
    return f"{found.words(1)} {float(found.rounded(1)):.1f} times"


@remember
def answer(published: pd.DataFrame) -> str:
    """The published answer for each unit that has one."""
    said = []
    for unit_id, part in published[~published["is_joint"]].groupby("unit_id"):
        found = times(ratio(published, str(unit_id)))
        if found:
            rows = {row["kind"]: row for row in part.to_dict("records")}
            said.append(
                f"{part['unit'].iloc[0]}: {_amount(rows['delivered'])} delivered, "
                f"{found} the originally predicted "
                f"{_amount(rows['predicted_original'])}"
            )
    return f"{'; '.join(said)} (period not stated)." if said else NOTHING


def _amount(row: Row) -> str:
    words = f"{row['bound_words']} " if isinstance(row["bound_words"], str) else ""
    return f"{words}{labels.money(row['amount_gbp'])}"


@remember
def table(published: pd.DataFrame) -> pd.DataFrame:
    """Each statement: kind, amount with its bound, period and source."""
    rows: list[Row] = published.drop_duplicates("statement_id").to_dict("records")
    return pd.DataFrame(
        {
            "unit": [row["units_named"] for row in rows],
            "kind": [_kind(row["kind"]) for row in rows],
            "amount": [_amount(row) for row in rows],
            "period": [sentence(row["period_label"]) for row in rows],
            "published": [published_on(row) for row in rows],
            "source": [source(row) for row in rows],
        }
    )


def _kind(code: str) -> str:
    return {"predicted_original": "Originally predicted"}.get(code, sentence(code))


@remember
def in_a_tile(own: pd.DataFrame) -> list[tuple[str, str, str]]:
    """The published ratio of a unit and what it is made of, where there is one."""
    unit_id = "" if own.empty else str(own["unit_id"].iloc[0])
    found = times(ratio(own, unit_id))
    if not found:
        return []
    stated = own[~own["is_joint"]].to_dict("records")
    parts = {row["kind"]: _amount(row) for row in stated}
    return [
        (
            found.replace("more than ", ">").replace("less than ", "<"),
            f"Published: {parts['delivered']} delivered; "
            f"{parts['predicted_original']} originally predicted",
            f"{found}, period not stated",
        )
    ]
