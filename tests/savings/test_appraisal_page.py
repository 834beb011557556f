"""The appraisal page: choices in the address, reset, and whose figures it shows."""

import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation, provenance
from alliance.screen.findings import appraisal_tables as tables
from alliance.screen.selection import Selection
from tests.conftest import ROOT
from tests.pages.test_pages import charts, text
from tests.screen.test_provenance import read

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "appraisal")


def opened(**asked: str) -> AppTest:
    """The page with this address."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.switch_page(f"pages/{PAGE.file}")
    for key, value in asked.items():
        app.query_params[key] = value
    return app.run()


def figures(app: AppTest) -> list[str]:
    return [tile.value.replace("\\", "") for tile in app.metric]


def test_a_what_if_opens_as_the_published_example_and_is_no_data() -> None:
    app = opened(case="What-if")
    assert figures(app) == ["£900k", "3.0 years", "£687k", "1.57", "3.2 years", "36.4%"]
    said = text(app)
    assert "An example, not data" in said
    assert "Illustrative" not in said
    assert "never saved over the data" in said
    assert "Your figures, not data" not in said
    assert not app.get("code")


def test_a_link_to_a_what_if_gives_it_back() -> None:
    app = opened(
        case="What-if",
        cost="2000000",
        saving="600000",
        running="60000",
        first="2015/16",
        live="Dec 2015",
        count="5",
        haircut="10",
        delay="6",
        overrun="20",
        bias="Standard buildings",
        managed="50",
        redundancy="25",
        prices="2.0",
    )
    said = text(app)
    assert "Your figures, not data · 2015/16 to 2019/20 · benefits cut by 10%" in said
    assert "6 months later, one-off cost 20% over, optimism bias 12.0%" in said
    # 2,688 spent; 540 less 60 a year from 1 June 2016
    assert figures(app)[0] == "−£848k"


@pytest.mark.parametrize(
    "asked",
    [
        {
            "cost": "-5",
            "saving": "-100000001",
            "count": "0",
            "live": "Jan 2099",
            "first": "1999/00",
            "haircut": "33",
            "bias": "Outsourcing",
            "prices": "nan",
            "delay": "1e9",
        },
        {"count": "101"},
    ],
    ids=["everything", "too many years"],
)
def test_what_is_out_of_bounds_falls_back_and_is_said(asked: dict[str, str]) -> None:
    app = opened(case="What-if", **asked)
    assert not app.exception
    assert figures(app)[2] == "£687k"
    said = text(app)
    assert "Not offered or out of bounds: " in said
    for value in asked.values():
        assert f"“{value}” (used instead: " in said


def test_a_saving_below_zero_is_a_cost_that_a_link_can_hold() -> None:
    app = opened(case="What-if", saving="-50000")
    assert figures(app)[0] == "−£1.4m"
    assert "Not offered or out of bounds" not in text(app)
    assert "Your figures, not data" in text(app)


def test_a_unit_from_its_forecast_with_sensitivities() -> None:
    app = opened(appraised="ICT", basis="Forecast", haircut="40", carried="2")
    said = text(app)
    assert "The forecast of ICT" in said
    assert (
        "2015/16 to 2021/22 · one-off cost: as submitted with the savings · benefits "
        "cut by 40%, carried on for 2 years" in said
    )
    assert "Illustrative data" in said
    assert "Not offered, without a plan or such a one-off cost:" in said
    assert "Not offered or out of bounds" not in said
    assert len(charts(app)) == 1


def test_a_unit_that_is_unknown_falls_back_to_the_largest_plan() -> None:
    said = text(opened(appraised="Atlantis"))
    assert "The plan of HR and L&D" in said
    assert "Unit “Atlantis” (used instead: HR and L&D)" in said


def test_a_link_to_programme_and_capital_cost_gives_it_back() -> None:
    app = opened(appraised="ICT", one_off="Programme and capital, less grants")
    said = text(app)
    assert figures(app)[2] == "−£2.2m"
    assert "benefits are 0.59 times programme and capital cost less grants" in said
    assert "With £748k submitted with the savings instead: net present value" in said


def test_reset_puts_every_choice_of_the_page_back() -> None:
    app = opened(appraised="ICT", basis="Forecast", haircut="40", overrun="50")
    assert "The forecast of ICT" in text(app)
    next(b for b in app.main.button if b.label == "Reset this page").click()
    app.run()
    assert figures(app) == figures(opened())
    assert "benefits cut" not in text(app)


def test_no_unit_to_appraise_leaves_the_what_if() -> None:
    app = opened(forces="Kent")
    assert "or appraise a what-if" in text(app)
    assert not app.metric
    assert len(opened(forces="Kent", case="What-if").metric) == 6


def test_a_download_of_typed_figures_says_what_they_are(view: Selection) -> None:
    rows = read(
        provenance.csv(
            view, tables.biases(), provenance.TYPED, {"case": "Your what-if"}
        )
    )
    assert {row["data_status"] for row in rows} == {"typed, not data"}
    assert {row["filters"] for row in rows} == {"case Your what-if"}
    assert {row["source"] for row in rows} == {""}
