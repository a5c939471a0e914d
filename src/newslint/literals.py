"""The literals that a pattern cannot match without, taken from the parse of its expression."""

import re
import warnings
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from newslint.pattern import Pattern, fold

# The standard library's own parser, public as sre_parse until Python 3.11.
op, parser = import_module("re._constants"), import_module("re._parser")

MOST = 64
"""Alternatives that are still worth looking up one by one."""

_BEYOND = re.compile(r"\\[pP]\{[^}]*\}|\\p\w|\[:\^?\w+:\]")
_ONLY_REGEX = re.compile(r"\\[mMKG]")

Choice = frozenset[str]

NOTHING: Choice = frozenset()
ROOM_FOR_NONE: Choice = frozenset({""})


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
    run: Choice = ROOM_FOR_NONE
    best = NOTHING
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
    read = _NODES.get(kind)
    return read(value) if read else (None, NOTHING)


def _look(value: Any) -> tuple[Choice | None, Choice]:
    """A look ahead or behind takes no room, but what it wants to see is in the text."""
    exact, best = _sequence(value[1])
    return ROOM_FOR_NONE, _better(best, exact)


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


_NODES: dict[Any, Callable[[Any], tuple[Choice | None, Choice]]] = {
    op.LITERAL: lambda value: (frozenset({fold(chr(value))}), NOTHING),
    op.AT: lambda _: (ROOM_FOR_NONE, NOTHING),
    op.IN: lambda value: (_members(value), NOTHING),
    op.BRANCH: lambda value: _branch(value[1]),
    op.SUBPATTERN: lambda value: _sequence(value[3]),
    op.ATOMIC_GROUP: _sequence,
    op.MAX_REPEAT: lambda value: _repeat(*value),
    op.MIN_REPEAT: lambda value: _repeat(*value),
    op.POSSESSIVE_REPEAT: lambda value: _repeat(*value),
    op.ASSERT: _look,
    op.ASSERT_NOT: lambda _: (ROOM_FOR_NONE, NOTHING),
}
