"""What a file with other headings says in our words: agreed once, kept as a CSV.

A mapping is a file data/mappings/<name>.csv with the columns heading, column, value,
note, to be read and edited in Excel. Each row says one thing:

    heading        column       value         what it says
    Cost centre    unit_id                    this heading is our column unit_id
    Old code                                  this heading is not needed
                   force        Bedfordshire  the file is all of Bedfordshire
                   actual_gbp                 the file does not have this column: blank
    (table)                     unit_costs    the table that the file holds
    (months)       actual_gbp                 headings are months; this is in the cells
    (dates)                     day first     3/4/2016 is 3 April; or: month first, 1904
    (scale)                     0-1           0.24 is 24 %; or: thousands, as written
    (hours)                     local         hours without offset are local; or: utc
    (files)                     beds_*        files it serves by itself, by their name

A mapping serves next month by itself when all its headings are in the file and the file
has no other unknown heading. One that fills a part of the key or says how dates, hours
or amounts are meant does so only for the names under (files): the same program of
another force writes the same headings.
"""

from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from fnmatch import fnmatch

from alliance.extracts.reading import characters
from alliance.extracts.reading.headings import normal
from alliance.extracts.reading.shape import shape

OPTIONS: dict[str, tuple[str, ...]] = {
    "table": (),
    "months": (),
    "dates": ("day first", "month first", "1904"),
    "scale": ("0-1", "thousands", "as written"),
    "hours": ("local", "utc"),
    "files": (),
}


def spelt(heading: str) -> str:
    """What two spellings of one heading share; `Answered %` is not `Answered`."""
    return normal(heading) or characters.seen(heading).casefold()


@dataclass(frozen=True)
class Mapping:
    """One mapping; `headings` and `constants` by heading as found and by column."""

    name: str
    table: str
    headings: Pairs[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    constants: Pairs[str, str] = field(default_factory=dict)
    months: str = ""
    dates: str = ""
    scale: str = ""
    hours: str = ""
    files: str = ""
    notes: Pairs[str, str] = field(default_factory=dict)

    def column(self, heading: str) -> str | None:
        """Our column for a heading; blank where it is ignored, None where not named."""
        named = {spelt(name): column for name, column in self.headings.items()}
        named |= {spelt(name): "" for name in self.ignored}
        return named.get(spelt(heading))

    @property
    def all_headings(self) -> tuple[str, ...]:
        return (*self.headings, *self.ignored)

    def serves(self, file: str, headings: list[str]) -> bool:
        """Whether it may be used by itself for a file with these headings."""
        found = {spelt(heading) for heading in headings}
        if not self.all_headings or (self._needs_files and not self.files):
            return False
        if self.files and not fnmatch(file.lower(), self.files.lower()):
            return False
        return all(spelt(heading) in found for heading in self.all_headings)

    @property
    def _needs_files(self) -> bool:
        """Whether it says more than headings: what another force may not mean."""
        filled = {column for column, value in self.constants.items() if value}
        keys = filled.intersection(shape(self.table).key)
        return bool(keys or self.dates or self.scale or self.hours)
