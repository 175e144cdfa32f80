"""To whom, where and when something was said, and who passed it on. Not for who said it."""

from site_builder.summarize.attribution import Attribution
from site_builder.summarize.clauses import Sentence
from site_builder.summarize.lexicon import AUXILIARIES, SAYING, TIMES
from site_builder.summarize.phrase import PhraseKind
from site_builder.summarize.phrases import Reader
from site_builder.summarize.tokens import Paragraph, Token

TELLING = frozenset("tell tells told telling".split())
OPENING = frozenset("in at on during to before via through over outside inside".split())
BORDERS = frozenset(
    """, . ; : ? ! ( ) — – that because as when while after and but or who which if whether where
    saying adding calling he she it they we i there""".split()
)
# After these the words tell what was said, not where: “said in effect”, “on the whole”.
NO_VENUES = frozenset(
    "reference regard effect fact short part response turn addition it him her them".split()
)
LISTENERS = frozenset("the a an his her its their reporters journalists supporters".split())
LONGEST_VENUE, LONGEST_ASIDE = 14, 14


def find_venue(paragraph: Paragraph, sentence: Sentence, attribution: Attribution | None) -> str:
    """“CNN on Friday” of “she told CNN on Friday”, “at a rally in Caldry” of “said Orr at …”."""
    if attribution is None or attribution.phrase is None or attribution.verb is None:
        return ""
    if attribution.cue not in SAYING:
        return ""
    tokens = paragraph.tokens
    verb = attribution.verb
    is_inverted = attribution.phrase.start > tokens[verb].start
    first = verb + 1
    if is_inverted:
        first = _behind(paragraph, sentence, attribution.phrase.end)
    if first >= sentence.last or not _opens(tokens[first], told=tokens[verb].lower in TELLING):
        return ""
    last = first
    while last < min(sentence.last, first + LONGEST_VENUE) and not _ends(tokens[last]):
        last += 1
    words = [token.lower for token in tokens[first:last]]
    if NO_VENUES & set(words[:2] + words[-1:]) or words in [[word] for word in OPENING]:
        return ""
    if words[:1] == ["to"] and not (tokens[first + 1].is_name_like or words[1] in LISTENERS):
        return ""
    return paragraph.text[tokens[first].start : tokens[last - 1].end] if words else ""


def find_relay(
    paragraph: Paragraph, reader: Reader, sentence: Sentence, attribution: Attribution | None
) -> str:
    """Who passed the words on: “…, Orr said, according to a record”, “the paper quoted her”."""
    tokens = paragraph.tokens
    for place in range(sentence.first, sentence.last - 1):
        phrase = None
        word, following = tokens[place].lower, tokens[place + 1].lower
        if word == "according" and following == "to":
            phrase = reader.after(place + 1, sentence.last)
        elif word in ("quoted", "reported", "reports") and not tokens[place].is_name_like:
            phrase = reader.before(place, sentence.first)
        is_speaker = attribution is not None and phrase == attribution.phrase
        if phrase and not is_speaker and phrase.kind is not PhraseKind.PRONOUN:
            return paragraph.text[phrase.start : phrase.end]
    return ""


def _behind(paragraph: Paragraph, sentence: Sentence, end: int) -> int:
    """The token behind a name and what is said of its bearer between commas."""
    tokens = paragraph.tokens
    place = next((p for p in range(sentence.first, sentence.last) if tokens[p].start >= end), 0)
    if not place or tokens[place].text != ",":
        return place or sentence.last
    for later in range(place + 1, min(sentence.last, place + LONGEST_ASIDE)):
        if tokens[later].text == ",":
            return later + 1
    return sentence.last


def _opens(token: Token, *, told: bool) -> bool:
    return not token.is_quote and (
        token.lower in OPENING or token.lower in TIMES or (told and not _ends(token))
    )


def _ends(token: Token) -> bool:
    return token.is_quote or token.lower in BORDERS or token.text in AUXILIARIES
