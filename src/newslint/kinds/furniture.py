"""`furniture`: lines that are made up of nothing but the labels of a page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.options import NO_TABLE, Table
from newslint.reading.prose import holds
from newslint.rule import Rule
from newslint.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COUNT = re.compile(r"\d+[km]?")
_LONGEST = 120
_ENOUGH = 2
"""Weak labels that make a line of furniture together: one may be a subhead or a name."""


class _Label(NamedTuple):
    """The words of one label, and whether it may be something else; None for a counter's number."""

    words: tuple[str, ...]
    is_weak: bool | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Furniture(Rule):
    """Reports a line whose every word belongs to a label of a web page: “Share Tweet Email”, “12 Comments”.

    The table has a label a row in `wrong`, without capitals and signs. `weak` (“yes”) marks labels that may also be
    a subhead or a name (Facebook, News): they count only together with others, in a line without commas. Numbers may
    stand between labels, as counters do.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "weak")

    table: Table = NO_TABLE

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block in document.blocks:
            if "text" in block.scopes and len(block.text) <= _LONGEST and self._is_furniture(block):
                span = Span(0, len(block.text))
                if holds(document, self.scope, block, span):
                    yield self.report(document, block, span)

    def _is_furniture(self, block: Block) -> bool:
        words = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(block.text))
        weak = self._labels_in(words)
        if not weak:
            return False
        return not all(weak) or (len(weak) >= _ENOUGH and "," not in block.text and "paragraph" in block.scopes)

    def _labels_in(self, words: tuple[str, ...]) -> tuple[bool, ...] | None:
        """Of each label that the words are made up of, whether it is weak; None if other words are among them."""
        if not words:
            return ()
        choices = self._labels.get(words[0], ())
        if _COUNT.fullmatch(words[0]):
            choices = [*choices, _Label((words[0],), None)]
        for label, is_weak in choices:
            if words[: len(label)] == label:
                rest = self._labels_in(words[len(label) :])
                if rest is not None:
                    return rest if is_weak is None else (is_weak, *rest)
        return None

    @cached_property
    def _labels(self) -> Mapping[str, list[_Label]]:
        """Every label by its first word, the longest first."""
        labels: dict[str, list[_Label]] = {}
        for row in self.table.records():
            words = tuple(row["wrong"].casefold().split())
            labels.setdefault(words[0], []).append(_Label(words, row.get("weak", "") == "yes"))
        for choices in labels.values():
            choices.sort(key=lambda label: -len(label.words))
        return labels
