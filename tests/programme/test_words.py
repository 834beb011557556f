"""Words that the tables of the record share, and what a unit's extracts show."""

import pandas as pd
import pytest

from alliance.screen.findings import facts, record_words, subjects, unit_extracts


@pytest.mark.parametrize(
    ("precision", "text", "first", "words"),
    [
        ("day", "2016-09-28", "2016-09-28", "28 Sep 2016"),
        ("month", "2016-10", "2016-10-01", "Oct 2016"),
        ("season", "autumn 2016", "2016-09-01", "Autumn 2016"),
        ("part_of_year", "late 2016", "2016-10-01", "Late 2016"),
        ("year", "2016/17", "2016-04-01", "2016/17"),
        ("by", "by 21 September 2016", "2016-09-21", "By 21 September 2016"),
        ("not_stated", "not stated", None, "Not stated"),
    ],
)
def test_a_date_is_no_more_exact_than_stated(
    precision: str, text: str, first: str | None, words: str
) -> None:
    row = {"date_from": pd.Timestamp(first) if first else pd.NaT}
    assert record_words.when(row | {"precision": precision, "date_text": text}) == words


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("day", "31 Jan 2016"),
        ("month", "Jan 2016"),
        ("inferred_month", "Jan 2016 (inferred)"),
        ("inferred", "2016 (inferred)"),
        ("span", "By Jan 2016"),
        ("year", "2016"),
    ],
)
def test_a_publication_is_dated_as_its_source_shows(precision: str, words: str) -> None:
    row = {"known_on": pd.Timestamp("2016-01-31"), "published_precision": precision}
    assert record_words.published(row) == words


@pytest.mark.parametrize(
    ("lines", "words"),
    [("7", "A release, line 7"), ("15; 21", "A release, lines 15; 21"),
     ("3-4", "A release, lines 3-4"), (None, "A release")],
)  # fmt: skip
def test_a_source_names_its_lines(lines: str | None, words: str) -> None:
    row = {"source_named": "A release", "source_lines": lines}
    assert record_words.source(row) == words


def test_gaps_and_quotations() -> None:
    assert record_words.given(None) == "Not stated"
    assert record_words.given("two forces") == "Two forces"
    assert record_words.quoted("up to") == "“up to”"
    assert record_words.quoted(None) == ""
    assert record_words.counted(1, "fact") == "1 fact"
    assert record_words.counted(2, "fact") == "2 facts"


FACT = {
    "statement": "Alpha is live.",
    "operative_words": "is live",
    "said_of": None,
    "note": None,
    "line_from": 3,
    "line_to": 3,
    "source_id": "SEED000",
    "source_named": "A release",
    "fact_kind": "performance",
}


def test_facts_stand_with_words_document_and_lines() -> None:
    joint = FACT | {"said_of": "Alpha and Beta", "line_to": 4, "note": "not split"}
    rows = pd.DataFrame([FACT, joint])
    shown = facts.listed(rows)
    assert shown["in_the_document's_words"].tolist() == ["“is live”"] * 2
    assert shown["said_of"].tolist() == ["", "Alpha and Beta"]
    assert shown["to_know"].tolist() == ["", "Not split"]
    assert shown["document"].tolist() == ["A release, line 3", "A release, lines 3-4"]
    assert facts.finding(rows) == "2 facts in 1 document."
    assert facts.finding(rows.iloc[:0]) == "The five documents state nothing of it."


NAMES = pd.DataFrame(
    {
        "subject_id": ["A", "B", "JOINT", "BODY"],
        "subject_name": ["Alpha", "Beta", "Alpha and Beta", "The Board"],
        "subject_kind": ["unit", "unit", "joint", "body"],
        "programme": ["BCH"] * 4,
        "parent_unit_id": [None, "A", None, None],
        "member_ids": [None, None, "A; B", None],
        "meaning": ["To do.", "To do.", "One figure.", "It decides."],
    }
)


def test_what_belongs_together_is_linked_both_ways() -> None:
    assert subjects.related(NAMES, "A") == [("B", "Beta"), ("JOINT", "Alpha and Beta")]
    assert subjects.related(NAMES, "B") == [("A", "Alpha"), ("JOINT", "Alpha and Beta")]
    assert subjects.related(NAMES, "JOINT") == [("A", "Alpha"), ("B", "Beta")]
    assert subjects.related(NAMES, "BODY") == []


