"""`title`: one form for each office, before names and after them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, longest
from newslint.options import NO_TABLE, Table


@dataclass(frozen=True, kw_only=True, eq=False)
class Title(PatternRule):
    """Reports titles that are translated word for word (`calque`), in a form that the house does not use, or in two.

    `check: calque` looks for the `wrong` column of a table; its columns `where` and `unless` hold words, parted by
    `|`, one of which the draft must have or the paragraph must not have. `mixed-case` compares the titles before names
    in one article; `capital-alone` and `small-before-name` know what the house wants; `repeated` finds a title of
    `words` or more before a surname that was introduced with it.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "right")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note"})

    check_: Literal["calque", "mixed-case", "capital-alone", "small-before-name", "repeated"] = "calque"
    table: Table = NO_TABLE
    words: int = 3

    def list_entries(self) -> Iterator[Entry]:
        for row in self.table.records():
            pattern = self.pattern(row["wrong"], literal=True)._replace(ignorecase=True)
            fix = None if row.get("fix") == "none" else self.fix
            yield Entry(pattern, row["right"], row.get("note", ""), fix)

    def check(self, document: Document) -> Iterator[Diagnostic]:
        if self.check_ == "calque":
            return super().check(document)
        return _CHECKS[self.check_](self, document)

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        for match in longest(matches):
            row = self._row(match.entry)
            if _holds(row, match, document):
                right = _cased(match.text, match.entry.replacement or "")
                yield self.say(document, match, right)

    def say(self, document: Document, match: Match, right: str) -> Diagnostic:
        return self.report(
            document,
            match.block,
            match.span,
            choices=(right,) if match.entry.fix else (),
            replacement=right,
            note=match.entry.note,
        )

    def _row(self, entry: Entry) -> dict[str, str]:
        return next(row for row, known in zip(self.table.records(), self.entries, strict=True) if known is entry)
