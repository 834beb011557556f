"""What holds for values of every column: lost values, signs for blank, spaces."""

import re

from alliance.extracts.reading import characters
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict

SPACES = "Spaces at the ends and signs that do not show are left out."
NOT_KNOWN = "A sign for 'not known' is read as blank, never as 0."
APOSTROPHE = "The apostrophe that makes a spreadsheet show text is left out."
GUARD = 'The signs ="…", which keep a spreadsheet from changing a value, are left out.'
LOST = Refused(
    "The spreadsheet shows an error in place of the value.",
    "Mend the cell in the spreadsheet and export again.",
)
HIDDEN = Refused(
    "The column was too narrow: the spreadsheet wrote # in place of the value.",
    "Make the column wider and export again.",
)
DAMAGED = Refused(
    "The value holds signs that no text has: letters were lost.",
    "Export the file again, as CSV (UTF-8).",
)
TURNED = Refused(
    "The value holds signs that turn its direction: it is not what it shows.",
    "Type the value again.",
)
TOO_LONG = Refused("The value is longer than a cell can hold.", "Shorten it.")
ERROR = re.compile(
    r"#(REF|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|DIV/0)!|#NAME\?|#N/A"
)
KEPT_AS_TEXT = re.compile(r"['’][0-9=+@-][^'’]*")
BLANKS = frozenset(
    {
        "-",
        "--",
        "---",
        ".",
        "..",
        "...",
        "…",
        "n/a",
        "n.a.",
        "n.a",
        "na",
        "#n/a!",
        "null",
        "(null)",
        "\\n",
        "nan",
        "<na>",
        "(blank)",
    }
) | {"not known", "not available", "not applicable"}


def common(value: str) -> Verdict:
    """A verdict that no column changes; None: the column decides."""
    shown = characters.seen(value)
    if characters.CONTROL.search(value):
        return DAMAGED
    if characters.TURNING.search(value):
        return TURNED
    if ERROR.fullmatch(shown.upper()):
        return LOST
    if shown and not shown.strip("#"):
        return HIDDEN
    if not shown:
        return Repaired("", SPACES)
    if shown.translate(characters.TO_DASH).casefold() in BLANKS:
        return Repaired("", NOT_KNOWN)
    return None


def without_apostrophe(shown: str) -> str:
    """'0123 as Excel keeps what is to stay text; a word in apostrophes stays."""
    return shown[1:] if KEPT_AS_TEXT.fullmatch(shown) else shown
