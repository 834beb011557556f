"""The claims page: every published statement with its kind, never added or compared."""

import datetime as dt
import json
import re
from functools import cache
from itertools import pairwise

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen.charts import claims as charts
from alliance.screen.charts import claims_places
from alliance.screen.findings import (
    claims,
    claims_answer,
    claims_beside,
    claims_over_time,
    claims_parts,
    claims_words,
)
from alliance.screen.selection import Selection
from alliance.screen.tile import Tile
from alliance.warehouse import database
from tests.conftest import ROOT

EVERYTHING = dt.date(2999, 12, 31)


def statement(**changes: object) -> dict[str, object]:
    """A joint expectation of the release of January 2016, with changes."""
    return {
        "statement_id": "SV001",
        "known_on": pd.Timestamp("2016-01-31"),
        "published_precision": "month",
        "published_from": pd.Timestamp("2016-01-01"),
        "kind": "expected",
        "measure": "saving",
        "stated_for": "three_forces",
        "in_five_documents": True,
        "scope": "BCH",
        "subject_id": "JOINT-HRLD-FEL",
        "subject": "Human Resources + Firearms and Explosives Licensing",
        "unit": "HR and L&D with Firearms and Explosives Licensing",
        "force": None,
        "units_named": "Firearms Licensing, HR and L&D",
        "is_joint": True,
        "bound": "exact",
        "bound_words": None,
        "amount_gbp": 4_500_000,
        "recurrence": "cumulative",
        "period_label": "the next three financial years, read as 2016/17 to 2018/19",
        "earlier_statement_id": None,
        "operative_words": "a total of £4.5m over the next three financial years",
        "note": None,
        "source_id": "SEED000",
        "source_lines": "7",
        "source_named": "Release of January 2016",
    } | changes


LICENSING = statement(
    statement_id="SV009",
    known_on=pd.Timestamp("2016-09-21"),
    published_from=pd.Timestamp("2016-09-21"),
    published_precision="day",
    kind="delivered",
    subject_id="BCH-FEL",
    subject="Firearms and Explosives Licensing",
    unit="Firearms Licensing",
    is_joint=False,
    bound="at_least",
    bound_words="over",
    amount_gbp=200_000,
    period_label="period not stated",
    operative_words="over £200k in savings",
    source_lines="146-147",
    source_named="Board report of 21 September 2016",
)
FIRST = LICENSING | {
    "statement_id": "SV010",
    "kind": "predicted_original",
    "bound": "exact",
    "bound_words": None,
    "amount_gbp": 110_000,
    "recurrence": "not_stated",
    "period_label": "not stated",
}
LIMIT = statement(
    statement_id="SV012",
    known_on=pd.Timestamp("2011-06-02"),
    published_from=pd.Timestamp("2011-06-02"),
    published_precision="day",
    kind="ceiling",
    subject_id="BCH-PROG",
    subject="all",
    unit="BCH Strategic Alliance",
    is_joint=False,
    bound="at_most",
    bound_words="up to",
    amount_gbp=20_000_000,
    recurrence="annual",
    period_label="by end of 2015",
    operative_words="up to £20m per year",
)
LIMIT_AGAIN = LIMIT | {
    "statement_id": "SV006",
    "known_on": pd.Timestamp("2016-09-21"),
    "published_from": pd.Timestamp("2016-09-21"),
    "period_label": "per year",
    "operative_words": "up to £20m each year from a baseline of £120m",
    "earlier_statement_id": "SV012",
}
NEED = statement(
    statement_id="SV005",
    kind="need",
    measure="savings_required",
    subject_id="BCH-PROG",
    subject="all",
    is_joint=False,
    amount_gbp=61_100_000,
    period_label="2015/16-2019/20",
    operative_words="combined total of £61.1m",
)
WORDS = statement(
    statement_id="SV112",
    kind="unquantified",
    subject_id="BCH-ICT",
    subject="ICT",
    unit="ICT",
    is_joint=False,
    bound=None,
    amount_gbp=None,
    period_label="not stated",
    operative_words="identifying options for savings",
)
DOGS = statement(
    statement_id="SV024",
    known_on=pd.Timestamp("2008-12-31"),
    published_from=pd.Timestamp("2008-01-01"),
    published_precision="year",
    stated_for="predecessor",
    in_five_documents=False,
    scope="Beds-Herts",
    subject_id="BH-JCP",
    subject="Dog Unit",
    unit="Beds-Herts JCP",
    is_joint=False,
    bound="about",
    bound_words="about",
    amount_gbp=360_000,
    recurrence="annual",
    period_label="per year from Apr 2009",
    operative_words=None,
    note="Beds-Herts predecessor programme, two forces",
)
NORFOLK = DOGS | {
    "statement_id": "SV073",
    "kind": "delivered",
    "measure": "saving_gross",
    "stated_for": "other_forces",
    "scope": "Norfolk-Suffolk",
    "subject": "Business Support",
    "recurrence": "cumulative",
    "period_label": "2011/12-2013/14",
    "note": None,
}


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=list(statement()))
    return found.astype({"amount_gbp": "Int64"})


