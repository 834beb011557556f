"""Everything that the files of a pack say, wherever it stands in them."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader


def texts(path: Path) -> str:
    """All words and numbers of a file: of a zip every part, embedded files too; of a
    PDF its pages, alternative texts and properties."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        return "\n".join(_of_pdf(PdfReader(io.BytesIO(content))))
    return "\n".join(parts(content).values())


def parts(content: bytes) -> dict[str, str]:
    """The parts of a zip by their path, those of zips within it below theirs; of any
    other file the whole."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return {"": content.decode(errors="replace")}
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            for below, text in parts(packed.read(name)).items():
                found[f"{name}/{below}".rstrip("/")] = text
    return found


def _of_pdf(pdf: PdfReader) -> Iterator[str]:
    for page in pdf.pages:
        # A zero-width joiner may part a long word.
        yield page.extract_text().replace("\u200b", "")
    for number in range(1, int(pdf.trailer["/Size"])):
        yield from _strings(pdf.get_object(number))


def _strings(value: Any) -> Iterator[str]:
    """The strings of an object, not of those that it only points to."""
    if isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, str):
        yield value
