"""What is shown of stated needs beside savings, on the page of needs and in a pack."""

from dataclasses import replace
from typing import Any

import pandas as pd

from alliance.screen import reach, selection
from alliance.screen.charts import needs as charts
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import need, need_years
from alliance.screen.selection import Selection
from alliance.warehouse import database


def three_forces(view: Selection, needs: pd.DataFrame) -> Selection:
    """All three forces over the years of the needs' stated windows, whatever is chosen
    in the filters: the needs are of the three together."""
    drawn = needs[needs["stated_for"] == "three_forces"]
    starts, ends = drawn["period_start"].dropna(), drawn["period_end"].dropna()
    first, last = (
        selection.DEFAULT_YEARS
        if starts.empty or ends.empty
        else (
            selection.financial_year(starts.min()),
            selection.financial_year(ends.max()),
        )
    )
    whole = replace(view, first_year=first, last_year=last, comparison="None")
    return reach.within(whole.only(*selection.BCH), "unit_savings")


def window_of(view: Selection) -> dict[str, Any]:
    """The years of a view as the window that queries ask for."""
    return {
        "window_first_year": view.first_year,
        "window_last_year": view.last_year,
    }


def beside(view: Selection) -> Exhibit:
    """The savings of the three forces added up, each stated need over its window."""
    needs = database.run("savings/needs", view)
    view = three_forces(view, needs)
    points = database.run("savings/beside_needs", view)
    years = database.run("savings/need_years", view, **window_of(view))
    return Exhibit(
        view=view,
        data=points,
        query="savings/beside_needs",
        finding=need.finding(points, needs),
        subtitle="Headline savings of the three forces, added up from "
        f"{view.first_year}. {need.REST}",
        form=charts.beside,
        note=f"{need_years.caution(years)} {need.note(needs)}",
        options={"needs": need.drawn(needs)},
    )
