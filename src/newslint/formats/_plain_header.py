"""The header of a plain text: lines that name the date, the section, the source."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.document import Field, TextPart
from newslint.expression import expression
from newslint.formats._fields import NAMES, Value, canonical
from newslint.formats._plain_lines import Line
from newslint.span import Span

_KNOWN = frozenset({"title", "deck", "byline", "date", "updated", "category", "language", "location", "tags"})
_DOUBTFUL = frozenset({"by", "created", "dateline", "issued", "lang", "modified", "place", "summary", "tag", "writer"})
"""Labels that may as well begin a sentence or be a heading."""

_LABELS = {alias for alias, name in NAMES.items() if name in _KNOWN and alias.replace("-", "").isalpha()} - _DOUBTFUL
_ORDERED = "|".join(sorted((label.replace("-", "[ \t-]") for label in _LABELS), key=len, reverse=True))
_DATES = "|".join(
    sorted(
        (label.replace("-", "[ \\t-]") for label in _LABELS if canonical(label) in ("date", "updated")),
        key=len,
        reverse=True,
    )
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:[T ]\d{{1,2}}:\d{{2}}\S*)?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
    rf"|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}})"
)
_DATED = expression(rf"(?P<label>{_DATES})[ \t]*:?[ \t]+(?P<value>{_DATE})(?=\s|$)", re.IGNORECASE)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_BARE = expression(
    rf"{_WEEKDAY}(?P<value>{_DATE}),?(?:[ \t]+(?:at[ \t]+)?\d{{1,2}}[:.]\d{{2}}.{{0,12}})?$", re.IGNORECASE
)
"""A line that is a date and nothing else."""

_PAIR = expression(rf"(?P<label>{_ORDERED})(?:[ \t\u00a0]*:|[ \t\u00a0]+/)[ \t\u00a0]*(?P<value>.*)$", re.IGNORECASE)
_ALONE = expression(rf"(?P<label>{_ORDERED})$", re.IGNORECASE)


class Header(NamedTuple):
    """One or two lines that say a thing about the article; `lines` is how many, `rest` what else is on the line."""

    value: Value
    lines: int
    rest: Line | None = None


def header(lines: Sequence[Line], at: int) -> Header | None:
    """The header line with number `at`, if there is one."""
    line = lines[at]
    if line.mark or line.blank or len(line.text) > 1000:
        return None
    return _dated(line) or _bare(line) or _pair(line) or _alone(lines, at)


def _dated(line: Line) -> Header | None:
    found = _DATED.match(line.text)
    if not found:
        return None
    rest = line.text[found.end() :].lstrip()
    start = line.span.end - len(rest)
    value = _value(line, found)
    field = value[0]._replace(extent=Span(line.span.start, start))
    return Header((field, value[1]), 1, Line(rest, Span(start, line.span.end), 0) if rest else None)


def _bare(line: Line) -> Header | None:
    """A date that stands alone, as below a headline."""
    found = _BARE.match(line.text)
    if not found:
        return None
    place = Span(*found.span("value")).shift(line.span.start)
    part = TextPart(found["value"], place)
    return Header(
        (Field("date", found["value"], place, Span(place.start, place.start), line.span, "header"), (part,)), 1
    )


def _pair(line: Line) -> Header | None:
    found = _PAIR.match(line.text)
    return Header(_value(line, found), 1) if found else None


def _alone(lines: Sequence[Line], at: int) -> Header | None:
    """A label on a line of its own: the value is the next line, unless that is blank or a header line itself."""
    line = lines[at]
    if not _ALONE.match(line.text):
        return None
    below = lines[at + 1] if at + 1 < len(lines) else None
    if not below or below.blank or below.mark or _PAIR.match(below.text) or _ALONE.match(below.text):
        return Header(_field(line.text, line.span, Span(line.span.end, line.span.end), ""), 1)
    return Header(_field(line.text, line.span, below.span, below.text), 2)


def _value(line: Line, found: re.Match[str]) -> Value:
    label, place = (Span(*found.span(name)).shift(line.span.start) for name in ("label", "value"))
    return _field(found["label"], label, place, found["value"])


def _field(key: str, label: Span, place: Span, text: str) -> Value:
    parts = (TextPart(text, place),) if text else ()
    return Field(canonical(key), text, place, label, label.cover(place), "header"), parts
