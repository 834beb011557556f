"""People against their work, cost and savings: each ratio, and what it leaves out."""

from dataclasses import dataclass

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.shorthand import NOT_APPLICABLE, UNKNOWN, WITHHELD
from alliance.screen.findings.unit_extracts import code_words
from alliance.screen.memory import remember

NONE = "No people and no work to set beside each other: choose other forces or years."
NO_SERVICE = "no service measure received"
CALLS_LEAVE_OUT = (
    "Leaves out how long calls take and when they come, and all that deployable staff "
    "do beside them: crime recording, online contact, management. More calls for each "
    "person is neither better nor worse."
)
NEED_LEAVES_OUT = (
    "The need is a model's, for answering calls alone; People needed says how far it "
    "lies from what was measured. Deployable staff do other work too, so the "
    "difference is no surplus."
)


@dataclass(frozen=True)
class Ratio:
    """A ratio of the shared units: its column, what it is, and what it leaves out."""

    column: str
    subtitle: str
    leaves_out: str


RATIOS = {
    "Running cost": Ratio(
        "cost_per_post_gbp",
        "Running cost of 12 months for each full-time equivalent in post, pounds",
        "Leaves out what the money buys beside people: licences, cells, custody "
        "contracts, equipment are in it. A dear unit is not a wasteful one.",
    ),
    "Forecast saving": Ratio(
        "saving_per_fte_gbp",
        "Forecast saving of the year (recurrent, cashable, net, approved) for each "
        "full-time equivalent in post, pounds",
        "Leaves out one-off and non-cashable savings, what changing cost, and the "
        "service. A unit that has saved posts has fewer people to divide by.",
    ),
    "Change of people": Ratio(
        "in_post_change_fte",
        "Full-time equivalents in post against 12 months before",
        "Leaves out why: vacancies, moves between units and decisions look alike. It "
        "is no saving until a budget is smaller.",
    ),
}


@remember
def calls(months: pd.DataFrame) -> str:
    """Calls for each deployable person over the last 12 months, by force."""
    known = months.dropna(subset=["calls_per_fte_12_months"])
    if known.empty:
        return NONE
    last = known[known["month"] == known["month"].max()]
    said = [
        f"{labels.short(force)} {ratio:.0f}"
        for force, ratio in zip(
            last["force"], last["calls_per_fte_12_months"], strict=True
        )
    ]
    return (
        f"999 and 101 calls a month for each deployable FTE, 12 months to "
        f"{labels.month(last['month'].iloc[0])}: {', '.join(said)}."
    )


@remember
def against_need(forces: pd.DataFrame, establishment: pd.DataFrame) -> pd.DataFrame:
    """FTE needed for calls by force, deployable and established beside it.

    `forces` is that of `people_need.by_force`; `establishment` has force and
    establishment_fte of the last month.
    """
    columns = ["force", "needed_fte", "deployable_fte"]
    joined = forces[columns].merge(establishment, on="force", how="left")
    return joined.assign(
        deployable_less_need_fte=joined["deployable_fte"] - joined["needed_fte"]
    )


def last(months: pd.DataFrame) -> pd.DataFrame:
    """The establishment of each force in the last month."""
    own = months[(months["month"] == months["month"].max()) & ~months["is_total"]]
    return pd.DataFrame(own[["force", "establishment_fte"]])


@remember
def need(beside: pd.DataFrame) -> str:
    """How many people are deployable for each that the model asks for calls."""
    known = beside.dropna(subset=["needed_fte", "deployable_fte"])
    known = known[known["needed_fte"] > 0]
    if known.empty:
        return NONE
    ratios = known["deployable_fte"] / known["needed_fte"]
    said = [
        f"{labels.short(force)} {ratio:.1f}"
        for force, ratio in zip(known["force"], ratios, strict=True)
    ]
    return (
        f"Deployable FTE for each one that calls take by the model: {', '.join(said)}."
    )


@remember
def units(rows: pd.DataFrame, name: str) -> str:
    """The unit with the most and the one with the least of a ratio."""
    column = RATIOS[name].column
    known = rows.dropna(subset=[column]).sort_values(column, kind="stable")
    if known.empty:
        return NONE
    low, high = known.iloc[0], known.iloc[-1]
    most, least = ("most", "least")
    if column.endswith("_change_fte"):
        most, least = "highest", "lowest"
    return (
        f"{name}: {most} in {high['unit']} ({_told(column, high[column])}), {least} in "
        f"{low['unit']} ({_told(column, low[column])})."
    )


def _told(column: str, value: float) -> str:
    if column.endswith("_gbp"):
        return f"{labels.money(value)} for each FTE"
    return f"{labels.fte(value, sign=True)} FTE"


@remember
def beside(rows: pd.DataFrame) -> str:
    """How many units have people, cost and saving beside one another."""
    columns = ["in_post_fte", "running_cost_gbp", "forecast_gbp"]
    whole = rows.dropna(subset=columns)
    return (
        f"{len(whole)} of {len(rows)} units have people, running cost and a forecast "
        "saving beside one another."
    )


@remember
def table(rows: pd.DataFrame, services: pd.DataFrame) -> pd.DataFrame:
    """The units with words for what is withheld, not received or not applicable."""
    shown = rows[
        [
            *("unit", "in_post_fte", "in_post_change_fte", "running_cost_gbp"),
            *("cost_per_post_gbp", "forecast_gbp", "delivered_gbp"),
            "saving_per_fte_gbp",
        ]
    ].astype(object)
    shown["unit"] = [
        f"{unit} (with its parts)" if parts > 1 else unit
        for unit, parts in zip(rows["unit"], rows["parts"], strict=True)
    ]
    people = ["in_post_fte", "in_post_change_fte"]
    ratios = ["cost_per_post_gbp", "saving_per_fte_gbp"]
    hidden = rows["is_withheld"]
    shown[people + ratios] = shown[people + ratios].mask(hidden, WITHHELD)
    nobody = rows["in_post_fte"] == 0
    shown[ratios] = shown[ratios].mask(nobody, NOT_APPLICABLE)
    shown = shown.where(shown.notna(), UNKNOWN)
    told = _services(services)
    shown["service"] = [told.get(unit, NO_SERVICE) for unit in rows["unit_id"]]
    return shown


def _services(services: pd.DataFrame) -> dict[str, str]:
    """By unit: each measure with what it reached and its target."""
    said: dict[str, list[str]] = {}
    for row in services.dropna(subset=["reached_pct"]).to_dict("records"):
        asked = row["target_pct"]
        target = "" if pd.isna(asked) else f" (target {asked:g}%)"
        words = f"{code_words(row['measure'])} {labels.percent(row['reached_pct'])}"
        said.setdefault(row["unit_id"], []).append(words + target)
    return {unit: "; ".join(parts) for unit, parts in said.items()}
