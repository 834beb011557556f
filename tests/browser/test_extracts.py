"""Files come in by the browser: check, mapping, sign-in, publishing, hostile files."""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    FilePayload,
    Page,
    Request,
    expect,
)

from alliance.warehouse import snapshot
from tests.browser import identity
from tests.browser.conftest import WAIT, free_port, serve, settle, visit
from tests.browser.test_accessibility import faults, open_all, rest
from tests.conftest import ROOT
from tests.extracts import small

pytestmark = pytest.mark.browser
MONTH = "2016-08-01"
INPUT = '[data-testid="stFileUploaderDropzoneInput"]'
EVIL = "evil.example"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data with one month of calls: quick to check.

    Bedfordshire's costs are its own, and those of the last month are still to come.
    """
    data = small.folder(tmp_path_factory.mktemp("small") / "data")
    path = data / "extracts" / "unit_costs.csv"
    small.write(path, [own(row) for row in small.rows(path) if not due(row)])
    return data


@pytest.fixture(scope="module")
def store(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the snapshot of that data, to be copied, not changed."""
    store = tmp_path_factory.mktemp("store")
    snapshot.refresh(data, store)
    return store


@pytest.fixture(scope="module")
def url(data: Path, store: Path) -> Iterator[str]:
    """A dashboard without publishers."""
    with serve(ALLIANCE_DATA=str(data), ALLIANCE_SNAPSHOTS=str(store)) as url:
        yield url


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody else for each test: nobody is signed in."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def own_store(store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(store, tmp_path / "store"))


@pytest.fixture
def signing_in(data: Path, own_store: Path, tmp_path: Path) -> Iterator[str]:
    """A dashboard that names one publisher, with an identity provider beside it."""
    with identity.provider(free_port()) as provider:
        secrets = tmp_path / "secrets.toml"
        secrets.write_text(identity.settings(provider))
        with serve(
            ALLIANCE_DATA=str(data),
            ALLIANCE_SNAPSHOTS=str(own_store),
            STREAMLIT_SECRETS_FILES=str(secrets),
        ) as url:
            yield url


def own(row: small.Row) -> small.Row:
    """A row as it is, or as one that Bedfordshire has sent."""
    sent = row["force"] == "Bedfordshire"
    return {**row, "data_status": "provisional"} if sent else row


def due(row: small.Row) -> bool:
    """Whether a row is of the month of Bedfordshire that is still to come."""
    return (row["force"], row["month"]) == ("Bedfordshire", MONTH)


def costs(**cells: str) -> list[small.Row]:
    """The month that is still to come; some cells of the first row changed."""
    rows = small.rows(ROOT / "data" / "extracts" / "unit_costs.csv")
    month = [own(row) for row in rows if due(row)]
    return [{**month[0], **cells}, *month[1:]]


def written(rows: list[dict[str, str]], headings: dict[str, str] | None = None) -> str:
    """Rows as CSV, some headings called otherwise."""
    called = headings or {}
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(called.get(name, name) for name in rows[0])
    writer.writerows(row.values() for row in rows)
    return text.getvalue()


def check(page: Page, name: str, body: str) -> None:
    """Choose a file in place of those before, check it and wait for what was found."""
    if page.get_by_role("button", name="Remove them").count():
        page.get_by_role("button", name="Remove them").click()
        settle(page)
    file = FilePayload(name=name, mimeType="text/csv", buffer=body.encode())
    send(page, file)
    done(page)


def send(page: Page, file: FilePayload | Path) -> None:
    """Choose a file and have it checked: the page runs again once the server has it."""
    with page.expect_response(lambda answer: "upload_file" in answer.url, timeout=WAIT):
        page.set_input_files(INPUT, files=[file])
    settle(page)
    page.get_by_role("button", name="Check", exact=True).click()


def done(page: Page) -> None:
    """Wait until the work is over and all of what it found is drawn: a list that is
    drawn again while it is open is clicked in vain."""
    expect(page.get_by_text("Files at hand:")).to_be_visible(timeout=WAIT)
    settle(page)
    settle(page)


def alerts(page: Page) -> list[str]:
    return page.get_by_test_id("stAlert").all_inner_texts()


def words(page: Page) -> str:
    return page.get_by_test_id("stMain").inner_text().replace("\u2060", "")


