"""What the decisions page says: literally, on rows written here and on the record."""

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from alliance.screen import navigation
from alliance.screen.findings import (
    agreements,
    corporations_sole,
    decision_log,
    decisions,
    summit,
)
from alliance.screen.selection import SEVEN_FORCES, Selection
from alliance.warehouse import database
from tests.pages.test_pages import opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "decisions")
DAY = dt.date(2020, 5, 6)
ALL = {"unit_id": "all", "programme": "All"}


def decision(**given: Any) -> dict[str, Any]:
    """A decision as the query gives it; what is not given is not stated."""
    return {
        "decision_id": "X1",
        "state": "taken",
        "body": "Strategic Alliance Summit",
        "meeting_on": pd.Timestamp(DAY),
        "meeting_precision": "day",
        "item": "Business case for Stables",
        "subject_id": "X-STABLES",
        "unit": "Stables",
        "decision_type": "approve",
        "corporations_sole_needed": 6.0,
        "corporations_sole_agreed": float("nan"),
        "decision_notice_on": pd.NaT,
        "panel_notified_on": pd.NaT,
        "note": None,
        "source_named": "A report",
        "source_lines": None,
        **given,
    }


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


DUE = decision(decision_id="X2", state="due", item="Plan for Kennels")
BOARD = decision(
    decision_id="X3", state="due", body="Business Coordination Board", item="Note it"
)
NOBODY = decision(
    decision_id="X4",
    state="due",
    body="Not stated",
    meeting_on=pd.Timestamp(2020, 4, 1),
    meeting_precision="month",
    item="Review it",
)
TAKEN = decision(corporations_sole_agreed=6.0)
PHASES = pd.DataFrame(
    {
        "lifecycle_stage": ["full_case"],
        "stage_state": ["now"],
        "stage_words": ["case being written"],
        "s22a_status": ["signed"],
        "s22a_note": ["one agreement for both"],
    }
)
SUBJECTS = pd.DataFrame({"subject_id": ["X-STABLES"], "savings_on_record": ["none"]})


def test_the_summit_is_asked_what_is_due_on_its_day() -> None:
    known = table(DUE, BOARD, NOBODY, TAKEN)
    assert summit.asked(known, DAY)["decision_id"].tolist() == ["X2"]
    assert summit.other_due(known, DAY)["decision_id"].tolist() == ["X3", "X4"]
    assert summit.asked(known, dt.date(2020, 5, 7)).empty


def test_the_finding_says_what_is_asked() -> None:
    assert summit.finding(table(DUE), DAY) == (
        "The Summit of 6 May 2020 is asked to consider: Plan for Kennels."
    )
    both = table(DUE, DUE | {"item": "Food"})
    assert "consider: Plan for Kennels; Food." in summit.finding(both, DAY)
    assert summit.finding(table(DUE).iloc[:0], DAY) == (
        "No decision of the Summit of 6 May 2020 is on record for this choice."
    )


def test_what_is_known_of_what_is_asked(view: Selection) -> None:
    none = database.run("programme/milestones", view, unit_id="none", programme="All")
    shown = summit.glance(DUE, SUBJECTS, PHASES, none)
    assert dict(shown.itertuples(index=False)) == {
        "Asked": "Plan for Kennels",
        "What could follow": "Not stated",
        "Must agree": "Six corporations sole: three commissioners, three chief "
        "constables",
        "Have agreed": "Not stated",
        "Where it stands": "Full case: case being written",
        "Section 22A agreement": "Signed. One agreement for both",
        "Saving on record": "None",
        "Source": "A report",
    }


def test_what_is_known_of_a_decision_without_a_unit(view: Selection) -> None:
    none = database.run("programme/milestones", view, unit_id="none", programme="All")
    shown = summit.glance(DUE, SUBJECTS.iloc[:0], PHASES.iloc[:0], none)
    found = dict(shown.itertuples(index=False))
    silent = ("Where it stands", "Section 22A agreement", "Saving on record")
    assert {found[what] for what in silent} == {"Not stated"}


@pytest.mark.parametrize(
    ("needed", "found", "words"),
    [
        (6, None, ("Six", "Not stated", "Six")),
        (6, 6, ("Six", "All six", "All six agreed")),
        (14, 14, ("Fourteen", "All fourteen", "All fourteen agreed")),
        (6, 4, ("Six", "Four of six", "Four of six agreed")),
        (8, None, ("8", "Not stated", "8")),
        (None, None, ("Not stated", "Not stated", "Not stated")),
    ],
)
def test_who_must_agree_and_who_has(
    needed: float | None, found: float | None, words: tuple[str, str, str]
) -> None:
    row = {
        "corporations_sole_needed": needed,
        "corporations_sole_agreed": found,
        "decision_type": "approve",
    }
    assert words == (
        corporations_sole.must_agree(row),
        corporations_sole.have_agreed(row),
        corporations_sole.agreement(row),
    )


