"""Markdown's inline text: what a reader sees of a paragraph, piece by piece."""

from collections.abc import Iterator, Sequence

from newslint.document import TextPart
from newslint.expression import expression
from newslint.formats._events import Event
from newslint.formats._prose import stand_in, verbatim
from newslint.formats._shortcodes import Shortcode, inside
from newslint.span import Span

_MARKERS = expression(r"(?:[ \t]*>)*[ \t]*")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Text:
    """A Markdown text as its inline events are read; `view` is what the parser saw of `source`."""

    def __init__(self, source: str, view: str, codes: Sequence[Shortcode]) -> None:
        self._source, self._view, self._codes = source, view, codes

    def parts(self, event: Event, after: int) -> Iterator[TextPart]:
        """The parts of a text event; `after` is where the text event before it ended."""
        start, end = event.span
        if self._codes and inside(self._codes, start, end):
            yield from self._around_shortcodes(event.span)
        elif self._view[start:end] != event.value:
            yield TextPart(event.value, event.span, verbatim=False)
        elif self._is_escaped(start, after):
            yield TextPart(self._source[start], Span(start - 1, start + 1), verbatim=False)
            yield verbatim(self._source, start + 1, end)
        else:
            yield verbatim(self._source, start, end)

    def line_break(self, event: Event, below: Event | None) -> TextPart:
        """The part of a line break: with the spaces before it, and the next line's indentation and `>` marks."""
        start, end = event.span
        while start > 0 and self._source[start - 1] in " \t":
            start -= 1
        found = _MARKERS.match(self._source, end)
        reach = found.end() if found else end
        if below and below.kind != "End":
            reach = max(end, min(reach, below.span.start))
        return TextPart("\n" if event.kind == "HardBreak" else " ", Span(start, reach), verbatim=False)

    def _is_escaped(self, start: int, after: int) -> bool:
        """Whether a backslash that is no text itself stands before: the text before it ended earlier."""
        return after < start and self._source[start - 1 : start] == "\\" and self._source[start] in _ESCAPABLE

    def _around_shortcodes(self, span: Span) -> Iterator[TextPart]:
        at = span.start
        for (start, end), speaks in inside(self._codes, *span):
            yield verbatim(self._source, at, max(at, start))
            if speaks and start >= span.start:
                yield stand_in(start, end)
            at = max(at, end)
        yield verbatim(self._source, at, max(at, span.end))
