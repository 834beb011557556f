"""Which functions the published lists name, and which fell silent, in words."""

import pandas as pd

from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

# Lists of 2011 to June 2015 that say what is to be shared, and what speaks later.
EARLY = ("A", "B")
LATER = ("P", "C", "D", "E")


@remember
def finding(lists: pd.DataFrame) -> str:
    """How many functions fell silent, and which."""
    names = silent(lists)
    if not names:
        return "Every function of the early lists is named again later."
    return (
        f"{counted(len(names), 'function')} of the lists of 2013 and 2015 fell silent: "
        f"{', '.join(names)}."
    )


@remember
def silent(lists: pd.DataFrame) -> list[str]:
    """Functions that an early list names and no later one, not even in another."""
    return [
        str(unit)
        for unit, rows in lists.groupby("unit", sort=False)
        if _said(rows, EARLY) and not _said(rows, LATER)
    ]


def _said(rows: pd.DataFrame, letters: tuple[str, ...]) -> bool:
    return bool(rows.loc[rows["list_letter"].isin(letters), "said"].notna().any())


@remember
def matrix(lists: pd.DataFrame) -> pd.DataFrame:
    """A row for each function, those that fell silent first; a column for each list."""
    columns = list(dict.fromkeys(lists["list_named"]))
    wide = lists.pivot(index="unit", columns="list_named", values="said")[columns]
    named = wide.notna().sum(axis=1)
    lost = silent(lists)
    order = sorted(wide.index, key=lambda unit: (unit not in lost, -named[unit], unit))
    shown = wide.fillna("").loc[order].rename_axis(columns=None)
    parts = lists.drop_duplicates("unit").set_index("unit")["part_of"]
    since = [_since(unit in lost, parts[unit]) for unit in order]
    shown.insert(0, "since_June_2015", since)
    return shown.reset_index(names="function")


def _since(is_lost: bool, whole: object) -> str:
    """What became of a function that the later lists do not name by itself."""
    if is_lost:
        return "Silent"
    return f"Part of {whole}" if isinstance(whole, str) else ""
