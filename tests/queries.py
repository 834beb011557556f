"""Every SQL file, and values for the parameters that only pages give."""

import datetime as dt

import pandas as pd

from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot
from alliance.warehouse.query_files import QueryFile

ALL = [
    file for section in query_files.sections() for file in query_files.folder(section)
]
# Views and filters are asked too; what only a check or a publication runs is not.
QUERIES = [
    *(f for s in ("filters", "views") for f in query_files.folder(s)),
    *query_files.of_pages(),
]
OWN_VALUES = {
    "unit_id": "BCH-FEL",
    "span": "month",
    "event_day": dt.date(2015, 11, 27),
    "kind": "cashable, recurrent, in_year, net",
    "from_year": "2013/14",
    "to_year": "2019/20",
    "worker_type": "all",
    "programme": "All",
    "page": "claims",
    "queue": "999",
    "formula": "SL1",
    "compared_month_end": dt.date(2015, 8, 31),
    "contact_to": dt.date(2016, 8, 31),
    "staffing_to": dt.date(2016, 8, 31),
    "window_first_year": "2015/16",
    "window_last_year": "2019/20",
    "bank_holidays": [dt.date(2015, 12, 25), dt.date(2016, 8, 29)],
    "areas": ["Bedfordshire", "Seven forces", "England and Wales"],
    "worker_groups": ["Officers"],
    "base_day": dt.date(2010, 3, 31),
    "on_day": dt.date(2016, 3, 31),
    "search": "",
    "of": "",
    "of_tables": ["workforce"],
    "of_measures": ["per_100k"],
    "used_measures": ["per_100k"],
    "used_titles": ["Officers by residents"],
}


def rows_of(file: QueryFile, view: Selection) -> pd.DataFrame:
    """What a query gives; a view stands in the snapshot as it was built."""
    if not file.name.startswith("views/"):
        return database.run(file.name, view, **OWN_VALUES)
    connection = database.connect(snapshot.path(view.snapshot)).cursor()
    return connection.execute(f"from {file.short_name}").df()
