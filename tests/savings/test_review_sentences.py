"""Sentences, tiles and tables of the page after go-live on frames made by hand."""

from typing import Any

import pandas as pd
import pytest

from alliance.screen.findings import (
    before_after,
    published_sums,
    reviews,
    reviews_published,
)
from alliance.screen.tile import Tile

DELIVERED = {
    "statement_id": "SV009",
    "unit_id": "A",
    "unit": "Alpha",
    "units_named": "Alpha",
    "is_joint": False,
    "kind": "delivered",
    "bound": "at_least",
    "bound_words": "over",
    "amount_gbp": 200_000,
    "period_label": "period not stated",
    "known_on": pd.Timestamp(2016, 9, 21),
    "published_precision": "day",
    "source_lines": "146-147",
    "source_named": "Board report",
}
PREDICTED = DELIVERED | {
    "statement_id": "SV010",
    "kind": "predicted_original",
    "bound": "exact",
    "bound_words": None,
    "amount_gbp": 110_000,
    "period_label": "not stated",
}
JOINT = PREDICTED | {"is_joint": True, "kind": "expected", "units_named": "Alpha, Beta"}
UNIT = {
    "unit_id": "A",
    "unit": "Alpha",
    "go_live_on": pd.Timestamp(2015, 12, 1),
    "agreed_on": pd.NaT,
    "review": "late 2016",
    "review_kind": "planned",
    "first_year": "2015/16",
    "planned_to_date_gbp": 110_000,
    "delivered_gbp": 206_000,
    "over_plan_to_date_gbp": 96_000,
    "delivered_of_plan_pct": 187.3,
    "assured_gbp": 76_000,
}
BLANK = dict.fromkeys(
    [
        "planned_to_date_gbp",
        "delivered_gbp",
        "over_plan_to_date_gbp",
        "delivered_of_plan_pct",
        "assured_gbp",
    ]
)
BETA = UNIT | {"unit_id": "B", "unit": "Beta", "review": None, "review_kind": None}
CONTACT = (
    BETA
    | BLANK
    | {
        "unit_id": "C",
        "unit": "Contact",
        "go_live_on": pd.NaT,
        "agreed_on": pd.Timestamp(2015, 11, 27),
    }
)


def frame(*rows: dict[str, Any], like: dict[str, Any] | None = None) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(like or rows[0]))


def test_published_answer_has_its_bound() -> None:
    rows = frame(DELIVERED, PREDICTED, JOINT)
    assert reviews_published.answer(rows) == (
        "Alpha: over £200k delivered, more than 1.8 times the originally predicted "
        "£110k (period not stated)."
    )


@pytest.mark.parametrize(
    "rows",
    [
        (DELIVERED,),
        (PREDICTED,),
        (JOINT, DELIVERED),
        (DELIVERED, DELIVERED, PREDICTED),
        (DELIVERED, PREDICTED | {"bound": "at_least"}),
        (DELIVERED, PREDICTED | {"amount_gbp": 0}),
    ],
)
def test_no_ratio_where_none_is_determined(rows: tuple[dict[str, Any], ...]) -> None:
    assert reviews_published.answer(frame(*rows)) == reviews_published.NOTHING
    assert reviews_published.in_a_tile(frame(*rows)) == []


def test_nothing_published() -> None:
    none = frame(like=DELIVERED).astype({"is_joint": bool})
    assert reviews_published.answer(none) == reviews_published.NOTHING
    assert reviews_published.table(none).empty


def test_published_table_says_a_joint_amount_once() -> None:
    table = reviews_published.table(frame(DELIVERED, JOINT, JOINT | {"unit": "Beta"}))
    assert table["unit"].tolist() == ["Alpha", "Alpha, Beta"]
    assert table.iloc[0].tolist() == [
        "Alpha",
        "Delivered",
        "over £200k",
        "Period not stated",
        "21 Sep 2016",
        "Board report, lines 146-147",
    ]


def test_tiles_of_what_went_live() -> None:
    shown = reviews.tiles(
        frame(UNIT, BETA | BLANK, CONTACT), frame(DELIVERED, PREDICTED)
    )
    assert shown == [
        Tile(
            "Alpha",
            ">1.8 times",
            "Published: over £200k delivered; £110k originally predicted",
            "more than 1.8 times, period not stated",
        ),
        Tile(
            "Alpha",
            "£206k",
            "Extracts since 2015/16: £96k over plan to date (£110k)",
            "£76k assured",
        ),
    ]


