"""`text`: for a person at a terminal, grouped by file, each place underlined in its line."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.reporters.run import FileReport, Run
from newslint.span import Span

WIDTH = 100
"""Columns of source that are shown around a place."""

COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}
BOLD, DIM = "1", "2"

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def report(run: Run) -> Iterator[str]:
    """The findings of each file that has any, and a closing count."""
    for file in run.files:
        if file.diagnostics:
            yield paint(visible(file.document.path), BOLD, on=run.color)
            for diagnostic in file.diagnostics:
                yield from _finding(file.document, diagnostic, color=run.color)
            yield ""
    yield _count(run.files)


def paint(text: str, code: str, *, on: bool) -> str:
    """The text in a colour or weight of ANSI terminals, if colour is on."""
    return f"\x1b[{code}m{text}\x1b[0m" if on else text


def visible(text: str) -> str:
    """The text with every control character shown as a sign, so that a draft cannot talk to the terminal."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    if char in _BIDI or unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}:
        return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\ufffd"
    return char


def _finding(document: Document, diagnostic: Diagnostic, *, color: bool) -> Iterator[str]:
    place = document.position(diagnostic.span.start)
    severity = paint(str(diagnostic.severity), COLORS[diagnostic.severity], on=color)
    rule = paint(diagnostic.rule, DIM, on=color)
    yield f"  {place.line}:{place.column} {severity}: {visible(diagnostic.message)} [{rule}]"
    if diagnostic.span != Span(0, 0):
        window = _window(document, diagnostic.span)
        yield f"      {window.text}"
        yield f"      {' ' * window.indent}{paint('^' * window.length, COLORS[diagnostic.severity], on=color)}"
    yield from _fixes(diagnostic)


def _fixes(diagnostic: Diagnostic) -> Iterator[str]:
    """What to write instead, where the message does not say it."""
    for fix in diagnostic.fixes:
        if fix.text.strip() and fix.text not in diagnostic.message:
            yield f"      write: {visible(fix.text)}"


class Window(NamedTuple):
    """The part of a line around a place, and where under it the marks go, in columns of a terminal."""

    text: str
    indent: int
    length: int


def _window(document: Document, span: Span) -> Window:
    line = document.line(document.position(span.start).line)
    source = document.source
    end = min(max(span.end, span.start), line.end)
    marked = min(width(source[span.start : end]), WIDTH)
    room = max(WIDTH - marked, 20)
    left, cut_left = _tail(source[line.start : span.start], room // 2)
    middle, cut_middle = _head(source[span.start : end], WIDTH)
    right, cut_right = ("", True) if cut_middle else _head(source[end : line.end], room - width(left))
    before = ("…" if cut_left else "") + visible(left)
    after = visible(right) + ("…" if cut_right else "")
    return Window(before + visible(middle) + after, width(before), max(width(middle), 1))


def _head(text: str, columns: int) -> tuple[str, bool]:
    """As much of the beginning as fits, and whether something was cut."""
    used = 0
    for number, char in enumerate(text):
        used += width(char)
        if used > columns:
            return text[:number], True
    return text, False


def _tail(text: str, columns: int) -> tuple[str, bool]:
    head, cut = _head(text[: -columns * 4 - 1 : -1], columns)
    return head[::-1], cut or len(head) < len(text)


def width(text: str) -> int:
    """Columns that a terminal needs for a text: two for wide characters, none for combining ones."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char.isascii():
        return 1
    if char in _BIDI:
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _count(files: tuple[FileReport, ...]) -> str:
    counts = Counter(diagnostic.severity for file in files for diagnostic in file.diagnostics)
    found = ", ".join(_plural(counts[severity], str(severity)) for severity in reversed(Severity) if counts[severity])
    checked = _plural(len(files), "file")
    if not found:
        return f"No findings in {checked}."
    return f"{found} in {_plural(sum(bool(file.diagnostics) for file in files), 'file')} ({checked} checked)"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
