"""`make bench`: how fast the dashboard is on this machine, against its budgets.

Times are noisy: compare figures of one run with each other. Measured are, from outside,
a server of its own and, inside, every query on the shipped data.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.testing.v1 import AppTest
from websockets.sync.client import ClientConnection, connect

from alliance.extracts.illustrative import calls
from alliance.screen import live, navigation
from alliance.screen.charts.control import control_chart
from alliance.screen.findings import control, control_icons, control_rows
from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot, versions
from tests.extracts import many, many_hours
from tests.queries import OWN_VALUES, QUERIES

PORT = 8719
ROUNDS = 15
SESSIONS = 10
SHORT = 300
WARMING = 3
CALLS = (10_000, 1_000_000)
SUMMIT = ("--meeting", "2016-09-28")
BUDGETS = {
    "rerun": 80,
    "query": 15,
    "control": 300,
    "query of many hours": 300,
    "start": 3,
    "memory": 350,
    "publish": 30,
    "publish memory": 1000,
    "pack": 15,
    "pack memory": 400,
}


def median_ms(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some rounds in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


@contextmanager
def server() -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """A server on its own port and the seconds until it answered."""
    command = [sys.executable, "-m", "streamlit", "run", "server.py"]
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--server.port", str(PORT)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://localhost:{PORT}/_stcore/health")
                break
            except OSError:
                time.sleep(0.02)
        yield process, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def session() -> connect:
    """A browser's connection, without the browser."""
    return connect(
        f"ws://localhost:{PORT}/_stcore/stream",
        subprotocols=["streamlit"],
        max_size=None,
    )


def run_page(connection: ClientConnection, address: str, query: str = "") -> None:
    """Ask for a page and wait until its script has finished."""
    ask = BackMsg()
    ask.rerun_script.page_name = address
    ask.rerun_script.query_string = query
    connection.send(ask.SerializeToString())
    message = ForwardMsg()
    while message.WhichOneof("type") != "script_finished":
        received = connection.recv()
        # The message waited for is short; reading the long ones is the browser's work.
        if len(received) < SHORT:
            message.ParseFromString(received)


def memory_mb(process: subprocess.Popen[bytes]) -> float:
    """Resident memory of a process."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def report(what: str, value: float, unit: str, budget: float) -> None:
    verdict = "within" if value <= budget else "OVER"
    print(f"{what:52} {value:8.1f} {unit:4} {verdict} {budget} {unit}")


def measure_server() -> None:
    """Start, answers to a client on the same machine, memory with ten sessions."""
    with server() as (process, seconds), ExitStack() as sessions:
        report("server ready with a snapshot", seconds, "s", BUDGETS["start"])
        first = sessions.enter_context(session())
        for entry in navigation.ENTRIES:
            run_page(first, entry.address)
            took = median_ms(lambda address=entry.address: run_page(first, address))
            print(f"{entry.name}, sent and received: {took:.1f} ms")
        others = [sessions.enter_context(session()) for _ in range(SESSIONS - 1)]
        for connection in others:
            for entry in navigation.ENTRIES:
                run_page(connection, entry.address)
        report("memory with ten sessions", memory_mb(process), "MB", BUDGETS["memory"])


def measure_reruns() -> None:
    """Reruns of each page with warm caches: what the server works, without sending."""
    for entry in navigation.ENTRIES:
        app = AppTest.from_file("dashboard.py", default_timeout=60).run()
        if entry is not navigation.ENTRIES[0]:
            app.switch_page(f"pages/{entry.file}").run()
        with timed_runs() as times:
            for _ in range(ROUNDS + WARMING):
                app.run()
        took = statistics.median(times[WARMING:])
        report(f"rerun of {entry.name}", took, "ms", BUDGETS["rerun"])


@contextmanager
def timed_runs() -> Iterator[list[float]]:
    """The milliseconds of every script run, from its first line to its last."""
    times: list[float] = []
    run_script = ScriptRunner._run_script

    def timed(self: ScriptRunner, data: RerunData) -> None:
        start = time.perf_counter()
        run_script(self, data)
        times.append((time.perf_counter() - start) * 1000)

    ScriptRunner._run_script = timed  # type: ignore[method-assign]
    try:
        yield times
    finally:
        ScriptRunner._run_script = run_script  # type: ignore[method-assign]


def measure_queries(view: Selection) -> None:
    """Each query without cache, conversion included."""
    for file in QUERIES:
        if file.name.startswith("views/"):
            continue  # built once, at publish

        def ask(file: query_files.QueryFile = file) -> None:
            database._rows.cache_clear()
            database.run(file.name, view, **OWN_VALUES)

        report(file.name, median_ms(ask), "ms", BUDGETS["query"])


def measure_control(what: str, ask: Callable[[control.Span], pd.DataFrame]) -> None:
    """Icon table and a control chart from what is asked, without any cache."""
    assess = control.assessments.__wrapped__  # type: ignore[attr-defined]
    rows = control_rows.drawn.__wrapped__  # type: ignore[attr-defined]
    grid = control_icons.grid.__wrapped__  # type: ignore[attr-defined]

    for span in ("month", "week"):

        def look(one: bool, span: control.Span = span) -> None:
            asked = ask(span)
            first = asked["measure"] == asked["measure"].iloc[0]
            found = assess(asked[first] if one else asked, span)
            grid(found)
            chosen = control_rows.of_measure(found, found[0].series.measure)
            control_chart(rows(chosen), unit="_pp", mode="light")

        for one, shown in ((True, "control chart"), (False, "all icons and chart")):
            took = median_ms(partial(look, one))
            report(f"{shown} {what}, by {span}", took, "ms", BUDGETS["control"])


def measure_extracts() -> None:
    """A million rows checked and published, and what queries take after more calls."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder)
        hourly, daily, rows = many.hours_and_days(snapshot.DATA, work)
        publish(f"{rows:,} hours published", work / "hours", hourly, daily)
        for wanted in CALLS:
            path = work / f"{wanted}.csv"
            calls.write(wanted, path)
            store = work / f"store {wanted}"
            publish(f"{wanted:,} calls published", store, path)
            ask_all(f"slowest after {wanted:,} calls", store)


