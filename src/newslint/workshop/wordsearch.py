"""Which rules speak of a word."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.apart import Prose, apart
from newslint.kinds.pattern_rule import Entry, PatternRule
from newslint.literals import literals
from newslint.loader import Spec, build
from newslint.pattern import Pattern, fold


class Spoken(NamedTuple):
    """A rule and the entry of it that speaks of a word."""

    rule: PatternRule
    entry: Entry

    @property
    def text(self) -> str:
        """What the entry looks for, what it would have instead, and its note."""
        instead = f" → {self.entry.replacement}" if self.entry.replacement else ""
        note = f"  ({self.entry.note})" if self.entry.note else ""
        return f"{self.entry.pattern.text}{instead}{note}"


def speaking_of(word: str, specs: Iterable[Spec]) -> Iterator[Spoken]:
    """Every entry that finds a word or phrase, looks for words with it, or would have it written instead."""
    for spec in specs:
        rule = build(spec)
        if isinstance(rule, PatternRule):
            yield from (Spoken(rule, entry) for entry in rule.entries if _speaks(entry, fold(word)))


def _speaks(entry: Entry, word: str) -> bool:
    wanted = f" {word} "
    literal = entry.pattern.literal and wanted in f" {fold(entry.pattern.text)} "
    instead = wanted in f" {fold(entry.replacement or '').replace('|', ' ')} "
    return literal or instead or _finds(entry.pattern, word)


def _finds(pattern: Pattern, word: str) -> bool:
    """Whether a pattern finds a word; only one whose literals allow it is compiled."""
    text = Prose.of([apart(word)]).text
    return any(literal.lower() in text for literal in literals(pattern)) and bool(pattern.search(word))
