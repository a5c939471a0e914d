"""`word-form`: words in a form that the words beside them do not take."""

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.grammar.adverbs import adverbs_for_adjectives
from newslint.reading.grammar.bareopenings import bare_openings
from newslint.reading.grammar.listedones import listed_ones
from newslint.reading.grammar.lostarticles import lost_articles
from newslint.reading.grammar.losttos import lost_tos
from newslint.reading.grammar.misformed import Misformed, misformed
from newslint.reading.grammar.namedthings import bare_named_things
from newslint.reading.grammar.nounforms import miscounted
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span


@rule_kind
class WordForm(Rule):
    """Reports words in a form that the words beside them do not take.

    `check: verb` finds verbs: `has went`, `did not knew`, `was award`, `wants to brings`, `a neighbor seen smoke`,
    `won the toss and choose to play`. `check: noun` finds nouns: `two laptop were`, `one of the suspect`, `a working
    detectors`. `check: article` finds nouns of one that need an article and have none: `drowned in pond`, `when truck
    hit`, `through combination of`, `works in small firm`, `in Lekki area`, `Driver of the bus fled`. `check: adverb`
    finds adverbs before nouns: `his initially plan`. `check: to` finds verbs without their “to”: `is expected rain`.
    Where a form can be right, nothing is said.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["verb", "noun", "article", "adverb", "to"] = "verb"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, choices in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                right = "' or '".join(choices)
                yield self.report(document, block, span, choices=choices if self.fix else (), replacement=right)


def _one(found: Iterable[Misformed]) -> Iterator[tuple[Block, Span, tuple[str, ...]]]:
    return ((block, span, (right,)) for block, span, right in found)


_CHECKS: dict[str, Callable[[Document], Iterable[tuple[Block, Span, tuple[str, ...]]]]] = {
    "verb": lambda document: _one(misformed(document)),
    "noun": lambda document: _one((*miscounted(document), *listed_ones(document))),
    "article": lambda document: (
        *lost_articles(document),
        *bare_named_things(document),
        *bare_openings(document),
    ),
    "to": lambda document: _one(lost_tos(document)),
    "adverb": lambda document: _one(adverbs_for_adjectives(document)),
}
