"""Files with one wrong value: in numbers, blanks, dates, names, keys and logic."""

from tests.reading.faulty import LINE, ROW, Faulty, cell, with_cell
from tests.reading.files_made import day_first, lines_of, put, short_year, styled, text
from tests.reading.twins import Twin, twin

LAST_SECOND = "31/08/2016 23:59:59"


def numbers() -> list[Faulty]:
    counts = {
        "half a call": "12.5",
        "a decimal comma": "12,5",
        "thousands parted wrongly": "12,34",
        "a point between thousands": "1.000",
        "words for a number": "twelve",
        "a number with its unit": "12 calls",
        "two numbers": "12/13",
        "an unknown sign": "?12",
        "a pound sign in a count": "£12",
        "per cent in a count": "12%",
        "five minutes": "5m",
        "a minus behind": "12-",
        "a minus and brackets": "-(12)",
        "a point alone": "-.",
        "hexadecimal": "0x1F",
        "too many digits": "1234567890123456789",
        "infinity": "inf",
        "an Arabic digit": "١٢",
        "a formula": "=1+1",
        "a letter O alone": "O",
    }
    known = {
        "powers of ten": ("1.2E+05", "powers of ten"),
        "a cell too narrow": ("#####", "too narrow"),
        "an error of reference": ("#REF!", "shows an error"),
        "a division by zero": ("#DIV/0!", "shows an error"),
        "an error not available": ("#N/A", "shows an error"),
        "an unknown name": ("#NAME?", "shows an error"),
        "nil": ("nil", "0 or not known"),
        "none": ("None", "0 or not known"),
        "an accountant's dash": (" -   ", "0 or not known"),
        "a raised mark": ("12²", "footnote mark"),
        "a mark in brackets": ("12 (p)", "footnote mark"),
        "a mark in square brackets": ("12[1]", "footnote mark"),
        "a star": ("12*", "footnote mark"),
        "a dagger": ("12†", "footnote mark"),
        "revised": ("12r", "footnote mark"),
        "a letter O at the end": ("12O", "or a letter"),
        "text turned round": ("\u202e21", "turn its direction"),
        "a lost letter": ("12\ufffd", "letters were lost"),
        "minutes or hours": ("01:23", "minutes and seconds or hours"),
    }
    columns = {"minutes or hours": "handle_seconds"}
    pounds = {
        "pence": "£1,234.50",
        "pence without sign": "1234.5",
        "euros": "€1,234",
        "about": "c. 1,234",
        "a range": "1,000-2,000",
        "part of a pound after k": "1.2345k",
        "per year": "£1,234 pa",
    }
    return [
        *(
            cell(name, "contact_daily", "offered", value, "cast")
            for name, value in counts.items()
        ),
        *(
            cell(
                name,
                "contact_daily",
                columns.get(name, "offered"),
                value,
                "reading",
                rule,
            )
            for name, (value, rule) in known.items()
        ),
        *(
            cell(f"pounds: {name}", "unit_costs", "actual_gbp", value, "cast")
            for name, value in pounds.items()
        ),
        *(
            cell(
                f"pounds: {name}",
                "unit_costs",
                "actual_gbp",
                value,
                "reading",
                "CR or DR",
            )
            for name, value in {"a credit": "450 CR", "a debit": "1,234 DR"}.items()
        ),
        cell("a minus on both sides", "unit_costs", "actual_gbp", "-450-", "cast"),
        cell("a thousand with a point", "unit_costs", "actual_gbp", "15.000", "cast"),
        cell(
            "a pound's dash",
            "unit_costs",
            "actual_gbp",
            "£-",
            "reading",
            "0 or not known",
        ),
        cell(
            "fte of 13 decimals", "staffing", "strength_fte", "1.1234567890123", "cast"
        ),
        cell(
            "fte of 17 digits that may be real",
            "staffing",
            "strength_fte",
            "80.123456789012345",
            "cast",
        ),
        cell("fte with a comma", "staffing", "strength_fte", "80,76", "cast"),
        cell("percent in fte", "staffing", "strength_fte", "80%", "cast"),
        _decimal_marks("a comma", "1,695"),
        _decimal_marks("a point", "1.695"),
        _share_unsure(),
        _two_scales(),
    ]


