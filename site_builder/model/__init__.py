"""The nouns of the program, in the order in which they come to be: frozen values, no I/O.

RawDocument -> Document -> Summary -> Article -> VerifiedArticle -> Library -> Page -> Output
"""

from site_builder.model.articles import (
    Article,
    DateClaim,
    FigureClaim,
    Origin,
    Quotation,
    Rewording,
)
from site_builder.model.choices import (
    REWRITTEN,
    SELECTED,
    Candidate,
    Choice,
    Choose,
    ChosenPoint,
    Question,
)
from site_builder.model.library import (
    Attribution,
    Edition,
    KnownPerson,
    Library,
    Person,
    Place,
    VerifiedArticle,
    VerifiedDate,
    VerifiedFigure,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.model.pages import Output, Page
from site_builder.model.sources import Block, BlockKind, Document, Item, Published, RawDocument
from site_builder.model.summaries import (
    LEAST_CONFIDENCE,
    DateAhead,
    Figure,
    KeyPoint,
    Quote,
    QuoteKind,
    Summary,
)

__all__ = [
    "LEAST_CONFIDENCE",
    "REWRITTEN",
    "SELECTED",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Candidate",
    "Choice",
    "Choose",
    "ChosenPoint",
    "DateAhead",
    "DateClaim",
    "Document",
    "Edition",
    "Figure",
    "FigureClaim",
    "Item",
    "KeyPoint",
    "KnownPerson",
    "Library",
    "Origin",
    "Output",
    "Page",
    "Person",
    "Place",
    "Published",
    "Question",
    "Quotation",
    "Quote",
    "QuoteKind",
    "RawDocument",
    "Rewording",
    "Summary",
    "VerifiedArticle",
    "VerifiedDate",
    "VerifiedFigure",
    "VerifiedPoint",
    "VerifiedQuote",
]
