"""One panel of a picture: its axes, categories, rules, and what is drawn in it."""

import datetime as dt
import textwrap
from typing import TYPE_CHECKING, Any

from alliance.packs import picture_series, picture_style
from alliance.packs.drawing import Panel, Rule
from alliance.screen import labels

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME_LETTERS, SMALL_NAME_LETTERS = 36, 20
ABOVE_PT, ABOVE_EVENTS_PT = 5, 14
MOST_NAMES_FLAT, FEWEST_LETTERS = 6, 8


def draw(ax: "Axes", panel: Panel, columns: int) -> None:
    """Everything of a panel, in its place among so many columns."""
    lettered = any(rule.label and not rule.across for rule in panel.rules)
    pad = ABOVE_EVENTS_PT if lettered else ABOVE_PT
    ax.set_title(panel.name, color=picture_style.INK, pad=pad, loc="left")
    ax.grid(False)
    ax.spines["bottom"].set_visible(not panel.is_horizontal)
    if panel.shows_values:
        ax.grid(True, axis="x" if panel.is_horizontal else "y")
    picture_series.draw(ax, panel)
    _categories(ax, panel, columns)
    _values(ax, panel)
    for rule in panel.rules:
        _rule(ax, panel, rule)


def wrapped(name: str, columns: int = 1) -> str:
    """A category's name in lines short enough to stand beside its row."""
    most = NAME_LETTERS if columns == 1 else SMALL_NAME_LETTERS
    return "\n".join(textwrap.wrap(name, most)) or name


def _categories(ax: "Axes", panel: Panel, columns: int) -> None:
    axis = ax.yaxis if panel.is_horizontal else ax.xaxis
    axis.set_tick_params(length=0 if panel.scale == "words" else 3)
    if panel.scale == "words":
        _names(ax, panel, columns)
        return
    if panel.ticks:
        places = [picture_series.at(panel, place) for place, _ in panel.ticks]
        axis.set_ticks(places, [said for _, said in panel.ticks])
    elif panel.scale == "days":
        _days(axis, columns)
    _ends(ax, panel)


def _days(axis: Any, columns: int) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    locator = AutoDateLocator(minticks=2, maxticks=8 if columns == 1 else 4)
    axis.set_major_locator(locator)
    axis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))


def _ends(ax: "Axes", panel: Panel) -> None:
    """The ends of the axis of categories, where the screen sets them."""
    if panel.begin is None or panel.end is None:
        if panel.is_horizontal:
            ax.invert_yaxis()
        return
    ends = [picture_series.at(panel, end) for end in (panel.begin, panel.end)]
    if panel.is_horizontal:
        ax.set_ylim(max(ends), min(ends))
    else:
        ax.set_xlim(*ends)


def _names(ax: "Axes", panel: Panel, columns: int) -> None:
    names = [str(name) for name in panel.categories]
    places = list(range(len(names)))
    if panel.is_horizontal:
        ax.set_yticks(places, [wrapped(name, columns) for name in names])
        ax.set_ylim(len(names) - 0.4, -0.6)
        return
    many = len(names) * columns > MOST_NAMES_FLAT
    turned = many and max(map(len, names)) * columns >= FEWEST_LETTERS
    ax.set_xticks(places, names, rotation=90 if turned else 0)
    ax.set_xlim(-0.6, len(names) - 0.4)


def _values(ax: "Axes", panel: Panel) -> None:
    axis = ax.xaxis if panel.is_horizontal else ax.yaxis
    (ax.set_xlim if panel.is_horizontal else ax.set_ylim)(panel.low, panel.high)
    axis.set_tick_params(length=0)
    if panel.value_title:
        axis.set_label_text(panel.value_title)
    if not panel.shows_values:
        axis.set_ticks([])
    elif panel.value_ticks:
        axis.set_ticks(
            [at for at, _ in panel.value_ticks], [said for _, said in panel.value_ticks]
        )
    else:
        from matplotlib.ticker import MaxNLocator

        axis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
        axis.set_major_formatter(lambda value, _: _tick(panel, value))


def _tick(panel: Panel, value: float) -> str:
    """A value of the axis: money shortened, other numbers with thousands."""
    if panel.prefix == "£" and not panel.suffix:
        return labels.money(value)
    size = f"{abs(value):,.2f}".rstrip("0").rstrip(".")
    sign = labels.MINUS if value < 0 and size != "0" else ""
    return f"{sign}{panel.prefix}{size}{panel.suffix}"


def _rule(ax: "Axes", panel: Panel, rule: Rule) -> None:
    """A standard along the panel, or an event across it, with its label."""
    upright = rule.across == panel.is_horizontal
    ink = picture_style.INK if rule.across else picture_style.QUIET
    dash = picture_style.DASHES.get(rule.dash, "-")
    look: dict[str, Any] = {"color": ink, "linewidth": 0.9, "linestyle": dash}
    where = _where(panel, rule)
    words: dict[str, Any] = {
        "fontsize": picture_style.SMALL_PT,
        "color": ink,
        "textcoords": "offset points",
        "annotation_clip": False,
    }
    place: dict[str, Any] = {"xy": (0, where), "xycoords": ("axes fraction", "data")}
    if upright:
        ax.axvline(where, **look)
        place = {"xy": (where, 1), "xycoords": ("data", "axes fraction")}
    else:
        ax.axhline(where, **look)
    if rule.label:
        shift = (2, 1 if upright else 2)
        ax.annotate(rule.label, xytext=shift, va="bottom", **place, **words)


def _where(panel: Panel, rule: Rule) -> float:
    if rule.across:
        assert not isinstance(rule.at, str | dt.date)
        return float(rule.at)
    return picture_series.at(panel, rule.at)
