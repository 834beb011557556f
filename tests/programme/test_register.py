"""Where each unit stands: the board, the register, and how the pages keep a choice."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen.chosen import ALL
from alliance.screen.findings import register
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.conftest import ROOT

PHASE = {
    "phase_id": "A/1",
    "unit_id": "A",
    "unit": "Alpha",
    "unit_name": "Alpha Department",
    "programme": "BCH",
    "programme_group": "BCH",
    "function_group": "operational_support",
    "phase": "Alpha",
    "lifecycle_stage": "live",
    "stage_state": "now",
    "stage_words": "in place",
    "s22a_status": "signed",
    "s22a_note": None,
    "source_named": "A report",
    "source_lines": "1-2",
}
REVIEW = PHASE | {
    "phase_id": "A/2",
    "phase": "Wider work",
    "lifecycle_stage": "consultation",
    "stage_state": "passed",
    "s22a_note": "one agreement with Beta",
}
BETA = PHASE | {
    "phase_id": "B/1",
    "unit_id": "B",
    "unit": "Beta",
    "unit_name": "Beta",
    "phase": "ICT part",
    "programme": "Seven Force",
    "function_group": "dependency",
    "lifecycle_stage": "no_stage",
    "s22a_status": "none_stated",
}
THREE = pd.DataFrame([PHASE, REVIEW, BETA])
SUBJECTS = pd.DataFrame(
    {
        "subject_id": ["A", "B", "C"],
        "subject_name": ["Alpha Department", "Beta", "Not in the choice"],
        "programme": ["BCH", "Seven Force", "BCH"],
        "function_group": ["operational_support", "dependency", None],
        "savings_on_record": ["£1 a year", None, None],
        "next_dated_item": [None, "May 2017", None],
    }
)
STAGES = [
    "Memorandum",
    "Outline case",
    "Full case",
    "Consultation",
    "Final decision",
    "Implementation",
    "Live",
    "Post-implementation review",
]


def phases(view: Selection, programme: str = "All") -> pd.DataFrame:
    return database.run("programme/phases", view, unit_id=ALL, programme=programme)


def stage(found: list[register.Stage], name: str) -> register.Stage:
    return next(each for each in found if each.name == name)


def test_the_board_has_eight_stages_in_order_and_then_what_has_none() -> None:
    names = [each.name for each in register.board(THREE, "Programme")]
    assert names[:8] == STAGES
    assert names[8:] == [
        "Begun, no stage stated",
        "Part of another unit",
        "Dependency",
        "Predecessor",
    ]


def test_each_phase_stands_at_its_own_stage() -> None:
    board = register.board(THREE, "Programme")
    assert stage(board, "Live").groups == (("BCH", (("A", "Alpha"),)),)
    wider = (("A", "Alpha: wider work (concluded)"),)
    assert stage(board, "Consultation").groups == (("BCH", wider),)
    part = (("B", "Beta: ICT part"),)
    assert stage(board, "Begun, no stage stated").groups == (("Seven Force", part),)
    assert stage(board, "Final decision").count == 0


def test_the_board_groups_by_function_in_words() -> None:
    board = register.board(THREE, "Function")
    assert stage(board, "Live").groups[0][0] == "Operational support"


def test_the_shipped_board_holds_every_phase_once(view: Selection) -> None:
    found = phases(view)
    board = register.board(found, "Programme")
    assert sum(each.count for each in board) == len(found) == 42
    assert found["unit_id"].nunique() == 34
    assert stage(board, "Memorandum").count == 4
    assert stage(board, "Full case").groups[0] == (
        "BCH",
        (("BCH-CJ2", "Criminal Justice 2"),),
    )


@pytest.mark.parametrize(
    ("forces", "units"),
    [(("Kent",), 8), (("Bedfordshire",), 33), (("Cambridgeshire",), 32), ((), 0)],
)
def test_the_register_shows_units_in_which_a_chosen_force_takes_part(
    view: Selection, forces: tuple[str, ...], units: int
) -> None:
    assert phases(view.only(*forces))["unit_id"].nunique() == units


@pytest.mark.parametrize(
    ("programme", "units"), [("BCH", 23), ("Seven Force", 7), ("Other", 4)]
)
def test_programmes_share_the_units(
    view: Selection, programme: str, units: int
) -> None:
    assert phases(view, programme)["unit_id"].nunique() == units


def test_findings_count_units_phases_and_agreements() -> None:
    assert register.finding(THREE) == (
        "2 units: 1 phase live, 0 only listed since the memorandum of 2013."
    )
    assert register.unit_finding(THREE.iloc[:2]) == (
        "Live: Alpha; Consultation (concluded): Wider work"
    )
    assert register.register_finding(THREE) == (
        "Section 22A agreements of 2 units: 1 signed, 0 approved, 0 known from "
        "decision pages only."
    )


def test_stage_and_agreement_are_two_columns() -> None:
    shown = register.listed(THREE)
    assert shown["stage"].tolist() == [
        "Live",
        "Consultation (concluded)",
        "Begun, no stage stated",
    ]
    assert shown["section_22A"].tolist() == [
        "Signed",
        "Signed. One agreement with Beta",
        "None stated",
    ]
    assert shown["source"].tolist() == ["A report, lines 1-2"] * 3


def test_the_register_has_a_row_for_each_unit_and_says_what_is_not_stated() -> None:
    table = register.register(SUBJECTS, THREE).set_index("unit")
    assert list(table.index) == ["Alpha Department", "Beta"]
    assert table.loc["Alpha Department", "stage"] == (
        "Live: Alpha; Consultation (concluded): Wider work"
    )
    assert table.loc["Alpha Department", "next_dated_item"] == "Not stated"
    assert table.loc["Beta", "savings_on_record"] == "Not stated"
    assert table.loc["Beta", "group"] == "Dependency"


def test_a_chosen_programme_goes_along_to_the_other_pages() -> None:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    app.query_params["programme"] = "Seven Force"
    app.switch_page("pages/programme/register.py").run()
    links = [link.proto for link in app.get("page_link")]
    milestones = next(link for link in links if link.label == "Milestones")
    assert milestones.query_string == "programme=Seven+Force"
    titles = [element.value for element in app.markdown]
    assert not any("Memorandum** :small[(4)]" in title for title in titles)
