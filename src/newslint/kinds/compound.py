"""`compound`: words that qualify a noun as one and lost their hyphen."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.punctuation.compounds import compounds
from newslint.reading.punctuation.measured import measured
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind


@rule_kind
class CompoundWords(Rule):
    """Reports words that qualify the noun after them as one word and have no hyphen.

    `check: measure` finds a number with the noun that it counts (“an 85 home plan”, “a 1.2 acre site”), `pair` a noun
    with a participle or an adjective (“a family owned shop”, “a crystal like substance”, “a city wide ban”). A number
    that counts what follows (“50 state legislatures”) and a subject with its verb (“a family owned the shop”) are left
    alone.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["measure", "pair"] = "measure"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        found = measured(document) if self.check_ == "measure" else compounds(document)
        for block, span, right in found:
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)
