"""What do published figures say of 999 and 101?"""

from alliance.screen import calls_choice, display, navigation, published_tables
from alliance.screen.charts import calls_league, calls_timeline
from alliance.screen.findings import calls_answer as answer
from alliance.screen.findings import calls_league_words as league_words
from alliance.screen.findings import calls_leagues as leagues
from alliance.screen.findings import calls_tables as tables
from alliance.screen.findings import calls_timeline as timeline
from alliance.warehouse import database

view = navigation.view()
question = "What do published figures say of 999 and 101?"
scope = view.words(years="every year published", compared="")
display.title(view, question, scope, extracts=[])
figures = database.run("contact/figures", view)
own = answer.whom(view.forces, view.bch_forces)
finding = answer.headline(figures, own, calls_choice.known(view))
display.head(finding, answer.beside(figures, own))
display.tiles(answer.tiles(figures, own))
display.later_figures(view, "Published figures of calls run to 2025.")

measure = calls_choice.measure()
rows = timeline.chosen(figures, measure, view.forces)
drawn = timeline.placed(rows)
display.chart(
    view,
    drawn,
    calls_timeline.timeline,
    query="contact/figures",
    finding=timeline.finding(drawn, measure),
    subtitle=timeline.subtitle(measure),
    table=tables.table(drawn.sort_index()),
    note=timeline.note(rows, drawn, view.forces),
    empty=timeline.finding(drawn, measure),
    broken_on=timeline.NATIONAL_FROM,
    standard=timeline.standard(measure),
    from_zero=timeline.is_time(measure),
)
league = calls_choice.league(leagues.leagues(figures, view.forces))
if league:
    display.chart(
        view,
        league.drawn,
        calls_league.league,
        query="contact/figures",
        finding=league_words.finding(league, figures, view.forces),
        subtitle=league_words.subtitle(league),
        table=tables.table(league.every),
        note=league_words.note(league, figures, view.forces),
        picked=view.forces,
        means=league.nations,
        standard=league.standard,
    )
mine = tables.mine(figures, view.forces)
published_tables.volumes(view, mine)
published_tables.twice(view, mine, database.run("contact/figures_twice", view))
published_tables.standards(view, database.run("contact/standards", view))
published_tables.every(view, mine)
