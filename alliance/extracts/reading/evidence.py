"""What the values of a file show together that no single value shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from alliance.extracts.reading import characters, dates
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.shape import Shape

PERCENT = "_pct"
PLAIN = re.compile(r"\d{1,15}(\.\d{1,12})?")
# A point before decimals, or two commas: then commas part thousands. A point before
# three digits shows nothing.
POINT = re.compile(r"\d\.(\d{1,2}|\d{4,})$|,\d{3}[,.]\d{3}")
FRACTIONS, UNSURE, TWO_SCALES = "0-1", "unsure", "two scales"


@dataclass(frozen=True)
class Known:
    """What is known of a file: by its values, or said by its mapping.

    `day_first` is None where nothing shows it; `scales` holds 0-1, unsure or two scales
    for columns of percentages that are not plainly 0 to 100.
    """

    said_day_first: bool | None = None
    day_first: bool | None = None
    both_orders: bool = False
    swapped: frozenset[str] = frozenset()
    short_years_unsure: bool = False
    calendar: str = "1900"
    hours: str = ""
    scales: dict[str, str] = field(default_factory=dict)
    thousands: bool = False
    marks_unsure: bool = False


@dataclass
class Dates:
    """What one column's dates show."""

    day_first: bool = False
    month_first: bool = False
    text_low: bool = False
    real_high: bool = False
    real: bool = False
    firsts: set[int] = field(default_factory=set)
    years: set[int] = field(default_factory=set)

    def see(self, value: str) -> None:
        text = characters.plain(value).partition(" at ")[0]
        parts = dates.parted(text) or dates.parted(text.partition(" ")[0])
        if parts is None:
            day = dates.certain(text[:10])
            self.real = self.real or day is not None
            self.real_high = self.real_high or (day is not None and day.day > 12)
            return
        day_first, month_first = parts.day_first, parts.month_first
        self.day_first |= day_first is not None and month_first is None
        self.month_first |= month_first is not None and day_first is None
        self.text_low |= None not in (day_first, month_first)
        if parts.short:
            self.firsts.add(parts.first)
            self.years.add(parts.year)

    @property
    def swapped(self) -> bool:
        """Real dates up to the 12th only, text beyond it only: a spreadsheet's work."""
        beyond = self.day_first or self.month_first
        return self.real and not self.real_high and beyond and not self.text_low


@dataclass
class Scale:
    """What one column of percentages shows."""

    signs: bool = False
    above_one: bool = False
    fractions: bool = False

    def see(self, value: str) -> None:
        text = characters.plain(value)
        self.signs |= text.endswith("%")
        if PLAIN.fullmatch(text):
            self.above_one |= float(text) > 1
            self.fractions |= 0 < float(text) <= 1

    @property
    def verdict(self) -> str:
        if not self.fractions:
            return ""
        return TWO_SCALES if self.signs or self.above_one else UNSURE


class Evidence:
    """Looks at the distinct values of the columns that may show something."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.dates: dict[str, Dates] = {}
        self.scales: dict[str, Scale] = {}
        self.points = False

    def see(self, column: str, found: Iterable[str], canonical: Iterable[str]) -> None:
        """`found` are values that are not canonical, `canonical` the others."""
        cast = self.shape.cast(column)
        if cast in ("as_date", "as_hour_start"):
            days = self.dates.setdefault(column, Dates())
            for value in found:
                days.see(value)
            if not days.real_high:
                for value in canonical:
                    days.see(value)
        if column.endswith(PERCENT):
            scale = self.scales.setdefault(column, Scale())
            for value in (*found, *canonical):
                scale.see(value)
        elif cast == "as_number" and not self.points:
            self.points = any(POINT.search(value) for value in (*found, *canonical))

    def known(self, mapping: Mapping | None, calendar: str, delimiter: str) -> Known:
        """All that the file and its mapping show."""
        said = mapping.dates if mapping else ""
        day_first = any(found.day_first for found in self.dates.values())
        month_first = any(found.month_first for found in self.dates.values())
        firsts = set().union(*(found.firsts for found in self.dates.values()))
        years = set().union(*(found.years for found in self.dates.values()))
        scale = mapping.scale if mapping else ""
        return Known(
            said_day_first={"day first": True, "month first": False}.get(said),
            day_first=True if day_first and not month_first else None,
            both_orders=day_first and month_first,
            swapped=frozenset(c for c, found in self.dates.items() if found.swapped),
            short_years_unsure=len(years) > len(firsts),
            calendar="1904" if said == "1904" else calendar,
            hours=mapping.hours if mapping else "",
            scales={
                column: FRACTIONS if scale == "0-1" else found.verdict
                for column, found in self.scales.items()
            },
            thousands=scale == "thousands",
            marks_unsure=delimiter == ";" and not self.points,
        )
