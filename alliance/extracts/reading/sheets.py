"""The places in a file where the table may stand."""

from collections.abc import Iterator, Sequence

from alliance.extracts.reading import workbook
from alliance.extracts.reading.batch import Sheet
from alliance.extracts.reading.delimited import DELIMITERS, Delimited
from alliance.extracts.reading.excel_sheet import ExcelSheet
from alliance.extracts.reading.parquet_sheet import ParquetSheet
from alliance.extracts.reading.received import Received


def groups(received: Received) -> Iterator[Sequence[Sheet]]:
    """One place after another; a text is one place, read with each delimiter."""
    if received.kind == "text":
        yield [Delimited(received, delimiter) for delimiter in DELIMITERS]
    elif received.kind == "parquet":
        yield [ParquetSheet(received)]
    else:
        book = workbook.book(received.path, received.name)
        for entry in book.sheets:
            yield [ExcelSheet(received, book, entry)]
