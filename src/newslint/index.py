"""Which rules can match a text at all: the literals of their patterns, looked up in one pass."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from newslint.document import Block, Document
from newslint.kinds.pattern_rule import Match, PatternRule
from newslint.literals import literals
from newslint.loader import Spec, build
from newslint.lookup import UTF8, Lookup
from newslint.pattern import fold
from newslint.reading.prose import raw, within
from newslint.rule import Rule
from newslint.scope import Name, names

Place = tuple[int, int]
"""A rule's number in its pack and an entry's number in the rule."""

RAW = -1
"""Stands for the file as it is where the number of a block would stand."""

EVERYWHERE = frozenset({" "})
"""Literals that stand in every block: to look them up tells nothing."""

AT_RUN_TIME = frozenset({"examples", "description", "source", "owner", "added", "review"})
"""Options that say nothing to a run; `explain` and `rules` read them from the file."""


class Prose(NamedTuple):
    """The texts of a draft's blocks as literals are looked up in them, joined into one, and where each block starts."""

    text: str
    starts: list[int]


def folded(document: Document) -> Prose:
    """A draft's blocks made ready for the look-up, once for all packs."""
    return document.once(_folded)


def _folded(document: Document) -> Prose:
    texts = [fold(block.text) for block in document.blocks]
    starts = [0, *accumulate(len(text) + 1 for text in texts)][:-1]
    return Prose("\n".join(texts), starts)


def _folded_source(document: Document) -> str:
    return fold(document.source)


@dataclass(frozen=True)
class PackIndex:
    """The rules of a pack, each still plain data, and where its patterns' literals lead.

    `lookup` knows where literals lead; `searched` are entries with no literal to look up; `raw` are those that look at
    the file as it is, each with its literals; `others` are the rules that do not begin with a search, or have nothing
    to search for.
    """

    name: str
    ids: tuple[str, ...]
    rules: tuple[bytes, ...]
    lookup: Lookup
    searched: tuple[Place, ...]
    raw: tuple[tuple[Place, tuple[str, ...]], ...]
    others: tuple[int, ...]

    @classmethod
    def of(cls, name: str, specs: Sequence[Spec]) -> "PackIndex":
        """The index of a pack's rules."""
        found: dict[str, list[Place]] = defaultdict(list)
        searched: list[Place] = []
        raw: list[tuple[Place, tuple[str, ...]]] = []
        others: list[int] = []
        for number, rule in enumerate(map(build, specs)):
            if not isinstance(rule, PatternRule) or not rule.entries:
                others.append(number)
                continue
            for place, wanted in _wanted(number, rule):
                if "raw" in names(rule.scope):
                    raw.append((place, wanted))
                if rule.scope != Name("raw"):
                    if not wanted or EVERYWHERE.intersection(wanted):
                        searched.append(place)
                    else:
                        for literal in wanted:
                            found[literal].append(place)
        return cls(
            name,
            tuple(spec.id for spec in specs),
            tuple(_stored(spec) for spec in specs),
            Lookup.of({literal: _written(places) for literal, places in found.items()}),
            tuple(searched),
            tuple(raw),
            tuple(others),
        )

    def dump(self) -> bytes:
        """The index as lines of JSON: a head, then the literals and the rules, of which a run reads those it needs."""
        head = [self.name, self.ids, self.lookup.heads, self.searched, self.raw, self.others]
        return b"\n".join((_line(head), *self.lookup.groups, *self.rules))

    @classmethod
    def restore(cls, data: bytes) -> "PackIndex":
        """The index that `dump` wrote. Raises ValueError for anything else."""
        head, *lines = data.split(b"\n")
        name, ids, heads, searched, raw, others = json.loads(head)
        if len(lines) != len(heads) + len(ids):
            raise ValueError("not a whole index")
        groups, rules = lines[: len(heads)], lines[len(heads) :]
        lookup = Lookup(tuple(heads), tuple(groups))
        return cls(name, tuple(ids), tuple(rules), lookup, tuple(searched), tuple(raw), tuple(others))

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
        text, starts = folded(document)
        values, hits = self.lookup.find(text)
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for literal, block in _in_blocks(hits, [*starts, len(text) + 1]):
            for number, entry in _places(values[literal]):
                found[number].add((entry, block))
        for number, entry in self.searched:
            found[number].update((entry, block) for block in range(len(starts)))
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


def _written(places: Iterable[Place]) -> str:
    return " ".join(f"{number}.{entry}" for number, entry in places)


@lru_cache(maxsize=2**16)
def _places(written: str) -> tuple[Place, ...]:
    found = (place.partition(".") for place in written.split(" "))
    return tuple((int(number), int(entry)) for number, _, entry in found)


def _wanted(number: int, rule: PatternRule) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Each entry's place with its literals; none for what must always be searched for."""
    for position, entry in enumerate(rule.entries):
        yield (number, position), tuple(sorted(literals(entry.pattern)))


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
