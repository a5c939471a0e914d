"""Names of several words that every desk knows, one slip away: `Julliard School`, `Procter and Gamble`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.reading.likeness import is_form, is_near, plain
from newslint.reading.names import is_name_or_word
from newslint.reading.people import capitalised, full_names
from newslint.reading.words import occurrences
from newslint.span import Span

SHORTEST = 5
"""Letters below which a word one letter away is as likely another name's."""

_REACH = 80
"""How far from one of its words a name is looked for."""

_AROUND = ".,;:!?()[]\"“”‘’'"


class KnownSlip(NamedTuple):
    """A name as it stands, and the well-known one that was meant."""

    block: Block
    span: Span
    meant: str


class _Place(NamedTuple):
    """One word of a known name: the words of the name, and which of them it is."""

    words: tuple[str, ...]
    at: int


def known_slips(document: Document) -> Iterator[KnownSlip]:
    """Every name of which all words but one are a known name's, and that one is a slip of the hand from it."""
    told: set[tuple[Block, Span]] = set()
    words = {*capitalised(document), *(name.given for name in full_names(document))}
    present = _words().intersection(words)
    for block in document.blocks if present else ():
        if "text" in block.scopes:
            for slip in _in(block, present):
                if (slip.block, slip.span) not in told:
                    told.add((slip.block, slip.span))
                    yield slip


def _in(block: Block, present: frozenset[str]) -> Iterator[KnownSlip]:
    text = block.text
    for word in present:
        for at in occurrences(text, word):
            end = at + len(word)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield from _around(block, Span(at, end), word)


def _around(block: Block, found: Span, word: str) -> Iterator[KnownSlip]:
    """The slips of known names that have this word in its place."""
    *before, opening = _spaced(block.text[max(0, found.start - _REACH) : found.start])
    closing, *after = _spaced(block.text[found.end : found.end + _REACH])
    if opening.strip(_AROUND) or closing.strip(_AROUND) not in {"", "s"}:
        return
    for name in _places(word):
        left = before[-name.at :] if name.at and not opening else []
        right = after[: len(name.words) - name.at - 1] if not closing else []
        if len(left) + len(right) + 1 == len(name.words):
            written = _trimmed([*left, word, *right])
            if _is_slip(written, name):
                first = found.start - sum(len(one) + 1 for one in written[: name.at])
                yield KnownSlip(block, Span(first, first + len(" ".join(written))), " ".join(name.words))


def _spaced(text: str) -> list[str]:
    return text.replace("\n", " ").replace("\u00a0", " ").split(" ")


def _trimmed(words: list[str]) -> list[str]:
    """The words of a name without what stands around it: signs, and the ending of a possessive."""
    words[0] = words[0].lstrip(_AROUND)
    words[-1] = words[-1].rstrip(_AROUND).removesuffix("'s").removesuffix("’s")
    return words


def _is_slip(written: Sequence[str], name: _Place) -> bool:
    """Whether exactly one word is another than the name's, and one that was typed for it."""
    pairs = zip(written, name.words, strict=True)
    others = [(wrong, right, at) for at, (wrong, right) in enumerate(pairs) if wrong != right]
    if len(others) != 1:
        return False
    wrong, right, at = others[0]
    if right == "&":
        return wrong == "and"
    is_last = at == len(written) - 1
    return (
        _is_typed_for(wrong, right)
        and not (is_last and is_form(wrong, right))
        and (len(written) > 2 or not is_name_or_word(wrong))
    )


def _is_typed_for(wrong: str, right: str) -> bool:
    return (
        wrong[:1].isupper()
        and wrong.isalpha()
        and len(right) >= SHORTEST
        and plain(wrong) != plain(right)
        and is_near(plain(wrong), plain(right), shortest=SHORTEST - 1)
        and not _is_variant(wrong, right)
    )


def _is_variant(one: str, other: str) -> bool:
    """Whether two words are one in British and in American spelling: Centre, Center."""
    return _american(one) == _american(other)


def _american(word: str) -> str:
    small = word.lower().replace("isation", "ization").replace("programme", "program").replace("our", "or")
    return small.replace("centre", "center").replace("theatre", "theater").replace("defence", "defense")


@cache
def _names() -> str:
    return shipped_text("reading", "known_names.txt")


@cache
def _words() -> frozenset[str]:
    return frozenset(_names().split())


@cache
def _places(word: str) -> tuple[_Place, ...]:
    """Where a word stands in known names."""
    lines = (line.split(" ") for line in _lines_with(word))
    return tuple(_Place(tuple(words), words.index(word)) for words in lines if word in words)


def _lines_with(word: str) -> Iterator[str]:
    names = _names()
    at = names.find(word)
    while at >= 0:
        start, end = names.rfind("\n", 0, at) + 1, names.find("\n", at)
        yield names[start:end]
        at = names.find(word, end)
