"""Sentences that a break parts, and datelines: “as the weather”, and in the paragraph below “worsens”."""

from collections.abc import Iterator
from itertools import pairwise

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.lines import body
from newslint.reading.vocabulary.lexicon import places
from newslint.span import Span

_OPEN = expression(r"(?!Dear\b)[^\W_a-z“\"].{12,}(?:[a-z]|[a-z]{3},|[a-z].*\d,)\s*$|[“\"].{12,}[a-z]\s*$", 16)
_DASHES = "\n—\n", "\n–\n", "\n-\n", "\n--\n"
_DATELINE = expression(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30}(?:, [^\n]{2,30})?[ \t]*\n+(?:—|–|--?)[ \t]*\n+(?=[\"“]?[A-ZÀ-Þ][a-z]+ )", 8
)
_TOP = 2
_BARE = expression(
    r"(?P<place>[A-ZÀ-Þ]{4,}(?:[ -][A-ZÀ-Þ]{3,}){0,2})(?:, (?:[A-Z][a-z]+\.?|[A-Z]\.[A-Z]\.))?"
    r"(?: \((?:AP|AFP|CP|UPI|Reuters|REUTERS)\))? (?P<next>[A-Z][A-Za-zà-ÿ]+) "
)
"""A place in capitals and a sentence."""
_GOES_ON = expression(r"[a-z]+(?![\w.]).*[.!?][\"”’)]*\s*$|[a-z]{2,}[.!?][\"”’)]*\s*$", 16)


def parted_sentences(document: Document) -> Iterator[Block]:
    """The paragraphs that stop inside a sentence which the next one ends.

    Several paragraphs in a row that begin with a small letter are a list or a poem.
    """
    blocks = body(document)
    small = [block.text[:1].islower() for block in blocks]
    if not any(small):
        return
    for at, (above, below) in enumerate(pairwise(blocks)):
        if small[at : at + 3] not in ([False, True], [False, True, False]) or not _are_running(above, below):
            continue
        if _OPEN.match(above.text) and _GOES_ON.match(below.text):
            yield above


def parted_datelines(document: Document) -> Iterator[Span]:
    """The places of the source where a dateline's dash stands on a line of its own, between the place and the text."""
    if any(dash in document.source for dash in _DASHES):
        yield from (Span(*found.span()) for found in _DATELINE.finditer(document.source))


def bare_datelines(document: Document) -> Iterator[tuple[Block, Span]]:
    """Places in capitals at the head of the text that no dash parts from its first sentence: “LONDON The council”."""
    for block in body(document)[:_TOP]:
        found = _BARE.match(block.text)
        if found and found["place"].title() in places() and found["next"].upper() != found["next"]:
            yield block, Span(0, found.start("next") - 1)


def _are_running(*blocks: Block) -> bool:
    return all("paragraph" in block.scopes for block in blocks)
