"""The sections and their pages: one list for navigation, links and tests."""

from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from alliance.screen import reach
from alliance.screen.selection import Selection

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True)
class Entry:
    """One page: its file below pages/, its name, its address, whether it opens a
    section."""

    file: str
    name: str
    address: str
    opens_section: bool = True

    @property
    def section(self) -> str:
        return self.file.split("/")[0]


ENTRIES = (
    Entry("summary/overview.py", "Overview", ""),
    Entry("savings/delivery.py", "Savings", "savings"),
    Entry("savings/ladder.py", "Ladder", "ladder", False),
    Entry("savings/outturn.py", "Outturn", "outturn", False),
    Entry("savings/need.py", "Need", "need", False),
    Entry("savings/cost.py", "Cost", "cost", False),
    Entry("savings/share.py", "Fair share", "share", False),
    Entry("savings/appraisal.py", "Appraisal", "appraisal", False),
    Entry("savings/reviews.py", "After go-live", "reviews", False),
    Entry("savings/overlaps.py", "Double counting", "overlaps", False),
    Entry("contact/answering.py", "Public contact", "contact"),
    Entry("contact/change.py", "Before and after", "change", False),
    Entry("contact/service.py", "Answering", "service", False),
    Entry("contact/demand.py", "Demand", "demand", False),
    Entry("contact/forecast.py", "Forecast", "forecast", False),
    Entry("contact/people.py", "People needed", "people", False),
    Entry("contact/price.py", "Price of a saving", "price", False),
    Entry("contact/published.py", "Published figures", "calls-published", False),
    Entry("staffing/units.py", "Staffing", "staffing"),
    Entry("staffing/control.py", "Vacancy and sickness", "vacancy-sickness", False),
    Entry("staffing/shared.py", "Three views", "shared", False),
    Entry("staffing/change.py", "Before and after staffing", "staffing-change", False),
    Entry("staffing/work.py", "Staff against work", "work", False),
    Entry("staffing/workforce.py", "Workforce", "workforce", False),
    Entry("staffing/compared.py", "Among 43 forces", "forces-compared", False),
    Entry("staffing/withheld.py", "What is not shown", "withheld", False),
    Entry("programme/register.py", "Programme", "programme"),
    Entry("programme/unit.py", "Unit by unit", "unit", False),
    Entry("programme/milestones.py", "Milestones", "milestones", False),
    Entry("programme/claims.py", "Claims", "claims", False),
    Entry("programme/decisions.py", "Decisions", "decisions", False),
    Entry("programme/risks.py", "Risks", "risks", False),
    Entry("programme/alliance.py", "The alliance", "alliance", False),
    Entry("programme/seven_force.py", "Seven Force", "seven-force", False),
    Entry("briefing/pack.py", "Briefing", "briefing"),
    Entry("briefing/present.py", "Presentation", "present", False),
    Entry("data/freshness.py", "Data", "data"),
    Entry("data/extracts.py", "Extracts", "extracts", False),
    Entry("data/sources.py", "Sources and definitions", "sources", False),
    Entry(
        "data/reconciliation.py",
        "Published against illustrative",
        "reconciliation",
        False,
    ),
)
# What a section's further pages keep of the address beside the shared filters.
KEPT = ("programme",)
_running: ContextVar[tuple[Entry, Selection]] = ContextVar("running")


def pages() -> list[StreamlitPage]:
    """Every page for `st.navigation`; a section's further pages are hidden there."""
    return [_page(entry) for entry in ENTRIES]


def _page(entry: Entry) -> StreamlitPage:
    return st.Page(
        FOLDER / entry.file,
        title=entry.name,
        url_path=entry.address or None,
        default=entry is ENTRIES[0],
        visibility="visible" if entry.opens_section else "hidden",
    )


def remember(page: StreamlitPage, view: Selection) -> None:
    """Keep the page and the view of this run for the page's own calls."""
    entry = next((e for e in ENTRIES if e.address == page.url_path), ENTRIES[0])
    _running.set((entry, view))


def view(*extracts: str) -> Selection:
    """What the reader has chosen, in this run, as far as these extracts run."""
    return reach.within(_running.get()[1], *extracts)


def entry() -> Entry:
    """The page that runs."""
    return _running.get()[0]


def here() -> str:
    """The address of the page that runs."""
    return entry().address


def present_link() -> None:
    """A link below the filters to the exhibits one at a time; Alt+P follows it."""
    if here() == "present":
        return
    with st.sidebar.container(key="present-link"):
        link("present", "Present to a room (Alt+P)")


def section_links() -> None:
    """A row of links to the pages of this section, when it has more than one."""
    entry = _running.get()[0]
    siblings = [other for other in ENTRIES if other.section == entry.section]
    if len(siblings) < 2:
        return
    kept = {key: st.query_params[key] for key in KEPT if key in st.query_params}
    with st.container(
        key="section-links", horizontal=True, vertical_alignment="center"
    ):
        for sibling in siblings:
            if sibling is entry:
                st.markdown(f"**{sibling.name}**", width="content")
            else:
                st.page_link(_page(sibling), label=sibling.name, query_params=kept)


def link(address: str, label: str, **asked: str) -> None:
    """A link to the page with this address; `asked` is what its address asks for."""
    entry = next(entry for entry in ENTRIES if entry.address == address)
    st.page_link(_page(entry), label=label, query_params=asked or None)


def section_link(label: str) -> None:
    """A link to the page that opens this section; without one to the overview."""
    entry = _running.get()[0]
    openers = (
        other.address
        for other in ENTRIES
        if other.section == entry.section and other.opens_section
    )
    link(next(openers, ""), label)
