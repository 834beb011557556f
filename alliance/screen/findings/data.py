"""How fresh the tables of a snapshot are."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember
from alliance.screen.tile import Tile


@remember
def extracts(data: pd.DataFrame, as_at: dt.date) -> str:
    """Which extracts are missing, and whether the others reach the as-at date.

    `data` has table_name, state and late_days, a row an extract; without a day no
    late_days.
    """
    return " ".join(filter(None, (_missing(data), _in_time(data, as_at))))


def _missing(data: pd.DataFrame) -> str:
    absent = _absent(data)
    if absent.empty:
        return ""
    named = ", ".join(
        f"{labels.extract(row['table_name'])} ({row['state']})"
        for row in absent.to_dict("records")
    )
    verb = "is" if len(absent) == 1 else "are"
    listed = counted(len(data), "extract")
    return f"{len(absent)} of {listed} {verb} not there: {named}."


def _in_time(data: pd.DataFrame, as_at: dt.date) -> str:
    dated, late = data[data["late_days"].notna()], _late(data)
    if dated.empty:
        return "No extract counts days, so none can be late."
    if late.empty:
        if len(dated) == 1:
            return f"1 of 1 extract with dates reaches {labels.day(as_at)}."
        return f"All {len(dated)} extracts with dates reach {labels.day(as_at)}."
    named = ", ".join(
        f"{labels.extract(row['table_name'])} ({_days(row['late_days'])})"
        for row in late.to_dict("records")
    )
    verb = "is" if len(late) == 1 else "are"
    return f"{len(late)} of {len(dated)} extracts with dates {verb} late: {named}."


@remember
def extract_table(data: pd.DataFrame) -> pd.DataFrame:
    """The extracts in words: whether late, last day, rows and status."""
    return pd.DataFrame(
        {
            "extract": data["title"],
            "standing": list(map(_standing, data["state"], data["late_days"])),
            "data_to": _last_days(data),
            "rows": data["extract_rows"],
            "status": data["data_status"].str.capitalize(),
        }
    )


@remember
def published(data: pd.DataFrame) -> str:
    """How many published tables there are and the last day that one reaches."""
    if data.empty:
        return "No published table is supplied."
    last = data["data_to"].max()
    reach = "" if pd.isna(last) else f"; the latest runs to {labels.day(last)}"
    verb = "holds" if len(data) == 1 else "hold"
    return f"{counted(len(data), 'table')} {verb} figures as published{reach}."


@remember
def published_table(data: pd.DataFrame) -> pd.DataFrame:
    """The published tables in words: last day, rows and publication."""
    return pd.DataFrame(
        {
            "published": data["published_table"],
            "data_to": _last_days(data),
            "rows": data["table_rows"],
            "publication": data["publication"].str[:1].str.upper()
            + data["publication"].str[1:],
        }
    )


@remember
def warnings(data: pd.DataFrame) -> str:
    """How many rows the checks warn of, in how many files."""
    if data.empty:
        return "No warnings: every row keeps every rule."
    rows, files = int(data["broken_rows"].sum()), data["file"].nunique()
    return (
        f"The checks warn of {counted(rows, 'row')} in {counted(files, 'file')}; "
        "the files were loaded."
    )


@remember
def tiles(
    extracts: pd.DataFrame, published: pd.DataFrame, warned: pd.DataFrame
) -> list[Tile]:
    """Extracts in time, published tables and warnings."""
    dated, late = extracts[extracts["late_days"].notna()], _late(extracts)
    absent = len(_absent(extracts))
    undated = len(extracts) - len(dated) - absent
    missing = f"{absent} missing or refused" if absent else ""
    illustrative = extracts["data_status"].str.contains("illustrative").sum()
    rows = int(warned["broken_rows"].sum()) if len(warned) else 0
    return [
        Tile(
            "Extracts in time",
            f"{len(dated) - len(late)} of {len(dated)}",
            f"{undated} more without dates",
            missing,
        ),
        Tile(
            "Illustrative extracts",
            f"{illustrative} of {len(extracts)}",
            "marked in every row",
        ),
        Tile("Published tables", f"{len(published)}", "each row with its source"),
        Tile("Warnings", labels.count(rows), "rows that a check warns of"),
    ]


def _late(data: pd.DataFrame) -> pd.DataFrame:
    return data[data["late_days"].fillna(0) > 0]


def _absent(data: pd.DataFrame) -> pd.DataFrame:
    return data[data["state"] != "live"]


def _standing(state: str, days: float) -> str:
    if state != "live":
        return state.capitalize()
    if pd.isna(days):
        return "Has no dates"
    return f"Late by {_days(days)}" if days else "In time"


def _days(days: float) -> str:
    return counted(int(days), "day")


def _last_days(data: pd.DataFrame) -> list[str]:
    return ["No dates" if pd.isna(day) else labels.day(day) for day in data["data_to"]]
