"""The icon table: each measure by area, its last value, its icons, and what it says."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from alliance.screen.findings import control_words as words
from alliance.screen.findings.control import Assessment
from alliance.screen.icons import ASSURANCE
from alliance.screen.memory import remember

NOT_COMPARABLE = "not comparable"
# Icons of more letters than these stand in a line of their own.
LONG = 12
UNITS = {"pct": "per cent", "seconds": "seconds", "calls": "calls"}


@remember
def grid(found: Sequence[Assessment]) -> pd.DataFrame:
    """A row for each measure, a column for each area: value and icons in two lines."""
    areas = list(dict.fromkeys(each.series.area for each in found))
    order = [area for area in reversed(areas) if area.startswith("BCH")]
    order += [area for area in areas if area not in order]
    last = words.last(found)
    rows: dict[str, dict[str, str]] = {}
    for each in found:
        row = rows.setdefault(each.series.measure, {"Measure": each.series.measure})
        row[each.series.area] = cell(each, last)
        row["Standard"] = words.standard(each)
    table = pd.DataFrame(rows.values(), columns=["Measure", *order, "Standard"])
    return table.fillna(NOT_COMPARABLE)


def cell(each: Assessment, last: dt.date | None) -> str:
    """Value and variation; below it the change on a year before and the assurance."""
    if each.value is None or each.at is None:
        return NOT_COMPARABLE
    unit = each.series.unit
    late = f" ({words.named(each.series.span, each.at)})" if each.at != last else ""
    icon = words.variation(each)
    apart = "\n" if len(icon) > LONG else " "
    first = f"{words.value(unit, each.value)}{late}{apart}{icon}"
    below = [] if each.change is None else [words.difference(unit, each.change)]
    if each.assurance != "none":
        below.append(ASSURANCE[each.assurance].words)
    return "\n".join(filter(None, [first, " · ".join(below)]))


@remember
def rows(found: Sequence[Assessment]) -> pd.DataFrame:
    """The same for the download: a row for each measure and area, numbers as such."""
    return pd.DataFrame(
        {
            "measure": each.series.measure,
            "area": each.series.area,
            "begins": pd.Timestamp(each.at) if each.at else pd.NaT,
            "unit": UNITS[each.series.unit],
            "value": each.value,
            "change_on_a_year_before": each.change,
            "variation": words.variation(each),
            "assurance": ASSURANCE[each.assurance].words,
            "standard": each.series.standard,
        }
        for each in found
    )
