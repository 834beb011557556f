"""One server and one browser for all browser tests."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    sync_playwright,
)

from alliance.screen.navigation import Entry
from tests.conftest import ROOT

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The application says itself whether its script runs; a click sets it at once.
SETTLED = """() =>
  document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning' &&
  !document.querySelector('[data-testid="stSkeleton"]') &&
  !document.querySelector('[data-stale="true"]') &&
  !!document.querySelector('[data-testid="stMain"] h1')"""
HEADING = '[data-testid="stMain"] h1'
WAIT = 60_000


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def answers(url: str) -> bool:
    """Whether a server answers at this address."""
    try:
        with urllib.request.urlopen(url):
            return True
    except OSError:
        return False


def health(url: str) -> tuple[int, Any]:
    """What the server answers a machine: the code and what it says."""
    try:
        with urllib.request.urlopen(f"{url}/health") as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


@contextmanager
def serve(**environment: str) -> Iterator[str]:
    """The address of a dashboard that runs with these settings."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "server.py"]
    process = subprocess.Popen(
        [*command, "--server.port", str(port)],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://localhost:{port}"
    try:
        until = time.monotonic() + 60
        while not answers(f"{url}/_stcore/health"):
            assert process.poll() is None, "the server stopped"
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A dashboard on the shipped data, for all tests that only look."""
    with serve() as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a screen."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody at a laptop whose browser keeps what it has loaded."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def page(visitor: BrowserContext) -> Iterator[Page]:
    """A new tab of the visitor's."""
    page = visitor.new_page()
    yield page
    page.close()


def settle(page: Page) -> None:
    """Wait until the page has run and drawn."""
    page.wait_for_function(SETTLED, timeout=WAIT)
    page.wait_for_timeout(200)
    page.wait_for_function(SETTLED, timeout=WAIT)


def visit(page: Page, url: str) -> None:
    """Open an address and wait for its page."""
    page.goto(url)
    settle(page)


def follow(page: Page, link: Locator) -> None:
    """Click a link and wait for its page."""
    title = page.locator(HEADING).inner_text()
    link.click()
    page.wait_for_function(
        f"before => document.querySelector('{HEADING}')?.innerText !== before",
        arg=title,
        timeout=WAIT,
    )
    settle(page)


def turn_to(page: Page, server: str, entry: Entry, query: str = "") -> None:
    """Show a page: by the link in its section's row, as a reader goes on, else by its
    address. Only the address loads the whole application again."""
    row = page.locator(".st-key-section-links")
    link = row.get_by_role("link", name=entry.name, exact=True)
    if link.count():
        follow(page, link.first)
    else:
        visit(page, f"{server}/{entry.address}{query}")
