"""What is shown of the record, the same for all units, for one, and in a pack."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from alliance.screen import chosen
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import claims, decisions, facts, milestones, register
from alliance.screen.findings import risks as log
from alliance.screen.selection import Selection
from alliance.warehouse import database


@dataclass(frozen=True)
class Listing:
    """A table of the record: its query, its sentence, its rows in words."""

    query: str
    finding: Callable[[pd.DataFrame], str]
    shown: Callable[[pd.DataFrame], pd.DataFrame]
    subtitle: str
    empty: str


PHASES = Listing(
    "programme/phases",
    register.unit_finding,
    register.of_unit,
    "Stage of each phase and, apart from it, the Section 22A agreement.",
    "No stage is on record.",
)
STATEMENTS = Listing(
    "programme/statements",
    claims.finding,
    claims.listed,
    "Published statements, newest first. Kinds, scopes and periods differ, so nothing "
    "is added up or compared. Repetitions are left out.",
    "No published statement of a saving, need or cost is on record.",
)
MILESTONES = Listing(
    "programme/milestones",
    milestones.finding,
    milestones.listed,
    "Dates as exactly as stated, with the source's own word for how sure it is.",
    "No dated event is on record.",
)
RISKS = Listing(
    "programme/risks",
    log.finding,
    log.listed,
    "As the documents state them. They score none, and no score is made up here.",
    "No risk, issue, assumption or dependency is on record.",
)
DECISIONS = Listing(
    "programme/decisions",
    decisions.finding,
    decisions.listed,
    "Newest first. A decision of all needs the commissioner and the chief constable of "
    "each force: six for the three forces, fourteen for the seven.",
    "No decision is on record.",
)
ACTIONS = Listing(
    "programme/actions",
    decisions.actions_finding,
    decisions.actions,
    "What the Board report of 21 September 2016 says is being done. No document holds "
    "an action list of a Summit, and none names an owner.",
    "No action is on record.",
)
FACTS = Listing(
    "programme/facts",
    facts.finding,
    facts.listed,
    "The five documents in our words, with their operative words and lines.",
    "The five documents state nothing of it.",
)


def listed(
    view: Selection,
    listing: Listing,
    unit_id: str = chosen.ALL,
    programme: str = chosen.PROGRAMMES[0],
) -> Exhibit:
    """One table of the record, for one subject or for all of a programme."""
    values = chosen.of_record(programme, unit_id)
    rows = database.run(listing.query, view, **values)
    return Exhibit(
        view=view,
        data=rows,
        query=listing.query,
        finding=listing.finding(rows),
        subtitle=listing.subtitle,
        table=_without_repeats(listing.shown(rows)),
        values=values,
        empty=listing.empty,
    )


def _without_repeats(shown: pd.DataFrame) -> pd.DataFrame:
    """The table without a column that is blank or only repeats whose it is."""
    blank = [name for name in shown if (shown[name] == "").all()]
    if "unit" in shown and shown["unit"].nunique() == 1:
        blank.append("unit")
    return shown.drop(columns=blank)
