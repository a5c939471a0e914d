"""Who says it: the speakers and sources that a text puts beside what was said."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.quotations import Quotation, quotations, quoted
from newslint.reading.sentences import Sentence, sentences
from newslint.reading.speech import speech_verbs
from newslint.span import Span, complement

# Things that carry words: after one of these a quotation has its source.
_CARRIERS = frozenset(
    """statement statements letter letters tweet tweets post posts message messages report reports interview interviews speech
    speeches remarks testimony comment comments conference briefing email e-mail memo release note notes ruling opinion judgment
    verdict complaint lawsuit indictment resolution declaration article editorial book memoir autobiography video clip recording
    transcript caption sign signs banner banners poster placard slogan chant chants motto headline text provision clause amendment
    law bill constitution act rule rules policy motion document documents description definition words quote quotes answer reply
    response question questions song lyrics poem plaque inscription website page account facebook twitter instagram blog
    biography oath pledge prayer sermon review caller listeners press""".split()
)

_SIGNS = (
    "according to",
    "in the words of",
    "as follows",
    "per the",
    "calling for",
    "known as",
    "referring to",
    "refers to",
)


class Clause(NamedTuple):
    """A speaker and a verb of saying at the end of a sentence or inside it: “, Blinken said”, “, said the mayor”."""

    block: Block
    span: Span
    words: Span
    speaker: str


def is_attributed(document: Document, quotation: Quotation) -> bool:
    """Whether somebody is named for a quotation: in its sentence, in the one before it, or carried on from above."""
    known = document.once(_attributed)
    return (quotation.block, quotation.span) in known


def speech_without_marks(document: Document) -> tuple[Clause, ...]:
    """Sentences in the first person that end with a speaker and a verb of saying, outside any quotation."""
    return document.once(_without_marks)


def _attributed(document: Document) -> frozenset[tuple[Block, Span]]:
    blocks = [block for block in document.blocks if "text" in block.scopes]
    said: dict[Block, bool] = {}
    found = set()
    for number, block in enumerate(blocks):
        above = blocks[number - 1] if number else None
        inside = [quotation for quotation in quotations(document) if quotation.block is block]
        carried = above is not None and (said[above] or above.text.rstrip().endswith(":"))
        for quotation in inside:
            if carried or _in_reach(document, quotation):
                found.add((block, quotation.span))
                carried = True
        said[block] = carried if inside else _says(_outside(document, block, Span(0, len(block.text))))
    return frozenset(found)


def _in_reach(document: Document, quotation: Quotation) -> bool:
    block = quotation.block
    own = [one for one in _by_block(document)[block] if one.span.overlaps(quotation.span)]
    if not own:
        return True
    before = [one for one in _by_block(document)[block] if one.span.end <= own[0].span.start][-1:]
    around = Span(own[0].span.start, own[-1].span.end)
    after = [one for one in _by_block(document)[block] if one.span.start >= around.end][:1]
    if _labelled(block, quotation) or any(_says(_outside(document, block, span)) for span in (around,)):
        return True
    return any(_says(_outside(document, block, one.span)) for one in (*before, *after))


def _by_block(document: Document) -> dict[Block, list[Sentence]]:
    return document.once(_sentences_by_block)


def _sentences_by_block(document: Document) -> dict[Block, list[Sentence]]:
    found: dict[Block, list[Sentence]] = {block: [] for block in document.blocks}
    for sentence in sentences(document):
        found[sentence.block].append(sentence)
    return found


def _outside(document: Document, block: Block, span: Span) -> str:
    """The reporter's own words in a stretch of text."""
    marks = [
        quotation.span for quotation in quotations(document) if quotation.block is block and quotation.kind != "term"
    ]
    return " ".join(part.of(block.text) for part in complement(marks, span) if part.start < span.end)


def _labelled(block: Block, quotation: Quotation) -> bool:
    """A name and a colon before the words, as in interviews and scripts."""
    return bool(re.search(r"[\w)]\s*:\s*$", block.text[: quotation.span.start]))


def _says(text: str) -> bool:
    """Whether words of the reporter's tell who speaks or where it is written."""
    low = text.lower()
    if any(sign in low for sign in _SIGNS):
        return True
    return any(word in speech_verbs() or word in _CARRIERS for word in re.findall(r"[a-z-]+", low))


# --- direct speech that lost its marks ----------------------------------------------------------------------------

_FIRST_PERSON = re.compile(
    r"(?<![\w’'.&])(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll))(?![\w.])"
)


@cache
def _tail() -> re.Pattern[str]:
    verb = "(?:said|says|added|adds|told reporters|explained|noted|stressed|insisted|recalled|concluded|continued|argued|warned|wrote)"
    name = (
        r"(?:[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|van|von|der|of|al|bin)){0,5}|[Hh]e|[Ss]he|the\s(?:\w+\s){0,3}\w+)"
    )
    return re.compile(
        rf",\s(?P<clause>(?P<speaker>{name})\s{verb}|{verb}\s(?P<named>{name}))\b(?=[.,]|\s(?:in|on|at|to|during|of|after)\b|$)"
    )


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
        clean = not any(words.overlaps(span) for span in quoted(document).get(block, ())) and not _has_mark(
            words.of(block.text)
        )
        if clean and _FIRST_PERSON.search(words.of(block.text)):
            place = Span(*found.span("clause")).shift(sentence.span.start)
            yield Clause(block, place, words, found["speaker"] or found["named"])


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in '"“”«»„')
