"""What visitors leave is removed: once they have gone, or after an hour unused."""

import threading
import time
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from alliance.screen.extracts import folders, work

LIFE_SECONDS = 3600
LOOK_SECONDS = 30
_sessions: dict[Path, str] = {}
_away: dict[Path, float] = {}


def note(folder: Path) -> None:
    """From now on the folder goes when the present session has ended."""
    context = get_script_run_ctx()
    if context:
        _sessions[folder] = context.session_id
    _watcher()


def look(now: float) -> None:
    """Remove what has been unused for an hour, and what belongs to nobody any more."""
    for folder in folders.unused(LIFE_SECONDS):
        _remove(folder)
    if not runtime.exists():
        return
    stays = st.get_option("server.disconnectedSessionTTL")
    for folder, session in list(_sessions.items()):
        if runtime.get_instance().is_active_session(session):
            _away.pop(folder, None)
        elif now - _away.setdefault(folder, now) > stays:
            _remove(folder)


def end() -> None:
    """The server ends: checks end with it, a publish goes on to its own end."""
    for left in work.running():
        work.remove(left.folder)
    if not work.running():
        folders.close()


def _remove(folder: Path) -> None:
    work.remove(folder)
    if not folder.exists():
        _sessions.pop(folder, None)
        _away.pop(folder, None)


@cache
def _watcher() -> threading.Thread:
    def watch() -> None:
        while True:
            time.sleep(LOOK_SECONDS)
            look(time.monotonic())

    thread = threading.Thread(target=watch, daemon=True, name="departures")
    thread.start()
    return thread
