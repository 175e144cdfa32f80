"""Fill in the template of a page. Whatever is wrong with a template is told with file and line."""

import re
import traceback
from collections.abc import Iterable
from typing import cast

import jinja2

from site_builder.config import Config
from site_builder.errors import TemplateError
from site_builder.message import Message, MonthOfYear
from site_builder.model import Output, Page
from site_builder.render.environment import DEFAULT, SITE, name_undefined, spoken
from site_builder.render.links import Links

# What a wrong expression in a template can raise beside what jinja2 raises.
MISTAKES = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
# What jinja2 says of a name that nothing in the page has.
UNDEFINED = re.compile(r"'(\w+)' is undefined")
# What every template is given beside the context of its page.
GIVEN = ("here", "link", "absolute")
# Characters that neither XML nor HTML allows, however they got into a text.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def render(page: Page, environment: jinja2.Environment) -> Output:
    """The file of a page; raises `TemplateError` that names the template's line and the page."""
    config = cast("Config", environment.globals["site"])
    links = Links(page=page.path, base_url=config.base_url)
    say = spoken(environment)
    told = {
        name: say(it) if isinstance(it, Message | MonthOfYear) else it
        for name, it in page.context.items()
    }
    given = {**told, **{name: getattr(links, name) for name in GIVEN}}
    try:
        text = environment.get_template(page.template).render(given)
    except MISTAKES as error:
        raise _template_error(page, error, given) from error
    return Output(path=page.path, body=FORBIDDEN.sub("", text).encode("utf-8"))


def _template_error(page: Page, error: Exception, given: Iterable[str]) -> BaseException:
    source = f" from {page.subject}" if page.subject else ""
    location = _location(page, error)
    if isinstance(error, RecursionError):
        message = f"calls itself without end; to build on ours {_extending(location)}"
    elif found := UNDEFINED.fullmatch(str(error)):
        message = name_undefined(found[1], given)
    else:
        message = message_of(error)
    return TemplateError.at(location, message, f"while making {page.path}{source}")


def _extending(location: str) -> str:
    """How a template of the site builds on ours of the same name."""
    name = location.partition("/")[2].partition(":")[0]
    return f"extend '{DEFAULT}/{name}'"


def _location(page: Page, error: Exception) -> str:
    """The template's file and line: where it can not be read, else the last line that ran."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename}:{error.lineno}"
    frames = reversed(traceback.extract_tb(error.__traceback__))
    ours = (f for f in frames if f.filename.startswith((f"{SITE}/", f"{DEFAULT}/")))
    return next((f"{f.filename}:{f.lineno}" for f in ours), f"{SITE}/{page.template}")


def message_of(error: Exception) -> str:
    """What is wrong, in the style of all our messages: no capital, no full stop."""
    if isinstance(error, jinja2.TemplateNotFound):
        return f"there is no template '{error.name}'"
    if isinstance(error, UnicodeDecodeError):
        return "a template is not UTF-8"
    if isinstance(error, AttributeError) and error.name:
        return f"a value is of the wrong kind: it has no '{error.name}'"
    text = (error.message if isinstance(error, jinja2.TemplateError) else str(error)) or ""
    return f"{text[:1].lower()}{text[1:]}".rstrip(".")
