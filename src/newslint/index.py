"""Which rules can match a text at all: the literals of their patterns, looked up in one pass."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice
from typing import Any

from newslint.apart import Prose
from newslint.document import Document
from newslint.expression import expression
from newslint.kinds.pattern_rule import Match, PatternRule
from newslint.loader import Spec, build
from newslint.lookup import UTF8, Lookup
from newslint.pattern import fold
from newslint.reading.text.words import apart_texts, words_by_block
from newslint.reading.voices.prose import raw, stretches
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
    return Prose.of(apart_texts(document))


def _folded(document: Document) -> Prose:
    return Prose.of(map(str.lower, apart_texts(document)))


def _source(document: Document) -> str:
    return fold(document.source)


@dataclass(frozen=True)
class PackIndex:
    """The rules of a pack, each still plain data, and where its patterns' literals lead.

    `folded` knows where literals lead in whatever letters they stand, `exact` where those do whose capitals count, and
    `source` where words of the file as it is lead; `searched` and `searched_source` are entries with no literal to look
    up; `others` are the rules that do not begin with a search, or have nothing to search for. `companions` are, rule by
    rule, the words of which a block must have one for an entry's pattern to match in it. Of a `proven` pack no pattern
    takes long, and so none is watched in short texts.
    """

    name: str
    ids: tuple[str, ...]
    rules: tuple[bytes, ...]
    folded: Lookup
    exact: Lookup
    source: Lookup
    searched: tuple[Place, ...]
    searched_source: tuple[Place, ...]
    others: tuple[int, ...]
    companions: tuple[bytes, ...]
    proven: bool = False

    @classmethod
    def of(cls, name: str, specs: Sequence[Spec]) -> "PackIndex":
        """The index of a pack's rules."""
        from newslint.companions import companions  # noqa: PLC0415  (a run with a cache makes no index)
        from newslint.literals import is_folded, literals  # noqa: PLC0415

        folded, exact, source = _Leads(), _Leads(), _Leads()
        others: list[int] = []
        beside: list[dict[int, list[str]]] = [{} for _ in specs]
        for number, rule in enumerate(map(build, specs)):
            if not isinstance(rule, PatternRule) or not rule.entries:
                others.append(number)
                continue
            for position, entry in enumerate(rule.entries):
                place, wanted = (number, position), literals(entry.pattern)
                if "raw" in names(rule.scope):
                    source.add(place, frozenset(map(_longest_word, wanted)))
                if rule.scope != Name("raw"):
                    (folded if is_folded(entry.pattern) else exact).add(place, wanted)
                    if words := companions(entry.pattern):
                        beside[number][position] = sorted(words)
        return cls(
            name,
            tuple(spec.id for spec in specs),
            tuple(_stored(spec) for spec in specs),
            folded.lookup,
            exact.lookup,
            source.lookup,
            (*folded.searched, *exact.searched),
            tuple(source.searched),
            tuple(others),
            tuple(_line(words) if words else b"" for words in beside),
        )

    def dump(self) -> bytes:
        """The index as lines of JSON: a head, then literals, rules and companions, read when they are needed."""
        lookups = self.folded, self.exact, self.source
        heads = [lookup.heads for lookup in lookups]
        head = [self.name, self.ids, heads, self.searched, self.searched_source, self.others]
        return b"\n".join((_line(head), *chain(*(lookup.groups for lookup in lookups)), *self.rules, *self.companions))

    @classmethod
    def restore(cls, data: bytes) -> "PackIndex":
        """The index that `dump` wrote. Raises ValueError for anything else."""
        head, *lines = data.split(b"\n")
        name, ids, heads, searched, searched_source, others = json.loads(head)
        rest = iter(lines)
        folded, exact, source = (Lookup(tuple(known), tuple(islice(rest, len(known)))) for known in heads)
        rules, companions = tuple(islice(rest, len(ids))), tuple(rest)
        if not len(rules) == len(companions) == len(ids):
            raise ValueError("not a whole index")
        found = tuple(searched), tuple(searched_source), tuple(others), companions
        return cls(name, tuple(ids), rules, folded, exact, source, *found)

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
        blocks = range(len(document.blocks))
        for lookup, (text, starts) in ((self.folded, folded(document)), (self.exact, as_written(document))):
            values, hits = lookup.find(text)
            for literal, block in _in_blocks(hits, [*starts, len(text) + 1]):
                for number, entry in _places(values[literal]):
                    found[number].add((entry, block))
        for number, entry in self.searched:
            found[number].update([(entry, block) for block in blocks])
        for number, entry in chain(self.searched_source, self._met_in_source(document)):
            found[number].add((entry, RAW))
        words = words_by_block(document)
        for number in filter(self.companions.__getitem__, found):
            asked = self._asked(number)
            found[number] = {place for place in found[number] if _is_likely(place, asked, words)}
        return {number: sorted(places) for number, places in sorted(found.items()) if places}

    def _asked(self, number: int) -> dict[int, list[str]]:
        """The words beside of a rule's entries, read when they are first asked for."""
        if number not in self._beside:
            asked = json.loads(self.companions[number])
            self._beside[number] = {int(entry): words for entry, words in asked.items()}
        return self._beside[number]

    def _met_in_source(self, document: Document) -> Iterator[Place]:
        values, hits = self.source.find(document.once(_source))
        return chain.from_iterable(_places(values[literal]) for literal in {literal for literal, _, _ in hits})

    def matches(self, document: Document, number: int, places: Iterable[tuple[int, int]]) -> list[Match]:
        """What the candidates of one rule come to. Raises TimeoutError."""
        rule = self.rule(number)
        if not isinstance(rule, PatternRule):
            raise TypeError(rule.id)
        found: list[Match] = []
        where, watched, blocks = stretches(document, rule.scope), not self.proven, document.blocks
        for entry, place in places:
            block = raw(document) if place == RAW else blocks[place]
            if where[block]:
                found.extend(rule.matches(document, rule.entry(entry), block, watched=watched))
        return found

    @cached_property
    def _beside(self) -> dict[int, dict[int, list[str]]]:
        return {}

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


