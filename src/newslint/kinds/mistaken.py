"""`mistaken`: words typed for others that sound like them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.mistaken import mistaken
from newslint.reading.prose import holds
from newslint.rule import Rule


@dataclass(frozen=True, kw_only=True, eq=False)
class MistakenWords(Rule):
    """Reports words that were typed for others that sound like them: there and their, its and it's, then and than.

    The words beside them tell which was meant; where they leave a doubt, nothing is said.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right in mistaken(document):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)
