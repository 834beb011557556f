"""Each value of a column, repaired, kept or refused; worked on distinct values."""

from decimal import Decimal

from alliance.extracts.reading import (
    amount_rules,
    amounts,
    characters,
    days,
    durations,
    hours,
    moments,
    names,
    noise,
    years,
)
from alliance.extracts.reading.any_column import (
    APOSTROPHE,
    GUARD,
    SPACES,
    TOO_LONG,
    common,
    without_apostrophe,
)
from alliance.extracts.reading.evidence import (
    FRACTIONS,
    PERCENT,
    TWO_SCALES,
    UNSURE,
    Known,
)
from alliance.extracts.reading.limits import LONGEST_CELL
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reading.verdict import Doubted, Refused, Repaired, Verdict

SHARE = "A share of 0 to 1 is written as per cent."
THOUSAND = "Thousands of pounds are written as pounds."
ID = "_id"
ZERO_TO_ONE = Refused(
    "The value may be a share of 0 to 1 or a percentage below 1.",
    "Write per cent (24.3, or 24.3%); or say (scale) 0-1 in a mapping.",
)
SCALES = Doubted(
    "The column holds values up to 1 beside percentages: one may be on another scale.",
    "Write every value as per cent.",
)


MISREAD = Doubted(
    "Letters were read in a wrong encoding before the file was made: â€“ was a dash.",
    "Export the file from its source again, as CSV (UTF-8).",
)


def looked_at(column: str, shape: Shape, known: Known) -> bool:
    """Whether every value of a column needs a look, also canonical ones."""
    pounds = shape.cast(column) == "as_pounds" and known.thousands
    marks = shape.cast(column) == "as_number" and known.marks_unsure
    return marks or pounds or bool(known.scales.get(column)) or column in known.swapped


def verdict(value: str, column: str, shape: Shape, known: Known) -> Verdict:
    """What becomes of one value of a column of the table `shape`."""
    if len(value) > LONGEST_CELL:
        return TOO_LONG
    if (shown := characters.unguarded(value)) != value:
        made = verdict(shown, column, shape, known)
        return made if made is not None and shown else Repaired(shown, GUARD)
    if shape.is_number(column) and (unsure := amounts.zero_or_blank(value)):
        return unsure
    if (found := common(value)) is not None:
        return found
    return _of_column(value, column, shape, known)


def _of_column(value: str, column: str, shape: Shape, known: Known) -> Verdict:
    cast = shape.cast(column)
    if column in known.swapped:
        return days.SWAPPED
    if shape.is_number(column):
        return _number(value, column, shape, known)
    if cast == "as_date":
        return days.day(value, column, shape, known)
    if cast == "as_financial_year":
        return years.financial_year(value)
    if cast == "as_hour_start":
        return hours.hour_start(value, known)
    if cast == "as_instant":
        return moments.moment(value, known)
    return _text(value, column, shape)


def _text(value: str, column: str, shape: Shape) -> Verdict:
    """Names, fixed words and free text."""
    if names.spellings(names.kind_of(column, shape)):
        if (
            found := names.name(value, names.kind_of(column, shape), shape.table)
        ) is not None:
            return found
    elif column.endswith(ID) and amounts.POWERS.fullmatch(value.strip()):
        return amount_rules.DIGITS_LOST
    if characters.TWICE.search(value):
        return MISREAD
    shown = characters.seen(value)
    kept = without_apostrophe(shown)
    if kept == value:
        return None
    return Repaired(kept, SPACES if kept == shown else APOSTROPHE)


def _number(value: str, column: str, shape: Shape, known: Known) -> Verdict:
    """A number; of seconds also as h:mm:ss, of percentages on the scale of the file."""
    cast = shape.cast(column)
    if "." in value:
        plain = characters.plain(value)
        if (short := noise.without(plain)) != plain:
            return _without_noise(short, column, shape, known)
    in_seconds = column.endswith(durations.SECONDS)
    if in_seconds and (made := durations.seconds(value)) is not None:
        return made
    percent = column.endswith(PERCENT)
    unsure = known.marks_unsure and cast == "as_number"
    found = amounts.number(value, cast, percent, unsure)
    if percent and not value.strip().endswith("%"):
        return _scaled(found, value, known.scales.get(column, ""))
    if cast == "as_pounds" and known.thousands:
        return _times(found, value, 3, THOUSAND)
    return found


def _without_noise(short: str, column: str, shape: Shape, known: Known) -> Verdict:
    made = _number(short, column, shape, known)
    new = made.new if isinstance(made, Repaired) else short
    if made is not None and not isinstance(made, Repaired):
        return made
    fits = shape.cast(column) == "as_number" or "." not in new
    return Repaired(new, noise.LEFT_OUT) if fits else None


def _scaled(found: Verdict, value: str, scale: str) -> Verdict:
    if scale == FRACTIONS:
        return _times(found, value, 2, SHARE)
    amount = _amount(found, value)
    if not scale or amount is None or not 0 < amount <= 1:
        return found
    if scale == UNSURE:
        return ZERO_TO_ONE
    return SCALES if scale == TWO_SCALES and amount < 1 and found is None else found


def _times(found: Verdict, value: str, tens: int, rule: str) -> Verdict:
    """The value moved by so many places, exactly."""
    amount = _amount(found, value)
    if amount is None or not amount:
        return found
    return Repaired(amounts.short(amount.scaleb(tens)), rule)


def _amount(found: Verdict, value: str) -> Decimal | None:
    text = found.new if isinstance(found, Repaired) else value
    return Decimal(text) if amounts.CANONICAL.fullmatch(text) else None
