"""Quotations for which nobody answers: no speaker stands in reach of them."""

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.reading.voices.interviews import interviewed
from newslint.reading.voices.quotations import Quotation, is_running, quotations
from newslint.reading.voices.speakers import speaker_of


def bare_quotations(document: Document) -> Iterator[Quotation]:
    """Speech in the running text that nobody is named for; of paragraphs of it in a row, the first."""
    last: Block | None = None
    before = _blocks_before(document)
    for quotation in quotations(document):
        if not _is_speech(quotation) or _has_speaker(document, quotation):
            continue
        block, follows = quotation.block, last is not None and last in {quotation.block, before.get(quotation.block)}
        last = block
        if not follows:
            yield quotation


def is_fragment(quotation: Quotation) -> bool:
    """Whether quoted words are a part of the reporter's own sentence."""
    words = quotation.text.lstrip("[(…. ")
    return words[:1].islower() and bool(quotation.block.text[: quotation.span.start].strip())


def _is_speech(quotation: Quotation) -> bool:
    whole = not (quotation.unclosed or quotation.continued)
    return quotation.kind == "speech" and whole and "paragraph" in quotation.block.scopes


def _has_speaker(document: Document, quotation: Quotation) -> bool:
    """Whether somebody says it, and is not only mentioned nearby or heard of long before; in an interview the one who
    answers does.
    """
    if quotation.block in interviewed(document):
        return True
    speaker = speaker_of(document, quotation)
    return speaker is not None and speaker.how not in {"near", "far"}


def _blocks_before(document: Document) -> dict[Block, Block]:
    running = [block for block in document.blocks if is_running(block)]
    return dict(zip(running[1:], running, strict=False))
