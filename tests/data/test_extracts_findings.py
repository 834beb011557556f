"""The words and tables of the extracts page, by hand-made reports and versions."""

import datetime as dt

import pandas as pd
import pytest

from alliance.extracts.audit import Entry
from alliance.extracts.comparing import ChangedRow, Comparison
from alliance.extracts.reading.shape import shape
from alliance.extracts.reports import Report
from alliance.screen import labels
from alliance.screen.findings import (
    extracts,
    extracts_changes,
    extracts_history,
    extracts_mapping,
    extracts_names,
    extracts_outcomes,
    extracts_repairs,
    extracts_report,
    extracts_tiles,
)
from alliance.screen.findings.extracts import Origin
from alliance.screen.findings.extracts_mapping import HEADING, NONE, VALUE, Choice
from alliance.screen.tile import Tile
from alliance.warehouse.faults import Fault
from alliance.warehouse.versions import Receipt, Version

COSTS = "Cost of the shared units by force, month and kind"


def receipt(table: str = "unit_costs", **given: object) -> Receipt:
    said: dict[str, object] = {
        "file": "beds.csv",
        "sha256": "0" * 64,
        "table": table,
        "row_count": 1_018,
        "forces": "Bedfordshire",
        "first_day": "2016-08-01",
        "last_day": "2016-08-31",
        "data_status": "final",
        "repair_count": 3,
        "warning_count": 0,
        "mapping": "",
    }
    return Receipt(**{**said, **given})  # type: ignore[arg-type]


def version(number: int, rows: str, **given: object) -> Version:
    said: dict[str, object] = {
        "tables": {"unit_costs": rows},
        "receipts": (receipt(),),
        "note": "August",
        "role": "Data lead",
        "published_at": "2026-11-22T08:42:00Z",
    }
    return Version(number, **{**said, **given})  # type: ignore[arg-type]


def entry(event: str, number: int, **given: str) -> Entry:
    return Entry(
        event,
        number,
        "somebody@force.example",
        "Data lead",
        at=given.pop("at", "2026-11-22T08:42:00Z"),
        account="server",
        **given,  # type: ignore[arg-type]
    )


def report(**given: object) -> Report:
    said: dict[str, object] = {
        "base": 4,
        "receipts": (receipt(),),
        "refusals": (),
        "warnings": (),
        "repairs": {},
    }
    return Report(**{**said, **given})  # type: ignore[arg-type]


def fault(line: int, severity: str = "refuse", **given: str) -> Fault:
    return Fault(
        given.get("file", "beds.csv"),
        line,
        given.get("column", "offered"),
        given.get("value", "9.068"),
        "A count is a whole number.",
        "Correct it.",
        severity,
    )


LISTED = pd.DataFrame(
    {
        "table_name": [
            "unit_costs",
            "staffing",
            "contact_daily",
            "apportionment_rates",
        ],
        "title": ["Costs", "Staff", "Calls", "Shares"],
        "file": [
            f"extracts/{name}.csv" for name in ("costs", "staffing", "calls", "rates")
        ],
        "state": ["live", "live", "missing", "live"],
        "data_to": pd.to_datetime(["2016-08-31", "2016-07-31", None, None]),
        "extract_rows": [1_372, 3_321, 0, 72],
        "data_status": ["final", "illustrative", "", "published"],
        "late_days": [0, 31, None, None],
    }
)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("9.068", "9.068"),
        ("a\u202eb\x00c\u00a0d\ne", "a[U+202E]b[U+0000]c[U+00A0]d[U+000A]e"),
        ("http://x.example", "http://x.example"),
        ("x" * 200, "x" * 120 + "…"),
    ],
)
def test_what_a_file_holds_shows_as_text(found: str, shown: str) -> None:
    assert labels.as_found(found) == shown


