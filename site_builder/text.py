"""Helpers on plain text that more than one stage needs. Not for Markdown or HTML: see `prose`."""

import re
import unicodedata

BLANK = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f\u2028\u2029\u0085]+")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]"
)
# Letters that Unicode does not decompose, spelled as newspapers spell them in addresses.
SPELLED_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)
CLOSING_COMMA = re.compile(r",+(?=[\"'”’]*$)")
NOT_A_SLUG_CHARACTER = re.compile(r"[^\w]+|_+")


def one_line(text: str) -> str:
    """The same words on one line: every run of blanks is one space, invisible characters go."""
    # All blanks but one are unprintable, as is what is invisible.
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return BLANK.sub(" ", INVISIBLE.sub("", text)).strip(" ")


def drop_closing_comma(text: str) -> str:
    """A quotation without the comma at its end, which belongs to the reporter's "he said".

    Marks that close a quotation inside it stay: `‘We go,’` becomes `‘We go’`.
    """
    return CLOSING_COMMA.sub("", text)


def slugify(text: str, limit: int = 60) -> str:
    """Lower-case words joined by hyphens, at most `limit` characters, cut between words.

    Letters of other scripts stay; accents go. Empty where `text` has no letter and no digit.
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "").lower())
    plain = "".join(c for c in plain.translate(SPELLED_OUT) if not unicodedata.combining(c))
    slug = NOT_A_SLUG_CHARACTER.sub("-", plain).strip("-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit + 1].rpartition("-")[0]
    return cut or slug[:limit]
