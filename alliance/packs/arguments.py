"""What is asked of the command line, read into a brief."""

import argparse
import datetime as dt
import getpass
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from alliance.packs import contents
from alliance.packs.issue import FORMATS
from alliance.packs.meeting import Marking, Meeting
from alliance.packs.pack import SECTIONS, Brief
from alliance.packs.store import By
from alliance.screen import selection
from alliance.screen.selection import Selection

TITLE = "Strategic Alliance Summit"


@dataclass(frozen=True)
class Asked:
    """The command line: `given` are its arguments by name."""

    given: argparse.Namespace

    def __getattr__(self, name: str) -> Any:
        return getattr(self.given, name)

    @property
    def by(self) -> By:
        return By(self.given.identity, self.given.role)

    def choices(self, opening: Selection) -> Brief:
        """The brief that the arguments describe, all slides in the register's order."""
        given = self.given
        first, last = min(given.years), max(given.years)
        forces = tuple(f for f in selection.SEVEN_FORCES if f in given.forces)
        return Brief(
            Meeting(given.title, given.meeting, given.marking, given.handling),
            replace(opening, forces=forces, first_year=first, last_year=last),
            sections=tuple(
                section for section in SECTIONS if section in given.sections
            ),
            unit_ids=tuple(given.units),
        )


def read(given: Sequence[str] | None) -> Asked:
    """The arguments; a wrong one ends the program with code 2 and says why."""
    parser = _parser()
    found = parser.parse_args(given)
    if not (found.meeting or found.brief):
        parser.error(
            "name the meeting's day (--meeting) or a file of choices (--brief)"
        )
    if not (found.out or found.issue):
        parser.error("name a folder for the files (--out), or keep the pack (--issue)")
    return Asked(found)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m alliance.packs",
        description="Make the pack of a meeting: slides, paper and workbook.",
        epilog="Exit codes: 0 done, 1 a fault or the machine in the way, 2 refused.",
    )
    _ask_for_meeting(parser)
    _ask_for_contents(parser)
    _ask_for_place(parser)
    return parser


def _ask_for_meeting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--meeting", type=_day, metavar="DAY", help="as 2016-09-28")
    parser.add_argument("--title", default=TITLE, help=f"of the meeting: {TITLE}")
    parser.add_argument(
        "--marking", choices=get_args(Marking), default="OFFICIAL", help="on every page"
    )
    parser.add_argument(
        "--handling", default="", help="who may see it, what they may do"
    )


def _ask_for_contents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--forces", nargs="+", choices=selection.SEVEN_FORCES, default=selection.BCH
    )
    parser.add_argument(
        "--years",
        nargs="+",
        choices=selection.YEARS,
        default=selection.DEFAULT_YEARS,
        metavar="YEAR",
        help="the first and the last, as 2013/14 2016/17",
    )
    parser.add_argument("--sections", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--drop", nargs="+", default=[], metavar="KEY", help="slides")
    parser.add_argument(
        "--add",
        nargs="+",
        default=[],
        metavar="KEY",
        help=f"slides on request: {', '.join(sorted(contents.ON_REQUEST))}",
    )
    parser.add_argument(
        "--units", nargs="+", default=[], metavar="ID", help="BCH-FEL …"
    )
    parser.add_argument(
        "--comments", type=Path, metavar="FILE", help="commentary.csv of the page"
    )
    parser.add_argument(
        "--brief",
        type=Path,
        metavar="FILE",
        help="the choices of the page or of an issued pack, in place of all above",
    )


def _ask_for_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=FORMATS)
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the files")
    parser.add_argument(
        "--issue", action="store_true", help="keep it: the next pack compares with it"
    )
    parser.add_argument(
        "--reissue",
        type=Path,
        metavar="FILE",
        help="slides of an earlier issue, edited: the new figures go into them",
    )
    parser.add_argument("--identity", default=getpass.getuser(), help="who issues it")
    parser.add_argument("--role", default="Publisher", help="as the screen says it")
    parser.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--snapshot", default="", help=argparse.SUPPRESS)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text} is no day; write 2016-09-28"
        ) from None
