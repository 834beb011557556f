"""Posts moved in or out of rooms: what is asked, what callers meet before and after."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from alliance.methods import rooms as weeks
from alliance.methods.rooms import Met, Room
from alliance.screen.findings.price_rooms import Rooms
from alliance.screen.memory import remember

ERLANG_A, ERLANG_C = "Erlang A", "Erlang C"
# Hours of the day in which posts are moved.
SPREADS: Mapping[str, Sequence[int]] = {
    "Every hour": range(24),
    "Days, 7 to 23": range(7, 23),
    "Nights, 23 to 7": (23, *range(7)),
}
CURVE_POSTS = 20
CURVE = (
    *("posts_moved_fte", "in_time_pct", "wait_seconds", "abandoned_pct"),
    *("occupancy_pct", "short_hours", "saved_gbp"),
)


@dataclass(frozen=True)
class Asked:
    """What the reader asks: posts in full-time equivalents, below 0 taken out."""

    area: str
    queue: str
    posts: int
    spread: str
    method: str

    @property
    def hangs_up(self) -> bool:
        """Whether callers hang up in this method."""
        return self.method == ERLANG_A


@dataclass(frozen=True)
class Post:
    """A post: hours a week at a position, pounds a year, and whence, in words."""

    hours: float
    hours_from: str
    gbp: float | None
    gbp_from: str


@dataclass(frozen=True)
class Case:
    """What is asked of which rooms, and what their callers meet before and after.

    `after` is none where more posts are taken out than there are.
    """

    asked: Asked
    found: Rooms
    post: Post
    rooms: tuple[Room, ...]
    before: Met
    after: Met | None
    illustrative: bool

    @property
    def there(self) -> float:
        """The posts that staff the positions of these hours of the day."""
        hours = weeks.positions(self.rooms, SPREADS[self.asked.spread])
        return hours / self.post.hours

    def saved_gbp(self, posts: float) -> float | None:
        """Pounds a year saved by moving so many posts; below 0 they are spent."""
        return None if self.post.gbp is None else -posts * self.post.gbp

    @property
    def name(self) -> str:
        """The rooms in words: `Hertfordshire’s 999 room`, `BCH’s 999 rooms`."""
        several = "s" if len(self.rooms) > 1 else ""
        return f"{self.asked.area}’s {self.calls} room{several}"

    @property
    def calls(self) -> str:
        """The queue inside a sentence: `999`, `101 primary`, `crime recording`."""
        return self.asked.queue.replace("Crime", "crime")

    @property
    def in_time(self) -> str:
        """The measure in words: `999 answered in 10 seconds`."""
        return f"{self.calls} answered in {self.found.seconds} seconds"


@remember
def case(asked: Asked, found: Rooms, post: Post, illustrative: bool) -> Case:
    """What is asked, reckoned."""
    rooms = found.rooms
    if not asked.hangs_up:
        rooms = tuple(replace(room, patience_seconds=math.inf) for room in rooms)
    before = weeks.week(rooms, found.seconds)
    after = _with(asked.posts, asked, rooms, post, found.seconds)
    return Case(asked, found, post, rooms, before, after, illustrative)


def _with(
    posts: int, asked: Asked, rooms: Sequence[Room], post: Post, seconds: int
) -> Met | None:
    """What callers meet with so many posts more, or fewer when below 0."""
    moved = weeks.moved(rooms, posts * post.hours, SPREADS[asked.spread])
    return weeks.week(moved, seconds) if moved else None


@remember
def curve(reckoned: Case) -> pd.DataFrame:
    """A row for each number of posts that can be moved, the chosen one among them."""
    asked, post = reckoned.asked, reckoned.post
    far = max(CURVE_POSTS, abs(asked.posts))
    found = {
        posts: _with(posts, asked, reckoned.rooms, post, reckoned.found.seconds)
        for posts in range(-far, far + 1)
    }
    rows = [
        (posts, *figures(met, asked.hangs_up), reckoned.saved_gbp(posts))
        for posts, met in found.items()
        if met is not None
    ]
    return pd.DataFrame(rows, columns=list(CURVE))


def figures(met: Met, hangs_up: bool) -> tuple[float | None, ...]:
    """What callers meet, in the columns of the curve; none where it is not known."""
    return (
        100 * met.in_time,
        met.wait_seconds if math.isfinite(met.wait_seconds) else None,
        100 * met.abandoning if hangs_up else None,
        100 * met.occupancy,
        met.short_hours,
    )