def test_support_of_all_is_not_agreement() -> None:
    row = {
        "corporations_sole_needed": 14,
        "corporations_sole_agreed": 14,
        "decision_type": "support",
    }
    assert corporations_sole.agreement(row) == "All fourteen in support"


@pytest.mark.parametrize(
    ("day", "precision", "words"),
    [
        ("2016-01-28", "day", "28 Jan 2016"),
        ("2016-03-01", "month", "Mar 2016"),
        ("2016-09-21", "by", "By 21 Sep 2016"),
        ("2016-01-31", "by", "By Jan 2016"),
        ("2015-12-31", "by", "By the end of 2015"),
    ],
)
def test_a_meeting_is_dated_no_more_exactly_than_stated(
    day: str, precision: str, words: str
) -> None:
    row = {"meeting_on": pd.Timestamp(day), "meeting_precision": precision}
    assert decisions.meeting(row) == words


def test_notices_are_said_once() -> None:
    assert decisions.notices(table(TAKEN)) == (
        "No source states when a decision notice was given or the Police and Crime "
        "Panel was told."
    )
    told = table(TAKEN, TAKEN | {"panel_notified_on": pd.Timestamp(DAY)})
    assert decisions.notices(told) == (
        "It is stated of 0 when a decision notice was given, of 1 when the Police and "
        "Crime Panel was told: the download has the days."
    )


def test_other_decisions_due_come_soonest_first() -> None:
    due = table(BOARD, NOBODY)
    assert decision_log.due_finding(due) == (
        "2 other decisions due: 1 of the Business Coordination Board, 1 at a meeting "
        "not stated."
    )
    shown = decision_log.due(due)
    assert shown["when"].tolist() == ["Apr 2020", "6 May 2020"]
    assert shown["decision"].tolist() == ["Review it", "Note it"]


def test_the_log_stands_by_body_and_a_meeting_in_one_row() -> None:
    older = {"meeting_on": pd.Timestamp(2019, 1, 2)}
    known = table(
        decision(body="Chief constables", item="Passes", note="Theirs alone"),
        decision(item="Case for Stables", note="Once"),
        decision(item="Case for Kennels", note="Once"),
        decision(item="Head to be named", state="proposed"),
        decision(item="Carts", **older),
        DUE,
    )
    taken = decision_log.taken(known)
    assert len(taken) == 5
    shown = decision_log.log(taken)
    assert shown["body"].tolist() == ["Strategic Alliance Summit"] * 3 + [
        "Chief constables"
    ]
    assert shown["decision"].tolist() == [
        "Case for Stables; Kennels. Once",
        "Head to be named",
        "Carts",
        "Passes. Theirs alone",
    ]
    assert shown["kind"].tolist()[:2] == ["Approval", "Proposed: approval"]
    assert decision_log.finding(taken) == (
        "5 entries on record as taken or proposed; of 0 it is stated that all had "
        "agreed."
    )


def test_actions_name_an_owner_only_where_a_source_does() -> None:
    row = {
        "action_id": "Y1",
        "state": "open",
        "unit": "Stables",
        "action": "Sweep",
        "owner_role": None,
        "due_on": pd.Timestamp(2017, 10, 31),
        "due_precision": "by",
        "due_wording": "planned",
        "source_named": "A report",
        "source_lines": "5",
    }
    shown = decisions.actions(pd.DataFrame([row]))
    assert "owner_role" not in shown
    assert shown.iloc[0][["due", "word_for_it", "source"]].tolist() == [
        "By Oct 2017",
        "“planned”",
        "A report, line 5",
    ]
    owned = decisions.actions(pd.DataFrame([row | {"owner_role": "head groom"}]))
    assert owned["owner_role"].tolist() == ["Head groom"]
    assert decisions.actions_finding(pd.DataFrame([row])) == (
        "1 action, 1 open, none with an owner stated."
    )


def step(**given: Any) -> dict[str, Any]:
    return decision(
        agreement="Stables",
        units_named="Stables",
        item="Section 22A agreement for Stables",
        **given,
    )


