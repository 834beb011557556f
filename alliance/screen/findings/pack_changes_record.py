"""What the record says otherwise, or more, than at the last meeting: dates, claims,
decisions and actions."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from alliance.screen import labels
from alliance.screen.findings import claims_words, record_words
from alliance.screen.findings.pack_changes import Change, Row, Rows, day, largest_first
from alliance.screen.findings.record_words import quoted

MOVED, CLAIM, STATE = "Milestone moved", "New claim", "Decision or action"
# A claim of which the record had another amount: not a thing that happens every time.
CORRECTED = "Claim corrected"
RECORD = (MOVED, CORRECTED, CLAIM, STATE)
OVER = ("taken", "done")


def milestones(then: Rows, now: Rows) -> list[Change]:
    """Milestones with a date outside the time once stated: the same entry with another
    date, or a later entry for what an earlier one stated."""
    before = {str(row["milestone_id"]): row for row in then}
    known = before | {str(row["milestone_id"]): row for row in now}
    found = []
    for row in now:
        name = str(row["milestone_id"])
        earlier = before.get(name) or known.get(str(row["earlier_milestone_id"]))
        if name in before and _dates(before[name]) == _dates(row):
            continue
        if earlier is not None and _is_outside(earlier, row):
            found.append(_moved(earlier, row))
    return largest_first(found)


def _dates(row: Row) -> tuple[object, object]:
    return row["date_from"], row["date_to"]


def _is_outside(then: Row, now: Row) -> bool:
    """Whether a date lies outside the time once stated; a season that has become a day
    within it has not moved."""
    if now["date_to"] is None or then["date_to"] is None:
        return now["date_to"] != then["date_to"]
    return str(now["date_from"]) > str(then["date_to"]) or str(now["date_to"]) < str(
        then["date_from"]
    )


def _moved(then: Row, now: Row) -> Change:
    days = 0
    if then["date_to"] and now["date_to"]:
        days = (day(now["date_to"]) - day(then["date_to"])).days
    said = f"{labels.count(abs(days))} day{'' if abs(days) == 1 else 's'}"
    words = f"{said} {'later' if days > 0 else 'earlier'}"
    if not days:
        words = "first date" if now["date_to"] else "no date any more"
    return Change(
        MOVED,
        f"{now['subject']}: {now['event']}",
        _when(then),
        _when(now),
        words,
        size=abs(days),
    )


def _when(row: Row) -> str:
    """A date as exactly as it is stated, with the source's word for how sure it is."""
    dated: dict[Any, Any] = dict(row)
    dated["date_from"] = day(row["date_from"]) if row["date_from"] else None
    done = "done" if row["date_kind"] == "actual" else ""
    sure = done or quoted(row["confidence_words"]) or str(row["date_kind"])
    return f"{record_words.when(dated)}, {sure}"


def claims(then: Rows, now: Rows, since: dt.date) -> list[Change]:
    """Statements that are new on record, the latest published first, and those of
    which the record has another amount."""
    before = {row["statement_id"]: row for row in then}
    found = [_claim(row, since) for row in now if row["statement_id"] not in before]
    found.sort(key=lambda change: -change.size)
    corrected = [
        _corrected(before[row["statement_id"]], row)
        for row in now
        if row["statement_id"] in before
        and before[row["statement_id"]]["amount_gbp"] != row["amount_gbp"]
    ]
    return [*corrected, *found]


def _claim(row: Row, since: dt.date) -> Change:
    known_on = day(row["known_on"])
    late = known_on <= since
    published = record_words.published({**row, "known_on": known_on})
    source = f"{row['source_named']}"
    if late:
        source = f"Published {published}, put on record since: {source}"
    return Change(
        CLAIM,
        _claimed(row),
        "not on record",
        claims_words.amount(dict(row)),
        why=source,
        size=known_on.toordinal(),
    )


def _claimed(row: Row) -> str:
    words = dict(row)
    kind = claims_words.KINDS[str(row["kind"])]
    period = claims_words.period(words)
    said = f"{claims_words.subject(words)}: {kind[0].lower()}{kind[1:]}"
    return said if period == record_words.NOT_STATED else f"{said} ({period})"


def _corrected(then: Row, now: Row) -> Change:
    first, last = then["amount_gbp"], now["amount_gbp"]
    change = ""
    if first is not None and last is not None:
        change = labels.money(float(last) - float(first), sign=True)
    was, stands = (claims_words.amount(dict(row)) for row in (then, now))
    source = f"As corrected on record: {now['source_named']}"
    return Change(CORRECTED, _claimed(now), was, stands, change, source)


def states(then: Rows, now: Rows, since: dt.date) -> list[Change]:
    """Decisions and actions in another state, and those taken or done since that were
    not on record; the latest first."""
    before = {row["entry_id"]: row for row in then}
    found = []
    for row in now:
        earlier = before.get(row["entry_id"])
        if earlier is None and not _is_since(row, since):
            continue
        if earlier is None or earlier["state"] != row["state"]:
            found.append(_state(earlier, row))
    return largest_first(found)


def _is_since(row: Row, since: dt.date) -> bool:
    """Whether an entry was taken or done since a meeting, its own day among them."""
    on = row["due_on"]
    return row["state"] in OVER and on is not None and day(on) >= since


def _state(then: Row | None, now: Row) -> Change:
    on = now["due_on"]
    return Change(
        STATE,
        f"{now['entry']}, {now['subject']}: {now['words']}",
        str(then["state"]) if then else "not on record",
        ", ".join(filter(None, (str(now["state"]), labels.day(day(on)) if on else ""))),
        why=str(now["whose"] or ""),
        size=day(on).toordinal() if on else 0,
    )


def listed(changes: Sequence[Change]) -> list[str]:
    """The kinds to list: each has its line, a correction only where there is one."""
    found = {change.change for change in changes}
    return [kind for kind in RECORD if kind != CORRECTED or kind in found]


def finding(changes: Sequence[Change], since: str) -> str:
    """How many milestones moved, the furthest; claims; decisions and actions."""
    if not changes:
        return f"No date, claim, decision or action changed since {since}."
    moved, corrected, claimed, stated = (
        [change for change in changes if change.change == kind] for kind in RECORD
    )
    one = "" if len(moved) == 1 else "the furthest "
    far = f" ({one}{moved[0].difference})" if moved and moved[0].size else ""
    parts = [
        f"{_counted(moved, 'milestone')} moved{far}",
        _counted(claimed, "new claim"),
        f"{_counted(corrected, 'claim')} corrected" if corrected else "",
        f"{_counted(stated, 'entry', 'entries')} of decisions and actions changed",
    ]
    return f"Since {since}: {', '.join(filter(None, parts))}."


def _counted(changes: Sequence[Change], one: str, many: str = "") -> str:
    number = labels.count(len(changes)) if changes else "no"
    return f"{number} {one if len(changes) < 2 else many or f'{one}s'}"
