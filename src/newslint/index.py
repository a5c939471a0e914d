"""Which rules can match a text at all: the literals of their patterns, looked up in one pass."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.document import Document
from newslint.kinds.pattern_rule import Match, PatternRule
from newslint.literals import literals
from newslint.loader import Spec, build
from newslint.pattern import fold
from newslint.reading.prose import raw
from newslint.rule import Rule
from newslint.scope import Name, names

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Place = tuple[int, int]
"""A rule's number in its pack and an entry's number in the rule."""

RAW = -1
"""Stands for the file as it is where the number of a block would stand."""

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

    `literals` and `postings` belong together; `searched` are entries with no literal to look up; `raw` are those that
    look at the file as it is, each with its literals; `others` are the rules that do not begin with a search, or have
    nothing to search for.
    """

    name: str
    ids: tuple[str, ...]
    rules: tuple[str, ...]
    literals: tuple[str, ...]
    postings: tuple[tuple[Place, ...], ...]
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
                    for literal in wanted:
                        found[literal].append(place)
                    if not wanted:
                        searched.append(place)
        return cls(
            name,
            tuple(spec.id for spec in specs),
            tuple(_stored(spec) for spec in specs),
            tuple(found),
            tuple(map(tuple, found.values())),
            tuple(searched),
            tuple(raw),
            tuple(others),
        )

    def dump(self) -> str:
        """The index as lines of JSON: a head, then a rule a line, so that a run reads only the rules it needs."""
        head = [self.name, self.ids, self.literals, self.postings, self.searched, self.raw, self.others]
        return "\n".join((json.dumps(head, ensure_ascii=False), *self.rules))

    @classmethod
    def restore(cls, text: str) -> "PackIndex":
        """The index that `dump` wrote. Raises ValueError for anything else."""
        head, *rules = text.split("\n")
        name, ids, *tables = json.loads(head)
        found, postings, searched, raw, others = map(tuple, tables)
        if len(rules) != len(ids) or len(found) != len(postings):
            raise ValueError("not a whole index")
        return cls(name, tuple(ids), tuple(rules), found, postings, searched, raw, others)

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
        return self.rule(self.ids.index(rule)).tags

    def candidates(self, document: Document) -> dict[int, list[tuple[int, int]]]:
        """The rules that may match: for each rule's number, its entries' numbers with the numbers of the blocks."""
        text, starts = folded(document)
        hits = _in_blocks(self._look_up(text), [*starts, len(text) + 1])
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for literal, block in hits:
            for number, entry in self.postings[literal]:
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

    def _look_up(self, text: str) -> Iterable[tuple[int, int, int]]:
        """Each place where a literal stands: the literal's number, its start and its end.

        An automaton of all literals takes as long to make as ten drafts take to look through, so the first drafts are
        looked through for those literals alone whose first and last letters they have.
        """
        if not self.literals:
            return ()
        self._asked.append(len(text))
        if len(self._asked) > _FEW:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        likely = _likely(self.literals, text)
        automaton = _automaton([self.literals[number] for number in likely])
        found = automaton.find_matches_as_indexes(text, overlapping=True)
        return [(likely[literal], start, end) for literal, start, end in found]

    @cached_property
    def _automaton(self) -> "AhoCorasick":
        return _automaton(self.literals)

    @cached_property
    def _asked(self) -> list[int]:
        """The lengths of the texts that were looked through."""
        return []

    @cached_property
    def _built(self) -> dict[int, Rule]:
        return {}


_FEW = 4
"""Drafts for which no automaton of all literals is made."""

_ENDS = 4
"""Letters of a literal, at either end, that are looked for first."""


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


def _automaton(literals: Sequence[str]) -> "AhoCorasick":
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415  (a pack without literals needs none)

    return AhoCorasick(literals, implementation=Implementation.ContiguousNFA)


def _likely(literals: Sequence[str], text: str) -> list[int]:
    """The numbers of the literals whose first and last letters the text has, each in a row."""
    runs = {text[at : at + length] for length in range(1, _ENDS + 1) for at in range(len(text) - length + 1)}
    return [number for number, literal in enumerate(literals) if literal[:_ENDS] in runs and literal[-_ENDS:] in runs]


def _wanted(number: int, rule: PatternRule) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Each entry's place with its literals; none for what must always be searched for."""
    for position, entry in enumerate(rule.entries):
        yield (number, position), tuple(sorted(literals(entry.pattern)))


def _holds_one(document: Document, wanted: Sequence[str]) -> bool:
    """Whether the file holds one of the literals, or there is none to hold."""
    source = document.once(_folded_source)
    return not wanted or any(literal in source for literal in wanted)


def _stored(spec: Spec) -> str:
    options: dict[str, Any] = {key: value for key, value in spec.options.items() if key not in AT_RUN_TIME}
    return json.dumps([spec.kind, options], ensure_ascii=False)


def _matches(document: Document, rule: PatternRule, places: Iterable[tuple[int, int]]) -> Iterator[Match]:
    blocks = document.blocks
    for entry, block in places:
        yield from rule.matches(document, rule.entries[entry], raw(document) if block == RAW else blocks[block])
