"""A slide of an exhibit: headline, chart or table, comments, where it is from."""

from pptx.presentation import Presentation as Deck
from pptx.util import Inches, Pt

from alliance.packs import drawn
from alliance.packs.pack import Comment, Slide
from alliance.packs.powerpoint import charts, notes, table, text, texts
from alliance.packs.powerpoint.page import BODY_SIZE, FOOT_SIZE, Box, Page
from alliance.screen import labels
from alliance.screen.charts.base import event_key
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import shorthand

MOST_LINES = 4
GAP = 0.08
IN_NOTES = " … (in full in the notes)"
BELOW = "The figures are in the notes of this slide and in the workbook."


def add(deck: Deck, slide: Slide, marking: str) -> None:
    """Add the slide of an exhibit; comments that do not fit beside it get their own."""
    exhibit = slide.exhibit
    figure = exhibit.drawn("light") if exhibit.form else None
    is_chart = figure is not None and drawn.is_native(figure)
    beside = _beside(slide.comments)
    layout = "Chart and comments" if beside else "Chart" if is_chart else "Table"
    page = Page(deck, layout, slide.key)
    top = page.head(exhibit.finding, exhibit.subtitle)
    content, bottom = page.box("content"), page.box("notes-line").bottom
    if beside:
        box = page.box("comments")
        page.place("comments", Box(box.left, top, box.wide, bottom - top - 0.7))
        page.write("comments", beside)
    page.remove("content")
    whole = page.box("notes-line")
    foot = _foot(exhibit, whole.wide)
    lines = len(text.wrapped(foot, FOOT_SIZE, whole.wide))
    low = bottom - text.height(lines, FOOT_SIZE) - 0.04
    room = Box(content.left, top, content.wide, low - top - GAP)
    said = f"{exhibit.finding} {exhibit.subtitle} {BELOW}"
    if figure is not None and is_chart:
        left_out = charts.put(page, drawn.read(figure), room, said)
    else:
        left_out = table.put(page, exhibit.shown, room, said)
    if left_out:
        _left_out(page, left_out, room)
    page.place("notes-line", Box(whole.left, low, whole.wide, bottom - low))
    page.write("notes-line", foot)
    # read aloud after the chart that they are about
    tree = page.made.shapes._spTree
    for role in ("comments", "notes-line") if beside else ("notes-line",):
        tree.append(page.shape(role)._element)
    page.frame(marking, exhibit.is_illustrative)
    page.made.notes_slide.notes_text_frame.text = notes.of(slide)  # type: ignore[union-attr]
    if slide.comments and not beside:
        told = [line for c in slide.comments for line in _told(c).split("\n")]
        title = f"What owners say: {exhibit.finding}"
        texts.spread(
            deck,
            f"{slide.key}-comments",
            title,
            told,
            marking,
            exhibit.is_illustrative,
        )


def _foot(exhibit: Exhibit, wide: float) -> str:
    """The key of events and marks, how fresh the figures are, filters and sources;
    then the note, as far as there is room: the whole is in the speaker's notes."""
    key = shorthand.key_of(labels.table(exhibit.shown)) if exhibit.form is None else ""
    events = event_key(exhibit.events)
    named = dict.fromkeys(_short(line) for line in exhibit.sources)
    parts = (
        f"{events}." if events else "",
        key,
        *exhibit.gaps,
        exhibit.described.removeprefix(exhibit.subtitle).strip(),
        f"Filters: {exhibit.filters}." if exhibit.filters else "",
        f"Sources: {'; '.join(named)}." if named else "",
        exhibit.note,
    )
    said = " ".join(filter(None, parts))
    return text.cut(said, FOOT_SIZE, wide, MOST_LINES, IN_NOTES)


def _short(source: str) -> str:
    """A source without what it consists of: its title, and its status with its day."""
    title, _, rest = source.partition(": ")
    standing = rest.rpartition(" (")[2].rstrip(")")
    return f"{title} ({standing})" if standing else title


def _left_out(page: Page, words: str, room: Box) -> None:
    """What had no room, on the last line of it."""
    high = text.height(1, FOOT_SIZE)
    box = Box(room.left, room.bottom - high, room.wide, high)
    shape = page.made.shapes.add_textbox(*box.emu)
    shape.name = page.name("left-out")
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_top = frame.margin_bottom = Inches(0)
    frame.text = words
    frame.paragraphs[0].runs[0].font.size = Pt(FOOT_SIZE)


def _beside(comments: tuple[Comment, ...]) -> str:
    """Comments as they stand beside a chart; nothing where they are too long."""
    said = "\n".join(filter(None, map(_told, comments)))
    room = Box(0, 0, 3.73, 3.6)
    lines = len(text.wrapped(said.replace("\t", " "), BODY_SIZE, room.wide))
    return said if said and text.height(lines, BODY_SIZE) <= room.high else ""


def _told(comment: Comment) -> str:
    """A comment in lines, each part named in bold."""
    due = labels.day(comment.due_on) if comment.due_on else ""
    owner = ", ".join(filter(None, [comment.owner_role, f"by {due}" if due else ""]))
    named = {
        "What:": comment.what,
        "Why:": comment.why,
        "Action:": comment.action,
        "Owner:": owner,
    }
    return "\n".join(f"{name}\t{said}" for name, said in named.items() if said)
