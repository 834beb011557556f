"""The annex of a paper: how to read it, what its figures are made of and from."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from alliance.packs import lettering, paper_table, paper_words
from alliance.packs.pack import Pack
from alliance.screen import provenance
from alliance.screen.findings import shorthand
from alliance.warehouse import query_files

Block = dict[str, Any]


def blocks(pack: Pack, numbers: dict[str, str]) -> list[Block]:
    """The annex in order; `numbers` are the paragraphs of the slides by their key."""
    sources = sourced(pack)
    return [
        _heading("Marks in the tables"),
        _points(f"{mark} {words}" for mark, words in shorthand.MEANINGS.items()),
        _heading("Sources, with the status and last day of each"),
        _points(f"{name}: {line}" for line, name in sources.items()),
        *_tables(pack, numbers, sources),
        _heading("What is left out"),
        _points(paper_words.left_out(pack) or ["Nothing: every chosen part is shown."]),
    ]


def sourced(pack: Pack) -> dict[str, str]:
    """A name for each line of sources, `S1` and on, in the order of the paper."""
    lines = dict.fromkeys(line for s in pack.slides for line in s.exhibit.sources)
    return {line: f"S{number}" for number, line in enumerate(lines, 1)}


def _tables(
    pack: Pack, numbers: dict[str, str], sources: dict[str, str]
) -> list[Block]:
    """What each paragraph is drawn from, and the measures it calls."""
    if not pack.slides:
        return []
    caption = "Queries, their units and sources."
    return [
        _heading("What each paragraph is drawn from"),
        _table(_queries(pack, numbers, sources), caption),
        *_measures(pack),
    ]


def _heading(words: str) -> Block:
    return {"kind": "heading", "words": words}


def _points(lines: Iterable[str]) -> Block:
    return {"kind": "points", "words": [lettering.seen(line) for line in lines]}


def _table(table: pd.DataFrame, caption: str) -> Block:
    return {"kind": "table", "table": paper_table.made(table, caption)}


def _used(pack: Pack) -> dict[str, list[str]]:
    """Each query with the keys of the slides that show its rows."""
    used: dict[str, list[str]] = {}
    for slide in pack.slides:
        for query in slide.exhibit.queries:
            used.setdefault(query, []).append(slide.key)
    return used


def _queries(
    pack: Pack, numbers: dict[str, str], sources: dict[str, str]
) -> pd.DataFrame:
    view = pack.slides[0].exhibit.view
    return pd.DataFrame(
        {
            "paragraph": ", ".join(numbers[key] for key in keys),
            "figures": query_files.query(query).title,
            "units": query_files.query(query).header["units"],
            "sources": ", ".join(
                sources[line] for line in provenance.source_lines(view, query)
            ),
        }
        for query, keys in _used(pack).items()
    )


def _measures(pack: Pack) -> list[Block]:
    """The measures that the queries call, as their headers define them."""
    names = sorted(
        {name for query in _used(pack) for name in query_files.query(query).measures}
    )
    if not names:
        return []
    headers = [query_files.query(f"measures/{name}").header for name in names]
    table = pd.DataFrame(
        {
            "measure": [f"{h['title']} ({h['unit']})" for h in headers],
            "definition": [h["definition"] for h in headers],
            "standard": [h["standard"] for h in headers],
            "to_know": [h["caveat"] for h in headers],
        }
    )
    caption = "Measures as they are defined, the same in every output."
    return [_heading("Measures"), _table(table, caption)]
