"""From runs of text to blocks: what every reader does once it knows what is prose."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.document import STAND_IN, Block, TextPart
from newslint.span import Span

_SIGNS = ("://", "www.", "@", "#")


def block(scope: str, parts: Iterable[TextPart], group: int = 0) -> Block | None:
    """A block of these parts: ends trimmed, neighbours joined, what is no prose replaced by stand-ins.

    None if nothing but white space is left.
    """
    draft = Block(scope, tuple(_joined(parts)), group)
    text = draft.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return None
    trimmed = draft if (start, end) == (0, len(text)) else Block(scope, draft.slice(Span(start, end)), group)
    return _with_stand_ins(trimmed) if any(sign in trimmed.text for sign in _SIGNS) else trimmed


def verbatim(source: str, start: int, end: int) -> TextPart:
    """The part that is the source itself."""
    return TextPart(source[start:end], Span(start, end))


def stand_in(start: int, end: int) -> TextPart:
    """The part that stands for what is no prose."""
    return TextPart(STAND_IN, Span(start, end), verbatim=False)


def _joined(parts: Iterable[TextPart]) -> Iterator[TextPart]:
    """The parts without empty ones, verbatim neighbours made one."""
    last: TextPart | None = None
    for part in parts:
        if not part.text:
            continue
        if last and last.verbatim and part.verbatim and last.source.end == part.source.start:
            last = TextPart(last.text + part.text, last.source.cover(part.source))
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


@cache
def _no_prose() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?:https?|ftp)://[^\s<>"“”«»|]*[^\s<>"“”«»|.,;:!?'’)\]]   # a URL, without the stop that follows it
        | (?<![\w.])www\.[\w-]+\.[^\s<>"“”«»|]*[\w/]
        | (?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+   # an e-mail address
        | (?<![\w&@#/])@\w[\w.]*\w                                # a handle
        | (?<![\w&#/])\#\w*[^\W\d_]\w*                            # a hashtag
        """,
        re.VERBOSE,
    )


def _with_stand_ins(draft: Block) -> Block:
    parts: list[TextPart] = []
    at = 0
    for found in _no_prose().finditer(draft.text):
        span = Span(*found.span())
        place = draft.to_source(span)
        parts += (*draft.slice(Span(at, span.start)), stand_in(place.start, place.end))
        at = span.end
    return Block(draft.scope, (*parts, *draft.slice(Span(at, len(draft.text)))), draft.group)
