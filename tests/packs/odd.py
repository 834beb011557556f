"""Packs that are hard to show: other choices, 34 units with long names, long sentences.

Frames are changed, not figures made up: what every row says stays as it was.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice

import pandas as pd

from alliance.packs import contents
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment, Pack, Slide
from alliance.screen.exhibit import Exhibit
from alliance.screen.selection import Selection
from alliance.warehouse import database

SUMMIT = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))
UNITS = 34
CHOICES: dict[str, Callable[[Selection], Selection]] = {
    "Bedfordshire": lambda view: view.only("Bedfordshire"),
    "Cambridgeshire": lambda view: view.only("Cambridgeshire"),
    "Hertfordshire": lambda view: view.only("Hertfordshire"),
    "two forces": lambda view: view.only("Bedfordshire", "Hertfordshire"),
    "a force without an extract": lambda view: view.only("Norfolk"),
    "no force": lambda view: view.only(),
    "one force with one without": lambda view: view.only("Bedfordshire", "Norfolk"),
    "years to come": lambda view: years(view, "2018/19"),
    "years before any extract": lambda view: years(view, "2008/09"),
    "one year that is over": lambda view: years(view, "2014/15"),
    "against the year before": lambda view: replace(view, comparison="Year before"),
    "with no comparison": lambda view: replace(view, comparison="None"),
}


def years(view: Selection, year: str) -> Selection:
    """The same choice of one financial year."""
    return replace(view, first_year=year, last_year=year)


def every(view: Selection, choice: str = "") -> Pack:
    """A pack of every slide that there is, for one of `CHOICES` or as opened."""
    chosen = CHOICES[choice](view) if choice else view
    return contents.pack(Brief(SUMMIT, chosen, keys=tuple(contents.BY_KEY)))


def long_names(view: Selection) -> list[str]:
    """34 names of units, each with more words than a label has room for."""
    rows = database.run("programme/subjects", view)
    units = rows[rows["subject_kind"] == "unit"]
    return [
        f"{name} of the three forces together, as agreed for {programme}"
        for name, programme in zip(
            units["subject_name"], units["programme"], strict=True
        )
    ][:UNITS]


def of_many_units(view: Selection) -> Pack:
    """Every slide; one with rows of units has 34 of them with long names."""
    pack, names = every(view), long_names(view)
    return replace(pack, slides=tuple(_slide(s, names) for s in pack.slides))


def wordy(view: Selection) -> Pack:
    """Every slide with a headline, a subtitle, a note and comments that are long."""
    pack = every(view)
    return replace(pack, slides=tuple(_wordy(slide) for slide in pack.slides))


def _slide(slide: Slide, names: list[str]) -> Slide:
    exhibit = slide.exhibit
    if "unit" not in exhibit.data:
        return slide
    table = exhibit.table
    if table is not None and "unit" in table:
        table = many(table, names)
    return replace(
        slide, exhibit=replace(exhibit, data=many(exhibit.data, names), table=table)
    )


def many(rows: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """A row for each name, with the figures of the rows again and again."""
    places = list(islice(cycle(range(len(rows))), len(names)))
    return rows.iloc[places].reset_index(drop=True).assign(unit=names)


def _wordy(slide: Slide) -> Slide:
    exhibit: Exhibit = replace(
        slide.exhibit,
        finding=f"{slide.exhibit.finding} " * 3,
        subtitle=f"{slide.exhibit.subtitle} " * 3,
        note=f"{slide.exhibit.note or slide.exhibit.finding} " * 3,
    )
    said = "The rota of two rooms was joined later than planned. " * 6
    comment = Comment(said, said, said, "Head of Public Contact", dt.date(2016, 12, 1))
    return replace(slide, exhibit=exhibit, comments=(comment, comment))
