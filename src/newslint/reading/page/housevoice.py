"""Sentences in which the house speaks to its readers: “We need your support.”, “Already have an account?”."""

from collections.abc import Iterator, Sequence

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.sentences import Sentence, sentences_by_block
from newslint.reading.text.words import word_counts
from newslint.reading.voices.quotations import quoted
from newslint.span import Span

_WE = expression(r"\b(?:[Ww]e|[Oo]ur|[Uu]s(?<!U[sS]))\b")
_YOU = expression(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours)\b")
_HOUSE = frozenset({"we", "We", "our", "Our", "us"})
_READER = frozenset({"you", "You", "your", "Your"})
_SAID = expression(r"[\"“”]|\b(?:said|says|told|tells|asked|wrote|added|sang|reads?|stated)\b")
_PAGE = expression(
    r"(?i)\b(?:journalis|reporters?\b|newsroom|news(?:paper|letter)?s?\b|subscri|donat|articles?\b|website|inbox"
    r"|member(?:s|ship)\b|accounts?\b|coverage\b|stor(?:y|ies)\b|pledge|contribut|gifts?\b|readers\b)"
)
"""What a page asks for, and what it says that it gives."""

_CUT_SHORT = expression(r"(?:[^.!?]{3,60}\?|(?:[a-z]+ ){2}.*)$")
"""What is left of such a sentence: “Already have an account?”, “or call circulation at …”."""

_COLUMN = 3
"""The part of all sentences, one in so many, from which on the text as a whole speaks to its readers."""

_LONG = 300
"""Characters that are shown as one finding."""

_INTERVIEW = 3
"""Paragraphs that ask, from which on a text is an interview whose marks are lost."""


def appeals(document: Document) -> tuple[tuple[Block, Span], ...]:
    """The stretches of a report in which “we” speaks to “you” outside quotations.

    A column, a letter, an interview and a service piece do so throughout, and have none.
    """
    counts = word_counts(document)
    if counts.keys().isdisjoint(_HOUSE) or counts.keys().isdisjoint(_READER) or "Dear" in counts:
        return ()
    return document.once(_appeals)


def _appeals(document: Document) -> tuple[tuple[Block, Span], ...]:
    running = {block: own for block, own in sentences_by_block(document).items() if "paragraph" in block.scopes}
    found = [place for block, own in running.items() for place in _stretches(document, block, own)]
    if not found or sum(block.text.endswith("?") for block in running) >= _INTERVIEW:
        return ()
    spoken = [one for own in running.values() for one in own if _speaks(document, one)]
    if len(spoken) * _COLUMN > sum(map(len, running.values())):
        return ()
    return tuple((block, span) for block, span in found if not _asks(block, span))


def _stretches(document: Document, block: Block, own: Sequence[Sentence]) -> Iterator[tuple[Block, Span]]:
    """The sentences of the house's with those beside them that speak to the reader or are cut short."""
    if not (_WE.search(block.text) and _YOU.search(block.text)):
        return
    taken = [bool(_WE.search(one.text)) and _addresses(document, one) for one in own]
    if not any(taken):
        return
    for step in (1, -1):
        for place in range(len(own))[::step][1:]:
            taken[place] = taken[place] or (taken[place - step] and _goes_with(document, own[place]))
    if not any(_PAGE.search(one.text) for one, is_taken in zip(own, taken, strict=True) if is_taken):
        return
    start = None
    for place, one in enumerate(own):
        start = one.span.start if taken[place] and start is None else start
        goes_on = place + 1 < len(own) and taken[place + 1]
        if start is not None and not (goes_on and own[place + 1].span.end - start <= _LONG):
            yield block, Span(start, one.span.end)
            start = None


def _asks(block: Block, span: Span) -> bool:
    """Whether somebody is asked, as in an interview."""
    return span.of(block.text).endswith("?") or block.text.endswith("?")


def _goes_with(document: Document, one: Sentence) -> bool:
    return _addresses(document, one) or bool(_CUT_SHORT.match(one.text))


def _addresses(document: Document, one: Sentence) -> bool:
    return bool(_YOU.search(one.text)) and _is_own(document, one)


def _speaks(document: Document, one: Sentence) -> bool:
    """Whether a sentence has a pronoun of the first or second person in the reporter's own words."""
    return bool(_YOU.search(one.text) or _WE.search(one.text)) and _is_own(document, one)


def _is_own(document: Document, one: Sentence) -> bool:
    """Whether no word of a sentence is somebody else's, with marks or without."""
    spans = quoted(document).get(one.block, ())
    return not any(words.overlaps(one.span) for words in spans) and not _SAID.search(one.text)
