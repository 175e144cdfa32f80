"""The nouns of the program, in the order in which they come to be: frozen values, no I/O.

RawDocument -> Document -> Summary -> Article -> VerifiedArticle -> Library -> Page -> Output
"""

from site_builder.model.articles import Article, Origin, Quotation, Rewording
from site_builder.model.choices import (
    REWRITTEN,
    SELECTED,
    Candidate,
    Choice,
    Choose,
    ChosenPoint,
    Question,
)
from site_builder.model.editions import Edition, Library
from site_builder.model.library import (
    Attribution,
    KnownPerson,
    Person,
    Place,
    VerifiedArticle,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.model.pages import Output, Page
from site_builder.model.sources import Block, BlockKind, Document, Item, Published, RawDocument
from site_builder.model.stories import (
    Account,
    Citation,
    Difference,
    DifferenceKind,
    Drift,
    Group,
    Moment,
    OtherWording,
    Piece,
    PieceKind,
    SettledStory,
    SharedPoint,
    Story,
    StoryBook,
)
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
    "Account",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Candidate",
    "Choice",
    "Choose",
    "ChosenPoint",
    "Citation",
    "DateAhead",
    "Difference",
    "DifferenceKind",
    "Document",
    "Drift",
    "Edition",
    "Figure",
    "Group",
    "Item",
    "KeyPoint",
    "KnownPerson",
    "Library",
    "Moment",
    "Origin",
    "OtherWording",
    "Output",
    "Page",
    "Person",
    "Piece",
    "PieceKind",
    "Place",
    "Published",
    "Question",
    "Quotation",
    "Quote",
    "QuoteKind",
    "RawDocument",
    "Rewording",
    "SettledStory",
    "SharedPoint",
    "Story",
    "StoryBook",
    "Summary",
    "VerifiedArticle",
    "VerifiedPoint",
    "VerifiedQuote",
]
