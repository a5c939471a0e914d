"""Names that lost the apostrophe of their possessive: “Stormys care” in a draft that speaks of Stormy.

Three sorts need no second mention: “John Smiths house”, “Londons mayor”, “the EUs court”. A saint's name does where the
draft has it both ways.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import is_name, is_name_or_word
from newslint.reading.punctuation.possessives import is_somebodys
from newslint.reading.text.neighbors import neighbors
from newslint.reading.text.words import blocks_with
from newslint.reading.vocabulary.lexicon import given_names, places, role
from newslint.reading.vocabulary.wordclasses import is_of
from newslint.span import Span

_TIMES = 2
"""How often the name itself stands in the draft."""

_OWNED = "(noun | plural | adjective) & ~past & ~adverb"


class BareGenitive(NamedTuple):
    """A name with its s, and the same with the apostrophe."""

    block: Block
    span: Span
    right: str


def bare_genitives(document: Document) -> Iterator[BareGenitive]:
    """Every name that ends in an s which is its possessive's."""
    for block in document.blocks:
        if "text" in block.scopes:
            yield from _by_itself(document, block)
    yield from _told_elsewhere(document)
    yield from _saints(document)


def _by_itself(document: Document, block: Block) -> Iterator[BareGenitive]:
    """A known person's, place's or body's name before what is theirs."""
    for found in _KNOWN.finditer(block.text):
        name, span = found["name"], Span(*found.span("whole"))
        if _is_known(found["given"], name) and is_somebodys(neighbors(document, block, span)):
            yield BareGenitive(block, span, f"{name}'s")


_KNOWN = expression(r"(?=[A-Z])\b(?:(?P<given>[A-Z][a-z]+) )?(?P<whole>(?P<name>[A-Z][a-z]{2,}|[A-Z]{2,5})s) (?=[a-z])")
_BODIES = frozenset("EU UN UK USA BBC FBI CIA NATO NHS IMF WHO NASA FIFA UEFA".split())
_SEVERAL = frozenset("America Carolina Dakota Korea Virginia".split())


def _is_known(given: str | None, name: str) -> bool:
    if name.isupper():
        return name in _BODIES
    if not _is_singular(name) or is_name(f"{name}s"):
        return False
    if given in given_names() and role(given or "") != "opener":
        return is_name(name)
    return name in places() and name not in _SEVERAL and not given and not is_name_or_word(f"{name}s")


def _saints(document: Document) -> Iterator[BareGenitive]:
    """“St Oswalds” in a draft that mostly has “St Oswald's”."""
    found = [(block, match) for block, _ in blocks_with(document, _SAINTLY) for match in _SAINT.finditer(block.text)]
    marked = Counter(match["name"] for _, match in found if match["mark"])
    bare = Counter(match["name"] for _, match in found if not match["mark"])
    for block, match in found:
        name = match["name"]
        if not match["mark"] and marked[name] >= bare[name]:
            yield BareGenitive(block, Span(match.start("name"), match.end()), f"{name}'s")


_SAINTLY = frozenset({"st"})
_SAINT = expression(r"\bSt\.? (?P<name>[A-Z][a-z]+?)(?P<mark>['’]?)s\b(?!['’])")


def _told_elsewhere(document: Document) -> Iterator[BareGenitive]:
    """A name before a noun that stands without its s elsewhere."""
    found = [
        (block, match) for block in document.blocks if "text" in block.scopes for match in _owner().finditer(block.text)
    ]
    if not found:
        return
    named = Counter(word for block in document.blocks for word in _NAME.findall(block.text))
    for block, match in found:
        name = match["name"]
        is_owner = named[name] >= _TIMES and _is_singular(name) and not is_name_or_word(f"{name}s")
        if is_owner and is_of(match["owned"], _OWNED):
            yield BareGenitive(block, Span(*match.span("whole")), f"{name}'s")


def _is_singular(name: str) -> bool:
    """Whether a name is one thing's: no people's, office's or month's, of which there are plurals."""
    return name not in _PEOPLES and role(name) == "word"


_PEOPLES = frozenset(
    """Turk Kurd Swede Dane Serb Croat Pole Finn Jew Scot Briton Celt Tamil Sikh Uyghur Hutu Tutsi Tatar Slav Berber
    Brit Aussie Yank Hindu Rohingya Bedouin Copt Maya Inca Sioux Cherokee Zulu Yazidi Hispanic Latino Latina Filipino
    Eskimo Mormon Catholic Viking Aztec""".split()
)


@cache
def _owner() -> re.Pattern[str]:
    """A name and its s before a word in small letters, where it is not the name of a family or a people."""
    before = r"(?<!['’]s )" + "".join(rf"(?<!\b{word} )" for word in "[Tt]he two both all many of these other".split())
    people = r"(?<!an)(?<!i)(?<!ese)(?<!er)(?<!ite)(?<!crat)(?<!ist)(?<!ss)"
    return expression(
        rf"(?=[A-Z])\b(?<!\d ){before}(?P<whole>(?P<name>[A-Z][a-z]{{2,}}){people}s) "
        r"(?P<owned>(?!can\b|will\b|may\b|must\b|might\b)[a-z]{3,})\b"
    )


_NAME = expression(r"\b[A-Z][a-z]{2,}\b")
