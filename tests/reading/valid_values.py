"""Valid files whose numbers, names, words or hours are written in other styles."""

import math
from decimal import Decimal

from tests.reading.files_made import Valid, day_first, grouped, pounds, styled, text
from tests.reading.twins import Twin, twin

GBP = (
    "baseline_gbp",
    "planned_gbp",
    "planned_to_date_gbp",
    "forecast_gbp",
    "delivered_gbp",
    "at_risk_gbp",
    "implementation_cost_gbp",
)


def numbers() -> list[Valid]:
    savings, daily, staffing = (
        twin("unit_savings"),
        twin("contact_daily"),
        twin("staffing"),
    )

    def money(change: object) -> Twin:
        return styled(savings, **dict.fromkeys(GBP, change))  # type: ignore[arg-type]

    costs = twin("unit_costs")
    few = costs.changed([{**row, "budget_gbp": "1234"} for row in costs.rows])
    spaced = [" ", "\u00a0", "\u2009", "\u202f"]
    below = savings.changed([{**row, "at_risk_gbp": "-5"} for row in savings.rows])
    thin = dict.fromkeys(("handle_seconds", "wait_answered_seconds"))
    return [
        Valid(
            "£1,234", savings, text(money(pounds)), ("pound sign", "between thousands")
        ),
        Valid("£ 1234", savings, text(money(lambda v: f"£ {v}")), ("pound sign",)),
        Valid("1234.00", savings, text(money(lambda v: f"{v}.00")), ("Zeros after",)),
        Valid(
            "1234.0000", savings, text(money(lambda v: f"{v}.0000")), ("Zeros after",)
        ),
        Valid(
            "14779.000",
            savings,
            text(money(lambda v: f"{v}.000" if len(v) > 3 else v)),
            ("Zeros after",),
        ),
        Valid("1234.", savings, text(money(lambda v: f"{v}."))),
        Valid("1,234 GBP", savings, text(money(lambda v: f"{grouped(v)} GBP"))),
        Valid("1,234.00", savings, text(money(lambda v: f"{grouped(v)}.00"))),
        Valid(
            '="1234"',
            savings,
            text(styled(savings, **dict.fromkeys(savings.columns, _guarded))),
            ("keep a spreadsheet from changing",),
        ),
        Valid(
            'days as ="31/08/2016"',
            daily,
            text(styled(daily, day=lambda v: _guarded(day_first(v)))),
        ),
        Valid("1.234k", savings, text(money(_thousands)), ("k is read",)),
        Valid("£0.001234m", savings, text(money(_millions)), ("m is read",)),
        *(
            Valid(
                f"1{space!a}234",
                savings,
                text(money(lambda v, s=space: grouped(v).replace(",", s))),
                ("between thousands",),
            )
            for space in spaced
        ),
        *(
            Valid(
                f"{minus!a}5",
                below,
                text(styled(below, at_risk_gbp=lambda v, m=minus: f"{m}5")),
                ("Look-alike signs",),
            )
            for minus in ("–", "−", "‐")
        ),
        Valid(
            "(5)",
            below,
            text(styled(below, at_risk_gbp=lambda v: "(5)")),
            ("brackets",),
        ),
        *(
            Valid(
                written,
                below,
                text(styled(below, at_risk_gbp=lambda v, w=written: w)),
                ("minus behind",),
            )
            for written in ("5-", "£5.00-", "5.- GBP")
        ),
        Valid("-£5", below, text(styled(below, at_risk_gbp=lambda v: "-£5"))),
        Valid("£-5", below, text(styled(below, at_risk_gbp=lambda v: "£-5"))),
        Valid("(£5)", below, text(styled(below, at_risk_gbp=lambda v: "(£5)"))),
        Valid("+5", daily, text(styled(daily, offered=lambda v: f"+{v}"))),
        Valid(
            "grouped counts",
            daily,
            text(styled(daily, **dict.fromkeys(thin, grouped))),
            ("between thousands",),
        ),
        Valid(
            "O between digits",
            daily,
            text(styled(daily, handle_seconds=_letter_o)),
            ("O and l",),
        ),
        Valid("full-width", daily, text(styled(daily, offered=_full_width))),
        Valid(
            "spaces at the ends",
            daily,
            text(styled(daily, offered=lambda v: f"  {v} ")),
        ),
        Valid(
            "zero-width",
            daily,
            text(styled(daily, offered=lambda v: f"\u200b{v}\ufeff")),
        ),
        Valid("apostrophe", daily, text(styled(daily, offered=lambda v: f"'{v}"))),
        Valid(
            "fte with k", staffing, text(styled(staffing, available_days=_thousands))
        ),
        Valid(
            "80.76000000000001",
            staffing,
            text(styled(staffing, strength_fte=_next_double)),
            ("15th digit",),
        ),
        Valid(
            "1234.0000000000002",
            few,
            text(styled(few, budget_gbp=_next_double)),
            ("15th digit",),
        ),
        Valid(
            "fte grouped, semicolons",
            staffing,
            text(styled(staffing, available_days=grouped), delimiter=";"),
        ),
        Valid(
            "a negative zero", savings, text(money(lambda v: "-0" if v == "0" else v))
        ),
        Valid(
            "h:mm:ss",
            daily,
            text(styled(daily, handle_seconds=_clock)),
            ("whole seconds",),
        ),
        Valid(
            "83 s", daily, text(styled(daily, longest_wait_seconds=lambda v: f"{v} s"))
        ),
        *(
            Valid(
                f"blank as {sign}", daily, text(_blank_as(daily, sign)), ("not known",)
            )
            for sign in (
                "n/a",
                "N/A",
                "-",
                "–",
                "..",
                "…",
                "NULL",
                "(null)",
                "NaN",
                "<NA>",
                "(blank)",
            )
        ),
        Valid("blank as spaces", daily, text(_blank_as(daily, "  "))),
        Valid('blank as =""', daily, text(_blank_as(daily, '=""')), ("signs =",)),
    ]


