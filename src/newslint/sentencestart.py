"""Where a sentence begins, as the patterns of rules ask for it."""

import re
from functools import lru_cache

from newslint.abbreviations import AFTER, BEFORE, NO_NAMES, OPENERS, SMALL


def sentence_start() -> str:
    """The expression for the place where a sentence begins, as the reading of sentences has it.

    It asks for the stop first, which most places do not have. A small letter begins a sentence after a bare stop only.
    """
    before = "|".join(sorted({*map(str.capitalize, BEFORE - {"no"}), "Nos?", *SMALL - {"no"}}))
    after = "|".join(sorted(map(re.escape, AFTER)))
    return (
        r"(?:^|(?-i:(?<=[.!?…][\"”’)\]»]*\s+)(?!(?<=(?:\.\.|[…\"”’)\]»])\s+)\p{Ll})"
        rf"(?:(?<!\b(?:{before})\.\s+)|(?=(?:{'|'.join(sorted(NO_NAMES))})\b))"
        rf"(?:(?<!(?:\b\p{{Lu}}|\.\p{{L}}|\b(?i:{after}))\.\s+)|(?=(?:{'|'.join(sorted(OPENERS))})\b))))"
    )


@lru_cache(maxsize=64)
def possible_starts(text: str) -> tuple[int, ...]:
    """The places where a sentence may begin: behind every stop and the white space after it."""
    return (0, *(at for found in _STOP.finditer(text) for at in range(found.start("space") + 1, found.end() + 1)))


_STOP = re.compile(r"[.!?…][\"”’)\]»]*(?P<space>\s+)")
