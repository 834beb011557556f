"""Risks and dependencies in words, by hand and on the shipped record."""

import pandas as pd
import pytest

from alliance.screen import navigation
from alliance.screen.findings import risks as findings
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.pages.test_pages import opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "risks")
ENTRY = {
    "risk_id": "R1",
    "raid_type": "risk",
    "subject_id": "BCH-HRLD",
    "unit": "HR",
    "risk": "Systems come late",
    "wording": "stated risk",
    "depends_on": None,
    "depends_on_id": None,
    "mitigation": None,
    "owner_role": None,
    "score": "Not scored",
    "state": "open",
    "source_id": "SEED003",
    "source_lines": "84-86",
    "source_named": "Board report",
}
WAITS = ENTRY | {
    "risk_id": "R3",
    "raid_type": "dependency",
    "risk": "Building the system",
    "depends_on": "The review",
    "wording": "stated order",
}
ICT = WAITS | {
    "risk_id": "R4",
    "subject_id": "BCH-ATHENA",
    "unit": "Athena",
    "risk": "Athena needs ICT",
    "depends_on": "One department",
    "wording": "stated pressure",
}


def log(*entries: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(entries, columns=list(ENTRY))


THREE = log(
    ENTRY,
    ENTRY | {"risk_id": "R2", "raid_type": "issue", "unit": "ICT"},
    WAITS,
    ICT,
    ICT | {"risk_id": "R5", "subject_id": "BCH-PC", "unit": "Public Contact"},
)


def test_what_most_waits_for_comes_first_with_all_that_waits() -> None:
    shown = findings.waiting(THREE)
    assert shown["for_what"].tolist() == ["One department", "The review"]
    assert shown["what_waits"].tolist() == [
        "Athena; Public Contact",
        "HR: Building the system",
    ]
    assert shown["how_it_is_said"].tolist() == ["Stated pressure", "Stated order"]
    assert shown["source"].tolist() == ["Board report, lines 84-86"] * 2
    assert findings.dependency_finding(THREE) == (
        "3 things wait for another, 2 of them for one department."
    )


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ((), "No dependency is on record."),
        ((ENTRY,), "No dependency is on record."),
        ((WAITS,), "1 thing waits for another."),
        ((WAITS, ICT), "2 things wait for another."),
    ],
    ids=len,
)
def test_few_dependencies(
    entries: tuple[dict[str, object], ...], sentence: str
) -> None:
    assert findings.dependency_finding(log(*entries)) == sentence
    assert len(findings.waiting(log(*entries))) == len(
        [entry for entry in entries if entry["raid_type"] == "dependency"]
    )


def test_the_finding_counts_and_names_who_has_most_risks() -> None:
    assert findings.stated_finding(THREE) == (
        "1 risk, 1 issue; none scored in the sources."
    )
    more = log(
        ENTRY,
        ENTRY | {"risk_id": "R2"},
        ENTRY | {"risk_id": "R3", "unit": "ICT", "score": "12"},
    )
    assert findings.stated_finding(more) == (
        "3 risks (2 of them for HR); 1 scored in the sources."
    )
    assert findings.stated_finding(log(WAITS)) == (
        "No risk, issue or assumption is on record."
    )


def test_what_no_source_states_is_said_once() -> None:
    assert findings.unstated(THREE) == (
        "As the documents state them. Not scored: the documents score none, and no "
        "score is made up. Owner role: stated for none."
    )
    shown = findings.stated(THREE)
    assert list(shown.columns) == [
        "type",
        "unit",
        "what",
        "mitigation",
        "how_it_is_said",
        "source",
    ]
    assert shown["mitigation"].tolist() == ["Not stated", "Not stated"]
    owned = log(ENTRY | {"owner_role": "Director of HR", "score": "6"})
    assert findings.stated(owned)["owner_role"].tolist() == ["Director of HR"]
    assert findings.stated(owned)["score"].tolist() == ["6"]
    assert findings.unstated(owned) == "As the documents state them."


def test_pages_are_linked_once_by_name() -> None:
    assert findings.pages(log(ICT, ENTRY, ENTRY | {"risk_id": "R2"})) == [
        ("BCH-ATHENA", "Athena"),
        ("BCH-HRLD", "HR"),
    ]


def test_what_waits_for_what_on_record(view: Selection) -> None:
    found = database.run("programme/risks", view, unit_id="all", programme="All")
    shown = findings.waiting(found).set_index("for_what")["what_waits"]
    assert len(shown) == 7
    assert shown["One ICT department"] == (
        "Athena; Public Contact; ICT convergence; Finance/HR ERP"
    )
    assert shown["The new HR systems"].startswith("HR and L&D: Benefits")
    assert shown["Funding beyond March 2017"] == (
        "Seven Force: Work of the programme after March 2017"
    )
    assert findings.stated_finding(found) == (
        "4 risks (2 of them for HR and L&D), 6 issues, 2 assumptions; none scored in "
        "the sources."
    )
    assert found["owner_role"].isna().all()


def test_page_says_that_nothing_is_scored_and_links_to_the_units() -> None:
    app = opened(PAGE, {})
    assert not app.exception
    said = text(app)
    assert "Not scored: the documents score none" in said
    assert "10 things wait for another, 4 of them for one ICT department." in said
    assert "See also" in said
    assert len(app.table) == 2


def test_page_of_other_programmes() -> None:
    app = opened(PAGE, {"programme": ["Other"]})
    assert not app.exception
    assert "1 issue; none scored in the sources." in text(app)
    assert "No dependency is on record." in text(app)
