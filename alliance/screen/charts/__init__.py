"""Charts by form: names of columns in, a Plotly figure out; no page, no query."""