def download(page: Page, name: str) -> str:
    with page.expect_download() as given:
        page.get_by_role("button", name=name).click()
    return Path(given.value.path()).read_text("utf-8-sig")


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label).press("ArrowDown")
    page.get_by_role("option", name=option).first.click()
    settle(page)


def sign_in(page: Page, url: str, user: str) -> None:
    """By the provider's own page and back; then to the extracts."""
    visit(page, f"{url}/extracts")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name=user, exact=True).click()
    settle(page)
    visit(page, f"{url}/extracts")


def test_faults_are_told_by_line_and_the_report_can_be_taken_along(
    url: str, page: Page
) -> None:
    visit(page, f"{url}/extracts")
    check(page, "beds.csv", written(costs(actual_gbp="#REF!", force="Atlantis")))
    assert alerts(page) == [
        "Refused: 2 faults in 1 file; nothing of them can be published."
    ]
    assert "#REF!" in words(page)
    rows = list(csv.DictReader(download(page, "Download the whole report").split("\n")))
    assert {(r["kind"], r["line"], r["value"]) for r in rows} == {
        ("refused", "2", "#REF!"),
        ("refused", "2", "Atlantis"),
    }


def test_a_clean_month_shows_what_would_change(url: str, page: Page) -> None:
    visit(page, f"{url}/extracts")
    check(page, "beds.csv", written(costs()))
    assert alerts(page) == ["The file keeps every rule and can be published."]
    text = words(page)
    assert "1 extract differs between the extracts as shipped and these files." in text
    assert "Control totals: 4 sums moved." in text
    assert "python -m alliance.extracts publish beds.csv --note" in text
    page.get_by_role("button", name="Remove them").click()
    settle(page)
    assert "beds.csv" not in words(page)


def test_a_check_can_be_cancelled(url: str, page: Page, tmp_path: Path) -> None:
    heading, row = written(costs()[:1]).splitlines(keepends=True)
    path = tmp_path / "b.csv"
    path.write_text(heading + row * 500_000)
    visit(page, f"{url}/extracts")
    send(page, path)
    page.get_by_role("button", name="Cancel").click(timeout=WAIT)
    settle(page)
    assert page.get_by_role("button", name="Check", exact=True).is_visible()
    assert "b.csv" not in words(page)


def test_a_mapping_made_once_serves_next_month(
    url: str, page: Page, data: Path
) -> None:
    headings = {"unit_id": "Cost centre", "actual_gbp": "Spend"}
    visit(page, f"{url}/extracts")
    check(page, "beds_costs_2016-08.csv", written(costs(), headings))
    assert "beds_costs_2016-08.csv has other headings than ours" in words(page)
    choose(page, "Unit code: unit_id", "Cost centre")
    choose(page, "Actual (£): actual_gbp", "Spend")
    page.get_by_role("button", name="Check again with this mapping").click()
    expect(page.get_by_text("Read with the mapping")).to_be_visible(timeout=WAIT)
    settle(page)
    assert alerts(page) == ["The file keeps every rule and can be published."]
    mapping = data / "mappings" / "beds_costs.csv"
    mapping.parent.mkdir(exist_ok=True)
    mapping.write_text(download(page, "Download the mapping"))
    visit(page, f"{url}/extracts")
    check(page, "beds_costs_2016-09.csv", written(costs(), headings))
    mapping.unlink()
    assert alerts(page) == ["The file keeps every rule and can be published."]
    assert "other headings" not in words(page)
    assert page.get_by_role("cell", name="beds_costs", exact=True).is_visible()


