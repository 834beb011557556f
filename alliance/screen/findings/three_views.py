"""Whose the people of shared units are: by employer, by host, by who funds them."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.shorthand import NOT_APPLICABLE, UNKNOWN, WITHHELD
from alliance.screen.memory import remember

VIEWS = {"Employing force": "employer", "Host force": "host", "Who funds it": "funder"}
MEANINGS = {
    "employer": "By employing force: whose payroll they are on",
    "host": "By host force: whose lead force directs the unit",
    "funder": "By who funds it: rates of cost valid on the day",
}
DOES = {"employer": "employs", "host": "hosts", "funder": "funds"}
DONE = {"employer": "employed", "host": "hosted", "funder": "funded"}
NO_RATE, TOTAL = "No rate held", "BCH total"
NONE = "No figures for this choice."
LIMITS = (
    "Each view counts the same posts and people: BCH has one total. The host view lays "
    "whole units on one force, so comparisons of forces by it are distorted. No share "
    "is guessed: units without a rate of their own stand as “No rate held”. Shares "
    "are rounded."
)


@remember
def finding(rows: pd.DataFrame) -> str:
    """How the force's share of posts differs whose views lie farthest apart.

    `rows` is one month-end: counted_by, force, is_total and share_of_posts_pct.
    """
    forces = rows[~rows.is_total & (rows.force != NO_RATE)]
    known = forces.dropna(subset=["share_of_posts_pct"])
    shares = {
        str(force): dict(zip(part.counted_by, part.share_of_posts_pct, strict=True))
        for force, part in known.groupby("force", sort=False)
        if len(part) > 1
    }
    if not shares:
        return NONE
    apart = {f: max(by.values()) - min(by.values()) for f, by in shares.items()}
    force = max(apart, key=lambda name: apart[name])
    parts = [f"{DOES[v]} {labels.percent(share)}" for v, share in shares[force].items()]
    said = f"Of the posts, {force} {', '.join(parts[:-1])} and {parts[-1]}"
    return f"{said}; {_unrated(rows)}." if _unrated(rows) else f"{said}."


def _unrated(rows: pd.DataFrame) -> str:
    """For which part of the posts no rate of cost is held; nothing when for none."""
    without = rows[rows.force == NO_RATE].share_of_posts_pct.dropna()
    if without.empty or round(without.iloc[0], 1) == 0:
        return ""
    if "funder" not in set(rows[rows.force != NO_RATE].counted_by[~rows.is_total]):
        return "who funds them is not known"
    return f"no rate of cost is held for {labels.percent(without.iloc[0])} of them"


@remember
def known(rows: pd.DataFrame) -> pd.DataFrame:
    """Without the forces' funded shares of months in which no rate at all is held:
    what is not known is not nought."""
    without = rows[(rows.force == NO_RATE) & (rows.share_of_posts_pct.round(6) == 100)]
    unknown = (rows.counted_by == "funder") & ~rows.is_total & (rows.force != NO_RATE)
    return rows[~(unknown & rows.as_at.isin(without.as_at))]


@remember
def at(rows: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """The rows of one month-end."""
    return rows[rows.as_at == pd.Timestamp(day)] if len(rows) else rows


@remember
def parts(rows: pd.DataFrame, view: str) -> pd.DataFrame:
    """The parts of one view without their total; none when none of them is shown."""
    found = rows[(rows.counted_by == view) & ~rows.is_total] if len(rows) else rows
    return found.head(0) if found.is_withheld.all() else found


@remember
def beside(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each force, the views beside each other, the one total last.

    `rows` is one month-end. `[c]` withheld; `[x]` funding without any rate; `[z]`
    where a view has no such row.
    """
    named = rows.assign(force=rows.force.mask(rows.is_total, TOTAL))
    columns = [
        _column(named, name, view)
        for name in ("establishment_fte", "strength_fte")
        for view in DONE
    ]
    order = [*dict.fromkeys(named.force[named.force != TOTAL]), TOTAL]
    table = pd.concat(columns, axis=1).reindex(order).astype(object)
    funded = [name for name in map(str, table) if DONE["funder"] in name]
    forces = [name for name in table.index if name not in (NO_RATE, TOTAL)]
    table.loc[forces, funded] = table.loc[forces, funded].where(
        table.loc[forces, funded].notna(), UNKNOWN
    )
    return table.where(table.notna(), NOT_APPLICABLE).reset_index(names="force")


def _column(rows: pd.DataFrame, name: str, view: str) -> pd.Series:
    """One figure by force: `Posts hosted_fte` is shown with its unit."""
    of_view = rows[rows.counted_by == view].set_index("force")
    word = "Posts" if name == "establishment_fte" else "Strength"
    values = of_view[name].astype(object).mask(of_view.is_withheld, WITHHELD)
    return values.rename(f"{word} {DONE[view]}_fte")


@remember
def totals(rows: pd.DataFrame) -> str:
    """The one total of all views at one month-end, in words."""
    total = rows[rows.is_total].head(1) if len(rows) else rows
    if total.empty or total.establishment_fte.isna().any():
        return "The BCH total is withheld."
    posts, people = total.establishment_fte.iloc[0], total.strength_fte.iloc[0]
    return (
        f"All three views add to one BCH total: {labels.fte(posts)} posts and "
        f"{labels.fte(people)} FTE of strength."
    )


@remember
def months(rows: pd.DataFrame, view: str) -> str:
    """How the share of posts of each force of a view moved, first to last month."""
    known = rows.dropna(subset=["share_of_posts_pct"]).sort_values("as_at")
    if known.empty:
        return NONE
    by_force = known.groupby("force", sort=False).share_of_posts_pct
    said = [
        f"{force} {labels.percent(first)} to {labels.percent(last)}"
        for force, first, last in zip(
            by_force.first().index, by_force.first(), by_force.last(), strict=True
        )
    ]
    between = f"{labels.month(known.as_at.iloc[0])} to "
    between += labels.month(known.as_at.iloc[-1])
    return f"Share of posts {DONE[view]}, {between}: {', '.join(said)}."


@remember
def without_rates(units: pd.DataFrame) -> str:
    """Which units have no rate of cost on the day: their funding is not known.

    `units` has unit, is_withheld and the rates, blank where there is none.
    """
    rates = [name for name in map(str, units) if name.endswith("_rate_pct")]
    none = units.unit[~units.is_withheld & units[rates].isna().all(axis=1)]
    if none.empty:
        return "Every unit shown has rates of cost on this day."
    named = " and ".join(filter(None, [", ".join(none[:-1]), none.iloc[-1]]))
    verb = "has" if len(none) == 1 else "have"
    return f"{named} {verb} no rate of cost: who funds them is not known."


@remember
def units(rows: pd.DataFrame) -> pd.DataFrame:
    """Each unit: host, posts, rates and basis; withheld as `[c]`, no rate `[x]`."""
    shown = rows.drop(columns=["unit_id", "is_withheld", "withheld_because"])
    posts = rows.posts_fte.astype(object).mask(rows.is_withheld, WITHHELD)
    words = rows.basis.str.replace("_", " ").where(rows.basis.notna(), None)
    return shown.assign(posts_fte=posts, basis=words)
