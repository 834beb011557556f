"""What the pages of the published workforce say, and how they rank and draw."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.screen import chosen_workforce, compared_choice
from alliance.screen.charts import compared as form
from alliance.screen.compared_choice import Choice
from alliance.screen.findings import compared, workforce_parts, workforce_series
from alliance.screen.findings.workforce import NONE
from alliance.screen.selection import BCH

BASE = dt.date(2010, 3, 31)
MARCH = pd.Timestamp(2016, 3, 31)


def areas(column: str, **values: float | None) -> pd.DataFrame:
    names = [name.replace("_", " ") for name in values]
    return pd.DataFrame({"area": names, "as_at": MARCH, column: list(values.values())})


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"A": 86.9, "B": 91.7, "C": 90.6, "England_and_Wales": 86.3},
            "all three forces down 8.3 to 13.1%, England and Wales down 13.7%",
        ),
        ({"A": 101.0, "B": 105.0}, "both forces up 1.0 to 5.0%"),
        ({"A": 112.0, "B": 99.0, "C": 101.0}, "B down 1.0%, A up 12.0%"),
        ({"A": 86.9}, "A down 13.1%"),
        ({"A": 100.04, "B": 105.0}, "A unchanged, B up 5.0%"),
        ({"A": 90.0, "B": 90.0}, "both forces down 10.0%"),
        ({"A": None, "B": 90.0}, "B down 10.0%"),
        ({"Seven_forces": 87.0, "England_and_Wales": 86.0}, "England and Wales down"),
        (dict.fromkeys("ABCDEFG", 90.0), "all 7 forces down 10.0%"),
    ],
)
def test_index(values: dict[str, float], said: str) -> None:
    words = workforce_series.index(areas("base_index", **values), "Officers", BASE)
    assert words.startswith(f"Officers, March 2010 to March 2016: {said}")


def test_series_without_figures() -> None:
    empty = areas("base_index").assign(fte=None, per_100k=None)
    assert workforce_series.index(empty, "Staff", BASE) == NONE
    assert workforce_series.strength(empty, "Staff") == NONE
    assert workforce_series.residents(empty, "Staff") == NONE


def test_strength() -> None:
    few = areas("fte", A=1082.7, B=1348.8, Seven_forces=13037.5)
    assert workforce_series.strength(few, "PCSOs") == (
        "PCSOs in March 2016, FTE: A 1,083, B 1,349."
    )
    many = areas("fte", A=1.0, B=2.0, C=9.0, D=4.0, E=5.0)
    assert workforce_series.strength(many, "All") == (
        "Officers, staff and PCSOs in March 2016, FTE: C 9 most, A 1 fewest."
    )


def test_residents() -> None:
    rows = areas("per_100k", A=166.2, B=161.4, England_and_Wales=None)
    assert workforce_series.residents(rows, "Officers") == (
        "Officers per 100,000 residents in March 2016: A most (166), B fewest (161)."
    )
    assert workforce_series.residents(rows.head(1), "Officers") == (
        "Officers per 100,000 residents in March 2016: A 166."
    )


def test_years_without_residents_are_named() -> None:
    days = [pd.Timestamp(year, 3, 31) for year in (2020, 2021, 2022)]
    rows = pd.DataFrame({"as_at": days, "per_100k": [1.0, 2.0, None]})
    said = workforce_series.years_with_residents(rows)
    assert "31 March 2020 to 2021. 31 March 2022 is left out" in said
    assert "left out: no" not in workforce_series.years_with_residents(rows.head(2))
    none = workforce_series.years_with_residents(rows.tail(1))
    assert none == "Residents are not held for these years."


def kinds() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "area": ["A", "A", "England and Wales", "England and Wales"],
            "as_at": [pd.Timestamp(2019, 3, 31), pd.Timestamp(2020, 3, 31)] * 2,
            "police_staff_fte": [940.4, 950.2, 1.0, 5000.0],
            "designated_officers_fte": [77.1, 27.0, 1.0, 9000.0],
            "special_constables_persons": [173, 132, 9000, 9500],
            "support_volunteers_persons": [None, 73, None, 8000],
        }
    )


def test_staff_and_volunteers() -> None:
    assert workforce_parts.staff(kinds()) == (
        "Largest step of designated officers in a year: A to March 2020, −50.1 FTE; "
        "police staff in the same year +9.8 FTE."
    )
    assert workforce_parts.staff(kinds().head(1)) == NONE
    assert workforce_parts.volunteers(kinds()) == (
        "Special constables, persons, March 2020 (and March 2019): A 132 (173)."
    )
    assert workforce_parts.volunteers(kinds().tail(2)) == NONE
    assert "from 31 March 2020" in workforce_parts.volunteers_gap(kinds())
    before = workforce_parts.volunteers_gap(kinds().head(1))
    assert before == "Support volunteers are not published for the years shown."


def test_revisions() -> None:
    rows = pd.DataFrame(
        {
            "force": ["A", "B", "B"],
            "as_at": MARCH,
            "worker_type": ["police officer", "special constable", "police staff"],
            "published_on": pd.Timestamp(2017, 1, 26),
            "earlier_amount": [1163.92, 77.0, 5.0],
            "latest_amount": [1180.92, 76.0, 5.0],
            "difference_amount": [17.0, -1.0, 0.0],
            "is_revised": [True, True, False],
        }
    )
    assert workforce_parts.revisions(rows, ("A",)) == (
        "2 of 3 figures differ between two releases, 1 of them in the chosen forces."
    )
    assert "none of them" in workforce_parts.revisions(rows, ("C",))
    assert workforce_parts.revisions(rows.head(0), ("A",)) == NONE
    found = workforce_parts.revised(rows)
    assert found.iloc[0].tolist() == [
        *("A", "2016", "Officers", "FTE", "26 Jan 2017"),
        *("1,163.9", "1,180.9", "+17.0"),
    ]
    assert found.iloc[1].tolist()[3:] == ["persons", "26 Jan 2017", "77", "76", "−1.0"]


@pytest.mark.parametrize(
    ("place", "said"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (13, "13th"), (31, "31st")],
)
def test_ordinal(place: int, said: str) -> None:
    assert compared.ordinal(place) == said


FORCES = pd.DataFrame({"force": list("ABCD"), "change_pct": [-3.0, 5.0, -3.0, None]})


def test_places_share_and_leave_out() -> None:
    found = compared.finding(FORCES, "change_pct", "Change", ("A", "B", "D"))
    assert found == "Change: A equal 2nd of 3 (−3.0%), B 1st of 3 (5.0%)."
    assert compared.finding(FORCES, "change_pct", "Change", ("D",)) == NONE
    assert compared.without(FORCES, "change_pct") == "Without a figure: D."
    assert compared.without(FORCES.head(3), "change_pct") == ""
    table = compared.table(FORCES.assign(fte=1.0), "change_pct", ["fte"])
    assert table["force"].tolist() == list("BACD")
    assert table["place"].tolist()[-1] == "no figure"


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=43))
def test_a_place_is_one_more_than_those_above(values: list[int]) -> None:
    names = [f"force {number}" for number in range(len(values))]
    rows = pd.DataFrame({"force": names, "rate": [float(value) for value in values]})
    for one in compared.places(rows, "rate"):
        assert one.place == 1 + sum(value > one.value for value in values)
        assert one.is_shared == (values.count(int(one.value)) > 1)
        assert one.of == len(values)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_own_forces_have_mark_word_and_colour(mode: str) -> None:
    names = ["Bedfordshire", "Kent", "Surrey", "City of London", "Essex"]
    rows = pd.DataFrame({"force": names, "per_100k": [168.4, 179.0, 168.8, 7e3, None]})
    bars, figures = form.ranked(
        rows,
        value="per_100k",
        marked=("Bedfordshire", "Kent"),
        own=BCH,
        left_out=("City of London",),
        mode=mode,
    ).data
    assert list(bars.y) == ["<b>◆ Bedfordshire</b>", "Surrey", "<b>◆ Kent</b>"]
    assert list(figures.text) == ["<b>own</b> 168.4", "168.8", "179.0"]
    assert len(set(bars.marker.color)) == 3


def test_days_offered_for_each_measure() -> None:
    days = [pd.Timestamp(year, 3, 31) for year in (2009, 2010, 2017)]
    years = pd.DataFrame({"as_at": days, "has_residents": [False, False, True]})
    for measure, expected in {
        compared_choice.CHANGE: [2017, 2009],
        compared_choice.SHARE: [2017, 2010, 2009],
        compared_choice.RESIDENTS: [2017],
    }.items():
        found = compared_choice.offered(years, measure)
        assert [day.year for day in found] == expected
    assert compared_choice.offered(years.head(2), compared_choice.RESIDENTS) == []


def test_words_of_a_comparison() -> None:
    day = dt.date(2017, 3, 31)
    ranked = Choice(compared_choice.RESIDENTS, "PCSOs", day)
    assert ranked.words == "PCSOs per 100,000 residents, March 2017"
    assert "City of London is in the table only" in ranked.note("")
    span = Choice(compared_choice.SUPERVISION, "Officers", day)
    assert span.words == "Constables per supervisor, March 2017"
    assert "City of London" not in span.note("")
    changed = Choice(compared_choice.CHANGE, "Staff", day)
    assert changed.words == "Staff and designated officers, March 2010 to March 2017"


def test_sums_of_areas_are_not_drawn_beside_forces() -> None:
    rows = areas("fte", A=1.0, Seven_forces=9.0, England_and_Wales=90.0)
    rows = rows.assign(base_index=100.0, per_100k=None)
    choice = chosen_workforce.Choice("Officers", "FTE", BASE, ("A",))
    assert choice.drawn(rows).area.tolist() == ["A"]
    assert "in the table" in choice.note(rows)
    index = chosen_workforce.Choice("Officers", "Index", BASE, ("A",))
    assert len(index.drawn(rows)) == 3
    assert index.note(rows) == workforce_series.CAUSE
