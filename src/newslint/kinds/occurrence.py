"""`occurrence`: too many or too few of something in a block, a sentence or the draft."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.options import Regex
from newslint.pattern import Pattern
from newslint.reading.text.sentences import sentences
from newslint.reading.voices.prose import prose, within
from newslint.rule import Rule, rule_kind
from newslint.span import Span, intersect

UNLIMITED = 10**9

_WORD = expression(r"\w[^\s—–]*")


@rule_kind
class Occurrence(Rule):
    """Counts the matches of `token` and reports more than `max` or fewer than `min` of them.

    Counted `per` block, sentence or document, within the scope: with `~quote` only the writer's own words count. A
    token is searched for as it is written, also inside words, so that `.` counts characters; without one words are
    counted, a compound as one. What is found is the whole block or sentence; for the document, its beginning.
    """

    required: ClassVar[frozenset[str]] = frozenset({"max", "min"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "count", "max", "min"})

    token: Regex = Regex("")
    max_: int = UNLIMITED
    min_: int = 0
    per: Literal["block", "sentence", "document"] = "block"

    def patterns(self) -> Iterator[Pattern]:
        if self.token:
            yield self._pattern

    @property
    def _pattern(self) -> Pattern:
        return Pattern(self.token, whole=False)

    def problem(self) -> str:
        return "" if self.max_ < UNLIMITED or self.min_ else "an occurrence rule needs max or min"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        if self.per == "document":
            yield from self._document(document)
            return
        for block, span in self._places(document):
            count = sum(self._count(block, part) for part in intersect((span,), within(document, self.scope, block)))
            if not self.min_ <= count <= self.max_:
                yield self.report(document, block, span, count=count, max=self.max_, min=self.min_)

    def _document(self, document: Document) -> Iterator[Diagnostic]:
        count = 0
        for block, spans in prose(document, self.scope):
            count += sum(self._count(block, span) for span in spans)
            if self.max_ == UNLIMITED and count >= self.min_:
                return
        if not self.min_ <= count <= self.max_:
            yield self.report_at(Span(0, 0), count=count, max=self.max_, min=self.min_)

    def _places(self, document: Document) -> Iterator[tuple[Block, Span]]:
        allowed = {block for block, _ in prose(document, self.scope)}
        if self.per == "sentence":
            return ((block, span) for block, span in sentences(document) if block in allowed)
        return ((block, Span(0, len(block.text))) for block in allowed)

    def _count(self, block: Block, span: Span) -> int:
        """The matches, as far as they can make a difference."""
        text = span.of(block.text)
        if self.max_ < UNLIMITED and not self.min_ and len(text) <= self.max_:
            return 0
        if not self.token:
            return len(_WORD.findall(text))
        return len(self._pattern.search(text)) if self.max_ == UNLIMITED else self._pattern.count(text)
