"""`furniture`: labels of a page, and the lists of links that they head."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import ClassVar, Literal, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.options import NO_TABLE, Table
from newslint.reading.lines import body, lines
from newslint.reading.prose import holds
from newslint.rule import Rule
from newslint.span import Span

_WORD = expression(r"[^\W_]+(?:['’][^\W_]+)*")
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
_ENOUGH = 2
"""Weak labels that make a line of furniture together: one may be a subhead or a name."""

_TEASER_WORDS = 20
_TEASER = expression(r"[A-ZÀ-Þ\d\"“'‘(].*(?<![.!?:;,…])[\"”'’]?")


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
    next paragraph of running text; `check: tags` a line of the topics that a page files its story under.
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

    def teaser(self, document: Document) -> Iterator[Diagnostic]:
        is_below = False
        for block in body(document):
            whole = Span(0, len(block.text))
            kinds = self._kinds(block, whole)
            is_teaser = is_below and not kinds and _is_teaser(block)
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
        """Whether the first line of a text is the name of a section and nothing else: News, Local News."""
        return "paragraph" in block.scopes and self._all_kinds(block.text) == ("weak",)

    def _all_kinds(self, text: str) -> tuple[str, ...]:
        if len(text) > _LONGEST:
            return ()
        return self._labels_in(tuple(word.casefold().replace("’", "'") for word in _WORD.findall(text))) or ()

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


def _is_teaser(block: Block) -> bool:
    """Whether a block may be the headline of another story: short, and without a full stop."""
    text = block.text.strip()
    is_line = "paragraph" in block.scopes or block.scope in {"list", "caption"}
    return is_line and len(text.split()) <= _TEASER_WORDS and bool(_TEASER.fullmatch(text))


_CHECKS: dict[str, Callable[[Furniture, Document], Iterator[Diagnostic]]] = {
    "label": Furniture.label,
    "teaser": Furniture.teaser,
    "tags": Furniture.topics,
}
