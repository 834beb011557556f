"""The choices of the appraisal page: a unit or a what-if, and what is varied.

All of them live in the address; what is out of bounds there falls back.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pandas as pd
import streamlit as st

from alliance.methods.plans import FromGoLive
from alliance.screen import display, selection, unused
from alliance.screen.appraisal_opening import (
    DEFAULTS,
    MONTHS,
    NAMES,
    UNIT,
    WHAT_IF,
    WHOLE,
)
from alliance.screen.findings import appraisal_case as cases
from alliance.screen.findings.appraisal_case import Case
from alliance.screen.findings.appraisal_sensitivity import HAIRCUTS_PCT
from alliance.screen.findings.appraisal_settings import BIASES, NO_BIAS, Assumed
from alliance.screen.own_choice import put_back, segments
from alliance.screen.provenance import TYPED
from alliance.screen.selection import Selection

FLOWS = "savings/appraisal_flows"
EXTRACTS = ("unit_savings", "unit_costs")
MOST_GBP = 1_000_000_000
# A saving below zero is a cost.
SAVING_GBP = 100_000_000
EXAMPLE_WORDS = "An example, not data: type your own figures"


class Chosen(NamedTuple):
    """What of which unit is appraised."""

    unit: str
    basis: str
    one_off: str


def draw(flows: pd.DataFrame) -> Case | None:
    """Draw the choices and give the case; none where no unit can be appraised."""
    before = unused.asked(NAMES)
    case = _case(flows)
    display.nothing(unused.sentence(NAMES, before))
    return case


def _case(flows: pd.DataFrame) -> Case | None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        kind = segments(NAMES["case"], [UNIT, WHAT_IF], "case")
        chosen = _unit(flows) if kind == UNIT else None
        st.button("Reset this page", on_click=reset, args=[cases.offered(flows)])
    if kind == WHAT_IF:
        return _what_if()
    assumed = _assumed(carries=True)
    return cases.of_unit(flows, **chosen._asdict(), assumed=assumed) if chosen else None


def _unit(flows: pd.DataFrame) -> Chosen | None:
    """A unit, its plan or its forecast, and what counts as its one-off cost."""
    one_off = _box(list(cases.COSTS), "one_off", width=270)
    units = cases.offered(flows, one_off)
    if not units:
        return None
    unit = st.selectbox(
        NAMES["appraised"], units, key="appraised", bind="query-params", width=190
    )
    return Chosen(unit, segments(NAMES["basis"], list(cases.BASES), "basis"), one_off)


def _what_if() -> Case:
    """Figures that the reader types; they open as an example."""
    with st.grid(6, min_column_width=130):
        first = _box(selection.YEARS, "first")
        cost = _whole("cost", MOST_GBP, 10_000)
        saving = _whole("saving", SAVING_GBP, 10_000, least=-SAVING_GBP)
        running = _whole("running", MOST_GBP, 10_000)
        live = _box(list(MONTHS), "live")
        count = _whole("count", 100, 1, least=1)
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
            haircut_pct=segments(NAMES["haircut"], HAIRCUTS_PCT, "haircut"),
            delay_months=_whole("delay", 120, 1),
            overrun_pct=_whole("overrun", 500, 5),
            redundancy_pct=_whole("redundancy", 100, 5),
            project=_box([NO_BIAS, *BIASES], "bias"),
            managed_pct=_whole("managed", 100, 5),
            inflation_pct=st.number_input(
                NAMES["prices"],
                *(0.0, 20.0, 0.0, 0.5),
                key="prices",
                bind="query-params",
            ),
            carried_years=_whole("carried", 50, 1) if carries else 0,
        )


def _box(
    options: Sequence[str], key: str, width: int | Literal["stretch"] = "stretch"
) -> str:
    """One of many, opening with its default."""
    return st.selectbox(
        NAMES[key],
        options,
        options.index(str(DEFAULTS[key])),
        key=key,
        bind="query-params",
        width=width,
    )


def _whole(key: str, most: int, step: int, least: int = 0) -> int:
    """A whole number within bounds."""
    return st.number_input(
        NAMES[key], least, most, WHOLE[key], step, key=key, bind="query-params"
    )


def reset(units: Sequence[str]) -> None:
    """Put every choice of the page back to what it opens with; the address follows."""
    put_back(DEFAULTS | {"appraised": [*units, ""][0]})
    st.session_state.pop(unused.KEPT, None)


def scope(view: Selection, case: Case | None) -> str:
    """What the page looks at, in words."""
    if case is None:
        return view.words(years="", compared="")
    if case.is_typed:
        whose = EXAMPLE_WORDS if case.is_example else "Your figures, not data"
        words = [whose, case.span, case.assumed.words]
        return " · ".join(filter(None, words))
    assumed = " · ".join(filter(None, (case.counted, case.assumed.words)))
    return view.words(years=case.span, compared=assumed)


def query(case: Case | None) -> str:
    """The query behind the figures; none behind those that are typed."""
    return TYPED if case is not None and case.is_typed else FLOWS


def extracts(case: Case | None) -> tuple[str, ...]:
    """The extracts behind the figures; none behind those that are typed."""
    return () if case is not None and case.is_typed else EXTRACTS
