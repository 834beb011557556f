"""What is shown of the published workforce, on its page and in a pack."""

from alliance.screen import chosen_workforce, labels
from alliance.screen.charts import lines
from alliance.screen.chosen_workforce import Choice
from alliance.screen.exhibit import Exhibit, events
from alliance.screen.selection import Selection
from alliance.warehouse import database


def changed(view: Selection, choice: Choice | None = None) -> Exhibit:
    """The workforce of each area since the alliance was agreed, one panel each."""
    choice = choice or chosen_workforce.opening(view)
    asked = choice.parameters
    series = database.run("staffing/workforce_series", view, **asked)
    return Exhibit(
        view=view,
        data=choice.drawn(series),
        query="staffing/workforce_series",
        finding=choice.finding(series),
        subtitle=choice.subtitle,
        form=lines.panels,
        table=labels.wide(series, ["as_at"], ["area"], choice.column),
        note=choice.note(series),
        events=events(database.run("staffing/alliance_dates", view)),
        values=asked,
        options={"x": "as_at", "y": choice.column, "panel": "area"},
    )
