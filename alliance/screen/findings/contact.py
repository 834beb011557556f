"""What the figures of answering calls show."""

from typing import Protocol

GO_LIVE = "Before go-live"
NO_GO_LIVE = (
    "Before go-live: no go-live of Public Contact is on record, only its agreement of "
    "27 November 2015, so nothing is compared."
)


class View(Protocol):
    """The part of what a reader has chosen that limits this page."""

    @property
    def forces(self) -> tuple[str, ...]: ...

    @property
    def bch_forces(self) -> tuple[str, ...]: ...

    @property
    def comparison(self) -> str: ...


def limits(view: View) -> list[str]:
    """What this choice cannot show and why, a sentence each."""
    return [NO_GO_LIVE] if view.comparison == GO_LIVE else []


def compared(view: View) -> str | None:
    """The comparison in words, where this page has none to offer."""
    return "no go-live to compare with" if view.comparison == GO_LIVE else None
