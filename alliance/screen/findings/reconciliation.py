"""Published figures beside those of the extracts, and claims that stand alone."""

import re
from typing import Any

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import published, sentence
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

BOUNDS = {"at_most": "up to", "at_least": "at least", "about": "about"}
SOURCE_WORDS = re.compile(
    r"just under|nearly|up to|over|more than|no less than|at least|about|around"
)
KINDS = {"ceiling": "upper limit", "predicted_original": "originally predicted"}
ABBREVIATIONS = {"OBC": "outline case", "FBC": "full case", "-20": " to 20"}
QUERIES = tuple(
    f"data/reconciliation_{part}"
    for part in ("savings", "staffing", "people", "contact")
)
Row = dict[Any, Any]


@remember
def finding(data: pd.DataFrame, what: str) -> str:
    """How many of the comparable figures agree, which do not, how many cannot be.

    `data` has figure, is_comparable and agrees; `what` names the figures, in plural.
    """
    if data.empty:
        return f"No {what} were published by this date."
    comparable, differing = _comparable(data), _differing(data)
    rest = len(data) - len(comparable)
    if comparable.empty:
        return f"None of {len(data)} {what} can be compared with the extracts."
    left_out = f"; {rest} of {len(data)} cannot be compared" if rest else ""
    if differing.empty:
        if len(comparable) == 1:
            return f"1 of 1 comparable {what} agrees{left_out}."
        return f"All {len(comparable)} comparable {what} agree{left_out}."
    named = ", ".join(dict.fromkeys(differing["figure"]))
    verb = "differs" if len(differing) == 1 else "differ"
    return (
        f"{len(differing)} of {len(comparable)} comparable {what} {verb} "
        f"({named}){left_out}."
    )


@remember
def table(data: pd.DataFrame) -> pd.DataFrame:
    """Each figure in words: its scope, both amounts, whether they agree and why."""
    rows: list[Row] = data.to_dict("records")
    return pd.DataFrame(
        {
            "figure": [sentence(row["figure"]) for row in rows],
            "published_for": [_published_for(row) for row in rows],
            "published": [_published(row) for row in rows],
            "extracts": [_written(row["illustrative"], row["unit"]) for row in rows],
            "result": [_result(row) for row in rows],
        }
    )


@remember
def claims_finding(data: pd.DataFrame) -> str:
    """How many claims stand alone."""
    if data.empty:
        return "No claims were published by this date."
    return (
        f"{len(data)} published {'claim stands' if len(data) == 1 else 'claims stand'} "
        "alone: no plan or forecast is made to meet such claims, and no difference is "
        "computed."
    )


@remember
def claims_table(data: pd.DataFrame) -> pd.DataFrame:
    """Each claim in words: who said what and when, how much, why it stands alone."""
    rows: list[Row] = data.to_dict("records")
    return pd.DataFrame(
        {
            "claim": [sentence(row["figure"]) for row in rows],
            "said_as": [_published_for(row) for row in rows],
            "published_on": [published(row) for row in rows],
            "amount": [_published(row) for row in rows],
            "why_it_stands_alone": [row["reason"] for row in rows],
        }
    )


@remember
def tiles(compared: dict[str, list[pd.DataFrame]], claims: pd.DataFrame) -> list[Tile]:
    """How many figures of each subject agree, from the frames of each, if any."""
    shown = [
        _tile(label, pd.concat(frames))
        for label, frames in compared.items()
        if any(map(len, frames))
    ]
    return [*shown, Tile("Claims", f"{len(claims)}", "no difference is computed")]


def _tile(label: str, data: pd.DataFrame) -> Tile:
    comparable, differing = _comparable(data), _differing(data)
    rest = len(data) - len(comparable)
    agreeing = len(comparable) - len(differing)
    if comparable.empty:
        return Tile(label, f"0 of {rest}", "can be compared")
    value = f"{agreeing} of {len(comparable)} agree"
    return Tile(label, value, f"{rest} more not comparable" if rest else "")


def _comparable(data: pd.DataFrame) -> pd.DataFrame:
    return data[data["is_comparable"].fillna(False).astype(bool)]


def _differing(data: pd.DataFrame) -> pd.DataFrame:
    comparable = _comparable(data)
    return comparable[~comparable["agrees"].fillna(False).astype(bool)]


def _result(row: Row) -> str:
    """Whether both agree and why, and what of the extracts was counted."""
    reason = f"{row['reason'][:1].lower()}{row['reason'][1:]}"
    return f"{_verdict(row)}: {reason}. Extracts: {row['illustrative_scope']}."


def _verdict(row: Row) -> str:
    if not row["is_comparable"]:
        return "Not comparable"
    if row["agrees"]:
        return "Agrees"
    if pd.isna(row["difference"]):
        return "Outside the published bound"
    return f"Differs by {_written(abs(row['difference']), row['unit'])}"


def _published(row: Row) -> str:
    """The amount after the words of its bound, the source's own where it has any."""
    amount = _written(row["published"], row["unit"])
    if row["bound"] not in BOUNDS:
        return amount
    words: str = "" if pd.isna(row["source_words"]) else str(row["source_words"])
    found = SOURCE_WORDS.search(words)
    return f"{found[0] if found else BOUNDS[row['bound']]} {amount}"


def _published_for(row: Row) -> str:
    """Kind, period and publisher of a figure."""
    period = row["period"]
    for short, words in ABBREVIATIONS.items():
        period = period.replace(short, words)
    kind = KINDS.get(row["kind"], row["kind"])
    parts = [period] if kind in ("counted", period) else [kind, period]
    return f"{sentence(', '.join(parts))} ({row['published_in'].split(': ')[0]})"


def _written(value: float, unit: str) -> str:
    if unit == "£":
        return f"£{labels.pounds(value)}"
    if unit == "%":
        return f"{value:g}%"
    return labels.fte(value) if unit == "FTE" else labels.count(value)
