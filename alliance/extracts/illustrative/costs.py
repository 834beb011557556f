"""unit_costs.csv: running, programme and capital cost, and grants, by month and force.

The running budget is the cost before collaboration with pay and prices, less the plan
of unit_savings for the month's year, so that the two extracts agree.
"""

from collections.abc import Iterator
from datetime import date

from .apportionment import FORCES, Row, shares_on, split
from .calendar import AS_AT, FINANCIAL_YEARS, FIRST_DAY, financial_year, months
from .randomness import Draws
from .savings_plan import SAVINGS

LAST_MONTH = date(2017, 3, 1)
# Pounds a year of the three forces together, 2012/13, before collaboration.
BASELINE = {
    "BCH-HRLD": 10_500_000,
    "BCH-FEL": 1_900_000,
    "BCH-PC": 29_500_000,
    "BCH-CJ1": 8_600_000,
    "BCH-CUS": 15_800_000,
    "BCH-ICT": 21_200_000,
    "BCH-IMD": 4_300_000,
    "BCH-JPS": 57_600_000,
    "BCH-PROC": 1_500_000,
    "BCH-PSD": 7_100_000,
}
# Permille of budget that a unit's running cost tends to.
TENDENCY = {"BCH-PC": 1012, "BCH-ICT": 1008, "BCH-HRLD": 1006, "BCH-FEL": 984}
# kind, unit, first and last month, pounds a month of the three forces together
OTHER_KINDS = (
    ("programme", "BCH-HRLD", date(2014, 10, 1), date(2016, 9, 1), 62_000),
    ("programme", "BCH-FEL", date(2014, 10, 1), date(2016, 3, 1), 14_000),
    ("programme", "BCH-PC", date(2015, 1, 1), date(2017, 3, 1), 78_000),
    ("programme", "BCH-CJ1", date(2015, 6, 1), date(2017, 3, 1), 31_000),
    ("programme", "BCH-CUS", date(2015, 6, 1), date(2017, 3, 1), 24_000),
    ("programme", "BCH-ICT", date(2015, 10, 1), date(2017, 3, 1), 57_000),
    ("programme", "BCH-IMD", date(2015, 10, 1), date(2017, 3, 1), 16_000),
    ("capital", "BCH-ICT", date(2015, 4, 1), date(2017, 3, 1), 240_000),
    ("capital", "BCH-PC", date(2016, 4, 1), date(2017, 3, 1), 85_000),
    ("external_grant", "BCH-HRLD", date(2014, 10, 1), date(2015, 3, 1), 90_000),
    ("external_grant", "BCH-ICT", date(2014, 10, 1), date(2015, 3, 1), 160_000),
)
# Permille of a month's budget, January to December: overtime peaks in summer.
YEAR_SHAPE = (995, 990, 1005, 992, 996, 1003, 1010, 1008, 1002, 998, 996, 1005)


def rows() -> Iterator[Row]:
    """unit_costs.csv, ordered by unit, force, month and kind."""
    made = [*_running(), *_other_kinds()]
    units = list(BASELINE)
    yield from sorted(
        made, key=lambda row: (units.index(str(row[0])), str(row[1]), row[2], row[3])
    )


def planned(unit_id: str, year: str) -> int:
    """Pounds planned of a unit's counted savings in a year, three forces together."""
    at = FINANCIAL_YEARS.index(year)
    return 1000 * sum(
        saving.plan[at]
        for saving in SAVINGS
        if saving.unit_id == unit_id
        and saving.benefit_type == "cashable"
        and saving.course not in ("withdrawn", "pipeline")
        and not saving.overlaps
    )


def _running() -> Iterator[Row]:
    for unit_id, baseline in BASELINE.items():
        shares = shares_on(unit_id, "cost", FIRST_DAY)
        before = split(baseline // 12, shares)
        for at, force in enumerate(FORCES):
            draws = Draws(f"unit_costs/{unit_id}/{force}")
            drift = 0
            for month in months(FIRST_DAY, LAST_MONTH):
                # Pay and prices: one per cent a year, from each September.
                risen = (month.year - 2012) - (month.month < 9)
                saved = split(planned(unit_id, financial_year(month)) // 12, shares)[at]
                budget = before[at] * (100 + risen) // 100 - saved
                drift = draws.near(drift * 6 // 10, 6)
                spent = budget * (TENDENCY.get(unit_id, 1000) + drift) // 1000
                spent = spent * YEAR_SHAPE[month.month - 1] // 1000
                yield _row(unit_id, force, month, "running", before[at], budget, spent)


def _other_kinds() -> Iterator[Row]:
    for kind, unit_id, first, last, amount in OTHER_KINDS:
        parts = split(amount, shares_on(unit_id, "cost", FIRST_DAY))
        for force, part in zip(FORCES, parts, strict=True):
            draws = Draws(f"unit_costs/{unit_id}/{force}/{kind}")
            for month in months(first, last):
                spread = 0 if kind == "external_grant" else 90
                spent = part * draws.near(985, spread) // 1000 if spread else part
                yield _row(unit_id, force, month, kind, None, part, spent)


def _row(
    unit_id: str,
    force: str,
    month: date,
    kind: str,
    before: int | None,
    budget: int,
    spent: int,
) -> Row:
    """Actual stops at the as-at date; the forecast is the actual until then."""
    actual = spent if month <= AS_AT else None
    forecast = spent if month <= AS_AT else (budget + spent) // 2
    return [unit_id, force, month, kind, before, budget, actual, forecast,
            "illustrative"]  # fmt: skip
