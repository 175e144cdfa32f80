"""Names as they are compared: letters without case and accents, and spellings of one name as one.

Not for what is shown. A key stands for the spellings that a name gets when it is written in another
alphabet (Volsky, Volskyy, Wolskij); names that differ in anything else have different keys.
"""

import re
import unicodedata

from site_builder.text import SPELLED_OUT, one_line

# Endings of Slavic names, which each way of transcribing spells otherwise.
LAST_ENDING = re.compile(r"(?<=[^aeiou])(?:yy|iy|ij|ii|yi|yj|i|y)$")
GIVEN_ENDING = re.compile(r"(?<=[^aeiou])(?:yy|iy|ij|ii|yi|yj)$")
# Given names that may also end in a single letter: Yuri is Yuriy, while Toni is not Tony.
SLAVIC_STEMS = (
    *("yur", "dmitr", "dmytr", "valer", "vital", "anatol", "vasil", "vasyl", "grigor", "hryhor"),
    *("gennad", "hennad", "arkad", "evgen", "yevgen", "andr", "serg", "serh", "georg", "heorh"),
)
SLAVIC = re.compile(rf"({'|'.join(SLAVIC_STEMS)})(?:iy|yy|ii|ij|yi|yj|ei|ey|ej|i|y)$")
DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxz])\1")
# Arabic names with many spellings, and the one that stands for all.
ARABIC = (
    (re.compile(r"m[aou]h[ao]mm?[aeu][dt]"), "muhammad"),
    (re.compile(r"ahm[ae]d"), "ahmad"),
    (re.compile(r"h[ou]ss?(?:ei|ai|ay|ey)n"), "hussein"),
    (re.compile(r"y(?:u|ou|oo)ss?[eiu]f"), "yusuf"),
    (re.compile(r"abd[ua]ll?ah?"), "abdullah"),
    (re.compile(r"mahm(?:ou|u|oo)d"), "mahmud"),
    (re.compile(r"mou?sta(?:f|ph)a|mustafa"), "mustafa"),
    (re.compile(r"khal(?:ee|i)d"), "khalid"),
    (re.compile(r"[ou]sama"), "osama"),
)


def fold_name(name: str) -> str:
    """The name without what spellings of it differ in: case, accents, blanks."""
    decomposed = unicodedata.normalize("NFKD", one_line(name).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def letters_of(name: str) -> str:
    """Only the letters and figures of a name, folded; those without an accent of their own too."""
    return "".join(filter(str.isalnum, fold_name(name).translate(SPELLED_OUT)))


def last_key(letters: str) -> str:
    """What spellings of one last name share."""
    arabic = _arabic(letters)
    if arabic:
        return arabic
    single = DOUBLED.sub(r"\1", letters.replace("w", "v").replace("ks", "x"))
    return LAST_ENDING.sub("y", single)


def given_key(letters: str) -> str:
    """What spellings of one given name share: fewer than of a last name, for many are two names."""
    slavic = SLAVIC.fullmatch(letters)
    if slavic:
        return slavic[1]
    return _arabic(letters) or GIVEN_ENDING.sub("iy", letters)


def _arabic(letters: str) -> str:
    return next((name for spelling, name in ARABIC if spelling.fullmatch(letters)), "")
