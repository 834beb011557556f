"""The tables of the page on people needed."""

import pandas as pd

from alliance.screen.findings.people_assumed import Assumed
from alliance.screen.memory import remember


@remember
def by_room(once: pd.DataFrame, assumed: Assumed) -> pd.DataFrame:
    """What a reader compares of the rooms; patience only where callers hang up."""
    columns = ["area", "room", "week_calls", "mean_handle_seconds", "needed_hours"]
    columns += ["staffed_hours", "needed_fte", "every_hour_fte", "staffed_fte"]
    if assumed.hangs_up:
        columns.insert(4, "patience_seconds")
    whole = {name: once[name].round() for name in ("week_calls", "staffed_hours")}
    return once.assign(**whole)[columns]


@remember
def week(drawn: pd.DataFrame) -> pd.DataFrame:
    """The hours of a room as they are drawn."""
    columns = ["area", "weekday", "hour", "calls", "load_erlangs", "needed"]
    return drawn[[*columns, "every_hour", "staffed"]]
