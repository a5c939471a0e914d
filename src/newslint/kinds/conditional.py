"""`conditional`: what asks for something else in the same draft."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule
from newslint.options import Regex
from newslint.rule import rule_kind

FIRST, SECOND = 0, 1


@rule_kind
class Conditional(PatternRule):
    """Reports the first match of `first` for which the draft has no match of `second`.

    Two matches belong together if their first groups (or, without groups, the whole matches) are the same text. With
    `before`, the second must not stand after the first. `exceptions` are texts that need no second.
    """

    required: ClassVar[frozenset[str]] = frozenset({"first"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})

    first: Regex = Regex("")
    second: Regex = Regex("")
    before: bool = False
    exceptions: tuple[str, ...] = ()

    def problem(self) -> str:
        return super().problem() if self.first and self.second else "a conditional rule needs first and second"

    def list_entries(self) -> Iterator[Entry]:
        yield Entry(self.pattern(self.first), form=(FIRST, 0))
        yield Entry(self.pattern(self.second), form=(SECOND, 0))

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        met: dict[str, tuple[int, int]] = {}
        for match in sorted(matches, key=_place):
            if match.entry.form[0] == SECOND:
                met.setdefault(_key(match), _place(match))
        asked: set[str] = set(self.exceptions)
        for match in sorted(matches, key=_place):
            key = _key(match)
            if match.entry.form[0] == FIRST and key not in asked:
                asked.add(key)
                if key not in met or (self.before and met[key] > _place(match)):
                    yield self.report(document, match.block, match.span)


def _key(match: Match) -> str:
    return next((group for group in match.groups if group is not None), match.text)


def _place(match: Match) -> tuple[int, int]:
    return match.block.span.start, match.span.start
