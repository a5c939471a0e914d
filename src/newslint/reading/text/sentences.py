"""Sentences as news copy has them: past abbreviations, initials, decimals and quotations that end a sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.abbreviations import AFTER, BEFORE, NO_NAMES, OPENERS, SMALL
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.span import Span


class Sentence(NamedTuple):
    """A sentence: where it stands in the text of its block, without the white space around it."""

    block: Block
    span: Span

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of the prose, in order; a headline or a line of metadata is one sentence."""
    return document.once(_sentences)


def sentences_by_block(document: Document) -> Mapping[Block, Sequence[Sentence]]:
    """The sentences of each block that has any."""
    return document.once(_by_block)


def _by_block(document: Document) -> dict[Block, list[Sentence]]:
    found: dict[Block, list[Sentence]] = {}
    for sentence in sentences(document):
        found.setdefault(sentence.block, []).append(sentence)
    return found


def sentence_at(document: Document, block: Block, at: int) -> Span:
    """The sentence of a block that holds a place of its text; the whole block where none does."""
    around = sentences_by_block(document).get(block, ())
    return next((one.span for one in around if one.span.start <= at < one.span.end), Span(0, len(block.text)))


def _sentences(document: Document) -> tuple[Sentence, ...]:
    return tuple(Sentence(block, span) for block in document.blocks for span in _of(block))


def _of(block: Block) -> Iterator[Span]:
    text = block.text
    if "paragraph" not in block.scopes and block.scope not in {"blockquote", "list", "caption", "deck", "table"}:
        yield Span(0, len(text))
        return
    start = len(text) - len(text.lstrip())
    for space in _ends(text):
        yield Span(start, space.start)
        start = space.end
    end = len(text.rstrip())
    if start < end:
        yield Span(start, end)


_STOP = expression(
    r"(?P<stop>[.!?…]+)(?P<close>[\"”’»)\]]*(?:'(?!\w))?)(?P<space>\s+)(?P<next>(?:\[(?:\.{3}|…)\]\s*)?"
    r"[\"“‘«(\[']*(?P<first>[^\W_]))"
)
"""A full stop or its like, the marks that close after it, and what a new sentence may begin with."""


def _ends(text: str) -> Iterator[Span]:
    """The white space that parts one sentence from the next."""
    for found in _STOP.finditer(text):
        if _is_end(text, found):
            yield Span(*found.span("space"))
    # A line break that was written on purpose (verse, <br>) is left alone: it does not end a sentence.


def _is_end(text: str, found: re.Match[str]) -> bool:
    first = found["first"]
    if first.islower() and not text[found.end() : found.end() + 1].isupper():  # iPhone, eBay
        return False
    if found["stop"] != "." or found["close"]:
        return not (found["close"] and _goes_on(text, found))
    word = _word_before(text, found.start())
    plain = word.lower()
    if plain in BEFORE and (word[:1].isupper() or plain in SMALL):
        return (plain == "no" and not first.isdigit()) or (plain not in SMALL and _opens(text, found, NO_NAMES))
    if _is_initial(word, text, found.start()):
        return _names_a_thing(text, found.start() - 1) and _opens(text, found)
    if plain in AFTER or _is_abbreviation(word):
        return _begins_sentence(text, found, sure=plain in AFTER)
    return True


def _names_a_thing(text: str, at: int) -> bool:
    """Whether the word before a single letter has no capital, as in “plan B”."""
    return text[:at].rstrip().rpartition(" ")[2][:1].islower()


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence goes on after “…?” with whoever asked: `"Why?" Blinken asked.`."""
    if found["stop"] == "." or found["stop"] == "…":
        return False
    return bool(_SPEAKS.match(text, found.start("next")))


_SPEAKS = expression(r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|added|wrote|told|tweeted|shouted|cried)\b")


def _word_before(text: str, at: int) -> str:
    word = text[max(0, at - 24) : at].rpartition(" ")[2]
    if word.isalnum():
        return word
    start = at
    while start > 0 and (text[start - 1].isalnum() or (text[start - 1] == "." and start < at)) and at - start < 24:
        start -= 1
    return text[start:at]


def _is_initial(word: str, text: str, end: int) -> bool:
    """One capital letter, as in “J. K. Rowling” or “George W. Bush”; “I” ends sentences but inside a name."""
    if len(word) != 1 or not word.isupper():
        return False
    return word != "I" or text[: end - 1].rstrip().rpartition(" ")[2][:1].isupper()


def _is_abbreviation(word: str) -> bool:
    """Letters with points between them: U.S, a.m, N.Y."""
    return bool(re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word))


def _begins_sentence(text: str, found: re.Match[str], *, sure: bool) -> bool:
    """Whether what follows an abbreviation begins a sentence; after initials (`C.L. “Butch” Otter`) no mark does."""
    mark = found["next"][:1]
    if mark == "(" or (mark != found["first"] and not sure):
        return False
    return mark != found["first"] or _opens(text, found)


def _opens(text: str, found: re.Match[str], openers: frozenset[str] = OPENERS) -> bool:
    opener = _WORD.match(text, found.start("first"))
    return opener is not None and opener[0] in openers


_WORD = expression(r"\w+")
