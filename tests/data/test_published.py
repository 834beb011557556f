"""The published tables against figures that their own sources print."""

import csv
import hashlib
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

PUBLISHED = Path(__file__).parents[2] / "data" / "published"

ROWS_AND_KEYS = {
    "forces": (43, ["force"]),
    "workforce": (10_535, ["as_at", "force", "worker_type", "rank"]),
    "workforce_half_year": (3_651, ["as_at", "area_type", "area", "worker_type"]),
    "population": (183, ["as_at", "force", "basis"]),
    "contact_published": (456, ["figure_id"]),
    "savings_statements": (119, ["statement_id"]),
    "force_finance": (14, ["source_id", "force", "financial_year", "measure"]),
    "apportionment_comparators": (7, ["collaboration", "force"]),
    "facts": (187, ["fact_id"]),
    "subjects": (15, ["subject_id"]),
    "unit_phases": (42, ["phase_id"]),
    "contradictions": (23, ["contradiction_id"]),
    "collaborations": (34, ["unit_id"]),
    "milestones": (124, ["milestone_id"]),
    "standards": (20, ["standard_id"]),
    "sources": (181, ["source_id"]),
}

UNIT_IDS = [
    "7F-ACU",
    "7F-CJ",
    "7F-ICT",
    "7F-PROC",
    "7F-PROG",
    "7F-REV",
    "7F-VET",
    "BCH-AP",
    "BCH-ATHENA",
    "BCH-CJ1",
    "BCH-CJ2",
    "BCH-CUS",
    "BCH-ERP",
    "BCH-EST",
    "BCH-FEL",
    "BCH-FIN",
    "BCH-FLEET",
    "BCH-HRLD",
    "BCH-ICT",
    "BCH-ICT-IC",
    "BCH-IMD",
    "BCH-JPS",
    "BCH-LEGAL",
    "BCH-PC",
    "BCH-PC-CRB",
    "BCH-PC-FCR",
    "BCH-PROC",
    "BCH-PSD",
    "BCH-RPU",
    "BCH-TRG",
    "BEDS-TECH",
    "BH-JCP",
    "CAMBS-MOB",
    "ER-ERSOU",
]

# Police officers of the 43 forces, FTE at 31 March, in the national series.
OFFICERS_ENGLAND_AND_WALES = {
    "2007": 141_893,
    "2008": 141_157,
    "2009": 143_769,
    "2010": 143_734,
    "2011": 139_110,
    "2012": 134_100,
    "2013": 129_584,
    "2014": 127_909,
    "2015": 127_192,
    "2016": 124_066,
    "2017": 123_142,
    "2018": 122_405,
    "2019": 123_189,
    "2020": 129_110,
    "2021": 135_301,
    "2022": 140_228,
}

# FTE at 31 March: as first published in the half-year tables, and in the open data
# table of July 2022. Everything else agrees.
REVISED = {
    ("2015-03-31", "Metropolitan Police", "police community support officer"): (
        1787.24,
        1826.83,
    ),
    ("2015-03-31", "Metropolitan Police", "police officer"): (31877.24, 32251.61),
    ("2015-03-31", "Metropolitan Police", "police staff"): (10599.10, 10773.55),
    ("2017-03-31", "Durham", "police staff"): (722.85, 724.52),
    ("2018-03-31", "Cumbria", "police officer"): (1094.59, 1095.59),
    ("2019-03-31", "Bedfordshire", "police officer"): (1163.92, 1180.92),
    ("2019-03-31", "Cumbria", "police staff"): (607.45, 603.91),
    ("2019-03-31", "Hertfordshire", "police staff"): (1150.43, 1151.43),
    ("2019-03-31", "Lancashire", "police officer"): (2895.35, 2896.35),
    ("2019-03-31", "Lincolnshire", "designated officer"): (0.0, 34.47),
    ("2019-03-31", "Lincolnshire", "police staff"): (344.85, 310.38),
}

