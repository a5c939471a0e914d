"""`apposition`: what is said of a person beside the name, and the commas that it needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.people import people
from newslint.reading.prose import holds
from newslint.rule import Rule
from newslint.span import Span


@dataclass(frozen=True, kw_only=True, eq=False)
class Apposition(Rule):
    """Reports a missing comma beside a person's name.

    `check: clause` finds a name that runs straight into its clause (“Anna Moe who leads the port”), `open` a
    description that begins with a comma and has none before the verb (“Anna Moe, a baker from Oslo said”).
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["clause", "open"] = "clause"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        pattern = _clause() if self.check_ == "clause" else _open()
        for mention in people(document):
            text = mention.block.text
            found = pattern.match(text, mention.span.end) if mention.given else None
            if found and not _is_told_apart(text, mention.span.start):
                place = Span(mention.span.start, found.end("before"))
                yield from self._missing(document, mention.block, place)

    def _missing(self, document: Document, block: Block, place: Span) -> Iterator[Diagnostic]:
        if holds(document, self.scope, block, place):
            right = f"{place.of(block.text)},"
            yield self.report(document, block, place, choices=(right,) if self.fix else (), replacement=right)


_FINITE = """is was has had will would can could said says lives works runs leads led won became serves served died
joined left plays played wrote founded represents introduced sponsored chairs heads owns opened started began took gave
made came went lost teaches studies moved resigned retired voted ran helped""".split()


@cache
def _clause() -> re.Pattern[str]:
    return expression(rf"(?P<before>)\swho\s(?:{'|'.join(_FINITE)}|(?:also|now|once|later|previously|recently)\s\w+)\b")


@cache
def _open() -> re.Pattern[str]:
    noun = r"(?:an?|one of|former|executive|senior|deputy|chief)\s[^,.;:()\"“”«»—–\n]{3,70}?"
    return expression(
        rf"(?P<before>,\s{noun})\s(?:said|says|told|added|wrote|announced|urged|argued|warned)\b(?!\s*[,.])"
    )


def _is_told_apart(text: str, name: int) -> bool:
    """Whether the clause may tell this person from others of the name: `the Anna Moe who`, `an Anna Moe who`."""
    before = text[max(0, name - 40) : name].split()
    return any(word.lower() in {"the", "an", "a", "this", "that", "one", "another"} for word in before[-2:])
