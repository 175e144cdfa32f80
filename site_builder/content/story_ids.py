"""Which story each article is in: a file of the program beside the articles, saved whole.

The addresses of the stories' pages come from it, so a file that can not be read ends the run, and is
never replaced.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from site_builder.content.replace_file import replace_file
from site_builder.errors import ConfigError, OutputError

PLACE = "content/stories/ids.json"
HINT = "put back an earlier copy; without the file, stories are grouped and named anew"


def load_story_ids(folder: Path) -> Mapping[str, str]:
    """The story of each article, by the name of its file; empty without a file.

    Raises ConfigError.
    """
    try:
        return msgspec.json.decode((folder / PLACE).read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError.at(PLACE, f"can not be read: {error.strerror}", HINT) from error
    except ValueError as error:  # msgspec's errors are ValueErrors
        raise ConfigError.at(PLACE, "does not say in which story each article is", HINT) from error


def save_story_ids(ids: Mapping[str, str], folder: Path) -> None:
    """Save the stories of the articles, whole or not at all; raises OutputError.

    A file that says so already is not touched.
    """
    if ids == load_story_ids(folder):
        return
    text = msgspec.json.format(msgspec.json.encode(dict(sorted(ids.items()))), indent=1)
    path = folder / PLACE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text + b"\n")
    except OSError as error:
        raise OutputError.at(PLACE, f"can not be written: {error.strerror}") from error