# SHA-256 of two words together that name an officer in the sources, so that the names
# themselves stand nowhere here either.
NAMES_LEFT_OUT = {
    "3d187e55a40e3bfb030af734ad083379716522ff0c04f049540caf3a611c5794",
    "447017b77939a2292b8f27f8e885ee8ed763f651654e4929608ffa598b8a025f",
    "52afb63f4679ab3a044d2ae2f695d27ffe32687d6fa2b2be7974e810f512322b",
    "6cdac7e24f5e735ca87cf35965f08b41a8d7cfd653d05922418ba9f5f36fdbf9",
    "7065d92f5d00b60709ec6fa23f1a71511aa1a996b336a992a724385ad73f6dcd",
    "7973fcc340650c6993318affb236a665e6c20ca63eb2799150b9907bb2e810ba",
    "9f6ee735a98a52b07b761cf67c0383cde7c618806ea30878061e815d6f298326",
}
RANK_AND_NAME = re.compile(
    r"\b(?:PC|Sgt|Insp|Supt|Superintendent|Chief Constable|Sergeant|Inspector|ACC|DCC)"
    r" [A-Z][a-z]+ [A-Z][a-z]+"
)
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# How many months a date of each precision spans, and the months it can begin with;
# a year is a calendar or a financial year.
SPANS = {
    "month": (1, range(1, 13)),
    "quarter": (3, (1, 4, 7, 10)),
    "season": (3, (3, 6, 9, 12)),
    "part_of_year": (3, range(1, 13)),
    "year": (12, (1, 4)),
}
# The programme tables of the extracts hold what is published too.
PROGRAMME = ["risks", "decisions", "actions", "commentary"]


@cache
def rows(table: str) -> list[dict[str, str]]:
    folder = PUBLISHED.with_name("extracts") if table in PROGRAMME else PUBLISHED
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(text: str) -> list[str]:
    return [part for part in text.split("; ") if part]


def by_id(table: str, column: str) -> dict[str, dict[str, str]]:
    return {row[column]: row for row in rows(table)}


def subject_ids() -> set[str]:
    """The units, and what else the record speaks of."""
    return {*UNIT_IDS, *by_id("subjects", "subject_id")}


def half_year(measure: str) -> dict[tuple[str, str, str, str], str]:
    columns = ("as_at", "area_type", "area", "worker_type")
    return {
        tuple(row[column] for column in columns): row[measure]
        for row in rows("workforce_half_year")
    }


def annual(measure: str) -> dict[tuple[str, str, str], float]:
    sums: dict[tuple[str, str, str], float] = defaultdict(float)
    for row in rows("workforce"):
        if row[measure]:
            key = (row["as_at"], row["force"], row["worker_type"])
            sums[key] += float(row[measure])
    return sums


# ---- every table


def test_no_table_is_missing_here():
    assert {path.stem for path in PUBLISHED.glob("*.csv")} == set(ROWS_AND_KEYS)


@pytest.mark.parametrize("table", ROWS_AND_KEYS)
def test_rows_are_all_there_and_keys_filled_and_unique(table):
    count, key = ROWS_AND_KEYS[table]
    keys = [tuple(row[column] for column in key) for row in rows(table)]
    assert len(keys) == count
    assert len(set(keys)) == count
    assert all(all(parts) for parts in keys)


