"""`consistency`: one form of a thing throughout an article."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, in_case_of, longest
from newslint.options import NO_TABLE, Regex, Table


@dataclass(frozen=True, kw_only=True, eq=False)
class Consistency(PatternRule):
    """Reports every use of a form that is not the article's usual one.

    `either` pairs two forms, `forms` lists several, a table has them in its columns `a` and `b`. The usual form is the
    one used most, of two as frequent the one used first; it is the replacement. `together` takes all first forms as one
    habit and all others as another, so that “colour” speaks against “center”.
    """

    required: ClassVar[frozenset[str]] = frozenset({"either", "forms", "table"})
    columns: ClassVar[tuple[str, ...]] = ("a", "b")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note"})

    either: dict[Regex, Regex] | None = None
    forms: tuple[tuple[Regex, ...], ...] = ()
    table: Table = NO_TABLE
    together: bool = False

    def list_entries(self) -> Iterator[Entry]:
        written: list[tuple[Regex, ...]] = [*(self.either or {}).items(), *self.forms]
        for number, forms in enumerate(written):
            for place, form in enumerate(forms):
                yield Entry(self.pattern(form), fix=self.fix, form=(number, place))
        for number, row in enumerate(self.table.records(), start=len(written)):
            for place, (text, other) in enumerate(((row["a"], row["b"]), (row["b"], row["a"]))):
                pattern = self.pattern(text, literal=True)
                yield Entry(pattern, other, row.get("note", ""), self.fix, (number, place))

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        groups: dict[int, list[Match]] = defaultdict(list)
        for match in longest(matches):
            groups[0 if self.together else match.entry.form[0]].append(match)
        for group in groups.values():
            yield from self._group(document, group)

    def _group(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        counts = Counter(match.entry.form[1] for match in matches)
        if len(counts) < 2:
            return
        order = [match.entry.form[1] for match in matches]
        usual = max(counts, key=lambda form: (counts[form], -order.index(form)))
        leading = next(match for match in matches if match.entry.form[1] == usual)
        related = (Related(leading.block.to_source(leading.span), f"'{leading.text}' here"),)
        for match in matches:
            if match.entry.form[1] != usual:
                right = self._right(match, leading)
                choices = (right,) if self.fix and right else ()
                yield self.report(
                    document,
                    match.block,
                    match.span,
                    choices=choices,
                    related=related,
                    replacement=right or leading.text,
                    note=match.entry.note,
                )

    def _right(self, match: Match, leading: Match) -> str:
        """The usual form of the same thing; of another thing in the same habit it is known only from a table."""
        if match.entry.form[0] == leading.entry.form[0]:
            return in_case_of(match.text, leading.text) if match.entry.pattern.folds else leading.text
        return in_case_of(match.text, match.entry.replacement or "") if match.entry.replacement else ""
