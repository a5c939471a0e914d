"""`headline`: what the headline says and the story does not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.headlines import Unbacked, unbacked_names, unbacked_numbers, unbacked_quotations
from newslint.rule import Rule
from newslint.scope import Selector, parse

HEADLINE = parse("headline")


@dataclass(frozen=True, kw_only=True, eq=False)
class Headline(Rule):
    """Reports what the headline has and the story lacks.

    `check: name` finds people whose last name the story never has, `number` numbers that it does not have (those below
    ten are left out, as readers count them), `number-contradicted` numbers of killed, injured, arrested or missing that
    are others in the story, and `quotation` quoted words that nobody says there.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "story"})

    check_: Literal["name", "number", "number-contradicted", "quotation"] = "name"
    scope: Selector = HEADLINE

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for place in _CHECKS[self.check_](document):
            story = f"; the story has '{place.story}'" if place.story else ""
            yield self.report(document, place.block, place.span, story=story)


def _lacking(document: Document) -> Iterator[Unbacked]:
    return (place for place in unbacked_numbers(document) if not place.story)


def _contradicted(document: Document) -> Iterator[Unbacked]:
    return (place for place in unbacked_numbers(document) if place.story)


_CHECKS: dict[str, Callable[[Document], Iterator[Unbacked]]] = {
    "name": unbacked_names,
    "number": _lacking,
    "number-contradicted": _contradicted,
    "quotation": unbacked_quotations,
}
