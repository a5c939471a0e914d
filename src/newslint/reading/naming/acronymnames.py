"""The names that letters stand for, where no brackets join the two: words with the same initials, near enough."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.acronyms import IN_LETTERS, SMALL, Acronym
from newslint.reading.text.words import words_in
from newslint.span import Span

NEAR = 8
"""How far after its letters a name may begin: “the NWB, the National Water Board”."""


FAR = 60
"""How many words after a name its letters still call it to mind."""


Initials = tuple[str, Sequence[int]]
"""First letters of words, and the number of the word of each."""


class Spelling(NamedTuple):
    """Words whose initials are the letters, without a bracket that joins them; `words` is how many stand between the
    words and the letters, below nought where the words come after.
    """

    block: Block
    span: Span
    words: int

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def told_by(document: Document, use: Acronym) -> bool:
    """Whether the article has said what letters stand for by the time that it uses them; its headline does not count.

    Brackets and words such as “known as” bring letters together with any name; otherwise they are the initials of
    words with capitals that stand not far before the letters or directly after them.
    """
    return is_brought(document, use) or any(0 <= one.words <= FAR for one in spellings(document, use))


def is_brought(document: Document, use: Acronym) -> bool:
    """Whether these letters, in this block or one before it, stand in brackets or after words that bring them in."""
    letters = expression(rf"(?<![\w-]){re.escape(use.letters)}(?!\w{{2}}|[A-Z])")
    for block in _body(document):
        if use.letters in block.text:
            text = block.text
            if any(_brings(text, Span(*found.span())) for found in letters.finditer(text)):
                return True
        if block is use.block:
            return False
    return False


def _brings(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 48) : span.start], text[span.end : span.end + 90]
    if before.rfind("(") > before.rfind(")") and ")" in after.partition("(")[0]:
        return True
    if after.lstrip("s,").startswith(f" ({text[span.start].lower()}"):
        return True
    return bool(_lead().search(before) or _FOLLOW.match(after))


@cache
def _lead() -> re.Pattern[str]:
    known = "known (?:as|by)|initials|acronym|abbreviated|called|or simply"
    return expression(rf"\b(?:{known})(?: \w+){{0,3}}? [\"“]?\Z|, or (?:the )?[\"“]?\Z")


_FOLLOW = expression(r"s?,? (?:(?:[a-z]+ )?[(\[](?:the )?[A-Z]|(?:which )?(?:stands|short|is short) for\b)")


def _body(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if "text" in block.scopes and block.scope != "headline")


def spellings(document: Document, use: Acronym) -> Iterator[Spelling]:
    """Every run of words with these initials, in order; one that begins directly after the letters is no words away."""
    at = _words_before(document, use)
    near = len(_WORD.findall(use.block.text[use.span.start : use.span.end + NEAR]))
    passed = 0
    for block in _body(document):
        words = words_in(document, block)
        for first, last in _spelt_in(words, document.once(_initials)[block], use.letters.upper()):
            away = passed + first - at
            between = 0 if block is use.block and 0 <= away < near else at - passed - last - 1
            yield Spelling(block, _span_of(block, first, last), between)
        passed += len(words)


def is_named_shortly_before(document: Document, use: Acronym, name: str) -> bool:
    """Whether a name that has other initials than its letters stands before them, near enough to call it to mind."""
    text = "\n".join(block.text for block in _body(document) if block.span.start < use.block.span.start)
    text += "\n" + use.block.text[: use.span.start]
    at = text.rfind(name)
    return at >= 0 and len(_WORD.findall(text[at + len(name) :])) <= FAR


def _words_before(document: Document, use: Acronym) -> int:
    """How many words of the body stand before a use."""
    before = 0
    for block in _body(document):
        if block is use.block:
            return before + len(_WORD.findall(block.text[: use.span.start]))
        before += len(words_in(document, block))
    return 0


def _span_of(block: Block, first: int, last: int) -> Span:
    found = list(_WORD.finditer(block.text))
    return Span(found[first].start(), found[last].end())


def _spelt_in(words: list[str], initials_of: Iterable[Initials], letters: str) -> Iterator[tuple[int, int]]:
    """The first and the last of words with capitals that have these initials, the small ones left out or not."""
    seen = set()
    for initials, places in initials_of:
        at = initials.find(letters)
        while at >= 0:
            own = places[at : at + len(letters)]
            if own[0] not in seen and _is_name([words[place] for place in own], letters):
                seen.add(own[0])
                yield own[0], own[-1]
            at = initials.find(letters, at + 1)


def _initials(document: Document) -> dict[Block, tuple[Initials, Initials]]:
    """The initials of each block's words, of all of them and of the ones that are not small."""
    return {block: _initials_of(words_in(document, block)) for block in _body(document)}


def _initials_of(words: list[str]) -> tuple[Initials, Initials]:
    main = [at for at, word in enumerate(words) if word not in SMALL and word != "s"]
    return _initials_at(words, range(len(words))), _initials_at(words, main)


def _initials_at(words: list[str], places: Iterable[int]) -> Initials:
    """The first letters of the words at these places, and the place of each; “US” gives both of its letters."""
    letters = [
        (letter, at) for at in places for letter in (words[at] if words[at] in IN_LETTERS else words[at][0].upper()[0])
    ]
    return "".join([letter for letter, _ in letters]), [at for _, at in letters]


def _is_name(words: list[str], letters: str) -> bool:
    return words[0] != letters and all(word[0].isupper() or word in SMALL for word in words)


_WORD = expression(r"[^\W\d_]+")
