"""Apostrophes of the other style than the text's: straight among curly ones, and curly among straight."""

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.lines import body
from newslint.reading.text.words import prose_text
from newslint.span import Span

# Found by the mark: the word before it is looked for only where there is one.
_WITHIN = expression(r"(?<=\w)['’](?=[^\W\d_])")
_AFTER = expression(r"\w+")
_OTHER = {"'": "’", "’": "'"}
_DOUBLE = {"'": '"', "’": "“"}


def odd_apostrophes(document: Document) -> Iterator[tuple[Block, Span, str]]:
    """Every word with an apostrophe of the style that the text has less often, and the word as it should be.

    Of two as frequent, its quotation marks tell, or else the first. Headlines are left out: many systems have straight
    marks in them whatever the text has.
    """
    text = prose_text(document)
    found = list(_within(document)) if "'" in text and "’" in text else []
    chars = [block.text[at] for block, at in found]
    if len(set(chars)) == 2:
        usual = max(chars[0], _OTHER[chars[0]], key=lambda char: (chars.count(char), text.count(_DOUBLE[char])))
        for (block, at), char in zip(found, chars, strict=True):
            if char != usual:
                span = _word(block.text, at)
                yield block, span, span.of(block.text).replace(char, usual)


def _within(document: Document) -> Iterator[tuple[Block, int]]:
    for block in body(document):
        for match in _WITHIN.finditer(block.text):
            yield block, match.start()


def _word(text: str, at: int) -> Span:
    """The word that has an apostrophe at a place."""
    start = at
    while start and text[start - 1].isalnum():
        start -= 1
    after = _AFTER.match(text, at + 1)
    return Span(start, after.end() if after else at + 1)
