"""What was found in a source as an article to be saved. Pure; decides nothing about files."""

from dataclasses import replace

from site_builder.dates import own_day
from site_builder.model import (
    Article,
    DateClaim,
    Document,
    FigureClaim,
    Origin,
    Published,
    Quotation,
    Quote,
    QuoteKind,
    RawDocument,
    Summary,
)
from site_builder.prose import join_blocks
from site_builder.text import slugify

# Stands in a quotation for the words between two parts of one utterance, as editors write it.
OMISSION = " […] "
UNTITLED = "article"


def make_article(
    document: Document, summary: Summary, raw: RawDocument, published: Published
) -> Article:
    """The article that is generated from one source, with the slug `YYYY-MM-DD-title`."""
    slug = f"{own_day(published).isoformat()}-{slugify(document.title) or UNTITLED}"
    return Article(
        location=f"content/articles/{slug}.md",
        slug=slug,
        title=document.title,
        published=published,
        body=join_blocks(document.blocks),
        modified=document.modified,
        source=document.source,
        url=document.url,
        image=document.image,
        image_alt=document.image_alt,
        byline=document.byline,
        language=document.language,
        top_line=summary.top_line,
        key_points=tuple(point.text for point in summary.key_points),
        figures=tuple(FigureClaim(text=it.text, sentence=it.sentence) for it in summary.figures),
        dates_ahead=tuple(
            DateClaim(when=it.when, sentence=it.sentence) for it in summary.dates_ahead
        ),
        quotes=_quotations(summary.quotes),
        origin=_origin(document, raw),
    )


def follow_origin(article: Article, earlier: Origin) -> Article:
    """The article as the new text of an earlier one: what that was made from stays known."""
    origin = article.origin
    if origin is None:
        return article
    is_other = (origin.raw, origin.item) != (earlier.raw, earlier.item)
    replaced = (*earlier.replaced, earlier.sha256) if is_other else earlier.replaced
    others = tuple(dict.fromkeys(sha256 for sha256 in replaced if sha256 != origin.sha256))
    return replace(article, origin=replace(origin, replaced=others))


def _origin(document: Document, raw: RawDocument) -> Origin:
    if document.item is None:
        return Origin(raw=raw.location, sha256=raw.sha256)
    return Origin(raw=raw.location, sha256=document.item.sha256, item=document.item.key)


def _quotations(quotes: tuple[Quote, ...]) -> tuple[Quotation, ...]:
    """One quotation for each utterance: the parts that its cue set apart come together again.

    The comma that stands before a closing mark only because a cue follows goes. What a headline
    repeats is quoted where it was said.
    """
    utterances: list[list[Quote]] = []
    for quote in quotes:
        if quote.kind is QuoteKind.HEADLINE:
            continue
        if quote.continues and utterances:
            utterances[-1].append(quote)
        else:
            utterances.append([quote])
    return tuple(map(_quotation, utterances))


def _quotation(parts: list[Quote]) -> Quotation:
    """An utterance with its speaker, or with the one it may be where that is not sure."""
    text = OMISSION.join(part.text.removesuffix(",") for part in parts)
    speaker = parts[0].speaker
    if not any(part.is_sure for part in parts):
        return Quotation(text=text, perhaps=speaker)
    role = next((part.role for part in parts if part.role), "")
    return Quotation(text=text, speaker=speaker, role=role)
