"""What the page of the alliance says: literally, and against the documents."""

import pandas as pd
import pytest

from alliance.screen import navigation
from alliance.screen.findings import alliance, bodies, function_lists, joint_figures
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.pages.test_pages import opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "alliance")
ALL = {"unit_id": "all", "programme": "All"}
# Section 5.2 of the domain notes, list by list, as the documents name the functions.
LISTS = {
    "A": "FIN FLEET EST LEGAL HRLD TRG PSD ICT FEL CUS PC-CRB",
    "B": "FIN FLEET EST LEGAL HRLD TRG ICT FEL CUS PC-CRB PC PC-FCR",
    "C": "HRLD ICT FEL CUS PC CJ1 IMD",
    "D": "HRLD ICT FEL CUS PC CJ1 IMD",
    "E": "HRLD ICT FEL CUS PC CJ1 IMD",
    "P": "PSD AP PROC RPU",
    "J": "PROC",
}
INSIDE = {
    ("BCH-PC-CRB", "C"): "In Public Contact",
    ("BCH-PC-FCR", "C"): "In Public Contact",
    ("BCH-TRG", "C"): "In HR and L&D",
    ("BCH-TRG", "D"): "In HR and L&D",
    ("BCH-TRG", "E"): "In HR and L&D",
}


@pytest.fixture(scope="module")
def lists(view: Selection) -> pd.DataFrame:
    return database.run("programme/function_lists", view)


@pytest.fixture(scope="module")
def facts(view: Selection) -> pd.DataFrame:
    return database.run("programme/facts", view, **ALL)


@pytest.fixture(scope="module")
def subjects(view: Selection) -> pd.DataFrame:
    return database.run("programme/subjects", view)


@pytest.mark.parametrize("letter", LISTS)
def test_each_list_names_its_functions(lists: pd.DataFrame, letter: str) -> None:
    rows = lists[lists["list_letter"] == letter]
    named = rows.loc[rows["said"] == "Named", "unit_id"]
    assert set(named) == {f"BCH-{unit}" for unit in LISTS[letter].split()}
    inside = rows[rows["said"].fillna("").str.startswith("In ")]
    found = {(row.unit_id, letter): row.said for row in inside.itertuples()}
    assert found == {key: said for key, said in INSIDE.items() if key[1] == letter}


def test_eleven_functions_in_the_memorandum_and_twelve_projects(
    lists: pd.DataFrame,
) -> None:
    counts = lists.groupby("list_letter")["said"].count()
    assert (counts["A"], counts["B"]) == (11, 12)
    assert lists["unit_id"].nunique() == 18


def test_four_functions_fell_silent(lists: pd.DataFrame) -> None:
    assert function_lists.finding(lists) == (
        "4 functions of the lists of 2013 and 2015 fell silent: Estates and "
        "Facilities, Finance, Fleet, Legal Services."
    )
    shown = function_lists.matrix(lists).set_index("function")
    assert shown.index[:4].tolist() == [
        "Estates and Facilities",
        "Finance",
        "Fleet",
        "Legal Services",
    ]
    since = shown["since_June_2015"]
    assert set(since.iloc[:4]) == {"Silent"}
    assert since["Training"] == "Part of HR and L&D"
    assert since["Crime recording"] == "Part of Public Contact"
    assert since["Custody"] == ""
    assert shown.columns[1:].tolist() == list(dict.fromkeys(lists["list_named"]))


def test_a_function_named_again_or_inside_another_is_not_silent() -> None:
    rows = pd.DataFrame(
        {
            "unit": ["Carts", "Carts", "Dogs", "Dogs", "Cats", "Cats"],
            "list_letter": ["A", "C"] * 3,
            "said": ["Named", None, "Named", "In Pets", None, "Named"],
        }
    )
    assert function_lists.silent(rows) == ["Carts"]
    assert function_lists.finding(rows[rows["unit"] != "Carts"]) == (
        "Every function of the early lists is named again later."
    )