@pytest.mark.parametrize("table", ROWS_AND_KEYS)
def test_file_is_plain_text(table):
    text = (PUBLISHED / f"{table}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert text.count("\n") == ROWS_AND_KEYS[table][0] + 1


@pytest.mark.parametrize("table", sorted(set(ROWS_AND_KEYS) - {"forces", "sources"}))
def test_every_row_has_sources_that_resolve(table):
    known = set(by_id("sources", "source_id"))
    for row in rows(table):
        cited = listed(row.get("source_ids") or row["source_id"])
        assert cited, row
        assert set(cited) <= known, row


def test_every_source_is_used():
    used = set()
    for table in set(ROWS_AND_KEYS) - {"forces", "sources"}:
        for row in rows(table):
            used |= set(listed(row.get("source_ids") or row["source_id"]))
    assert set(by_id("sources", "source_id")) == used


@pytest.mark.parametrize("table", ROWS_AND_KEYS)
def test_dates_are_iso_and_periods_in_order(table):
    pairs = [("period_start", "period_end"), ("date_from", "date_to")]
    for row in rows(table):
        for column in row:
            dated = column in ("as_at", "date_from", "date_to", "go_live_on")
            if (dated or column.endswith(("_on", "_start", "_end"))) and row[column]:
                is_date = ISO_DATE.fullmatch(row[column])
                assert is_date or column == "threshold_seconds", (column, row)
        for first, last in pairs:
            if row.get(first) and row.get(last):
                assert row[first] <= row[last], row


@pytest.mark.parametrize("table", [*ROWS_AND_KEYS, *PROGRAMME])
def test_no_officer_is_named(table):
    for row in rows(table):
        for text in row.values():
            words = re.findall(r"[a-z]+", text.lower())
            for pair in pairwise(words):
                digest = hashlib.sha256(" ".join(pair).encode()).hexdigest()
                assert digest not in NAMES_LEFT_OUT, row
            if not text.startswith("http"):
                assert not RANK_AND_NAME.search(text), row


# ---- forces, population


def test_three_forces_seven_forces_and_their_order():
    ordered = sorted(rows("forces"), key=lambda row: int(row["display_order"]))
    assert [row["short_name"] for row in ordered[:8]] == [
        "Beds",
        "Cambs",
        "Herts",
        "Norfolk",
        "Suffolk",
        "Essex",
        "Kent",
        "Avon and Somerset",
    ]
    assert [row["in_bch"] for row in ordered] == ["yes"] * 3 + ["no"] * 40
    assert [row["in_seven_force"] for row in ordered] == ["yes"] * 7 + ["no"] * 36


@pytest.mark.parametrize(
    ("force", "code", "police_name"),
    [
        ("Bedfordshire", "E23000026", "Bedfordshire Police"),
        ("Cambridgeshire", "E23000023", "Cambridgeshire Constabulary"),
        ("Hertfordshire", "E23000027", "Hertfordshire Constabulary"),
        ("Kent", "E23000032", "Kent Police"),
        ("Metropolitan Police", "E23000001", "Metropolitan Police Service"),
    ],
)
def test_forces_carry_their_code_and_police_name(force, code, police_name):
    row = by_id("forces", "force")[force]
    assert (row["force_code"], row["police_name"]) == (code, police_name)


@pytest.mark.parametrize(
    ("force", "summed", "printed"),
    [
        ("Bedfordshire", 661_459, 664_500),
        ("Cambridgeshire", 841_310, 849_000),
        ("Hertfordshire", 1_176_386, None),
        ("Norfolk", 891_731, None),
        ("Suffolk", 751_175, None),
        ("Essex", 1_806_944, None),
        ("Kent", 1_817_395, None),
    ],
)
def test_mid_2016_population_on_both_bases(force, summed, printed):
    found = {
        row["basis"]: int(row["population"])
        for row in rows("population")
        if (row["as_at"], row["force"]) == ("2016-06-30", force)
    }
    assert found["sum_of_local_authorities"] == summed
    assert printed in (None, found["as_printed_rounded"])


def test_printed_populations_add_up_to_england_and_wales():
    printed = [
        int(row["population"])
        for row in rows("population")
        if row["basis"] == "as_printed_rounded"
    ]
    assert len(printed) == 43
    assert sum(printed) == pytest.approx(58_381_200, abs=43 * 50)


# ---- workforce


@pytest.mark.parametrize("measure", ["fte", "headcount"])
def test_forces_add_up_to_every_printed_region_and_total(measure):
    values = half_year(measure)
    regions: dict[str, list[str]] = defaultdict(list)
    for row in rows("forces"):
        regions[row["region"]].append(row["force"])
        regions["Total 43 forces"].append(row["force"])
    compared = 0
    for (as_at, area_type, area, worker_type), printed in values.items():
        if not printed or area not in regions or area_type not in ("region", "total"):
            continue
        parts = [
            float(values.get((as_at, "force", force, worker_type)) or 0)
            for force in regions[area]
        ]
        assert sum(parts) == pytest.approx(float(printed), abs=0.05), (as_at, area)
        compared += 1
    # 11 regions and totals x worker types x dates, each printed once.
    assert compared == {"fte": 539, "headcount": 286}[measure]


def test_total_is_43_forces_and_the_two_others():
    values = half_year("fte")
    compared = 0
    for (as_at, area_type, area, worker_type), printed in values.items():
        if (area_type, area) != ("total", "Total") or not printed:
            continue
        names = ["British Transport Police", "Central Service Secondments"]
        parts = [values[as_at, "total", "Total 43 forces", worker_type]]
        parts += [values.get((as_at, "other", n, worker_type), "") for n in names]
        total = sum(float(part or 0) for part in parts)
        assert total == pytest.approx(float(printed), abs=0.05), (as_at, worker_type)
        compared += 1
    assert compared == 49


def test_annual_table_agrees_with_half_years_but_for_known_revisions():
    values, sums = half_year("fte"), annual("fte")
    differing = {}
    compared = 0
    for (as_at, force, worker_type), later in sums.items():
        first = values.get((as_at, "force", force, worker_type))
        if first is None:
            continue
        compared += 1
        if abs(float(first or 0) - later) > 0.05:
            differing[as_at, force, worker_type] = (
                round(float(first or 0), 2),
                round(later, 2),
            )
    assert compared == 860
    assert differing == REVISED


@pytest.mark.parametrize("year", OFFICERS_ENGLAND_AND_WALES)
def test_officers_of_england_and_wales(year):
    total = sum(
        fte
        for (as_at, _, worker_type), fte in annual("fte").items()
        if as_at == f"{year}-03-31" and worker_type == "police officer"
    )
    assert round(total) == OFFICERS_ENGLAND_AND_WALES[year]


@pytest.mark.parametrize(
    ("force", "worker_type", "fte"),
    [
        ("Bedfordshire", "police officer", 1082.67),
        ("Cambridgeshire", "police officer", 1348.77),
        ("Hertfordshire", "police officer", 1928.65),
        ("Bedfordshire", "police staff", 795.18),
        ("Cambridgeshire", "police staff", 737.69),
        ("Hertfordshire", "police staff", 1073.24),
    ],
)
def test_three_forces_in_march_2016(force, worker_type, fte):
    found = annual("fte")["2016-03-31", force, worker_type]
    assert found == pytest.approx(fte, abs=0.005)


def test_fte_is_blank_only_where_it_is_not_published():
    without = {row["worker_type"] for row in rows("workforce") if not row["fte"]}
    assert without == {"special constable", "police support volunteer"}
    assert all(row["headcount"] for row in rows("workforce"))


# ---- published contact figures


def grouped_figures() -> dict[tuple[str, ...], dict[str, list[str]]]:
    """(source, area, period, channel) -> measure -> values as text."""
    groups: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for row in rows("contact_published"):
        names = ("source_id", "area", "period_label", "channel")
        group = groups.setdefault(tuple(row[name] for name in names), {})
        group.setdefault(row["measure"], []).append(row["value"])
    return groups


@pytest.mark.parametrize(
    ("percentage", "numerator", "compared"),
    [
        ("pct_answered_within_10s", "calls_answered_within_10s", 46),
        ("pct_not_answered", "calls_not_answered", 6),
    ],
)
def test_published_percentages_follow_from_published_counts(
    percentage, numerator, compared
):
    found = 0
    for key, group in grouped_figures().items():
        if not {percentage, numerator, "calls_received"} <= set(group):
            continue
        (printed,), (part,), (whole,) = (
            group[name] for name in (percentage, numerator, "calls_received")
        )
        decimals = len(printed.partition(".")[2])
        half_step = 0.5 * 10**-decimals
        again = 100 * float(part) / float(whole)
        assert abs(again - float(printed)) <= half_step + 1e-9, (key, again)
        found += 1
    assert found == compared


def test_the_one_percentage_that_its_count_contradicts():
    """North Wales: "just over 10,200" missed of 46,310 is 22.0 %, against 24 %."""
    group = grouped_figures()["C09", "North Wales", "Nov 2021-Apr 2022", "999"]
    assert group["pct_answered_within_10s"] == ["76"]
    assert group["calls_not_within_10s"] == ["10200"]
    assert group["calls_received"] == ["46310"]
    assert round(100 * (1 - 10_200 / 46_310), 1) == 78.0


def test_cambridgeshire_in_november_2023():
    figures = by_id("contact_published", "figure_id")
    received, answered, share = (figures[f"CP013{n}"] for n in (0, 1, 2))
    assert {row["area"] for row in (received, answered, share)} == {"Cambridgeshire"}
    assert (received["value"], answered["value"]) == ("11797", "9060")
    assert (share["value"], share["clock"]) == ("76.8", "bt")
    assert round(100 * 9_060 / 11_797, 1) == 76.8


def test_received_is_answered_and_not_answered():
    compared = 0
    for key, group in grouped_figures().items():
        names = ("calls_received", "calls_answered", "calls_not_answered")
        if not set(names) <= set(group):
            continue
        received, answered, missed = (int(group[name][0]) for name in names)
        assert received == answered + missed, key
        compared += 1
    assert compared == 12


def test_waiting_bands_add_up_to_the_whole():
    names = ("pct_answered_within_10s", "pct_answered_10_to_60s")
    names += ("pct_answered_60s_or_more",)
    sums = {
        key[1]: sum(float(group[name][0]) for name in names)
        for key, group in grouped_figures().items()
        if set(names) <= set(group)
    }
    assert sums == pytest.approx({"Bedfordshire": 100.0, "Suffolk": 100.0})


@pytest.mark.parametrize(
    ("period", "abandoned", "received", "pct"),
    [
        ("2012/13", 21_379, 711_464, 3.00),
        ("2013/14", 8_813, 758_733, 1.16),
        ("2014/15", 43_970, 792_668, 5.55),
    ],
)
def test_abandoned_101_calls_of_avon_and_somerset(period, abandoned, received, pct):
    group = grouped_figures()["C79", "Avon and Somerset", period, "101"]
    assert group["calls_abandoned_after_60s"] == [str(abandoned)]
    assert group["calls_received"] == [str(received)]
    assert round(100 * abandoned / received, 2) == pct


@pytest.mark.parametrize(
    ("area", "channel", "measure", "period", "value"),
    [
        ("Bedfordshire", "999", "calls_received", "2016", "80000"),
        ("Bedfordshire", "101", "calls_received", "2016", "300000"),
        ("Cambridgeshire", "999", "calls_answered", "2018", "130142"),
        ("Cambridgeshire", "101", "calls_answered", "2018", "320897"),
        ("Hertfordshire", "999", "calls_received", "2017", "153408"),
        ("Hertfordshire", "101", "calls_received", "2017", "475675"),
    ],
)
def test_anchors_of_the_three_forces_keep_their_calendar_year(
    area, channel, measure, period, value
):
    (row,) = (
        row
        for row in rows("contact_published")
        if (row["area"], row["channel"], row["measure"], row["period_label"])
        == (area, channel, measure, period)
    )
    assert row["value"] == value
    assert row["period_type"] == "calendar_year"


def test_a_clock_stands_with_waits_only():
    for row in rows("contact_published"):
        timed = row["measure"].startswith(("pct_answered_", "mean_", "median_", "rank"))
        if row["clock"]:
            assert timed or "within" in row["measure"], row
        else:
            assert not row["measure"].startswith(("mean_", "median_")), row
        if row["clock"] == "bt":
            assert row["channel"] == "999"
            assert not row["period_end"] or row["period_end"] >= "2021-11-30", row


def test_a_figure_is_known_after_its_period():
    unknown = set()
    for row in rows("contact_published"):
        if not row["known_on"]:
            unknown.add(row["source_id"])
        elif row["period_end"]:
            assert row["known_on"] >= row["period_end"], row
    assert unknown == {"C26"}


def test_areas_are_forces_or_say_what_they_are():
    forces = set(by_id("forces", "force"))
    others = {row["area"] for row in rows("contact_published")} - forces
    assert others == {
        "United Kingdom",
        "United Kingdom (32 forces)",
        "United Kingdom (33 forces)",
        "England and Wales",
        "England and Wales (19 comparable forces)",
        "England and Wales (25 comparable forces)",
        "England and Wales (30 forces)",
        "Police Scotland",
        "Police Service of Northern Ireland",
    }


# ---- statements of savings


def amounts(*statement_ids: str) -> list[int]:
    statements = by_id("savings_statements", "statement_id")
    return [int(statements[each]["amount_gbp"]) for each in statement_ids]


@pytest.mark.parametrize(
    ("statement_id", "kind", "bound", "amount_gbp"),
    [
        ("SV001", "expected", "exact", 4_500_000),
        ("SV002", "expected", "exact", 10_000_000),
        ("SV003", "need", "exact", 5_800_000),
        ("SV004", "funding", "exact", 400_000),
        ("SV005", "need", "exact", 61_100_000),
        ("SV006", "ceiling", "at_most", 20_000_000),
        ("SV007", "baseline", "exact", 120_000_000),
        ("SV008", "predicted", "exact", 5_000_000),
        ("SV009", "delivered", "at_least", 200_000),
        ("SV010", "predicted_original", "exact", 110_000),
        ("SV011", "funding", "about", 1_300_000_000),
        ("SV012", "ceiling", "at_most", 20_000_000),
        ("SV044", "need", "exact", 68_000_000),
        ("SV048", "need", "exact", 62_000_000),
        ("SV049", "need", "exact", 56_600_000),
        ("SV117", "expected", "about", 640_000),
        ("SV118", "expected", "exact", 1_100_000),
        ("SV119", "expected", "at_least", 1_200_000),
    ],
)
def test_statements_keep_kind_bound_and_amount(statement_id, kind, bound, amount_gbp):
    row = by_id("savings_statements", "statement_id")[statement_id]
    assert (row["kind"], row["bound"]) == (kind, bound)
    assert amounts(statement_id) == [amount_gbp]


def test_stated_parts_reconcile_with_stated_wholes():
    armed_policing, major_crime = amounts("SV013", "SV014")
    assert armed_policing + major_crime == 1_242_000
    assert amounts("SV119") == [1_200_000]  # "more than" for the two
    four_units = amounts("SV013", "SV014", "SV117", "SV118")
    assert sum(four_units) == 2_982_000
    assert amounts("SV015") == [3_000_000]  # for the four, as agreed in October 2011
    protective_services = amounts("SV018", "SV019", "SV020")
    assert protective_services == [440_000, 2_500_000, 2_240_000]
    assert sum(protective_services) == 5_180_000  # "more than £5m" over three years
    assert amounts("SV021") == [5_000_000]
    # "in the region of £650,000" for three two-force units
    assert sum(amounts("SV024", "SV025", "SV026")) == 649_000
    assert amounts("SV027") == [650_000]


def test_norfolk_and_suffolk_table_adds_up():
    by_row = [amounts(*(f"SV0{n}" for n in range(s, s + 5))) for s in (72, 77, 82, 87)]
    *parts, total = by_row
    assert [sum(column) for column in zip(*parts, strict=True)] == total
    for _, gross, reinvested, net, _ in by_row:
        assert gross + reinvested == net
    assert sum(amounts("SV092", "SV093", "SV094", "SV095")) == 9_600_000
    assert amounts("SV096") == [9_600_000]


def test_suffolk_share_of_the_consultants_bill():
    statements = by_id("savings_statements", "statement_id")
    bill, share = (float(statements[each]["amount"]) for each in ("SV104", "SV105"))
    assert (bill, share) == (348_884.90, 151_764.93)
    assert round(100 * share / bill, 1) == 43.5


def test_shares_of_other_collaborations_add_up():
    parts: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows("apportionment_comparators"):
        parts[row["source_id"]].append(row)
    grant = [Decimal(row["amount"]) for row in parts["S45"]]
    assert (len(grant), sum(grant)) == (5, 100)
    amounts_of = {row["force"]: Decimal(row["amount"]) for row in parts["S41"]}
    (whole,) = {Decimal(row["whole_amount"]) for row in parts["S41"]}
    assert whole == Decimal("348884.90")
    assert round(100 * amounts_of["Suffolk"] / whole, 1) == Decimal("43.5")
    # "just over £197,000" is the rest, printed rounded
    assert 0 < whole - sum(amounts_of.values()) < 1_000


def test_shares_of_other_collaborations_agree_with_the_statements():
    statements = by_id("savings_statements", "statement_id")
    suffolk = by_id("apportionment_comparators", "force")["Suffolk"]
    bill, share = (Decimal(statements[each]["amount"]) for each in ("SV104", "SV105"))
    assert Decimal(suffolk["whole_amount"]) == bill
    assert Decimal(suffolk["amount"]) == share


def test_funding_is_of_one_source_and_gives_the_three_shares():
    funding = {
        row["force"]: int(row["amount_gbp"])
        for row in rows("force_finance")
        if row["measure"] == "direct_resource_funding"
    }
    assert {row["source_id"] for row in rows("force_finance")} == {"F3"}
    assert len(funding) == 7
    three = [
        funding[each] for each in ("Bedfordshire", "Cambridgeshire", "Hertfordshire")
    ]
    assert three == [100_000_000, 128_900_000, 182_900_000]
    assert [round(100 * each / sum(three), 1) for each in three] == [24.3, 31.3, 44.4]


def test_joint_statements_name_their_units_and_no_single_one():
    statements = by_id("savings_statements", "statement_id")
    assert statements["SV001"]["units"] == "BCH-HRLD; BCH-FEL"
    assert len(listed(statements["SV002"]["units"])) == 5
    members = {
        key: row["unit_ids"] for key, row in by_id("subjects", "subject_id").items()
    }
    for row in rows("savings_statements"):
        subject = row["subject_id"]
        if subject in UNIT_IDS:
            assert row["units"] == subject
        elif subject:
            assert row["units"] == members[subject], row


def test_a_statement_without_subject_covers_more_than_its_unit():
    found = [
        row
        for row in rows("savings_statements")
        if not row["subject_id"] and len(listed(row["units"])) == 1
    ]
    assert [row["statement_id"] for row in found] == ["SV017", "SV119"]
    assert all(row["note"].endswith("not in the register of units") for row in found)


def test_joint_figures_stand_under_a_joint_subject():
    joint = {
        row["statement_id"]: row["subject_id"]
        for row in rows("savings_statements")
        if row["subject_id"].startswith("JOINT-")
    }
    assert joint == {
        "SV001": "JOINT-HRLD-FEL",
        "SV002": "JOINT-FIVE-UNITS",
        "SV008": "JOINT-ALL",
        "SV050": "JOINT-HRLD-FEL",
        "SV051": "JOINT-FIVE-UNITS",
    }


def test_only_money_has_pounds_and_only_the_unquantified_no_amount():
    quantity = ("bound", "amount_gbp", "amount", "amount_unit")
    for row in rows("savings_statements"):
        assert bool(row["amount_gbp"]) == (row["amount_unit"] == "GBP")
        if row["kind"] == "unquantified":
            assert not any(row[column] for column in quantity), row
            assert row["operative_words"]
        else:
            assert all(row[column] for column in ("bound", "amount", "amount_unit"))


def test_the_eight_unquantified_statements():
    found = {
        row["statement_id"]: (row["subject_id"], row["measure"])
        for row in rows("savings_statements")
        if row["kind"] == "unquantified"
    }
    assert found == {
        "SV109": ("BCH-PROG", "saving"),
        "SV110": ("BCH-PROG", "saving"),
        "SV111": ("7F-PROG", "saving"),
        "SV112": ("BCH-ICT", "saving"),
        "SV113": ("BCH-ICT", "capital_investment"),
        "SV114": ("7F-VET", "income"),
        "SV115": ("7F-PROC", "saving"),
        "SV116": ("BCH-HRLD", "saving"),
    }


def test_repeats_are_marked():
    repeats = {
        row["statement_id"]: row["repeats_statement_id"]
        for row in rows("savings_statements")
        if row["repeats_statement_id"]
    }
    assert repeats == {"SV050": "SV001", "SV051": "SV002"}


@pytest.mark.parametrize("statement_id", ["SV003", "SV007", "SV009", "SV010", "SV011"])
def test_a_period_that_the_source_does_not_state_is_not_made_up(statement_id):
    row = by_id("savings_statements", "statement_id")[statement_id]
    assert "not stated" in row["period_label"]
    # Of the delivered saving, the go-live and the report bound what is not stated.
    bounds = ("2015-12-01", "2016-09-21") if statement_id == "SV009" else ("", "")
    assert (row["period_start"], row["period_end"]) == bounds


def test_lines_stand_with_the_five_documents_only():
    for row in rows("savings_statements"):
        assert bool(row["source_lines"]) == row["source_id"].startswith("SEED"), row


def test_every_statement_is_known_on_a_day():
    for row in rows("savings_statements"):
        assert row["known_on"], row
        assert row["stated_on"] in ("", row["known_on"])


# ---- collaborations and milestones


def test_the_34_units():
    assert sorted(by_id("collaborations", "unit_id")) == UNIT_IDS


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("subjects", "unit_ids"),
        ("unit_phases", "unit_id"),
        ("savings_statements", "units"),
        ("milestones", "unit_id"),
        ("commentary", "unit_id"),
    ],
)
def test_every_unit_referred_to_exists(table, column):
    named = {each for row in rows(table) for each in listed(row[column])}
    assert named
    assert named <= set(UNIT_IDS)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("facts", "subject_id"),
        ("savings_statements", "subject_id"),
        ("milestones", "units"),
        ("contradictions", "subject_ids"),
        ("risks", "subject_id"),
        ("risks", "depends_on_id"),
        ("decisions", "subject_id"),
        ("actions", "subject_id"),
    ],
)
def test_every_subject_referred_to_exists(table, column):
    named = {each for row in rows(table) for each in listed(row[column])}
    assert named
    assert named <= subject_ids()


