"""What is laid before the next Summit?"""

from dataclasses import replace

from alliance.packs import outline, store
from alliance.screen import display, navigation
from alliance.screen.briefing import (
    build,
    choices,
    comments,
    earlier,
    kept_comments,
    making,
    slides,
)
from alliance.warehouse import database

view = navigation.view()
display.title(view, "What is laid before the next Summit?", view.words())
brief = choices.draw(
    view,
    database.run("briefing/meetings", view),
    database.run("briefing/units", view),
)
brief = replace(brief, comments=kept_comments.whole(brief))
lines = outline.lines(brief, store.state())
display.head(outline.answer(lines, outline.named(brief)), outline.known_then(brief))
made = making.current()
build.draw(made, brief, lines)
slides.draw(brief, lines)
comments.file(brief)
build.again()
build.issuing(made, brief, lines)
earlier.draw()
