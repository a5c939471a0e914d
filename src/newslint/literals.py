"""The literals that a pattern cannot match without, taken from the parse of its expression."""

import re
import re._constants as op  # the standard library's own parser: public as sre_parse until 3.13 renamed it
import re._parser as parser
import warnings
from collections.abc import Iterable
from typing import Any

from newslint.pattern import Pattern, fold

MOST = 64
"""Alternatives that are still worth looking up one by one."""

_BEYOND = re.compile(r"\\[pP]\{[^}]*\}|\\p\w|\[:\^?\w+:\]")
_ONLY_REGEX = re.compile(r"\\[mMKG]")

Choice = frozenset[str]


def literals(pattern: Pattern) -> Choice:
    """Lower-case strings of which every match holds at least one; empty where none can be told."""
    return frozenset({fold(pattern.text)}) if pattern.literal else required(pattern.text)


def required(expression: str) -> Choice:
    """The same for a regular expression.

    The `regex` module knows more syntax than the standard library's parser: Unicode properties are read as "any
    letter", which asks for nothing; an expression beyond that gives no literals, and so is always searched for.
    """
    plain = _ONLY_REGEX.sub("", _BEYOND.sub(r"\\w", expression))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parser.parse(plain)
    except (re.error, OverflowError, RecursionError):
        return frozenset()
    exact, best = _sequence(tree)
    return _better(best, exact)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> tuple[Choice | None, Choice]:
    """What the nodes match, where that is a short list; and the best choice of which every match holds one."""
    run: Choice = frozenset({""})
    best: Choice = frozenset()
    whole = True
    for kind, value in nodes:
        exact, inner = _node(kind, value)
        best = _better(best, inner)
        if exact is not None and len(run) * len(exact) <= MOST:
            run = frozenset(a + b for a in run for b in exact)
            continue
        best, whole = _better(best, run), False
        run = exact if exact is not None else frozenset({""})
    return (run if whole else None), _better(best, run)


def _node(kind: Any, value: Any) -> tuple[Choice | None, Choice]:
    nothing: Choice = frozenset()
    if kind is op.LITERAL:
        return frozenset({fold(chr(value))}), nothing
    if kind is op.AT:
        return frozenset({""}), nothing
    if kind is op.IN:
        return _members(value), nothing
    if kind is op.BRANCH:
        return _branch(value[1])
    if kind is op.SUBPATTERN:
        return _sequence(value[3])
    if kind is op.ATOMIC_GROUP:
        return _sequence(value)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeat(*value)
    if kind is op.ASSERT:
        return frozenset({""}), _better(*_both(_sequence(value[1])))
    if kind is op.ASSERT_NOT:
        return frozenset({""}), nothing
    return None, nothing


def _both(pair: tuple[Choice | None, Choice]) -> tuple[Choice, Choice | None]:
    return pair[1], pair[0]


def _members(items: list[tuple[Any, Any]]) -> Choice | None:
    if len(items) > 6 or any(kind is not op.LITERAL for kind, _ in items):
        return None
    return frozenset(fold(chr(value)) for _, value in items)


def _branch(branches: list[Any]) -> tuple[Choice | None, Choice]:
    parts = [_sequence(branch) for branch in branches]
    exacts = [exact for exact, _ in parts if exact is not None]
    exact = frozenset().union(*exacts) if len(exacts) == len(parts) else None
    choices = [_better(best, exact) for exact, best in parts]
    best: Choice = frozenset().union(*choices) if all(choices) else frozenset()
    return (exact if exact is not None and len(exact) <= MOST else None), best if len(best) <= MOST else frozenset()


def _repeat(least: int, most: int, inner: Any) -> tuple[Choice | None, Choice]:
    exact, best = _sequence(inner)
    if (least, most) == (1, 1):
        return exact, best
    if (least, most) == (0, 1) and exact is not None:
        return exact | {""}, frozenset()
    return None, _better(best, exact) if least else frozenset()


def _better(left: Choice, right: Choice | None) -> Choice:
    """The choice that a text is less likely to hold by chance: the one whose shortest member is longer."""
    if not right or "" in right:
        return left
    return max(left, right, key=lambda choice: (min(map(len, choice), default=0), -len(choice)))
