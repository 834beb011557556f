"""How many calls are forecast for the next twelve months, and how sure that is."""

import pandas as pd

from alliance.methods import forecast_errors
from alliance.screen import labels
from alliance.screen.memory import remember

NAIVE = "seasonal naive"
ALL_MONTHS = "1 to 12 months ahead"
YEAR = "12 months together"
METHODS = {
    "exponential smoothing": "exponential smoothing with a damped trend",
    "mixed": "a method of its own for each force",
    NAIVE: "the same month of the year before (seasonal naive)",
}
INTERVAL = f"{100 * forecast_errors.SHARE:.0f}% interval"


def main(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the last area: the forces together, or the one that is chosen."""
    return rows[rows["area"] == rows["area"].iloc[-1]] if len(rows) else rows


def forces(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of single forces, where more than one is chosen."""
    single = rows[~rows["area"].str.startswith("BCH")]
    return single if single["area"].nunique() > 1 else single.iloc[:0]


def recent(months: pd.DataFrame) -> pd.DataFrame:
    """The forces together: the last two years that are held, and what is forecast."""
    own = main(months)
    held = own[own["held_calls"].notna()].tail(24)
    shown: pd.DataFrame = own[own["month"] >= held["month"].min()]
    return shown


@remember
def finding(months: pd.DataFrame, years: pd.DataFrame, words: str) -> str:
    """What is expected of the forces together in the next twelve months."""
    area = main(months)["area"].iloc[-1] if len(months) else ""
    found = years[years["area"] == area]
    if found.empty:
        return f"{area or 'These forces'}: no forecast of {words}."
    year = found.iloc[0]
    expected = f"{area}: about {about(year.forecast_calls)} {words} {_in(year)}"
    return ", ".join(filter(None, [expected, beside(year), between(year)])) + "."


@remember
def forces_finding(years: pd.DataFrame) -> str:
    """What is expected of each force, and against the twelve months before."""
    rows = [year for _, year in forces(years).iterrows()]
    said = ", ".join(
        f"{labels.short(year['area'])} about {about(year['forecast_calls'])}"
        f"{_change(year)}"
        for year in rows
    )
    return f"Twelve months to come: {said}." if said else "No forecast of a force."


def _change(year: pd.Series) -> str:
    before = year["twelve_before_calls"]
    if pd.isna(before) or not before:
        return ""
    share = round(100 * (year["forecast_calls"] / before - 1), 1)
    return f" ({'+' if share > 0 else ''}{labels.percent(share)})"


@remember
def table(months: pd.DataFrame) -> pd.DataFrame:
    """The months to come, a row each: the forecast of each area."""
    ahead = months.dropna(subset=["forecast_calls"])
    return labels.wide(ahead, ["month"], ["area"], "forecast_calls")


def about(calls: float) -> str:
    """A forecast in words, to three figures: it is not known to the call."""
    return labels.count(float(f"{calls:.3g}"))


def beside(year: pd.Series) -> str:
    """The forecast against the twelve months before, where all of them are held."""
    before = year["twelve_before_calls"]
    if pd.isna(before) or not before:
        return ""
    change = round(100 * (year["forecast_calls"] - before) / before, 1)
    if not change:
        return "as many as in the twelve months before"
    more = "more" if change > 0 else "fewer"
    return f"{labels.percent(abs(change))} {more} than in the twelve months before"


def between(year: pd.Series) -> str:
    """The interval of twelve months together, or that too little is known of it."""
    if pd.isna(year["lower_calls"]):
        return f"no {INTERVAL}, as too few whole years could be tested"
    return f"{INTERVAL} {about(year['lower_calls'])} to {about(year['upper_calls'])}"


def _in(year: pd.Series) -> str:
    first, last = labels.month(year["first_month"]), labels.month(year["last_month"])
    return f"in {first} to {last}"


def errors(tests: pd.DataFrame, area: str) -> tuple[pd.Series, pd.Series]:
    """How the method used and seasonal naive did on an area, over all months ahead."""
    rows = tests[(tests["area"] == area) & (tests["span"] == ALL_MONTHS)]
    used, naive = rows[rows["is_used"]], rows[rows["method"] == NAIVE]
    return used.iloc[0], naive.iloc[0]


@remember
def method(months: pd.DataFrame, tests: pd.DataFrame) -> str:
    """Which method was used for the forces together, and what its interval is."""
    ahead = main(months).dropna(subset=["forecast_calls"])
    if ahead.empty:
        return ""
    used, _ = errors(tests, ahead["area"].iloc[0])
    return (
        f"Method: {METHODS[used.method]}. {INTERVAL}: the errors of the back-test, out "
        f"of sample, by how far ahead; there {used.inside} of {used.judged} forecasts "
        f"of {used.months_tested} months fell inside, each judged by the errors of the "
        f"other months.{_of_year(tests)} The axis does not start at zero."
    )


def _of_year(tests: pd.DataFrame) -> str:
    """Of how few tests the interval of the twelve months together is."""
    own = main(tests)
    years = own[own["is_used"] & (own["span"] == YEAR)]
    count = int(years["tests"].sum())
    if not count:
        return ""
    return (
        f" That of the twelve months together rests on {count} tests that overlap: "
        "take it as a rough guide."
    )
