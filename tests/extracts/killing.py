"""Publishing cut short by SIGKILL at chosen points; what readers then find.

A forked child does the work and kills itself: at the nth step that Python's own audit
events tell of (files opened, renamed, removed, folders made), or after some
milliseconds. The parent never opens DuckDB, so that each child starts afresh.
"""

import itertools
import os
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}


def in_child(work: Callable[[], object]) -> int:
    """Run some work in a forked child; give its exit code, negative for a signal."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def on_each_step(store: Path, then: Callable[[], None]) -> None:
    """From now on call `then` before each step within a store, in this process.

    What happens elsewhere is left out: how many modules are read varies.
    """

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in STEPS and str(arguments[0]).startswith(str(store)):
            then()

    sys.addaudithook(look)


def killed_at_step(
    step: int, store: Path, work: Callable[[], object]
) -> Callable[[], None]:
    """The work, ended by SIGKILL at its nth step, counted from 1."""

    def run() -> None:
        left = itertools.count(step - 1, -1)

        def end() -> None:
            if next(left) == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        on_each_step(store, end)
        work()

    return run


def killed_after(milliseconds: float, work: Callable[[], object]) -> Callable[[], None]:
    """The work, ended by SIGKILL after some time."""

    def run() -> None:
        me = os.getpid()
        timer = threading.Timer(
            milliseconds / 1000, lambda: os.kill(me, signal.SIGKILL)
        )
        timer.daemon = True
        timer.start()
        work()

    return run


def steps_of(store: Path, work: Callable[[], object], note: Path) -> int:
    """How many steps the work takes when nobody ends it."""

    def run() -> None:
        taken: list[None] = []
        on_each_step(store, lambda: taken.append(None))
        work()
        note.write_text(str(len(taken)))

    assert in_child(run) == 0
    return int(note.read_text())


def copy_of(store: Path, target: Path) -> Path:
    """A store as it was, to be cut short once more."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(store, target))
