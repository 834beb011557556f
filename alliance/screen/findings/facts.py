"""What the five documents state, one fact a row, in words."""

import pandas as pd

from alliance.screen.findings.record_words import Row, counted, given, quoted
from alliance.screen.memory import remember


@remember
def finding(facts: pd.DataFrame) -> str:
    """How many facts in how many documents."""
    if facts.empty:
        return "The five documents state nothing of it."
    documents = counted(facts["source_id"].nunique(), "document")
    return f"{counted(len(facts), 'fact')} in {documents}."


@remember
def listed(facts: pd.DataFrame) -> pd.DataFrame:
    """Each fact: what it is about, the statement, the document's words and lines."""
    rows = facts.to_dict("records")
    return pd.DataFrame(
        {
            "stated": facts["statement"],
            "in_the_document's_words": [quoted(r["operative_words"]) for r in rows],
            "said_of": [given(row["said_of"], "") for row in rows],
            "to_know": [given(row["note"], "") for row in rows],
            "document": [_document(row) for row in rows],
        }
    )


def _document(row: Row) -> str:
    """The document and the lines: `Board report of 21 September 2016, line 75`."""
    first, last = row["line_from"], row["line_to"]
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    return f"{row['source_named']}, {lines}"
