"""The alliance in one minute: six tiles, a row for each force, what needs attention."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.milestones import KINDS as MILESTONE_KINDS
from alliance.screen.findings.record_words import NO_SUMMIT, sentence, when
from alliance.screen.findings.savings import gap
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

STANDARD_999_PCT = 90
# What a narrow table leaves out.
PARTS = ("of_it_assured", "at_risk", "secondary_101_abandoned_pct")
RECORD = {
    "decisions": "What the next Summit is asked, and who must agree",
    "programme": "Where each shared unit stands",
    "claims": "What was promised, and what was delivered",
    "milestones": "What is due, and what waits for what",
    "risks": "What could go wrong",
}
# What the table of the forces is drawn from.
QUERIES = ("summary/savings", "summary/contact", "summary/staffing")
NOT_COMPARABLE = "not comparable"
COLUMNS = {
    "delivered_gbp": "delivered_gbp",
    "assured_gbp": "of_it_assured_gbp",
    "planned_to_date_gbp": "plan_to_date_gbp",
    "forecast_gbp": "outturn_gbp",
    "planned_gbp": "full_year_plan_gbp",
    "at_risk_gbp": "at_risk_gbp",
    "within_target_pct": "999_in_10_s_pct",
    "average_wait_seconds": "secondary_101_wait_seconds",
    "abandonment_pct": "secondary_101_abandoned_pct",
    "deployable_pct": "deployable_strength_pct",
}


@remember
def tiles(
    decisions: pd.DataFrame,
    savings: pd.DataFrame,
    contact: pd.DataFrame,
    staffing: pd.DataFrame,
    summit_on: dt.date | None,
    compared: tuple[str, str],
    ends: tuple[str, str, str] = ("", "", ""),
) -> list[Tile]:
    """The six tiles of the alliance; each frame has the row of all chosen forces first.

    `compared` names the periods with which calls and staffing are compared; a name is
    empty when there is none. `ends` says of savings, calls and staffing to which day
    they run when they are late.
    """
    shown = [_decisions(decisions, summit_on)]
    if len(savings):
        shown += _ended(_savings(savings.iloc[0]), ends[0])
    if len(contact):
        shown += _ended(_contact(contact.iloc[0], compared[0]), ends[1])
    if len(staffing):
        shown += _ended([_staffing(staffing.iloc[0], compared[1])], ends[2])
    return shown


def _ended(shown: list[Tile], end: str) -> list[Tile]:
    """Tiles whose figures end earlier than those beside them say so first."""
    if not end:
        return shown
    said = [": ".join(filter(None, (end, tile.comparison))) for tile in shown]
    return [replace(t, comparison=s) for t, s in zip(shown, said, strict=True)]


def _decisions(decisions: pd.DataFrame, summit_on: dt.date | None) -> Tile:
    items = "; ".join(decisions["unit_name"]) or "none on record"
    return Tile(
        "Decisions due",
        str(len(decisions)),
        f"Summit, {labels.day(summit_on)}" if summit_on else NO_SUMMIT,
        items,
        queries=("summary/decisions_due",),
    )


def _savings(row: pd.Series) -> list[Tile]:
    over = row.delivered_gbp - row.planned_to_date_gbp
    outturn = row.forecast_gbp - row.planned_gbp
    return [
        Tile(
            "Savings delivered",
            labels.money(row.delivered_gbp),
            gap(over, "plan to date"),
            f"of it assured: {labels.money(row.assured_gbp)}",
        ),
        Tile(
            "Forecast outturn",
            labels.money(row.forecast_gbp),
            gap(outturn, "full-year plan"),
            f"at risk: {labels.money(row.at_risk_gbp)}",
        ),
    ]


def _contact(row: pd.Series, compared: str) -> list[Tile]:
    share, wait = row.within_target_pct, row.average_wait_seconds
    met = "met" if share >= STANDARD_999_PCT else "not met"
    return [
        Tile(
            "999 within 10 s",
            _written(share, labels.percent),
            change(share, row.compared_within_target_pct, compared, "points"),
            "" if pd.isna(share) else f"standard {STANDARD_999_PCT} %: {met}",
        ),
        Tile(
            "Secondary 101 wait",
            _written(wait, labels.seconds),
            change(wait, row.compared_average_wait_seconds, compared, "s"),
            f"abandoned: {_written(row.abandonment_pct, labels.percent)}",
        ),
    ]


def _written(rate: float, form: Callable[[float], str]) -> str:
    """A rate as written, or why there is none: thresholds or targets differ."""
    return NOT_COMPARABLE if pd.isna(rate) else form(rate)


def _staffing(row: pd.Series, compared: str) -> Tile:
    return Tile(
        "Deployable strength",
        f"{labels.percent(row.deployable_pct)}",
        change(row.deployable_pct, row.compared_deployable_pct, compared, "points"),
        f"{row.deployable_fte:,.0f} of {row.establishment_fte:,.0f} FTE posts",
    )


def change(now: float, earlier: float, compared: str, unit: str) -> str:
    """A change in words: `up 0.4 points on 2014/15`; empty without a comparison."""
    if not compared or pd.isna(earlier) or pd.isna(now):
        return ""
    size = abs(now - earlier)
    written = f"{size:.1f} {unit}" if unit == "points" else f"{size:.0f} {unit}"
    if written.startswith(("0.0 ", "0 ")):
        return f"as in {compared}"
    return f"{'up' if now > earlier else 'down'} {written} on {compared}"


@remember
def by_force(
    savings: pd.DataFrame, contact: pd.DataFrame, staffing: pd.DataFrame
) -> pd.DataFrame:
    """A row for BCH and each force, the columns that a commissioner asks for first.

    What has no row at all has no column either.
    """
    sent = [frame for frame in (savings, contact, staffing) if len(frame)]
    frames = [frame.set_index("force") for frame in sent or [savings]]
    order = list(dict.fromkeys(force for frame in frames for force in frame.index))
    joined = pd.concat(frames, axis=1).reindex(order)
    shown = joined[[name for name in COLUMNS if name in joined]]
    return shown.rename(columns=COLUMNS).reset_index(names="force")


@remember
def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows for reading: money shortened, what is not comparable said."""
    shown = rows.copy()
    for name in shown.columns:
        if name.endswith("_gbp"):
            shown[name] = [
                labels.money(v) if pd.notna(v) else "[x]" for v in rows[name]
            ]
    abandoned = "secondary_101_abandoned_pct"
    if abandoned in rows:
        shown[abandoned] = [
            NOT_COMPARABLE if pd.isna(value) else labels.percent(value)
            for value in rows[abandoned]
        ]
    return shown.rename(columns=lambda name: name.removesuffix("_gbp"))


