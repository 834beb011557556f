"""What a Summit pack can show, in the order of the register: one line for each slide.

Every exhibit is the one that its page shows, made in `alliance/screen/exhibits`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alliance.packs import meeting
from alliance.packs.pack import Brief, Pack, Slide
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import savings
from alliance.screen.selection import Selection

Make = Callable[[Selection], Exhibit]


@dataclass(frozen=True)
class Item:
    """A slide that can be chosen: its key for good, its section, its short name.

    `make` gives the exhibit of what could be known on the meeting's day; one without
    rows is left out of the pack with its sentence.
    """

    key: str
    section: str
    name: str
    make: Make


ITEMS = (
    Item("savings-to-date", "Savings", "Savings to date", savings.to_date),
    Item("savings-outturn", "Savings", "Outturn by unit", savings.outturn),
)
BY_KEY = {item.key: item for item in ITEMS}


def chosen(brief: Brief) -> list[Item]:
    """The items of a brief in its order."""
    if brief.keys is None:
        return [item for item in ITEMS if item.section in brief.sections]
    return [BY_KEY[k] for k in brief.keys if BY_KEY[k].section in brief.sections]


def made(brief: Brief) -> Iterator[tuple[Item, Exhibit]]:
    """Each chosen item with its exhibit, one after the other: progress can be shown
    and the work be stopped between two."""
    view = meeting.known(brief.view, brief.meeting.on)
    for item in chosen(brief):
        yield item, item.make(view)


def pack(brief: Brief) -> Pack:
    """The pack of a brief."""
    slides, left_out = [], []
    for item, exhibit in made(brief):
        if exhibit.data.empty:
            left_out.append((item.name, " ".join(exhibit.gaps) or exhibit.empty))
            continue
        comments = brief.comments.get(item.key, ())
        slides.append(Slide(item.key, item.section, exhibit, comments))
    return Pack(brief, tuple(slides), tuple(left_out))
