"""Captions of pictures on a page: they tell of the picture, and stand in the middle of sentences.

Quotes, tables and code in a figure, and what stands below these, belong to the text.
"""

import re

from lxml.etree import _Element

# A class that says so, as `wp-caption-text`, `imageCaption` or `photo__caption`.
CAPTION = re.compile(r"(?:^|[\s_-])caption|Caption|(?:image|img|media|photo|picture)caption")
TAGS = ("div", "p", "span", "small", "em", "i", "cite", "dd", "figcaption")
TEXTS = ("blockquote", "table", "pre")
# More words than this are no caption, whatever the class says.
MOST_WORDS = 100


def drop_captions(tree: _Element) -> None:
    """Take the captions of pictures out of a page; the words after one stay where they are.

    A figure of text becomes a division: figures are passed over when the article is looked for.
    """
    found = [element for element in tree.iter(*TAGS) if _is_caption(element)]
    for element in found:
        _drop(element)
    for figure in list(tree.iter("figure")):
        if _holds_text(figure):
            _become_division(figure)


def _is_caption(element: _Element) -> bool:
    """Whether an element is the caption of a picture, or holds the picture and its caption."""
    names = element.get("class", "")
    if element.tag != "figcaption" and not ("aption" in names and CAPTION.search(names)):
        return False
    figure = next(element.iterancestors("figure"), element)
    if _holds_text(figure):
        return False
    words = sum(len(str(text).split()) for text in element.itertext())
    return words <= MOST_WORDS


def _holds_text(figure: _Element) -> bool:
    return next(figure.iter(*TEXTS), None) is not None


def _become_division(figure: _Element) -> None:
    """Let a figure be a division, and what stands below its text a paragraph."""
    figure.tag = "div"
    for caption in figure.iter("figcaption"):
        caption.tag = "p"


def _drop(element: _Element) -> None:
    """Take an element away, but not the words that follow it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = f"{before.tail or ''}{element.tail}"
    elif element.tail:
        parent.text = f"{parent.text or ''}{element.tail}"
    parent.remove(element)
