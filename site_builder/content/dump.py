"""An article as the text of its file: front matter for people, in a fixed order. Pure."""

import re
from dataclasses import asdict

import frontmatter
import yaml

from site_builder.model import Article, Origin

# No line of a value is wrapped: a person searches and edits whole sentences.
WIDTH = 1_000_000
# The fast dumper, of C, writes these as \U0001F600. The slow one writes them as they are.
BEYOND_THE_FAST_ONE = re.compile(r"[\U00010000-\U0010ffff]")


def dump_article(article: Article) -> str:
    """The text of the article's file; what is empty is left out. Inverse of `parse_article`."""
    known: dict[str, object] = {
        "title": article.title,
        "date": article.published,
        "modified": article.modified,
        "source": article.source,
        "url": article.url,
        "image": article.image,
        "image_alt": article.image_alt,
        "reprint_of": article.reprint_of,
        "byline": article.byline,
        "language": article.language,
        "tags": list(article.tags),
        "top_line": article.top_line,
        "key_points": list(article.key_points),
        "method": article.method,
        "rewordings": [{"text": it.text, "source": list(it.source)} for it in article.rewordings],
        "figures": [asdict(figure) for figure in article.figures],
        "dates_ahead": [asdict(date) for date in article.dates_ahead],
        "quotes": [_filled(asdict(quote)) for quote in article.quotes],
        "publish": str(article.publish or ""),
        "draft": article.draft,
    }
    own = {"briefing": _note(article.origin)} if article.origin else {}
    post = frontmatter.Post(article.body)
    post.metadata = {**_filled(known), **article.extra, **own}
    slow = BEYOND_THE_FAST_ONE.search(repr(post.metadata))
    text: str = frontmatter.dumps(
        post,
        Dumper=yaml.SafeDumper if slow else yaml.CSafeDumper,
        sort_keys=False,
        allow_unicode=True,
        width=WIDTH,
    )
    return text.rstrip("\n") + "\n"


def _note(origin: Origin) -> dict[str, object]:
    """What the program keeps; the line of the checksum is there even while it is empty."""
    note = {**asdict(origin), "replaced": list(origin.replaced)}
    return {key: value for key, value in note.items() if value or key not in {"item", "replaced"}}


def _filled(values: dict[str, object]) -> dict[str, object]:
    """What is not empty."""
    return {key: value for key, value in values.items() if value}
