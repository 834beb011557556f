"""Shares of cost and saving by unit: illustrative, no published agreement has one.

Three keys for orientation, Bedfordshire / Cambridgeshire / Hertfordshire, hundredths of
a per cent: funding 2016-17 (source F3: £100.0m, £128.9m, £182.9m incl. precept),
mid-year population, and police officers at 31 March 2016 (Home Office table, FTE).
"""

from collections.abc import Iterator
from datetime import date

from alliance.methods.apportionment import apportion

FORCES = ("Bedfordshire", "Cambridgeshire", "Hertfordshire")
Row = list[object]
Shares = tuple[int, int, int]

FUNDING: Shares = (2430, 3130, 4440)
POPULATION: Shares = (2470, 3140, 4390)
OFFICERS: Shares = (2483, 3094, 4423)
CALLS: Shares = (1990, 3190, 4820)
CERTIFICATES: Shares = (1980, 4120, 3900)
EQUAL: Shares = (3334, 3333, 3333)
AGREED: Shares = (2500, 3100, 4400)
OLD_OFFICERS: Shares = (2420, 3180, 4400)

FIRST = date(2013, 4, 1)
# Agreements of these two were updated, with new rates, on 23 June 2016 (M08, M09).
UPDATED = date(2016, 6, 23)

# unit, use, (basis, shares) until the update where there was one, (basis, shares) after
RATES: tuple[tuple[str, str, tuple[str, Shares] | None, str, Shares], ...] = (
    ("BCH-HRLD", "cost", None, "net_revenue_expenditure", FUNDING),
    ("BCH-HRLD", "saving", None, "net_revenue_expenditure", FUNDING),
    ("BCH-FEL", "cost", None, "usage", CERTIFICATES),
    ("BCH-FEL", "saving", None, "usage", CERTIFICATES),
    ("BCH-PC", "cost", None, "usage", CALLS),
    ("BCH-PC", "saving", None, "population", POPULATION),
    ("BCH-CJ1", "cost", None, "net_revenue_expenditure", FUNDING),
    ("BCH-CJ1", "saving", None, "net_revenue_expenditure", FUNDING),
    ("BCH-CUS", "cost", None, "population", POPULATION),
    ("BCH-CUS", "saving", None, "net_revenue_expenditure", FUNDING),
    ("BCH-ICT", "cost", None, "agreed", AGREED),
    ("BCH-ICT", "saving", None, "agreed", AGREED),
    ("BCH-IMD", "cost", None, "net_revenue_expenditure", FUNDING),
    ("BCH-IMD", "saving", None, "equal", EQUAL),
    ("BCH-JPS", "cost", ("officers", OLD_OFFICERS), "officers", OFFICERS),
    ("BCH-JPS", "saving", ("officers", OLD_OFFICERS), "officers", OFFICERS),
    ("BCH-PROC", "cost", None, "net_revenue_expenditure", FUNDING),
    ("BCH-PROC", "saving", None, "equal", EQUAL),
    ("BCH-PSD", "cost", ("officers", OLD_OFFICERS), "officers", OFFICERS),
    ("BCH-PSD", "saving", ("officers", OLD_OFFICERS), "officers", OFFICERS),
)


def split(amount: int, shares: Shares) -> list[int]:
    """Whole pounds of an amount by largest remainder: they add to the amount."""
    return list(apportion(amount, shares))


def shares_on(unit_id: str, applies_to: str, day: date) -> Shares:
    """The shares of a unit and use that are valid on a day."""
    for unit, use, before, _, shares in RATES:
        if (unit, use) == (unit_id, applies_to):
            return before[1] if before and day < UPDATED else shares
    raise KeyError(f"{unit_id} {applies_to}")


def rows() -> Iterator[Row]:
    """apportionment_rates.csv."""
    for unit, use, before, basis, shares in RATES:
        if before:
            yield from _period(unit, use, *before, FIRST, date(2016, 6, 22))
        start = UPDATED if before else FIRST
        yield from _period(unit, use, basis, shares, start, None)


def _period(
    unit: str, use: str, basis: str, shares: Shares, start: date, end: date | None
) -> Iterator[Row]:
    for force, share in zip(FORCES, shares, strict=True):
        rate = f"{share // 100}.{share % 100:02d}"
        yield [unit, force, use, start, end, rate, basis, "illustrative"]
