"""How far the extracts run for the chosen forces: what is late, what is missing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from alliance.screen import labels, live
from alliance.screen.selection import BCH, Selection, month_end
from alliance.warehouse import database, query_files
from alliance.warehouse.database import About

# A month of these shows once every force has sent it: where figures of some forces are
# withheld, the sum of the others would tell them.
TOGETHER = {"staffing"}
GAPS = {
    "missing": "Extract missing, found on {day}: {title}. Publish it: page Extracts "
    "says how.",
    "refused": "Extract refused on {day}: {title}. Mend it and publish it: page "
    "Extracts says how.",
}


@dataclass(frozen=True)
class Reached:
    """From when to when an extract runs for one force, and its last whole month."""

    force: str
    first_on: dt.date
    last_on: dt.date
    whole_to: dt.date

    def late(self, due: dt.date) -> str:
        """`a month late`, `11 days late (to 20 Aug 2016)`; empty when in time."""
        if self.whole_to >= due:
            return ""
        words = f"{lateness(self.last_on, due)} late"
        if self.last_on > self.whole_to:
            words += f" (to {labels.day(self.last_on)})"
        return words


@dataclass(frozen=True)
class Extract:
    """One extract that counts days, and how far it runs for each chosen force.

    `due` is the as-at date of the alliance; `silent` are the chosen forces of which the
    extract has no row.
    """

    name: str
    due: dt.date
    forces: tuple[Reached, ...]
    silent: tuple[str, ...]

    @property
    def shown_to(self) -> dt.date:
        """The last month-end that every force of the extract has reached."""
        return min([self.due, *(force.whole_to for force in self.forces)])

    @property
    def caveat(self) -> str:
        """Who is late by how much, and who has sent nothing; empty in the best case."""
        late = {reached.force: reached.late(self.due) for reached in self.forces}
        words = set(late.values())
        if len(words) == 1:
            said = words.pop()
        else:
            said = ", ".join(f"{force} {word}" for force, word in late.items() if word)
        silent = f"nothing from {', '.join(self.silent)}" if self.silent else ""
        begin_later = [
            f"nothing from {reached.force} before {labels.day(reached.first_on)}"
            for reached in self.forces
            if reached.first_on > self.shown_to
        ]
        return "; ".join(filter(None, (said, silent, *begin_later)))


def within(view: Selection, *tables: str) -> Selection:
    """The same choices, only as far as these extracts run for every chosen force."""
    days = [extract.shown_to for extract in _extracts(view, tables)]
    return replace(view, as_at=min([view.as_at, *days]))


def said(view: Selection, *tables: str) -> str:
    """To which day the extracts among these tables run, and which are late.

    Empty when none of them counts days.
    """
    found = _extracts(view, tables)
    ends = {(extract.shown_to, extract.caveat) for extract in found}
    if len(ends) == 1:
        return f"Data to {_end(*ends.pop())}"
    in_time = [extract.due for extract in found if not extract.caveat][:1]
    parts = [f"Data to {labels.day(day)}" for day in in_time]
    parts += [f"{e.name} to {_end(e.shown_to, e.caveat)}" for e in found if e.caveat]
    return "; ".join(parts)


def late(view: Selection, *tables: str) -> str:
    """What `said` says, when an extract among these tables is late; else nothing."""
    behind = any(extract.caveat for extract in _extracts(view, tables))
    return said(view, *tables) if behind else ""


def end_if_late(view: Selection, table: str) -> str:
    """`to 31 Jul 2016` for the figures of a late extract; nothing for one in time."""
    ends = [e.shown_to for e in _extracts(view, [table]) if e.shown_to < e.due]
    return f"to {labels.day(ends[0])}" if ends else ""


def held(view: Selection, table: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that an extract holds of any chosen force."""
    sent = [
        reached for extract in _extracts(view, [table]) for reached in extract.forces
    ]
    first = min((reached.first_on for reached in sent), default=None)
    return first, max((reached.last_on for reached in sent), default=None)


def not_sent(view: Selection, *tables: str) -> tuple[str, ...]:
    """The extracts behind these tables of which nothing was sent by an earlier day."""
    if view.due is None:
        return ()
    later = _by_days() - _named(view.snapshot, view.due)
    return tuple(name for name in database.plain(tables) if name in later)


def gaps(view: Selection, *tables: str) -> list[str]:
    """A sentence for each extract among these tables that is missing or refused, or of
    which nothing was sent by an earlier day."""
    found = database.about(view, *tables)
    late = not_sent(view, *tables)
    said = [_gap(view, row) for row in found if row.state in GAPS]
    return said + [
        f"Nothing was sent by {labels.day(view.due or view.as_at)}: {row.title}."
        for row in found
        if row.table_name in late and row.state not in GAPS
    ]


def lateness(last_on: dt.date, due: dt.date) -> str:
    """How long before a month-end a day lies: whole months, else days."""
    months = (due.year - last_on.year) * 12 + due.month - last_on.month
    if last_on == month_end(last_on.year, last_on.month):
        return "a month" if months == 1 else f"{months} months"
    days = (due - last_on).days
    return "a day" if days == 1 else f"{days} days"


def _gap(view: Selection, row: About) -> str:
    day = labels.day(live.found_on(view.snapshot))
    return GAPS[row.state].format(day=day, title=row.title)


def _end(day: dt.date, caveat: str) -> str:
    return f"{labels.day(day)}{': ' if caveat else ''}{caveat}"


def _extracts(view: Selection, tables: Iterable[str]) -> tuple[Extract, ...]:
    """Those of the tables, and of the tables behind views, that count days."""
    return _found(view.snapshot, view.due, view.bch_forces or BCH, tuple(tables))


def _by_days() -> frozenset[str]:
    """The extracts that count days."""
    return frozenset(query_files.query("views/extract_days").tables)


@lru_cache(maxsize=64)
def _named(snapshot: str, due: dt.date) -> frozenset[str]:
    """The extracts that held a day by an earlier day."""
    rows = database.run("filters/reach", replace(live.opening(snapshot), due=due))
    return frozenset(rows["extract_name"])


@lru_cache(maxsize=512)
def _found(
    snapshot: str,
    due: dt.date | None,
    chosen: tuple[str, ...],
    tables: tuple[str, ...],
) -> tuple[Extract, ...]:
    opened = live.opening(snapshot)
    by_extract: dict[str, list[Reached]] = {}
    for row in database.run("filters/reach", replace(opened, due=due)).to_dict(
        "records"
    ):
        if row["force"] in chosen or row["extract_name"] in TOGETHER:
            days = (row[name].date() for name in ("first_on", "last_on", "whole_to"))
            reached = by_extract.setdefault(row["extract_name"], [])
            reached.append(Reached(row["force"], *days))
    on = due or opened.as_at
    return tuple(
        Extract(labels.extract(table), on, tuple(sent), _silent(chosen, sent))
        for table in database.plain(tables)
        if (sent := by_extract.get(table))
    )


def _silent(chosen: tuple[str, ...], sent: list[Reached]) -> tuple[str, ...]:
    there = {reached.force for reached in sent}
    return tuple(force for force in chosen if force not in there)
