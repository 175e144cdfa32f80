"""How fast many articles of invented words are brought together, and then one more day of them.

    python benchmarks/speed_stories.py [--articles N] [--days N]

Each article is of an event of which a few others tell as well; its words are drawn as words come in
a language, few of them often and most of them rarely. The first figure is that of a first build.
"""

import argparse
import datetime
import random
import resource
import time
from collections.abc import Sequence

from site_builder.model import Article, VerifiedArticle
from site_builder.stories.groups import Grouping, group

FIRST_DAY = datetime.date(2026, 1, 1)
NEW = 50  # articles of the day that is added
WORDS, VOCABULARY = 400, 30_000
TOLD_BY = 4  # articles of an event, on average
OWN_WORDS = 30  # of an event, half of them names
SHARE = 0.25  # of an article's words that are its event's
LETTERS = "bcdfghjklmnprstvz", "aeiou"
MEGABYTE = 1024  # in the kilobytes of the system's report


def main() -> None:
    """Measure what the command line says and print the figures."""
    parser = argparse.ArgumentParser(description="Measure how fast articles are brought together.")
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument("--days", type=int, default=200, metavar="N")
    arguments = parser.parse_args()
    draw = random.Random(1)  # noqa: S311 - nothing is secret here
    articles = make_articles(draw, arguments.articles + NEW, arguments.days)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    first = measure("all at once", articles[:-NEW], {})
    measure(f"{NEW} more", articles, first.ids)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{'memory':16} {most / MEGABYTE:6.0f} MB, {before / MEGABYTE:.0f} MB of it the articles")


def measure(name: str, articles: Sequence[VerifiedArticle], remembered: dict[str, str]) -> Grouping:
    """Print how long grouping takes."""
    began, worked = time.perf_counter(), time.process_time()
    grouped = group(articles, (), remembered)
    seconds, work = time.perf_counter() - began, time.process_time() - worked
    told = f"{len(articles):,} articles in {len(grouped.groups):,} stories"
    print(f"{name:16} {seconds:6.2f} s, {work:6.2f} s of the processor ({told})")
    return grouped


def make_articles(draw: random.Random, count: int, days: int) -> list[VerifiedArticle]:
    """Articles about events, in the order of their days."""
    words = [make_word(draw) for _ in range(VOCABULARY)]
    weights = [1 / (rank + 3) for rank in range(VOCABULARY)]
    told = []
    while len(told) < count:
        event = draw.choices(words, k=OWN_WORDS)
        event[::2] = [word.title() for word in event[::2]]
        day = draw.randrange(days)
        for _ in range(draw.randint(1, 2 * TOLD_BY - 1)):
            own = draw.choices(event, k=int(WORDS * SHARE))
            text = draw.choices(words, weights, k=WORDS - len(own)) + own
            draw.shuffle(text)
            told.append((min(days - 1, day + draw.choice((0, 0, 1, 2))), text))
    told = sorted(told[:count], key=lambda it: it[0])
    return [make_article(number, day, text) for number, (day, text) in enumerate(told)]


def make_word(draw: random.Random) -> str:
    """A word of a few syllables."""
    return "".join(
        draw.choice(LETTERS[0]) + draw.choice(LETTERS[1]) for _ in range(draw.randint(1, 4))
    )


def make_article(number: int, day: int, words: Sequence[str]) -> VerifiedArticle:
    """An article of these words."""
    published = FIRST_DAY + datetime.timedelta(days=day)
    name = f"{published.isoformat()}-{number}"
    article = Article(
        location=f"content/articles/{name}.md",
        slug=name,
        title=" ".join(words[:8]),
        published=published,
        body="",
    )
    return VerifiedArticle(
        article=article,
        day=published,
        html="",
        paragraphs=(" ".join(words[8:]) + ".",),
        key_points=(),
        quotes=(),
    )


if __name__ == "__main__":
    main()
