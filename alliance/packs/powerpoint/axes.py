"""The axes of a chart: their ends, steps and written numbers."""

import datetime as dt
import math
from dataclasses import dataclass

from alliance.packs.drawing import Panel
from alliance.packs.powerpoint import looks, sheet, text, words

MONTH = 365.25 / 12
# Months between two ticks, and how their days are written.
STEPS = (1, 3, 6, 12, 24, 36, 60, 120)
# An axis of days has at least so many.
LEAST, HALF = 60, dt.timedelta(days=90)
WRITTEN_DAY = "mmm yyyy"
DAY_ROOM = 0.86
MINUS = "\u2212"


@dataclass(frozen=True)
class Axis:
    """One axis: its ends, the step of its ticks, how it is written, where it runs.

    A kind of "cat" has words, "date" days of bars, "val" numbers.
    """

    number: int
    crossed: int
    side: str
    low: float = 0
    high: float = 0
    step: float = 0
    code: str = "General"
    is_reversed: bool = False
    is_hidden: bool = False
    has_grid: bool = False
    crosses: str = "autoZero"
    has_labels: bool = True
    kind: str = "val"
    months: int = 12
    between: str = "midCat"

    @property
    def xml(self) -> str:
        """The axis in the words of a chart."""
        order = "maxMin" if self.is_reversed else "minMax"
        ends = f"<c:max val='{self.high!r}'/><c:min val='{self.low!r}'/>"
        scaling = f"<c:orientation val='{order}'/>{ends if self.kind == 'val' else ''}"
        grid = f"<c:spPr>{looks.line(looks.GRID, 0.75)}</c:spPr>"
        beside = "low" if self.kind != "val" else "nextTo"
        shown = beside if self.has_labels else "none"
        return (
            f"<c:{self.kind}Ax><c:axId val='{self.number}'/>"
            f"<c:scaling>{scaling}</c:scaling><c:delete val='{int(self.is_hidden)}'/>"
            f"<c:axPos val='{self.side}'/>"
            f"{f'<c:majorGridlines>{grid}</c:majorGridlines>' if self.has_grid else ''}"
            f"<c:numFmt formatCode='{self.code}' sourceLinked='0'/>"
            f"<c:majorTickMark val='none'/><c:minorTickMark val='none'/>"
            f"<c:tickLblPos val='{shown}'/>"
            f"<c:spPr>{looks.line(looks.QUIET, 0.75)}</c:spPr>"
            f"{words.properties(looks.SIZE)}<c:crossAx val='{self.crossed}'/>"
            f"<c:crosses val='{self.crosses}'/>{self._end()}</c:{self.kind}Ax>"
        )

    def _end(self) -> str:
        if self.kind == "cat":
            return "<c:auto val='0'/><c:lblAlgn val='ctr'/><c:lblOffset val='50'/>"
        if self.kind == "date":
            return (
                "<c:auto val='0'/><c:lblOffset val='50'/>"
                "<c:baseTimeUnit val='months'/>"
                f"<c:majorUnit val='{self.months}'/><c:majorTimeUnit val='months'/>"
            )
        step = f"<c:majorUnit val='{self.step!r}'/>" if self.step else ""
        return f"<c:crossBetween val='{self.between}'/>{step}"


def round_step(span: float, most: int) -> float:
    """The smallest round step that parts a span into at most so many."""
    rough = span / max(most, 1)
    size = 10.0 ** math.floor(math.log10(rough)) if rough > 0 else 1.0
    return next((size * n for n in (1, 2, 5) if size * n >= rough), size * 10)


def value_step(panel: Panel, most: int) -> float:
    """The step of the axis of values."""
    return round_step((panel.high - panel.low) * 0.95, most)


def value_ends(panel: Panel, step: float) -> tuple[float, float]:
    """The ends of the axis of values: the lower one at a step, as ticks count from it;
    zero where nothing is below it."""
    held = [v for s in panel.series for v in (*s.values, *s.lows, *s.starts)]
    known = [value for value in held if value is not None]
    # what the screen leaves as air below the least is not drawn as a whole step
    low = max(panel.low, min(known, default=0.0)) if panel.low < 0 else panel.low
    return round(step * math.floor(round(low / step, 6)), 9), panel.high


def value_code(panel: Panel, step: float) -> str:
    """How numbers are written on the axis of values."""
    said = " ".join(words for _, words in panel.value_ticks)
    digits = "#,##0" if step >= 1 else "0.0" if step >= 0.1 else "0.00"
    code = f"{_quoted(panel.prefix)}{digits}{_quoted(panel.suffix)}"
    if "£" in said:
        code = "£#,##0"
        if "m" in said:
            code = '£0.0,,"m"' if step % 1e6 else '£0,,"m"'
        elif "k" in said:
            code = '£#,##0,"k"'
    elif "%" in said:
        code = f'{digits}"%"'
    elif "min" in said or " s" in said:
        code = f'{digits}" s"'
    return f'{code};"{MINUS}"{code}'.replace('"', "&quot;")


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""


def written_width(panel: Panel) -> float:
    """The room that the numbers of the axis of values take, in inches."""
    ends = [f"{end:,.0f}" for end in (panel.low, panel.high)]
    if panel.value_ticks:
        ends = [part for _, said in panel.value_ticks for part in said.split("\n")]
    elif panel.high - panel.low < 6:
        ends = [f"{end:.1f}" for end in (panel.low, panel.high)]
    widest = max(text.width(end, looks.SIZE) for end in ends)
    return widest + text.width(panel.prefix + panel.suffix, looks.SIZE)


def days(panel: Panel) -> tuple[float, float]:
    """The ends of an axis of days, as a sheet counts them, from a month's start: where
    figures begin and end, or those of the screen where these fill little of it."""
    first, last = panel.categories[0], panel.categories[-1]
    begin, end = panel.begin, panel.end
    assert isinstance(first, dt.date)
    assert isinstance(last, dt.date)
    is_set = isinstance(begin, dt.date) and isinstance(end, dt.date)
    if is_set and (last - first) < (end - begin) / 2:  # type: ignore[operator]
        first, last = begin, end  # type: ignore[assignment]
    if (last - first).days < LEAST:
        first, last = first - HALF, last + HALF
    # a few days in, so that steps of a twelfth of a year stay in their month
    return float(sheet.serial(first.replace(day=4))), float(sheet.serial(last))


def day_step(first: float, last: float, room: float) -> int:
    """Months between the ticks of an axis of days in so many inches."""
    months = (last - first) / MONTH
    most = max(room / DAY_ROOM, 1)
    return next((step for step in STEPS if months / step <= most), STEPS[-1])
