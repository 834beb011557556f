"""On each day what was submitted by then counts, and nothing that came later."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse.query_files import QueryFile
from tests.queries import OWN_VALUES, QUERIES
from tests.savings import by_hand, changed

ASKED = [file for file in QUERIES if "savings_on_day" in file.tables]
MARCH, JUNE, AUGUST = (
    dt.date(2016, month, 31 if month != 6 else 30) for month in (3, 6, 8)
)


@pytest.mark.parametrize("day", [dt.date(2016, 3, 30), dt.date(2016, 8, 30)], ids=str)
@pytest.mark.parametrize("file", ASKED, ids=lambda file: file.name)
def test_a_query_on_a_day_is_one_over_what_was_there(
    file: QueryFile, day: dt.date, view: Selection
) -> None:
    then = replace(view, due=day)
    found = changed.run(file.name, then, lambda rows: rows, **OWN_VALUES)
    there = changed.run(file.name, view, lambda rows: by(rows, day), **OWN_VALUES)
    pd.testing.assert_frame_equal(found, there, check_dtype=False)


def by(rows: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    return rows[rows["as_at"] <= pd.Timestamp(day)]


def saving(
    force: str, as_at: dt.date, status: str, delivered: int
) -> dict[str, object]:
    return {
        "saving_id": "A",
        "force": force,
        "financial_year": "2016/17",
        "as_at": as_at,
        "unit_id": "BCH-ICT",
        "benefit_type": "cashable",
        "recurrence": "recurrent",
        "amount_basis": "in_year",
        "gross_or_net": "net",
        "benefit_status": status,
        "planned_gbp": 100,
        "planned_to_date_gbp": 50,
        "forecast_gbp": 90,
        "delivered_gbp": delivered,
    }


SENT = [
    saving("Bedfordshire", MARCH, "in_delivery", 1),
    saving("Bedfordshire", AUGUST, "delivered", 5),
    saving("Hertfordshire", MARCH, "full_case_approved", 0),
    saving("Hertfordshire", JUNE, "in_delivery", 20),
    saving("Hertfordshire", AUGUST, "in_delivery", 30),
]
STANDS = {
    dt.date(2016, 3, 30): [],
    MARCH: [(1, "in_delivery", None), (0, "full_case_approved", None)],
    JUNE: [
        (1, "in_delivery", None),
        (20, "in_delivery", "full_case_approved"),
    ],
    dt.date(2016, 8, 30): [
        (1, "in_delivery", None),
        (20, "in_delivery", "full_case_approved"),
    ],
    AUGUST: [(5, "delivered", "in_delivery"), (30, "in_delivery", "in_delivery")],
}


@pytest.mark.parametrize("day", STANDS, ids=str)
def test_forces_that_submit_on_different_days(day: dt.date, view: Selection) -> None:
    given = {"unit_savings": by_hand.rows(view, "unit_savings", *SENT)}
    rows = by_hand.run("views/savings_on_day", view, given)
    day_on = rows[rows["seen_from"].dt.date.le(day) & rows["seen_to"].dt.date.ge(day)]
    found = day_on[["delivered_gbp", "benefit_status", "status_before"]]
    listed = [tuple(None if pd.isna(v) else v for v in row) for row in found.to_numpy()]
    assert listed == STANDS[day]
