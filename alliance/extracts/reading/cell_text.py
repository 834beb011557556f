"""The text of a cell of a workbook, by its type and the format of its number."""

from datetime import datetime, timedelta
from decimal import Decimal

from openpyxl.cell.rich_text import CellRichText, TextBlock

from alliance.extracts.reading.dates import CALENDARS

SURE_DIGITS = 15
# A serial cut to six decimals is off by up to 0.05 seconds.
NO_PART = 0.05
LAST_SERIAL = 2_958_465
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def plain_text(text: CellRichText | str) -> str:
    """A text, parts that are raised or lowered as raised signs."""
    if isinstance(text, str):
        return text
    return "".join(part if isinstance(part, str) else _run(part) for part in text)


def _run(part: TextBlock) -> str:
    if part.font.vertAlign not in ("superscript", "subscript"):
        return part.text
    return part.text.translate(RAISED) if part.text.strip().isdigit() else f"[{part}]"


def number(stored: int | float, kind: str, calendar: str) -> tuple[str, str]:
    """A number as text, and as it was stored where digits beyond the 15th were dropped.

    Excel counts to 15 digits; what it stores beyond is what binary arithmetic leaves.
    A whole number of more digits has lost them: it is written in powers of ten.
    """
    try:
        # Adding zero leaves no minus before it.
        value = float(stored) + 0.0
    except OverflowError:
        return str(stored), ""
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return str(stored), ""
    residue = ""
    if len(exact.normalize().as_tuple().digits) > SURE_DIGITS:
        if exact == exact.to_integral_value():
            return f"{exact:.14E}", ""
        residue, exact = plain(exact), Decimal(f"{value:.{SURE_DIGITS}g}")
    if kind == "percent":
        return f"{plain(exact.scaleb(2))}%", residue
    if kind and 0 <= exact <= LAST_SERIAL:
        is_day = kind == "date" or (kind == "time" and exact >= 1)
        return moment(value, calendar) if is_day else duration(value), ""
    return plain(exact), residue


def plain(value: Decimal) -> str:
    """Without powers of ten and without zeros at the end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def moment(value: float, calendar: str) -> str:
    """A day, or a day and time to the nearest second, in ISO form."""
    first = datetime.combine(CALENDARS[calendar], datetime.min.time())
    found = first + timedelta(seconds=round(value * 86_400))
    if found.time() == datetime.min.time():
        return found.date().isoformat()
    return found.isoformat(timespec="seconds")


def duration(value: float) -> str:
    """Hours, minutes and seconds; parts of a second stay, for the cast to refuse."""
    exact = value * 86_400
    is_whole = abs(exact - round(exact)) < NO_PART
    seconds = round(exact) if is_whole else int(exact)
    part = "" if is_whole else f"{exact % 1:.2f}"[1:]
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{part}"
