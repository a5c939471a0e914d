"""Markdown's inline text: what a reader sees of a paragraph, piece by piece."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from newslint.document import STAND_IN, Block, Comment, TextPart
from newslint.formats._run import Run
from newslint.formats._shortcodes import inside
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.formats._markdown_blocks import Event, Reading

_MARKERS = re.compile(r"(?:[ \t]*>)*[ \t]*")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_HIDDEN = frozenset({"code", "kbd", "samp", "script", "style", "svg", "math", "template"})
_AUTOLINKS = frozenset({"Autolink", "Email"})


class Inline:
    """Gathers the text of the leaf block that is open; pictures' alternative texts become blocks of their own."""

    def __init__(self, reading: "Reading") -> None:
        self._reading = reading
        self._source = reading.source
        self._run = Run(reading.source)
        self._outer: list[Run] = []
        self._last = -1
        self._break: tuple[str, int, int] | None = None
        self._hidden = ""
        self._link_until = -1

    def take(self, event: "Event") -> None:
        handle = self._handlers.get(event.kind)
        if not handle:
            return
        self._settle(event)
        handle(self, event)
        if event.kind != "Start":
            self._last = event.end if event.kind != "End" else max(self._last, event.end)

    def block(self, scope: str, group: int) -> Block | None:
        """The block that was gathered; the next begins empty."""
        self._break, self._last, self._hidden, self._link_until = None, -1, "", -1
        while self._outer:
            self._run = self._outer.pop()
        return self._run.block(scope, group)

    def _settle(self, event: "Event") -> None:
        """Places a line break that waits: it takes in the indentation and the `>` marks of the next line."""
        if not self._break:
            return
        text, start, end = self._break
        self._break = None
        markers = _MARKERS.match(self._source, end)
        reach = markers.end() if markers else end
        if event.kind != "End":
            reach = max(end, min(reach, event.start))
        self._run.put(text, start, reach)

    def _text(self, event: "Event") -> None:
        if event.start < self._link_until or self._hidden:
            return
        codes = inside(self._reading.codes, event.start, event.end)
        if codes:
            self._around(event, codes)
        else:
            self._piece(event.value, event.start, event.end)

    def _piece(self, text: str, start: int, end: int) -> None:
        if self._reading.view[start:end] != text:
            self._run.put(text, start, end)
        elif self._escaped(start):
            self._run.put(self._source[start], start - 1, start + 1)
            self._run.keep(start + 1, end)
        else:
            self._run.keep(start, end)

    def _escaped(self, start: int) -> bool:
        """Whether a backslash before the text belongs to it: one that is not part of the text before."""
        return (
            start > 0
            and self._source[start - 1] == "\\"
            and self._last < start
            and self._source[start : start + 1] in _PUNCTUATION
        )

    def _around(self, event: "Event", codes: object) -> None:
        at = event.start
        for (start, end), speaks in inside(self._reading.codes, event.start, event.end):
            self._run.keep(at, start)
            if speaks and start >= event.start:
                self._run.put(STAND_IN, start, end)
            at = max(at, end)
        self._run.keep(at, event.end)

    def _code(self, event: "Event") -> None:
        if event.start >= self._link_until and not self._hidden:
            self._run.put(STAND_IN, event.start, event.end)

    def _soft(self, event: "Event") -> None:
        self._wait(" ", event)

    def _hard(self, event: "Event") -> None:
        self._wait("\n", event)

    def _wait(self, text: str, event: "Event") -> None:
        if self._hidden:
            return
        start = event.start
        while start > self._last and self._source[start - 1] in " \t":
            start -= 1
        self._break = (text, start, event.end)

    def _inline_html(self, event: "Event") -> None:
        raw = self._source[event.start : event.end]
        if raw.startswith("<!--"):
            self._reading.comments.append(Comment(raw[4:-3], Span(event.start, event.end)))
            return
        found = _TAG.match(raw)
        if found:
            self._tag(found[2].lower(), event, closing=bool(found[1]), void=raw.endswith("/>"))

    def _tag(self, name: str, event: "Event", *, closing: bool, void: bool) -> None:
        if name == "br" and not self._hidden:
            self._run.put("\n", event.start, event.end)
        elif closing and name == self._hidden:
            self._hidden = ""
        elif name in _HIDDEN and not (closing or void or self._hidden):
            self._hidden = name
            self._run.put(STAND_IN, event.start, event.end)

    def _start(self, event: "Event") -> None:
        if not isinstance(event.value, dict):
            return
        if "Image" in event.value:
            self._outer.append(self._run)
            self._run = Run(self._source)
        elif "Link" in event.value and event.value["Link"]["link_type"] in _AUTOLINKS:
            self._run.put(STAND_IN, event.start, event.end)
            self._link_until = event.end

    def _end(self, event: "Event") -> None:
        if event.value == "Image" and self._outer:
            alt = self._run.block("alt")
            self._run = self._outer.pop()
            if not self._outer:
                self._reading.add(alt)

    def html_block(self, spans: list[Span], container: tuple[str, int]) -> None:
        """Reads a block of raw HTML."""

    _handlers: dict[str, Callable[["Inline", "Event"], None]] = {
        "Text": _text,
        "Code": _code,
        "SoftBreak": _soft,
        "HardBreak": _hard,
        "InlineHtml": _inline_html,
        "Start": _start,
        "End": _end,
    }


__all__ = ["Inline", "TextPart"]
