"""The page on sources and definitions against a plain reading of the same files."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation, provenance, source_choice
from alliance.screen.findings import sources as findings
from alliance.screen.navigation import Entry
from alliance.screen.selection import Selection
from alliance.screen.tile import Tile
from alliance.warehouse import database, query_files
from alliance.warehouse.query_files import QueryFile
from tests.conftest import ROOT
from tests.pages.test_pages import opened, text

Row = dict[str, str]
PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "sources")
every_query = pytest.mark.parametrize(
    "file", query_files.of_pages(), ids=lambda file: file.name
)


@cache
def csv_rows(path: Path) -> list[Row]:
    """A file as text, read with nothing of ours."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def named_by_tables() -> dict[str, Counter[str]]:
    """The sources that each table names, with the number of rows that do."""
    return {
        path.stem: Counter(
            source
            for row in csv_rows(path)
            for column in ("source_id", "source_ids")
            for source in filter(None, row.get(column, "").split("; "))
        )
        for path in ROOT.glob("data/*/*.csv")
        if path.stem != "sources"
    }


def all_sources() -> list[Row]:
    return csv_rows(ROOT / "data/published/sources.csv")


def texts(file: QueryFile) -> dict[str, str]:
    """The SQL of a query and of every view behind it, by path, read as plain text."""
    found: dict[str, str] = {}
    waiting = [f"queries/{file.name}.sql"]
    while waiting:
        path = waiting.pop()
        found[path] = (ROOT / path).read_text()
        listed = re.search(r"^-- source: (.*)$", found[path], re.MULTILINE)
        assert listed is not None
        views = (f"queries/views/{name}.sql" for name in listed[1].split(", "))
        waiting += [v for v in views if (ROOT / v).exists() and v not in found]
    return found


def sources_behind(file: QueryFile) -> set[str]:
    """The sources that the tables behind a query name."""
    headers = re.findall(r"^-- source: (.*)$", "\n".join(texts(file).values()), re.M)
    tables = {table for header in headers for table in header.split(", ")}
    return {s for table in tables for s in named_by_tables().get(table, ())}


def measures_behind(file: QueryFile) -> set[str]:
    """The measures that a query or a view behind it calls."""
    called = set(re.findall(r"(\w+)\(", " ".join(texts(file).values())))
    return called & {path.stem for path in ROOT.glob("queries/measures/*.sql")}


def run(view: Selection, name: str, search: str = "", of: str = "") -> pd.DataFrame:
    """One of the three lists, as the page asks for it."""
    choice = source_choice.choose(view, search, of or source_choice.ALL)
    return database.run(f"data/{name}", view, **choice.parameters)


def page(**asked: str) -> AppTest:
    app = opened(PAGE, {key: [value] for key, value in asked.items()})
    assert not app.exception
    return app


def cells(app: AppTest, column: str) -> list[str]:
    """The cells of the page's one table that has this column, as a reader sees them."""
    table = next((t.value for t in app.table if column in t.value.columns), None)
    return [] if table is None else [cell.replace("\\", "") for cell in table[column]]


def links(app: AppTest) -> list[str]:
    """The titles that a page's links to its sources ask for."""
    asked = [link.proto for link in app.get("page_link")]
    return [
        parse_qs(proto.query_string)["of"][0]
        for proto in asked
        if proto.page == "sources" and proto.query_string
    ]


def test_every_source_measure_and_standard_is_on_the_page() -> None:
    app = page()
    ids = [row["source_id"] for row in all_sources()]
    assert len(ids) >= 181
    assert sorted(cells(app, "Source")) == sorted(ids)
    names = {path.stem for path in ROOT.glob("queries/measures/*.sql")}
    assert {formula.split(":")[0] for formula in cells(app, "Formula")} == names
    standards = csv_rows(ROOT / "data/published/standards.csv")
    assert cells(app, "Standard") == [row["standard_id"] for row in standards]


def test_a_source_stands_as_its_file_says(view: Selection) -> None:
    found = run(view, "sources").set_index("source_id").fillna("")
    for row in all_sources():
        for column in ("publisher", "title", "address", "kind", "licence", "caveat"):
            assert found[column][row["source_id"]] == row[column]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("SEED001", "10 Jun 2015"),
        ("SEED000", "about January 2016 (undated)"),
        ("ONS-MYE", "2021"),
        ("BBC-POP", "not stated"),
        ("C04", "2022-05/06"),
        ("S25", "8 Aug 2014 (panel 2014-09-03)"),
        ("S46", "Jul 2015 (day not shown)"),
        ("S26", "2021 or later"),
        ("S24", "2019-2020"),
    ],
)
def test_a_date_is_no_more_exact_than_its_source(
    view: Selection, source: str, written: str
) -> None:
    found = run(view, "sources").set_index("source_id")
    assert found["published"][source] == written


