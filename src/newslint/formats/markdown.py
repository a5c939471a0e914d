"""Markdown: CommonMark with front matter, tables, footnotes, raw HTML and shortcodes."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from newslint.document import Block, Comment, Document, TextPart
from newslint.formats._anatomy import anatomy
from newslint.formats._fields import blocks_of
from newslint.formats._front import front_matter
from newslint.formats._prose import block, stand_in
from newslint.span import Span


def read(source: str, path: str) -> Document:
    """The document of a Markdown source. Never raises for any text."""
    front = front_matter(source)
    head = [*blocks_of(front.fields)]
    body = _Body(source, front.end)
    body.read()
    titled = any(made.scope == "headline" for made in head)
    blocks = anatomy([*head, *_headlines(sorted(body.blocks, key=_start_of), titled=titled)])
    return Document(
        path,
        source,
        tuple(blocks),
        tuple(field for field, _ in front.fields),
        tuple(body.comments),
        "markdown",
    )


def _start_of(made: Block) -> int:
    return made.span.start


def _headlines(blocks: Iterable[Block], *, titled: bool) -> Iterator[Block]:
    """The first heading of level one is the headline if nothing but headings stands before it; others are subheads."""
    seen = titled
    for made in blocks:
        if made.scope == "h1" and not seen:
            seen = True
            yield made.with_scope("headline")
        elif made.scope in {"h1", "h"}:
            yield made.with_scope("subhead")
        else:
            seen = seen or made.scope == "paragraph"
            yield made


class _Open(NamedTuple):
    """A block being read: its scope and what has come of it so far."""

    scope: str
    parts: list[TextPart]
    group: int


_SKIPPED = {"CodeBlock", "MetadataBlock"}
_CONTAINERS = {"List": "list", "BlockQuote": "blockquote", "Table": "table"}
_BLOCKS = {"Paragraph": "", "Heading": "h", "Item": "list", "TableCell": "table", "HtmlBlock": "html"}


class _Body:
    """The events of a Markdown body, gathered into blocks."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.start = start
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._open: list[_Open] = []
        self._scopes: list[tuple[str, int]] = [("paragraph", 0)]
        self._groups = 0
        self._skipping = 0
        self._html: list[Span] = []

    def read(self) -> None:
        for event, span in _events(self.source, self.start):
            if isinstance(event, str):
                self._bare(event, span)
            else:
                ((kind, value),) = event.items()
                self._handlers[kind](self, value, span)

    def _bare(self, kind: str, span: Span) -> None:
        if kind == "SoftBreak":
            self._add(TextPart(" ", span, verbatim=span.of(self.source) == " "))
        elif kind == "HardBreak":
            self._add(TextPart("\n", span, verbatim=False))

    def _start(self, value: Any, span: Span) -> None:
        kind, details = _tag(value)
        self._skipping += kind in _SKIPPED
        if kind in _CONTAINERS:
            self._groups += 1
            self._scopes.append((_CONTAINERS[kind], self._groups))
        elif kind == "Image":
            self._open.append(_Open("alt", [], 0))
        elif kind in _BLOCKS:
            self._begin(kind, details)

    def _begin(self, kind: str, details: Any) -> None:
        scope, group = self._scopes[-1]
        if kind == "Item":
            self._flush()
        if kind == "Heading":
            scope = "h1" if "1" in str((details or {}).get("level", "")) else "h"
        self._html.clear()
        self._open.append(_Open(_BLOCKS[kind] if kind == "HtmlBlock" else scope, [], group))

    def _flush(self) -> None:
        """Ends what an outer list item has said before a list inside it begins."""
        if self._open:
            self._keep(self._open[-1])
            self._open[-1].parts.clear()

    def _end(self, value: Any, span: Span) -> None:
        kind, _ = _tag(value)
        self._skipping -= kind in _SKIPPED
        if kind in _CONTAINERS:
            if len(self._scopes) > 1:
                self._scopes.pop()
        elif kind == "HtmlBlock":
            self._end_html()
        elif kind in _BLOCKS or kind == "Image":
            if self._open:
                self._keep(self._open.pop())
            if kind == "Image":
                self._add(stand_in(*span))

    def _end_html(self) -> None:
        if self._open:
            self._open.pop()
        if self._html:
            from newslint.formats._markup import fragment  # noqa: PLC0415  (most drafts have no raw HTML)

            found = fragment(self.source, Span(self._html[0].start, self._html[-1].end), self._groups)
            self.blocks += found.blocks
            self.comments += found.comments
            self._groups = max([self._groups, *(made.group for made in found.blocks)])
            self._html.clear()

    def _keep(self, done: _Open) -> None:
        made = block(done.scope, _without_shortcodes(done.parts), done.group)
        if made:
            self.blocks.append(made)

    def _add(self, part: TextPart) -> None:
        if self._open and not self._skipping:
            self._open[-1].parts.append(part)

    def _text(self, value: str, span: Span) -> None:
        self._add(TextPart(value, span, verbatim=span.of(self.source) == value))

    def _no_prose(self, _: Any, span: Span) -> None:
        self._add(stand_in(*span))

    def _raw(self, value: str, span: Span) -> None:
        self._html.append(span)

    def _inline_html(self, value: str, span: Span) -> None:
        if value.startswith("<!--"):
            self.comments.append(Comment(value.removeprefix("<!--").removesuffix("-->").strip(), span))
        elif re.match(r"(?i)<br[ />]", value):
            self._add(TextPart("\n", span, verbatim=False))

    def _pass(self, value: Any, span: Span) -> None:
        """What is neither prose nor in its place: footnote marks, task boxes, rules."""

    _handlers: dict[str, Callable[["_Body", Any, Span], None]] = {
        "Start": _start,
        "End": _end,
        "Text": _text,
        "Code": _no_prose,
        "InlineMath": _no_prose,
        "DisplayMath": _no_prose,
        "Html": _raw,
        "InlineHtml": _inline_html,
        "FootnoteReference": _pass,
        "TaskListMarker": _pass,
    }


