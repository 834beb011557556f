"""Lengths of time as clocks show them, in whole seconds."""

import re

from alliance.extracts.reading import characters
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict

SECONDS = "_seconds"
CLOCK = re.compile(r"(\d{1,4}):([0-5]\d):([0-5]\d)(?:\.0+)?")
SHORT = re.compile(r"(\d{1,3}):([0-5]\d)")
WITH_UNIT = re.compile(r"(\d{1,15}) ?(?:s|sec|secs|seconds)", re.IGNORECASE)
FORM = "Hours, minutes and seconds are written as whole seconds."
UNIT = "The unit is left out: the column is in seconds."


def seconds(value: str) -> Verdict:
    """Whole seconds from 0:01:23 and 83 s; 01:23 can be two things."""
    text = characters.plain(value).lstrip("'")
    if found := CLOCK.fullmatch(text):
        hours, minutes, rest = (int(part) for part in found.groups())
        return Repaired(str(hours * 3600 + minutes * 60 + rest), FORM)
    if found := WITH_UNIT.fullmatch(text):
        return Repaired(found[1], UNIT)
    if found := SHORT.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        return Refused(
            "The value may be minutes and seconds or hours and minutes.",
            f"Write {first * 60 + second} or {first * 3600 + second * 60} seconds.",
        )
    return None
