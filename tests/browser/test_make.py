"""What README promises: `make run` starts a dashboard that answers."""

import os
import signal
import subprocess
import time

import pytest

from tests.browser.conftest import answers, free_port
from tests.conftest import ROOT

# The first run of all sets up the virtual environment.
WAIT = 600


@pytest.mark.browser
def test_make_run_serves_until_it_is_stopped() -> None:
    port = free_port()
    process = subprocess.Popen(
        ["make", "run", f"PORT={port}"],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + WAIT
        while not answers(f"http://localhost:{port}/_stcore/health"):
            assert process.poll() is None, "make run stopped"
            assert time.monotonic() < until, "make run does not answer"
            time.sleep(0.2)
        assert answers(f"http://localhost:{port}/savings")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    assert not answers(f"http://localhost:{port}/_stcore/health")
