"""What is shown of the alliance in one minute, on the overview and in a pack."""

import pandas as pd

from alliance.screen import labels, reach
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import attention as words
from alliance.screen.findings import overview
from alliance.screen.selection import Selection
from alliance.warehouse import database

SAVINGS, CALLS, STAFF = "unit_savings", "contact_daily", "staffing"


def forces(view: Selection) -> Exhibit:
    """A row for BCH and each force: savings, calls answered, deployable strength."""
    seen = {name: reach.within(view, name) for name in (SAVINGS, CALLS, STAFF)}
    rows = overview.by_force(
        *(
            database.run(query, seen[name])
            for query, name in zip(overview.QUERIES, seen, strict=True)
        )
    )
    return Exhibit(
        view=view,
        data=rows,
        query=overview.QUERIES[0],
        also=overview.QUERIES[1:],
        finding=overview.finding(rows),
        subtitle=f"New recurrent cashable savings, {seen[SAVINGS].period.name}; 999 "
        f"and secondary 101 answering, {seen[CALLS].period.name}; deployable strength "
        "of the shared units against establishment, "
        f"{labels.day(seen[STAFF].period.last_day)}.",
        table=overview.in_words(rows),
    )


def found(view: Selection) -> pd.DataFrame:
    """What the rules found, each extract as far as it runs."""
    return database.run("summary/attention", _of_rules(view), **_ends(view))


def attention(view: Selection) -> Exhibit:
    """What needs attention, by rule."""
    rows = found(view)
    return Exhibit(
        view=_of_rules(view),
        data=rows,
        query="summary/attention",
        finding=words.finding(rows),
        subtitle=words.BY_RULE,
        table=words.table(rows),
        values=_ends(view),
        empty="Nothing stands out by the rules.",
    )


def _of_rules(view: Selection) -> Selection:
    return reach.within(view, SAVINGS)


def _ends(view: Selection) -> dict[str, object]:
    """The days to which calls and staffing run."""
    return {
        "contact_to": reach.within(view, CALLS).as_at,
        "staffing_to": reach.within(view, STAFF).as_at,
    }
