"""The colours of a site's settings as a style sheet. Not for mixing them: see `colours`."""

from pathlib import Path
from string import Template

from site_builder.colours import Palette
from site_builder.config import ThemeConfig
from site_builder.model import Output
from site_builder.settings_checks import palettes

PATH = "static/colours.css"
SHEET = Path(__file__).with_name("colours.css")


def make_colours(theme: ThemeConfig) -> tuple[Output, ...]:
    """The style sheet of a site's own colours; nothing where it has none."""
    if theme == ThemeConfig():
        return ()
    day, night = palettes(theme)
    values = {**_values("day", day), **_values("night", night)}
    text = Template(SHEET.read_text(encoding="utf-8")).substitute(values)
    return (Output(path=PATH, body=text.encode(), source="[theme] in briefing.toml"),)


def _values(name: str, palette: Palette) -> dict[str, str]:
    names = ("background", "text", "quiet", "rule", "accent", "wash")
    return {f"{name}_{part}": getattr(palette, part) for part in names}
