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
from babel.numbers import format_decimal

from site_builder.errors import SiteError
from site_builder.message import MonthOfYear, Sayable

FOLDER = "languages"
ENGLISH = "en"
DATE = "date"
PATTERNS = (FULL_DATE, DAY_AND_DATE, DAY, MONTH, MONTH_AND_YEAR) = (
    "d MMMM y",
    "EEEE d MMMM y",
    "EEEE",
    "LLLL",
    "LLLL y",
)
QUOTATION = "quotation"
QUOTED = "“%(words)s”"
SINCE = "since"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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
        return self._date(day, FULL_DATE)

    def day_in_words(self, day: datetime.date) -> str:
        """`Friday 20 November 2026`, as it stands alone."""
        return _capitalized(self._date(day, DAY_AND_DATE))

    def seen_from(self, day: datetime.date, later: datetime.date) -> str:
        """What an earlier day is called on a later one: `Thursday` within a week, else its date."""
        is_near = (later - day).days < DAYS_A_WEEK
        return self._date(day, DAY) if is_near else self.date_in_words(day)

    def seen_since(self, day: datetime.date, later: datetime.date) -> str:
        """The same after the word “since”, for languages where it is another form then."""
        if (later - day).days >= DAYS_A_WEEK:
            return format_date(day, self.words.pgettext(SINCE, FULL_DATE), self.locale)
        name = WEEKDAYS[day.weekday()]
        said = self.words.pgettext(SINCE, name)
        return self._date(day, DAY) if said == name else said

    def month_in_words(self, month: int) -> str:
        """`November`, of 11, as it stands alone."""
        return _capitalized(self._date(datetime.date(2000, month, 1), MONTH))

    def month_of_year(self, month: MonthOfYear) -> str:
        """`November 2026`."""
        return _capitalized(self._date(datetime.date(month.year, month.month, 1), MONTH_AND_YEAR))

    def in_digits(self, number: int) -> str:
        """`1,140`."""
        return format_decimal(number, locale=self.locale)

    def said(self, value: Sayable | str) -> str:
        """Words of ours with their values, a month, or a day; what is a text already stays."""
        if isinstance(value, str):
            return value
        if isinstance(value, datetime.date):
            return self.date_in_words(value)
        if isinstance(value, MonthOfYear):
            return self.month_of_year(value)
        text = (
            self.words.ngettext(value.text, value.several, value.number)
            if value.several
            else self.words.gettext(value.text)
        )
        return text % {name: self._said_inside(it) for name, it in value.values.items()}

    def quotation_marks(self) -> tuple[str, str]:
        """What stands before and behind the words of a quotation."""
        before, _, behind = self.words.pgettext(QUOTATION, QUOTED).partition("%(words)s")
        return before, behind

    def _said_inside(self, value: object) -> object:
        return self.said(value) if isinstance(value, Sayable) else value

    def _date(self, day: datetime.date, pattern: str) -> str:
        """A day by a pattern of CLDR, or by what a catalogue has in its place."""
        return format_date(day, self.words.pgettext(DATE, pattern), self.locale)


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]


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
