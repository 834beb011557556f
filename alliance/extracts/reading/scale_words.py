"""Words that say amounts are no whole pounds of a month: thousands, pence, to date."""

import re
from dataclasses import dataclass

from alliance.extracts.reading import characters
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.shape import Shape

AS_WRITTEN = "as written"
APOSTROPHES = str.maketrans("￡", "£", "'’‘`´′ʼ")
MONEY = r"(?:£|gbp\b|pounds?\b|sterling\b)"
THOUSAND = r"(?:k|th|ths|thou|thous|thousands?)"
MILLION = r"(?:m|mn|mln|mills?|bn|millions?|billions?)"
FOREIGN = r"(?:pence|eur|euros?(?! ?\d)|usd|us dollars?|dollars?)"
# Where a word by itself is the unit: `Units: thousands`, `(pence)`, a cell of its own.
UNIT = (
    r"(?:\b(?:units?|currency|scale|figures|amounts|values) ?(?:of )?[:=,(-]+ ?|\bin )"
)


def _unit(word: str) -> str:
    alone = rf"(?:^|, )\(?{word}\)?(?:$|, )"
    return rf"{UNIT}(?:{MONEY} ?)?{word}\b|[^,(] ?\({word}\)|{alone}"


# 13,000 and 13 000 are numbers; 000 by itself stands for thousands.
THOUSANDS = re.compile(
    r"(?<![\w.:/-])(?<!\d[ ,]),?000s?\b(?![ ,]?\d)|£ ?,?000s?\b|\bgbp ?,?000s?\b"
    r"|\b1,?000s\b|(?:\bx|×|\*) ?1,?000\b"
    rf"|{MONEY} ?\(?{THOUSAND}\b|\b{THOUSAND} ?{MONEY}|{_unit(THOUSAND)}"
    r"|\bthousands? of (?:£|gbp\b|pounds?\b)|\bthousands\b(?! of)"
)
OTHER_UNIT = re.compile(
    rf"£ ?000,?000|{MONEY} ?\(?{MILLION}\b|\b{MILLION} ?{MONEY}|{_unit(MILLION)}"
    r"|\bmillions? of (?:£|gbp\b|pounds?\b)|(?:\bx|×|\*) ?1,?000,?000\b"
    rf"|{_unit(FOREIGN)}|[€$](?! ?\d)"
)
TO_DATE = re.compile(
    r"(?<!not )(?<!non )(?<!non-)\bcumulative(?:ly)?\b|\b(?:year|month)[ -]to[ -]date\b"
    r"|\bytd\b|\brunning totals?\b"
)


@dataclass(frozen=True)
class Said:
    """What words say of amounts, and whether a mapping may say thousands for it."""

    rule: str
    help: str
    is_thousands: bool = False


OR_AS_WRITTEN = "or say (scale) as written in a mapping, where they are."
IN_THOUSANDS = Said(
    "The file says that amounts are in thousands or millions.",
    "Export whole pounds; or say (scale) thousands or as written in a mapping.",
    True,
)
COUNTS_IN_THOUSANDS = Said(
    "The file says that numbers are in thousands or millions.",
    f"Export whole numbers; {OR_AS_WRITTEN}",
)
IN_OTHER_UNIT = Said(
    "The file says that amounts are in thousands or millions, pence or another "
    "currency.",
    f"Export whole pounds; {OR_AS_WRITTEN}",
)
CUMULATIVE = Said(
    "The file says that amounts run from the start of the year to date.",
    f"Export the amounts of each month by itself; {OR_AS_WRITTEN}",
)


def said(text: str, shape: Shape) -> Said | None:
    """What a text says of the amounts of a table; None: nothing."""
    words = characters.plain(text).casefold().translate(APOSTROPHES)
    pounds = "as_pounds" in shape.casts.values()
    if pounds and OTHER_UNIT.search(words):
        return IN_OTHER_UNIT
    if THOUSANDS.search(words):
        return IN_THOUSANDS if pounds else COUNTS_IN_THOUSANDS
    return CUMULATIVE if shape.month and TO_DATE.search(words) else None


def refuse(heading: Heading, notes: Notes, line: int, text: str) -> None:
    """Refuse words that change every amount, unless the mapping says what they mean."""
    found = said(text, heading.shape)
    scale = heading.mapping.scale if heading.mapping else ""
    known = scale == AS_WRITTEN or (
        scale == "thousands" and found and found.is_thousands
    )
    if found and not known:
        notes.refuse(line, "", text, found.rule, found.help)


def refuse_headings(heading: Heading, notes: Notes) -> None:
    """Refuse such words over a column of numbers that a mapping names, or above it."""
    for at, column in enumerate(heading.columns):
        if heading.shape.is_number(column) and heading.found[at] != column:
            refuse(heading, notes, heading.line, heading.found[at])
    for text in dict.fromkeys(filter(None, heading.upper)):
        refuse(heading, notes, heading.line - 1, text)
