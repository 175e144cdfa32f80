"""What an article says in short: key points and quotes, each with its place in the text."""

from dataclasses import dataclass
from enum import StrEnum

# From here on, 98.9 % of the speakers named in labelled articles were right: see docs/quotes.md.
LEAST_CONFIDENCE = 0.92


class QuoteKind(StrEnum):
    """A whole utterance, some of its words inside the reporter's sentence, or said in a headline.

    A headline's quotation is one of the body once more.
    """

    DIRECT = "direct"
    FRAGMENT = "fragment"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between one pair of marks: `paragraphs[paragraph][start:end] == text`.

    `speaker` is the full name used in the article, an organisation or a described source, empty
    where the text does not settle it; `mention` is the words by which the sentence names the
    speaker; `cue` is the verb that brings the words, `venue` to whom, where and when they were
    said, `relay` who passed them on; these and `role` are empty where the text has none.
    `continues` is true when the utterance before goes on here after its cue (“…,” X said. “…”).
    `rule` is the way that the speaker was found, and `confidence` how often it is right, from 0 to
    1; only a speaker who `is_sure` is named to readers.
    """

    text: str
    paragraph: int
    start: int
    end: int
    speaker: str = ""
    mention: str = ""
    role: str = ""
    cue: str = ""
    venue: str = ""
    relay: str = ""
    rule: str = ""
    confidence: float = 0.0
    kind: QuoteKind = QuoteKind.DIRECT
    continues: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the speaker may be named: a wrong name is worse than none."""
        return self.confidence >= LEAST_CONFIDENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A sentence that carries the story: the text, its paragraph, its number in that paragraph.

    `edited` is true where the text is not the sentence's own words from first to last: a name in
    brackets stands for a pronoun, or something was left out within it.
    """

    text: str
    paragraph: int
    sentence: int
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of the text: `value` as written, its unit, what it counts, and its sentence.

    `text` is all of this in the words of the sentence: “212 stranded passengers”.
    """

    text: str
    value: str
    unit: str
    counted: str
    sentence: str
    paragraph: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAhead:
    """A sentence that says what is to happen, and its words that tell when."""

    when: str
    sentence: str
    paragraph: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a document says in short: nothing in it is invented.

    `top_line` is the first key point, which tells it in one breath, empty where that is too long.
    """

    key_points: tuple[KeyPoint, ...] = ()
    quotes: tuple[Quote, ...] = ()
    top_line: str = ""
    figures: tuple[Figure, ...] = ()
    dates_ahead: tuple[DateAhead, ...] = ()
