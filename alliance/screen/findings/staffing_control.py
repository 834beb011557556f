"""Vacancy and sickness rates of the units: which changed, and which only vary."""

from collections.abc import Sequence

import pandas as pd

from alliance.methods.spc import Variation
from alliance.screen import labels
from alliance.screen.findings import control_how, control_said, shorthand, staffing
from alliance.screen.findings import control_words as words
from alliance.screen.findings.control import Assessment
from alliance.screen.findings.control_said import when
from alliance.screen.findings.shorthand import NOT_APPLICABLE, UNKNOWN, WITHHELD
from alliance.screen.icons import VARIATION
from alliance.screen.memory import remember

VACANCY, SICKNESS = "Vacancy rate", "Sickness rate"
MEASURES = (VACANCY, SICKNESS)
NOT_UNITS = ("All shared units", "Rest of force")
SIGNALS: dict[str, tuple[Variation, ...]] = {
    VACANCY: ("high", "low"),
    SICKNESS: ("improvement", "concern"),
}
NO_RATE = "no rate: no establishment, or no figures."
HOW_TO_READ = (
    control_how.COMMON,
    f"**{VARIATION['high'].words}** or **{VARIATION['low'].words}** (vacancy rate, of "
    f"which neither is better), **{VARIATION['improvement'].words}** or "
    f"**{VARIATION['concern'].words}** (sickness rate): a rule is broken. The rules: "
    "a value outside the limits, a run on one side of the mean, a steady rise or "
    "fall, two of three values near a limit.",
    "No national standard exists for either rate, so nothing passes or fails: there "
    "is no icon of assurance.",
    control_how.LIMITS,
    "Sickness has its season: it is judged by its difference to the same month of the "
    "year before. No cause is said or meant.",
)


@remember
def of_places(frame: pd.DataFrame) -> pd.DataFrame:
    """Series by unit, of all chosen forces together, for the icon table.

    `frame` is that of the query staffing/series.
    """
    return frame[frame["is_total"]].assign(area=lambda rows: rows["place"])


@remember
def of_forces(frame: pd.DataFrame, unit_id: str) -> pd.DataFrame:
    """Series of one unit by force, for its chart; what is withheld is left out."""
    rows = frame[(frame["unit_id"] == unit_id) & frame["withheld_because"].isna()]
    return rows.assign(area=rows["force"])


def area(frame: pd.DataFrame) -> str:
    """Whose figures the icon table holds: `BCH`, `Chosen forces` or the one force."""
    totals = frame["force"][frame["is_total"]]
    return "" if totals.empty else str(totals.iloc[0])


def subtitle(workers: str) -> str:
    """What the icon table holds."""
    return (
        "Vacancies, per cent of establishment, and days lost to sickness, per cent of "
        f"days available, last month, {workers.lower()}; no standard exists."
    )


def withheld(places: pd.DataFrame) -> str:
    """What of the icon table is withheld, and why."""
    return shorthand.withheld(places, "place")


def nothing(workers: str, unit: str = "") -> str:
    """That no figures stand for a choice, and what to do."""
    of = ", ".join(filter(None, [unit, workers.lower()]))
    return f"No staffing figures for {of}: choose another worker type or unit."


@remember
def headline(found: Sequence[Assessment], area: str) -> str:
    """All shared units first, then in how many units each rate stands out.

    Where no shared unit has such staff, the rest of the force.
    """
    known = [each for each in found if each.value is not None]
    if not known:
        return staffing.NONE
    first = [each for each in known if each.series.area == known[0].series.area]
    told = ", ".join(
        f"{each.series.measure.lower()} {_rate(each)} ({_word(each)})" for each in first
    )
    units = "; ".join(filter(None, (_signals(found, name) for name in MEASURES)))
    units = units.replace(f"; {SICKNESS}", f"; {SICKNESS.lower()}")
    opening = f"{known[0].series.area}, {area}, {when(found)}: {told}"
    return ". ".join(filter(None, [opening, units])) + "."


def _signals(found: Sequence[Assessment], measure: str) -> str:
    """`Vacancy rate: 2 of 12 units high, none low`."""
    rows = [
        each
        for each in found
        if each.series.measure == measure
        and each.series.area not in NOT_UNITS
        and each.value is not None
    ]
    if not rows:
        return ""
    parts = []
    for icon in SIGNALS[measure]:
        number = sum(each.variation == icon for each in rows)
        parts.append(f"{number or 'none'} {_named(icon)}")
    units = "1 unit" if len(rows) == 1 else f"{len(rows)} units"
    return f"{measure} of {units}: {', '.join(parts)}"


def _word(each: Assessment) -> str:
    """What the icon of a rate says, without its sign."""
    said = words.variation(each)
    return said if said[0].isalpha() else said[2:]


def _named(icon: Variation) -> str:
    return "of concern" if icon == "concern" else VARIATION[icon].word


def note(found: Sequence[Assessment], measure: str, hidden: str) -> str:
    """What the chart leaves out and why; `hidden` says which forces are withheld."""
    said = control_said.note(found, measure, NO_RATE) if found else ""
    return " ".join(filter(None, [said, hidden]))


def hidden(frame: pd.DataFrame, unit_id: str) -> str:
    """Which forces of a unit are withheld, and why."""
    return shorthand.withheld(frame[frame["unit_id"] == unit_id], "force")


@remember
def grid(found: Sequence[Assessment], frame: pd.DataFrame) -> pd.DataFrame:
    """A row for each unit: each rate with its icon, and its change on a year before.

    `frame` tells which are withheld: `[c]`; `[x]` where there is no rate.
    """
    hidden = set(frame["place"][frame["withheld_because"].notna()])
    last = words.last(found)
    rows: dict[str, dict[str, str]] = {}
    for each in found:
        place, measure = each.series.area, each.series.measure
        row = rows.setdefault(place, {"Unit": place})
        blank = WITHHELD if place in hidden else UNKNOWN
        late = each.at and each.at != last
        month = f" ({labels.month(each.at)})" if each.at and late else ""
        known = f"{_rate(each)}{month} {words.variation(each)}"
        row[measure] = blank if each.value is None else known
        row[f"{measure}, on a year before"] = (
            blank if each.change is None else words.difference("pct", each.change)
        )
    return pd.DataFrame(rows.values()).fillna(NOT_APPLICABLE)


def _rate(each: Assessment) -> str:
    """A rate in words; a vacancy rate below nothing is over strength."""
    value = each.value or 0.0
    if each.series.measure == VACANCY:
        return staffing.vacancy(value)
    return labels.percent(value)