def _decimal_marks(name: str, value: str) -> Faulty:
    """A continental file: 1,695 may be between one and two, or beyond a thousand."""
    staffing = twin("staffing")
    names = [c for c in staffing.columns if c.endswith(("_fte", "_days"))]
    whole = styled(staffing, **{c: lambda v: v.split(".")[0] for c in names})
    changed = with_cell(whole, "available_days", value)
    return Faulty(
        f"thousands or decimals after {name}",
        "staffing",
        text(changed, delimiter=";"),
        "reading",
        LINE,
        "available_days",
        "thousands or decimals",
    )


def _share_unsure() -> Faulty:
    measures = twin("unit_measures")
    shares = styled(measures, target_pct=lambda value: str(int(value) / 100))
    return Faulty(
        "targets of 0 to 1",
        "unit_measures",
        text(shares),
        "reading",
        LINE,
        "target_pct",
        "share of 0 to 1",
    )


def _two_scales() -> Faulty:
    build = text(with_cell(twin("unit_measures"), "target_pct", "0.85"))
    return Faulty(
        "two scales of targets",
        "unit_measures",
        build,
        "reading",
        LINE,
        "target_pct",
        "another scale",
        severity="warn",
    )


def dates() -> list[Faulty]:
    daily = twin("contact_daily")
    early = daily.changed([r for r in daily.rows if r["day"] < "2016-08-13"])
    unsure = styled(early, day=day_first)
    mixed = with_cell(styled(daily, day=day_first), "day", "08/31/2016")
    swapped = styled(daily, day=_as_a_spreadsheet_does)
    saved = styled(twin("unit_savings"), as_at=lambda _: "Aug-16")
    short = styled(early, day=lambda v: f"{v[2:4]}/{v[5:7]}/{v[8:]}")
    hourly = styled(twin("contact_hourly"), hour_start=lambda v: v[:16])
    return [
        Faulty(
            "3/4/2016 and no other evidence",
            "contact_daily",
            text(unsure),
            "reading",
            LINE,
            "day",
            "may have the day or the month first",
        ),
        Faulty(
            "two orders",
            "contact_daily",
            text(mixed),
            "reading",
            LINE,
            "day",
            "others the month",
        ),
        Faulty(
            "days swapped by a spreadsheet",
            "contact_daily",
            text(swapped),
            "reading",
            LINE,
            "day",
            "swapped day and month",
        ),
        Faulty(
            "a year first or last",
            "contact_daily",
            text(short),
            "reading",
            LINE,
            "day",
            "year may stand first or last",
        ),
        Faulty(
            "a month where a day is needed",
            "unit_savings",
            text(saved),
            "reading",
            LINE,
            "as_at",
            "a day is needed",
        ),
        Faulty(
            "hours without offset",
            "contact_hourly",
            text(hourly),
            "reading",
            LINE,
            "hour_start",
            "no offset",
        ),
        *(
            cell(f"date: {name}", "contact_daily", "day", value, "cast")
            for name, value in {
                "30 February": "2016-02-30",
                "a day of month 13": "2016-13-01",
                "no year": "16 Aug",
                "a time": "2016-08-06 14:05",
                "another weekday": "Monday 6 August 2016",
                "a year too early": "06/08/1916",
                "a word": "yesterday",
                "a whole number": "6",
                "the year 0": "0000-00-00",
            }.items()
        ),
        cell(
            "one year",
            "unit_savings",
            "financial_year",
            "2016",
            "reading",
            "begins or ends",
        ),
        cell(
            "FY17",
            "unit_savings",
            "financial_year",
            "FY17",
            "reading",
            "begins or ends",
        ),
        cell(
            "2016/7",
            "unit_savings",
            "financial_year",
            "2016/7",
            "reading",
            "a month or",
        ),
        cell("years apart", "unit_savings", "financial_year", "2016/18", "cast"),
        cell("years backwards", "unit_savings", "financial_year", "17/16", "cast"),
        cell(
            "half an hour",
            "contact_hourly",
            "hour_start",
            "2016-08-30T05:30+01:00",
            "cast",
        ),
        cell(
            "the 25th hour",
            "contact_hourly",
            "hour_start",
            "2016-08-30T24:00+01:00",
            "cast",
        ),
        *(
            cell(
                f"a day inside a month: {day}",
                "unit_costs",
                "month",
                day,
                "reading",
                "inside a month",
            )
            for day in ("2016-08-15", "2016/08/15", "30 Aug 2016")
        ),
        cell("a month 13", "unit_costs", "month", "201613", "cast"),
        cell("the last second of a day", "contact_daily", "day", LAST_SECOND, "cast"),
        cell(
            "no month end",
            "staffing",
            "as_at",
            "2016-08-30",
            "check:staffing_on_month_ends",
        ),
    ]


