"""Splitting an amount by shares or weights, to the penny, by largest remainder.

Each part is rounded down; the pennies left go to the largest remainders, one each, and
of equal ones to the first. So the parts add to the whole, each is within a penny of its
exact share, and the order of ties is stable. Amounts are whole pence, weights integers,
`Decimal` or `Fraction`: never float.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

Weight = int | Decimal | Fraction
WHOLE = Decimal(100)


class SharesDoNotSum(ValueError):
    """Shares in per cent that do not sum to 100.00: nothing can be split by them."""

    def __init__(self, unit: str, use: str, day: date, total: Decimal) -> None:
        self.unit, self.use, self.day, self.total = unit, use, day, total
        super().__init__(
            f"{unit}: shares of {use} on {day.isoformat()} sum to {written(total)}, "
            "not 100.00"
        )


def written(total: Decimal) -> str:
    """A sum of shares with two decimals, or all those that it has beyond."""
    hundredths = total.quantize(Decimal("0.01"))
    return str(hundredths if hundredths == total else total)


def apportion(pence: int, weights: Sequence[Weight]) -> tuple[int, ...]:
    """Whole pence for each weight, adding to the amount; a negative one mirrored.

    Raises `ValueError` when a weight is negative or all are nothing.
    """
    total = sum((Fraction(weight) for weight in weights), Fraction())
    if total <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("Weights must not be negative, and one must be above nothing")
    sign = -1 if pence < 0 else 1
    exact = [abs(pence) * Fraction(weight) / total for weight in weights]
    parts = [floor(part) for part in exact]
    left = abs(pence) - sum(parts)
    order = sorted(range(len(parts)), key=lambda at: parts[at] - exact[at])
    for at in order[:left]:
        parts[at] += 1
    return tuple(sign * part for part in parts)


def by_shares(
    pence: int, shares: Mapping[str, Decimal], *, unit: str, use: str, day: date
) -> dict[str, int]:
    """An amount split by shares in per cent, of a unit and use, valid on a day.

    Raises `SharesDoNotSum` unless the shares sum to 100.00 exactly.
    """
    total = sum(shares.values(), Decimal())
    if total != WHOLE:
        raise SharesDoNotSum(unit, use, day, total)
    parts = apportion(pence, list(shares.values()))
    return dict(zip(shares, parts, strict=True))
