"""Who a phrase stands for, as a reader is told: a full name, an organisation, a description."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.summarize.lexicon import AUXILIARIES, PERSONAL, PREPOSITIONS, SAYING, TIMES
from site_builder.summarize.people import People, Person
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.resolution import Resolver
from site_builder.summarize.tokens import Paragraph, Token

ARTICLES = frozenset(("The", "A", "An"))
# A description ends at one of these; without one it is not told where it ends.
DESCRIPTION_ENDS = frozenset(", who whose that which".split())
NO_DESCRIPTION = PERSONAL | AUXILIARIES | TIMES
SIGNS = frozenset(
    "sign signs banner banners placard placards poster posters plaque sticker stickers".split()
)
LONGEST_DESCRIPTION = 9
CLOSE = frozenset(
    "boss colleague companion cousin friend landlord lodger neighbor neighbour roommate".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A phrase that names somebody, and the person whom it means if that is known.

    `place` is where the phrase begins, in characters of the article.
    """

    phrase: Phrase
    place: int
    person: Person | None
    mention: str
    name: str
    role: str = ""


def make_speaker(phrase: Phrase, text: str, offset: int, resolver: Resolver) -> Speaker:
    """The speaker whom a phrase of a paragraph names; `offset` is where the paragraph begins."""
    mention = text[phrase.start : phrase.end]
    place = offset + phrase.start
    person = resolver.resolve(phrase, place, mention)
    if person:
        name, role = person.name, person.role
        return Speaker(
            phrase=phrase, place=place, person=person, mention=mention, name=name, role=role
        )
    is_pronoun = phrase.kind is PhraseKind.PRONOUN
    name = "" if is_pronoun else _described(mention, resolver.people)
    return Speaker(phrase=phrase, place=place, person=None, mention=mention, name=name)


def find_described(paragraph: Paragraph, first: int, offset: int) -> Speaker | None:
    """Whom a sentence introduces without a name: “A ramp hand who …”, “A senior official, …”."""
    tokens = paragraph.tokens[first : first + LONGEST_DESCRIPTION]
    if len(tokens) < 2 or not (tokens[0].text in ("A", "An") or _is_close(tokens)):
        return None
    for number, token in enumerate(tokens[1:], start=1):
        ends = token.lower in DESCRIPTION_ENDS or token.lower in SAYING
        if ends and number > 1:
            if _is_close(tokens) and any(t.is_name_like for t in tokens[1 : number + 2]):
                return None
            start, end = tokens[0].start, tokens[number - 1].end
            phrase = Phrase(start, end, PhraseKind.DESCRIPTION)
            mention = paragraph.text[start:end]
            name, place = mention[0].lower() + mention[1:], offset + start
            return Speaker(phrase=phrase, place=place, person=None, mention=mention, name=name)
        if token.is_quote or token.lower in NO_DESCRIPTION:
            return None
    return None


def _is_close(tokens: Sequence[Token]) -> bool:
    """“Her neighbour”: somebody who is known only by somebody else, and may be “he” or “she”."""
    return tokens[0].text in ("Her", "His", "Their") and tokens[1].lower in CLOSE


def is_same_description(speaker: Speaker, earlier: Speaker) -> bool:
    """Whether “the official” can be “a senior official at the ministry” from before."""
    words = speaker.name.split()
    return bool(words) and words[0] == "the" and words[-1] in earlier.name.split()


def is_sign(speaker: Speaker | None) -> bool:
    """Whether “a sign on the door” is what said the words: it is read, nobody speaks."""
    if speaker is None or speaker.phrase.kind is not PhraseKind.DESCRIPTION:
        return False
    words = speaker.mention.lower().split()
    head = next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return head > 0 and words[head - 1] in SIGNS


def _described(mention: str, people: People) -> str:
    """An organisation by its full name; a description with a small article."""
    return people.find_organisation(mention.split()) or _small(mention)


def _small(mention: str) -> str:
    words = mention.split()
    return " ".join((words[0].lower(), *words[1:])) if words and words[0] in ARTICLES else mention
