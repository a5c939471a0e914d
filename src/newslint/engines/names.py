"""The names of engines' rules, as configurations and commands call them: `harper.PreferPleaded`."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.datafiles import shipped_text
from newslint.engines import ENGINES
from newslint.engines.classes import entries

_SHAPE = re.compile(r"[\w-]+")


def engine_of(target: str) -> str:
    """The engine that a target would name: what stands before its first stop."""
    return target.partition(".")[0]


def is_engine_rule(target: str) -> bool:
    """Whether a target names an engine, or may name a rule of one: LanguageTool's are more than newslint knows."""
    engine, _, rule = target.partition(".")
    if engine not in ENGINES or not rule:
        return target in ENGINES
    known = rule_names(engine)
    if rule in known or engine == "languagetool":
        return bool(_SHAPE.fullmatch(rule)) and (rule in known or rule.upper() not in known)
    return False


def engine_rules() -> Iterator[str]:
    """Every rule of an engine that newslint knows by name, to say what was meant."""
    for engine in ENGINES:
        yield engine
        yield from (f"{engine}.{rule}" for rule in rule_names(engine))


@cache
def rule_names(engine: str) -> frozenset[str]:
    """Harper's rules and the parser's checks are all known; of LanguageTool's those that the table of classes names."""
    listed = frozenset(entry.row for entry in entries(engine) if entry.own and "*" not in entry.row)
    if engine != "harper":
        return listed
    return listed.union(shipped_text("engines", "harper.txt").split())
