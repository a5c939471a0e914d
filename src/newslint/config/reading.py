"""A configuration file read: every key checked, every mistake an error with its line."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import yaml

from newslint.config.model import Config, Origin, Override, Pack, Policy, Threshold, Vocabulary
from newslint.config.packs import ALWAYS, built_in, locate, shipped
from newslint.diagnostic import Severity
from newslint.engines.settings import MODEL, UNSET, Choice, Settings
from newslint.errors import ConfigError, Where
from newslint.optionsfile import read
from newslint.registry import did_you_mean
from newslint.ruleset import Setting
from newslint.yamlfile import compose, mapping

REQUIRED_FIELDS = "news.metadata-missing"
"""The rule whose option `required` is what `metadata: {required: …}` says."""

Level = Literal["off", "suggestion", "warning", "error"]

Keys = dict[str, tuple[yaml.Node, yaml.Node]]


def parse(text: str, path: str) -> Config:
    """The configuration that a YAML text holds. Raises ConfigError with path and line."""
    where = Where(path, ConfigError)
    return build(compose(text, where), where)


def build(root: yaml.Node | None, where: Where) -> Config:
    """The configuration that a node holds. Raises ConfigError."""
    keys = _keys(root, where, "a configuration", CONFIG_KEYS) if root else {}
    return Config(
        where.path,
        _packs(keys.get("extends"), where),
        _policy(keys, where),
        tuple(_overrides(keys.get("overrides"), where)),
    )


def _packs(extends: tuple[yaml.Node, yaml.Node] | None, where: Where) -> tuple[Pack, ...]:
    if not extends:
        return built_in().packs
    packs = {ALWAYS: Pack(shipped() / ALWAYS)}
    for node in _items(extends[1]):
        folder = locate(read(str, node, where), Path(where.path).parent)
        if isinstance(folder, str):
            raise where.fail(node, folder)
        known = packs.setdefault(folder.name, Pack(folder, _origin(node, where)))
        if known.folder != folder:
            raise where.fail(node, f"two packs are called '{folder.name}': {known.folder} and {folder}")
    return tuple(packs.values())


def _policy(keys: Keys, where: Where) -> Policy:
    said = [POLICY_KEYS[key](*pair, where) for key, pair in keys.items() if key in POLICY_KEYS]
    return Policy(
        tuple(setting for part in said for setting in part.settings),
        tuple(vocabulary for part in said for vocabulary in part.vocabularies),
        next((part.threshold for part in said if part.threshold), None),
        next((part.grammar for part in said if part.grammar_origins), UNSET),
        tuple(origin for part in said for origin in part.grammar_origins),
    )


def _overrides(found: tuple[yaml.Node, yaml.Node] | None, where: Where) -> Iterator[Override]:
    for node in _items(found[1]) if found else ():
        keys = _keys(node, where, "an override", OVERRIDE_KEYS)
        if "files" not in keys:
            raise where.fail(node, "an override needs 'files': the drafts it is for")
        files = tuple(read(tuple[str, ...], keys["files"][1], where))
        yield Override(files, _policy(keys, where), _origin(node, where))


def _rules(_: yaml.Node, value: yaml.Node, where: Where) -> Policy:
    found = mapping(value, where, "'rules'")
    return Policy(settings=tuple(_setting(target, *pair, where) for target, pair in found.items()))


def _setting(target: str, key: yaml.Node, value: yaml.Node, where: Where) -> Setting:
    line = _origin(key, where).line
    if isinstance(value, yaml.MappingNode):
        return Setting(target, options=mapping(value, where, target), where=where, line=line)
    return Setting(target, read(Level, value, where), where=where, line=line)


def _vocabulary(_: yaml.Node, value: yaml.Node, where: Where) -> Policy:
    return Policy(vocabularies=(Vocabulary(frozenset(_words(value, where)), _origin(value, where)),))


def _words(node: yaml.Node, where: Where) -> list[str]:
    """The words of a list, or of the file that a single text names."""
    if not isinstance(node, yaml.ScalarNode):
        return list(read(tuple[str, ...], node, where))
    path = Path(where.path).parent / node.value
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise where.fail(node, f"the vocabulary '{node.value}' cannot be read: {error}") from None
    lines = (line.strip() for line in text.replace("\r", "\n").split("\n"))
    return [line for line in lines if line and not line.startswith("#")]


def _metadata(_: yaml.Node, value: yaml.Node, where: Where) -> Policy:
    keys = _keys(value, where, "'metadata'", ("required",))
    line = _origin(value, where).line
    return Policy(settings=(Setting(REQUIRED_FIELDS, options=keys, where=where, line=line),) if keys else ())


def _fail_on(_: yaml.Node, value: yaml.Node, where: Where) -> Policy:
    severity = Severity[read(Severity, value, where).upper()]
    return Policy(threshold=Threshold(severity, _origin(value, where)))


def _language(node: yaml.Node, where: Where) -> str:
    code = str(read(str, node, where))
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise where.fail(node, f"'{code}' is no language: write a code such as en-US, en-GB, uk, de-DE, fr")
    return code


def _server(node: yaml.Node, where: Where) -> str:
    address = str(read(str, node, where))
    if address == "null":
        return ""
    if not re.match(r"https?://[^/]", address):
        raise where.fail(node, f"'{address}' is no server: write its address, such as http://lt.example.org:8010")
    return address


def _parser(node: yaml.Node, where: Where) -> str:
    """The model that `parser` names: spaCy's small one for `on`; a folder as it lies from the configuration."""
    model = str(read(str, node, where))
    if model.lower() in {"on", "true", "yes"}:
        return MODEL
    if model.lower() in {"off", "false", "no", "null", ""}:
        return "off"
    return str(Path(where.path).parent / model) if "/" in model or "\\" in model else model


