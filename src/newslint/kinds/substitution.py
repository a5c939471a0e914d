"""`substitution`: one form instead of another."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.diagnostic import Applicability, Diagnostic
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, expand, in_case_of, longest
from newslint.options import NO_TABLE, Regex, Table
from newslint.rule import rule_kind


@rule_kind
class Substitution(PatternRule):
    """Reports each match of a key of `swap`, or of the `wrong` column of a table, and says what to write.

    A replacement may use `$1` for what the key's first group matched, and name several choices with `|`. In a
    table, `right` is the replacement, `note` is said after the message, `fix` (safe, unsafe, none) holds for the row
    alone, and so do `where` and `unless`: words parted by `|`, one of which the draft must have, or none of which
    the paragraph may have.
    """

    required: ClassVar[frozenset[str]] = frozenset({"swap", "table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "right")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note"})

    swap: dict[Regex, str] | None = None
    table: Table = NO_TABLE

    def list_entries(self) -> Iterator[Entry]:
        for token, replacement in (self.swap or {}).items():
            yield Entry(self.pattern(token), replacement, fix=self.fix)
        yield from map(self._row_entry, self.table.records())

    def entry(self, number: int) -> Entry:
        """As for every rule, but of a long table only the rows that are asked for become entries."""
        if number not in self._known:
            row = number - len(self.swap or {})
            self._known[number] = self._row_entry(self.table.record(row)) if row >= 0 else super().entry(number)
        return self._known[number]

    @cached_property
    def _known(self) -> dict[int, Entry]:
        return {}

    def _row_entry(self, row: dict[str, str]) -> Entry:
        return Entry(
            self.pattern(row["wrong"], literal=True),
            row["right"],
            row.get("note", ""),
            self._row_fix(row),
            where=row.get("where", ""),
            unless=row.get("unless", ""),
        )

    def _row_fix(self, row: dict[str, str]) -> Applicability | None:
        written = row.get("fix", "")
        if not written or not self.fix:
            return self.fix
        return None if written == "none" else Applicability(written)

    def problem(self) -> str:
        known = {"", "none", *map(str, Applicability)}
        for number, row in enumerate(self.table.records(), start=2):
            if row.get("fix", "") not in known:
                return f"the table's row {number} has the fix '{row['fix']}'; it is safe, unsafe or none"
        for token, replacement in (self.swap or {}).items():
            groups = self.pattern(token).groups
            for wanted in map(int, re.findall(r"\$(\d)", replacement.replace("$$", ""))):
                if not 0 < wanted <= groups:
                    return f"'{replacement}' asks for group {wanted} of '{token}', which has {groups or 'none'}"
        return super().problem()

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        for match in longest(matches):
            choices = [self._replacement(match, choice) for choice in (match.entry.replacement or "").split("|")]
            if match.text in choices:
                continue
            yield self.report(
                document,
                match.block,
                match.span,
                replacement="' or '".join(choices),
                choices=choices if match.entry.fix else (),
                fix=match.entry.fix,
                note=match.entry.note,
            )

    def _replacement(self, match: Match, choice: str) -> str:
        text = expand(choice.strip() if "|" in (match.entry.replacement or "") else choice, match.groups)
        return in_case_of(match.text, text) if match.entry.pattern.folds else text
