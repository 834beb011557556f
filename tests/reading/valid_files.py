"""Every valid variant: none may be refused, each must equal its clean twin."""

import csv
import random
from datetime import date

from alliance.extracts.reading.dates import last_day
from tests.reading.files_made import (
    Valid,
    day_first,
    lines_of,
    month_long,
    month_word,
    packed,
    pounds,
    put,
    renamed,
    serial,
    sheet,
    short_year,
    styled,
    text,
    totals_row,
    with_word,
)
from tests.reading.twins import Twin, twin

CALLS = ("offered", "answered", "abandoned", "wait_answered_seconds")
AMOUNTS = ("budget_gbp", "actual_gbp", "outturn_forecast_gbp")
# Titles with words of amounts that change none.
TITLES = (
    "13,000 calls were lost",
    "13 000 calls were lost",
    "Savings of £5m a year",
    "£2m of grant is left out",
    "Costs of £13,000 and of £1,000,000 were moved",
    "Grant of €1,000 was converted",
    "Rate per 1,000 population",
    "Answered in 1,000 cases",
    "Thousands of calls were lost",
    "Mileage at 45 pence per mile",
    "Not cumulative",
    "Costs at 2016 prices (£)",
    "All amounts in pounds",
    "(k) includes VAT",
    "Tel. 01234 500 000",
    "Printed 2016-09-30 10:00:00.000, report 000451",
    "The K drive of M. Smith",
    "In Euro 2016 month demand was higher",
)


def encodings() -> list[Valid]:
    costs = twin("unit_costs")
    savings = twin("unit_savings")
    titled = styled(savings, title=lambda value: f"{value} – £ saved")
    phased = styled(savings, title=lambda value: f'{value}, "phase, two"')
    daily = twin("contact_daily")
    return [
        Valid("utf-8", costs, text(costs)),
        Valid("utf-8 with mark", costs, text(costs, encoding="utf-8-sig")),
        Valid("utf-16", costs, text(costs, encoding="utf-16"), ("another encoding",)),
        Valid(
            "utf-16 big end first, tabs",
            daily,
            put("d.txt", b"\xfe\xff" + lines_of(daily, "\t").encode("utf-16-be")),
            ("another encoding", "another sign"),
        ),
        Valid(
            "windows-1252",
            titled,
            text(titled, encoding="cp1252"),
            ("another encoding",),
        ),
        Valid("semicolons", costs, text(costs, delimiter=";"), ("another sign",)),
        Valid(
            "tabs", daily, text(daily, "daily.tsv", delimiter="\t"), ("another sign",)
        ),
        Valid("pipes", daily, text(daily, delimiter="|"), ("another sign",)),
        Valid("crlf", daily, text(daily, end="\r\n")),
        Valid("old mac line ends", daily, text(daily, end="\r")),
        Valid("all quoted", daily, text(daily, quote=csv.QUOTE_ALL)),
        Valid(
            "spaces before quotation marks",
            phased,
            put("s.csv", _spaced(phased).encode()),
            ("a comma and a quotation mark",),
        ),
        Valid("gzip", daily, packed("daily.csv.gz", lines_of(daily))),
        Valid("gzip under another name", daily, packed("daily.csv", lines_of(daily))),
        Valid("no line end", daily, put("d.csv", lines_of(daily).rstrip().encode())),
        Valid(
            "a separator at the end of each row",
            daily,
            put("d.csv", lines_of(daily).replace("\n", ",\n").encode()),
        ),
        Valid(
            "a separator at the end of the rows only",
            daily,
            put(
                "d.csv",
                lines_of(daily).replace("\n", ",\n").replace(",\n", "\n", 1).encode(),
            ),
        ),
    ]