def test_a_milestone_of_one_unit_names_no_other():
    for row in rows("milestones"):
        assert row["unit_id"] in ("", row["units"]), row


def test_units_have_known_forces_parents_and_short_names():
    forces = set(by_id("forces", "force"))
    for row in rows("collaborations"):
        assert listed(row["forces"]), row
        assert set(listed(row["forces"])) <= forces
        assert row["parent_unit_id"] in {"", *UNIT_IDS} - {row["unit_id"]}
        assert 0 < len(row["short_name"]) <= 22
    short = [row["short_name"] for row in rows("collaborations")]
    assert len(set(short)) == 34


def test_go_live_is_on_record_for_two_units_only():
    dated = {
        row["unit_id"]: row["go_live_on"]
        for row in rows("collaborations")
        if row["go_live_on"]
    }
    assert dated == {"BCH-HRLD": "2015-12-01", "BCH-FEL": "2015-12-01"}


def test_an_alias_means_one_unit_and_firearms_alone_none():
    owner: dict[str, str] = {}
    for row in rows("collaborations"):
        for name in {row["unit_name"], row["short_name"], *listed(row["aliases"])}:
            assert owner.setdefault(name.lower(), row["unit_id"]) == row["unit_id"]
    assert owner["firearms licencing"] == "BCH-FEL"
    assert owner["firearms (protective services)"] == "BCH-AP"
    assert "firearms" not in owner


