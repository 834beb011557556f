"""The extracts page as a visitor without a browser gets it, and who may do what."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from alliance.extracts.reading import mapping_files
from alliance.extracts.reading.mapping import Mapping
from alliance.screen.extracts import departures, folders, work
from alliance.screen.extracts.publishers import Visitor
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_outcomes as outcomes
from tests.conftest import ROOT

HEADER = (ROOT / "data/extracts/unit_costs.csv").read_text().split("\n")[0]
GOOD = f"{HEADER}\nBCH-FEL,Bedfordshire,2016-08-01,running,1,2,3,4,final\n"
BAD = GOOD.replace("BCH-FEL", "![x](http://evil.example/x.png)")
OTHER = GOOD.replace("actual_gbp", "Spend").replace("unit_id", "=HYPERLINK(1)")
SETTING = {
    "publishers": {"lead@force.example": "Data lead"},
    "auth": {
        "redirect_uri": "http://localhost:8501/oauth2callback",
        "cookie_secret": "a secret of the test alone",
        "client_id": "dashboard",
        "client_secret": "none",
        "server_metadata_url": "http://localhost:1/none",
    },
}
LEAD = {"is_logged_in": True, "email": "Lead@force.example", "email_verified": True}


def opened(
    secrets: dict[str, Any] | None = None, user: dict[str, Any] | None = None
) -> AppTest:
    """The page for a visitor, with a setting and a sign-in or without."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.secrets = secrets or {}
    app.user = user or {}
    app.run()
    return app.switch_page("pages/data/extracts.py").run()


def text(app: AppTest) -> str:
    """All words of the page, as written."""
    kinds = (app.subheader, app.markdown, app.success, app.warning, app.error, app.code)
    words = [element.value for kind in kinds for element in kind]
    words += [button.label for button in app.button]
    return "\n".join(words).replace("\\", "")


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key).click().run()


def checked(app: AppTest, *files: tuple[str, str]) -> AppTest:
    """The page once the check of these files has ended."""
    uploads = [(name, body.encode(), "text/csv") for name, body in files]
    app.file_uploader[0].set_value(uploads).run()
    return ended(press(app, "check"))


def ended(app: AppTest) -> AppTest:
    until = time.monotonic() + 60
    while app.session_state["visit"].work:
        assert time.monotonic() < until, "the work does not end"
        time.sleep(0.2)
        app.run()
    return app


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[str]:
    """A file that never ends, so that its check goes on until it is stopped."""
    path = tmp_path / "endless.csv"
    os.mkfifo(path)
    writer = os.open(path, os.O_RDWR)
    yield str(path)
    os.close(writer)


def test_without_a_setting_publishing_is_by_command_line() -> None:
    app = opened()
    assert not app.exception
    assert "Publishing from the browser is off." in text(app)
    assert 'python -m alliance.extracts publish FILE --note "Why"' in text(app)
    assert "Sign in" not in text(app)
    assert "Nothing has been published yet" in text(app)


def test_a_file_with_a_fault_is_reported_with_file_line_column_and_value() -> None:
    app = checked(opened(), ("costs.csv", BAD))
    assert not app.exception
    assert "nothing of them can be published" in text(app)
    table = next(t.value for t in app.table if "Value as found" in t.value.columns)
    row = table.iloc[0].str.replace("\\", "")
    assert row["File"] == "costs.csv"
    assert row["Line"] == "2"
    assert row["Column"] == "unit_id"
    assert row["Value as found"].replace("\u2060", "") == (
        "![x](http://evil.example/x.png)"
    )
    assert "[" not in table.iloc[0]["Value as found"].replace("\\[", "")
    assert "mend them and check them again" in text(app)


def test_a_good_file_shows_what_would_change_and_the_command_to_publish() -> None:
    app = checked(opened(), ("costs.csv", GOOD), ("costs.csv", GOOD))
    assert not app.exception
    assert app.session_state["visit"].names == ["costs.csv", "costs.csv (2)"]
    app = checked(press(app, "remove"), ("-costs it's.csv", GOOD))
    assert "between the extracts as shipped and these files" in text(app)
    assert "publish './-costs it'\"'\"'s.csv' --note" in text(app)


def test_a_check_needs_a_file() -> None:
    app = press(opened(), "check")
    assert "Choose one file first" in text(app)


def test_a_file_with_other_headings_asks_what_they_mean() -> None:
    app = checked(opened(), ("costs_2016-08.csv", OTHER))
    assert not app.exception
    boxes = {box.label: box for box in app.selectbox}
    assert boxes["The extract that the file holds"].value == "unit_costs"
    assert "Not needed and left unread: =HYPERLINK(1), Spend." in text(app)
    app.button("use-2-0").click().run()
    assert "Choose what holds: Unit code, Actual (£)." in text(app)
    for box in app.selectbox:
        if box.label.startswith(("Unit code:", "Actual (£):")):
            box.set_value(int(box.label.startswith("Actual"))).run()
    app = ended(app.button("use-2-0").click().run())
    assert not app.exception
    assert "Read with the mapping costs: costs_2016-08.csv" in text(app)
    assert "Keep it for next month" not in text(app)
    assert "--mapping data/mappings/costs.csv" in text(app)


