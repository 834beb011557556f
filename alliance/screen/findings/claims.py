"""Published statements of savings in words: each with its kind, bound and caveats."""

from typing import Any

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

KINDS = {
    "need": "Need",
    "ceiling": "Upper limit",
    "expected": "Expected",
    "predicted": "Predicted",
    "predicted_original": "Originally predicted",
    "delivered": "Delivered",
}
CAVEATS = {
    "need": "A need of the forces, not a saving.",
    "ceiling": "Upper limit, not a forecast.",
    "expected": "Expected, not delivered.",
    "predicted": "Expected, not delivered.",
    "predicted_original": "Expected, not delivered.",
    "delivered": "Stated as delivered.",
}
ALL = {"all": "All three forces"}
SUBTITLE = (
    "Context, newest first: kinds, scopes and periods differ, so statements are not "
    "added up and not compared with the figures above. Repetitions are left out."
)
Row = dict[Any, Any]


@remember
def listed(statements: pd.DataFrame) -> pd.DataFrame:
    """Each statement: date, kind, amount and bound, period, caveats and source."""
    rows = statements.to_dict("records")
    return pd.DataFrame(
        {
            "published": [_published(row) for row in rows],
            "kind": [KINDS[str(row["kind"])] for row in rows],
            "subject": [
                ALL.get(row["subject"], _sentence(row["subject"])) for row in rows
            ],
            "amount_stated": [_amount(row) for row in rows],
            "period": [_period(str(row["period_label"])) for row in rows],
            "to_know": [" ".join(_caveats(row)) for row in rows],
            "source": [
                f"{row['publisher']}: {row['source_title']} ({row['address']})"
                for row in rows
            ],
        }
    )


@remember
def finding(statements: pd.DataFrame) -> str:
    """How many statements speak of savings delivered, and the latest of these."""
    delivered = statements[statements["kind"] == "delivered"]
    total = f"{len(delivered)} of {len(statements)} published statements"
    if delivered.empty:
        return f"{total} speak of savings delivered."
    latest = delivered.iloc[0].to_dict()
    return (
        f"{total} speak of savings delivered, the latest of {latest['subject']}: "
        f"{_amount(latest)}."
    )


def _published(row: Row) -> str:
    """The day, month or year of publication, as exactly as the source shows it."""
    if row["published_precision"] == "day":
        return labels.day(row["known_on"])
    if row["published_precision"] in ("month", "span"):
        return labels.month(row["known_on"])
    return f"{row['known_on']:%Y}"


def _amount(row: Row) -> str:
    """The amount to the pound after the words of its bound: `over £200,000`."""
    words = f"{row['bound_words']} " if row["bound"] != "exact" else ""
    return f"{words}£{row['amount_gbp']:,}"


def _period(label: str) -> str:
    return "Not stated" if "not stated" in label else _sentence(label)


def _caveats(row: Row) -> list[str]:
    """The fixed words that a statement of this kind, bound and period needs."""
    subject, found = str(row["subject"]), [CAVEATS[str(row["kind"])]]
    if row["bound"] == "at_least":
        found.append("At least.")
    if " + " in subject:
        units = subject.replace(" + ", ", ")
        found.append(f"Joint figure for {units}; not split in the source.")
    unstated = "not stated" in str(row["period_label"])
    if unstated or row["recurrence"] == "not_stated":
        found.append("Period not stated in the source.")
    return found


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
