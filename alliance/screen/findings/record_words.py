"""Words that every table of the record shares: its dates, its sources, its gaps."""

from typing import Any

import pandas as pd

from alliance.screen import labels

NOT_STATED = "Not stated"
NOT_KNOWN = "Not known: no decision is on record"
NO_SUMMIT = "No Summit after the as-at date is on record"
Row = dict[Any, Any]


def when(row: Row) -> str:
    """A date no more exactly than it is stated: a day, a month, `autumn 2016`."""
    first, precision = row["date_from"], row["precision"]
    if pd.isna(first):
        return NOT_STATED
    if precision == "day":
        return labels.day(first)
    if precision == "month":
        return labels.month(first)
    return sentence(str(row["date_text"]))


def published(row: Row) -> str:
    """The day, month or year of publication, as exactly as the source shows it."""
    known_on, precision = row["known_on"], row["published_precision"]
    if precision == "day":
        return labels.day(known_on)
    if precision == "span":
        return f"By {labels.month(known_on)}"
    year = f"{known_on:%Y}"
    stated = {
        "month": labels.month(known_on),
        "inferred_month": f"{labels.month(known_on)} (inferred)",
        "inferred": f"{year} (inferred)",
    }
    return stated.get(precision, year)


def source(row: Row) -> str:
    """The source and, in a document, its lines: `Board report …, lines 146-147`."""
    lines = row.get("source_lines")
    return f"{row['source_named']}{_lines(lines)}"


def _lines(lines: object) -> str:
    if not isinstance(lines, str):
        return ""
    many = "-" in lines or ";" in lines
    return f", {'lines' if many else 'line'} {lines}"


def quoted(words: object) -> str:
    """Operative words in quotation marks; nothing when there are none."""
    return f"“{words}”" if isinstance(words, str) else ""


def given(value: object, otherwise: str = NOT_STATED) -> str:
    """A text, or what to say when the record has none."""
    return sentence(value) if isinstance(value, str) else otherwise


def sentence(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


def counted(number: int, thing: str) -> str:
    """`1 milestone`, `2,000 milestones`."""
    return f"{number:,} {thing}" + ("" if number == 1 else "s")
