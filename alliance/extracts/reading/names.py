"""Names of forces and units and fixed words, in the spellings that are known.

A spelling that means two things is refused with both; one that is not known, of a force
or a unit, with those most like it. Fixed words are left for the checks to refuse.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from alliance.extracts.reading import characters
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict
from alliance.warehouse import query_files

DATA = query_files.ROOT.parent / "data"
STAFFING = "staffing"
# The rest of a force is a unit in staffing only.
ELSEWHERE = {("unit_id", False): frozenset({"REST"})}
SUFFIXES = ("", " Police", " Constabulary")
NAME_KNOWN = "The name is one that the lists of names give to it."
NEAR = 0.6
Spellings = Mapping[str, frozenset[str]]


def kind_of(column: str, shape: Shape) -> str:
    """Whose names stand in a column: force, flag, unit_id or a column of words."""
    if shape.cast(column) == "as_flag":
        return "flag"
    return "force" if column == "force" or column.endswith("_force") else column


def name(value: str, kind: str, table: str) -> Verdict:
    """A name or word in its canonical spelling."""
    known = spellings(kind)
    found = known.get(characters.key(value), frozenset())
    found -= ELSEWHERE.get((kind, table == STAFFING), frozenset())
    if len(found) == 1:
        (new,) = found
        return None if new == value else Repaired(new, NAME_KNOWN)
    if found:
        what = f"The name may mean {' or '.join(sorted(found))}."
        return Refused(what, "Write the one that is meant.")
    return _unknown(value, kind) if kind in ("force", "unit_id") else None


@cache
def canonical(kind: str, table: str) -> frozenset[str]:
    """The canonical names of a kind in a table; empty for free text."""
    found = frozenset().union(*spellings(kind).values())
    return found - ELSEWHERE.get((kind, table == STAFFING), frozenset())


@cache
def spellings(kind: str) -> Spellings:
    """What each spelling may mean, by `characters.key`; empty for free text."""
    found: dict[str, set[str]] = defaultdict(set)
    pairs = {"force": _forces, "unit_id": _units}.get(kind, list)()
    words = [
        (r["alias"], r["value"]) for r in _rows("aliases/words") if r["column"] == kind
    ]
    for spelling, meaning in [*pairs, *words]:
        found[characters.key(spelling)].add(meaning)
    return {spelling: frozenset(meanings) for spelling, meanings in found.items()}


def _forces() -> list[tuple[str, str]]:
    return [
        (spelling + suffix, row["force"])
        for row in _rows("published/forces")
        for spelling in (row["force"], row["short_name"])
        for suffix in SUFFIXES
    ] + [
        (row[column], row["force"])
        for row in _rows("published/forces")
        for column in ("police_name", "force_code")
    ]


def _units() -> list[tuple[str, str]]:
    return [
        (spelling, row["unit_id"])
        for row in _rows("published/collaborations")
        for spelling in (
            row["unit_id"],
            row["unit_name"],
            row["short_name"],
            *filter(None, row["aliases"].split("; ")),
        )
    ]


def _unknown(value: str, kind: str) -> Refused:
    """Refuse a name, with those that are spelt most like it."""
    known = spellings(kind)
    wanted = characters.key(value)
    near = get_close_matches(wanted, known, 6, NEAR)
    near += [s for s in known if wanted and f" {wanted} " in f" {s} "]
    meant = list(dict.fromkeys(m for s in near for m in sorted(known[s])))[:3]
    what = "The force is not known." if kind == "force" else "The unit is not known."
    if not meant:
        return Refused(what, "Use a name of data/published, or map it.")
    return Refused(what, f"Is it {' or '.join(meant)}? Write that name.")


@cache
def _rows(file: str) -> list[dict[str, str]]:
    with (DATA / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