ALL = frame(LICENSING, FIRST, LIMIT_AGAIN, statement(), NEED, WORDS, LIMIT)


def test_the_answer() -> None:
    assert claims_answer.answer(ALL) == (
        "One saving is stated as delivered in the five documents: Firearms Licensing, "
        "over £200k (period not stated); £110k was originally predicted."
    )
    elsewhere = LICENSING | {"in_five_documents": False}
    assert claims_answer.answer(frame(elsewhere, NEED)) == (
        "The five documents state no saving as delivered for this choice."
    )
    assert claims_answer.answer(frame(LICENSING, LICENSING)).startswith(
        "2 savings are stated as delivered in the five documents: "
    )


def test_what_everything_else_is() -> None:
    counted = (
        "Counted below: statements in the five documents, and those published "
        "elsewhere. Amounts are never added."
    )
    assert claims_answer.rest(ALL) == (
        "Everything else in them is an expectation, an upper limit, a need or without "
        f"an amount. {counted}"
    )
    assert claims_answer.rest(frame(NEED)) == f"Everything in them is a need. {counted}"
    assert claims_answer.rest(frame(DOGS)) == counted


def test_tiles_count_each_kind_by_itself() -> None:
    elsewhere = LICENSING | {"in_five_documents": False}
    assert claims_answer.tiles(frame(LICENSING, elsewhere, LIMIT, LIMIT_AGAIN)) == [
        Tile("Delivered", "1", "and 1 elsewhere"),
        Tile("Upper limit", "2", "none elsewhere"),
    ]
    every = frame(*(statement(kind=kind) for kind in claims_words.KINDS))
    assert len(claims_answer.tiles(every)) == 6


def test_finding_of_the_chart() -> None:
    assert claims_answer.finding(ALL) == (
        "1 of 7 statements from 2011 to 2016 speaks of savings delivered."
    )
    assert claims_answer.finding(frame(NEED, WORDS)) == (
        "None of 2 statements in 2016 speak of savings delivered."
    )
    assert claims_answer.finding(frame()) == "No published statement is on record."


def test_later_statements() -> None:
    assert claims_answer.later(frame(DOGS, LIMIT)) == (
        "2 statements of these kinds came later, from 2008 to 2011."
    )


