"""What is shown of how sure savings are, on the page of the ladder and in a pack."""

import pandas as pd

from alliance.screen import reach
from alliance.screen.charts import ladder as charts
from alliance.screen.chosen import Ladder
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import ladder
from alliance.screen.selection import Selection
from alliance.warehouse import database


def savings(view: Selection, choice: Ladder) -> pd.DataFrame:
    """The savings of a choice, each with the rung where it stands and stood before."""
    view = reach.within(view, "unit_savings")
    return database.run("savings/ladder", view, **choice.parameters)


def rungs(view: Selection, choice: Ladder) -> Exhibit:
    """The forecast by rung, from pipeline to assured, now and one submission before."""
    view = reach.within(view, "unit_savings")
    rows = savings(view, choice)
    steps = ladder.rungs(rows)
    return Exhibit(
        view=view,
        data=steps if len(rows) else rows,
        query="savings/ladder",
        finding=ladder.finding(steps),
        subtitle=f"Forecast of each year by rung. {choice.scope}.",
        form=charts.rungs,
        table=ladder.table(steps),
        note=ladder.note(steps, choice.kind),
        values=choice.parameters,
    )
