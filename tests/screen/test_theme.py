"""Colours can be seen: 3:1 for marks, 4.5:1 for text (WCAG 2.2), in both themes."""

import tomllib

import pytest

from alliance.screen import theme
from alliance.screen.charts import bars
from tests.conftest import ROOT

MODES = ("light", "dark")


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, by the formula of WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#12436D", "#ffffff") == pytest.approx(10.25, abs=0.01)
    assert contrast("#28A197", "#ffffff") == pytest.approx(3.17, abs=0.01)


@pytest.mark.parametrize("mode", MODES)
def test_marks_stand_out_from_the_page(mode: theme.Mode) -> None:
    palette = theme.PALETTES[mode]
    marks = [*palette.forces.values(), palette.other_force, palette.alliance]
    own = (palette.mark, palette.better, palette.worse)
    marks += own
    assert not {*own} & {*palette.forces.values(), palette.alliance}
    assert min(contrast(mark, palette.background) for mark in marks) >= 3


@pytest.mark.parametrize("mode", MODES)
def test_text_can_be_read(mode: theme.Mode) -> None:
    palette = theme.PALETTES[mode]
    for text in (palette.text, palette.quiet, palette.better, palette.worse):
        assert contrast(text, palette.background) >= 4.5
    for fill, ink in bars.SHADES[mode]:
        assert contrast(fill, ink) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_charts_and_pages_share_their_colours(mode: theme.Mode) -> None:
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())
    page = settings["theme"][mode]
    palette = theme.PALETTES[mode]
    assert page["backgroundColor"] == palette.background
    assert page["textColor"] == palette.text
    assert page["violetTextColor"] == palette.better
    assert page["orangeTextColor"] == palette.worse
    assert contrast(page["primaryColor"], page["backgroundColor"]) >= 4.5
    assert contrast(page["linkColor"], page["backgroundColor"]) >= 4.5
    assert contrast(page["borderColor"], page["backgroundColor"]) >= 3


def test_forces_have_the_colours_of_the_house() -> None:
    assert theme.force_colour("Bedfordshire", "light") == "#12436D"
    assert theme.force_colour("Cambridgeshire", "light") == "#28A197"
    assert theme.force_colour("Hertfordshire", "light") == "#801650"
    assert theme.force_colour("BCH", "light") == "#3D3D3D"
    assert theme.force_colour("Kent", "light") == theme.force_colour("Essex", "light")
