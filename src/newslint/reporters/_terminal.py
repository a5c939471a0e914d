"""Text of a draft made fit for a terminal: what it may not say there, and how many columns it takes."""

import unicodedata
from typing import NamedTuple

from newslint.document import Document
from newslint.span import Span

WIDTH = 100
"""Columns of a line that are shown around a place."""

LEAST = 20
"""Columns that are shown around a place however long it is."""

_REACH = 4 * WIDTH
"""Code points that are looked at on each side of a place: a line may be a whole file."""

_SECRET = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_DELETE = "\x7f"
_PICTURES, _DELETE_PICTURE, _UNKNOWN = 0x2400, "\u2421", "\N{REPLACEMENT CHARACTER}"


def paint(text: str, code: str, *, on: bool) -> str:
    """The text in a colour or weight of ANSI terminals, if colour is on."""
    return f"\x1b[{code}m{text}\x1b[0m" if on else text


def visible(text: str) -> str:
    """The text with a sign for each control and each invisible character, so that a draft cannot talk to the terminal.

    Variation selectors are left out: terminals do not agree on the width of what they make.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    if "\ufe00" <= char <= "\ufe0f":
        return ""
    if unicodedata.category(char) not in _SECRET:
        return char
    if char < " ":
        return chr(_PICTURES + ord(char))
    return _DELETE_PICTURE if char == _DELETE else _UNKNOWN


def width(text: str) -> int:
    """Columns that a visible text takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Excerpt(NamedTuple):
    """The part of a line around a place, and where under it the marks go, in columns."""

    text: str
    indent: int
    length: int


class _Piece(NamedTuple):
    """A stretch of a line made visible; `whole` if nothing of it was cut off."""

    text: str
    whole: bool = True

    def head(self, columns: int) -> "_Piece":
        """As much of the beginning as fits."""
        length = _fitting(self.text, columns)
        return _Piece(self.text[:length], self.whole and length == len(self.text))

    def tail(self, columns: int) -> "_Piece":
        """As much of the end as fits."""
        length = _fitting(self.text[::-1], columns)
        return _Piece(self.text[len(self.text) - length :], self.whole and length == len(self.text))


def excerpt(document: Document, span: Span) -> Excerpt:
    """The line of a place, cut with … where it is long; of a place on several lines, the first."""
    before, place, after = _pieces(document, span)
    place = place.head(WIDTH)
    room = max(WIDTH - width(place.text), LEAST)
    before = before.tail(max(room // 2, room - width(after.head(room).text)))
    after = after.head(room - width(before.text)) if place.whole else _Piece("", whole=False)
    left = before.text if before.whole else f"…{before.text}"
    right = after.text if after.whole else f"{after.text}…"
    return Excerpt(left + place.text + right, width(left), max(width(place.text), 1))


def _pieces(document: Document, span: Span) -> tuple[_Piece, _Piece, _Piece]:
    """What stands before a place in its line, the place, and what stands after it."""
    line = document.line(document.position(span.start).line)
    start = min(span.start, line.end)
    end = min(max(span.end, start), line.end)
    source = document.source
    first, stop, last = max(line.start, start - _REACH), min(end, start + _REACH), min(line.end, end + _REACH)
    return (
        _Piece(visible(source[first:start]), first == line.start),
        _Piece(visible(source[start:stop]), stop == end),
        _Piece(visible(source[end:last]), last == line.end),
    )


def _fitting(text: str, columns: int) -> int:
    """How many characters from the beginning fit."""
    used = 0
    for number, char in enumerate(text):
        used += width(char)
        if used > columns:
            return number
    return len(text)
