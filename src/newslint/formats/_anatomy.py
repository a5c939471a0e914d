"""What the paragraphs of an article are: byline, dateline, lede, source line."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Block
from newslint.formats._prose import block
from newslint.span import Span

HEAD = 4
"""Paragraphs from the top among which a byline or a source line may stand."""


def anatomy(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of an article with news scopes where the text shows them; a doubtful paragraph stays one."""
    numbers = [number for number, made in enumerate(blocks) if made.scope == "paragraph"]
    scopes = {
        number: scope for place, number in enumerate(numbers) if (scope := _scope(blocks, number, place, numbers))
    }
    body = [number for number in numbers if number not in scopes]
    lede = body[0] if body else -1
    return [
        piece
        for number, made in enumerate(blocks)
        for piece in (_lede(made) if number == lede else [made.with_scope(scopes.get(number, made.scope))])
    ]


def _scope(blocks: Sequence[Block], number: int, place: int, numbers: Sequence[int]) -> str:
    text = blocks[number].text
    last = place >= len(numbers) - 2
    if (place < HEAD or last) and len(text) < 200 and _source_line().match(text):
        return "source-line"
    if place < 2 and len(text) < 120 and _byline().match(text):
        return "byline"
    return ""


def _lede(made: Block) -> Iterator[Block]:
    """The first paragraph; a dateline at its head becomes a block of its own."""
    found = _dateline().match(made.text)
    if not found:
        yield made.with_scope("lede")
        return
    for scope, span in (("dateline", Span(*found.span(1))), ("lede", Span(found.end(), len(made.text)))):
        piece = block(scope, made.slice(span), made.group)
        if piece:
            yield piece


@cache
def _source_line() -> re.Pattern[str]:
    return re.compile(r"(?i:sources?|via|photo source)\s*:\s*\S")


@cache
def _byline() -> re.Pattern[str]:
    """“By” and a name: two to four capitalised words, others after “and”, an agency after a comma."""
    name = r"(?:[A-Z][\w.’'-]*|de|da|van|von|der|den|bin|al)"
    person = rf"{name}(?:[ \u00a0]{name}){{1,4}}"
    return re.compile(
        rf"(?:By|BY|Written by|Reported by)[ \u00a0]{person}(?:(?:, | and | AND | & ){person})*"
        r"(?:[ ]?[,|/·•–—-][ ]?[A-Z@\ufffc][^.!?]{0,60})?\.?$"
    )


@cache
def _dateline() -> re.Pattern[str]:
    """A place in capitals, perhaps its country or state, a date, an agency in brackets, and a dash."""
    capitals = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:[ ](?:[A-ZÀ-ÖØ-Þ.’'-]{2,}|[a-z]{2}))*"
    more = r"(?:,[ ](?:[A-Z][\w.]*(?:[ ][A-Z]?[\w.]+){0,3}|\d{1,2}))?"
    return re.compile(rf"({capitals}{more}{more}(?:[ ]?\([^()]{{2,40}}\))?)\s*(?:—|–|--|-)\s+(?=\S)")