def test_a_source_names_the_tables_that_use_it_with_their_rows(
    view: Selection,
) -> None:
    titles = {f.short_name: f.title for f in query_files.folder("tables")}
    expected: dict[str, list[str]] = {}
    for table, counts in named_by_tables().items():
        for source, rows in counts.items():
            said = f"{titles[table]} ({rows} row{'' if rows == 1 else 's'})"
            expected.setdefault(source, []).append(said)
    found = run(view, "sources").set_index("source_id")["used_by"].dropna()
    assert {source: sorted(said) for source, said in expected.items()} == {
        source: sorted(said.split("; ")) for source, said in found.items()
    }


def test_the_catalogue_holds_every_measure_as_its_file_says(view: Selection) -> None:
    found = run(view, "measures").set_index("measure").drop(columns="used_in")
    files = {file.short_name: file for file in query_files.folder("measures")}
    assert found.to_dict("index") == {
        name: {**file.header, "formula": file.formula} for name, file in files.items()
    }
    assert found["formula"]["per_100k"] == "100000.0 * fte / nullif(population, 0)"
    assert found["formula"]["keeps_to_published"].startswith("case bound when 'exact'")


def test_a_measure_names_the_charts_and_tables_that_use_it(view: Selection) -> None:
    expected: dict[str, set[str]] = {}
    for file in query_files.of_pages():
        for measure in measures_behind(file):
            expected.setdefault(measure, set()).add(file.title)
    found = run(view, "measures").set_index("measure")["used_in"].dropna()
    assert {name: set(said.split("; ")) for name, said in found.items()} == expected


@every_query
def test_each_chart_narrows_to_what_stands_behind_it(
    view: Selection, file: QueryFile
) -> None:
    assert set(run(view, "sources", of=file.title).source_id) == sources_behind(file)
    assert set(run(view, "measures", of=file.title).measure) == measures_behind(file)


def test_what_stands_behind_one_chart_by_hand(view: Selection) -> None:
    title = query_files.query("staffing/compared").title
    assert set(run(view, "sources", of=title).source_id) == {
        "BBC-POP",
        "HO-WF",
        "ONS-MYE",
    }
    assert run(view, "measures", of=title).measure.tolist() == [
        "change_pct",
        "supervision_ratio",
        "per_100k",
        "share_pct",
    ]
    assert run(view, "standards", of=title).empty


def test_a_chart_shows_the_standards_of_its_measures(view: Selection) -> None:
    title = query_files.query("summary/contact").title
    found = run(view, "standards", of=title).set_index("standard_id")
    assert list(found.index) == ["ST01", "ST12"]
    assert found["published_in"]["ST12"] == "C81 (Northern Ireland Policing Board)"


def test_titles_of_charts_and_tables_are_unique() -> None:
    titles = Counter(file.title for file in query_files.of_pages())
    assert [title for title, count in titles.items() if count > 1] == []
    assert source_choice.ALL not in titles


def test_search_narrows_to_rows_with_every_word() -> None:
    app = page(search="HOME  office")
    found = cells(app, "Source")
    assert 0 < len(found) < len(all_sources())
    assert {"HO-WF", "HO-HY-2016", "C01"} <= set(found)
    assert "SEED003" not in found
    rows = {row["source_id"]: row for row in all_sources()}
    for source in found:
        words = " ".join(rows[source].values()).lower()
        assert "home" in words
        assert "office" in words


@pytest.mark.parametrize(
    ("name", "search", "key"),
    [
        ("measures", "sickness rate lower is better", "sickness_pct"),
        ("measures", "nullif(population", "per_100k"),
        ("standards", "st12 uk-wide", "ST12"),
        ("sources", "document 003_a6829b4c5c5117f1.txt", "SEED003"),
        ("sources", "21 sep 2016 collaboration update", "SEED003"),
    ],
)
def test_search_looks_into_every_column(
    view: Selection, name: str, search: str, key: str
) -> None:
    assert run(view, name, search).iloc[:, 0].tolist() == [key]


def test_search_and_chart_narrow_together(view: Selection) -> None:
    title = query_files.query("staffing/compared").title
    assert run(view, "sources", "statistics", title).source_id.tolist() == [
        "HO-WF",
        "ONS-MYE",
    ]