@pytest.mark.parametrize(
    ("row", "amount", "words"),
    [
        (LICENSING, "over £200k", "Firearms Licensing, period not stated"),
        (FIRST, "£110k", "Firearms Licensing, period not stated"),
        (LIMIT, "up to £20m a year", "by end of 2015"),
        (LIMIT_AGAIN, "up to £20m a year", ""),
        (NEED, "£61.1m", "2015/16 to 2019/20"),
        (WORDS, "", "ICT “identifying options for savings”"),
        (DOGS, "about £360k a year", "Dog Unit, from Apr 2009"),
        (
            statement(),
            "£4.5m",
            "Firearms Licensing, HR and L&D jointly, the next three financial years",
        ),
        (
            statement(subject="A + B + C", period_label="a period, no start given"),
            "£4.5m",
            "three units jointly, a period",
        ),
        (NEED | {"force": "Bedfordshire", "amount_gbp": 2_240_000}, "£2.24m", None),
        (NEED | {"amount_gbp": 1_300_000_000}, "£1.3bn", None),
    ],
)
def test_what_stands_beside_a_diamond(
    row: dict[str, object], amount: str, words: str | None
) -> None:
    told = claims_over_time.timeline(frame(row)).iloc[0]
    assert told["amount"] == amount
    assert words is None or told["words"] == words


def test_timeline_has_a_lane_for_each_kind() -> None:
    rows = claims_over_time.timeline(ALL)
    assert list(rows["lane"].drop_duplicates()) == [
        "Delivered, as stated",
        "Originally predicted",
        "Expected, not delivered",
        "Upper limit, not a forecast",
        "Need, not a saving",
        "Without an amount",
    ]
    limits = rows[rows["lane"].str.startswith("Upper")]
    assert list(limits["published_to"].dt.year) == [2011, 2016]
    assert set(limits["line"]) == {"SV012"}


def test_a_restatement_stands_alone_without_the_earlier_one() -> None:
    assert list(claims_over_time.timeline(frame(LIMIT_AGAIN))["line"]) == ["SV006"]


def drawn(*rows: dict[str, object]) -> dict[str, object]:
    shown = claims_over_time.timeline(frame(*rows))
    return charts.timeline(shown, mode="light").to_plotly_json()  # type: ignore[no-any-return]


def test_chart_has_no_bar_and_no_axis_of_amounts() -> None:
    chart = drawn(LICENSING, LIMIT, LIMIT_AGAIN, NEED, WORDS, DOGS)
    assert {trace["type"] for trace in chart["data"]} == {"scatter"}  # type: ignore[attr-defined]
    assert {trace.get("fill") for trace in chart["data"]} == {None}  # type: ignore[attr-defined]
    layout = chart["layout"]
    assert layout["yaxis"]["visible"] is False  # type: ignore[index]
    sizes = [note["font"]["size"] for note in layout["annotations"]]  # type: ignore[index]
    assert min(sizes) >= 13


def test_chart_tells_the_five_documents_apart() -> None:
    marks = drawn(LICENSING, DOGS)["data"][1]["marker"]  # type: ignore[index]
    assert marks["symbol"] == "diamond"
    assert marks["color"][0] != marks["color"][1] == "#ffffff"


def test_only_a_restatement_is_joined_by_a_line() -> None:
    def dotted(*rows: dict[str, object]) -> int:
        shapes = drawn(*rows)["layout"].get("shapes", ())  # type: ignore[attr-defined]
        return sum(shape["line"].get("dash") == "dot" for shape in shapes)

    assert dotted(LIMIT, LIMIT_AGAIN, NEED, DOGS) == 1
    assert dotted(LIMIT, LIMIT_AGAIN | {"earlier_statement_id": None}) == 0


def test_no_two_lines_of_words_overlap() -> None:
    shown = claims_over_time.timeline(ALL)
    rows, heads, height = claims_places.places(shown)
    lines = {row["line"]: row for row in rows}.values()
    half = {
        row["y"]: claims_places.LINE * (row["text"].count("<br>") + 1) / 2
        for row in lines
    }
    ordered = sorted(half)
    for above, below in pairwise(ordered):
        assert above + half[above] <= below - half[below]
    assert [name for name, _ in heads] == list(shown["lane"].drop_duplicates())
    assert max(ordered) < height


