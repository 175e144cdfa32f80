"""An article by the numbers: figures with their unit, what they count, and their sentence.

Not dates, hours, ages, addresses and numbers of things: they count nothing.
"""

import re
from collections.abc import Iterator, Sequence

from site_builder.english.sentences import find_sentences
from site_builder.model import Figure, KeyPoint

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SCALE = r"(?:\ (?:hundred|thousand|million|billion|trillion))?"
MONEY = (
    r"(?:US|A|C)?[$€£¥]"
    r"|(?:crowns?|dollars?|euros?|pounds?|pence|cents?|yen|yuan|rupees?|roubles?|rubles?|francs?)"
)
MEASURE = (
    r"percent|per\ cent|%|percentage\ points?|points?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet"
    r"|hectares?|acres?|tonnes?|tons?|kilograms?|lit(?:re|er)s?|gallons?|degrees?|megawatts?|km|kg|m"
    r"|hours?|days?|weeks?|months?|years?|minutes?|seconds?"
)
# What is counted ends in a plural: “212 stranded passengers”.
WORD = r"(?!(?:a|an|the|of|in|on|at|to|for|from|by|and|or|but|than|per|years?)\b)[a-z][\w-]*"
MANY = r"(?:people|men|women|children|staff|(?!(?:was|is|has|as|this|years)\b)[a-z-]+[^\Ws]s)\b"
FIGURE = re.compile(
    rf"""(?<![\w.,:/-]) (?P<value> (?:(?:US|A|C)?[$€£¥])? (?:{NUMBER}) {SCALE} )
        (?: (?P<joined>%) | [\ -](?P<unit>{MONEY}|{MEASURE})\b )?
        (?P<counted> (?: \ (?:{WORD}\ ){{0,2}}? {MANY} )? (?: \ of\ (?:the\ )?{WORD} )? )
        (?![\w:]|,\d|\.\d|-\w)""",
    re.VERBOSE,
)
# Numbers that name a thing, a place, an age or, where nothing is counted, a time.
NAMED = re.compile(
    r"(?:\b(?:Nos?|page|chapter|section|article|route|flight|gate|room|version|aged?|type)\.?"
    r"|(?<=\s)[A-Z]\w+,?)\ $"
)
DATED = re.compile(r"(?:\b[A-Z][a-z]+\.?|\b(?:since|until|by|in|of|early|late|mid|at)|,)\ $")
DURATION = re.compile(r"(?:hour|day|week|month|year|minute|second)s?")
# So many tell an article by the numbers.
MOST_FIGURES = 6
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TIMES = re.compile(
    r"\ (?:[ap]\.?m\b|o[’']clock|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)"
)


def find_figures(paragraphs: Sequence[str]) -> Iterator[Figure]:
    """The figures that count or measure something, in the order of the text."""
    for paragraph, text in enumerate(paragraphs):
        for number, span in enumerate(find_sentences(text)):
            sentence = span.of(text)
            for found in FIGURE.finditer(sentence):
                unit = found["joined"] or found["unit"] or _sign(found["value"])
                counted = found["counted"].strip()
                if (unit or counted) and not _is_a_name(found, sentence):
                    yield Figure(
                        text=found[0],
                        value=found["value"],
                        unit=unit,
                        counted=counted,
                        sentence=sentence,
                        paragraph=paragraph,
                        number=number,
                    )


def choose_figures(figures: Sequence[Figure], points: Sequence[KeyPoint]) -> tuple[Figure, ...]:
    """The figures that tell most, in the order of the text; each kind once in a sentence.

    Those of key points come first, and a mere length of time last.
    """
    told = {(point.paragraph, point.sentence) for point in points}
    kinds: dict[tuple[int, int, str, str], Figure] = {}
    texts: dict[str, Figure] = {}
    for figure in figures:
        kinds.setdefault((figure.paragraph, figure.number, figure.unit, figure.counted), figure)
    for figure in kinds.values():
        texts.setdefault(figure.text.lower(), figure)

    def rank(figure: Figure) -> tuple[bool, bool]:
        is_told = (figure.paragraph, figure.number) in told
        return (DURATION.fullmatch(figure.unit) is not None, not is_told)

    kept = sorted(texts.values(), key=rank)[:MOST_FIGURES]
    return tuple(figure for figure in texts.values() if figure in kept)


def _sign(value: str) -> str:
    """The sign of a currency that stands before the figure."""
    return value.rstrip("0123456789.,abcdefghijklmnopqrstuvwxyz ")


def _is_a_name(found: re.Match[str], sentence: str) -> bool:
    """Whether the number is a year, an hour, an age or the number of something."""
    if found["unit"] or found["joined"] or _sign(found["value"]):
        return False
    before = sentence[: found.start()]
    is_year = YEAR.fullmatch(found["value"]) is not None
    is_date = TIMES.match(sentence, found.end("value")) or (
        not found["counted"] and DATED.search(before)
    )
    return bool(is_year or is_date or NAMED.search(before))
