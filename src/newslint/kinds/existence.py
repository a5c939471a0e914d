"""`existence`: words or patterns that should not stand there."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, longest
from newslint.options import NO_TABLE, Regex, Table
from newslint.rule import rule_kind


@rule_kind
class Existence(PatternRule):
    """Reports each match of `tokens`, or of the `wrong` column of a table with its `note`.

    `where` and `unless` in a table are words parted by `|`, one of which the draft must have, or none of which the
    paragraph may have. `remove` makes a fix that deletes the match.
    """

    required: ClassVar[frozenset[str]] = frozenset({"tokens", "table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong",)
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "note"})

    tokens: tuple[Regex, ...] = ()
    table: Table = NO_TABLE
    remove: bool = False

    def list_entries(self) -> Iterator[Entry]:
        for token in self.tokens:
            yield Entry(self.pattern(token))
        for row in self.table.records():
            pattern, note = self.pattern(row["wrong"], literal=True), row.get("note", "")
            yield Entry(pattern, note=note, where=row.get("where", ""), unless=row.get("unless", ""))

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        for match in longest(matches):
            yield self.report(
                document,
                match.block,
                match.span,
                choices=("",) if self.remove else (),
                note=match.entry.note,
            )
