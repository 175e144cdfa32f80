"""What templates do with values: quotations in print."""

import re

from markupsafe import Markup, escape

from site_builder.model import VerifiedQuote
from site_builder.text import drop_closing_comma, one_line

LEFT_OUT = "[…]"
ENGLISH_MARKS = ("“", "”")
# A mark opens at the beginning, after a blank, and after an opening bracket, dash or mark.
OPENING = re.compile(r"(?<![^\s(\[{—–\-‘“])(\"|')(?=\S)")
DOUBLE_MARKS = str.maketrans("“”„«»", "‘’‘‘’")
SINGLE_CLOSING = str.maketrans("'\"", "’’")
# Character by character, so that places in the plain text are places in the printed one.
PLAIN = str.maketrans("“”„‘’–—", '"""\'\'--')


def quoted(text: str, marks: tuple[str, str] = ENGLISH_MARKS) -> str:
    """A quotation in print: “inside one pair of marks, with ‘these’ inside them”.

    The outer marks are those of the site's language. The comma before the closing mark goes.
    """
    words = drop_closing_comma(one_line(text))
    inner = OPENING.sub("‘", words).translate(DOUBLE_MARKS).translate(SINGLE_CLOSING)
    return f"{marks[0]}{inner}{marks[1]}"


def in_sentence(quote: VerifiedQuote, marks: tuple[str, str] = ENGLISH_MARKS) -> Markup:
    """A fragment inside its sentence, its own words emphasised; without a sentence, quoted."""
    sentence = one_line(quote.sentence)
    plain = sentence.translate(PLAIN)
    shown, end = Markup(), 0
    for part in one_line(quote.text).split(LEFT_OUT):
        words = part.strip(" ,").translate(PLAIN)
        start = plain.find(words, end)
        if start < 0:
            return escape(quoted(quote.text, marks))
        shown += sentence[end:start]
        end = start + len(words)
        shown += Markup("<em>{}</em>").format(sentence[start:end])
    return shown + sentence[end:]
