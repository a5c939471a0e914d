"""`agreement`: verbs that are not in the number of what they go with."""

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Literal, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.grammar.agreement import disagreements
from newslint.reading.grammar.groups import Group, groups
from newslint.reading.text.variety import variety
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

Check = Literal["subject", "who", "there", "pronoun", "quoted", "collective", "mixed"]


class _Found(NamedTuple):
    """A word in the wrong number, the one that is right, and what it goes with."""

    block: Block
    span: Span
    right: str
    head: str


@rule_kind
class Agreement(Rule):
    """Reports verbs in another number than what they go with.

    `check: subject` finds verbs that do not go with the head of their subject, whatever stands between (`the list of
    repairs are`, `the grants announced today includes`, `the mayor and the clerk was`, `opponents, including the
    union, says`); `who` verbs after “who”, “that” and “which” (`any resident who ask`); `there` what is there (`there
    is several reasons`); `pronoun` verbs after he, she, it, they, we and you; `quoted` those of them that are
    more likely typed than said; `collective` plural verbs after one group (`the family have`, `the Red Cross are`), but
    in British copy; `mixed` the rarer verb of a group that British copy has in both numbers (`the council is`, `the
    council are`).
    Only what can be read in one way is judged.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "head"})

    check_: Check = "subject"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span, right, head in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                choices = (right,) if self.fix else ()
                yield self.report(document, block, span, choices=choices, replacement=right, head=head)


def _about(*abouts: str) -> Callable[[Document], Iterator[_Found]]:
    def found(document: Document) -> Iterator[_Found]:
        return (_Found(*one[:4]) for one in disagreements(document) if one.about in abouts)

    return found


def _quoted(document: Document) -> Iterator[_Found]:
    """What a speaker hardly says: “we was” and “there's two” many do."""
    for block, span, right, head, about in disagreements(document):
        spoken = about == "there" or (about == "pronoun" and span.of(block.text) not in {"is", "has", "have", "were"})
        if not spoken:
            yield _Found(block, span, right, head)


def _groups_as_many(document: Document) -> Iterator[_Found]:
    """Two people are many in American copy too: “the couple were married in May”."""
    if variety(document).name != "British":
        yield from (_as_found(one) for one in groups(document) if one.is_plural and one.head.lower() != "couple")


def _groups_in_both_numbers(document: Document) -> Iterator[_Found]:
    """Of each group that British copy has in both numbers, the rarer; of two as frequent, the later."""
    if variety(document).name != "British":
        return
    by_head: dict[str, list[Group]] = {}
    for group in groups(document):
        if not group.named:
            by_head.setdefault(group.head.lower(), []).append(group)
    for same in by_head.values():
        plurals = sum(group.is_plural for group in same)
        usual = same[0].is_plural if 2 * plurals == len(same) else 2 * plurals > len(same)
        yield from (_as_found(group) for group in same if group.is_plural != usual)


def _as_found(group: Group) -> _Found:
    return _Found(group.block, group.span, group.other, group.head)


_CHECKS: dict[Check, Callable[[Document], Iterable[_Found]]] = {
    **{check: _about(check) for check in ("subject", "who", "there", "pronoun")},
    "quoted": _quoted,
    "collective": _groups_as_many,
    "mixed": _groups_in_both_numbers,
}
