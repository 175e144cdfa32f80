"""`briefing init`: the files with which a site of one's own begins."""

import importlib.metadata
import json
from importlib.resources import files
from pathlib import Path

import click

from site_builder.cli.settings import Settings, common_options
from site_builder.config import FILE_NAME
from site_builder.errors import ConfigError, OutputError

SKELETON = files("site_builder.cli") / "skeleton"
REQUIREMENTS = "requirements.txt"
FILES = {
    "briefing.toml": FILE_NAME,
    "gitignore": ".gitignore",
    "pages.yml": ".github/workflows/pages.yml",
    "requirements.txt": REQUIREMENTS,
}


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
@common_options
@click.pass_obj
def init(settings: Settings, folder: Path | None) -> None:
    """Begin a site of your own in FOLDER (default: this one).

    Writes briefing.toml, content/inbox/, .gitignore, requirements.txt and the workflow for GitHub
    Pages. Files that are already there stay as they are.
    """
    folder = folder or settings.site or Path()
    if (folder / FILE_NAME).exists():
        raise ConfigError.at(
            (folder / FILE_NAME).as_posix(), "is there already", "this folder is a site"
        )
    texts = {path: (SKELETON / name).read_text(encoding="utf-8") for name, path in FILES.items()}
    texts["content/inbox/.gitkeep"] = ""
    texts[REQUIREMENTS] = _requirement() or texts[REQUIREMENTS]
    for path, text in sorted(texts.items()):
        _create(folder / path, text, settings)
    if not settings.quiet:
        click.echo("put articles (.txt, .md, .html) into content/inbox/, then run: briefing build")


def _create(file: Path, text: str, settings: Settings) -> None:
    """Write a file that is not there yet; never anything else."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        click.echo(f"{file.as_posix()}: is there already, left as it is", err=True)
    except OSError as error:
        message = f"can not be written: {error.strerror}"
        raise OutputError.at(file.as_posix(), message) from error
    else:
        if not settings.quiet:
            click.echo(f"wrote {file.as_posix()}")


def _requirement() -> str:
    """What to tell pip to get the program that is running, empty where it can not be known.

    pip keeps the origin of what it installed from elsewhere than an index in `direct_url.json`.
    """
    try:
        distribution = importlib.metadata.distribution("briefing")
    except importlib.metadata.PackageNotFoundError:
        return ""
    record = distribution.read_text("direct_url.json")
    if record is None:
        return f"briefing=={distribution.version}\n"
    origin = json.loads(record)
    if "vcs_info" in origin:
        vcs = origin["vcs_info"]
        return f"briefing @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}\n"
    return "" if origin["url"].startswith("file:") else f"briefing @ {origin['url']}\n"
