"""Valid workbooks, Parquet files and files with a column for each month."""

import math
from datetime import datetime

import pyarrow as pa

from tests.reading.files_made import (
    Build,
    Valid,
    day_first,
    grid,
    lined,
    month_long,
    month_word,
    months_across,
    parquet,
    put,
    sheet,
    styled,
)
from tests.reading.twins import Rows, Twin, twin
from tests.reading.workbooks import (
    ELAPSED,
    IN_K,
    MOMENT,
    PERCENT,
    POUNDS,
    Formula,
    Number,
    Sheet,
    Workbook,
    serial,
    written,
)


def workbooks() -> list[Valid]:
    daily, costs, staffing = twin("contact_daily"), twin("unit_costs"), twin("staffing")
    rates = twin("apportionment_rates")
    cells = grid(costs)
    place = costs.columns.index("actual_gbp")
    computed = [list(row) for row in cells]
    for row in computed[1:]:
        if isinstance(row[place], Number):
            row[place] = Formula("1+1", row[place].stored)
    shares = [list(row) for row in grid(rates)]
    rate = rates.columns.index("rate_pct")
    for row, found in zip(shares[1:], rates.rows, strict=True):
        row[rate] = Number(repr(float(found["rate_pct"]) / 100), PERCENT)
    residue = [list(row) for row in grid(staffing)]
    strength = staffing.columns.index("strength_fte")
    for row, found in zip(residue[1:], staffing.rows, strict=True):
        row[strength] = Number(
            repr(math.nextafter(float(found["strength_fte"]), 99_999))
        )
    flags = [list(row) for row in grid(staffing)]
    sensitive = staffing.columns.index("sensitive_unit")
    for row in flags[1:]:
        row[sensitive] = row[sensitive] == "yes"
    notes: list[list[object]] = [["Notes to readers"], [], ["Ask the finance team"]]
    return [
        Valid("workbook", daily, sheet(daily)),
        Valid("workbook of 1904", daily, sheet(daily, calendar="1904")),
        Valid("workbook of texts", daily, sheet(daily, rows=grid(daily, False, False))),
        Valid("numbers for queues", daily, sheet(daily, rows=_queue_numbers(daily))),
        Valid("formulas with values", costs, sheet(costs, rows=computed)),
        Valid("thousands by format", costs, sheet(costs, rows=_in_style(costs, IN_K))),
        Valid("pounds by format", costs, sheet(costs, rows=_in_style(costs, POUNDS))),
        Valid("percent by format", rates, sheet(rates, rows=shares), ("percent",)),
        Valid(
            "binary residue", staffing, sheet(staffing, rows=residue), ("15 digits",)
        ),
        Valid("true and false", staffing, sheet(staffing, rows=flags)),
        Valid(
            "title, table further down and to the right",
            costs,
            sheet(costs, rows=[["Costs"], [], *([None, None, *row] for row in cells)]),
            ("above the headings",),
        ),
        Valid(
            "the second sheet",
            costs,
            put(
                "c.xlsx",
                written(Workbook([Sheet(notes, "Notes"), Sheet(cells, "Costs")])),
            ),
        ),
        Valid(
            "a hidden sheet before",
            costs,
            put(
                "c.xlsx",
                written(
                    Workbook(
                        [Sheet(notes, "Old", state="hidden"), Sheet(cells, "Costs")]
                    )
                ),
            ),
        ),
        Valid(
            "hidden rows",
            costs,
            sheet(costs, hidden_rows=[4, 5, 6]),
            ("Hidden rows",),
        ),
        Valid("merged cells", costs, _merged(costs), ("merged downwards",)),
        Valid("a blank row under a merged cell", costs, _merged(costs, blank=True)),
        Valid(
            "rows counted", costs, sheet(costs, rows=_counted(costs)), ("counts the",)
        ),
        Valid("two rows of headings", daily, _two_rows(daily)),
        Valid(
            "a named extension",
            costs,
            put("costs.csv", written(Workbook([Sheet(cells)]))),
        ),
        Valid("handle times as h:mm:ss", daily, _elapsed(daily), ("whole seconds",)),
        Valid("moments", _local_calls(), _moments()),
    ]


