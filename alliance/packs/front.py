"""What stands before the figures of a workbook: cover, contents and notes."""

import pandas as pd
from gptables.core.cover import Cover
from gptables.core.gptable import GPTable

from alliance.packs import cells
from alliance.packs.pack import Pack
from alliance.packs.sheet import ILLUSTRATIVE
from alliance.screen import labels
from alliance.screen.findings import shorthand
from alliance.warehouse import query_files

AUTHOR = "BCH Strategic Alliance"
FORCES = "Bedfordshire Police, Cambridgeshire Constabulary, Hertfordshire Constabulary"
COVER, CONTENTS, NOTES = "Cover", "Contents", "Notes"


def cover(pack: Pack) -> Cover:
    """Of which meeting or page, under which marking, and what holds throughout."""
    meeting = pack.meeting
    count = len(pack.slides)
    return Cover(
        title=cells.line(f"{meeting.title}, {labels.long_day(meeting.on)}"),
        intro=[
            f"Protective marking: {cells.line(meeting.marked)}.",
            f"The figures of {count} slides, a worksheet each."
            if count > 1
            else "The figures of one view.",
            *(
                [cells.line(f"Taken from {meeting.address}.")]
                if meeting.address
                else []
            ),
        ],
        about=[cells.line(text) for text in _about(pack)],
        contact=[f"{AUTHOR}: {FORCES}."],
    )


def _about(pack: Pack) -> list[str]:
    """What holds for every workcells."""
    illustrative = any(slide.exhibit.is_illustrative for slide in pack.slides)
    return [
        f"Filters: {pack.brief.view.words()}.",
        *([f"{ILLUSTRATIVE} Worksheets say which."] if illustrative else []),
        "Numbers are kept in full and shown rounded.",
        f"The worksheet {CONTENTS} lists the tables, {NOTES} says what marks and "
        "measures mean.",
    ]


def contents(pack: Pack, names: list[str]) -> GPTable:
    """The worksheets, each with a link, and what they show."""
    rows = [
        [
            {name: f"internal:'{name}'!A1"},
            cells.words(slide.section),
            cells.words(slide.exhibit.finding),
            cells.words(slide.exhibit.described),
        ]
        for name, slide in zip(names, pack.slides, strict=True)
    ]
    columns = ["Worksheet", "Section", "What the figures show", "What is measured"]
    return _listed(rows, columns, "Contents")


def notes(pack: Pack) -> GPTable:
    """What marks and measures mean, and what had to be left out."""
    rows = [
        *((f"Mark {mark}", said) for mark, said in shorthand.MEANINGS.items()),
        *((f"Left out: {name}", reason) for name, reason in pack.left_out),
        *_definitions(pack),
    ]
    written = [[cells.words(part) for part in row] for row in rows]
    return _listed(written, ["Subject", "Note"], "Notes")


def _definitions(pack: Pack) -> list[tuple[str, str]]:
    """The definition and the caveat of each measure that is a column of a table."""
    shown = {str(name) for s in pack.slides for name in s.exhibit.figures.columns}
    return [
        (
            labels.column(file.short_name),
            f"{file.header['definition']}. {file.header['caveat']}".replace("..", "."),
        )
        for file in query_files.folder("measures")
        if file.short_name in shown
    ]


def _listed(rows: list[list[object]], columns: list[str], title: str) -> GPTable:
    return GPTable(
        table=pd.DataFrame(rows, columns=columns, dtype=object),
        table_name=f"{title.lower()}_table",
        title=title,
        instructions="This worksheet contains one table.",
        index_columns={},
        additional_formatting=[
            {
                "column": {
                    "columns": [number],
                    "format": cells.APART if number else cells.TEXT,
                }
            }
            for number in range(len(columns))
        ],
    )
