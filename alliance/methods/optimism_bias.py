"""Optimism bias: starting values of Mott MacDonald for HM Treasury, per cent.

They are uplifts of duration and of cost; no such table exists for benefits.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProjectType:
    """Upper and lower starting values; none where the table has no value.

    Outsourcing is of operating expenditure, all others are of capital expenditure.
    """

    name: str
    duration_upper_pct: float | None
    duration_lower_pct: float | None
    cost_upper_pct: float
    cost_lower_pct: float
    is_of_capital: bool = True


PROJECT_TYPES = (
    ProjectType("Non-standard buildings", 39, 2, 51, 4),
    ProjectType("Standard buildings", 4, 1, 24, 2),
    ProjectType("Non-standard civil engineering", 25, 3, 66, 6),
    ProjectType("Standard civil engineering", 20, 1, 44, 3),
    ProjectType("Equipment and development", 54, 10, 200, 10),
    ProjectType("Outsourcing", None, None, 41, 0, is_of_capital=False),
)


def mitigated(upper_pct: float, managed: float) -> float:
    """The upper value less the share of its causes that is managed."""
    return upper_pct * (1 - managed)