def percentages() -> list[Valid]:
    rates, measures = twin("apportionment_rates"), twin("unit_measures")

    def share(value: str) -> str:
        return str(Decimal(value).scaleb(-2))

    return [
        Valid(
            "24.3%",
            rates,
            text(styled(rates, rate_pct=lambda v: f"{v}%")),
            ("percent",),
        ),
        Valid("24.3 %", rates, text(styled(rates, rate_pct=lambda v: f"{v} %"))),
        Valid(
            "0.243", rates, text(styled(rates, rate_pct=share)), ("share of 0 to 1",)
        ),
        Valid("85%", measures, text(styled(measures, target_pct=lambda v: f"{v}%"))),
    ]


def names() -> list[Valid]:
    daily, costs, staffing = twin("contact_daily"), twin("unit_costs"), twin("staffing")
    savings = twin("unit_savings")
    forces = (
        "Beds",
        "BEDFORDSHIRE",
        "bedfordshire police",
        "Bedfordshire Constabulary",
        "Beds Police",
        "E23000026",
        " Bedfordshire ",
        "Bеdfordshire",
        "Bedfordshire\u00a0Police",
    )
    unit_names = {
        "BCH-HRLD": "HR and L&D",
        "BCH-FEL": "Firearms Licensing",
        "BCH-JPS": "JPS",
        "BCH-ICT": "ict",
        "REST": "Rest of force",
    }
    words = {
        "police community support officer": "PCSO",
        "police officer": "Police Officer",
        "police staff": "Staff",
        "designated officer": "Designated Officers",
    }
    queues = {
        "101_primary": "101 primary",
        "101_secondary": "101 (Secondary)",
        "crime_recording": "Crime recording",
    }
    known = ("lists of names",)

    def named(found: dict[str, str]) -> object:
        return lambda value: found.get(value, value)

    return [
        *(
            Valid(
                f"force as {name!a}",
                daily,
                text(styled(daily, force=lambda v, n=name: n)),
            )
            for name in forces
        ),
        Valid(
            "units by name",
            costs,
            text(styled(costs, unit_id=named(unit_names))),
            known,
        ),  # type: ignore[arg-type]
        Valid(
            "staffing in words",
            staffing,
            text(
                styled(
                    staffing,
                    unit_id=named(unit_names),
                    worker_type=named(words),
                    host_force=lambda v: f"{v} Police",
                    sensitive_unit=lambda v: v[0].upper(),
                )
            ),  # type: ignore[arg-type]
            known,
        ),
        Valid(
            "queues in words",
            daily,
            text(styled(daily, queue=named(queues), clock=lambda v: "ACD")),
            known,
        ),  # type: ignore[arg-type]
        Valid(
            "statuses in words",
            savings,
            text(
                styled(
                    savings,
                    benefit_status=lambda v: v.replace("_", " ").capitalize(),
                    benefit_type=lambda v: v.replace("_", "-").title(),
                    confidence=lambda v: v.replace("_", "/").upper(),
                    data_status=str.title,
                )
            ),
            known,
        ),
        Valid(
            "spaces in a title",
            savings,
            text(styled(savings, title=lambda v: f" {v}\u00a0")),
        ),
    ]


def hours() -> list[Valid]:
    hourly, calls = twin("contact_hourly"), twin("calls")
    return [
        Valid(
            "utc with Z",
            hourly,
            text(styled(hourly, hour_start=_utc)),
            ("with its offset",),
        ),
        Valid(
            "hours with seconds and a space",
            hourly,
            text(
                styled(
                    hourly,
                    hour_start=lambda v: v.replace("T", " ").replace(":00+", ":00:00+"),
                )
            ),
        ),
        Valid(
            "offset without colon",
            hourly,
            text(styled(hourly, hour_start=lambda v: v.replace("+01:00", "+0100"))),
        ),
        Valid("calls as they are", calls, text(calls)),
        Valid(
            "calls with BST",
            calls,
            text(
                styled(
                    calls,
                    started_at=lambda v: v.replace("T", " ").replace("+01:00", " BST"),
                )
            ),
            ("A moment is written",),
        ),
        Valid(
            "calls day first",
            calls,
            text(
                styled(
                    calls,
                    started_at=lambda v: (
                        f"{v[8:10]}/{v[5:7]}/{v[:4]} {v[11:19]} +01:00"
                    ),
                    handle_seconds=_clock,
                    overflowed_in=lambda v: "FALSE",
                    outcome=str.title,
                )
            ),
        ),
    ]


def _thousands(value: str) -> str:
    return f"{Decimal(value).scaleb(-3).normalize():f}k"


def _next_double(value: str) -> str:
    """What arithmetic may leave for a number, where doubles show it."""
    return repr(math.nextafter(float(value), math.inf))


def _guarded(value: str) -> str:
    return f'="{value}"'


def _millions(value: str) -> str:
    return f"£{Decimal(value).scaleb(-6).normalize():f}m"


def _letter_o(value: str) -> str:
    return value[0] + value[1:-1].replace("0", "O") + value[-1]


def _full_width(value: str) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in value)


def _clock(value: str) -> str:
    seconds = int(value)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _blank_as(found: Twin, sign: str) -> Twin:
    return found.changed(
        [{column: value or sign for column, value in row.items()} for row in found.rows]
    )


def _utc(value: str) -> str:
    from datetime import UTC, datetime

    return f"{datetime.fromisoformat(value).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