@pytest.mark.parametrize(
    ("published", "statuses", "said"),
    [
        (DELIVERED, "illustrative", True),
        (DELIVERED, "final, illustrative", True),
        (DELIVERED, "final", False),
        (DELIVERED | {"unit_id": "Z"}, "illustrative", False),
    ],
)
def test_illustrative_extracts_confirm_nothing(
    published: dict[str, Any], statuses: str, said: bool
) -> None:
    sentence = reviews.fitted(frame(UNIT, CONTACT), frame(published), statuses)
    assert sentence == (reviews.FITTED if said else "")


def test_since_go_live() -> None:
    behind = BETA | {"over_plan_to_date_gbp": -36_000, "delivered_gbp": 74_000}
    assert reviews.since(frame(UNIT, behind, CONTACT)) == (
        "Alpha has delivered £206k, £96k over plan to date; Beta has delivered £74k, "
        "£36k under plan to date."
    )
    assert reviews.since(frame(CONTACT)) == "No saving was sent since a go-live."
    assert reviews.since_table(frame(UNIT, BETA))["review"].tolist() == [
        "Planned: late 2016",
        "None on record",
    ]


def test_reviews_on_record() -> None:
    assert reviews.review(frame(UNIT, BETA, CONTACT)) == (
        "Post Implementation Review. Alpha: planned: late 2016; Beta: none on record."
    )
    assert reviews.review(frame(CONTACT)) == ""


def test_an_agreement_is_never_called_a_go_live() -> None:
    assert reviews.not_live(frame(UNIT, CONTACT)) == (
        "No go-live is on record for Contact. Contact has its Section 22A agreement of "
        "27 Nov 2015: an agreement is no go-live."
    )
    assert reviews.not_live(frame(UNIT)) == ""


# ---- service before and after


def side(side: str, met: int, area: str = "BCH", **given: Any) -> dict[str, Any]:
    year = 2014 if side == "before" else 2015
    return {
        "unit_id": "A",
        "unit": "Alpha",
        "measure": "licences_decided_in_agreed_time",
        "area": area,
        "is_total": area == "BCH",
        "side": side,
        "met": met,
        "cases": 1000,
        "reached_pct": met / 10,
        "target_pct": 90.0,
        "direction": "higher",
        "first_month": pd.Timestamp(year, 12, 1),
        "last_month": pd.Timestamp(year + 1, 8, 1),
        "months": 9,
    } | given


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [side("before", 920), side("after", 910)],
            "Alpha, licences decided in agreed time: 91.0% after go-live, 92.0% "
            "before; the intervals overlap.",
        ),
        (
            [side("before", 930), side("after", 860)],
            "Alpha, licences decided in agreed time: 86.0% after go-live, 93.0% "
            "before; the intervals do not overlap, now missing the target of 90%.",
        ),
        (
            [
                side("before", 910),
                side("after", 905),
                side("before", 850, "Essex"),
                side("after", 940, "Essex"),
                side("before", 940, "Kent"),
                side("after", 860, "Kent"),
                # crosses, intervals overlap
                side("before", 905, "Norfolk"),
                side("after", 895, "Norfolk"),
                # apart, on one side of the target
                side("before", 980, "Suffolk"),
                side("after", 930, "Suffolk"),
            ],
            "Kent fell from 94.0% to 86.0%, now missing the target of 90%; Essex rose "
            "from 85.0% to 94.0%, now meeting the target of 90%, intervals apart. "
            "Alpha, licences decided in agreed time: 90.5% after go-live, 91.0% "
            "before; the intervals overlap (apart: Essex higher, Kent lower, Suffolk "
            "lower).",
        ),
        (
            [
                side("before", 100, target_pct=10, direction="lower"),
                side("after", 160, target_pct=10, direction="lower"),
            ],
            "Alpha, licences decided in agreed time: 16.0% after go-live, 10.0% "
            "before; the intervals do not overlap, now missing the target of 10%.",
        ),
        (
            [side("before", 930, target_pct=None), side("after", 860, target_pct=None)],
            "Alpha, licences decided in agreed time: 86.0% after go-live, 93.0% "
            "before; the intervals do not overlap.",
        ),
        (
            [
                side("before", 890),
                side("after", 840),
                side("before", 900, "Kent"),
                side("after", 950, "Kent"),
                side("before", 890, "Essex"),
                side("after", 800, "Essex"),
                side("before", 900, "Norfolk"),
                side("after", 901, "Norfolk"),
                side("after", 901, "Suffolk"),
            ],
            "Alpha, licences decided in agreed time: 84.0% after go-live, 89.0% "
            "before; the intervals do not overlap (apart: Essex lower, Kent higher).",
        ),
    ],
)
def test_rates_with_intervals(rows: list[dict[str, Any]], sentence: str) -> None:
    (part,) = before_after.compared(frame(*rows))
    assert before_after.finding(part) == sentence
    assert (part["low_pct"] < part["reached_pct"]).all()
    assert (part["high_pct"] > part["reached_pct"]).all()


