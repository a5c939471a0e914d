"""The words and marks of the text with their places, told apart once for all who read them."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.sentences import Sentence, sentences
from newslint.span import Span


class Token(NamedTuple):
    """A word or a mark: as it stands, in small letters and with a plain apostrophe, and where in its block's text.

    `is_word` tells words and figures from marks.
    """

    text: str
    small: str
    start: int
    end: int
    is_word: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


Tokens = tuple[Token, ...]

NOTHING = Token("", "", 0, 0)
"""What stands where there is no word."""


class TokenSentence(NamedTuple):
    """A sentence of a block as its words and marks; it has at least one."""

    block: Block
    tokens: Tokens


def tokens(document: Document, block: Block) -> Tokens:
    """The words and marks of a block, in order."""
    return document.once(_by_block)[block]


def number_from(words: Tokens, place: int) -> int:
    """The number of the first word or mark that begins at a place or after it."""
    return bisect_left(words, place, key=_start)


_start = attrgetter("start")


def token_sentences(document: Document) -> tuple[TokenSentence, ...]:
    """Every sentence of the running text, without headlines.

    Brackets say nothing of a sentence's commas, nor does an age before more (“Moe, 34, of Oslo”): they are left out.
    """
    return document.once(_in_text)


def small_at(words: Tokens, at: int) -> str:
    """The word or mark at a place in small letters; empty where a sentence has none."""
    return words[at].small if 0 <= at < len(words) else ""


def after_quotation(words: Tokens) -> Tokens:
    """A sentence's words after the quotation that opens it: “‘It is shut,’ Anna Moe, a baker said”."""
    if words[0].text not in {'"', "“"}:
        return words
    marks = [number for number, word in enumerate(words) if word.text in {'"', "“", "”"}]
    return words[marks[1] + 1 :] if len(marks) == 2 and marks[1] + 1 < len(words) else words


def _by_block(document: Document) -> dict[Block, Tokens]:
    known: dict[Block, Tokens] = dict.fromkeys(document.blocks, ())
    for block, words in document.once(_all):
        known[block] += words
    return known


def _all(document: Document) -> tuple[TokenSentence, ...]:
    return tuple(TokenSentence(one.block, _tokens(one)) for one in sentences(document))


_TOKEN = expression(
    r"[A-Za-z]?[a-z]+(?=[ ,])"
    r"|(?:[A-Z]\.)+|[A-Z][a-z]{0,5}\.(?=\s\S)|[^\W_]+(?:['’.&-][^\W_]+)*(?:(?<=s)['’])?|[^\w\s]"
)
"""A word or a mark; plain words, which are most, are found before all else."""

_token: Callable[[tuple[str, str, int, int, bool]], Token] = partial(tuple.__new__, Token)
"""Makes a token of its parts in a third of the time: there is one for each word of a draft."""


def _tokens(sentence: Sentence) -> Tokens:
    found = _TOKEN.finditer(sentence.block.text, *sentence.span)
    return tuple(
        [_token((word := one[0], word.lower().replace("’", "'"), *one.span(), word[0].isalnum())) for one in found]
    )


def _in_text(document: Document) -> tuple[TokenSentence, ...]:
    return tuple(
        TokenSentence(block, left)
        for (block, span), (_, words) in zip(sentences(document), document.once(_all), strict=True)
        if "text" in block.scopes and not block.scopes & _HEADLINES and (left := _without_asides(block, span, words))
    )


_HEADLINES = frozenset({"headline", "subhead"})
_ASIDE = expression(r"\([^()]{1,40}\)|,\s\d\d(?=,\s(?:of|from|a)\s)")


def _without_asides(block: Block, span: Span, words: Tokens) -> Tokens:
    for found in _ASIDE.finditer(block.text, *span):
        words = tuple(word for word in words if not found.start() <= word.start < found.end())
    return words
