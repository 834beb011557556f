"""`python -m alliance.extracts`: check, publish, roll back, history and differences.

Exit codes, for schedules: 0 done, 1 files refused, 2 wrong use, 3 warnings wait to be
accepted, 4 another publisher was at work, 5 the machine is in the way.
"""

import argparse
import getpass
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from alliance.extracts import audit, checking, comparing, publishing, words
from alliance.extracts.checking import Received
from alliance.extracts.progress import Progress, silent
from alliance.extracts.publishing import Publisher
from alliance.extracts.reading import mapping_files
from alliance.extracts.reading.mapping import Mapping
from alliance.warehouse import snapshot, versions
from alliance.warehouse.faults import RefusedFiles
from alliance.warehouse.versions import UnknownVersion

DONE, REFUSED, USAGE, NOT_ACCEPTED, BUSY, MACHINE = range(6)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give its exit code."""
    asked = _parser().parse_args(arguments)
    try:
        code: int = asked.run(asked)
    except publishing.Refused as refused:
        print(words.report(refused.report))
        return REFUSED
    except publishing.NotAccepted as waiting:
        print(words.report(waiting.report))
        print("Nothing was published. Add --accept-warnings once you have read them.")
        return NOT_ACCEPTED
    except publishing.Busy as busy:
        return _said(busy, BUSY)
    except publishing.MachineTrouble as trouble:
        return _said(trouble, MACHINE)
    except UnknownVersion as wrong:
        return _said(wrong, USAGE)
    except RefusedFiles as refused:
        return _said(refused, REFUSED)
    except publishing.IN_THE_WAY as trouble:
        return _said(trouble, MACHINE)
    return code


def check(asked: argparse.Namespace) -> int:
    """Check files against what is live; nothing is published."""
    with tempfile.TemporaryDirectory() as folder:
        into = asked.into or Path(folder)
        report = checking.check(_received(asked), into, progress=_progress(asked))
    print(words.report(report))
    codes = {"refused": REFUSED, "warned": NOT_ACCEPTED, "clean": DONE}
    return codes[report.verdict]


def publish(asked: argparse.Namespace) -> int:
    """Check files and let readers see them."""
    version, report = publishing.publish(
        _received(asked),
        asked.note,
        Publisher(asked.identity, asked.role),
        accept_warnings=asked.accept_warnings,
        base=asked.base,
        progress=_progress(asked),
    )
    print(words.report(report))
    print(f"Version {version.number} is live.")
    return DONE


def rollback(asked: argparse.Namespace) -> int:
    """Let readers see an earlier version again."""
    by = Publisher(asked.identity, asked.role)
    version = publishing.roll_back(asked.version, asked.note, by)
    print(f"Version {version.number} is live again.")
    return DONE


def history(asked: argparse.Namespace) -> int:
    """Every event of the audit log, newest first; 1 when its chain is broken."""
    print(words.history(audit.entries(), versions.live_version().number))
    broken = audit.broken_links()
    if broken:
        print(f"The log was changed before line {broken[0]}.", file=sys.stderr)
    return REFUSED if broken else DONE


def diff(asked: argparse.Namespace) -> int:
    """What differs between two versions; with --table also row by row."""
    with versions.lock():
        before, after = (
            snapshot.path(snapshot.make(versions.load(number)))
            for number in (asked.before, asked.after)
        )
    print(words.comparisons(comparing.between(before, after)))
    if asked.table:
        print(words.changed_rows(comparing.rows_between(before, after, asked.table)))
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m alliance.extracts", description=__doc__
    )
    commands = parser.add_subparsers(required=True)
    for run in (check, publish, rollback, history, diff):
        command = commands.add_parser(run.__name__, help=run.__doc__)
        command.set_defaults(run=run)
        if run in (check, publish):
            _ask_for_files(command)
        if run in (publish, rollback):
            _ask_for_reasons(command)
        if run is check:
            command.add_argument("--into", type=Path, help="folder for the report")
        if run is publish:
            command.add_argument("--accept-warnings", action="store_true")
            command.add_argument("--base", type=int, help="version that must be live")
        if run is rollback:
            command.add_argument("version", type=int)
        if run is diff:
            command.add_argument("before", type=int)
            command.add_argument("after", type=int)
            tables = [file.short_name for file in comparing.extracts()]
            command.add_argument("--table", choices=tables)
    return parser


def _ask_for_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=_file)
    command.add_argument(
        "--mapping",
        action="append",
        default=[],
        type=_mapping,
        help="a file, repeatable",
    )
    command.add_argument(
        "--status", choices=("provisional", "final"), help="of files that say none"
    )
    command.add_argument("--name", action="append", default=[], help=argparse.SUPPRESS)
    command.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)


def _ask_for_reasons(command: argparse.ArgumentParser) -> None:
    command.add_argument("--note", required=True, type=_note, help="why, in words")
    command.add_argument("--identity", default=getpass.getuser(), help="for the log")
    command.add_argument("--role", default="Publisher", help="for the screen")


def _file(text: str) -> Path:
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return Path(text)


def _mapping(text: str) -> Mapping:
    try:
        return mapping_files.load(_file(text))
    except RefusedFiles as refused:
        raise argparse.ArgumentTypeError(refused.faults[0].sentence()) from refused


def _note(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("say in a few words why")
    return text.strip()


def _received(asked: argparse.Namespace) -> Received:
    """The files with what is known of them."""
    constants = {"data_status": asked.status} if asked.status else {}
    return Received(asked.files, asked.name, asked.mapping, constants)


def _progress(asked: argparse.Namespace) -> Progress:
    """For the screen: one line of JSON for each step."""
    return _say if asked.progress else silent


def _say(stage: str, done: int) -> None:
    print(json.dumps({"stage": stage, "done": done}), flush=True)


def _said(error: Exception, code: int) -> int:
    print(error, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
