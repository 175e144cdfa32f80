"""Colours: what is one, which can be read on which, and what is mixed from a site's own."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.colours import (
    DAY,
    LEAST_CONTRAST,
    NIGHT,
    Palette,
    contrast,
    mix,
    parse_colour,
)
from site_builder.errors import ConfigError
from site_builder.settings_file import parse_config

STYLE = Path(__file__).parents[1] / "templates" / "static" / "style.css"
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_black_on_white_has_all_the_contrast_there_is():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#777777", "#777777") == 1
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize(
    ("text", "colour"), [("#9A2f1f", "#9a2f1f"), ("#fA0", "#ffaa00"), ("", "")]
)
def test_a_colour_is_three_or_six_digits(text, colour):
    assert parse_colour(text) == colour


@pytest.mark.parametrize("text", ["red", "9a2f1f", "#12", "#12345", "#9a2f1g", "#fff;}", " #fff"])
def test_anything_else_is_no_colour(text):
    with pytest.raises(ValueError, match="expected a colour such as #9a2f1f"):
        parse_colour(text)


@given(COLOURS, COLOURS)
def test_a_mixture_begins_and_ends_with_its_colours(first, second):
    assert (mix(first, second, 0), mix(first, second, 1)) == (first, second)


@given(COLOURS, COLOURS, COLOURS)
def test_what_is_mixed_can_be_read_if_the_text_can(background, text, accent):
    palette = Palette(background=background, text=text, accent=accent)
    if contrast(text, background) >= LEAST_CONTRAST:
        assert contrast(palette.quiet, background) >= LEAST_CONTRAST
        assert contrast(text, palette.wash) >= LEAST_CONTRAST


def test_the_themes_colours_are_those_of_its_style_sheet():
    found = re.findall(r"--(paper|ink|accent): (#\w+);", STYLE.read_text(encoding="utf-8"))
    palettes = [dict(found[:3]), dict(found[3:6])]
    assert palettes == [
        {"paper": p.background, "ink": p.text, "accent": p.accent} for p in (DAY, NIGHT)
    ]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            'accent = "#e0a040"',
            "briefing.toml:2: theme.accent: #e0a040 on #fdfdfb has a contrast of 2.22:1, less",
        ),
        (
            'background_dark = "#804030"',
            "briefing.toml:2: theme.background_dark: accent_dark #f09a86 on #804030 has a contrast",
        ),
        ('text = "grey"', "briefing.toml:2: theme.text: expected a colour such as #9a2f1f"),
        ('acent = "#000"', "briefing.toml:2: unknown key 'theme.acent' (did you mean 'accent'?)"),
    ],
)
def test_a_colour_that_can_not_be_read_is_a_mistake(table, message):
    with pytest.raises(ConfigError) as error:
        parse_config(f"[theme]\n{table}\n", "briefing.toml")
    assert str(error.value).startswith(message)


def test_a_theme_that_is_no_table_is_a_mistake():
    with pytest.raises(ConfigError, match="theme: expected a table"):
        parse_config("theme = 1\n", "briefing.toml")
