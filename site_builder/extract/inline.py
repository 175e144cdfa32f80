"""Words with links and emphasis as plain text and as Markdown. Not for blocks: see `blocks`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from site_builder.extract.guard import HARD_BLANK
from site_builder.prose import escape_inline
from site_builder.text import BLANK, INVISIBLE

EMPHASIS, STRONG, CODE = "*", "**", "`"
# What may stand in an address without ending a Markdown link; the rest is percent-encoded.
SAFE_IN_ADDRESS = "%/:?#@!$&'+,;=~-._"


class Run(NamedTuple):
    """Words of one style: `mark` is what Markdown puts around them, `href` an absolute address.

    `linked` is true for all words of links, also of those that lead nowhere. A page has thousands
    of runs, and a named tuple is made three times as fast as a frozen dataclass.
    """

    text: str
    mark: str = ""
    href: str = ""
    linked: bool = False


def tidy_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same words: blanks folded over all runs, like styles merged, no blank inside marks."""
    folded: list[Run] = []
    blank = True
    for run in runs:
        text = run.text.replace(HARD_BLANK, " ")
        # All blanks but one are unprintable, as is what is invisible.
        if "  " in text or not text.isprintable():
            text = BLANK.sub(" ", INVISIBLE.sub("", text))
        text = text.lstrip(" ") if blank else text
        if text:
            folded.append(run if text == run.text else run._replace(text=text))
            blank = text.endswith(" ")
    if blank and folded:
        folded[-1] = folded[-1]._replace(text=folded[-1].text.rstrip(" "))
    pieces: list[Run] = []
    for run in folded:
        if run.mark or run.href:
            pieces += _blanks_outside(run)
        else:
            pieces.append(run)
    return tuple(_merged([piece for piece in pieces if piece.text], _kind))


def plain_text(runs: Sequence[Run]) -> str:
    """The words of tidy runs."""
    return "".join(run.text for run in runs)


def inline_markdown(runs: Sequence[Run]) -> str:
    """Tidy runs as Markdown that reads back as the same words."""
    written: list[str] = []
    styled = _merged(_readable(_merged(runs, _style)), _style)
    for href, group in groupby(styled, key=lambda run: run.href):
        words = "".join(_marked(run) for run in group)
        if not href:
            written.append(words)
            continue
        if written and written[-1].endswith("!"):
            written[-1] = written[-1][:-1] + "\\!"
        written.append(f"[{words}]({href})")
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
    words = run.text.strip(" ")
    before, _, after = run.text.partition(words) if words else (run.text, "", "")
    yield Run(text=before)
    yield run._replace(text=words)
    yield Run(text=after)


def _readable(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs without the marks and links that Markdown would not read back."""
    last = Run(text="")
    for href, group in groupby(runs, key=lambda run: run.href):
        words = tuple(group)
        # Markdown takes `[words]: …` for an address given apart, escaped or not.
        link = "" if "]:" in plain_text(words) else href
        for run in words:
            touches = bool(last.mark) and last.href == link
            is_broken = run.mark == CODE and ("`" in run.text or "\\" in run.text)
            last = run._replace(mark="" if touches or is_broken else run.mark, href=link)
            yield last


def _merged(runs: Iterable[Run], alike: Callable[[Run], object]) -> Iterator[Run]:
    """The runs with neighbours that are alike made one."""
    for _, group in groupby(runs, key=alike):
        first, *others = group
        if others:
            first = first._replace(text="".join(run.text for run in (first, *others)))
        yield first


def _style(run: Run) -> object:
    """What two runs have in common that look the same."""
    return run.mark, run.href


def _kind(run: Run) -> object:
    """What two runs have in common but for their words."""
    return run[1:]


def _marked(run: Run) -> str:
    """The words of a run, escaped, in their marks."""
    if run.mark == CODE:
        return f"{CODE}{run.text}{CODE}"
    text = escape_inline(run.text)
    if text.endswith("\\"):
        text += "\\"
    if run.href:
        text = text.replace("[", "\\[").replace("]", "\\]")
    return f"{run.mark}{text}{run.mark}"
