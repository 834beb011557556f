"""Each force's own baseline less its agreed part of the joint cost: is it fair?"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.findings.share_split import COST, apportioned, sound
from alliance.screen.findings.share_words import Forces, beyond
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

BCH = "BCH"
LEAST_PCT = 0.1
NO_SAVING = (
    "This is not the saving that the units report under Savings: that is "
    "counted change by change, without the rise of prices and demand in these gaps."
)


@remember
def by_force(rows: pd.DataFrame) -> pd.DataFrame:
    """Baseline, agreed part of the joint cost, and what is left, for each force and
    BCH, in pence."""
    parts = apportioned(rows, COST)
    agreed = parts[parts["share_key"] == "agreed"].set_index("force")
    if agreed.empty:
        return pd.DataFrame(columns=["force", "less_pence"])
    own = 100 * sound(rows, COST).groupby("force")["baseline_gbp"].sum()
    table = pd.DataFrame(
        {
            "baseline_pence": own[agreed.index],
            "share_pct": agreed["share_pct"],
            "cost_pence": agreed["part_pence"],
        }
    )
    table.loc[BCH] = table.sum()
    table["less_pence"] = table["baseline_pence"] - table["cost_pence"]
    return table.rename_axis("force").reset_index()


@remember
def by_unit(rows: pd.DataFrame) -> pd.DataFrame:
    """The same for each unit by itself."""
    tables = [
        by_force(of_unit).assign(unit=unit)
        for unit, of_unit in sound(rows, COST).groupby("unit")
    ]
    return pd.concat(tables) if tables else by_force(rows).assign(unit="")


@remember
def answer(rows: pd.DataFrame, forces: Forces) -> str:
    """Which chosen forces pay less than their own baseline, and which more."""
    table = by_force(rows)
    shown = table[table["force"].isin(forces)]
    words = [_pays(row) for row in shown.to_dict("records")]
    return f"Against its own baseline, {together(words)}."


def _pays(row: Row) -> str:
    part = _of_baseline(row)
    tail = f" ({part})" if part else ""
    return f"{row['force']} pays {beyond(-row['less_pence'])}{tail}"


def _of_baseline(row: Row) -> str:
    """How large a gap is: `0.4%` of the own baseline; empty where there is none."""
    if not row["less_pence"] or not row["baseline_pence"]:
        return ""
    part = 100 * abs(row["less_pence"] / row["baseline_pence"])
    return labels.percent(part) if part >= LEAST_PCT else f"under {LEAST_PCT}%"


@remember
def tiles(rows: pd.DataFrame, forces: Forces) -> list[Tile]:
    """A tile for each chosen force, and BCH: how far from its own baseline."""
    return [_tile(row) for row in _shown(by_force(rows), forces).to_dict("records")]


def _tile(row: Row) -> Tile:
    share = "" if row["force"] == BCH else f"{labels.percent(row['share_pct'])} of "
    part = _of_baseline(row)
    return Tile(
        row["force"],
        beyond(-row["less_pence"]),
        f"{'than' if row['less_pence'] else 'as'} its baseline "
        f"{_money(row['baseline_pence'])}{part and f': {part}'}",
        f"{share}the joint cost {_money(row['cost_pence'])}",
    )


@remember
def by_force_table(rows: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """Baseline, share, part of the joint cost and what is left, to the penny."""
    shown = _shown(by_force(rows), forces)
    return pd.DataFrame(
        {
            "force": shown["force"],
            "own_baseline_exact_gbp": shown["baseline_pence"] / 100,
            "share_rate_pct": shown["share_pct"],
            "part_of_joint_cost_exact_gbp": shown["cost_pence"] / 100,
            "less_than_baseline_exact_gbp": shown["less_pence"] / 100,
        }
    )


@remember
def by_unit_table(rows: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """How far each chosen force and BCH stays below its baseline, a row for each
    unit."""
    shown = _shown(by_unit(rows), forces)
    return pd.DataFrame(
        {"unit": shown["unit"].drop_duplicates().tolist()}
        | {
            f"{force}_exact_gbp": (of_force["less_pence"] / 100).tolist()
            for force, of_force in shown.groupby("force", sort=False)
        }
    )


@remember
def by_unit_finding(rows: pd.DataFrame, forces: Forces) -> str:
    """In how many units each chosen force pays less than its own baseline."""
    shown = by_unit(rows)
    parts = [
        f"{force} in {int((of_force['less_pence'] > 0).sum())}"
        for force, of_force in shown[shown["force"].isin(forces)].groupby("force")
    ]
    units = counted(shown["unit"].nunique(), "unit")
    return f"Of {units}, below its own baseline: {together(parts)}."


def can_be_shown(rows: pd.DataFrame, forces: Forces) -> bool:
    """Whether a force is chosen and some cost can be split."""
    return bool(forces) and not sound(rows, COST).empty


def _shown(table: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    return table[table["force"].isin([*forces, BCH])]


def _money(pence: float) -> str:
    return labels.money(pence / 100)
