"""What the articles of a story tell differently: numbers, days and names, side by side."""

from site_builder.model import Difference
from site_builder.stories.figures import find_figure_differences
from site_builder.stories.reading import Reading
from site_builder.stories.statements import name_of
from site_builder.stories.told_days import find_day_differences
from site_builder.stories.told_names import find_name_differences

MOST_DIFFERENCES = 8


def find_differences(reading: Reading) -> tuple[Difference, ...]:
    """At most eight differences of several outlets, those first that most articles have a part in.

    The accounts of each come in the order of their articles, the oldest first.
    """
    found = [
        *find_figure_differences(reading),
        *find_day_differences(reading),
        *find_name_differences(reading),
    ]
    found = [difference for difference in found if len(_tellers(difference)) > 1]
    order = {name_of(article): number for number, article in enumerate(reading.articles)}
    found.sort(
        key=lambda it: (
            -len(it.accounts),
            [
                (order[name_of(account.citation.article)], account.citation.place.paragraph)
                for account in it.accounts
            ],
            it.about,
        )
    )
    return tuple(found[:MOST_DIFFERENCES])


def _tellers(difference: Difference) -> set[str]:
    """The outlets that tell it; of one that has no name each article is its own."""
    articles = (account.citation.article for account in difference.accounts)
    return {article.article.source or name_of(article) for article in articles}
