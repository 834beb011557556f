"""How a file with other headings means its dates, amounts, hours and months."""

import streamlit as st

from alliance.extracts.reading.mapping import OPTIONS
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reports import Unmapped
from alliance.screen import labels
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_mapping as findings

AS_SHOWN = {
    "dates": "Dates such as 3/4/2016",
    "scale": "How percentages and amounts are written",
    "hours": "Hours without an offset",
}
MEANINGS = {
    "": "As the file itself shows",
    "day first": "Day first: 3 April",
    "month first": "Month first: March 4",
    "1904": "Excel's calendar from 1904",
    "0-1": "0.24 is 24 %",
    "thousands": "In thousands",
    "as written": "As written",
    "local": "UK clock time",
    "utc": "UTC",
}


def draw(visit: Visit, file: Unmapped, wanted: Shape) -> dict[str, str]:
    """How dates, amounts, hours and headings that are months are meant."""
    key = f"{visit.round}-{file.number}-{wanted.table}"
    options = {}
    if findings.month_headings(file.headings):
        numbers = ["", *(c for c in wanted.columns if wanted.is_number(c))]
        options["months"] = st.selectbox(
            "What stands below the headings that are months",
            numbers,
            format_func=lambda c: labels.column(c) if c else "They are no months",
            key=f"months-{key}",
        )
    with st.expander("How dates and numbers are meant", type="compact"):
        for option, label in AS_SHOWN.items():
            options[option] = st.selectbox(
                label,
                ["", *OPTIONS[option]],
                format_func=MEANINGS.__getitem__,
                key=f"{option}-{key}",
            )
    return options
