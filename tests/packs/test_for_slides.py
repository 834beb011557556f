"""What slides say in short: literal rows, never wider than a slide bears."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.packs import contents, meeting
from alliance.screen.exhibits import decisions
from alliance.screen.findings import attention, claims_over_time, register, summit
from alliance.screen.selection import Selection
from tests.packs import odd

FOUND = pd.DataFrame(
    {
        "rule_id": ["at_risk", "at_risk", "101"],
        "subject": ["ICT", "Custody", "Hertfordshire"],
        "found": [8.6, 6.4, 150.0],
        "limit_value": [5, 5, 120],
    }
)


def test_what_needs_attention_is_counted_and_listed_with_its_limit() -> None:
    assert attention.finding(FOUND) == (
        "3 things need attention by rule: 2 on savings at risk and 1 on the secondary "
        "101 wait."
    )
    assert attention.finding(FOUND.head(1)) == (
        "1 thing needs attention by rule: 1 on savings at risk."
    )
    assert attention.finding(FOUND.head(0)) == "Nothing stands out by the rules."
    assert attention.table(FOUND).to_numpy().tolist() == [
        ["ICT: 8.6% of the year's plan at risk", "over 5 %"],
        ["Custody: 6.4% of the year's plan at risk", "over 5 %"],
        ["Hertfordshire: secondary 101 wait 2:30 min", "10 % over last year"],
    ]


def test_stages_hold_every_phase_once(view: Selection) -> None:
    known = meeting.known(view, odd.SUMMIT.on)
    shown = contents.BY_KEY["stages"].exhibit(known)
    rows = shown.shown
    assert rows["phases"].sum() == len(shown.data)
    assert [len(which.split("; ")) for which in rows["which"]] == rows[
        "phases"
    ].tolist()
    assert rows.loc[0].tolist() == [
        *("Memorandum", 4, "Estates and Facilities; Finance; Fleet; Legal Services")
    ]
    assert register.by_stage(
        pd.DataFrame(columns=["x"])
        .head(0)
        .reindex(columns=["lifecycle_stage", "programme", "unit", "phase_id"])
    ).empty


def test_claims_are_counted_by_kind_with_the_newest_named(view: Selection) -> None:
    known = meeting.known(view, odd.SUMMIT.on)
    rows = contents.BY_KEY["claims"].exhibit(known).shown.set_index("kind")
    assert rows.loc["Delivered, as stated"].tolist() == [
        3,
        "over £200k, Firearms Licensing, period not stated (21 Sep 2016); £440k, "
        "Protective Services, 2013/14 (2015); just under £2.5m, Protective Services, "
        "2014/15 (2015)",
    ]
    assert max(len(newest.split("); ")) for newest in rows["newest"]) == (
        claims_over_time.MOST_NEWEST
    )


def test_several_decisions_asked_stand_beside_each_other() -> None:
    glances = [
        pd.DataFrame({"what": ["Asked", "Must agree"], "on_record": said})
        for said in (["A case", "Six"], ["Another", "Fourteen"])
    ]
    table = summit.beside(glances, ["ICT", "7F Vetting"])
    assert table.columns.tolist() == ["what", "ICT", "7F Vetting"]
    assert table.to_numpy().tolist() == [
        ["Asked", "A case", "Another"],
        ["Must agree", "Six", "Fourteen"],
    ]
    assert summit.beside([], []).empty


def test_a_summit_that_is_asked_nothing_says_so(view: Selection) -> None:
    known = meeting.known(view, dt.date(2016, 9, 27))
    exhibit = decisions.asked(known)
    assert exhibit.data.empty
    assert exhibit.empty == (
        "No decision of the Summit of 27 Sep 2016 is on record for this choice."
    )


@pytest.mark.parametrize("key", ["actions", "forces", "milestones", "risks"])
def test_a_slide_leaves_out_columns_of_the_page_and_no_row(
    key: str, view: Selection
) -> None:
    exhibit = contents.BY_KEY[key].exhibit(meeting.known(view, odd.SUMMIT.on))
    assert len(exhibit.shown) == len(exhibit.data)
    assert len(exhibit.shown.columns) <= 8
    assert "source" not in exhibit.shown


def test_what_is_of_all_forces_says_so_in_its_filters(view: Selection) -> None:
    known = meeting.known(replace(view, forces=("Bedfordshire",)), odd.SUMMIT.on)
    said = {k: contents.BY_KEY[k].exhibit(known).filters for k in contents.BY_KEY}
    for key in ("milestones", "risks", "claims"):
        assert said[key] == "All forces"
    assert said["savings-claims"] == "Bedfordshire, Cambridgeshire, Hertfordshire"
    assert said["stages"] == said["actions"] == "Bedfordshire"
