"""Which extracts are live, and from whom."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.warehouse.versions import Receipt, Version

NAMED = 3


@dataclass(frozen=True)
class Origin:
    """The version whose files last spoke for a table, and its warnings by file."""

    version: Version
    warnings: Mapping[str, int]

    def receipts(self, table: str) -> list[Receipt]:
        return [receipt for receipt in self.version.receipts if receipt.table == table]


def moment(at: str) -> str:
    """`22 Nov 2026, 08:42 UTC` for a moment as it is kept, in UTC."""
    when = dt.datetime.fromisoformat(at)
    return f"{labels.day(when)}, {when:%H:%M} UTC"


def named(number: int) -> str:
    """A version in words; 0 is the data folder alone."""
    return f"version {number}" if number else "the extracts as shipped"


def files(names: Sequence[str]) -> str:
    """The names of files as received, the first of them when there are many."""
    shown = [labels.as_found(name, 60) for name in dict.fromkeys(names)]
    more = len(shown) - NAMED
    if more > 0:
        return f"{', '.join(shown[:NAMED])} and {more} more"
    return ", ".join(shown)


def origin(table: str, live: Version, versions: Sequence[Version]) -> Version | None:
    """The version whose files last spoke for a table of the live one.

    `versions` are all, newest first. None: the rows are those of the data folder.
    """
    rows = live.tables.get(table)
    if rows is None:
        return None
    spoke = (
        version
        for version in versions
        if version.number <= live.number
        and version.tables.get(table) == rows
        and any(receipt.table == table for receipt in version.receipts)
    )
    return next(spoke, None)


def standing(data: pd.DataFrame, live: Version) -> str:
    """What stands out among the extracts that are live."""
    absent = data[data["state"] != "live"]
    late = data[(data["state"] == "live") & (data["late_days"].fillna(0) > 0)]
    parts = [
        f"{len(found)} {words}"
        for found, words in ((absent, "missing or refused"), (late, "late"))
        if len(found)
    ]
    stand = "and ".join(f"{part} " for part in parts).strip() or "none missing or late"
    name = named(live.number)
    return f"{name[0].upper()}{name[1:]}: {counted(len(data), 'extract')}, {stand}."


def live_table(
    data: pd.DataFrame, origins: Mapping[str, Origin], warned: pd.DataFrame
) -> pd.DataFrame:
    """A row an extract: standing, from whom, as at, status, rows, checks.

    `data` has table_name, title, file, state, data_to, extract_rows, data_status and
    late_days; a table without an origin is that of the data folder, of which `warned`
    counts the broken_rows by file.
    """
    broken = warned.groupby("file")["broken_rows"].sum().to_dict()
    rows = [(row, origins.get(row["table_name"])) for row in data.to_dict("records")]
    return pd.DataFrame(
        {
            "extract": [row["title"] for row, _ in rows],
            "standing": [_standing(row) for row, _ in rows],
            "from": [_from(row, found) for row, found in rows],
            "as_at": [_day(row["data_to"]) for row, _ in rows],
            "status": [row["data_status"].capitalize() or "None" for row, _ in rows],
            "rows": [row["extract_rows"] for row, _ in rows],
            "checks": [
                _checks(row["table_name"], found)
                if found
                else _kept(int(broken.get(row["file"], 0)))
                for row, found in rows
            ],
        }
    )


def _standing(row: Mapping[Any, Any]) -> str:
    if row["state"] != "live":
        return str(row["state"]).capitalize()
    if pd.isna(row["late_days"]):
        return "Has no dates"
    days = int(row["late_days"])
    return f"Late by {counted(days, 'day')}" if days else "In time"


def _day(day: Any) -> str:
    return "No dates" if pd.isna(day) else labels.day(day)


def _from(row: Mapping[Any, Any], found: Origin | None) -> str:
    if found is None:
        illustrative = "illustrative" in row["data_status"]
        return "Shipped, illustrative" if illustrative else "The data folder"
    names = files([receipt.file for receipt in found.receipts(row["table_name"])])
    version = found.version
    return f"{names}; {labels.as_found(version.role, 40)}, version {version.number}"


def _kept(broken: int) -> str:
    return counted(broken, "warning") if broken else "Keeps every rule"


def _checks(table: str, found: Origin) -> str:
    received = found.receipts(table)
    names = {receipt.file for receipt in received}
    warned = sum(
        count
        for file, count in found.warnings.items()
        if file in names or table in file
    )
    repaired = counted(sum(receipt.repair_count for receipt in received), "repair")
    return f"{repaired}, {counted(warned, 'warning')}"
