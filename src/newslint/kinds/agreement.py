"""`agreement`: verbs that are not in the number of their subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.agreement import Subject, subjects
from newslint.reading.prose import holds
from newslint.reading.variety import variety
from newslint.rule import Rule


@dataclass(frozen=True, kw_only=True, eq=False)
class Agreement(Rule):
    """Reports verbs that do not agree with the head of their subject.

    `check: head` finds verbs that go with a nearer noun or with none (“the list of repairs are”, “spike strips was”);
    `collective` plural verbs after one group (“the family have”), but in British copy. Only subjects that can be
    read in one way are judged.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "head"})

    check_: Literal["head", "collective"] = "head"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        wrong = _disagrees if self.check_ == "head" else _is_group_of_many
        if self.check_ == "collective" and variety(document).name == "British":
            return
        for subject in subjects(document):
            if wrong(subject) and holds(document, self.scope, subject.block, subject.place):
                right = subject.other
                choices = (right,) if self.fix else ()
                yield self.report(
                    document, subject.block, subject.place, choices=choices, replacement=right, head=subject.head
                )


def _disagrees(subject: Subject) -> bool:
    return not subject.agrees


def _is_group_of_many(subject: Subject) -> bool:
    return subject.number == "collective" and subject.is_plural
