"""A stretch of one text, as the modules of this stage hand it to one another. Not for saving."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Where words stand in a text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]
