"""Paragraphs as tokens, each quotation one token. Not for what tokens mean: see `lexicon`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from site_builder.english.marks import Segment

TOKEN = re.compile(
    r"""
    # Most words begin small, and no abbreviation but two does.
    (?=[a-z]) (?!vs\.|[ap]\.m\.) \w (?: [\w’'&\-‑]* \w )?
    | [RDI]-[A-Z][A-Za-z.]*(?=[),])
    | (?: [A-Z]\. ){1,4}
    | [ap]\.m\.
    | (?: Mr|Mrs|Ms|Mx|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Jr|Sr|St|Prof|Adm|Maj|Hon|Cmdr|Supt
        |Insp|Det|Sgt|Brig|Mme|Msgr|No|vs|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Calif|Fla
        |Mass|Ariz|Conn|Ala|Colo|Ill|Mich|Minn|Okla|Pa|Tenn|Tex|Va|Wash|Wis )\.
    | [^\W_] (?: [\w’'&\-‑]* \w )?
    | [^\w\s] | _
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"(?:’s|'s|(?<=s)[’'])$")
NO_QUOTE = -1


class Token(NamedTuple):
    """A word, a mark, or (with the number of the quotation as `quote`) a whole quotation.

    A word that begins with a capital is like a name. A tuple, because a text has so many.
    """

    text: str
    start: int
    end: int
    lower: str
    is_name_like: bool = False
    quote: int = NO_QUOTE

    @property
    def is_quote(self) -> bool:
        """Whether the token is a quotation."""
        return self.quote != NO_QUOTE

    @property
    def is_possessive(self) -> bool:
        """Whether the word has a possessive ending."""
        return self.text.endswith(("’s", "'s", "s’", "s'"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its quotations and its tokens outside them."""

    text: str
    segments: tuple[Segment, ...]
    tokens: tuple[Token, ...]


def read_paragraph(text: str, segments: Sequence[Segment]) -> Paragraph:
    """The tokens of a paragraph; the words inside a quotation are one token."""
    tokens: list[Token] = []
    place = 0
    for number, segment in enumerate(segments):
        tokens += find_tokens(text, place, segment.outer_start)
        tokens.append(Token("", segment.outer_start, segment.outer_end, "", quote=number))
        place = segment.outer_end
    tokens += find_tokens(text, place, len(text))
    return Paragraph(text, tuple(segments), tuple(tokens))


def find_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and marks in a stretch of text."""
    for found in TOKEN.finditer(text, start, end):
        word = found[0]
        first, last = found.span()
        yield Token(word, first, last, word.lower().rstrip(".") or word, word[0].isupper())


def find_token(tokens: Sequence[Token], start: int) -> int:
    """The number of the first token that does not begin before the place."""
    return bisect_left(tokens, start, key=_begin)


def _begin(token: Token) -> int:
    return token.start


def bare(word: str) -> str:
    """The word without a possessive ending."""
    return POSSESSIVE.sub("", word)
