"""Which rules can match a text at all: the literals of their patterns, looked up in one pass."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.document import Block, Document
from newslint.kinds.pattern_rule import Match, PatternRule
from newslint.literals import literals
from newslint.loader import Spec, build
from newslint.pattern import fold
from newslint.reading.prose import raw
from newslint.rule import Rule
from newslint.scope import names

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Place = tuple[int, int]
"""A rule's number in its pack and an entry's number in the rule."""

AT_RUN_TIME = frozenset({"examples", "description", "source", "tags", "owner", "added", "review"})
"""Options that say nothing to a run; `explain` and `rules` read them from the file."""


class Prose(NamedTuple):
    """The blocks of a draft and their texts as literals are looked up in them, joined into one."""

    blocks: tuple[Block, ...]
    text: str
    starts: list[int]

    def block(self, offset: int) -> int:
        """The number of the block that an offset of the joined text lies in."""
        return bisect_right(self.starts, offset) - 1


def folded(document: Document) -> Prose:
    """A draft's blocks made ready for the look-up, once for all packs."""
    return document.once(_folded)


def _folded(document: Document) -> Prose:
    texts = [fold(block.text) for block in document.blocks]
    starts = [0, *accumulate(len(text) + 1 for text in texts)][:-1]
    return Prose(document.blocks, "\n".join(texts), starts)


@dataclass(frozen=True)
class PackIndex:
    """The rules of a pack, each still plain data, and where its patterns' literals lead.

    `literals` and `postings` belong together; `searched` are entries with no literal to look up, or rules that look
    at the raw file; `others` are the rules that do not begin with a search, or have nothing to search for.
    """

    name: str
    ids: tuple[str, ...]
    rules: tuple[str, ...]
    literals: tuple[str, ...]
    postings: tuple[tuple[Place, ...], ...]
    searched: tuple[Place, ...]
    others: tuple[int, ...]

    @classmethod
    def of(cls, name: str, specs: Sequence[Spec]) -> "PackIndex":
        """The index of a pack's rules."""
        found: dict[str, list[Place]] = defaultdict(list)
        searched: list[Place] = []
        others: list[int] = []
        for number, rule in enumerate(map(build, specs)):
            if isinstance(rule, PatternRule) and rule.entries:
                for literal, place in _places(number, rule):
                    (found[literal] if literal else searched).append(place)
            else:
                others.append(number)
        return cls(
            name,
            tuple(spec.id for spec in specs),
            tuple(_stored(spec) for spec in specs),
            tuple(found),
            tuple(map(tuple, found.values())),
            tuple(searched),
            tuple(others),
        )

    def dump(self) -> str:
        """The index as lines of JSON: a head, then a rule a line, so that a run reads only the rules it needs."""
        head = [self.name, self.ids, self.literals, self.postings, self.searched, self.others]
        return "\n".join((json.dumps(head, ensure_ascii=False), *self.rules))

    @classmethod
    def restore(cls, text: str) -> "PackIndex":
        """The index that `dump` wrote. Raises ValueError for anything else."""
        head, *rules = text.split("\n")
        name, ids, found, postings, searched, others = json.loads(head)
        if len(rules) != len(ids) or len(found) != len(postings):
            raise ValueError("not a whole index")
        return cls(name, tuple(ids), tuple(rules), tuple(found), tuple(postings), tuple(searched), tuple(others))

    def spec(self, number: int) -> Spec:
        """A rule by its number, as plain data, without what a run has no use for."""
        kind, options = json.loads(self.rules[number])
        return Spec(self.ids[number], kind, options)

    def rule(self, number: int) -> Rule:
        """A rule by its number, built when it is first asked for."""
        if number not in self._built:
            self._built[number] = build(self.spec(number))
        return self._built[number]

    def candidates(self, document: Document) -> dict[int, list[tuple[int, int]]]:
        """The rules that may match: for each rule's number, its entries' numbers with the numbers of the blocks."""
        prose = folded(document)
        hits = {(literal, prose.block(start)) for literal, start, _ in self._look_up(prose.text)}
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for literal, block in hits:
            for number, entry in self.postings[literal]:
                found[number].add((entry, block))
        for number, entry in self.searched:
            found[number].update((entry, block) for block in range(-1, len(prose.blocks)))
        return {number: sorted(places) for number, places in sorted(found.items())}

    def matches(self, document: Document, number: int, places: Iterable[tuple[int, int]]) -> list[Match]:
        """What the candidates of one rule come to. Raises TimeoutError."""
        rule = self.rule(number)
        if not isinstance(rule, PatternRule):
            raise TypeError(rule.id)
        return list(_matches(document, rule, places))

    def _look_up(self, text: str) -> list[tuple[int, int, int]]:
        if not self.literals:
            return []
        return self._automaton.find_matches_as_indexes(text, overlapping=True)

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415  (a pack without literals needs none)

        return AhoCorasick(self.literals, implementation=Implementation.ContiguousNFA)

    @cached_property
    def _built(self) -> dict[int, Rule]:
        return {}


def _places(number: int, rule: PatternRule) -> Iterator[tuple[str, Place]]:
    """Each literal of each entry with where it leads; an empty literal for what must always be searched for."""
    is_raw = "raw" in names(rule.scope)
    for position, entry in enumerate(rule.entries):
        found = frozenset() if is_raw else literals(entry.pattern)
        for literal in sorted(found) or [""]:
            yield literal, (number, position)


def _stored(spec: Spec) -> str:
    options: dict[str, Any] = {key: value for key, value in spec.options.items() if key not in AT_RUN_TIME}
    return json.dumps([spec.kind, options], ensure_ascii=False)


def _matches(document: Document, rule: PatternRule, places: Iterable[tuple[int, int]]) -> Iterator[Match]:
    blocks = document.blocks
    for entry, block in places:
        if block >= 0:
            yield from rule.matches(document, rule.entries[entry], blocks[block])
        elif "raw" in names(rule.scope):
            yield from rule.matches(document, rule.entries[entry], raw(document))
