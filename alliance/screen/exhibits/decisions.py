"""What is shown of decisions, on their page and in a pack."""

import pandas as pd

from alliance.screen import chosen, labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import decision_log, summit
from alliance.screen.findings.record_words import Row
from alliance.screen.selection import Selection
from alliance.warehouse import database

QUERY = "programme/decisions"


def asked(view: Selection, programme: str = chosen.PROGRAMMES[0]) -> Exhibit:
    """All that is known of what the Summit is asked, each decision in a column."""
    each = glances(view, programme)
    if len(each) == 1:
        return each[0]
    rows = summit.asked(_known(view, programme), view.next_summit_on)
    said = summit.finding(rows, view.next_summit_on)
    return Exhibit(
        view=view,
        data=rows,
        query=QUERY,
        also=("programme/phases", "programme/milestones"),
        finding=said,
        subtitle=f"What the record says, known by {labels.day(view.known_to)}.",
        table=summit.beside([glance.shown for glance in each], list(rows["unit"])),
        values=chosen.of_record(programme),
        empty=said,
    )


def glances(view: Selection, programme: str = chosen.PROGRAMMES[0]) -> list[Exhibit]:
    """Each decision that the Summit is asked for, with all that is known of it."""
    rows = summit.asked(_known(view, programme), view.next_summit_on)
    return [_glance(view, rows, row) for row in rows.to_dict("records")]


def _glance(view: Selection, rows: pd.DataFrame, row: Row) -> Exhibit:
    """What, who must agree, who has, where it stands, what follows, of one decision."""
    of_unit = chosen.of_record(unit_id=row["subject_id"])
    return Exhibit(
        view=view,
        data=rows,
        query=QUERY,
        also=("programme/phases", "programme/milestones"),
        finding=summit.finding(rows, view.next_summit_on),
        subtitle=f"{row['unit']}: what the record says, known by "
        f"{labels.day(view.known_to)}.",
        table=summit.glance(
            row,
            database.run("programme/subjects", view),
            database.run("programme/phases", view, **of_unit),
            database.run("programme/milestones", view, **of_unit),
        ),
        values=of_unit,
    )


def other_due(view: Selection, programme: str = chosen.PROGRAMMES[0]) -> Exhibit:
    """What is due beside the Summit's, soonest first."""
    rows = summit.other_due(_known(view, programme), view.next_summit_on)
    return Exhibit(
        view=view,
        data=rows,
        query=QUERY,
        finding=decision_log.due_finding(rows),
        subtitle="Due beside the Summit's, soonest first.",
        table=decision_log.due(rows),
        values=chosen.of_record(programme),
        empty="No other decision is due for this choice.",
    )


def _known(view: Selection, programme: str) -> pd.DataFrame:
    return database.run(QUERY, view, **chosen.of_record(programme))
