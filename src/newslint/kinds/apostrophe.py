"""`apostrophe`: possessives without one, plurals with one, and marks of two styles."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.punctuation.apostrophemarks import odd_apostrophes
from newslint.reading.punctuation.plainplurals import false_apostrophes
from newslint.reading.punctuation.possessives import lost_possessives
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span


@rule_kind
class Apostrophe(Rule):
    """Reports possessives that lost their apostrophe, plurals that have one, and apostrophes of two styles.

    `check: lost` finds owners before what is theirs (“my kids privilege”, “last weeks ice”, “womens shelter”),
    `perhaps` those that may be a word that only describes (“an artists impression”), `plural` plurals written as
    possessives (“sign's were put up”), and `mixed` straight apostrophes among curly ones, or the other way round. A
    plural that is the subject of a verb (“residents fear”) and one that tells what kind of body or place is meant (“a
    teachers union”, “a farmers market”) are left alone.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["lost", "perhaps", "plural", "mixed"] = "lost"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        if self.check_ == "plural":
            return self._mended(document, false_apostrophes(document))
        if self.check_ == "mixed":
            return self._mended(document, odd_apostrophes(document))
        return self._possessives(document, sure=self.check_ == "lost")

    def _possessives(self, document: Document, *, sure: bool) -> Iterator[Diagnostic]:
        for found in lost_possessives(document):
            if found.sure == sure and holds(document, self.scope, found.block, found.span):
                choices = found.rights if self.fix else ()
                replacement = "' or '".join(found.rights)
                yield self.report(document, found.block, found.span, choices=choices, replacement=replacement)

    def _mended(self, document: Document, found: Iterable[tuple[Block, Span, str]]) -> Iterator[Diagnostic]:
        for block, span, right in found:
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)
