"""`metadata`: the fields that go with an article."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document, Field
from newslint.reading.figures.dates import read_date
from newslint.rule import Rule, rule_kind
from newslint.span import Span

NAMES = {"title": "headline", "byline": "author", "deck": "standfirst"}
"""What a message calls a field, where its own name is not plain."""


@rule_kind
class Metadata(Rule):
    """Reports what is amiss with fields.

    `check: missing` finds fields of `required` that the draft does not have, `empty` labels that want a value and have
    none, `date`
    dates that are none, `label-in-body` labels and values that a plain text carries as lines of its own, and
    `in-headline` a field that shares the headline's line.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "field", "label"})

    check_: Literal["missing", "empty", "date", "label-in-body", "in-headline"] = "missing"
    required_: tuple[str, ...] = ()

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def missing(self, document: Document) -> Iterator[Diagnostic]:
        known = {field.name for field in document.metadata if field.value.strip() or field.name in _EXPECTED}
        known |= {_FIELDS[block.scope] for block in document.blocks if block.scope in _FIELDS}
        for name in self.required_:
            if name not in known:
                empty = next((field for field in document.metadata if field.name == name), None)
                yield self.report_at(empty.label if empty else Span(0, 0), field=NAMES.get(name, name))

    def empty(self, document: Document) -> Iterator[Diagnostic]:
        for field in document.metadata:
            if not field.value.strip() and field.name in _EXPECTED:
                yield self._said(document, field, field.label)

    def date(self, document: Document) -> Iterator[Diagnostic]:
        for field in document.metadata:
            if field.name in {"date", "updated"} and field.value.strip() and not read_date(field.value):
                yield self._said(document, field, field.span)

    def label_in_body(self, document: Document) -> Iterator[Diagnostic]:
        for field in document.metadata:
            below = field.label.end < field.span.start and "\n" in document.source[field.label.end : field.span.start]
            if field.origin == "header" and below:
                yield self._said(document, field, field.label)
                yield self._said(document, field, field.span)

    def in_headline(self, document: Document) -> Iterator[Diagnostic]:
        for field in document.metadata:
            fused = field.origin == "header" and field.extent.end > max(field.span.end, field.label.end)
            if fused:
                yield self._said(document, field, field.extent)

    def _said(self, document: Document, field: Field, place: Span) -> Diagnostic:
        label = field.label.of(document.source)
        return self.report_at(
            place, match=place.of(document.source), field=NAMES.get(field.name, field.name), label=label
        )


_FIELDS = {"headline": "title", "deck": "deck", "byline": "byline", "source-line": "source", "dateline": "location"}

_EXPECTED = frozenset({"title", "byline", "date", "source", "language"})
"""Fields that mean nothing when they are empty; an empty list of tags is one."""

_CHECKS: dict[str, Callable[[Metadata, Document], Iterator[Diagnostic]]] = {
    "missing": Metadata.missing,
    "empty": Metadata.empty,
    "date": Metadata.date,
    "label-in-body": Metadata.label_in_body,
    "in-headline": Metadata.in_headline,
}
