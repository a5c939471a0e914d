"""`headline`: what the headline says and the story does not, and words of it in the wrong case."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.capitals.headlinecase import Sort, odd_words
from newslint.reading.capitals.headlines import Unbacked, unbacked_names, unbacked_numbers, unbacked_quotations
from newslint.rule import Rule, rule_kind
from newslint.scope import Selector, parse

HEADLINE = parse("headline")


@rule_kind
class Headline(Rule):
    """Reports what the headline has and the story lacks, and words in another case than the headline's.

    `check: name` finds people whose last name the story never has, `number` numbers that it does not have (those below
    ten are left out, as readers count them), `number-contradicted` numbers of killed, injured, arrested or missing that
    are others in the story, and `quotation` quoted words that nobody says there. `capital` finds words with a capital
    among small ones, `small` words in small letters among capitals, `little` articles and the like with a capital.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "story", "replacement"})

    check_: Literal["name", "number", "number-contradicted", "quotation", "capital", "small", "little"] = "name"
    scope: Selector = HEADLINE

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for place in _CHECKS[self.check_](document):
            story = f"; the story has '{place.story}'" if place.story else ""
            choices = (place.right,) if place.right and self.fix else ()
            yield self.report(document, place.block, place.span, choices=choices, story=story, replacement=place.right)


def _lacking(document: Document) -> Iterator[Unbacked]:
    return (place for place in unbacked_numbers(document) if not place.story)


def _contradicted(document: Document) -> Iterator[Unbacked]:
    return (place for place in unbacked_numbers(document) if place.story)


def _odd(sort: Sort) -> Callable[[Document], Iterator[Unbacked]]:
    def found(document: Document) -> Iterator[Unbacked]:
        for odd in odd_words(document, sort):
            word = odd.span.of(odd.block.text)
            right = word[0].upper() + word[1:] if sort == "small" else word[0].lower() + word[1:]
            yield Unbacked(odd.block, odd.span, right=right)

    return found


_CHECKS: dict[str, Callable[[Document], Iterator[Unbacked]]] = {
    "name": unbacked_names,
    "number": _lacking,
    "number-contradicted": _contradicted,
    "quotation": unbacked_quotations,
    "capital": _odd("capital"),
    "small": _odd("small"),
    "little": _odd("little"),
}
