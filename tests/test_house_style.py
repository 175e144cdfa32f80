"""The rules of the house that no linter knows; each test names every place that breaks its rule."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "site_builder").rglob("*.py"))
}
TREES = {name: ast.parse(source) for name, source in SOURCES.items()}
FUNCTIONS = [
    (f"{name}:{node.lineno} {node.name}", node)
    for name, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
]
COMMAND_LINE = "site_builder/cli/"
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SAYS_NOTHING = {"base", "common", "helpers", "manager", "misc", "util", "utils"}
LEFT_FOR_LATER = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError)\b")


def test_no_file_is_long():
    lengths = {name: len(source.splitlines()) for name, source in SOURCES.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_long():
    lengths = {place: node.end_lineno - node.lineno + 1 for place, node in FUNCTIONS}
    assert {place: length for place, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_is():
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_no_public_function_takes_a_bool():
    flags = [
        f"{place}({argument.arg})"
        for place, node in FUNCTIONS
        if not node.name.startswith("_") and not place.startswith(COMMAND_LINE)
        for argument in (*node.args.args, *node.args.kwonlyargs)
        if argument.annotation is not None and ast.unparse(argument.annotation) == "bool"
    ]
    assert flags == []


def test_only_the_command_line_prints():
    calls = [
        f"{name}:{node.lineno}"
        for name, tree in TREES.items()
        if not name.startswith(COMMAND_LINE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "sys.exit"}
    ]
    assert calls == []


def test_nothing_is_left_for_later():
    assert [name for name, source in SOURCES.items() if LEFT_FOR_LATER.search(source)] == []


def test_no_import_is_hidden_from_the_contracts():
    assert [name for name, source in SOURCES.items() if "TYPE_CHECKING" in source] == []


def test_every_module_has_a_name_that_says_something():
    assert [name for name in SOURCES if Path(name).stem in SAYS_NOTHING] == []
