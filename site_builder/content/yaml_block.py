"""The YAML block of an article file as plain values with their lines. Knows no key of ours.

A scalar stays the text that was written: `title: 1984`, `title: No` and `date: 2026-11-19` are
texts, and what they mean is decided by the key.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from frontmatter.default_handlers import YAMLHandler

from site_builder.content.yaml_faults import explain
from site_builder.errors import ArticleError, Problem

LONGEST_BLOCK = 1_000_000  # characters
# The parser composes values inside values by recursion in C: some 50,000 deep the process dies.
DEEPEST = 20
LINE_END = re.compile(r"\r\n?")
# Ends of lines to YAML, but to no editor: the lines that are told would not be those of the file.
NO_LINE_END = str.maketrans(dict.fromkeys("\u0085\u2028\u2029", " "))
NO_YAML = "the front matter is no YAML"
NO_FRONT_MATTER = "begin the file with a line ---, then title: and date:, then a line ---"

Value = str | None | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key of the block: its line in the file, its value as written, and as YAML means it.

    `item_lines` are those on which the items of a list begin.
    """

    key: str
    line: int
    value: Value
    meaning: object = field(default=None, compare=False)
    item_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitFile:
    """The YAML block of a file, the file's line on which it begins, and the body below it."""

    block: str
    first_line: int
    body: str


def split_file(text: str, location: str) -> SplitFile:
    """The parts of an article file; raises ArticleError where there is no front matter."""
    text = LINE_END.sub("\n", text).removeprefix("\ufeff")
    opening = YAMLHandler.FM_BOUNDARY.match(text)
    if opening is None:
        raise ArticleError.at(f"{location}:1", "no front matter", NO_FRONT_MATTER)
    closing = YAMLHandler.FM_BOUNDARY.search(text, opening.end())
    if closing is None:
        hint = "end the front matter with a line ---"
        raise ArticleError.at(f"{location}:1", "the front matter is not closed", hint)
    return SplitFile(
        block=text[opening.end() : closing.start()].translate(NO_LINE_END),
        first_line=text.count("\n", 0, opening.end()) + 1,
        body=text[closing.end() :].strip("\n"),
    )


def read_block(file: SplitFile, location: str) -> tuple[Entry, ...]:
    """The keys of the block in their order.

    Raises ArticleError where it is no YAML, no mapping, has a key twice, has aliases or tags, or is
    nested too deep.
    """
    if len(file.block) > LONGEST_BLOCK:
        raise ArticleError.at(
            f"{location}:1", "the front matter is longer than a million characters"
        )
    try:
        _refuse_tricks(file, location)
        node = yaml.compose(file.block, Loader=yaml.CSafeLoader)
        _refuse_doubles(node, file, location)
        return _mapped(node, file, location)
    except yaml.MarkedYAMLError as error:
        fault = explain(error)
        at = f"{location}:{file.first_line + fault.line}"
        raise ArticleError.at(at, f"{NO_YAML}: {fault.message}", fault.hint) from error
    except yaml.reader.ReaderError as error:
        line = file.first_line + file.block.partition(chr(error.character))[0].count("\n")
        message = f"{NO_YAML}: an invisible character, U+{error.character:04X}"
        raise ArticleError.at(f"{location}:{line}", message, "delete it") from error
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ArticleError.at(f"{location}:1", f"{NO_YAML}: {reason}") from error


class _Loader(yaml.CSafeLoader):
    """YAML's safe types; a date that is none stays a text."""


def _timestamp(loader: _Loader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def _refuse_tricks(file: SplitFile, location: str) -> None:
    """Aliases of aliases make a small file huge, tags make objects; nobody needs either here."""
    depth = 0
    for event in yaml.parse(file.block, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        trick = _trick(event, depth)
        if trick:
            line = file.first_line + (event.start_mark.line if event.start_mark else 0)
            hint = "write the value out, or put it in quotes"
            raise ArticleError.at(f"{location}:{line}", trick, hint)


def _trick(event: yaml.Event, depth: int) -> str:
    """What is refused about a piece of the block, or nothing."""
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor} is a YAML alias"
    if depth > DEEPEST:
        return f"values inside values, more than {DEEPEST} deep"
    tag = getattr(event, "tag", None)
    return f"{tag} is a YAML tag" if tag else ""


def _mapped(node: yaml.Node | None, file: SplitFile, location: str) -> tuple[Entry, ...]:
    """The keys and values of the block's one mapping."""
    if node is None:
        return ()
    if not isinstance(node, yaml.MappingNode):
        hint = "write each value as key: value"
        line = file.first_line + (node.start_mark.line if node.start_mark else 0)
        raise ArticleError.at(f"{location}:{line}", "the front matter has no keys", hint)
    return tuple(_entries(node, file.first_line))


def _entries(node: yaml.MappingNode, first_line: int) -> Iterator[Entry]:
    loader = _Loader("")
    try:
        meanings = loader.construct_document(node)
    finally:
        loader.dispose()
    for key, value in node.value:
        name = str(key.value)
        yield Entry(
            key=name,
            line=first_line + key.start_mark.line,
            value=_as_written(value),
            meaning=meanings.get(name),
            item_lines=tuple(first_line + item.start_mark.line for item in _items(value)),
        )


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return node.value if isinstance(node, yaml.SequenceNode) else []


def _as_written(node: yaml.Node) -> Value:
    """The node's scalars as the texts that were written; an empty value is none."""
    if isinstance(node, yaml.SequenceNode):
        return [_as_written(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _as_written(value) for key, value in node.value}
    return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)


def _refuse_doubles(node: yaml.Node | None, file: SplitFile, location: str) -> None:
    """YAML takes the last of two values under one key; a person meant both."""
    problems = [
        Problem(
            location=f"{location}:{file.first_line + again.start_mark.line}",
            message=f"{again.value}: given twice,"
            f" first in line {file.first_line + first.start_mark.line}",
            hint="keep one of the two",
        )
        for first, again in _doubles(node)
    ]
    if problems:
        raise ArticleError(problems)


def _doubles(node: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, yaml.ScalarNode]]:
    """The keys that a mapping has twice, here and in all values below: the first, and the other."""
    first: dict[str, yaml.ScalarNode] = {}
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode) and first.setdefault(key.value, key) is not key:
            yield first[key.value], key
        yield from _doubles(value)
    for item in _items(node):
        yield from _doubles(item)
