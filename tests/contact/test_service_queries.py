"""One queue answered: against a second, plain reading, and hard cases by hand."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.contact.test_queries import areas, within
from tests.savings import by_hand

FORMULAS = ("SL1", "SL2", "SL3", "SL4")
COUNTS = ("offered", "answered", "abandoned", "short_abandoned")


def second(rows: pd.DataFrame, formula: str) -> dict[str, float]:
    """Rates of one area's days, each from sums, as the definitions say."""
    offered, answered, gone, short = (int(rows[name].sum()) for name in COUNTS)
    met = rows["answered_within_target"].sum()
    early = rows["abandoned_within_target"].sum()
    level = {
        "SL1": met / answered,
        "SL2": met / offered,
        "SL3": met / (offered - short),
        "SL4": (met + early) / offered,
    }
    return {
        "service_level_pct": 100 * level[formula],
        "wait_seconds": rows["wait_answered_seconds"].sum() / answered,
        "longest_wait_seconds": rows["longest_wait_seconds"].max(),
        "abandoned_pct": 100 * gone / (offered - short),
        "under_10_s_pct": 100 * rows["answered_0_10_s"].sum() / answered,
        "from_10_to_60_s_pct": 100 * rows["answered_10_60_s"].sum() / answered,
        "from_60_s_pct": 100 * rows["answered_60_plus_s"].sum() / answered,
    }


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("forces", [BCH, BCH[:2], BCH[2:]])
def test_a_second_time(view: Selection, formula: str, forces: tuple[str, ...]) -> None:
    chosen = replace(view, forces=forces)
    found = database.run("contact/service", chosen, queue="999", formula=formula)
    assert list(found["area"].drop_duplicates()) == list(areas(chosen))
    compared = chosen.compared()
    assert compared is not None
    spans = {"period": chosen.period, "compared": compared}
    for _, row in found[found["month"].isna() | (found.index % 29 == 0)].iterrows():
        span = spans.get(row["span"])
        first = span.first_day if span else row["month"]
        last = span.last_day if span else row["month"] + pd.offsets.MonthEnd()
        rows = within(first, last)
        rows = rows[
            (rows["queue"] == "999") & rows["force"].isin(areas(chosen)[row["area"]])
        ]
        assert row["days_held"] == row["days_expected"] == len(rows)
        for name, value in second(rows, formula).items():
            assert row[name] == pytest.approx(value), name


def test_thresholds_that_differ_leave_no_common_rate(view: Selection) -> None:
    def together(formula: str) -> "pd.Series[float]":
        asked = {"queue": "101_primary", "formula": formula}
        found = database.run("contact/service", view, **asked)
        return found[(found["area"] == "BCH") & (found["span"] == "period")].iloc[0]

    assert pd.isna(together("SL3")["service_level_pct"])
    assert pd.isna(together("SL1")["abandoned_pct"])
    assert together("SL2")["service_level_pct"] == pytest.approx(86.24, abs=0.005)


AUGUST = dt.date(2016, 8, 1)


def day(force: str, on: dt.date, **counts: object) -> dict[str, object]:
    """A day of 999: 100 calls of which 90 in time, unless said otherwise."""
    usual: dict[str, object] = {
        "offered": 100,
        "answered": 100,
        "abandoned": 0,
        "short_abandoned": 0,
        "abandon_threshold_seconds": 5,
        "answered_within_target": 90,
        "abandoned_within_target": 0,
        "target_seconds": 10,
        "answered_0_10_s": 90,
        "answered_10_60_s": 8,
        "answered_60_plus_s": 2,
        "wait_answered_seconds": 600,
        "longest_wait_seconds": 70,
        "overflowed_out": 0,
        "overflowed_in": 0,
    }
    key = {"force": force, "day": on, "queue": "999", "clock": "force_acd"}
    return key | usual | counts


