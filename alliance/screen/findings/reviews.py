"""What the extracts hold of units since they went live: words, tiles and tables.

`live` has a row for each shared unit, those with a go-live on record first.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import reviews_published
from alliance.screen.findings.record_words import Row, sentence
from alliance.screen.findings.savings import gap
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

FITTED = (
    "The illustrative extracts are made to fit what was published, and their period is "
    "our choice: that they agree with it confirms nothing."
)


@remember
def went_live(live: pd.DataFrame) -> pd.DataFrame:
    """The units with a go-live on record."""
    return live[live["go_live_on"].notna()]


@remember
def tiles(live: pd.DataFrame, published: pd.DataFrame) -> list[Tile]:
    """For each unit that went live: delivered since, against its plan to date."""
    shown = []
    for row in went_live(live).to_dict("records"):
        own = published[published["unit_id"] == row["unit_id"]]
        found = reviews_published.in_a_tile(own)
        shown += [Tile(str(row["unit"]), *said) for said in found]
        if pd.notna(row["delivered_gbp"]):
            shown.append(_since(row))
    return shown


def fitted(live: pd.DataFrame, published: pd.DataFrame, statuses: str) -> str:
    """That extracts are no test of what was published, while their rows say that they
    are illustrative and both stand in the tiles."""
    rows = went_live(live).dropna(subset=["delivered_gbp"])
    both = set(rows["unit_id"]) & set(published["unit_id"])
    return FITTED if both and "illustrative" in statuses else ""


def _since(row: Row) -> Tile:
    over = gap(row["over_plan_to_date_gbp"], "plan to date")
    plan = labels.money(row["planned_to_date_gbp"])
    return Tile(
        str(row["unit"]),
        labels.money(row["delivered_gbp"]),
        f"Extracts since {row['first_year']}: {over} ({plan})",
        f"{labels.money(row['assured_gbp'])} assured",
    )


@remember
def since(live: pd.DataFrame) -> str:
    """Delivered against planned to date of each unit since it went live."""
    rows = went_live(live).dropna(subset=["delivered_gbp"])
    if rows.empty:
        return "No saving was sent since a go-live."
    parts = [
        f"{row['unit']} has delivered {labels.money(row['delivered_gbp'])}, "
        f"{gap(row['over_plan_to_date_gbp'], 'plan to date')}"
        for row in rows.to_dict("records")
    ]
    return f"{'; '.join(parts)}."


@remember
def since_table(live: pd.DataFrame) -> pd.DataFrame:
    """Go-live, plan, delivery, ratio, assured part and the state of the review."""
    rows = went_live(live)
    reviews = [_review(row) for row in rows.to_dict("records")]
    return pd.DataFrame(
        {
            "unit": rows["unit"],
            "go_live": rows["go_live_on"],
            "planned_to_date_gbp": rows["planned_to_date_gbp"],
            "delivered_gbp": rows["delivered_gbp"],
            "delivered_of_plan_pct": rows["delivered_of_plan_pct"],
            "assured_gbp": rows["assured_gbp"],
            "review": reviews,
        }
    )


def _review(row: Row) -> str:
    if not isinstance(row["review"], str):
        return "None on record"
    return sentence(f"{row['review_kind']}: {row['review']}")


@remember
def review(live: pd.DataFrame) -> str:
    """Where the review of each unit stands."""
    said = []
    for row in went_live(live).to_dict("records"):
        where = _review(row)
        said.append(f"{row['unit']}: {where[:1].lower()}{where[1:]}")
    return f"Post Implementation Review. {'; '.join(said)}." if said else ""


@remember
def not_live(live: pd.DataFrame) -> str:
    """The units without a go-live on record; an agreement is not called one."""
    rows = live[live["go_live_on"].isna()]
    if rows.empty:
        return ""
    agreed = "".join(
        f" {row['unit']} has its Section 22A agreement of "
        f"{labels.day(row['agreed_on'])}: an agreement is no go-live."
        for row in rows.dropna(subset=["agreed_on"]).to_dict("records")
    )
    return f"No go-live is on record for {', '.join(rows['unit'])}.{agreed}"
