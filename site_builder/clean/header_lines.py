"""Lines above an article that say who wrote it, for whom and when: read into their parts."""

import re
from dataclasses import dataclass

from site_builder.dates import find_dates
from site_builder.model import Published
from site_builder.text import one_line

LONGEST = 24
BY = re.compile(
    r"^\W*(?:(?:words|text|story|written|reported|posted|published"
    r"|report)\s+)?by\b:?\s+(?P<names>\S.*)$",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w’'.&-]+")
# Words of a date line besides the date.
TIMELY = frozenset(
    {
        *("am", "a.m", "ago", "amended", "as", "at", "bst", "created", "date", "edt", "est", "et"),
        *("first", "fri", "friday", "from", "gmt", "hrs", "issued", "last", "local", "min", "mins"),
        *("minute", "minutes", "modified", "mon", "monday", "of", "on", "pm", "p.m", "posted"),
        *("pst", "pt", "published", "read", "sat", "saturday", "sun", "sunday", "thu", "thurs"),
        *(
            "thursday",
            "time",
            "tue",
            "tues",
            "tuesday",
            "updated",
            "utc",
            "wed",
            "wednesday",
            "cet",
        ),
    }
)
CLOCK = re.compile(r"^\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m\.?)?$", re.IGNORECASE)
SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|,\s+|:\s+|\s*/\s*")
BAR = re.compile(r"\s*(?:[|·•]|\s[–—-]\s)\s*")
# A name before a comma and a date is an outlet's, and no town's, if it holds such a word.
OUTLET_WORD = re.compile(
    r"(?:^The\b|\b(?:agency|bulletin|chronicle|courier|daily|dispatch|echo|examiner|express|gazette"
    r"|globe|guardian|herald|independent|inquirer|journal|magazine|mail|mirror|monitor|news"
    r"|observer"
    r"|online|post|press|radio|record|register|reporter|review|standard|star|sun|telegraph|times"
    r"|today|tribune|tv|weekly|wire|world)\b|\.\w{2,4}$)",
    re.IGNORECASE,
)
ROLE_WORD = re.compile(
    r"\b(?:affairs|analyst|bureau|chief|columnist|contributor|correspondent|critic|desk|director"
    r"|editor|editorial|executive|for|head|in|journalist|manager|news|of|officer|photographer"
    r"|president|producer|reporter|reviewer|special|staff|writer)\b",
    re.IGNORECASE,
)
NAME_PARTICLES = frozenset(
    {
        "al",
        "and",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "du",
        "el",
        "la",
        "le",
        "ter",
        "van",
    }
    | {"von", "with", "y", "zu", "&"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLine:
    """What a header line says; empty where it does not say it."""

    byline: str = ""
    source: str = ""
    published: Published | None = None


def read_header_line(text: str) -> HeaderLine | None:
    """What a line above an article says of it, none where it is no such line."""
    if len(WORD.findall(text)) > LONGEST:
        return None
    return _byline(text) or _date_line(text)


def is_header_line(text: str) -> bool:
    """Whether a line is a byline or a date line, and no title or sentence."""
    return read_header_line(text) is not None


def _byline(text: str) -> HeaderLine | None:
    """A line that begins with `By` and goes on with names."""
    found = BY.match(text)
    if not found:
        return None
    names = found["names"]
    date = next(find_dates(names), None)
    parts = [part.strip(" ,") for part in BAR.split(names[: date.start] if date else names)]
    people = _people(_without_timely(parts[0]))
    if not people:
        return None
    outlets = [part for part in parts[1:] if part and _is_name(part) and OUTLET_WORD.search(part)]
    return HeaderLine(
        byline=people,
        source=next(iter(outlets), ""),
        published=date.published if date else None,
    )


def _people(names: str) -> str:
    """The names at the beginning, without roles and outlets; empty where these are no names."""
    first, *others = re.split(r",\s+", names)
    if not _is_name(first) or _is_timely(WORD.findall(first)[0]):
        return ""
    if not all(_is_name(part) or ROLE_WORD.search(part) for part in others):
        return ""
    people = [
        part
        for part in others
        if _is_name(part) and len(WORD.findall(part)) > 1 and not ROLE_WORD.search(part)
    ]
    return one_line(", ".join((first, *people)).rstrip(". "))


def _is_name(text: str) -> bool:
    """Whether all words are capitalised, but for `and`, `de` and the like."""
    words = WORD.findall(text)
    return 0 < len(words) <= 10 and all(
        word[0].isupper() or word.lower() in NAME_PARTICLES for word in words
    )


def _without_timely(text: str) -> str:
    """Names without the `Updated` or `on` that led to a date."""
    words = text.split(" ")
    while words and words[-1].lower().strip(":,.") in TIMELY:
        words.pop()
    return " ".join(words)


def _date_line(text: str) -> HeaderLine | None:
    """A line that holds a date and hardly anything but what belongs to dates and outlets."""
    date = next(find_dates(text), None)
    if date is None:
        return None
    before, after = text[: date.start], text[date.end :]
    others = [word for word in WORD.findall(f"{before} {after}") if not _is_timely(word)]
    if len(others) > 6 or not all(word[0].isupper() for word in others):
        return None
    return HeaderLine(source=_outlet(before), published=date.published)


def _is_timely(word: str) -> bool:
    plain = word.lower().strip(".")
    return plain in TIMELY or bool(CLOCK.match(plain)) or not any(map(str.isalpha, plain))


def _outlet(before: str) -> str:
    """The outlet before a date: `Outlet | …`, or `The Daily Outlet, …`."""
    parts = [part for part in SEPARATOR.split(before) if part]
    if not parts or not _is_name(parts[0]) or all(map(_is_timely, WORD.findall(parts[0]))):
        return ""
    is_barred = bool(BAR.match(before[before.find(parts[0]) + len(parts[0]) :]))
    return parts[0] if is_barred or OUTLET_WORD.search(parts[0]) else ""
