"""The whole test run uses one snapshot of the shipped data, in a folder of its own."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

# Before anything of ours is imported: the folder is read at import.
_folder = tempfile.TemporaryDirectory(prefix="alliance-")
os.environ["ALLIANCE_SNAPSHOTS"] = _folder.name

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402
from streamlit.components.v2 import manifest_scanner  # noqa: E402
from xdist.remote import Producer  # noqa: E402
from xdist.scheduler import LoadScopeScheduling  # noqa: E402

from alliance.packs import record  # noqa: E402
from alliance.screen import live, navigation  # noqa: E402
from alliance.screen.selection import Selection  # noqa: E402
from alliance.warehouse import snapshot  # noqa: E402

settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

# Each AppTest reads the metadata of every installed package, which takes a tenth of a
# second: once is enough.
manifest_scanner.scan_component_manifests = cache(
    manifest_scanner.scan_component_manifests
)

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def view() -> Selection:
    """The view that a reader opens with, on the shipped data."""
    return live.opening(snapshot.refresh())


@pytest.fixture(scope="module")
def no_pack() -> Iterator[None]:
    """No pack is issued as a file of tests begins, and none is left when it ends."""
    shutil.rmtree(record.STORE, ignore_errors=True)
    yield
    shutil.rmtree(record.STORE, ignore_errors=True)


# What takes long comes last, so that a plain mistake shows at once. A worker that has a
# file of few tests is given the next one with it, so those come before files of many.
LAST = (
    "tests/extracts/",
    "tests/warehouse/test_snapshot",
    "tests/browser/test_hostile",
    "tests/browser/test_files",
    "tests/browser/test_extracts",
    "tests/pages/",
    "tests/browser/test_accessibility",
    "tests/browser/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast tests first."""

    def place(item: pytest.Item) -> int:
        return 1 + next(
            (n for n, start in enumerate(LAST) if item.nodeid.startswith(start)), -1
        )

    items.sort(key=place)


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Keeps a file with one worker, so that what its tests share is made once.

    Files of tests in two themes go to two workers; of pages shown in both, every other
    page does.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        parameters = test.partition("[")[2].rstrip("]")
        if file.endswith("test_accessibility.py"):
            shown = parameters.rpartition("-")[0]
            names = [entry.name for entry in navigation.ENTRIES]
            return f"{file} half {names.index(shown) % 2}"
        themes = {"light", "dark"} & set(parameters.split("-"))
        return f"{file} {'-'.join(sorted(themes))}".strip()


def pytest_xdist_make_scheduler(
    config: pytest.Config, log: Producer
) -> LoadScopeScheduling:
    """Our own, because pytest 9 does not know the groups of xdist 3.8 any more."""
    return ByFile(config, log)
