"""`mistaken`: words typed for others that sound like them."""

from collections.abc import Iterator
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.grammar.confusions import confused
from newslint.reading.grammar.mistaken import mistaken
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind


@rule_kind
class MistakenWords(Rule):
    """Reports words typed for others that sound or look like them: there and their, its and it's, form and from.

    The words beside them tell which was meant: of some phrases newslint knows it, of all others how usual each word is
    between these two. Where they leave a doubt, nothing is said. Inside quotations too: nobody speaks a spelling.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    def check(self, document: Document) -> Iterator[Diagnostic]:
        judged = mistaken(document)
        known = {found[:2] for found in judged}
        for block, span, right in (*judged, *(found for found in confused(document) if found[:2] not in known)):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)
