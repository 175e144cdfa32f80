"""Key points chosen by a language model: asked, checked, remembered, and paid for within limits.

Whatever goes wrong, nothing is chosen, and a problem says why.
"""

from dataclasses import replace
from pathlib import Path

from site_builder.config import FILE_NAME
from site_builder.errors import ModelError, Problem, Severity
from site_builder.llm.answer import find_content, parse_completion, parse_points
from site_builder.llm.cache import PLACE, load_answer, save_answer
from site_builder.llm.failures import HERE, HopelessError, UnsoundError
from site_builder.llm.faithful import are_faithful, settle
from site_builder.llm.patience import Access, complete
from site_builder.llm.prompt import Request, make_request
from site_builder.llm.spending import Spent, find_limit
from site_builder.model import REWRITTEN, SELECTED, Choice, Question

FAILURES_IN_A_ROW = 3


class Chooser:
    """A language model as one run has it; what it said before is kept in the site's folder."""

    def __init__(self, access: Access, folder: Path) -> None:
        self.spent = Spent()
        self._access = access
        self._folder = folder
        self._failures = 0
        self._is_given_up = False

    def choose(self, question: Question) -> Choice:
        """Which sentences are the key points; none where there is no choice or no sound answer."""
        settings = self._access.settings
        request = make_request(question, settings.model, settings.mode)
        if len(request.numbers) <= question.most:
            return Choice()
        choice = self._recall(request)
        if choice is None and self._is_given_up:
            return Choice()
        try:
            choice = choice or self._ask(request)
        except ModelError as error:
            return Choice(problems=(self._failed(error, question),))
        self.spent = self.spent.and_article()
        return choice

    def _recall(self, request: Request) -> Choice | None:
        """What the model chose before at this very request, checked as if it were new."""
        content = load_answer(self._folder, request.key)
        try:
            return None if content is None else self._chosen(content, request)
        except UnsoundError:
            return None

    def _ask(self, request: Request) -> Choice:
        """What the model chooses, at the second try if the first answer is not sound."""
        content = self._try(request) or self._answer(request)
        choice = self._chosen(content, request)
        self._failures = 0
        return replace(choice, problems=self._keep(request, content))

    def _try(self, request: Request) -> str:
        """What the model says, if all of it can be used; else nothing."""
        try:
            content = self._answer(request)
            points = parse_points(content, request)
        except UnsoundError:
            return ""
        return content if are_faithful(points, request.texts) else ""

    def _answer(self, request: Request) -> str:
        """What the model says, as long as no limit is reached; its tokens are counted."""
        if limit := find_limit(self.spent, request.tokens, self._access.settings):
            raise HopelessError.at(HERE, f"llm.{limit} in {FILE_NAME} is reached")
        completion = parse_completion(complete(self._access, request.body))
        self.spent = self.spent.and_tokens(completion.usage)
        return find_content(completion, request)

    def _chosen(self, content: str | bytes, request: Request) -> Choice:
        """The points of an answer; raises UnsoundError where it holds none."""
        points = settle(parse_points(content, request), request.texts)
        how = REWRITTEN if any(point.text for point in points) else SELECTED
        return Choice(points=points, method=f"{how} {self._access.settings.model}")

    def _keep(self, request: Request, content: str) -> tuple[Problem, ...]:
        """Keep an answer for another run; that it can not be kept is no more than a warning."""
        try:
            save_answer(self._folder, request.key, content.encode(errors="replace"))
        except OSError as error:
            message = f"the language model's answer can not be kept: {error.strerror}"
            return (Problem(location=PLACE, message=message, severity=Severity.WARNING),)
        return ()

    def _failed(self, error: ModelError, question: Question) -> Problem:
        """The warning that an article keeps the key points it has, and perhaps all others too."""
        self._failures += 1
        self._is_given_up = isinstance(error, HopelessError) or self._failures >= FAILURES_IN_A_ROW
        others = " and of all articles after it" if self._is_given_up else ""
        reason = error.problems[0]
        return Problem(
            location=question.location,
            message=f"key points of “{question.title}”{others} are the program's own:"
            f" {reason.message}",
            hint=reason.hint,
            severity=Severity.WARNING,
        )
