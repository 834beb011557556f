"""The speaker's notes of a slide: what is measured, the figures, comments, SQL."""

from collections.abc import Iterator

from alliance.packs.pack import Comment, Slide
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.warehouse import query_files
from alliance.warehouse.query_files import QueryFile

MOST_ROWS = 60


def of(slide: Slide) -> str:
    """All that belongs to a slide and is too long for it."""
    exhibit = slide.exhibit
    parts = [
        exhibit.finding,
        exhibit.described,
        exhibit.notes,
        _headed("What is measured", "\n".join(_measured(exhibit))),
        _headed("Sources", "\n".join(exhibit.sources)),
        f"Filters: {exhibit.filters}." if exhibit.filters else "",
        _headed("Comments", "\n".join(map(comment, slide.comments))),
        _headed("Figures", _figures(exhibit)),
        _headed("SQL", "\n\n".join(exhibit.sql)),
    ]
    return "\n\n".join(filter(None, parts))


def _headed(heading: str, words: str) -> str:
    return f"{heading}\n{words}" if words else ""


def _measured(exhibit: Exhibit) -> Iterator[str]:
    """What each query gives, and the definition of each measure in it."""
    files = [query_files.query(name) for name in exhibit.queries]
    for file in files:
        yield f"{file.title}: {file.header['grain']}; in {file.header['units']}."
    named = {name: None for file in files for name in file.measures}
    for measure in query_files.folder("measures"):
        if measure.short_name in named:
            yield _definition(measure)


def _definition(measure: QueryFile) -> str:
    head = measure.header
    said = f"{head['title']} ({head['unit']}): {head['definition']}."
    standard = f" Standard: {head['standard']}." if head["standard"] != "none" else ""
    caveat = f" {head['caveat']}." if head["caveat"] != "none" else ""
    return f"{said}{standard}{caveat}".replace("..", ".")


def _figures(exhibit: Exhibit) -> str:
    """The rows of the accessible table, cells apart by tabs."""
    written = labels.table(exhibit.shown.head(MOST_ROWS)).astype(str)
    rows = [list(map(str, written.columns)), *written.to_numpy().tolist()]
    lines = ["\t".join(" ".join(cell.split()) for cell in row) for row in rows]
    more = len(exhibit.shown) - MOST_ROWS
    return "\n".join([*lines, *([f"{more} more rows: workbook."] if more > 0 else [])])


def comment(said: Comment) -> str:
    """A comment in one line."""
    due = f" by {labels.day(said.due_on)}" if said.due_on else ""
    owner = f" ({said.owner_role}{due})" if said.owner_role or due else ""
    parts = [
        said.what,
        f"Why: {said.why}" if said.why else "",
        f"Action: {said.action}{owner}" if said.action else owner.strip(),
    ]
    return " ".join(filter(None, parts))
