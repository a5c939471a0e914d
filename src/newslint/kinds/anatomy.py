"""`anatomy`: parts of an article in the wrong place, twice, or missing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.words import word_counts
from newslint.rule import Rule
from newslint.span import Span

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"(?<![\w@#./-])(\w?[a-zà-ÿ]{2,})([A-ZÀ-Þ][a-zà-ÿ]{2,})(?![\w@.])")
_ANNOUNCED = re.compile(
    r"(?i)\bhere(?:['’]s| is| are) (?:the|a|an|some|what)\b[^.!?]*:$"
    r"|\b(?:as follows|following|below|these|listed here|among others"
    r"|includes?|including|are|is|reads?|says?|said):$"
)

_FULL = 20
"""Characters that a headline must have for its words at the start of the text to be no chance."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Anatomy(Rule):
    """Reports parts of an article that copying between systems doubled, ran together or lost.

    `check: headline-repeated` finds the headline again at the beginning of the text, `words-joined` a word that ends in
    another with a capital where the article has that one by itself (a caption or subhead that ran into a paragraph),
    `announced-missing` a paragraph that ends with a colon and has nothing after it.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["headline-repeated", "words-joined", "announced-missing"] = "headline-repeated"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def headline_repeated(self, document: Document) -> Iterator[Diagnostic]:
        headline = _headline(document)
        for block in _body(document)[:2]:
            length = _repeats(block.text, headline)
            if length:
                yield self.report(document, block, Span(0, length))

    def words_joined(self, document: Document) -> Iterator[Diagnostic]:
        for block in document.blocks:
            if "text" in block.scopes:
                yield from self._joined(document, block)

    def _joined(self, document: Document, block: Block) -> Iterator[Diagnostic]:
        counts = word_counts(document)
        for found in _JOINED.finditer(block.text):
            if counts[found[0]] == 1 and counts[found[2].lower()] and not counts[found[1] + found[2].lower()]:
                yield self.report(document, block, Span(*found.span()), replacement=f"{found[1]} {found[2]}")

    def announced_missing(self, document: Document) -> Iterator[Diagnostic]:
        body = [block for block in document.blocks if "text" in block.scopes and block.scope != "headline"]
        for last in body[-1:]:
            line = last.text.rstrip()
            if "paragraph" in last.scopes and _ANNOUNCED.search(line):
                yield self.report(document, last, Span(max(0, len(line) - 60), len(line)))


def _headline(document: Document) -> str:
    field = document.field("title")
    if field and field.value:
        return field.value
    return next((block.text for block in document.blocks if block.scope == "headline"), "")


def _body(document: Document) -> list[Block]:
    return [block for block in document.blocks if "paragraph" in block.scopes or block.scope in {"deck", "subhead"}]


def _repeats(text: str, headline: str) -> int:
    """How much of a text's beginning is the headline again, word for word; 0 for nothing."""
    wanted = [word[0].casefold() for word in _WORD.finditer(headline)]
    if len(headline) < _FULL or len(wanted) < 4:
        return 0
    words = list(_WORD.finditer(text))[: len(wanted)]
    same = len(words) == len(wanted) and all(
        word[0].casefold() == want for word, want in zip(words, wanted, strict=True)
    )
    return words[-1].end() if same and _ends(text, words[-1].end()) else 0


def _ends(text: str, at: int) -> bool:
    """Whether what follows is the end of the line or a new beginning, and not the rest of the same sentence."""
    return not text[at:].strip(" .!?\"'’”") or bool(re.match(r"[.!?\"'’”]*\s+[A-ZÀ-Þ\"“]", text[at:]))


_CHECKS: dict[str, Callable[[Anatomy, Document], Iterator[Diagnostic]]] = {
    "headline-repeated": Anatomy.headline_repeated,
    "words-joined": Anatomy.words_joined,
    "announced-missing": Anatomy.announced_missing,
}
