"""The process that makes forecasts: started, bounded, and its answer read."""

import json
import os
import subprocess
import sys
from typing import Any

from alliance.warehouse.versions import HOME

# What it may take by the clock; it bounds its memory itself.
SECONDS = 120
MOST_WORDS = 200
# One thread: faster on series this short, and the same sums on every machine.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}

Rows = dict[str, list[dict[str, Any]]]


class NoForecast(Exception):
    """The process made no forecast; the text says why, as the end of a sentence."""


def run(request: str) -> Rows:
    """What the process makes of the series; raises `NoForecast`."""
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "alliance.forecasts"],
            input=request,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS,
            cwd=HOME,
            env={**os.environ, **ONE_THREAD},
        )
    except subprocess.TimeoutExpired:
        raise NoForecast(f"it took longer than {SECONDS} seconds") from None
    except OSError as error:
        raise NoForecast(f"it could not be started ({error.strerror})") from None
    if ended.returncode:
        raise NoForecast(f"it stopped with an error ({_last_line(ended.stderr)})")
    try:
        rows: Rows = json.loads(ended.stdout)
    except ValueError:
        raise NoForecast("what it said could not be read") from None
    return rows


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1][:MOST_WORDS] if lines else "it did not say which"
