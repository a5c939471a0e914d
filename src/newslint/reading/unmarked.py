"""Direct speech that lost its quotation marks."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.quotations import quoted
from newslint.reading.sentences import sentences
from newslint.span import Span


class Clause(NamedTuple):
    """A speaker and a verb of saying at the end of a sentence or inside it: “, Blinken said”, “, said the mayor”."""

    block: Block
    span: Span
    words: Span
    speaker: str


def speech_without_marks(document: Document) -> tuple[Clause, ...]:
    """Sentences in the first person that end with a speaker and a verb of saying, outside any quotation."""
    return document.once(_without_marks)


_FIRST_PERSON = re.compile(
    r"(?<![\w’'.&])(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll))(?![\w.])"
)


_VERBS = """said says added adds explained noted stressed insisted recalled concluded continued argued warned wrote"""


@cache
def _tail() -> re.Pattern[str]:
    verb = f"(?:{'|'.join(_VERBS.split())}|told reporters)"
    given = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|van|von|der|of|al|bin)){0,5}"
    name = rf"(?:{given}|[Hh]e|[Ss]he|the\s(?:\w+\s){{0,3}}\w+)"
    clause = rf"(?P<clause>(?P<speaker>{name})\s{verb}|{verb}\s(?P<named>{name}))"
    return re.compile(rf",\s{clause}\b(?=[.,]|\s(?:in|on|at|to|during|of|after)\b|$)")


def _without_marks(document: Document) -> tuple[Clause, ...]:
    return tuple(_clauses(document))


def _clauses(document: Document) -> Iterator[Clause]:
    for sentence in sentences(document):
        block = sentence.block
        if "paragraph" not in block.scopes:
            continue
        found = _tail().search(sentence.text)
        if not found:
            continue
        words = Span(sentence.span.start, sentence.span.start + found.start())
        theirs = any(words.overlaps(span) for span in quoted(document).get(block, ()))
        clean = not theirs and not _has_mark(words.of(block.text))
        if clean and _FIRST_PERSON.search(words.of(block.text)):
            place = Span(*found.span("clause")).shift(sentence.span.start)
            yield Clause(block, place, words, found["speaker"] or found["named"])


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in '"“”«»„')
