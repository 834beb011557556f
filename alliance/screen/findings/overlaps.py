"""The same saving claimed more than once, in words: which rule finds it, what counts.

`found` has a row for each pair of savings with the same plan in one force, `stated` one
for each pair that an owner names, `statements` one for each published statement and
another that it repeats, restates or contains, `years` one for each year, force and
pair of savings of a unit whose plan is the same in that year but not in every year.
"""

import pandas as pd

from alliance.screen import labels, selection
from alliance.screen.findings import claims_words
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.memory import remember

NONE = "No saving is claimed twice with the same plan in every year."
BY_RULE = "Found by the rules below; what the headline may count twice stands first."
RULES = {
    "stated": ("Stated", "The owner names the saving that it overlaps."),
    "same_unit": (
        "Same unit",
        "Two savings of one unit, force and kind with the same plan (not zero) in each "
        "of the same years.",
    ),
    "other_line": (
        "Other line: possible, to be checked",
        "Two savings of different lines and one force with the same plan (not zero) in "
        "each of the same years. Lines: BCH, Joint Protective Services with the units "
        "inside it, ERSOU, Seven Force.",
    ),
    "years": (
        "Single years: to be checked",
        "Two savings of one unit, force and kind with the same plan (not zero) in a "
        "year, but not in each of their years; found by year and force.",
    ),
    "published": (
        "Published",
        "A statement repeats, restates or contains another, by its words, units and "
        "period.",
    ),
}


@remember
def finding(found: pd.DataFrame, stated: pd.DataFrame, years: pd.DataFrame) -> str:
    """What the headline may count twice, and what is alike in single years only."""
    return " ".join(filter(None, (_twice(found, len(stated)), single(years))))


def _twice(found: pd.DataFrame, stated: int) -> str:
    twice = found[found["counted_twice_gbp"] != 0]
    number = len(found) + stated
    if not number:
        return NONE
    if twice.empty:
        pairs = counted(number, "overlapping pair")
        return (
            "No saving is counted twice with the same plan in every year: "
            f"{pairs} found, each counted once at most."
        )
    most = labels.money(twice["counted_twice_gbp"].iloc[0])
    return (
        f"The headline may count {counted(len(twice), 'pair')} of savings with the "
        f"same plan in every year twice, the largest {most} in one force: check these."
    )


def single(years: pd.DataFrame) -> str:
    """`4 pairs have the same plan in single years: to be checked.`"""
    if years.empty:
        return ""
    number = len(years.drop_duplicates(["saving_id", "other_saving_id"]))
    verb = "has" if number == 1 else "have"
    return (
        f"{counted(number, 'pair')} {verb} the same plan in single years only: to be "
        "checked."
    )


@remember
def rules(
    found: pd.DataFrame,
    stated: pd.DataFrame,
    years: pd.DataFrame,
    statements: pd.DataFrame,
) -> pd.DataFrame:
    """Each rule, what it looks for, and how often it finds something."""
    by_rule = found["found_by"].value_counts()
    hits = {
        "stated": len(stated),
        "years": len(years),
        "published": len(statements),
    }
    return pd.DataFrame(
        {
            "rule": [name for name, _ in RULES.values()],
            "what_it_looks_for": [words for _, words in RULES.values()],
            "found": [hits.get(key, int(by_rule.get(key, 0))) for key in RULES],
        }
    )


@remember
def silent(lines: pd.DataFrame) -> str:
    """Which lines send no savings, so that nothing can be found there."""
    names = list(lines.loc[lines["savings"] == 0, "savings_line"])
    if not names:
        return ""
    verb = "sends" if len(names) == 1 else "send"
    return (
        f"{claims_words.together(names)} {verb} no savings in the extracts: what is "
        "claimed there too cannot be found."
    )


@remember
def pairs(found: pd.DataFrame) -> pd.DataFrame:
    """Each pair with the same plan, what the headline counts twice first."""
    rows = found.to_dict("records")
    return pd.DataFrame(
        {
            "rule": [RULES[row["found_by"]][0] for row in rows],
            "force": [row["force"] for row in rows],
            "saving": [claim(row) for row in rows],
            "same_plan_as": [claim(row, "other_") for row in rows],
            "years": [claimed_in(row) for row in rows],
            "planned_gbp": found["planned_gbp"].tolist(),
            "counted_twice_gbp": found["counted_twice_gbp"].tolist(),
        }
    )


@remember
def pairs_finding(found: pd.DataFrame) -> str:
    """How many pairs the headline counts in both places."""
    twice = int((found["counted_twice_gbp"] != 0).sum())
    pairs = counted(len(found), "pair")
    return f"{pairs} with the same plan; the headline counts {twice} of them twice."


def claim(row: Row, prefix: str = "") -> str:
    """A saving after its unit: `ICT: Contracts renegotiated`."""
    return f"{row[f'{prefix}unit']}: {row[f'{prefix}saving']}"


def claimed_in(row: Row) -> str:
    """The years of a claim: `2016/17 to 2017/18`."""
    return selection.years(str(row["first_year"]), str(row["last_year"]))
