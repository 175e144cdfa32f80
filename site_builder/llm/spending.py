"""What a run used of a language model, what that costs, and what its limits are. Pure."""

from dataclasses import dataclass, replace

from site_builder.config import LlmConfig
from site_builder.llm.answer import Usage

A_MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """For how many articles key points were chosen, and the tokens that were read and written."""

    articles: int = 0
    read: int = 0
    written: int = 0

    def and_tokens(self, usage: Usage) -> "Spent":
        """Also the tokens of one more request."""
        read, written = self.read + usage.prompt_tokens, self.written + usage.completion_tokens
        return replace(self, read=read, written=written)

    def and_article(self) -> "Spent":
        """Also one more article."""
        return replace(self, articles=self.articles + 1)


def cost(spent: Spent, settings: LlmConfig) -> float:
    """What was spent by the prices of the settings."""
    read = spent.read * settings.price_per_million_input
    return (read + spent.written * settings.price_per_million_output) / A_MILLION


def find_limit(spent: Spent, coming: int, settings: LlmConfig) -> str:
    """The setting that a request of so many tokens would go beyond; empty where there is none."""
    then = replace(spent, read=spent.read + coming)
    if 0 < settings.max_tokens_per_run < then.read + then.written:
        return "max_tokens_per_run"
    if 0 < settings.max_cost_per_run < cost(then, settings):
        return "max_cost_per_run"
    return ""
