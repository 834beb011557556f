"""How fresh the tables of a snapshot are."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember
from alliance.screen.tile import Tile


@remember
def extracts(data: pd.DataFrame, as_at: dt.date) -> str:
    """Whether every extract reaches the as-at date, and which do not.

    `data` has title and late_days, a row an extract; without a day no late_days.
    """
    dated, late = data[data["late_days"].notna()], _late(data)
    if dated.empty:
        return "No extract counts days, so none can be late."
    if late.empty:
        if len(dated) == 1:
            return f"1 of 1 extract with dates reaches {labels.day(as_at)}."
        return f"All {len(dated)} extracts with dates reach {labels.day(as_at)}."
    named = ", ".join(
        f"{row['title']} ({_days(row['late_days'])})" for row in late.to_dict("records")
    )
    verb = "is" if len(late) == 1 else "are"
    return f"{len(late)} of {len(dated)} extracts with dates {verb} late: {named}."


@remember
def extract_table(data: pd.DataFrame) -> pd.DataFrame:
    """The extracts in words: whether late, last day, rows and status."""
    return pd.DataFrame(
        {
            "extract": data["title"],
            "standing": [_standing(days) for days in data["late_days"]],
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
    illustrative = extracts["data_status"].str.contains("illustrative").sum()
    rows = int(warned["broken_rows"].sum()) if len(warned) else 0
    return [
        Tile(
            "Extracts in time",
            f"{len(dated) - len(late)} of {len(dated)}",
            f"{len(extracts) - len(dated)} more without dates",
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


def _standing(days: float) -> str:
    if pd.isna(days):
        return "Has no dates"
    return f"Late by {_days(days)}" if days else "In time"


def _days(days: float) -> str:
    return counted(int(days), "day")


def _last_days(data: pd.DataFrame) -> list[str]:
    return ["No dates" if pd.isna(day) else labels.day(day) for day in data["data_to"]]
