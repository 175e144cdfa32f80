"""The nouns of the program, in the order in which they come to be: frozen values, no I/O.

RawDocument -> Document -> Summary -> Article -> VerifiedArticle -> Library -> Page -> Output
"""

from site_builder.model.articles import Article, Origin, Quotation
from site_builder.model.library import (
    Attribution,
    Edition,
    KnownPerson,
    Library,
    Person,
    Place,
    VerifiedArticle,
    VerifiedPoint,
    VerifiedQuote,
)
from site_builder.model.pages import Output, Page
from site_builder.model.sources import Block, BlockKind, Document, Item, Published, RawDocument
from site_builder.model.summaries import KeyPoint, Quote, QuoteKind, Summary

__all__ = [
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Document",
    "Edition",
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
    "Quotation",
    "Quote",
    "QuoteKind",
    "RawDocument",
    "Summary",
    "VerifiedArticle",
    "VerifiedPoint",
    "VerifiedQuote",
]
