"""What a reader sets for an appraisal, in per cent, months and years, and in words."""

from dataclasses import dataclass

from alliance.methods.optimism_bias import PROJECT_TYPES, ProjectType, mitigated
from alliance.methods.two_views import Settings
from alliance.screen import labels
from alliance.screen.findings.record_words import counted

NO_BIAS = "None"
# The table's value for outsourcing is of operating cost, so not of a one-off cost.
BIASES = {kind.name: kind for kind in PROJECT_TYPES if kind.is_of_capital}


@dataclass(frozen=True)
class Assumed:
    """What the reader sets for any case: per cent, months and years."""

    haircut_pct: int = 0
    delay_months: int = 0
    overrun_pct: int = 0
    project: str = NO_BIAS
    managed_pct: int = 0
    redundancy_pct: int = 0
    inflation_pct: float = 0.0
    carried_years: int = 0

    @property
    def project_type(self) -> ProjectType | None:
        return BIASES.get(self.project)

    @property
    def bias_pct(self) -> float:
        """The uplift of the one-off cost, less what is managed."""
        if self.project_type is None:
            return 0.0
        return mitigated(self.project_type.cost_upper_pct, self.managed_pct / 100)

    @property
    def settings(self) -> Settings:
        return Settings(
            haircut=self.haircut_pct / 100,
            delay_months=self.delay_months,
            overrun=self.overrun_pct / 100,
            bias=self.bias_pct / 100,
            redundancy=self.redundancy_pct / 100,
            inflation=self.inflation_pct / 100,
        )

    @property
    def words(self) -> str:
        """What is set, in words; empty when all is as opened."""
        parts = {
            f"benefits cut by {self.haircut_pct}%": self.haircut_pct,
            later(self.delay_months): self.delay_months,
            f"one-off cost {self.overrun_pct}% over": self.overrun_pct,
            f"optimism bias {labels.percent(self.bias_pct)}": self.bias_pct,
            f"{self.redundancy_pct}% of one-off cost is redundancy": (
                self.redundancy_pct
            ),
            f"prices up {labels.percent(self.inflation_pct)} a year": (
                self.inflation_pct
            ),
            f"carried on for {counted(self.carried_years, 'year')}": self.carried_years,
        }
        return ", ".join(words for words, is_set in parts.items() if is_set)


def later(months: int) -> str:
    """`1 month later`, `no delay`."""
    if not months:
        return "no delay"
    return f"{counted(months, 'month')} later"
