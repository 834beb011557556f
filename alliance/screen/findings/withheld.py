"""What of the staffing extract is not shown, by which rule, and what that means."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import shorthand
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

# By `withheld_because` of staffing_figures: the column that counts it.
COUNTS = {
    "small numbers": "small_numbers_lines",
    "sensitive unit": "sensitive_unit_lines",
    "unit came or went": "came_or_went_lines",
}
SUMS = ("SHARED", "REST", "WHOLE")
PARTS = ["shown_pct", "small_numbers_pct", "sensitive_unit_pct", "came_or_went_pct"]
ANSWER = (
    "A line of one to four persons is not shown, nor is any other line that would tell "
    "it. For each line withheld at least three numbers of persons fit everything that "
    "is shown: sums, forces, worker types and months together."
)
RULES = (
    (
        "One to four persons",
        "A line with one to four persons in any month is withheld in every month, "
        "with all its figures: posts, people, who is away, who joined and left, "
        "sickness. Why: who joined and left would lead from a month that is shown to "
        "one that is not.",
    ),
    (
        "Lines that would tell them",
        "Further lines, sums among them, until people could sit otherwise in three "
        "ways with every shown figure the same. They may hold many people, or nobody. "
        "Why: a sum less the shown lines beside it would be the line that is missing.",
    ),
    (
        "Sensitive units",
        "A unit that its extract calls sensitive is never shown by itself. Its people "
        "count with the rest of their force. Why: its size is operational "
        "information, whatever the count.",
    ),
    (
        "Units that came or went",
        "Where a small line of such a unit could not be hidden, its people count "
        "with the rest of their force too. In the month in which it or a sensitive "
        "unit came or went, who joined and left the rest and the whole of the "
        "forces is not available. Why: with the change of the rest, it would tell "
        "how many people the unit has.",
    ),
    (
        "Whole months only",
        "A month is shown once all three forces have sent it. Why: with one force "
        "short, the sums of the others would tell what is withheld.",
    ),
    (
        "Sums made on a page",
        "A sum of chosen forces or units is shown only when all its parts are. Why: "
        "it would tell the part that is withheld.",
    ),
)
LIMITS = (
    (
        "Published figures",
        "Official workforce figures stay as published, small numbers too: whole "
        "forces at 31 March. What they tell cannot be withheld here, such as a worker "
        "type with two people in a whole force.",
    ),
    (
        "Downloads of different dates",
        "What is withheld is decided anew at each publication, for all months. A line "
        "can be shown in an older download and withheld now. Do not put the two "
        "together to fill a [c], nor hand them out together.",
    ),
    (
        "Who may see more",
        "Nobody, on any page: no role exists that may see the withheld figures. "
        "Whoever sends an extract knows its own rows.",
    ),
    (
        "Everything else",
        "Calls, savings and costs hold no counts of persons by unit; this rule is not "
        "applied to them.",
    ),
)
KEY = tuple(shorthand.MEANINGS.items())
# What the page tells besides figures: heading, what it is, and named sentences.
TOLD = (
    ("What is withheld, and why", "The same in every output. The rule is ours.", RULES),
    ("What the rule is not", "What readers and senders of files must know.", LIMITS),
    ("The marks", "They stand for a figure in tables and files.", KEY),
)


@remember
def finding(data: pd.DataFrame, day: dt.date) -> str:
    """How many lines are withheld, and for which reasons.

    `data` has all_lines and the columns of COUNTS, a row a level.
    """
    withheld = {reason: int(data[name].sum()) for reason, name in COUNTS.items()}
    total, all_lines = sum(withheld.values()), int(data["all_lines"].sum())
    if not total:
        return f"Every line of {labels.day(day)} is shown."
    parts = [f"{reason} {count}" for reason, count in withheld.items() if count]
    return (
        f"{total} of {all_lines} lines of {labels.day(day)} are withheld: "
        f"{', '.join(parts)}."
    )


@remember
def tiles(data: pd.DataFrame) -> list[Tile]:
    """Lines shown, and lines withheld for each reason that occurs."""
    shown, every = int(data["shown_lines"].sum()), int(data["all_lines"].sum())
    found = [Tile("Lines shown", f"{shown:,}", f"of {every:,}")]
    for reason, name in COUNTS.items():
        if count := int(data[name].sum()):
            found.append(Tile(f"Withheld: {reason}", f"{count:,}", f"of {every:,}"))
    return found


@remember
def parts(data: pd.DataFrame) -> list[str]:
    """The shares that have a line anywhere, what is shown first."""
    return [name for name in PARTS if (data[name] > 0).any()]


@remember
def levels(data: pd.DataFrame) -> pd.DataFrame:
    """The counts of the levels, without reasons that do not occur."""
    counts = ["shown_lines", *COUNTS.values()]
    kept = [name for name in counts if data[name].any()]
    words = {name: name.removesuffix("_lines") for name in kept}
    return data[["lines_of", "all_lines", *kept]].rename(columns=words)


@remember
def units(data: pd.DataFrame) -> pd.DataFrame:
    """The units with a withheld line, which lines these are, and why."""
    found = data[data["withheld_lines"] > 0]
    return pd.DataFrame(
        {
            "unit": found["unit"],
            "withheld_lines": [
                f"{withheld} of {lines}"
                for withheld, lines in zip(
                    found["withheld_lines"], found["all_lines"], strict=True
                )
            ],
            "reason": found["withheld_because"],
            "which": found["withheld"],
        }
    )


@remember
def units_finding(data: pd.DataFrame) -> str:
    """How many units have a withheld line, and of which every line is.

    `data` has a row for each unit and, with a code in SUMS, each sum.
    """
    single = data[~data["unit_id"].isin(SUMS)]
    found = single[single["withheld_lines"] > 0]
    whole = list(found["unit"][found["withheld_lines"] == found["all_lines"]])
    if found.empty:
        return "No unit has a line that is withheld."
    also = f"; of {', '.join(whole)} every line" if whole else ""
    return f"{len(found)} of {len(single)} units have withheld lines{also}."
