"""What is shown of the programme, on its pages and in a pack."""

import pandas as pd

from alliance.screen import chosen
from alliance.screen.charts import claims as charts
from alliance.screen.charts.timeline import timeline
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import (
    claims_answer,
    claims_beside,
    claims_over_time,
    claims_parts,
    milestones,
    register,
    risks,
)
from alliance.screen.findings import timeline as lanes
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database

EVERY = chosen.PROGRAMMES[0]
# What the record says of whole programmes stands whatever forces are chosen.
EVERY_FORCE = "All forces"


def stages(view: Selection, programme: str = EVERY) -> Exhibit:
    """Each stage with the phases of the units that stand at it."""
    values = chosen.of_record(programme)
    phases = database.run("programme/phases", view, **values)
    return Exhibit(
        view=view,
        data=register.listed(phases),
        query="programme/phases",
        finding=register.finding(phases),
        subtitle=register.SUBTITLE,
        table=register.by_stage(phases),
        values=values,
        empty="No stage is on record.",
    )


def ahead(view: Selection, programme: str = EVERY) -> Exhibit:
    """What is planned or forecast, by date, with the dates stated earlier."""
    values = chosen.of_record(programme)
    known = database.run("programme/milestones", view, **values)
    coming = milestones.ahead(known, view.as_at)
    return Exhibit(
        view=view.only(EVERY_FORCE),
        data=lanes.events(coming),
        query="programme/milestones",
        finding=milestones.ahead_finding(known, view.as_at),
        subtitle="Planned and forecast events by their latest date, with the source's "
        "own word for how sure it is.",
        form=timeline,
        table=milestones.listed(coming),
        note="How to read: a point is a day, a bar as long as the date is uncertain; a "
        "dotted tail ends at the latest day (“by”); a dotted frame is a date stated "
        "earlier for the same thing.",
        values=values,
        options={
            "window": lanes.window_ahead(coming, view.as_at),
            "rules": {"As at": view.as_at, "Summit": view.next_summit_on},
        },
        empty="No event with a date lies ahead.",
    )


def stated_risks(view: Selection, programme: str = EVERY) -> Exhibit:
    """Risks, issues and assumptions as the documents state them."""
    values = chosen.of_record(programme)
    log = database.run("programme/risks", view, **values)
    return Exhibit(
        view=view.only(EVERY_FORCE),
        data=risks.not_dependencies(log),
        query="programme/risks",
        finding=risks.stated_finding(log),
        subtitle=risks.unstated(log),
        table=risks.stated(log),
        values=values,
        empty="No risk, issue or assumption is on record.",
    )


def charted(view: Selection, programme: str = EVERY) -> pd.DataFrame:
    """The statements that the chart of claims shows, newest first."""
    values = chosen.of_record(programme)
    return claims_parts.charted(database.run("programme/statements", view, **values))


def claims(view: Selection, programme: str = EVERY) -> Exhibit:
    """Published statements of savings by date, a lane for each kind."""
    values = chosen.of_record(programme)
    statements = database.run("programme/statements", view, **values)
    charted = claims_parts.charted(statements)
    return Exhibit(
        view=view.only(EVERY_FORCE),
        data=claims_over_time.timeline(charted),
        query="programme/statements",
        finding=claims_answer.finding(charted),
        subtitle="By date of publication, a lane for each kind. Amounts of different "
        "kinds, scopes and periods are not comparable.",
        form=charts.timeline,
        table=claims_over_time.figures(charted),
        note=claims_parts.how_to_read(statements, charted),
        values=values,
    )


def claims_compared(view: Selection) -> Exhibit:
    """Published claims beside the savings of the extracts, same units and years."""
    statements = database.run("programme/statements", view, **chosen.of_record())
    compared = database.run("data/reconciliation_savings", view)
    return Exhibit(
        view=view.only(*BCH),
        data=compared,
        query="data/reconciliation_savings",
        finding=claims_beside.compared_finding(compared),
        subtitle="Cashable net savings of the year itself. Illustrative extracts are "
        "made to fit what was published: agreement does not show that it came true.",
        table=claims_beside.compared_table(compared, statements),
    )
