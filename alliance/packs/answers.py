"""Answers of queries that a pack keeps: what the next one compares with."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database

# What the next pack compares with, by the short name of its answers.
QUERIES = {
    "savings": "packs/savings",
    "contact": "packs/contact_months",
    "staffing": "packs/staffing_months",
    "reach": "packs/reach",
    "milestones": "packs/milestones",
    "claims": "packs/claims",
    "decisions": "packs/decisions",
}
Plain = str | int | float | None
Row = Mapping[str, Plain]
Answers = Mapping[str, tuple[Row, ...]]


def known(view: Selection) -> Answers:
    """What is known of the three forces now, in a form that can be kept."""
    every = view.only(*BCH)
    return {
        name: tuple(plain(database.run(query, every)))
        for name, query in QUERIES.items()
    }


def plain(frame: pd.DataFrame) -> Iterator[Row]:
    """Rows of values that JSON holds: days as ISO text, nothing as None."""
    for row in frame.to_dict("records"):
        yield {str(name): _value(value) for name, value in row.items()}


def _value(value: Any) -> Plain:
    if pd.isna(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value if isinstance(value, str | int | float) else str(value)
