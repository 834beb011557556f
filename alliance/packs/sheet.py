"""The worksheet of one slide: its figures, and above them all that belongs to them."""

import re
import textwrap
from collections.abc import Sequence

import pandas as pd
from gptables.core.gptable import FormatList, GPTable

from alliance.packs import cells
from alliance.packs.pack import Comment, Pack, Slide
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import shorthand

# The longest line above a table: it runs over the columns beside it.
LONGEST_LINE = 140
ILLUSTRATIVE = "Illustrative data: plausible, but real for nobody."
BACK = "[Back to the contents](internal:'Contents'!A1)"


def table(pack: Pack, slide: Slide, name: str) -> GPTable:
    """What a slide shows, what is measured, what belongs to it, and its figures."""
    figures = slide.exhibit.figures
    written = [cells.values(figures[name]) for name in figures.columns]
    headings = cells.headings(figures)
    return GPTable(
        table=_frame(headings, written),
        table_name=f"figures_{re.sub(r'[^A-Za-z0-9]+', '_', name)}",
        title=cells.line(slide.exhibit.finding),
        subtitles=_broken([slide.exhibit.described]),
        instructions=_instructions(written),
        legend=[*_broken(_belonging(pack, slide)), BACK],
        index_columns={},
        additional_formatting=[
            {"column": {"columns": [number], "format": form}}
            for number, form in enumerate(cells.forms(figures, written))
        ],
    )


def _broken(lines: Sequence[str]) -> list[str]:
    """Lines as long as can be read beside one another, each shown as written."""
    return [
        cells.line(part) for text in lines for part in textwrap.wrap(text, LONGEST_LINE)
    ]


def _frame(headings: Sequence[str], written: Sequence[list[object]]) -> pd.DataFrame:
    columns = dict(zip(headings, written, strict=True))
    return pd.DataFrame(columns, dtype=object)


def _instructions(written: Sequence[list[object]]) -> str:
    """How large the table is, and what its marks and its empty cells mean."""
    rows = len(written[0])
    size = f"{_count(rows, 'row')} and {_count(len(written), 'column')}"
    said = f"This worksheet contains one table of {size}."
    texts = {c.string for row in written for c in row if isinstance(c, FormatList)}
    marks = [mark for mark in shorthand.MEANINGS if mark in texts]
    if marks:
        said += f" Marks: {shorthand.key(*marks)}"
    return f"{said} A cell is empty where nothing is stated." if "" in texts else said


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _belonging(pack: Pack, slide: Slide) -> list[str]:
    """The lines above a table: marks, filters, notes, comments and sources."""
    exhibit = slide.exhibit
    lines = [
        f"Protective marking: {pack.meeting.marked}.",
        ILLUSTRATIVE if exhibit.is_illustrative else "",
        _filters(exhibit),
        *exhibit.gaps,
        exhibit.notes,
        *(said(comment) for comment in slide.comments),
        *(f"Source: {source}." for source in exhibit.sources),
    ]
    return [text for text in lines if text]


def _filters(exhibit: Exhibit) -> str:
    return f"Filters: {exhibit.filters}." if exhibit.filters else ""


def said(comment: Comment) -> str:
    """What an owner says, in one line: what, why, what follows, whose and by when."""
    due = labels.day(comment.due_on) if comment.due_on else ""
    parts = {
        "Comment": comment.what,
        "Why": comment.why,
        "Action": comment.action,
        "Owner": comment.owner_role,
        "Due": due,
    }
    return " ".join(
        f"{name}: {text.rstrip('.')}." for name, text in parts.items() if text
    )
