"""What each figure means and where it is from: measures, standards and sources."""

import pandas as pd

from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

BETTER = {
    "higher": ", higher is better",
    "lower": ", lower is better",
    "neither": "",
}
KINDS_NAMED = 2


@remember
def tiles(found: dict[str, int], totals: dict[str, int]) -> list[Tile]:
    """How many measures, standards and sources are found, of how many."""
    return [
        Tile(name.capitalize(), f"{found[name]}", _of(found[name], totals[name]))
        for name in totals
    ]


@remember
def measures(data: pd.DataFrame, words: str) -> str:
    """How many measures are found, and how many have a better end.

    `words` say what was looked for and follow the number; blank for everything.
    """
    rated = int((data["direction"] != "neither").sum())
    return (
        f"{counted(len(data), 'measure')}{words}; for {rated} of them higher or lower "
        "is better."
    )


@remember
def measure_table(data: pd.DataFrame) -> pd.DataFrame:
    """The catalogue in words: what each measure is, how computed and where used."""
    return pd.DataFrame(
        {
            "measure": data["title"]
            + " ("
            + data["unit"]
            + data["direction"].map(BETTER)
            + ")",
            "definition": data["definition"],
            "formula": data["measure"] + ": " + data["formula"],
            "standard_and_caveat": "Standard: "
            + data["standard"]
            + ". "
            + data["caveat"],
            "used_in": data["used_in"].fillna("No chart or table"),
        }
    )


@remember
def standards(data: pd.DataFrame, words: str) -> str:
    """How many standards are found, and how many of them set a figure."""
    figures = int(data["target_value"].notna().sum())
    return (
        f"{counted(len(data), 'standard')}{words}; {figures} of them "
        f"{'names' if figures == 1 else 'name'} a figure to reach."
    )


@remember
def standard_table(data: pd.DataFrame) -> pd.DataFrame:
    """The standards in words: what is asked of whom, when, and who says so."""
    return pd.DataFrame(
        {
            "standard": data["standard_id"],
            "subject": _sentence(data["channel"] + ", " + data["aspect"]),
            "definition": _sentence(data["definition"]),
            "applies_to": _sentence(data["applies_to"]),
            "period": data["period"],
            "to_know": _sentence(data["note"].fillna("none")),
            "published_in": data["published_in"].fillna("Not stated"),
        }
    )


@remember
def sources(data: pd.DataFrame, words: str) -> str:
    """How many sources are found, and of which kinds most of them are."""
    kinds = data["kind"].value_counts()
    most = [f"{number} {kind}" for kind, number in kinds.head(KINDS_NAMED).items()]
    if others := int(kinds.iloc[KINDS_NAMED:].sum()):
        most.append(f"{others} other")
    return f"{counted(len(data), 'source')}{words}: {', '.join(most)}."


@remember
def source_table(data: pd.DataFrame) -> pd.DataFrame:
    """The sources in words: who published what, when, where, and what uses it."""
    return pd.DataFrame(
        {
            "source": data["source_id"],
            "publication": data["publisher"]
            + ": "
            + data["title"]
            + (" (here: " + data["short_title"] + ")").fillna(""),
            "published": _sentence(data["published"]),
            "address": data["address"].fillna("Not stated"),
            "licence_and_caveat": _sentence(data["kind"])
            + (". Licence: " + data["licence"]).str.replace(
                "Licence: licence", "Licence"
            )
            + (". " + data["caveat"]).fillna(""),
            "used_by": data["used_by"].fillna("No table"),
        }
    )


def _of(found: int, total: int) -> str:
    return "all shown" if found == total else f"of {total}"


def _sentence(column: pd.Series) -> pd.Series:
    return column.str[:1].str.upper() + column.str[1:]
