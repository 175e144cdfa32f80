"""What is kept of an edition when it is sent. Not for what was changed since: `corrections`."""

from site_builder.model import (
    Edition,
    PrintedEdition,
    SentArticle,
    SentEdition,
    SentQuote,
    VerifiedArticle,
)
from site_builder.reprints import file_name


def make_sent(edition: Edition, printed: PrintedEdition) -> SentEdition:
    """The edition as it is shown now, and what its articles claim now: no text is kept."""
    return SentEdition(
        day=edition.day, printed=printed, articles=tuple(map(_claims, edition.articles))
    )


def _claims(item: VerifiedArticle) -> SentArticle:
    return SentArticle(
        name=file_name(item.article),
        title=item.article.title,
        key_points=item.article.key_points,
        quotes=tuple(SentQuote(text=q.text, speaker=q.speaker) for q in item.article.quotes),
    )
