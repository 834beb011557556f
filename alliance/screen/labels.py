"""Words for columns and written forms for numbers, the same in every output.

A column's unit is the end of its name (`_gbp`, `_pct`, `_seconds` …); a column named
after a measure takes its words from the measure's header in queries/measures.
"""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache

import pandas as pd

from alliance.screen.memory import remember
from alliance.warehouse import query_files

MINUS = "\u2212"
UNITS = {
    "_exact_gbp": "£",
    "_rate_pct": "%",
    "_gbp": "£",
    "_pct": "%",
    "_pp": "percentage points",
    "_fte": "FTE",
    "_seconds": "",
    "_per_100k": "per 100,000 residents",
    "_per_hour": "calls per hour",
    "_calls": "calls",
    "_persons": "persons",
    "_days": "days",
    "_index": "base = 100",
    "_ratio": "",
}
# The published workforce was revised: an early 31 March stands as it was released last.
RELEASED = "All as released in July 2022; the official series runs to 31 March 2022."
WORDS = {
    "as_at": "As at",
    "bch": "BCH",
    "discounted_payback_years": "Discounted payback (years)",
    "due_on": "Due",
    "every_hour_fte": "FTE if each hour holds",
    "fte": "Full-time equivalents",
    "known_on": "Known on",
    "load_erlangs": "Load (Erlangs)",
    "needed_fte": "FTE needed",
    "needed_hours": "Position hours needed",
    "one_off_cost": "One-off cost",
    "one_off_cost_gbp": "One-off cost (£)",
    "simple_payback_years": "Simple payback (years)",
    "staffed_fte": "FTE staffed",
    "staffed_hours": "Position hours staffed",
    "unit_id": "Unit code",
    "unit_name": "Full name",
    "people_persons": "Persons",
    "week_calls": "Calls a week",
}


MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&])")
# Where an address in a text would become a link.
LINKS = re.compile(r"(?=://|@)|(?<=www)(?=\.)", re.IGNORECASE)
NO_BREAK = "\u2060"
SHORT = {
    "Bedfordshire": "Beds",
    "Cambridgeshire": "Cambs",
    "Hertfordshire": "Herts",
    "England and Wales": "E and W",
    "Seven forces": "7 forces",
    "United Kingdom": "UK",
}

# What a line of text calls an extract; its full title stands in lists of tables.
EXTRACTS = {
    "actions": "Actions",
    "apportionment_rates": "Shares of cost and saving",
    "calls": "Single calls",
    "commentary": "Comments",
    "contact_daily": "Calls by day",
    "contact_hourly": "Calls by hour",
    "decisions": "Decisions",
    "risks": "Risks",
    "staffing": "Staffing",
    "unit_costs": "Costs",
    "unit_measures": "Service measures",
    "unit_savings": "Savings",
}


def extract(table: str) -> str:
    """The short name of the extract in a table, for sentences and narrow columns."""
    return EXTRACTS[table]


def short(name: str) -> str:
    """The short name of a force or area, for the ends of lines on narrow screens."""
    return SHORT.get(name, name)


def column(name: str) -> str:
    """The words for a column, with its unit: `planned_gbp` is `Planned (£)`."""
    if name in _measures():
        return _measures()[name]
    if name in WORDS:
        return WORDS[name]
    ending = next((end for end in UNITS if name.endswith(end)), "")
    words = name.removesuffix(ending).replace("_", " ").strip() or name
    words = re.sub(r" *(999|101)", r" \1", words).strip()
    words = words[:1].upper() + words[1:]
    return f"{words} ({UNITS[ending]})" if UNITS.get(ending) else words


@cache
def _measures() -> dict[str, str]:
    """The words for the measures: title and unit of their headers."""
    return {
        file.short_name: f"{file.header['title']} ({file.header['unit']})"
        for file in query_files.folder("measures")
    }


def money(pounds: float, sign: bool = False) -> str:
    """£k under a million, £m above with one decimal, £bn from a thousand million."""
    size = abs(pounds)
    if size >= 999_950_000:
        written = f"£{size / 1e9:.1f}bn"
    elif size >= 999_500:
        written = f"£{size / 1e6:.1f}m"
    elif size >= 1_000:
        written = f"£{size / 1e3:,.0f}k"
    else:
        written = f"£{size:,.0f}"
    return _signed(pounds, written, sign)


