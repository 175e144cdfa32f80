"""What of an article goes onto its page, and where its passages stand in the original."""

from dataclasses import replace

from site_builder.model import VerifiedArticle
from site_builder.originals import find_passage, make_original


def locate(verified: VerifiedArticle) -> VerifiedArticle:
    """The article with the address of each key point and quote in the original, if it has one."""
    original = make_original(verified.article.url, verified.paragraphs)
    if not original.url:
        return verified
    return replace(
        verified,
        key_points=tuple(
            replace(point, original=find_passage(original, [point.place]) if point.place else "")
            for point in verified.key_points
        ),
        quotes=tuple(
            replace(quote, original=find_passage(original, quote.places))
            for quote in verified.quotes
        ),
    )
