"""The choice of a queue of calls, kept in the address."""

from dataclasses import dataclass

from alliance.screen import own_choice
from alliance.screen.queues import COUNTED

WORDS = {
    "999": "calls to 999",
    "101 primary": "calls to 101",
    "Crime recording": "crime recording calls",
}


@dataclass(frozen=True)
class Choice:
    """One queue, as the data and as sentences name it."""

    queue: str
    words: str


def draw() -> Choice:
    """Draw the choice; 101 is the primary queue, the secondary is part of it."""
    chosen = own_choice.segments("Queue", tuple(COUNTED), key="queue")
    return Choice(COUNTED[chosen], WORDS[chosen])
