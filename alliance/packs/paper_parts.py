"""The parts of a paper in order, as plain data for its layout."""

from typing import Any

from alliance.packs import (
    drawn,
    lettering,
    paper_annex,
    paper_table,
    paper_words,
    picture,
)
from alliance.packs.pack import Pack, Slide
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit

Block = dict[str, Any]
BEFORE = ("Purpose", "Recommendation", "Background")
# More slides than these fill more than six pages, and want a list of contents.
MOST_WITHOUT_CONTENTS = 4
BEHIND = "The figures of the chart above."


def content(pack: Pack) -> Block:
    """Everything that the layout shows, in words and numbers."""
    meeting, title = pack.meeting, paper_words.title(pack)
    illustrative = any(slide.exhibit.is_illustrative for slide in pack.slides)
    head = paper_words.head(pack)
    return {
        "title": lettering.seen(title),
        "running": lettering.seen(f"{title} · {meeting.title}"),
        "description": f"Report to the {meeting.title}, {labels.long_day(meeting.on)}",
        "authors": [paper_words.FROM],
        "keywords": [meeting.marking, *pack.brief.view.bch_forces],
        "on": [meeting.on.year, meeting.on.month, meeting.on.day],
        "marking": lettering.seen(meeting.marked),
        "marking_lines": paper_words.marking_lines(meeting),
        "head": [[name, lettering.seen(words)] for name, words in head],
        "illustrative": paper_words.ILLUSTRATIVE if illustrative else "",
        "sections": sections(pack),
    }


def sections(pack: Pack) -> list[Block]:
    """Purpose, recommendation, background, the slides by section, what is asked, and
    the annex."""
    numbers, sources = numbered(pack), paper_annex.sourced(pack)
    asked = paper_words.recommended(pack, numbers)
    opening = (paper_words.purpose(pack), asked, paper_words.background(pack))
    made = [
        _section(f"{place}.", heading, _texts(place, words))
        for place, (heading, words) in enumerate(zip(BEFORE, opening, strict=True), 1)
    ]
    for section in dict.fromkeys(slide.section for slide in pack.slides):
        place = len(made) + 1
        blocks = [
            shown(slide, numbers[slide.key], sources) for slide in pack.of(section)
        ]
        made.append(_section(f"{place}.", section, blocks))
    last = len(made) + 1
    closing = _section(f"{last}.", "Recommendation", _texts(last, asked))
    made.append(closing | {"together": True})
    annex = paper_annex.blocks(pack, numbers)
    made.append(_section("", "Annex: method and sources", annex, new_page=True))
    made[2]["contents_after"] = len(pack.slides) > MOST_WITHOUT_CONTENTS
    return made


def numbered(pack: Pack) -> dict[str, str]:
    """The number of each slide's paragraph, by its key."""
    places: dict[str, list[Slide]] = {}
    for slide in pack.slides:
        places.setdefault(slide.section, []).append(slide)
    return {
        slide.key: f"{section}.{place}"
        for section, slides in enumerate(places.values(), len(BEFORE) + 1)
        for place, slide in enumerate(slides, 1)
    }


def shown(slide: Slide, number: str, sources: dict[str, str]) -> Block:
    """A slide as a numbered paragraph: finding, chart, comments, figures, sources."""
    exhibit = slide.exhibit
    pictures = pictured(exhibit)
    caption = paper_words.caption(exhibit)
    comments = [paper_words.comment(said) for said in slide.comments]
    return {
        "kind": "exhibit",
        "number": number,
        "finding": lettering.seen(exhibit.finding),
        "caption": lettering.seen(caption),
        "pictures": pictures,
        "alternative": lettering.seen(exhibit.alternative),
        "comments": [_seen(lines) for lines in comments],
        "table": paper_table.of(exhibit, BEHIND if pictures else caption),
        "about": _seen(paper_words.about(exhibit, sources)),
    }


def pictured(exhibit: Exhibit) -> list[str]:
    """The chart as pictures; none of a table, nor of what is drawn in cells."""
    figure = exhibit.drawn("light") if exhibit.form else None
    if figure is None or not drawn.is_native(figure):
        return []
    return picture.svgs(drawn.read(figure))


def _section(
    number: str, heading: str, blocks: list[Block], new_page: bool = False
) -> Block:
    return {
        "number": number,
        "heading": heading,
        "blocks": blocks,
        "new_page": new_page,
        "contents_after": False,
        "together": False,
    }


def _texts(section: int, texts: list[str]) -> list[Block]:
    """Paragraphs of words with their numbers."""
    return [
        {"kind": "text", "number": f"{section}.{place}", "words": lettering.seen(words)}
        for place, words in enumerate(texts, 1)
    ]


def _seen(lines: list[tuple[str, str]]) -> list[list[str]]:
    return [[name, lettering.seen(words)] for name, words in lines]