NO_CALLS = {
    **dict.fromkeys(("offered", "answered", "answered_within_target"), 0),
    **dict.fromkeys(("answered_0_10_s", "answered_10_60_s", "answered_60_plus_s"), 0),
    "wait_answered_seconds": 0,
    "longest_wait_seconds": None,
}


def month(
    force: str, first: dt.date = AUGUST, **counts: object
) -> list[dict[str, object]]:
    """A whole month: the counts on its first day, then days without a call."""
    length = pd.Period(first, "M").days_in_month
    rest = [
        day(force, first + dt.timedelta(days=number), **counts | NO_CALLS)
        for number in range(1, length)
    ]
    return [day(force, first, **counts), *rest]


def run(
    view: Selection, *days: dict[str, object], formula: str = "SL1"
) -> pd.DataFrame:
    """The query over days of 999 made by hand."""
    daily = by_hand.rows(view, "contact_daily", *days)
    asked = {"queue": "999", "formula": formula}
    return by_hand.run("contact/service", view, {"contact_daily": daily}, **asked)


def of_month(found: pd.DataFrame, area: str) -> "pd.Series[float]":
    return found[(found["area"] == area) & (found["span"] == "month")].iloc[0]


def test_days_without_a_call_change_nothing(view: Selection) -> None:
    row = of_month(run(view, *month("Bedfordshire")), "Bedfordshire")
    assert (row["days_held"], row["days_expected"]) == (31, 31)
    assert (row["service_level_pct"], row["wait_seconds"]) == (90, 6)
    assert (row["longest_wait_seconds"], row["from_60_s_pct"]) == (70, 2)


def test_abandoned_without_an_answer(view: Selection) -> None:
    lost = NO_CALLS | {"offered": 40, "abandoned": 38, "short_abandoned": 2}
    days = month("Bedfordshire", **lost)
    for later in days[1:]:
        later |= {"offered": 0, "abandoned": 0, "short_abandoned": 0}
    row = of_month(run(view, *days), "Bedfordshire")
    assert (row["offered_calls"], row["answered_calls"]) == (40, 0)
    assert row["abandoned_pct"] == 100
    assert pd.isna(row["service_level_pct"])
    assert pd.isna(row["wait_seconds"])
    assert pd.isna(row["from_60_s_pct"])
    by_offered = run(view, *days, formula="SL3")
    assert of_month(by_offered, "Bedfordshire")["service_level_pct"] == 0


@pytest.mark.parametrize(("calls", "share"), [(29, None), (30, 100.0)])
def test_few_calls_have_counts_and_no_rate(
    view: Selection, calls: int, share: float | None
) -> None:
    every = {
        "offered": calls,
        "answered": calls,
        "answered_within_target": calls,
        "answered_0_10_s": calls,
        "answered_10_60_s": 0,
        "answered_60_plus_s": 0,
    }
    row = of_month(run(view, *month("Bedfordshire", **every)), "Bedfordshire")
    assert row["offered_calls"] == calls
    for name in ("service_level_pct", "under_10_s_pct"):
        assert row[name] == share if share else pd.isna(row[name])


def test_months_missing_or_in_part(view: Selection) -> None:
    part = month("Bedfordshire")[:20]
    june = month("Bedfordshire", dt.date(2016, 6, 1))
    found = run(view, *june, *part)
    months = found[found["span"] == "month"].set_index("month")
    assert months["days_held"].tolist() == [30, 20]
    assert months["days_expected"].tolist() == [30, 31]
    period = found[found["span"] == "period"].iloc[0]
    assert (period["days_held"], period["days_expected"]) == (50, 153)


def test_forces_together_only_where_each_holds_the_queue(view: Selection) -> None:
    two = [
        *month("Bedfordshire"),
        *month("Cambridgeshire", offered=300, answered=300, answered_within_target=300),
    ]
    assert set(run(view, *two)["area"]) == {"Bedfordshire", "Cambridgeshire"}
    chosen = replace(view, forces=BCH[:2])
    both = of_month(run(chosen, *two), "BCH (2 of 3)")
    # 390 of 400, not the mean of 90 and 100
    assert both["service_level_pct"] == 97.5
    assert both["longest_wait_seconds"] == 70


