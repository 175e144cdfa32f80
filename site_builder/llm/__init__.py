"""A language model that chooses among the sentences of an article. Says nothing of its own."""

from site_builder.llm.chooser import Chooser
from site_builder.llm.patience import Access
from site_builder.llm.spending import Spent, cost

__all__ = ["Access", "Chooser", "Spent", "cost"]
