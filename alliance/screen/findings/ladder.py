"""How sure savings are: the rungs of the ladder, in amounts, words and tables.

`rows` are savings of one kind, one row a saving, force and year; amounts are pounds.
"""

from dataclasses import dataclass

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import kinds
from alliance.screen.findings.savings import of_forecast
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

NONE = "No savings for this choice."
AMOUNTS = (
    "planned_gbp",
    "forecast_gbp",
    "forecast_before_gbp",
    "delivered_gbp",
    "delivered_before_gbp",
    "at_risk_gbp",
)


@dataclass(frozen=True)
class Rung:
    """A step of the ladder: its code in the extracts and what is evidence for it."""

    code: str
    name: str
    evidence: str


# From the top. Gates as the Cambridgeshire Commissioner publishes them (S8).
RUNGS = (
    Rung(
        "assured",
        "Assured",
        "The Chief Finance Officer names the budget line, or a review after "
        "implementation confirms it",
    ),
    Rung("delivered", "Delivered", "The budget is cut, or the benefit is measured"),
    Rung("in_delivery", "In delivery", "The change has begun; a part may be delivered"),
    Rung(
        "full_case_approved",
        "Full case approved",
        "Three commissioners and three chief constables agreed the full business case",
    ),
    Rung("outline_case", "Outline case", "An outline business case is written"),
    Rung("pipeline", "Pipeline", "An idea with an owner; no business case"),
    Rung("withdrawn", "Withdrawn", "Given up; nothing more is forecast"),
)
NAMES = {rung.code: rung.name for rung in RUNGS}
HEIGHT = {rung.code: -place for place, rung in enumerate(RUNGS)}
UNAPPROVED = ("outline_case", "pipeline")


@remember
def rungs(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each rung from the top: savings and amounts, now and one submission
    before; a saving with years on several rungs counts on each."""
    now = rows.groupby("benefit_status")[[*AMOUNTS]].sum()
    before = rows.groupby("status_before")["forecast_before_gbp"].sum()
    savings = rows.groupby("benefit_status")["saving_id"].nunique()
    codes = [rung.code for rung in RUNGS]
    found = now.reindex(codes, fill_value=0).astype("int64")
    found["forecast_before_gbp"] = before.reindex(codes, fill_value=0).astype("int64")
    found.insert(0, "savings", savings.reindex(codes, fill_value=0))
    found.insert(0, "name", [NAMES[code] for code in codes])
    return found.rename_axis("rung").reset_index()


def table(steps: pd.DataFrame) -> pd.DataFrame:
    """The rungs with their evidence and their sum, as a table shows them."""
    evidence = {rung.code: rung.evidence for rung in RUNGS}
    shown = steps.assign(
        rung=steps["rung"].map(NAMES), evidence=steps["rung"].map(evidence)
    )
    columns = ["savings", "forecast_gbp", "forecast_before_gbp", "planned_gbp"]
    columns += ["delivered_gbp", "at_risk_gbp"]
    total = {"rung": "All rungs", "evidence": "", **shown[columns].sum()}
    # A saving with years on two rungs counts on both: rungs of savings have no sum.
    total["savings"] = None
    every = pd.concat([shown, pd.DataFrame([total])], ignore_index=True)
    return every[["rung", "evidence", *columns]].astype({"savings": "Int64"})


@remember
def finding(steps: pd.DataFrame) -> str:
    """How much of the forecast is delivered or assured, and how much has no case."""
    total = int(steps["forecast_gbp"].sum())
    if not steps["savings"].sum():
        return NONE
    done = _of(steps, "assured", "delivered")
    begun = int(steps["delivered_gbp"][steps["rung"] == "in_delivery"].sum())
    without = _of(steps, *UNAPPROVED)
    return (
        f"Of {labels.money(total)}, {labels.money(done)} is delivered or assured; "
        f"{labels.money(begun)} more of savings under way is delivered; "
        f"{labels.money(without) if without else 'nothing'} has no full case."
    )


def _of(steps: pd.DataFrame, *codes: str) -> int:
    return int(steps[steps["rung"].isin(codes)]["forecast_gbp"].sum())


TILES = (
    ("Assured", ("assured",)),
    ("Delivered, waiting", ("delivered",)),
    ("In delivery", ("in_delivery",)),
    ("Not begun", ("full_case_approved",)),
    ("No full case", UNAPPROVED),
)


@remember
def tiles(rows: pd.DataFrame, steps: pd.DataFrame) -> list[Tile]:
    """The forecast, and its parts by how sure they are: together they are the whole."""
    if rows.empty:
        return []
    total = int(steps["forecast_gbp"].sum())
    planned = labels.money(int(steps["planned_gbp"].sum()))
    return [
        Tile("Forecast", labels.money(total), f"{planned} planned"),
        *(
            Tile(label, labels.money(_of(steps, *codes)), _share(steps, total, *codes))
            for label, codes in TILES
        ),
    ]


def _share(steps: pd.DataFrame, total: int, *codes: str) -> str:
    return of_forecast(_of(steps, *codes), total)


@remember
def evidence(steps: pd.DataFrame) -> pd.DataFrame:
    """What each rung asks for as evidence, with what stands on it."""
    return table(steps)[["rung", "evidence", "savings", "forecast_gbp"]]


def note(steps: pd.DataFrame, kind: str) -> str:
    """How years add up, and what of the ladder other pages do not count."""
    years = (
        "Years of a recurrent saving are added up: a saving of £100k a year is £200k "
        "over two."
    )
    without = _of(steps, *UNAPPROVED)
    if kind != kinds.HEADLINE or not without:
        return years
    counted_elsewhere = labels.money(int(steps["forecast_gbp"].sum()) - without)
    return f"{years} Savings counts {counted_elsewhere}: not what has no full case."
