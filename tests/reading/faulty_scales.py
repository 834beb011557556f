"""Files that say somewhere that their amounts are no whole pounds of a month."""

from tests.reading.faulty import Faulty, edited
from tests.reading.files_made import grid, put, renamed, text
from tests.reading.twins import twin
from tests.reading.workbooks import K, Number, Sheet, Workbook, written

THOUSANDS = (
    "£’000",
    "£‘000",
    "£'000s",
    "£,000",
    "£ 000",
    "£k",
    "£ thousands",
    "£ thou",
    "£ (thousands)",
    "All figures in £ thousands",
    "Values in £ths",
    "(thousands)",
    "Thousands",
    "Units: thousands",
    "Units,thousands",
    "GBP 000",
    "GBP k",
    "K GBP",
    "Costs (k)",
    "000s",
    "in 1000s",
    "x1000",
    "× 1,000",
    "In thousand pounds",
    "Budget monitoring 2016/17 £’000s",
)
OTHERS = (
    "£ millions",
    "£m",
    "£bn",
    "in millions",
    "Figures in pence",
    "(pence)",
    "Figures in euros (€)",
    "Currency: EUR",
    "Amounts in US$",
)
TO_DATE = (
    "Cumulative year to date actuals",
    "Year to date – April to September 2016",
    "YTD",
)


def texts() -> list[Faulty]:
    costs, daily = twin("unit_costs"), twin("contact_daily")
    rules = {"thousands": THOUSANDS, "another currency": OTHERS, "to date": TO_DATE}
    last = len(costs.rows) + 1
    return [
        *(
            Faulty(
                f"a title: {title}",
                "unit_costs",
                text(costs, above=f"Monthly costs\n{title}\n"),
                "reading",
                2,
                "",
                rule,
            )
            for rule, titles in rules.items()
            for title in titles
        ),
        Faulty(
            "a footnote: thousands",
            "unit_costs",
            text(costs, below="\nAll figures in £ thousands\n"),
            "reading",
            last + 2,
            "",
            "thousands",
        ),
        Faulty(
            "a page: thousands",
            "unit_costs",
            edited(
                lambda lines: [*lines[:5], "£’000", lines[0], *lines[5:]], "unit_costs"
            ),
            "reading",
            6,
            "",
            "thousands",
        ),
        Faulty(
            "a total: thousands",
            "unit_costs",
            text(costs, below=f"Total (£’000){',' * (len(costs.columns) - 1)}\n"),
            "reading",
            last + 1,
            "",
            "thousands",
        ),
        Faulty(
            "a title of counts: thousands",
            "contact_daily",
            text(daily, above="Calls (000s)\n"),
            "reading",
            1,
            "",
            "numbers are in thousands",
        ),
        Faulty(
            "a heading: £k",
            "unit_costs",
            text(renamed(costs, {"actual_gbp": "Actual (£k)"})),
            "reading",
            1,
            "",
            "not known",
        ),
    ]


def workbooks() -> list[Faulty]:
    costs = twin("unit_costs")
    place = costs.columns.index("actual_gbp")
    shown = [list(row) for row in grid(costs)]
    shown[3][place] = Number("15", K)
    sheets = {
        "a sheet: £000": Sheet(grid(costs), "£000"),
        "a sheet: year to date": Sheet(grid(costs), "Costs YTD"),
    }
    return [
        *(
            Faulty(
                name,
                "unit_costs",
                put("c.xlsx", written(Workbook([sheet]))),
                "reading",
                0,
                "",
                "The file says",
            )
            for name, sheet in sheets.items()
        ),
        Faulty(
            "a format: 15k",
            "unit_costs",
            put("c.xlsx", written(Workbook([Sheet(shown)]))),
            "reading",
            4,
            "actual_gbp",
            "format of the cell adds",
        ),
        Faulty(
            "a row above headings: £000",
            "unit_costs",
            put("c.xlsx", written(_amounts_above())),
            "reading",
            1,
            "",
            "thousands",
        ),
    ]


def _amounts_above() -> Workbook:
    """Two rows of headings, the upper one over all amounts."""
    costs = twin("unit_costs")
    amounts = [c for c in costs.columns if c.endswith("_gbp")]
    first = costs.columns.index(amounts[0])
    upper = [None if c in amounts else c for c in costs.columns]
    upper[first] = "£000"
    letters = [chr(65 + at) for at in range(len(costs.columns))]
    merged = [f"{letters[first]}1:{letters[first + len(amounts) - 1]}1"]
    return Workbook([Sheet([upper, *grid(costs)], merged=merged)])