def shapes() -> list[Valid]:
    costs, daily = twin("unit_costs"), twin("contact_daily")
    savings = twin("unit_savings")
    above = "Monthly costs,,,\n\nPrinted by: finance system,,,\n\n"
    below = "\nSource: ledger\n* Actuals are provisional\n"
    shuffled = list(daily.columns)
    random.Random(4).shuffle(shuffled)
    other_order = Twin(
        "contact_daily",
        tuple(shuffled),
        [{c: row[c] for c in shuffled} for row in daily.rows],
    )
    spoken = renamed(daily, {c: c.replace("_", " ").title() for c in daily.columns})
    units = renamed(
        costs, {c: c.replace("_gbp", " (£)").replace("_", " ") for c in costs.columns}
    )
    unseen = renamed(
        daily,
        {"force": "\ufeff\u200bForce\u00a0", "day": "Dау", "offered": "ｏｆｆｅｒｅｄ"},
    )
    headings = lines_of(daily).splitlines()
    pasted = "\n".join([*headings[:60], headings[0], *headings[60:]]) + "\n"
    footer = ["Page 1 of 2", "", "Printed: 03/10/2016 09:15"]
    many = "\n".join(
        [part for line in headings[1:] for part in (headings[0], line, "Page 1 of 2")]
        + [headings[0], ""]
    )
    paged = "\n".join([*headings[:60], *footer, headings[0], *headings[60:]]) + "\n"
    dashes = ",".join("-" * len(column) for column in daily.columns)
    ruled = "\n".join([headings[0], dashes, *headings[1:], "(124 rows affected)", ""])
    extra = Twin(
        "unit_costs",
        (*costs.columns, "Comment"),
        [{**row, "Comment": ""} for row in costs.rows],
    )
    return [
        Valid("title rows", costs, text(costs, above=above), ("above the headings",)),
        Valid(
            "titles that say nothing of amounts",
            costs,
            text(costs, above="".join(f'"{title}"\n' for title in TITLES)),
        ),
        Valid("savings to date", savings, text(savings, above="Year to date\n")),
        Valid("footnotes", costs, text(costs, below=below), ("below the table",)),
        Valid(
            "blank rows",
            costs,
            put("c.csv", lines_of(costs).replace("\n", "\n\n", 40).encode()),
            ("blank row",),
        ),
        Valid("columns in another order", daily, text(other_order)),
        Valid("headings with spaces", daily, text(spoken), ("ours apart from",)),
        Valid("headings with units", costs, text(units), ("ours apart from",)),
        Valid("headings with look-alikes", daily, text(unseen), ("ours apart from",)),
        Valid(
            "headings again", daily, put("d.csv", pasted.encode()), ("stands again",)
        ),
        *(
            Valid(
                f"rows counted from {start} under {heading!r}",
                daily,
                put("d.csv", _counted(daily, start, heading).encode()),
                ("counts the rows",),
            )
            for start, heading in ((0, ""), (1, '""'), (0, "Unnamed: 0"))
        ),
        Valid("many pages", daily, put("d.csv", many.encode()), ("end of a page",)),
        Valid("pages", daily, put("d.csv", paged.encode()), ("end of a page",)),
        Valid(
            "pages in quotes",
            daily,
            put("d.csv", paged.replace("Page 1 of 2", '"Page 1 of 2"').encode()),
            ("end of a page",),
        ),
        Valid(
            "dashes under headings", daily, put("d.csv", ruled.encode()), ("dashes",)
        ),
        Valid("a column without values", costs, text(extra), ("without values",)),
        Valid(
            "sep= above", costs, text(costs, above="sep=,\n"), ("above the headings",)
        ),
    ]


def totals() -> list[Valid]:
    costs, daily = twin("unit_costs"), twin("contact_daily")
    grand = costs.changed(
        [*costs.rows, totals_row(costs, AMOUNTS, unit_id="Grand total")]
    )
    by_day = []
    for day in sorted({row["day"] for row in daily.rows}):
        rows = [row for row in daily.rows if row["day"] == day]
        total = totals_row(daily.changed(rows), CALLS, day=day, queue="All queues")
        by_day += [*rows, total]
    groups = []
    for unit in sorted({row["unit_id"] for row in costs.rows}):
        rows = [row for row in costs.rows if row["unit_id"] == unit]
        total = totals_row(costs.changed(rows), AMOUNTS, unit_id="Sub-total")
        groups += [*rows, total]
    groups.append(totals_row(costs, AMOUNTS, unit_id="Total"))
    named = [
        *costs.rows,
        totals_row(costs, AMOUNTS, force="Bedfordshire Total"),
        totals_row(costs, AMOUNTS, force="All forces"),
    ]
    nameless = costs.changed([*costs.rows, totals_row(costs, AMOUNTS)])
    money = styled(costs.changed(groups), **dict.fromkeys(AMOUNTS, pounds))
    rule = ("row of totals",)
    return [
        Valid("a grand total", costs, text(grand), rule),
        Valid("totals by day", daily, text(daily.changed(by_day)), rule),
        Valid("sub-totals", costs, text(costs.changed(groups)), rule),
        Valid("totals of names", costs, text(costs.changed(named)), rule),
        Valid("sums without a word", costs, text(nameless), ("no word says",)),
        Valid("sums of a workbook", costs, sheet(nameless), ("no word says",)),
        Valid("sub-totals with pound signs", costs, text(money), rule),
    ]


