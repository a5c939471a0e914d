"""Times of day as news copy writes them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import WEEKDAYS
from newslint.reading.text.words import word_counts
from newslint.span import Span

Half = Literal["am", "pm"]


class TimeUse(NamedTuple):
    """A time with its half of the day: “5 p.m.”, “10.30am”, “5:00 PM”, also “12 noon”.

    `half_span` is the place of the half. `extra` is what says the half again, before or after it:
    “in the morning”, “Monday morning”, “this evening”.
    """

    block: Block
    span: Span
    hour: int
    minute: int | None
    half: Half | Literal["noon", "midnight"]
    half_span: Span
    extra: Span | None = None

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)

    @property
    def written(self) -> str:
        """The half as it is written: `p.m.`, `pm`, `PM`."""
        return self.half_span.of(self.block.text)

    @property
    def possible(self) -> bool:
        return self.hour <= 12 and (self.minute is None or self.minute < 60)

    @property
    def style(self) -> str:
        """`am` without stops, `a.m.` with them, `AM` in capitals, `noon` for noon and midnight."""
        if self.half in {"noon", "midnight"}:
            return "noon"
        if self.written.isupper():
            return "AM"
        return "a.m." if "." in self.written else "am"


def times(document: Document) -> tuple[TimeUse, ...]:
    """Every time of day with its half that the prose names, in order."""
    return document.once(_times)


@cache
def _pattern() -> re.Pattern[str]:
    days = "|".join(WEEKDAYS)
    return expression(
        r"(?<![\w.:,$£€-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?"
        r"(?:[\s\u00a0\u202f]?(?P<half>[ap]\.\s?m\.|[AP]\.\s?M\.|[ap]m|[AP]M|[ap]\.m|Am|Pm)(?!\w)"
        r"|[ ](?P<name>noon|midnight)(?!\w))"
        r"(?P<extra>,? (?:(?:in the|this|yesterday|tomorrow|(?:on )?(?:" + days + r"),?)"
        r" (?:morning|afternoon|evening|night)|at night|tonight)(?!\w))?"
    )


@cache
def _lead() -> re.Pattern[str]:
    """What says before a time which half of the day is meant: “Monday morning at ”."""
    days = "|".join(WEEKDAYS)
    return expression(
        rf"(?<!\w)(?:(?:[Ii]n the|[Tt]his|[Yy]esterday|[Tt]omorrow|{days}) (?:morning|afternoon|evening|night)"
        r"|[Tt]onight)"
        r",? (?:at |around |about |shortly before |shortly after |just before |just after |approximately ){1,2}\Z"
    )


_CHEAP = expression(r"[0-9][ \t\n\u00a0\u202f]?(?:[aApP]\.?\s?[mM]|noon|midnight)(?!\w)")


_HALVES = frozenset("am pm AM PM Am Pm m M noon midnight".split())


def _times(document: Document) -> tuple[TimeUse, ...]:
    if _HALVES.isdisjoint(word_counts(document)):
        return ()
    return tuple(use for block in document.blocks if "text" in block.scopes for use in _in(block))


def _in(block: Block) -> Iterator[TimeUse]:
    if not _CHEAP.search(block.text):
        return
    for found in _pattern().finditer(block.text):
        half = "half" if found["half"] else "name"
        named = _half(found[half])
        extra = Span(*found.span("extra")) if found["extra"] else _extra_before(block.text, found.start())
        span = Span(found.start(), found.end(half))
        minute = int(found["minute"]) if found["minute"] else None
        if not _is_station(block.text, found):
            yield TimeUse(block, span, int(found["hour"]), minute, named, Span(*found.span(half)), extra)


def _extra_before(text: str, at: int) -> Span | None:
    """What says the half of the day before a time."""
    found = _lead().search(text, max(0, at - 50), at)
    return Span(*found.span()) if found else None


def _half(written: str) -> Half | Literal["noon", "midnight"]:
    if written in {"noon", "midnight"}:
        return "noon" if written == "noon" else "midnight"
    return "am" if written[0] in "aA" else "pm"


_CREW = expression(r"\s(?:hopefuls|candidates|stations?|radio|band|frequenc)")


def _is_station(text: str, found: re.Match[str]) -> bool:
    """“12 AM stations” and “3 PM candidates” are no times."""
    return not found["minute"] and bool(_CREW.match(text, found.end()))
