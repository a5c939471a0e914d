"""`apposition`: what explains a person or a subject beside it, and the commas that it needs."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.punctuation.appositions import open_descriptions
from newslint.reading.punctuation.namedclauses import clauses_of_names
from newslint.reading.punctuation.onlyholders import only_holders
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span


@rule_kind
class Apposition(Rule):
    """Reports a missing comma beside what explains a name or a subject.

    `check: clause` finds a name, a day or a sum that runs straight into its clause (“Anna Moe who leads the port”,
    “the Senate where it is expected to pass”, “a grant of $500 which”), `open` a description of a subject that begins
    with a comma and has none before the verb: “Anna Moe, a baker from Oslo said”, “The bridge, which opened in 1990
    was closed”, “The firm, based in Lyon said”, and `holder` a name beside an office or a tie that only one has
    (“Norland's president Ann Moe said”, “his wife Rosa was”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["clause", "open", "holder"] = "clause"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right in self._found(document):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)

    def _found(self, document: Document) -> Iterable[tuple[Block, Span, str]]:
        if self.check_ == "holder":
            return only_holders(document)
        found = clauses_of_names(document) if self.check_ == "clause" else open_descriptions(document)
        return ((block, place, f"{place.of(block.text)},") for block, place in found)
