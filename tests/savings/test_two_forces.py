"""Forces that write a saving in another way: it is still one row of each list."""

from typing import Any

import pandas as pd
import pytest

from alliance.screen.findings import kinds, ladder_moves
from alliance.screen.selection import Selection
from tests.savings import changed

WINDOW = {"window_first_year": "2013/14", "window_last_year": "2019/20"}
FROM = {"unit_id": "all", "from_year": "2016/17"}
LISTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "savings/full_year_effects": (FROM, ["saving_id", "financial_year"]),
    "savings/gross_and_net": ({}, ["saving_id"]),
    "savings/left_out": ({}, ["left_out_as", "saving_id"]),
    "savings/outturn": (
        FROM,
        [
            *("saving_id", "financial_year"),
            *("variance_reason", "confidence", "at_risk_reason"),
        ],
    ),
    "savings/window_left_out": (WINDOW, ["not_counted", "kind", "saving_id"]),
}
LADDER = {
    "unit_id": "all",
    "kind": kinds.HEADLINE,
    "from_year": "2013/14",
    "to_year": "2019/20",
}


def other_title(rows: pd.DataFrame) -> pd.DataFrame:
    """Hertfordshire has its own title for every saving."""
    theirs = rows["force"] == "Hertfordshire"
    rows.loc[theirs, "title"] += " (Herts)"
    return rows


def other_status(rows: pd.DataFrame) -> pd.DataFrame:
    """Hertfordshire withdraws what it had in the pipeline."""
    theirs = (rows["force"] == "Hertfordshire") & (rows["benefit_status"] == "pipeline")
    assert theirs.any()
    rows.loc[theirs, "benefit_status"] = "withdrawn"
    return rows


@pytest.mark.parametrize("change", [other_title, other_status])
@pytest.mark.parametrize("name", LISTS)
def test_a_saving_is_one_row(
    view: Selection, name: str, change: changed.Change
) -> None:
    asked, grain = LISTS[name]
    rows = changed.run(name, view, change, **asked)
    assert len(rows)
    assert not rows.duplicated(grain).any()


def test_a_saving_that_moved_is_one_row(view: Selection) -> None:
    as_sent, retitled = (
        ladder_moves.each(
            ladder_moves.moved(changed.run("savings/ladder", view, change, **LADDER))
        )
        for change in (lambda rows: rows, other_title)
    )
    assert len(as_sent) == len(retitled) > 0
