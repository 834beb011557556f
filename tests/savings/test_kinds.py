"""Amounts of different kinds are never added: what is tried here ends with an error."""

import re
from collections.abc import Iterator

import duckdb
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot, staging
from alliance.warehouse.query_files import QueryFile
from tests.queries import QUERIES
from tests.savings import lineage

# Where amounts of several kinds stand in one table.
KINDS = {
    "savings_on_day",
    "saving_submissions",
    "unit_savings",
    "record_statements",
    "savings_statements",
}
OF_KINDS = [file for file in QUERIES if KINDS & set(file.tables)]
MIXES = {
    "need and saving": "select sum_of_one_kind(amount_gbp, kind) "
    "from record_statements where kind in ('need', 'delivered')",
    "gross and net": "select unit_id, sum_of_one_kind(planned_gbp, kind) "
    "from savings_on_day where benefit_type = 'cashable' and recurrence = 'recurrent' "
    "and amount_basis = 'in_year' group by unit_id",
    "in-year and full-year effect": "select sum_of_one_kind(forecast_gbp, kind) "
    "from savings_on_day where unit_id = 'BCH-HRLD' and benefit_type = 'cashable' "
    "and recurrence = 'recurrent' and gross_or_net = 'net'",
    "recurrent and one-off": "select sum_of_one_kind(planned_gbp, kind) "
    "from savings_on_day where benefit_type = 'cashable' and amount_basis = 'in_year' "
    "and gross_or_net = 'net'",
    "cashable and non-cashable": "select sum_of_one_kind(planned_gbp, kind) "
    "from savings_on_day where recurrence = 'recurrent' and amount_basis = 'in_year' "
    "and gross_or_net = 'net'",
    "planned and delivered": "select sum_of_one_kind(gbp, kind) from (select "
    "planned_gbp as gbp, 'planned' as kind from savings_on_day union all select "
    "delivered_gbp as gbp, 'delivered' as kind from savings_on_day)",
}


@pytest.fixture
def cursor(view: Selection) -> Iterator[duckdb.DuckDBPyConnection]:
    found = database.connect(snapshot.path(view.snapshot)).cursor()
    yield found
    found.close()


@pytest.mark.parametrize("statement", MIXES.values(), ids=MIXES.keys())
def test_a_sum_over_mixed_kinds_is_an_error(
    cursor: duckdb.DuckDBPyConnection, statement: str
) -> None:
    with pytest.raises(duckdb.Error, match="different kinds are never added"):
        cursor.execute(statement).fetchall()


def test_a_sum_of_one_kind_is_the_sum() -> None:
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        found = connection.execute(
            "select area, sum_of_one_kind(gbp, kind) from (values ('a', 'net', 5), "
            "('a', 'net', -7), ('a', 'gross', null), ('b', 'gross', 3)) "
            "as amounts (area, kind, gbp) group by area order by area"
        ).fetchall()
        nothing = connection.execute(
            "select sum_of_one_kind(1, 'net') from range(0)"
        ).fetchone()
    assert found == [("a", -2), ("b", 3)]
    assert nothing == (None,)


def test_an_amount_of_no_stated_kind_is_a_kind_of_its_own() -> None:
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        with pytest.raises(duckdb.Error, match="never added: net and not stated"):
            connection.execute(
                "select sum_of_one_kind(gbp, kind) from (values ('net', 5), (null, 7), "
                "('gross', null)) as amounts (kind, gbp)"
            ).fetchall()


@pytest.mark.parametrize("file", OF_KINDS, ids=lambda file: file.name)
def test_queries_sum_amounts_through_the_measure(file: QueryFile) -> None:
    """A window over rows that are sums already runs on: it is not counted here."""
    plain = re.findall(
        r"(?<!_)\bsum\(\s*(?:case[^;]*?)?\w+_gbp\b[^)]*\)(?! over)", file.sql
    )
    assert not plain


@pytest.mark.parametrize("file", OF_KINDS, ids=lambda file: file.name)
def test_queries_sum_and_add_amounts_of_one_kind(file: QueryFile) -> None:
    found = lineage.trace(file.sql)
    assert all(len(kinds) <= 1 for kinds in found.sums)
    assert all(len(kinds) <= 1 for kinds in found.additions)
    assert not found.without_kind


TRIED = {
    "an addition": "select sum_of_one_kind(planned_gbp + delivered_gbp, kind) "
    "from savings_on_day",
    "a union under a new name": "with every as (select planned_gbp as gbp, kind from "
    "savings_on_day union all select delivered_gbp, kind from savings_on_day) "
    "select sum_of_one_kind(gbp, kind) from every",
    "a union inside": "select sum(gbp) from (select need_gbp as gbp from a union all "
    "select forecast_gbp from b)",
    "a choice": "select sum_of_one_kind(case when x then planned_gbp else "
    "delivered_gbp end, kind) from savings_on_day",
    "a running sum": "with a as (select year, sum_of_one_kind(planned_gbp, kind) "
    "as gbp from t group by year union all select year, sum_of_one_kind(at_risk_gbp, "
    "kind) from t group by year) select sum(gbp) over (order by year) from a",
}


@pytest.mark.parametrize("sql", TRIED.values(), ids=TRIED.keys())
def test_mixed_sums_are_found_in_a_query(sql: str) -> None:
    assert any(len(kinds) > 1 for kinds in lineage.trace(sql).sums)


def test_what_is_fair_is_let_through() -> None:
    fair = lineage.trace(
        "select sum_of_one_kind(case what when 'plan' then planned_gbp else "
        "delivered_gbp end, concat_ws(', ', what, kind)) as amount_gbp, "
        "sum_of_one_kind(forecast_gbp, kind) - sum_of_one_kind(planned_gbp, kind) "
        "as over_gbp from t group by what"
    )
    assert all(len(kinds) <= 1 for kinds in fair.sums)
    assert lineage.trace("select sum_of_one_kind(a_gbp, 'x') from t").without_kind == 1


def test_every_table_of_kinds_is_looked_at() -> None:
    assert {file.short_name for file in query_files.folder("views")} & KINDS
    assert len(OF_KINDS) > 10
