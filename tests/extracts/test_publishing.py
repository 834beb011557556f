"""Publishing: the old state or the new one, whole; who, when and why is on record."""

from pathlib import Path

import duckdb
import pytest

from alliance.extracts import audit, comparing, publishing
from alliance.extracts.checking import Received
from alliance.extracts.publishing import Publisher
from alliance.extracts.reports import Report
from alliance.warehouse import snapshot, versions
from alliance.warehouse.versions import UnknownVersion
from tests.extracts import killing, small

LAST_STEPS = 5
BY = Publisher("analyst@example.org", "Performance analyst, Hertfordshire")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small.folder(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture(scope="module")
def shipped(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing published, made in a child so that tests may fork."""
    store = tmp_path_factory.mktemp("shipped") / "store"
    assert killing.in_child(lambda: snapshot.refresh(data, store)) == 0
    return store


@pytest.fixture
def store(shipped: Path, tmp_path: Path) -> Path:
    return killing.copy_of(shipped, tmp_path / "store")


def files(data: Path, folder: Path, round_number: int) -> list[Path]:
    """Two extracts that both say the same number: service measures and commentary."""
    folder.mkdir(exist_ok=True)
    return small.two_tables(data, folder, str(1000 + round_number))


def said(store: Path) -> tuple[set[str], set[str]]:
    """The numbers that readers of the live snapshot find in the two extracts."""
    live = versions.live(store)
    assert live is not None
    with duckdb.connect(snapshot.path(live.snapshot, store), read_only=True) as found:
        measures = found.execute(
            "select distinct denominator from unit_measures"
            " where force = 'Hertfordshire'"
        ).fetchall()
        words = found.execute(
            "select distinct replace(comment, 'Illustrative: ', '') from commentary"
        ).fetchall()
    return {str(row[0]) for row in measures}, {str(row[0]) for row in words}


def put(data: Path, store: Path, folder: Path, round_number: int = 1) -> None:
    """Publish both files."""
    publish(files(data, folder, round_number), data, store, f"Round {round_number}")


def publish(arrived: list[Path], data: Path, store: Path, note: str) -> Report:
    """Publish files whatever the checks warn of."""
    _, report = publishing.publish(
        Received(arrived), note, BY, accept_warnings=True, data=data, store=store
    )
    return report


def test_a_publication_is_live_at_once_and_on_record(
    data: Path, store: Path, tmp_path: Path
) -> None:
    before = said(store)
    put(data, store, tmp_path / "in")
    assert said(store) == ({"1001"}, {"1001"}) != before
    version = versions.live_version(store)
    assert (version.number, version.note, version.role) == (1, "Round 1", BY.role)
    assert sorted(version.tables) == ["commentary", "unit_measures"]
    [measures, words] = version.receipts
    assert measures.file == "herts service measures.csv"
    assert (measures.table, measures.forces) == ("unit_measures", "Hertfordshire")
    assert (measures.first_day, measures.last_day) == ("2013-04-01", "2016-08-01")
    assert words.row_count == 7
    assert version.changes["commentary"] == [0, 7, 1]  # one published row gives way
    events = [(e.event, e.version, e.identity) for e in audit.entries(store)]
    assert events == [("publishing", 1, BY.identity), ("published", 1, BY.identity)]
    entry = audit.entries(store)[-1]
    assert entry.files["commentary.csv"] == versions.file_hash(
        tmp_path / "in" / "commentary.csv"
    )
    assert entry.tables == version.tables
    assert not audit.broken_links(store)
    assert versions.report_path(1, store).exists()


def test_rows_outside_force_and_period_of_a_file_stay(
    data: Path, store: Path, tmp_path: Path
) -> None:
    """One month of one force replaces that month alone."""
    path = small.changed(
        data,
        "unit_measures",
        tmp_path / "august.csv",
        lambda row: row["force"] == "Hertfordshire" and row["month"] == "2016-08-01",
        numerator="0",
    )
    rows = small.rows(data / "extracts" / "unit_measures.csv")
    august = [
        row
        for row in rows
        if (row["force"], row["month"]) == ("Hertfordshire", "2016-08-01")
    ]
    report = publish([path], data, store, "August")
    [one] = report.comparisons
    assert (one.added, one.changed, one.gone) == (0, len(august), 0)
    assert one.unchanged == len(rows) - len(august)
    total = sum(int(row["numerator"]) for row in rows)
    august_total = sum(int(row["numerator"]) for row in august)
    assert one.totals["numerator"] == (str(total), str(total - august_total))


def test_real_figures_take_the_place_of_all_illustrative_ones_of_their_force(
    data: Path, store: Path, tmp_path: Path
) -> None:
    path = small.changed(
        data,
        "unit_measures",
        tmp_path / "real.csv",
        lambda row: row["force"] == "Hertfordshire" and row["month"] >= "2016-07-01",
        data_status="final",
    )
    publish([path], data, store, "First real")
    live = versions.live(store)
    assert live
    with duckdb.connect(snapshot.path(live.snapshot, store), read_only=True) as found:
        statuses = found.execute(
            "select force, data_status, min(month)::text from unit_measures"
            " group by all order by all"
        ).fetchall()
    assert ("Hertfordshire", "final", "2016-07-01") in statuses
    assert [row[1] for row in statuses if row[0] == "Hertfordshire"] == ["final"]
    assert ("Bedfordshire", "illustrative", "2013-04-01") in statuses


def test_a_refused_file_changes_nothing_and_is_on_record(
    data: Path, store: Path, tmp_path: Path
) -> None:
    before = versions.live(store)
    path = small.changed(
        data, "unit_measures", tmp_path / "a.csv", lambda row: True, numerator="9.068"
    )
    with pytest.raises(publishing.Refused) as refused:
        publishing.publish(Received([path]), "Wrong", BY, data=data, store=store)
    first = refused.value.report.refusals[0]
    assert (first.file, first.line, first.column, first.value) == (
        "a.csv",
        2,
        "numerator",
        "9.068",
    )
    assert versions.live(store) == before
    assert versions.numbers(store) == []
    [entry] = audit.entries(store)
    assert entry.event == "refused"
    assert "numerator" in entry.reason
    assert not list(store.glob("work-*"))


def test_warnings_must_be_accepted(data: Path, store: Path, tmp_path: Path) -> None:
    with pytest.raises(publishing.NotAccepted) as waiting:
        publishing.publish(
            Received(files(data, tmp_path / "in", 1)),
            "Round",
            BY,
            data=data,
            store=store,
        )
    assert waiting.value.report.warnings
    assert versions.numbers(store) == []


def test_roll_back_and_forth(data: Path, store: Path, tmp_path: Path) -> None:
    shipped = said(store)
    put(data, store, tmp_path / "in", 1)
    put(data, store, tmp_path / "in", 2)
    publishing.roll_back(1, "Two was wrong", BY, data, store)
    assert said(store) == ({"1001"}, {"1001"})
    assert versions.live_version(store).number == 1
    publishing.roll_back(0, "All was wrong", BY, data, store)
    assert said(store) == shipped
    publishing.roll_back(2, "No, it was right", BY, data, store)
    assert said(store) == ({"1002"}, {"1002"})
    put(data, store, tmp_path / "in", 3)
    assert versions.live_version(store).number == 3
    last = audit.entries(store)[-3]
    assert (last.event, last.version, last.from_version) == ("rolled back", 2, 0)
    with pytest.raises(UnknownVersion):
        publishing.roll_back(9, "No such", BY, data, store)


def test_a_version_whose_snapshot_is_gone_is_built_again(
    data: Path, store: Path, tmp_path: Path
) -> None:
    put(data, store, tmp_path / "in", 1)
    first = versions.live(store)
    put(data, store, tmp_path / "in", 2)
    assert first
    snapshot.path(first.snapshot, store).unlink()
    publishing.roll_back(1, "Back", BY, data, store)
    assert versions.live(store) == first
    assert said(store) == ({"1001"}, {"1001"})


def test_versions_differ_in_what_was_published(
    data: Path, store: Path, tmp_path: Path
) -> None:
    put(data, store, tmp_path / "in", 1)
    first = versions.live(store)
    put(data, store, tmp_path / "in", 2)
    second = versions.live(store)
    assert first
    assert second
    before, after = (snapshot.path(one.snapshot, store) for one in (first, second))
    found = {one.table: one for one in comparing.between(before, after)}
    differing = [table for table, one in found.items() if one.differs]
    assert differing == ["commentary", "unit_measures"]
    assert found["commentary"].changed == 7
    rows = comparing.rows_between(before, after, "commentary")
    assert rows[0].cells == {"comment": ("Illustrative: 1001", "Illustrative: 1002")}
    assert {row.change for row in rows} == {"changed"}


def test_a_second_publisher_is_told_to_wait(
    data: Path, store: Path, tmp_path: Path
) -> None:
    with versions.lock(store), pytest.raises(publishing.Busy, match="at work"):
        put(data, store, tmp_path / "in")
    put(data, store, tmp_path / "in", 1)
    with pytest.raises(publishing.Busy, match="Version 1 was published"):
        publishing.publish(
            Received(files(data, tmp_path / "in", 2)),
            "Two",
            BY,
            base=0,
            data=data,
            store=store,
        )


def test_a_changed_log_shows(data: Path, store: Path, tmp_path: Path) -> None:
    put(data, store, tmp_path / "in", 1)
    put(data, store, tmp_path / "in", 2)
    log = store / audit.FILE
    log.write_text(log.read_text().replace("Round 1", "Round 9", 1))
    assert audit.broken_links(store) == [2]


def test_a_line_that_was_cut_off_is_left_and_the_log_goes_on(
    data: Path, store: Path, tmp_path: Path
) -> None:
    put(data, store, tmp_path / "in", 1)
    log = store / audit.FILE
    with log.open("ab") as stream:
        stream.write(b'{"event": "publi')
    put(data, store, tmp_path / "in", 2)
    events = [entry.event for entry in audit.entries(store)]
    assert events == ["publishing", "published"] * 2
    assert not audit.broken_links(store)


def shipped_numbers(data: Path) -> tuple[set[str], set[str]]:
    """What the files of the folder say where `files` says a number."""
    extracts = data / "extracts"
    measures = small.rows(extracts / "unit_measures.csv")
    words = small.rows(extracts / "commentary.csv")
    return (
        {row["denominator"] for row in measures if row["force"] == "Hertfordshire"},
        {row["comment"].replace("Illustrative: ", "") for row in words},
    )


def expect_old_or_new(data: Path, store: Path, folder: Path) -> bool:
    """Readers find one of both, the next publication works; give if it was new."""
    found, old = said(store), shipped_numbers(data)
    assert found in (old, ({"1001"}, {"1001"}))
    assert not audit.broken_links(store)
    put(data, store, folder, 2)
    assert said(store) == ({"1002"}, {"1002"})
    events = [e.event for e in audit.entries(store) if e.note == "Round 1"]
    done = found != old
    # A crash before the log was begun leaves no trace; after it, what became of it.
    assert events in ([], ["publishing", "published" if done else "unfinished"])
    return bool(done)


def test_killed_at_any_step_it_is_the_old_or_the_new(
    data: Path, shipped: Path, tmp_path: Path
) -> None:
    """A few points here; 200 in `make soak`."""
    store = killing.copy_of(shipped, tmp_path / "store")
    arrived = tmp_path / "in"

    def work() -> None:
        put(data, store, arrived, 1)

    steps = killing.steps_of(store, work, tmp_path / "steps")
    # The last steps are those that matter most: log, pointer, log.
    points = [steps // 2, *range(steps - LAST_STEPS, steps)]
    seen = set()
    for point in points:
        killing.copy_of(shipped, store)
        assert killing.in_child(killing.killed_at_step(point, store, work)) == -9
        note = tmp_path / "seen"

        def look(note: Path = note) -> None:
            note.write_text(str(expect_old_or_new(data, store, arrived)))

        assert killing.in_child(look) == 0, point
        seen.add(note.read_text())
    assert seen == {"False", "True"}
