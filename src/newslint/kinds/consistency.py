"""`consistency`: one form of a thing throughout an article."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, in_case_of, longest
from newslint.options import NO_TABLE, Regex, Table
from newslint.reading.voices.prose import holds
from newslint.rule import PROSE, rule_kind
from newslint.scope import Selector, parse

ANYWHERE = parse("text | meta | raw")

_ENGLISH = {"en-US": Regex("American"), "en-GB": Regex("British")}


@rule_kind
class Consistency(PatternRule):
    """Reports every use of a form that is not the article's usual one.

    `either` pairs two forms, `forms` lists several, a table has them in its columns `a` and `b`. The usual form is the
    one used most; it is the replacement. Of two as frequent both are reported, and none is mended. `together` takes all
    first forms as one habit and all others as another, so that “colour” speaks against “center”. Only uses inside
    `place` are reported, all of the scope are counted. `house` gives the form that American and British houses have:
    in one of them it is the usual one, whatever the article uses most.
    """

    required: ClassVar[frozenset[str]] = frozenset({"either", "forms", "table"})
    columns: ClassVar[tuple[str, ...]] = ("a", "b")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note"})

    either: dict[Regex, Regex] | None = None
    forms: tuple[tuple[Regex, ...], ...] = ()
    table: Table = NO_TABLE
    together: bool = False
    house: dict[Regex, Regex] | None = None
    place: Selector = ANYWHERE

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

    def problem(self) -> str:
        unknown = sorted({*(self.house or {})} - set(_ENGLISH.values()))
        return f"no English '{unknown[0]}' that a house could have; it is American or British" if unknown else ""

    def _group(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        own = (self.house or {}).get(_ENGLISH.get(document.english, Regex("")))
        if own:
            yield from self._foreign(document, matches, own)
        else:
            yield from self._rarer(document, matches)

    def _foreign(self, document: Document, matches: Sequence[Match], own: str) -> Iterator[Diagnostic]:
        """What is not in the form of the house."""
        for match in matches:
            if match.text != own and self._reports(document, match):
                choices = (own,) if self.fix else ()
                yield self.report(document, match.block, match.span, choices=choices, replacement=own)

    def _rarer(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        counts = self._counts(document, matches)
        if len(counts) < 2:
            return
        first, second = counts.most_common(2)
        usual = first[0]
        if first[1] == second[1] and not self.together:
            yield from self._tie(document, matches, (first[0], second[0]))
        else:
            leading = next(match for match in matches if match.entry.form[1] == usual)
            for match in matches:
                if match.entry.form[1] != usual:
                    yield from self._finding(document, match, leading, fix=True)

    def _counts(self, document: Document, matches: Sequence[Match]) -> Counter[int]:
        """How often each form is used; a use inside a quotation counts half of one in the article's own words."""
        counts: Counter[int] = Counter()
        for match in matches:
            own = self.place == ANYWHERE or holds(document, PROSE, match.block, match.span)
            counts[match.entry.form[1]] += 2 if own else 1
        return counts

    def _tie(self, document: Document, matches: Sequence[Match], forms: tuple[int, int]) -> Iterator[Diagnostic]:
        """Two forms as frequent as each other: the desk chooses, so both are shown and none is mended."""
        leading = {form: next(match for match in matches if match.entry.form[1] == form) for form in forms}
        for match in matches:
            other = forms[1] if match.entry.form[1] == forms[0] else forms[0]
            yield from self._finding(document, match, leading[other], fix=False)

    def _finding(self, document: Document, match: Match, leading: Match, *, fix: bool) -> Iterator[Diagnostic]:
        if not self._reports(document, match):
            return
        right = self._right(match, leading)
        yield self.report(
            document,
            match.block,
            match.span,
            choices=(right,) if fix and self.fix and right else (),
            related=(Related(leading.block.to_source(leading.span), f"'{leading.text}' here"),),
            replacement=right or leading.text,
            note=match.entry.note,
        )

    def _reports(self, document: Document, match: Match) -> bool:
        return self.place == ANYWHERE or holds(document, self.place, match.block, match.span)

    def _right(self, match: Match, leading: Match) -> str:
        """The usual form of the same thing; of another thing in the same habit it is known only from a table."""
        if match.entry.form[0] == leading.entry.form[0]:
            return in_case_of(match.text, leading.text) if match.entry.pattern.folds else leading.text
        return in_case_of(match.text, match.entry.replacement or "") if match.entry.replacement else ""
