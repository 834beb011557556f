"""What the savings of the units show in the year of the period: tiles and sentences.

`units` has a row for each unit; amounts are pounds that the headline counts.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

NONE = "No figures for this choice."
STANDS_OUT_PCT = 10.0


@remember
def tiles(units: pd.DataFrame, year: str, period: str, earlier: str) -> list[Tile]:
    """Delivered, forecast, at risk, and delivered since the start; `earlier` is what
    the year before delivered, in words."""
    if units.empty:
        return []
    plan = "plan" if _whole(units) else "plan to date"
    return [
        Tile(
            f"Delivered, {period}",
            _sum(units, "delivered_gbp"),
            _against(units, "delivered_gbp", "planned_to_date_gbp", plan),
            earlier,
        ),
        Tile(
            f"{_outturn(units)}, {year}",
            _sum(units, "forecast_gbp"),
            _against(units, "forecast_gbp", "planned_gbp", "plan for the year"),
        ),
        Tile(f"At risk, {year}", _sum(units, "at_risk_gbp"), _risk_share(units)),
        Tile(
            f"Delivered since {units['since_year'].min()}",
            _sum(units, "delivered_since_start_gbp"),
            f"{period} included; {_sum(units, 'assured_since_start_gbp')} assured",
        ),
    ]


def _sum(units: pd.DataFrame, column: str) -> str:
    return labels.money(int(units[column].sum()))


def _against(units: pd.DataFrame, value: str, planned: str, plan: str) -> str:
    """How far a sum is from its plan: `£18k over plan to date (£2.1m)`."""
    whole = int(units[planned].sum())
    return f"{gap(int(units[value].sum()) - whole, plan)} ({labels.money(whole)})"


def _risk_share(units: pd.DataFrame) -> str:
    at_risk, forecast = units["at_risk_gbp"], int(units["forecast_gbp"].sum())
    risky = int((at_risk > 0).sum())
    if not risky:
        return "no unit has an amount at risk"
    parts = (of_forecast(int(at_risk.sum()), forecast), f"in {counted(risky, 'unit')}")
    return ", ".join(filter(None, parts))


def _reached(units: pd.DataFrame, rated: pd.DataFrame) -> str:
    """How many of the units that can be rated have reached their plan, and why the
    others cannot."""
    reached = int((rated["delivered_gbp"] >= rated["planned_to_date_gbp"]).sum())
    tail = f"{reached} of {counted(len(rated), 'unit')} at or over plan"
    blank = int(_not_sent(units).sum())
    without = len(units) - len(rated) - blank
    said = f"{tail}; {without} without a plan, not rated" if without else tail
    return f"{said}; {blank} not supplied, not rated." if blank else f"{said}."


def _not_sent(units: pd.DataFrame) -> pd.Series:
    """Whether the plan to date or the delivered amount of a unit is blank."""
    return units[["planned_to_date_gbp", "delivered_gbp"]].isna().any(axis=1)


def _whole(units: pd.DataFrame) -> bool:
    """Whether the plan to date is the whole year's: the year is over."""
    return bool((units["planned_to_date_gbp"] == units["planned_gbp"]).all())


def _outturn(units: pd.DataFrame) -> str:
    done = (units["delivered_gbp"] == units["forecast_gbp"]).all()
    return "Outturn" if done and _whole(units) else "Forecast outturn"


@remember
def to_date(units: pd.DataFrame) -> str:
    """The unit furthest from its plan to date, and how many are at or over plan."""
    if units.empty:
        return NONE
    sent = units[~_not_sent(units)]
    if sent.empty:
        return "No unit has a delivered amount beside a plan to date: none is rated."
    rated = sent[sent["planned_to_date_gbp"] > 0]
    if rated.empty:
        return "No unit has a plan to date: none is rated."
    tail = _reached(units, rated)
    away = rated.assign(away=(rated["delivered_of_plan_pct"] - 100).abs())
    row = away.sort_values("away", ascending=False, kind="stable").iloc[0]
    if len(units) > 1 and not row["away"] >= STANDS_OUT_PCT:
        return f"Every unit is within 10% of its plan to date; {tail}"
    sentence = (
        f"{row['unit']} has delivered {labels.money(row['delivered_gbp'])} against "
        f"{labels.money(row['planned_to_date_gbp'])} planned"
    )
    sentence += "" if _whole(units) else " to date"
    return f"{sentence}; {tail}" if len(units) > 1 else f"{sentence}."


@remember
def outturn(units: pd.DataFrame, year: str) -> str:
    """The forecast of the year against its plan, and how many units fall short."""
    if units.empty:
        return NONE
    planned = int(units["planned_gbp"].sum())
    distance = int(units["forecast_gbp"].sum()) - planned
    short = int((units["forecast_gbp"] < units["planned_gbp"]).sum())
    return (
        f"{_outturn(units)} for {year}: "
        f"{gap(distance, f'the plan of {labels.money(planned)}')}; "
        f"{short} of {counted(len(units), 'unit')} below plan."
    )


@remember
def gaps(units: pd.DataFrame) -> str:
    """The units furthest under and furthest over their plan for the year."""
    if units.empty:
        return NONE
    ordered = units.dropna(subset=["over_plan_gbp"]).sort_values(
        "over_plan_gbp", kind="stable"
    )
    if ordered.empty:
        return "No unit has a plan: none is rated."
    parts = [
        f"{row['unit']} {gap(int(row['over_plan_gbp']), 'plan')}"
        for _, row in ordered.iloc[[0, -1]].iterrows()
        if row["over_plan_gbp"]
    ]
    without = len(units) - len(ordered)
    tail = f"; {without} without a plan, not rated." if without else "."
    if not parts:
        return f"Every unit is level with its plan{tail}"
    return f"Furthest from plan: {', '.join(dict.fromkeys(parts))}{tail}"


@remember
def risk(units: pd.DataFrame) -> str:
    """The amount at risk, and the unit that has most of it."""
    if units.empty:
        return NONE
    risky = units[units["at_risk_gbp"] > 0]
    if risky.empty:
        return "No amount is at risk."
    row = risky.sort_values("at_risk_gbp", ascending=False, kind="stable").iloc[0]
    most = labels.money(row["at_risk_gbp"])
    return f"{_sum(units, 'at_risk_gbp')} is at risk, {most} of it in {row['unit']}."


def of_forecast(part: int, forecast: int) -> str:
    """`4.1% of the forecast`; nothing where no saving is forecast."""
    share = labels.percent(100 * part / forecast) if forecast > 0 else ""
    return f"{share} of the forecast" if share else ""


def gap(pounds: float, plan: str) -> str:
    """`£18k over plan`; `level with plan` when there is no difference to write, and
    not rated where a blank says that there is no plan."""
    if pd.isna(pounds):
        return f"not rated: no {plan}"
    if not pounds:
        return f"level with {plan}"
    side = "over" if pounds > 0 else "under"
    return f"{labels.money(abs(pounds))} {side} {plan}"
