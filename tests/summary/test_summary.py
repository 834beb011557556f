"""The overview's figures, a second time from the files; its sentences, literally."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.findings import attention
from alliance.screen.findings import overview as findings
from alliance.screen.selection import BCH, Selection
from alliance.screen.tile import Tile
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.queries import OWN_VALUES

EXTRACTS = ROOT / "data" / "extracts"


def selections(view: Selection) -> list[Selection]:
    """Views that together use every branch of the queries."""
    return [
        view,
        view.only("Hertfordshire"),
        replace(view, comparison="Year before"),
        replace(view, comparison="None"),
    ]


def test_savings_a_second_time(view: Selection) -> None:
    rows = pd.read_csv(EXTRACTS / "unit_savings.csv")
    rows = rows.sort_values("as_at").drop_duplicates(
        ["saving_id", "force", "financial_year"], keep="last"
    )
    rows = rows[
        (rows.benefit_type == "cashable")
        & (rows.recurrence == "recurrent")
        & (rows.amount_basis == "in_year")
        & (rows.gross_or_net == "net")
        & ~rows.benefit_status.isin(["withdrawn", "pipeline", "outline_case"])
        & rows.overlaps_saving_id.isna()
    ]
    for chosen in selections(view):
        year = chosen.parameters["period_year"]
        mine = rows[(rows.financial_year == year) & rows.force.isin(chosen.forces)]
        found = database.run("summary/savings", chosen).set_index("force")
        together = found.index[0]
        assert together == ("BCH" if len(chosen.forces) == 3 else chosen.forces[0])
        for column in ("planned_gbp", "delivered_gbp", "forecast_gbp", "at_risk_gbp"):
            assert found.loc[together, column] == mine[column].sum()
            by_force = mine.groupby("force")[column].sum()
            for force in chosen.bch_forces:
                assert found.loc[force, column] == by_force[force]


def test_contact_a_second_time(view: Selection) -> None:
    calls = pd.read_csv(EXTRACTS / "contact_daily.csv", parse_dates=["day"])
    for chosen in selections(view):
        period = chosen.period
        inside = calls[
            calls.day.between(str(period.first_day), str(period.last_day))
            & calls.force.isin(chosen.forces)
        ]
        found = database.run("summary/contact", chosen).set_index("force")
        emergency = inside[inside.queue == "999"]
        share = emergency.answered_within_target.sum() / emergency.answered.sum() * 100
        assert found["within_target_pct"].iloc[0] == pytest.approx(share)
        second = inside[
            (inside.queue == "101_secondary") & (inside.force == "Hertfordshire")
        ]
        wait = second.wait_answered_seconds.sum() / second.answered.sum()
        assert found.loc["Hertfordshire", "average_wait_seconds"] == pytest.approx(wait)
        gone = second.abandoned.sum() / (
            second.offered.sum() - second.short_abandoned.sum()
        )
        assert found.loc["Hertfordshire", "abandonment_pct"] == pytest.approx(
            gone * 100
        )


def test_a_joint_abandonment_rate_needs_one_threshold(view: Selection) -> None:
    both = database.run("summary/contact", view.only("Bedfordshire", "Hertfordshire"))
    same = database.run("summary/contact", view.only("Bedfordshire", "Cambridgeshire"))
    assert both["force"].tolist() == ["BCH (2 of 3)", "Bedfordshire", "Hertfordshire"]
    assert pd.isna(both["abandonment_pct"].iloc[0])
    assert same["abandonment_pct"].iloc[0] > 0


def test_staffing_a_second_time(view: Selection) -> None:
    posts = pd.read_csv(EXTRACTS / "staffing.csv")
    # the sensitive unit counts with the rest of its force
    elsewhere = posts.unit_id.isin(["REST", "ER-ERSOU"])
    posts = posts[~elsewhere & (posts.as_at == "2016-08-31")]
    paid_outside = posts.externally_funded_fte.fillna(0)
    establishment = (posts.establishment_fte - paid_outside).sum()
    deployable = (posts.strength_fte - paid_outside - posts.not_deployable_fte).sum()
    found = database.run("summary/staffing", view).set_index("force")
    assert found.loc["BCH", "establishment_fte"] == pytest.approx(establishment)
    assert found.loc["BCH", "deployable_pct"] == pytest.approx(
        deployable / establishment * 100
    )


def test_nothing_chosen_gives_nothing(view: Selection) -> None:
    for query in ("savings", "contact", "staffing", "attention"):
        kent = view.only("Kent")
        assert database.run(f"summary/{query}", kent, **OWN_VALUES).empty


def test_the_summit_decides_on_criminal_justice_phase_2(view: Selection) -> None:
    due = database.run("summary/decisions_due", view)
    assert due["unit_name"].tolist() == ["Criminal Justice Phase 2"]
    assert view.next_summit_on == dt.date(2016, 9, 28)


def test_later_decisions_do_not_move_the_day_to_which_all_is_known(
    view: Selection,
) -> None:
    log = pd.read_csv(EXTRACTS / "decisions.csv")
    assert log.known_on.max() == "2019-01-28"
    assert view.known_to == dt.date(2016, 9, 21)


def test_milestones_come_in_order_and_end_after_the_as_at_date(view: Selection) -> None:
    found = database.run("summary/milestones_next", view)
    assert found["milestone_id"].head(2).tolist() == ["MS056", "MS057"]
    assert found["date_to"].is_monotonic_increasing
    assert (found["date_to"].dt.date > view.as_at).all()
    shown = findings.milestones(found)
    due = dict(zip(found["milestone_id"], shown["due"], strict=True))
    assert due["MS056"] == "28 Sep 2016"
    assert due["MS057"] == "Oct 2016"
    assert due["MS061"] == "Autumn 2016"
    assert due["MS062"] == "Late 2016"
    assert set(shown["kind"]) == {"Planned", "Forecast"}


SAVINGS = pd.DataFrame(
    {
        "force": ["BCH"],
        "planned_gbp": [5_278_000],
        "planned_to_date_gbp": [2_090_100],
        "delivered_gbp": [2_108_500],
        "assured_gbp": [0],
        "forecast_gbp": [5_255_900],
        "at_risk_gbp": [138_399],
    }
)
CONTACT = pd.DataFrame(
    {
        "force": ["BCH"],
        "within_target_pct": [89.94],
        "average_wait_seconds": [147.0],
        "abandonment_pct": [float("nan")],
        "compared_within_target_pct": [92.0],
        "compared_average_wait_seconds": [147.2],
        "compared_abandonment_pct": [float("nan")],
    }
)
STAFFING = pd.DataFrame(
    {
        "force": ["BCH"],
        "establishment_fte": [2891.4],
        "deployable_fte": [2613.0],
        "deployable_pct": [90.4],
        "compared_deployable_pct": [91.2],
    }
)
DUE = pd.DataFrame({"unit_name": ["Criminal Justice Phase 2"]})
SUMMIT = dt.date(2016, 9, 28)
BEFORE = ("2014/15", "2014/15")


def test_tiles_say_it_in_words() -> None:
    shown = findings.tiles(DUE, SAVINGS, CONTACT, STAFFING, SUMMIT, BEFORE)
    assert shown == [
        Tile(
            "Decisions due",
            "1",
            "Summit, 28 Sep 2016",
            "Criminal Justice Phase 2",
            ("summary/decisions_due",),
        ),
        Tile(
            "Savings delivered", "£2.1m", "£18k over plan to date", "of it assured: £0"
        ),
        Tile(
            "Forecast outturn", "£5.3m", "£22k under full-year plan", "at risk: £138k"
        ),
        Tile(
            "999 within 10 s",
            "89.9%",
            "down 2.1 points on 2014/15",
            "standard 90 %: not met",
        ),
        Tile(
            "Secondary 101 wait",
            "2:27 min",
            "as in 2014/15",
            "abandoned: not comparable",
        ),
        Tile(
            "Deployable strength",
            "90.4%",
            "down 0.8 points on 2014/15",
            "2,613 of 2,891 FTE posts",
        ),
    ]


def test_tiles_without_figures_or_comparison() -> None:
    none = SAVINGS.iloc[:0]
    compared = ("", "")
    shown = findings.tiles(
        DUE.iloc[:0], none, CONTACT, STAFFING.iloc[:0], SUMMIT, compared
    )
    assert [tile.label for tile in shown] == [
        "Decisions due",
        "999 within 10 s",
        "Secondary 101 wait",
    ]
    assert shown[0].target == "none on record"
    assert shown[1].comparison == ""


def test_a_rate_that_is_not_shown_meets_no_standard() -> None:
    none = CONTACT.assign(within_target_pct=float("nan"))
    shown = findings.tiles(DUE, SAVINGS, none, STAFFING, SUMMIT, BEFORE)
    assert shown[3] == Tile("999 within 10 s", "not comparable", "", "")


def test_without_a_later_summit_the_tile_says_so() -> None:
    shown = findings.tiles(DUE.iloc[:0], SAVINGS, CONTACT, STAFFING, None, BEFORE)
    assert shown[0].comparison == "No Summit after the as-at date is on record"


def test_tiles_of_late_extracts_name_their_last_day() -> None:
    ends = ("", "", "to 31 Jul 2016")
    shown = findings.tiles(DUE, SAVINGS, CONTACT, STAFFING, SUMMIT, BEFORE, ends)
    assert shown[5].comparison == "to 31 Jul 2016: down 0.8 points on 2014/15"
    assert (
        shown[:5] == findings.tiles(DUE, SAVINGS, CONTACT, STAFFING, SUMMIT, BEFORE)[:5]
    )


def rows(delivered: list[int], answered: list[float]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "force": ["BCH", *BCH],
            "delivered_gbp": [sum(delivered), *delivered],
            "plan_to_date_gbp": [300, 100, 100, 100],
            "999_in_10_s_pct": [93.0, *answered],
        }
    )


def test_finding_names_who_is_under_plan_or_below_standard() -> None:
    assert findings.finding(rows([100, 120, 100], [95.0, 90.0, 93.0])) == (
        "Savings to date: every force on or over plan; "
        "999 answering: every force at or above the standard."
    )
    assert findings.finding(rows([90, 120, 80], [89.9, 90.0, 93.0])) == (
        "Savings to date: Bedfordshire, Hertfordshire under plan; "
        "999 answering: Bedfordshire below the standard."
    )
    assert findings.finding(rows([1, 1, 1], [1, 1, 1]).iloc[:1]) == (
        "No figures for this choice."
    )


def test_attention_leads_to_the_page_that_explains() -> None:
    found = pd.DataFrame(
        {
            "rule_id": ["999", "101", "vacancy"],
            "subject": ["Bedfordshire", "Cambridgeshire", "HR and L&D"],
            "found": [88.62, 193.4, 8.78],
            "limit_value": [90, 160, 8],
        }
    )
    assert attention.lines(found) == [
        ("contact", "Bedfordshire: 88.6% of 999 calls in 10 seconds (under 90 %)"),
        (
            "contact",
            "Cambridgeshire: secondary 101 wait 3:13 min (10 % over last year)",
        ),
        ("staffing", "HR and L&D: 8.8% of posts vacant (over 8 %)"),
    ]
