"""The words and dates of pages in the site's language.

Words are looked up in gettext catalogues, one file a language (`templates/languages/de.po`), by
what they are in English; a site's own file of that name comes before ours, word by word. The names
of months and days are those of the Unicode CLDR.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from site_builder.errors import SiteError

FOLDER = "languages"
ENGLISH = "en"
DATE = "date"
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Language:
    """A language that pages can be in: what its words are, and how its dates are written.

    A word that no catalogue has stays English.
    """

    locale: Locale
    words: NullTranslations

    def date_in_words(self, day: datetime.date) -> str:
        """`20 November 2026`."""
        return self._date(day, "d MMMM y")

    def day_in_words(self, day: datetime.date) -> str:
        """`Friday 20 November 2026`."""
        return self._date(day, "EEEE d MMMM y")

    def seen_from(self, day: datetime.date, later: datetime.date) -> str:
        """What an earlier day is called on a later one: `Thursday` within a week, else its date."""
        is_near = (later - day).days < DAYS_A_WEEK
        return self._date(day, "EEEE") if is_near else self.date_in_words(day)

    def month_in_words(self, month: int) -> str:
        """`November`, of 11, as it stands alone."""
        return self._date(datetime.date(2000, month, 1), "LLLL")

    def _date(self, day: datetime.date, pattern: str) -> str:
        """A day by a pattern of CLDR, or by what a catalogue has in its place."""
        return format_date(day, self.words.pgettext(DATE, pattern), self.locale)


def load_language(tag: str, folders: Sequence[tuple[Path, str]]) -> Language:
    """The language of a tag (BCP 47: `de-AT`); `folders` of templates with their labels, ours last.

    Raises `SiteError` for a catalogue that can not be read, with the line where one is at fault.
    """
    locale = _locale(tag)
    words = NullTranslations()
    for folder, label in reversed(folders):
        path = folder / FOLDER / f"{locale.language}.po"
        if path.is_file():
            catalogue = _compile(_read(path, f"{label}/{FOLDER}/{path.name}", locale))
            catalogue.add_fallback(words)
            words = catalogue
    return Language(locale, words)


def _locale(tag: str) -> Locale:
    """The locale of a tag, or of its language; English where CLDR knows neither."""
    for known in (tag, tag.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(known, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale(ENGLISH)


def _read(path: Path, location: str, locale: Locale) -> Catalog:
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale.language, charset="utf-8", abort_invalid=True)
    except PoFileError as error:
        place, message = f"{location}:{error.lineno + 1}", "is not a line of a gettext catalogue"
        raise SiteError.at(place, message, "edit it with a PO editor") from error
    except (UnicodeDecodeError, ValueError, OSError) as error:
        raise SiteError.at(location, f"can not be read: {error}") from error
    for entry, faults in catalogue.check():
        place, hint = f"{location}:{entry.lineno}", "use the same %(names)s as the English words"
        raise SiteError.at(place, str(faults[0]), hint)
    return catalogue


def _compile(catalogue: Catalog) -> GNUTranslations:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
