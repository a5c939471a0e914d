"""Acronyms: where an article uses letters for a name, and where brackets say what they stand for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.vocabulary.lexicon import places
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span

SMALL = frozenset("a an and at by de del des di du for in of on the to with van von &".split())
"""Words of a full name that the letters may leave out."""


IN_LETTERS = frozenset({"US", "UK", "UN", "EU"})
"""What begins a name and is letters itself: “US Geological Survey”, the USGS."""


class Acronym(NamedTuple):
    """One place where letters stand for a name: “the NWB”, “three MPs”; `letters` are without -s."""

    block: Block
    span: Span
    letters: str


class Introduction(NamedTuple):
    """A full name with its letters: “National Water Board (NWB)” or “NWB (National Water Board)”.

    `letters_span` is where the letters stand, `aside` what is in the brackets, brackets included.
    """

    block: Block
    letters: str
    letters_span: Span
    name: Span
    aside: Span


def acronyms(document: Document) -> tuple[Acronym, ...]:
    """Every acronym of two letters or more in the prose, in order."""
    return document.once(_acronyms)


def introductions(document: Document) -> tuple[Introduction, ...]:
    """Every place where brackets tell the letters of a name or the name of letters, in order."""
    return document.once(_introductions)


_LETTERS = expression(
    r"(?P<letters>[A-Z](?<![\w&/.$£€#@’'-].)(?<!\(\(.)[A-Za-z]{0,3}[A-Z](?:&[A-Z]|[A-Z])*)(?:s|’s|'s)?(?![\w&/]|-\d|\.\w)"
)


def _acronyms(document: Document) -> tuple[Acronym, ...]:
    return tuple(
        Acronym(block, Span(*found.span("letters")), found["letters"])
        for block in document.blocks
        if "text" in block.scopes
        for found in _LETTERS.finditer(block.text)
        if not _is_place(found["letters"]) and not _is_label(block.text, found)
    )


def _is_place(letters: str) -> bool:
    """Whether the letters are a place's name in capitals, as datelines have it: `LONDON`."""
    return len(letters) > 4 and letters.title() in places()


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether the letters are a word that heads its line: `NOTE: check the names`."""
    heads = not found.start() and text[found.end() : found.end() + 1] == ":"
    return heads and bool(classes(found["letters"].lower()))


# --- what brackets tell -------------------------------------------------------------------------------------------


_BRACKETS = expression(
    r"\((?P<lead>[“\"‘'](?=[A-Z])|(?:the |or |also |known as |abbreviated |called )*)"
    r"(?P<letters>[A-Z][A-Za-z&-]{0,9}[A-Z]|[A-Z]{2,10})(?:s)?[”\"’']?(?P<rest>[,;:][^()]{0,60})?\)"
)


_NAME_IN_BRACKETS = expression(
    r"(?<!\w)(?P<letters>[A-Z]{2,8})s? \((?P<name>(?:the )?[A-Z\u00c0-\u00de][^()\d]{4,80})\)"
)


_LETTERS_FIRST = expression(r"[A-Z]s? \(")


def _introductions(document: Document) -> tuple[Introduction, ...]:
    return tuple(
        introduction
        for block in document.blocks
        if "text" in block.scopes and "(" in block.text
        for introduction in (*_after_name(block), *_before_name(block))
    )


def _after_name(block: Block) -> Iterator[Introduction]:
    for found in _BRACKETS.finditer(block.text):
        name = _name_before(block.text, found.start(), found["letters"])
        if name:
            letters = Span(*found.span("letters"))
            yield Introduction(block, found["letters"], letters, name, Span(*found.span()))


def _before_name(block: Block) -> Iterator[Introduction]:
    for found in _NAME_IN_BRACKETS.finditer(block.text) if _LETTERS_FIRST.search(block.text) else ():
        if spells(found["letters"], found["name"]):
            letters, name = Span(*found.span("letters")), Span(*found.span("name"))
            yield Introduction(block, found["letters"], letters, name, Span(name.start - 1, name.end + 1))


def _name_before(text: str, at: int, letters: str) -> Span | None:
    """The words before a bracket whose first letters it gives; the shortest run that does."""
    start = at
    words = list(re.finditer(r"[^\s()]+", text[max(0, at - 200) : at]))
    shift = max(0, at - 200)
    for word in reversed(words[-(2 * len(letters) + 4) :]):
        start = shift + word.start()
        if word[0][:1].upper() == letters[0] and spells(letters, text[start:at]):
            return Span(start, at)
    return None


def spells(letters: str, name: str) -> bool:
    """Whether the words of a name begin with these letters in their order.

    Small words may be left out, and a word may give more than one letter (“Unesco”, “Covid”), but every word with a
    capital gives at least one.
    """
    plain = name.replace("’", "'").replace(".", "")
    capitals = letters.replace("&", "").replace("-", "").upper()
    return any(_spells(capitals, _words_of(plain, parted)) for parted in (r"[\s/–—-]+", r"[\s/–—]+"))


def _words_of(name: str, parted: str) -> tuple[str, ...]:
    """The words of a name, those with a hyphen as two or as one."""
    return tuple(filter(None, (word.strip("\"'“”‘,()") for word in re.split(parted, name))))


def _spells(letters: str, words: tuple[str, ...]) -> bool:
    if not words or not letters:
        return not (words or letters)
    word, rest = words[0], words[1:]
    plain = word.upper()
    if letters and plain[0] == letters[0]:
        if _spells(letters[1:], rest):
            return True
        if any(_spells(letters[1 + more :], rest) for more in range(1, len(letters)) if _goes_on(plain, letters, more)):
            return True
    return (word.lower() in SMALL or word == "US") and _spells(letters, rest)


def _goes_on(word: str, letters: str, more: int) -> bool:
    """Whether a word gives `more` letters beside its first, in their order: “Television” gives TV, “Covid” COV."""
    at = 0
    for letter in letters[1 : 1 + more]:
        at = word.find(letter, at + 1)
        if at < 0:
            return False
    return True
