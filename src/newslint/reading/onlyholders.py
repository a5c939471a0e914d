"""Who is known by an office or a tie that only one has: “Norland's president Ann Moe said”, “his wife Rosa was”.

The name only adds to it and stands between commas. Without an owner the office is a title and takes none.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.clauses import name_starting_at
from newslint.reading.predicates import may_be_finite
from newslint.span import Span


class OnlyHolder(NamedTuple):
    """An office or tie with the name beside it, and the two with their commas."""

    block: Block
    span: Span
    right: str


def only_holders(document: Document) -> Iterator[OnlyHolder]:
    """Every name of an only holder that no comma parts from the office."""
    for block in document.blocks:
        if "text" in block.scopes:
            for found in _holder().finditer(block.text):
                name = name_starting_at(document, block, found.end())
                if name and name.kind in {"person", "unknown"}:
                    yield from _unparted(block, found, name.span.end)


_CLOSING = ",.;:)?!"


def _unparted(block: Block, found: re.Match[str], end: int) -> Iterator[OnlyHolder]:
    """The finding where what follows the name shows that the name is whole: a mark, or the verb."""
    then = block.text[end : end + 1]
    is_verb = then == " " and may_be_finite(block.text[end + 1 : end + 30].split(" ")[0])
    if is_verb or (then in _CLOSING and not found["the"]):
        name = block.text[found.end() : end]
        comma = "," if is_verb else ""
        yield OnlyHolder(block, Span(found.start("office"), end), f"{found['office']}, {name}{comma}")


_TIES = "wife|husband|mother|father|widow|grandmother|grandfather|fianc[eé]e?"
_OFFICES = (
    "president|prime minister|chief of staff|chief executive(?: officer)?|CEO|"
    "(?:foreign|finance|defen[cs]e|interior|health) minister|"
    "mayor|governor|king|queen|(?:executive|managing|communications) director|chair(?:man|woman)?|superintendent|"
    "(?:police|fire) chief|head ?teacher|principal|head coach|(?:general |campaign )?manager|general secretary|"
    "secretary-general|leader|founder|owner|captain|general counsel|press secretary|ambassador|attorney general|"
    "publisher|editor(?:-in-chief)?|lawyer|attorney|agent|spokes(?:man|woman|person)"
)
_OF_ONE_PLACE = "mayor|governor|prime minister|president|king|queen|superintendent|principal|headteacher|sheriff"
_BODIES = (
    "company|team|club|school|university|hospital|group|party|union|city|town|department|agency|firm|bank|district|"
    "county|state|country|museum|church|league|charity|airline|network|college|council"
)


@cache
def _holder() -> re.Pattern[str]:
    return expression(
        r"(?:\b(?!(?:This|That|Next|Last|Today|Yesterday|Tomorrow|\w+day)['’])[A-Z][\w.]+['’]s? "
        r"(?:then |current |new )?"
        rf"(?={_OFFICES}|{_TIES})"
        rf"|\b[Tt]he (?:{_BODIES})['’]s (?:then |current |new )?(?:[a-z]+ )??(?={_OFFICES})"
        rf"|\b(?:[Hh]is|[Hh]er)(?: late)? (?={_TIES})|(?:^|(?<=[.?!”\"] ))(?P<the>The )(?={_OF_ONE_PLACE}))"
        rf"(?P<office>{_OFFICES}|{_TIES}|{_OF_ONE_PLACE}) (?=[A-Z])"
    )