def test_a_publisher_keeps_a_mapping_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mapping_files, "FOLDER", tmp_path)
    app = opened(SETTING, LEAD)
    visit = app.session_state["visit"]
    app = checked(app, ("costs.csv", GOOD))
    visit.mappings[0] = Mapping("costs", "unit_costs", {"Spend": "actual_gbp"})
    app = press(app.run(), "keep-costs")
    assert "Kept as data/mappings/costs.csv." in text(app)
    assert mapping_files.saved(tmp_path) == list(visit.mappings.values())
    visit.mappings[0] = Mapping("costs", "unit_costs", {"Cost": "actual_gbp"})
    app = press(app.run(), "keep-costs")
    assert "Another mapping is kept as costs" in text(app)
    assert dict(mapping_files.saved(tmp_path)[0].headings) == {"Spend": "actual_gbp"}


def test_files_that_need_no_more_are_removed() -> None:
    app = checked(opened(), ("costs.csv", GOOD))
    folder = app.session_state["visit"].folder
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in (folder / "check").iterdir()} == {"report.csv"}
    app = press(app, "remove")
    assert not folder.exists()
    assert "costs.csv" not in text(app)


def test_signed_out_one_can_sign_in_and_publish_nothing() -> None:
    app = checked(opened(SETTING), ("costs.csv", GOOD))
    assert "Sign in to publish" in text(app)
    assert "For Data lead." in text(app)
    assert not [button for button in app.button if button.label == "Publish"]


@pytest.mark.parametrize(
    "user",
    [
        {"is_logged_in": True, "email": "other@force.example"},
        {**LEAD, "email_verified": False},
        {"is_logged_in": True},
    ],
    ids=["another", "address not verified", "no address"],
)
def test_without_the_right_nothing_can_be_published(user: dict[str, Any]) -> None:
    app = checked(opened(SETTING, user), ("costs.csv", GOOD))
    assert "without the right to publish" in text(app)
    assert "one of these roles: Data lead" in text(app)
    assert not [button for button in app.button if button.label == "Publish"]


def test_a_publisher_needs_a_note() -> None:
    app = checked(opened(SETTING, LEAD), ("costs.csv", GOOD))
    assert "You are signed in as Data lead." in text(app)
    assert "force.example" not in text(app)
    assert "Write in a few words why" in text(press(app, "publish"))


def test_a_setting_without_sign_in_lets_nobody_publish() -> None:
    app = opened({"publishers": SETTING["publishers"]}, LEAD)
    assert "its table [auth] is not complete" in text(app)
    assert "signed in" not in text(app)


def roll_back_regardless() -> None:
    """A page that asks for what only publishers may, whoever looks at it."""
    import streamlit as st

    from alliance.screen.extracts import publish
    from alliance.screen.extracts.visit import Visit

    visit = Visit()
    publish.run_as_publisher(visit, "rollback", "A trick", ["0"])
    assert visit.work is None
    st.markdown(visit.outcome.sentence if visit.outcome else "started")


@pytest.mark.parametrize("user", [{}, {**LEAD, "email": "other@force.example"}])
def test_only_the_sign_in_gives_the_right(user: dict[str, Any]) -> None:
    app = AppTest.from_function(roll_back_regardless)
    app.secrets, app.user = SETTING, user
    assert app.run().markdown[0].value == outcomes.NOT_ALLOWED.sentence


def test_the_right_needs_setting_sign_in_and_role() -> None:
    assert Visitor("on", True, "a", "Data lead").may_publish
    assert not Visitor("on", False, "a", "Data lead").may_publish
    assert not Visitor("on", True, "a", "").may_publish
    assert not Visitor("unfinished", True, "a", "Data lead").may_publish
    assert not Visitor().may_publish


def test_a_check_can_be_cancelled_and_leaves_nothing(pipe: str) -> None:
    folder = folders.new()
    running = work.start("check", [pipe, "--into", str(folder / "check")], folder)
    assert running.code is None
    work.remove(folder)
    assert running.code is not None
    assert not folder.exists()


def test_only_so_many_checks_run_at_once(pipe: str) -> None:
    taken = [folders.new() for _ in range(work.MOST_AT_ONCE + 1)]
    for folder in taken[:-1]:
        work.start("check", [pipe], folder)
    with pytest.raises(work.TooMany):
        work.start("check", [pipe], taken[-1])
    for folder in taken:
        work.remove(folder)


def test_a_visit_that_is_forgotten_leaves_nothing(pipe: str) -> None:
    visit = Visit()
    visit.run("check", [pipe])
    folder, running = visit.folder, visit.work
    assert folder is not None
    assert running is not None
    del visit
    assert running.code is not None
    assert not folder.exists()


def test_unused_folders_are_removed_after_their_time() -> None:
    old, used = folders.new(), folders.new()
    os.utime(old, (0, 0))
    os.utime(used, (0, 0))
    folders.touch(used)
    departures.look(time.monotonic())
    assert not old.exists()
    assert used.exists()
    work.remove(used)


def test_what_a_killed_server_left_is_removed_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import time; from alliance.screen.extracts import folders; "
        "(folders.new() / '0').write_text('x'); print('ready', flush=True); "
        "time.sleep(60)"
    )
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", code]
    servers = [
        subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    for server in servers:
        assert server.stdout is not None
        assert server.stdout.readline() == b"ready\n"
    servers[0].kill()
    servers[0].wait()
    left = list(tmp_path.glob(f"{folders.PREFIX}*"))
    assert len(left) == 2
    for folder in left:
        os.utime(folder, (0, 0))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folders.sweep()
    assert len(list(tmp_path.glob(f"{folders.PREFIX}*"))) == 1
    for server in servers:
        server.kill()
        server.communicate()
