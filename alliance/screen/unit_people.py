"""The tables of posts and people: by unit or force, by figure, by worker type."""

from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import display, labels, unit_tables
from alliance.screen.chosen_staff import WORKER_TYPES, Choice
from alliance.screen.findings import shorthand
from alliance.screen.findings import staffing as findings
from alliance.screen.findings.shorthand import NOT_APPLICABLE, UNKNOWN
from alliance.screen.memory import remember
from alliance.screen.selection import Selection
from alliance.warehouse import database

PEOPLE, TYPES = "staffing/people", "staffing/worker_types"
POSTS = [
    *("establishment_fte", "strength_fte", "vacancies_fte", "vacancy_pct"),
    *("not_deployable_fte", "deployable_fte", "externally_funded_fte"),
    "people_persons",
]
YEAR = [
    *("joiners_in_12_months_fte", "leavers_in_12_months_fte"),
    *("moved_within_alliance_fte", "turnover_pct"),
    *("sickness_days_per_fte", "sickness_pct"),
]
FIGURES = {
    "Strength": "strength_fte",
    "Establishment": "establishment_fte",
    "Vacancies": "vacancies_fte",
    "Vacancy rate": "vacancy_pct",
    "Not deployable": "not_deployable_fte",
    "Funded from outside": "externally_funded_fte",
    "Persons": "people_persons",
}


def show(view: Selection, people: pd.DataFrame, choice: Choice) -> None:
    """Posts at the month-end; then who came, left or was sick in 12 months."""
    rows = chosen(people, choice)
    of_rows: dict[str, Any] = {"query": PEOPLE, "values": choice.parameters}
    hidden = shorthand.withheld(rows, choice.category)
    marked = unit_tables.withheld(rows)
    key = shorthand.key_of(marked)
    display.table(
        view,
        marked,
        finding=findings.posts(parts(rows), choice.category),
        subtitle=f"Posts and people, {choice.at}; negative vacancies: over strength; "
        f"posts funded from outside stand apart. {hidden} {key}",
        shown=marked[[choice.category, *POSTS]],
        empty=choice.nothing(),
        **of_rows,
    )
    display.table(
        view,
        marked,
        finding=findings.turnover(parts(rows), choice.category),
        subtitle="12 months to the month-end, sickness rate of "
        f"{view.period.name}, {choice.at}. A move to another of the three forces "
        "leaves a force, but is left out of the turnover of the forces together. "
        f"{key}",
        shown=marked[[choice.category, *YEAR]],
        empty=choice.nothing(),
        **of_rows,
    )


def show_by_figure(view: Selection, people: pd.DataFrame, choice: Choice) -> None:
    """One figure, chosen: each unit by employing force, and by worker type."""
    name = st.selectbox(
        "Figure", list(FIGURES), key="figure", bind="query-params", width=300
    )
    figure = FIGURES[name]
    by_force = by_column(people, "force", figure)
    display.table(
        view,
        unit_tables.withheld(people),
        query=PEOPLE,
        finding=findings.highest(people, figure, "force"),
        subtitle=f"{labels.column(figure)} by employing force, {choice.workers_at}. "
        f"{shorthand.key_of(by_force)}",
        shown=by_force,
        values=choice.parameters,
        empty=choice.nothing(),
    )
    types = database.run(TYPES, view)
    by_type = by_column(types, "worker_type", figure)
    display.table(
        view,
        unit_tables.withheld(types),
        query=TYPES,
        finding=findings.highest(types, figure, "worker_type"),
        subtitle=f"{labels.column(figure)} by worker type, chosen forces together, "
        f"{labels.day(view.period.last_day)}. "
        f"{shorthand.key_of(by_type)}",
        shown=by_type,
        empty=choice.nothing(),
    )


def show_whole_forces(view: Selection, parts: pd.DataFrame, choice: Choice) -> None:
    """The shared units beside the rest of each force, never added to a unit's."""
    shown = unit_tables.whole_forces(parts)
    display.table(
        view,
        unit_tables.withheld(parts),
        query="staffing/whole_force",
        finding=findings.whole_force(parts),
        subtitle="Shared units, rest and whole of each force, full-time equivalents, "
        f"{choice.workers_at}. In post: strength and posts funded from outside. "
        "Sensitive units count with the rest. "
        f"{shorthand.key_of(shown)}",
        shown=shown,
        values=choice.parameters,
    )


def of_choice(people: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """The one row of the chosen unit, or all, of all chosen forces together."""
    return together(people[people.unit_id == choice.unit_id])


def chosen(people: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """A row for each unit or, for one unit, for each of its forces, total last."""
    if choice.is_one_unit:
        return people[people.unit_id == choice.unit_id]
    return together(people)


def together(people: pd.DataFrame) -> pd.DataFrame:
    """The rows of the chosen forces together; of one force its own."""
    return people[people.is_total] if people.is_total.any() else people


def parts(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that are no totals of others: units, or the forces of one unit."""
    units = rows[~rows.unit_id.isin(["SHARED", "REST"])]
    return units if units.unit_id.nunique() > 1 else units[~units.is_total]


@remember
def by_column(data: pd.DataFrame, column: str, figure: str) -> pd.DataFrame:
    """A row for each unit, a column for each force or worker type.

    `[c]` what is withheld, `[x]` what is not known, `[z]` where a unit has none.
    """
    marked = unit_tables.withheld(data)
    there = marked[figure].where(marked[figure].notna(), UNKNOWN)
    named = marked.assign(
        cell=there, named=[_short(name) for name in data[column].tolist()]
    )
    order = list(dict.fromkeys(named.named))
    units = list(dict.fromkeys(named.unit))
    wide = named.pivot(index="unit", columns="named", values="cell")
    shown = wide.reindex(index=units, columns=order).fillna(NOT_APPLICABLE)
    for name in order:
        shown[name] = [_written(figure, value) for value in shown[name].tolist()]
    return shown.reset_index().rename_axis(columns=None)


def _short(name: str) -> str:
    """A force or worker type as the head of a column."""
    types = {kind: words for words, kind in WORKER_TYPES.items()}
    return types.get(name, labels.short(name))


def _written(figure: str, value: object) -> str:
    return value if isinstance(value, str) else labels.written(figure, value)
