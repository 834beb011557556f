"""Several measures of each force over time: a panel each, a line for each measure."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels
from alliance.screen.charts import lines
from alliance.screen.charts.base import Event
from alliance.screen.theme import Mode


def panels(
    data: pd.DataFrame,
    *,
    x: str,
    y: str,
    shown: Sequence[str],
    mode: Mode,
    panel: str = "force",
    events: Sequence[Event] = (),
) -> go.Figure:
    """A panel for each value of `panel` on one scale, with a line for each column of
    `shown`; `y` names what they have in common and ends in their unit."""
    long = data.melt([panel, x], list(shown), "measure", y)
    long["measure"] = [labels.column(name).split(" (")[0] for name in long["measure"]]
    return lines.panels(
        long, x=x, y=y, mode=mode, panel=panel, series="measure", events=events
    )
