"""`letter-case`: words that the article writes with a capital and without one."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.capitals.commoncapitals import Sort, common_capitals
from newslint.reading.capitals.halfnames import bare_half_names
from newslint.reading.capitals.jobsbefore import jobs_before_names
from newslint.reading.capitals.lettercase import CaseUse, half_names, lone_capitals, short_forms
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind


@rule_kind
class LetterCase(Rule):
    """Reports words in another case than elsewhere in the article, and common nouns with a capital.

    `check: half-name` finds the last word of a name in small letters where the article has the name with its capital
    (“Erie county”, “Erie County”), `bare-half-name` one that no article parts from its name (“on Sleaford road”, “lake
    Erie”), `lone-capital` a common noun with a capital where the article has it in small
    letters as often or more, `short-form` the last word of a body's name with a capital where it stands for the name
    (“the Hospice”). `common-noun` finds people, things, fields of study and illnesses with a capital where no name is
    told (“treated by Paramedics”, “a Building Permit”), `body` bodies that some houses give one (“the Ministry”), `job`
    jobs that are no titles before names (“said Project Manager Rosa Vik”), `adjective` plain adjectives (“a Mayoral
    race”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "elsewhere"})

    check_: Literal[
        "half-name", "lone-capital", "short-form", "common-noun", "body", "job", "adjective", "bare-half-name"
    ] = "half-name"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for use in _CHECKS[self.check_](document):
            if holds(document, self.scope, use.block, use.span):
                choices = (use.right,) if self.fix else ()
                yield self.report(
                    document, use.block, use.span, choices=choices, replacement=use.right, elsewhere=use.elsewhere
                )


def _common(document: Document, sort: Sort) -> tuple[CaseUse, ...]:
    return tuple(CaseUse(one.block, one.span, one.right, "") for one in common_capitals(document) if one.sort == sort)


_CHECKS: dict[str, Callable[[Document], tuple[CaseUse, ...]]] = {
    "half-name": half_names,
    "lone-capital": lone_capitals,
    "short-form": short_forms,
    "common-noun": partial(_common, sort="noun"),
    "body": partial(_common, sort="body"),
    "adjective": partial(_common, sort="adjective"),
    "bare-half-name": bare_half_names,
    "job": jobs_before_names,
}
