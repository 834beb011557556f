"""What moving posts would save and what callers would meet: sentences and tiles.

All of it is what a model gives: never what will be, and never a cause.
"""

import math
from collections.abc import Callable

from alliance.methods.rooms import Met
from alliance.screen import labels
from alliance.screen.findings import price_level as level
from alliance.screen.findings.price_case import Case
from alliance.screen.findings.price_post import TYPED
from alliance.screen.findings.record_words import counted
from alliance.screen.tile import Tile

NONE = (
    "No calls by hour with positions staffed for this choice: choose another queue, or "
    "forces and years that send them."
)
ENDLESS = "No end"
SHARE = (
    "The address of this page holds your choices: copy it to share them. Nothing here "
    "changes the data."
)


def finding(case: Case) -> str:
    """What is saved or spent, and how answering moves, beside the standard."""
    if case.after is None:
        return too_many(case)
    moved = _share(case.before), _share(case.after)
    if case.asked.posts == 0:
        level = f"{case.in_time} stands at {moved[0]}"
        return f"No post moved: by this model {level}{_beside(case)}."
    where = "" if case.asked.spread == "Every hour" else f" ({_spread(case)})"
    return (
        f"{_moving(case)}{where} {_pounds(case)}; by this model {case.in_time} would "
        f"{_course(*moved)}{_beside(case)}{_apart(case)}."
    )


def _share(met: Met) -> str:
    return labels.percent(100 * met.in_time)


def _moving(case: Case) -> str:
    posts = case.asked.posts
    word = "Taking {} out of" if posts < 0 else "Putting {} into"
    return f"{word.format(counted(abs(posts), 'post'))} {case.name}"


def _spread(case: Case) -> str:
    return case.asked.spread.lower().replace(",", "")


def _pounds(case: Case) -> str:
    """Pounds a year, marked where they rest on illustrative rows."""
    saved = case.saved_gbp(case.asked.posts)
    if saved is None:
        return "has no price (no cost of a post)"
    word = "saves" if saved >= 0 else "costs"
    mark = " (illustrative)" if case.illustrative else ""
    return f"{word} about {labels.money(abs(saved))} a year{mark}"


def _course(before: str, after: str) -> str:
    """How a share moves, as it is written."""
    if before == after:
        return f"stay at {after}"
    rises = float(after.strip("%")) > float(before.strip("%"))
    return f"{'rise' if rises else 'fall'} from {before} to {after}"


def _beside(case: Case) -> str:
    standard = case.found.standard_pct
    return f"; the standard is {standard:.0f}%" if standard else ""


def _apart(case: Case) -> str:
    """That the model is far from what was measured, where it is."""
    points = level.apart(case)
    if points is None or abs(points) <= level.FAR_POINTS:
        return ""
    side = "above" if points > 0 else "below"
    return f". The model is {abs(points):.0f} points {side} what was measured"


def titles(case: Case) -> tuple[str, str]:
    """What the two panels show."""
    endless = "until the answer; no end where the line stops"
    whose = "answered or not" if case.asked.hangs_up else endless
    first = f"{case.in_time}, % of calls offered"
    return f"{first[:1].upper()}{first[1:]}", f"Average wait, {whose}"


def too_many(case: Case) -> str:
    """That more posts are asked for than are there."""
    during = "" if case.asked.spread == "Every hour" else f", {_spread(case)}"
    has = "have" if len(case.rooms) > 1 else "has"
    return (
        f"{case.name} {has} about {labels.fte(case.there)} posts at positions{during}: "
        f"{abs(case.asked.posts)} cannot be taken out. Choose fewer."
    )


def tiles(case: Case) -> list[Tile]:
    """What callers meet once posts have moved, each beside what it was."""
    after, before = case.after, case.before
    if after is None:
        return []
    return [
        Tile(
            f"In {case.found.seconds} s, by model",
            _share(after),
            f"of calls; now {_share(before)}{_measured(case)}",
            _met(case, after),
        ),
        Tile("Average wait", wait(after), f"now {wait(before)}"),
        Tile("Hang up", *_hang_up(case, after)),
        _tile("Staff busy", after, before, lambda met: 100 * met.occupancy),
        Tile(
            "Hours short of staff",
            labels.fte(after.short_hours),
            f"of {counted(case.found.hours, 'hour')} a week",
            f"now {labels.fte(before.short_hours)}",
        ),
        _money(case),
    ]


def _measured(case: Case) -> str:
    """What was measured: no level of the model stands alone."""
    share = case.found.measured.in_time
    return "" if share is None else f", measured {labels.percent(100 * share)}"


def _tile(label: str, after: Met, before: Met, value: Callable[[Met], float]) -> Tile:
    now = labels.percent(value(before))
    return Tile(label, labels.percent(value(after)), f"of their time; now {now}")


def _met(case: Case, met: Met) -> str:
    """Whether the model's share keeps the standard, as written."""
    standard = case.found.standard_pct
    if standard is None:
        return "No standard in force"
    word = "met" if round(100 * met.in_time, 1) >= standard else "not met"
    return f"Standard {standard:.0f}%: {word}"


def wait(met: Met) -> str:
    """The average wait of all calls, endless where a queue only grows."""
    return labels.seconds(met.wait_seconds) if _ends(met) else ENDLESS


def _ends(met: Met) -> bool:
    return math.isfinite(met.wait_seconds)


def _hang_up(case: Case, after: Met) -> tuple[str, str]:
    if not case.asked.hangs_up:
        return "Not modelled", f"in {case.asked.method} nobody hangs up"
    now = labels.percent(100 * case.before.abandoning)
    return labels.percent(100 * after.abandoning), f"of calls; now {now}"


def _money(case: Case) -> Tile:
    saved = case.saved_gbp(case.asked.posts)
    if saved is None or case.post.gbp is None:
        return Tile("Pounds a year", "Not known", "no cost of a post: type one")
    word, gross = "Saved a year", "gross, if taken from the budget"
    if saved < 0:
        word, gross = "Spent a year", "gross, without one-off cost"
    count = counted(abs(case.asked.posts), "post")
    basis = "" if case.post.gbp_from == TYPED else " of running cost"
    each = f"{count} at £{labels.pounds(case.post.gbp)}{basis}"
    return Tile(word, labels.money(abs(saved)), each, gross)
