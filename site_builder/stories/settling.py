"""What an editor settled about stories, ready to be asked, and what of it no longer applies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import get_close_matches

from site_builder.errors import Problem, Severity
from site_builder.model import SettledStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What an editor settled, by the id of a story.

    `moved` leads from stories to those that they became part of, also over several steps; `taken`
    from articles to the stories that they belong to; `split` are the articles that do not belong.
    """

    stories: Mapping[str, SettledStory]
    moved: Mapping[str, str]
    taken: Mapping[str, str]
    split: Mapping[str, frozenset[str]]
    closed: frozenset[str]


def settle(stories: Sequence[SettledStory]) -> Settlement:
    """What the entries of an editor's file mean together.

    What `merge` names is looked up as a story and as an article; it is one of them at most.
    """
    steps = {name: story.id for story in stories for name in story.merge}
    goals = {name: _follow(name, steps) for name in steps}
    return Settlement(
        stories={story.id: story for story in stories},
        moved=goals,
        taken=goals,
        split={story.id: frozenset(story.split) for story in stories if story.split},
        closed=frozenset(story.id for story in stories if story.closed),
    )


def _follow(name: str, steps: Mapping[str, str]) -> str:
    """The story at the end of the steps; where they go in a circle, each stays where it is."""
    seen = {name}
    story = name
    while story in steps:
        story = steps[story]
        if story in seen:
            return name
        seen.add(story)
    return story


def check_settled(
    settlement: Settlement, ids: Mapping[str, str], articles: Set[str]
) -> tuple[Problem, ...]:
    """A warning for each thing that an editor settled and that does not apply.

    `ids` are the stories of all articles that there ever were, `articles` those that are published.
    """
    stories = set(ids.values())
    known = articles | ids.keys()
    found = [
        problem
        for story in settlement.stories.values()
        for problem in (
            *_check_story(story, settlement, stories),
            *_check_names(story, "merge", story.merge, stories | known),
            *_check_names(story, "split", story.split, known),
        )
    ]
    return tuple(found)


def _check_story(
    story: SettledStory, settlement: Settlement, stories: Set[str]
) -> Iterator[Problem]:
    if story.id not in stories:
        hint = _near(story.id, stories) or "take the entry away, or write a story's id"
        yield _warning(story, f"no story is called '{story.id}'", hint)
    elif (goal := settlement.moved.get(story.id, story.id)) != story.id:
        message = f"the story '{story.id}' is part of '{goal}'"
        yield _warning(story, message, f"settle it in [{goal}]")


def _check_names(
    story: SettledStory, key: str, names: Iterable[str], known: Set[str]
) -> Iterator[Problem]:
    what = "neither a story nor an article" if key == "merge" else "no article"
    for name in names:
        if name not in known:
            hint = _near(name, known) or "name an article file without .md"
            yield _warning(story, f"{key}: {what} is called '{name}'", hint)


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(known), 1)
    return f"did you mean '{near[0]}'?" if near else ""


def _warning(story: SettledStory, message: str, hint: str) -> Problem:
    return Problem(location=story.location, message=message, hint=hint, severity=Severity.WARNING)
