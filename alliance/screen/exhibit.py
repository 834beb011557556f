"""What is shown: figures with all that belongs to them, whatever it is shown on.

A page, a slide, a sheet and a paper show the same exhibit, so the same figures, words,
sources and filters.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import provenance
from alliance.screen.charts.base import Event, event_key
from alliance.screen.selection import Selection
from alliance.screen.theme import Mode

Form = Callable[..., go.Figure]
NO_FIGURES = "No figures for this choice: choose other forces or years."


@dataclass(frozen=True)
class Exhibit:
    """Figures of a query, the sentence that says what they show, and their form.

    `form` draws `data` with `options`; without one the table stands for itself. `table`
    is what the accessible table shows (`data` when left out), `also` names further
    queries whose rows are joined, `values` are the parameters of the queries beside the
    shared filters. `empty` is the sentence in its place when there is nothing to show.
    """

    view: Selection
    data: pd.DataFrame
    query: str
    finding: str
    subtitle: str
    form: Form | None = None
    table: pd.DataFrame | None = None
    also: tuple[str, ...] = ()
    note: str = ""
    events: Sequence[Event] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    empty: str = NO_FIGURES

    @property
    def queries(self) -> tuple[str, ...]:
        """The queries whose rows are shown; none of what the reader typed."""
        named = (self.query, *self.also)
        return tuple(name for name in named if name != provenance.TYPED)

    @property
    def key(self) -> str:
        """A stable name: the query, the form and what it draws."""
        options = [part for part in self.options.values() if isinstance(part, str)]
        for part in self.options.values():
            options += list(part) if isinstance(part, Mapping) else []
        form = self.form.__name__ if self.form else "table"
        last = options if self.form else [self.subtitle]
        return re.sub(r"\W+", "-", " ".join([self.query, form, *last]))

    @property
    def shown(self) -> pd.DataFrame:
        """The rows and columns of the accessible table."""
        return self.data if self.table is None else self.table

    @property
    def figures(self) -> pd.DataFrame:
        """What a download gives: those of the chart, or a table's rows in full."""
        return self.shown if self.form else self.data

    @property
    def described(self) -> str:
        """What is measured, for whom, when, in which unit, and how fresh it is."""
        fresh = provenance.freshness(self.view, self.data, self.query, *self.also)
        return f"{self.subtitle} {fresh}".strip()

    @property
    def notes(self) -> str:
        """The key of the events' letters, and the note."""
        key = f"{event_key(self.events)}. " if self.events else ""
        return f"{key}{self.note}".strip()

    @property
    def alternative(self) -> str:
        """The text in the place of the chart for who cannot see it."""
        return f"{self.finding} {self.subtitle} The figures are in the table below."

    @property
    def filters(self) -> str:
        """The active filters in words, the exhibit's own choices among them."""
        return provenance.filters_said(self.view, self.values, self.query, *self.also)

    @property
    def is_illustrative(self) -> bool:
        """Whether a row behind it is illustrative."""
        return "illustrative" in provenance.statuses(self.view, *self.queries)

    @property
    def is_of_extracts(self) -> bool:
        """Whether a row behind it is of an extract: of the alliance's forces only."""
        found = provenance.statuses(self.view, *self.queries).split(", ")
        return bool({*found} - {"published", ""})

    @property
    def sources(self) -> tuple[str, ...]:
        """The publications behind it, each with its status and the day it runs to."""
        lines = [
            line
            for name in self.queries
            for line in provenance.source_lines(self.view, name)
        ]
        return tuple(dict.fromkeys(lines))

    @property
    def sql(self) -> tuple[str, ...]:
        """Each query as it ran, with the values of its parameters."""
        return tuple(
            provenance.sql_text(self.view, name, dict(self.values))
            for name in self.queries
        )

    @property
    def gaps(self) -> tuple[str, ...]:
        """A sentence for each extract behind it that is missing or was refused."""
        return tuple(provenance.gaps(self.view, *self.queries))

    @property
    def drawn_with(self) -> dict[str, Any]:
        """The options of the form, the events among them."""
        return {**self.options, **({"events": self.events} if self.events else {})}

    def drawn(self, mode: Mode) -> go.Figure:
        """The chart in the looks of a theme; only an exhibit with a form has one."""
        assert self.form is not None
        return self.form(self.data, mode=mode, **self.drawn_with)


def events(dated: pd.DataFrame) -> list[Event]:
    """Dated rows (day, label) as events for a time chart."""
    return [
        Event(day.date(), label)
        for day, label in zip(dated["day"], dated["label"], strict=True)
    ]