def test_words_of_a_source_cannot_change_the_chart() -> None:
    sly = WORDS | {"operative_words": "<b>x</b> & <a href='http://x'>y</a>"}
    rows, _, _ = claims_places.places(claims_over_time.timeline(frame(sly, LIMIT)))
    assert "<a" not in "".join(row["text"] for row in rows)
    assert "&lt;b&gt;" in "".join(row["text"] for row in rows)


def test_a_few_weeks_show_as_a_whole_year() -> None:
    shown = claims_over_time.timeline(frame(LICENSING))
    assert claims_places.window(shown) == (
        pd.Timestamp("2016-01-01"),
        pd.Timestamp("2016-12-31"),
    )


def test_the_chart_holds_the_alliance_s_own_and_all_of_the_documents() -> None:
    beds = NEED | {"statement_id": "SV003", "stated_for": "one_force"}
    press = beds | {"statement_id": "SV041", "in_five_documents": False}
    both = frame(LICENSING, beds, press, DOGS, NORFOLK)
    assert list(claims_parts.charted(both)["statement_id"]) == ["SV009", "SV003"]
    without = frame(beds, press, DOGS, NORFOLK)
    assert list(claims_parts.charted(without)["statement_id"]) == [
        "SV003",
        "SV041",
        "SV024",
    ]


def test_the_ledger_leaves_nothing_out() -> None:
    both = frame(LICENSING, DOGS, NORFOLK)
    parts = claims_parts.ledger(both)
    assert [list(rows["statement_id"]) for rows, _ in parts] == [
        ["SV009"],
        ["SV024"],
        ["SV073"],
    ]
    assert parts[2][1].startswith("Other forces and their alliances, for background")
    assert len(claims_parts.ledger(frame(NORFOLK))) == 1


def test_how_to_read_the_chart() -> None:
    both = frame(LIMIT, LIMIT_AGAIN, DOGS, NORFOLK)
    said = claims_parts.how_to_read(both, claims_parts.charted(both))
    assert said.startswith("Filled: in the five documents. Open: published elsewhere.")
    assert "Dotted: restated with another scope and no end date" in said
    assert said.endswith(
        "In the ledger only: 2 statements of the earlier programme of Bedfordshire and "
        "Hertfordshire and other forces."
    )
    near = frame(DOGS)
    assert "Without a force's name" in claims_parts.how_to_read(near, near)
    assert "Dotted" not in claims_parts.how_to_read(near, near)


def test_rows_of_the_ledger() -> None:
    told = claims.listed(
        frame(LICENSING, statement(note="no year given."), DOGS, NORFOLK, WORDS, LIMIT)
    )
    assert list(told["published"]) == [
        "21 Sep 2016",
        "Jan 2016",
        "2008",
        "2008",
        "Jan 2016",
        "2 Jun 2011",
    ]
    assert list(told["subject"]) == [
        "Firearms and Explosives Licensing",
        "Human Resources with Firearms and Explosives Licensing (joint figure, not "
        "split)",
        "Bedfordshire and Hertfordshire, Dog Unit",
        "Norfolk and Suffolk, Business Support, gross",
        "ICT",
        "All collaboration of the three forces",
    ]
    assert list(told["amount_stated"]) == [
        "over £200,000",
        "£4,500,000",
        "about £360,000",
        "about £360,000",
        "No amount",
        "up to £20,000,000",
    ]
    assert list(told["period"]) == [
        "Not stated",
        "The next three financial years, read as 2016/17 to 2018/19",
        "Per year from Apr 2009",
        "2011/12 to 2013/14",
        "Not stated",
        "Per year, by end of 2015",
    ]
    assert list(told["stated_in"])[:3] == [
        "“over £200k in savings” (Board report of 21 September 2016, lines 146-147)",
        "“a total of £4.5m over the next three financial years” (Release of January "
        "2016, line 7). No year given.",
        "Release of January 2016, line 7",
    ]


