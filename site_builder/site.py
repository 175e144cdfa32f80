"""A site: a folder with a `briefing.toml`, its settings, and where its things are."""

from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from site_builder.config import FILE_NAME, Config
from site_builder.errors import ConfigError
from site_builder.model import Choose
from site_builder.settings_checks import parse_base_url
from site_builder.settings_file import load_config


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A folder with a `briefing.toml`, and its settings.

    Where it is `strict`, a source with any problem is not taken in. Articles are made by so many
    processes as there are `jobs`. Where there is something to `choose` key points with, it replaces
    those that the program's own rules choose.
    """

    folder: Path
    config: Config
    strict: bool = False
    jobs: int = 1
    choose: Choose | None = None

    @property
    def inbox(self) -> Path:
        """Where a person drops raw sources."""
        return self.folder / "content" / "inbox"

    @property
    def output(self) -> Path:
        """Where the built site goes."""
        return self.folder / self.config.output

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which this site's days begin and end."""
        return ZoneInfo(self.config.timezone)


def open_site(folder: Path, base_url: str = "") -> Site:
    """The site in a folder; raises ConfigError with every mistake of its `briefing.toml`.

    A `base_url` that is not empty takes the place of the setting.
    """
    config = load_config(folder / FILE_NAME)
    try:
        address = parse_base_url(base_url) or config.base_url
    except ValueError as error:
        raise ConfigError.at("base URL", f"{error}, got '{base_url}'") from error
    return Site(folder=folder, config=replace(config, base_url=address))
