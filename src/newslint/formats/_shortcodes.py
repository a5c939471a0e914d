"""Shortcodes and template tags (Hugo, Liquid): markup that a site's generator replaces before it reads Markdown."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.expression import expression
from newslint.span import Span

_OPENS = expression(r"\{\{[<%]?|\{%|\{#(?=\s)")
_CLOSES = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}
_FILLER = "x"


class Shortcode(NamedTuple):
    """Where one stands, and whether text comes out of it in its place (`{{ site.title }}`)."""

    span: Span
    speaks: bool


def shortcodes(source: str, start: int) -> list[Shortcode]:
    """Every shortcode from `start` on, in order."""
    return list(_shortcodes(source, start)) if "{" in source else []


def _shortcodes(source: str, at: int) -> Iterator[Shortcode]:
    unclosed: set[str] = set()
    while opening := _OPENS.search(source, at):
        close = _CLOSES[opening[0]]
        end = -1 if close in unclosed else source.find(close, opening.end())
        if end < 0:
            unclosed.add(close)
            at = opening.end()
            continue
        at = end + len(close)
        yield Shortcode(Span(opening.start(), at), opening[0] == "{{")


def filled(source: str, codes: Sequence[Shortcode], filler: str = _FILLER) -> str:
    """The source with a plain word of the same length in place of each shortcode."""
    pieces: list[str] = []
    at = 0
    for (start, end), _ in codes:
        pieces += source[at:start], filler * (end - start)
        at = end
    return "".join((*pieces, source[at:])) if codes else source


def inside(codes: Sequence[Shortcode], start: int, end: int) -> Sequence[Shortcode]:
    """The shortcodes that share a character with a stretch."""
    first = bisect_left(codes, start, key=lambda code: code.span.end - 1)
    last = bisect_left(codes, end, key=lambda code: code.span.start)
    return codes[first:last]
