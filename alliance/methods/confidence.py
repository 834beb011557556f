"""The low end of an outturn from its stated delivery confidence.

The five-point Delivery Confidence Assessment (Infrastructure and Projects Authority,
in use to 2021) gives words and no figures: which part of what is not delivered yet the
low end keeps is ours, and a setting.
"""

from collections.abc import Mapping
from fractions import Fraction

# Of what is forecast and not delivered yet, the part that the low end keeps.
KEPT: Mapping[str, Fraction] = {
    "green": Fraction(95, 100),
    "amber_green": Fraction(85, 100),
    "amber": Fraction(70, 100),
    "amber_red": Fraction(50, 100),
    "red": Fraction(25, 100),
}
# Without a stated confidence the low end counts nothing but what is delivered.
NOT_STATED = Fraction(0)


def low_end(
    forecast: int,
    delivered: int,
    at_risk: int,
    confidence: str,
    kept: Mapping[str, Fraction] = KEPT,
) -> int:
    """The low end of an outturn in pounds: delivered and a part of the rest.

    Never above the forecast without what is at risk. Where more is delivered than
    forecast, or the rest is a cost, it is the forecast itself.
    """
    rest = forecast - delivered
    if rest <= 0:
        return forecast
    low = delivered + int(rest * kept.get(confidence, NOT_STATED))
    return min(low, forecast - at_risk)
