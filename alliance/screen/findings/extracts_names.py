"""Names of received files: as they are kept, and what of them changes each month."""

import re
from collections.abc import Iterable
from itertools import chain, count

from alliance.extracts.reading import characters

LONGEST = 120
MONTHS = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|"
    "april|june|july|august|september|october|november|december"
)
# What differs from one month's file to the next: dates, numbers, names of months.
CHANGING = re.compile(rf"(?:\d+|(?<![a-z])(?:{MONTHS})(?![a-z]))(?:[-_ .]?\d+)*", re.I)


def distinct(names: Iterable[str]) -> list[str]:
    """Names as received without folders and signs that do not show, each once."""
    given: list[str] = []
    for name in names:
        tidy = _tidy(re.split(r"[/\\]", name)[-1])
        numbered = (f"{tidy} ({number})" for number in count(2))
        given.append(next(n for n in chain([tidy], numbered) if n not in given))
    return given


def _tidy(name: str) -> str:
    seen = characters.seen(name)
    return "".join(c if c.isprintable() else "_" for c in seen)[:LONGEST] or "file"


def name_of(file: str) -> str:
    """A name for the mapping of a file, from the file's: `beds_calls`."""
    stem = CHANGING.sub(" ", file.lower().split(".")[0])
    return "_".join(re.findall(r"[a-z0-9]+", stem)) or "mapping"


def pattern_of(file: str) -> str:
    """The names that next month's file may have: what changes becomes a star."""
    stem, dot, ending = file.lower().partition(".")
    shown = re.sub(r"[*?\[\]]", "?", stem)
    return re.sub(r"\*[-_ .]*\*", "*", CHANGING.sub("*", shown)) + dot + ending
