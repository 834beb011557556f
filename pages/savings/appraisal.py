"""Is it worth doing?"""

import streamlit as st

from alliance.methods.two_views import appraise
from alliance.screen import appraisal_choice, display, labels, navigation, tables
from alliance.screen.charts import payback
from alliance.screen.findings import appraisal as findings
from alliance.screen.findings import appraisal_assumed as assumed
from alliance.screen.findings import appraisal_case as cases
from alliance.screen.findings import appraisal_cost as cost
from alliance.screen.findings import appraisal_sensitivity as sensitivity
from alliance.screen.findings import appraisal_tables as by_year
from alliance.warehouse import database

view = navigation.view(*appraisal_choice.EXTRACTS)
flows = database.run("savings/appraisal_flows", view)
top = st.container()
case = appraisal_choice.draw(flows)
with top:
    display.title(
        view,
        "Is it worth doing?",
        appraisal_choice.scope(view, case),
        appraisal_choice.extracts(case),
    )
if case is None:
    display.absent(view, cases.NONE, "savings/appraisal_flows")
    st.stop()

found = appraise(case.plan, case.assumed.settings)
display.tiles(findings.tiles(case, found))
if not case.is_typed:
    st.markdown(labels.plain(cost.beside(flows, case)))
shared = {
    "query": appraisal_choice.query(case),
    "values": {
        "case": f"{case.subject}, {case.span}",
        "one_off": case.counted,
        "set": case.assumed.words,
    },
}
display.chart(
    view,
    by_year.cumulative(found),
    payback.panels,
    finding=findings.paid_back(case, found),
    subtitle=f"Net amounts added up, {case.span}, pounds.",
    table=by_year.beside(found),
    note=assumed.caveat(case),
    paybacks=by_year.paybacks(found),
    kind=case.kind,
    **shared,
)
display.nothing(findings.SHARE)
display.nothing(cases.left_out(flows, case))
display.table(
    view,
    sensitivity.rows(case),
    finding=sensitivity.finding(case, sensitivity.rows(case)),
    subtitle="Sensitivities are ours: no published table exists for benefits. All else "
    "as set; a haircut cuts benefits by that share. Economic view, simple payback in "
    f"cash, in years after the end of {case.plan.years[0]}.",
    shown=sensitivity.shown(sensitivity.rows(case), case.plan.years[-1]),
    **shared,
)
display.table(
    view,
    by_year.financial(found),
    finding=findings.cash(found),
    subtitle="Financial view: cash of each year, redundancy included; what balances "
    "the budget.",
    **shared,
)
display.table(
    view,
    by_year.economic(found),
    finding=findings.worth(case, found),
    subtitle="Economic view: real prices of the first year, discounted, redundancy "
    "left out. Never added to cash.",
    shown=by_year.economic_shown(found),
    **shared,
)
display.table(
    view,
    assumed.rows(case),
    finding="What the figures rest on",
    subtitle="Each assumption, its value, and whose it is.",
    **shared,
)
with st.expander("Optimism bias: published starting values"):
    tables.accessible_table(by_year.biases(), "Starting values of optimism bias")
