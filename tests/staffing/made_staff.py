"""Staffing made at random for attacks: small units, zeros, units that come and go.

Everybody works full time, so that who joins and leaves makes the change of persons.
"""

import datetime as dt
import random

import duckdb
import pandas as pd

from alliance.warehouse import disclosure, query_files, staging

MONTHS = (dt.date(2016, 6, 30), dt.date(2016, 7, 31), dt.date(2016, 8, 31))
FORCES = ("Bedfordshire", "Cambridgeshire", "Hertfordshire")
TYPES = (
    "police officer",
    "police staff",
    "police community support officer",
    "designated officer",
)
SIZES = (0, 1, 2, 3, 4, 5, 6, 8, 12, 20, 40)
VIEWS = ("shared_units", "staffing_figures")
Row = dict[str, object]


def rows(seed: int) -> pd.DataFrame:
    """Up to 3 forces, 6 units with the rest of each force, 4 worker types, 3 months."""
    draw = random.Random(seed)
    months = MONTHS[: draw.randint(1, 3)]
    forces = FORCES[: draw.choice((1, 2, 3, 3))]
    types = TYPES[: draw.randint(1, 4)]
    units = [f"BCH-{number}" for number in range(draw.randint(1, 6))]
    made: list[Row] = []
    for unit in [*units, "REST"]:
        first, last = _there(draw, unit, len(months))
        is_sensitive = unit != "REST" and draw.random() < 0.1
        for force in forces:
            for worker_type in types:
                if unit != "REST" and draw.random() < 0.35:
                    continue
                place = {
                    "unit_id": unit,
                    "employer_force": force,
                    "worker_type": worker_type,
                    "host_force": force,
                    "sensitive_unit": is_sensitive,
                }
                made += [place | row for row in _people(draw, unit, months[first:last])]
    return pd.DataFrame(made)


def _there(draw: random.Random, unit: str, months: int) -> tuple[int, int]:
    """From when to when a unit is there; now and then it comes or goes."""
    first = draw.randint(0, months - 1) if draw.random() < 0.15 else 0
    last = draw.randint(first + 1, months) if draw.random() < 0.1 else months
    return (0, months) if unit == "REST" else (first, last)


def _people(draw: random.Random, unit: str, months: tuple[dt.date, ...]) -> list[Row]:
    """The months of a unit, force and type; one with nobody may have no row."""
    made = []
    persons = draw.choice(SIZES) if unit != "REST" else draw.choice((2, 4, 6, 30, 100))
    quiet = draw.random() < 0.4
    for month in months:
        joined = 0 if quiet or month == months[0] else draw.choice((0, 0, 1, 2))
        left = 0 if quiet or month == months[0] else draw.choice((0, 0, 1, 2))
        left = min(persons, left)
        persons += joined - left
        if joined == left == persons == 0 and draw.random() < 0.5:
            continue
        away = draw.choice((0, 0, min(1, persons), persons))
        made.append(
            {
                "as_at": month,
                "headcount": persons,
                "establishment_fte": float(draw.choice((0, persons, persons + 1))),
                "strength_fte": float(persons),
                "not_deployable_fte": float(away),
                "externally_funded_fte": 0.0 if away else float(min(1, persons)),
                "joiners_fte": float(joined),
                "leavers_fte": float(left),
                "leavers_to_alliance_fte": 0.0,
                "sickness_days": 0.0,
                "available_days": 20.0 * persons,
            }
        )
    return made


def shown(staffing: pd.DataFrame) -> pd.DataFrame:
    """What readers see of these rows: staffing_figures, made as for a snapshot."""
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        connection.register("made", staffing)
        connection.execute("create table staffing as from made")
        connection.execute(
            "create table collaborations as select distinct unit_id, "
            "unit_id as short_name, null::date as go_live_on from made"
        )
        disclosure.create(connection)
        for name in VIEWS:
            sql = query_files.query(f"views/{name}").sql
            connection.execute(f"create table {name} as {sql}")
        return connection.execute("from staffing_figures").df()
