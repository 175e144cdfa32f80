"""Names in templates: those that nothing gives them, and blocks that stand in no other template.

Only what stands there is read; nothing is filled in, so a rare case is found as well as a common.
"""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from site_builder.errors import Problem
from site_builder.render import GIVEN, name_undefined
from site_builder.theming.sources import FOLDER, UNREADABLE, chain_of, find_blocks, parse


def find_unknown_names(
    name: str,
    environment: Environment,
    contexts: Mapping[str, Collection[str]],
    reached: Mapping[str, Collection[str]],
) -> Iterator[Problem]:
    """The names of a template that are not in the context of every page in which it is used.

    A name that the template itself asks about, `x is defined`, may be missing.
    """
    tree = parse(environment, name)
    try:
        undeclared = find_undeclared_variables(tree)
    except TemplateSyntaxError:  # which is told when a page is filled in
        return
    kinds = [kind for kind, templates in reached.items() if name in templates]
    for unknown in sorted(undeclared - _asked_about(tree)):
        known = {kind: _known(kind, environment, contexts, reached) for kind in kinds}
        missing = [kind for kind in kinds if unknown not in known[kind]]
        if missing:
            where = f"{FOLDER}/{name}:{_line(tree, unknown)}"
            message = name_undefined(unknown, (*contexts[missing[0]], *GIVEN))
            some = "" if missing == kinds else f"in {', '.join(missing)}"
            yield Problem(location=where, message=message, hint=some)


def find_unknown_filters(name: str, environment: Environment) -> Iterator[Problem]:
    """The filters and tests of a template that are none; where a page needs them it can not be."""
    tree = parse(environment, name)
    kinds = (("filter", nodes.Filter, environment.filters), ("test", nodes.Test, environment.tests))
    for kind, node_type, known in kinds:
        for node in tree.find_all(node_type):
            if node.name not in known:
                near = get_close_matches(node.name, known, 1)
                yield Problem(
                    location=f"{FOLDER}/{name}:{node.lineno}",
                    message=f"no {kind} named '{node.name}'",
                    hint=f"did you mean '{near[0]}'?" if near else "",
                )


def find_strange_blocks(name: str, environment: Environment) -> Iterator[Problem]:
    """The blocks of a template which the one that it builds on does not have: nobody sees them."""
    tree = parse(environment, name)
    try:
        _, *parents = chain_of(environment, name)
        known = find_blocks(environment, parents[0]) if parents else ()
    except UNREADABLE:
        return  # which is told when a page is filled in
    if not parents:
        return
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in known:
            near = get_close_matches(node.name, known, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"its blocks are {', '.join(known)}"
            message = f"the block '{node.name}' is in no template that this one builds on"
            yield Problem(location=f"{FOLDER}/{name}:{node.lineno}", message=message, hint=hint)


def _known(
    kind: str,
    environment: Environment,
    contexts: Mapping[str, Collection[str]],
    reached: Mapping[str, Collection[str]],
) -> set[str]:
    """What a template of a page of this kind can use: what it is given, and what templates set."""
    known = {*contexts[kind], *GIVEN}
    for template in reached[kind]:
        try:
            known |= _stored(parse(environment, template))
        except UNREADABLE:
            continue  # which is told when a page is filled in
    return known


def _stored(tree: nodes.Template) -> set[str]:
    """The names that a template gives something: values, macros, imported templates."""
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    names |= {node.name for node in tree.find_all(nodes.Macro)}
    names |= {node.target for node in tree.find_all(nodes.Import)}
    imported = (name for node in tree.find_all(nodes.FromImport) for name in node.names)
    return names | {name if isinstance(name, str) else name[1] for name in imported}


def _asked_about(tree: nodes.Template) -> set[str]:
    tests = (test for test in tree.find_all(nodes.Test) if test.name in {"defined", "undefined"})
    return {test.node.name for test in tests if isinstance(test.node, nodes.Name)}


def _line(tree: nodes.Template, name: str) -> int:
    return min(node.lineno for node in tree.find_all(nodes.Name) if node.name == name)