def test_the_files_behind_a_table_are_those_of_the_last_version_that_touched_it() -> (
    None
):
    first, second = version(1, "a"), version(2, "b")
    third = version(3, "b", receipts=(receipt("staffing"),))
    newest_first = [third, second, first]
    assert extracts.origin("unit_costs", third, newest_first) is second
    assert extracts.origin("unit_costs", first, newest_first) is first
    assert extracts.origin("commentary", third, newest_first) is None


def test_an_abandoned_version_is_not_the_origin_of_what_is_live() -> None:
    first, second = version(1, "a"), version(2, "b")
    third = version(3, "a", receipts=(receipt("staffing"),))
    assert extracts.origin("unit_costs", third, [third, second, first]) is first


def test_live_table_says_from_whom_and_how_it_stands() -> None:
    origins = {"unit_costs": Origin(version(7, "a"), {"beds.csv": 2, "herts.csv": 9})}
    broken = pd.DataFrame({"file": ["extracts/staffing.csv"], "broken_rows": [4]})
    table = extracts.live_table(LISTED, origins, broken)
    assert table.to_dict("list") == {
        "extract": ["Costs", "Staff", "Calls", "Shares"],
        "standing": ["In time", "Late by 31 days", "Missing", "Has no dates"],
        "from": [
            "beds.csv; Data lead, version 7",
            "Shipped, illustrative",
            "The data folder",
            "The data folder",
        ],
        "as_at": ["31 Aug 2016", "31 Jul 2016", "No dates", "No dates"],
        "status": ["Final", "Illustrative", "None", "Published"],
        "rows": [1_372, 3_321, 0, 72],
        "checks": ["3 repairs, 2 warnings", "4 warnings", *["Keeps every rule"] * 2],
    }


def test_standing_counts_what_is_missing_and_late() -> None:
    assert extracts.standing(LISTED, version(7, "a")) == (
        "Version 7: 4 extracts, 1 missing or refused and 1 late."
    )
    assert extracts.standing(LISTED.head(1), Version()) == (
        "The extracts as shipped: 1 extract, none missing or late."
    )