def _counted(found: Twin) -> list[list[object]]:
    """As pandas writes its index."""
    head, *rows = grid(found)
    return [
        [None, *head],
        *([Number(str(at)), *row] for at, row in enumerate(rows)),
    ]


def _in_style(costs: Twin, style: int) -> list[list[object]]:
    place = costs.columns.index("actual_gbp")
    return [
        [
            Number(cell.stored, style)
            if at == place and isinstance(cell, Number)
            else cell
            for at, cell in enumerate(row)
        ]
        for row in grid(costs)
    ]


def _queue_numbers(found: Twin) -> list[list[object]]:
    rows = grid(found)
    place = found.columns.index("queue")
    return [
        [
            Number("999") if at == place and cell == "999" else cell
            for at, cell in enumerate(row)
        ]
        for row in rows
    ]


def _merged(found: Twin, blank: bool = False) -> object:
    """Units and forces shown once for all rows below each other."""
    rows = grid(found)
    if blank:
        rows.insert(3, [*rows[2][:2], *[None] * (len(rows[2]) - 2)])
    merged = []
    for place, letter in ((0, "A"), (1, "B")):
        start = 1
        while start < len(rows):
            end = start
            while (
                end + 1 < len(rows)
                and rows[end + 1][:2] == rows[start][:2]
                and place == 0
            ):
                end += 1
            while (
                place == 1
                and end + 1 < len(rows)
                and rows[end + 1][1] == rows[start][1]
            ):
                end += 1
            if end > start:
                merged.append((letter, start, end, place))
            start = end + 1
    for _, start, end, place in merged:
        for row in rows[start + 1 : end + 1]:
            row[place] = None
    refs = [
        f"{letter}{start + 1}:{letter}{end + 1}" for letter, start, end, _ in merged
    ]
    return sheet(found, rows=rows, merged=refs)


def _two_rows(found: Twin) -> object:
    """Answered over 0-10 s, 10-60 s and 60 plus s; other headings over both rows."""
    rows = grid(found)
    first = found.columns.index("answered_0_10_s")
    upper: list[object] = list(found.columns)
    lower: list[object] = [None] * len(upper)
    upper[first : first + 3] = ["Answered", None, None]
    lower[first : first + 3] = ["0-10 s", "10-60 s", "60 plus s"]
    letters = [_letter(at) for at in range(len(upper))]
    merged = [f"{letters[first]}1:{letters[first + 2]}1"]
    merged += [
        f"{letter}1:{letter}2"
        for at, letter in enumerate(letters)
        if not first <= at < first + 3
    ]
    return sheet(found, rows=[upper, lower, *rows[1:]], merged=merged)


def _letter(place: int) -> str:
    return chr(65 + place)


def _elapsed(found: Twin) -> object:
    rows = grid(found)
    place = found.columns.index("handle_seconds")
    for row, old in zip(rows[1:], found.rows, strict=True):
        row[place] = Number(repr(int(old["handle_seconds"]) / 86_400), ELAPSED)
    return sheet(found, rows=rows)


def _local_calls() -> Twin:
    """Calls without offsets, as a spreadsheet's moments are."""
    calls = twin("calls")
    return styled(calls, started_at=lambda value: value[:19])


def _moments() -> object:
    calls = _local_calls()
    rows = grid(calls)
    place = calls.columns.index("started_at")
    for row, old in zip(rows[1:], calls.rows, strict=True):
        row[0] = old["call_id"]
        moment = datetime.fromisoformat(old["started_at"])
        row[place] = Number(serial(moment), MOMENT)
    return sheet(calls, rows=rows)


