"""What came of a check, a publish or a roll back, by its exit code."""

from dataclasses import dataclass
from typing import Literal

from alliance.screen.findings.extracts import named

DONE, REFUSED, USAGE, NOT_ACCEPTED, BUSY, MACHINE = range(6)
CRASHED = -1
UNCHANGED = "Readers see what they saw before."
NO_LONGER = "That version does not keep the rules of the data as they are now."


@dataclass(frozen=True)
class Outcome:
    """What came of a piece of work: how well it went, and a sentence."""

    kind: Literal["done", "warned", "failed"]
    sentence: str


REMOVED = Outcome(
    "warned", "Your files were removed: nobody had used them for an hour."
)
TOO_MANY = Outcome(
    "warned", "Other files are being checked just now. Try again in a minute."
)
NO_ROOM = Outcome("failed", "The server has no room for these files just now.")
NOT_ALLOWED = Outcome("failed", f"You are not signed in as a publisher. {UNCHANGED}")


def after_check(code: int, has_report: bool) -> Outcome | None:
    """Words for a check without a report; None where the report says it all."""
    if has_report and code in (DONE, REFUSED, NOT_ACCEPTED):
        return None
    if code == MACHINE:
        sentence = "The check could not be made: the disk is full or cannot be written."
    elif code == USAGE:
        sentence = "The check was not made: the mapping says what cannot be."
    else:
        sentence = "The check stopped before its end. The server's log says why."
    return Outcome("failed", f"{sentence} {UNCHANGED}")


def after_publish(code: int, live: int) -> Outcome:
    """Words for a publish by its exit code; `live` is the version that readers see."""
    if code == DONE:
        return Outcome("done", f"Version {live} is live.")
    sentences = {
        REFUSED: "The files were refused when they were checked again.",
        NOT_ACCEPTED: "There are warnings that have not been accepted.",
        BUSY: "Another publisher is at work, or has published since your check. Check "
        "the files again, then publish.",
        MACHINE: "The store cannot be written: the disk is full or read-only. The "
        "server's log says more.",
    }
    stopped = "Publishing stopped before its end. The server's log says why."
    kind: Literal["warned", "failed"] = "warned" if code == BUSY else "failed"
    return Outcome(kind, f"Not published. {sentences.get(code, stopped)} {UNCHANGED}")


def after_rollback(code: int, live: int) -> Outcome:
    """Words for a roll back by its exit code; `live` is what readers see now."""
    if code == DONE:
        name = named(live)
        verb = "is" if live else "are"
        return Outcome("done", f"{name[0].upper()}{name[1:]} {verb} live again.")
    sentences = {
        REFUSED: NO_LONGER,
        USAGE: NO_LONGER,
        BUSY: "Another publisher is at work. Try again in a minute.",
        MACHINE: "The store cannot be written: the disk is full or read-only. The "
        "server's log says more.",
    }
    stopped = "Rolling back stopped before its end. The server's log says why."
    return Outcome(
        "failed", f"Not rolled back. {sentences.get(code, stopped)} {UNCHANGED}"
    )
