"""Places where words seem to be missing, as where a link was lost on the way, or to run together.

Says nothing of what was there, and repairs nothing. Every pattern is all but impossible in a whole
sentence: false alarms were counted, see the notes.
"""

import re
from dataclasses import dataclass, replace

from site_builder.errors import Problem, Severity
from site_builder.model import BlockKind, Document

PATTERNS = (
    # A clause without its subject: "although has lost …".
    r"\b(?:[Aa]lthough|[Bb]ecause|[Tt]hough|[Uu]nless|[Ww]hereas|[Ww]hilst) (?:are|can|could|did"
    r"|does|has|have|is|may|might|must|was|will|would)\b(?! not\b)",
    r"\b[Ii]f (?:are|has|is|was|will)\b",
    r"\b[a-z]{4,}\. (?:are|can|could|had|has|have|is|was|were|will|would) [a-z]",
    # A group of words without its noun: "the of the", "an has", "met the."
    r"\b(?:a|[Aa]n|[Tt]he) (?:although|and|are|at the|because|by the|for the|from|had|has|have"
    r"|in the|into|is|of|on the|or|that|was|were|which|with|would)\b(?= [a-z])",
    r"(?<!not )\b(?:an|every|its|my|our|the|their|your)[,;.](?=\s|$)",
    r"\ba[,;](?= [a-z])|[a-z] a\.(?= [A-Z]|$)",
    r"\b(?:and|although|because|or)\.(?=\s|$)|\b(?:including|such as)[;.](?=\s|$)",
    # An owner without a name, and marks between which nothing is left.
    r"\w [’']s |,,|;;|(?<=\s)\(\s*\)",
)
MISSING = re.compile("|".join(PATTERNS))
# A card that hung over a name was copied with it: “Ada MarrowAda Jane MarrowMayor sells the ferry”.
CARD = re.compile(
    r"\b(?P<name>[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]) (?:[A-ZÀ-Þ][\w’'.-]* ){0,3}"
    r"[A-ZÀ-Þ][\w’'.-]*?[a-zß-ÿ](?P=name)\b"
)
SPOKEN = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]*(?:’|$)")
EXCERPT = 24
MESSAGES = {MISSING: "words seem to be missing", CARD: "words seem to run together"}
UNREAD = {BlockKind.CODE, BlockKind.TABLE, BlockKind.HEADING}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """How a text is damaged, and the text from there on."""

    message: str
    rest: str


def flag_lost_words(document: Document) -> Document:
    """Mark the blocks in which words seem to be missing or to run together, each with a warning.

    Only English is known well enough for this.
    """
    if document.language != "en":
        return document
    blocks = [replace(block, damaged=False) for block in document.blocks]
    problems = [problem for problem in document.problems if not _is_warning(problem)]
    for number, block in enumerate(blocks):
        if block.kind in UNREAD:
            continue
        fault = _find_fault(block.text)
        if fault is not None:
            blocks[number] = replace(block, damaged=True)
            problems.append(_warning(document.location, number, fault))
    return replace(document, blocks=tuple(blocks), problems=tuple(problems))


def _find_fault(text: str) -> _Fault | None:
    """Where a text is damaged, and how; what people say aloud is left alone."""
    spoken = SPOKEN.sub(lambda quote: "“" * len(quote[0]), text)
    found = {message: pattern.search(spoken) for pattern, message in MESSAGES.items()}
    faults = (_Fault(message=it, rest=text[at.start() :]) for it, at in found.items() if at)
    return next(faults, None)


def _warning(location: str, number: int, fault: _Fault) -> Problem:
    rest = fault.rest
    excerpt = rest[:EXCERPT].rpartition(" ")[0] if len(rest) > EXCERPT else rest
    return Problem(
        location=location,
        message=f"{fault.message} in paragraph {number + 1}: “{excerpt} …”",
        hint="compare it with the original",
        severity=Severity.WARNING,
    )


def _is_warning(problem: Problem) -> bool:
    """Whether this was said of the document before blocks went from it."""
    return problem.message.startswith(tuple(MESSAGES.values()))
