"""One published figure of calls in words: its number with its qualifier, its place."""

from typing import Any

import pandas as pd

from alliance.screen import labels

# What stands before the number or, in brackets, after it; only a number that is exact
# as printed stands bare.
AROUND = {
    "rounded": ("", "rounded"),
    "about": ("about ", ""),
    "at_least": ("at least ", ""),
    "at_most": ("at most ", ""),
    "range_low": ("from ", ""),
    "range_high": ("to ", ""),
    "conflict": ("", "sources differ"),
    "period_doubtful": ("", "period doubtful"),
}
CLOCKS = {
    "bt": "BT's clock",
    "force": "force's own clock",
    "not_stated": "clock not stated",
    "not_timed": "not timed",
}
# Drawn open: the number is known less well than it is printed.
OPEN = ("about", "conflict", "period_doubtful")
PER = {"calls_per_month": " a month", "calls_per_day": " a day"}
PER |= {"contacts_per_day": " a day"}
NAMED = {"rank_pct_within_10s": "rank by % answered within 10s"}
CHANNELS = {"999": "999", "101": "101", "all_calls": "999 and 101 together"}


def number(value: float, unit: str) -> str:
    """As printed in the source: no digit added; mm:ss from two minutes."""
    if unit == "percent":
        return f"{value:g}%"
    if unit == "seconds":
        return labels.seconds(value) if value >= 120 else f"{value:g} s"
    if unit == "rank":
        return f"number {value:g}"
    return f"{labels.count(value)}{PER.get(unit, '')}"


def figure(row: Any, *more: str) -> str:
    """The number with its qualifier: `at most 90%`, `71% (rounded)`.

    `more` goes into the same brackets: `71% (rounded; 2016)`.
    """
    before, after = AROUND.get(row.qualifier, ("", ""))
    words = "; ".join(filter(None, (after, *more)))
    brackets = f" ({words})" if words else ""
    return f"{before}{number(row.value, row.unit)}{brackets}"


def in_full(row: Any) -> str:
    """The number with its qualifier, also where that is `exact`: for tables."""
    return figure(row, "exact" if row.qualifier == "exact" else "")


def qualifier(code: str) -> str:
    """A qualifier as a word: `exact`, `rounded`, `at most`, `sources differ`."""
    named = {"range_low": "low end", "range_high": "high end"}
    return named.get(code, code.replace("conflict", "sources differ").replace("_", " "))


def measure(code: str) -> str:
    """A measure in words: `% answered within 10 s`."""
    words = NAMED.get(code, code).replace("pct_", "% ").replace("_", " ")
    for seconds in ("10", "20", "30", "60", "90"):
        words = words.replace(f"{seconds}s", f"{seconds} s")
    return words


def channel(code: str) -> str:
    """A channel in words."""
    return CHANNELS.get(code, code.replace("_", " "))


def matter(row: pd.Series) -> str:
    """What is counted, with its channel and stage: `101 (secondary) mean wait …`."""
    stage = "" if pd.isna(row["queue"]) else f" ({row['queue']})"
    words = measure(row["measure"])
    comma = "," if words.startswith("%") else ""
    return f"{channel(row['channel'])}{stage}{comma} {words}"


def place(row: Any) -> str:
    """Period and clock: `Nov 2023, BT's clock`."""
    return f"{row.period_label}, {CLOCKS[row.clock]}"


def marks(qualifiers: pd.Series, sideways: bool = False) -> str:
    """What the marks on a chart mean, of those that are drawn."""
    up, down = ("▷", "◁") if sideways else ("△", "▽")
    held = set(qualifiers)
    said = [
        ("◆ exact or rounded", {"exact", "rounded"}),
        (f"{up} at least", {"at_least", "range_low"}),
        (f"{down} at most", {"at_most", "range_high"}),
        ("◇ about, sources differ or period doubtful", set(OPEN)),
    ]
    return "; ".join(words for words, codes in said if codes & held)
