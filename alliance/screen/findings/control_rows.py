"""The rows of control charts: what is drawn, and the table below it."""

from collections.abc import Iterator, Sequence

import pandas as pd

from alliance.screen.findings.control import Assessment
from alliance.screen.findings.control_series import YEAR, Series
from alliance.screen.findings.control_words import rules
from alliance.screen.icons import VARIATION
from alliance.screen.memory import remember

ENDINGS = {"pct": "_pct", "seconds": "_seconds", "calls": "_calls"}
YEARLY_ENDINGS = {**ENDINGS, "pct": "_pp"}
COLUMNS = (
    *("begins", "area", "measured", "value", "mean", "lower", "upper"),
    *("limits_from", "is_trial", "icon", "rules"),
)


@remember
def drawn(assessments: Sequence[Assessment]) -> pd.DataFrame:
    """What a control chart draws of some areas, a row for each point, in time's order.

    `measured` is the value; `value`, `mean`, `lower` and `upper` (not clipped) are of
    the chart: of yearly differences where it is of those. `icon` is the meaning of
    each point, `limits_from` the first day of those that share its limits.
    """
    rows = [row for each in assessments for row in points(each)]
    table = pd.DataFrame(rows, columns=COLUMNS)
    table["begins"] = pd.to_datetime(table["begins"])
    table["limits_from"] = pd.to_datetime(table["limits_from"])
    numbers = ["measured", "value", "mean", "lower", "upper"]
    table[numbers] = table[numbers].astype("float64")
    return table.sort_values("begins", kind="stable", ignore_index=True)


def points(assessment: Assessment) -> Iterator[tuple[object, ...]]:
    """The rows of one area for `drawn`; a year without differences is left out."""
    series, chart = assessment.series, assessment.chart
    start = 0
    for place, (point, icon) in enumerate(
        zip(chart.points, assessment.icons, strict=True)
    ):
        start = place if place in chart.starts else start
        if assessment.is_yearly and place < YEAR[series.span]:
            continue
        limits = point.limits
        yield (
            series.begins[place],
            series.area,
            series.values[place],
            point.value,
            limits and limits.mean,
            limits and limits.lower,
            limits and limits.upper,
            series.begins[start],
            limits is not None and limits.are_trial,
            icon,
            rules(point, chart.settings),
        )


@remember
def table(data: pd.DataFrame, series: Series, is_yearly: bool) -> pd.DataFrame:
    """The rows of `drawn` as the table below a chart, units in the names of columns."""
    unit = (YEARLY_ENDINGS if is_yearly else ENDINGS)[series.unit]
    names = {
        "begins": "month" if series.span == "month" else "week_from",
        "measured": f"value{ENDINGS[series.unit]}",
        "value": f"change_on_a_year_before{unit}",
        "mean": f"mean{unit}",
        "lower": f"lower_limit{unit}",
        "upper": f"upper_limit{unit}",
        "icon": "variation",
        "rules": "rules_broken",
    }
    left_out = ["limits_from", "is_trial", *([] if is_yearly else ["value"])]
    shown = data.drop(columns=left_out).rename(columns=names)
    shown["variation"] = [VARIATION[icon].words for icon in data["icon"]]
    shown["rules_broken"] = [words or "none" for words in data["rules"]]
    words_first = [names["begins"], "area", "variation"]
    return shown[words_first + [n for n in shown.columns if n not in words_first]]


def of_measure(found: Sequence[Assessment], measure: str) -> list[Assessment]:
    """The readings of one measure to draw on one scale, area by area.

    Areas without a value are left out, and, beside yearly differences, those that
    hold too few years for any.
    """
    held = [e for e in found if e.series.measure == measure and e.value is not None]
    return [each for each in held if each.is_yearly] or held


def table_of(found: Sequence[Assessment]) -> pd.DataFrame:
    """The table below the chart of one measure."""
    data = drawn(found)
    return table(data, found[0].series, found[0].is_yearly) if found else data


def unit(found: Sequence[Assessment]) -> str:
    """The ending of names of columns that stands for the unit of what is drawn."""
    if not found:
        return ""
    return (YEARLY_ENDINGS if found[0].is_yearly else ENDINGS)[found[0].series.unit]


def standard(found: Sequence[Assessment]) -> float | None:
    """The standard to draw; none beside differences, which have no standard."""
    drawn_as_measured = found and not found[0].is_yearly
    return found[0].series.standard if drawn_as_measured else None
