"""Whether a sentence can stand alone as a key point. Not for how much it says: see `salience`."""

import re

from site_builder.summarize.marks import find_quotations

FEWEST_WORDS, MOST_WORDS = 7, 50
MOST_QUOTED = 0.5
OPENERS = " \"'“‘„«([—–-…"
# Words that point back to a sentence which is not there.
DANGLING = re.compile(
    r"""(?:he|she|it|they|we|i|you|him|her|his|hers|its|their|theirs|them|our|my|your
      |this|that|these|those|such|there|here|both|neither|either|another|others?|some|one
      |but|and|or|nor|so|yet|however|meanwhile|also|instead|still|then|thus|therefore|hence
      |moreover|furthermore|besides|nevertheless|nonetheless|otherwise|consequently|similarly
      |likewise|additionally|indeed|rather|again|too|even|not|nor|no|yes|well|now|later
      |afterwards?|separately|finally|secondly|thirdly|previously|elsewhere|for\ example
      |for\ instance|in\ addition|in\ fact|in\ other\ words|in\ contrast|by\ contrast
      |on\ the\ other\ hand|at\ the\ same\ time|as\ a\ result|that\ said|of\ course|after\ that
      |because|which|who|whose|when\ asked|asked|speaking|the\ (?:two|pair|trio|three|former
      |latter|same|other|move|decision|incident|statement|comments?|remarks?))(?![\w’'-]*[\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
# A pronoun, and what can stand for it earlier in its own sentence.
PERSON = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b")
A_NAME = re.compile(
    r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]|^(?!The|An?\b|In|At|On|By|For|After)[A-Z][a-z]+\b"
)
A_ROLE = re.compile(r"\b(?:[a-z]+(?:er|or|ist|man|woman|ant|ent)|mother|father|judge|chief)\b")
GROUP = re.compile(r"\b(?:they|them|their|theirs|themselves)\b")
SOME_PEOPLE = re.compile(r"\b(?:[A-Za-z]{2,}[^s\W]s|people|police|children|women|men|staff|each)\b")
THING = re.compile(r"^(?:\w+\W+){0,6}?(?:it|its|them)\b")
SOMETHING = re.compile(
    r"\b[A-Z]\w+|\b(?:the|an?|this|that|every|each)\s+\w+|^\w+s\b", re.IGNORECASE
)
ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")
QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
LABEL = re.compile(r"^[\w ]{1,20}:\s")


def is_fit(sentence: str) -> bool:
    """Whether the sentence is whole, of a good length, no question, and says whom it is about."""
    words = sentence.split()
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and ENDS.search(sentence) is not None
        and not QUESTION.search(sentence)
        and not LABEL.match(sentence)
        and not is_dangling(sentence)
        and not has_loose_pronoun(sentence)
        and find_quoted_share(sentence) <= MOST_QUOTED
    )


def is_dangling(sentence: str) -> bool:
    """Whether the sentence opens with a word that points back to another one."""
    return DANGLING.match(sentence.lstrip(OPENERS)) is not None


def has_loose_pronoun(sentence: str) -> bool:
    """Whether a pronoun outside quotation marks has nothing before it for which it can stand."""
    reporting = _without_quotations(sentence)
    return any(
        (found := pronoun.search(reporting)) is not None
        and not any(source.search(reporting, 0, found.start()) for source in sources)
        for pronoun, sources in PRONOUNS
    )


def find_quoted_share(sentence: str) -> float:
    """How much of the sentence stands between quotation marks, 0 to 1."""
    spans = find_quotations(sentence)
    return sum(span.end - span.start for span in spans) / (len(sentence) or 1)


def _without_quotations(sentence: str) -> str:
    for span in reversed(find_quotations(sentence)):
        sentence = f"{sentence[: span.start]}…{sentence[span.end :]}"
    return sentence


PRONOUNS = (
    (PERSON, (A_NAME, A_ROLE)),
    (GROUP, (SOME_PEOPLE,)),
    (THING, (SOMETHING,)),
)