def dates() -> list[Valid]:
    daily, costs, staffing = twin("contact_daily"), twin("unit_costs"), twin("staffing")
    savings = twin("unit_savings")
    day = "Day and month", "year first"
    return [
        Valid("dd/mm/yyyy", daily, text(styled(daily, day=day_first)), day[:1]),
        Valid("dd/mm/yy", daily, text(styled(daily, day=short_year)), day[:1]),
        Valid(
            "dd.mm.yyyy",
            daily,
            text(styled(daily, day=lambda v: day_first(v).replace("/", "."))),
            day[:1],
        ),
        Valid("31 August 2016", daily, text(styled(daily, day=with_word)), day[1:]),
        Valid(
            "2016-08-31 00:00:00",
            daily,
            text(styled(daily, day=lambda v: f"{v} 00:00:00")),
            day[1:],
        ),
        *(
            Valid(
                f"31/08/2016 {midnight}",
                daily,
                text(styled(daily, day=lambda v, m=midnight: f"{day_first(v)} {m}")),
            )
            for midnight in ("12:00:00 AM", "12:00am", "0:00", "00:00:00.000")
        ),
        *(
            Valid(
                f"2016-08-31T00:00:00{offset}",
                daily,
                text(styled(daily, day=lambda v, o=offset: f"{v}T00:00:00{o}")),
            )
            for offset in ("+01:00", "+0100", "Z")
        ),
        Valid("20160831", daily, text(styled(daily, day=lambda v: v.replace("-", "")))),
        Valid(
            "2016/8/1",
            daily,
            text(styled(daily, day=lambda v: v.replace("-0", "/").replace("-", "/"))),
        ),
        Valid(
            "Excel's numbers", daily, text(styled(daily, day=serial)), ("day number",)
        ),
        Valid("Apr-16", costs, text(styled(costs, month=month_word)), ("first day",)),
        Valid(
            "April 2016", costs, text(styled(costs, month=month_long)), ("first day",)
        ),
        Valid("4/2016", costs, text(styled(costs, month=lambda v: f"{v[6]}/{v[:4]}"))),
        Valid("201604", costs, text(styled(costs, month=lambda v: v[:4] + v[5:7]))),
        Valid(
            "months as 30/04/2016",
            costs,
            text(styled(costs, month=lambda v: day_first(_month_end(v)))),
            ("stands for the month",),
        ),
        Valid(
            "months as 2016-04-30",
            costs,
            text(styled(costs, month=_month_end)),
            ("stands for the month",),
        ),
        Valid("2016-04", costs, text(styled(costs, month=lambda v: v[:7]))),
        Valid("months as 01/04/2016", costs, text(styled(costs, month=day_first))),
        Valid(
            "month ends as Aug-16",
            staffing,
            text(styled(staffing, as_at=month_word)),
            ("last day of the month",),
        ),
        Valid(
            "month ends as 31/08/2016",
            staffing,
            text(styled(staffing, as_at=day_first)),
        ),
        *(
            Valid(
                f"month ends as {form}",
                staffing,
                text(styled(staffing, as_at=change)),
                ("last second",),
            )
            for form, change in {
                "31/08/2016 23:59:59": lambda v: f"{day_first(v)} 23:59:59",
                "2016-08-31T23:59:59.997": lambda v: f"{v}T23:59:59.997",
            }.items()
        ),
        Valid(
            "FY2016-17",
            savings,
            text(styled(savings, financial_year=lambda v: f"FY{v.replace('/', '-')}")),
            ("financial year",),
        ),
        Valid(
            "2016 to 2017",
            savings,
            text(styled(savings, financial_year=lambda v: f"{v[:4]} to 20{v[5:]}")),
            ("financial year",),
        ),
        Valid(
            "16/17",
            savings,
            text(
                styled(
                    savings,
                    financial_year=lambda v: v[2:],
                    baseline_year=lambda v: v[2:],
                )
            ),
        ),
        Valid(
            "2016/2017",
            savings,
            text(styled(savings, financial_year=lambda v: f"{v[:5]}20{v[5:]}")),
        ),
        Valid(
            "2016–17",
            savings,
            text(styled(savings, financial_year=lambda v: v.replace("/", "–"))),
        ),
    ]


def _counted(found: Twin, start: int, heading: str) -> str:
    """A twin with its rows counted in a first column."""
    head, *rows = lines_of(found).splitlines()
    numbered = [f"{at},{row}" for at, row in enumerate(rows, start)]
    return "\n".join([f"{heading},{head}", *numbered, ""])


def _spaced(found: Twin) -> str:
    """A space after each comma that parts values."""
    return lines_of(found, quote=csv.QUOTE_ALL).replace('","', '", "')


def _month_end(month: str) -> str:
    return last_day(date.fromisoformat(month)).isoformat()
