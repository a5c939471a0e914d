"""`source-line`: the line that says where a story comes from."""

import re
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import STAND_IN, Block, Document
from newslint.expression import expression
from newslint.rule import Rule, rule_kind
from newslint.span import Span

_LABEL = expression(r"[^\W\d_ ]+(?: [^\W\d_ ]+)?(?P<sign>\s*:\s*)")


@rule_kind
class SourceLine(Rule):
    """Reports a source line that has anything but a colon and one space after its label (`spacing`), that names nobody
    (`unnamed`), that has no link (`unlinked`), or whose source the text itself never mentions (`uncredited`).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "source"})

    check_: Literal["spacing", "unnamed", "unlinked", "uncredited"] = "spacing"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block in document.blocks:
            found = _LABEL.match(block.text) if block.scope == "source-line" else None
            if found:
                yield from _CHECKS[self.check_](self, document, block, Span(*found.span("sign")))

    def spacing(self, document: Document, block: Block, sign: Span) -> Iterator[Diagnostic]:
        if sign.of(block.text) != ": ":
            yield self.report(document, block, sign, choices=(": ",) if self.fix else (), replacement=": ")

    def unnamed(self, document: Document, block: Block, sign: Span) -> Iterator[Diagnostic]:
        name = block.text[sign.end :].replace(STAND_IN, "").strip(" .,")
        if not name:
            yield self.report(document, block, Span(0, len(block.text)))

    def unlinked(self, document: Document, block: Block, _: Span) -> Iterator[Diagnostic]:
        written = document.source[block.span.start : document.line(document.position(block.span.end).line).end]
        if STAND_IN not in block.text and "://" not in written:
            yield self.report(document, block, Span(0, len(block.text)))

    def uncredited(self, document: Document, block: Block, sign: Span) -> Iterator[Diagnostic]:
        for name in _names(block.text, sign.end):
            said = name.of(block.text)
            body = (other.text for other in document.blocks if "paragraph" in other.scopes or other.scope == "caption")
            if not any(_mentions(text, said) for text in body):
                yield self.report(document, block, name, source=said)


def _names(text: str, start: int) -> Iterator[Span]:
    """The sources that a line lists."""
    for found in re.finditer(r"[^,;/|\ufffc]+", text[start:]):
        name = found[0].strip(" .\u00a0")
        if name and name[0].isupper() and len(name.split()) <= 5:
            at = start + found.start() + len(found[0]) - len(found[0].lstrip(" \u00a0"))
            yield Span(at, at + len(name))


def _mentions(text: str, name: str) -> bool:
    plain = name.removeprefix("The ").removeprefix("the ")
    return re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", text) is not None


_CHECKS: dict[str, Callable[[SourceLine, Document, Block, Span], Iterator[Diagnostic]]] = {
    "spacing": SourceLine.spacing,
    "unnamed": SourceLine.unnamed,
    "unlinked": SourceLine.unlinked,
    "uncredited": SourceLine.uncredited,
}
