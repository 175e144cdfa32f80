"""A quote as templates are given it: with the addresses of its words and of its speaker."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model import Article, Person, VerifiedArticle, VerifiedQuote
from site_builder.permalinks import address_of, article_path, person_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who is meant by a speaker's name: the person's name everywhere on the site, and the page."""

    name: str
    address: str


# Who is meant, by the location of an article and what it calls a speaker.
Speakers = Mapping[tuple[str, str], Bearer]
NOBODY = Bearer(name="", address="")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEntry:
    """A quote and where it was said: `address` is its words, empty where it is not verbatim.

    `speaker` is the name by which the speaker goes on all pages. `person` is the address of the
    speaker's page, `page` that of the article; empty where there is none.
    """

    quote: VerifiedQuote
    address: str
    speaker: str
    person: str
    article: Article
    page: str
    day: datetime.date


def make_quote_entry(
    quote: VerifiedQuote, verified: VerifiedArticle, speakers: Speakers
) -> QuoteEntry:
    """A quote of an article with the addresses of its words and of its speaker."""
    page = address_of(article_path(verified.article.slug))
    place = (verified.article.location, quote.speaker)
    bearer = speakers.get(place, NOBODY) if quote.verbatim else NOBODY
    return QuoteEntry(
        quote=quote,
        address=f"{page}#{quote.anchor}" if quote.verbatim else "",
        speaker=bearer.name or quote.speaker,
        person=bearer.address,
        article=verified.published.article,
        page=page,
        day=verified.day,
    )


def make_speakers(people: Iterable[Person]) -> Speakers:
    """Who is meant by each speaker of each article."""
    return {
        (said.article.article.location, said.quote.speaker): Bearer(
            name=person.name, address=address_of(person_path(person.slug))
        )
        for person in people
        for said in person.attributions
    }
