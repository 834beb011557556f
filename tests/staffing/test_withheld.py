"""What the page of withheld lines counts and says."""

import datetime as dt

import pandas as pd

from alliance.screen.findings import withheld as findings
from alliance.screen.selection import Selection
from alliance.warehouse import database, snapshot

AUGUST = dt.date(2016, 8, 31)
LEVELS = [
    "Unit by force and type",
    "Sums of a unit",
    "All shared units",
    "Rest of force",
    "Whole force",
]


def lines(view: Selection) -> pd.DataFrame:
    """Every line of the month-end shown, as readers see it."""
    cursor = database.connect(snapshot.path(view.snapshot)).cursor()
    found = cursor.execute("from staffing_figures").df()
    return found[found.as_at == pd.Timestamp(AUGUST)]


def level(row: dict[str, str]) -> str:
    unit, force, kind = row["unit_id"], row["force"], row["worker_type"]
    sums = {"SHARED": LEVELS[2], "REST": LEVELS[3], "WHOLE": LEVELS[4]}
    return sums.get(unit, LEVELS[1] if "BCH" in force or kind == "all" else LEVELS[0])


def test_levels_by_hand(view: Selection) -> None:
    found = database.run("staffing/withheld", view)
    rows = lines(view)
    places = [level(row) for row in rows.to_dict("records")]
    assert list(found.lines_of) == LEVELS
    for row in found.itertuples():
        mine = rows[[place == row.lines_of for place in places]]
        small = int(mine.withheld_because.eq("small numbers").sum())
        assert (row.all_lines, row.small_numbers_lines) == (len(mine), small)
        assert row.shown_lines == len(mine) - int(mine.is_withheld.sum())
        assert row.small_numbers_pct == 100 * small / len(mine)


def test_units_by_hand(view: Selection) -> None:
    found = database.run("staffing/withheld_units", view).set_index("unit_id")
    rows = lines(view)
    assert set(found.index) == set(rows.unit_id)
    for unit, mine in rows.groupby("unit_id"):
        assert found.all_lines[unit] == len(mine)
        assert found.withheld_lines[unit] == mine.is_withheld.sum()
    assert found.withheld["ER-ERSOU"] == "every line"
    assert found.withheld["BCH-AP"] == (
        "Bedfordshire: police officer, police staff; "
        "Cambridgeshire: police officer, police staff"
    )
    assert pd.isna(found.withheld["BCH-PC"])


def test_a_month_without_figures_has_no_line(view: Selection) -> None:
    none = {"period_last_day": dt.date(2030, 8, 31)}
    assert database.run("staffing/withheld", view, **none).empty
    assert database.run("staffing/withheld_units", view, **none).empty


def counted(shown: int, small: int, sensitive: int, passing: int) -> pd.DataFrame:
    """One level with so many lines shown and withheld for each reason."""
    counts = [shown, small, sensitive, passing]
    names = ["shown_lines", *findings.COUNTS.values()]
    shares = [100 * count / sum(counts) for count in counts]
    row = dict(zip(names + findings.PARTS, counts + shares, strict=True))
    return pd.DataFrame([row | {"lines_of": "Rest of force", "all_lines": sum(counts)}])


def test_finding_names_the_reasons_that_occur() -> None:
    assert findings.finding(counted(6, 3, 0, 1), AUGUST) == (
        "4 of 10 lines of 31 Aug 2016 are withheld: small numbers 3, unit came or went "
        "1."
    )
    assert findings.finding(counted(6, 0, 0, 0), AUGUST) == (
        "Every line of 31 Aug 2016 is shown."
    )


def test_only_reasons_that_occur_are_drawn_and_counted() -> None:
    data = counted(6, 3, 0, 1)
    assert findings.parts(data) == [
        "shown_pct",
        "small_numbers_pct",
        "came_or_went_pct",
    ]
    assert list(findings.levels(data)) == [
        *("lines_of", "all_lines", "shown", "small_numbers", "came_or_went")
    ]
    assert [(tile.label, tile.value) for tile in findings.tiles(data)] == [
        ("Lines shown", "6"),
        ("Withheld: small numbers", "3"),
        ("Withheld: unit came or went", "1"),
    ]


UNITS = pd.DataFrame(
    [
        ("S", "Secret", "sensitive unit", 4, 4, "every line"),
        ("A", "Able", "small numbers", 4, 1, "BCH: all types"),
        ("B", "Best", None, 4, 0, None),
        ("REST", "Rest of force", "small numbers", 4, 1, "BCH: all types"),
    ],
    columns=[
        *("unit_id", "unit", "withheld_because", "all_lines", "withheld_lines"),
        "withheld",
    ],
)


def test_units_and_sums_with_a_withheld_line() -> None:
    assert findings.units_finding(UNITS) == (
        "2 of 3 units have withheld lines; of Secret every line."
    )
    assert findings.units_finding(UNITS[UNITS.unit_id == "B"]) == (
        "No unit has a line that is withheld."
    )
    shown = findings.units(UNITS)
    assert list(shown.unit) == ["Secret", "Able", "Rest of force"]
    assert list(shown.withheld_lines) == ["4 of 4", "1 of 4", "1 of 4"]


def test_every_rule_that_withholds_is_told() -> None:
    told = {name for _, _, sentences in findings.TOLD for name, _ in sentences}
    assert {"One to four persons", "Sensitive units", "Units that came or went"} <= told
    assert {"[c]", "[x]", "[z]"} <= told
