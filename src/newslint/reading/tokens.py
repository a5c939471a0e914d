"""The words and marks of each sentence of the text, with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.sentences import sentences
from newslint.span import Span


class Token(NamedTuple):
    """A word or a mark: as it stands, in small letters, and where in the text of its block."""

    text: str
    small: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a figure, no mark."""
        return self.text[0].isalnum()


class TokenSentence(NamedTuple):
    """A sentence of a block as its words and marks; it has at least one."""

    block: Block
    tokens: tuple[Token, ...]


def token_sentences(document: Document) -> tuple[TokenSentence, ...]:
    """Every sentence of the running text, without headlines.

    Brackets say nothing of a sentence's commas, nor does an age before more (“Moe, 34, of Oslo”): they are left out.
    """
    return document.once(_read)


def after_quotation(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """A sentence's words after the quotation that opens it: “‘It is shut,’ Anna Moe, a baker said”."""
    if words[0].text not in {'"', "“"}:
        return words
    marks = [number for number, word in enumerate(words) if word.text in {'"', "“", "”"}]
    return words[marks[1] + 1 :] if len(marks) == 2 and marks[1] + 1 < len(words) else words


def _read(document: Document) -> tuple[TokenSentence, ...]:
    return tuple(_in_text(document))


def _in_text(document: Document) -> Iterator[TokenSentence]:
    for block, span in sentences(document):
        if "text" in block.scopes and not block.scopes & {"headline", "subhead"}:
            tokens = tuple(_tokens(span.of(block.text), span))
            if tokens:
                yield TokenSentence(block, tokens)


_BESIDE = expression(r"\([^()]{1,40}\)|,\s\d\d(?=,\s(?:of|from|a)\s)")
_TOKEN = expression(r"(?:[A-Z]\.)+|[A-Z][a-z]{0,5}\.(?=\s\S)|[^\W_]+(?:['’.&-][^\W_]+)*['’]?|[^\w\s]")


def _tokens(text: str, place: Span) -> Iterator[Token]:
    plain = _BESIDE.sub(_blank, text)
    at = place.start
    for found in _TOKEN.finditer(plain):
        word, (start, end) = found[0], found.span()
        yield Token(word, word.lower(), start + at, end + at)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
