"""Where templates are found, and what they can use. Not for filling them in: see `page`."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import cast

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    select_autoescape,
)
from jinja2.utils import missing

from site_builder.config import Config
from site_builder.errors import SiteError, TemplateError
from site_builder.message import Say
from site_builder.render import charts, data, filters, markdown
from site_builder.render.language import Language, load_language
from site_builder.web_address import web_address

# How messages call the two folders; the second is also the prefix to extend a template of ours.
SITE, DEFAULT = "templates", "!default"
INSTALLED = Path(__file__).parents[1] / "templates"
CHECKOUT = Path(__file__).parents[2] / "templates"
FILTERS = {
    "article_body": markdown.article_body,
    "as_csv": data.as_csv,
    "as_data": data.as_data,
    "as_json": data.as_json,
    "bars": charts.bars,
    "count_each": charts.count_each,
    "coverage": charts.coverage,
    "in_sentence": filters.in_sentence,
    "intro_body": markdown.intro_body,
    "page_body": markdown.page_body,
    "quoted": filters.quoted,
    "web_address": web_address,
}

# Methods of the site's language that are filters too.
SPOKEN = (
    "date_in_words",
    "day_in_words",
    "in_digits",
    "month_in_words",
    "said",
    "seen_from",
    "seen_since",
)


def make_environment(
    site_templates: Path | None, config: Config, stylesheets: tuple[str, ...] = ()
) -> Environment:
    """The templates of a site: a file of its own takes the place of ours of the same name.

    A site's template can build on ours: `{% extends "!default/article.html" %}`. `stylesheets` are
    those that every page loads after ours.
    """
    default = _Folder(packaged_templates(), DEFAULT)
    own = [_Folder(site_templates, SITE)] if site_templates else []
    environment = Environment(
        loader=ChoiceLoader([*own, default, PrefixLoader({DEFAULT: default})]),
        # Everything but plain text is markup.
        autoescape=select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= FILTERS
    environment.globals |= {"site": config, "stylesheets": stylesheets}
    folders = [(folder.folder, folder.label) for folder in (*own, default)]
    _speak(environment, load_language(config.language, folders))
    return environment


def _speak(environment: Environment, language: Language) -> None:
    """Let templates say things in a language: `{{ _("Archive") }}`, `{{ day | date_in_words }}`."""
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_translations(language.words, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {name: getattr(language, name) for name in SPOKEN}
    marks = language.quotation_marks()
    environment.filters |= {
        "article_body": partial(markdown.article_body, say=language.said),
        "as_json": partial(data.as_json, say=language.said),
        "coverage": partial(charts.coverage, say=language.said),
        "in_sentence": partial(filters.in_sentence, marks=marks),
        "quoted": partial(filters.quoted, marks=marks),
    }


def spoken(environment: Environment) -> Say:
    """How the environment's language says what no template says."""
    return cast("Say", environment.filters["said"])


def packaged_templates() -> Path:
    """The folder of our own templates: in the installed package, else in the checkout."""
    return INSTALLED if INSTALLED.is_dir() else CHECKOUT


def hash_templates(site_templates: Path) -> str:
    """Another text for every other content of the site's templates and ours."""
    digest = hashlib.sha256()
    for folder in (site_templates, packaged_templates()):
        for path in sorted(folder.rglob("*")):
            body = b""
            with suppress(OSError):  # a folder; what can not be read is told where it is used
                body = path.read_bytes()
            name = path.relative_to(folder).as_posix()
            digest.update(f"{name}\0{len(body)}\0".encode("utf-8", "surrogateescape") + body)
    return digest.hexdigest()


def name_undefined(name: str, known: Iterable[str]) -> str:
    """The message for a name that is not known, with the one that may have been meant."""
    near = get_close_matches(name, sorted(set(known)), 1)
    return f"'{name}' is undefined" + (f", did you mean '{near[0]}'?" if near else "")


def check_inside(folder: Path, name: str, label: str) -> None:
    """Raise `SiteError` where a file of the site's folder is a link to somewhere else."""
    if not (folder / name).resolve().is_relative_to(folder.resolve()):
        message, hint = "the link leads out of the folder", "copy the file instead"
        raise SiteError.at(f"{label}/{name}", message, hint)


class _Unknown(StrictUndefined):
    """What a template asked for and is not there; its message has no name of a Python type."""

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if owner is missing or not isinstance(name, str):
            return self._undefined_hint or f"'{name}' is undefined"
        known = owner if isinstance(owner, Mapping) else dir(owner)
        return name_undefined(name, (key for key in known if not key.startswith("_")))


class _Folder(FileSystemLoader):
    """A folder of templates whose files go by a short name in tracebacks and messages."""

    def __init__(self, folder: Path, label: str) -> None:
        super().__init__(folder)
        self.folder = folder
        self.label = label

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The source with `templates/article.html` as its file name."""
        try:
            source, _, is_current = super().get_source(environment, template)
        except TemplateNotFound:  # an OSError of its own kind
            raise
        except OSError as error:
            message = f"can not be read: {error.strerror}"
            raise TemplateError.at(f"{self.label}/{template}", message) from error
        if self.label == SITE:  # ours are where an installer put them, and how
            check_inside(self.folder, template, SITE)
        return source, f"{self.label}/{template}", is_current
