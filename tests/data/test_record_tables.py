"""The record in own words: facts, subjects, phases of units, contradictions."""

import re
from collections import Counter, defaultdict
from itertools import groupby

import pytest

from tests.data.test_published import UNIT_IDS, by_id, listed, rows

KINDS = """
    agreement baseline benefit ceiling count date decision decision_due delivered
    dependency driver event expected funding governance legal location milestone_done
    milestone_planned mitigation need performance predicted predicted_original risk
    saving_unquantified scope scope_exclusion scope_list scope_membership status
"""
# The first and last fact of each document, in the order of the record.
FACTS_OF = {
    "SEED004": ("F001", "F010", 10),
    "SEED002": ("F011", "F030", 20),
    "SEED001": ("F031", "F056", 26),
    "SEED000": ("F057", "F086", 30),
    "SEED003": ("F087", "F187", 101),
}
# Every number in the five documents: subject, kind, number, bound.
NUMBERS = {
    "F004": ("BCH-PROG", "ceiling", 20_000_000, "at_most"),
    "F007": ("BH-JCP", "count", 13, "exact"),
    "F012": ("BCH-MOU", "scope_list", 11, "exact"),
    "F033": ("BCH-PROG", "need", 61_100_000, "exact"),
    "F042": ("BCH-PROG", "scope_list", 12, "exact"),
    "F065": ("JOINT-HRLD-FEL", "expected", 4_500_000, "exact"),
    "F066": ("BCH-FEL", "location", 1, "exact"),
    "F067": ("BCH-FEL", "location", 1, "exact"),
    "F069": ("BCH-HRLD", "scope_list", 8, "exact"),
    "F070": ("JOINT-FIVE-UNITS", "expected", 10_000_000, "exact"),
    "F073": ("BCH-PC", "event", 1, "exact"),
    "F078": ("BEDS-FIN", "funding", 400_000, "exact"),
    "F079": ("BEDS-FIN", "need", 5_800_000, "exact"),
    "F105": ("BCH-PROG", "ceiling", 20_000_000, "at_most"),
    "F106": ("BCH-PROG", "baseline", 120_000_000, "exact"),
    "F107": ("JOINT-ALL", "predicted", 5_000_000, "exact"),
    "F110": ("7F-PROG", "scope", 7, "exact"),
    "F118": ("BCH-HRLD", "event", 1, "exact"),
    "F139": ("BCH-IMD", "scope_list", 6, "exact"),
    "F152": ("BCH-CJ1", "milestone_done", 3, "exact"),
    "F160": ("BCH-FEL", "delivered", 200_000, "at_least"),
    "F161": ("BCH-FEL", "predicted_original", 110_000, "exact"),
    "F163": ("7F-PROG", "funding", 1_300_000_000, "about"),
    "F166": ("7F-PROC", "governance", 14, "exact"),
}
# The same amounts as a fact and as a statement of savings.
SAID_TWICE = {
    "F004": "SV012",
    "F033": "SV005",
    "F065": "SV001",
    "F070": "SV002",
    "F078": "SV004",
    "F079": "SV003",
    "F105": "SV006",
    "F106": "SV007",
    "F107": "SV008",
    "F160": "SV009",
    "F161": "SV010",
    "F163": "SV011",
}
PAGES = {
    *("claims", "milestones", "decisions", "risks", "register", "alliance"),
    "seven-force",
}
CITED = re.compile(r"(SEED00[0-4]):\d+(?:-\d+)?")


def of_kind(kind: str, source: str) -> list[str]:
    """The facts of one kind in one document, in order."""
    return [
        row["fact_id"]
        for row in rows("facts")
        if (row["fact_kind"], row["source_id"]) == (kind, source)
    ]


# ---- facts


def test_the_187_facts_stand_in_order_and_none_is_left_out():
    assert [row["fact_id"] for row in rows("facts")] == [
        f"F{number:03d}" for number in range(1, 188)
    ]


def test_facts_by_document():
    found = {}
    for source, group in groupby(rows("facts"), key=lambda row: row["source_id"]):
        ids = [row["fact_id"] for row in group]
        assert source not in found
        found[source] = (ids[0], ids[-1], len(ids))
    assert found == FACTS_OF


@pytest.mark.parametrize("source", FACTS_OF)
def test_a_fact_is_known_from_the_date_of_its_document(source):
    published_on = by_id("sources", "source_id")[source]["published_on"]
    known = {row["known_on"] for row in rows("facts") if row["source_id"] == source}
    assert known == {published_on}


def test_a_fact_has_a_kind_and_lines():
    assert {row["fact_kind"] for row in rows("facts")} == set(KINDS.split())
    for row in rows("facts"):
        assert 1 <= int(row["line_from"]) <= int(row["line_to"]), row


