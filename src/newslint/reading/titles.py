"""Titles of office: which office, before a name, after one or alone, and with which capitals."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.span import Span

Place = Literal["before-name", "alone"]

NATIONS = r"(?:U\.?S\.?|UK|U\.K\.|EU|UN|U\.N\.|NATO|[A-Z][a-z]+(?:ese|ish|ian|an|i|ch|ek))"
"""What may stand before a title and belongs to it: US Secretary of State, Ukrainian President."""

HONORIFICS = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Sen|Sens|Gov|Rep|Reps|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Prof|Pres)\.?"
)


class TitleUse(NamedTuple):
    """A title where it is used: `office` in lower case, the title's place, and the name that follows it.

    `span` is the title alone, `lead` what stands before it and belongs to it (a nation, “former”), `name` the name.
    """

    block: Block
    span: Span
    office: str
    place: Place
    lead: str = ""
    name: Span | None = None

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)

    @property
    def has_capital(self) -> bool:
        return self.text[0].isupper()


def titles(document: Document) -> tuple[TitleUse, ...]:
    """Every use of a title of office in the prose, in order."""
    return document.once(_titles)


@cache
def _pattern() -> re.Pattern[str]:
    offices = "|".join((files("newslint.reading") / "data" / "offices.txt").read_text("utf-8").split("\n")).rstrip("|")
    particle = r"(?:de|da|di|du|van|von|der|den|bin|al|el|la|le|dos)"
    word = r"[A-Z][\w’'.-]*"
    name = rf"{word}(?:(?:\s{particle}){{0,2}}\s{word}){{0,3}}"
    own = r"the|The|a|an|his|her|their|its|our|my|[A-Z][a-z]+['’]s"
    lead = rf"(?:(?:{NATIONS}|[Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Aa]cting|{own})[ -])*"
    return re.compile(
        rf"(?<![\w-])(?P<before>{lead})(?P<office>(?i:{offices}))(?P<plural>s?)(?![\w-]|['’]s? [A-Z])"
        rf"(?:\s(?P<name>{name}))?"
    )


# Words with a capital that follow a title without being a name.
_NO_NAME = frozenset(
    """The A An And Or Of In On At For To From By With Who Said Says Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April May June July August September October November December I He She They We It
    His Her Their Office Elect Emeritus Council Committee Conference Department Ministry Minister Secretary Assembly
    Staff Pro Party""".split()
)


def _titles(document: Document) -> tuple[TitleUse, ...]:
    found = [
        use
        for block in document.blocks
        if "text" in block.scopes
        for match in _pattern().finditer(block.text)
        if (use := _use(block, match))
    ]
    return tuple(found)


def _use(block: Block, found: re.Match[str]) -> TitleUse | None:
    text = block.text
    name = Span(*found.span("name")) if found["name"] else None
    first = name.of(text).split()[0].strip(".,’'") if name else ""
    span = Span(*found.span("office"))
    office = " ".join(found["office"].lower().split())
    if found["plural"]:
        return None
    if name and first not in _NO_NAME and not first.isupper():
        return TitleUse(block, span, office, "before-name", found["before"], _trimmed(text, name))
    if name:
        return None
    return TitleUse(block, span, office, "alone", found["before"])


def _trimmed(text: str, name: Span) -> Span:
    """The name without a possessive ending or a full stop that ends the sentence."""
    written = name.of(text)
    cut = re.search(r"(?:['’]s?|\.)$", written)
    keep = cut and not (cut[0] == "." and re.search(r"\b(?:Jr|Sr)\.$", written))
    return Span(name.start, name.end - len(cut[0])) if cut and keep else name