def test_a_body_says_what_it_is_and_which_documents_speak_of_it() -> None:
    none = pd.DataFrame()
    shown = subjects.glance(NAMES, "BODY", none, pd.DataFrame([FACT]))
    lines = dict(shown.itertuples(index=False))
    assert lines == {
        "Kind": "Body or role",
        "Programme": "BCH",
        "Meaning": "It decides.",
        "Said of performance": "“is live”",
        "Documents": "A release",
    }


def test_a_unit_whose_stage_is_not_reported_yet_says_so() -> None:
    said = {"forces": "Bedfordshire; Hertfordshire", "function_group": "dependency"}
    said |= {"savings_on_record": None, "next_dated_item": None, "aliases": None}
    unit = NAMES.iloc[:1].assign(**said, forces_note=None, go_live_on=None)
    none = pd.DataFrame(columns=["lifecycle_stage", "s22a_status"])
    shown = subjects.glance(unit, "A", none, pd.DataFrame([FACT]))
    lines = dict(shown.itertuples(index=False))
    assert lines["Stage"] == lines["Section 22A agreement"] == "Not stated"
    assert lines["Forces"] == "Bedfordshire, Hertfordshire"


YEARS = pd.DataFrame(
    {
        "financial_year": ["2015/16", "2016/17", "2017/18"],
        "planned_gbp": [40_000, 168_000, 176_000],
        "delivered_gbp": [76_300, 130_100, None],
    }
)


def test_savings_of_a_unit_end_with_the_open_year() -> None:
    assert unit_extracts.savings(YEARS) == (
        "2016/17 to date: £130k delivered; £168k planned for the whole year."
    )
    assert unit_extracts.savings(YEARS.iloc[2:]) == "Nothing is delivered yet."
    assert unit_extracts.savings(YEARS.iloc[:0]) == "No saving in the extracts."


def test_cost_is_running_cost_beside_its_budget() -> None:
    rows = pd.DataFrame(
        {
            "financial_year": ["2016/17", "2016/17"],
            "cost_kind": ["programme", "running"],
            "months": [5, 5],
            "actual_gbp": [9_000, 737_311],
            "budget_gbp": [8_000, 745_405],
        }
    )
    assert unit_extracts.costs(rows) == (
        "2016/17, 5 months: running cost £737k; budget £745k."
    )
    assert unit_extracts.costs(rows.iloc[:1]) == "No running cost in the extracts."
    assert unit_extracts.cost_table(rows)["cost_kind"].tolist() == [
        "Programme",
        "Running",
    ]


def service(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "measure": ["hr_cases_closed", "hr_cases_closed"],
            "force": ["Bedfordshire", "Kent"],
            "direction": ["higher", "higher"],
            "part": [9, 8],
            "whole": [10, 10],
            "reached_pct": [90.0, 80.0],
            "target_pct": [85.0, 85.0],
        }
        | columns
    )


def test_service_counts_figures_that_reach_their_target_the_right_way() -> None:
    assert unit_extracts.service(service()) == (
        "1 of 2 service figures reach their target."
    )
    fewer = service(direction=["lower", "lower"])
    assert unit_extracts.service(fewer) == "1 of 2 service figures reach their target."
    exact = service(direction=["lower", "lower"], reached_pct=[85.0, 80.0])
    assert unit_extracts.service(exact) == "2 of 2 service figures reach their target."
    assert unit_extracts.service(service(target_pct=[None, None])) == (
        "1 service measure received."
    )
    assert unit_extracts.service(service().iloc[:0]) == "No service measure received."
    assert unit_extracts.service_table(service())["measure"][0] == "HR cases closed"


@pytest.mark.parametrize(
    ("withheld", "words"),
    [(False, "10.0 FTE in post; establishment 12.5."),
     (True, "Staffing is withheld [c].")],
)  # fmt: skip
def test_people_of_a_unit(withheld: bool, words: str) -> None:
    rows = pd.DataFrame(
        {
            "is_total": [False, True],
            "is_withheld": [False, withheld],
            "strength_fte": [4.0, 10.0],
            "establishment_fte": [5.0, 12.5],
        }
    )
    assert unit_extracts.people(rows) == words
    assert unit_extracts.people(rows.iloc[:0]) == "No staffing in the extracts."
