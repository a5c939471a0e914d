"""The words of an article, told apart once."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document


def prose_text(document: Document) -> str:
    """All prose as one text, a block a line."""
    return document.once(_text)


def word_counts(document: Document) -> Counter[str]:
    """Every word of the prose as it is written, with how often it is there."""
    return document.once(_counts)


def words_in(document: Document, block: Block) -> list[str]:
    """The words of one block, in order."""
    return document.once(_by_block)[block]


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


def _text(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if "text" in block.scopes)


def _by_block(document: Document) -> dict[Block, list[str]]:
    findall = _word().findall
    return {block: findall(block.text) for block in document.blocks if "text" in block.scopes}


def _counts(document: Document) -> Counter[str]:
    counts: Counter[str] = Counter()
    for words in document.once(_by_block).values():
        counts.update(words)
    return counts


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")
