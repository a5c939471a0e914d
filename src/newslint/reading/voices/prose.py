"""Where a scope selector holds in a draft."""

from collections.abc import Mapping
from typing import NamedTuple

from newslint.document import Block, Document, TextPart
from newslint.reading.text.sentences import sentences_by_block
from newslint.reading.voices.quotations import quoted
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
    return stretches(document, selector)[block]


def stretches(document: Document, selector: Selector) -> Mapping[Block, Spans]:
    """The same for any block, told when it is asked for."""
    known = document.once(_known_stretches)
    key = id(selector)
    if key not in known:
        known[key] = _Stretches(document, selector)
    return known[key]


def holds(document: Document, selector: Selector, block: Block, span: Span) -> bool:
    """Whether the selector holds for all of a stretch of a block's text."""
    return any(stretch.contains(span) for stretch in within(document, selector, block))


def raw(document: Document) -> Block:
    """The file as it is, as one block of scope `raw`."""
    return document.once(_raw)


class _Stretches(dict[Block, Spans]):
    """By block, what was asked for of one selector."""

    def __init__(self, document: Document, selector: Selector) -> None:
        self._document, self._known = document, _known(selector)
        self._quoted = quoted(document) if self._known.inner else {}

    def __missing__(self, block: Block) -> Spans:
        spans = self[block] = self._spans(block)
        return spans

    def _spans(self, block: Block) -> Spans:
        """By the block's scope and its quotations, as nearly all selectors speak of nothing else inside blocks."""
        if "sentence" in self._known.inner:
            return _by_parts(self._document, self._known.selector, block)
        outside, inside = self._known.holds(block.scope)
        if outside == inside or block not in self._quoted:
            return (Span(0, len(block.text)),) if outside else ()
        return self._quoted[block] if inside else self._document.once(_unquoted)[block]


# Selectors are known by identity: every one lives as long as the process (`scope.parse` keeps it), and hashing its
# tree for each of a hundred rules and twenty blocks took a third of a run.
def _answers(_: Document) -> dict[int, Prose]:
    return {}


def _known_stretches(_: Document) -> dict[int, _Stretches]:
    return {}


def _raw(document: Document) -> Block:
    return Block("raw", (TextPart(document.source, Span(0, len(document.source))),))


def _regions(document: Document, selector: Selector) -> list[tuple[Block, Spans]]:
    blocks = (*document.blocks, raw(document)) if "raw" in names(selector) else document.blocks
    known = stretches(document, selector)
    return [(block, spans) for block in blocks if (spans := known[block])]


class _Known(NamedTuple):
    """What is known of a selector in every draft: the scopes inside blocks that it speaks of, where it holds."""

    selector: Selector
    inner: frozenset[str]
    answers: dict[str, tuple[bool, bool]]

    def holds(self, scope: str) -> tuple[bool, bool]:
        """Whether the selector holds in a block of this scope outside of quotations and in them."""
        if scope not in self.answers:
            self.answers[scope] = _holds(self.selector, scope, quote=False), _holds(self.selector, scope, quote=True)
        return self.answers[scope]


_selectors: dict[int, _Known] = {}


def _known(selector: Selector) -> _Known:
    key = id(selector)
    if key not in _selectors:
        _selectors[key] = _Known(selector, INNER.intersection(names(selector)), {})
    return _selectors[key]


def _unquoted(document: Document) -> dict[Block, Spans]:
    return {block: _rest(block, spans) for block, spans in quoted(document).items()}


def _rest(block: Block, spans: Spans) -> Spans:
    return tuple(complement(spans, Span(0, len(block.text))))


def _holds(selector: Selector, scope: str, *, quote: bool) -> bool:
    match selector:
        case Name("quote"):
            return quote
        case Name(name):
            return name in _scopes(Block(scope, ()))
        case Not(part):
            return scope != "raw" and not _holds(part, scope, quote=quote)
        case Both(left, right):
            return _holds(left, scope, quote=quote) and _holds(right, scope, quote=quote)
        case Either(left, right):
            return _holds(left, scope, quote=quote) or _holds(right, scope, quote=quote)


def _by_parts(document: Document, selector: Selector, block: Block) -> Spans:
    """What the parts of a selector come to that speaks of sentences."""
    match selector:
        case Name("sentence"):
            return tuple(sentence.span for sentence in sentences_by_block(document).get(block, ()))
        case Name():
            return within(document, selector, block)
        case Not(part):
            return _rest(block, within(document, part, block)) if block.scope != "raw" else ()
        case Both(left, right):
            return tuple(intersect(within(document, left, block), within(document, right, block)))
        case Either(left, right):
            return tuple(union(within(document, left, block), within(document, right, block)))


def _scopes(block: Block) -> frozenset[str]:
    return frozenset({"raw"}) if block.scope == "raw" else block.scopes
