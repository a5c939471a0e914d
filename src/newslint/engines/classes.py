"""How sure each rule of an engine is, measured on news: the table data/classes.csv."""

import csv
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newslint.engines.remark import Remark

OFF = "off"


class Class(NamedTuple):
    """What a rule's remarks are worth: `level` is a severity or `off`; `kind` is what they are about.

    Of what people said, `spelling` and `typing` (a word twice, `a` for `an`) may be a slip of the desk; `grammar` may
    be the speaker's; `style` is never the desk's affair.
    """

    level: str
    kind: str


UNKNOWN = Class(OFF, "style")


def class_of(engine: str, remark: Remark) -> Class:
    """The class of a remark's rule, or else of its category, or else of all the engine's rules."""
    return _class_of(engine, remark.rule, remark.category)


@cache
def _class_of(engine: str, rule: str, category: str) -> Class:
    known = _classes()
    similar = (key for key in known if key[0] == engine and "*" in key[2] and fnmatchcase(rule, key[2]))
    keys = (engine, "", rule), *similar, (engine, category, ""), (engine, "", "")
    return next((known[key] for key in keys if key in known), UNKNOWN)


def spoken_of(engine: str, level: str) -> Iterator[str]:
    """The rules that the table names one by one with this level."""
    return (rule for (name, _, rule), known in _classes().items() if name == engine and rule and known.level == level)


@cache
def _classes() -> dict[tuple[str, str, str], Class]:
    text = (files("newslint.engines") / "data" / "classes.csv").read_text("utf-8")
    return {
        (row["engine"], row["category"], row["rule"]): Class(row["level"], row["kind"])
        for row in csv.DictReader(text.splitlines())
    }
