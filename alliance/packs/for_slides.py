"""Exhibits of pages with the pages' default choices, and tables as narrow as a slide.

Nothing is composed here: what is shown and said is the page's.
"""

from collections.abc import Sequence
from dataclasses import replace

from alliance.screen import chosen
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import ladder as of_ladder
from alliance.screen.exhibits import outturn, overview, programme, record, share
from alliance.screen.exhibits import vacancies as of_vacancies
from alliance.screen.findings import claims_answer, claims_over_time
from alliance.screen.findings import decisions as answers
from alliance.screen.findings import milestones as dates
from alliance.screen.findings import overview as in_short
from alliance.screen.findings import risks as log
from alliance.screen.findings import share as shares
from alliance.screen.selection import Selection
from alliance.warehouse import database


def forces(view: Selection) -> Exhibit:
    """The table of the forces without what is a part of another column."""
    exhibit = overview.forces(view)
    return replace(exhibit, table=in_short.narrow(exhibit.shown))


def actions(view: Selection) -> Exhibit:
    """The actions on record of all programmes, without where each is stated."""
    exhibit = record.listed(view, record.ACTIONS)
    return replace(exhibit, table=answers.narrow(exhibit.shown))


def ladder(view: Selection) -> Exhibit:
    """The ladder of all units and every year, of the headline's kind."""
    years = database.run("savings/choices", view)["financial_year"]
    return of_ladder.rungs(view, chosen.ladder(view, years))


def at_risk(view: Selection) -> Exhibit:
    """The savings at risk of all units in the year of the filters."""
    return outturn.at_risk(view, chosen.outturn(view))


def fair_share(view: Selection) -> Exhibit:
    """Each force's baseline and share of the joint cost, and who pays less or more."""
    exhibit = share.by_force(view, chosen.Unit())
    return replace(exhibit, note=shares.NO_SAVING)


def rates(view: Selection, unit_ids: Sequence[str] = ()) -> Exhibit:
    """Vacancies and sickness of the shared units, without the rest of the forces."""
    return of_vacancies.icons(view, unit_ids, is_slide=True)


def milestones(view: Selection) -> Exhibit:
    """What lies ahead, as a list: a slide's own chart knows no dates as wide as they
    are uncertain."""
    exhibit = programme.ahead(view)
    listed = exhibit.shown
    return replace(
        exhibit, data=listed, form=None, options={}, note="", table=dates.narrow(listed)
    )


def risks(view: Selection) -> Exhibit:
    """Risks, issues and assumptions, without where each is stated."""
    exhibit = programme.stated_risks(view)
    return replace(exhibit, table=log.narrow(exhibit.shown))


def claims(view: Selection) -> Exhibit:
    """What is stated as delivered, and the newest statements of each kind."""
    exhibit = programme.claims(view)
    statements = programme.charted(view)
    return replace(
        exhibit,
        data=exhibit.shown,
        finding=claims_answer.answer(statements),
        subtitle=claims_over_time.BY_KIND,
        form=None,
        note="",
        table=claims_over_time.by_kind(statements),
    )
