"""Names of several words that every desk knows, one slip away: `Julliard School`, `Paris club`, `FusionGPS`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.reading.naming.names import is_name, is_name_or_word
from newslint.reading.naming.people import capitalised, full_names
from newslint.reading.text.words import occurrences
from newslint.reading.vocabulary.likeness import is_form, is_near, plain
from newslint.reading.vocabulary.wordclasses import classes
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
    """One word of a known name: the name, its words, which of them it is, and how many letters stand before it."""

    whole: str
    words: tuple[str, ...]
    at: int
    start: int


def known_slips(document: Document) -> Iterator[KnownSlip]:
    """Every name of which all words but one are a known name's, and that one is a slip of the hand from it.

    So are a name with small letters (`Paris club`), without its space or hyphen (`FusionGPS`, `Akufo Addo`) or without
    one of its little words (`National Bureau Investigation`).
    """
    told: set[tuple[Block, Span]] = set()
    words = {*capitalised(document), *(name.given for name in full_names(document))}
    yield from _joined_slips(document, words)
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
    if any(block.text.startswith(name.whole, found.start - name.start) for name in _longest(word)):
        return
    *before, opening = _spaced(block.text[max(0, found.start - _REACH) : found.start])
    closing, *after = _spaced(block.text[found.end : found.end + _REACH])
    if opening.strip(_AROUND) or closing.strip(_AROUND) not in {"", "s"}:
        return
    for name in _places(word):
        if not name.at and (end := _otherwise(block.text, found.start, name)):
            yield KnownSlip(block, Span(found.start, end), name.whole)
            return
        left = before[-name.at :] if name.at and not opening else []
        right = after[: len(name.words) - name.at - 1] if not closing else []
        if len(left) + len(right) + 1 == len(name.words):
            written = _trimmed([*left, word, *right])
            if _is_slip(written, name):
                first = found.start - sum(len(one) + 1 for one in written[: name.at])
                yield KnownSlip(block, Span(first, first + len(" ".join(written))), name.whole)


_LITTLE = frozenset("of for and the in on".split())


def _otherwise(text: str, start: int, name: _Place) -> int:
    """Where a known name ends that stands there with small letters, or without one of its little words; 0 if none."""
    whole, words = name.whole, name.words
    if "-" in whole and whole[whole.rfind("-") + 1].isupper() and text.startswith(whole.replace("-", " "), start):
        return _end(text, start + len(whole))
    if words[-1].lower() not in _HOUSES_DIFFER and text[start : start + len(whole)].lower() == whole.lower():
        return _if_small(text, start, whole)
    for at, word in enumerate(words):
        without = " ".join((*words[:at], *words[at + 1 :]))
        if word in _LITTLE and len(words) > SHORTEST_WITHOUT and text.startswith(without, start):
            return _end(text, start + len(without))
    return 0


def _if_small(text: str, start: int, whole: str) -> int:
    """Where a name ends of which words but the first have lost their capitals, and no word has one too many."""
    written = text[start : start + len(whole)]
    is_small = all(one == other or one.islower() for one, other in zip(written, whole, strict=True))
    before = text[max(0, start - 4) : start].rstrip("\"“‘'( ")
    opens = not before or before[-1] in ".!?:"
    is_word = opens and bool(classes(written.partition(" ")[0].lower()))
    return _end(text, start + len(whole)) if is_small and written != whole and not is_word else 0


def _end(text: str, end: int) -> int:
    """The end of a name, if no word goes on there and no name: 0 otherwise."""
    return 0 if text[end : end + 1].isalnum() or text[end : end + 1] == "-" else end


SHORTEST_WITHOUT = 3
"""Words that a name has at least, its little ones among them, to be known without one of those."""

_HOUSES_DIFFER = frozenset(
    "party parties police prize prizes court government magazine disease syndrome airport agreement agency".split()
)
"""Last words of names that some houses write small: the Labour party, the Metropolitan police, the Nobel prize."""


def _joined_slips(document: Document, words: set[str]) -> Iterator[KnownSlip]:
    """Known names written as one word: `FusionGPS`, `USAToday`."""
    for word in words:
        whole = _joined().get(word) if not word[1:].islower() else None
        for block in document.blocks if whole else ():
            for at in occurrences(block.text, word) if "text" in block.scopes else ():
                end = at + len(word)
                if whole and not (_is_of_address(block.text[at - 1 : at]) or _is_of_address(block.text[end : end + 1])):
                    yield KnownSlip(block, Span(at, end), whole)


def _is_of_address(sign: str) -> bool:
    return sign.isalnum() or (sign != "" and sign in "@#/.-_")


@cache
def _joined() -> dict[str, str]:
    """Known names of two or three words, by those written as one."""
    return {line.replace(" ", ""): line for line in _names().split("\n") if 0 < line.count(" ") < 3 and line.isascii()}


def _spaced(text: str) -> list[str]:
    return text.replace("\n", " ").replace("\u00a0", " ").split(" ")


def _trimmed(words: list[str]) -> list[str]:
    """The words of a name without what stands around it: signs, and the ending of a possessive."""
    words[0] = words[0].lstrip(_AROUND)
    words[-1] = words[-1].rstrip(_AROUND).removesuffix("'s").removesuffix("’s")
    return words


def _is_slip(written: Sequence[str], name: _Place) -> bool:
    """Whether exactly one word is another than the name's, and one that was typed for it."""
    if " ".join(written) in _whole_names():
        return False
    pairs = zip(written, name.words, strict=True)
    others = [(wrong, right, at) for at, (wrong, right) in enumerate(pairs) if wrong != right]
    if len(others) != 1:
        return False
    wrong, right, at = others[0]
    if right == "&":
        return wrong == "and"
    is_last = at == len(written) - 1
    if len(written) > LONG and _is_another_word(wrong, right):
        return True
    return (
        _is_typed_for(wrong, right)
        and not (is_last and (is_form(wrong, right) or wrong.endswith(_OF_PEOPLE)))
        and (len(written) > 2 or not is_name_or_word(wrong))
    )


