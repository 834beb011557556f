"""How contacts divide among channels, and which channels did not exist yet.

`channels` has area, month, channel, offered_calls and channel_share_pct; `dates` the
launches that are known: kind, day, label and launched_by.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import areas
from alliance.screen.memory import remember

CHANNELS = ("999", "101", "Crime recording", "Online", "Web chat")
SHARE = "channel_share_pct"
NOT_YET, NOT_RECEIVED, MISSING = "not yet launched", "not received", "[x]"


@remember
def finding(channels: pd.DataFrame) -> str:
    """The shares of the last month of the last area, and which moved most in a year."""
    rows = areas.whole(channels)
    if rows.empty:
        return "No whole month of contacts is held for this choice."
    now = _month(rows, rows["month"].max())
    parts = [f"{name} {labels.percent(share)}" for name, share in now.items()]
    then = rows["month"].max() - pd.DateOffset(years=1)
    moved = (now - _month(rows, then)).dropna()
    said = f"{rows['area'].iloc[-1]}, {labels.month(rows['month'].max())}: "
    said += ", ".join(parts)
    if moved.empty or labels.points(moved.abs().max()) == "0.0 points":
        return f"{said} of contacts."
    most = str(moved.abs().idxmax())
    points = labels.points(moved[most])
    return f"{said} of contacts; {most} {points} on {labels.month(then)}."


def _month(rows: pd.DataFrame, month: pd.Timestamp) -> pd.Series:
    return rows[rows["month"] == month].set_index("channel")[SHARE]


@remember
def volume_finding(channels: pd.DataFrame) -> str:
    """Contacts of the last area by channel in the last month."""
    rows = areas.whole(channels)
    if rows.empty:
        return "No whole month of contacts is held for this choice."
    last = rows[rows["month"] == rows["month"].max()]
    parts = [
        f"{row.channel} {labels.count(row.offered_calls)}" for row in last.itertuples()
    ]
    when = labels.month(rows["month"].max())
    return f"{rows['area'].iloc[-1]}, contacts in {when}: {', '.join(parts)}."


@remember
def table(channels: pd.DataFrame, dates: pd.DataFrame, value: str) -> pd.DataFrame:
    """A row for each month; a column for each area and channel, launched or not.

    A month before a channel's first contact is `not yet launched`, never zero; a later
    month that is not whole is missing.
    """
    wide = channels[["month"]].drop_duplicates().sort_values("month")
    for area, rows in channels.groupby("area", sort=False):
        for channel in CHANNELS:
            held = rows[rows["channel"] == channel].set_index("month")[value]
            launched = _launched(str(area), channel, dates)
            name = f"{area} {channel}{'_pct' if value.endswith('_pct') else ''}"
            cells = [_cell(month, held, launched) for month in wide["month"]]
            # Numbers beside words, each as what it is.
            wide[name] = pd.Series(cells, wide.index, dtype=object)
    return wide


def _cell(
    month: pd.Timestamp, held: pd.Series, launched: pd.Timestamp | None
) -> float | str:
    if month in held.index:
        return float(held[month])
    if len(held) and month > held.index.min():
        return MISSING
    return NOT_RECEIVED if launched is not None and launched <= month else NOT_YET


def _launched(area: str, channel: str, dates: pd.DataFrame) -> pd.Timestamp | None:
    """When a force launched a channel, where that is known."""
    named = dates["label"].str.contains(channel, case=False, regex=False)
    days = dates.loc[named & (dates["launched_by"] == area), "day"]
    return None if days.empty else days.min()


@remember
def launches(channels: pd.DataFrame, dates: pd.DataFrame) -> str:
    """Which channels have no contacts yet; the launches that are known."""
    held = set(channels["channel"])
    absent = [name for name in CHANNELS[3:] if name not in held]
    known = dates.loc[dates["kind"] == "launch", "label"].tolist()
    said = f"{' and '.join(absent)}: not yet launched, so blank, not zero. "
    after = f"Published launches: {'; '.join(known)}." if known else ""
    return f"{said if absent else ''}{after}".strip()


def views(channels: pd.DataFrame) -> list[tuple[str, str, pd.DataFrame, str]]:
    """The two charts of channels: column, finding, rows and what is measured.

    Shares stand on one scale for every area; the volumes of all forces together would
    flatten those of each.
    """
    what = "101 is the primary queue, the secondary is part of it."
    parts = areas.parts(channels)
    return [
        (
            SHARE,
            finding(channels),
            channels,
            f"Share of contacts by channel, %; {what}",
        ),
        (
            "offered_calls",
            volume_finding(channels),
            parts if len(parts) else channels,
            f"Contacts offered by channel; {what}",
        ),
    ]
