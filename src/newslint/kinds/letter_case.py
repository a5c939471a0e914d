"""`letter-case`: words that the article writes with a capital and without one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.lettercase import CaseUse, half_names, lone_capitals, short_forms
from newslint.reading.prose import holds
from newslint.rule import Rule


@dataclass(frozen=True, kw_only=True, eq=False)
class LetterCase(Rule):
    """Reports words in another case than elsewhere in the article.

    `check: half-name` finds the last word of a name in small letters where the article has the name with its capital
    (“Erie county”, “Erie County”), `lone-capital` a common noun with a capital where the article has it in small
    letters as often or more, `short-form` the last word of a body's name with a capital where it stands for the name
    (“the Hospice”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "elsewhere"})

    check_: Literal["half-name", "lone-capital", "short-form"] = "half-name"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for use in _CHECKS[self.check_](document):
            if holds(document, self.scope, use.block, use.span):
                choices = (use.right,) if self.fix else ()
                yield self.report(
                    document, use.block, use.span, choices=choices, replacement=use.right, elsewhere=use.elsewhere
                )


_CHECKS: dict[str, Callable[[Document], tuple[CaseUse, ...]]] = {
    "half-name": half_names,
    "lone-capital": lone_capitals,
    "short-form": short_forms,
}
