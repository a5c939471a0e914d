"""`variety`: words spelt the way of the other side of the Atlantic."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule, in_case_of, longest
from newslint.options import NO_TABLE, Table
from newslint.reading.text.variety import is_counted, variety
from newslint.reading.voices.prose import holds
from newslint.rule import PROSE, rule_kind
from newslint.scope import Selector

AMERICAN, BRITISH = 0, 1


@rule_kind
class Variety(PatternRule):
    """Reports words that are not spelt in the article's own variety of English.

    The table has American words in its column `us`, British ones in `uk`; `both` says `us` or `uk` where that form is
    right on the other side too, so that it tells nothing. The article's variety is told by its metadata (`language:
    en-GB`) or by what it uses most: spelling, forms such as “U.S.” or “per cent”, abbreviated titles. A house that has
    one variety says so with `house`. Only words inside `place` are reported, all of the scope are counted.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("us", "uk", "both")
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "variety"})

    table: Table = NO_TABLE
    house: Literal["American", "British", ""] = ""
    place: Selector = PROSE

    def list_entries(self) -> Iterator[Entry]:
        for number, row in enumerate(self.table.records()):
            for side, name, other in ((AMERICAN, "us", "uk"), (BRITISH, "uk", "us")):
                if row["both"] != name:
                    pattern = self.pattern(row[name], literal=True)
                    yield Entry(pattern, row[other], row.get("note", ""), form=(number, side))

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        found = longest(matches)
        usual = self._usual(document, found)
        if usual is None:
            return
        leading = next((match for match in found if match.entry.form[1] == usual), None)
        related = (Related(leading.block.to_source(leading.span), f"'{leading.text}' here"),) if leading else ()
        name = "American" if usual == AMERICAN else "British"
        own = variety(document).own
        for match in found:
            if (
                match.entry.form[1] != usual
                and match.text.lower() not in own
                and holds(document, self.place, match.block, match.span)
            ):
                right = in_case_of(match.text, match.entry.replacement or "")
                yield self.report(
                    document,
                    match.block,
                    match.span,
                    choices=(right,),
                    related=related,
                    replacement=right,
                    variety=name,
                )

    def _usual(self, document: Document, found: Sequence[Match]) -> int | None:
        """The side that the article is on; None where neither has twice as much for it."""
        read = variety(document)
        told = self.house or read.told
        if told:
            return AMERICAN if told == "American" else BRITISH
        if read.neither:
            return None
        counts = Counter(match.entry.form[1] for match in found if not is_counted(match.text.lower()))
        american, british = counts[AMERICAN] + read.american, counts[BRITISH] + read.british
        if max(american, british) < 2 * min(american, british) or american == british:
            return None
        return AMERICAN if american > british else BRITISH
