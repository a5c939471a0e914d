"""`furniture`: labels of a page, and the lists of links that they head."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal, NamedTuple

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

_TEASER_WORDS = 20
_TEASER = re.compile(r"[A-ZÀ-Þ\d\"“'‘(].*(?<![.!?:;,…])[\"”'’]?")


class _Label(NamedTuple):
    """The words of one label and what it is: `weak`, `joint`, `links`, `part`, `number`, or nothing of these."""

    words: tuple[str, ...]
    kind: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Furniture(Rule):
    """Reports what a web page has around its story, and what its lists of links leave in it.

    `check: label` finds lines whose every word belongs to a label of a page: “Share Tweet Email”, “12 Comments”. The
    table has a label a row in `wrong`, without capitals and signs. Its `kind` is `weak` for labels that may also be a
    subhead or a name (Facebook, News): they count only together, in a line without commas and joints; `joint` for
    words between labels (on, by); `part` for labels that other rules find where they stand alone; `links` for the
    heading of a list of links. `check: teaser` finds the lines below such a heading that have no full stop, up to the
    next paragraph of running text.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "kind")

    table: Table = NO_TABLE
    check_: Literal["label", "teaser"] = "label"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        is_below = False
        for block in document.blocks:
            kinds = self._kinds(block) if "text" in block.scopes and len(block.text) <= _LONGEST else ()
            is_label = bool(kinds)
            is_teaser = is_below and not is_label and _is_teaser(block)
            is_below = "links" in kinds or (is_below and (is_label or is_teaser))
            if is_label if self.check_ == "label" else is_teaser:
                yield from self._reported(document, block)

    def _reported(self, document: Document, block: Block) -> Iterator[Diagnostic]:
        span = Span(0, len(block.text))
        if holds(document, self.scope, block, span):
            yield self.report(document, block, span)

    def _kinds(self, block: Block) -> tuple[str, ...]:
        """The kinds of the labels that a line is made up of; nothing if it is no line of furniture."""
        words = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(block.text))
        kinds = self._labels_in(words) or ()
        if kinds == ("part",):
            return ()
        if {"", "links", "part"} & set(kinds):
            return kinds
        is_row = kinds.count("weak") >= _ENOUGH and "joint" not in kinds
        return kinds if is_row and "," not in block.text and "paragraph" in block.scopes else ()

    def _labels_in(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """The kind of each label that the words are made up of; None if other words are among them."""
        if not words:
            return ()
        choices = self._labels.get(words[0], [])
        if _COUNT.fullmatch(words[0]):
            choices = [*choices, _Label((words[0],), "number")]
        for label, kind in choices:
            if words[: len(label)] == label:
                rest = self._labels_in(words[len(label) :])
                if rest is not None:
                    return (kind, *rest)
        return None

    @cached_property
    def _labels(self) -> Mapping[str, list[_Label]]:
        """Every label by its first word, the longest first."""
        labels: dict[str, list[_Label]] = {}
        for row in self.table.records():
            words = tuple(row["wrong"].casefold().split())
            labels.setdefault(words[0], []).append(_Label(words, row.get("kind", "")))
        for choices in labels.values():
            choices.sort(key=lambda label: -len(label.words))
        return labels


def _is_teaser(block: Block) -> bool:
    """Whether a block may be the headline of another story: short, and without a full stop."""
    text = block.text.strip()
    is_line = "paragraph" in block.scopes or block.scope in {"list", "caption"}
    return is_line and len(text.split()) <= _TEASER_WORDS and bool(_TEASER.fullmatch(text))
