"""Names of places whose common noun has a small letter: “on Sleaford road”, “near Norport high school”, “lake Erie”."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.capitals.lettercase import CaseUse
from newslint.reading.text.lines import body
from newslint.reading.text.words import word_counts
from newslint.reading.vocabulary.lexicon import places, role
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span


def bare_half_names(document: Document) -> tuple[CaseUse, ...]:
    """Common nouns that belong to a name: no article parts them, “in Hyde park”, or a name follows, “lake Erie”."""
    return document.once(_found)


_LAST = """road street avenue lane boulevard crescent square park university college elementary creek falls canyon
valley cemetery bridge hall beach island river lake bay forest highway parkway"""
_SCHOOLS = "high|elementary|primary|secondary|middle|grammar|preparatory"
_FIRST = "lake mount river cape fort"
_LAND = "river canyon desert ocean sea valley peninsula bay strait canal glacier"

_BEFORE = (
    "on at in near from to of along off by across through outside past around towards toward between into over up down"
)


@cache
def _ended() -> re.Pattern[str]:
    """“On Sleaford road”, “at Norport high school”: a preposition, words with capitals and a noun, no article."""
    before = "|".join((*_BEFORE.split(), *(word.capitalize() for word in _BEFORE.split())))
    last = "|".join(_LAST.split())
    return expression(
        rf"\b(?:{before}) (?P<name>(?:[A-Z][\w.’']+ ){{0,2}}[A-Z][\w’']*[a-z]) "
        rf"(?P<noun>(?:{_SCHOOLS}) school|{last})\b(?![-’'])"
    )


@cache
def _land() -> re.Pattern[str]:
    """“The Sahara desert”."""
    return expression(rf"\b[Tt]he (?P<name>[A-Z][a-z]+) (?P<noun>{'|'.join(_LAND.split())})\b(?![-’'])")


@cache
def _begun() -> re.Pattern[str]:
    """“On lake Erie”, “in the river Thames”."""
    before = "|".join((*_BEFORE.split(), "climbed", "climb", "the"))
    return expression(rf"\b(?:{before}) (?P<noun>{'|'.join(_FIRST.split())}) (?P<name>[A-Z][a-z]+)\b(?! [A-Z])")


def _found(document: Document) -> tuple[CaseUse, ...]:
    there = word_counts(document)
    readings = [reading for words, reading in _READINGS if any(there[word] for word in words)]
    return tuple(use for block in body(document) for reading in readings for use in reading(block)) if readings else ()


def _with_ends(block: Block) -> Iterator[CaseUse]:
    for match in _ended().finditer(block.text):
        if _names(match["name"], match["noun"]) and _stands_alone(block.text, match.end()):
            yield _use(block, match)


def _with_land(block: Block) -> Iterator[CaseUse]:
    for match in _land().finditer(block.text):
        if _is_own(match["name"]) and _stands_alone(block.text, match.end()):
            yield _use(block, match)


def _with_beginnings(block: Block) -> Iterator[CaseUse]:
    for match in _begun().finditer(block.text):
        if role(match["name"]) == "word" and (match["noun"] == "river" or not match[0].startswith("the ")):
            yield _use(block, match)


_READINGS: tuple[tuple[tuple[str, ...], Callable[[Block], Iterator[CaseUse]]], ...] = (
    ((*_LAST.split(), "school"), _with_ends),
    (tuple(_LAND.split()), _with_land),
    (tuple(_FIRST.split()), _with_beginnings),
)
"""What the text must have in small letters for a reading to find anything."""


def _use(block: Block, match: re.Match[str]) -> CaseUse:
    right = match["noun"].title()
    return CaseUse(block, Span(*match.span("noun")), right, f"{match['name']} {right}")


def _names(name: str, noun: str) -> bool:
    """Whether the words before the noun name one of its like: not “to Ohio college”, “in European river”."""
    roles = {role(word) for word in name.split()}
    if roles & {"time", "nation", "opener", "acronym", "rank", "suffix"} or name.endswith(("'s", "’s")):
        return False
    return noun not in _OF_PLACES or name not in places()


_OF_PLACES = frozenset("college elementary creek cemetery bridge hall beach island river lake forest valley".split())
"""What a place may have without a name: “in Boston college sports” is told by what follows, “of Ohio river” is not."""


def _is_own(name: str) -> bool:
    """Whether a word is a name of its own: no place's, no people's, no word of the dictionary."""
    return role(name) == "word" and name not in places() and not is_of(name, "noun | adjective | plural | adverb")


def _stands_alone(text: str, end: int) -> bool:
    """Whether no noun follows: “at Norport high school students” speaks of students."""
    after = _NEXT.match(text, end)
    word = after["word"] if after else ""
    return not word or word in _JOINTS or not is_of(word, "noun | plural") or is_of(word, "past")


_NEXT = expression(r" (?P<word>[A-Za-z]+)")
_JOINTS = frozenset(
    """will can may might must could would should said to in on at by for with and or as from is was has had are were
    who that which but when where after before during over last this says near into between""".split()
)
