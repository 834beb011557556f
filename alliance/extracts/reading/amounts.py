"""Counts, pounds and decimals as people write them; never rounded."""

import re
from decimal import Decimal

from alliance.extracts.reading import characters
from alliance.extracts.reading.amount_rules import (
    DEBIT,
    DIGITS_LOST,
    FOOTNOTE,
    MARKS,
    SAID,
    ZERO_OR_BLANK,
)
from alliance.extracts.reading.verdict import Repaired, Verdict

NUMBER = re.compile(
    r"(?a)(?P<open>\()?(?P<sign>[-+])?(?P<pound>£|gbp)?[ ]?(?P<open2>\()?(?P<sign2>-)?"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?P<part>\.\d*)?"
    r"[ ]?(?P<scale>[km])?[ ]?(?P<percent>%)?(?P<close>\))?(?P<behind>-)?"
    r"[ ]?(?P<pound2>£|gbp)?",
    re.IGNORECASE,
)
CANONICAL = re.compile(r"(?a)-?\d{1,15}(\.\d{1,12})?")
POWERS = re.compile(r"(?a)[-+]?\d+(\.\d+)?e[-+]?\d+", re.IGNORECASE)
MARKED = re.compile(
    r"[-£(\d][\d,. )%]*([*†‡]+| ?\[\w+\]| ?\(\w\)| ?[a-z])", re.IGNORECASE
)
CREDIT = re.compile(r"[-£(\d][\d,. )]*(cr|dr)\.?", re.IGNORECASE)
LETTERS = re.compile(r"(?<=\d)[OolI]+(?=\d)")
DIGITS = str.maketrans("OolI", "0011")
NOTHING = frozenset({"nil", "none", "no", "zero", "nothing", "£-", "-£", "£ -"})
PADDED_DASH = re.compile(r"\s+[-‐-―−]\s*|\s*[-‐-―−]\s+")
THREE = re.compile(r"(?a)\d{1,3}[.,]\d{3}")
CONTINENTAL = re.compile(r"(?a)[1-9]\d{0,2}\.\d{3}")
TOO_MUCH = Decimal(10) ** 15


def is_number(text: str) -> bool:
    """Whether a text is written as a number, whatever the column."""
    plain = characters.plain(text)
    return bool(NUMBER.fullmatch(plain)) and any(map(str.isdigit, plain))


def zero_or_blank(value: str) -> Verdict:
    """A spreadsheet's zero, which it shows as a dash with spaces or a pound sign."""
    dash = PADDED_DASH.fullmatch(value)
    return (
        ZERO_OR_BLANK if dash or characters.plain(value).casefold() in NOTHING else None
    )


def number(value: str, cast: str, percent: bool, marks_unsure: bool) -> Verdict:
    """A value of a column with one of the casts as_count, as_pounds and as_number.

    `percent`: the column may hold percent signs; `marks_unsure`: a comma or point
    before three digits may part thousands or decimals in this file.
    """
    plain = characters.plain(value).removeprefix("Â").lstrip("'")
    if POWERS.fullmatch(plain):
        return DIGITS_LOST
    if characters.RAISED.search(value):
        return FOOTNOTE
    text = LETTERS.sub(lambda found: found[0].translate(DIGITS), plain)
    found = NUMBER.fullmatch(text)
    if found is None or not any(map(str.isdigit, text)):
        return _not_a_number(text)
    if marks_unsure and THREE.fullmatch(text.lstrip("+-")):
        return MARKS
    if not _allowed(found, cast, percent):
        return None
    amount = _amount(found)
    new = _written(amount, cast, found)
    # 007 stays as it is: zeros before a number change nothing.
    if new is None or new == value or (amount and value.lstrip("0") == new):
        return None
    return Repaired(new, _rule(found, text != plain, new))


def _not_a_number(text: str) -> Verdict:
    if CREDIT.fullmatch(text):
        return DEBIT
    return FOOTNOTE if MARKED.fullmatch(text) else None


def _allowed(found: re.Match[str], cast: str, percent: bool) -> bool:
    """Whether such a number can stand in such a column."""
    brackets = [found["open"] or found["open2"], found["close"]]
    if any(brackets) and (not all(brackets) or found["sign"] or found["sign2"]):
        return False
    if (found["open"] and found["open2"]) or (found["sign"] and found["sign2"]):
        return False
    pounds = cast == "as_pounds"
    signs = [found[name] for name in ("open", "open2", "sign", "sign2")]
    if found["behind"] and (any(signs) or not pounds):
        return False
    pound = found["pound"] or found["pound2"]
    if (pound and not pounds) or (found["percent"] and not percent):
        return False
    # In a count or a number of seconds, 5m may be five minutes.
    return (found["scale"] or "").lower() != "m" or pounds


def _amount(found: re.Match[str]) -> Decimal:
    """The number, exactly."""
    whole = re.sub("[ ,]", "", found["whole"]) or "0"
    amount = Decimal(whole + (found["part"] or ""))
    if found["scale"]:
        amount *= {"k": 1_000, "m": 1_000_000}[found["scale"].lower()]
    negative = found["close"] or "-" in _signs(found)
    return -amount if negative and amount else amount


def _signs(found: re.Match[str]) -> tuple[str | None, ...]:
    return found["sign"], found["sign2"], found["behind"]


def _written(amount: Decimal, cast: str, found: re.Match[str]) -> str | None:
    """The canonical form; None where the column would need rounding."""
    if abs(amount) >= TOO_MUCH:
        return None
    if cast == "as_number":
        return f"{amount:f}" if not found["scale"] else short(amount)
    # 1.000 may be a thousand with a continental point; 1.0000 and 14779.000 are none.
    digits = found["whole"] + (found["part"] or "")
    point = CONTINENTAL.fullmatch(digits) and not found["scale"]
    whole = amount == amount.to_integral_value()
    return f"{amount:.0f}" if whole and not point else None


def short(amount: Decimal) -> str:
    """A number without zeros at its end."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rule(found: re.Match[str], letters: bool, new: str) -> str:
    """What was done, in the words of SAID."""
    negative_zero = "-" in _signs(found) and not new.startswith("-")
    done = {
        "letters": letters,
        "pound": found["pound"] or found["pound2"],
        "groups": re.search("[ ,]", found["whole"]),
        "brackets": found["close"],
        (found["scale"] or "k").lower(): found["scale"],
        "percent": found["percent"],
        "zeros": found["part"] and "." not in new and not found["scale"],
        "plus": found["sign"] == "+",
        "minus": negative_zero,
        "behind": found["behind"] and not negative_zero,
        "point": found["part"] and not found["whole"],
    }
    return " ".join(SAID[name] for name in done if done[name]) or SAID["signs"]