def test_needs() -> None:
    other = NEED | {"statement_id": "SV044", "measure": "budget_gap"}
    other |= {"amount_gbp": 68_000_000, "known_on": pd.Timestamp("2015-01-23")}
    beds = NEED | {"stated_for": "one_force", "force": "Bedfordshire"}
    rows = claims_beside.of_need(frame(LICENSING, NEED, other, beds))
    assert claims_beside.needs_finding(rows) == (
        "The need of the three forces was stated two times, each for its own window: "
        "£68m and £61.1m."
    )
    told = claims_beside.needs(rows)
    assert list(told["need"]) == ["£68m", "£61.1m", "£61.1m"]
    assert list(told["counted_as"])[:2] == ["Gap in the budget", "Savings to make"]
    assert list(told["need_of"])[:2] == ["The three forces", "The three forces"]
    assert list(told["window"])[1] == "2015/16 to 2019/20"
    assert claims_beside.needs_finding(frame(beds)) == (
        "1 need of single forces, none a saving."
    )
    assert claims_beside.needs_finding(frame(NEED)) == (
        "The need of the three forces was stated once: £61.1m."
    )


def test_beside_the_extracts() -> None:
    compared = pd.DataFrame(
        {
            "published_id": ["SV001", "SV009", "SV018"],
            "is_comparable": [True, False, True],
            "agrees": pd.array([True, pd.NA, False], dtype="boolean"),
        }
    )
    assert claims_beside.compared_finding(compared) == (
        "2 of 3 claims can stand beside the illustrative extracts, which are made to "
        "fit them: no test of delivery."
    )
    alone = pd.DataFrame({"published_id": ["SV006"]})
    assert claims_beside.unmatched(frame(*ALL.to_dict("records")), compared, alone) == (
        "No figure of the extracts is matched to 4 more statements of the three "
        "forces: originally predicted (1: other units or years than those of the "
        "extracts, or none stated); upper limit (1: no forecast); need (1: a need of "
        "whole forces); without an amount (1: nothing to compare)."
    )
    assert claims_beside.unmatched(frame(LICENSING, DOGS), compared, alone) == ""


# The shipped record.


def run(view: Selection, programme: str = "All", **values: object) -> pd.DataFrame:
    asked = {"unit_id": "all", "programme": programme} | values
    return database.run("programme/statements", view, **asked)


@pytest.mark.parametrize(
    ("programme", "rows"), [("All", 81), ("BCH", 35), ("Seven Force", 4), ("Other", 42)]
)
def test_statements_by_programme(view: Selection, programme: str, rows: int) -> None:
    assert len(run(view, programme)) == rows


def test_what_the_five_documents_state(view: Selection) -> None:
    rows = run(view)
    told = rows[rows["in_five_documents"]].set_index("statement_id")
    assert list(told.index[told["kind"] == "delivered"]) == ["SV009"]
    assert told["kind"].value_counts().to_dict() == {
        "unquantified": 8,
        "expected": 2,
        "ceiling": 2,
        "need": 2,
        "funding": 2,
        "predicted": 1,
        "predicted_original": 1,
        "delivered": 1,
        "baseline": 1,
    }


def test_the_only_restatement_is_one_that_the_record_names(view: Selection) -> None:
    rows = run(view).dropna(subset="earlier_statement_id")
    assert list(
        zip(rows["statement_id"], rows["earlier_statement_id"], strict=True)
    ) == [("SV006", "SV012")]
    notes = database.run("programme/notes", view, page="claims", unit_id="all")
    note = notes.set_index("contradiction_id").loc["C01", "note"]
    assert "the target was restated" in note


