"""The packs that were issued, the latest first, with their files."""

import pandas as pd
import streamlit as st

from alliance.packs import store
from alliance.packs.store import Kept
from alliance.screen import display, labels
from alliance.screen.briefing.build import MIMES
from alliance.screen.extracts import publishers
from alliance.screen.tables import accessible_table

MOST = 12
WITHHELD = (
    "Its files are marked OFFICIAL-SENSITIVE: sign in as a publisher to have them."
)


def draw() -> None:
    """The list of issued packs, and the files of one."""
    found = store.issued()[:MOST]
    words = "No pack is issued yet" if not found else "Packs that were issued"
    display.head(words, "Each is kept as it was; one issued again gets a new number.")
    if not found:
        return
    accessible_table(pd.DataFrame([_row(kept) for kept in found]), words, True)
    names = {_named(kept): kept for kept in found}
    chosen = st.selectbox("A pack to download", list(names), key="issued")
    _files(names[chosen])


def _row(kept: Kept) -> dict[str, str]:
    return {
        "Meeting": labels.day(kept.on),
        "Title": kept.title,
        "Issue": str(kept.number),
        "Issued": f"{kept.issued_at[:16].replace('T', ' ')} UTC",
        "By": kept.role,
        "Slides": str(kept.slide_count),
        "Marking": kept.marked,
    }


def _named(kept: Kept) -> str:
    return f"{kept.title}, {labels.day(kept.on)}, issue {kept.number}"


def _files(kept: Kept) -> None:
    if kept.is_sensitive and not publishers.visitor().may_publish:
        display.nothing(WITHHELD)
        return
    with st.container(horizontal=True, gap="small"):
        for path in kept.files:
            st.download_button(
                f"Download {path.suffix[1:].upper()}",
                path.read_bytes,
                file_name=path.name,
                mime=MIMES[path.suffix[1:]],
                on_click="ignore",
                key=f"issued-{kept.folder.name}-{path.suffix}",
            )
