"""What a sentence counts: how many, of what, and what became of them. English only.

Not ages, dates, hours, ordinals and numbers of things, nor parts of something counted elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.english.words import COMMON, find_terms
from site_builder.stories.numerals import NUMBER, SMALL, YEAR, read_number, read_step

# Before a number: that it is rounded, or a bound.
ROUNDED = re.compile(
    r"(?:\b(?:about|around|some|roughly|approximately|nearly|almost|close to|up to|over|under"
    r"|more than|fewer than|less than|at least|at most|as many as|no more than|an estimated"
    r"|estimated|just|well over|just over|just under)\ )$",
    re.IGNORECASE,
)
# Numbers that name a thing, a day or an age, or tell a part or a change of something.
NAMED = re.compile(
    r"\b(?:nos?\.?|pages?|chapter|section|article|route|flight|gate|room|version|aged?|type|ward|phase"
    r"|by|between|from|another|other|further|additional|first|last|next|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\ $",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"(?P<word>[A-Z][\w.]*)\ $")
RANGE_BEFORE = re.compile(rf"(?:\d|\b(?:{SMALL}))\ (?:to|or|and)\ $", re.IGNORECASE)
RANGE_AFTER = re.compile(rf"\ ?(?:-|–|to\b|or\b)\ ?(?:\d|(?:{SMALL})\b)", re.IGNORECASE)
PARTIAL = re.compile(
    r"\ (?:of\ (?:the|them|those|whom|which|its|their|his|her|these|every|\d+)\b"
    r"|(?:more|other|others|further|additional)\b|in\ (?:\d|ten|five|four|three)|out\ of\b"
    r"|(?:times|[ap]\.?m)\b|o[’']clock|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b)"
)
PARTIAL_AFTER = re.compile(
    r"[^.;,]{0,25}\b(?:each|apiece|more|per|an?\ (?:hour|day|week|month|year|night)|every|daily"
    r"|later|ago|earlier|old)\b"
)
SUPPOSED = re.compile(r"\b(?:feared|could|might|may|would|threaten\w*|if|unless|up to)\b")
WORDS_AFTER = re.compile(r"(?:\ [A-Za-z][\w’'-]*){1,5}")
OF_WHAT = re.compile(r"\ of\ (?P<what>[a-z][\w-]*)")
PERCENT = re.compile(r"\ (?:per\ ?cent|percent|percentage\ points?)\b")
MEASURES = frozenset(
    """tonnes tons kilograms litres liters gallons barrels hectares acres kilometres kilometers
    miles metres meters centimetres feet degrees megawatts crowns dollars euros pounds yen francs
    roubles rubles""".split()
)
TIMES = frozenset("seconds minutes hours days nights weeks months years decades".split())
ABSTRACT = MEASURES | TIMES | {"percent"}  # no things: what is measured is said beside
IRREGULAR = frozenset("people men women children staff crew cattle sheep police percent".split())
NO_PLURAL = re.compile(r".*(?:ss|us|is|’s|'s)$|was|has|does|as|this|its|yes|less|plus")
PEOPLE = frozenset("people persons lives victims men women".split())
# What became of those who are counted, told in any of these words.
FATES = {
    "died": "killed kill kills killing died die dies dead deaths death toll fatalities perished",
    "hurt": "injured injuring injures injuries hurt wounded wounding wounds",
    "missing": "missing unaccounted",
    "held": "arrested arresting arrests detained held custody",
    "moved": "evacuated evacuating evacuations displaced homeless fled",
    "stranded": "stranded stranding strands stuck stranding",
    "saved": "rescued rescuing saved survived survivors",
    "treated": "hospitalised hospitalized hospital treated",
    "dismissed": "dismissed sacked fired redundancies redundant layoffs",
    "flooded": "flooded flooding floods inundated",
    "destroyed": "destroyed destroying razed gutted",
    "damaged": "damaged damaging",
    "cancelled": "cancelled canceled cancelling cancellations",
}
FATE_OF = {word: fate for fate, words in FATES.items() for word in words.split()}
BORDER = re.compile(
    r"[;:,—–]|\b(?:and|but|while|when|after|before|because|although|who|which|where|as|with)\b"
)
WORD = re.compile(r"[A-Za-z]+")
TOLL = re.compile(r"\bdeath toll\b[^.;,]{0,40}\b(?:to|at|of|is|was|stands)\ (?:[a-z]+\ ){0,2}$")
HARMED = re.compile(
    r"\b(?:kill|injur|wound)(?:ed|ing|es|s)\ (?:(?:about|around|some|nearly|almost|at\ least)\ )?$"
)
HARM_ENDS = re.compile(r"[.,;]|\ and\b|$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: `head` is what is counted, `about` are the words that say so.

    `value` are the words of the number. `step` is how far off it may be without contradicting
    another one: a number that is rounded or has noughts at its end stands for its neighbours.
    `is_rounded` is one of which the sentence says so (“about”, “at least”).
    """

    value: str
    number: float
    step: float
    is_rounded: bool
    head: str
    about: str
    modifiers: frozenset[str]
    fate: str
    context: frozenset[str]
    years: frozenset[str]
    clause: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """The words after a number that say what is counted, and the last of them that counts."""

    head: str
    phrase: str


