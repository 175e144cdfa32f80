"""What the YAML parser complains of, in the words of a person who writes articles. Pure tables."""

from dataclasses import dataclass

import yaml

IN_QUOTES = "put the value in 'single quotes'"
UNEXPLAINED = "put a value that has a colon, a quote mark or a bracket in it in 'single quotes'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong, what to do about it, and on which line of the block (0 is the first)."""

    message: str
    hint: str
    line: int


@dataclass(frozen=True, slots=True)
class _Explanation:
    """What a complaint means; `opened` is whether its cause is where the construct begins."""

    complaint: str
    message: str
    hint: str = IN_QUOTES
    opened: bool = False


# The first that is found in a complaint counts. The parser notices most faults after their cause.
EXPLANATIONS = (
    _Explanation(
        "mapping values are not allowed",
        "a colon inside a value",
        f"{IN_QUOTES}; or the line above has no colon",
    ),
    _Explanation(
        "quoted scalar found unexpected end of stream",
        "a quote mark is opened here and never closed",
        "close it, or put the value in the other kind of quotes",
        opened=True,
    ),
    _Explanation(
        "simple key could not find expected ':'",
        "no colon and blank between key and value",
        "write key: value",
        opened=True,
    ),
    _Explanation(
        "maximum nesting depth",
        "values inside values, too deep",
        IN_QUOTES,
        opened=True,
    ),
    _Explanation(
        "flow ",
        "a bracket is opened here, and what follows is no list",
        f"close it; or {IN_QUOTES}",
        opened=True,
    ),
    _Explanation("found a tab character", "a tab before the words", "indent with blanks"),
    _Explanation(
        "cannot start any token",
        "a value can not begin with this character",
        f"{IN_QUOTES}; indent with blanks, not tabs",
    ),
    _Explanation("scanning an alias", "a value can not begin with *"),
    _Explanation("scanning an anchor", "a value can not begin with &"),
    _Explanation("unknown escape character", 'a backslash in "double quotes"'),
    _Explanation(
        "did not find expected",
        "this does not fit the lines above",
        "indent it as they are; inside 'single quotes', write '' for '",
    ),
)


def explain(error: yaml.MarkedYAMLError) -> Fault:
    """The complaint of the parser in plain words, and the line of its cause."""
    complaint = " ".join(filter(None, (error.context, error.problem)))
    known = next((it for it in EXPLANATIONS if it.complaint in complaint), None)
    opened = error.context_mark if known and known.opened else None
    mark = opened or error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    if known is None:
        return Fault(message=complaint, hint=UNEXPLAINED, line=line)
    return Fault(message=known.message, hint=known.hint, line=line)
