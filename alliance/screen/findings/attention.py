"""What needs attention, by rule: sentences, and where to read more of each."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

KINDS = {
    "outturn": "on outturn",
    "at_risk": "on savings at risk",
    "999": "on 999 answering",
    "101": "on the secondary 101 wait",
    "vacancy": "on vacant posts",
}
BY_RULE = "Found by rule, each with its limit."
RULES = {
    "outturn": ("outturn", "{subject}: outturn {found} of plan", "under 95 %"),
    "at_risk": ("outturn", "{subject}: {found} of the year's plan at risk", "over 5 %"),
    "999": ("contact", "{subject}: {found} of 999 calls in 10 seconds", "under 90 %"),
    "101": ("contact", "{subject}: secondary 101 wait {found}", "10 % over last year"),
    "vacancy": ("staffing", "{subject}: {found} of posts vacant", "over 8 %"),
}


@remember
def lines(found: pd.DataFrame) -> list[tuple[str, str]]:
    """The page to open and the sentence for each finding of a rule."""
    found_lines = []
    for row in found.itertuples():
        address, rule, limit = RULES[str(row.rule_id)]
        seconds = row.rule_id == "101"
        written = labels.seconds if seconds else labels.percent
        text = rule.format(subject=row.subject, found=written(float(str(row.found))))
        found_lines.append((address, f"{text} ({limit})"))
    return found_lines


@remember
def finding(found: pd.DataFrame) -> str:
    """How many things the rules found, and of which kinds."""
    if found.empty:
        return "Nothing stands out by the rules."
    counts = found["rule_id"].value_counts()
    said = [
        f"{counts[rule]} {words}" for rule, words in KINDS.items() if rule in counts
    ]
    verb = "needs" if len(found) == 1 else "need"
    return f"{counted(len(found), 'thing')} {verb} attention by rule: {together(said)}."


@remember
def table(found: pd.DataFrame) -> pd.DataFrame:
    """Each thing that the rules found, and apart from it the limit of the rule."""
    said = [words.rpartition(" (") for _, words in lines(found)]
    return pd.DataFrame(
        {
            "what": [what for what, _, _ in said],
            "limit": [limit.removesuffix(")") for _, _, limit in said],
        }
    )
