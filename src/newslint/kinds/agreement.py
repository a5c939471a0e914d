"""`agreement`: verbs that are not in the number of their subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.agreement import Subject, subjects
from newslint.reading.disagreements import bodies_as_many, disagreements
from newslint.reading.prose import holds
from newslint.reading.variety import variety
from newslint.rule import Rule
from newslint.span import Span


@dataclass(frozen=True, kw_only=True, eq=False)
class Agreement(Rule):
    """Reports verbs that do not agree with the head of their subject.

    `check: head` finds verbs that go with a nearer noun or with none (“the list of repairs are”, “spike strips was”);
    `beginning` the same of subjects read from the beginning of their clause: joined ones (“the mayor and the clerk
    was”), ones with more said of them (“opponents, including the union, says”) and what is there (“there is several
    reasons”); `collective` plural verbs after one group (“the family have”, “the Red Cross are”), but in British
    copy. Only subjects that can be read in one way are judged.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "head"})

    check_: Literal["head", "beginning", "collective"] = "head"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        if self.check_ == "collective" and variety(document).name == "British":
            return
        if self.check_ != "head":
            found = disagreements(document) if self.check_ == "beginning" else bodies_as_many(document)
            for block, span, right, head in found:
                yield from self._finding(document, block, span, right=right, head=head)
        if self.check_ == "beginning":
            return
        wrong = _disagrees if self.check_ == "head" else _is_group_of_many
        for subject in subjects(document):
            if wrong(subject):
                yield from self._finding(document, subject.block, subject.place, right=subject.other, head=subject.head)

    def _finding(self, document: Document, block: Block, span: Span, *, right: str, head: str) -> Iterator[Diagnostic]:
        if holds(document, self.scope, block, span):
            choices = (right,) if self.fix else ()
            yield self.report(document, block, span, choices=choices, replacement=right, head=head)


def _disagrees(subject: Subject) -> bool:
    return not subject.agrees


def _is_group_of_many(subject: Subject) -> bool:
    return subject.number == "collective" and subject.is_plural
