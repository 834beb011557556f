"""The tables of the fair share page: cost, savings, agreements, and comparators."""

from dataclasses import replace
from typing import Any

import pandas as pd

from alliance.screen import display
from alliance.screen.chosen import Unit
from alliance.screen.exhibits import share as exhibits
from alliance.screen.exhibits.share import ROUNDED
from alliance.screen.findings import (
    share,
    share_comparators,
    share_limits,
    share_periods,
    share_savings,
    share_split,
)
from alliance.screen.selection import Selection

NO_RATE = "The published agreements name no rate."
UPDATED = (
    "The decisions of 23 June 2016 on Protective Services and Professional Standards "
    "say that shares were updated, and name none."
)


def show_costs(view: Selection, rows: pd.DataFrame, choice: Unit) -> None:
    """Baselines less parts of the joint cost, by force and by unit."""
    forces, period = view.bch_forces, view.period.name
    of_costs: dict[str, Any] = {
        "query": "savings/share_by_key",
        "values": {"unit_id": choice.unit_id},
    }
    display.show(
        replace(
            exhibits.by_force(view, choice),
            finding="Each force's own baseline less its agreed share of the joint "
            "cost.",
        )
    )
    if not choice.is_one_unit:
        display.table(
            view,
            share.by_unit_table(rows, forces),
            finding=share.by_unit_finding(rows, forces),
            subtitle=f"Own baseline less share of the joint cost: {period}. "
            "Below zero, the force pays more than its baseline.",
            **of_costs,
        )


def show_savings(
    view: Selection, rows: pd.DataFrame, costs: pd.DataFrame, choice: Unit
) -> None:
    """Savings by each key, and the units that share them by another key than costs."""
    forces, period = view.bch_forces, view.period.name
    savings = share_savings.with_weights(rows, costs)
    for sentence in share_limits.refused(
        share_split.refusals(savings, share_split.SAVING)
    ):
        display.nothing(sentence)
    display.table(
        view,
        share_savings.table(savings, forces),
        query="savings/share_savings",
        also=["savings/share_by_key"],
        finding=share_savings.finding(savings, forces),
        subtitle=f"Savings delivered by all three forces together, by each key: "
        f"{choice.words}, {period}. Cashable, recurrent, in-year and net, with an "
        f"approved case. {ROUNDED}",
        values={"unit_id": choice.unit_id},
        empty="None was delivered in this period by this choice.",
    )
    differing = share_savings.differing(savings, forces)
    display.table(
        view,
        differing,
        query="savings/share_savings",
        finding=share_savings.differing_finding(differing),
        subtitle="Units whose agreed shares of saving are not those of cost.",
        values={"unit_id": choice.unit_id},
        empty="None: savings are shared as costs are.",
    )


def show_agreements(view: Selection, rows: pd.DataFrame, choice: Unit) -> None:
    """What changes of the agreed shares moved, and all agreed shares over time."""
    moved = share_periods.moved(rows, view.bch_forces)
    over_time: dict[str, Any] = {
        "query": "savings/share_periods",
        "values": {"unit_id": choice.unit_id},
    }
    if len(moved):
        display.table(
            view,
            moved,
            finding=share_periods.moved_finding(moved),
            subtitle="Running cost of the last twelve months, by the new shares less "
            f"by the old. {UPDATED}",
            **over_time,
        )
    display.table(
        view,
        share_periods.table(rows, view.bch_forces),
        finding=share_periods.finding(rows),
        subtitle=f"Agreed shares over time. {NO_RATE}",
        empty="None is on record for this choice.",
        **over_time,
    )


def show_comparators(view: Selection, rows: pd.DataFrame) -> None:
    """Real shares of other collaborations, as such."""
    display.table(
        view,
        rows,
        query="savings/share_comparators",
        finding=share_comparators.finding(rows),
        subtitle=f"Published, for comparison only. {share_comparators.sums(rows)}",
        shown=share_comparators.table(rows),
    )