def _is_likely(place: tuple[int, int], asked: Mapping[int, list[str]], words: Sequence[frozenset[str]]) -> bool:
    """Whether the block of a place has one of the words that its entry asks for beside the literal."""
    entry, block = place
    return block == RAW or entry not in asked or not words[block].isdisjoint(asked[entry])


class _Leads:
    """Where literals lead, gathered entry by entry, and the entries to which none does."""

    def __init__(self) -> None:
        self.places: dict[str, list[Place]] = defaultdict(list)
        self.searched: list[Place] = []

    def add(self, place: Place, wanted: frozenset[str]) -> None:
        """One of the literals is wanted for the entry of a place."""
        if not all(wanted) or not wanted:
            self.searched.append(place)
            return
        for literal in sorted(wanted):
            self.places[literal].append(place)

    @property
    def lookup(self) -> Lookup:
        return Lookup.of({literal: _written(places) for literal, places in self.places.items()})


def _written(places: Iterable[Place]) -> str:
    return " ".join(f"{number}.{entry}" for number, entry in places)


def _longest_word(literal: str) -> str:
    """What a literal says of a text in which words do not stand apart."""
    return max(_NO_SIGN.split(literal.lower()), key=len)


_NO_SIGN = expression("[\\s\ue000-\uf8ff]+")
"""Space, and what stands in literals for something else."""


@lru_cache(maxsize=2**16)
def _places(written: str) -> tuple[Place, ...]:
    found = (place.partition(".") for place in written.split(" "))
    return tuple((int(number), int(entry)) for number, _, entry in found)


def _stored(spec: Spec) -> bytes:
    options: dict[str, Any] = {key: value for key, value in spec.options.items() if key not in AT_RUN_TIME}
    return _line([spec.kind, options])


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode(*UTF8)