def test_an_agreement_stands_once_with_its_steps() -> None:
    silent = {
        "subject_id": "X-CARTS",
        "agreement": "Carts",
        "units_named": "Carts",
        "decision_id": None,
        "corporations_sole_needed": None,
    }
    both = {"agreement": "Dogs and cats", "units_named": "Cats, Dogs"}
    rows = table(
        silent,
        step(decision_id="X1", note="Our own"),
        step(
            decision_id="X2",
            body="The six corporations sole",
            **{"corporations_sole_agreed": 6.0},
        ),
        step(decision_id="X3", subject_id="X-PETS") | both,
    )
    shown = agreements.listed(rows)
    assert shown["agreement_for"].tolist() == [
        "Stables",
        "Dogs and cats: one agreement for Cats, Dogs",
        "Carts",
    ]
    assert shown["approved_or_signed"].tolist() == [
        "6 May 2020, Strategic Alliance Summit; 6 May 2020, the six corporations sole, "
        "all six",
        "6 May 2020, Strategic Alliance Summit",
        "Not stated in the documents",
    ]
    assert shown["to_know"].tolist() == ["Our own", "", ""]
    assert agreements.finding(rows) == (
        "2 Section 22A agreements on record: 2 of the three forces; of 1 shared unit "
        "none is stated."
    )


def test_the_record_of_the_next_summit(view: Selection) -> None:
    known = database.run("programme/decisions", view, **ALL)
    asked = summit.asked(known, view.next_summit_on)
    assert asked["decision_id"].tolist() == ["D21"]
    due = summit.other_due(known, view.next_summit_on)
    assert sorted(due["decision_id"]) == ["D19", "D20", "D22"]
    assert len(decision_log.taken(known)) == 33


def test_the_agreements_of_the_record(view: Selection) -> None:
    rows = database.run("programme/agreements", view, programme="All")
    shown = agreements.listed(rows).set_index("agreement_for")
    # Board report, lines 48-61: six; lines 74-76: the seventh; then decision pages.
    assert len(shown) == 12
    together = [name for name in shown.index if "one agreement for" in name]
    assert together == [
        "Criminal Justice and Custody: one agreement for Criminal Justice 1, Criminal "
        "Justice 2, Custody"
    ]
    signed = shown["approved_or_signed"]
    assert signed["Seven Force programme"] == (
        "Mar 2016, the fourteen corporations sole"
    )
    assert signed["Joint Protective Services"] == (
        "23 Jun 2016, update, PCC for Cambridgeshire"
    )
    assert signed["Human Resources and Learning & Development"] == (
        "By Jan 2016, the six corporations sole, all six"
    )
    silent = signed[signed == "Not stated in the documents"]
    assert silent.index.tolist() == ["Armed Policing", "Procurement (BCH)"]
    assert "With new cost shares" in shown.loc["Joint Protective Services", "to_know"]


@pytest.mark.parametrize(
    ("forces", "counts"),
    [
        (("Bedfordshire",), (37, 14, 16)),
        (("Kent",), (5, 4, 1)),
        (SEVEN_FORCES, (37, 14, 16)),
        ((), (0, 0, 0)),
    ],
)
def test_only_what_concerns_a_chosen_force(
    view: Selection, forces: tuple[str, ...], counts: tuple[int, int, int]
) -> None:
    chosen = view.only(*forces)
    found = (
        database.run("programme/decisions", chosen, **ALL),
        database.run("programme/actions", chosen, **ALL),
        database.run("programme/agreements", chosen, programme="All"),
    )
    assert tuple(map(len, found)) == counts


def test_a_unit_shows_its_decisions_whatever_is_chosen(view: Selection) -> None:
    asked = {"unit_id": "BCH-PC", "programme": "All"}
    here = database.run("programme/decisions", view, **asked)
    there = database.run("programme/decisions", view.only("Kent"), **asked)
    assert here["decision_id"].tolist() == there["decision_id"].tolist()
    assert set(here["decision_id"]) == {"D07", "D08", "D27", "D32", "D33"}


def test_the_page_answers_first() -> None:
    app = opened(PAGE, {})
    assert app.subheader[0].value.replace("\\", "") == (
        "The Summit of 28 Sep 2016 is asked to consider: Business case for Criminal "
        "Justice Phase 2."
    )
    first = app.table[0].value
    known = {k.replace("\\", ""): v.replace("\\", "") for k, v in first.to_numpy()}
    assert known["What could follow"].startswith(
        "Apr 2017: Proposed model of Phase 2 starts (“could be”)"
    )
    assert known["Have agreed"] == "Not stated"


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"programme": ["Other"]}, "No decision of the Summit of 28 Sep 2016 is on"),
        ({"programme": ["Other"]}, "No Section 22A agreement is on record for"),
        ({"programme": ["Seven Force"]}, "1 other decision due: 1 at a meeting not"),
        ({"forces": ["Kent"]}, "1 Section 22A agreement on record: 1 of the seven"),
        ({"later": ["true"]}, "36 entries on record as taken or proposed"),
    ],
    ids=str,
)
def test_choices(choice: dict[str, list[str]], said: str) -> None:
    app = opened(PAGE, choice)
    assert not app.exception
    assert said in text(app)
