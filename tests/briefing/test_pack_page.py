"""The page Briefing without a browser: choices, order, comments, making, refusals."""

import datetime as dt
import time
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from alliance.packs import store
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief
from alliance.packs.store import By
from alliance.screen.selection import Selection
from tests.conftest import ROOT
from tests.data.test_extracts_page import LEAD, SETTING

pytestmark = pytest.mark.usefixtures("no_pack")
EVIL = "![x](http://evil.example/x.png) <b>bold</b> =1+1"
SLIDES = ("savings-to-date", "savings-outturn")


def opened(
    secrets: dict[str, Any] | None = None,
    user: dict[str, Any] | None = None,
    **address: str,
) -> AppTest:
    """The page for somebody with this address."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.secrets = secrets or {}
    app.user = user or {}
    for key, value in address.items():
        app.query_params[key] = value
    app.run().switch_page("pages/briefing/pack.py").run()
    assert not app.exception
    return app


def text(app: AppTest) -> str:
    """All words of the page, as written."""
    kinds = (app.subheader, app.markdown, app.success, app.warning, app.error, app.code)
    return "\n".join(e.value for kind in kinds for e in kind).replace("\\", "")


def press(app: AppTest, label: str) -> AppTest:
    button = next(one for one in app.button if one.label == label)
    button.click().run()
    assert not app.exception
    return app


def listed(app: AppTest) -> list[str]:
    return [option.replace("\\", "") for option in app.radio[0].options]


def ended(app: AppTest) -> AppTest:
    until = time.monotonic() + 60
    while app.session_state["making"].work:
        assert time.monotonic() < until, "the work does not end"
        time.sleep(0.2)
        app.run()
    return app


def test_slides_are_moved_left_out_and_taken_in() -> None:
    app = opened(sections="Savings")
    assert listed(app)[:2] == ["1. Savings to date", "2. Outturn by unit · 3 comments"]
    assert "Claims and savings (left out)" in listed(app)
    press(app, "Move down")
    assert listed(app)[:2] == ["1. Outturn by unit · 3 comments", "2. Savings to date"]
    press(app, "Leave out")
    assert listed(app)[:2] == [
        "1. Outturn by unit · 3 comments",
        "Savings to date (left out)",
    ]
    press(app, "Take in")
    press(app, "Move up")
    assert not {"order", "drop"} & set(app.query_params)
    press(app, "Next")
    assert "Forecast outturn for 2016/17" in text(app)
    assert app.query_params["slide"] == "jac"


def test_the_address_holds_meeting_sections_and_marking() -> None:
    app = opened(
        meeting="13 Oct 2015",
        sections="Savings",
        marking="OFFICIAL-SENSITIVE",
        handling="Summit only",
    )
    said = text(app)
    assert "before the Strategic Alliance Summit on 13 Oct 2015, in 1 section" in said
    assert "As known on 13 Oct 2015; extracts to 30 Sep 2015" in said
    assert "marked OFFICIAL-SENSITIVE - Summit only" in said
    own = opened(meeting="Another meeting", title="Panel", on="2016-03-01")
    assert "laid before the Panel on 1 Mar 2016" in text(own)


def test_comments_are_typed_kept_and_removed() -> None:
    app = opened(sections="Savings", slide="jac")
    assert [area.value for area in app.text_area][1] == (
        "Illustrative: HR and L&D: self-service waits for the new HR system, so its "
        "saving is shown at risk"
    )
    press(app, "Add a comment")
    app.text_area[3].set_value(EVIL + " | x").run()
    app.date_input[3].set_value(dt.date(2016, 10, 31)).run()
    kept = app.session_state["briefing-comments"]["2016-09-28"]["savings-outturn"]
    assert (kept[3].what, kept[3].due_on) == (f"{EVIL} / x", dt.date(2016, 10, 31))
    assert "2. Outturn by unit · 4 comments" in listed(app)
    press(app, "Remove")
    assert [area.value for area in app.text_area][2] == f"{EVIL} / x"
    heading = "measure,owner_role,comment,known_on\n"
    upload = f"{heading}slide:savings-outturn,Head of ICT,Loaded,2016-09-01\n"
    app.file_uploader[0].set_value([("c.csv", upload.encode(), "text/csv")]).run()
    assert [area.value for area in app.text_area] == ["Loaded"]
    assert "1 comment is loaded." in text(app)
    app.file_uploader[0].set_value([("c.csv", b"a,b\n1,2\n", "text/csv")]).run()
    assert "Comments: it lacks measure" in text(app)
    assert [area.value for area in app.text_area] == ["Loaded"]


def test_a_pack_is_made_and_kept_until_the_choices_change() -> None:
    app = ended(press(opened(sections="Decisions"), "Make the pack"))
    assert "The pack is made: 2 slides, " in text(app)
    labels = [one.proto.label for one in app.get("download_button")]
    assert "Download the slides (PPTX)" in labels
    folder = app.session_state["making"].made
    press(app, "Leave out")
    assert (
        "made of other choices: Strategic Alliance Summit, 28 Sep 2016 · 2 slides"
        in (text(app))
    )
    assert folder.exists()
    app = ended(press(app, "Make it again"))
    assert "The pack is made: 1 slide, " in text(app)
    assert not folder.exists()
    assert sorted(p.name for p in folder.parent.iterdir() if p.is_dir()) == ["out-2"]


def test_figures_go_into_edited_slides() -> None:
    app = opened(SETTING, LEAD, sections="Decisions")
    ended(press(app, "Issue this pack"))
    slides = next(path for path in store.issued()[0].files if path.suffix == ".pptx")
    sent = ("edited.pptx", slides.read_bytes(), "application/octet-stream")
    app.file_uploader[1].set_value([sent]).run()
    app = ended(press(app, "Make the pack"))
    assert "Put into the slides of Strategic Alliance Summit, 28 Sep 2016." in text(app)
    assert "slides renewed." in text(app)
    broken = ("edited.pptx", b"no slides", "application/octet-stream")
    app.file_uploader[1].set_value([broken]).run()
    assert "These files were made of other choices" in text(app)
    app = ended(press(app, "Make it again"))
    assert "Earlier file: it is damaged or no PowerPoint presentation." in text(app)


def test_cancelled_nothing_is_left() -> None:
    app = press(opened(), "Make the pack")
    making = app.session_state["making"]
    process = making.work.process
    making.cancel()
    app.run()
    assert process.poll() is not None
    assert not [path for path in making.folder.iterdir() if path.is_dir()]
    assert making.files() == []


def test_a_refusal_says_what_to_do() -> None:
    app = opened(sections="Savings", marking="OFFICIAL-SENSITIVE")
    app = ended(press(app, "Make the pack"))
    assert "No pack was made." in text(app)
    assert "OFFICIAL-SENSITIVE has no handling instruction. Say who" in text(app)
    empty = opened(forces="Kent", sections="Summary")
    assert "Section Summary would be empty: leave it out" in text(empty)
    empty = ended(press(empty, "Make the pack"))
    assert "Section Summary: it would be empty." in text(empty)
    assert empty.session_state["making"].files() == []


def test_only_a_publisher_issues() -> None:
    everybody = opened(sections="Savings")
    assert "alliance.packs --brief brief.json --issue" in text(everybody)
    app = opened(SETTING, sections="Savings")
    assert "For Data lead: sign in on page Extracts first." in text(app)
    other = {**LEAD, "email": "other@force.example"}
    app = opened(SETTING, other, sections="Savings")
    assert "Issuing needs one of these roles: Data lead." in text(app)
    assert not [one for one in app.button if one.label == "Issue this pack"]
    before = len(store.issued())
    app = ended(press(opened(SETTING, LEAD, sections="Savings"), "Issue this pack"))
    kept = store.issued()
    assert len(kept) == before + 1
    assert (kept[0].role, kept[0].slide_count) == ("Data lead", 6)
    assert "Packs that were issued" in text(app)


@pytest.mark.parametrize("user", [{}, LEAD], ids=["anybody", "publisher"])
def test_files_of_a_sensitive_pack_are_for_publishers(
    view: Selection, user: dict[str, Any]
) -> None:
    summit = Meeting(
        "Summit", dt.date(2016, 9, 28), "OFFICIAL-SENSITIVE", "Summit only"
    )
    brief = Brief(summit, view, keys=SLIDES)
    store.keep(brief, By("lead@force.example", "Data lead"), ("xlsx",))
    app = opened(SETTING, user, sections="Savings")
    labels = [one.proto.label for one in app.get("download_button")]
    assert ("Download XLSX" in labels) is bool(user)
    assert "lead@force.example" not in text(app)
