"""Mappings: what they say, when they serve by themselves, and how they are kept."""

from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from alliance.extracts.reading import mapping_files
from alliance.extracts.reading.arrival import UnknownHeadings, read
from alliance.extracts.reading.mapping import Mapping
from alliance.warehouse.faults import RefusedFiles
from tests.reading.files_made import (
    day_first,
    lined,
    month_word,
    months_across,
    put,
    renamed,
    styled,
    text,
)
from tests.reading.twins import Twin, alike, read_back, twin

OTHER = {"offered": "Calls presented", "handle_seconds": "AHT total", "force": "Site"}
DAILY = Mapping(
    "beds_daily",
    "contact_daily",
    headings={heading: column for column, heading in OTHER.items()},
    notes={"Site": "One site is one force"},
)


def other_words() -> Twin:
    return renamed(twin("contact_daily"), OTHER)


def extra(found: Twin, heading: str, value: str = "x") -> Twin:
    rows = [{**row, heading: value} for row in found.rows]
    return Twin(found.table, (*found.columns, heading), rows)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of mappings of its own, used by `read`."""
    folder = tmp_path / "mappings"
    monkeypatch.setattr(mapping_files.saved, "__defaults__", (folder,))
    return folder


def test_other_headings_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(UnknownHeadings) as refused:
        read(text(other_words())(tmp_path), tmp_path / "read")
    assert refused.value.table == "contact_daily"
    assert set(refused.value.missing) == {"force", "offered", "handle_seconds"}
    assert refused.value.headings[0] == "Site"
    near = renamed(twin("contact_daily"), {"offered": "Offered calls"})
    with pytest.raises(UnknownHeadings) as refused:
        read(text(near)(tmp_path), tmp_path / "read")
    assert refused.value.suggestions == {"offered": "Offered calls"}


def test_a_mapping_names_the_columns(tmp_path: Path) -> None:
    path = text(other_words())(tmp_path)
    arrival = read(path, tmp_path / "read", mapping=DAILY)
    assert arrival.mapping == "beds_daily"
    assert arrival.headings == OTHER
    rows = twin("contact_daily").rows
    assert alike(read_back(arrival.rows), "contact_daily") == alike(
        rows, "contact_daily"
    )
    assert sum("mapping beds_daily" in rule for rule in arrival.repair_counts) == 1


def test_a_kept_mapping_serves_next_month_by_itself(tmp_path: Path, kept: Path) -> None:
    mapping_files.save(DAILY, kept)
    path = text(other_words())(tmp_path)
    assert read(path, tmp_path / "read").mapping == "beds_daily"
    more = text(extra(other_words(), "Remarks"))(tmp_path)
    with pytest.raises(UnknownHeadings):
        read(more, tmp_path / "read")
    plain = text(twin("contact_daily"))(tmp_path)
    assert read(plain, tmp_path / "read").mapping == ""


def test_one_that_fills_the_key_serves_only_its_own_files(
    tmp_path: Path, kept: Path
) -> None:
    found = twin("contact_daily")
    columns = tuple(c for c in found.columns if c != "force")
    rows = [{c: row[c] for c in columns} for row in found.rows]
    without = renamed(Twin(found.table, columns, rows), {"offered": "Presented"})
    beds = Mapping(
        "beds",
        "contact_daily",
        headings={"Presented": "offered"},
        constants={"force": "Bedfordshire"},
    )
    mapping_files.save(beds, kept)
    path = text(without, "herts_august.csv")(tmp_path)
    with pytest.raises(UnknownHeadings):
        read(path, tmp_path / "read")
    mapping_files.save(replace(beds, files="beds_*"), kept)
    with pytest.raises(UnknownHeadings):
        read(path, tmp_path / "read")
    arrival = read(path, tmp_path / "read", name="Beds_August.csv")
    assert arrival.mapping == "beds"
    assert read_back(arrival.rows) == found.rows


def test_two_mappings_that_differ_are_not_chosen_between(
    tmp_path: Path, kept: Path
) -> None:
    mapping_files.save(DAILY, kept)
    swapped = {"Calls presented": "handle_seconds", "AHT total": "offered"}
    other = replace(DAILY, name="other", headings={**swapped, "Site": "force"})
    mapping_files.save(other, kept)
    with pytest.raises(RefusedFiles, match="Several mappings fit") as refused:
        read(text(other_words())(tmp_path), tmp_path / "read")
    assert "beds_daily, other" in refused.value.faults[0].rule


def test_a_column_of_persons_is_read_by_no_mapping(tmp_path: Path) -> None:
    found = extra(twin("contact_daily"), "Agent name", "Somebody")
    path = text(found)(tmp_path)
    mapped = Mapping("m", "contact_daily", headings={"Agent name": "clock"})
    with pytest.raises(RefusedFiles, match="about persons"):
        read(path, tmp_path / "read", mapping=mapped)
    dropped = Mapping("m", "contact_daily", ignored=("Agent name",))
    arrival = read(path, tmp_path / "read", mapping=dropped)
    assert read_back(arrival.rows) == twin("contact_daily").rows
    assert any("left unread" in rule for rule in arrival.repair_counts)
    for written in (arrival.rows, arrival.repairs):
        assert b"Somebody" not in written.read_bytes()


def test_a_mapping_says_how_dates_are_meant(tmp_path: Path) -> None:
    found = twin("contact_daily")
    early = found.changed([row for row in found.rows if row["day"] < "2016-08-13"])
    for said, written in {"day first": day_first, "month first": _month_first}.items():
        path = text(styled(early, day=written))(tmp_path)
        with pytest.raises(RefusedFiles, match="day or the month first"):
            read(path, tmp_path / "read")
        mapping = Mapping("m", "contact_daily", dates=said)
        arrival = read(path, tmp_path / "read", mapping=mapping)
        assert read_back(arrival.rows) == early.rows
    wrong = text(styled(found, day=day_first))(tmp_path)
    mapping = Mapping("m", "contact_daily", dates="month first")
    days = {
        row["day"]
        for row in read_back(read(wrong, tmp_path / "r", mapping=mapping).rows)
    }
    assert "31/08/2016" in days


def _month_first(value: str) -> str:
    year, month, day = value.split("-")
    return f"{int(month)}/{int(day)}/{year}"


def test_a_mapping_says_what_the_months_hold(tmp_path: Path) -> None:
    found = twin("unit_costs")
    amounts = ("pre_collaboration_baseline_gbp", "budget_gbp", "outturn_forecast_gbp")
    blank = dict.fromkeys(amounts, "")
    rows = [{**row, **blank} for row in found.rows if row["actual_gbp"]]
    columns, across = months_across(found.changed(rows), "actual_gbp", month_word)
    kept = [c for c in columns if c not in amounts]
    path = put("c.csv", lined(kept, [{c: r[c] for c in kept} for r in across]).encode())
    mapping = Mapping("m", "unit_costs", months="actual_gbp", constants=blank)
    arrival = read(path(tmp_path), tmp_path / "read", mapping=mapping)
    assert alike(read_back(arrival.rows), "unit_costs") == alike(rows, "unit_costs")


def test_a_mapping_says_the_scale(tmp_path: Path) -> None:
    measures = twin("unit_measures")
    shares = styled(measures, target_pct=lambda value: f"0.{value}")
    said = Mapping("m", "unit_measures", scale="0-1")
    arrival = read(text(shares)(tmp_path), tmp_path / "read", mapping=said)
    assert read_back(arrival.rows) == measures.rows
    costs = twin("unit_costs")
    thousands = styled(costs, actual_gbp=_in_thousands, budget_gbp=_in_thousands)
    only = styled(
        thousands,
        outturn_forecast_gbp=_in_thousands,
        pre_collaboration_baseline_gbp=_in_thousands,
    )
    path = text(only, above="£000\n")(tmp_path)
    said = Mapping("m", "unit_costs", scale="thousands")
    arrival = read(path, tmp_path / "read", mapping=said)
    assert read_back(arrival.rows) == costs.rows
    said = Mapping("m", "unit_costs", scale="as written")
    path = text(costs, above="£000 was saved\n")(tmp_path)
    assert read_back(read(path, tmp_path / "r", mapping=said).rows) == costs.rows


def test_a_mapped_heading_in_thousands_needs_a_scale(tmp_path: Path) -> None:
    costs = twin("unit_costs")
    path = text(renamed(costs, {"actual_gbp": "Actual (£k)"}))(tmp_path)
    mapping = Mapping("m", "unit_costs", headings={"Actual (£k)": "actual_gbp"})
    with pytest.raises(RefusedFiles, match="in thousands"):
        read(path, tmp_path / "read", mapping=mapping)
    said = replace(mapping, scale="as written")
    assert read_back(read(path, tmp_path / "r", mapping=said).rows) == costs.rows


def test_a_mapping_in_thousands_does_not_speak_for_millions(tmp_path: Path) -> None:
    path = text(twin("unit_costs"), above="£ millions\n")(tmp_path)
    said = Mapping("m", "unit_costs", scale="thousands")
    with pytest.raises(RefusedFiles, match="thousands or millions"):
        read(path, tmp_path / "read", mapping=said)


def _in_thousands(value: str) -> str:
    return f"{int(value) / 1000:.3f}"


def test_a_mapping_says_what_hours_without_offset_are(tmp_path: Path) -> None:
    hourly = twin("contact_hourly")
    path = text(styled(hourly, hour_start=lambda v: v[:16]))(tmp_path)
    for said, hour in (("local", "T00:00+01:00"), ("utc", "T01:00+01:00")):
        mapping = Mapping("m", "contact_hourly", hours=said)
        arrival = read(path, tmp_path / "read", mapping=mapping)
        assert read_back(arrival.rows)[0]["hour_start"].endswith(hour)


@pytest.mark.parametrize(
    ("hour", "rule"),
    [("2015-10-25T01:00", "twice"), ("2016-03-27T01:00", "leaves this hour out")],
)
def test_a_local_hour_that_is_none_or_two_is_refused(
    hour: str, rule: str, tmp_path: Path
) -> None:
    hourly = twin("contact_hourly")
    path = text(styled(hourly, hour_start=lambda _: hour))(tmp_path)
    mapping = Mapping("m", "contact_hourly", hours="local")
    with pytest.raises(RefusedFiles, match=rule):
        read(path, tmp_path / "read", mapping=mapping)


def test_constants_fill_what_the_file_lacks(tmp_path: Path) -> None:
    found = twin("contact_daily")
    columns = tuple(c for c in found.columns if c != "data_status")
    rows = [{c: row[c] for c in columns} for row in found.rows]
    path = text(Twin(found.table, columns, rows))(tmp_path)
    with pytest.raises(UnknownHeadings):
        read(path, tmp_path / "read")
    filled = {"data_status": "provisional"}
    arrival = read(path, tmp_path / "read", constants=filled)
    assert {row["data_status"] for row in read_back(arrival.rows)} == {"provisional"}
    assert any("filled as told" in rule for rule in arrival.repair_counts)
    whole = read(text(found)(tmp_path), tmp_path / "read", constants=filled)
    assert {row["data_status"] for row in read_back(whole.rows)} == {"illustrative"}
    (doubted,) = whole.warnings
    assert (doubted.line, doubted.column, doubted.value) == (
        2,
        "data_status",
        "illustrative",
    )
    assert "otherwise than what was told for it: provisional" in doubted.rule
    mapping = Mapping("m", "contact_daily", constants=filled)
    with pytest.raises(RefusedFiles, match="that the file has"):
        read(text(found)(tmp_path), tmp_path / "read", mapping=mapping)


@pytest.mark.parametrize("blank", ["", " ", "n/a"])
def test_what_is_told_for_a_file_fills_its_blank_cells(
    blank: str, tmp_path: Path
) -> None:
    found = twin("contact_daily")
    said = [{**row, "data_status": "Provisional"} for row in found.rows]
    said[3]["data_status"] = said[5]["data_status"] = blank
    filled = {"data_status": "provisional"}
    path = text(found.changed(said))(tmp_path)
    arrival = read(path, tmp_path / "read", constants=filled)
    assert {row["data_status"] for row in read_back(arrival.rows)} == {"provisional"}
    assert arrival.warnings == ()
    listed = pq.read_table(arrival.repairs).to_pylist()
    rows = [row for row in listed if "filled as told" in row["rule"]]
    assert [(r["line_number"], r["old"], r["new"]) for r in rows] == [
        (5, blank, "provisional"),
        (7, blank, "provisional"),
    ]


def test_another_status_than_told_is_a_warning_once_a_file(tmp_path: Path) -> None:
    found = twin("unit_costs")
    rows = [{**row, "data_status": "provisional"} for row in found.rows]
    for row in rows[10:]:
        row["data_status"] = "Final"
    path = text(found.changed(rows))(tmp_path)
    arrival = read(path, tmp_path / "read", constants={"data_status": "provisional"})
    doubted = [(f.line, f.column, f.value) for f in arrival.warnings]
    assert doubted == [(12, "data_status", "Final")]
    assert read_back(arrival.rows)[10]["data_status"] == "final"


def test_a_mapping_is_kept_as_it_was_made(tmp_path: Path) -> None:
    whole = Mapping(
        "all_of_it",
        "unit_costs",
        headings={"Cost centre": "unit_id", "Spend, net": "actual_gbp"},
        ignored=("Old code",),
        constants={"force": "Bedfordshire", "budget_gbp": ""},
        months="outturn_forecast_gbp",
        dates="day first",
        scale="thousands",
        files="beds_*",
        notes={"Old code": "Until 2014", "force": "The file is of one force"},
    )
    path = mapping_files.save(whole, tmp_path)
    assert mapping_files.load(path) == whole
    assert mapping_files.saved(tmp_path) == [whole]
    assert path.read_text().splitlines()[0] == "heading,column,value,note"


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ("A,unit_id,,", "names its table"),
        ("(table),,nonsense,", "names its table"),
        ("(table),,unit_costs,\nA,unit,,", "no such column"),
        ("(table),,unit_costs,\nA,unit_id,,\nB,unit_id,,", "filled twice"),
        ("(table),,unit_costs,\nA,unit_id,,\n,unit_id,BCH-FEL,", "filled twice"),
        ("(table),,unit_costs,\nA,unit_id,,\na,force,,", "named twice"),
        ("(table),,unit_costs,\n(dates),,backwards,", "is one of"),
        ("(table),,unit_costs,\n(colour),,red,", "There is no (colour)"),
        ("(table),,unit_costs,\n(months),force,,", "column of numbers"),
        ("(table),,unit_costs,\n,,,a note", "neither a heading nor a column"),
        ("(table),,unit_costs,,,,surplus", "has the columns"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(
    rows: str, rule: str, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(f"heading,column,value,note\n{rows}\n")
    with pytest.raises(RefusedFiles) as refused:
        mapping_files.load(path)
    assert any(rule in fault.rule for fault in refused.value.faults)


def test_a_name_leads_to_no_other_folder(tmp_path: Path) -> None:
    for name in ("../x", "a/b", "A", "", "a b", ".x"):
        with pytest.raises(RefusedFiles):
            mapping_files.save(replace(DAILY, name=name), tmp_path / "in")
    assert not list(tmp_path.iterdir())


def test_the_mappings_of_the_project_can_be() -> None:
    assert [mapping.name for mapping in mapping_files.saved()] == [
        path.stem for path in sorted(mapping_files.FOLDER.glob("*.csv"))
    ]
