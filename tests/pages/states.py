"""Every page of a snapshot that is made for a test, as words."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from streamlit.testing.v1 import AppTest

from alliance.screen import live as of_process
from alliance.screen import navigation
from alliance.warehouse import snapshot, staging, versions
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import Source
from alliance.warehouse.versions import STORE
from tests.conftest import ROOT

Pages = dict[str, list[str]]
DASHBOARD = str(ROOT / "dashboard.py")
REFUSED = STORE / "refused.json"


@contextmanager
def live(
    name: str, found: Mapping[str, Source], at: str = "", faults: Iterable[Fault] = ()
) -> Iterator[Path]:
    """The path of a snapshot of these sources, live as long as the test looks.

    `faults` were found at the moment `at`. Afterwards all is as it was before.
    """
    # The files of the data folder are looked at once in a process, and before this.
    of_process.snapshot()
    before = versions.live()
    assert before
    target = snapshot.path(name)
    snapshot.build(target, found)
    said = {"at": at, "faults": [fault.as_row() for fault in faults]}
    if said["faults"]:
        versions.replace(REFUSED, json.dumps(said).encode())
    versions.switch(0, name)
    try:
        yield target
    finally:
        versions.switch(before.version, before.snapshot)
        REFUSED.unlink(missing_ok=True)
        target.unlink()
        staging.unsuppressed(target).unlink()


def opened(left_out: Iterable[str] = (), **choice: list[str]) -> Pages:
    """All words of the pages of the live snapshot, by address, for a choice."""
    app = AppTest.from_file(DASHBOARD, default_timeout=60)
    for key, value in choice.items():
        app.query_params[key] = value
    app.run()
    entries = [e for e in navigation.ENTRIES if e.address not in set(left_out)]
    return {entry.address: words(app, entry) for entry in entries}


def words(app: AppTest, entry: navigation.Entry) -> list[str]:
    """All that a page says, one line a part, and an exception if there is one."""
    app.switch_page(f"pages/{entry.file}").run()
    said = [f"EXCEPTION {error.message}" for error in app.exception]
    said += [f"WARNING {warning.value}" for warning in app.warning]
    for kind in (app.title, app.subheader, app.main.markdown):
        said += [element.value for element in kind]
    said += [f"{tile.label} {tile.value}" for tile in app.metric]
    said += [str(table.value) for table in app.table]
    said += [chart.proto.alt for chart in app.get("plotly_chart")]
    return [line.replace("\\", "") for line in said]


def pages_that_say(pages: Pages, said: str) -> set[str]:
    """The addresses of the pages with these words."""
    return {address for address, lines in pages.items() if said in "\n".join(lines)}
