"""Colours as a person writes them: whether one is one, and how well it reads on another."""

import re
from dataclasses import dataclass

HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
# What WCAG 2.2 asks of text of any size (success criterion 1.4.3).
LEAST_CONTRAST = 4.5
# So much of the background is in quiet text, and of the text's colour in rules.
QUIET, RULE = 0.3, 0.15
# Shares of the accent behind marked words: the first on which the text can be read.
WASHES = (0.14, 0.07)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a site by day or by night, from which all others are mixed."""

    background: str
    text: str
    accent: str

    @property
    def quiet(self) -> str:
        """The colour of small print: nearer to the background, as far as it can still be read."""
        mixed = mix(self.text, self.background, QUIET)
        return mixed if contrast(mixed, self.background) >= LEAST_CONTRAST else self.text

    @property
    def rule(self) -> str:
        """The colour of lines, which need not be read."""
        return mix(self.background, self.text, RULE)

    @property
    def wash(self) -> str:
        """The background of marked words, on which the text can be read."""
        washes = (mix(self.background, self.accent, share) for share in WASHES)
        fit = (wash for wash in washes if contrast(self.text, wash) >= LEAST_CONTRAST)
        return next(fit, self.background)


# What style.css says where a site has no colours of its own.
DAY = Palette(background="#fdfdfb", text="#1f1d1a", accent="#9a2f1f")
NIGHT = Palette(background="#171614", text="#e8e4dc", accent="#f09a86")


def parse_colour(text: str) -> str:
    """The colour as `#rrggbb`, empty for none; raises ValueError where it is no colour."""
    if text and not HEX.fullmatch(text):
        message = "expected a colour such as #9a2f1f"
        raise ValueError(message)
    digits = text.lower().removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    return f"#{digits}" if digits else ""


def contrast(first: str, second: str) -> float:
    """How well one colour reads on the other: from 1, not at all, to 21, black on white."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(first: str, second: str, share: float) -> str:
    """The first colour with so large a share of the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def _luminance(colour: str) -> float:
    """The relative luminance, as WCAG defines it."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
