"""The JSON Schemas: in sync with the code, and of one mind with the loader."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from newslint.config import pack_names, shipped
from newslint.config.reading import CONFIG_KEYS, OVERRIDE_KEYS
from newslint.kinds import KINDS
from newslint.loader import option_types, rule_files
from newslint.workshop.schema import config_schema, rule_schema

DOCS = Path(__file__).parents[2] / "docs" / "schemas"

RULE = {
    "kind": "existence", "message": "x", "tokens": ["zorgle"], "examples": {"valid": ["a"], "invalid": ["zorgle"]},
}  # fmt: skip


class Loader(yaml.SafeLoader):
    """YAML as an editor reads it, with dates left as text."""


Loader.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(schema: dict[str, Any], value: object) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema)
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("schema", [rule_schema(), config_schema()])
def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(("name", "schema"), [("rule", rule_schema()), ("config", config_schema())])
def test_the_schemas_in_the_docs_are_those_of_the_code(name: str, schema: dict[str, Any]) -> None:
    assert json.loads((DOCS / f"{name}.schema.json").read_bytes()) == schema


@pytest.mark.parametrize("pack", pack_names())
def test_every_shipped_rule_fits_the_schema(pack: str) -> None:
    schema = rule_schema()
    found = {path.name: problems(schema, yaml.load(path.read_bytes(), Loader)) for path in rule_files(shipped() / pack)}  # noqa: S506
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"kind": "existnce"}, "is not one of"),
        ({"tokns": ["x"]}, "'tokns' was unexpected"),
        ({"severity": "eror"}, "is not one of"),
        ({"fix": "yes"}, "is not one of"),
        ({"examples": {"valid": ["a"]}}, "'invalid' is a required property"),
        ({"examples": {"valid": [], "invalid": ["zorgle"]}}, "[]"),
        ({"remove": "perhaps"}, "is not of type 'boolean'"),
        ({"message": None}, "None"),
    ],
)
def test_what_the_loader_refuses_does_not_fit(change: dict[str, object], part: str) -> None:
    assert problems(rule_schema(), RULE) == []
    assert any(part in problem for problem in problems(rule_schema(), {**RULE, **change}))


def test_a_rule_without_what_its_kind_needs_does_not_fit() -> None:
    assert problems(rule_schema(), {key: value for key, value in RULE.items() if key != "tokens"})


def test_every_option_of_every_kind_is_in_the_schema() -> None:
    for name, part in zip(KINDS, rule_schema()["allOf"], strict=True):
        assert set(part["then"]["properties"]) == {"kind", *option_types(name)}


def test_every_key_of_a_configuration_is_in_the_schema() -> None:
    properties = config_schema()["properties"]
    assert set(properties) == set(CONFIG_KEYS)
    assert set(properties["overrides"]["items"]["properties"]) == set(OVERRIDE_KEYS)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("", True),
        ("extends: [news, ap, ./house]\nrules: {ap.x: off, news: warning, a.b: {max: 3}}\nfail-on: warning", True),
        ("vocabulary: words.txt\noverrides: [{files: 'a/**', rules: {news.x: off}}]", True),
        ("metadata: {required: [title, date]}", True),
        ("grammar: off", True),
        ("grammar: {engine: both, language: en-GB, server: null}", True),
        ("grammar: {engine: harpr}", False),
        ("extens: [news]", False),
        ("extends: [nws]", False),
        ("rules: {a.b: loud}", False),
        ("overrides: [{rules: {a.b: off}}]", False),
        ("fail-on: never", False),
        ("metadata: {wanted: [title]}", False),
    ],
)
def test_configurations(text: str, fits: bool) -> None:
    assert (problems(config_schema(), yaml.load(text, Loader)) == []) is fits  # noqa: S506
