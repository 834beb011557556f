"""Published figures that other published figures can be checked with.

`rows` has a row for each check and statement: the parts and the whole of a sum, or the
numerator and denominator of a share.
"""

import pandas as pd

from alliance.methods import bounds
from alliance.methods.bounds import Bounded
from alliance.screen import labels
from alliance.screen.memory import remember

PARTS, WHOLE = "part", "whole"


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """Each check: what is put together, what comes out, what is stated, the verdict."""
    checks = [part for _, part in rows.groupby("check_id", sort=False)]
    return pd.DataFrame([_check(part) for part in checks])


def _check(rows: pd.DataFrame) -> dict[str, str]:
    is_sum = PARTS in set(rows["role"])
    computed = _sum(rows) if is_sum else _share(rows)
    return {
        "figure": str(rows["check_id"].iloc[0]),
        "put_together": _stated(rows, PARTS, " + ") if is_sum else _of(rows),
        "makes": computed,
        "stated": _stated(rows, WHOLE, "") if is_sum else "No percentage",
        "result": _result(rows) if is_sum else "A ceiling, not a forecast",
        "sources": "; ".join(dict.fromkeys(rows["source_named"])),
    }


def _of(rows: pd.DataFrame) -> str:
    return f"{_stated(rows, 'numerator', '')} of {_stated(rows, 'denominator', '')}"


def _stated(rows: pd.DataFrame, role: str, joined_by: str) -> str:
    said = [
        f"{words + ' ' if isinstance(words, str) else ''}{_pounds(amount)}"
        for words, amount in zip(*_columns(rows, role, "bound_words"), strict=True)
    ]
    return joined_by.join(said)


def _columns(rows: pd.DataFrame, role: str, of: str) -> tuple[pd.Series, pd.Series]:
    own = rows[rows["role"] == role]
    return own[of], own["amount_gbp"]


def _amounts(rows: pd.DataFrame, role: str) -> list[Bounded]:
    limits, amounts = _columns(rows, role, "bound")
    return [bounds.amount(a, b) for b, a in zip(limits, amounts, strict=True)]


def _sum(rows: pd.DataFrame) -> str:
    found = bounds.total(_amounts(rows, PARTS))
    return f"{found.words(0)} {_pounds(float(found.value))}".strip()


def _share(rows: pd.DataFrame) -> str:
    ((top,), (bottom,)) = (_amounts(rows, r) for r in ("numerator", "denominator"))
    share = bounds.quotient(top, bottom)
    if share is None:
        return "Not determined"
    hundred = Bounded(100 * share.value, share.bound)
    return f"{hundred.words(1)} {float(hundred.rounded(1)):.1f}%".strip()


def _result(rows: pd.DataFrame) -> str:
    (whole,) = _amounts(rows, WHOLE)
    can = bounds.can_hold(bounds.total(_amounts(rows, PARTS)), whole)
    return "Both can be true" if can else "Cannot both be true"


def _pounds(amount: float) -> str:
    return f"£{labels.pounds(amount)}"


@remember
def finding(rows: pd.DataFrame) -> str:
    """How many published totals fit their published parts."""
    sums = rows[rows["role"].isin((PARTS, WHOLE))]
    results = [_result(part) for _, part in sums.groupby("check_id")]
    fit = results.count("Both can be true")
    if not results:
        return "No published total can be checked by this date."
    return f"{fit} of {len(results)} published totals fit their published parts."
