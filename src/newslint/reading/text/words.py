"""The words of an article, told apart once."""

from collections import Counter
from collections.abc import Iterator

from newslint.apart import apart, words_of
from newslint.document import Block, Document
from newslint.expression import expression


def prose_text(document: Document) -> str:
    """All prose as one text, a block a line."""
    return document.once(_text)


def word_counts(document: Document) -> Counter[str]:
    """Every word of the prose as it is written, with how often it is there."""
    return document.once(_counts)


def words_in(document: Document, block: Block) -> list[str]:
    """The words of one block, in order."""
    return document.once(_by_block)[block]


def apart_texts(document: Document) -> list[str]:
    """The text of each block with its words apart."""
    return document.once(_apart)


def words_by_block(document: Document) -> list[frozenset[str]]:
    """The words and signs of each block, in small letters; those with an apostrophe or a hyphen are in pieces."""
    return document.once(_small)


def blocks_with(document: Document, words: frozenset[str]) -> Iterator[tuple[Block, frozenset[str]]]:
    """The blocks of the prose that have some of these words, each with those: in the others is nothing to be done."""
    for block, known in zip(document.blocks, words_by_block(document), strict=True):
        if "text" in block.scopes and (present := known & words):
            yield block, present


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where a part stands in a text, each time behind the last."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def stands_apart(text: str, start: int, end: int, ties: frozenset[str]) -> bool:
    """Whether a part of a text is a word by itself: in no longer one, in no address, and tied to none by a mark."""
    before, after = text[start - 1 : start], text[end : end + 1]
    is_address = before == "." or (after == "." and text[end + 1 : end + 2].isalnum())
    return not (before.isalnum() or after.isalnum() or is_address or before in ties or after in ties)


def _apart(document: Document) -> list[str]:
    return [apart(block.text) for block in document.blocks]


def _small(document: Document) -> list[frozenset[str]]:
    return [words_of(text) for text in apart_texts(document)]


def _text(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if "text" in block.scopes)


def _by_block(document: Document) -> dict[Block, list[str]]:
    findall = _WORD.findall
    return {block: findall(block.text) for block in document.blocks if "text" in block.scopes}


def _counts(document: Document) -> Counter[str]:
    counts: Counter[str] = Counter()
    for words in document.once(_by_block).values():
        counts.update(words)
    return counts


_WORD = expression(r"[^\W\d_]+")
