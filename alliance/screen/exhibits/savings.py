"""What is shown of savings, on the page of savings and in a pack."""

import datetime as dt

from alliance.screen import reach
from alliance.screen.charts import against_plan
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import savings, savings_rows, savings_years
from alliance.screen.selection import Selection
from alliance.warehouse import database


def to_date(view: Selection) -> Exhibit:
    """Planned, forecast and delivered of each unit in the period."""
    view = reach.within(view, "unit_savings")
    units = database.run("savings/by_unit", view)
    return Exhibit(
        view=view,
        data=units,
        query="savings/by_unit",
        finding=savings.to_date(units),
        subtitle=f"{view.period.name}: cashable, recurrent, in-year and net, with an "
        "approved case.",
        form=against_plan.to_date,
        table=savings_rows.to_date(units),
        note=savings_years.note(
            units, view.parameters["period_year"], view.comparison, _submitted(view)
        ),
    )


def outturn(view: Selection) -> Exhibit:
    """Outturn of each unit against its plan, both for the whole year."""
    view = reach.within(view, "unit_savings")
    units = database.run("savings/by_unit", view)
    year = view.parameters["period_year"]
    return Exhibit(
        view=view,
        data=units,
        query="savings/by_unit",
        finding=savings.outturn(units, year),
        subtitle=f"Outturn against plan, both for the whole year, {year}.",
        form=against_plan.outturn,
        table=savings_rows.outturn(units),
        note="The cost of making the change is in the table; no saving is net of it.",
    )


def _submitted(view: Selection) -> tuple[dt.date, ...]:
    """The days as at which savings were submitted."""
    days = database.run("savings/submissions", view)["as_at"]
    return tuple(day.date() for day in days)