_GRAMMAR: dict[str, Callable[[yaml.Node, Where], str]] = {
    "engine": lambda node, where: str(read(Choice, node, where)),
    "language": _language,
    "server": _server,
    "parser": _parser,
}


def _grammar(_: yaml.Node, value: yaml.Node, where: Where) -> Policy:
    """`grammar: off`, or the engine, the language, the server and the parser."""
    if isinstance(value, yaml.ScalarNode):
        engine = read(Choice, value, where)
        settings = Settings(engine=engine, parser="off" if engine == "off" else "")
    else:
        keys = _keys(value, where, "'grammar'", tuple(_GRAMMAR))
        settings = Settings(**{key: _GRAMMAR[key](node, where) for key, (_, node) in keys.items()})
    return Policy(grammar=settings, grammar_origins=(_origin(value, where),))


POLICY_KEYS: dict[str, Callable[[yaml.Node, yaml.Node, Where], Policy]] = {
    "rules": _rules,
    "vocabulary": _vocabulary,
    "metadata": _metadata,
    "grammar": _grammar,
    "fail-on": _fail_on,
}
"""What a configuration may say for all drafts or, in an override, for some."""

CONFIG_KEYS, OVERRIDE_KEYS = ("extends", *POLICY_KEYS, "overrides"), ("files", *POLICY_KEYS)


def _keys(node: yaml.Node, where: Where, what: str, known: tuple[str, ...]) -> Keys:
    """The keys of a mapping, without those that nothing is said of: `rules:` over lines that are all comments."""
    keys = mapping(node, where, what)
    for key, (place, _) in keys.items():
        if key not in known:
            raise where.fail(place, f"no key '{key}' here{did_you_mean(key, known)}; there are {', '.join(known)}")
    return {key: pair for key, pair in keys.items() if not _is_nothing(pair[1])}


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _items(node: yaml.Node) -> list[Any]:
    if isinstance(node, yaml.SequenceNode):
        return list(node.value)
    return [node]


def _origin(node: yaml.Node, where: Where) -> Origin:
    return Origin(where.path, node.start_mark.line + 1)
