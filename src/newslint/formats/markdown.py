"""Markdown: CommonMark with front matter, tables, footnotes, raw HTML and shortcodes."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import ClassVar, NamedTuple

from newslint.document import Block, Comment, Document, TextPart
from newslint.expression import expression
from newslint.formats._anatomy import anatomy, fields_of
from newslint.formats._events import Event, encodable, events
from newslint.formats._fields import blocks_of
from newslint.formats._front import front_matter
from newslint.formats._inline import Text
from newslint.formats._prose import block, stand_in
from newslint.formats._set_apart import paragraphs
from newslint.formats._shortcodes import filled, shortcodes
from newslint.span import Span


def read(source: str, path: str) -> Document:
    """The document of a Markdown source. Never raises for any text."""
    front = front_matter(source)
    head = [*blocks_of(front.fields)]
    body = _Body(source, front.end)
    body.read()
    blocks = anatomy([*head, *_headlines(sorted(body.blocks, key=_start_of))])
    return Document(
        path,
        source,
        tuple(blocks),
        (*(field for field, _ in front.fields), *fields_of(blocks)),
        tuple(body.comments),
        "markdown",
    )


def _start_of(made: Block) -> int:
    return made.span.start


def _headlines(blocks: Iterable[Block]) -> Iterator[Block]:
    """The first heading of level one is the headline if no prose stands before it; others are subheads."""
    seen = False
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


_CONTAINERS = {"List": "list", "BlockQuote": "blockquote", "Table": "table", "FootnoteDefinition": "paragraph"}
_BLOCKS = {"Paragraph": "", "Heading": "h", "Item": "list", "TableCell": "table"}
_AUTOLINKS = frozenset({"Autolink", "Email"})
_CODE = frozenset({"code", "kbd", "math", "samp", "script", "style", "svg", "template", "var"})
_TAG = expression(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)")


class _Body:
    """The events of a Markdown body, gathered into blocks."""

    def __init__(self, source: str, start: int) -> None:
        codes = shortcodes(source, start)
        self.source = source
        self.start = start
        self.view = encodable(filled(source, codes))
        self.blanked = filled(source, codes, " ")
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._text_of = Text(source, self.view, codes)
        self._open: list[_Open] = []
        self._scopes: list[tuple[str, int]] = [("paragraph", 0)]
        self._groups = 0
        self._code_block = False
        self._silent = ""
        self._after = -1
        self._below: Event | None = None
        self._html = list[Span]()

    def read(self) -> None:
        found: list[Event | None] = [*events(self.view, self.start), None]
        for event, self._below in pairwise(found):
            handler = self._handlers.get(event.kind) if event else None
            if event and handler:
                handler(self, event)

    def _start(self, event: Event) -> None:
        kind = event.value
        if kind in _CONTAINERS:
            self._groups += kind != "FootnoteDefinition"
            self._scopes.append((_CONTAINERS[kind], self._groups if kind != "FootnoteDefinition" else 0))
        elif kind == "Image":
            self._open.append(_Open("alt", [], 0))
        elif kind == "CodeBlock":
            self._code_block = True
        elif kind == "Link" and event.details["link_type"] in _AUTOLINKS:
            self._add(stand_in(*event.span))
            self._silent = "Link"
        elif kind in _BLOCKS:
            self._begin(event)

    def _begin(self, event: Event) -> None:
        scope, group = self._scopes[-1]
        if event.value == "Item":
            self._flush()
        if event.value == "Heading":
            scope = "h1" if event.details["level"] == "H1" else "h"
        self._open.append(_Open(scope, [], group))

    def _flush(self) -> None:
        """Ends what an outer list item has said before a list inside it begins."""
        if self._open:
            self._keep(self._open[-1])
            self._open[-1].parts.clear()

    def _end(self, event: Event) -> None:
        kind = event.value
        if kind in _CONTAINERS:
            if len(self._scopes) > 1:
                self._scopes.pop()
        elif kind == "HtmlBlock":
            self._end_html()
        elif kind == "CodeBlock":
            self._code_block = False
        elif kind == "Link" and self._silent == "Link":
            self._silent = ""
        elif (kind in _BLOCKS or kind == "Image") and self._open:
            self._keep(self._open.pop())

    def _end_html(self) -> None:
        if self._html:
            from newslint.formats._raw import raw_html  # noqa: PLC0415  (most drafts have no raw HTML)

            scope, group = self._scopes[-1]
            found = raw_html(self.source, self.blanked, self._html, (scope, group, self._groups))
            self.blocks += found.blocks
            self.comments += found.comments
            self._groups = max([self._groups, *(made.group for made in found.blocks)])
            self._html = []

    def _keep(self, done: _Open) -> None:
        if done.scope != "alt":
            self._silent = ""
        for parts in paragraphs(done.parts) if done.scope == "paragraph" else [done.parts]:
            made = block(done.scope, parts, done.group)
            if made:
                self.blocks.append(made)

    def _add(self, *parts: TextPart) -> None:
        if self._open and not self._silent:
            self._open[-1].parts.extend(parts)

    def _text(self, event: Event) -> None:
        if not self._code_block:
            self._add(*self._text_of.parts(event, self._after))
            self._after = event.span.end

    def _break(self, event: Event) -> None:
        self._add(self._text_of.line_break(event, self._below))

    def _code(self, event: Event) -> None:
        self._add(stand_in(*event.span))

    def _raw(self, event: Event) -> None:
        self._html.append(event.span)

    def _inline_html(self, event: Event) -> None:
        raw = event.span.of(self.source)
        if raw.startswith("<!--"):
            self.comments.append(Comment(raw.removeprefix("<!--").removesuffix("-->").strip(), event.span))
            return
        tag = _TAG.match(raw)
        name = tag["name"].lower() if tag else ""
        if name == "br":
            self._add(TextPart("\n", event.span, verbatim=False))
        elif tag and tag["end"] and name == self._silent:
            self._silent = ""
        elif tag and name in _CODE and not (tag["end"] or self._silent or raw.endswith("/>")):
            self._add(stand_in(*event.span))
            self._silent = name

    _handlers: ClassVar[dict[str, Callable[["_Body", Event], None]]] = {
        "Start": _start,
        "End": _end,
        "Text": _text,
        "SoftBreak": _break,
        "HardBreak": _break,
        "Code": _code,
        "Html": _raw,
        "InlineHtml": _inline_html,
    }
