"""The further parts of the workforce page: staff apart, volunteers, revisions."""

import pandas as pd

from alliance.screen import display
from alliance.screen.charts import measures
from alliance.screen.findings import workforce_parts as findings
from alliance.screen.findings.workforce import COMPARED
from alliance.screen.selection import Selection

PARTS = ["police_staff_fte", "designated_officers_fte"]
PERSONS = ["special_constables_persons", "support_volunteers_persons"]


def staff(view: Selection, data: pd.DataFrame) -> None:
    """Police staff and designated officers, apart; the table also together."""
    display.chart(
        view,
        _forces(data),
        measures.panels,
        query="staffing/workforce_kinds",
        finding=findings.staff(data),
        subtitle="Police staff and designated officers (detention, escort, "
        "investigation), full-time equivalents, 31 March.",
        table=data[["area", "as_at", *PARTS, "together_fte"]],
        note="People move between the two kinds from one year to the next, as forces "
        "count them: compare them together, as Staff above does.",
        x="as_at",
        y="people_fte",
        shown=PARTS,
        panel="area",
    )


def volunteers(view: Selection, data: pd.DataFrame) -> None:
    """Special constables and support volunteers, in persons, apart from all FTE."""
    display.chart(
        view,
        _forces(data),
        measures.panels,
        query="staffing/workforce_kinds",
        finding=findings.volunteers(data),
        subtitle="Special constables and police support volunteers, persons, 31 March. "
        "Unpaid: no full-time equivalents exist, and they are in no other figure here.",
        table=data[["area", "as_at", *PERSONS]],
        note=findings.volunteers_gap(data),
        x="as_at",
        y="people_persons",
        shown=[name for name in PERSONS if data[name].notna().any()],
        panel="area",
    )


def revisions(view: Selection, data: pd.DataFrame) -> None:
    """The same day in two releases: what differs, and by how much."""
    display.table(
        view,
        data,
        query="staffing/revisions",
        finding=findings.revisions(data, view.forces),
        subtitle="31 March, all forces: the release of July 2022, shown on this page, "
        "against the half-yearly release of the next January. No other releases are "
        "held; a difference over 0.05 counts.",
        shown=findings.revised(data),
        empty="No earlier release of these days is held: only 31 March 2015 to 2019 "
        "has two.",
        every_row=True,
    )


def _forces(data: pd.DataFrame) -> pd.DataFrame:
    return data[~data.area.isin(COMPARED)]
