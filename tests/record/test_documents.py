"""Whatever is quoted is bound to its lines; the documents themselves are not needed."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.record import documents
from tests.record.documents import Citation, bound, line_hashes, rows, stands

Key = tuple[str, str, str]
CITED = list(documents.citations())
QUOTED = [cited for cited in CITED if cited.words]
# A document of our own: what stands in it, and what the tables of the project cite.
TEXT = "A heading\n\n  The two units will  \nsave up to £3m a year.\n"
FACTS = "fact_id,source_id,line_from,line_to,operative_words\n"
NOTES = "contradiction_id,evidence,note\n"
MADE_UP = {("SEED000", 3): "The two units will", ("SEED000", 4): "save up to £3m"}


def key(cited: Citation, hashes: dict[tuple[str, int], str]) -> Key:
    return cited.table, cited.row_id, bound(cited, hashes)


def kept() -> Counter[Key]:
    """The quotations as committed."""
    return Counter(
        (row["table"], row["row_id"], row["sha256"])
        for row in rows(documents.QUOTATIONS)
    )


def test_every_cited_line_has_its_hash_and_no_other_line_has() -> None:
    cited = {line for each in CITED for line in each.lines}
    assert cited == set(line_hashes())
    assert all(len(found) == 64 for found in line_hashes().values())


def test_every_quotation_is_bound_and_nothing_else() -> None:
    quoted = Counter(key(cited, line_hashes()) for cited in QUOTED)
    assert quoted - kept() == Counter()
    assert kept() - quoted == Counter()


def test_every_fact_quotes_and_every_table_cites() -> None:
    facts = [each for each in QUOTED if each.table == "published/facts"]
    assert len({each.row_id for each in facts}) == 187
    tables = {each.table for each in CITED}
    assert tables == {*documents.BY_LINES, *documents.BY_EVIDENCE}


@pytest.mark.parametrize("table", documents.BY_EVIDENCE)
def test_every_quotation_mark_has_its_pair(table: str) -> None:
    _, column, words = documents.BY_EVIDENCE[table]
    for row in rows(documents.DATA / f"{table}.csv"):
        assert row[words].count('"') % 2 == 0, row
        assert row[column] or '"' not in row[words], row


def test_a_changed_word_is_found() -> None:
    for cited in QUOTED:
        changed = replace(cited, words=f"{cited.words}s")
        assert key(changed, line_hashes()) not in kept()
    (licensing,) = (each for each in QUOTED if each.row_id == "F160")
    assert licensing.words == "delivered over £200k in savings"
    changed = replace(licensing, words="delivered nearly £200k in savings")
    assert key(licensing, line_hashes()) in kept()
    assert key(changed, line_hashes()) not in kept()


def test_a_changed_line_number_is_found() -> None:
    for cited in QUOTED:
        other = next(line for line in line_hashes() if line not in cited.lines)
        for lines in ((other,), (*cited.lines, other)):
            assert key(replace(cited, lines=lines), line_hashes()) not in kept()
    unknown = Citation("published/facts", "F160", (("SEED003", 9_999),), "words")
    with pytest.raises(KeyError):
        bound(unknown, line_hashes())


def test_a_changed_line_is_found() -> None:
    for cited in QUOTED:
        changed = {**line_hashes(), cited.lines[-1]: documents.digest("other words")}
        assert key(cited, changed) not in kept()


def test_a_quotation_of_another_row_is_found() -> None:
    (ceiling,) = (each for each in QUOTED if each.row_id == "F004")
    assert key(replace(ceiling, row_id="F005"), line_hashes()) not in kept()


def test_lines_in_words() -> None:
    assert documents.numbers("48-50; 57") == [48, 49, 50, 57]
    assert documents.numbers("7") == [7]
    assert documents.numbers("") == []


@pytest.mark.parametrize(
    ("words", "lines", "found"),
    [
        ("units will save up to", (3, 4), True),
        ("save up to £3m", (4,), True),
        ("units will save up to", (4, 3), False),
        ("save up to", (3,), False),
        ("saves up to £3m", (4,), False),
        ("", (3,), True),
    ],
)
def test_words_stand_in_their_lines(
    words: str, lines: tuple[int, ...], found: bool
) -> None:
    cited = Citation("t", "1", tuple(("SEED000", line) for line in lines), words)
    assert stands(cited, MADE_UP) is found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one document, and tables that cite it right."""
    (tmp_path / "000_release.txt").write_text(TEXT, "utf-8")
    (tmp_path / "README.txt").write_text("No document", "utf-8")
    (tmp_path / "published").mkdir()
    monkeypatch.setattr(documents, "DATA", tmp_path)
    monkeypatch.setattr(documents, "LINES", tmp_path / "lines.csv")
    monkeypatch.setattr(documents, "QUOTATIONS", tmp_path / "quotations.csv")
    for name, table in (
        ("BY_LINES", "published/facts"),
        ("BY_EVIDENCE", "published/contradictions"),
    ):
        kept_only = {table: getattr(documents, name)[table]}
        monkeypatch.setattr(documents, name, kept_only)
    state(tmp_path, "F001,SEED000,3,4,will save ... a year\n")
    return tmp_path


def state(folder: Path, fact: str, note: str = 'It says ""will save"" here.') -> None:
    """Write the two tables that cite the document."""
    published = folder / "published"
    (published / "facts.csv").write_text(FACTS + fact, "utf-8")
    (published / "contradictions.csv").write_text(
        f'{NOTES}C01,SEED000:3-4; SEED000:1,"{note}"\n', "utf-8"
    )


def test_a_document_is_read_by_line(folder: Path) -> None:
    assert documents.read(folder) == {
        ("SEED000", 1): "A heading",
        ("SEED000", 2): "",
        ("SEED000", 3): "The two units will",
        ("SEED000", 4): "save up to £3m a year.",
        ("SEED000", 5): "",
    }


def test_rows_cite_lines_and_quote_words(folder: Path) -> None:
    both = (("SEED000", 3), ("SEED000", 4))
    assert list(documents.citations()) == [
        Citation("published/facts", "F001", both, "will save"),
        Citation("published/facts", "F001", both, "a year"),
        Citation(
            "published/contradictions", "C01", (*both, ("SEED000", 1)), "will save"
        ),
    ]


def test_both_files_are_written_where_all_quotations_stand(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert documents.main(folder) == 0
    assert capsys.readouterr().out == "3 lines, 3 quotations\n"
    found = [(row["source_id"], row["line"]) for row in rows(folder / "lines.csv")]
    assert found == [("SEED000", line) for line in ("1", "3", "4")]
    first = rows(folder / "lines.csv")[0]["sha256"]
    assert first == documents.digest("A heading")
    hashes = {
        (row["source_id"], int(row["line"])): row["sha256"]
        for row in rows(folder / "lines.csv")
    }
    assert kept() == Counter(key(cited, hashes) for cited in documents.citations())


@pytest.mark.parametrize(
    ("fact", "note"),
    [
        ("F001,SEED000,3,4,will spend\n", 'It says ""will save"" here.'),
        ("F001,SEED000,3,3,will save\n", 'It says ""will save"" here.'),
        ("F001,SEED000,3,4,will save\n", 'It says ""will spend"" here.'),
    ],
)
def test_words_that_do_not_stand_are_named_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], fact: str, note: str
) -> None:
    state(folder, fact, note)
    assert documents.main(folder) == 1
    shown = capsys.readouterr().out
    assert shown.count("is not in its lines") == 1
    assert ("F001" in shown) != ("C01" in shown)
    assert not (folder / "lines.csv").exists()
    assert not (folder / "quotations.csv").exists()
