"""What a machine is told: what is live, how old, what failed, and nothing else."""

import json
from collections.abc import Iterator

import pytest

from alliance.extracts import audit, health
from alliance.extracts.audit import Entry
from alliance.screen.selection import Selection
from alliance.warehouse import snapshot, versions
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import DATA, Source, sources
from alliance.warehouse.versions import STORE, Version
from tests.pages import states

NAMES = {
    "actions",
    "apportionment_rates",
    "commentary",
    "contact_daily",
    "contact_hourly",
    "decisions",
    "risks",
    "staffing",
    "unit_costs",
    "unit_measures",
    "unit_savings",
}


@pytest.fixture
def log(view: Selection) -> Iterator[None]:
    """An empty audit log, and the pointer as it was."""
    assert not (STORE / audit.FILE).exists()
    before = versions.live()
    assert before
    yield
    versions.switch(before.version, before.snapshot)
    (STORE / audit.FILE).unlink(missing_ok=True)
    states.REFUSED.unlink(missing_ok=True)


def write(event: str, at: str) -> None:
    entry = Entry(
        event,
        3,
        identity="jane@example.org",
        role="Analyst",
        files={"Jane's calls.xlsx": "0" * 64},
        reason="calls.xlsx line 5: found '9.068'.",
        at=at,
    )
    audit.append(entry)


def test_all_is_well(view: Selection, log: None) -> None:
    found = health.answer()
    assert list(found)[:3] == ["status", "snapshot", "version"]
    assert found["status"] == "ok"
    assert found["snapshot"] == view.snapshot
    assert found["version"] == {"number": 0, "published_at": None, "role": None}
    assert found["as_at"] == "2016-08-31"
    assert {extract["table"] for extract in found["extracts"]} == NAMES
    calls = next(e for e in found["extracts"] if e["table"] == "contact_daily")
    assert calls == {
        "table": "contact_daily",
        "state": "live",
        "data_to": "2016-08-31",
        "late_days": 0,
        "data_status": "illustrative",
    }
    assert found["last_failure"] is None
    assert found["store_trouble"] is None


def test_a_publication_that_came_to_nothing_is_told_until_one_succeeds(
    log: None,
) -> None:
    write("published", "2016-09-01T06:00:00Z")
    assert health.answer()["last_failure"] is None
    for event in ("refused", "failed", "unfinished"):
        write(event, "2016-10-03T06:00:00Z")
        found = health.answer()
        assert found["status"] == "degraded"
        assert found["last_failure"] == {
            "at": "2016-10-03T06:00:00Z",
            "event": event,
            "of": "publication",
        }
    write("publishing", "2016-10-03T07:00:00Z")
    write("published", "2016-10-03T07:00:09Z")
    assert health.answer()["last_failure"] is None
    assert health.answer()["status"] == "ok"


def test_refused_files_of_the_data_folder_are_told_without_their_values(
    log: None,
) -> None:
    write("refused", "2016-10-01T06:00:00Z")
    fault = Fault("staffing.csv", 5, "strength_fte", "J. Smith", "A number.", "")
    report = {"at": "2016-10-03T06:00:00Z", "faults": [fault.as_row()]}
    versions.replace(states.REFUSED, json.dumps(report).encode())
    found = health.answer()
    assert found["status"] == "degraded"
    assert found["last_failure"] == {
        "at": "2016-10-03T06:00:00Z",
        "event": "refused",
        "of": "data folder",
        "tables": ["staffing"],
    }
    said = json.dumps(found)
    for secret in ("Smith", "jane", "Jane", "9.068", "xlsx", str(STORE), str(DATA)):
        assert secret not in said


def test_a_missing_extract_is_told(log: None) -> None:
    found = sources(DATA, STORE, Version())
    gone = Fault("staffing.csv", 0, "", "", "The file is missing.", "")
    absent = Source("staffing", None, found["staffing"].place).without_rows(gone)
    with states.live("healthp", {**found, "staffing": absent}):
        said = health.answer()
    assert said["status"] == "degraded"
    states_of = {extract["table"]: extract["state"] for extract in said["extracts"]}
    assert states_of == dict.fromkeys(NAMES, "live") | {"staffing": "missing"}
    staffing = next(e for e in said["extracts"] if e["table"] == "staffing")
    assert (staffing["data_to"], staffing["late_days"]) == (None, None)


def test_nothing_live_is_down(log: None) -> None:
    (STORE / "live").unlink()
    found = health.answer()
    assert (found["status"], found["snapshot"]) == ("down", None)
    assert set(found) == {*health.UNKNOWN, "store_trouble", "checked_at"}


def test_a_snapshot_that_is_gone_is_down_and_nothing_is_raised(log: None) -> None:
    versions.switch(0, "gone")
    assert not snapshot.path("gone").exists()
    found = health.answer("No space left on device")
    assert found["status"] == "down"
    assert found["store_trouble"] == "No space left on device"
    assert "gone" not in json.dumps(found)


def test_a_store_that_cannot_be_written_and_a_log_that_cannot_be_read(
    log: None,
) -> None:
    assert health.answer("Read-only file system")["status"] == "degraded"
    (STORE / audit.FILE).write_text('{"event": "refused", "surprise": 1}\n')
    found = health.answer()
    assert found["status"] == "degraded"
    assert found["last_failure"]["of"] == "audit log"