def test_a_statement_is_one_sentence():
    statements = [row["statement"] for row in rows("facts")]
    assert len(set(statements)) == 187
    for statement in statements:
        assert statement[0].isupper(), statement
        assert statement.endswith("."), statement
        assert not re.search(r"[.!?] [A-Z]|!|\?|\.\.", statement), statement
        assert 15 <= len(statement) <= 220, statement


def test_operative_words_are_few():
    for row in rows("facts"):
        assert 1 <= len(row["operative_words"].split()) <= 12, row
        assert "..." not in row["operative_words"]


def test_every_number_of_the_documents_with_its_kind_and_bound():
    found = {
        row["fact_id"]: (
            row["subject_id"],
            row["fact_kind"],
            int(row["number"]),
            row["bound"],
        )
        for row in rows("facts")
        if row["number"]
    }
    assert found == NUMBERS


def test_a_number_has_its_unit_and_nothing_else_has():
    for row in rows("facts"):
        filled = {bool(row[column]) for column in ("number", "number_unit", "bound")}
        assert len(filled) == 1, row


@pytest.mark.parametrize(("fact_id", "statement_id"), SAID_TWICE.items())
def test_an_amount_is_the_same_as_a_fact_and_as_a_statement(fact_id, statement_id):
    fact = by_id("facts", "fact_id")[fact_id]
    statement = by_id("savings_statements", "statement_id")[statement_id]
    same = ("subject_id", "source_id", "known_on")
    assert [fact[column] for column in same] == [statement[column] for column in same]
    assert fact["fact_kind"] == statement["kind"]
    assert fact["number"] == statement["amount_gbp"]


@pytest.mark.parametrize(
    ("list_id", "first", "last", "source"),
    [
        ("F012", "F013", "F023", "SEED002"),
        ("F042", "F043", "F054", "SEED001"),
        ("F139", "F140", "F145", "SEED003"),
    ],
)
def test_a_list_has_as_many_members_as_it_says(list_id, first, last, source):
    members = [
        each for each in of_kind("scope_membership", source) if first <= each <= last
    ]
    assert (members[0], members[-1]) == (first, last)
    assert len(members) == NUMBERS[list_id][2]


def test_six_agreements_are_listed_and_one_of_them_is_joint():
    facts = by_id("facts", "fact_id")
    six = [each for each in of_kind("agreement", "SEED003") if "F099" <= each <= "F104"]
    assert [facts[each]["subject_id"] for each in six] == [
        *("BCH-PC", "BCH-HRLD", "BCH-FEL", "BCH-ICT", "BCH-IMD", "JOINT-CJ-CUS")
    ]


def test_a_hope_and_a_could_be_stay_apart_from_a_plan():
    facts = by_id("facts", "fact_id")
    assert "hope" in facts["F151"]["statement"]
    assert "could" in facts["F156"]["statement"]
    assert "anticipated" in facts["F072"]["statement"]
    assert "planned" in facts["F172"]["statement"]


# ---- subjects


def test_subjects_and_units_share_no_id():
    kinds = Counter(row["subject_kind"] for row in rows("subjects"))
    assert kinds == {
        "programme": 1,
        "agreement": 2,
        "joint": 5,
        "body": 5,
        "law": 1,
        "force": 1,
    }
    assert not set(by_id("subjects", "subject_id")) & set(UNIT_IDS)


def test_joint_subjects_have_members_and_nobody_else():
    members = {row["subject_id"]: listed(row["unit_ids"]) for row in rows("subjects")}
    for row in rows("subjects"):
        if row["subject_kind"] == "joint":
            assert len(set(members[row["subject_id"]])) >= 2, row
        else:
            assert not row["unit_ids"], row
    assert members["JOINT-HRLD-FEL"] == ["BCH-HRLD", "BCH-FEL"]
    assert set(members["JOINT-FIVE-UNITS"]) == {
        *("BCH-CJ1", "BCH-CUS", "BCH-ICT", "BCH-IMD", "BCH-PC")
    }
    assert set(members["JOINT-CJ-CUS"]) == {"BCH-CJ1", "BCH-CJ2", "BCH-CUS"}


# ---- phases of units


def phases(unit_id: str) -> list[dict[str, str]]:
    return [row for row in rows("unit_phases") if row["unit_id"] == unit_id]


@pytest.mark.parametrize("unit_id", UNIT_IDS)
def test_every_unit_has_phases_numbered_from_one(unit_id):
    found = [row["phase_id"] for row in phases(unit_id)]
    assert found
    assert found == [f"{unit_id}/{number}" for number in range(1, len(found) + 1)]


