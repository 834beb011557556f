"""The choice of the demand page: one queue, kept in the address."""

from dataclasses import dataclass
from typing import Any

from alliance.methods import bank_holidays
from alliance.screen import own_choice
from alliance.screen.queues import COUNTED
from alliance.screen.selection import Selection


@dataclass(frozen=True)
class Choice:
    """One queue in words, and the bank holidays of the years shown."""

    view: Selection
    words: str

    @property
    def holidays(self) -> dict[Any, str]:
        """The bank holidays of the years shown, by day."""
        span = self.view.span
        return bank_holidays.england(span.first_day, span.last_day)

    @property
    def asked(self) -> dict[str, Any]:
        """The value that queries of one queue ask for."""
        return {"queue": COUNTED[self.words]}

    @property
    def asked_of_days(self) -> dict[str, Any]:
        """The values that the query of single days asks for."""
        return {**self.asked, "bank_holidays": list(self.holidays)}

    @property
    def calls(self) -> str:
        """The calls of the queue inside a sentence: `999 calls`."""
        return f"{self.words[0].lower()}{self.words[1:]} calls"


def draw(view: Selection) -> Choice:
    """Draw the choice of a queue; the address keeps it."""
    chosen = own_choice.segments("Queue", list(COUNTED), "queue")
    return Choice(view, chosen if chosen in COUNTED else next(iter(COUNTED)))
