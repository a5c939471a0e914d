"""JSON Schemas of rule files and configurations, for editors that complete and check YAML.

Made from the fields of the kinds and the keys of the configuration, so that they say what the loader checks.
"""

from types import UnionType
from typing import Any, Literal, get_args, get_origin

from newslint.config import pack_names
from newslint.config.reading import CONFIG_KEYS, OVERRIDE_KEYS, Level
from newslint.diagnostic import Applicability, Severity
from newslint.engines.settings import CHOICES
from newslint.formats import FORMATS
from newslint.kinds import KINDS, kind
from newslint.loader import ALWAYS, option_types
from newslint.options import Regex, Table, without_none
from newslint.rule import Examples
from newslint.scope import Selector

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# YAML has more than text where newslint reads text: 12:30, 2024-04-21, no.
_TEXT: Schema = {"type": ["string", "number", "boolean"]}


def rule_schema() -> Schema:
    """The schema of a rule file: its kind says which options it may have."""
    return {
        "$schema": DIALECT,
        "title": "A newslint rule",
        "type": "object",
        "required": ["kind", *sorted(ALWAYS)],
        "properties": {"kind": {"enum": sorted(KINDS)}},
        "allOf": [{"if": _is_kind(name), "then": _options(name)} for name in KINDS],
    }


def config_schema() -> Schema:
    """The schema of .newslint.yaml."""
    override = {
        "type": "object",
        "required": ["files"],
        "additionalProperties": False,
        "properties": {name: _CONFIG[name] for name in OVERRIDE_KEYS},
    }
    return {
        "$schema": DIALECT,
        "title": "A newslint configuration",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {
            name: {"type": "array", "items": override} if name == "overrides" else _CONFIG[name] for name in CONFIG_KEYS
        },
    }


def _is_kind(name: str) -> Schema:
    return {"properties": {"kind": {"const": name}}, "required": ["kind"]}


def _options(name: str) -> Schema:
    cls = kind(name)
    properties = {option: _of(annotation) for option, annotation in sorted(option_types(name).items())}
    needed = [{"required": [option]} for option in sorted(cls.required)]
    return {
        "description": " ".join((cls.__doc__ or "").split()),
        "properties": {"kind": True, **properties},
        "additionalProperties": False,
        **({"anyOf": needed} if needed else {}),
    }


def _of(annotation: Any) -> Schema:
    """What an option of a type may look like."""
    if annotation in _KNOWN:
        return _KNOWN[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is UnionType:
        return _of(without_none(annotation))
    if origin is tuple:
        return _one_or_more(_of(arguments[0]))
    return {"type": "object", "additionalProperties": _of(arguments[1])}


def _one_or_more(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one}]}


_EXAMPLE: Schema = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "required": ["text"],
            "additionalProperties": False,
            "properties": {
                "text": {"type": "string"},
                "fixed": {"type": "string"},
                "finds": _one_or_more(_TEXT),
                "format": {"enum": sorted(FORMATS)},
            },
        },
    ]
}

_EXAMPLES: Schema = {
    "type": "object",
    "required": [*Examples._fields],
    "additionalProperties": False,
    "properties": {name: {"type": "array", "minItems": 1, "items": _EXAMPLE} for name in Examples._fields},
}

_KNOWN: dict[Any, Schema] = {
    str: _TEXT,
    Regex: {**_TEXT, "description": "an expression of Python's regex module"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Severity: {"enum": [str(severity) for severity in reversed(Severity)]},
    Applicability | None: {"enum": [*map(str, Applicability), "none"]},
    Selector: _one_or_more({"type": "string"}),
    Table: {"type": "string", "description": "the path of a CSV file, from the rule's folder"},
    Examples: _EXAMPLES,
}

_WORDS = _one_or_more({"type": "string"})

# `off` and `no` are truth values to a reader of YAML 1.1.
_LEVEL: Schema = {"anyOf": [{"enum": [*get_args(Level), False]}, {"type": "object"}]}

_ENGINE: Schema = {"enum": [*CHOICES, False]}

_CONFIG: dict[str, Schema] = {
    "extends": _one_or_more({"anyOf": [{"enum": list(pack_names())}, {"type": "string", "pattern": "[./~]"}]}),
    "files": _WORDS,
    "rules": {"type": ["object", "null"], "additionalProperties": _LEVEL},
    "vocabulary": _WORDS,
    "metadata": {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {"required": _WORDS},
    },
    "grammar": {
        "anyOf": [
            _ENGINE,
            {
                "type": ["object", "null"],
                "additionalProperties": False,
                "properties": {
                    "engine": _ENGINE,
                    "language": {"type": "string", "description": "en-US, en-GB, uk, de-DE, fr …"},
                    "parser": {
                        "type": ["boolean", "string", "null"],
                        "description": "on, or a model of spaCy: the package's name, or a folder",
                    },
                    "server": {"type": ["string", "null"], "description": "the address of a LanguageTool server"},
                },
            },
        ]
    },
    "fail-on": {"enum": [str(severity) for severity in reversed(Severity)]},
}
