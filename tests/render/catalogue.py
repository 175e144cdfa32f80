"""Every word of ours that a page can say, read from the templates and from the program."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

from site_builder.render.language import DATE, PATTERNS, QUOTATION, SINCE, WEEKDAYS

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
LANGUAGES = TEMPLATES / "languages"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a catalogue looks words up by: in English, for several of them, and where they stand."""

    text: str
    several: str = ""
    context: str = ""


def entries() -> set[Entry]:
    """All entries that a catalogue needs."""
    return {*of_templates(), *of_program(), *of_language()}


def of_templates() -> Iterator[Entry]:
    """What templates say by `_`, `ngettext` and `pgettext`, and count by the macro `count`."""
    for path in sorted(TEMPLATES.rglob("*.*")):
        if path.suffix in {".html", ".txt", ".xml", ".json"} and "static" not in path.parts:
            environment = Environment(extensions=["jinja2.ext.i18n"])
            tree = environment.parse(path.read_text("utf-8"))
            for call in tree.find_all(nodes.Call):
                yield from of_call(_name(call.node), _texts(call))


def of_call(name: str, texts: list[str]) -> Iterator[Entry]:
    if name in {"_", "message"} and texts:
        yield Entry(texts[0])
    elif name in {"ngettext", "counted"} and len(texts) > 1:
        yield Entry(texts[0], texts[1])
    elif name == "pgettext":
        yield Entry(texts[1], context=texts[0])
    elif name == "count":
        several = texts[1] if len(texts) > 1 else f"{texts[0]}s"
        yield Entry(f"%(num)s {texts[0]}", f"%(num)s {several}")


def of_program() -> Iterator[Entry]:
    """What the program marks by `message` and `counted`."""
    for path in sorted((ROOT / "site_builder").rglob("*.py")):
        text = path.read_text("utf-8")
        if "site_builder.message" in text:
            for call in ast.walk(ast.parse(text)):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                    given = [it.value for it in call.args if isinstance(it, ast.Constant)]
                    if call.func.id in {"message", "counted"}:
                        yield from of_call(
                            call.func.id, [it for it in given if isinstance(it, str)]
                        )


def of_language() -> Iterator[Entry]:
    """How dates and quotations are written."""
    yield from (Entry(pattern, context=DATE) for pattern in PATTERNS)
    yield from (Entry(word, context=SINCE) for word in (*WEEKDAYS, "d MMMM y"))
    yield Entry("“%(words)s”", context=QUOTATION)


def _name(node: nodes.Expr) -> str:
    return str(getattr(node, "attr", None) or getattr(node, "name", ""))


def _texts(call: nodes.Call) -> list[str]:
    return [
        it.value for it in call.args if isinstance(it, nodes.Const) and isinstance(it.value, str)
    ]
