"""A page's tree made ready for trafilatura, so that it loses neither sentences nor blanks.

It takes words that stand in a division beside links for paragraphs of their own, and strips blanks
around links ("the entire", "site", "staff" from `the entire <em>site</em> staff`).
"""

from collections.abc import Iterator, Sequence

from lxml.etree import Element, _Element

INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn"),
    *("em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike"),
    *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
}
CONTAINERS = ("article", "blockquote", "body", "center", "div", "main", "section", "td")
# Unicode's sign for a blank: nothing strips it, nothing takes it for unprintable, and no page uses
# it but those that are about signs for blanks.
HARD_BLANK = "\u2422"
LINE_BREAKS = {"br", "lb"}
# So many words beside inline elements are a sentence, fewer may be a menu or a byline.
WORDS_OF_A_SENTENCE = 8


def guard(tree: _Element) -> None:
    """Put sentences that stand bare in a division into paragraphs, and make blanks hard."""
    for container in list(tree.iter(*CONTAINERS)):
        _wrap_sentences(container)
    # In a program's text a blank may be the end of a line.
    code = {element for code in tree.iter("pre") for element in code.iter()}
    for element in tree.iter(*INLINE):
        if element not in code:
            _harden_blanks(element)


def is_second_break(element: _Element) -> bool:
    """Whether only blanks stand between a line break and the one before: a paragraph ends."""
    previous = element.getprevious() if element.tag in LINE_BREAKS else None
    if previous is None or previous.tag not in LINE_BREAKS:
        return False
    return not (previous.tail or "").replace(HARD_BLANK, " ").strip()


def _wrap_sentences(container: _Element) -> None:
    """Wrap each run of text and inline elements that holds a sentence in a paragraph."""
    runs = list(_runs(container))
    if len(runs) == 1 and len(runs[0]) == len(container):
        return
    for run in runs:
        before = run[0].getprevious()
        lead = (container.text if before is None else before.tail) or ""
        bare = sum(len((text or "").split()) for text in (lead, *(item.tail for item in run)))
        if bare < WORDS_OF_A_SENTENCE:
            continue
        paragraph = Element("p")
        paragraph.text = lead
        if before is None:
            container.text = None
        else:
            before.tail = None
        container.insert(container.index(run[0]), paragraph)
        paragraph.extend(run)


def _runs(container: _Element) -> Iterator[Sequence[_Element]]:
    """The inline elements of a container that no block and no double line break sets apart."""
    run: list[_Element] = []
    for child in container:
        if child.tag in INLINE and not _ends_paragraph(child):
            run.append(child)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _ends_paragraph(element: _Element) -> bool:
    """Whether a line break has another at its side, with nothing between."""
    if element.tag != "br":
        return False
    following, previous = element.getnext(), element.getprevious()
    return (following is not None and following.tag == "br" and not _filled(element.tail)) or (
        previous is not None and previous.tag == "br" and not _filled(previous.tail)
    )


def _harden_blanks(element: _Element) -> None:
    """Make the blanks hard on both sides of where an inline element begins and ends."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = _hard_end(previous.tail)
    elif parent is not None:
        parent.text = _hard_end(parent.text)
    element.tail = HARD_BLANK if _only_parts(element) else _hard_start(element.tail)
    element.text = _hard_start(element.text)
    if len(element):
        element[-1].tail = _hard_end(element[-1].tail)
    else:
        element.text = _hard_end(element.text)


def _only_parts(element: _Element) -> bool:
    """Whether nothing but a blank stands between two inline elements of a line."""
    following = element.getnext()
    return (
        bool(element.tail)
        and not _filled(element.tail)
        and following is not None
        and following.tag in INLINE
        and "br" not in {element.tag, following.tag}
    )


def _hard_end(text: str | None) -> str | None:
    return text.rstrip() + HARD_BLANK if text and text[-1].isspace() and _filled(text) else text


def _hard_start(text: str | None) -> str | None:
    return HARD_BLANK + text.lstrip() if text and text[0].isspace() and _filled(text) else text


def _filled(text: str | None) -> bool:
    return bool(text and text.strip())
