"""Where a scope selector holds in a draft."""

from newslint.document import Block, Document, TextPart
from newslint.reading.quotations import quoted
from newslint.reading.sentences import Sentence, sentences
from newslint.scope import Both, Either, Name, Not, Selector, names
from newslint.span import Span, complement, intersect, union

Spans = tuple[Span, ...]
Prose = tuple[tuple[Block, Spans], ...]


def prose(document: Document, selector: Selector) -> Prose:
    """Each block in which the selector holds somewhere, with the stretches of its text where it does."""
    known = document.once(_answers)
    if selector not in known:
        known[selector] = tuple(_regions(document, selector))
    return known[selector]


def within(document: Document, selector: Selector, block: Block) -> Spans:
    """The stretches of a block's text where the selector holds."""
    answers = document.once(_spans_by_block)
    key = selector, block
    if key not in answers:
        answers[key] = tuple(_spans(document, selector, block))
    return answers[key]


def raw(document: Document) -> Block:
    """The file as it is, as one block of scope `raw`."""
    return document.once(_raw)


def _answers(_: Document) -> dict[Selector, Prose]:
    return {}


def _spans_by_block(_: Document) -> dict[tuple[Selector, Block], Spans]:
    return {}


def _raw(document: Document) -> Block:
    return Block("raw", (TextPart(document.source, Span(0, len(document.source))),))


def _regions(document: Document, selector: Selector) -> list[tuple[Block, Spans]]:
    blocks = (*document.blocks, raw(document)) if "raw" in names(selector) else document.blocks
    return [(block, spans) for block in blocks if (spans := within(document, selector, block))]


def _spans(document: Document, selector: Selector, block: Block) -> list[Span]:
    whole = Span(0, len(block.text))
    match selector:
        case Name("quote"):
            return list(quoted(document).get(block, ()))
        case Name("sentence"):
            return [sentence.span for sentence in _by_block(document).get(block, ())]
        case Name(name):
            return [whole] if name in _scopes(block) else []
        case Not(part):
            return list(complement(within(document, part, block), whole)) if block.scope != "raw" else []
        case Both(left, right):
            return list(intersect(within(document, left, block), within(document, right, block)))
        case Either(left, right):
            return list(union(within(document, left, block), within(document, right, block)))


def _scopes(block: Block) -> frozenset[str]:
    return frozenset({"raw"}) if block.scope == "raw" else block.scopes


def _by_block(document: Document) -> dict[Block, list[Sentence]]:
    return document.once(_sentences_by_block)


def _sentences_by_block(document: Document) -> dict[Block, list[Sentence]]:
    found: dict[Block, list[Sentence]] = {}
    for sentence in sentences(document):
        found.setdefault(sentence.block, []).append(sentence)
    return found
