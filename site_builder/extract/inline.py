"""Words with links and emphasis as plain text and as Markdown. Not for blocks: see `blocks`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote, urlsplit

from site_builder.extract.guard import HARD_BLANK
from site_builder.prose import escape_inline
from site_builder.text import BLANK, INVISIBLE

EMPHASIS, STRONG, CODE = "*", "**", "`"
# What may stand in an address without ending a Markdown link; the rest is percent-encoded.
SAFE_IN_ADDRESS = "%/:?#@!$&'+,;=~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one style: `mark` is what Markdown puts around them, `href` an absolute address."""

    text: str
    mark: str = ""
    href: str = ""


def tidy_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same words: blanks folded over all runs, like styles merged, no blank inside marks."""
    folded: list[Run] = []
    blank = True
    for run in runs:
        text = BLANK.sub(" ", INVISIBLE.sub("", run.text.replace(HARD_BLANK, " ")))
        text = text.lstrip(" ") if blank else text
        if text:
            folded.append(replace(run, text=text))
            blank = text.endswith(" ")
    if folded:
        folded[-1] = replace(folded[-1], text=folded[-1].text.rstrip(" "))
    pieces = [piece for run in folded for piece in _blanks_outside(run) if piece.text]
    return tuple(
        Run(text="".join(run.text for run in group), mark=mark, href=href)
        for (mark, href), group in groupby(pieces, key=lambda run: (run.mark, run.href))
    )


def plain_text(runs: Sequence[Run]) -> str:
    """The words of tidy runs."""
    return "".join(run.text for run in runs)


def inline_markdown(runs: Sequence[Run]) -> str:
    """Tidy runs as Markdown that reads back as the same words."""
    written: list[str] = []
    for href, group in groupby(runs, key=lambda run: run.href):
        inner = _marked(tuple(group))
        # Markdown takes `[words]: …` for an address given apart, escaped or not.
        if not href or "]:" in inner:
            written.append(inner)
            continue
        if written and written[-1].endswith("!"):
            written[-1] = written[-1][:-1] + "\\!"
        written.append(f"[{inner}]({href})")
    return "".join(written)


def safe_address(address: str) -> str:
    """A web or mail address that can stand in a Markdown link, empty where it is none."""
    address = INVISIBLE.sub("", address).strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https", "mailto"} or not (parts.netloc or parts.path):
        return ""
    return quote(address, safe=SAFE_IN_ADDRESS, errors="replace")


def _blanks_outside(run: Run) -> Iterator[Run]:
    """A run with the blanks at its ends set apart, so that marks and links hug their words."""
    if not run.mark and not run.href:
        yield run
        return
    words = run.text.strip(" ")
    before, _, after = run.text.partition(words) if words else (run.text, "", "")
    yield Run(text=before)
    yield replace(run, text=words)
    yield Run(text=after)


def _marked(runs: Sequence[Run]) -> str:
    """The runs of one link, or of none, with their marks."""
    written = ""
    for run in runs:
        text = _escaped(run)
        # Two marked runs that touch would be read as one: the second goes without.
        mark = "" if written.endswith(("*", "`")) else run.mark
        if mark == CODE and ("`" in run.text or "\\" in run.text):
            mark = ""
        written += f"{mark}{run.text if mark == CODE else text}{mark}"
    return written


def _escaped(run: Run) -> str:
    text = escape_inline(run.text)
    if text.endswith("\\"):
        text += "\\"
    return text.replace("[", "\\[").replace("]", "\\]") if run.href else text
