"""What the page of the Seven Force programme says, and its figures a second time."""

import pandas as pd
import pytest

from alliance.screen import navigation
from alliance.screen.findings import milestones as dated
from alliance.screen.findings import seven_force as findings
from alliance.screen.selection import SEVEN_FORCES, Selection
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.pages.test_pages import charts, opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "seven-force")
ASKED = {"unit_id": "all", "programme": "Seven Force"}


def run(view: Selection, name: str) -> pd.DataFrame:
    return database.run(f"programme/{name}", view.only(*SEVEN_FORCES), **ASKED)


def test_where_the_programme_stands(view: Selection) -> None:
    phases, milestones = run(view, "phases"), run(view, "milestones")
    assert findings.finding(phases, milestones) == (
        "Early stage of development: agreement signed Mar 2016, review due Oct 2016, "
        "funded to Mar 2017."
    )
    assert findings.finding(phases.iloc[:0], milestones) == (
        "Nothing is on record of the programme."
    )
    without = milestones[milestones["milestone_id"] != "MS059"]
    assert findings.finding(phases, without) == (
        "Early stage of development: agreement signed Mar 2016, funded to Mar 2017."
    )


def test_the_programme_as_a_whole(view: Selection) -> None:
    frames = [run(view, n) for n in ("phases", "milestones", "decisions", "statements")]
    shown = dict(findings.glance(*frames).itertuples(index=False))
    assert shown == {
        "Stage": "Early stage of development; a team is set up",
        "Section 22A agreement": "Signed, March 2016",
        "Review": "Oct 2016: Review of the Seven Force programme presented (“agreed”)",
        "Funding": "Mar 2017: Programme funding and staff secondments end "
        "(“funded until”)",
        "To be decided": "Review of the Seven Force programme, with options for its "
        "future. Fourteen corporations sole: seven commissioners, seven chief "
        "constables",
        "Savings": "“it will deliver savings in the longer term”; no amount stated",
    }
    assert findings.glance(frames[0].iloc[:0], *frames[1:]).empty


def test_no_phase_is_live(view: Selection) -> None:
    phases = run(view, "phases")
    assert findings.stages_finding(phases) == (
        "No phase is live: 2 at full case, 2 at outline case, 6 begun, no stage stated."
    )
    shown = findings.stages(phases)
    assert shown["stage"].iloc[0] == "Full case (next)"
    assert shown["phase"].iloc[0] == "7F Procurement: Permanent head"
    assert shown["stage"].iloc[-1] == "Begun, no stage stated"
    assert "7F Criminal Justice" in shown["phase"].tolist()
    live = phases.assign(
        lifecycle_stage=["live", "live", *phases["lifecycle_stage"][2:]]
    )
    assert findings.stages_finding(live).startswith("2 live: 2 at full case")


def test_units_are_linked_once(view: Selection) -> None:
    linked = findings.units(run(view, "phases"))
    assert len(linked) == 7
    assert ("7F-PROC", "7F Procurement") in linked


def test_nothing_is_dated_after_the_funding_ends(view: Selection) -> None:
    due = dated.ahead(run(view, "milestones"), view.as_at)
    assert sorted(due["milestone_id"]) == ["MS058", "MS059", "MS061", "MS067"]
    assert findings.due_finding(due) == (
        "4 dated events lie ahead, none after the funding ends in Mar 2017."
    )


def test_events_after_the_funding_ends_are_counted() -> None:
    due = pd.DataFrame(
        {
            "milestone_id": ["MS067", "MS900"],
            "date_from": pd.to_datetime(["2017-03-01", "2017-04-01"]),
            "date_to": pd.to_datetime(["2017-03-31", "2017-04-30"]),
            "precision": "month",
            "date_text": ["2017-03", "2017-04"],
        }
    )
    assert findings.due_finding(due) == (
        "2 dated events lie ahead, 1 of them after the funding ends in Mar 2017."
    )
    assert findings.due_finding(due.iloc[1:]) == "1 dated event lies ahead."
    assert findings.due_finding(due.iloc[:0]) == (
        "No dated event of the programme lies ahead."
    )


def test_risks_of_the_programme_come_first(view: Selection) -> None:
    log = run(view, "risks")
    shown = findings.log(log)
    assert len(shown) == 7
    assert shown["what"].iloc[0].startswith("Funding and the secondments")
    assert shown["unit"].tolist()[:3] == ["Seven Force"] * 3
    assert shown["waits_for"].iloc[2] == "Funding beyond March 2017"


def test_the_seven_forces_a_second_time(view: Selection) -> None:
    found = database.run("programme/seven_forces", view).set_index("force")
    assert found.index.tolist() == list(SEVEN_FORCES)
    people = pd.read_csv(ROOT / "data" / "published" / "workforce.csv")
    people = people[people["as_at"] == "2016-03-31"]
    residents = pd.read_csv(ROOT / "data" / "published" / "population.csv")
    residents = residents[
        (residents["as_at"] == "2015-06-30")
        & (residents["basis"] == "sum_of_local_authorities")
    ].set_index("force")["population"]
    for force in SEVEN_FORCES:
        mine = people[people["force"] == force]
        officers = mine.loc[mine["worker_type"] == "police officer", "fte"].sum()
        pcsos = mine["worker_type"] == "police community support officer"
        staff = mine["worker_type"].isin(["police staff", "designated officer"])
        assert found.loc[force, "officers_fte"] == pytest.approx(officers)
        assert found.loc[force, "pcsos_fte"] == pytest.approx(mine[pcsos]["fte"].sum())
        assert found.loc[force, "staff_fte"] == pytest.approx(mine[staff]["fte"].sum())
        assert found.loc[force, "residents"] == residents[force]
        assert found.loc[force, "per_100k"] == pytest.approx(
            officers / residents[force] * 100_000
        )


@pytest.mark.parametrize(
    "choice", [{}, {"forces": ["Kent"]}, {"programme": ["BCH"]}], ids=str
)
def test_the_page_is_the_same_whatever_is_chosen(
    choice: dict[str, list[str]],
) -> None:
    app = opened(PAGE, choice)
    assert not app.exception
    said = text(app)
    assert "All seven forces, whatever is chosen in the filters" in said
    assert "Early stage of development: agreement signed Mar 2016" in said
    assert "Kent had the most officers per 100,000 residents in March 2016" in said
    assert "Context, not a result of the programme" in said
    assert len(charts(app)) == 2
