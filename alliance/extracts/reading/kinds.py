"""What a file is, by its first bytes; what cannot hold a table is refused."""

import zipfile
from pathlib import Path

from alliance.warehouse.faults import Fault, RefusedFiles

SAVE_AS = "Open it in the program that made it and save it as .xlsx or as CSV (UTF-8)."
SEND_AGAIN = "Export the file again and send it as .csv, .csv.gz, .xlsx or .parquet."
# The first bytes of what is often sent by mistake.
NOT_TABLES = {
    b"\xd0\xcf\x11\xe0": "an old Excel workbook (.xls) or one with a password",
    b"%PDF": "a PDF document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"BM": "an image",
    b"{\\rtf": "a text document (RTF)",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"SQLite format 3": "a database",
    b"MZ": "a program",
    b"\x7fELF": "a program",
}
ZIP = b"PK\x03\x04"
PARQUET = b"PAR1"
PACKED = (ZIP, PARQUET, b"\x1f\x8b")
MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<body", b"<meta")


def refused(name: str, rule: str, help: str, line: int = 0) -> RefusedFiles:
    """A refusal of the whole file."""
    return RefusedFiles([Fault(name, line, "", "", rule, help)])


def refuse_other_kinds(name: str, start: bytes, unpacked: bool = False) -> None:
    """Refuse what the first bytes show to be neither text nor a table."""
    if unpacked and start.startswith(PACKED):
        raise refused(name, "The gzip holds another packed file.", SEND_AGAIN)
    for mark, what in NOT_TABLES.items():
        if start.startswith(mark) and not (len(mark) < 3 and start[:512].isascii()):
            raise refused(name, f"The file is {what}, not a table.", SAVE_AS)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        rule = "The file is a web page or XML, whatever its name says."
        raise refused(name, rule, SAVE_AS)


def kind(path: Path, name: str, start: bytes) -> str:
    """text, workbook or parquet; raises `RefusedFiles` for what holds no table."""
    if not start:
        raise refused(name, "The file is empty.", SEND_AGAIN)
    if start.startswith(PARQUET):
        return "parquet"
    if start.startswith(ZIP):
        return _kind_of_archive(path, name)
    refuse_other_kinds(name, start)
    return "text"


def _kind_of_archive(path: Path, name: str) -> str:
    """An XLSX is a zip archive; other archives are refused."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = set(archive.namelist()[:10_000])
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        rule = "The workbook is damaged or cut off."
        raise refused(name, rule, SAVE_AS) from error
    if "xl/workbook.bin" in members:
        raise refused(name, "The file is a binary workbook (.xlsb).", SAVE_AS)
    if "[Content_Types].xml" in members and any(m.startswith("xl/") for m in members):
        return "workbook"
    rule = "The file is an archive or a document that is no .xlsx workbook."
    raise refused(name, rule, "Send the table in it by itself, as .xlsx or .csv.")
