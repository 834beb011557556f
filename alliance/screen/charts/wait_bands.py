"""Waits of answered calls in three bands by month, stacked to 100 %."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels
from alliance.screen.charts import bars, base, service
from alliance.screen.theme import Mode

DAY = 24 * 60 * 60 * 1000.0
BANDS = {
    "under_10_s_pct": "under 10 s",
    "from_10_to_60_s_pct": "10 to under 60 s",
    "from_60_s_pct": "60 s or more",
}


def bands(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A panel for each line, a bar to 100 % for each month; no bar without figures."""
    names = [labels.short(str(line)) for line in data["line"].drop_duplicates()]
    chart, places = service.places(data, mode, names)
    for number, (line, place) in enumerate(places.items()):
        rows = data[data["line"] == line]
        for column, (shade, _) in zip(BANDS, bars.SHADES[mode], strict=False):
            chart.add_trace(_band(rows, column, shade, legend=not number), **place)
    chart.update_layout(barmode="stack", bargap=0, legend={"traceorder": "normal"})
    chart.update_xaxes(base.year_marks(data["month"]))
    return chart.update_yaxes(range=[0, 100])


def _band(rows: pd.DataFrame, column: str, shade: str, *, legend: bool) -> go.Bar:
    words = BANDS[column]
    return go.Bar(
        x=rows["month"],
        y=rows[column],
        # A month is as wide as it has days, so that only a missing one leaves a gap.
        width=rows["month"].dt.days_in_month * DAY,
        offset=0,
        name=words,
        legendgroup=words,
        showlegend=legend,
        marker={"color": shade, "line": {"width": 0}},
        customdata=[labels.written(column, value) for value in rows[column]],
        hovertemplate="%{customdata}%<extra>" + words + "</extra>",
    )
