"""An utterance as the rules find it: the words, the speaker, and which rule says so."""

from dataclasses import dataclass

from site_builder.summarize.attribution import BESIDE
from site_builder.summarize.speakers import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Words between marks, who says them, and how that is known."""

    paragraph: int
    start: int
    end: int
    said_by: Speaker | None = None
    strength: float = 0.0
    rule: str = ""
    confidence: float = 0.0
    cue: str = ""
    venue: str = ""
    relay: str = ""
    is_scare: bool = False
    is_headline: bool = False

    @property
    def speaker(self) -> str:
        """The speaker's name, or nothing where it is not settled."""
        return self.said_by.name if self.said_by else ""

    @property
    def mention(self) -> str:
        """The words that name the speaker."""
        return self.said_by.mention if self.said_by else ""

    @property
    def role(self) -> str:
        """What the article says the speaker is."""
        return self.said_by.role if self.said_by else ""

    @property
    def beside(self) -> bool:
        """Whether the attribution stands just before or after the quotation, or around it."""
        return self.strength >= BESIDE or not self.cue
