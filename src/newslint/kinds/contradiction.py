"""`contradiction`: figures and days that an article gives twice and differently."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.reading.figures.eventdays import days_retold
from newslint.reading.figures.recounts import Retold, recounts
from newslint.reading.figures.remeasured import remeasured
from newslint.reading.figures.tolls import tolls_retold
from newslint.reading.figures.twinfigures import twin_figures
from newslint.reading.naming.agestold import ages_retold
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind


@rule_kind
class Contradiction(Rule):
    """Reports what an article tells twice and differently; which of the two is right, only the writer knows.

    `check: count` finds a group that comes back with another count (“three officers”, “the four officers”), `figure`
    an exact figure that is one given before but for a slip of the hand ($287,415, $287,451), `age` one person with two
    ages, `toll` dead or hurt who are counted twice, `measure` a thing that comes back with another measure, sum or vote
    (“a five-year term”, “the six-year term”), `day` an event that falls on two weekdays. The second place is reported,
    the first stands beside it. Where words in between may explain the difference, nothing is said.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "first"})

    check_: Literal["count", "figure", "age", "toll", "measure", "day"] = "count"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for retold in _CHECKS[self.check_](document):
            first = retold.first_block, retold.first_span
            if holds(document, self.scope, retold.block, retold.span) and holds(document, self.scope, *first):
                place = retold.first_block.to_source(retold.first_span)
                related = (Related(place, "told first here"),)
                yield self.report(document, retold.block, retold.span, related=related, first=retold.first)


_CHECKS: dict[str, Callable[[Document], Iterator[Retold]]] = {
    "count": recounts,
    "figure": twin_figures,
    "age": ages_retold,
    "toll": tolls_retold,
    "measure": remeasured,
    "day": days_retold,
}
