"""`make soak`: what takes too long to be run for each change. Nothing here is timed.

A publication is killed at 200 points; 1,000 publications run beside 20 readers; 20
million calls are published. Each part ends with a sentence, or with an assertion.
"""

import multiprocessing as mp
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing.synchronize import Event
from pathlib import Path

from alliance.extracts import publishing
from alliance.extracts.checking import Received
from alliance.extracts.illustrative import calls
from alliance.warehouse import database, snapshot, versions
from tests.extracts import killing, small
from tests.extracts.test_publishing import BY, expect_old_or_new, put

KILLS, PUBLICATIONS, READERS = 200, 1_000, 20
CALLS, TIMES = 20_000_000, 3


def cut_short(data: Path, shipped: Path, work: Path) -> None:
    """Half of the points are steps, spread evenly; half are moments."""
    store, arrived = work / "killed", work / "in"

    def publish() -> None:
        put(data, store, arrived, 1)

    def seconds() -> float:
        start = time.perf_counter()
        publish()
        return time.perf_counter() - start

    killing.copy_of(shipped, store)
    steps = killing.steps_of(store, publish, work / "steps")
    killing.copy_of(shipped, store)
    length = 1000 * float(answer(work, seconds))
    half = KILLS // 2
    runs = [
        killing.killed_at_step(1 + n * (steps - 1) // half, store, publish)
        for n in range(half)
    ]
    runs += [killing.killed_after(length * n / half, publish) for n in range(half)]
    new = 0
    for run in runs:
        killing.copy_of(shipped, store)
        killing.in_child(run)
        found = answer(work, lambda: expect_old_or_new(data, store, arrived))
        new += found == "True"
    print(f"Killed at {KILLS} points: the new state {new} times, else the old.")


def answer(work: Path, asked: Callable[[], object]) -> str:
    """What a child finds out, as text; it must end well."""
    note = work / "answer"
    assert killing.in_child(lambda: note.write_text(str(asked()))) == 0
    return note.read_text()


def read_on(store: Path, stop: Event, runs: "mp.Queue[int]") -> None:
    """A reader: page run after page run, each on the snapshot that it began with."""
    done = 0
    while not stop.is_set():
        live = versions.live(store)
        assert live is not None
        numbers = []
        for statement in (
            "select max(denominator)::text from unit_measures"
            " where force = 'Hertfordshire'",
            "select max(replace(comment, 'Illustrative: ', '')) from commentary",
        ):
            cursor = database.connect(snapshot.path(live.snapshot, store)).cursor()
            numbers.append(cursor.execute(statement).fetchall())
            cursor.close()
            time.sleep(0.1)
        assert numbers[0] == numbers[1], numbers
        done += 1
    runs.put(done)


def side_by_side(data: Path, shipped: Path, work: Path) -> None:
    """Publications one after the other, while readers read."""
    store = killing.copy_of(shipped, work / "busy")
    context = mp.get_context("fork")
    killing.in_child(lambda: put(data, store, work / "in", 1))
    stop, runs = context.Event(), context.Queue()
    readers = [
        context.Process(target=read_on, args=(store, stop, runs))
        for _ in range(READERS)
    ]
    for reader in readers:
        reader.start()
    publisher = context.Process(target=publish_many, args=(data, store, work / "in"))
    publisher.start()
    publisher.join()
    assert all(reader.is_alive() for reader in readers)
    stop.set()
    done = sum(runs.get(timeout=60) for _ in readers)
    for reader in readers:
        reader.join()
    assert publisher.exitcode == 0
    assert {reader.exitcode for reader in readers} == {0}
    assert versions.live_version(store).number == PUBLICATIONS + 1
    kept = len(list(store.glob("*.duckdb")))
    said = f"{PUBLICATIONS} publications, {done} page runs, each of one snapshot"
    print(f"{said}; {kept} kept.")


def publish_many(data: Path, store: Path, arrived: Path) -> None:
    for number in range(2, PUBLICATIONS + 2):
        put(data, store, arrived, number)


def many_calls(data: Path, shipped: Path, work: Path) -> None:
    """A file of 20 million calls becomes days and hours of one snapshot."""
    store = killing.copy_of(shipped, work / "calls")
    path = call_file(work)
    publishing.publish(
        Received([path]), "Calls", BY, accept_warnings=True, data=data, store=store
    )
    live = versions.live(store)
    assert live is not None
    size = snapshot.path(live.snapshot, store).stat().st_size
    print(f"{path.stat().st_size:,} bytes of calls published; the snapshot: {size:,}.")


def call_file(work: Path) -> Path:
    """The calls of 41 months, three times over under other ids."""
    once, thrice = work / "once.csv", work / "calls.csv"
    calls.write(CALLS // TIMES, once)
    with thrice.open("w") as into:
        for time_number in range(TIMES):
            with once.open() as lines:
                heading = next(lines)
                into.write("" if time_number else heading)
                into.writelines(f"{time_number}-{line}" for line in lines)
    return thrice


PARTS = {part.__name__: part for part in (cut_short, side_by_side, many_calls)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        work = Path(folder)
        data = small.folder(work / "data")
        shipped = work / "shipped"
        assert killing.in_child(lambda: snapshot.refresh(data, shipped)) == 0
        for name in sys.argv[1:] or PARTS:
            PARTS[name](data, shipped, work)
