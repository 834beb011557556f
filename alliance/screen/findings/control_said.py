"""The sentences of the control charts: the answer, each measure, how to read them."""

from collections import Counter
from collections.abc import Sequence

from alliance.methods.spc import Assurance, Variation
from alliance.methods.spc_rules import Settings
from alliance.screen import labels
from alliance.screen.findings import control_words as words
from alliance.screen.findings.control import Assessment
from alliance.screen.findings.control_how import BLANK
from alliance.screen.findings.control_rows import of_measure
from alliance.screen.memory import remember

NONE = "No figures for this choice."
COMPARED = "compared with a year before"
SIGNALS: dict[Variation, str] = {
    "improvement": "improving",
    "concern": "of concern",
}
KEPT: dict[Assurance, str] = {
    "passing": "passes",
    "failing": "fails",
    "hit_or_miss": "hit or miss against",
}


@remember
def headline(found: Sequence[Assessment]) -> str:
    """How many measures of the alliance, or of the one force, improved or not."""
    if not found:
        return NONE
    area = found[-1].series.area
    rows = [each for each in found if each.series.area == area]
    said = f"{area} in {when(rows)}, of {len(rows)} measures: {', '.join(counts(rows))}"
    others = [each for each in found if each.series.area != area]
    return ". ".join(filter(None, [said, standards(rows), forces(others)])) + "."


def forces(others: Sequence[Assessment]) -> str:
    """Which of the forces behind an alliance's figure improve or are of concern."""
    number = Counter((each.variation, each.series.area) for each in others)
    said = [
        f"{labels.short(area)} {number[icon, area]} {word}"
        for icon, word in SIGNALS.items()
        for area in dict.fromkeys(each.series.area for each in others)
        if number[icon, area]
    ]
    return f"Forces: {', '.join(said)}" if said else ""


def counts(rows: Sequence[Assessment]) -> list[str]:
    """How many measures have each icon; none is said of better and worse."""
    blank = sum(each.value is None for each in rows)
    number = Counter(each.variation for each in rows)
    always = [
        *(f"{number[icon] or 'none'} {word}" for icon, word in SIGNALS.items()),
        f"{number['common'] or 'none'} as usual",
    ]
    seldom = {
        "of calls high": number["high"],
        "of calls low": number["low"],
        "not assessed": number["none"] - blank,
        "not comparable": blank,
    }
    return always + [f"{count} {words}" for words, count in seldom.items() if count]


def standards(rows: Sequence[Assessment]) -> str:
    """Whether each measure with a standard keeps it, in words."""
    said = [
        f"{each.series.measure}: {KEPT[each.assurance]} its {words.standard(each)} "
        "standard"
        for each in rows
        if each.assurance != "none"
    ]
    return "; ".join(said)


@remember
def finding(found: Sequence[Assessment]) -> str:
    """What the control charts of one measure say of its last values, by area."""
    if not found:
        return NONE
    said: dict[str, list[str]] = {}
    for each in found:
        said.setdefault(words.variation(each), []).append(
            labels.short(each.series.area)
        )
    parts = [f"{', '.join(areas)} {icon}" for icon, areas in said.items()]
    return f"{found[0].series.measure}, {when(found)}: {'; '.join(parts)}."


def subtitle(found: Sequence[Assessment]) -> str:
    """What the cells of the icon table hold."""
    if not found:
        return ""
    return (
        f"The last {found[0].series.span}'s value and its variation; below it, the "
        "change on a year before and whether the limits keep the standard."
    )


def chart_subtitle(found: Sequence[Assessment], settings: Settings) -> str:
    """What is drawn, in which unit, and by which rules."""
    if not found:
        return ""
    series, start = found[0].series, found[0].chart.starts[-1]
    spans = words.spans(series.span)
    whole = f"limits of all {spans} on each side" if start else ""
    rules = words.chosen(settings, series.span, whole)
    text = f"{series.measure}, {words.unit(found[0])}. {rules}"
    since = words.named(series.span, series.begins[start])
    return f"{text} New limits from {since}." if start else text


def note(found: Sequence[Assessment], measure: str, blank: str = BLANK) -> str:
    """How the season is dealt with, trial limits, and areas without a panel.

    `blank` says why an area has no value.
    """
    every = [each for each in found if each.series.measure == measure]
    shown = of_measure(found, measure)
    said = [words.season(shown[0])] if shown else []
    if any(each.is_trial for each in shown):
        said.append("Trial limits: fewer than 12 points.")
    for each in every:
        if each.value is None:
            said.append(f"{labels.short(each.series.area)}: {blank}")
        elif each not in shown:
            said.append(f"{labels.short(each.series.area)}: {words.NOT_SEASONAL}.")
    return " ".join(filter(None, said))


def when(found: Sequence[Assessment]) -> str:
    """The month or week of the last values in words."""
    last = words.last(found)
    return words.named(found[0].series.span, last) if last else "no values"
