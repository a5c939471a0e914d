"""Sources whom a story does not name, and whether it says why."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document
from newslint.expression import expression
from newslint.reading.voices.sources import sources
from newslint.reading.voices.speakers import Speaker


def without_reason(document: Document) -> Iterator[Speaker]:
    """Officials and the like who speak without a name, in a story that gives no reason for it near them."""
    for speaker in sources(document).anonymous:
        if _official().match(speaker.text) and not _is_explained(document, speaker):
            yield speaker


@cache
def _official() -> re.Pattern[str]:
    """One or some of those whose word is worth something for their office, so that a reader asks for the name."""
    some = r"(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|[Aa]nother)"
    noun = (
        "official|diplomat|source|insider|aide|advis[eo]r|lawmaker|executive|envoy|minister|prosecutor|staffer|"
        "negotiator"
    )
    close = r"(?:person|people)(?: who (?:is|are|was|were))? (?:familiar|briefed|close)"
    return expression(rf"{some}\s(?:(?:of\sthe|[\w’'.-]+)\s){{0,4}}?(?:(?:{noun})s?|{close})\b")


def _is_explained(document: Document, speaker: Speaker) -> bool:
    """Whether the paragraph or the one after it says why, or the story says it of everybody like that."""
    body = [block for block in document.blocks if "paragraph" in block.scopes]
    if speaker.block not in body:
        return True
    at = body.index(speaker.block)
    if any(_WHY.search(block.text) for block in body[max(0, at - 1) : at + 2]):
        return True
    noun = speaker.text.split()[-1].rstrip("s").lower()
    return any(_WHY.search(block.text) and noun in block.text.lower() for block in body)


_WHY = expression(
    r"anonym|not (?:to be|being|be) (?:named|identified)|n[o’']t (?:been )?(?:authori[sz]ed|allowed|permitted)|"
    r"not authori[sz]ed|declined to (?:give|be)|withh[eo]ld|without (?:giving|permission)|on background|"
    r"pseudonym|real name|only (?:her|his|their) (?:first|given) name|"
    r"fear(?:s|ed|ing)? (?:of )?(?:for|reprisal|retaliation|losing)|(?:identified|named) only",
    re.IGNORECASE,
)
