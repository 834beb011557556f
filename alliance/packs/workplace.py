"""Where files of a pack are made: beside their place, moved there once all are whole.

Each workplace holds a lock that ends with its process, even with one that is killed;
the next build in the same folder removes what nobody holds any more.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

PREFIX = ".building-"
LOCK = "lock"
CONTENT = "content"


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """An empty folder on the disk of `folder`; it goes at the end, whatever happens."""
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    place, lock = _own(folder)
    try:
        content = place / CONTENT
        content.mkdir()
        yield content
    finally:
        lock.release()
        shutil.rmtree(place, ignore_errors=True)
        if is_new:
            with suppress(OSError):  # there is something in it now
                folder.rmdir()


def sweep(folder: Path) -> None:
    """Remove what builds that are dead have left in a folder."""
    for left in folder.glob(f"{PREFIX}*"):
        with suppress(OSError), _lock(left).acquire(timeout=0):
            shutil.rmtree(left, ignore_errors=True)


def _own(folder: Path) -> tuple[Path, FileLock]:
    """A new workplace with its lock held."""
    while True:
        place = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        lock = _lock(place)
        with suppress(OSError):  # another build swept it before it was locked
            lock.acquire(timeout=0)
            if (place / LOCK).exists():
                return place, lock


def _lock(place: Path) -> FileLock:
    return FileLock(place / LOCK, fallback_to_soft=False, preserve_lock_file=True)
