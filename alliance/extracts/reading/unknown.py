"""A file whose table or columns are not recognised, with what may be meant."""

from difflib import get_close_matches

from alliance.extracts.reading.headings import normal
from alliance.warehouse.faults import Fault, RefusedFiles

NEAR = 0.55


class UnknownHeadings(RefusedFiles):
    """What the mapping screen starts from.

    `headings` as found, `table` the best guess or blank, `missing` our columns that no
    heading names, `suggestions` our column to the heading that is spelt most like it;
    `sample` holds the first rows below the headings, a cell for each.
    """

    def __init__(
        self,
        faults: list[Fault],
        headings: list[str],
        table: str,
        missing: list[str],
        sample: list[list[str]] | None = None,
    ) -> None:
        super().__init__(faults)
        self.headings = headings
        self.table = table
        self.missing = missing
        self.sample = sample or []
        self.suggestions = suggested(missing, headings)


def suggested(missing: list[str], headings: list[str]) -> dict[str, str]:
    """For each missing column the heading spelt most like it, each heading once."""
    free = {normal(heading): heading for heading in headings if normal(heading)}
    found = {}
    for column in missing:
        near = get_close_matches(column, free, 1, NEAR)
        near = near or [n for n in free if n and (n in column or column in n)][:1]
        if near:
            found[column] = free.pop(near[0])
    return found
