"""Which extracts are live, and do new files fit?"""

from alliance.screen import display, navigation
from alliance.screen.extracts import (
    differences,
    history,
    mapping_form,
    publish,
    report,
    standing,
    upload,
    visit,
)
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "Which extracts are live, and do new files fit?",
    "Every extract of the dashboard, whatever is chosen in the filters",
    filtered=False,
)
extracts = database.run("data/extracts", view)
standing.draw(view, extracts, database.run("data/warnings", view))
checked = visit.current()
upload.draw(checked)
report.draw(checked)
mapping_form.draw(checked)
publish.draw(checked)
history.draw(checked)
differences.draw()
