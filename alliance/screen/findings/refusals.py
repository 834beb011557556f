"""What to say of files that were refused: what is shown instead, and what to do."""

import datetime as dt
from collections.abc import Mapping, Sequence

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.warehouse.faults import Fault

MOST = 5
ROOM = (
    "Make room in the folder of the snapshots, or let the dashboard's account write to "
    "it; then start the dashboard again."
)


def left_empty(reasons: Mapping[str, str], found_on: dt.date) -> str:
    """The extracts that the live snapshot lacks, each with the reason, as Markdown.

    `reasons` are by the title of the extract; nothing when there are none.
    """
    if not reasons:
        return ""
    are = "is" if len(reasons) == 1 else "are"
    listed = [f"{title}: {reason}" for title, reason in reasons.items()]
    return _warning(
        f"{counted(len(reasons), 'extract')} {are} left empty, found on "
        f"{labels.day(found_on)}. Views of {'it' if are == 'is' else 'them'} say so; "
        "all others work.",
        listed,
        "Supply or mend the files, then publish them: page Extracts, or "
        "`python -m alliance.extracts publish`.",
    )


def refused(faults: Sequence[Fault], found_on: dt.date, is_live: bool) -> str:
    """Files of the data folder that were refused, as Markdown; nothing without faults.

    `is_live` tells whether earlier figures stay.
    """
    if not faults:
        return ""
    shown = (
        "Nothing of them was loaded; the figures below are those of the last good "
        "files."
        if is_live
        else "There are no earlier figures to show."
    )
    return _warning(
        f"New files in data were refused on {labels.day(found_on)} "
        f"({counted(len(faults), 'fault')}). {shown}",
        [fault.sentence() for fault in faults],
        "Mend the files, then run `make snapshot`.",
    )


def unwritable(trouble: str) -> str:
    """That nothing new can be taken in, as Markdown; nothing without trouble."""
    if not trouble:
        return ""
    return _warning(
        "New files cannot be taken in: the folder of the snapshots cannot be written "
        f"({trouble}). The figures below are the last that were made.",
        [],
        ROOM,
    )


def nothing_live(trouble: str) -> str:
    """Why there are no figures at all, and what to do."""
    if trouble:
        return f"The folder of the snapshots cannot be written ({trouble}). {ROOM}"
    return (
        "Published files in data were refused and there is no earlier good snapshot. "
        "Mend them as said above, run make snapshot, then open this page again."
    )


def _warning(heading: str, listed: Sequence[str], help: str) -> str:
    """A heading in bold, the first of a list, and what to do; words are escaped."""
    lines = [f"- {labels.plain(line)}" for line in listed[:MOST]]
    if len(listed) > MOST:
        lines.append(f"- and {len(listed) - MOST:,} more.")
    parts = [f"**{labels.plain(heading)}**", "\n".join(lines), help]
    return "\n\n".join(filter(None, parts))
