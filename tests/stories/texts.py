"""Articles for the tests of stories: invented, of a few words each."""

import datetime

from site_builder.model import Article, VerifiedArticle

FIRST = datetime.date(2026, 11, 16)


def make_article(
    name: str, title: str, text: str = "", day: int = 0, reprint_of: str = ""
) -> VerifiedArticle:
    """An article of so many days after the first."""
    published = FIRST + datetime.timedelta(days=day)
    article = Article(
        location=f"content/articles/{name}.md",
        slug=name,
        title=title,
        published=published,
        body=text,
        reprint_of=reprint_of,
    )
    return VerifiedArticle(
        article=article,
        day=published,
        html="",
        paragraphs=tuple(filter(None, text.split("\n"))),
        key_points=(),
        quotes=(),
    )
