"""A word and the words beside it, as far as they tell which word was meant."""

from typing import NamedTuple

from newslint.document import Block
from newslint.expression import expression
from newslint.reading.wordclasses import classes
from newslint.span import Span

_TOKEN = expression(r"[^\W_]+(?:['’.-][^\W_]+)*|\S")
_REACH, _WORDS = 90, 9


class Neighbors(NamedTuple):
    """A place in the text and the tokens around it: words, and marks as words of their own, in small letters."""

    block: Block
    span: Span
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def text(self) -> str:
        """The word itself, as it is written."""
        return self.span.of(self.block.text)

    def before(self, distance: int = 1) -> str:
        """The token so many places before; empty where there is none."""
        return self.left[-distance] if distance <= len(self.left) else ""

    def after(self, distance: int = 1) -> str:
        """The token so many places after; empty where there is none."""
        return self.right[distance - 1] if distance <= len(self.right) else ""


def neighbors(block: Block, span: Span) -> Neighbors:
    """What stands beside a word."""
    left = _TOKEN.findall(block.text[max(0, span.start - _REACH) : span.start].lower().replace("’", "'"))
    right = _TOKEN.findall(block.text[span.end : span.end + _REACH].lower().replace("’", "'"))
    return Neighbors(block, span, tuple(left[-_WORDS:]), tuple(right[:_WORDS]))


def is_mark(token: str) -> bool:
    """Whether a token ends a phrase: a mark, or nothing at all."""
    return not token or not token[0].isalnum()


def may_be(word: str, letters: str) -> bool:
    """Whether a word can be of one of the classes of these letters."""
    return not set(classes(word)).isdisjoint(letters)
