"""`agreement`: verbs that are not in the number of their subject."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.agreement import Subject, subjects
from newslint.reading.disagreements import Disagreement, bodies_as_many, disagreements
from newslint.reading.prose import holds
from newslint.reading.variety import variety
from newslint.rule import Rule


@dataclass(frozen=True, kw_only=True, eq=False)
class Agreement(Rule):
    """Reports verbs that do not agree with the head of their subject.

    `check: head` finds verbs that go with a nearer noun or with none (“the list of repairs are”, “spike strips was”);
    `beginning` the same of subjects read from the beginning of their clause: joined ones (“the mayor and the clerk
    was”), ones with more said of them (“opponents, including the union, says”) and what is there (“there is several
    reasons”); `collective` plural verbs after one group (“the family have”, “the Red Cross are”), but in British
    copy; `mixed` the rarer verb of a group that British copy has in both numbers (“the council is”, “the council are”).
    Only subjects that can be read in one way are judged.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "head"})

    check_: Literal["head", "beginning", "collective", "mixed"] = "head"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right, head in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                choices = (right,) if self.fix else ()
                yield self.report(document, block, span, choices=choices, replacement=right, head=head)


def _disagreeing(document: Document) -> Iterator[Disagreement]:
    return (_as_found(subject) for subject in subjects(document) if not subject.agrees)


def _groups_as_many(document: Document) -> Iterator[Disagreement]:
    if variety(document).name != "British":
        yield from bodies_as_many(document)
        yield from (_as_found(subject) for subject in _groups(document) if subject.is_plural)


def _groups_in_both_numbers(document: Document) -> Iterator[Disagreement]:
    """Of each group that British copy has in both numbers, the rarer; of two as frequent, the later."""
    if variety(document).name != "British":
        return
    by_head: dict[str, list[Subject]] = {}
    for subject in _groups(document):
        by_head.setdefault(subject.head.lower(), []).append(subject)
    for group in by_head.values():
        plurals = sum(subject.is_plural for subject in group)
        usual = group[0].is_plural if 2 * plurals == len(group) else 2 * plurals > len(group)
        yield from (_as_found(subject) for subject in group if subject.is_plural != usual)


def _groups(document: Document) -> Iterator[Subject]:
    return (subject for subject in subjects(document) if subject.number == "collective")


def _as_found(subject: Subject) -> Disagreement:
    return Disagreement(subject.block, subject.place, subject.other, subject.head)


_CHECKS: dict[str, Callable[[Document], Iterable[Disagreement]]] = {
    "head": _disagreeing,
    "beginning": disagreements,
    "collective": _groups_as_many,
    "mixed": _groups_in_both_numbers,
}
