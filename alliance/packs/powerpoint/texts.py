"""Slides of words: the first one, lines spread over as many as they need, the last."""

from collections.abc import Sequence
from itertools import pairwise

from pptx.presentation import Presentation as Deck

from alliance.packs.pack import Pack
from alliance.packs.powerpoint import text
from alliance.packs.powerpoint.page import BODY_SIZE, Page
from alliance.screen import labels
from alliance.screen.findings import shorthand

# The space before each paragraph that the template has, in inches.
BEFORE = 6 / 72
ILLUSTRATIVE = (
    "figures marked so are made up to show how the dashboard works: plausible, but "
    "real for nobody. They are not evidence of how any force does."
)
PUBLISHED = "as the source has it, on the day named; a later correction does not show."
NOTES = (
    "each slide has its definitions, its figures, its sources and the SQL behind it in "
    "the speaker's notes. Charts and tables can be edited."
)


def opening(deck: Deck, pack: Pack) -> Page:
    """The title slide: meeting, day, forces, what is known; its contents come last."""
    page = Page(deck, "Title", "opening")
    meeting, view = pack.meeting, pack.brief.view
    page.title(meeting.title)
    forces = ", ".join(view.forces) or "no force chosen"
    known = f"Known by {labels.day(meeting.on)}; {view.years}"
    page.write("subtitle", f"{labels.long_day(meeting.on)}\n{forces}. {known}.")
    page.frame(meeting.marked, _is_illustrative(pack))
    return page


def contents(page: Page, starts: Sequence[tuple[str, int]]) -> None:
    """The contents: the numbers of the slides of each section, from where these start;
    the first and the last are the pack's own slides, not sections."""
    lines = []
    for (section, first), (_, after) in pairwise(starts[1:]):
        is_one = first + 1 == after
        span = f"slide {after}" if is_one else f"slides {first + 1} to {after}"
        lines.append(f"{section}\t{span}")
    page.write("content", "\n".join(lines))


def _is_illustrative(pack: Pack) -> bool:
    return any(slide.exhibit.is_illustrative for slide in pack.slides)


def closing(deck: Deck, pack: Pack) -> None:
    """The last slide: what marks mean, what is left out and why."""
    illustrative = _is_illustrative(pack)
    lines = [f"{mark}\t{said}" for mark, said in shorthand.MEANINGS.items()]
    lines += [f"Illustrative data:\t{ILLUSTRATIVE}"] if illustrative else []
    lines += [f"Published figures:\t{PUBLISHED}", f"Notes:\t{NOTES}"]
    lines += [f"Left out, {name}:\t{reason}" for name, reason in pack.left_out]
    title = "Key and notes"
    spread(deck, "key", title, lines, pack.meeting.marked, illustrative)


def spread(
    deck: Deck,
    key: str,
    title: str,
    lines: Sequence[str],
    marking: str,
    illustrative: bool,
) -> None:
    """Lines on as many slides as they need; what is before a tab is bold."""
    number = 0
    rest = list(lines)
    while rest:
        number += 1
        again = " (continued)" if number > 1 else ""
        page = Page(deck, "Text", key if number == 1 else f"{key}-{number}")
        page.title(title, again)
        box = page.box("content")
        taken = _taken(rest, box.wide, box.high)
        page.write("content", "\n".join(taken))
        page.frame(marking, illustrative)
        used = len(taken)
        last, cut = taken[-1], rest[used - 1]
        rest = ([cut[len(last) :].strip()] if cut != last else []) + rest[used:]


def _taken(lines: Sequence[str], wide: float, high: float) -> list[str]:
    """As many lines as fit, the first cut at a word where it alone fits not."""
    taken, used = [], 0.0
    for line in lines:
        parts = text.wrapped(line.replace("\t", " "), BODY_SIZE, wide, bold=True)
        tall = text.height(len(parts), BODY_SIZE) + BEFORE
        if used + tall > high:
            break
        taken.append(line)
        used += tall
    if taken:
        return taken
    most = int((high - BEFORE) / text.height(1, BODY_SIZE))
    parts = text.wrapped(lines[0].replace("\t", " "), BODY_SIZE, wide, bold=True)
    return [lines[0][: len(" ".join(parts[:most]))]]
