"""What is shown of the shared units' people, on the pages of staffing and in a pack."""

from collections.abc import Sequence

import pandas as pd

from alliance.screen import chosen_staff, reach, unit_tables
from alliance.screen.charts import filled
from alliance.screen.chosen_staff import Choice
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import units
from alliance.screen.findings import shorthand, staffing, three_views
from alliance.screen.selection import Selection
from alliance.warehouse import database

STAFF = "staffing"
EMPLOYER = "employer"
WITHHELD = shorthand.key(shorthand.WITHHELD)


def all_units(view: Selection) -> Choice:
    """Every shared unit and worker type, as the pages open."""
    return chosen_staff.choose(view, database.run("staffing/shared_units", view))


def _begun(view: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows; none where the chosen years have not begun."""
    return rows if view.has_actuals else rows.head(0)


def deployable(
    view: Selection, unit_ids: Sequence[str] = (), choice: Choice | None = None
) -> Exhibit:
    """Deployable strength within establishment, a bar for each unit or force."""
    view = reach.within(view, STAFF)
    choice = choice or all_units(view)
    rows = database.run("staffing/by_unit", view, **choice.parameters)
    every = _begun(view, choice.bars(rows))
    chosen = units.only(every, unit_ids)
    shown = unit_tables.known(chosen)
    at = choice.workers_at if unit_ids else choice.at
    said = f"Full-time equivalents, funded by the forces: {at}."
    return Exhibit(
        view=view,
        data=shown,
        query="staffing/by_unit",
        finding=staffing.deployable(shown, choice.category),
        subtitle=f"{said} {units.said(every, unit_ids)}".strip(),
        form=filled.within,
        table=unit_tables.withheld(shown),
        note=shorthand.withheld(shown, choice.category),
        values=choice.parameters,
        options={
            "category": choice.category,
            "outline": "establishment_fte",
            "solid": "deployable_fte",
            "share": "deployable_pct",
        },
        empty=_why_none(choice, every, chosen),
    )


def _why_none(choice: Choice, every: pd.DataFrame, chosen: pd.DataFrame) -> str:
    """Why no unit is shown: none is held, none is chosen, or all are withheld."""
    if every.empty:
        return choice.nothing()
    return WITHHELD if len(chosen) else units.NONE


def counted(
    view: Selection, choice: Choice | None = None, by: str = EMPLOYER
) -> Exhibit:
    """Posts and strength by employing, host or funding force, and the part of all."""
    view = reach.within(view, STAFF)
    choice = choice or all_units(view)
    asked = choice.parameters
    months = database.run("staffing/views_months", view, **asked)
    rows = three_views.known(_begun(view, months))
    now = three_views.at(rows, view.period.last_day)
    parts = three_views.parts(now, by)
    return Exhibit(
        view=view,
        data=parts,
        query="staffing/views_months",
        finding=three_views.finding(now),
        subtitle=f"{three_views.MEANINGS[by]}. Full-time equivalents, funded by the "
        f"forces, and the part of all posts: {choice.at}.",
        form=filled.within,
        table=unit_tables.withheld(parts),
        note=shorthand.withheld(parts, "force"),
        values=asked,
        options={
            "category": "force",
            "outline": "establishment_fte",
            "solid": "strength_fte",
            "share": "share_of_posts_pct",
        },
        empty=WITHHELD if len(now) else choice.nothing(),
    )