def wide() -> list[Valid]:
    costs = _one_amount("actual_gbp")
    long = _long(twin("unit_costs"))
    across = {
        name: lined(*months_across(costs, "actual_gbp", heading))
        for name, heading in {
            "Apr-16": month_word,
            "April 2016": month_long,
            "2016-04": lambda v: v[:7],
            "01/04/2016": day_first,
        }.items()
    }
    rule = ("Columns of months",)
    columns, rows = months_across(costs, "actual_gbp", month_word)
    summed = [{**row, "Total": _sum(row, columns)} for row in rows]
    bottom = _totals_below(columns, rows)
    return [
        *(
            Valid(f"months as {n}", costs, put("c.csv", t.encode()), rule)
            for n, t in across.items()
        ),
        Valid(
            "months and a column that names the amount",
            twin("unit_costs"),
            put("c.csv", long.encode()),
            rule,
        ),
        Valid(
            "months with a total of each row",
            costs,
            put("c.csv", lined([*columns, "Total"], summed).encode()),
            rule,
        ),
        Valid(
            "months with totals below",
            costs,
            put("c.csv", lined(columns, [*rows, bottom]).encode()),
            ("row of totals",),
        ),
        Valid("months in a workbook", costs, _wide_workbook(costs), rule),
        Valid(
            "months over amounts",
            twin("unit_costs"),
            _months_over(twin("unit_costs")),
            rule,
        ),
    ]


def _one_amount(column: str) -> Twin:
    """Costs with one column of amounts and constants for the rest, by a mapping."""
    found = twin("unit_costs")
    others = {c: "" for c in found.columns if c.endswith("_gbp") and c != column}
    return found.changed([{**row, **others} for row in found.rows if row[column]])


def _sum(row: dict[str, str], columns: list[str]) -> str:
    return str(sum(int(row[c]) for c in columns if "-1" in c and row[c]))


def _totals_below(columns: list[str], rows: Rows) -> dict[str, str]:
    total = dict.fromkeys(columns, "") | {"unit_id": "Total"}
    for column in columns:
        if "-1" in column:
            total[column] = str(sum(int(row[column] or 0) for row in rows))
    return total


def _long(found: Twin) -> str:
    """A row for each amount, its months as headings, its name in a column."""
    amounts = [c for c in found.columns if c.endswith("_gbp")]
    rows = []
    for amount in amounts:
        others = [c for c in amounts if c != amount]
        columns, part = months_across(found, amount, month_word)
        merged: dict[tuple[str, ...], dict[str, str]] = {}
        for row in part:
            key = tuple(
                row[c] for c in ("unit_id", "force", "cost_kind", "data_status")
            )
            held = merged.setdefault(
                key,
                {"Amount": amount.replace("_", " ")}
                | {c: "" for c in columns if c not in others},
            )
            held.update({c: v for c, v in row.items() if v and c not in others})
        rows += list(merged.values())
        kept = [c for c in columns if c not in others]
    return lined(["Amount", *kept], rows)


def _wide_workbook(found: Twin) -> object:
    from datetime import date

    columns, rows = months_across(found, "actual_gbp", lambda v: v)
    heading: list[object] = [
        date.fromisoformat(c) if c[:2] == "20" else c for c in columns
    ]
    body = [
        [Number(v) if c[:2] == "20" and v else v for c, v in row.items()]
        for row in rows
    ]
    return sheet(found, rows=[heading, *body])


def _months_over(found: Twin) -> object:
    """Months merged over budget and actual."""
    amounts = [c for c in found.columns if c.endswith("_gbp")]
    ids = ["unit_id", "force", "cost_kind", "data_status"]
    months = sorted({row["month"] for row in found.rows})
    held: dict[tuple[str, ...], dict[tuple[str, str], str]] = {}
    for row in found.rows:
        key = tuple(row[c] for c in ids)
        for amount in amounts:
            held.setdefault(key, {})[row["month"], amount] = row[amount]
    upper: list[object] = [*([None] * len(ids))]
    lower: list[object] = [*ids]
    merged = []
    for month in months:
        first = len(upper)
        upper += [month_word(month), *([None] * (len(amounts) - 1))]
        lower += amounts
        merged.append(
            f"{_wide_letter(first)}1:{_wide_letter(first + len(amounts) - 1)}1"
        )
    body = [
        [*key, *(values.get((m, a), "") for m in months for a in amounts)]
        for key, values in held.items()
    ]
    return sheet(found, rows=[upper, lower, *body], merged=merged)


