"""Which rules can match a text at all: the literals of their patterns, looked up in one pass."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from newslint.apart import Prose, apart
from newslint.document import Block, Document
from newslint.kinds.pattern_rule import Match, PatternRule
from newslint.literals import is_folded, literals
from newslint.loader import Spec, build
from newslint.lookup import UTF8, Lookup
from newslint.reading.prose import raw, within
from newslint.rule import Rule
from newslint.scope import Name, names

Place = tuple[int, int]
"""A rule's number in its pack and an entry's number in the rule."""

RAW = -1
"""Stands for the file as it is where the number of a block would stand."""

AT_RUN_TIME = frozenset({"examples", "description", "source", "owner", "added", "review"})
"""Options that say nothing to a run; `explain` and `rules` read them from the file."""


def as_written(document: Document) -> Prose:
    """A draft's blocks made ready for the look-up, once for all packs."""
    return document.once(_as_written)


def folded(document: Document) -> Prose:
    """The same in small letters."""
    return document.once(_folded)


def _as_written(document: Document) -> Prose:
    return Prose.of(document.once(_apart))


def _folded(document: Document) -> Prose:
    return Prose.of(map(str.lower, document.once(_apart)))


def _apart(document: Document) -> list[str]:
    return [apart(block.text) for block in document.blocks]


def _folded_source(document: Document) -> str:
    return Prose.of([apart(document.source).lower()]).text