def test_a_publisher_signs_in_publishes_and_rolls_back_in_two_clicks(
    signing_in: str, page: Page, own_store: Path
) -> None:
    sign_in(page, signing_in, identity.PUBLISHER)
    assert "You are signed in as Data lead." in words(page)
    check(page, "beds.csv", written(costs()))
    page.get_by_label("Note: why this is published").fill("August <b>of</b> Beds")
    page.keyboard.press("Tab")
    settle(page)
    assert faults(page) == []
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Version 1 is live.", exact=True)).to_be_visible(
        timeout=WAIT
    )
    settle(page)
    text = words(page)
    assert "August <b>of</b> Beds" in text
    assert "published by Data lead" in text
    assert "Files at hand" not in text
    assert identity.PUBLISHER not in page.content()
    visit(page, f"{signing_in}/extracts?from=0&to=1")
    assert "differs between the extracts as shipped and version 1." in words(page)
    page.get_by_role("button", name="Roll back to the extracts as shipped").click()
    settle(page)
    assert faults(page) == []
    page.get_by_label("Note: why you roll back").fill("A trial")
    page.keyboard.press("Tab")
    settle(page)
    page.get_by_role("button", name="Roll back", exact=True).click()
    expect(page.get_by_text("The extracts as shipped are live again.")).to_be_visible(
        timeout=WAIT
    )
    settle(page)
    assert "rolled back by Data lead" in words(page)
    lines = (own_store / "audit.jsonl").read_text().splitlines()
    log = [json.loads(line) for line in lines]
    assert [(one["event"], one["identity"], one["version"]) for one in log] == [
        ("publishing", identity.PUBLISHER, 1),
        ("published", identity.PUBLISHER, 1),
        ("rolling back", identity.PUBLISHER, 0),
        ("rolled back", identity.PUBLISHER, 0),
    ]


@pytest.mark.parametrize("user", [identity.READER, identity.UNVERIFIED])
def test_others_who_sign_in_may_not_publish(
    signing_in: str, page: Page, user: str, own_store: Path
) -> None:
    sign_in(page, signing_in, user)
    check(page, "beds.csv", written(costs()))
    assert "without the right to publish" in words(page)
    assert page.get_by_role("button", name="Publish", exact=True).count() == 0
    page.get_by_role("button", name="Sign out").click()
    settle(page)
    visit(page, f"{signing_in}/extracts")
    assert page.get_by_role("button", name="Sign in").is_visible()
    assert not (own_store / "audit.jsonl").exists()


def watched(page: Page, url: str) -> list[str]:
    """What goes wrong from now on: requests that leave, dialogs that open."""
    wrong: list[str] = []

    def note(request: Request) -> None:
        home = (url, url.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(home):
            wrong.append(request.url)

    page.on("request", note)
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.accept()))
    return wrong


def test_what_a_hostile_file_holds_shows_as_text(url: str, page: Page) -> None:
    picture = f"![x](http://{EVIL}/x.png)"
    markup = f"<img src=http://{EVIL}/y.png onerror=alert(1)>"
    formula = f'=HYPERLINK("http://{EVIL}","x")'
    link = f"[go](http://{EVIL}) http://{EVIL}/z www.{EVIL} a@{EVIL}"
    script = "<script>alert(1)</script>"
    name = "<img src=x onerror=alert(1)>.csv"
    wrong = watched(page, url)
    visit(page, f"{url}/extracts")
    rows = costs(unit_id=picture, force=markup)
    rows[1] |= {"unit_id": link, "cost_kind": script}
    rows[2] |= {"unit_id": formula}
    check(page, name, written(rows))
    text = words(page)
    for shown in (name, picture, markup, formula, link):
        assert shown in text
    check(page, name, written(costs(), {"unit_id": picture, "force": markup}))
    open_all(page)
    settle(page)
    assert f"Not needed and left unread: {picture}, {markup}." in words(page)
    main = page.get_by_test_id("stMain")
    assert main.locator(f'[href*="{EVIL}"], [src*="{EVIL}"]').count() == 0
    assert main.locator("table img, table script, p img").count() == 0
    assert wrong == []
    report = download(page, "Download the whole report")
    assert not re.search(r'(?:^|,)"?[=+@]', report, re.MULTILINE)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_report_and_a_mapping_are_accessible(
    url: str, browser: Browser, theme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 844},
        color_scheme="dark" if theme == "dark" else "light",
    )
    page = context.new_page()
    visit(page, f"{url}/extracts")
    found = {}
    bodies = {
        "faults": written(costs(actual_gbp="£1,234", force="Atlantis")),
        "changes": written(costs()),
        "mapping": written(costs(), {"unit_id": "Cost centre"}),
    }
    for name, body in bodies.items():
        check(page, f"{name}.csv", body)
        open_all(page)
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            rest(page)
            found[name, width] = faults(page)
        page.set_viewport_size({"width": 1280, "height": 844})
    context.close()
    assert found == {key: [] for key in found}
