"""Hashes of the five documents' cited lines, and what is quoted from them.

The documents are not part of the project. `document_lines.csv` has the SHA-256 of
every cited line (without blanks around it); `quotations.csv` binds every quotation to
the hashes of its lines. Whoever has the documents checks them word by word, and writes
both files again, with

    python -m tests.record.documents FOLDER
"""

import csv
import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
LINES, QUOTATIONS = HERE / "document_lines.csv", HERE / "quotations.csv"
CITED = re.compile(r"(SEED\d{3}):([\d\-]+)")
QUOTED = re.compile(r"\"([^\"]+)\"")
GAP = " ... "
# table: its key, the column with lines, the columns with words quoted whole
BY_LINES = {
    "published/facts": ("fact_id", None, "operative_words"),
    "published/savings_statements": (
        "statement_id", "source_lines", "operative_words"),
    "published/unit_phases": ("phase_id", "source_lines", None),
    "extracts/risks": ("risk_id", "source_lines", None),
    "extracts/decisions": ("decision_id", "source_lines", None),
    "extracts/actions": ("action_id", "source_lines", "due_wording"),
    "extracts/commentary": ("comment_id", "source_lines", None),
}  # fmt: skip
# table: its key, the column with documents and lines, the column with words in quotes
BY_EVIDENCE = {
    "published/contradictions": ("contradiction_id", "evidence", "note"),
    "published/collaborations": ("unit_id", "purpose_evidence", "purpose"),
}


@dataclass(frozen=True)
class Citation:
    """Lines that a row cites, each as (document, line), and words it quotes, if any."""

    table: str
    row_id: str
    lines: tuple[tuple[str, int], ...]
    words: str = ""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def numbers(text: str) -> list[int]:
    """`48-50; 57` as 48, 49, 50, 57."""
    found: list[int] = []
    for part in filter(None, text.split("; ")):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def citations() -> Iterator[Citation]:
    """Everything that a table of the project cites or quotes from a document."""
    for table, (key, column, words) in BY_LINES.items():
        for row in rows(DATA / f"{table}.csv"):
            text = row[column] if column else f"{row['line_from']}-{row['line_to']}"
            lines = tuple((row["source_id"], line) for line in numbers(text))
            if lines:
                quoted = row[words].split(GAP) if words else [""]
                for phrase in quoted:
                    yield Citation(table, row[key], lines, phrase)
    for table, (key, column, words) in BY_EVIDENCE.items():
        for row in rows(DATA / f"{table}.csv"):
            lines = tuple(
                (document, line)
                for document, text in CITED.findall(row[column])
                for line in numbers(text)
            )
            for phrase in QUOTED.findall(row[words]) or [""]:
                if lines:
                    yield Citation(table, row[key], lines, phrase)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def line_hashes() -> dict[tuple[str, int], str]:
    """The hash of each cited line, as committed."""
    return {(row["source_id"], int(row["line"])): row["sha256"] for row in rows(LINES)}


def bound(cited: Citation, hashes: dict[tuple[str, int], str]) -> str:
    """The hash that binds quoted words to the hashes of their lines."""
    return digest("\n".join([*(hashes[line] for line in cited.lines), cited.words]))


def read(folder: Path) -> dict[tuple[str, int], str]:
    """Every line of the documents in a folder, by document and number."""
    return {
        (f"SEED{path.name[:3]}", number): line.strip()
        for path in folder.glob("[0-9][0-9][0-9]_*.txt")
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1)
    }


def stands(cited: Citation, texts: dict[tuple[str, int], str]) -> bool:
    """Whether the quoted words stand in the cited lines, read as one text."""
    text = " ".join(" ".join(texts[line] for line in cited.lines).split())
    return cited.words in text


def main(folder: Path) -> int:
    """Check every quotation against the documents; write both files if all stand."""
    texts = read(folder)
    wrong = [cited for cited in citations() if not stands(cited, texts)]
    for cited in wrong:
        print(f"{cited.table} {cited.row_id}: {cited.words!r} is not in its lines")
    if wrong:
        return 1
    lines = sorted({line for cited in citations() for line in cited.lines})
    hashes = {line: digest(texts[line]) for line in lines}
    write(LINES, ["source_id", "line", "sha256"], [[*k, v] for k, v in hashes.items()])
    write(
        QUOTATIONS,
        ["table", "row_id", "sha256"],
        [
            [cited.table, cited.row_id, bound(cited, hashes)]
            for cited in citations()
            if cited.words
        ],
    )
    print(f"{len(lines)} lines, {len(rows(QUOTATIONS))} quotations")
    return 0


def write(path: Path, header: list[str], body: list[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *body])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
