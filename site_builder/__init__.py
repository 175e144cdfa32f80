"""From raw articles to a static briefing site in which nothing is invented."""

__version__ = "0.1.0"
