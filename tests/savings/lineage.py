"""From which kinds of amounts the sums of a query are made: traced through its text.

Amounts are told apart by the beginning of a column's name. Through tables of its own
(`with`), unions and new names the trace goes on, so that a sum over planned and
delivered amounts is found whatever they are called by then.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import duckdb

STEMS = ("need", "planned", "forecast", "delivered", "assured", "at_risk")
SUMS = ("sum", "sum_of_one_kind")
Columns = dict[str, frozenset[str]]
NOTHING: frozenset[str] = frozenset()


@dataclass
class Trace:
    """What was found in a query: the kinds in each sum and in each addition.

    A sum over several kinds is fair where it is told apart by a column that says which
    of them a row is: the second argument of the measure, not `kind` alone.
    """

    sums: list[frozenset[str]] = field(default_factory=list)
    additions: list[frozenset[str]] = field(default_factory=list)
    without_kind: int = 0


def trace(sql: str) -> Trace:
    """The sums and additions of one SELECT; `ValueError` when it does not parse."""
    with duckdb.connect() as connection:
        row = connection.execute("select json_serialize_sql(?)", [sql]).fetchone()
    parsed = json.loads(row[0]) if row else {"error": True}
    if parsed["error"]:
        raise ValueError(sql)
    found = Trace()
    _outputs(parsed["statements"][0]["node"], {}, found)
    return found


def _outputs(node: Any, known: dict[str, Columns], found: Trace) -> Columns:
    """The columns that a node gives, each with the kinds that it is made of."""
    known = dict(known)
    for entry in node["cte_map"]["map"]:
        known[entry["key"]] = _outputs(entry["value"]["query_node"], known, found)
    if node["type"] == "SET_OPERATION_NODE":
        parts = [_outputs(child, known, found) for child in node["children"]]
        kinds = zip(*(part.values() for part in parts), strict=True)
        return {
            name: NOTHING.union(*each)
            for name, each in zip(parts[0], kinds, strict=True)
        }
    scope = _scope(node["from_table"], known, found)
    given: Columns = {}
    for place, item in enumerate(node["select_list"]):
        name = item.get("alias") or (item.get("column_names") or [f"_{place}"])[-1]
        given[name if name not in given else f"{name}_{place}"] = _kinds(
            item, scope, found
        )
    for clause in ("where_clause", "having", "qualify"):
        _kinds(node[clause], scope, found)
    return given


def _scope(table: Any, known: dict[str, Columns], found: Trace) -> Columns:
    """The columns of what a SELECT reads, as far as they are not plain tables'."""
    if not isinstance(table, dict):
        return {}
    if table["type"] == "SUBQUERY":
        return _outputs(table["subquery"]["node"], known, found)
    if table["type"] == "JOIN":
        return _scope(table["left"], known, found) | _scope(
            table["right"], known, found
        )
    return known.get(table.get("table_name", ""), {})


def _kinds(part: Any, scope: Columns, found: Trace) -> frozenset[str]:
    """The kinds in an expression; a difference of two kinds is a kind of its own."""
    if isinstance(part, list):
        return NOTHING.union(*(_kinds(each, scope, found) for each in part))
    if not isinstance(part, dict):
        return NOTHING
    if part.get("class") == "COLUMN_REF":
        name = part["column_names"][-1]
        return scope.get(name, frozenset(s for s in STEMS if name.startswith(s)))
    if part.get("class") == "CASE":
        checks = part["case_checks"]
        # What is asked decides, it is not added.
        _kinds([check["when_expr"] for check in checks], scope, found)
        given = [*(check["then_expr"] for check in checks), part["else_expr"]]
        return _kinds(given, scope, found)
    function = part.get("function_name", "")
    if not function:
        return _kinds(list(part.values()), scope, found)
    arguments = list(_arguments(part))
    each = [_kinds(argument, scope, found) for argument in arguments]
    if function in SUMS:
        _sum(function, arguments, each[0], scope, found)
        return each[0]
    whole = NOTHING.union(*each)
    if function == "+":
        found.additions.append(whole)
    if function == "-" and len(set(each)) > 1 and all(each):
        return frozenset({"difference"})
    return NOTHING if function in ("count", "min", "max", "arg_max") else whole


def _arguments(part: Any) -> Iterator[Any]:
    """The arguments of a function, in either of the forms that the parser writes."""
    for argument in part.get("arguments") or part.get("children") or []:
        yield argument.get("expression", argument)


def _sum(
    function: str,
    arguments: list[Any],
    kinds: frozenset[str],
    scope: Columns,
    found: Trace,
) -> None:
    named = _names(arguments[1]) if function == "sum_of_one_kind" else set()
    if function == "sum_of_one_kind" and not named:
        found.without_kind += 1
    told_apart = bool(named - {"kind"})
    found.sums.append(NOTHING if told_apart else kinds)


def _names(part: Any) -> set[str]:
    """The columns that an expression names."""
    if isinstance(part, list):
        return set().union(*(_names(each) for each in part))
    if not isinstance(part, dict):
        return set()
    if part.get("class") == "COLUMN_REF":
        return {part["column_names"][-1]}
    return _names(list(part.values()))
