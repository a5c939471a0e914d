"""Rule files: one YAML file is one rule, a folder of them is a pack; every mistake is an error with its line."""

import string
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from inspect import get_annotations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.errors import RuleError, Where
from newslint.kinds import KINDS, kind
from newslint.options import revive
from newslint.registry import did_you_mean
from newslint.rule import Rule

# What reads YAML is imported where a file is read: a run over packs from the cache builds rules without it.
if TYPE_CHECKING:
    import yaml

Keys = Mapping[str, tuple["yaml.Node", "yaml.Node"]]
"""A file's keys, each with its key node and its value node."""

SUFFIX = ".yaml"

ALWAYS = frozenset({"message", "examples"})
"""Options that every rule file must have."""


class Spec(NamedTuple):
    """A rule as plain data: what its file says, checked, ready to be stored or built."""

    id: str
    kind: str
    options: dict[str, Any]


def rule_files(pack: Path) -> list[Path]:
    """The rule files of a pack, in the order of their names."""
    return sorted(pack.glob(f"*{SUFFIX}"))


def read_pack(pack: Path, *, proven: bool = False) -> tuple[list[Spec], list[RuleError]]:
    """Every rule of a pack, and every mistake: one bad file never hides the other rules.

    Of a `proven` pack, one of those that newslint's own tests try, no expression is compiled to see whether it can be.
    Raises RuleError if the folder is no pack.
    """
    files = rule_files(pack)
    if not files:
        raise RuleError(f"no rules here; a pack is a folder of {SUFFIX} files", path=str(pack))
    specs, mistakes = [], []
    for path in files:
        try:
            specs.append(read_rule(path, proven=proven))
        except RuleError as error:
            mistakes.append(error)
    return specs, mistakes


def read_rule(path: Path, *, proven: bool = False) -> Spec:
    """The rule that a file holds; its id is `folder.file`. Raises RuleError with path and line."""
    from newslint.yamlfile import compose, mapping  # noqa: PLC0415

    where = Where(str(path), RuleError, proven)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"cannot be read: {error}", path=str(path)) from None
    root = compose(text, where)
    found = mapping(root, where, "a rule")
    name = _kind(found, root, where)
    spec = Spec(f"{path.parent.name}.{path.stem}", name, _options(name, found, where))
    _check(spec, found, root, where)
    return spec


def build(spec: Spec) -> Rule:
    """The rule of a spec, without another look at its file."""
    types, names = option_types(spec.kind), _field_names(spec.kind)
    options = {names[key]: revive(types[key], value) for key, value in spec.options.items()}
    return kind(spec.kind)(id=spec.id, **options)


@cache
def option_types(name: str) -> dict[str, Any]:
    """The options that a kind has, as rule files write them, with their types."""
    # `get_type_hints` takes longer and tells the same: no kind writes what its options are in quotation marks.
    hints = {field: hint for base in reversed(kind(name).__mro__) for field, hint in get_annotations(base).items()}
    return {option: hints[field] for option, field in _field_names(name).items()}


@cache
def _field_names(name: str) -> dict[str, str]:
    """The field behind each option: hyphens for underscores, and none at the end, where Python needs the name."""
    return {field.name.rstrip("_").replace("_", "-"): field.name for field in fields(kind(name)) if field.name != "id"}


def _kind(found: Keys, root: "yaml.Node | None", where: Where) -> str:
    if "kind" not in found:
        raise where.fail(root, f"'kind' is missing; it is one of {', '.join(KINDS)}")
    node = found["kind"][1]
    name = node.value if isinstance(node.value, str) else ""
    if name not in KINDS:
        raise where.fail(node, f"no kind '{name}'{did_you_mean(name, KINDS)}")
    return name


def _options(name: str, found: Keys, where: Where) -> dict[str, Any]:
    from newslint.optionsfile import read  # noqa: PLC0415

    types = option_types(name)
    options = {}
    for key, (place, node) in found.items():
        if key == "kind":
            continue
        if key not in types:
            raise where.fail(place, f"no option '{key}'{did_you_mean(key, types)}")
        options[key] = read(types[key], node, where)
    return options


def _check(spec: Spec, found: Keys, root: "yaml.Node | None", where: Where) -> None:
    missing = sorted(ALWAYS - spec.options.keys())
    if missing:
        raise where.fail(root, f"'{missing[0]}' is missing")
    cls = kind(spec.kind)
    if cls.required and not cls.required & spec.options.keys():
        raise where.fail(root, f"a rule of kind {spec.kind} needs {' or '.join(sorted(cls.required))}")
    _check_message(spec, found["message"][1], where)
    _check_table(spec, found, where)
    rule = build(spec)
    problem = "" if where.proven else _bad_pattern(rule) or rule.problem()
    if problem:
        raise where.fail(root, problem)
    if rule.fix and not any(example.fixed for example in rule.examples.invalid):
        raise where.fail(found["examples"][1], "a rule with a fix needs an invalid example with 'fixed'")


def _check_message(spec: Spec, node: "yaml.Node", where: Where) -> None:
    known = kind(spec.kind).placeholders
    try:
        words = [word for _, word, _, _ in string.Formatter().parse(spec.options["message"]) if word is not None]
    except ValueError as error:
        raise where.fail(node, f"the message cannot be filled in: {error}") from None
    for word in words:
        if word not in known:
            allowed = ", ".join(f"{{{name}}}" for name in sorted(known))
            raise where.fail(node, f"no {{{word}}} here{did_you_mean(word, known)}; a message may use {allowed}")


def _check_table(spec: Spec, found: Keys, where: Where) -> None:
    if "table" not in found:
        return
    columns = spec.options["table"]["columns"]
    for column in kind(spec.kind).columns:
        if column not in columns:
            raise where.fail(
                found["table"][1],
                f"the table has no column '{column}'{did_you_mean(column, columns)}; it has {', '.join(columns)}",
            )


def _bad_pattern(rule: Rule) -> str:
    import regex  # noqa: PLC0415

    for pattern in rule.patterns():
        if pattern.literal:
            continue
        try:
            pattern.search("")
        except regex.error as error:
            return f"'{pattern.text}' is not a regular expression: {error}"
    return ""
