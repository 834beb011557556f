"""What reading makes of one value."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Repaired:
    """The value in its canonical form; blank text stands for blank."""

    new: str
    rule: str


@dataclass(frozen=True)
class Refused:
    """The value cannot be known; `help` says what would make it known."""

    rule: str
    help: str


@dataclass(frozen=True)
class Doubted:
    """The value stays as found, with a warning."""

    rule: str
    help: str


# None: the value stays as found.
Verdict = Repaired | Refused | Doubted | None