def _as_a_spreadsheet_does(value: str) -> str:
    """Up to the 12th a real date with day and month swapped, beyond it a text."""
    year, month, day = value.split("-")
    return f"{year}-{day}-{month}" if int(day) <= 12 else f"{day}/{month}/{year}"


def names() -> list[Faulty]:
    return [
        cell(
            "Firearms",
            "unit_costs",
            "unit_id",
            "Firearms",
            "reading",
            "may mean BCH-AP or BCH-FEL",
        ),
        cell(
            "101 alone",
            "contact_daily",
            "queue",
            "101",
            "reading",
            "may mean 101_primary",
        ),
        cell(
            "an unknown force",
            "contact_daily",
            "force",
            "Bedforshire",
            "reading",
            "force is not known",
        ),
        cell(
            "a region",
            "contact_daily",
            "force",
            "Eastern",
            "reading",
            "force is not known",
        ),
        cell(
            "an unknown unit",
            "unit_costs",
            "unit_id",
            "BCH-XYZ",
            "reading",
            "unit is not known",
        ),
        cell(
            "Licensing",
            "unit_costs",
            "unit_id",
            "Licensing",
            "reading",
            "unit is not known",
        ),
        cell(
            "the rest where no rest is",
            "unit_costs",
            "unit_id",
            "REST",
            "reading",
            "unit is not known",
        ),
        cell(
            "an unknown host",
            "staffing",
            "host_force",
            "Wessex",
            "reading",
            "force is not known",
        ),
        cell(
            "an unknown queue",
            "contact_daily",
            "queue",
            "fax",
            "check:accepted_values_of_contact_daily",
        ),
        cell("a flag of three", "staffing", "sensitive_unit", "maybe", "cast"),
        cell(
            "an unknown worker",
            "staffing",
            "worker_type",
            "volunteer",
            "check:accepted_values_of_staffing",
        ),
        cell(
            "an unknown status",
            "unit_savings",
            "benefit_status",
            "done",
            "check:accepted_values_of_unit_savings",
        ),
        cell(
            "an unknown standing",
            "contact_daily",
            "data_status",
            "draft",
            "check:accepted_data_status",
        ),
        cell(
            "an error for a name",
            "contact_daily",
            "force",
            "#N/A",
            "reading",
            "shows an error",
        ),
        cell(
            "a lost letter in a name",
            "contact_daily",
            "force",
            "Bedfordsh\ufffdre",
            "reading",
            "letters were lost",
        ),
        cell(
            "an id in powers of ten",
            "unit_savings",
            "saving_id",
            "1.23E+14",
            "reading",
            "powers of ten",
        ),
        *(
            cell(
                f"letters read wrongly: {title}",
                "unit_savings",
                "title",
                title,
                "reading",
                "wrong encoding",
                severity="warn",
            )
            for title in ("Phase 1 â€“ ICT", "Saves Â£5m", "CafÃ©", "Chiefâ€™s office")
        ),
        cell(
            "a title too long",
            "unit_savings",
            "title",
            "x" * 40_000,
            "reading",
            "longer than a cell",
        ),
        cell(
            "an overlap of nothing",
            "unit_savings",
            "overlaps_saving_id",
            "XX-99",
            "check:overlapped_saving_exists",
        ),
    ]


