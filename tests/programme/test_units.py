"""Every fact of the documents is on the page of its unit, agreement or body."""

import csv
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT

PUBLISHED = ROOT / "data" / "published"


@cache
def rows(table: str) -> list[dict[str, str]]:
    with (PUBLISHED / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NAMES = {row["unit_id"]: row["unit_name"] for row in rows("collaborations")} | {
    row["subject_id"]: row["subject_name"] for row in rows("subjects")
}
MEMBERS = {row["subject_id"]: row["unit_ids"].split("; ") for row in rows("subjects")}
each_fact = pytest.mark.parametrize("fact", rows("facts"), ids=lambda f: f["fact_id"])


@cache
def page(unit_id: str) -> AppTest:
    """The page of a unit as a reader with this address gets it."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    app.query_params["unit"] = unit_id
    app.switch_page("pages/programme/unit.py").run()
    assert not app.exception
    return app


@cache
def cells(unit_id: str) -> str:
    """All words in the tables of a unit's page, as written."""
    tables = [table.value for table in page(unit_id).table]
    written = [str(cell) for table in tables for cell in table.to_numpy().ravel()]
    return "\n".join(written).replace("\\", "")


def words(app: AppTest) -> str:
    """All words outside tables, as written."""
    elements = [*app.title, *app.subheader, *app.markdown]
    return "\n".join(element.value for element in elements).replace("\\", "")


def document(fact: dict[str, str]) -> str:
    """How the page names a fact's document and lines."""
    source = next(r for r in rows("sources") if r["source_id"] == fact["source_id"])
    first, last = fact["line_from"], fact["line_to"]
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    return f"{source['short_title']}, {lines}"


def test_there_are_187_facts() -> None:
    assert len(rows("facts")) == 187


@each_fact
def test_fact_is_on_the_page_of_its_subject_with_its_document(
    fact: dict[str, str],
) -> None:
    on_page = cells(fact["subject_id"])
    assert fact["statement"] in on_page
    assert f"“{fact['operative_words']}”" in on_page
    assert document(fact) in on_page


@each_fact
def test_joint_fact_is_on_the_page_of_every_member(fact: dict[str, str]) -> None:
    for member in filter(None, MEMBERS.get(fact["subject_id"], [])):
        assert fact["statement"] in cells(member)


@pytest.mark.parametrize("unit_id", NAMES)
def test_page_asks_about_its_subject(unit_id: str) -> None:
    title = page(unit_id).title[0].value.replace("\\", "")
    assert title == f"{NAMES[unit_id]}: what is on record?"


def test_an_unknown_unit_gives_a_page_and_no_error() -> None:
    assert page("<script>").title[0].value.endswith(": what is on record?")


def test_markup_in_the_address_stays_text() -> None:
    app = page("![x](http://example.org/x.png)")
    shown = [element.value for element in app.markdown]
    assert any("has the code \\!\\[x\\]" in text for text in shown)
    assert not any("![x]" in text for text in shown)


def test_an_unknown_code_is_said_to_be_unknown() -> None:
    assert "Nothing on record has the code NOPE" in words(page("NOPE"))
    assert "has the code" not in words(page("BCH-FEL"))


@pytest.mark.parametrize("unit_id", ["BCH-FLEET", "7F-ACU", "BCH-ATHENA"])
def test_unit_without_extracts_says_what_is_missing(unit_id: str) -> None:
    said = words(page(unit_id))
    for missing in (
        "No saving of this unit is in the extracts.",
        "No cost of this unit is in the extracts.",
        "No staffing of this unit is in the extracts.",
        "No service measure received.",
    ):
        assert missing in said


def test_public_contact_has_its_calls_as_service() -> None:
    assert "999 calls answered within 10 seconds" in cells("BCH-PC")


def test_the_joint_saving_is_marked_joint_on_each_of_its_units() -> None:
    for unit_id in ("BCH-HRLD", "BCH-FEL"):
        assert "£4,500,000" in cells(unit_id)
        assert "never split" in cells(unit_id)
    assert "£4,500,000" not in cells("BCH-ICT")


def test_stage_and_agreement_stand_apart_for_each_phase() -> None:
    one, two = cells("BCH-CJ1"), cells("BCH-CJ2")
    assert "Live: Phase 1" in one
    assert "Full case: Phase 2" in two
    assert "Approved. One agreement for Criminal Justice and Custody" in one
    assert "Approved. The agreement for Criminal Justice and Custody" in two


def test_the_sensitive_unit_shows_no_people() -> None:
    strength = "Strength \\(FTE\\)"
    tables = [table.value for table in page("ER-ERSOU").table]
    people = next(table for table in tables if strength in table.columns)
    assert set(people[strength]) == {"\\[c\\]"}
