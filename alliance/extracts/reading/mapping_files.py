"""Mappings as files: read, checked and written. `mapping` says what stands in one."""

import csv
import re
from functools import partial
from io import StringIO
from pathlib import Path

from alliance.extracts.reading import characters, kinds
from alliance.extracts.reading.mapping import OPTIONS, Mapping, spelt
from alliance.extracts.reading.shape import shape, shapes
from alliance.warehouse.faults import Fault, RefusedFiles
from alliance.warehouse.sources import DATA

FOLDER = DATA / "mappings"
FIELDS = ("heading", "column", "value", "note")
NAME = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
CORRECT = "Correct the mapping in data/mappings."


def load(path: Path) -> Mapping:
    """One mapping; raises `RefusedFiles` with every fault in it."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise kinds.refused(path.name, "The file is not UTF-8.", CORRECT) from error
    rows = list(csv.DictReader(lines, restval="", restkey="more"))
    if not rows or tuple(rows[0])[:4] != FIELDS or "more" in rows[0]:
        rule = "A mapping has the columns heading, column, value, note and rows."
        raise kinds.refused(path.name, rule, CORRECT, 1)
    said = [{k: characters.seen(str(row[k] or "")) for k in FIELDS} for row in rows]
    if faults := _faults(path.name, said):
        raise RefusedFiles(faults)
    return _mapping(path.stem, said)


def saved(folder: Path = FOLDER) -> list[Mapping]:
    """Every mapping kept, in the order of names."""
    return [load(path) for path in sorted(folder.glob("*.csv"))]


def save(mapping: Mapping, folder: Path = FOLDER) -> Path:
    """Write a mapping; raises `RefusedFiles` when it says what cannot be."""
    if not NAME.fullmatch(mapping.name):
        rule = "The name of a mapping has small letters, digits and single underscores."
        raise kinds.refused(mapping.name, rule, "Give it another name.")
    refuse_wrong(mapping)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{mapping.name}.csv"
    beside = target.with_suffix(".new")
    beside.write_text(text(mapping), encoding="utf-8")
    beside.replace(target)
    return target


def text(mapping: Mapping) -> str:
    """A mapping as it stands in its file.

    A heading that a spreadsheet would take for a formula gets an apostrophe before it;
    headings are compared without signs.
    """
    written = StringIO()
    writer = csv.DictWriter(written, FIELDS, lineterminator="\n")
    writer.writeheader()
    for row in _rows(mapping):
        formula = row["heading"].startswith(("=", "+", "-", "@"))
        writer.writerow({**row, "heading": "'" * formula + row["heading"]})
    return written.getvalue()


def refuse_wrong(mapping: Mapping) -> None:
    """Raise `RefusedFiles` when a mapping says what cannot be."""
    if faults := _faults(f"{mapping.name}.csv", _rows(mapping)):
        raise RefusedFiles(faults)


def _rows(mapping: Mapping) -> list[dict[str, str]]:
    options = {f"({name})": getattr(mapping, name) for name in OPTIONS}
    months = options.pop("(months)")
    said = [(h, c, "") for h, c in mapping.headings.items()]
    said += [(h, "", "") for h in mapping.ignored]
    said += [("", c, v) for c, v in mapping.constants.items()]
    said += [("(months)", months, "")] if months else []
    said += [(h, "", v) for h, v in options.items() if v]
    return [
        {"heading": h, "column": c, "value": v, "note": mapping.notes.get(h or c, "")}
        for h, c, v in said
    ]


def _mapping(name: str, rows: list[dict[str, str]]) -> Mapping:
    options = {
        r["heading"].strip("()"): r["value"] or r["column"] for r in _options(rows)
    }
    named = [row for row in rows if row["heading"] and row not in _options(rows)]
    return Mapping(
        name,
        headings={r["heading"]: r["column"] for r in named if r["column"]},
        ignored=tuple(r["heading"] for r in named if not r["column"]),
        constants={r["column"]: r["value"] for r in rows if not r["heading"]},
        notes={r["heading"] or r["column"]: r["note"] for r in rows if r["note"]},
        **options,
    )


def _options(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if re.fullmatch(r"\(\w+\)", row["heading"])]


def _faults(file: str, rows: list[dict[str, str]]) -> list[Fault]:
    """Everything in the rows of a mapping that cannot be."""
    tables = [row["value"] for row in rows if row["heading"] == "(table)"]
    known = {found.table for found in shapes()}
    if len(tables) != 1 or tables[0] not in known:
        rule = "A mapping names its table in one row (table)."
        help = f"Write one of {', '.join(sorted(known))} under value."
        return [Fault(file, 0, "table", ", ".join(tables), rule, help)]
    fault = partial(Fault, file)
    faults = [
        fault(line, row["column"], row["heading"], rule, CORRECT)
        for line, row in enumerate(rows, 2)
        if (rule := _wrong(row, tables[0]))
    ]
    return faults + _repeated(file, rows)


def _repeated(file: str, rows: list[dict[str, str]]) -> list[Fault]:
    """Columns filled twice and headings named twice."""
    named = [row for row in rows if row["heading"] != "(months)"]
    columns = [row["column"] for row in named if row["column"]]
    keys = [spelt(row["heading"]) for row in rows if row["heading"]]
    rules = (
        (columns, "The column is filled twice."),
        (keys, "The heading is named twice."),
    )
    return [
        Fault(file, 0, "", name, rule, "Keep one of the rows.")
        for names, rule in rules
        for name in sorted({name for name in names if names.count(name) > 1})
    ]


def _wrong(row: dict[str, str], table: str) -> str:
    """What is wrong in one row; blank: nothing."""
    option = re.fullmatch(r"\((\w+)\)", row["heading"])
    if option and option[1] not in OPTIONS:
        return f"There is no ({option[1]}): use {', '.join(OPTIONS)}."
    if option and (words := OPTIONS[option[1]]) and row["value"] not in words:
        return f"The value of {row['heading']} is one of: {', '.join(words)}."
    if option and option[1] == "months" and not shape(table).is_number(row["column"]):
        return "The months hold a column of numbers."
    if row["column"] and row["column"] not in shape(table).columns:
        return f"The table {table} has no such column."
    if not row["heading"] and not row["column"]:
        return "The row names neither a heading nor a column."
    return ""
