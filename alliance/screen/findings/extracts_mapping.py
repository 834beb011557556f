"""What a mapping screen proposes, and what is still to be chosen."""

from collections.abc import Mapping as Pairs
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from alliance.extracts.reading import dates
from alliance.extracts.reading.headings import column_of
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reading.unknown import suggested
from alliance.screen import labels

FEWEST_MONTHS = 2


@dataclass(frozen=True)
class Choice:
    """What holds one of our columns: a heading, a value for all rows, or nothing."""

    kind: str
    heading: str = ""
    value: str = ""


HEADING, VALUE, NONE = "heading", "value", "none"


def known(headings: Sequence[str], shape: Shape) -> dict[str, str]:
    """Our column by heading, for the headings that need no mapping."""
    named = {heading: column_of(heading, shape) for heading in headings}
    return {heading: column for heading, column in named.items() if column}


def missing(headings: Sequence[str], shape: Shape) -> list[str]:
    """Our columns that no heading names by itself."""
    named = set(known(headings, shape).values())
    return [column for column in shape.columns if column not in named]


def open_headings(headings: Sequence[str], shape: Shape) -> list[str]:
    """The headings that name no column of ours by themselves, months left out."""
    months = month_headings(headings)
    named = known(headings, shape)
    return [h for h in headings if h not in named and h not in months]


def month_headings(headings: Sequence[str]) -> list[str]:
    """The headings that are months, where at least two are."""
    found = [heading for heading in headings if dates.month_of_heading(heading)]
    return found if len(found) >= FEWEST_MONTHS else []


def suggestions(headings: Sequence[str], shape: Shape) -> dict[str, str]:
    """For our columns the open heading that is spelt most like each."""
    return suggested(missing(headings, shape), open_headings(headings, shape))


def words(column: str, shape: Shape) -> str:
    """A column of ours in words, by its name, and whether a row needs it."""
    needed = ", part of the key" if column in shape.key else ""
    return f"{labels.column(column)}: {column}{needed}"


def heading_words(
    heading: str, headings: Sequence[str], sample: Sequence[Sequence[str]]
) -> str:
    """A heading with the first values below it: `Spend: 212821, 213256`."""
    place = list(headings).index(heading)
    below = [row[place] for row in sample if place < len(row) and row[place].strip()]
    seen = ", ".join(labels.as_found(value, 20) for value in dict.fromkeys(below[:2]))
    return labels.as_found(heading, 60) + (f": {seen}" if seen else "")


def mapping(
    name: str,
    shape: Shape,
    headings: Sequence[str],
    chosen: Pairs[str, Choice],
    options: Pairs[str, str],
) -> Mapping:
    """The mapping that says what was chosen; all other headings are not needed.

    It names every heading but months, so that it serves only files that have them all.
    """
    by_heading = known(headings, shape)
    by_heading |= {c.heading: column for column, c in chosen.items() if c.heading}
    held = {h: by_heading[h] for h in headings if h in by_heading}
    left = [h for h in open_headings(headings, shape) if h not in held]
    constants = {
        column: choice.value.strip()
        for column, choice in chosen.items()
        if choice.kind != HEADING and column != options.get("months")
    }
    return Mapping(
        name,
        shape.table,
        headings=held,
        ignored=tuple(dict.fromkeys(left)),
        constants=constants,
        months=options.get("months", ""),
        dates=options.get("dates", ""),
        scale=options.get("scale", ""),
        hours=options.get("hours", ""),
        files=options.get("files", ""),
    )


def undecided(columns: Sequence[str], chosen: Pairs[str, Choice]) -> str:
    """What is still to be chosen, in one sentence; blank: nothing."""
    open_ones = [labels.column(c) for c in columns if c not in chosen]
    if open_ones:
        return f"Choose what holds: {', '.join(open_ones)}."
    used = [choice.heading for choice in chosen.values() if choice.heading]
    twice = sorted({heading for heading in used if used.count(heading) > 1})
    if twice:
        named = ", ".join(labels.as_found(heading, 60) for heading in twice)
        return f"One heading cannot hold two columns: {named}."
    empty = [
        labels.column(column)
        for column, choice in chosen.items()
        if choice.kind == VALUE and not choice.value.strip()
    ]
    return f"Write the value for all rows: {', '.join(empty)}." if empty else ""


def left_out(found: Mapping) -> str:
    """The headings that are not needed, in one sentence."""
    if not found.ignored:
        return "Every heading of the file is used."
    named = ", ".join(labels.as_found(heading, 60) for heading in found.ignored)
    return f"Not needed and left unread: {named}."


def preview(
    sample: Sequence[Sequence[str]], headings: Sequence[str], found: Mapping
) -> pd.DataFrame:
    """The first rows of a file under the columns that its headings hold."""
    places = [(h, at) for at, h in enumerate(headings) if found.headings.get(h)]
    return pd.DataFrame(
        [
            {
                labels.column(found.headings[heading]): labels.as_found(
                    row[at] if at < len(row) else "", 60
                )
                for heading, at in places
            }
            for row in sample
        ]
    )
