"""What a reader has chosen, and the periods that follow from it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

BCH = ("Bedfordshire", "Cambridgeshire", "Hertfordshire")
SEVEN_FORCES = (*BCH, "Norfolk", "Suffolk", "Essex", "Kent")
YEARS = tuple(f"{year}/{(year + 1) % 100:02d}" for year in range(2006, 2022))
DEFAULT_YEARS = ("2013/14", "2016/17")
COMPARISONS = (
    "Same period last year",
    "Year before",
    "Before go-live",
    "None",
)
DISTANT = dt.date(2999, 12, 31)


@dataclass(frozen=True)
class Period:
    """A run of whole days; `name` is how a reader calls it."""

    first_day: dt.date
    last_day: dt.date

    @property
    def name(self) -> str:
        first, last = self.first_day, self.last_day
        if self.is_whole_year:
            return financial_year(last)
        if (first.year, first.month) == (last.year, last.month):
            return f"{last:%b %Y}"
        start = f"{first:%b}" if first.year == last.year else f"{first:%b %Y}"
        return f"{start} to {last:%b %Y}"

    @property
    def is_whole_year(self) -> bool:
        """Whether this is a financial year from end to end."""
        year = financial_year(self.last_day)
        return (self.first_day, self.last_day) == (first_day(year), last_day(year))

    def years_earlier(self, years: int) -> "Period":
        """The same months of an earlier year, to the month's end."""
        return Period(
            self.first_day.replace(year=self.first_day.year - years),
            month_end(self.last_day.year - years, self.last_day.month),
        )


@dataclass(frozen=True)
class Selection:
    """The values of the shared filters, for one snapshot.

    `as_at` is the day to which the extracts run, `known_to` the day of the latest
    report that the record holds for it; what became known later shows only with
    `later_events`. `next_summit_on` is None when no later Summit is on record. `due` is
    the day to which the extracts had to run on an earlier day; None: on the snapshot's.
    """

    snapshot: str
    as_at: dt.date
    known_to: dt.date
    next_summit_on: dt.date | None
    forces: tuple[str, ...] = BCH
    first_year: str = DEFAULT_YEARS[0]
    last_year: str = DEFAULT_YEARS[1]
    comparison: str = COMPARISONS[0]
    later_events: bool = False
    due: dt.date | None = None

    @property
    def open_year(self) -> str:
        """The financial year that holds the as-at date."""
        return financial_year(self.as_at)

    @property
    def bch_forces(self) -> tuple[str, ...]:
        """The chosen forces of the alliance: only they send extracts."""
        return tuple(force for force in self.forces if force in BCH)

    @property
    def span(self) -> Period:
        """The chosen years, as far as the extracts run."""
        last = min(last_day(self.last_year), self.as_at)
        return Period(min(first_day(self.first_year), last), last)

    @property
    def has_actuals(self) -> bool:
        """Whether the chosen years begin before the extracts end."""
        return first_day(self.first_year) <= self.as_at

    @property
    def period(self) -> Period:
        """What the headline figures are for.

        The last chosen year to date, or, compared with the year before, the last
        chosen year that is over.
        """
        last = self.span.last_day
        year = financial_year(last)
        if self.comparison == "Year before" and last != last_day(year):
            before = Period(first_day(year), last_day(year)).years_earlier(1)
            if before.first_day >= first_day(self.first_year):
                return before
        return Period(first_day(year), last)

    def compared(self, go_live_on: dt.date | None = None) -> Period | None:
        """The period to compare with; None when none is chosen or none exists."""
        if self.comparison == "None" or not self.has_actuals:
            return None
        if self.comparison == "Before go-live":
            return self._before(go_live_on)
        if self.comparison == "Year before" and not self.period.is_whole_year:
            return None
        return self.period.years_earlier(1)

    @property
    def compared_name(self) -> str:
        """The name of the period compared with; empty when there is none."""
        period = self.compared()
        return period.name if period else ""

    def _before(self, go_live_on: dt.date | None) -> Period | None:
        """The same months in the twelve months before a go-live."""
        if go_live_on is None or go_live_on > self.period.last_day:
            return None
        earlier = self.period
        while earlier.last_day >= go_live_on:
            earlier = earlier.years_earlier(1)
        return earlier

    @property
    def parameters(self) -> Mapping[str, Any]:
        """The values that queries may ask for, by parameter."""
        compared = self.compared() or Period(DISTANT, DISTANT)
        return {
            "forces": list(self.forces),
            "bch_forces": list(self.bch_forces),
            "first_year": self.first_year,
            "last_year": self.last_year,
            "open_year": self.open_year,
            "first_day": self.span.first_day,
            "last_day": self.span.last_day,
            "period_year": financial_year(self.period.last_day),
            "period_first_day": self.period.first_day,
            "period_last_day": self.period.last_day,
            "compared_first_day": compared.first_day,
            "compared_last_day": compared.last_day,
            "as_at": self.as_at,
            "known_to": DISTANT if self.later_events else self.known_to,
            "next_summit_on": self.next_summit_on,
            "extracts_to": self.due or DISTANT,
        }

    @property
    def years(self) -> str:
        """The chosen years in words."""
        return years(self.first_year, self.last_year)

    def words(self, *, years: str | None = None, compared: str | None = None) -> str:
        """The active filters in words, for the line under a page's title.

        What uses another span or comparison than the chosen one says so with `years`
        and `compared`; an empty text leaves the part out.
        """
        parts = [
            ", ".join(self.forces) or "no force chosen",
            self.years if years is None else years,
            self._compared_words if compared is None else compared,
            "with later events" if self.later_events else "",
        ]
        return " · ".join(part for part in parts if part)

    @property
    def _compared_words(self) -> str:
        if self.comparison == "None":
            return "no comparison"
        if self.comparison == "Before go-live":
            return "no comparison: before go-live is for one unit on Staffing"
        period = self.compared()
        return f"compared with {period.name}" if period else "no comparison possible"

    @property
    def without_extract(self) -> str:
        """Which chosen forces send no extract, and what to do; empty when all do."""
        silent = [force for force in self.forces if force not in self.bch_forces]
        said = f"No extract is supplied for {', '.join(silent)}." if silent else ""
        if self.bch_forces:
            return said
        return f"{said} Choose Bedfordshire, Cambridgeshire or Hertfordshire.".strip()

    def only(self, *forces: str) -> "Selection":
        """The same view of other forces."""
        return replace(self, forces=forces)


def financial_year(day: dt.date) -> str:
    """The financial year of a day: 31 March 2016 is 2015/16, 1 April 2016/17."""
    start = day.year if day.month >= 4 else day.year - 1
    return f"{start}/{(start + 1) % 100:02d}"


def years(first: str, last: str) -> str:
    """Financial years in words: `2015/16`, `2015/16 to 2019/20`."""
    return first if first == last else f"{first} to {last}"


def following(first: str, count: int) -> tuple[str, ...]:
    """So many financial years, from the first."""
    start = int(first[:4])
    return tuple(f"{y}/{(y + 1) % 100:02d}" for y in range(start, start + count))


def first_day(year: str) -> dt.date:
    """1 April of a financial year."""
    return dt.date(int(year[:4]), 4, 1)


def last_day(year: str) -> dt.date:
    """31 March of a financial year."""
    return dt.date(int(year[:4]) + 1, 3, 31)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)