def test_the_founding_agreements_side_by_side(
    facts: pd.DataFrame, subjects: pd.DataFrame
) -> None:
    shown = alliance.founding(facts, subjects).set_index("what")
    early, late = shown["framework_agreement_2011"], shown["memorandum_Dec_2013"]
    assert "three forces and their police authorities" in early["What it is"]
    assert "signed the memorandum in December 2013" in late["Agreed"]
    assert "apart from services delivered locally" in early["Shared, and not"]
    assert "of which eleven are listed" in late["Shared, and not"]
    assert "Local policing stays with each force" in late["Shared, and not"]
    assert early["Documents"] == "Release of 2 June 2011, lines 3, 4, 6"
    assert late["Documents"] == (
        "Board report of 21 September 2016, lines 41-45; Article of December 2013, "
        "lines 15, 17, 19"
    )
    assert alliance.not_merging(facts) == (
        "Later: “the three forces are not merging” (Statement of 10 June 2015, line 5)."
    )


def test_no_answer_without_the_facts_behind_it(facts: pd.DataFrame) -> None:
    assert alliance.answer(facts).startswith("Support functions are to be shared")
    without = facts[facts["fact_id"] != "F025"]
    assert alliance.answer(without) == ("The documents do not state what was agreed.")
    assert alliance.not_merging(facts.iloc[:0]) == ""


def test_bodies_and_the_law(
    view: Selection, facts: pd.DataFrame, subjects: pd.DataFrame
) -> None:
    decisions = database.run("programme/decisions", view, **ALL)
    cards = bodies.cards(subjects, facts, decisions)
    assert [card.subject_id for card in cards][:3] == [
        "GOV-SUMMIT",
        "GOV-BCB",
        "GOV-ER",
    ]
    assert {card.subject_id for card in cards[3:]} == {
        "GOV-CONTACT",
        "GOV-PCP",
        "GOV-LAW",
    }
    said = {card.subject_id: card.lines for card in cards}
    assert said["GOV-SUMMIT"][1] == (
        "10 decisions on record, 1 due: Business case for Criminal Justice Phase 2."
    )
    assert said["GOV-LAW"][1].startswith("Chief officers and policing bodies must keep")
    assert len(said["GOV-PCP"]) == 1
    assert bodies.finding(decisions) == (
        "The Strategic Alliance Summit decides for the three forces: 10 decisions on "
        "record."
    )


def test_joint_figures_are_stated_together_and_never_split(
    facts: pd.DataFrame, subjects: pd.DataFrame
) -> None:
    assert joint_figures.finding(subjects, facts) == (
        "3 amounts stated for several units together, never split: £4.5m expected, "
        "£10.0m expected, £5.0m predicted."
    )
    cards = {card.subject_id: card for card in joint_figures.cards(subjects, facts)}
    assert len(cards) == 5
    assert list(cards)[3:] == ["JOINT-CJ-CUS", "BCH-CJ"]
    assert cards["JOINT-HRLD-FEL"].lines[0] == "Units: HR and L&D, Firearms Licensing."
    assert cards["JOINT-HRLD-FEL"].source == "Release of January 2016, line 7"
    assert "Joint figure of five units, never split" in " ".join(
        cards["JOINT-FIVE-UNITS"].lines
    )
    assert joint_figures.finding(subjects, facts.iloc[:0]) == (
        "No amount is stated for several units together."
    )


def test_aims_are_stated_without_a_figure(facts: pd.DataFrame) -> None:
    aims = alliance.aims(facts)
    assert aims["fact_id"].tolist() == ["F006", "F027", "F055", "F077"]
    assert alliance.aims_finding(aims) == (
        "4 aims of the alliance stated, none with a figure."
    )
    assert alliance.aims_finding(aims.iloc[:0]) == (
        "No aim of the alliance is on record."
    )


@pytest.mark.parametrize("choice", [{}, {"forces": ["Kent"]}, {"later": ["true"]}])
def test_the_page_answers_first_whatever_is_chosen(
    choice: dict[str, list[str]],
) -> None:
    app = opened(PAGE, choice)
    assert not app.exception
    assert app.subheader[0].value.replace("\\", "") == (
        "Support functions are to be shared, local policing is not; three "
        "commissioners and three chief constables decide."
    )
    assert "whatever is chosen in the filters" in text(app)
    linked = str([link.proto for link in app.get("page_link")])
    for subject_id in ("GOV-BCB", "GOV-LAW", "JOINT-ALL", "BCH-PROG", "BCH-SFA"):
        assert subject_id in linked
