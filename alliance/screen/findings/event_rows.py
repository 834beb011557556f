"""What the chart of a before-and-after test draws, and the table below it."""

import pandas as pd

from alliance.screen.findings import control_rows
from alliance.screen.findings.control import Assessment
from alliance.screen.findings.event_verdicts import Verdict


def points(verdicts: tuple[Verdict, ...]) -> pd.DataFrame:
    """A row for each point of the areas that are drawn."""
    return control_rows.drawn(_drawn(verdicts))


def table(verdicts: tuple[Verdict, ...]) -> pd.DataFrame:
    """The figures of the areas that are drawn, units in the names of columns."""
    return control_rows.table_of(_drawn(verdicts))


def ending(verdicts: tuple[Verdict, ...]) -> str:
    """The ending of columns that stands for the unit drawn: `_pp` for differences."""
    return control_rows.unit(_drawn(verdicts))


def _drawn(verdicts: tuple[Verdict, ...]) -> tuple[Assessment, ...]:
    """The charts of the areas that have values, on the scale of the first."""
    held = [verdict.assessment for verdict in verdicts if verdict.outcome.before]
    return tuple(each for each in held if each.is_yearly == held[0].is_yearly)