def keys() -> list[Faulty]:
    daily = twin("contact_daily")
    twice = daily.changed([*daily.rows, daily.rows[ROW]])
    written = dict(daily.rows[ROW]) | {
        "force": "Beds",
        "day": day_first(daily.rows[ROW]["day"]),
    }
    hidden = daily.changed([*daily.rows, written])
    costs = twin("unit_costs")
    return [
        Faulty(
            "a row twice", "contact_daily", text(twice), "key", 126, "force, day, queue"
        ),
        Faulty(
            "a row twice in another spelling",
            "contact_daily",
            text(styled(hidden, day=lambda v: v if "/" in v else day_first(v))),
            "key",
            126,
            "force, day, queue",
        ),
        cell("no force", "contact_daily", "force", "", "key"),
        cell("no day", "contact_daily", "day", "", "key"),
        cell("n/a for a queue", "contact_daily", "queue", "n/a", "key", passed=""),
        Faulty(
            "a file twice",
            "unit_costs",
            put("c.csv", (lines_of(costs) + lines_of(costs)).encode()),
            "key",
            len(costs.rows) + 3,
            "unit_id, force, month, cost_kind",
        ),
    ]


def logic() -> list[Faulty]:
    daily, staffing = twin("contact_daily"), twin("staffing")
    swapped = daily.changed(
        [
            {**r, "offered": r["handle_seconds"], "handle_seconds": r["offered"]}
            for r in daily.rows
        ]
    )
    other = styled(daily, offered=lambda v: str(int(v) + 50))
    return [
        cell(
            "a negative count",
            "contact_daily",
            "offered",
            "-5",
            "check:calls_not_negative",
        ),
        cell(
            "bands that do not sum",
            "contact_daily",
            "answered_0_10_s",
            "1",
            "check:waiting_bands_add_up",
        ),
        cell(
            "more in time than answered",
            "contact_daily",
            "answered_within_target",
            "99999",
            "check:within_target_not_above_answered",
        ),
        cell(
            "calls that vanish",
            "contact_daily",
            "abandoned",
            "99999",
            "check:calls_add_up",
        ),
        cell(
            "a wait below the average",
            "contact_daily",
            "longest_wait_seconds",
            "0",
            "check:longest_wait_not_below_average",
            severity="warn",
        ),
        Faulty(
            "columns swapped",
            "contact_daily",
            text(swapped),
            "check:calls_add_up",
            3,
            "offered",
            value=swapped.rows[1]["offered"],
        ),
        Faulty(
            "all calls a little off",
            "contact_daily",
            text(other),
            "check:calls_add_up",
            3,
            "offered",
            value=other.rows[1]["offered"],
        ),
        cell(
            "more deployable than there are",
            "staffing",
            "not_deployable_fte",
            "9999",
            "check:staff_parts_not_above_whole",
        ),
        Faulty(
            "more strength than heads",
            "staffing",
            text(styled(staffing, headcount=lambda _: "1")),
            "check:strength_not_above_headcount",
            2,
            "strength_fte",
            value=staffing.rows[0]["strength_fte"],
            severity="warn",
        ),
        cell(
            "delivered above forecast",
            "unit_savings",
            "delivered_gbp",
            "99999999",
            "check:delivered_not_above_forecast",
            severity="warn",
        ),
        cell(
            "at risk above the rest",
            "unit_savings",
            "at_risk_gbp",
            "99999999",
            "check:saving_at_risk_within_the_rest",
        ),
        cell(
            "assured without a role",
            "unit_savings",
            "assured_by_role",
            "",
            "check:assured_saving_has_evidence",
            row=0,
        ),
        cell(
            "shares above the whole",
            "apportionment_rates",
            "rate_pct",
            "99.99",
            "check:shares_sum_to_100",
            row=18,
        ),
        cell(
            "a part above the whole",
            "unit_measures",
            "numerator",
            "9999",
            "check:measure_part_not_above_whole",
        ),
        cell(
            "a required value missing",
            "contact_daily",
            "offered",
            "",
            "check:required_values_of_contact_daily",
        ),
        _before_launch(),
        _day_of_the_future(),
    ]


def _before_launch() -> Faulty:
    daily = with_cell(twin("contact_daily"), "force", "Hertfordshire")
    build = text(with_cell(daily, "queue", "webchat"))
    check = "check:channels_not_before_launch"
    name = "a queue before its launch"
    return Faulty(name, "contact_daily", build, check, LINE, "queue", value="webchat")


def _day_of_the_future() -> Faulty:
    daily = twin("contact_daily")
    late: Twin = styled(daily, day=lambda v: v.replace("2016", "2047"))
    return Faulty(
        "days of the future",
        "contact_daily",
        text(styled(late, day=short_year)),
        "check:dates_within_reach",
        3,
        "day",
        value="2047-08-01",
    )
