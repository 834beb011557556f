"""Where dated claims stand in their lanes, and how their words are broken."""

import textwrap
from html import escape
from typing import Any

import pandas as pd

LINE = 19
HEAD = 27
GAP = 6
# Widths in pixels on the narrowest screen: of the plot, and of one letter.
NARROW = 325
LETTER = 6.1
SHORT = pd.Timedelta(days=2 * 366)
Row = dict[Any, Any]


def window(data: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and last day of all claims; whole years where these are few."""
    first, last = data["published_from"].min(), data["published_to"].max()
    if last - first < SHORT:
        return first.replace(month=1, day=1), last.replace(month=12, day=31)
    return first, last


def _along(data: pd.DataFrame) -> pd.DataFrame:
    """The claims with the middle of their days, and these as shares of all time."""
    first, last = window(data)
    begins, ends = data["published_from"], data["published_to"]
    return data.assign(
        begins=(begins - first) / (last - first),
        ends=(ends - first) / (last - first),
        day=begins + (ends - begins) / 2,
    )


def places(data: pd.DataFrame) -> tuple[list[Row], list[tuple[str, int]], int]:
    """The claims with text and height, the lanes with theirs, the height of all."""
    rows: list[Row] = _along(data).to_dict("records")
    lines: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        lines.setdefault((row["lane"], row["line"]), []).append(row)
    heads: dict[str, int] = {}
    placed, y = [], 0
    for (lane, _), claims in lines.items():
        if lane not in heads:
            y += GAP if heads else 0
            heads[lane] = y
            y += HEAD
        told = [row | _told(row, claims) for row in claims]
        size = LINE * max(row["text"].count("<br>") + 1 for row in told)
        placed += [row | {"y": y + size / 2} for row in told]
        y += size
    return placed, list(heads.items()), y + GAP


def _told(row: Row, claims: list[Row]) -> Row:
    """The words beside a claim and their side: where a narrow screen has more room."""
    right = row["ends"] + row["begins"] < 1
    room = 1 - row["ends"] if right else row["begins"]
    if len(claims) > 1:
        right = row is claims[0]
        room = (claims[-1]["begins"] - claims[0]["ends"]) / 2
    letters = max(int((room * NARROW - 12) / LETTER), 12)
    words = " ".join(filter(None, (row["amount"], row["words"])))
    text = "<br>".join(escape(w, quote=False) for w in textwrap.wrap(words, letters))
    amount = escape(row["amount"], quote=False)
    if amount and text.startswith(amount):
        text = f"<b>{amount}</b>{text.removeprefix(amount)}"
    return {"text": text, "right": right, "joined": len(claims) > 1}