def find_quantities(sentence: str) -> Iterator[Quantity]:
    """What a sentence counts, in its order."""
    for found in NUMBER.finditer(sentence):
        before, after = sentence[: found.start()], sentence[found.end() :]
        rounded = ROUNDED.search(before)
        if not _is_a_count(before, after, found, rounded):
            continue
        counted = _find_counted(found, after) or _find_victims(before, after)
        quantity = _read(sentence, found, rounded, counted) if counted else None
        if quantity:
            yield quantity


def differ(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers can not be one, told more or less exactly.

    Two that are told equally exactly, 500 and 600, are no rounding of each other.
    """
    if first.step == second.step and not (first.is_rounded or second.is_rounded):
        return first.number != second.number
    return abs(first.number - second.number) > max(first.step, second.step)


def _is_a_count(
    before: str, after: str, found: re.Match[str], rounded: re.Match[str] | None
) -> bool:
    """Whether the number counts something, and all of it."""
    if rounded is None and (NAMED.search(before) or _is_a_name(before)):
        return False
    if RANGE_BEFORE.search(before) or RANGE_AFTER.match(after) or YEAR.fullmatch(found[0]):
        return False
    return not (PARTIAL.match(after) or PARTIAL_AFTER.match(after) or found["word"] == "one")


def _is_a_name(before: str) -> bool:
    """Whether a word with a capital stands right before the number: Flight 31, Ramp 2."""
    capital = CAPITAL.search(before)
    return capital is not None and capital["word"].lower() not in COMMON


def _find_counted(found: re.Match[str], after: str) -> _Counted | None:
    """What is counted: the first plural after the number, with the words between."""
    if found["joined"] == "%" or PERCENT.match(after):
        percent = PERCENT.match(after)
        return _Counted("percent", percent[0].strip() if percent else "")
    if found["joined"]:
        return None
    if found["sign"]:
        return _Counted(found["sign"], "")
    words: list[str] = []
    following = WORDS_AFTER.match(after)
    for word in following[0].split() if following else ():
        if word.lower() in COMMON:
            break
        words.append(word)
        if word.islower() and _is_plural(word):
            return _with_what(word, words, after)
        if len(words) == 1 and word in FATE_OF:
            return _Counted("people", word)
    return None


def _find_victims(before: str, after: str) -> _Counted | None:
    """“The death toll rose to 31”, “injuring 14”: who is counted is not said again."""
    said = TOLL.search(before) or (HARMED.search(before) and HARM_ENDS.match(after))
    return _Counted("people", "") if said else None


def _is_plural(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("s") and not NO_PLURAL.fullmatch(word))


def _with_what(head: str, words: list[str], after: str) -> _Counted:
    """“Tonnes of flour”: what is measured belongs to the measure."""
    phrase = " ".join(words)
    what = OF_WHAT.match(after, len(phrase) + 1) if head in MEASURES else None
    return _Counted(head, f"{phrase} of {what['what']}" if what else phrase)


def _read(
    sentence: str, found: re.Match[str], rounded: re.Match[str] | None, counted: _Counted
) -> Quantity | None:
    start = rounded.start() if rounded else found.start()
    end = found.end() + (len(counted.phrase) + 1 if counted.phrase else 0)
    clause = _clause(sentence, found.start(), end)
    if SUPPOSED.search(clause):
        return None
    fate = _find_fate(clause)
    phrase = counted.phrase
    own = {*find_terms(found[0]), *find_terms(phrase)}
    return Quantity(
        value=sentence[start : end if counted.head in ABSTRACT else found.end()],
        number=read_number(found),
        step=read_step(found, rounded),
        is_rounded=rounded is not None,
        head="people" if counted.head in PEOPLE else counted.head,
        about=_about(phrase, fate),
        modifiers=frozenset(find_terms(phrase)) - frozenset(find_terms(counted.head)),
        fate=FATE_OF.get(fate, ""),
        context=frozenset(find_terms(clause)) - own,
        years=frozenset(YEAR.findall(clause)),
        clause=clause.replace(sentence[start:end], " | "),
    )


def _about(phrase: str, fate: str) -> str:
    """What is counted and what became of it: “people killed”, “killing people”."""
    if fate in phrase.split():
        return phrase
    words = (fate, phrase) if fate.endswith("ing") else (phrase, fate)
    return " ".join(words).strip()


def _clause(sentence: str, start: int, end: int) -> str:
    """The part of the sentence in which the number stands."""
    first = max((it.end() for it in BORDER.finditer(sentence, 0, start)), default=0)
    following = BORDER.search(sentence, end)
    return sentence[first : following.start() if following else len(sentence)]


def _find_fate(clause: str) -> str:
    """The word that tells what became of those who are counted; none where it could be two."""
    words = [word for word in WORD.findall(clause) if word in FATE_OF]
    return words[0] if len({FATE_OF[word] for word in words}) == 1 else ""
