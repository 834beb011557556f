"""The choices of the appraisal page by their key in the address: name, and opening.

A what-if opens as the example.
"""

import datetime as dt

from alliance.screen import labels
from alliance.screen.findings.appraisal_case import EXAMPLE, SUBMITTED
from alliance.screen.findings.appraisal_settings import NO_BIAS

UNIT, WHAT_IF = "A unit", "What-if"
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
    "one_off": SUBMITTED,
    "basis": "Plan",
    "first": EXAMPLE.years[0],
    "live": LIVE,
    "haircut": 0,
    "bias": NO_BIAS,
    "prices": 0.0,
}
NAMES = {
    "case": "Appraise",
    "one_off": "One-off cost",
    "appraised": "Unit",
    "basis": "Basis",
    "first": "One-off cost falls in",
    "cost": "One-off cost (£)",
    "saving": "Full-year saving (£)",
    "running": "New yearly cost (£)",
    "live": "Go-live, first of",
    "count": "Years appraised",
    "haircut": "Benefits cut by (%): haircut",
    "delay": "Delay of benefits (months)",
    "overrun": "One-off cost overrun (%)",
    "redundancy": "Redundancy in one-off cost (%)",
    "bias": "Optimism bias",
    "managed": "Bias managed (%)",
    "prices": "Price inflation (% a year)",
    "carried": "Last saving carried on (years)",
}