@pytest.mark.parametrize(
    ("milestone_id", "date_from", "date_to", "known_on"),
    [
        ("MS015", "2011-06-02", "2011-06-02", "2011-06-02"),
        ("MS028", "2013-12-09", "2013-12-09", "2013-12-09"),
        ("MS042", "2015-12-01", "2015-12-01", "2016-01-31"),
        ("MS048", "2016-03-01", "2016-03-31", "2016-09-21"),
        ("MS056", "2016-09-28", "2016-09-28", "2016-09-21"),
        ("MS061", "2016-09-01", "2016-11-30", "2016-09-21"),
        ("MS062", "2016-10-01", "2016-12-31", "2016-09-21"),
        ("MS066", "2017-03-01", "2017-03-31", "2015-07-13"),
        ("MS099", "2026-01-26", "2026-01-26", "2026-01-26"),
        ("MS100", "2016-04-01", "2017-03-31", "2016-01-31"),
        ("MS101", "2016-01-01", "2016-03-31", "2016-01-31"),
        ("MS103", "", "", "2016-09-21"),
        ("MS109", "2016-09-21", "2016-09-21", "2016-09-21"),
    ],
)
def test_milestones_span_their_precision(milestone_id, date_from, date_to, known_on):
    row = by_id("milestones", "milestone_id")[milestone_id]
    found = (row["date_from"], row["date_to"], row["known_on"])
    assert found == (date_from, date_to, known_on)


