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
    """Words of one style: `mark` is what Markdown puts around them, `href` an absolute address.

    `linked` is true for all words of links, also of those that lead nowhere.
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
            folded.append(Run(text=text, mark=run.mark, href=run.href, linked=run.linked))
            blank = text.endswith(" ")
    if folded:
        folded[-1] = replace(folded[-1], text=folded[-1].text.rstrip(" "))
    pieces = [piece for run in folded for piece in _blanks_outside(run) if piece.text]
    return tuple(_merged(pieces))


def plain_text(runs: Sequence[Run]) -> str:
    """The words of tidy runs."""
    return "".join(run.text for run in runs)


def inline_markdown(runs: Sequence[Run]) -> str:
    """Tidy runs as Markdown that reads back as the same words."""
    written: list[str] = []
    for href, group in groupby(_merged(_readable(runs)), key=lambda run: run.href):
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
    if not run.mark and not run.href:
        yield run
        return
    words = run.text.strip(" ")
    before, _, after = run.text.partition(words) if words else (run.text, "", "")
    yield Run(text=before)
    yield replace(run, text=words)
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
            last = replace(run, mark="" if touches or is_broken else run.mark, href=link)
            yield last


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with neighbours of one style made one."""
    for (mark, href), group in groupby(runs, key=lambda run: (run.mark, run.href)):
        yield Run(text="".join(run.text for run in group), mark=mark, href=href)


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
