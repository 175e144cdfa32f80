"""Places where words seem to be missing, as where a link was lost on the way, or to run together.

Says nothing of what was there, and repairs nothing. Every pattern is all but impossible in a whole
sentence: false alarms were counted, see the notes.
"""

import re
from dataclasses import dataclass, replace

from site_builder.errors import Problem, Severity
from site_builder.model import BlockKind, Document

# Each begins where a word does: said once for all, this is not asked anew for each of them.
AT_A_WORD = (
    # A clause without its subject: "although has lost …".
    r"(?:[Aa]lthough|[Bb]ecause|[Tt]hough|[Uu]nless|[Ww]hereas|[Ww]hilst) (?:are|can|could|did"
    r"|does|has|have|is|may|might|must|was|will|would)\b(?! not\b)",
    r"[Ii]f (?:are|has|is|was|will)\b",
    r"[a-z]{4,}+\. (?:are|can|could|had|has|have|is|was|were|will|would) [a-z]",
    # A group of words without its noun: "the of the", "an has", "met the."
    r"(?:a|[Aa]n|[Tt]he) (?:although|and|are|at the|because|by the|for the|from|had|has|have"
    r"|in the|into|is|of|on the|or|that|was|were|which|with|would)\b(?= [a-z])",
    r"(?:an|every|its|my|our|the|their|your)[,;.](?=\s|$)(?<!not an.)(?<!not every.)(?<!not its.)"
    r"(?<!not my.)(?<!not our.)(?<!not the.)(?<!not their.)(?<!not your.)",
    r"a[,;](?= [a-z])",
    r"(?:and|although|because|or)\.(?=\s|$)",
    r"(?:including|such as)[;.](?=\s|$)",
)
ANYWHERE = (
    r"[a-z] a\.(?= [A-Z]|$)",
    # An owner without a name, and marks between which nothing is left.
    r"\w [’']s |,,|;;|(?<=\s)\(\s*\)",
)
MISSING = re.compile("|".join((rf"\b(?:{'|'.join(AT_A_WORD)})", *ANYWHERE)))
# A card that hung over a name was copied with it: “Ada MarrowAda Jane MarrowMayor sells the ferry”.
CARD = re.compile(
    r"\b(?P<name>[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]) (?:[A-ZÀ-Þ][\w’'.-]* ){0,3}"
    r"[A-ZÀ-Þ][\w’'.-]*?[a-zß-ÿ](?P=name)\b"
)
# Where words run together, which is looked for first.
TOUCHING = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
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
    for pattern, message in MESSAGES.items():
        if pattern is CARD and not TOUCHING.search(spoken):
            continue
        found = pattern.search(spoken)
        if found:
            return _Fault(message=message, rest=text[found.start() :])
    return None


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
