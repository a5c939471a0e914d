"""The literals that a pattern cannot match without, taken from the parse of its expression."""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, reduce
from importlib import import_module
from itertools import groupby, product
from math import fsum, prod
from typing import Any, NamedTuple

from newslint.apart import END, START, apart, is_of_a_word
from newslint.charsets import PROPERTIES, STAND_INS, Choice, charset, op
from newslint.commonness import share
from newslint.pattern import SENTENCE, Pattern

# The standard library's own parser, public as sre_parse until Python 3.11.
parser = import_module("re._parser")

MOST = 200
"""Alternatives that are still worth looking up one by one."""

COMMON = 0.008
"""A chance to begin at a place of a text: what is likelier stands in nearly every paragraph."""

_BEYOND = re.compile(r"\\[pP]\{(?P<name>[^}]*)\}|\\p\w|\[:\^?\w+:\]")
_ONLY_REGEX = re.compile(r"\\[mMKG]|\\b\?")
_FOLDING = re.compile(r"\(\?[a-zA-Z]*i")
_NAMED = re.compile(r"(?<!\\)\(\?P?<(?=[^\W\d])[^>]*>")
_AGAIN = re.compile(r"\(\?P[=>]\w+\)|\\g<\w+>")

NOTHING: Choice = frozenset()
ROOM_FOR_NONE: Choice = frozenset({""})


def literals(pattern: Pattern) -> Choice:
    """Strings of which every text with a match holds at least one, apart and, if `is_folded`, in small letters.

    Empty where none can be told.
    """
    rarest = next(iter(choices(pattern)), NOTHING)
    return rarest if pattern.literal or _is_rare(rarest) else NOTHING


@lru_cache(maxsize=1)
def choices(pattern: Pattern) -> tuple[Choice, ...]:
    """Every such choice that can be told: a match holds one string of each; the rarest choice comes first."""
    if pattern.literal:
        found: tuple[Choice, ...] = (frozenset({_EDGE + pattern.text + _EDGE if pattern.whole else pattern.text}),)
    else:
        found = required(pattern.text, whole=pattern.whole)
    written = (frozenset(map(_written, choice)) for choice in found)
    return tuple(frozenset(map(str.lower, choice)) if is_folded(pattern) else choice for choice in written)


def is_folded(pattern: Pattern) -> bool:
    """Whether the literals of a pattern are to be looked up without regard to capitals."""
    return pattern.folds or (not pattern.literal and bool(_FOLDING.search(pattern.text)))


