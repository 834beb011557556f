"""How an exhibit fills the screen of a room: one at a time, in large type."""

from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from alliance.packs import contents, meeting, record
from alliance.packs.contents import BY_KEY, ITEMS
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief
from alliance.screen import display, labels, navigation, slide_choice, tables
from alliance.screen.charts import enlarged
from alliance.screen.charts.base import Finished
from alliance.screen.exhibit import Exhibit, Form
from alliance.screen.memory import remember
from alliance.screen.selection import Selection
from alliance.screen.slide_choice import Choice
from alliance.screen.theme import Mode

STAGE = Path(__file__).parent / "stage.html"
MOST_ROWS = 30


def next_summit(view: Selection) -> Meeting:
    """The next Summit on record, else the day to which the record is known."""
    on = view.next_summit_on or view.known_to
    return Meeting("Strategic Alliance Summit", on)


def choose(view: Selection, held: Meeting) -> Choice:
    """The slide that the address asks for, among those that have something to show.

    Slides that a pack has only on request are shown only by their link.
    """
    asked, known = slide_choice.asked(), meeting.known(view, held.on)
    opened = contents.chosen(Brief(held, view))
    items = [item for item in ITEMS if item in opened or item.key == asked]
    filled = {item.key for item in items if not made(item.key, known).data.empty}
    return slide_choice.choice(items, filled, asked)


def made(key: str, known: Selection) -> Exhibit:
    """The exhibit of an item, made once for the same choices and the same last pack."""
    assert known.next_summit_on is not None
    return _made(key, known, record.written_before(known.next_summit_on))


@remember
def _made(key: str, known: Selection, last_pack: int) -> Exhibit:
    return BY_KEY[key].exhibit(known)


def show(view: Selection, held: Meeting, chosen: Choice, question: str) -> None:
    """The slide, whole on one screen, with what leads to the others."""
    st.set_page_config(initial_sidebar_state="collapsed")
    known = meeting.known(view, held.on)
    exhibit = made(chosen.item.key, known)
    with st.container(key="stage", gap=None):
        _head(exhibit, held, chosen, question)
        with st.container(key="stage-body", gap=None):
            _body(exhibit)
        _foot(exhibit, known)
        _controls(exhibit, chosen)
    _ahead(chosen.following.key, known)


def _head(exhibit: Exhibit, held: Meeting, chosen: Choice, question: str) -> None:
    with st.container(key="stage-top", horizontal=True, gap="medium"):
        st.title(question, anchor=False)
        mark = " :orange-badge[Illustrative data]" if exhibit.is_illustrative else ""
        place = labels.plain(f"{chosen.item.section} · {chosen.position}")
        st.markdown(f"**{labels.plain(held.marked)}** · {place}{mark}", width="content")
    display.nothing(chosen.refused)
    if not exhibit.data.empty:
        display.head(exhibit.finding, exhibit.described)


def _body(exhibit: Exhibit) -> None:
    """The chart, or the first rows of the table; without figures the reason."""
    if exhibit.data.empty:
        display.absent(exhibit.view, exhibit.empty, *exhibit.queries)
        return
    if exhibit.form is None:
        tables.accessible_table(exhibit.shown.head(MOST_ROWS), exhibit.finding)
        st.html(f'<p class="stage-rest" data-rows="{len(exhibit.shown)}"></p>')
        return
    st.plotly_chart(
        _drawn(exhibit.form, exhibit.data, display.mode(), exhibit.drawn_with),
        theme=None,
        height="stretch",
        config=display.PLOTLY,
        alt=exhibit.alternative,
        key=f"stage-chart-{exhibit.key}",
    )


@remember
def _drawn(
    form: Form, data: pd.DataFrame, theme: Mode, options: dict[str, Any]
) -> Finished:
    """The chart of a form in large type, drawn once for the same figures."""
    return Finished(enlarged.enlarged(form(data, mode=theme, **options)))


def _foot(exhibit: Exhibit, known: Selection) -> None:
    with st.container(key="stage-foot", gap=None):
        if exhibit.notes:
            st.markdown(labels.plain(exhibit.notes))
        titles = [source.partition(":")[0] for source in exhibit.sources]
        said = f"{_filters(exhibit, known)}. Source: {'; '.join(titles)}."
        st.markdown(labels.plain(said))


def _filters(exhibit: Exhibit, known: Selection) -> str:
    """The active filters; a slide of other forces than the chosen ones says so."""
    if exhibit.view.forces == known.forces:
        return exhibit.filters
    chosen = ", ".join(known.forces) or "no force chosen"
    return f"Shown whatever forces are chosen ({chosen}): {exhibit.filters}"


def _controls(exhibit: Exhibit, chosen: Choice) -> None:
    with st.container(key="stage-controls", horizontal=True, gap="small"):
        slide_choice.draw(chosen)
        st.html(STAGE, unsafe_allow_javascript=True, width="content")
        with st.popover("Figures", key="stage-figures", width="content"):
            tables.accessible_table(exhibit.shown, f"All figures: {exhibit.finding}")
            for line in exhibit.sources:
                st.markdown(labels.plain(line))
        with st.container(key="stage-leave", width="content"):
            navigation.section_link("Leave (Esc)")


def _ahead(key: str, known: Selection) -> None:
    """Draw the next chart while this one is looked at."""
    exhibit = made(key, known)
    if exhibit.form and not exhibit.data.empty:
        _drawn(exhibit.form, exhibit.data, display.mode(), exhibit.drawn_with)
