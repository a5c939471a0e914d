"""Which literals of a pack stand in a text: one pass for all, and none read that the text cannot have."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, count, takewhile
from typing import TYPE_CHECKING, NamedTuple

from newslint.expression import expression

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

UTF8 = "utf-8", "surrogatepass"
"""How the lines are written: an expression may ask for what no text can hold."""

_FEW = 4
"""Drafts for which no automaton of all literals is made."""

_SHORT = 100_000
"""Characters of a text in which to look for a few thousand literals one by one takes no time."""

_ENDS = 5
"""Letters of a literal in a row that are looked for first."""


class Found(NamedTuple):
    """What was found in a text: each hit is the number of a value, and where its literal begins and ends."""

    values: Sequence[str]
    hits: Iterable[tuple[int, int, int]]


@dataclass(frozen=True)
class Lookup:
    """Literals, each with a value, in groups by their first letters, those of the shortest first.

    A group is a line with its literals and their values, and is read when a text has its first letters.
    """

    heads: tuple[str, ...]
    groups: tuple[bytes, ...]

    @classmethod
    def of(cls, values: Mapping[str, str]) -> "Lookup":
        """The look-up of literals, none of them empty, for their values."""
        groups: dict[str, list[str]] = defaultdict(list)
        for literal in values:
            groups[literal[:_ENDS]].append(literal)
        heads = sorted(groups, key=len)
        lines = (_line(groups[head], [values[literal] for literal in groups[head]]) for head in heads)
        return cls(tuple(heads), tuple(line.encode(*UTF8) for line in lines))

    def find(self, text: str) -> Found:
        """Every place where a literal stands in a text, overlapping or not.

        An automaton of all literals takes as long to make as ten drafts take to look through, so in the first drafts
        those literals are looked for whose first and last letters they have.
        """
        if not self.heads:
            return Found((), ())
        if next(self._asked) < _FEW and len(text) <= _SHORT:
            return self._among_the_likely(text)
        return Found(self._values, self._automaton.find_matches_as_indexes(text, overlapping=True))

    def _among_the_likely(self, text: str) -> Found:
        runs = _runs(text)
        heads = chain(self._short, self._numbers.keys() & runs)
        likely = chain.from_iterable(zip(*self._group(head), strict=True) for head in heads)
        found = [
            (literal, value)
            for literal, value in likely
            if (literal[-_ENDS:] in runs or len(literal) < _ENDS) and literal in text
        ]
        hits = (
            (number, start, start + len(literal))
            for number, (literal, _) in enumerate(found)
            for start in _starts(text, literal)
        )
        return Found([value for _, value in found], hits)

    def _group(self, head: str) -> tuple[list[str], list[str]]:
        return _parsed(self.groups[self._numbers[head]])

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The number of the group of each head."""
        return dict(zip(self.heads, count(), strict=False))

    @cached_property
    def _short(self) -> list[str]:
        return list(takewhile(lambda head: len(head) < _ENDS, self.heads))

    @cached_property
    def literals(self) -> list[str]:
        """All literals."""
        return [*chain(*(self._group(head)[0] for head in self.heads))]

    @cached_property
    def _values(self) -> list[str]:
        """The value of each literal."""
        return [*chain(*(self._group(head)[1] for head in self.heads))]

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415  (the first drafts need none)

        return AhoCorasick(self.literals, implementation=Implementation.ContiguousNFA)

    @cached_property
    def _asked(self) -> Iterator[int]:
        """How many texts were looked through."""
        return count()


_PARTED = "\x1f"
_CONTROL = expression(r"[\0-\x1f]")


def _line(literals: Sequence[str], values: Sequence[str]) -> str:
    """A group as a line; as JSON, which takes longer to read, where it holds more than plain characters."""
    parts = (*literals, *values)
    is_plain = not parts[0].startswith("[[") and not any(map(_CONTROL.search, parts))
    return _PARTED.join(parts) if is_plain else json.dumps([literals, values], ensure_ascii=False)


def _parsed(line: bytes) -> tuple[list[str], list[str]]:
    """What `_line` wrote."""
    if line.startswith(b"[["):
        literals, values = json.loads(line)
        return literals, values
    parts = line.decode(*UTF8).split(_PARTED)
    half = len(parts) // 2
    return parts[:half], parts[half:]


@lru_cache(maxsize=1)
def _runs(text: str) -> frozenset[str]:
    """The letters of a text, five in a row; every pack asks for those of the same draft."""
    return frozenset([text[at : at + _ENDS] for at in range(len(text) - _ENDS + 1)])


def _starts(text: str, literal: str) -> Iterator[int]:
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1)
