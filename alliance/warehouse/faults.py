"""What is wrong with a file, in a form that a person can act on."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Fault:
    """One broken rule in one place of one file; `line` 0 means the whole file."""

    file: str
    line: int
    column: str
    value: str
    rule: str
    help: str
    severity: str = "refuse"

    def sentence(self) -> str:
        """Where, what and why, in one line."""
        place = self.file if not self.line else f"{self.file} line {self.line}"
        column = f", column {self.column}" if self.column else ""
        value = f": found '{self.value}'" if self.value else ""
        return f"{place}{column}{value}. {self.rule} {self.help}".strip()

    def as_row(self) -> dict[str, str | int]:
        """The fault as a flat row, for a report file."""
        return asdict(self)


class RefusedFiles(Exception):
    """Files break rules; nothing was loaded.

    `faults` are those that refuse, `warnings` those found beside them.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = [fault for fault in faults if fault.severity == "refuse"]
        self.warnings = [fault for fault in faults if fault.severity != "refuse"]
        first = self.faults[0].sentence()
        super().__init__(f"{len(self.faults)} faults; first: {first}")
