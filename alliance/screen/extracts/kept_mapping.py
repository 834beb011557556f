"""A mapping that was used: take it along, or keep it for next month."""

from pathlib import Path

import streamlit as st

from alliance.extracts.reading import mapping_files
from alliance.extracts.reading.mapping import Mapping
from alliance.screen import display, labels
from alliance.screen.extracts import publishers
from alliance.screen.extracts.publishers import NotAPublisher
from alliance.warehouse.faults import RefusedFiles


def draw(mapping: Mapping, file: str) -> None:
    """A mapping as a file to download; publishers may keep it with one click."""
    display.head(
        f"Read with the mapping {mapping.name}: {labels.as_found(file, 60)}",
        "Next month it is used by itself, for files named "
        f"{labels.as_found(mapping.files or 'anything', 80)} with the same headings, "
        f"once it stands in data/mappings/{mapping.name}.csv.",
    )
    with st.container(horizontal=True):
        st.download_button(
            "Download the mapping (CSV)",
            mapping_files.text(mapping).encode(),
            file_name=f"{mapping.name}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"mapping-{mapping.name}",
        )
        if publishers.visitor().may_publish:
            st.button(
                "Keep it for next month",
                on_click=_keep,
                args=(mapping,),
                key=f"keep-{mapping.name}",
            )
    if said := st.session_state.pop(_said(mapping), ""):
        st.success(labels.plain(said))


def _keep(mapping: Mapping) -> None:
    """Put a mapping where those kept stand, unless another has its name."""
    try:
        publishers.publisher()
        st.session_state[_said(mapping)] = _kept(mapping)
    except NotAPublisher:
        st.session_state[_said(mapping)] = "Only a publisher may keep a mapping."
    except (RefusedFiles, OSError):
        st.session_state[_said(mapping)] = (
            "The mapping could not be written: download it and put it there by hand."
        )


def _kept(mapping: Mapping) -> str:
    place = Path(mapping_files.FOLDER) / f"{mapping.name}.csv"
    if place.exists() and place.read_text("utf-8") != mapping_files.text(mapping):
        return (
            f"Another mapping is kept as {mapping.name}: download this one, give it "
            "another name and put it there by hand."
        )
    mapping_files.save(mapping, mapping_files.FOLDER)
    return f"Kept as data/mappings/{mapping.name}.csv."


def _said(mapping: Mapping) -> str:
    return f"kept-{mapping.name}"