@dataclass(frozen=True)
class PackIndex:
    """The rules of a pack, each still plain data, and where its patterns' literals lead.

    `folded` knows where literals lead in whatever letters they stand, `exact` where those do whose capitals count;
    `searched` are entries with no literal to look up; `raw` are those that look at the file as it is, each with its
    literals; `others` are the rules that do not begin with a search, or have nothing to search for.
    """

    name: str
    ids: tuple[str, ...]
    rules: tuple[bytes, ...]
    folded: Lookup
    exact: Lookup
    searched: tuple[Place, ...]
    raw: tuple[tuple[Place, tuple[str, ...]], ...]
    others: tuple[int, ...]

    @classmethod
    def of(cls, name: str, specs: Sequence[Spec]) -> "PackIndex":
        """The index of a pack's rules."""
        folded: dict[str, list[Place]] = defaultdict(list)
        exact: dict[str, list[Place]] = defaultdict(list)
        searched: list[Place] = []
        raw: list[tuple[Place, tuple[str, ...]]] = []
        others: list[int] = []
        for number, rule in enumerate(map(build, specs)):
            if not isinstance(rule, PatternRule) or not rule.entries:
                others.append(number)
                continue
            for position, entry in enumerate(rule.entries):
                place, wanted = (number, position), sorted(literals(entry.pattern))
                if "raw" in names(rule.scope):
                    raw.append((place, tuple(map(str.lower, wanted))))
                if rule.scope != Name("raw"):
                    if not wanted:
                        searched.append(place)
                    found = folded if is_folded(entry.pattern) else exact
                    for literal in wanted:
                        found[literal].append(place)
        return cls(
            name,
            tuple(spec.id for spec in specs),
            tuple(_stored(spec) for spec in specs),
            _leading(folded),
            _leading(exact),
            tuple(searched),
            tuple(raw),
            tuple(others),
        )

    def dump(self) -> bytes:
        """The index as lines of JSON: a head, then the literals and the rules, of which a run reads those it needs."""
        lookups = [self.folded.heads, self.exact.heads]
        head = [self.name, self.ids, *lookups, self.searched, self.raw, self.others]
        return b"\n".join((_line(head), *self.folded.groups, *self.exact.groups, *self.rules))

    @classmethod
    def restore(cls, data: bytes) -> "PackIndex":
        """The index that `dump` wrote. Raises ValueError for anything else."""
        head, *lines = data.split(b"\n")
        name, ids, folded, exact, searched, raw, others = json.loads(head)
        if len(lines) != len(folded) + len(exact) + len(ids):
            raise ValueError("not a whole index")
        first, second = len(folded), len(folded) + len(exact)
        lookups = Lookup(tuple(folded), tuple(lines[:first])), Lookup(tuple(exact), tuple(lines[first:second]))
        return cls(name, tuple(ids), tuple(lines[second:]), *lookups, tuple(searched), tuple(raw), tuple(others))

    def spec(self, number: int) -> Spec:
        """A rule by its number, as plain data, without what a run has no use for."""
        kind, options = json.loads(self.rules[number])
        return Spec(self.ids[number], kind, options)

    def rule(self, number: int) -> Rule:
        """A rule by its number, built when it is first asked for."""
        if number not in self._built:
            self._built[number] = build(self.spec(number))
        return self._built[number]

    def tags(self, rule: str) -> tuple[str, ...]:
        """The tags of a rule of the pack."""
        return self.rule(self.numbers[rule]).tags

    def instead_of(self, rule: str) -> tuple[str, ...]:
        """The rules that are silent of the words of which a rule of the pack speaks."""
        return self.rule(self.numbers[rule]).instead_of

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each rule of the pack."""
        return {rule: number for number, rule in enumerate(self.ids)}

    def candidates(self, document: Document) -> dict[int, list[tuple[int, int]]]:
        """The rules that may match: for each rule's number, its entries' numbers with the numbers of the blocks."""
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for lookup, (text, starts) in ((self.folded, folded(document)), (self.exact, as_written(document))):
            values, hits = lookup.find(text)
            for literal, block in _in_blocks(hits, [*starts, len(text) + 1]):
                for number, entry in _places(values[literal]):
                    found[number].add((entry, block))
        for number, entry in self.searched:
            found[number].update((entry, block) for block in range(len(document.blocks)))
        for (number, entry), wanted in self.raw:
            if _holds_one(document, wanted):
                found[number].add((entry, RAW))
        return {number: sorted(places) for number, places in sorted(found.items())}

    def matches(self, document: Document, number: int, places: Iterable[tuple[int, int]]) -> list[Match]:
        """What the candidates of one rule come to. Raises TimeoutError."""
        rule = self.rule(number)
        if not isinstance(rule, PatternRule):
            raise TypeError(rule.id)
        return list(_matches(document, rule, places))

    @cached_property
    def _built(self) -> dict[int, Rule]:
        return {}


def _in_blocks(found: Iterable[tuple[int, int, int]], bounds: Sequence[int]) -> set[tuple[int, int]]:
    """Each literal that was found, with the number of each block in which it begins."""
    hits: set[tuple[int, int]] = set()
    block, first, after = -1, 0, 0
    for literal, start, _ in found:
        if not first <= start < after:
            block = bisect_right(bounds, start) - 1
            first, after = bounds[block], bounds[block + 1]
        hits.add((literal, block))
    return hits


def _leading(found: dict[str, list[Place]]) -> Lookup:
    """The look-up of literals that lead to places."""
    written = {literal: (f"{number}.{entry}" for number, entry in places) for literal, places in found.items()}
    return Lookup.of({literal: " ".join(places) for literal, places in written.items()})


@lru_cache(maxsize=2**16)
def _places(written: str) -> tuple[Place, ...]:
    found = (place.partition(".") for place in written.split(" "))
    return tuple((int(number), int(entry)) for number, _, entry in found)


def _holds_one(document: Document, wanted: Sequence[str]) -> bool:
    """Whether the file holds one of the literals, or there is none to hold."""
    source = document.once(_folded_source)
    return not wanted or any(literal in source for literal in wanted)


def _stored(spec: Spec) -> bytes:
    options: dict[str, Any] = {key: value for key, value in spec.options.items() if key not in AT_RUN_TIME}
    return _line([spec.kind, options])


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode(*UTF8)


def _matches(document: Document, rule: PatternRule, places: Iterable[tuple[int, int]]) -> Iterator[Match]:
    """The matches in those of the places that the rule's scope reaches."""
    reached: dict[int, Block | None] = {}
    for entry, number in places:
        if number not in reached:
            block = raw(document) if number == RAW else document.blocks[number]
            reached[number] = block if within(document, rule.scope, block) else None
        inside = reached[number]
        if inside:
            yield from rule.matches(document, rule.entry(entry), inside)
