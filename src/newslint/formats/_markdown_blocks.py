"""Markdown's blocks, from the events of the parser."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from newslint.document import Block, Comment, Field
from newslint.formats._markdown_inline import Inline
from newslint.formats._offsets import code_points
from newslint.formats._shortcodes import Shortcode, filled, shortcodes
from newslint.span import Span

_SURROGATE = re.compile("[\ud800-\udfff]")
_LEAVES = frozenset({"Paragraph", "Heading", "TableCell"})
_GROUPS = {"List": "list", "BlockQuote": "blockquote", "Table": "table"}


class _Container(NamedTuple):
    tag: str
    scope: str
    group: int


class Event(NamedTuple):
    """One event of the parser: `Start`, `End`, `Text`, …, its tag or text, and its place in code points."""

    kind: str
    value: Any
    start: int
    end: int


class Reading:
    """What has been read of a Markdown text so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.codes: list[Shortcode] = []
        self.view = source
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.fields: list[Field] = []

    def add(self, block: Block | None) -> None:
        if block:
            self.blocks.append(block)


def read_blocks(reading: Reading, start: int) -> None:
    """Reads the text from `start` on into blocks and comments."""
    reading.codes = shortcodes(reading.source, start)
    reading.view = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", filled(reading.source, reading.codes))
    walk = _Walk(reading)
    for event in events(reading.view, start):
        walk.take(event)
    walk.close()


def events(text: str, start: int) -> Iterator[Event]:
    """The parser's events for the text from `start` on."""
    from pyromark import Markdown  # noqa: PLC0415

    body = text[start:] if start else text
    place = code_points(body, start)
    for event, where in Markdown(options=_options()).events_with_range(body):
        kind, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        yield Event(kind, value, place(where["start"]), place(where["end"]))


def _options() -> Any:
    from pyromark import Options  # noqa: PLC0415

    return (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
    )


def _tag(value: Any) -> str:
    tag: str = value if isinstance(value, str) else next(iter(value))
    return tag


class _Walk:
    """Goes through the events and makes a block of each leaf."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._containers: list[_Container] = []
        self._groups = 0
        self._headline = self._prose = False
        self._level = 0
        self._html: list[Span] | None = None
        self._code = False
        self._inline = Inline(reading)

    def take(self, event: Event) -> None:
        block = self._on_block.get(event.kind)
        if not (block and block(self, event)):
            self._inline.take(event)

    def close(self) -> None:
        self._flush()

    def _start(self, event: Event) -> bool:
        tag = _tag(event.value)
        handle = self._starts.get(tag)
        if handle:
            self._flush()
            handle(self, tag, event)
        return handle is not None

    def _end(self, event: Event) -> bool:
        tag = _tag(event.value)
        handle = self._ends.get(tag)
        if handle:
            handle(self, tag, event)
        return handle is not None

    def _open_leaf(self, tag: str, event: Event) -> None:
        self._level = int(event.value[tag]["level"][1:]) if tag == "Heading" else 0

    def _close_leaf(self, _: str, __: Event) -> None:
        self._flush()
        self._level = 0

    def _open_group(self, tag: str, _: Event) -> None:
        self._groups += 1
        self._containers.append(_Container(tag, _GROUPS[tag], self._groups))

    def _open_plain(self, tag: str, _: Event) -> None:
        """A footnote is a paragraph wherever it stands; an item has the scope of its list."""
        if tag == "FootnoteDefinition":
            self._containers.append(_Container(tag, "paragraph", 0))

    def _close_container(self, tag: str, _: Event) -> None:
        self._flush()
        if self._containers and self._containers[-1].tag == tag:
            self._containers.pop()

    def _close_item(self, _: str, __: Event) -> None:
        self._flush()

    def _open_code(self, _: str, __: Event) -> None:
        self._code = True

    def _close_code(self, _: str, __: Event) -> None:
        self._code = False

    def _open_html(self, _: str, __: Event) -> None:
        self._html = []

    def _close_html(self, _: str, __: Event) -> None:
        spans, self._html = self._html, None
        if spans:
            self._inline.html_block(spans, self._container())

    def _text(self, _: Event) -> bool:
        return self._code

    def _html_line(self, event: Event) -> bool:
        if self._html is not None:
            self._html.append(Span(event.start, event.end))
        return True

    def _rule(self, _: Event) -> bool:
        self._flush()
        return True

    def _container(self) -> tuple[str, int]:
        if not self._containers:
            return "paragraph", 0
        return self._containers[-1].scope, self._containers[-1].group

    def _flush(self) -> None:
        scope, group = self._container()
        block = self._inline.block(scope, group)
        if block and self._level:
            first = self._level == 1 and not self._headline and not self._prose
            self._headline = self._headline or first
            block = block.with_scope("headline" if first else "subhead")
        elif block:
            self._prose = True
        self._reading.add(block)

    _on_block: dict[str, Callable[["_Walk", Event], bool]] = {
        "Start": _start,
        "End": _end,
        "Text": _text,
        "Html": _html_line,
        "Rule": _rule,
    }
    _starts: dict[str, Callable[["_Walk", str, Event], None]] = {
        **dict.fromkeys(_LEAVES, _open_leaf),
        **dict.fromkeys(_GROUPS, _open_group),
        **dict.fromkeys(("Item", "FootnoteDefinition", "TableHead", "TableRow"), _open_plain),
        "CodeBlock": _open_code,
        "HtmlBlock": _open_html,
    }
    _ends: dict[str, Callable[["_Walk", str, Event], None]] = {
        **dict.fromkeys(_LEAVES, _close_leaf),
        **dict.fromkeys((*_GROUPS, "FootnoteDefinition"), _close_container),
        **dict.fromkeys(("Item", "TableHead", "TableRow"), _close_item),
        "CodeBlock": _close_code,
        "HtmlBlock": _close_html,
    }
