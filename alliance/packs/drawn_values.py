"""The values of a Plotly figure as plain ones: numbers, days, words, colours."""

import base64
import datetime as dt
import html
import math
import re
from typing import Any

import numpy as np
import pandas as pd

from alliance.packs.drawing import Place

DAY = re.compile(r"\d{4}-\d{2}-\d{2}([T ]|$)")
NUMBERS = re.compile(r"[\d.]+")
TYPES = {"i1", "i2", "i4", "u1", "u2", "u4", "f4", "f8"}


def listed(values: Any) -> list[Any]:
    """What an array of a figure holds: a list, an array, or bytes with their type."""
    if values is None:
        return []
    if isinstance(values, dict):
        assert values["dtype"] in TYPES, values["dtype"]
        raw = base64.b64decode(values["bdata"])
        return list(np.frombuffer(raw, dtype=f"<{values['dtype']}").tolist())
    return list(values)


def place(value: Any) -> Place | None:
    """Where something stands: a day, a number, else words; None for nothing."""
    if isinstance(value, str):
        return dt.date.fromisoformat(value[:10]) if DAY.match(value) else plain(value)
    if value is None or pd.isna(value):
        return None
    if isinstance(value, np.datetime64 | dt.datetime):
        return pd.Timestamp(value).date()
    if isinstance(value, dt.date):
        return value
    return float(value)


def number(value: Any) -> float | None:
    """A number; None where there is none."""
    if value is None or pd.isna(value) or not math.isfinite(float(value)):
        return None
    return float(value)


def numbers(values: Any) -> tuple[float | None, ...]:
    """The numbers of an array, None where there is none."""
    return tuple(number(value) for value in listed(values))


def plain(text: str, line: str = " ") -> str:
    """Words without marks of HTML; `line` stands where a new line began."""
    text = re.sub(r"\s*<br ?/?>\s*", line, text)
    return html.unescape(re.sub(r"</?\w+>", "", text)).strip()


def colour(value: Any, background: str = "#ffffff") -> str:
    """`#rrggbb`, mixed with the background where it lets that through; empty where
    nothing is seen of it."""
    if not isinstance(value, str):
        return ""
    if not value.startswith("rgb"):
        return value
    *parts, share = ([float(part) for part in NUMBERS.findall(value)] + [1.0])[:4]
    if not share:
        return ""
    behind = [int(background[at : at + 2], 16) for at in (1, 3, 5)]
    pairs = zip(parts, behind, strict=True)
    mixed = [round(share * ink + (1 - share) * back) for ink, back in pairs]
    return "#" + "".join(f"{part:02x}" for part in mixed)
