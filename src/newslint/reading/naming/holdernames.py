"""Names of people who held an office, one slip of the hand away: `Cyril Ramaposa`."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.officeholders import world
from newslint.reading.naming.people import full_names
from newslint.reading.vocabulary.lexicon import surnames
from newslint.reading.vocabulary.likeness import is_near, plain
from newslint.span import Span

SHORTEST = 6
"""Letters below which a surname one letter away is as likely somebody else's."""


class HolderSlip(NamedTuple):
    """A name as it stands, and that of the office-holder who was meant."""

    block: Block
    span: Span
    meant: str


def holder_slips(document: Document) -> Iterator[HolderSlip]:
    """Every full name that has the given name of one office-holder and, but for a slip, the surname."""
    for name in full_names(document):
        surname = name.surname.removesuffix("'s").removesuffix("’s")
        if len(surname) >= SHORTEST - 1 and surname.lower() not in surnames():
            meant = _meant(name.given.lower(), surname)
            if meant:
                yield HolderSlip(name.block, name.span, f"{name.given} {meant}")


def _meant(given: str, surname: str) -> str:
    """The one holder's surname that is near; nothing where the name is a holder's as it stands, or near to two."""
    known = {person.rpartition(" ")[2] for person in world().named(given)}
    near = [one for one in known if len(one) >= SHORTEST and is_near(plain(one), plain(surname), shortest=SHORTEST - 1)]
    if len(near) != 1 or any(_sounds_alike(one, surname) for one in known):
        return ""
    return near[0]


def _sounds_alike(one: str, other: str) -> bool:
    """Whether two surnames are one in two transcriptions: `Zelensky`, `Zelenskyy`."""
    return _ENDING.sub("y", plain(one)) == _ENDING.sub("y", plain(other))


_ENDING = expression(r"(?:yy|iy|ij|yi|ii|y|i|j)\Z")
