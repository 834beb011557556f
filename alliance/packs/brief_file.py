"""A brief as a file: kept with an issued pack, so that it can be made again."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, get_args

from alliance.packs.meeting import Marking, Meeting
from alliance.packs.pack import Brief, Comment
from alliance.packs.refused import Reason, Refused
from alliance.screen import selection
from alliance.screen.selection import Selection

FILE = "brief.json"
VIEW = ("forces", "first_year", "last_year", "comparison")


def written(brief: Brief) -> bytes:
    """A brief as JSON: equal briefs give equal bytes. The figures are not in it."""
    found = {
        "title": brief.meeting.title,
        "on": brief.meeting.on.isoformat(),
        "marking": brief.meeting.marking,
        "handling": brief.meeting.handling,
        **{name: getattr(brief.view, name) for name in VIEW},
        "sections": brief.sections,
        "unit_ids": brief.unit_ids,
        "keys": brief.keys,
        "comments": {
            key: [asdict(comment) for comment in comments]
            for key, comments in brief.comments.items()
            if comments
        },
    }
    text = json.dumps(found, default=str, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def read(content: bytes, opening: Selection) -> Brief:
    """The brief in a file, on the snapshot of a view. Raises `Refused`."""
    try:
        return _read(json.loads(content), opening)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused(
            Reason(
                "Choices",
                "the file does not hold a pack's choices, or has been changed.",
                "Take the file that the page Briefing or the store of packs gives.",
            )
        ) from error


def _read(found: Mapping[str, Any], opening: Selection) -> Brief:
    keys = found["keys"]
    return Brief(
        Meeting(
            str(found["title"]),
            dt.date.fromisoformat(found["on"]),
            _one_of(get_args(Marking), found["marking"]),
            str(found["handling"]),
        ),
        _view(found, opening),
        sections=tuple(map(str, found["sections"])),
        unit_ids=tuple(map(str, found["unit_ids"])),
        keys=None if keys is None else tuple(map(str, keys)),
        comments={
            str(key): tuple(map(_comment, comments))
            for key, comments in found["comments"].items()
        },
    )


def _view(found: Mapping[str, Any], opening: Selection) -> Selection:
    first, last = sorted(
        _one_of(selection.YEARS, found[name]) for name in ("first_year", "last_year")
    )
    forces = {_one_of(selection.SEVEN_FORCES, force) for force in found["forces"]}
    return replace(
        opening,
        forces=tuple(force for force in selection.SEVEN_FORCES if force in forces),
        first_year=first,
        last_year=last,
        comparison=_one_of(selection.COMPARISONS, found["comparison"]),
    )


def _comment(found: Mapping[str, Any]) -> Comment:
    due_on = found["due_on"]
    words = {n: str(found[n]) for n in ("what", "why", "action", "owner_role")}
    return Comment(
        **words, due_on=None if due_on is None else dt.date.fromisoformat(due_on)
    )


def _one_of(known: tuple[str, ...], found: object) -> Any:
    if found not in known:
        raise ValueError(f"{found} is none of {known}")
    return found
