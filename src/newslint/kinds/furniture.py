"""`furniture`: labels of a page, and the lists of links that they head."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import ClassVar, Literal, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.options import NO_TABLE, Table
from newslint.reading.text.lines import body, lines
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span

_WORD = expression(r"[^\W_]+(?:['’][^\W_]+)*")
_STOPPED = expression(r"[.!?;,\"“”()]")
_COUNT = expression(r"\d+[km]?")
_LONGEST = 120
_SIGNS = expression(r"(?:> ?>|[»►▶→]) ?$")
_TAGS = expression(
    r"(?:Tags|TAGS|Tagged(?: (?:[Uu]nder|[Ww]ith|[Aa]s|[Ii]n))?|TAGGED(?: \w+)?|Filed (?:[Uu]nder|[Ii]n)|FILED UNDER"
    r"|Posted [Ii]n|More [Ii]n|Categories|CATEGORIES|Category|Topics|TOPICS|Tag|Keywords|KEYWORDS|Labels|Filed [Tt]o"
    r"|In this (?:article|story)|Tags in this story|Related [Tt]opics|RELATED TOPICS|More about|Explore) ?: ?"
    r"(?P<list>.{0,200})$"
)
_SENTENCE = expression(r"[.!?][\"”]?$|[.!?] [A-Z]")
_OPENS = expression("[A-Z0-9]")
_STOP = expression(r"[.!?…][\"”’')\]]* (?=[A-Z0-9])")

_GOES_ON = expression(
    r"[\s|:•·>»–—-]*(?:$|[\"“]|(?:The|This|That|These|A|An|In|On|At|By|After|As|It|He|She|They|We|But|And|Before|When|While"
    r"|According|Police|Officials|For|From|With|If|One|Two|Three|There|Its|His|Her|Their|Since|Under|During|Although"
    r"|However|Some|Many|Now|Meanwhile)\b)"
)
"""The end of the paragraph, or the first word of a sentence."""

_ROW = 12
"""Words that labels run into a text are looked for in."""

_MANY = 3
"""Weak labels, or words of a label, that no sentence begins with."""

_ENOUGH = 2
"""Weak labels that make a line of furniture together: one may be a subhead or a name."""

_TEASER_WORDS = 20
_TEASER = expression(r"[A-ZÀ-Þ\d\"“'‘(].*(?<![.!?:;,…])[\"”'’]?")


class _Label(NamedTuple):
    """The words of one label and what it is: `weak`, `joint`, `links`, `part`, `number`, or nothing of these."""

    words: tuple[str, ...]
    kind: str


@rule_kind
class Furniture(Rule):
    """Reports what a web page has around its story, and what its lists of links leave in it.

    `check: label` finds lines whose every word belongs to a label of a page: “Share Tweet Email”, “12 Comments”. The
    table has a label a row in `wrong`, without capitals and signs. Its `kind` is `weak` for labels that may also be a
    subhead or a name (Facebook, News): they count only together, in a line without commas and joints; `joint` for
    words between labels (on, by); `part` for labels that other rules find where they stand alone; `links` for the
    heading of a list of links. Labels that ran into a paragraph are found before a sentence and at its end.
    `check: teaser` finds the lines below such a heading that have no full stop, up to the next paragraph of running
    text; `check: tags` a line of the topics that a page files its story under.
    """

    required: ClassVar[frozenset[str]] = frozenset({"table"})
    columns: ClassVar[tuple[str, ...]] = ("wrong", "kind")

    table: Table = NO_TABLE
    check_: Literal["label", "teaser", "tags"] = "label"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return _CHECKS[self.check_](self, document)

    def label(self, document: Document) -> Iterator[Diagnostic]:
        blocks = body(document)
        for number, block in enumerate(blocks):
            is_top = number == 0 and len(blocks) > 1
            whole = Span(0, len(block.text))
            if self._kinds(block, whole) or (is_top and self._heads(block)):
                yield from self._reported(document, block, whole)
            else:
                yield from self._last_lines(document, block)
                yield from self._run_in(document, block)

    def teaser(self, document: Document) -> Iterator[Diagnostic]:
        is_below = False
        for block in body(document):
            whole = Span(0, len(block.text))
            kinds = self._kinds(block, whole)
            is_teaser = is_below and not kinds and _is_teaser(document, block)
            is_below = "links" in kinds or (is_below and (bool(kinds) or is_teaser))
            if is_teaser:
                yield from self._reported(document, block, whole)

    def topics(self, document: Document) -> Iterator[Diagnostic]:
        for block in body(document):
            own = lines(document, block)
            for number, line in enumerate(own):
                found = _TAGS.match(line.of(block.text))
                if found and not found["list"] and number + 1 < len(own):
                    line = Span(line.start, own[number + 1].end)  # noqa: PLW2901  (the tags are on the next line)
                    found = _TAGS.match(line.of(block.text))
                if found and found["list"] and not _SENTENCE.search(found["list"]):
                    yield from self._reported(document, block, line)

    def _last_lines(self, document: Document, block: Block) -> Iterator[Diagnostic]:
        """The labels on lines of their own at the end of a paragraph that a page's text did not set apart."""
        own = lines(document, block)
        for line in reversed(own[1:]):
            if not self._kinds(block, line):
                break
            yield from self._reported(document, block, line)

    def _run_in(self, document: Document, block: Block) -> Iterator[Diagnostic]:
        """The labels that lost their line and stand before a sentence or at the end of a paragraph."""
        if "paragraph" not in block.scopes:
            return
        for start in _starts(block.text):
            end = self._row_end(block.text, start)
            if end and end - start < len(block.text):
                yield from self._reported(document, block, Span(start, end))

    def _row_end(self, text: str, start: int) -> int:
        """Where a row of labels ends that begins at a place of a text; 0 where none does."""
        first = _WORD.match(text, start)
        if first is None or _folded(first[0]) not in self._by_first_word:
            return 0
        words = [first, *islice(_WORD.finditer(text, first.end()), _ROW - 1)]
        for length in range(len(words), 0, -1):
            row = Span(start, words[length - 1].end())
            if _GOES_ON.match(text, row.end) and self._is_row(row.of(text), words[:length]):
                return row.end
        return 0

    def _is_row(self, row: str, words: Sequence[re.Match[str]]) -> bool:
        """Whether words are labels that no sentence begins with: several, one of several words, one in capitals."""
        kinds = () if _STOPPED.search(row) else self._labels_in(tuple(_folded(word[0]) for word in words)) or ()
        sure = {"", "links"} if len(words) < _MANY else {"", "links", "part"}
        if not sure & set(kinds) or row == row.casefold():
            return kinds.count("weak") >= _MANY and "joint" not in kinds and "," not in row
        return len(words) > 1 or (row.isupper() and len(row) > 1)

    def _reported(self, document: Document, block: Block, span: Span) -> Iterator[Diagnostic]:
        if not holds(document, self.scope, block, span):
            return
        place = block.to_source(span)
        signs = _SIGNS.search(document.source[document.line(document.position(place.start).line).start : place.start])
        if signs:
            yield self.report_at(Span(place.start - len(signs[0]), place.end), match=signs[0] + span.of(block.text))
        else:
            yield self.report(document, block, span)

    def _kinds(self, block: Block, span: Span) -> tuple[str, ...]:
        """The kinds of the labels that a line is made up of; nothing if it is no line of furniture."""
        text = span.of(block.text)
        kinds = self._all_kinds(text)
        if kinds == ("part",):
            return ()
        if {"", "links", "part"} & set(kinds):
            return kinds
        is_row = kinds.count("weak") >= _ENOUGH and "joint" not in kinds
        return kinds if is_row and "," not in text and "paragraph" in block.scopes else ()

    def _heads(self, block: Block) -> bool:
        """Whether the first line of a text is the name of a section or of a kind of text alone: News, Report."""
        return ("paragraph" in block.scopes or block.scope == "subhead") and self._all_kinds(block.text) == ("weak",)

    def _all_kinds(self, text: str) -> tuple[str, ...]:
        if len(text) > _LONGEST:
            return ()
        return self._labels_in(tuple(map(_folded, _WORD.findall(text)))) or ()

    def _labels_in(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """The kind of each label that the words are made up of; None if other words are among them."""
        if not words:
            return ()
        choices = self._by_first_word.get(words[0], [])
        if _COUNT.fullmatch(words[0]):
            choices = [*choices, _Label((words[0],), "number")]
        for label, kind in choices:
            if words[: len(label)] == label:
                rest = self._labels_in(words[len(label) :])
                if rest is not None:
                    return (kind, *rest)
        return None

    @cached_property
    def _by_first_word(self) -> Mapping[str, list[_Label]]:
        return _labels(self.table)


@lru_cache(maxsize=4)
def _labels(table: Table) -> Mapping[str, list[_Label]]:
    """Every label by its first word, the longest first; several rules have one table."""
    labels: dict[str, list[_Label]] = {}
    for row in table.records():
        words = tuple(row["wrong"].casefold().split())
        labels.setdefault(words[0], []).append(_Label(words, row.get("kind", "")))
    for choices in labels.values():
        choices.sort(key=lambda label: -len(label.words))
    return labels


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def _starts(text: str) -> Iterator[int]:
    """Where a sentence begins, or what ran into the text before it."""
    if _OPENS.match(text):
        yield 0
    yield from (found.end() for found in _STOP.finditer(text))


def _is_teaser(document: Document, block: Block) -> bool:
    """Whether a block may be headlines of other stories: each line short, and without a full stop."""
    if "paragraph" not in block.scopes and block.scope not in {"list", "caption"}:
        return False
    texts = [line.of(block.text).strip() for line in lines(document, block)]
    return all(len(text.split()) <= _TEASER_WORDS and _TEASER.fullmatch(text) for text in texts)


_CHECKS: dict[str, Callable[[Furniture, Document], Iterator[Diagnostic]]] = {
    "label": Furniture.label,
    "teaser": Furniture.teaser,
    "tags": Furniture.topics,
}
