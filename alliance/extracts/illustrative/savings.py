"""unit_savings.csv: each saving, force, year and submission."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .apportionment import FORCES, Row, shares_on, split
from .calendar import (
    AS_AT,
    EARLIER_SUBMISSION,
    FINANCIAL_YEARS,
    year_end,
    year_start,
)
from .randomness import Draws
from .savings_plan import (
    SAVINGS,
    STATED_OUTTURN,
    STATED_TO_DATE,
    UNIT_OWNERS,
    Saving,
)

COST_PERMILLE = {"2015/16": 300, "2016/17": 250, "2017/18": 100}
FUTURE = {"outline": "outline_case", "pipeline": "pipeline"}


@dataclass(frozen=True)
class Year:
    """Pounds of the three forces together, of one saving, year and submission."""

    planned: int
    to_date: int | None
    forecast: int
    delivered: int | None
    cost: int


def rows() -> Iterator[Row]:
    """unit_savings.csv, ordered by submission, saving, year and force."""
    for as_at in (EARLIER_SUBMISSION, AS_AT):
        for saving in SAVINGS:
            for at, financial_year in enumerate(FINANCIAL_YEARS):
                if _submitted(saving, at, as_at):
                    yield from _rows_of_year(saving, financial_year, as_at)


def _submitted(saving: Saving, at: int, as_at: date) -> bool:
    """Years closed before the March submission are not sent again."""
    if not saving.plan[at] and not _cost(saving, FINANCIAL_YEARS[at]):
        return False
    long_closed = year_end(FINANCIAL_YEARS[at]) < EARLIER_SUBMISSION
    return not long_closed or as_at == EARLIER_SUBMISSION


def _cost(saving: Saving, financial_year: str) -> int:
    counts = saving.benefit_type == "cashable" and not saving.overlaps
    if not counts or saving.course != "approved":
        return 0
    permille = COST_PERMILLE.get(financial_year, 0)
    return max(saving.plan) * permille // 50 * 50


def _year(saving: Saving, financial_year: str, as_at: date) -> Year:
    planned = saving.plan[FINANCIAL_YEARS.index(financial_year)] * 1000
    draws = Draws(f"unit_savings/{saving.saving_id}/{financial_year}")
    forecast = _forecast(saving, financial_year, planned, as_at, draws)
    to_date, delivered = _so_far(saving, financial_year, planned, forecast, as_at)
    return Year(planned, to_date, forecast, delivered, _cost(saving, financial_year))


def _forecast(
    saving: Saving, financial_year: str, planned: int, as_at: date, draws: Draws
) -> int:
    stated = STATED_OUTTURN.get((saving.saving_id, financial_year))
    if stated is not None:
        return stated
    if saving.course == "withdrawn":
        return 0 if as_at == AS_AT else planned
    permille = saving.forecast_permille
    if saving.course not in ("delivered_early", "assured_early"):
        permille += draws.between(-8, 4)
    if as_at < AS_AT and year_end(financial_year) > as_at:
        permille = (1000 + permille) // 2
    return planned * permille // 100_000 * 100


def _so_far(
    saving: Saving, financial_year: str, planned: int, forecast: int, as_at: date
) -> tuple[int | None, int | None]:
    """(planned to date, delivered): blank before the year has begun."""
    if year_start(financial_year) > as_at:
        return None, None
    if year_end(financial_year) <= as_at:
        closing = year_end(financial_year) == as_at
        return planned, forecast * 98 // 10_000 * 100 if closing else forecast
    if saving.saving_id in STATED_TO_DATE:
        return STATED_TO_DATE[saving.saving_id]
    if saving.course.endswith("early"):
        return planned, forecast
    if saving.course == "withdrawn":
        return 0, 0
    to_date = planned * saving.to_date_permille // 100_000 * 100
    return to_date, to_date * saving.delivered_permille // 100_000 * 100


def status(saving: Saving, financial_year: str, as_at: date) -> str:
    """The rung of the ladder of a saving in a year, as submitted at `as_at`."""
    if saving.course == "withdrawn":
        return "withdrawn" if as_at == AS_AT else "outline_case"
    if saving.course in FUTURE:
        return FUTURE[saving.course]
    planned = saving.plan[FINANCIAL_YEARS.index(financial_year)]
    if year_start(financial_year) > as_at or not planned:
        return "full_case_approved"
    closed = year_end(financial_year)
    waiting = saving.course == "established" and closed == EARLIER_SUBMISSION
    if closed <= as_at:
        return "delivered" if closed == as_at or waiting else "assured"
    early = {"delivered_early": "delivered", "assured_early": "assured"}
    return early.get(saving.course, "in_delivery")


def _rows_of_year(saving: Saving, financial_year: str, as_at: date) -> Iterator[Row]:
    year = _year(saving, financial_year, as_at)
    rung = status(saving, financial_year, as_at)
    shares = shares_on(saving.unit_id, "saving", as_at)
    parts = [
        split(amount or 0, shares)
        for amount in (
            _baseline(saving),
            year.planned,
            year.to_date,
            year.forecast,
            year.delivered,
            year.cost,
        )
    ]
    for at, force in enumerate(FORCES):
        amounts = [part[at] for part in parts]
        yield _row(saving, force, financial_year, as_at, rung, year, amounts)


def _baseline(saving: Saving) -> int:
    return max(saving.plan) * 7000


def _row(
    saving: Saving,
    force: str,
    financial_year: str,
    as_at: date,
    rung: str,
    year: Year,
    amounts: list[int],
) -> Row:
    baseline, planned, to_date, forecast, delivered, cost = amounts
    begun = year.delivered is not None
    risk = 0 if rung == "assured" else max(forecast - delivered, 0)
    at_risk = risk * saving.at_risk_permille // 1000
    moved = abs(forecast - planned) * 100 >= 3 * max(planned, 1)
    based = saving.course not in ("outline", "pipeline")
    return [
        saving.saving_id, force, financial_year, as_at, saving.unit_id, saving.title,
        UNIT_OWNERS[saving.unit_id], saving.overlaps, saving.benefit_type,
        saving.recurrence, saving.amount_basis, saving.gross_or_net, "cash",
        baseline if based else None, _baseline_year(saving) if based else None, rung,
        planned, to_date if begun else None, forecast, delivered if begun else None,
        at_risk, saving.at_risk_reason if at_risk else None,
        _variance_reason(saving) if moved else None, saving.confidence, cost,
        _evidence(saving, force, financial_year, rung),
        *_assurance(rung, financial_year, as_at), "illustrative",
    ]  # fmt: skip


def _baseline_year(saving: Saving) -> str:
    return "2012/13" if saving.course == "established" else "2014/15"


def _variance_reason(saving: Saving) -> str:
    return saving.variance_reason or "delivery"


def _evidence(saving: Saving, force: str, financial_year: str, rung: str) -> str:
    if rung not in ("delivered", "assured"):
        return ""
    return f"Illustrative ledger {saving.saving_id} {force} {financial_year}"


def _assurance(rung: str, financial_year: str, as_at: date) -> tuple[object, object]:
    """A Chief Finance Officer assures after the year's end, not after `as_at`."""
    if rung != "assured":
        return None, None
    july = date(year_end(financial_year).year, 7, 29)
    return "Chief Finance Officer", min(july, date(2016, 7, 29), as_at)
