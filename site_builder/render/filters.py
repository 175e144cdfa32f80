"""What templates do with values: dates in words, quotations in print, links that are safe.

No locale: the same value gives the same text everywhere.
"""

import datetime
import re
from urllib.parse import quote as url_quote
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from site_builder.dates import MONTH_NAMES, date_in_words
from site_builder.model import VerifiedQuote
from site_builder.text import drop_closing_comma, one_line

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEFT_OUT = "[…]"
# A mark opens at the beginning, after a blank, and after an opening bracket, dash or mark.
OPENING = re.compile(r"(?<![^\s(\[{—–\-‘“])(\"|')(?=\S)")
DOUBLE_MARKS = str.maketrans("“”„«»", "‘’‘‘’")
SINGLE_CLOSING = str.maketrans("'\"", "’’")
# Character by character, so that places in the plain text are places in the printed one.
PLAIN = str.maketrans("“”„‘’–—", '"""\'\'--')
NOT_IN_A_URL = re.compile(r"%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]", re.ASCII)
AUTHORITY = re.compile(r"(?:[\w\-.~%!$&'()*+,;=:]*@)?[\w\-.]+(?::\d+)?", re.UNICODE)


def day_in_words(day: datetime.date) -> str:
    """`Friday 20 November 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {date_in_words(day)}"


def seen_from(day: datetime.date, later: datetime.date) -> str:
    """An earlier day as it is called on a later one: `Thursday` within a week, else its date."""
    return WEEKDAYS[day.weekday()] if (later - day).days < len(WEEKDAYS) else date_in_words(day)


def month_in_words(month: int) -> str:
    """`November`, of 11."""
    return MONTH_NAMES[month - 1]


def quoted(text: str) -> str:
    """A quotation in print: “inside one pair of marks, with ‘these’ inside them”.

    The comma before the closing mark goes.
    """
    words = drop_closing_comma(one_line(text))
    inner = OPENING.sub("‘", words).translate(DOUBLE_MARKS).translate(SINGLE_CLOSING)
    return f"“{inner}”"


def in_sentence(quote: VerifiedQuote) -> Markup:
    """A fragment inside its sentence, its own words emphasised; without a sentence, quoted."""
    sentence = one_line(quote.sentence)
    plain = sentence.translate(PLAIN)
    shown, end = Markup(), 0
    for part in one_line(quote.text).split(LEFT_OUT):
        words = part.strip(" ,").translate(PLAIN)
        start = plain.find(words, end)
        if start < 0:
            return escape(quoted(quote.text))
        shown += sentence[end:start]
        end = start + len(words)
        shown += Markup("<em>{}</em>").format(sentence[start:end])
    return shown + sentence[end:]


def web_address(url: str) -> str:
    """The URL where it is one of a web page and safe to link to, else an empty string."""
    try:
        parts = urlsplit(url.strip())
        known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        return ""
    if not known or not AUTHORITY.fullmatch(parts.netloc):
        return ""
    return NOT_IN_A_URL.sub(lambda found: url_quote(found[0], safe=""), parts.geturl())
