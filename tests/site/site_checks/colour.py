"""How far apart two colours are, as WCAG 2 reckons it."""

import re

PARTS = re.compile(r"[\d.]+")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as CSS computes them, `rgb(1, 2, 3)`: from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(float(part) / 255) for part in PARTS.findall(colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
