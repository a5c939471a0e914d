"""YAML as positioned text: mappings, lists and scalars that know their lines, with YAML 1.2 meanings.

Every scalar is text until the option it is for says otherwise, so `no`, `off`, `12:30` and dates stay what was
written. A key given twice, a tag or a second document is an error. Nothing is ever executed.
"""

import yaml

from newslint.errors import Where

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_PLAIN = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
"""The tags of nodes that were written without one."""


def compose(text: str, where: Where) -> yaml.Node | None:
    """The root node of a YAML text, None for an empty one. Raises the error of `where`."""
    try:
        root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise where.error(_say(error), path=where.path, line=_line(error)) from None
    except RecursionError:
        raise where.error("nested too deep", path=where.path, line=1) from None
    if root:
        _check(root, where, set())
    return root


def mapping(node: yaml.Node | None, where: Where, what: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """A mapping's keys, each with its key node and its value node. Raises the error of `where`."""
    if not isinstance(node, yaml.MappingNode):
        raise where.fail(node, f"{what} must be a mapping of keys to values")
    return {key.value: (key, value) for key, value in node.value}


def _check(node: yaml.Node, where: Where, seen: set[int]) -> None:
    if id(node) in seen:
        return
    seen.add(id(node))
    if node.tag not in _PLAIN:
        raise where.fail(node, f"the tag '{node.tag}' is not allowed; write plain YAML")
    if isinstance(node, yaml.MappingNode):
        _check_keys(node, where)
        for _, value in node.value:
            _check(value, where, seen)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _check(item, where, seen)


def _check_keys(node: yaml.MappingNode, where: Where) -> None:
    first: dict[str, int] = {}
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise where.fail(key, "a key must be plain text")
        if key.value in first:
            raise where.fail(key, f"'{key.value}' is given twice (first in line {first[key.value]})")
        first[key.value] = key.start_mark.line + 1


def _say(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    context = getattr(error, "context", None)
    return f"not YAML: {context}, {problem}" if context else f"not YAML: {problem}"


def _line(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else 1
