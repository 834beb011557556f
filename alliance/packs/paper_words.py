"""What a paper says of itself: to whom, for what, on which ground, by which rules."""

import math

from alliance.packs import lettering
from alliance.packs import meeting as meetings
from alliance.packs.meeting import Meeting
from alliance.packs.pack import SECTIONS, Comment, Pack
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import agreements, register
from alliance.screen.findings.event_reasons import listed
from alliance.warehouse import database

FROM = "Change Portfolio Office"
ASKED = "decisions-asked"
MARKING_PT = 11.0
AREAS = {
    "Summary": "the position in summary",
    "Savings": "savings against their plan",
    "Public contact": "how the public's calls are answered",
    "Staffing": "the people of the shared units",
    "Programme": "the programme's stages and milestones",
    "Changes": "what has changed since the last meeting",
}
ILLUSTRATIVE = (
    "Some figures in this report are made up, to show what it will look like with the "
    "forces' own extracts. Each of them is marked; published figures are real."
)


def forces(pack: Pack) -> str:
    """The chosen forces in a sentence, those of the alliance if there are any."""
    view = pack.brief.view
    return listed(list(view.bch_forces or view.forces))


def title(pack: Pack) -> str:
    """The title of the paper."""
    return f"Collaboration update: {forces(pack)}"


def head(pack: Pack) -> list[tuple[str, str]]:
    """To whom, from whom, for which day, for whose eyes, and what is looked at."""
    meeting = pack.meeting
    return [
        ("To", f"{meeting.title}: Police and Crime Commissioners, Chief Constables"),
        ("From", FROM),
        ("Date", f"{labels.long_day(meeting.on)} (the day of the meeting)"),
        ("Marking", meeting.marked),
        ("Shown", meetings.known(pack.brief.view, meeting.on).words()),
    ]


def marking_lines(meeting: Meeting) -> int:
    """In how many lines the marking stands at the head and foot of a page."""
    return math.ceil(lettering.width_mm(meeting.marked, MARKING_PT, True) / 160)


def purpose(pack: Pack) -> list[str]:
    """What the report is for, and up to when anything in it was known."""
    there = {slide.section for slide in pack.slides}
    areas = [words for section, words in AREAS.items() if section in there]
    said = f" It covers {listed(areas)}." if areas else ""
    known = labels.long_day(pack.meeting.on)
    return [
        f"The purpose of this report is to show the {pack.meeting.title} where the "
        f"collaboration of {forces(pack)} stands.{said}",
        f"Nothing that became known after {known} is in it. The day to which its "
        "figures run stands with each.",
    ]


def recommended(pack: Pack, numbers: dict[str, str]) -> list[str]:
    """What the meeting is asked; `numbers` are the paragraphs of the slides by key."""
    body = pack.meeting.title
    note = f"The {body} is recommended to note the report."
    asked = [slide for slide in pack.slides if slide.key == ASKED]
    if not asked:
        return [note]
    return [
        f"The {body} is recommended to decide what it is asked. "
        f"{asked[0].exhibit.finding} What is on record of it is in paragraph "
        f"{numbers[ASKED]}.",
        note,
        "Each Police and Crime Commissioner is recommended to tell the Police and "
        "Crime Panel of the decisions that are coming.",
    ]


def background(pack: Pack) -> list[str]:
    """The law, what the record holds by the day of the meeting, and the rules."""
    view = meetings.known(pack.brief.view, pack.meeting.on)
    signed = database.run("programme/agreements", view, programme="BCH")
    phases = database.run("programme/phases", view, programme="BCH", unit_id="all")
    stands = "" if phases.empty else register.finding(phases)
    return [
        "Sections 22A to 23I of the Police Act 1996 let forces and their policing "
        "bodies share functions by agreement, and oblige chief officers and policing "
        "bodies to keep under review where collaboration would serve efficiency or "
        "effectiveness.",
        f"{agreements.finding(signed)} {stands}".strip(),
        "Published figures stand as their publishers gave them. The forces' own "
        "figures come from their extracts: each has been checked, and what did not "
        "pass is not shown.",
        "Savings that are planned, forecast, delivered and assured are different kinds "
        "and are never added to each other, nor to a need. A plan to date is set "
        "against what is delivered to date, an outturn against the plan of the whole "
        "year. A saving that was withdrawn, that costs, or that has no plan is shown "
        "as that.",
    ]


def left_out(pack: Pack) -> list[str]:
    """What is not in the paper and why, one line each."""
    brief = pack.brief
    absent = [section for section in SECTIONS if section not in brief.sections]
    said = [f"{name}: {why}" for name, why in pack.left_out]
    said += [f"{section}: this part was not chosen." for section in absent]
    units = f"Single units: only {', '.join(brief.unit_ids)} were chosen."
    return [*said, *([units] if brief.unit_ids else [])]


def comment(said: Comment) -> list[tuple[str, str]]:
    """What an owner says beside a slide, as named lines."""
    due = f"by {labels.day(said.due_on)}" if said.due_on else ""
    lines = [
        ("What", said.what),
        ("Why", said.why),
        ("Action", said.action),
        ("Owner", ", ".join(filter(None, (said.owner_role, due)))),
    ]
    return [(name, words) for name, words in lines if words]


def caption(exhibit: Exhibit) -> str:
    """What is measured, to which day, and the mark of what is illustrative."""
    said = exhibit.described
    marked = "llustrative data" in said or not exhibit.is_illustrative
    return said if marked else f"{said} Illustrative data."


def about(exhibit: Exhibit, sources: dict[str, str]) -> list[tuple[str, str]]:
    """What belongs to the figures of an exhibit, as named lines; `sources` names each
    line of sources as the annex does."""
    named = [f"{sources[line]} {line.partition(':')[0]}" for line in exhibit.sources]
    lines = [
        ("Note", exhibit.notes),
        ("Missing", " ".join(exhibit.gaps)),
        ("Source", "; ".join(named)),
        ("Filters", exhibit.filters),
    ]
    return [(name, words) for name, words in lines if words]
