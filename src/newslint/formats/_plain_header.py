"""The header of a plain text: lines that name the date, the section, the source."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.document import TextPart
from newslint.formats._metadata import Entry
from newslint.formats._names import CANONICAL
from newslint.formats._plain_lines import Line
from newslint.span import Span

_LABELS = frozenset(CANONICAL) - {"by", "via", "place", "tag", "lang", "created", "modified", "agency", "source", "sources"}
_ORDERED = "|".join(sorted((re.escape(label).replace("\\ ", "[ \t]+") for label in _LABELS), key=len, reverse=True))
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:[T ]\d{{1,2}}:\d{{2}}\S*)?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
    rf"|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}})"
)
_DATED = re.compile(rf"(?P<label>date|published|updated|pubdate)[ \t]*:?[ \t]+(?P<value>{_DATE})(?=\s|$)", re.IGNORECASE)
_PAIR = re.compile(rf"(?P<label>{_ORDERED})(?:[ \t\u00a0]*:|[ \t\u00a0]+/)[ \t\u00a0]*(?P<value>.*)$", re.IGNORECASE)
_ALONE = re.compile(rf"(?P<label>{_ORDERED})$", re.IGNORECASE)


class Header(NamedTuple):
    """One or two lines that say a thing about the article; `lines` is how many, `rest` what else is on the line."""

    entry: Entry
    lines: int
    rest: Line | None = None


def header(lines: Sequence[Line], at: int) -> Header | None:
    """The header line at `at`, if there is one."""
    line = lines[at]
    if line.mark or line.blank or len(line.text) > 1000:
        return None
    return _dated(line) or _pair(line) or _alone(lines, at)


def _dated(line: Line) -> Header | None:
    found = _DATED.match(line.text)
    if not found:
        return None
    rest = line.text[found.end() :].lstrip()
    start = line.span.end - len(rest)
    entry = _entry(line, found, extent_end=start)
    return Header(entry, 1, Line(rest, Span(start, line.span.end), 0) if rest else None)


def _pair(line: Line) -> Header | None:
    found = _PAIR.match(line.text)
    return Header(_entry(line, found), 1) if found else None


def _alone(lines: Sequence[Line], at: int) -> Header | None:
    """A label on a line of its own: the value is the next line, unless that is blank or a header line itself."""
    line = lines[at]
    found = _ALONE.match(line.text)
    if not found:
        return None
    below = lines[at + 1] if at + 1 < len(lines) else None
    if not below or below.blank or below.mark or _PAIR.match(below.text) or _ALONE.match(below.text):
        empty = Span(line.span.end, line.span.end)
        return Header(Entry(line.text, (), line.span, empty, line.span), 1)
    part = TextPart(below.text, below.span)
    return Header(Entry(line.text, (part,), line.span, below.span, line.span.cover(below.span)), 2)


def _entry(line: Line, found: re.Match[str], extent_end: int = -1) -> Entry:
    label = Span(*found.span("label")).shift(line.span.start)
    value = Span(*found.span("value")).shift(line.span.start)
    parts = (TextPart(found["value"], value),) if found["value"] else ()
    end = extent_end if extent_end >= 0 else max(label.end, value.end)
    return Entry(found["label"], parts, label, value, Span(label.start, end))
