"""What can go wrong: the problem as a value, and the exceptions that carry problems.

BriefingError            anything this program raises on purpose
├── ItemError            one source, article or feed is at fault; the run goes on without it
│   ├── SourceError      a raw source can not be read or holds no article
│   └── ArticleError     an article file is wrong (front matter, encoding, address)
├── SiteError            the site as a whole is at fault; the run ends and changes nothing
│   ├── ConfigError      a file of settings, or one beside the articles, is wrong
│   ├── TemplateError    a template is wrong or asks for what is not there
│   └── OutputError      the output folder can not be made equal to the plan
├── ServeError           the preview can not be had at this address
├── MailError            an edition can not be written or sent as a mail
└── ModelError           a language model gave no answer that can be used
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error makes the exit code 1, a warning only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: where (`file:line`, file or URL), what, and what to do about it."""

    location: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """The problem on one line: `location: message (hint)`."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.location}: {self.message}{hint}"


def in_file_order(problem: Problem) -> tuple[str, int]:
    """A key that sorts problems by file and line."""
    file, _, line = problem.location.rpartition(":")
    return (file, int(line)) if file and line.isdecimal() else (problem.location, 0)


class BriefingError(Exception):
    """Anything this program raises on purpose; `problems` says what and where."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)

    @classmethod
    def at(cls, location: str, message: str, hint: str = "") -> "BriefingError":
        """The error of this class that carries one problem at one location."""
        return cls([Problem(location=location, message=message, hint=hint)])


class ItemError(BriefingError):
    """One item is at fault; the run goes on without it."""


class SourceError(ItemError):
    """A raw source can not be read or holds no article."""


class ArticleError(ItemError):
    """An article file is wrong."""


class SiteError(BriefingError):
    """The site as a whole is at fault; the run ends and changes nothing."""


class ConfigError(SiteError):
    """A file of settings is wrong; every mistake in it is among the problems."""


class TemplateError(SiteError):
    """A template is wrong or asks for what is not there."""


class OutputError(SiteError):
    """The output folder can not be made equal to the plan."""


class ServeError(BriefingError):
    """The preview can not be had at this address."""


class MailError(BriefingError):
    """An edition can not be written or sent as a mail."""


class ModelError(BriefingError):
    """A language model gave no answer that can be used."""
