"""Who is known by an office or a tie that only one has: “Norland's president Ann Moe said”, “his wife Rosa was”.

The name only adds to it and stands between commas. Without an owner the office is a title and takes none.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.apart import apart
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.grammar.clauses import name_starting_at
from newslint.reading.grammar.predicates import may_be_finite
from newslint.reading.text.words import blocks_with
from newslint.span import Span


class OnlyHolder(NamedTuple):
    """An office or tie with the name beside it, and the two with their commas."""

    block: Block
    span: Span
    right: str


def only_holders(document: Document) -> Iterator[OnlyHolder]:
    """Every name of an only holder that no comma parts from the office."""
    for block, _ in blocks_with(document, _heads()):
        for found in _holder().finditer(block.text):
            owner = _owner().search(block.text, max(0, found.start() - _REACH), found.start())
            name = name_starting_at(document, block, found.end()) if owner else None
            if owner and name and name.kind in {"person", "unknown"} and _is_owned(owner, found["office"]):
                yield from _unparted(block, found, name.span.end, is_title=bool(owner["the"]))


_REACH = 50


def _is_owned(owner: re.Match[str], office: str) -> bool:
    """Whether an owner has one such office or tie: a man a wife, a company a president."""
    is_tie = office in _TIES
    if owner["the"]:
        return office in _OF_ONE_PLACE
    return is_tie if owner["his"] else not (is_tie and owner["body"])


_CLOSING = ",.;:)?!"


def _unparted(block: Block, found: re.Match[str], end: int, *, is_title: bool) -> Iterator[OnlyHolder]:
    """The finding where what follows the name shows that the name is whole: a mark, or the verb."""
    then = block.text[end : end + 1]
    is_verb = then == " " and may_be_finite(block.text[end + 1 : end + 30].split(" ")[0])
    if is_verb or (then in _CLOSING and not is_title):
        name = block.text[found.end() : end]
        comma = "," if is_verb else ""
        yield OnlyHolder(block, Span(found.start("office"), end), f"{found['office']}, {name}{comma}")


_TIES = frozenset("wife husband mother father widow grandmother grandfather fiance fiancee fiancé fiancée".split())
_OF_ONE_PLACE = frozenset(
    """mayor|governor|prime minister|president|king|queen|superintendent|principal|headteacher|sheriff""".split("|")
)
_OFFICES = _OF_ONE_PLACE | frozenset(
    "chief of staff|chief executive|chief executive officer|CEO|foreign minister|finance minister|defence minister|"
    "defense minister|interior minister|health minister|executive director|managing director|communications director|"
    "chair|chairman|chairwoman|police chief|fire chief|head teacher|head coach|manager|general manager|"
    "campaign manager|general secretary|secretary-general|leader|founder|owner|captain|general counsel|"
    "press secretary|ambassador|attorney general|publisher|editor|editor-in-chief|lawyer|attorney|agent|spokesman|"
    "spokeswoman|spokesperson".split("|")
)
_BODIES = (
    "company|team|club|school|university|hospital|group|party|union|city|town|department|agency|firm|bank|district|"
    "county|state|country|museum|church|league|charity|airline|network|college|council"
)


@cache
def _heads() -> frozenset[str]:
    """The last words of the offices and ties."""
    return frozenset(apart(office).lower().rpartition(" ")[2] for office in _OFFICES | _TIES)


@cache
def _holder() -> re.Pattern[str]:
    return expression(rf"\b(?P<office>{'|'.join(sorted(_OFFICES | _TIES))}) (?=[A-Z])")


@cache
def _owner() -> re.Pattern[str]:
    """What ends before an office: whose it is."""
    return expression(
        r"(?:\b(?!(?:This|That|Next|Last|Today|Yesterday|Tomorrow|\w+day)['’])[A-Z][\w.]+['’]s? "
        rf"(?:then |current |new )?|\b[Tt]he (?P<body>{_BODIES})['’]s (?:then |current |new )?(?:[a-z]+ )??|"
        r"\b(?P<his>[Hh]is|[Hh]er)(?: late)? |(?:^|(?<=[.?!”\"] ))(?P<the>The ))\Z"
    )
