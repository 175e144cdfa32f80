"""Sentences of a news paragraph. Not for what they say: see `salience`."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_builder.english.abbreviations import (
    DAYS,
    EXCLAIMING,
    LETTERED,
    STARTERS,
    Kind,
    find_kind,
)
from site_builder.english.marks import find_quotations
from site_builder.english.span import Span

# Where a sentence may end: its mark, what closes after it, and blanks. Blanks may be missing
# between words where a page lost them (“over.The”), but not inside a name (“Booking.com”).
GAP = re.compile(
    r"""
    (?<! [.!?…] ) (?P<stop> [.!?…]++ )
    (?P<closers> ["'“‘”’»)\]]*+ (?: \s[”»] (?!\S) )? )
    (?: \s+ (?=\S) | (?: (?<= [a-z]{2} [.!?] ) | (?<= [.!?] [”’)] ) ) (?= [A-Z][a-z]+ [ ,’'] ) )
    """,
    re.VERBOSE,
)
QUOTES = "\"'“‘”’„»«"
OPENERS = re.compile(r"[\"'“‘„«(\[¿¡—–-]*\s?")
WORD = re.compile(r"[\w'’.&-]*")
DASHES = ("— ", "– ", "-- ", "- ")
UP_TO_THE_WORD = re.compile(r".*(?:[\"“‘„«()\[—–/]|\d-)", re.DOTALL)
# Names that begin with a small letter also at the head of a sentence: iPhone, al-Shabab.
CAPITAL_INSIDE = re.compile(r"[a-z]{1,4}[A-Z]|(?:al|el)-[A-Z]")
ENUMERATOR = re.compile(r"\d{1,3}|[A-Za-z]|[IVX]{2,4}|[ivx]{2,4}")
SIGNATURE = re.compile(r"(?:—|–|-{1,2})\s?(?:[A-Z][\w.’'-]*,?\s*){1,6}$")
ATTRIBUTION = re.compile(
    r"""
    (?: [A-Z][\w.’'-]* \s ){1,4}
    (?: said|says|asked|asks|added|told|wrote|writes|replied|shouted|cried|yelled|wondered
      | exclaimed|tweeted|posted|continued|recalled|demanded|quipped|joked|insisted|argued )
    (?: [.,;:] | \s (?: in|at|on|to|during|after|as|of|with|from|when|while|before ) \b | $ )
    """,
    re.VERBOSE,
)
# How much text after a gap the rules look at.
HORIZON = 90


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where a sentence may end, and what stands around it.

    `before` is the sentence so far and ends in `word`; then come the `stop`, what it closes, the
    blank, and `after`, which begins with `openers` and the `following` word.
    """

    before: str
    word: str
    stop: str
    closers: str
    openers: str
    following: str
    after: str

    @property
    def opens_a_sentence(self) -> bool:
        """Whether what follows reads as the head of a sentence more than as part of a name."""
        return self.following.lower().replace("’", "'").rstrip(".") in STARTERS or self.openers[
            :1
        ] in tuple(QUOTES)


Rule = Callable[[Gap], bool | None]


@lru_cache(maxsize=256)  # several modules ask for the sentences of the same paragraph
def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph in order, blanks stripped; a quotation is never split."""
    quotations = find_quotations(text)
    return _cut(
        text,
        (
            border
            for border in _borders(text)
            if not any(quotation.start < border.start < quotation.end for quotation in quotations)
        ),
    )


def find_every_sentence(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph in order, those inside a longer quotation one by one."""
    return _cut(text, _borders(text))


def _cut(text: str, borders: Iterable[Span]) -> tuple[Span, ...]:
    """The text between the borders, without blanks around it."""
    spans = []
    start = len(text) - len(text.lstrip())
    for border in borders:
        spans.append(Span(start, border.start))
        start = border.end
    end = len(text.rstrip())
    return (*spans, Span(start, end)) if start < end else tuple(spans)


def _borders(text: str) -> Iterator[Span]:
    """The gaps between two sentences: blanks, or nothing where the blank was lost."""
    start = 0
    for match in GAP.finditer(text):
        if _is_border(_read_gap(text, start, match)):
            yield Span(match.end("closers"), match.end())
            start = match.end()


def _read_gap(text: str, start: int, match: re.Match[str]) -> Gap:
    before = text[start : match.start()]
    after = text[match.end() : match.end() + HORIZON]
    opening = OPENERS.match(after)
    openers = opening[0] if opening else ""
    following = WORD.match(after, len(openers))
    return Gap(
        before=before,
        word=UP_TO_THE_WORD.sub("", before.rpartition(" ")[2]),
        stop=match["stop"],
        closers=match["closers"],
        openers=openers,
        following=following[0] if following else "",
        after=after,
    )


def _is_border(gap: Gap) -> bool:
    """The first rule that can tell decides; what no rule knows ends the sentence."""
    return next((verdict for rule in RULES if (verdict := rule(gap)) is not None), True)


def _after_an_enumerator(gap: Gap) -> bool | None:
    """“1. Fares”, “Q. Who pays?”: the number or letter of a list belongs to what follows."""
    is_alone = gap.stop == "." and not gap.closers and gap.before == gap.word
    return False if is_alone and ENUMERATOR.fullmatch(gap.word) else None


def _before_a_small_letter(gap: Gap) -> bool | None:
    """No sentence begins small, but for brands, and for a note in brackets after a sentence."""
    if not gap.following[:1].islower() or CAPITAL_INSIDE.match(gap.following):
        return None
    return gap.openers[:1] in ("(", "[") and gap.stop == "." and find_kind(gap.word) is None


def _before_a_signature(gap: Gap) -> bool | None:
    """“We were there.” — Ada Lusk: who said it belongs to what was said."""
    return False if SIGNATURE.match(gap.after) else None


def _before_a_dash(gap: Gap) -> bool | None:
    """“CADDO, Okla. — A storm”: a dateline goes on where it ends in an abbreviation."""
    is_dateline = gap.stop == "." and gap.after.startswith(DASHES) and find_kind(gap.word)
    return False if is_dateline else None


def _after_a_loud_mark(gap: Gap) -> bool | None:
    """A question or a call ends a sentence unless its speaker follows or a name brings the mark."""
    if not set(gap.stop) & {"!", "?"}:
        return None
    is_attributed = gap.closers[-1:] in tuple(QUOTES) and ATTRIBUTION.match(gap.after)
    is_a_name = gap.word.lower() in EXCLAIMING and not gap.opens_a_sentence
    return bool(gap.word) and not is_attributed and not is_a_name


def _after_an_ellipsis(gap: Gap) -> bool | None:
    """Dots before a capital end a sentence, but not where a speaker stammers (“I … I know”)."""
    if "…" not in gap.stop and "..." not in gap.stop:
        return None
    return (
        gap.following.lower() != gap.before.split()[-1:][0].lower() if gap.before.split() else None
    )


def _after_an_initial(gap: Gap) -> bool | None:
    """“J. Lusk” is a name; “plan B. Ships” and “neither do I. We” end a sentence."""
    if len(gap.word) != 1 or not gap.word.isupper():
        return None
    previous = "".join(gap.before.split()[-2:-1])
    is_the_speaker = gap.word == "I" and previous[:1].islower()
    return is_the_speaker or previous.lower() in LETTERED or gap.opens_a_sentence


def _after_an_abbreviation(gap: Gap) -> bool | None:
    """What follows tells whether the sentence goes on, by the kind of the abbreviation."""
    kind = find_kind(gap.word) if gap.stop == "." else None
    return ABBREVIATED[kind](gap) if kind else None


def _after_an_hour(gap: Gap) -> bool:
    """“at 9 p.m. Ferries stopped” ends; “at 9 p.m. Monday” and “the 9 p.m. Express” do not."""
    if gap.opens_a_sentence:
        return True
    is_a_time = gap.following[:1].isdigit() or gap.following.lower().rstrip(".") in DAYS
    before_the_hour = "".join(gap.before.split()[-3:-2])
    return not is_a_time and before_the_hour.lower() not in ("the", "a", "an", "its", "their")


def _before_no_number(gap: Gap) -> bool:
    return not gap.following[:1].isdigit()


ABBREVIATED: dict[Kind, Callable[[Gap], bool]] = {
    Kind.NAME: lambda gap: False,  # noqa: ARG005
    Kind.NUMBER: _before_no_number,
    Kind.MEASURE: _before_no_number,
    Kind.DATE: lambda gap: (
        not (gap.following[:1].isdigit() or gap.following.lower().rstrip(".") in DAYS)
    ),
    Kind.HOUR: _after_an_hour,
    Kind.ANYTHING: lambda gap: gap.opens_a_sentence or gap.closers[-1:] in tuple(QUOTES),
}
RULES: tuple[Rule, ...] = (
    _after_an_enumerator,
    _before_a_small_letter,
    _before_a_signature,
    _before_a_dash,
    _after_a_loud_mark,
    _after_an_ellipsis,
    _after_an_initial,
    _after_an_abbreviation,
)
