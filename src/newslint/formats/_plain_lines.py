"""The lines of a plain text, and which of them belong together."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.expression import expression
from newslint.span import Span

_LINE = expression(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BULLET = expression(
    r"(?P<mark>[•◦▪‣·●○■□∙*+-]|(?P<number>\d{1,2}[.)]|\([a-z0-9]\)|[a-z]\)))[ \t\u00a0]+(?=\S)", re.IGNORECASE
)
_RULE = "*-_=~#•· \t"
"""A line of nothing else parts paragraphs as a blank line does."""

_NARROWEST, _WIDEST = 45, 100
_RAGGED = 0.8
_LONG_SHARE = 0.1


class Line(NamedTuple):
    """One line: its text without white space at both ends, where that stands, and how far it is indented."""

    text: str
    span: Span
    indent: int
    mark: str = ""

    @property
    def blank(self) -> bool:
        return not self.text


def lines(source: str, start: int = 0) -> list[Line]:
    """The lines of the source from `start` on; a list item without its bullet, which is in `mark`."""
    return [_line(found) for found in _LINE.finditer(source, start) if found[0] or found.start() == start]


def _line(found: re.Match[str]) -> Line:
    whole = found[0]
    text = whole.strip()
    if not text.strip(_RULE):
        return Line("", Span(found.start(), found.start()), 0)
    begin = found.start() + len(whole) - len(whole.lstrip())
    indent = begin - found.start()
    bullet = _BULLET.match(text)
    if not bullet:
        return Line(text, Span(begin, begin + len(text)), indent)
    kind = "1" if bullet["number"] else bullet["mark"]
    rest = text[bullet.end() :]
    return Line(rest, Span(begin + bullet.end(), begin + len(text)), indent, kind)


def width(all_lines: Sequence[Line]) -> int:
    """The column at which the text is wrapped by hand; 0 if every line is a paragraph."""
    lengths = [line.indent + line.span.length for line in all_lines if not line.blank]
    short = [length for length in lengths if length <= _WIDEST]
    if not short or len(lengths) - len(short) > len(lengths) * _LONG_SHARE:
        return 0
    widest = max(short)
    return widest if widest >= _NARROWEST else 0


def paragraphs(all_lines: Sequence[Line], wrapped_at: int) -> Iterator[list[Line]]:
    """The lines of each paragraph or list item; an empty list for one blank line or more."""
    block: list[Line] = []
    for line in all_lines:
        if block and (line.blank or not _continues(block[-1], line, wrapped_at, in_item=bool(block[0].mark))):
            yield block
            block = []
        if not line.blank:
            block.append(line)
        else:
            yield []
    if block:
        yield block


def _continues(above: Line, line: Line, wrapped_at: int, *, in_item: bool) -> bool:
    """Whether a line goes on with the sentence of the line above it."""
    if line.mark or (line.indent > above.indent + 1 and not in_item):
        return False
    if line.text[0].islower() and above.text[-1] not in ".!?":
        return True
    room = above.indent + above.span.length + 1 + len(line.text.split(maxsplit=1)[0])
    return bool(wrapped_at) and room > wrapped_at * _RAGGED and above.span.length <= _WIDEST
