"""Titles of office: which office, before a name, after one or alone, and with which capitals."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.vocabulary.lexicon import UPPER, role
from newslint.span import Span

Place = Literal["before-name", "alone"]

NATIONS = r"(?:U\.?S\.?|UK|U\.K\.|EU|UN|U\.N\.|NATO|[A-Z][a-z]+(?:ese|ish|ian|an|i|ch|ek))"
"""What may stand before a title and belongs to it: US Secretary of State, Ukrainian President."""


PARTICLE = (
    r"(?:de|da|di|du|del|dela|della|van|von|der|den|ter|['’]t|bin|bint|binti|ibn|al|el|la|le|dos|das|af|zu|zum|zur|"
    r"vom|wa|dan|ap|y|e|i)"
)
"""The little words inside names of the world: the last three join the two surnames of Spaniards and Portuguese."""

NAME_WORD = rf"[{UPPER}][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)*"
"""A word with a capital letter, hyphens and apostrophes inside it, without a possessive ending."""


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


def words_of(document: Document) -> frozenset[str]:
    """Every word of the prose as it is written, without hyphens, points and apostrophes."""
    return document.once(_words_of)


def _words_of(document: Document) -> frozenset[str]:
    text = "\n".join(block.text for block in document.blocks if "text" in block.scopes)
    return frozenset(re.findall(r"[^\W\d_]+", text))


class _Office(NamedTuple):
    """An office as the words around its head: `deputy prime `, `minister`, ``."""

    before: str
    after: str


@cache
def offices() -> frozenset[str]:
    """The titles of office that newslint knows, in small letters."""
    return frozenset(filter(None, shipped_text("reading", "offices.txt").split("\n")))


@cache
def _offices() -> dict[str, tuple[_Office, ...]]:
    """The offices by their head word, the longest first."""
    offices_by_head: dict[str, list[_Office]] = defaultdict(list)
    for name in sorted(offices(), key=lambda name: (-len(name), name)):
        core = re.split(r" (?:of|for|in) |-(?:general|elect)$", name)[0]
        head = re.split(r"[ -]", core)[-1]
        start = len(core) - len(head)
        offices_by_head[head].append(_Office(name[:start], name[start + len(head) :]))
    return {head: tuple(found) for head, found in offices_by_head.items()}


def _titles(document: Document) -> tuple[TitleUse, ...]:
    there = {word.lower() for word in words_of(document)}
    heads = [head for head in _offices() if head in there]
    return tuple(
        use
        for block in document.blocks
        if "text" in block.scopes
        for span in _places(block.text, heads)
        if (use := _use(block, span))
    )


def _places(text: str, heads: list[str]) -> list[Span]:
    """Where offices are named; of those that overlap, the longest."""
    lower = text.lower()
    if len(lower) != len(text):
        return []
    found = [span for head in heads for span in _named(lower, head)]
    found.sort(key=lambda span: (-span.length, span.start))
    kept: list[Span] = []
    for span in found:
        if not any(span.start < other.end and other.start < span.end for other in kept):
            kept.append(span)
    return sorted(kept)


def _named(lower: str, head: str) -> Iterator[Span]:
    """Where a head word stands, each with the longest office around it."""
    at = lower.find(head)
    while at >= 0:
        for office in _offices()[head]:
            start, end = at - len(office.before), at + len(head) + len(office.after)
            if (
                start >= 0
                and lower.startswith(office.before, start)
                and lower.startswith(office.after, at + len(head))
                and not (lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum())
            ):
                yield Span(start, end)
                break
        at = lower.find(head, at + len(head))


@cache
def _lead() -> re.Pattern[str]:
    own = r"the|The|a|an|his|her|their|its|our|my|[A-Z][a-z]+['’]s"
    time = r"[Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Aa]cting|[Ss]hadow"
    return expression(rf"(?<![\w-])(?:(?:{NATIONS}|United States|{time}|{own})[ -])+$")


@cache
def _name() -> re.Pattern[str]:
    initial = rf"(?:[{UPPER}]\.)+|[{UPPER}](?!\w)"
    nickname = r"[\"“(][^\W\d_]+[\"”)]"
    particles = rf"(?:{PARTICLE}\s){{0,2}}(?:(?:al|el|ul|as|ad|ash)-|d['’])?"
    return expression(
        rf"\s({particles}(?:{initial}|{NAME_WORD})(?:\s(?:{initial}|{nickname}|{particles}{NAME_WORD})){{0,4}}\.?)"
    )


# Words with a capital that follow a title without being a name.
_NO_NAME = frozenset("Elect Emeritus Conference Secretary Staff Pro Pass Elects Designate".split())


def _use(block: Block, span: Span) -> TitleUse | None:
    text = block.text
    if text.startswith(("-", "'s ", "’s "), span.end) and text[span.end + 1 : span.end + 2] != " ":
        rest = text[span.end + 3 : span.end + 4]
        if text[span.end] == "-" or rest.isupper():
            return None
    if text[span.start - 1 : span.start] == "-" and not _lead().search(text, max(0, span.start - 12), span.start):
        return None
    lead = _lead().search(text, max(0, span.start - 60), span.start)
    before = lead[0] if lead else ""
    office = " ".join(span.of(text).lower().split())
    after = _name().match(text, span.end)
    if not after:
        return TitleUse(block, span, office, "alone", before)
    name = _trimmed(text, Span(*after.span(1)))
    return TitleUse(block, span, office, "before-name", before, name) if name else None


def _trimmed(text: str, name: Span) -> Span | None:
    """The words of a run that are a person's name: up to a day, another title, a part of an institution's name."""
    end = name.start
    for found in re.finditer(r"\S+", name.of(text)):
        word = found[0]
        first = word.lstrip('"“(')
        if first[:1].isupper() and (
            role(first.rstrip('"”)')) in {"opener", "time", "rank", "institution", "acronym", "nation"}
            or first in _NO_NAME
        ):
            break
        end = name.start + found.end()
    return Span(name.start, _without_stop(text, name.start, end)) if end > name.start else None


def _without_stop(text: str, start: int, end: int) -> int:
    """Where a name ends, without the full stop of its sentence or the particle of a name that does not follow."""
    name = text[start:end]
    if name.endswith(".") and not re.search(r"\b(?:Jr|Sr)\.$", name):
        end -= 1
    cut = re.search(rf"(?:\s{PARTICLE})+$|\s[\"“(]\w+[\"”)]$", text[start:end])
    return end - len(cut[0]) if cut else end
