"""Where a scope selector holds in a draft."""

from collections.abc import Iterable
from typing import NamedTuple

from newslint.document import Block, Document, TextPart
from newslint.reading.quotations import quoted
from newslint.reading.sentences import sentences_by_block
from newslint.scope import INNER, Both, Either, Name, Not, Selector, names
from newslint.span import Span, complement, intersect, union

Spans = tuple[Span, ...]
Prose = tuple[tuple[Block, Spans], ...]


def prose(document: Document, selector: Selector) -> Prose:
    """Each block in which the selector holds somewhere, with the stretches of its text where it does."""
    known = document.once(_answers)
    if id(selector) not in known:
        known[id(selector)] = tuple(_regions(document, selector))
    return known[id(selector)]


def within(document: Document, selector: Selector, block: Block) -> Spans:
    """The stretches of a block's text where the selector holds."""
    by_selector = document.once(_spans_by_selector)
    known = by_selector.get(id(selector))
    if known is None:
        known = by_selector[id(selector)] = {}
    spans = known.get(block)
    if spans is None:
        spans = known[block] = tuple(_spans(document, selector, block))
    return spans


def holds(document: Document, selector: Selector, block: Block, span: Span) -> bool:
    """Whether the selector holds for all of a stretch of a block's text."""
    return any(stretch.contains(span) for stretch in within(document, selector, block))


def raw(document: Document) -> Block:
    """The file as it is, as one block of scope `raw`."""
    return document.once(_raw)


# Selectors are known by identity: every one lives as long as the process (`scope.parse` keeps it), and hashing its
# tree for each of a hundred rules and twenty blocks took a third of a run.
def _answers(_: Document) -> dict[int, Prose]:
    return {}


def _spans_by_selector(_: Document) -> dict[int, dict[Block, Spans]]:
    return {}


def _raw(document: Document) -> Block:
    return Block("raw", (TextPart(document.source, Span(0, len(document.source))),))


def _regions(document: Document, selector: Selector) -> list[tuple[Block, Spans]]:
    blocks = (*document.blocks, raw(document)) if "raw" in names(selector) else document.blocks
    return [(block, spans) for block in blocks if (spans := within(document, selector, block))]


def _spans(document: Document, selector: Selector, block: Block) -> list[Span]:
    """By the block's scope alone where nothing inside it can differ, as in most blocks."""
    known = _known(selector)
    if not known.inner or (known.inner == {"quote"} and block not in quoted(document)):
        return [Span(0, len(block.text))] if known.holds(block.scope) else []
    return _inner_spans(document, selector, block)


class _Known(NamedTuple):
    """What is known of a selector in every draft: the scopes inside blocks that it speaks of, where it holds."""

    selector: Selector
    inner: frozenset[str]
    answers: dict[str, bool]

    def holds(self, scope: str) -> bool:
        """Whether the selector holds in a block of this scope without quotations."""
        if scope not in self.answers:
            self.answers[scope] = _holds(self.selector, scope)
        return self.answers[scope]


_selectors: dict[int, _Known] = {}


def _known(selector: Selector) -> _Known:
    key = id(selector)
    if key not in _selectors:
        _selectors[key] = _Known(selector, INNER.intersection(names(selector)), {})
    return _selectors[key]


def _holds(selector: Selector, scope: str) -> bool:
    match selector:
        case Name(name):
            return name in _scopes(Block(scope, ()))
        case Not(part):
            return scope != "raw" and not _holds(part, scope)
        case Both(left, right):
            return _holds(left, scope) and _holds(right, scope)
        case Either(left, right):
            return _holds(left, scope) or _holds(right, scope)


def _inner_spans(document: Document, selector: Selector, block: Block) -> list[Span]:
    whole = Span(0, len(block.text))
    match selector:
        case Name("quote"):
            return list(quoted(document).get(block, ()))
        case Name("sentence"):
            return [sentence.span for sentence in sentences_by_block(document).get(block, ())]
        case Name(name):
            return [whole] if name in _scopes(block) else []
        case Not(part):
            return list(complement(within(document, part, block), whole)) if block.scope != "raw" else []
        case Both(left, right):
            return list(_both(within(document, left, block), within(document, right, block), whole))
        case Either(left, right):
            return list(union(within(document, left, block), within(document, right, block)))


def _both(left: Spans, right: Spans, whole: Span) -> Iterable[Span]:
    """Where both hold; mostly one of them holds everywhere or nowhere."""
    if not left or right == (whole,):
        return left
    return right if not right or left == (whole,) else intersect(left, right)


def _scopes(block: Block) -> frozenset[str]:
    return frozenset({"raw"}) if block.scope == "raw" else block.scopes
