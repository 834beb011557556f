"""Who gains and who loses when another key takes the place of the agreed shares."""

from itertools import combinations

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import share_names
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import sentence
from alliance.screen.findings.share_split import COST, apportioned
from alliance.screen.findings.share_words import Forces, beyond
from alliance.screen.memory import remember

ONE_POINT = 1.0
THESE = "these"
Names = dict[str, str]


@remember
def gains(rows: pd.DataFrame, forces: Forces, period: str) -> pd.DataFrame:
    """What each chosen force would pay less than agreed under each other key.

    Equal shares follow no figure and would dwarf the keys that do: `equal` says them.
    """
    parts = _of(apportioned(rows, COST), forces)
    others = parts[~parts["share_key"].isin(["agreed", "equal"])]
    return pd.DataFrame(
        {
            "key": others["share_key"].map(share_names.shown(rows, period)),
            "force": others["force"],
            "less_than_agreed_gbp": -others["beyond_pence"] / 100,
        }
    )


@remember
def table(rows: pd.DataFrame, forces: Forces, period: str) -> pd.DataFrame:
    """Share and part under each key, and how far it is beyond the agreed part."""
    parts = _of(apportioned(rows, COST), forces)
    return pd.DataFrame(
        {
            "key": parts["share_key"].map(share_names.shown(rows, period)),
            "force": parts["force"],
            "share_rate_pct": parts["share_pct"],
            "part_exact_gbp": parts["part_pence"] / 100,
            "more_than_agreed_exact_gbp": parts["beyond_pence"] / 100,
        }
    )


@remember
def finding(rows: pd.DataFrame, forces: Forces) -> str:
    """The keys that come to nearly the same, in pounds too, and what others move.

    Of each other key the chosen force that it moves furthest; equal shares are apart.
    """
    parts = apportioned(rows, COST)
    names = share_names.names(rows)
    groups = close(parts)
    same = groups[0] if groups else ()
    shown = _of(parts, forces)
    moved = _moved(shown, same, names)
    tail = f"; {', '.join(moved)} than agreed" if moved else ""
    return f"{_same(shown, same, names)}{tail}."


def _same(parts: pd.DataFrame, keys: tuple[str, ...], names: Names) -> str:
    """Which keys are within one point, and how many pounds that still is."""
    if not keys:
        return "No two keys give shares within one point"
    inside = parts[parts["share_key"].isin(keys)].groupby("force")["part_pence"]
    spread = inside.max() - inside.min()
    named = sentence(together([names[key] for key in keys]))
    if not spread.any():
        return f"{named} give the same shares"
    pounds = labels.money(spread.max() / 100)
    return (
        f"{named} give shares within one point, yet up to {pounds} apart for "
        f"{spread.idxmax()}"
    )


def _moved(parts: pd.DataFrame, same: tuple[str, ...], names: Names) -> list[str]:
    """`by officers Bedfordshire would pay £805k more`, for each key, or set of keys
    that come to the same."""
    by = {key: names[key] for key in names if key not in ("agreed", "equal")}
    by |= dict.fromkeys(same, "" if "agreed" in same else THESE)
    named = parts.assign(by=parts["share_key"].map(by).fillna(""))
    furthest = {
        str(name): _furthest(run)
        for name, run in named.groupby("by", sort=False)
        if name
    }
    return [
        f"by {name} {row['force']} would pay {'up to ' * (name == THESE)}"
        f"{beyond(row['beyond_pence'])}"
        for name, row in furthest.items()
        if row["beyond_pence"]
    ]


@remember
def equal(rows: pd.DataFrame, forces: Forces) -> str:
    """What equal shares would move, which the chart leaves out."""
    parts = _of(apportioned(rows, COST), forces)
    moved = parts[parts["share_key"] == "equal"].to_dict("records")
    said = [f"{row['force']} {beyond(row['beyond_pence'])}" for row in moved]
    return f"Equal shares, not drawn, against agreed: {together(said)}."


def _furthest(parts: pd.DataFrame) -> pd.Series:
    return parts.sort_values("beyond_pence", key=abs, kind="stable").iloc[-1]


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


def _of(parts: pd.DataFrame, forces: Forces) -> pd.DataFrame:
    return parts[parts["force"].isin(forces)]
