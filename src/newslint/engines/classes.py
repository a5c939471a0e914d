"""How sure each rule of an engine is, measured on news: the table data/classes.csv."""

import csv
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from typing import NamedTuple

from newslint.datafiles import HOME
from newslint.engines.remark import Remark

OFF = "off"

TABLE = HOME / "engines" / "data" / "classes.csv"


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
def entry_of(engine: str, rule: str) -> "Entry | None":
    """The row that names a rule, by itself or with others; None where its category decides."""
    rows = sorted((entry for entry in entries(engine) if entry.own), key=lambda entry: "*" in entry.row)
    return next((entry for entry in rows if fnmatchcase(rule, entry.row)), None)


class Entry(NamedTuple):
    """A row of the table: the rules that it names (`own`; `*` stands for any), or a category, or all; and why."""

    row: str
    own: bool
    level: str
    kind: str
    note: str


def entries(engine: str) -> Iterator[Entry]:
    """All rows of an engine."""
    for row in _rows():
        if row["engine"] == engine:
            name = row["rule"] or row["category"]
            yield Entry(name, bool(row["rule"]), row["level"], row["kind"], row["note"])


@cache
def _classes() -> dict[tuple[str, str, str], Class]:
    return {(row["engine"], row["category"], row["rule"]): Class(row["level"], row["kind"]) for row in _rows()}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = TABLE.read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))
