"""Why a pack is not made: what, where, why, and what to do now."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """One thing in the way: where it is, why that stops the pack, what to do now."""

    where: str
    why: str
    now: str

    @property
    def sentence(self) -> str:
        return f"{self.where}: {self.why} {self.now}"


class Refused(Exception):
    """No pack was made and nothing was written; `reasons` says why."""

    def __init__(self, *reasons: Reason) -> None:
        self.reasons = reasons
        super().__init__("\n".join(reason.sentence for reason in reasons))


class Cancelled(Exception):
    """Somebody stopped the work between two steps; nothing was written."""