def required(expression: str, *, whole: bool = False) -> tuple[Choice, ...]:
    """The choices of a regular expression, as it is written.

    The `regex` module knows more syntax than the standard library's parser: Unicode properties are read as "any
    character", which asks for nothing; an expression beyond that gives no literals, and so is always searched for.
    """
    known = _BEYOND.sub(_property, expression.replace(SENTENCE, r"\b"))
    plain = _NAMED.sub("(", _AGAIN.sub(r"\\D*", _ONLY_REGEX.sub(_plain, known)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = list(parser.parse(plain))
    except (re.error, OverflowError, RecursionError):
        return ()
    read = _framed(tree) if whole else _sequence(tree)
    return _rarest(*read.needs, read.exact, read.head, read.tail)


def _property(found: re.Match[str]) -> str:
    """A character for a property that is known here; for any other a class that says nothing."""
    is_known = found["name"] and found[0].startswith(r"\p")
    return PROPERTIES.get(found["name"], r"\D") if is_known else r"\D"


def _plain(found: re.Match[str]) -> str:
    return r"\b" if found[0] in {r"\m", r"\M"} else ""


def _framed(nodes: list[tuple[Any, Any]]) -> "_Read":
    """What an expression comes to that begins and ends where words do: each of its alternatives does."""
    if len(nodes) == 1 and nodes[0][0] is op.BRANCH:
        return _branch([[_WORD_EDGE, *branch, _WORD_EDGE] for branch in nodes[0][1][1]])
    return _sequence([_WORD_EDGE, *nodes, _WORD_EDGE])


_EDGE, _FIRST, _LAST = "\ue020", "\ue021", "\ue022"
"""Stand in a string, until it is written, for the edge of a word, and for the start and the end of a text."""

_WORD_EDGE = (op.AT, op.AT_BOUNDARY)

_MARKS = re.compile(f"({_EDGE}+|{_FIRST}|{_LAST})")


@cache
def _written(string: str) -> str:
    """A string as it stands in a text whose words are apart."""
    pieces = [piece for piece in _MARKS.split(string) if piece]
    return "".join(
        _MARKED.get(piece) or (_edge(pieces, at) if _EDGE in piece else apart(piece)) for at, piece in enumerate(pieces)
    )


_MARKED = {_FIRST: START, _LAST: END}


def _edge(pieces: Sequence[str], at: int) -> str:
    """The space at the edge of a word; beside all that is no word there is one already."""
    before, after = pieces[at - 1][-1:] if at else "", pieces[at + 1][:1] if at + 1 < len(pieces) else ""
    is_known = any(char and not is_of_a_word(char) for char in (before, after))
    return "" if is_known or not (before or after) else " "


class _Read(NamedTuple):
    """What a part of an expression matches, where that is a short list; the choices of each of which every match of it
    holds one, the rarest first; and what its matches begin and end with.
    """

    exact: Choice | None = None
    needs: tuple[Choice, ...] = ()
    head: Choice = ROOM_FOR_NONE
    tail: Choice = ROOM_FOR_NONE

    @classmethod
    def of(cls, exact: Choice) -> "_Read":
        return cls(exact, (), exact, exact)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that a match holds one of, told by what it is as a whole, too."""
        return _rarest(*self.needs, self.exact)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Read:
    """What a look behind or ahead wants to see stands right before or after the rest."""
    run = behind = ROOM_FOR_NONE
    head: Choice | None = None
    needs: list[Choice] = []
    for kind, value in _with_runs(nodes):
        read = _look(value) if kind is op.ASSERT else _node(kind, value)
        needs.extend(read.needs)
        if kind is op.ASSERT and value[0] > 0:
            needs.append(_best_around(behind, run, read.head))
        elif kind is op.ASSERT:
            run, behind = (ROOM_FOR_NONE, read.tail) if run <= _NO_ROOM else (run, behind)
        elif read.exact is not None and len(run) * len(read.exact) <= MOST:
            run = _joined(run, read.exact)
        else:
            needs.append(_best_around(behind, run, read.head))
            head = (_joined(run, read.head) or run) if head is None else head
            run, behind = (ROOM_FOR_NONE, read.tail) if read.exact is None else (read.exact, ROOM_FOR_NONE)
    found = _rarest(*needs, _best_around(behind, run, ROOM_FOR_NONE))
    if head is None:
        return _Read.of(run)._replace(needs=found)
    return _Read(None, found, head, _joined(behind, run) or run)


def _with_runs(nodes: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """The parts of an expression, with characters in a row as one string: most of any expression is that."""
    for is_run, some in groupby(nodes, _is_plain):
        if is_run:
            yield _RUN, "".join(chr(code) for _, code in some)
        else:
            yield from some


def _is_plain(node: tuple[Any, Any]) -> bool:
    return node[0] is op.LITERAL and chr(node[1]) not in STAND_INS


def _best_around(behind: Choice, run: Choice, after: Choice) -> Choice:
    """The best choice of what stands in a row, as much of it as is not too many."""
    rows = (behind, run, after), (run, after), (behind, run), (run,), (after,), (behind,)
    told = dict.fromkeys(tuple(choice for choice in row if choice != ROOM_FOR_NONE) for row in rows)
    return reduce(_better, (_joined(*row) for row in told), NOTHING)


def _joined(*choices: Choice) -> Choice:
    """Each of the first with each of the next; nothing where that would be too many."""
    return frozenset(map("".join, product(*choices))) if prod(map(len, choices)) <= MOST else NOTHING


def _node(kind: Any, value: Any) -> _Read:
    read = _NODES.get(kind)
    return read(value) if read else _Read()


def _look(value: Any) -> _Read:
    """A look ahead or behind takes no room, but what it wants to see is in the text."""
    read = _sequence(value[1])
    return read._replace(needs=read.choices)


def _branch(branches: list[Any]) -> _Read:
    parts = [_sequence(branch) for branch in branches]
    columns = zip(*(part.choices for part in parts), strict=False)
    return _Read(
        _either([part.exact for part in parts]),
        _rarest(*map(_either, columns)),
        _either([part.head for part in parts]) or ROOM_FOR_NONE,
        _either([part.tail for part in parts]) or ROOM_FOR_NONE,
    )


def _either(choices: Sequence[Choice | None]) -> Choice | None:
    """The choice between all of several; None where that is too much."""
    known = [choice for choice in choices if choice is not None]
    found: Choice = frozenset().union(*known)
    return found if len(known) == len(choices) and len(found) <= MOST else None


_TIMES = 5
"""How often what is repeated is read in a row."""


def _repeat(least: int, most: int, inner: Any) -> _Read:
    read = _sequence([*inner] * min(max(least, 1), _TIMES))
    if least == most <= _TIMES:
        return read
    if (least, most) == (0, 1) and read.exact is not None:
        return _Read.of(read.exact | {""})
    return _Read(None, read.choices, read.head, read.tail) if least else _Read()


_KEPT = 8
"""Choices of a part of an expression that are kept, the rarest."""


def _rarest(*found: Choice | None) -> tuple[Choice, ...]:
    """The choices that say something, those first that a text is less likely to hold by chance."""
    told = dict.fromkeys(choice for choice in found if choice and all(map(_says_something, choice)))
    return tuple(sorted(told, key=_chance)[:_KEPT])


def _better(left: Choice, right: Choice) -> Choice:
    """The choice that a text is less likely to hold by chance."""
    if not right or not all(map(_says_something, right)):
        return left
    return right if not left or _chance(right) < _chance(left) else left


@cache
def _says_something(string: str) -> bool:
    return bool(_written(string).strip(" \n"))


def _is_rare(choice: Choice) -> bool:
    """Whether a choice is one to look up; an empty one is."""
    return fsum(map(share, choice)) + len(choice) * _ROOM < COMMON


_ROOM = 1e-7
"""What each literal more of a choice weighs: it takes room in the index."""


@cache
def _chance(choice: Choice) -> float:
    """How likely it is, roughly, that one of the choice begins at a place of a text."""
    return fsum(share(_written(string)) for string in choice) + len(choice) * _ROOM


_NO_ROOM = frozenset({"", _EDGE})
"""What takes no room in a text."""

_PLACES = {
    op.AT_BOUNDARY: frozenset({_EDGE}),
    op.AT_BEGINNING: frozenset({_FIRST}),
    op.AT_BEGINNING_STRING: frozenset({_FIRST}),
    op.AT_END: frozenset({_LAST}),
    op.AT_END_STRING: frozenset({_LAST}),
}


def _one(items: Iterable[tuple[Any, Any]]) -> _Read:
    exact, head, tail = charset(items)
    return _Read(exact, (), head, tail)


def _not_in_word(nodes: Sequence[tuple[Any, Any]]) -> Choice:
    """The edge of a word, where an expression says that no character of a word may stand beside it."""
    members = nodes[0][1] if len(nodes) == 1 and nodes[0][0] is op.IN else ()
    is_any = (op.CATEGORY, op.CATEGORY_WORD) in members and (op.NEGATE, None) not in members
    return frozenset({_EDGE}) if is_any else ROOM_FOR_NONE


_RUN = object()
"""The kind of a part that is characters in a row."""

_NODES: dict[Any, Callable[[Any], _Read]] = {
    _RUN: lambda text: _Read.of(frozenset({text})),
    op.LITERAL: lambda value: _one([(op.LITERAL, value)]),
    op.AT: lambda value: _Read.of(_PLACES.get(value, ROOM_FOR_NONE)),
    op.IN: _one,
    op.BRANCH: lambda value: _branch(value[1]),
    op.SUBPATTERN: lambda value: _sequence(value[3]),
    op.ATOMIC_GROUP: _sequence,
    op.MAX_REPEAT: lambda value: _repeat(*value),
    op.MIN_REPEAT: lambda value: _repeat(*value),
    op.POSSESSIVE_REPEAT: lambda value: _repeat(*value),
    op.ASSERT_NOT: lambda value: _Read.of(_not_in_word(value[1])),
}
