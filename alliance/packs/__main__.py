"""`python -m alliance.packs`: make the pack of a meeting without a browser.

Exit codes, for schedules: 0 done, 1 a fault in the program or the machine in the way,
2 refused or wrong use. Nothing is half-written in any of these cases.
"""

import json
import logging
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from alliance.packs import (
    arguments,
    brief_file,
    commentary,
    contents,
    issue,
    reissue,
    store,
)
from alliance.packs.arguments import Asked
from alliance.packs.issue import Said
from alliance.packs.pack import Brief
from alliance.packs.refused import Reason, Refused
from alliance.screen import live
from alliance.screen.selection import Selection

DONE, FAULT, REFUSED = range(3)


def main(given: Sequence[str] | None = None) -> int:
    """Make one pack; give the exit code."""
    asked = arguments.read(given)
    # A traceback is for the log of a server, which is what asks for progress.
    logging.basicConfig(level=logging.INFO if asked.progress else logging.CRITICAL + 1)
    try:
        _make(asked)
    except Refused as refused:
        return _said(f"No pack was made.\n{refused}", REFUSED)
    except OSError as error:
        return _said(f"No pack was made: {error}", FAULT)
    except KeyboardInterrupt:
        return _said("Stopped; nothing was written.", FAULT)
    except Exception:
        logging.exception("The pack could not be made")
        return _said("No pack was made: a fault in the program.", FAULT)
    return DONE


def _make(asked: Asked) -> None:
    start = time.perf_counter()
    brief = _brief(asked, _opening(asked))
    said: Said = _say if asked.progress else _count
    earlier = reissue.earlier(_read(asked.reissue)) if asked.reissue else None
    if asked.issue:
        kept = store.keep(brief, asked.by, asked.formats, said, earlier=earlier)
        files, slides, left_out = kept.files, kept.slide_count, kept.left_out
        words = kept.said
    else:
        assert asked.out is not None
        made = issue.issue(brief, asked.out, asked.formats, said, earlier)
        files, slides = list(made.files.values()), len(made.pack.slides)
        left_out, words = made.pack.left_out, made.said
    for path in files:
        print(f"{path}  {path.stat().st_size:,} bytes")
    for name, why in left_out:
        print(f"Left out: {name}. {why}")
    print("\n".join(words), end="\n" if words else "")
    counted = f"{slides} slide{'' if slides == 1 else 's'}"
    print(f"{counted}, {time.perf_counter() - start:.1f} s")


def _opening(asked: Asked) -> Selection:
    found = asked.snapshot or live.snapshot()
    if found is None:
        now = "Mend the files that were refused, or publish extracts."
        raise Refused(Reason("Figures", "there are none yet.", now))
    return live.opening(found)


def _brief(asked: Asked, opening: Selection) -> Brief:
    if asked.brief:
        return brief_file.read(_read(asked.brief), opening)
    brief = asked.choices(opening)
    if asked.drop or asked.add:
        _known([*asked.drop, *asked.add])
        wanted = {*(item.key for item in contents.chosen(brief)), *asked.add}
        keys = [key for key in contents.BY_KEY if key in wanted - set(asked.drop)]
        brief = replace(brief, keys=tuple(keys))
    return replace(brief, comments=dict(_comments(asked, brief)))


def _known(keys: Sequence[str]) -> None:
    for key in keys:
        if key not in contents.BY_KEY:
            known = f"Choose from: {', '.join(contents.BY_KEY)}."
            raise Refused(Reason("Slides", f"there is no slide “{key}”.", known))


def _comments(asked: Asked, brief: Brief) -> commentary.Comments:
    """Those of the file, else what the live extract says that fits."""
    if asked.comments is None:
        return commentary.start(brief.view, brief.meeting.on)
    read = commentary.read(_read(asked.comments), brief.meeting.on)
    if read.unused:
        print(read.unused, file=sys.stderr)
    return read.comments


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        why = f"it cannot be read: {error.strerror}."
        raise Refused(Reason(str(path), why, "Name another file.")) from error


def _count(done: int, total: int, words: str) -> None:
    """For people: one line that counts, where somebody watches."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r\033[K{done} of {total}: {words}", end=end, file=sys.stderr)


def _say(done: int, total: int, words: str) -> None:
    """For the page: one line of JSON for each step."""
    print(json.dumps({"stage": words, "done": done, "total": total}), flush=True)


def _said(words: str, code: int) -> int:
    print(words, file=sys.stderr if code == FAULT else sys.stdout)
    return code


if __name__ == "__main__":
    # One that is told to end tidies up as one that fails.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main())
