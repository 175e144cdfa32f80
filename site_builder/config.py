"""Every setting of a site with its default, as values. Reading `briefing.toml` is elsewhere."""

from dataclasses import dataclass, field
from enum import StrEnum

from site_builder.model import Extent

FILE_NAME = "briefing.toml"


class Security(StrEnum):
    """How a mail server is spoken to: TLS from the start (port 465), or after STARTTLS (587)."""

    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailConfig:
    """The `[mail]` table: who sends the digest, and over which server.

    The password is never a setting: it is read from the environment variable `password_env`.
    `ca_file` names certificates (PEM) to trust instead of the system's, for a server of one's own.
    """

    sender: str = ""
    reply_to: str = ""
    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    username: str = ""
    ca_file: str = ""
    password_env: str = "BRIEFING_SMTP_PASSWORD"  # noqa: S105 - the variable's name, no secret


class Every(StrEnum):
    """How often there is an edition; by `hand`, on the days that an editor names."""

    DAY = "day"
    WEEK = "week"
    HAND = "hand"


class Weekday(StrEnum):
    """A day of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionsConfig:
    """The `[editions]` table: when an edition closes, and how much stands in each of its parts.

    What is published at the hour `cutoff` or later belongs to the next edition; 24 is the end of
    the day. The stories that fit neither `top` nor `brief` are told by their headlines.
    """

    every: Every = Every.DAY
    cutoff: int = 24
    week_starts: Weekday = Weekday.MONDAY
    one_breath: int = 5
    top: int = 5
    brief: int = 10
    voices: int = 12
    watch: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeConfig:
    """The `[theme]` table: colours as `#rrggbb`, by day and by night; empty is the theme's own."""

    accent: str = ""
    accent_dark: str = ""
    background: str = ""
    background_dark: str = ""
    text: str = ""
    text_dark: str = ""


class SourceKind(StrEnum):
    """What is at a standing source's address; `auto` is whatever comes."""

    AUTO = "auto"
    PAGE = "page"
    FEED = "feed"
    OPML = "opml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceConfig:
    """A `[[sources]]` table: an address that `briefing fetch` asks for what is new.

    `full_text` is whether the page of each item of a feed is taken instead of the item's own text.
    """

    name: str
    url: str
    kind: SourceKind = SourceKind.AUTO
    tags: tuple[str, ...] = ()
    max_items: int = 20
    full_text: bool = False


class Mode(StrEnum):
    """What a language model may do: choose among the sentences, or put them in other words."""

    SELECT = "select"
    REWRITE = "rewrite"


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmConfig:
    """The `[llm]` table: a language model that makes key points, and what it may use.

    The key is never a setting: it is read from the environment variable BRIEFING_LLM_KEY. A limit
    of 0 is none.
    """

    base_url: str
    model: str
    mode: Mode = Mode.SELECT
    timeout: int = 120
    max_tokens_per_run: int = 1_000_000
    max_cost_per_run: float = 0.0
    price_per_million_input: float = 0.0
    price_per_million_output: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedSource:
    """A `[[publish.sources]]` table: what is published of the articles of one source."""

    name: str
    body: Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishConfig:
    """The `[publish]` table: what of an article's text goes onto its page.

    `limit` is the share of its words over which an article that is not shown in full is too long.
    """

    body: Extent = Extent.FULL
    limit: float = 1.0
    sources: tuple[PublishedSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings of a site; `base_url` is empty or ends with a slash."""

    title: str = "Briefing"
    description: str = ""
    base_url: str = ""
    language: str = "en"
    timezone: str = "UTC"
    output: str = "output"
    key_points: int = 5
    search: bool = True
    share_images: bool = True
    editions: EditionsConfig = field(default_factory=EditionsConfig)
    mail: MailConfig = field(default_factory=MailConfig)
    theme: ThemeConfig = field(default_factory=ThemeConfig)
    sources: tuple[SourceConfig, ...] = ()
    llm: LlmConfig | None = None
    publish: PublishConfig = field(default_factory=PublishConfig)
