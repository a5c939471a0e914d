"""`apposition`: what explains a person or a subject beside it, and the commas that it needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.appositions import open_descriptions
from newslint.reading.clauses import SURE
from newslint.reading.people import people
from newslint.reading.prose import holds
from newslint.reading.sentences import sentence_at
from newslint.reading.wordclasses import is_of
from newslint.rule import Rule
from newslint.span import Span


@dataclass(frozen=True, kw_only=True, eq=False)
class Apposition(Rule):
    """Reports a missing comma beside what explains a name or a subject.

    `check: clause` finds a name that runs straight into its clause (“Anna Moe who leads the port”), `open` a
    description of a subject that begins with a comma and has none before the verb: “Anna Moe, a baker from Oslo said”,
    “The bridge, which opened in 1990 was closed”, “The firm, based in Lyon said”.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement"})

    check_: Literal["clause", "open"] = "clause"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        found = _clauses(document) if self.check_ == "clause" else open_descriptions(document)
        for block, place in found:
            yield from self._missing(document, block, place)

    def _missing(self, document: Document, block: Block, place: Span) -> Iterator[Diagnostic]:
        if holds(document, self.scope, block, place):
            right = f"{place.of(block.text)},"
            yield self.report(document, block, place, choices=(right,) if self.fix else (), replacement=right)


def _clauses(document: Document) -> Iterator[tuple[Block, Span]]:
    """Full names that run straight into `who` and a verb."""
    for mention in people(document):
        text = mention.block.text
        at = mention.span.start
        # A surname that opens its sentence has nothing before it that tells who is meant.
        is_whole = mention.given or sentence_at(document, mention.block, at).start == at
        found = _clause().match(text, mention.span.end) if is_whole else None
        if found and _is_verb(found[1]) and not _is_told_apart(text, at):
            yield mention.block, mention.span


@cache
def _clause() -> re.Pattern[str]:
    return expression(r"\swho\s(?:(?:also|now|once|later|previously|recently)\s)?([a-z]+)\b")


def _is_verb(word: str) -> bool:
    return word in SURE or is_of(word, "past | verb-s")


def _is_told_apart(text: str, name: int) -> bool:
    """Whether the clause may tell this person from others: `the Anna Moe who`, `it was Anna Moe who`."""
    if _picked_out().search(text, max(0, name - 40), name):
        return True
    before = text[max(0, name - 40) : name].split()
    return any(word.lower() in {"the", "an", "a", "this", "that", "one", "another"} for word in before[-2:])


@cache
def _picked_out() -> re.Pattern[str]:
    return expression(r"\b[Ii]t(?:['’]s| is| was| will be| has been) (?:not |[A-Z][\w.-]* ){0,3}\Z")
