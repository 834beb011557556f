"""Who must agree and who has: commissioners and chief constables, counted in words."""

import pandas as pd

from alliance.screen.findings.record_words import NOT_STATED, Row

NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 14: "fourteen"}


def number(value: float) -> str:
    """`six`, `fourteen`."""
    return NUMBERS.get(int(value), str(int(value)))


def must_agree(row: Row) -> str:
    """How many corporations sole must agree: `Six`."""
    needed = row["corporations_sole_needed"]
    return NOT_STATED if pd.isna(needed) else number(needed).capitalize()


def have_agreed(row: Row) -> str:
    """`All six`, `Four of six`, `Not stated`."""
    needed, found = row["corporations_sole_needed"], row["corporations_sole_agreed"]
    if pd.isna(found):
        return NOT_STATED
    if found == needed:
        return f"All {number(found)}"
    return f"{number(found).capitalize()} of {number(needed)}"


def parties(row: Row) -> str:
    """`Six corporations sole: three commissioners, three chief constables`."""
    needed = row["corporations_sole_needed"]
    if pd.isna(needed):
        return NOT_STATED
    half = number(needed // 2)
    return (
        f"{must_agree(row)} corporations sole: {half} commissioners, {half} chief "
        "constables"
    )


def agreement(row: Row) -> str:
    """Who must agree and, where it is stated, who has: `Six`, `All six agreed`."""
    has = have_agreed(row)
    if has == NOT_STATED:
        return must_agree(row)
    return f"{has} in support" if row["decision_type"] == "support" else f"{has} agreed"
