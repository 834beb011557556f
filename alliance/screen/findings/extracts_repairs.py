"""What was repaired in received files, by rule, with an example of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from alliance.extracts.reports import Report
from alliance.screen import labels
from alliance.screen.findings.record_words import counted


@dataclass(frozen=True)
class Example:
    """One repair as the report lists it."""

    file: str
    line: str
    column: str
    old: str
    new: str


def examples(rows: Iterable[Sequence[str]], rules: Iterable[str]) -> dict[str, Example]:
    """The first repair by each rule, from the rows of a report's CSV."""
    found: dict[str, Example] = {}
    wanted = set(rules)
    for kind, file, line, column, old, new, rule, *_ in rows:
        if kind == "repaired" and rule not in found:
            found[rule] = Example(file, line, column, old, new)
            if wanted <= found.keys():
                break
    return found


def table(report: Report, found: Mapping[str, Example]) -> pd.DataFrame:
    """The repairs counted by rule, each with its first."""
    return pd.DataFrame(
        {
            "rule": [labels.as_found(rule, 400) for rule in report.repairs],
            "times": [labels.count(times) for times in report.repairs.values()],
            "for_example": [
                _example(found[rule]) if rule in found else "In the report"
                for rule in report.repairs
            ],
        }
    )


def heading(report: Report) -> str:
    """How much was repaired, and that nothing of it went unseen."""
    times = sum(report.repairs.values())
    return f"{counted(times, 'repair')} by {counted(len(report.repairs), 'rule')}."


def _example(one: Example) -> str:
    place = labels.as_found(one.file, 60)
    if one.line:
        place += f" line {labels.as_found(one.line, 20)}"
    if one.column:
        place += f", {labels.as_found(one.column, 60)}"
    if not one.old and not one.new:
        return place
    return f"{place}: {_cell(one.old)} → {_cell(one.new)}"


def _cell(text: str) -> str:
    return f"“{labels.as_found(text, 60)}”" if text else "blank"
