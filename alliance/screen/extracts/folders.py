"""Folders for what visitors send: their own, hidden from others, never for long.

Each server has one below the system's folder for temporary files and holds a lock in
it. The lock ends with the server, even with one that is killed: the next server finds
what nobody holds any more, and removes it.
"""

import atexit
import os
import shutil
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from filelock import FileLock, Timeout

PREFIX = "alliance-visits-"
LOCK = "lock"
# A folder that another server made just now may not be locked yet.
NEW_SECONDS = 10


def new() -> Path:
    """A folder for one visit, which only the account of the server can read."""
    return Path(tempfile.mkdtemp(dir=_home()))


def touch(folder: Path) -> None:
    """Note that a folder is in use."""
    with suppress(OSError):
        os.utime(folder)


def sweep() -> None:
    """Remove what servers that are gone have left behind."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError, Timeout):
            if time.time() - left.stat().st_mtime > NEW_SECONDS:
                _lock(left).acquire(timeout=0).lock.release()
                shutil.rmtree(left, ignore_errors=True)


def close() -> None:
    """Remove all folders of this server, when it ends."""
    if _held:
        shutil.rmtree(_home(), ignore_errors=True)


def unused(seconds: float) -> list[Path]:
    """The folders of this server that nobody has used for so many seconds."""
    found = [folder for folder in _home().iterdir() if folder.is_dir()]
    return [folder for folder in found if _age(folder) > seconds]


def _age(folder: Path) -> float:
    """Seconds since a folder was last used; 0 where it has just been removed."""
    try:
        return time.time() - folder.stat().st_mtime
    except OSError:
        return 0


@cache
def _home() -> Path:
    """The folder of this server, locked as long as it runs."""
    home = Path(tempfile.mkdtemp(prefix=PREFIX))
    _held.append(_lock(home))
    _held[0].acquire()
    atexit.register(close)
    return home


def _lock(home: Path) -> FileLock:
    return FileLock(home / LOCK, fallback_to_soft=False, preserve_lock_file=True)


_held: list[FileLock] = []
