"""What a character class of an expression can match, as the beginning or the end of a literal."""

from collections.abc import Callable, Iterable
from importlib import import_module
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import Any, NamedTuple

from newslint.apart import FOREIGN, PAD, TYPOGRAPHIC

op = import_module("re._constants")

Choice = frozenset[str]

MEMBERS = 16
"""Characters of a class that are still worth looking up one by one within a literal."""

EDGES = 70
"""Characters of a class that are still worth looking up one by one at the edge of a literal."""

LETTER, CAPITAL, SMALL = "\ue010", "\ue011", "\ue012"
"""Stand in an expression for properties of which the standard library knows nothing."""

PROPERTIES = {"L": LETTER, "Lu": CAPITAL, "Ll": SMALL}

STAND_INS = frozenset(PROPERTIES.values())


class Charset(NamedTuple):
    """One character of several: what a text begins with there, what it ends with, and all of it, where that is few."""

    exact: Choice | None = None
    head: Choice = frozenset({""})
    tail: Choice = frozenset({""})


class _Members(NamedTuple):
    """What one item of a class can match; `listed` if those are all."""

    head: Iterable[str]
    tail: Iterable[str]
    listed: bool = False


def charset(items: Iterable[tuple[Any, Any]]) -> Charset:
    """What a class of the parse can match; nothing is said of one that may match almost anything."""
    members = [_ITEMS[kind](value) if kind in _ITEMS else None for kind, value in items]
    known = [one for one in members if one]
    head = frozenset(start for one in known for start in one.head)
    tail = frozenset(end for one in known for end in one.tail)
    if len(known) < len(members) or len(head) > EDGES:
        return Charset()
    is_exact = len(head) <= MEMBERS and all(one.listed for one in known)
    return Charset(head if is_exact else None, head, tail)


def _literal(code: int) -> _Members:
    return _PROPERTIES.get(chr(code)) or _Members(chr(code), chr(code), listed=True)


def _range(bounds: tuple[int, int]) -> _Members:
    first, last = bounds
    if last - first < MEMBERS:
        few = [chr(code) for code in range(first, last + 1)]
        return _Members(few, few, listed=True)
    chars = [char for char in _KNOWN if first <= ord(char) <= last]
    return _Members(chars, chars) if last < 128 else _Members([*chars, *_FOREIGN.head], [*chars, *_FOREIGN.tail])


def _category(category: Any) -> _Members | None:
    return _CATEGORIES.get(category)


_KNOWN = (*map(chr, range(128)), *TYPOGRAPHIC)

_FOREIGN = _Members((FOREIGN, PAD + FOREIGN), (FOREIGN, FOREIGN + PAD))

_PROPERTIES = {
    LETTER: _Members([*ascii_letters, FOREIGN], [*ascii_letters, FOREIGN]),
    CAPITAL: _Members([*ascii_uppercase, FOREIGN], [*ascii_uppercase, FOREIGN]),
    SMALL: _Members([*ascii_lowercase, FOREIGN], [*ascii_lowercase, FOREIGN]),
}

_WORD = f"{ascii_letters}{digits}_"

_CATEGORIES = {
    op.CATEGORY_DIGIT: _Members([*digits, FOREIGN], [*digits, FOREIGN]),
    op.CATEGORY_WORD: _Members([*_WORD, *_FOREIGN.head], [*_WORD, *_FOREIGN.tail]),
    op.CATEGORY_SPACE: _Members((" ", PAD), (" ", PAD)),
}

_ITEMS: dict[Any, Callable[[Any], _Members | None]] = {
    op.LITERAL: _literal,
    op.RANGE: _range,
    op.CATEGORY: _category,
}
