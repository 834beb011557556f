"""What is shown of a year's outturn, on its page and in a pack."""

import pandas as pd

from alliance.screen import reach
from alliance.screen.charts import outturn as charts
from alliance.screen.chosen import Outturn
from alliance.screen.exhibit import NO_FIGURES, Exhibit
from alliance.screen.findings import outturn
from alliance.screen.selection import Selection
from alliance.warehouse import database


def of_year(view: Selection, choice: Outturn) -> pd.DataFrame:
    """The savings of a choice in its year, each with the low end of its outturn."""
    view = reach.within(view, "unit_savings")
    every = outturn.ranged(database.run("savings/outturn", view, **choice.parameters))
    return every[every["financial_year"] == choice.year]


def ranges(view: Selection, choice: Outturn) -> Exhibit:
    """For each unit from which low end to which forecast the year may come out."""
    rows = of_year(view, choice)
    return Exhibit(
        view=reach.within(view, "unit_savings"),
        data=outturn.units(rows),
        query="savings/outturn",
        finding=outturn.finding(rows, choice.year),
        subtitle=f"Outturn of {choice.year}, {choice.unit}: low end, forecast, plan "
        "for the whole year.",
        form=charts.ranges,
        note=outturn.method(),
        values=choice.parameters,
    )


def at_risk(view: Selection, choice: Outturn) -> Exhibit:
    """Each saving with an amount at risk, with the reason and the confidence."""
    rows = of_year(view, choice)
    return Exhibit(
        view=reach.within(view, "unit_savings"),
        data=outturn.at_risk(rows),
        query="savings/outturn",
        finding=outturn.at_risk_finding(rows),
        subtitle=f"Part of the forecast of {choice.year} that may not come, "
        f"{choice.unit}.",
        values=choice.parameters,
        empty="No amount is at risk." if len(rows) else NO_FIGURES,
    )
