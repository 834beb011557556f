"""Comments beside slides, in the form of the extract commentary.csv.

A row of a slide has `slide:` and the slide's key as its measure, the month to which the
pack's extracts run, and no unit. Its cell holds the parts of `remarks`.
"""

import csv
import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from alliance.packs import contents, meeting, remarks
from alliance.packs.pack import Comment
from alliance.packs.refused import Reason, Refused
from alliance.screen.selection import Selection
from alliance.warehouse import database

COLUMNS = (
    *("comment_id", "unit_id", "measure", "month", "owner_role", "comment"),
    *("known_on", "source_id", "source_lines", "data_status"),
)
NEEDED = ("measure", "owner_role", "comment", "known_on")
SLIDE = "slide:"
ILLUSTRATIVE = "Illustrative: "
MOST_BYTES = 1_000_000
# Beside which slide a comment on a measure of the pages stands, if the pack has it.
FITTING = {
    "savings_forecast": "savings-outturn",
    "contact_performance": "contact-icons",
    "999_within_target": "contact-999",
    "101_secondary_wait": "contact-secondary",
}
Comments = Mapping[str, tuple[Comment, ...]]


@dataclass(frozen=True)
class Read:
    """The comments of a file by slide, and what of it was not used."""

    comments: dict[str, tuple[Comment, ...]]
    unused: str = ""


def start(view: Selection, on: dt.date) -> dict[str, tuple[Comment, ...]]:
    """What the live extract says that fits a slide: known by a meeting's day, and not
    before the Summit before it."""
    found: dict[str, list[Comment]] = {}
    rows = database.run("briefing/comments", meeting.known(view, on))
    for row in rows.fillna("").to_dict("records"):
        key = _slide(row["measure"]) or FITTING.get(row["measure"], "")
        if key in contents.BY_KEY:
            comment = remarks.read(row["comment"], row["owner_role"])
            found.setdefault(key, []).append(_named(comment, row["unit"]))
    return {key: tuple(comments) for key, comments in found.items()}


def written(view: Selection, on: dt.date, today: dt.date, comments: Comments) -> bytes:
    """commentary.csv with the comments of a pack, beside those live that are real: a
    file of comments takes the place of all that are live."""
    live = database.run("briefing/commentary", view)
    kept = [row for row in live.to_dict("records") if not _slide(str(row["measure"]))]
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({n: _cell(row[n]) for n in COLUMNS} for row in kept)
    month = meeting.known(view, on).as_at.replace(day=1).isoformat()
    for key, said in comments.items():
        for number, comment in enumerate(said, 1):
            row = _row(key, comment, min(on, today))
            name = f"{on.isoformat()}-{key}-{number}"
            writer.writerow({**row, "comment_id": name, "month": month})
    return text.getvalue().encode("utf-8-sig")


def read(content: bytes, on: dt.date) -> Read:
    """The comments of a file that stand beside slides and were known by a day.

    Raises `Refused`.
    """
    rows = _rows(content)
    found: dict[str, list[Comment]] = {}
    unknown, later = set(), 0
    for row in rows:
        key = _slide(row["measure"])
        if key and key not in contents.BY_KEY:
            unknown.add(key)
        elif key and _known_on(row["known_on"]) > on:
            later += 1
        elif key and row["comment"].strip():
            said = remarks.read(row["comment"], row["owner_role"])
            found.setdefault(key, []).append(said)
    if not (found or unknown or later):
        raise _refused(f"no row names a slide: its measure is {SLIDE} and a key.")
    comments = {key: tuple(said) for key, said in found.items()}
    return Read(comments, _unused(unknown, later))


def _unused(unknown: set[str], later: int) -> str:
    said = []
    if unknown:
        said.append(f"No slide is called {', '.join(sorted(unknown))}.")
    if later:
        rows = "1 comment was" if later == 1 else f"{later} comments were"
        said.append(f"{rows} known after the meeting only.")
    return " ".join(said)


def _rows(content: bytes) -> list[dict[str, str]]:
    if len(content) > MOST_BYTES:
        raise _refused(f"it has more than {MOST_BYTES:,} bytes.")
    try:
        text = content.decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _refused("it cannot be read as CSV in UTF-8.") from error
    if any(None in row or None in row.values() for row in rows):
        raise _refused("a row has more or fewer cells than the heading.")
    missing = [name for name in NEEDED if rows and name not in rows[0]]
    if missing or not rows:
        lacking = f"it lacks {', '.join(missing)}." if rows else "it has no rows."
        raise _refused(lacking)
    return rows


def _refused(why: str) -> Refused:
    now = "Take the file that the page Briefing gives, and fill that in."
    return Refused(Reason("Comments", why, now))


def _slide(measure: str) -> str:
    """The slide that a measure names; nothing for any other measure."""
    return measure.removeprefix(SLIDE) if measure.startswith(SLIDE) else ""


def _named(comment: Comment, unit: str) -> Comment:
    """A comment on a unit's figures with the unit's name in front."""
    if not unit:
        return comment
    mark = ILLUSTRATIVE if comment.what.startswith(ILLUSTRATIVE) else ""
    what = comment.what.removeprefix(ILLUSTRATIVE)
    return replace(comment, what=f"{mark}{unit}: {what}")


def _row(key: str, comment: Comment, known_on: dt.date) -> dict[str, str]:
    made = comment.what.startswith(ILLUSTRATIVE)
    return {
        "measure": f"{SLIDE}{key}",
        "owner_role": remarks.FORMULA.sub("'", comment.owner_role),
        "comment": remarks.written(comment),
        "known_on": known_on.isoformat(),
        "data_status": "illustrative" if made else "provisional",
    }


def _cell(value: Any) -> str:
    """A value as the extract has it: days as ISO text, blank where there is none."""
    if value is None or value != value:
        return ""
    return value.date().isoformat() if isinstance(value, dt.datetime) else str(value)


def _known_on(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError as error:
        raise _refused(f"“{text[:40]}” is no day; write 2016-09-28.") from error