_OF_PEOPLE = ("ian", "ean", "er", "ese", "ish")
"""What ends the name of a people: a North Carolinian, not North Carolina."""

LONG = 3
"""Words of a name that one word taken for another leaves no doubt of."""


def _is_another_word(wrong: str, right: str) -> bool:
    """Whether a word stands for one that begins and ends like it: `National Resources Defense Council`."""
    return (
        (wrong[:3], wrong[-2:]) == (right[:3], right[-2:])
        and wrong[:1].isupper()
        and bool(classes(wrong.lower()) and classes(right.lower()))
        and not (is_name(wrong) or is_name(right))
        and not _is_variant(wrong, right)
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
def _whole_names() -> frozenset[str]:
    return frozenset(_names().split("\n"))


@cache
def _words() -> frozenset[str]:
    """The words that known names begin and end with: where one word is wrong, one of those two is right."""
    ends = (line.split(" ") for line in _names().split("\n") if line)
    return frozenset(word for words in ends for word in (words[0], words[-1]))


@cache
def _places(word: str) -> tuple[_Place, ...]:
    """The known names that a word begins or ends."""
    found = []
    for whole in _lines_with(word):
        words = tuple(whole.split(" "))
        if word in {words[0], words[-1]}:
            at = 0 if words[0] == word else len(words) - 1
            found.append(_Place(whole, words, at, sum(len(one) + 1 for one in words[:at])))
    return tuple(found)


@cache
def _longest(word: str) -> tuple[_Place, ...]:
    """The same without names that begin longer ones: `Wall Street` says nothing of the `Wall Street journal`."""
    found = _places(word)
    return tuple(name for name in found if not any(other.whole.startswith(f"{name.whole} ") for other in found))


def _lines_with(word: str) -> Iterator[str]:
    names = _names()
    at = names.find(word)
    while at >= 0:
        start, end = names.rfind("\n", 0, at) + 1, names.find("\n", at)
        yield names[start:end]
        at = names.find(word, end)
