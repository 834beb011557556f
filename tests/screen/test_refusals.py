"""What the warning on top of a page says of files that were refused."""

import datetime as dt

from alliance.screen.findings import refusals
from alliance.warehouse.faults import Fault

DAY = dt.date(2016, 10, 3)
FAULT = Fault("calls.csv", 5, "offered", "9.068", "A whole number.", "Mend it.")


def plain(text: str) -> str:
    return text.replace("\\", "")


def test_extracts_that_were_left_empty() -> None:
    one = plain(refusals.left_empty({"Calls": FAULT.sentence()}, DAY))
    assert one == (
        "**1 extract is left empty, found on 3 Oct 2016. Views of it say so; all "
        "others work.**\n\n"
        "- Calls: calls.csv line 5, column offered: found '9.068'. A whole number. "
        "Mend it.\n\n"
        "Supply or mend the files, then publish them: page Extracts, or "
        "`python -m alliance.extracts publish`."
    )
    many = plain(refusals.left_empty({f"E{n}": "Missing." for n in range(11)}, DAY))
    assert many.startswith("**11 extracts are left empty, found on 3 Oct 2016. ")
    assert many.count("\n- E") == refusals.MOST
    assert "\n- and 6 more.\n" in many
    assert refusals.left_empty({}, DAY) == ""


def test_new_files_that_were_refused() -> None:
    stays = plain(refusals.refused([FAULT], DAY, is_live=True))
    assert stays.startswith(
        "**New files in data were refused on 3 Oct 2016 (1 fault). Nothing of them was "
        "loaded; the figures below are those of the last good files.**"
    )
    assert stays.endswith("Mend the files, then run `make snapshot`.")
    none = plain(refusals.refused([FAULT], DAY, is_live=False))
    assert "There are no earlier figures to show." in none
    assert refusals.refused([], DAY, is_live=True) == ""


def test_a_store_that_cannot_be_written() -> None:
    said = plain(refusals.unwritable("No space left on device"))
    assert "cannot be written (No space left on device)" in said
    assert "The figures below are the last that were made." in said
    assert "then start the dashboard again." in said
    assert refusals.unwritable("") == ""
    assert refusals.nothing_live("Read-only file system").startswith(
        "The folder of the snapshots cannot be written (Read-only file system). Make"
    )
    assert "Published files in data were refused" in refusals.nothing_live("")


def test_a_value_of_a_file_does_not_run() -> None:
    image = Fault("a.csv", 2, "title", "![x](http://x.test)", "No.", "")
    assert "![x](http" not in refusals.refused([image], DAY, is_live=True)
    assert "![x](http" not in refusals.left_empty({"A": image.sentence()}, DAY)
