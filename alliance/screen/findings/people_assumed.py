"""What the need for people rests on: targets, method, settings, each with its source.

A setting without a published source is marked as ours, with its reason.
"""

from dataclasses import dataclass

import pandas as pd

from alliance.methods import positions
from alliance.methods.positions import Target
from alliance.screen import labels

ERLANG_C, ERLANG_A = "Wait (Erlang C)", "Hang up (Erlang A)"
SHARED, SEPARATE = "One desk for 999 and 101", "A desk for each"
WEEK = 168
# Where no target is on record: secondary 101 and crime recording.
OWN_PCT, OWN_SECONDS = 80, 120
OPENING = {"ceiling": 85, "shrinkage": 25, "week": 37.0}
REASONS = {
    "Occupancy ceiling": "ours: busier people tire and leave, and nothing is left "
    "for a rush",
    "Shrinkage": "ours: leave, bank holidays, short sickness, breaks and meetings; "
    "long absence and training are already off deployable strength",
    "Hours a week": "ours: the usual full-time week of police staff",
    "Secondary 101 and crime recording": "ours: no target is on record",
}


@dataclass(frozen=True)
class Assumed:
    """The choices of the page; percentages as they are typed."""

    emergency: Target
    primary: Target
    other: Target
    hangs_up: bool
    shared_desk: bool
    ceiling_pct: int
    shrinkage_pct: int
    weekly_hours: float

    def fte(self, position_hours: float) -> float:
        """Full-time equivalents who fill so many position hours a week."""
        shrinkage = self.shrinkage_pct / 100
        return positions.full_time(position_hours, self.weekly_hours, shrinkage)

    @property
    def at_work(self) -> float:
        """The share of paid time at a position, 0 to 1."""
        return 1 - self.shrinkage_pct / 100

    @property
    def method(self) -> str:
        """The method in words, as it stands beside every figure."""
        if self.hangs_up:
            return (
                "Planning estimate (Erlang A): callers hang up after a mean patience "
                "taken from the extract; of all calls offered, those answered in time."
            )
        return "Planning estimate (Erlang C); callers' abandonment ignored."

    @property
    def scope(self) -> str:
        """The targets in words, for the line below the title."""
        return (
            f"999 {words(self.emergency)}, 101 {words(self.primary)}, "
            f"secondary and crime recording {words(self.other)}"
        )

    @property
    def one_position(self) -> str:
        """How many people one position takes round the clock, with the arithmetic."""
        need = labels.fte(self.fte(WEEK))
        return (
            f"One position open round the clock takes {need} FTE: {WEEK} hours / "
            f"({self.weekly_hours:g} hours x {self.at_work:.2f} at work)."
        )


def target(pct: float, seconds: float) -> Target:
    """A target as it is typed, in per cent."""
    return Target(pct / 100, seconds)


def words(aim: Target) -> str:
    """`90% in 10 s`."""
    return f"{aim.share * 100:g}% in {aim.seconds:g} s"


def sources(assumed: Assumed, recorded: pd.DataFrame) -> pd.DataFrame:
    """Each setting, its value, and where it is from or why it was taken."""
    ours = REASONS["Secondary 101 and crime recording"]
    rows = [
        ("999 target", words(assumed.emergency), _known("999", assumed, recorded)),
        ("101 target", words(assumed.primary), _known("101", assumed, recorded)),
        ("Secondary 101 and crime recording", words(assumed.other), ours),
        _reasoned("Occupancy ceiling", f"{assumed.ceiling_pct}%"),
        _reasoned("Shrinkage", f"{assumed.shrinkage_pct}%"),
        _reasoned("Hours a week", f"{assumed.weekly_hours:g}"),
    ]
    return pd.DataFrame(rows, columns=["setting", "value", "source or reason"])


def _reasoned(name: str, value: str) -> tuple[str, str, str]:
    return name, value, REASONS[name]


def _known(channel: str, assumed: Assumed, recorded: pd.DataFrame) -> str:
    """Where a target of 999 or 101 is on record; if not, that it is the reader's."""
    aim = assumed.emergency if channel == "999" else assumed.primary
    found = [
        f"{row.applies_to}, {row.period} ({row.standard_id})"
        for row in recorded[recorded["channel"] == channel].itertuples()
        if (row.target_pct, row.threshold_seconds) == (aim.share * 100, aim.seconds)
    ]
    said = "; ".join(found) or "the reader's own"
    note = "; quoted then, no national standard in force" if channel == "101" else ""
    return said + (note if found else "")
