"""Which articles of a story are one text: reprints of one another, and copies that nobody marked.

Not for what an article's file says of it: see `site_builder.reprints`.
"""

from collections.abc import Mapping, Sequence

from site_builder.model import VerifiedArticle
from site_builder.reprints import file_name
from site_builder.stories.statements import Statement, name_of
from site_builder.wording import fold_words

# A text of which this share stands in another one is that text, printed again and cut or led in.
COPIED = 0.8
# Fewer sentences may be alike by chance.
FEWEST = 4


def find_originals_of(
    statements: Mapping[str, Sequence[Statement]], articles: Sequence[VerifiedArticle]
) -> Mapping[str, str]:
    """For each article, by name, the oldest one that has the same text: often itself.

    `articles` come oldest first.
    """
    by_file = {file_name(item.article): name_of(item) for item in articles}
    lines = {name: _lines(found) for name, found in statements.items()}
    holders: dict[str, list[str]] = {}
    originals: dict[str, str] = {}
    for item in articles:
        name = name_of(item)
        named = by_file.get(item.article.reprint_of, "")
        original = named if named in originals else _find_copied(lines[name], lines, holders)
        originals[name] = originals[original] if original else name
        for line in lines[name]:
            holders.setdefault(line, []).append(name)
    for item in articles:  # a reprint that is older than its original
        named = by_file.get(item.article.reprint_of, "")
        if named and originals[name_of(item)] == name_of(item) != named:
            kept = originals[named]
            originals = {
                name: kept if found == name_of(item) else found for name, found in originals.items()
            }
    return originals


def _lines(statements: Sequence[Statement]) -> frozenset[str]:
    return frozenset(" ".join(fold_words(it.citation.text)) for it in statements)


def _find_copied(
    lines: frozenset[str], all_lines: Mapping[str, frozenset[str]], holders: Mapping[str, list[str]]
) -> str:
    """The oldest article with which this one shares most of the shorter text's sentences."""
    if len(lines) < FEWEST:
        return ""
    shared: dict[str, int] = {}
    for line in lines:
        for name in holders.get(line, ()):
            shared[name] = shared.get(name, 0) + 1
    copied = (
        name
        for name, count in shared.items()
        if count >= max(FEWEST, COPIED * min(len(lines), len(all_lines[name])))
    )
    return min(copied, default="")
