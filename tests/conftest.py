"""The whole test run uses one snapshot of the shipped data, in a folder of its own."""

import os
import tempfile
from pathlib import Path
from typing import Any

# Before anything of ours is imported: the folder is read at import.
_folder = tempfile.TemporaryDirectory(prefix="alliance-")
os.environ["ALLIANCE_SNAPSHOTS"] = _folder.name

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

from alliance.screen import filters, navigation  # noqa: E402
from alliance.screen.selection import Selection  # noqa: E402
from alliance.warehouse import snapshot  # noqa: E402

settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def view() -> Selection:
    """The view that a reader opens with, on the shipped data."""
    return filters.opening(snapshot.refresh())


# What takes long comes last, so that a plain mistake shows at once; of that the longest
# first, so that no worker is left alone with it.
LAST = (
    "tests/extracts/",
    "tests/warehouse/test_snapshot",
    "tests/pages/",
    "tests/browser/test_accessibility",
    "tests/browser/test_extracts",
    "tests/browser/test_hostile",
    "tests/browser/test_files",
    "tests/browser/",
)


# First, so that xdist sees the groups.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast tests first; keep a file, or a part of it, with one worker."""

    def place(item: pytest.Item) -> int:
        return 1 + next(
            (n for n, start in enumerate(LAST) if item.nodeid.startswith(start)), -1
        )

    items.sort(key=place)
    for item in items:
        callspec = getattr(item, "callspec", None)
        part = _part(callspec.params) if callspec else ""
        file = item.nodeid.split("::")[0]
        item.add_marker(pytest.mark.xdist_group(f"{file} {part}".strip()))


def _part(params: dict[str, Any]) -> str:
    """Of tests in two themes each, but of pages shown in both every other page."""
    if "tab" in params:
        return f"half {navigation.ENTRIES.index(params['tab']) % 2}"
    return str(params.get("theme", ""))
