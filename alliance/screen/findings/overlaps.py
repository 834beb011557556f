"""The same saving claimed more than once, in words: which rule finds it, what counts.

`found` has a row for each pair of savings with the same plan in one force, `stated` one
for each pair that an owner names, `statements` one for each published statement and
another that it repeats, restates or contains.
"""

import pandas as pd

from alliance.screen import labels, selection
from alliance.screen.findings import claims_words
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.memory import remember

NONE = "No saving is claimed twice by these rules."
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
    "published": (
        "Published",
        "A statement repeats, restates or contains another, by its words, units and "
        "period.",
    ),
}
IN_HEADLINE = {
    (True, True): "Both: counted twice",
    (True, False): "This one only",
    (False, True): "The other only",
    (False, False): "Neither",
}


@remember
def finding(found: pd.DataFrame, stated: pd.DataFrame) -> str:
    """What the headline may count twice, or that it counts nothing twice."""
    twice = found[found["counted_twice_gbp"] != 0]
    number = len(found) + len(stated)
    if not number:
        return NONE
    if twice.empty:
        pairs = counted(number, "overlapping pair")
        return (
            f"No saving is counted twice by these rules: {pairs} found, each "
            "counted once at most."
        )
    most = labels.money(twice["counted_twice_gbp"].iloc[0])
    return (
        f"The headline may count {counted(len(twice), 'pair')} of savings twice, the "
        f"largest {most} in one force: check these."
    )


@remember
def rules(
    found: pd.DataFrame, stated: pd.DataFrame, statements: pd.DataFrame
) -> pd.DataFrame:
    """Each rule, what it looks for, and how often it finds something."""
    by_rule = found["found_by"].value_counts()
    hits = {"stated": len(stated), "published": len(statements)}
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
            "saving": [_saving(row) for row in rows],
            "same_plan_as": [_saving(row, "other_") for row in rows],
            "years": [_years(row) for row in rows],
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


@remember
def named(stated: pd.DataFrame) -> pd.DataFrame:
    """Each overlap that an owner states, both amounts and which one counts."""
    rows = stated.to_dict("records")
    return pd.DataFrame(
        {
            "saving": [_saving(row) for row in rows],
            "overlaps": [_saving(row, "other_") for row in rows],
            "years": [_years(row) for row in rows],
            "planned_gbp": stated["planned_gbp"].tolist(),
            "overlapped_planned_gbp": stated["other_planned_gbp"].tolist(),
            "delivered_gbp": stated["delivered_gbp"].tolist(),
            "overlapped_delivered_gbp": stated["other_delivered_gbp"].tolist(),
            "headline_counts": [
                IN_HEADLINE[bool(row["in_headline"]), bool(row["other_in_headline"])]
                for row in rows
            ],
        }
    )


@remember
def named_finding(stated: pd.DataFrame) -> str:
    """How many savings are stated to overlap another, and that the headline omits."""
    left = int((~stated["in_headline"].astype(bool)).sum())
    savings = counted(len(stated), "saving")
    verb = "is" if len(stated) == 1 else "are"
    return (
        f"{savings} {verb} stated to overlap another; {left} of {len(stated)} left out "
        "of the headline."
    )


def _saving(row: Row, prefix: str = "") -> str:
    """A saving after its unit: `ICT: Contracts renegotiated`."""
    return f"{row[f'{prefix}unit']}: {row[f'{prefix}saving']}"


def _years(row: Row) -> str:
    return selection.years(str(row["first_year"]), str(row["last_year"]))
