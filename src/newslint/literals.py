"""The literals that a pattern cannot match without, taken from the parse of its expression."""

import re
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from itertools import product
from math import fsum, prod
from typing import Any, NamedTuple

from newslint.pattern import SENTENCE, Pattern, fold

# The standard library's own parser, public as sre_parse until Python 3.11.
op, parser = import_module("re._constants"), import_module("re._parser")

MOST = 100
"""Alternatives that are still worth looking up one by one."""

MEMBERS = 16
"""Characters of a class that are still worth looking up one by one."""

_BEYOND = re.compile(r"\\[pP]\{[^}]*\}|\\p\w|\[:\^?\w+:\]")
_ONLY_REGEX = re.compile(r"\\[mMKG]")
_NAMED = re.compile(r"(?<!\\)\(\?<(?=[^\W\d])")

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
    plain = _NAMED.sub("(?P<", _ONLY_REGEX.sub("", _BEYOND.sub(r"\\w", expression.replace(SENTENCE, ""))))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parser.parse(plain)
    except (re.error, OverflowError, RecursionError):
        return frozenset()
    read = _sequence(tree)
    return _better(read.best, read.exact)


class _Read(NamedTuple):
    """What a part of an expression matches, where that is a short list; the best choice of which every match of it
    holds one; and what its matches begin with.
    """

    exact: Choice | None = None
    best: Choice = NOTHING
    head: Choice = ROOM_FOR_NONE

    @classmethod
    def of(cls, exact: Choice | None) -> "_Read":
        return cls(exact, head=ROOM_FOR_NONE if exact is None else exact)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Read:
    """What a look behind or ahead wants to see stands right before or after the rest."""
    run = behind = ROOM_FOR_NONE
    head, best = None, NOTHING
    for kind, value in nodes:
        read = _look(value) if kind is op.ASSERT else _node(kind, value)
        best = _better(best, read.best)
        if kind is op.ASSERT and value[0] > 0:
            best = _better(best, _joined(behind, run, read.head))
        elif kind is op.ASSERT:
            behind = (read.exact or ROOM_FOR_NONE) if run == ROOM_FOR_NONE else behind
        elif read.exact is not None and len(run) * len(read.exact) <= MOST:
            run = _joined(run, read.exact)
        else:
            best = _better(best, _joined(behind, run, read.head))
            head = _joined(run, read.head) if head is None else head
            run, behind = (ROOM_FOR_NONE if read.exact is None else read.exact), ROOM_FOR_NONE
    return _Read(run if head is None else None, _better(best, _joined(behind, run)), run if head is None else head)


def _joined(*choices: Choice) -> Choice:
    """Each of the first with each of the next; where that would be too many, as far as it is not."""
    while prod(map(len, choices)) > MOST:
        choices = choices[:-1]
    return frozenset(map("".join, product(*choices)))


def _node(kind: Any, value: Any) -> _Read:
    read = _NODES.get(kind)
    return read(value) if read else _Read()


def _look(value: Any) -> _Read:
    """A look ahead or behind takes no room, but what it wants to see is in the text."""
    read = _sequence(value[1])
    return read._replace(best=_better(read.best, read.exact))


def _members(items: list[tuple[Any, Any]]) -> Choice | None:
    if any(kind not in {op.LITERAL, op.RANGE} for kind, _ in items):
        return None
    ranges = [(value, value) if kind is op.LITERAL else value for kind, value in items]
    if sum(last - first + 1 for first, last in ranges) > MEMBERS:
        return None
    return frozenset(fold(chr(code)) for first, last in ranges for code in range(first, last + 1))


def _branch(branches: list[Any]) -> _Read:
    parts = [_sequence(branch) for branch in branches]
    exacts = [part.exact for part in parts if part.exact is not None]
    exact = frozenset().union(*exacts) if len(exacts) == len(parts) else None
    choices = [_better(part.best, part.exact) for part in parts]
    best: Choice = frozenset().union(*choices) if all(choices) else NOTHING
    head: Choice = frozenset().union(*(part.head for part in parts))
    return _Read(
        exact if exact is not None and len(exact) <= MOST else None,
        best if len(best) <= MOST else NOTHING,
        head if len(head) <= MOST else ROOM_FOR_NONE,
    )


def _repeat(least: int, most: int, inner: Any) -> _Read:
    read = _sequence(inner)
    if (least, most) == (1, 1):
        return read
    if (least, most) == (0, 1) and read.exact is not None:
        return _Read.of(read.exact | {""})
    return _Read(None, _better(read.best, read.exact), read.head) if least else _Read()


def _better(left: Choice, right: Choice | None) -> Choice:
    """The choice that a text is less likely to hold by chance."""
    if not right or "" in right:
        return left
    return right if not left or _chance(right) < _chance(left) else left


_COMMON = " etaoinsrhdlcumfpgwybv,.k"
"""The characters of English by how common they are."""


@cache
def _chance(choice: Choice) -> float:
    """How likely it is, roughly, that one of the choice begins at a place of a text."""
    return fsum(prod(map(_share, literal)) for literal in choice)


@cache
def _share(char: str) -> float:
    """A character's share of a text, roughly: half as common as the first is the second, a third the third."""
    if char in _COMMON:
        return 0.2 / (1 + _COMMON.index(char))
    return 0.02 if char in "\r\n" else 0.002 if char.isascii() else 0.0002


_NODES: dict[Any, Callable[[Any], _Read]] = {
    op.LITERAL: lambda value: _Read.of(frozenset({fold(chr(value))})),
    op.AT: lambda _: _Read.of(ROOM_FOR_NONE),
    op.IN: lambda value: _Read.of(_members(value)),
    op.BRANCH: lambda value: _branch(value[1]),
    op.SUBPATTERN: lambda value: _sequence(value[3]),
    op.ATOMIC_GROUP: _sequence,
    op.MAX_REPEAT: lambda value: _repeat(*value),
    op.MIN_REPEAT: lambda value: _repeat(*value),
    op.POSSESSIVE_REPEAT: lambda value: _repeat(*value),
    op.ASSERT_NOT: lambda _: _Read.of(ROOM_FOR_NONE),
}