def test_an_event_is_known_from_its_day_and_a_plan_before_it():
    for row in rows("milestones"):
        assert row["known_on"], row
        if row["date_kind"] == "actual":
            assert row["known_on"] >= row["date_to"], row
        elif row["date_to"]:
            assert row["known_on"] <= row["date_to"], row


def run_of_months(first: date, months: int) -> date:
    """The last day of so many months from this first day."""
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1) - timedelta(days=1)


def fits(precision: str, first: date, last: date) -> bool:
    """Whether a span is just as long as its precision says."""
    if precision in ("day", "by"):
        return first == last
    if precision == "span":
        return first < last
    if precision not in SPANS:
        return False
    months, begins = SPANS[precision]
    whole = first.day == 1 and last == run_of_months(first, months)
    return whole and first.month in begins


def test_date_spans_fit_their_precision():
    for row in rows("milestones"):
        if row["precision"] == "not_stated":
            assert (row["date_from"], row["date_to"]) == ("", ""), row
            assert row["date_text"] == "not stated"
        else:
            first, last = (
                date.fromisoformat(row[column]) for column in ("date_from", "date_to")
            )
            assert fits(row["precision"], first, last), row


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [
        ("day", "2016-09-28", "2016-09-29"),
        ("month", "2016-10-01", "2016-10-30"),
        ("quarter", "2016-02-01", "2016-04-30"),
        ("season", "2016-10-01", "2016-12-31"),
        ("part_of_year", "2016-10-01", "2016-11-30"),
        ("year", "2016-07-01", "2017-06-30"),
        ("span", "2016-10-01", "2016-10-01"),
        ("some day", "2016-10-01", "2016-10-01"),
    ],
)
def test_a_span_that_does_not_fit_is_found(precision, first, last):
    assert not fits(precision, date.fromisoformat(first), date.fromisoformat(last))