def test_nonsense_gives_one_sentence_and_what_to_do() -> None:
    app = page(search="qqzzqq")
    assert len(app.table) == 0
    assert text(app).endswith(
        "No measure, standard or source with the words “qqzzqq”: try fewer or other "
        "words.]"
    )


def test_markup_in_the_search_stays_text() -> None:
    app = page(search="![x](http://a.example/b.png) :red[y] <b>")
    said = next(m.value for m in app.markdown if "try fewer" in m.value)
    assert "\\!\\[x\\]\\(http\u2060\\:" in said
    assert r"\:red\[y\] \<b\>" in said


def test_an_unknown_chart_in_the_address_shows_everything() -> None:
    app = page(of="Atlantis")
    assert len(cells(app, "Source")) == len(all_sources())


def test_a_chart_without_measures_says_so() -> None:
    title = query_files.query("savings/claims").title
    app = page(of=title)
    assert f"No measure behind “{title}”: choose another chart or table" in text(app)
    assert "Drawn from Published statements of savings" in text(app)


def written(page: Path) -> str:
    """A page with the exhibits that it shows."""
    text = page.read_text()
    imports = re.findall(r"exhibits import (\w+)", text)
    of_packs = (ROOT / f"alliance/screen/exhibits/{name}.py" for name in imports)
    return text + "".join(path.read_text() for path in of_packs)


@pytest.mark.parametrize(
    "entry",
    [e for e in navigation.ENTRIES if e.address in ("contact", "savings", "data")],
    ids=lambda entry: entry.name,
)
def test_each_chart_and_table_links_to_its_entries(entry: Entry) -> None:
    app = opened(entry, {})
    asked = links(app)
    named = re.findall(r'"(\w+/\w+)"', written(ROOT / f"pages/{entry.file}"))
    queries = {file.name for file in query_files.of_pages()} & set(named)
    behind = [fold for fold in app.expander if "sources" in fold.label]
    assert len(asked) >= len(behind) > 0
    assert set(asked) <= {file.title for file in query_files.of_pages()}
    assert set(asked) & {provenance.title(name) for name in queries}


def test_a_link_opens_exactly_the_sources_of_its_tables() -> None:
    entry = next(e for e in navigation.ENTRIES if e.address == "workforce")
    title = provenance.title("staffing/workforce_series")
    assert title in links(opened(entry, {}))
    found = set(cells(page(of=title), "Source"))
    assert found == {"BBC-POP", "HO-WF", "ONS-MYE"}
    assert found == sources_behind(query_files.query("staffing/workforce_series"))


def test_this_page_does_not_link_to_itself() -> None:
    assert links(page()) == []


def test_a_download_says_what_was_looked_for(view: Selection) -> None:
    choice = source_choice.choose(view, "ogl", provenance.title("savings/claims"))
    values = choice.parameters
    found = database.run("data/sources", view, **values)
    content = provenance.csv(view, found, "data/sources", values).decode("utf-8-sig")
    rows = list(csv.DictReader(content.splitlines()))
    assert len(rows) == len(found) > 0
    assert rows[0]["filters"].endswith(
        f" · search ogl · of {provenance.title('savings/claims')}"
    )


def catalogue(*directions: str) -> pd.DataFrame:
    """A catalogue of measures with these directions."""
    words = dict.fromkeys(["title", "definition", "caveat", "used_in"], "A part")
    usual = {**words, "measure": "part", "formula": "1", "unit": "%", "standard": "no"}
    return pd.DataFrame([{**usual, "direction": way} for way in directions])


def test_sentences_on_measures() -> None:
    measures = catalogue("higher", "neither")
    assert findings.measures(measures, "") == (
        "2 measures; for 1 of them higher or lower is better."
    )
    assert findings.measure_table(measures).iloc[0].tolist() == [
        "A part (%, higher is better)",
        "A part",
        "part: 1",
        "Standard: no. A part",
        "A part",
    ]


def test_sentences_on_standards_and_sources() -> None:
    standards = pd.DataFrame({"target_value": [90, None]})
    assert findings.standards(standards, " with the words “a”") == (
        "2 standards with the words “a”; 1 of them names a figure to reach."
    )
    kinds = pd.DataFrame({"kind": ["news", "news", "official", "blog", "official"]})
    assert findings.sources(kinds, "") == "5 sources: 2 news, 2 official, 1 other."
    assert findings.sources(kinds[:1], "") == "1 source: 1 news."
    found, totals = {"measures": 2, "sources": 9}, {"measures": 17, "sources": 9}
    assert findings.tiles(found, totals) == [
        Tile("Measures", "2", "of 17"),
        Tile("Sources", "9", "all shown"),
    ]
