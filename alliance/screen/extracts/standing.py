"""What is live: the answer first, then each extract with its origin."""

import pandas as pd

from alliance.screen import display, labels
from alliance.screen.extracts import record
from alliance.screen.findings import extracts as findings
from alliance.screen.findings import extracts_tiles
from alliance.screen.selection import Selection
from alliance.screen.tables import accessible_table


def draw(view: Selection, extracts: pd.DataFrame, broken: pd.DataFrame) -> None:
    """Tiles, and a row for each of the extracts; `broken` counts rows by file."""
    live = record.live()
    warned = sum(record.warnings(live.number).values())
    display.tiles(extracts_tiles.tiles(extracts, live, record.entries(), warned))
    words = findings.standing(extracts, live)
    display.head(
        words,
        f"Late: the last day stands before {labels.day(view.as_at)}, the as-at date. "
        "From: the files that last spoke for the extract, and the publisher's role.",
    )
    origins = record.origins(extracts["table_name"].tolist())
    accessible_table(findings.live_table(extracts, origins, broken), words)
