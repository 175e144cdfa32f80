"""Whom a sentence is about: the first in its main clause who does something."""

from collections.abc import Iterator
from itertools import islice

from site_builder.summarize.lexicon import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SAYING
from site_builder.summarize.names import Run, find_runs
from site_builder.summarize.phrase import Phrase, PhraseKind
from site_builder.summarize.phrases import Reader
from site_builder.summarize.verbs import is_finite

BETWEEN = ADVERBS | AUXILIARIES
INSIDE = PREPOSITIONS | {"and", "or"}
# Words that begin a clause or phrase which stands before the main clause, up to a comma.
OPENING = PREPOSITIONS - {"as"} | frozenset("when while since because although though if".split())
OPENERS = DETERMINERS | frozenset("he she they it about".split())
FARTHEST_VERBS = 3


def find_main_subject(reader: Reader, first: int, last: int) -> Phrase | None:
    """Who or what the main clause among the tokens is about, a person if there is one."""
    start = _main_clause(reader, first, last)
    described = None
    for verb in _verbs(reader, start, last):
        phrase = reader.before(verb, start)
        if phrase is None or phrase.word in ("it", "who", "i", "we", "they"):
            continue
        if phrase.is_named or phrase.kind is PhraseKind.PRONOUN:
            return phrase
        described = described or phrase
        if described.start == reader.tokens[start].start:
            break
    begins = described and start < last and described.start == reader.tokens[start].start
    if described and begins:
        concerned = _first_acting(reader, first, start) if start > first else None
        is_for = concerned and concerned.is_named and reader.tokens[first].lower == "for"
        return concerned if is_for else described
    found = _first_acting(reader, start, last)
    if start > first and not (found and found.is_named):
        found = _first_acting(reader, first, start) or found
    return found or described


def _main_clause(reader: Reader, first: int, last: int) -> int:
    """Where the main clause begins: behind the comma after “At a meeting in Caldry on Monday”."""
    tokens = reader.tokens
    if first >= last or tokens[first].lower not in OPENING:
        return first
    for place in range(first + 1, last - 1):
        if tokens[place].is_quote:
            return first
        following = tokens[place + 1]
        if tokens[place].text != ",":
            continue
        if following.lower in OPENERS or following.text.isdigit():
            return place + 1
        run = next(iter(find_runs(tokens, place + 1, last)), None)
        if run and run.first == place + 1 and tokens[run.last - 1].is_possessive:
            return place + 1
        named = reader.named(run) if run and run.first == place + 1 else None
        if named and (named.is_named or (run and run.last < last and is_finite(tokens, run.last))):
            return place + 1
    return first


def _verbs(reader: Reader, first: int, last: int) -> Iterator[int]:
    found = (place for place in range(first, last) if is_finite(reader.tokens, place))
    return islice(found, FARTHEST_VERBS)


def _first_acting(reader: Reader, first: int, last: int) -> Phrase | None:
    """The first phrase among the tokens that is a person's and not part of another phrase."""
    fallback = outer = None
    for run in find_runs(reader.tokens, first, last):
        pronoun = _find_pronoun(reader, first, run.first)
        if pronoun:
            return pronoun
        named = reader.named(run)
        before = reader.tokens[run.first - 1].lower if run.first > first else ""
        if named and before not in INSIDE and not _only_opens(reader, run, first):
            if _acts(reader, run.last, last):
                return named
            fallback = fallback or named
        if named and named.is_named and before == "for":
            outer = outer or named
    return fallback or outer or _find_pronoun(reader, first, last)


def _only_opens(reader: Reader, run: Run, first: int) -> bool:
    """Whether a word has its capital only because it begins a sentence: “Continuing”, “Wait”."""
    named = reader.named(run)
    if run.first != first or run.last - run.first > 1 or (named and named.is_named):
        return False
    at_end = run.last >= len(reader.tokens)
    return at_end or not is_finite(reader.tokens, run.last)


def _find_pronoun(reader: Reader, first: int, last: int) -> Phrase | None:
    for token in reader.tokens[first:last]:
        if token.lower in ("he", "she"):
            return Phrase(token.start, token.end, PhraseKind.PRONOUN, token.lower)
    return None


def _acts(reader: Reader, place: int, last: int) -> bool:
    """Whether what follows a name can be its verb, or an aside before it."""
    start = place
    while place < last and reader.tokens[place].lower in BETWEEN:
        place += 1
    if place >= last or reader.tokens[place].is_quote:
        return False
    token = reader.tokens[place]
    verb = token.text[0].islower() and token.lower.endswith(("ed", "s"))
    return place > start or verb or token.lower in SAYING or token.text in ",(—–"
