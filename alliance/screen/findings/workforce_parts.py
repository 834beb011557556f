"""What the published workforce says of staff apart, of volunteers and of revisions."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.workforce import COMPARED, NONE
from alliance.screen.memory import remember

TYPES = {
    "designated officer": "Designated officers",
    "police community support officer": "PCSOs",
    "police officer": "Officers",
    "police staff": "Police staff",
    "police support volunteer": "Support volunteers",
    "special constable": "Special constables",
}
# Counted in persons; all other kinds in full-time equivalents.
PERSONS = ("police support volunteer", "special constable")


@remember
def staff(data: pd.DataFrame) -> str:
    """The largest step of designated officers of a chosen force from year to year,
    and how police staff moved in the same year.

    `data` has area, as_at, police_staff_fte and designated_officers_fte.
    """
    forces = data[~data.area.isin(COMPARED)]
    steps = forces.assign(
        designated=forces.groupby("area")["designated_officers_fte"].diff(),
        staff=forces.groupby("area")["police_staff_fte"].diff(),
    ).dropna(subset=["designated"])
    if steps.empty:
        return NONE
    row = steps.iloc[int(steps.designated.abs().to_numpy().argmax())]
    return (
        f"Largest step of designated officers in a year: {row.area} to "
        f"{row.as_at:%B %Y}, {_signed(row.designated)} FTE; police staff in the same "
        f"year {_signed(row.staff)} FTE."
    )


@remember
def volunteers(data: pd.DataFrame) -> str:
    """Special constables of the chosen forces on the last day and on the first.

    `data` has area, as_at and special_constables_persons.
    """
    forces = data[~data.area.isin(COMPARED)]
    if forces.empty:
        return NONE
    last, first = (forces[forces.as_at == day] for day in _ends(forces))
    before = first.set_index("area")["special_constables_persons"]
    parts = [
        f"{labels.short(area)} {now:,.0f} ({before[area]:,.0f})"
        for area, now in zip(last.area, last.special_constables_persons, strict=True)
    ]
    when = f"{last.as_at.iloc[0]:%B %Y} (and {first.as_at.iloc[0]:%B %Y})"
    return f"Special constables, persons, {when}: {', '.join(parts)}."


def volunteers_gap(data: pd.DataFrame) -> str:
    """From when support volunteers are published, or that these years have none."""
    held = data[data.support_volunteers_persons.notna()].as_at
    if held.empty:
        return "Support volunteers are not published for the years shown."
    return f"Support volunteers are published from 31 March {held.min():%Y}."


@remember
def revisions(data: pd.DataFrame, forces: tuple[str, ...]) -> str:
    """How many figures differ between two releases, of all and of the chosen forces.

    `data` has force and is_revised.
    """
    if data.empty:
        return NONE
    revised = data[data.is_revised]
    own = int(revised.force.isin(forces).sum())
    return (
        f"{len(revised)} of {len(data):,} figures differ between two releases, "
        f"{own or 'none'} of them in the chosen forces."
    )


def revised(data: pd.DataFrame) -> pd.DataFrame:
    """The figures that differ, in the words of the table."""
    rows = data[data.is_revised]
    units = ["persons" if kind in PERSONS else "FTE" for kind in rows.worker_type]
    return pd.DataFrame(
        {
            "Force": rows.force,
            "31 March": rows.as_at.dt.strftime("%Y"),
            "Figure": rows.worker_type.map(TYPES),
            "Unit": units,
            "Earlier release of": rows.published_on.map(labels.day),
            "Earlier": _written(rows.earlier_amount, units),
            "July 2022 release": _written(rows.latest_amount, units),
            "Difference": [_signed(value) for value in rows.difference_amount],
        }
    )


def _ends(data: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    return data.as_at.max(), data.as_at.min()


def _written(amounts: pd.Series, units: list[str]) -> list[str]:
    return [
        f"{amount:,.0f}" if unit == "persons" else f"{amount:,.1f}"
        for amount, unit in zip(amounts, units, strict=True)
    ]


def _signed(value: float) -> str:
    """`+9.9` or `−50.1`, with a true minus sign."""
    sign = labels.MINUS if value < 0 else "+"
    return f"{sign}{abs(value):,.1f}"
