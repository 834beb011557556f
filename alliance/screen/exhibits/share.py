"""What is shown of each force's share of the joint cost, on its page and in a pack."""

from alliance.screen import reach
from alliance.screen.chosen import Unit
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import share, share_limits
from alliance.screen.selection import Selection
from alliance.warehouse import database

EXTRACTS = ("unit_costs", "contact_daily", "unit_measures")
NOT_SHARED = "No running cost of this choice can be shared out."
ROUNDED = "Shares are rounded; amounts are split by the unrounded ones."


def by_force(view: Selection, choice: Unit) -> Exhibit:
    """Each force's own baseline less its agreed share of the joint running cost."""
    view = reach.within(view, *EXTRACTS)
    values = {"unit_id": choice.unit_id}
    rows = database.run("savings/share_by_key", view, **values)
    shown = view.has_actuals and share.can_be_shown(rows, view.bch_forces)
    return Exhibit(
        view=view,
        data=share.by_force_table(rows, view.bch_forces) if shown else rows.head(0),
        query="savings/share_by_key",
        finding=share.answer(rows, view.bch_forces) if shown else NOT_SHARED,
        subtitle=f"Running cost to the penny: {choice.words}, {view.period.name}. "
        "Capital, programme cost and grants are not in it. A month follows the shares "
        f"that are valid on its first day. {ROUNDED}",
        values=values,
        empty=share_limits.nothing(view) or view.without_extract,
    )
