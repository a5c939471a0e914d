"""A word and the words beside it, as far as they tell which word was meant."""

from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.text.tokens import Token, Tokens, number_from, tokens
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span

_WORDS = 9


class Neighbors(NamedTuple):
    """A place in the text, the words and marks of its block, and the numbers of those between which it stands."""

    block: Block
    span: Span
    tokens: Tokens
    first: int
    then: int

    @property
    def text(self) -> str:
        """The word itself, as it is written."""
        return self.span.of(self.block.text)

    @property
    def left(self) -> list[str]:
        """The tokens before it."""
        return list(map(_small, self.tokens[max(0, self.first - _WORDS) : self.first]))

    @property
    def right(self) -> list[str]:
        """The tokens after it."""
        return list(map(_small, self.tokens[self.then : self.then + _WORDS]))

    def before(self, distance: int = 1) -> str:
        """The token so many places before, in small letters; empty where there is none."""
        return self.tokens[self.first - distance].small if distance <= self.first else ""

    def after(self, distance: int = 1) -> str:
        """The token so many places after; empty where there is none."""
        at = self.then + distance - 1
        return self.tokens[at].small if at < len(self.tokens) else ""


def _small(token: Token) -> str:
    return token.small


def neighbors(document: Document, block: Block, span: Span) -> Neighbors:
    """What stands beside a word."""
    words = tokens(document, block)
    return Neighbors(block, span, words, number_from(words, span.start), number_from(words, span.end))


def is_mark(token: str) -> bool:
    """Whether a token ends a phrase: a mark, or nothing at all."""
    return not token or not token[0].isalnum()


@cache
def may_be(word: str, letters: str) -> bool:
    """Whether a word can be of one of the classes of these letters."""
    return not set(classes(word)).isdisjoint(letters)
