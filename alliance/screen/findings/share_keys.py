"""Who gains and who loses when another key takes the place of the agreed shares."""

from itertools import combinations

import pandas as pd

from alliance.screen import labels, selection
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import sentence
from alliance.screen.findings.share_split import COST, apportioned
from alliance.screen.findings.share_words import Forces, beyond
from alliance.screen.memory import remember

ONE_POINT = 1.0


@remember
def gains(rows: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """What each chosen force would pay less than agreed under each other key."""
    parts = _of(apportioned(rows, COST), forces)
    others = parts[parts["share_key"] != "agreed"]
    return pd.DataFrame(
        {
            "key": others["share_key"].map(sentence),
            "force": others["force"],
            "less_than_agreed_gbp": -others["beyond_pence"] / 100,
        }
    )


@remember
def table(rows: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    """Share and part under each key, and how far it is beyond the agreed part."""
    parts = _of(apportioned(rows, COST), forces)
    return pd.DataFrame(
        {
            "key": parts["share_key"].map(sentence),
            "force": parts["force"],
            "share_rate_pct": parts["share_pct"],
            "part_exact_gbp": parts["part_pence"] / 100,
            "more_than_agreed_exact_gbp": parts["beyond_pence"] / 100,
        }
    )


@remember
def finding(rows: pd.DataFrame, forces: Forces) -> str:
    """Which keys come to the same, and which would move most for a chosen force.

    Equal shares follow no figure, so they stand beside the key that does.
    """
    parts = apportioned(rows, COST)
    others = _of(parts[~parts["share_key"].isin(["agreed", "equal"])], forces)
    equal = _of(parts[parts["share_key"] == "equal"], forces)
    if others.empty:
        row = _furthest(equal)
        moves = f"by equal shares {row['force']} would pay {_beyond_agreed(row)}"
    else:
        row = _furthest(others)
        beside = _furthest(equal[equal["force"] == row["force"]])
        moves = (
            f"by {row['share_key']} {row['force']} would pay {_beyond_agreed(row)}, by "
            f"equal shares {beyond(beside['beyond_pence'])}"
        )
    return f"{_same(close(parts)[:1])}; {moves}."


def _furthest(parts: pd.DataFrame) -> pd.Series:
    return parts.sort_values("beyond_pence", key=abs, kind="stable").iloc[-1]


def _beyond_agreed(row: pd.Series) -> str:
    link = "than" if row["beyond_pence"] else "as"
    return f"{beyond(row['beyond_pence'])} {link} agreed"


@remember
def also_same(rows: pd.DataFrame) -> str:
    """Further keys that come to the same, beside those of the finding."""
    others = close(apportioned(rows, COST))[1:]
    return "".join(f"{_same([keys])}. " for keys in others)


def _same(groups: list[tuple[str, ...]]) -> str:
    if not groups:
        return "No two keys give shares within one point"
    return f"{sentence(together(list(groups[0])))} give shares within one point"


@remember
def close(parts: pd.DataFrame) -> list[tuple[str, ...]]:
    """Keys whose shares differ by under one point for every force, in sets.

    Every two keys of a set do. The largest set comes first; none is part of another.
    """
    keys = list(dict.fromkeys(parts["share_key"]))
    shares = parts.pivot(index="share_key", columns="force", values="share_pct")
    near = {
        (one, other)
        for one, other in combinations(keys, 2)
        if (shares.loc[one] - shares.loc[other]).abs().max() < ONE_POINT
    }
    found: list[tuple[str, ...]] = []
    for size in range(len(keys), 1, -1):
        for group in combinations(keys, size):
            inside = any(set(group) <= set(larger) for larger in found)
            if not inside and near.issuperset(combinations(group, 2)):
                found.append(group)
    return found


@remember
def note(rows: pd.DataFrame) -> str:
    """What each key counts and when, and where usage is a key."""
    first = rows.iloc[0]
    said = []
    if pd.notna(first["funding_from"]):
        year = selection.financial_year(first["funding_from"].date())
        said.append(f"funding, for {year} only, provisional, precept included")
    if pd.notna(first["officers_on"]):
        day = labels.day(first["officers_on"].date())
        said.append(f"officers (FTE) on {day}")
    if pd.notna(first["residents_on"]):
        said.append(f"population on {labels.day(first['residents_on'].date())}")
    return f"{also_same(rows)}Keys: {'; '.join([*said, _usage(rows)])}."


def _usage(rows: pd.DataFrame) -> str:
    """What usage counts, and for which units no activity is supplied."""
    known = rows[rows["work_done"].notna()]
    without = list(dict.fromkeys(rows["unit"][rows["work_done"].isna()]))
    if rows["unit"].nunique() == 1:
        if without:
            return "usage: no activity of its own is supplied for these months"
        return f"usage: {known['work_counted'].iloc[0]}, in the same months"
    if not without:
        return "usage: each unit's own activity in the same months"
    units = f"usage: no activity of its own is supplied for {together(without)}"
    return units if known.empty else f"{units}; choose another unit to see it"


def _of(parts: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    return parts[parts["force"].isin(forces)]
