"""Quotations in headlines: the words of the body once more. Not for titles of works: `works`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.english.marks import FAMILIES, Segment
from site_builder.summarize.tokens import Paragraph
from site_builder.summarize.utterances import Utterance

# Longer than this no headline, standfirst or crosshead is.
LONGEST_HEADLINE = 200
FEWEST_PARAGRAPHS = 4
SENTENCE_END = tuple(".?!…”’\"'")
LONG_WORD, MOST_CAPITALS = 4, 0.8
WORD = re.compile(r"[^\W\d_][\w’'-]*")
EDGES = " .,;:!?…-–—'’‘"


def find_headlines(paragraphs: Sequence[Paragraph], title: str) -> frozenset[int]:
    """The paragraphs that are a headline, a standfirst or a crosshead with a quotation.

    An article without a title can begin with it. Where the body has double marks, headlines have
    single ones; where it has single marks too, none is told apart from speech.
    """
    found = frozenset(_headlines(paragraphs))
    is_first = not title and len(paragraphs) >= FEWEST_PARAGRAPHS and _is_titled(paragraphs[0].text)
    return found | {0} if is_first else found


def without_headlines(
    paragraphs: Sequence[Paragraph], headlines: frozenset[int]
) -> tuple[Paragraph, ...]:
    """The paragraphs at their places, headlines without tokens: their capitals name nobody."""
    return tuple(
        Paragraph(paragraph.text, (), ()) if number in headlines else paragraph
        for number, paragraph in enumerate(paragraphs)
    )


def find_repeated(
    paragraphs: Sequence[Paragraph], headlines: frozenset[int], found: Sequence[Utterance]
) -> Iterator[Utterance]:
    """The quotations of headlines, each with the speaker of the same words in the body.

    What a headline alone has between marks is left out: nothing vouches for it.
    """
    spoken = [(_bare(paragraphs[u.paragraph].text[u.start : u.end]), u) for u in found]
    for number in sorted(headlines):
        for segment in paragraphs[number].segments:
            words = _bare(paragraphs[number].text[segment.start : segment.end])
            original = next((u for text, u in spoken if f" {words} " in f" {text} "), None)
            if words and original:
                yield replace(
                    original,
                    paragraph=number,
                    start=segment.start,
                    end=segment.end,
                    cue="",
                    is_headline=True,
                    is_scare=False,
                )


def _headlines(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    if len([paragraph for paragraph in paragraphs if paragraph.text]) < FEWEST_PARAGRAPHS:
        return
    doubles = [sum(not _is_single(p.text, s) for s in p.segments) for p in paragraphs]
    has_double_marks = sum(doubles) * 2 > sum(len(p.segments) for p in paragraphs)
    is_top = True
    for number, paragraph in enumerate(paragraphs):
        is_short = len(paragraph.text) <= LONGEST_HEADLINE
        differs = paragraph.segments and is_short and has_double_marks and not doubles[number]
        if differs and (is_top or _is_alone(paragraph)):
            yield number
        is_top = is_top and (is_short or number == 0) and not doubles[number]


def _is_single(text: str, segment: Segment) -> bool:
    return FAMILIES.get(text[segment.outer_start], "") == "single"


def _is_alone(paragraph: Paragraph) -> bool:
    """Whether the paragraph is nothing but one quotation."""
    return len(paragraph.tokens) == 1 and paragraph.tokens[0].is_quote


def _is_titled(text: str) -> bool:
    """Whether a line is set like a headline: hardly a word without a capital, or no full stop."""
    words = [word for word in WORD.findall(text) if len(word) >= LONG_WORD]
    capitals = sum(word[0].isupper() for word in words)
    no_end = not text.rstrip("”’\"' ").endswith(SENTENCE_END)
    return (
        bool(words)
        and len(text) <= LONGEST_HEADLINE
        and (no_end or capitals >= MOST_CAPITALS * len(words))
    )


def _bare(text: str) -> str:
    """The words in small letters, without marks, one blank between them."""
    words = (word.strip(EDGES) for word in text.casefold().replace("’", "'").split())
    return " ".join(word for word in words if word)
