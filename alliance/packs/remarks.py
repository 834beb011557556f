"""A comment in one cell of commentary.csv: what, why, action and due day, in this form.

`Calls rose | Why: a festival | Action: move two posts | Due: 2016-10-31`; whose it is
has a column of its own.
"""

import datetime as dt
import re

from alliance.packs.pack import Comment

BETWEEN = " | "
WHY, ACTION, DUE = "Why: ", "Action: ", "Due: "
# What a spreadsheet would take for a formula gets an apostrophe before it.
FORMULA = re.compile(r"^(?=[=+\-@])")
QUOTED = re.compile(r"^'(?=[=+\-@])")


def remark(
    what: str,
    why: str = "",
    action: str = "",
    owner_role: str = "",
    due_on: dt.date | None = None,
) -> Comment:
    """A comment in words that every output can hold: one line, without the bar that
    parts its parts in a file."""
    return Comment(
        what=plain(what),
        why=plain(why),
        action=plain(action),
        owner_role=plain(owner_role),
        due_on=due_on,
    )


def plain(text: str) -> str:
    """One line of what can be seen, without the bar."""
    seen = "".join(c if c.isprintable() else " " for c in text.replace("|", "/"))
    return " ".join(seen.split())


def written(comment: Comment) -> str:
    """All parts of a comment but whose it is, in one cell."""
    due = comment.due_on.isoformat() if comment.due_on else ""
    parts = ((WHY, comment.why), (ACTION, comment.action), (DUE, due))
    said = [plain(comment.what), *(f"{n}{plain(w)}" for n, w in parts if w)]
    return FORMULA.sub("'", BETWEEN.join(said)) if said[0] else ""


def read(cell: str, owner_role: str = "") -> Comment:
    """The comment in a cell; what is in no known form belongs to what happened."""
    what, *parts = QUOTED.sub("", cell.strip()).split(BETWEEN)
    found = {WHY: "", ACTION: "", DUE: ""}
    for part in parts:
        name = next((name for name in found if part.startswith(name)), None)
        if name is None or found[name] or (name == DUE and not _day(part)):
            what = f"{what} / {part}"
        else:
            found[name] = part.removeprefix(name)
    due_on = _day(f"{DUE}{found[DUE]}")
    return remark(what, found[WHY], found[ACTION], owner_role, due_on)


def _day(part: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(part.removeprefix(DUE))
    except ValueError:
        return None
