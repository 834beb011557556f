"""The lists of spellings: every meaning exists, and few spellings mean two things."""

import csv
import re

import pytest

from alliance.extracts.reading import characters, names
from alliance.extracts.reading.shape import shape
from alliance.extracts.reading.verdict import Refused, Repaired
from tests.conftest import ROOT

README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
WORDS_FILE = ROOT / "data" / "aliases" / "words.csv"
WORDS = list(csv.DictReader(WORDS_FILE.read_text(encoding="utf-8").splitlines()))
TWO_MEANINGS = {("queue", "101"), ("unit_id", "firearms")}


def documented(column: str) -> set[str]:
    """The accepted values that the dictionary lists for a column, in any table."""
    found = re.findall(rf"^\| {column} \|.*\| ([^|]*) \|$", README, re.MULTILINE)
    return {value.strip("` ") for values in found for value in values.split(";")}


@pytest.mark.parametrize("column", sorted({row["column"] for row in WORDS}))
def test_words_mean_values_that_the_dictionary_lists(column: str) -> None:
    meant = {row["value"] for row in WORDS if row["column"] == column}
    if column == "unit_id":
        assert meant <= names.canonical("unit_id", "staffing")
    elif column == "flag":
        assert meant == {"yes", "no"}
    else:
        assert meant <= documented(column) | {"online", "webchat"}


def test_every_word_is_one_of_its_own_spellings() -> None:
    spelt = {(row["column"], row["alias"]) for row in WORDS}
    listed = {(row["column"], row["value"]) for row in WORDS} - {
        ("unit_id", "BCH-FEL"),
        ("unit_id", "BCH-AP"),
    }
    assert listed <= spelt


def test_few_spellings_mean_two_things() -> None:
    kinds = {row["column"] for row in WORDS} | {"force", "unit_id"}
    found = {
        (kind, spelling)
        for kind in kinds
        for spelling, meanings in names.spellings(kind).items()
        if len(meanings) > 1
    }
    assert found == TWO_MEANINGS


@pytest.mark.parametrize(
    ("value", "kind", "meaning"),
    [
        ("Herts", "force", "Hertfordshire"),
        ("HERTFORDSHIRE CONSTABULARY", "force", "Hertfordshire"),
        ("E23000023", "force", "Cambridgeshire"),
        ("Avon & Somerset", "force", "Avon and Somerset"),
        ("HR&L&D", "unit_id", "BCH-HRLD"),
        ("bch fel", "unit_id", "BCH-FEL"),
        ("PCSO", "worker_type", "police community support officer"),
        ("In delivery", "benefit_status", "in_delivery"),
        ("Y", "flag", "yes"),
    ],
)
def test_a_known_spelling_is_repaired(value: str, kind: str, meaning: str) -> None:
    made = names.name(value, kind, "staffing")
    assert isinstance(made, Repaired)
    assert made.new == meaning


def test_firearms_is_refused_with_both_units() -> None:
    made = names.name("Firearms", "unit_id", "unit_costs")
    assert isinstance(made, Refused)
    assert "BCH-AP or BCH-FEL" in made.rule


def test_the_rest_of_a_force_is_a_unit_in_staffing_only() -> None:
    assert names.name("REST", "unit_id", "staffing") is None
    assert isinstance(names.name("REST", "unit_id", "unit_costs"), Refused)
    assert names.kind_of("host_force", shape("staffing")) == "force"


def test_signs_between_words_make_no_difference() -> None:
    for spelling in ("BCH-FEL", "bch_fel", " BCH  FEL ", "ВСН-FЕL", "bch–fel"):
        assert characters.key(spelling) == "bch fel"
