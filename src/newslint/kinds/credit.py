"""`credit`: picture credits that have run into the text."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.kinds.pattern_rule import Entry, Match, PatternRule
from newslint.options import NO_TABLE, Regex, Table
from newslint.reading.page.credits import LETTERS, credit_at, ends_caption, is_dated_caption
from newslint.reading.text.sentences import sentence_at
from newslint.rule import rule_kind
from newslint.span import Span

_LEADS = {"label", "moving", "credit", "source", "way", "agency", "outlet"}
"""Kinds of word that a credit is found by, beside its signs."""

_ENDS = {"", " Images", " Commons", " Photo"}
_AT_END = {"outlet", "manner", "site", "by"}
"""Kinds that lead to one only where they end a paragraph, or a bracket does."""


@rule_kind
class Credit(PatternRule):
    """Reports picture credits that stand in the text: `Lena Marsh/Coastal Echo`, `(Photo courtesy of the port)`.

    The table has a word a row in `wrong` and its kind: `label` (photo), `moving` (video), `text` (words), `credit`
    (courtesy), `source`, `way` (via), `by`, `manner` (file, handout), `used`, `agency`, `site`, `outlet`. A credit is a
    paragraph, a bracket or a sentence that has only these, names, and signs between them. `tokens` are expressions for
    what stuck to other words.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "kind")

    table: Table = NO_TABLE
    tokens: tuple[Regex, ...] = ()

    def list_entries(self) -> Iterator[Entry]:
        for token in self.tokens:
            yield Entry(self.pattern(token), note="whole")
        for row in self.table.records():
            if row["kind"] in _AT_END:
                yield Entry(self.pattern(rf"\b{row['wrong']}(?=\)|\Z)"))
            elif row["kind"] in _LEADS:
                yield Entry(self.pattern(rf"\b{row['wrong']}\b"))
        yield Entry(self.pattern(r"\((?=\p{Lu}+\d*[’']s \p{Lu})"))
        yield Entry(self.pattern(r"(?<=[\p{L}.\d]) ?[/|•] ?(?=[\p{L}\ufffc@])"))

    def judge(self, document: Document, matches: Sequence[Match]) -> Iterator[Diagnostic]:
        known: dict[Block, list[Span]] = {}
        for match in matches:
            told = known.setdefault(match.block, [])
            if any(span.overlaps(match.span) for span in told):
                continue
            span = match.span if match.entry.note else self._credit(document, match)
            if span:
                span = _with_caption(document, match.block, span, after=told[-1].end if told else 0)
                told.append(span)
                yield self.report(document, match.block, span)

    def _credit(self, document: Document, match: Match) -> Span | None:
        start = sentence_at(document, match.block, match.span.start).start
        text, (at, end) = match.block.text, match.span
        if self._letters.get(match.text.casefold()) == "A" and text[end:] in _ENDS and ends_caption(text, at):
            return Span(0, len(text))
        return credit_at(text, start, at, self._letters)

    @cached_property
    def _letters(self) -> Mapping[str, str]:
        return {row["wrong"].casefold(): LETTERS[row["kind"]] for row in self.table.records()}


def _with_caption(document: Document, block: Block, span: Span, *, after: int) -> Span:
    """A credit in brackets between sentences with the caption before it, if that is dated as captions are."""
    if span.end == len(block.text) or block.text[span.start] != "(" or span.start - 2 <= after:
        return span
    start = max(sentence_at(document, block, span.start - 2).start, after)
    caption = block.text[start : span.start]
    whole = Span(start + len(caption) - len(caption.lstrip()), span.end)
    return whole if is_dated_caption(caption) and whole.length <= _LONGEST else span


_LONGEST = 400
"""Characters of a caption with its credit."""
