"""The page of one unit: what it is, what the extracts hold of it."""

import pandas as pd

from alliance.screen import (
    display,
    labels,
    provenance,
    record_cards,
    tables,
    unit_tables,
)
from alliance.screen.chosen import PROGRAMMES
from alliance.screen.findings import shorthand, unit_extracts
from alliance.screen.findings import subjects as findings
from alliance.screen.selection import Selection
from alliance.warehouse import database

PEOPLE = ("force", "establishment_fte", "strength_fte", "vacancy_pct")


def glance(view: Selection, subjects: pd.DataFrame, subject_id: str) -> None:
    """What the subject is, where it stands, and links to what belongs with it."""
    values = {"unit_id": subject_id, "programme": PROGRAMMES[0]}
    phases = database.run("programme/phases", view, **values)
    facts = database.run("programme/facts", view, **values)
    lines = findings.glance(subjects, subject_id, phases, facts)
    tables.accessible_table(lines, "What is on record at a glance")
    record_cards.links("See also", findings.related(subjects, subject_id))


def extracts(view: Selection, subjects: pd.DataFrame, unit_id: str) -> None:
    """Savings, running cost, people and service of the unit, as far as supplied."""
    if not findings.is_unit(subjects, unit_id):
        return
    _savings(view, unit_id)
    _costs(view, unit_id)
    _people(view, unit_id)
    _service(view, unit_id)


def _savings(view: Selection, unit_id: str) -> None:
    view = provenance.seen(view, "programme/unit_savings")
    years = database.run("programme/unit_savings", view, unit_id=unit_id)
    display.table(
        view,
        years,
        query="programme/unit_savings",
        finding=unit_extracts.savings(years),
        subtitle="Savings in the extracts: recurrent, cashable, in-year and net, with "
        "an approved case. A published statement of a joint amount cannot be set "
        "against them.",
        values={"unit_id": unit_id},
        empty="No saving of this unit is in the extracts.",
    )


def _costs(view: Selection, unit_id: str) -> None:
    view = provenance.seen(view, "programme/unit_costs")
    values = {"unit_id": unit_id}
    rows = database.run("programme/unit_costs", view, **values)
    display.table(
        view,
        rows,
        query="programme/unit_costs",
        finding=unit_extracts.costs(rows),
        subtitle="Cost in the extracts, by year and kind, pounds; the open year to "
        f"{labels.day(view.as_at)}.",
        shown=unit_extracts.cost_table(rows),
        values=values,
        empty="No cost of this unit is in the extracts.",
    )


def _people(view: Selection, unit_id: str) -> None:
    view = provenance.seen(view, "staffing/by_unit")
    values = {"worker_type": "all"}
    found = database.run("staffing/by_unit", view, **values)
    rows = found[found["unit_id"] == unit_id]
    display.table(
        view,
        unit_tables.withheld(rows),
        query="staffing/by_unit",
        finding=unit_extracts.people(rows),
        subtitle="People in the extracts, by employing force, full-time equivalents, "
        f"{labels.day(view.period.last_day)}. {shorthand.key(shorthand.WITHHELD)}",
        shown=unit_tables.withheld(rows)[list(PEOPLE)],
        values=values,
        empty="No staffing of this unit is in the extracts.",
    )


def _service(view: Selection, unit_id: str) -> None:
    view = provenance.seen(view, "programme/unit_service")
    values = {"unit_id": unit_id}
    rows = database.run("programme/unit_service", view, **values)
    display.table(
        view,
        rows,
        query="programme/unit_service",
        finding=unit_extracts.service(rows),
        subtitle=f"Service measures in the extracts, {view.period.name}: part of the "
        "whole, per cent, beside the target.",
        shown=unit_extracts.service_table(rows),
        values=values,
        empty="No service measure received.",
    )
