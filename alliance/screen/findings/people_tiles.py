"""The first figures of the page on people needed."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.people_assumed import WEEK, Assumed
from alliance.screen.tile import Tile


def tiles(forces: pd.DataFrame, assumed: Assumed) -> list[Tile]:
    """Needed, staffed and deployable people, and what one position takes."""
    if forces.empty:
        return []
    names = " + ".join(labels.short(name) for name in forces["force"])
    return [
        Tile("FTE needed for calls", _sum(forces["needed_fte"]), names),
        Tile(
            "FTE for positions staffed",
            _sum(forces["staffed_fte"]),
            "as the extract counts them, desk by desk",
        ),
        Tile(
            "FTE deployable",
            _sum(forces["deployable_fte"]),
            "all of Public Contact",
            queries=("contact/deployable",),
        ),
        Tile(
            "One position, 24/7",
            f"{labels.fte(assumed.fte(WEEK))} FTE",
            f"{WEEK} / ({assumed.weekly_hours:g} x {assumed.at_work:.2f})",
        ),
    ]


def _sum(values: pd.Series) -> str:
    return labels.written("_fte", values.sum(skipna=False))