def test_nothing_is_dated_more_exactly_than_published(view: Selection) -> None:
    rows = run(view).set_index("statement_id")
    begins = rows["published_from"].dt.date
    assert begins["SV009"] == dt.date(2016, 9, 21)
    assert begins["SV001"] == dt.date(2016, 1, 1)
    assert begins["SV109"] == dt.date(2013, 12, 1)
    assert begins["SV018"] == dt.date(2015, 1, 1)
    assert begins["SV031"] == dt.date(2010, 1, 1)
    assert (rows["published_from"] <= rows["known_on"]).all()


def test_needs_on_record(view: Selection) -> None:
    rows = claims_beside.of_need(run(view, "BCH"))
    assert claims_beside.needs_finding(rows) == (
        "The need of the three forces was stated four times, each for its own window: "
        "£68m, £61.1m, £56.6m and £62m."
    )
    assert list(claims_beside.needs(rows)["window"]) == [
        "Four years from 2015",
        "2015/16 to 2019/20",
        "To 2019/20",
        "To 2019/20",
    ]


def test_what_came_later(view: Selection) -> None:
    def later(programme: str) -> list[str]:
        rows = database.run("programme/claims_later", view, programme=programme)
        return sorted(rows["statement_id"])

    assert later("BCH") == []
    assert later("Seven Force") == ["SV064", "SV065", "SV067"]
    assert len(later("All")) == 12


def test_every_row_of_the_ledger_reads_well(view: Selection) -> None:
    told = claims.listed(run(view, known_to=EVERYTHING))
    cells = [str(cell) for cell in told.to_numpy().ravel()]
    for cell in cells:
        assert ".." not in cell.replace("...", "")
        assert "  " not in cell
        assert "nan" not in cell.lower().split()
        assert not re.search(r"\bNone\b|£nan|\bincl\.|_", cell), cell
    assert not told["subject"].str.contains(r" \+ ").any()
    named = told["subject"].str.fullmatch("Total.*|Whole force")
    assert not named.any()
    assert (
        told["amount_stated"].str.contains("£") | (told["kind"] == "Without an amount")
    ).all()


def test_every_label_of_the_chart_reads_well(view: Selection) -> None:
    rows = claims_over_time.timeline(run(view, known_to=EVERYTHING))
    for row in rows.itertuples():
        told = f"{row.amount} {row.words}"
        assert not re.search(r",\s*$|^,|,\s*,|  \S|\b(nan|None)\b", told), told
    assert set(rows["lane"]) == set(claims_words.KINDS.values())


@cache
def page(programme: str) -> AppTest:
    """The page as a reader with this address gets it."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["programme"] = programme
    app.run()
    app.switch_page("pages/programme/claims.py").run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    elements = [*app.title, *app.subheader, *app.markdown]
    return "\n".join(element.value for element in elements).replace("\\", "")


def test_the_page_answers_first() -> None:
    app = page("All")
    assert app.subheader[0].value.replace("\\", "") == (
        "One saving is stated as delivered in the five documents: Firearms Licensing, "
        "over £200k (period not stated); £110k was originally predicted."
    )
    assert "Illustrative data" in words(app)
    assert "12 statements of these kinds came later" in words(app)
    ledger = [len(table.value) for table in app.table][-3:]
    assert ledger == [39, 24, 18]


def test_the_page_draws_what_its_programme_states() -> None:
    def labels(programme: str) -> str:
        spec = json.loads(page(programme).get("plotly_chart")[0].proto.spec)
        notes = spec["layout"]["annotations"]
        return "\n".join(re.sub("<[^>]+>", " ", note["text"]) for note in notes)

    assert "over £200k  Firearms Licensing" in labels("All")
    assert "Dog Unit" not in labels("All")
    assert "Firearms Licensing" not in labels("Seven Force")
    assert "Dog Unit" in labels("Other")
    assert "Business Support" not in labels("Other")


def test_a_programme_without_needs_says_so() -> None:
    said = words(page("Seven Force"))
    assert "No need of a force is on record for this programme." in said
    assert "none of these statements can stand beside them" in said
