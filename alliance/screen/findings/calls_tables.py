"""Every published figure of calls: in which group of tables it is found, in words."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import calls_words as words
from alliance.screen.memory import remember

ANSWERING_999, VOLUMES_999 = "999 answering", "999 volumes"
ANSWERING_101, VOLUMES_101 = "101 answering", "101 volumes"
OTHER = "Other contact"
GROUPS = (ANSWERING_999, VOLUMES_999, ANSWERING_101, VOLUMES_101, OTHER)
VOLUMES = ("calls", "calls_per_month", "calls_per_day")


@remember
def mine(figures: pd.DataFrame, forces: tuple[str, ...]) -> pd.DataFrame:
    """The figures of the chosen forces and of the nations, each with its group."""
    rows = figures[figures["area"].isin(forces) | figures["is_national"]]
    groups = [
        _group(channel, unit)
        for channel, unit in zip(rows["channel"], rows["unit"], strict=True)
    ]
    return rows.assign(group=pd.Series(groups, index=rows.index, dtype="str"))


def _group(channel: str, unit: str) -> str:
    """Each figure belongs to just one group."""
    volumes = unit in VOLUMES
    if channel == "999":
        return VOLUMES_999 if volumes else ANSWERING_999
    if channel == "101":
        return VOLUMES_101 if volumes else ANSWERING_101
    return OTHER


@remember
def finding(rows: pd.DataFrame, group: str) -> str:
    """How many figures of a group there are, of how many known."""
    part = rows[rows["group"] == group]
    areas = [labels.short(str(area)) for area in part["area"].drop_duplicates()]
    return (
        f"{group}: {len(part)} of the {len(rows)} published figures known for these "
        f"areas: {', '.join(areas) or 'none'}."
    )


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """Each figure with its qualifier, period, clock, definition and source."""
    remarks = [
        "; ".join(_remark(text) for text in (said, note) if pd.notna(text))
        for said, note in zip(rows["as_published"], rows["note"], strict=True)
    ]
    return pd.DataFrame(
        {
            "area": rows["area"],
            "measure": [words.matter(row) for _, row in rows.iterrows()],
            "period": rows["period_label"],
            "figure": [words.in_full(row) for _, row in rows.iterrows()],
            "clock": rows["clock"].map(words.CLOCKS),
            "as_published": remarks,
            "known_on": [
                "not dated" if pd.isna(day) else labels.day(day)
                for day in rows["known_on"]
            ],
            "source": rows["publisher"] + " (" + rows["source_id"] + ")",
            "address": rows["address"],
        }
    )


def _remark(text: str) -> str:
    return text.strip().rstrip(".")