def test_milestones_are_actual_planned_or_forecast():
    kinds = Counter(row["date_kind"] for row in rows("milestones"))
    assert kinds == {"actual": 100, "planned": 18, "forecast": 6}


def test_a_date_that_is_not_actual_keeps_the_word_of_its_document():
    words = defaultdict(set)
    for row in rows("milestones"):
        if row["date_kind"] == "actual":
            assert not row["confidence_words"], row
        elif row["confidence_words"]:
            words[row["date_kind"]].add(row["confidence_words"])
        else:
            assert "SEED" not in row["source_ids"], row
    assert words["forecast"] == {
        *("expected", "hoped", "current timeline", "could be", "anticipated")
    }
    assert {"planned", "agreed", "due to be signed", "funded until"} <= words["planned"]
    assert not words["planned"] & words["forecast"]


def test_an_earlier_date_is_a_plan_and_was_known_before():
    milestones = by_id("milestones", "milestone_id")
    earlier = {
        key: row["earlier_milestone_id"]
        for key, row in milestones.items()
        if row["earlier_milestone_id"]
    }
    assert earlier == {
        "MS060": "MS104",
        "MS063": "MS100",
        "MS069": "MS100",
    }
    for later, first in earlier.items():
        assert milestones[first]["date_kind"] != "actual"
        assert milestones[first]["known_on"] < milestones[later]["known_on"]


def test_999_standard_is_90_per_cent_in_ten_seconds():
    row = by_id("standards", "standard_id")["ST01"]
    assert (row["channel"], row["target_value"]) == ("999", "90")
    assert (row["target_unit"], row["threshold_seconds"]) == ("percent", "10")
