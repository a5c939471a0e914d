"""`word-form`: words in a form that the words beside them do not take."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.misformed import Misformed, misformed
from newslint.reading.nounforms import miscounted
from newslint.reading.prose import holds
from newslint.rule import Rule


@dataclass(frozen=True, kw_only=True, eq=False)
class WordForm(Rule):
    """Reports words in a form that the words beside them do not take.

    `check: verb` finds verbs: `has went`, `did not knew`, `was award`, `wants to brings`, `a neighbor seen smoke`,
    `won the toss and choose to play`. `check: noun` finds nouns: `two laptop were`, `one of the suspect`, `a working
    detectors`. Where a form can be right, nothing is said.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["verb", "noun"] = "verb"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)


_CHECKS: dict[str, Callable[[Document], Iterable[Misformed]]] = {"verb": misformed, "noun": miscounted}