# What pages ask of calls; each is asked for all ten years.
OF_CALLS = (
    *("contact/hours", "contact/volumes", "contact/days", "contact/channels"),
    *("contact/series", "contact/hours_of_week", "contact/room_hours"),
)


def measure_hours() -> None:
    """Queries over 43 forces in ten years: 15 million hours, and their days."""
    view = replace(live.opening(snapshot.refresh()), first_year="2006/07")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        target = Path(folder) / "many.duckdb"
        seconds = many_hours.snapshot(snapshot.path(view.snapshot), target)
        print(
            f"{many_hours.count(target):,} hours, {target.stat().st_size / 1e6:.0f} MB"
        )
        for name, took in seconds.items():
            print(f"{name} built: {took:.1f} s")
        cursor = database.connect(target).cursor()
        for name in OF_CALLS:
            file = query_files.query(name)
            values = database.bound(name, view, **OWN_VALUES)

            def ask(sql: str = file.sql, values: object = values) -> None:
                cursor.execute(sql, values or None).df()

            budget = BUDGETS["query of many hours"]
            report(f"{name}, ten years", median_ms(ask), "ms", budget)

        def series(span: control.Span) -> pd.DataFrame:
            name = "contact/series"
            values = database.bound(name, view, **{**OWN_VALUES, "span": span})
            return cursor.execute(query_files.query(name).sql, values).df()

        measure_control("over ten years", series)
        cursor.close()


def publish(what: str, store: Path, *files: Path) -> None:
    """Publish files in a process of their own: seconds and memory at its peak."""
    command = [sys.executable, "-m", "alliance.extracts", "publish", *map(str, files)]
    command += ["--note", "Bench", "--accept-warnings"]
    snapshot.refresh(store=store)
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "ALLIANCE_SNAPSHOTS": str(store)},
    )
    peak = waited_for(process)
    report(what, time.perf_counter() - start, "s", BUDGETS["publish"])
    report(f"{what}, memory", peak, "MB", BUDGETS["publish memory"])


def measure_packs() -> None:
    """The pack of the Summit in all formats, alone and two at once."""
    for count, what in ((1, "a pack"), (2, "two packs at once")):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            command = [
                sys.executable,
                "-m",
                "alliance.packs",
                "--meeting",
                "2016-09-28",
            ]
            start = time.perf_counter()
            processes = [
                subprocess.Popen(
                    [*command, "--out", f"{folder}/{number}"], stdout=subprocess.DEVNULL
                )
                for number in range(count)
            ]
            peak = max(waited_for(process) for process in processes)
            took = time.perf_counter() - start
            report(f"{what} made", took, "s", BUDGETS["pack"])
            report(f"{what}, memory of one", peak, "MB", BUDGETS["pack memory"])


def waited_for(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process that must end well; its memory at its peak in MB."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return used.ru_maxrss / 1024


def ask_all(what: str, store: Path) -> None:
    """The slowest query on the live snapshot of a store."""
    pointer = versions.live(store)
    assert pointer is not None
    cursor = database.connect(snapshot.path(pointer.snapshot, store)).cursor()
    view = live.opening(snapshot.refresh())
    slowest, name = 0.0, ""
    for file in query_files.of_pages():
        values = database.bound(file.name, view, **OWN_VALUES)

        def ask(sql: str = file.sql, values: object = values) -> None:
            cursor.execute(sql, values or None).df()

        slowest, name = max((slowest, name), (median_ms(ask), file.name))
    report(f"{what}: {name}", slowest, "ms", BUDGETS["query"])


if __name__ == "__main__":
    measure_queries(live.opening(snapshot.refresh()))
    measure_hours()
    measure_reruns()
    measure_server()
    measure_packs()
    measure_extracts()