def test_interval_of_a_rate() -> None:
    # 81 of 263: 25.53 % to 36.62 % (Newcombe 1998).
    rows = frame(side("after", 81, cases=263))
    found = before_after.with_intervals(rows).iloc[0]
    assert (found.low_pct, found.high_pct) == pytest.approx((25.53, 36.62), abs=0.005)


def test_months_stand_below_the_finding() -> None:
    (part,) = before_after.compared(frame(side("before", 1), side("after", 2)))
    assert before_after.subtitle(part) == (
        "Ring: before, Dec 2014 to Aug 2015. Dot: after, Dec 2015 to Aug 2016. Higher "
        "is better."
    )
    assert before_after.table(part)["cases"].tolist() == [1000, 1000]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([side("before", 1), side("after", 2)], []),
        (
            [side("after", 840, measure="hr_cases_closed")],
            [
                "Alpha, HR cases closed: no service measure before go-live was "
                "received. In Dec 2015 to Aug 2016: 84.0%, 840 of 1,000 cases; target "
                "90%."
            ],
        ),
        (
            [side("after", 0, cases=0, reached_pct=None, target_pct=None)],
            [
                "Alpha, licences decided in agreed time: no service measure before "
                "go-live was received. In Dec 2015 to Aug 2016: no case; target not "
                "stated."
            ],
        ),
        (
            [],
            [
                "Alpha: no service measure received: a saving beside no measure of "
                "service is half an answer."
            ],
        ),
    ],
)
def test_what_cannot_be_compared(rows: list[dict[str, Any]], said: list[str]) -> None:
    found = frame(*rows, like=side("after", 1))
    assert before_after.missing(found, frame(UNIT)) == said
    assert len(before_after.compared(found)) == (len(rows) == 2)


# ---- published figures that can be checked


def statement(
    role: str, amount: int, bound: str, words: str | None = None
) -> dict[str, Any]:
    return {
        "check_id": "Three years",
        "role": role,
        "bound": bound,
        "bound_words": words,
        "amount_gbp": amount,
        "source_named": "Gazette",
    }


SUM = (
    statement("part", 440_000, "exact"),
    statement("part", 2_500_000, "at_most", "just under"),
    statement("part", 2_240_000, "exact"),
    statement("whole", 5_000_000, "at_least", "more than"),
)
SHARE = (
    statement("numerator", 20_000_000, "at_most", "up to"),
    statement("denominator", 120_000_000, "exact"),
)


def test_a_sum_of_published_parts() -> None:
    (row,) = published_sums.table(frame(*SUM)).to_dict("records")
    assert row == {
        "figure": "Three years",
        "put_together": "£440,000 + just under £2,500,000 + £2,240,000",
        "makes": "at most £5,180,000",
        "stated": "more than £5,000,000",
        "result": "Both can be true",
        "sources": "Gazette",
    }
    assert published_sums.finding(frame(*SUM)) == (
        "1 of 1 published totals fit their published parts."
    )


def test_a_share_of_published_figures_is_a_ceiling() -> None:
    (row,) = published_sums.table(frame(*SHARE)).to_dict("records")
    assert row["put_together"] == "up to £20,000,000 of £120,000,000"
    assert (row["makes"], row["result"]) == (
        "less than 16.7%",
        "A ceiling, not a forecast",
    )
    nothing = (SHARE[0], SHARE[1] | {"amount_gbp": 0})
    assert published_sums.table(frame(*nothing))["makes"].tolist() == ["Not determined"]


def test_totals_that_do_not_fit() -> None:
    rows = frame(*SUM[:3], SUM[3] | {"amount_gbp": 6_000_000})
    assert published_sums.table(rows)["result"].tolist() == ["Cannot both be true"]
    assert published_sums.finding(rows).startswith("0 of 1 published totals")
    assert published_sums.finding(frame(*SHARE)) == (
        "No published total can be checked by this date."
    )