def _tag(value: Any) -> tuple[str, Any]:
    """The name of a tag and its details: pyromark writes a bare name or a mapping of one name."""
    if isinstance(value, str):
        return value, None
    ((kind, details),) = value.items()
    return kind, details


def _events(source: str, start: int) -> Iterator[tuple[Any, Span]]:
    """pulldown-cmark's events with code point spans of the source."""
    import pyromark  # noqa: PLC0415  (a run over plain text needs no Markdown)

    options = pyromark.Options
    data = source[start:].encode("utf-8", "replace")
    events = list(
        pyromark.events_with_range(
            data.decode(),
            options=options.ENABLE_TABLES
            | options.ENABLE_FOOTNOTES
            | options.ENABLE_STRIKETHROUGH
            | options.ENABLE_TASKLISTS
            | options.ENABLE_HEADING_ATTRIBUTES,
        )
    )
    places = _code_points(data, {edge for _, span in events for edge in (span["start"], span["end"])}, start)
    return ((event, Span(places[span["start"]], places[span["end"]])) for event, span in events)


def _code_points(data: bytes, edges: set[int], start: int) -> dict[int, int]:
    """The code point offset for each byte offset; `start` is that of the first byte."""
    ordered = sorted(edges | {0})
    if data.isascii():
        return {edge: edge + start for edge in ordered}
    places, at = {0: start}, start
    for left, right in pairwise(ordered):
        at += len(data[left:right].decode("utf-8", "ignore"))
        places[right] = at
    return places


@cache
def _shortcodes() -> re.Pattern[str]:
    return re.compile(
        r"\{\{[<%](?:(?!\{\{)[^\n]){0,2000}?[>%]\}\}|\{%(?:(?!\{%)[^\n]){0,2000}?%\}|\{\{(?:(?!\{\{)[^\n]){0,2000}?\}\}"
    )


def _without_shortcodes(parts: list[TextPart]) -> list[TextPart]:
    """The parts without template tags of Hugo, Jekyll and the like; the prose between paired tags stays."""
    if not any("{" in part.text for part in parts):
        return parts
    whole = Block("", tuple(parts))
    kept: list[TextPart] = []
    at = 0
    for found in _shortcodes().finditer(whole.text):
        kept += whole.slice(Span(at, found.start()))
        gap = whole.text[: found.start()].endswith(" ") and whole.text.startswith(" ", found.end())
        at = found.end() + gap
    return [*kept, *whole.slice(Span(at, len(whole.text)))]
