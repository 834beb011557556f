"""The choices of the appraisal page: a unit or a what-if, and what is varied.

All of them live in the address; what is out of bounds there falls back.
"""

import datetime as dt

import pandas as pd
import streamlit as st

from alliance.methods.plans import FromGoLive
from alliance.screen import filters, labels, selection
from alliance.screen.findings import appraisal_case as cases
from alliance.screen.findings.appraisal_case import EXAMPLE, Case
from alliance.screen.findings.appraisal_sensitivity import HAIRCUTS_PCT
from alliance.screen.findings.appraisal_settings import BIASES, NO_BIAS, Assumed
from alliance.screen.own_choice import put_back, segments
from alliance.screen.provenance import TYPED
from alliance.screen.selection import Selection

UNIT, WHAT_IF = "A unit", "What-if"
FLOWS = "savings/appraisal_flows"
MOST_GBP = 1_000_000_000
MONTHS = {
    labels.month(day): day
    for day in (dt.date(y, m, 1) for y in range(2006, 2031) for m in range(1, 13))
}
LIVE = labels.month(EXAMPLE.live_on)
# Each choice by its parameter in the address: what it opens with.
WHOLE = {
    "cost": int(EXAMPLE.cost),
    "saving": int(EXAMPLE.full_year_saving),
    "running": int(EXAMPLE.full_year_running),
    "count": len(EXAMPLE.years),
    "delay": 0,
    "overrun": 0,
    "managed": 0,
    "redundancy": 0,
    "carried": 0,
}
DEFAULTS = {
    **WHOLE,
    "case": UNIT,
    "basis": "Plan",
    "first": EXAMPLE.years[0],
    "live": LIVE,
    "haircut": 0,
    "bias": NO_BIAS,
    "prices": 0.0,
}
EXAMPLE_WORDS = "An example, not data: type your own figures"


def draw(flows: pd.DataFrame) -> Case | None:
    """Draw the choices and give the case; none where no unit can be appraised."""
    units = cases.offered(flows)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        case = segments("Appraise", [UNIT, WHAT_IF], "case")
        unit, basis = _unit(units) if case == UNIT and units else ("", "")
        st.button("Reset this page", on_click=reset, args=[units[0] if units else ""])
    if case == WHAT_IF:
        return _what_if()
    return cases.of_unit(flows, unit, basis, _assumed(carries=True)) if unit else None


def _unit(units: list[str]) -> tuple[str, str]:
    """A unit, and whether its plan or its forecast is appraised."""
    unit = st.selectbox("Unit", units, key="appraised", bind="query-params", width=300)
    return unit, segments("Basis", list(cases.BASES), "basis")


def _what_if() -> Case:
    """Figures that the reader types; they open as an example."""
    with st.grid(6, min_column_width=130):
        first = st.selectbox(
            "One-off cost falls in",
            selection.YEARS,
            selection.YEARS.index(EXAMPLE.years[0]),
            key="first",
            bind="query-params",
        )
        cost = _whole("One-off cost (£)", "cost", MOST_GBP, 10_000)
        saving = _whole("Full-year saving (£)", "saving", MOST_GBP, 10_000)
        running = _whole("New yearly cost (£)", "running", MOST_GBP, 10_000)
        live = st.selectbox(
            "Go-live, first of",
            list(MONTHS),
            list(MONTHS).index(LIVE),
            key="live",
            bind="query-params",
        )
        count = _whole("Years appraised", "count", 100, 1, least=1)
    plan = FromGoLive(
        selection.following(first, count), cost, saving, running, MONTHS[live]
    )
    return cases.typed(plan, _assumed(carries=False))


def _assumed(carries: bool) -> Assumed:
    """What is varied and what is not supplied, folded away; nothing as opened."""
    with (
        st.expander("Sensitivities and assumptions"),
        st.grid(4, min_column_width=150),
    ):
        return Assumed(
            haircut_pct=segments("Benefit haircut (%)", HAIRCUTS_PCT, "haircut"),
            delay_months=_whole("Delay of benefits (months)", "delay", 120, 1),
            overrun_pct=_whole("One-off cost overrun (%)", "overrun", 500, 5),
            redundancy_pct=_whole(
                "Redundancy in one-off cost (%)", "redundancy", 100, 5
            ),
            project=st.selectbox(
                "Optimism bias", [NO_BIAS, *BIASES], key="bias", bind="query-params"
            ),
            managed_pct=_whole("Bias managed (%)", "managed", 100, 5),
            inflation_pct=st.number_input(
                "Price inflation (% a year)",
                *(0.0, 20.0, 0.0, 0.5),
                key="prices",
                bind="query-params",
            ),
            carried_years=_whole("Last saving carried on (years)", "carried", 50, 1)
            if carries
            else 0,
        )


def _whole(label: str, key: str, most: int, step: int, least: int = 0) -> int:
    """A whole number within bounds."""
    return st.number_input(
        label, least, most, WHOLE[key], step, key=key, bind="query-params"
    )


def reset(first_unit: str) -> None:
    """Put every choice of the page back to what it opens with; the address follows."""
    put_back(DEFAULTS | {"appraised": first_unit})


def scope(view: Selection, case: Case | None) -> str:
    """What the page looks at, in words."""
    if case is None:
        return filters.words(view, years="", compared="")
    if case.is_typed:
        whose = EXAMPLE_WORDS if case.is_example else "Your figures, not data"
        words = [whose, case.span, case.assumed.words]
        return " · ".join(filter(None, words))
    return filters.words(view, years=case.span, compared=case.assumed.words)


def query(case: Case | None) -> str:
    """The query behind the figures; none behind those that are typed."""
    return TYPED if case is not None and case.is_typed else FLOWS


def extracts(case: Case | None) -> tuple[str, ...]:
    """The extract behind the figures; none behind those that are typed."""
    return () if case is not None and case.is_typed else ("unit_savings",)
