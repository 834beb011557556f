"""What changed since the last meeting: slides of the section Changes.

The last meeting is that of the last issued pack. Where none was issued before, it is
the last Summit on record, and what became known since counts as changed.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from alliance.packs import answers, record
from alliance.packs.answers import Answers
from alliance.packs.record import Damaged, Record
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import (
    pack_changes,
    pack_changes_figures,
    pack_changes_ladder,
    pack_changes_record,
)
from alliance.screen.findings.pack_changes import Change, Rows
from alliance.screen.selection import Selection
from alliance.warehouse import database

QUERIES = answers.QUERIES
NO_PACK = "No earlier pack was issued"


@dataclass(frozen=True)
class Since:
    """What is compared with: the meeting in words, its day, what was known then.

    `due` is how far extracts were due then; None where nobody kept it, nor any monthly
    figure. `how`, `of_savings` and `of_months` say so.
    """

    named: str
    on: dt.date
    answers: Answers
    due: dt.date | None
    how: str
    of_savings: str = ""
    of_months: str = ""


def figures(view: Selection) -> Exhibit:
    """Figures that were said otherwise then, and extracts late or missing."""
    since, now = _since(view), answers.known(view)
    comments = tuple(answers.plain(database.run("packs/comments", view)))
    then = since.answers
    found = pack_changes_figures.restated_savings(
        _of(view, then, "savings"), _of(view, now, "savings"), comments
    )
    for name, month in (("contact", "month"), ("staffing", "month_end")):
        found += pack_changes_figures.restated_months(
            _of(view, then, name), _of(view, now, name), month, comments
        )
    found += pack_changes_figures.extracts(
        then["reach"] if since.due else None,
        since.due or view.as_at,
        now["reach"],
        view.as_at,
        view.bch_forces,
    )
    every = pack_changes_figures.FIGURES
    return _exhibit(
        view,
        found,
        every if since.due else pack_changes_figures.WITHOUT_MONTHS,
        ("savings", "contact", "staffing", "reach"),
        finding=pack_changes_figures.finding(found, since.named),
        subtitle="Only what was shown then can be restated: what is new is not listed. "
        f"{since.how} {since.of_savings} {since.of_months}".strip(),
    )


def ladder(view: Selection) -> Exhibit:
    """Savings that stand on another rung of the ladder."""
    since, now = _since(view), answers.known(view)
    found = pack_changes_ladder.moved(
        _of(view, since.answers, "savings"), _of(view, now, "savings")
    )
    return _exhibit(
        view,
        found,
        pack_changes_ladder.listed(found),
        ("savings",),
        finding=pack_changes_ladder.finding(found, since.named),
        subtitle="Forecast of the years named, added up, of the chosen forces. "
        f"{since.how} {since.of_savings}".strip(),
    )


def programme(view: Selection) -> Exhibit:
    """Milestones that moved, new claims, decisions and actions."""
    since, now = _since(view), answers.known(view)
    then = since.answers
    found = [
        *pack_changes_record.milestones(then["milestones"], now["milestones"]),
        *pack_changes_record.claims(then["claims"], now["claims"], since.on),
        *pack_changes_record.states(then["decisions"], now["decisions"], since.on),
    ]
    return _exhibit(
        view,
        found,
        pack_changes_record.listed(found),
        ("milestones", "claims", "decisions"),
        finding=pack_changes_record.finding(found, since.named),
        subtitle="Days are counted to the last day that a stated date allows. "
        f"{since.how}",
    )


def _exhibit(
    view: Selection,
    found: list[Change],
    kinds: tuple[str, ...] | list[str],
    asked: tuple[str, ...],
    **words: Any,
) -> Exhibit:
    queries = [QUERIES[name] for name in asked]
    return Exhibit(
        view=view,
        data=pack_changes.full(found, kinds),
        table=pack_changes.short(found, kinds),
        query=queries[0],
        also=tuple(queries[1:]),
        **words,
    )


def _of(view: Selection, answers: Answers, name: str) -> Rows:
    """The rows of the chosen forces."""
    return [row for row in answers[name] if row["force"] in view.bch_forces]


def _since(view: Selection) -> Since:
    """What the last issued pack said; else what was known on the last Summit's day."""
    assert view.next_summit_on is not None
    try:
        last = record.last_before(view.next_summit_on)
    except Damaged as error:
        return _without(view, str(error))
    return _issued(last) if last else _without(view, f"{NO_PACK}.")


def _issued(last: Record) -> Since:
    every = {name: last.answers.get(name, ()) for name in QUERIES}
    named = f"the {last.title} of {labels.day(last.on)}"
    how = f"Compared with the pack issued for {named}."
    return Since(named, last.on, every, last.as_at, how)


def _without(view: Selection, why: str) -> Since:
    """What was known on the day of the last Summit on record. Of savings it is one
    submission before the last; of months and extracts nothing is kept."""
    summits = database.run("packs/summits", view)["meeting_on"]
    on = summits.max().date() if len(summits) else view.as_at
    now = answers.known(view)
    known = {
        name: tuple(row for row in now[name] if str(row["known_on"]) <= on.isoformat())
        for name in ("milestones", "claims", "decisions")
    }
    before = pack_changes_ladder.submitted_before(now["savings"])
    days = [str(row["as_at"]) for row in before]
    named = f"the Summit of {labels.day(on)}" if len(summits) else "the as-at date"
    how = f"{why} Compared with what was known at {named}."
    day = labels.day(dt.date.fromisoformat(max(days))) if days else ""
    of_savings = f"Savings: with the submission of {day}." if day else ""
    of_months = "No monthly figure of then was kept."
    none: Answers = {"contact": (), "staffing": (), "reach": ()}
    every = {**none, **known, "savings": before}
    return Since(named, on, every, None, how, of_savings, of_months)
