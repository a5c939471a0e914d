"""`sources`: how many sources a story has, and of what sort."""

from collections.abc import Iterator
from typing import ClassVar

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.reading.voices.sources import sources
from newslint.rule import Rule, rule_kind
from newslint.span import Span


@rule_kind
class Sources(Rule):
    """Counts whom a story lets speak, and reports one with fewer than `min-named` named sources, with fewer than
    `min-total` in all, or with more than `max-anonymous` who are not named.

    People and institutions with names count as named, people only described (“a senior official”, “two neighbors”) as
    anonymous; documents are reports, laws, posts and the like. Each counts once, however often it speaks. Stories of
    fewer than `words` words are left alone. What is found is the headline, or else the beginning of the draft.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"named", "anonymous", "documents", "min", "max"})
    required: ClassVar[frozenset[str]] = frozenset({"min-named", "min-total", "max-anonymous"})

    min_named: int = 0
    min_total: int = 0
    max_anonymous: int = 1_000_000
    words: int = 150

    def check(self, document: Document) -> Iterator[Diagnostic]:
        body = [block.text for block in document.blocks if "text" in block.scopes and block.scope != "headline"]
        if sum(len(text.split()) for text in body) < self.words:
            return
        found = sources(document)
        everyone = (*found.named, *found.anonymous, *found.documents)
        few = len(found.named) < self.min_named or len(everyone) < self.min_total
        if few or len(found.anonymous) > self.max_anonymous:
            yield self.report_at(
                _head(document),
                related=tuple(Related(one.block.to_source(one.span), "a source") for one in everyone),
                named=len(found.named),
                anonymous=len(found.anonymous),
                documents=len(found.documents),
                min=max(self.min_named, self.min_total),
                max=self.max_anonymous,
            )


def _head(document: Document) -> Span:
    headline = next((block for block in document.blocks if block.scope == "headline"), None)
    return headline.to_source(Span(0, len(headline.text))) if headline else Span(0, 0)
