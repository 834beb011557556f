"""The house rules: who imports whom, where files stand, what every file must have."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from alliance.screen import navigation
from alliance.warehouse import disclosure, query_files
from alliance.warehouse.sources import PARTS
from tests.conftest import ROOT

CODE = sorted(ROOT.glob("alliance/**/*.py"))
PAGES = sorted(ROOT.glob("pages/**/*.py"))
FORBIDDEN = {
    "alliance/warehouse": {
        "streamlit",
        "plotly",
        "alliance.screen",
        "alliance.extracts",
    },
    "alliance/methods": {
        *("streamlit", "plotly", "duckdb", "pandas"),
        *("alliance.warehouse", "alliance.extracts", "alliance.screen"),
    },
    "alliance/forecasts": {
        *("streamlit", "plotly", "duckdb", "pandas"),
        *("alliance.warehouse", "alliance.extracts", "alliance.screen"),
    },
    "alliance/extracts": {"streamlit", "plotly", "alliance.screen"},
    "alliance/packs": {"streamlit", "duckdb", "alliance.extracts"},
    "alliance/screen/exhibits": {"streamlit", "duckdb", "alliance.packs"},
    "alliance/screen/charts": {"streamlit", "duckdb", "alliance.screen.findings"},
    "alliance/screen/findings": {"streamlit", "duckdb", "plotly"},
    "alliance/screen": {"duckdb"},
    "pages": {"duckdb", "plotly", "alliance.extracts"},
}
PAGE_LINES = 110


@cache
def imports(path: Path) -> set[str]:
    """Every module that a file imports, as dotted names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def rules() -> list[tuple[Path, str]]:
    """Each file below a folder with each module that it must not import."""
    return [
        (path, module)
        for folder, modules in FORBIDDEN.items()
        for path in [*CODE, *PAGES]
        if path.is_relative_to(ROOT / folder)
        for module in sorted(modules)
    ]


def name(value: object) -> str:
    return value.relative_to(ROOT).as_posix() if isinstance(value, Path) else str(value)


@pytest.mark.parametrize(("path", "module"), rules(), ids=name)
def test_imports_go_one_way(path: Path, module: str) -> None:
    reached = {f for f in imports(path) if f == module or f.startswith(f"{module}.")}
    assert not reached


def test_only_their_own_process_makes_forecasts() -> None:
    """What imports statsmodels takes seconds and 190 MB: no page run, no server."""
    own = [path for path in CODE if path.parent.name == "forecasts"]
    others = [path for path in [*CODE, *PAGES] if path not in own]
    heavy = ("statsmodels", "scipy", "alliance.forecasts")
    found = {module for path in others for module in imports(path)}
    assert not {module for module in found if module.startswith(heavy)}
    importers = [path.name for path in own if "statsmodels" in str(imports(path))]
    assert importers == ["smoothing.py"]


def test_rows_set_apart_are_opened_only_to_check_and_to_publish() -> None:
    openers = [p.name for p in [*CODE, *PAGES] if "unsuppressed(" in p.read_text()]
    assert sorted(openers) == ["snapshot.py", "staging.py"]
    asked = {table for file in query_files.of_pages() for table in file.tables}
    assert not asked & {*disclosure.APART, "staffing_sums"}


def test_nothing_imports_a_page() -> None:
    files = [*CODE, *PAGES, *ROOT.glob("tests/**/*.py")]
    assert not [
        path for path in files if any(i.startswith("pages") for i in imports(path))
    ]


def test_no_page_stands_directly_in_pages() -> None:
    assert not list(ROOT.glob("pages/*.py"))


def test_every_page_is_in_the_navigation_once() -> None:
    listed = [entry.file for entry in navigation.ENTRIES]
    assert sorted(listed) == [p.relative_to(ROOT / "pages").as_posix() for p in PAGES]
    assert len({entry.address for entry in navigation.ENTRIES}) == len(listed)


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page_is_a_description(path: Path) -> None:
    text = path.read_text()
    tree = ast.parse(text)
    assert (ast.get_docstring(tree) or "").endswith("?")
    assert len(text.splitlines()) <= PAGE_LINES
    banned = (ast.FunctionDef, ast.ClassDef, ast.Try, ast.Lambda)
    assert not [node for node in ast.walk(tree) if isinstance(node, banned)]
    assert not re.search(r"update_layout|#[0-9a-fA-F]{6}|select ", text)


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page_runs_at_most_six_statements(path: Path) -> None:
    assert path.read_text().count("database.run(") <= 6


@pytest.mark.parametrize("file", query_files.folder("tables"), ids=lambda f: f.name)
def test_table_has_one_csv(file: query_files.QueryFile) -> None:
    found = [
        path
        for part in PARTS
        for path in ROOT.glob(f"data/{part}/{file.short_name}.csv*")
    ]
    assert len(found) == 1


def test_every_csv_has_a_table_file() -> None:
    files = {
        path.name.split(".")[0]
        for part in PARTS
        for path in ROOT.glob(f"data/{part}/*.csv*")
    }
    assert files == {file.short_name for file in query_files.folder("tables")}


def test_every_make_target_that_the_readme_names_exists() -> None:
    targets = set(
        re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    )
    readme = (ROOT / "README.md").read_text()
    named = set(re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", readme, re.MULTILINE))
    assert {a or b for a, b in named} <= targets
    assert {"run", "test", "bench"} <= targets


@pytest.mark.parametrize("path", [*CODE, *PAGES], ids=name)
def test_readme_has_a_line_for_every_file(path: Path) -> None:
    readme = (ROOT / "README.md").read_text()
    if path.name == "__init__.py":
        return
    short = path.relative_to(ROOT / "pages").as_posix() if path in PAGES else path.name
    assert re.search(rf"^ +{re.escape(short)} +\w", readme, re.MULTILINE)
