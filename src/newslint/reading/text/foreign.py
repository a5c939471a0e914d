"""Sentences of another language in English copy: what stands in them is not the desk's to mend."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from newslint.apart import FOREIGN
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.sentences import sentences
from newslint.reading.text.words import apart_texts, words_by_block
from newslint.span import Span

_FEWEST = 3
"""Little words of another language that a sentence must have: two stand in a name (`Casa de la Moneda`)."""

_SHARE = 4
"""One word in so many is such a little word, or has a letter that English has not."""

_LITTLE = """el la los las del que en una por para con su sus y ha sido más pero como le les des du et est dans sur avec
qui une ce cette aux ses der das und ist nicht ein eine mit für dem zu auf von auch il di che non della dei
gli sono nel alla uma dos não os ao pelo się nie na że jest przez w z i og det er på av til ikke att och för
ett van het een dat niet voor zijn hogy és nem egy meg"""

_ENGLISH = "the of and to was were that for with has have had is are said by from this which his her their they it"


def foreign(document: Document) -> Mapping[Block, tuple[Span, ...]]:
    """For each block that has some, the sentences that are not English: a quotation in the speaker's own language."""
    return document.once(_foreign)


def _foreign(document: Document) -> dict[Block, tuple[Span, ...]]:
    found: dict[Block, tuple[Span, ...]] = {}
    suspects = {
        block
        for block, text, words in zip(document.blocks, apart_texts(document), words_by_block(document), strict=True)
        if "text" in block.scopes
        and (FOREIGN in text or not words.isdisjoint(_plain_cues()))
        and _is_suspect(block.text)
    }
    if not suspects:
        return found
    for sentence in sentences(document):
        span = _other_part(sentence.block.text, sentence.span) if sentence.block in suspects else None
        if span:
            found[sentence.block] = (*found.get(sentence.block, ()), span)
    return found


def _other_part(text: str, span: Span) -> Span | None:
    """The sentence if it is of another language, or what follows its colon: `In Spanish: …`."""
    colon = text.find(": ", span.start, span.end)
    parts = (span, Span(colon + 2, span.end)) if colon >= 0 else (span,)
    return next((part for part in parts if is_foreign(part.of(text))), None)


def is_foreign(text: str) -> bool:
    """Whether most of a sentence is of another language, by its little words and letters and by English ones.

    A little word before a capital is part of a name: `Luis de la Fuente`.
    """
    words: list[str] = _WORD.findall(text)
    little = sum(word in _little() and other.islower() for word, other in pairwise([*words, ""]))
    strange = sum(not word.isascii() for word in words if word.islower())
    english = sum(word.lower() in _english() for word in words)
    return little + strange >= max(_FEWEST, len(words) / _SHARE) and english * 3 < little + strange


def _is_suspect(text: str) -> bool:
    """A cheap first look: three little words that no English sentence has so many of."""
    return len(_cue().findall(text)) >= _FEWEST


_CUES = """que los las del para por una les des dans pour est une der das und nicht eine della che sono não uma się nie
że ikke och att het een niet hogy és nem""".split()


@cache
def _cue() -> re.Pattern[str]:
    return expression(rf"\b(?:{'|'.join(_CUES)})\b|\b\w*[^\W\d_a-zA-Z]\w*\b")


@cache
def _plain_cues() -> frozenset[str]:
    return frozenset(filter(str.isascii, _CUES))


_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _little() -> frozenset[str]:
    return frozenset(_LITTLE.split())


@cache
def _english() -> frozenset[str]:
    return frozenset(_ENGLISH.split())
