"""How the forecast of calls did in the back-test, beside seasonal naive; its limits."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import forecast
from alliance.screen.findings.forecast import ALL_MONTHS, NAIVE
from alliance.screen.memory import remember

UNKNOWN = (
    "It carries on what the months held show. It does not know of a new policy or a "
    "new way to count, a major incident, the launch of online reporting or web chat, a "
    "bank holiday or school holiday that moves, or weather. The method was chosen by "
    "the back-test that measures it, which flatters it a little."
)
RETRY = (
    "The next publication of calls tries again; to try now, stop the dashboard, remove "
    "its newest snapshot (.duckdb) and start it."
)


@remember
def finding(tests: pd.DataFrame) -> str:
    """Which forecasts beat seasonal naive, and by how much for the last area."""
    if tests.empty:
        return ""
    area = str(tests["area"].iloc[-1])
    used, naive = forecast.errors(tests, area)
    if used.method == NAIVE:
        return (
            f"{area}: no method beat the same month of the year before, so that is the "
            f"forecast; it misses a month by {_error(used)}."
        )
    least = "less" if used.mean_error_calls < naive.mean_error_calls else "no less"
    return (
        f"{area}: the forecast misses a month by {_error(used)}, {least} than the same "
        f"month of the year before: {_error(naive)}."
    )


def _error(row: pd.Series) -> str:
    pct = row["mean_error_pct"]
    share = "" if pd.isna(pct) else f" ({labels.percent(pct)})"
    return f"{labels.count(row['mean_error_calls'])} calls{share}"


@remember
def by_area(tests: pd.DataFrame) -> pd.DataFrame:
    """A row for each area: its method, its error and that of seasonal naive."""
    rows = []
    for area in tests["area"].drop_duplicates():
        used, naive = forecast.errors(tests, area)
        rows.append(
            {
                "area": area,
                "method": used.method,
                "error_calls": round(used.mean_error_calls),
                "error_pct": used.mean_error_pct,
                "year_before_error_calls": round(naive.mean_error_calls),
                "year_before_error_pct": naive.mean_error_pct,
                "inside_interval": f"{used.inside} of {used.judged}",
            }
        )
    return pd.DataFrame(rows)


@remember
def by_span(tests: pd.DataFrame) -> pd.DataFrame:
    """Of the forces together, a row for each distance ahead and for the whole year."""
    own = forecast.main(tests)
    used = own[own["is_used"] & (own["span"] != ALL_MONTHS)].set_index("span")
    naive = own[own["method"] == NAIVE].set_index("span").loc[used.index]
    return pd.DataFrame(
        {
            "span": used.index,
            "tests": used["tests"].to_numpy(),
            "error_calls": used["mean_error_calls"].round().to_numpy(),
            "error_pct": used["mean_error_pct"].to_numpy(),
            "year_before_error_calls": naive["mean_error_calls"].round().to_numpy(),
            "year_before_error_pct": naive["mean_error_pct"].to_numpy(),
            "interval_plus_or_minus_calls": used["half_width_calls"].to_numpy(),
        }
    )


@remember
def span_finding(tests: pd.DataFrame) -> str:
    """How wrong whole years were, and of how few tests that is known."""
    spans = by_span(tests)
    if spans.empty:
        return ""
    year = spans.iloc[-1]
    if not year.tests:
        return "No whole year could be tested."
    return (
        f"{forecast.main(tests)['area'].iloc[0]}: twelve months together were missed "
        f"by {labels.percent(year.error_pct)}, in "
        f"{year.tests} tests that overlap; the same months of the year before by "
        f"{labels.percent(year.year_before_error_pct)}."
    )


@remember
def limits(reach: pd.DataFrame, words: str) -> list[str]:
    """Why a force has no forecast, and which months are left out."""
    found = []
    for row in reach.to_dict("records"):
        if row["months_held"] < row["months_needed"]:
            found.append(
                f"{row['force']}: no forecast, as {row['months_held']} whole months of "
                f"{words} are held and {row['months_needed']} are needed: 24 to learn "
                "the seasons, 15 to test twelve months ahead four times."
            )
        gaps = row["months_left_out"]
        if isinstance(gaps, str):
            found.append(f"{row['force']}: left out, as days are missing: {gaps}.")
    failures = set(reach["failure"]) - {""}
    return [*found, *(f"No forecast: at publication {w}. {RETRY}" for w in failures)]


@remember
def parts(years: pd.DataFrame) -> str:
    """Whether the forces' forecasts add up to that of the forces together."""
    together = years["area"].str.startswith("BCH")
    whole, alone = years[together], years[~together]
    if whole.empty:
        return ""
    if set(alone["first_month"]) == set(whole["first_month"]):
        return (
            f"{whole['area'].iloc[0]} is the sum of the forces' forecasts; its "
            "interval comes from the back-test of that sum, not from theirs."
        )
    return (
        "The forces' calls do not end in the same month: together they are forecast "
        f"from {labels.month(whole['first_month'].iloc[0])}, each alone from its own "
        "last month, so they do not add up."
    )