def _wide_letter(place: int) -> str:
    return chr(65 + place) if place < 26 else f"A{chr(65 + place - 26)}"


def parquets() -> list[Valid]:
    daily, staffing, costs = twin("contact_daily"), twin("staffing"), twin("unit_costs")
    counts = {c: pa.int64() for c in daily.columns[4:-1]}
    days = {c: pa.float64() for c in staffing.columns if c.endswith(("_fte", "_days"))}
    short = {c: pa.float32() for c in days if c != "available_days"}
    exact = {c: pa.decimal128(12, 2) for c in days}
    hourly, measures = twin("contact_hourly"), twin("unit_measures")
    measures = measures.changed(
        [{**row, "target_pct": ""} for row in measures.rows[:9]] + measures.rows[9:]
    )
    money = {c: pa.decimal128(18, 4) for c in costs.columns if c.endswith("_gbp")}
    thirds = dict.fromkeys(counts, pa.decimal128(18, 3))
    words = pa.dictionary(pa.int32(), pa.string())
    return [
        Valid("parquet of text", daily, parquet(daily, {})),
        Valid(
            "parquet with types", daily, parquet(daily, counts | {"day": pa.date32()})
        ),
        Valid(
            "parquet with moments",
            daily,
            parquet(daily, counts | {"day": pa.timestamp("us")}),
        ),
        *(
            Valid(f"parquet with days in {zone}", daily, _zoned_days(zone))
            for zone in ("Europe/London", "+01:00")
        ),
        *(
            Valid(
                f"parquet with hours in {zone}",
                hourly,
                parquet(hourly, {"hour_start": pa.timestamp("ms", zone)}),
            )
            for zone in ("Europe/London", "UTC")
        ),
        Valid(
            "parquet with floats that are none",
            measures,
            parquet(_with_nan(measures), {"target_pct": pa.float64()}),
            ("not known",),
        ),
        Valid("parquet with an index", costs, _indexed(costs), ("counts the rows",)),
        Valid("parquet with floats", staffing, parquet(staffing, days)),
        Valid("parquet with short floats", staffing, parquet(staffing, short)),
        Valid("parquet with decimals", staffing, parquet(staffing, exact)),
        Valid("parquet with money", costs, parquet(costs, money)),
        Valid("parquet with counts of three decimals", daily, parquet(daily, thirds)),
        Valid(
            "parquet with categories",
            costs,
            parquet(costs, {"unit_id": words, "force": words}),
        ),
        Valid(
            "parquet of calls",
            twin("calls"),
            parquet(twin("calls"), {"wait_seconds": pa.int16()}),
        ),
    ]


def _zoned_days(zone: str) -> Build:
    """Each day as the moment at which it begins in Britain in summer."""
    daily = styled(twin("contact_daily"), day=lambda v: f"{v}T00:00:00+01:00")
    return parquet(daily, {"day": pa.timestamp("us", zone)})


def _with_nan(found: Twin) -> Twin:
    """Targets that are not known as a program of numbers has them."""
    return found.changed(
        [{**row, "target_pct": row["target_pct"] or "nan"} for row in found.rows]
    )


def _indexed(found: Twin) -> Build:
    """A Parquet file with the index that pandas keeps of filtered rows."""
    index = "__index_level_0__"
    rows = [{**row, index: str(7 * at)} for at, row in enumerate(found.rows)]
    with_index = Twin(found.table, (*found.columns, index), rows)
    return parquet(with_index, {index: pa.int64()})
