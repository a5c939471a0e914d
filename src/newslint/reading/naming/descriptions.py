"""What a text says of its people beside their names: “Anna Kovalenko, the foreign minister, said”."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.introductions import BODY
from newslint.reading.vocabulary.lexicon import UPPER
from newslint.span import Span


class Description(NamedTuple):
    """A phrase set off by commas after a name: `span` is the phrase, `name` the word before it."""

    block: Block
    span: Span
    name: str

    @property
    def words(self) -> str:
        return self.span.of(self.block.text).lower()


def described_again(document: Document) -> Iterator[Description]:
    """Every description that stood after the same name before, word for word."""
    seen: set[tuple[str, str]] = set()
    for description in _descriptions(document):
        key = (description.name, description.words)
        if key in seen:
            yield description
        seen.add(key)


def _descriptions(document: Document) -> Iterator[Description]:
    for block in document.blocks:
        if block.scope in BODY:
            for found in _apposed().finditer(block.text):
                yield Description(block, Span(*found.span("words")), found["name"])


@cache
def _apposed() -> re.Pattern[str]:
    start = r"(?![^,.;]* and the )(?:the|a|an|who (?:is|was)|[a-z]+ (?:of|at|for|with))\s"
    return expression(rf"(?P<name>[{UPPER}][\w’'-]+), (?P<words>{start}[^,.;:!?\"“”()\n]{{8,80}})(?=[,.;])")
