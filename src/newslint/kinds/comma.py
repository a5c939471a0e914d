"""`comma`: commas between clauses and between a subject and its verb."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.punctuation.commas import CommaFault, subjects_parted
from newslint.reading.punctuation.needless import pairs_parted
from newslint.reading.punctuation.openings import links_unclosed, openings_unclosed, phrases_unclosed
from newslint.reading.punctuation.splices import sentences_joined, sentences_unparted
from newslint.reading.punctuation.trailing import trailing_unparted
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind

Check = Literal["splice", "subject", "opening", "phrase", "link", "compound", "needless", "trailing"]


@rule_kind
class Comma(Rule):
    """Reports a comma that is wrong or missing between the parts of a sentence.

    `check: splice` finds two sentences that a comma joins (“The bill passed, it now goes to the governor”), `subject`
    a comma between a subject and its verb (“The mayor of the town, was hurt”), `opening` a clause that opens a
    sentence and runs into it (“When police arrived at the house they found two men”), `phrase` a long phrase that does
    (“In the last days of the war the army was beaten”), `link` “however” and its like (“However the council said
    no”), `compound` two whole sentences that “and” or “but” joins without one, `needless` one before “and” where no
    sentence follows (“was treated, and was released”), and `trailing` what a sentence adds at its end without one
    (“went off killing four”, “two people including a child”, “passed 5-2 with”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Check = "splice"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span, choices=(right,) if self.fix else (), replacement=right)


_CHECKS: dict[Check, Callable[[Document], Iterator[CommaFault]]] = {
    "splice": sentences_joined,
    "subject": subjects_parted,
    "opening": openings_unclosed,
    "phrase": phrases_unclosed,
    "link": links_unclosed,
    "compound": sentences_unparted,
    "needless": pairs_parted,
    "trailing": trailing_unparted,
}
