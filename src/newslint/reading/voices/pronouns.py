"""Quotations in a row for which only “he” or “she” stands."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.voices.quotations import Quotation, quotations
from newslint.reading.voices.sources import sources
from newslint.reading.voices.speakers import Speaker, speaker_of
from newslint.span import Span


class _Said(NamedTuple):
    quotation: Quotation
    speaker: Speaker


def nameless_runs(document: Document, length: int) -> Iterator[Speaker]:
    """The pronoun of the quotation that makes a run of this length, with no name between.

    A quotation that has no speaker of its own goes on with the one before, and neither counts nor ends a run.
    """
    run = 0
    last: _Said | None = None
    for said in _spoken(document):
        nameless = said.speaker.kind == "pronoun"
        run = (
            run + 1 if nameless and (run == 0 or not (last and _named_between(document, last, said))) else int(nameless)
        )
        if run == length:
            yield said.speaker
        last = said


def _spoken(document: Document) -> Iterator[_Said]:
    for quotation in quotations(document):
        speaker = speaker_of(document, quotation)
        own = speaker is not None and speaker.how == "said" and speaker.block is quotation.block
        if speaker and own and quotation.kind == "speech" and "paragraph" in quotation.block.scopes:
            yield _Said(quotation, speaker)


def _named_between(document: Document, first: _Said, last: _Said) -> bool:
    """Whether a name stands between two quotations: that of a source, or any that no sentence begins with."""
    known = {source.text.split()[-1] for source in sources(document).named}
    for block, span in _between(document, first, last):
        words = [word.strip(".,;:()’'\"") for word in span.of(block.text).split()]
        if known.intersection(words) or any(_is_name(word) for word in words[1:]):
            return True
    return False


_NO_NAME = frozenset(
    """I He She They It We You His Her Their Its The A An In On At But And Then When After Before Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
    November December""".split()
)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word not in _NO_NAME


def _between(document: Document, first: _Said, last: _Said) -> Iterator[tuple[Block, Span]]:
    start, end = first.quotation, last.quotation
    if start.block is end.block:
        yield start.block, Span(start.span.end, max(start.span.end, end.span.start))
        return
    for block in document.blocks:
        if block is start.block:
            yield block, Span(start.span.end, len(block.text))
        elif block is end.block:
            yield block, Span(0, end.span.start)
        elif start.block.span.start < block.span.start < end.block.span.start:
            yield block, Span(0, len(block.text))
