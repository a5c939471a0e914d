"""The options of rules as written: YAML nodes checked against what a kind's fields say, and made plain data."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin

import yaml

from newslint.diagnostic import Applicability, Severity
from newslint.errors import Where
from newslint.options import Regex, Table, without_none
from newslint.pattern import SENTENCE
from newslint.registry import did_you_mean
from newslint.rule import Examples
from newslint.scope import ScopeError, Selector, parse
from newslint.yamlfile import mapping


def read(annotation: Any, node: yaml.Node, where: Where) -> Any:
    """The plain data that a node holds for an option of this type. Raises the error of `where` at the node."""
    if annotation in _READERS:
        return _READERS[annotation](node, where)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return _choice(node, where, arguments)
    if origin is UnionType:
        return read(without_none(annotation), node, where)
    if origin is tuple:
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return [read(arguments[0], item, where) for item in items]
    return {
        read(arguments[0], key, where): read(arguments[1], value, where)
        for key, value in mapping(node, where, "this option").values()
    }


def _text(node: yaml.Node, where: Where) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise where.fail(node, "text is expected here")
    return str(node.value)


def _regex(node: yaml.Node, where: Where) -> str:
    text = _text(node, where)
    if where.proven:
        return text
    import regex  # noqa: PLC0415  (only a pack that is not in the cache has expressions to check)

    try:
        regex.compile(text.replace(SENTENCE, ""), cache_pattern=False)
    except regex.error as error:
        raise where.fail(node, f"not a regular expression: {error}") from None
    return text


def _number(kind: type[int] | type[float], name: str) -> Callable[[yaml.Node, Where], Any]:
    def convert(node: yaml.Node, where: Where) -> Any:
        text = _text(node, where)
        try:
            return kind(text)
        except ValueError:
            raise where.fail(node, f"{name} is expected here, not '{text}'") from None

    return convert


def _truth(node: yaml.Node, where: Where) -> bool:
    return bool(_choice(node, where, ("true", "false")) == "true")


def _choice(node: yaml.Node, where: Where, known: tuple[str, ...]) -> str:
    text = _text(node, where)
    if text not in known:
        raise where.fail(node, f"'{text}' is none of {', '.join(known)}{did_you_mean(text, known)}")
    return text


def _severity(node: yaml.Node, where: Where) -> str:
    return _choice(node, where, tuple(map(str, reversed(Severity))))


def _fix(node: yaml.Node, where: Where) -> str:
    return _choice(node, where, (*map(str, Applicability), "none"))


def _selector(node: yaml.Node, where: Where) -> str:
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    text = " | ".join(f"({_text(item, where)})" if len(items) > 1 else _text(item, where) for item in items)
    try:
        parse(text)
    except ScopeError as error:
        raise where.fail(node, error.message) from None
    return text


def _table(node: yaml.Node, where: Where) -> dict[str, Any]:
    name = _text(node, where)
    path = Path(where.path).parent / name
    try:
        reader = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
        lines = [(reader.line_num, row) for row in reader if row]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise where.fail(node, f"the table '{name}' cannot be read: {error}") from None
    if not lines:
        raise where.fail(node, f"the table '{name}' is empty; its first row names the columns")
    columns = lines[0][1]
    for number, row in lines[1:]:
        if len(row) != len(columns):
            raise where.error(f"{len(row)} cells where the head has {len(columns)}", path=str(path), line=number)
    return {"path": name, "columns": columns, "rows": [row for _, row in lines[1:]]}


def _examples(node: yaml.Node, where: Where) -> dict[str, list[Any]]:
    parts = mapping(node, where, "examples")
    for key, (place, _) in parts.items():
        if key not in Examples._fields:
            raise where.fail(place, f"no '{key}' in examples{did_you_mean(key, Examples._fields)}")
    found = {}
    for name in Examples._fields:
        value = parts[name][1] if name in parts else None
        items = value.value if isinstance(value, yaml.SequenceNode) else [value] if value else []
        if not items:
            raise where.fail(node, f"examples need at least one {name} example")
        found[name] = [_example(item, where) for item in items]
    return found


_EXAMPLE_OPTIONS: dict[str, Any] = {"text": str, "fixed": str, "finds": tuple[str, ...], "format": str}


def _example(node: yaml.Node, where: Where) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        return {"text": node.value}
    example = {}
    for key, (place, value) in mapping(node, where, "an example").items():
        if key not in _EXAMPLE_OPTIONS:
            raise where.fail(place, f"no '{key}' in an example{did_you_mean(key, _EXAMPLE_OPTIONS)}")
        example[key] = read(_EXAMPLE_OPTIONS[key], value, where)
    if "text" not in example:
        raise where.fail(node, "an example needs a text")
    return example


_READERS: dict[Any, Callable[[yaml.Node, Where], Any]] = {
    str: _text,
    Regex: _regex,
    int: _number(int, "a whole number"),
    float: _number(float, "a number"),
    bool: _truth,
    Severity: _severity,
    Applicability | None: _fix,
    Selector: _selector,
    Table: _table,
    Examples: _examples,
}
