"""Every SQL file, and values for the parameters that only pages give."""

import datetime as dt

from alliance.warehouse import query_files

ALL = [
    file for section in query_files.sections() for file in query_files.folder(section)
]
NOT_PAGES = {"casts", "checks", "measures", "tables"}
QUERIES = [file for file in ALL if file.name.split("/")[0] not in NOT_PAGES]
OWN_VALUES = {
    "unit_id": "BCH-FEL",
    "worker_type": "all",
    "programme": "All",
    "page": "claims",
    "compared_month_end": dt.date(2015, 8, 31),
    "search": "",
    "of": "",
    "of_tables": ["workforce"],
    "of_measures": ["per_100k"],
    "used_measures": ["per_100k"],
    "used_titles": ["Officers by residents"],
}