def pounds(value: float) -> str:
    """Whole pounds with thousands: for tables."""
    return _signed(value, f"{abs(value):,.0f}", False)


def pence(value: float) -> str:
    """Pounds with thousands and pennies: for tables of what is apportioned."""
    return _signed(value, f"{abs(value):,.2f}", False)


def percent(value: float) -> str:
    """One decimal and the sign: `93.4%`."""
    return _signed(value, f"{abs(value):.1f}%", False)


def points(value: float, sign: bool = True) -> str:
    """A difference of percentages: `+1.2 points`."""
    return _signed(value, f"{abs(value):.1f} points", sign)


def seconds(value: float) -> str:
    """Whole seconds, mm:ss from two minutes."""
    whole = abs(round(value))
    written = f"{whole} s" if whole < 120 else f"{whole // 60}:{whole % 60:02d} min"
    return _signed(value, written, False)


def fte(value: float, sign: bool = False) -> str:
    """Full-time equivalents with one decimal."""
    return _signed(value, f"{abs(value):,.1f}", sign)


def count(value: float, sign: bool = False) -> str:
    """Whole numbers with thousands."""
    return _signed(value, f"{abs(value):,.0f}", sign)


def day(value: dt.date) -> str:
    """`31 Aug 2016`."""
    return f"{value.day} {value:%b %Y}"


def long_day(value: dt.date) -> str:
    """In full, as letters and reports write it: `28 September 2016`."""
    return f"{value.day} {value:%B %Y}"


def month(value: dt.date) -> str:
    """`Aug 2016`."""
    return f"{value:%b %Y}"


def _signed(value: float, written: str, sign: bool) -> str:
    """With a true minus; with a plus when asked; never a minus before nothing."""
    if not any(digit in written for digit in "123456789"):
        return written
    if value < 0:
        return f"{MINUS}{written}"
    return f"+{written}" if sign else written


WRITTEN: dict[str, Callable[[float], str]] = {
    "_exact_gbp": pence,
    "_rate_pct": lambda value: f"{value:.2f}",
    "_gbp": pounds,
    "_pct": lambda value: f"{value:.1f}".replace("-", MINUS),
    "_pp": lambda value: points(value).removesuffix(" points"),
    "_fte": fte,
    "_seconds": seconds,
    "_per_100k": fte,
    "_per_hour": fte,
    "_index": fte,
    "_ratio": fte,
}


def written(name: str, value: object) -> str:
    """A value of a column as a table shows it; `[x]` where there is none."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return "[x]"
    if isinstance(value, dt.datetime):
        return month(value) if name.endswith("month") else day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        ending = next((end for end in WRITTEN if name.endswith(end)), "")
        return WRITTEN[ending](value) if ending else _plain(value)
    return str(value)


def _plain(value: float) -> str:
    return count(value) if float(value).is_integer() else fte(value)


def table(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame of words: headers by `column`, values by `written`."""
    return pd.DataFrame(
        {
            column(name): [written(name, value) for value in frame[name].tolist()]
            for name in map(str, frame.columns)
        }
    )


@remember
def wide(
    frame: pd.DataFrame, rows: list[str], columns: list[str], value: str
) -> pd.DataFrame:
    """A long frame as a wide one: a column for each value of `columns`, with its unit.

    The order of rows and columns is that of the frame.
    """
    if frame.empty:
        return frame[rows]
    keys = frame[columns].astype(str).agg(" ".join, axis=1)
    ending = next((end for end in WRITTEN if value.endswith(end)), "")
    named = frame.assign(_key=keys + (ending if ending else ""))
    order = list(dict.fromkeys(named["_key"]))
    table = named.pivot(index=rows, columns="_key", values=value)[order].reset_index()
    return table.rename_axis(columns=None)


def plain(text: str) -> str:
    """Text that shows as written: nothing in it is Markdown, a link or a picture."""
    return linked(LINKS.sub(NO_BREAK, text))


def linked(text: str) -> str:
    """Text that shows as written, in which an address of a source is a link."""
    return MARKS.sub(r"\\\1", text)


def as_found(text: str, most: int = 120) -> str:
    """Words of a received file as they can be shown: signs that do not show by their
    code, not longer than a line or two. `plain` comes after."""
    seen = "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in text[:most])
    return seen + ("…" if len(text) > most else "")