def test_the_agreement_is_a_field_of_its_own():
    (first,), (second,) = phases("BCH-CJ1"), phases("BCH-CJ2")
    assert first["lifecycle_stage"] == "live"
    assert second["lifecycle_stage"] == "full_case"
    assert first["s22a_status"] == second["s22a_status"] == "approved"
    units = defaultdict(set)
    for row in rows("unit_phases"):
        units[row["s22a_status"]].add(row["unit_id"])
    assert units["signed"] == {
        *("BCH-HRLD", "BCH-PC", "BCH-ICT", "BCH-FEL", "7F-PROG"),
    }
    assert units["approved"] == {"BCH-IMD", "BCH-CUS", "BCH-CJ1", "BCH-CJ2"}
    assert units["decision_page"] == {"BCH-JPS", "BCH-PSD", "BCH-RPU"}


def test_what_is_next_or_over_is_not_taken_for_the_present_stage():
    states = {row["phase_id"]: row["stage_state"] for row in rows("unit_phases")}
    other = {phase: state for phase, state in states.items() if state != "now"}
    assert other == {
        "BCH-ERP/2": "next",
        "BCH-FEL/2": "next",
        "7F-PROC/1": "next",
        "BCH-CUS/2": "passed",
    }


def test_the_phases_of_a_unit_have_one_agreement():
    for unit_id in UNIT_IDS:
        assert len({row["s22a_status"] for row in phases(unit_id)}) == 1


def test_a_unit_can_be_live_and_still_be_put_in_place():
    stages = [row["lifecycle_stage"] for row in phases("BCH-HRLD")]
    assert stages == ["live", "implementation"]
    stages = [row["lifecycle_stage"] for row in phases("BCH-FEL")]
    assert stages == ["live", "post_implementation_review"]


def test_four_functions_fall_silent_and_are_not_called_withdrawn():
    silent = {
        row["unit_id"]: (row["stage_words"], row["s22a_status"], row["known_on"])
        for row in rows("unit_phases")
        if row["lifecycle_stage"] == "memorandum"
    }
    no_more = "listed in 2013 and 2015; no later evidence"
    only_the_system = "listed in 2013 and 2015; since then only the finance system"
    last = ("none_stated", "2015-06-10")
    assert silent == {
        "BCH-FIN": (only_the_system, *last),
        "BCH-FLEET": (no_more, *last),
        "BCH-EST": (no_more, *last),
        "BCH-LEGAL": (no_more, *last),
    }
    text = " ".join(row["stage_words"] for row in rows("unit_phases"))
    assert "withdraw" not in text


def test_a_phase_is_known_from_the_date_of_its_document():
    sources = by_id("sources", "source_id")
    for row in rows("unit_phases"):
        assert row["known_on"] == sources[row["source_id"]]["published_on"], row
        assert row["source_lines"], row


def test_a_part_of_another_unit_has_a_parent():
    units = by_id("collaborations", "unit_id")
    for row in rows("unit_phases"):
        words = (row["lifecycle_stage"], row["s22a_status"])
        if words[0] == "part_of_another" or words[1] == "via_parent":
            assert units[row["unit_id"]]["parent_unit_id"], row


# ---- purposes and contradictions


def test_a_purpose_has_evidence_or_says_that_there_is_none():
    stated = {}
    for row in rows("collaborations"):
        assert bool(row["purpose_evidence"]) == (
            row["purpose"] != "Not stated in the documents."
        ), row
        stated[row["unit_id"]] = listed(row["purpose_evidence"])
        cited = [CITED.fullmatch(each)[1] for each in stated[row["unit_id"]]]
        assert set(cited) <= set(listed(row["source_ids"])), row
    assert sum(map(bool, stated.values())) == 15


def test_the_23_contradictions_in_order():
    assert [row["contradiction_id"] for row in rows("contradictions")] == [
        f"C{number:02d}" for number in range(1, 24)
    ]


def test_a_contradiction_has_evidence_subjects_and_pages():
    for row in rows("contradictions"):
        assert row["subject_ids"], row
        assert listed(row["pages"])
        assert set(listed(row["pages"])) <= PAGES, row
        documents = {CITED.fullmatch(each)[1] for each in listed(row["evidence"])}
        assert documents, row
        assert documents <= set(listed(row["source_ids"])), row
        assert row["note"].endswith((".", '"')), row
        assert row["question"] == "" or row["question"].startswith("Ask "), row


def test_the_four_needs_stand_in_one_note():
    row = by_id("contradictions", "contradiction_id")["C04"]
    for need in ("£68m", "£61.1m", "£56.6m", "£62m"):
        assert need in row["note"], need
    statements = by_id("savings_statements", "statement_id")
    four = [statements[each] for each in ("SV044", "SV005", "SV049", "SV048")]
    assert {each["source_id"] for each in four} == set(listed(row["source_ids"]))
    assert {each["kind"] for each in four} == {"need"}
