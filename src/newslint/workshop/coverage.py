"""What the examples of a rule reach: which alternatives of its patterns make a difference to any of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from newslint.formats import read
from newslint.kinds.pattern_rule import PatternRule
from newslint.loader import Spec, build
from newslint.pattern import Pattern
from newslint.rule import Rule
from newslint.workshop.alternatives import alternatives


class Coverage(NamedTuple):
    """How far the examples of a rule prove it.

    An alternative is reached if the pattern without it finds something else in some example. Rows of a table are
    counted apart: they are all of one make.
    """

    rule: str
    alternatives: int = 0
    unreached: tuple[str, ...] = ()
    rows: int = 0
    rows_reached: int = 0


def coverage(spec: Spec) -> Coverage:
    """What the examples of a rule reach in its patterns; nothing to reach in a rule without any."""
    rule = build(spec)
    texts = [*_texts(rule)]
    if not isinstance(rule, PatternRule):
        return Coverage(spec.id)
    written = [entry.pattern for entry in rule.entries if not entry.pattern.literal]
    rows = [entry.pattern for entry in rule.entries if entry.pattern.literal]
    tried = [pair for pattern in written for pair in _tried(pattern, texts)]
    unreached = tuple(name for name, reached in tried if not reached)
    return Coverage(spec.id, len(tried), unreached, len(rows), sum(_is_met(row, texts) for row in rows))


def _texts(rule: Rule) -> Iterator[str]:
    """The texts of all examples as the rule sees them, block by block."""
    for example in (*rule.examples.invalid, *rule.examples.valid):
        document = read(example.text, "example", example.format)
        yield example.text
        yield from (block.text for block in document.blocks)


def _tried(pattern: Pattern, texts: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each alternative of a pattern, or the pattern as a whole where there is no choice, and whether it is reached."""
    found = [*alternatives(pattern.text)]
    if not found:
        yield pattern.text, _is_met(pattern, texts)
    for alternative in found:
        name = f"{_shortened(alternative.text)} in {_shortened(pattern.text)}"
        yield name, _differs(pattern, pattern._replace(text=alternative.without), texts)


def _is_met(pattern: Pattern, texts: Iterable[str]) -> bool:
    return any(map(pattern.search, texts))


def _differs(pattern: Pattern, without: Pattern, texts: Iterable[str]) -> bool:
    try:
        return any(_places(pattern, text) != _places(without, text) for text in texts)
    except regex.error:  # a group that something else refers to went with the alternative
        return True


def _places(pattern: Pattern, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.search(text)]


def _shortened(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
