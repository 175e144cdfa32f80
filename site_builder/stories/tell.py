"""What the articles of one story tell together."""

from site_builder.model import Group, Story, VerifiedArticle


def tell(group: Group) -> Story:
    """The story of a group of articles: its title is an editor's, else the weightiest article's."""
    weightiest = max(group.articles, key=_words)
    return Story(
        id=group.id,
        title=group.title or weightiest.article.title,
        articles=group.articles[::-1],
        pinned=group.pinned,
        closed=group.closed,
    )


def _words(article: VerifiedArticle) -> int:
    return sum(len(paragraph.split()) for paragraph in article.paragraphs)
