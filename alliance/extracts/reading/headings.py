"""Which of our columns a heading names: by its name and unit, never by its sense."""

import re

from alliance.extracts.reading import characters
from alliance.extracts.reading.shape import Shape

BRACKET = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]*)[)\]]")
# What a bracket after the name may say, by the end of the column's name.
UNITS = {
    "_gbp": {"£", "gbp", "pounds", "whole pounds"},
    "_fte": {"fte"},
    "_pct": {"%", "pct", "per cent", "percent"},
    "_seconds": {"s", "sec", "secs", "seconds"},
    "_days": {"days", "fte days"},
    "": {"calls", "cases", "persons", "positions", "number", "count", "no"},
}


def normal(heading: str) -> str:
    """A heading as columns are written: `Answered 0-10 s` is answered_0_10_s."""
    words = characters.plain(heading).casefold()
    words = words.replace("%", " pct ").replace("£", " gbp ")
    return "_".join(re.findall(r"[a-z0-9]+", words))


def column_of(heading: str, shape: Shape) -> str:
    """The column that a heading names, apart from case, spaces and units; or blank."""
    if (found := normal(heading)) in shape.columns:
        return found
    bracket = BRACKET.fullmatch(characters.plain(heading))
    if bracket and (found := normal(bracket[1])) in shape.columns:
        unit = bracket[2].strip().rstrip(".").casefold()
        if unit in UNITS[_unit_of(found, shape)]:
            return found
    return ""


def _unit_of(column: str, shape: Shape) -> str:
    if not shape.is_number(column):
        return ""
    return next(end for end in UNITS if column.endswith(end))
