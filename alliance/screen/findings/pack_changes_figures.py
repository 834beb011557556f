"""Figures that are said otherwise than at the last meeting, and extracts that are late.

Only what was said then can be restated: a month or a saving that is new is not.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from alliance.screen import labels
from alliance.screen.findings import kinds
from alliance.screen.findings.pack_changes import (
    Change,
    Row,
    Rows,
    by,
    day,
    largest_first,
)
from alliance.screen.findings.record_words import counted
from alliance.screen.selection import last_day

SAVING, MONTH = "Savings figure restated", "Monthly figure restated"
EXTRACT = "Extract late or missing"
FIGURES = (SAVING, MONTH, EXTRACT)
# What can be listed where no earlier pack kept the monthly figures.
WITHOUT_MONTHS = (SAVING, EXTRACT)
IN_TIME = "in time"
Written = Callable[[float], str]
# By column: what it is, and how it and a difference of it are written.
MONTHLY: dict[str, tuple[str, Written, Written]] = {
    "offered_999_calls": (
        "999 calls",
        labels.count,
        lambda value: labels.count(value, sign=True),
    ),
    "within_999_pct": (
        "999 answered within 10 seconds",
        labels.percent,
        labels.points,
    ),
    "offered_101_calls": (
        "101 calls",
        labels.count,
        lambda value: labels.count(value, sign=True),
    ),
    "abandoned_101_pct": ("101 abandoned", labels.percent, labels.points),
    "vacancy_pct": ("Vacancy of the shared units", labels.percent, labels.points),
    "sickness_pct": ("Sickness in the shared units", labels.percent, labels.points),
}
YEARLY = {"delivered_gbp": "delivered", "planned_gbp": "planned"}
# The measures of owners' comments, by column.
COMMENTED = {
    "within_999_pct": "999_within_target",
    "delivered_gbp": "savings_forecast",
    "planned_gbp": "savings_forecast",
}


def restated_months(
    then: Rows, now: Rows, month: str, comments: Rows = ()
) -> list[Change]:
    """Monthly figures that were shown then and are shown otherwise now."""
    before = by(then, "force", month)
    found = []
    for key, row in by(now, "force", month).items():
        if key in before:
            found += list(_restated(before[key], row, month, comments))
    return largest_first(found)


def _restated(then: Row, now: Row, month: str, comments: Rows) -> Iterator[Change]:
    for name, (words, written, difference) in MONTHLY.items():
        first, last = then.get(name), now.get(name)
        if first is None or last is None or first == last:
            continue
        what = f"{words}, {now['force']}, {labels.month(day(now[month]))}"
        change = float(last) - float(first)
        why = said(comments, "BCH-PC", COMMENTED.get(name, ""), str(now[month]))
        yield Change(
            MONTH,
            what,
            written(float(first)),
            written(float(last)),
            difference(round(change, 1)),
            why,
            # A percentage point weighs as much as a hundredth of the calls.
            abs(change)
            if name.endswith("_pct")
            else 100 * abs(change) / max(1, abs(float(first))),
        )


def restated_savings(then: Rows, now: Rows, comments: Rows = ()) -> list[Change]:
    """What closed years delivered, and plans of any year, where restated: by unit,
    kind and year, over the savings and forces that had the figure then. What only moved
    between these is no other figure for the unit."""
    before = by(then, "saving_id", "force", "financial_year")
    groups: dict[tuple[str, str, str, str], list[tuple[int, int]]] = {}
    units = {}
    for key, row in by(now, "saving_id", "force", "financial_year").items():
        for name in YEARLY:
            amounts = _amounts(before.get(key), row, name)
            if amounts:
                unit_id, kind, year = _words(row, "unit_id", "kind", "financial_year")
                group = unit_id, kind, year, name
                groups.setdefault(group, []).append(amounts)
                units[group[0]] = str(row["unit"])
    return largest_first(
        _sum(units[group[0]], group, amounts, comments)
        for group, amounts in groups.items()
        if sum(last - first for first, last in amounts)
    )


def _words(row: Row, *names: str) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in names)


def _amounts(then: Row | None, now: Row, name: str) -> tuple[int, int] | None:
    """Pounds then and now; None where one is not known, or the year was open."""
    if then is None or then[name] is None or now[name] is None:
        return None
    if name == "delivered_gbp" and day(then["as_at"]) < last_day(
        str(now["financial_year"])
    ):
        return None
    return int(str(then[name])), int(str(now[name]))


def _sum(
    unit: str,
    group: Sequence[str],
    amounts: Sequence[tuple[int, int]],
    comments: Rows,
) -> Change:
    unit_id, kind, year, name = group
    first, last = (sum(part) for part in zip(*amounts, strict=True))
    change = last - first
    what = f"{unit}, {YEARLY[name]}, {year}"
    if kind != kinds.HEADLINE:
        what += f" ({kinds.words(kind).lower()})"
    return Change(
        SAVING,
        what,
        f"£{labels.pounds(first)}",
        f"£{labels.pounds(last)}",
        _pounds(change),
        said(comments, unit_id, COMMENTED[name]),
        abs(change) / 1000,
    )


def _pounds(change: int) -> str:
    sign = "+" if change > 0 else labels.MINUS if change < 0 else ""
    return f"{sign}£{labels.pounds(abs(change))}"


def said(comments: Rows, unit_id: str, measure: str, month: str = "") -> str:
    """The last that an owner said of a unit's figure, after the owner's role."""
    found = [
        row
        for row in comments
        if (row["unit_id"], row["measure"]) == (unit_id, measure)
        and month in ("", row["month"])
    ]
    if not found:
        return ""
    return ": ".join(filter(None, (_text(found[-1], n) for n in _SAID)))


_SAID = ("owner_role", "comment")


def _text(row: Row, name: str) -> str:
    return str(row[name]) if row[name] is not None else ""


def extracts(
    then: Rows | None,
    then_due: dt.date,
    now: Rows,
    now_due: dt.date,
    forces: Sequence[str],
) -> list[Change]:
    """Extracts that were late or missing then, or are now; forces alike on one line."""
    before = by(then or [], "extract_name", "force")
    current = by(now, "extract_name", "force")
    alike: dict[tuple[str, str, str], list[str]] = {}
    for name in labels.EXTRACTS:
        if not any(key[0] == name for key in [*before, *current]):
            continue
        for force in forces:
            was = _standing(before, name, force, then_due) if then is not None else ""
            stands = _standing(current, name, force, now_due)
            if not all(map(_is_in_time, (was, stands))):
                alike.setdefault((name, was, stands), []).append(force)
    return [
        Change(EXTRACT, f"{labels.extract(name)}, {_named(found, forces)}", was, stands)
        for (name, was, stands), found in alike.items()
    ]


def _standing(
    rows: Mapping[tuple[object, ...], Row], name: str, force: str, due: dt.date
) -> str:
    row = rows.get((name, force))
    if row is None:
        return "missing"
    to = day(row["whole_to"])
    return f"{'late' if to < due else IN_TIME}, to {labels.day(to)}"


def _is_in_time(standing: str) -> bool:
    return not standing or standing.startswith(IN_TIME)


def _named(found: Sequence[str], forces: Sequence[str]) -> str:
    every = len(found) == len(forces) > 1
    return f"all {len(forces)} forces" if every else ", ".join(found)


def finding(changes: Sequence[Change], since: str) -> str:
    """How many figures are restated, which saving by most; how many extracts wait."""
    savings, months, waiting = (
        [change for change in changes if change.change == kind] for kind in FIGURES
    )
    late = [change for change in waiting if not _is_in_time(change.now)]
    extracts = counted(len(late), "extract") if late else "no extract"
    standing = f"{extracts} {'are' if len(late) > 1 else 'is'} late or missing"
    if not savings and not months:
        return f"No figure is restated since {since}; {standing}."
    parts = [
        counted(len(found), f"{words} figure")
        for found, words in ((savings, "savings"), (months, "monthly"))
        if found
    ]
    first = (savings or months)[0]
    one = len(savings or months) == 1
    largest = f"{'' if one else 'the largest '}{first.what} ({first.difference})"
    return f"Restated since {since}: {', '.join(parts)}, {largest}; {standing}."