def narrow(words: pd.DataFrame) -> pd.DataFrame:
    """The rows in words without what is a part of another column, for a slide."""
    return words.drop(columns=list(PARTS), errors="ignore")


@remember
def finding(rows: pd.DataFrame) -> str:
    """Which forces meet the 999 standard and stand on their savings plan to date."""
    forces = rows[~rows["force"].str.startswith("BCH")]
    if forces.empty:
        return "No figures for this choice."
    said = filter(None, (_against_plan(forces), _against_standard(forces)))
    joined = "; ".join(said) or "neither savings nor 999 calls are known"
    return f"{sentence(joined)}."


def _against_plan(forces: pd.DataFrame) -> str:
    """Which forces are under their plan to date; nothing when none sent savings."""
    if "delivered_gbp" not in forces:
        return ""
    behind = forces[forces["delivered_gbp"] < forces["plan_to_date_gbp"]]["force"]
    named = f"{_named(behind)} under" if len(behind) else "every force on or over"
    return f"savings to date: {named} plan"


def _against_standard(forces: pd.DataFrame) -> str:
    """Which forces are below the standard of 999; nothing when none sent calls."""
    if "999_in_10_s_pct" not in forces:
        return ""
    below = forces[forces["999_in_10_s_pct"] < STANDARD_999_PCT]["force"]
    named = f"{_named(below)} below" if len(below) else "every force at or above"
    return f"999 answering: {named} the standard"


def _named(forces: pd.Series) -> str:
    return ", ".join(forces)


@remember
def milestones(planned: pd.DataFrame) -> pd.DataFrame:
    """The next milestones for reading: when, no more exactly than stated, and what."""
    return pd.DataFrame(
        {
            "due": [when(row) for row in planned.to_dict("records")],
            "unit": planned["subject"],
            "what": planned["event"],
            "kind": planned["date_kind"].map(MILESTONE_KINDS),
        }
    )
