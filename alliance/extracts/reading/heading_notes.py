"""What to say of headings that were understood."""

from collections.abc import Mapping as Pairs

from alliance.extracts.reading import turned
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.notes import Notes

SPELT = "The heading is ours apart from case, spaces, signs and units."
MAPPED = "The heading is read as the mapping {} says."
IGNORED = "A column is left unread, as the mapping {} says."
CONSTANT = "The column is not in the file and filled as told."


def note(heading: Heading, constants: Pairs[str, str], notes: Notes) -> None:
    """Note what is spelt otherwise, mapped, left unread, turned or filled."""
    name = heading.mapping.name if heading.mapping else ""
    for at, (text, column) in enumerate(
        zip(heading.found, heading.columns, strict=True)
    ):
        if at in heading.ignored:
            notes.note(heading.line, "", text, "", IGNORED.format(name))
        elif column and text != column and at not in heading.months:
            mapped = heading.mapping and heading.mapping.column(text)
            rule = MAPPED.format(name) if mapped else SPELT
            notes.note(heading.line, column, text, column, rule)
    if heading.months:
        months = ", ".join(heading.found[at] for at in heading.months)
        notes.note(heading.line, heading.shape.month, months, "", turned.TURNED)
    for column, value in constants.items():
        if column not in heading.columns:
            notes.note(0, column, "", value, CONSTANT)
