"""Savings that stand on another rung of the ladder than at the last meeting."""

from collections.abc import Sequence

from alliance.screen import labels
from alliance.screen.findings import kinds
from alliance.screen.findings.ladder import HEIGHT, NAMES
from alliance.screen.findings.pack_changes import Change, Row, Rows, by, largest_first
from alliance.screen.findings.record_words import counted
from alliance.screen.selection import years

# In the order of a slide: what is given up or fell back comes first.
WITHDRAWN, DOWN, GONE, UP, NEW = (
    "Withdrawn",
    "Moved down the ladder",
    "Not submitted any more",
    "Moved up the ladder",
    "New saving",
)
DIRECTIONS = (WITHDRAWN, DOWN, GONE, UP, NEW)
Pair = tuple[Row | None, Row | None]


def moved(then: Rows, now: Rows) -> list[Change]:
    """A line for each saving and each pair of rungs: its years, and the forecast of
    them for the chosen forces, then and now."""
    keys = ("saving_id", "force", "financial_year")
    before, current = by(then, *keys), by(now, *keys)
    known = {key[0] for key in before}, {key[0] for key in current}
    moves: dict[tuple[object, ...], list[Pair]] = {}
    for key in sorted({*before, *current}, key=str):
        pair = before.get(key), current.get(key)
        first, last = (row and row["benefit_status"] for row in pair)
        # A year more of a saving that is known is neither new nor moved.
        is_move = all(pair) or (key[0] not in known[0] or key[0] not in known[1])
        if first != last and is_move:
            moves.setdefault((key[0], first, last), []).append(pair)
    found = largest_first(_line(pairs) for pairs in moves.values())
    return sorted(found, key=lambda change: DIRECTIONS.index(change.change))


def submitted_before(now: Rows) -> tuple[Row, ...]:
    """Savings as they stood one submission before, where there was one."""
    return tuple(
        {
            **row,
            "as_at": row["before_on"],
            "benefit_status": row["status_before"],
            "forecast_gbp": row["forecast_before_gbp"],
            "delivered_gbp": row["delivered_before_gbp"],
        }
        for row in now
        if row["before_on"] is not None
    )


def listed(changes: Sequence[Change]) -> list[str]:
    """The directions in which a saving moved; one line where none did."""
    found = {change.change for change in changes}
    return [kind for kind in DIRECTIONS if kind in found] or ["Moved on the ladder"]


def _line(pairs: Sequence[Pair]) -> Change:
    first, last = (_rows(pairs, place) for place in (0, 1))
    row = (last or first)[0]
    found = sorted({str(r["financial_year"]) for r in (last or first)})
    then, now = (_forecast(rows) for rows in (first, last))
    reasons = {str(r["variance_reason"]) for r in last if r["variance_reason"]}
    return Change(
        _direction(first, last),
        f"{row['unit']}: {row['title']}, {years(found[0], found[-1])}{_kind(row)}",
        _rung(first, then),
        _rung(last, now),
        _difference(then, now) if first and last else "",
        ", ".join(sorted(reasons)).capitalize(),
        max(abs(then or 0), abs(now or 0)),
        str(row["saving_id"]),
    )


def _rows(pairs: Sequence[Pair], place: int) -> list[Row]:
    return [row for pair in pairs if (row := pair[place]) is not None]


def _kind(row: Row) -> str:
    kind = str(row["kind"])
    return "" if kind == kinds.HEADLINE else f" ({kinds.words(kind).lower()})"


def _forecast(rows: Sequence[Row]) -> int | None:
    """The forecast of rows; None where one is blank."""
    amounts = [row["forecast_gbp"] for row in rows]
    if not amounts or None in amounts:
        return None
    return sum(int(str(amount)) for amount in amounts)


def _rung(rows: Sequence[Row], forecast: int | None) -> str:
    if not rows:
        return "not submitted"
    amount = "no forecast" if forecast is None else f"{labels.money(forecast)} forecast"
    return f"{NAMES[str(rows[0]['benefit_status'])]}, {amount}"


def _difference(then: int | None, now: int | None) -> str:
    if then is None or now is None:
        return ""
    return labels.money(now - then, sign=True) if now != then else "level"


def _direction(first: Sequence[Row], last: Sequence[Row]) -> str:
    if not first or not last:
        return GONE if first else NEW
    before, now = str(first[0]["benefit_status"]), str(last[0]["benefit_status"])
    if now == "withdrawn":
        return WITHDRAWN
    return UP if HEIGHT[now] > HEIGHT[before] else DOWN


def finding(changes: Sequence[Change], since: str) -> str:
    """How many savings moved up or down, were withdrawn, or are new."""
    words = {
        WITHDRAWN: "withdrawn",
        DOWN: "moved down",
        GONE: "not submitted any more",
        UP: "moved up",
        NEW: "new",
    }
    parts = []
    for kind in DIRECTIONS:
        savings = {c.of for c in changes if c.change == kind}
        if savings:
            parts.append(f"{counted(len(savings), 'saving')} {words[kind]}")
    if not parts:
        return f"No saving moved on the ladder since {since}."
    return f"Since {since}: {', '.join(parts)}."