def test_clocks_never_join(view: Selection) -> None:
    chosen = replace(view, forces=BCH[:2])
    bt = month("Cambridgeshire", clock="bt", answered_within_target=50)
    found = run(chosen, *month("Bedfordshire"), *bt)
    assert set(zip(found["area"], found["clock"], strict=True)) == {
        ("Bedfordshire", "force_acd"),
        ("Cambridgeshire", "bt"),
    }


def test_targets_that_differ_leave_no_common_level(view: Selection) -> None:
    chosen = replace(view, forces=BCH[:2])
    days = [*month("Bedfordshire"), *month("Cambridgeshire", target_seconds=15)]
    found = run(chosen, *days)
    assert of_month(found, "Bedfordshire")["standard_pct"] == 90
    assert pd.isna(of_month(found, "Cambridgeshire")["standard_pct"])
    assert of_month(found, "Cambridgeshire")["service_level_pct"] == 90
    both = of_month(found, "BCH (2 of 3)")
    assert pd.isna(both["service_level_pct"])
    assert both["wait_seconds"] == 6


def test_a_target_that_changes_leaves_no_level_of_the_period(view: Selection) -> None:
    july = month("Bedfordshire", dt.date(2016, 7, 1), target_seconds=15)
    found = run(view, *july, *month("Bedfordshire"))
    period = found[found["span"] == "period"].iloc[0]
    assert pd.isna(period["service_level_pct"])
    assert (period["lowest_target_seconds"], period["highest_target_seconds"]) == (
        10,
        15,
    )


def test_queue_mix_leaves_the_secondary_queue_out(view: Selection) -> None:
    found = database.run("contact/queue_mix", view)
    rows = within(view.period.first_day, view.period.last_day)
    for _, row in found.iterrows():
        own = rows[(rows["force"] == row["area"]) & (rows["queue"] != "101_secondary")]
        calls = own[own["queue"] == row["queue"]]["offered"].sum()
        assert row["offered_calls"] == calls
        assert row["share_pct"] == pytest.approx(100 * calls / own["offered"].sum())
    assert found.groupby("area")["share_pct"].sum().tolist() == pytest.approx([100] * 3)


def test_onward(view: Selection) -> None:
    found = database.run("contact/onward", view).set_index("area")
    rows = within(view.period.first_day, view.period.last_day)
    for force, own in rows.groupby("force"):
        first = own[own["queue"] == "101_primary"]["answered"].sum()
        second = own[own["queue"] == "101_secondary"]
        passed = second["offered"].sum() - second["direct_to_secondary"].sum()
        assert found.loc[force, "passed_on_calls"] == passed
        assert found.loc[force, "passed_on_pct"] == pytest.approx(100 * passed / first)
        assert passed <= first


def test_overflow(view: Selection) -> None:
    found = database.run("contact/overflow", view)
    rows = within(view.span.first_day, view.span.last_day)
    sums = rows[rows["queue"] == "999"].groupby(["force", "month"])
    for column in ("overflowed_out", "overflowed_in", "offered", "answered"):
        assert found[f"{column}_calls"].tolist() == sums[column].sum().tolist()
    # what one of the three hands over another takes over
    assert found["overflowed_out_calls"].sum() == found["overflowed_in_calls"].sum()


@pytest.mark.parametrize("forces", [(), ("Norfolk",)])
def test_nothing_to_show(view: Selection, forces: tuple[str, ...]) -> None:
    none = replace(view, forces=forces)
    asked = {"queue": "999", "formula": "SL1"}
    assert database.run("contact/service", none, **asked).empty
    for query in ("queue_mix", "onward", "overflow"):
        assert database.run(f"contact/{query}", none).empty