def test_many_files_are_named_in_part() -> None:
    assert extracts.files(["a", "b", "a"]) == "a, b"
    assert extracts.files(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"


def test_tiles_of_a_version_and_of_what_failed() -> None:
    log = [entry("published", 7), entry("refused", 7, at="2026-11-23T10:00:00Z")]
    assert extracts_tiles.tiles(LISTED, version(7, "a"), log, 2) == [
        Tile(
            "Live version",
            "7",
            "since 22 Nov 2026, 08:42 UTC",
            "published by Data lead",
        ),
        Tile("Extracts in time", "1 of 3", "1 missing or refused"),
        Tile("Warnings accepted", "2", "with version 7"),
        Tile("Last failed attempt", "23 Nov 2026", "refused", "by Data lead"),
    ]


def test_tiles_before_anything_is_published() -> None:
    tiles = extracts_tiles.tiles(LISTED.head(2), Version(), [], 0)
    assert [(tile.value, tile.comparison) for tile in tiles] == [
        ("As shipped", "nothing published yet"),
        ("1 of 2", "0 more without dates"),
        ("None", "with the extracts as shipped"),
        ("None", "since the log began"),
    ]


def test_verdict_in_one_sentence() -> None:
    warned = (fault(3, "warn"), fault(4, "warn"))
    assert extracts_report.verdict(report(), 1) == (
        "The file keeps every rule and can be published."
    )
    assert extracts_report.verdict(report(warnings=warned), 2) == (
        "The 2 files can be published once the 2 warnings are accepted."
    )
    assert extracts_report.verdict(report(refusals=(fault(3),)), 2) == (
        "Refused: 1 fault in 2 files; nothing of them can be published."
    )


def test_files_are_listed_as_received_those_not_read_too() -> None:
    table = extracts_report.files(report(), ["herts.csv", "beds.csv"])
    assert table.to_dict("records")[0] == {
        "file": "beds.csv",
        "read_as": COSTS,
        "forces": "Bedfordshire",
        "days": "2016-08-01 to 2016-08-31",
        "mapping": "None needed",
        "rows": "1,018",
        "repairs": "3",
    }
    assert table["file"].tolist() == ["beds.csv", "herts.csv"]
    assert table["rows"].tolist() == ["1,018", "not read"]


def test_first_twenty_faults_by_file_and_line() -> None:
    faults = [
        fault(line, file=file) for file in ("b", "a") for line in range(30, 0, -1)
    ]
    table = extracts_report.first_faults(faults, ["a", "b"])
    assert table["file"].unique().tolist() == ["a"]
    assert table["line"].tolist() == [str(line) for line in range(1, 21)]
    assert extracts_report.faults_heading(faults, "fault") == (
        "the first 20 of 60 faults, by line"
    )
    assert extracts_report.by_rule(faults).to_dict("list") == {
        "rule": ["A count is a whole number."],
        "what_to_do": ["Correct it."],
        "times": ["60"],
    }
    assert "what_to_do" not in table
    assert extracts_report.repeated(faults)
    assert not extracts_report.repeated(faults[:1])
    whole = extracts_report.first_faults([fault(0, column="", value="")], [])
    assert whole.iloc[0].to_dict() == {
        "file": "beds.csv",
        "line": "Whole file",
        "column": "–",
        "value_as_found": "–",
        "rule": "A count is a whole number.",
        "what_to_do": "Correct it.",
    }


def test_repairs_are_counted_by_rule_with_the_first_of_each() -> None:
    rows = [
        ["warning", "beds.csv", "2", "offered", "9", "", "Odd.", ""],
        ["repaired", "beds.csv", "7", "actual_gbp", "£1,234", "1234", "Plain.", ""],
        ["repaired", "beds.csv", "8", "actual_gbp", "£9", "9", "Plain.", ""],
        ["repaired", "beds.csv", "9", "force", "", "Bedfordshire", "Filled.", ""],
    ]
    repaired = report(repairs={"Plain.": 2_000, "Filled.": 1})
    found = extracts_repairs.examples(rows, repaired.repairs)
    assert extracts_repairs.heading(repaired) == "2,001 repairs by 2 rules."
    assert extracts_repairs.table(repaired, found).to_dict("list") == {
        "rule": ["Plain.", "Filled."],
        "times": ["2,000", "1"],
        "for_example": [
            "beds.csv line 7, actual_gbp: “£1,234” → “1234”",
            "beds.csv line 9, force: blank → “Bedfordshire”",
        ],
    }


def test_differences_count_rows_and_exact_sums() -> None:
    totals = {
        "actual_gbp": ("553115708", "426423874"),
        "budget_gbp": ("1", "1"),
        "outturn_forecast_gbp": ("", "0.25"),
    }
    found = [
        Comparison("unit_costs", 1, 18, 659, 1_354, totals),
        Comparison("staffing", 0, 0, 0, 3_321, {}),
    ]
    assert extracts_changes.finding(found, "version 1", "version 2") == (
        "1 of 2 extracts differs between version 1 and version 2."
    )
    assert extracts_changes.finding(found[1:], "version 1", "version 2") == (
        "No row differs between version 1 and version 2."
    )
    assert extracts_changes.rows(found).to_dict("records") == [
        {"extract": COSTS, "added": 1, "changed": 18, "gone": 659, "as_before": 1_354}
    ]
    table = extracts_changes.totals(found)
    assert table["sum_of"].tolist() == ["Actual (£)", "Outturn forecast (£)"]
    assert table["before"][0] == "553,115,708"
    assert pd.isna(table["before"][1])
    assert table["after"].tolist() == ["426,423,874", "0.25"]
    assert table["difference"].tolist() == ["−126,691,834", "+0.25"]


def test_changed_rows_show_cells_before_and_after() -> None:
    key = "BCH-FEL · Bedfordshire · 2016-08-01 · running"
    changed = ChangedRow("unit_costs", key, "changed", {"actual_gbp": ("120", None)})
    gone = {"force": ("Bedfordshire", None), "budget_gbp": ("5", None)}
    table = extracts_changes.changed(
        [changed, ChangedRow("unit_costs", key, "gone", gone)], 20
    )
    assert table["change"].tolist() == ["Changed", "Gone"]
    assert table["cells"].tolist() == ["Actual (£) 120 → blank", "Budget (£) 5"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [(1, "1 row that differs"), (3, "3 rows that differ"), (20, "the first 20 rows")],
)
def test_changed_rows_say_how_many_they_are(rows: int, words: str) -> None:
    found = [ChangedRow("unit_costs", str(n), "gone", {}) for n in range(rows)]
    said = extracts_changes.changed_heading(found, "unit_costs", 20)
    assert said.startswith(f"{COSTS}: {words}")


def test_history_lists_versions_newest_first_and_the_data_folder_last() -> None:
    second = version(
        2, "b", changes={"unit_costs": [1_018, 3, 0], "staffing": [0, 0, 0]}
    )
    first = version(
        1, "a", role="![x](http://x.example)", changes={"unit_costs": [0, 0, 2]}
    )
    table = extracts_history.table([second, first], 1)
    assert table["version"].tolist() == ["2", "1 (live)", "0"]
    assert table["published"][0] == "22 Nov 2026, 08:42 UTC"
    assert table["by"][1] == "![x](http://x.example)"
    assert table["rows"].tolist() == [
        "Costs: 1,018 added, 3 changed; Staffing: as before",
        "Costs: 2 gone",
        "All extracts",
    ]
    assert extracts_history.heading([second, first], 1) == (
        "2 versions published; version 1 is live."
    )
    assert extracts_history.heading([], 0) == (
        "Nothing has been published yet: the extracts are those shipped."
    )


def test_log_in_words_names_roles_never_identities() -> None:
    back = entry("rolled back", 1, note="A wrong file", from_version=2)  # type: ignore[arg-type]
    refused = entry("refused", 2, reason="beds.csv line 3. No.")
    said = [
        extracts_history.rolled_back([entry("published", 2), back], 1),
        extracts_history.last_trouble([refused, back]),
    ]
    assert said == [
        "Rolled back from version 2 to version 1 on 22 Nov 2026, 08:42 UTC, by Data "
        "lead: A wrong file",
        "Last failed attempt: refused on 22 Nov 2026, 08:42 UTC, by Data lead. "
        "beds.csv line 3. No.",
    ]
    assert not any("somebody" in line for line in said)
    assert extracts_history.rolled_back([back, entry("published", 3)], 3) == ""
    assert "before line 4" in extracts_history.broken_log([4, 9])


def test_every_exit_code_has_words() -> None:
    assert extracts_outcomes.after_publish(0, 8).sentence == "Version 8 is live."
    for code in (1, 3, 4, 5, -9, extracts_outcomes.CRASHED):
        outcome = extracts_outcomes.after_publish(code, 7)
        assert outcome.kind != "done"
        assert outcome.sentence.startswith("Not published. ")
        assert outcome.sentence.endswith("Readers see what they saw before.")
    back = extracts_outcomes.after_rollback(0, 0)
    assert back.sentence == "The extracts as shipped are live again."
    assert extracts_outcomes.after_rollback(4, 7).sentence.startswith("Not rolled")
    assert extracts_outcomes.after_check(1, has_report=True) is None
    for code in (1, 2, 5, -15):
        stopped = extracts_outcomes.after_check(code, has_report=False)
        assert stopped is not None
        assert stopped.kind == "failed"


@pytest.mark.parametrize(
    ("file", "name", "pattern"),
    [
        ("beds_calls_2016-08.csv", "beds_calls", "beds_calls_*.csv"),
        ("Herts Costs Aug 2016.xlsx", "herts_costs", "herts costs *.xlsx"),
        ("costs_sept.csv.gz", "costs", "costs_*.csv.gz"),
        ("mayor[1].csv", "mayor", "mayor?*?.csv"),
        ("2016.csv", "mapping", "*.csv"),
    ],
)
def test_names_for_next_month(file: str, name: str, pattern: str) -> None:
    assert extracts_names.name_of(file) == name
    assert extracts_names.pattern_of(file) == pattern


def test_names_of_files_are_never_paths_and_stand_once() -> None:
    names = ["../../etc/passwd", "a\\b.csv", "b.csv", "x\x00\u202e.csv", "", "b.csv"]
    assert extracts_names.distinct(names) == [
        *("passwd", "b.csv", "b.csv (2)", "x__.csv", "file", "b.csv (3)")
    ]


HEADINGS = ["Cost centre", "force", "month", "kind of cost", "Spend", "Old", "Apr-16"]


def test_mapping_says_what_was_chosen_and_leaves_out_the_rest() -> None:
    costs = shape("unit_costs")
    assert "force" not in extracts_mapping.missing(HEADINGS, costs)
    chosen = {
        "unit_id": Choice(HEADING, "Cost centre"),
        "cost_kind": Choice(VALUE, value=" running "),
        "actual_gbp": Choice(HEADING, "Spend"),
        "budget_gbp": Choice(NONE),
    }
    options = {"dates": "day first", "files": "beds*"}
    made = extracts_mapping.mapping("beds", costs, HEADINGS, chosen, options)
    assert dict(made.headings) == {
        "Cost centre": "unit_id",
        "force": "force",
        "month": "month",
        "Spend": "actual_gbp",
    }
    assert made.ignored == ("kind of cost", "Old", "Apr-16")
    assert dict(made.constants) == {"cost_kind": "running", "budget_gbp": ""}
    assert (made.dates, made.files, made.scale) == ("day first", "beds*", "")
    assert extracts_mapping.left_out(made) == (
        "Not needed and left unread: kind of cost, Old, Apr-16."
    )


def test_what_is_still_to_be_chosen() -> None:
    columns = ["unit_id", "actual_gbp"]
    assert extracts_mapping.undecided(columns, {"unit_id": Choice(NONE)}) == (
        "Choose what holds: Actual (£)."
    )
    twice = {column: Choice(HEADING, "Spend") for column in columns}
    assert extracts_mapping.undecided(columns, twice) == (
        "One heading cannot hold two columns: Spend."
    )
    empty = {"unit_id": Choice(VALUE, value=" "), "actual_gbp": Choice(NONE)}
    assert extracts_mapping.undecided(columns, empty) == (
        "Write the value for all rows: Unit code."
    )
    done = {"unit_id": Choice(HEADING, "a"), "actual_gbp": Choice(HEADING, "b")}
    assert extracts_mapping.undecided(columns, done) == ""


def test_months_as_headings_are_no_columns_to_map() -> None:
    costs = shape("unit_costs")
    months = ["unit_id", "force", "Apr-16", "May-16"]
    assert extracts_mapping.open_headings(months, costs) == []
    assert extracts_mapping.open_headings(HEADINGS, costs) == [
        *("Cost centre", "kind of cost", "Spend", "Old", "Apr-16")
    ]


def test_preview_shows_the_first_rows_under_our_columns() -> None:
    costs = shape("unit_costs")
    chosen = {"actual_gbp": Choice(HEADING, "Spend")}
    made = extracts_mapping.mapping("m", costs, HEADINGS, chosen, {})
    sample = [["C1", "Kent", "2016-08-01", "running", "http://x.example", "o", "1"]]
    assert extracts_mapping.preview(sample, HEADINGS, made).to_dict("records") == [
        {"Force": "Kent", "Month": "2016-08-01", "Actual (£)": "http://x.example"}
    ]
    assert extracts_mapping.heading_words("Cost centre", HEADINGS, sample) == (
        "Cost centre: C1"
    )


def test_a_moment_is_told_in_utc() -> None:
    assert dt.datetime.fromisoformat("2026-11-22T08:42:00Z").tzinfo is not None
    assert extracts.moment("2026-11-22T08:42:00Z") == "22 Nov 2026, 08:42 UTC"
