"""Risks, issues, assumptions and dependencies in words."""

import pandas as pd

from alliance.screen.findings.record_words import (
    Row,
    counted,
    given,
    sentence,
    source,
)
from alliance.screen.memory import remember

TYPES = {
    "risk": "Risk",
    "issue": "Issue",
    "assumption": "Assumption",
    "dependency": "Dependency",
}
UNSCORED = "Not scored"


@remember
def not_dependencies(log: pd.DataFrame) -> pd.DataFrame:
    """Risks, issues and assumptions."""
    return log[log["raid_type"] != "dependency"]


@remember
def dependencies(log: pd.DataFrame) -> pd.DataFrame:
    """What waits for something else, what most waits for first."""
    rows = log[log["raid_type"] == "dependency"]
    counts = rows.groupby("depends_on")["risk_id"].transform("size")
    first = rows.groupby("depends_on")["risk_id"].transform("min")
    order = pd.DataFrame({"most": -counts, "first": first, "id": rows["risk_id"]})
    return rows.loc[order.sort_values(["most", "first", "id"]).index]


@remember
def finding(log: pd.DataFrame) -> str:
    """How many of each type are on record, and whether any is scored."""
    if log.empty:
        return "No risk, issue, assumption or dependency is on record."
    counts = log["raid_type"].value_counts()
    named = [counted(int(counts[t]), t) for t in TYPES if t in counts]
    scored = int((log["score"] != UNSCORED).sum())
    score = f"{scored} scored" if scored else "none scored in the sources"
    return f"{', '.join(named).replace('dependencys', 'dependencies')}; {score}."


@remember
def stated_finding(log: pd.DataFrame) -> str:
    """How many risks, issues and assumptions, who has most risks, and any score."""
    rows = not_dependencies(log)
    if rows.empty:
        return "No risk, issue or assumption is on record."
    counts = rows["raid_type"].value_counts()
    named = [counted(int(counts[t]), t) for t in TYPES if t in counts]
    units = rows.loc[rows["raid_type"] == "risk", "unit"].value_counts()
    if len(units) > 1 and units.iloc[0] > units.iloc[1]:
        named[0] += f" ({units.iloc[0]} of them for {units.index[0]})"
    scored = int((rows["score"] != UNSCORED).sum())
    return f"{', '.join(named)}; {scored or 'none'} scored in the sources."


@remember
def dependency_finding(log: pd.DataFrame) -> str:
    """What most waits for one thing."""
    waiting = dependencies(log)
    if waiting.empty:
        return "No dependency is on record."
    most = int((waiting["depends_on"] == waiting["depends_on"].iloc[0]).sum())
    total = "1 thing waits" if len(waiting) == 1 else f"{len(waiting)} things wait"
    if most == 1:
        return f"{total} for another."
    name = str(waiting["depends_on"].iloc[0])
    return f"{total} for another, {most} of them for {name[:1].lower()}{name[1:]}."


@remember
def unstated(log: pd.DataFrame) -> str:
    """What the sources leave out, said once: scores and the roles that own a risk."""
    said = ["As the documents state them."]
    if (log["score"] == UNSCORED).all():
        said.append("Not scored: the documents score none, and no score is made up.")
    if log["owner_role"].isna().all():
        said.append("Owner role: stated for none.")
    return " ".join(said)


@remember
def listed(log: pd.DataFrame) -> pd.DataFrame:
    """Each entry: type, whose, what, what it waits for, mitigation, score, source."""
    rows = log.to_dict("records")
    return pd.DataFrame(
        {
            "type": log["raid_type"].map(TYPES),
            "unit": log["unit"],
            "what": log["risk"],
            "waits_for": [given(row["depends_on"], "") for row in rows],
            "mitigation": [given(row["mitigation"]) for row in rows],
            "owner_role": [given(row["owner_role"]) for row in rows],
            "score": log["score"],
            "how_it_is_said": log["wording"].map(sentence),
            "source": [source(row) for row in rows],
        }
    )


@remember
def stated(log: pd.DataFrame) -> pd.DataFrame:
    """Risks, issues and assumptions, without what is the same for all of them.

    Scores and owner roles stand here only when a source gives one (`unstated`).
    """
    rows = not_dependencies(log)
    shown = listed(rows).drop(columns=["waits_for"])
    if (rows["score"] == UNSCORED).all():
        shown = shown.drop(columns=["score"])
    if rows["owner_role"].isna().all():
        shown = shown.drop(columns=["owner_role"])
    return shown


def narrow(shown: pd.DataFrame) -> pd.DataFrame:
    """`stated` without where each stands in its source, for a slide."""
    return shown.drop(columns=["source"])


@remember
def waiting(log: pd.DataFrame) -> pd.DataFrame:
    """What waits for what: a row for each thing waited for, with all that waits."""
    groups = dependencies(log).groupby("depends_on", sort=False)
    return pd.DataFrame([_group(str(name), rows) for name, rows in groups])


def _group(name: str, rows: pd.DataFrame) -> Row:
    """One thing waited for: what waits, in full when it is the only one."""
    first = rows.iloc[0].to_dict()
    alone = f"{first['unit']}: {first['risk']}"
    sources = dict.fromkeys(source(row) for row in rows.to_dict("records"))
    return {
        "what_waits": alone if len(rows) == 1 else "; ".join(rows["unit"]),
        "for_what": name,
        "how_it_is_said": "; ".join(dict.fromkeys(rows["wording"].map(sentence))),
        "source": "; ".join(sources),
    }


@remember
def pages(log: pd.DataFrame) -> list[tuple[str, str]]:
    """The subjects that the log speaks of, as (id, name), each once."""
    return sorted(
        dict(zip(log["subject_id"], log["unit"], strict=True)).items(),
        key=lambda page: page[1],
    )
