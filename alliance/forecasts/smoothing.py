"""Exponential smoothing with a damped trend and seasons, by statsmodels.

The one module that imports statsmodels: that takes two seconds and some 190 MB, so
only the process of the forecasts does it.
"""

import warnings
from collections.abc import Sequence

from statsmodels.tsa.holtwinters import ExponentialSmoothing

from alliance.methods.back_test import SEASON

NAME = "exponential smoothing"


def damped(known: Sequence[float], months: int) -> list[float] | None:
    """Level, damped trend, and seasons as shares of the level (Holt and Winters).

    None where a month without a call leaves no share, or the numbers break down.
    """
    if min(known) <= 0:
        return None
    model = ExponentialSmoothing(
        known,
        trend="add",
        damped_trend=True,
        seasonal="mul",
        seasonal_periods=SEASON,
        initialization_method="heuristic",
    )
    with warnings.catch_warnings():
        # What counts is how it forecasts, which the back-test judges.
        warnings.simplefilter("ignore")
        try:
            # Searching all starting values takes seven times as long, for no less.
            fitted = model.fit(use_brute=False)
        except (ValueError, ArithmeticError):
            return None
        return [float(calls) for calls in fitted.forecast(months)]
