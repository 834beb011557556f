"""The SQL files: their headers and their text, by folder and by name."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "queries"
PAGE_HEADER = ("title", "grain", "units", "source", "parameters")
CHECK_HEADER = ("title", "rule", "severity", "help")
MEASURE_HEADER = ("title", "definition", "unit", "direction", "standard", "caveat")
HEADERS = {
    "casts": ("title", "rule", "help"),
    "checks": CHECK_HEADER,
    "checks_of_calls": CHECK_HEADER,
    "measures": MEASURE_HEADER,
}
NOT_PAGES = {
    "arrivals",
    "calls",
    "casts",
    "checks",
    "checks_of_calls",
    "disclosure",
    "filters",
    "measures",
    "tables",
    "views",
}


class WrongQueryFile(ValueError):
    """A SQL file of the project breaks the house rules; names file and field."""


@dataclass(frozen=True)
class QueryFile:
    """One SQL file: `name` is its path below queries/ without the ending."""

    name: str
    header: dict[str, str]
    sql: str

    def __hash__(self) -> int:
        return hash((self.name, self.sql))

    @property
    def short_name(self) -> str:
        return self.name.rsplit("/", 1)[-1]

    @property
    def parameters(self) -> tuple[str, ...]:
        return _listed(self.header["parameters"])

    @property
    def grain(self) -> tuple[str, ...]:
        """The columns that together name one row."""
        return _listed(self.header["grain"].removeprefix("one row per "))

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables read (for a page query or a filter)."""
        return _listed(self.header["source"])

    @property
    def title(self) -> str:
        return self.header["title"]

    @property
    def formula(self) -> str:
        """What a measure computes from counts: the body of its macro, on one line."""
        return " ".join(self.sql.partition(") as\n")[2].split())

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures called here or in a view that is read, in the order of names."""
        called = {name for name in _measure_names() if _calls(self.sql, name)}
        views = (file for file in folder("views") if file.short_name in self.tables)
        return tuple(sorted(called.union(*(view.measures for view in views))))


def _listed(text: str) -> tuple[str, ...]:
    """`a, b` as ("a", "b"); `none` as nothing."""
    words = tuple(word.strip() for word in text.split(","))
    return () if words == ("none",) else words


def _measure_names() -> list[str]:
    return [file.short_name for file in folder("measures")]


def _calls(sql: str, macro: str) -> bool:
    return re.search(rf"\b{macro}\(", sql) is not None


def parse(name: str, text: str) -> QueryFile:
    """Read header and SQL of one file; raise `WrongQueryFile` when a line is off."""
    fields = HEADERS.get(name.split("/")[0], PAGE_HEADER)
    lines = text.splitlines()
    header: dict[str, str] = {}
    for number, field in enumerate(fields):
        line = lines[number] if number < len(lines) else ""
        match = re.fullmatch(rf"-- {field}: (\S.*)", line)
        if match is None:
            raise WrongQueryFile(
                f"queries/{name}.sql line {number + 1}: expected '-- {field}: …', "
                f"found {line!r}"
            )
        header[field] = match[1].strip()
    return QueryFile(name, header, "\n".join(lines[len(fields) :]).strip() + "\n")


@cache
def folder(section: str) -> tuple[QueryFile, ...]:
    """Every query file of one folder below queries/, in the order of names."""
    paths = sorted((ROOT / section).glob("*.sql"))
    return tuple(parse(f"{section}/{path.stem}", path.read_text()) for path in paths)


@cache
def query(name: str) -> QueryFile:
    """The query file `section/name`; raises `WrongQueryFile` when there is none."""
    section = name.split("/")[0]
    found = {file.name: file for file in folder(section)}
    if name not in found:
        raise WrongQueryFile(f"no file queries/{name}.sql")
    return found[name]


def of_pages() -> tuple[QueryFile, ...]:
    """Every query that a page asks, in the order of names."""
    asked = (section for section in sections() if section not in NOT_PAGES)
    return tuple(file for section in asked for file in folder(section))


def sections() -> tuple[str, ...]:
    """The folders below queries/, in the order of names."""
    return tuple(sorted(path.name for path in ROOT.iterdir() if path.is_dir()))
