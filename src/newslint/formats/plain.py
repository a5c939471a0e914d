"""Plain text: what drafts without markup look like."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Comment, Document, Field, TextPart
from newslint.formats._anatomy import anatomy, fields_of
from newslint.formats._fields import Value, blocks_of, canonical
from newslint.formats._front import front_matter
from newslint.formats._prose import block, verbatim
from newslint.span import Span

HEADLINE, SUBHEAD = 30, 14
"""Words that a headline and a subhead may have at most."""

LABELS = frozenset({"title", "deck", "byline", "date", "updated", "source", "category", "language", "location", "tags"})
"""Fields whose label is known in a plain text; any other “Word: …” is prose."""


class Line(NamedTuple):
    """A line of text without its end and without the white space around it."""

    span: Span
    text: str
    indent: int


def read(source: str, path: str) -> Document:
    """The document of a plain text. Never raises for any text."""
    front = front_matter(source)
    lines = list(_lines(source, front.end))
    comments = [Comment(line.text[1:-1].strip(), line.span) for line in lines if _is_directive(line.text)]
    lines = [line._replace(text="") if _is_directive(line.text) else line for line in lines]
    fields, rest, headline = _header(source, lines)
    body = [*([headline] if headline else []), *_body(source, rest, titled=bool(headline or front.fields))]
    values = (*front.fields, *fields)
    blocks = sorted((*blocks_of(values), *body), key=lambda made: made.span.start)
    made = anatomy(blocks)
    metadata = (*(field for field, _ in values), *fields_of(made))
    return Document(path, source, tuple(made), metadata, tuple(comments), "plain")


def _lines(source: str, start: int) -> Iterator[Line]:
    for found in re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", source[start:]):
        raw = found[0].rstrip("\r\n")
        text = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        at = start + found.start() + indent
        if found[0]:
            yield Line(Span(at, at + len(text)), text, indent)


def _is_directive(text: str) -> bool:
    return text.startswith("[newslint:") and text.endswith("]")


# --- the header ---------------------------------------------------------------------------------------------------


@cache
def _dated_headline() -> re.Pattern[str]:
    return re.compile(
        r"(?P<label>[Dd]ate):?[ \t]+(?P<value>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?[ \t]+(?=\S)"
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"(?P<label>[A-Za-z][A-Za-z _-]{1,24}?)\s*(?P<sign>[:/])(?=\s|$)\s*(?P<value>.*)")


def _header(source: str, lines: Sequence[Line]) -> tuple[list[Value], list[Line], Block | None]:
    """The fields at the head of a text, the lines after them, and the headline if it shares a line with a date."""
    fields: list[Value] = []
    rest = list(lines)
    headline = None
    number = 0
    while number < len(rest):
        line = rest[number]
        fused = _dated_headline().match(line.text) if number == 0 else None
        if fused:
            fields.append(_fused(source, line, fused))
            start = line.span.start + fused.end()
            headline = block("headline", [verbatim(source, start, line.span.end)])
            rest[number] = line._replace(text="")
        elif line.text:
            used = _labelled(source, rest, number, fields)
            if not used:
                break
            rest[number : number + used] = [other._replace(text="") for other in rest[number : number + used]]
        number += 1
    return fields, rest, headline


def _fused(source: str, line: Line, found: re.Match[str]) -> Value:
    at = line.span.start
    value = Span(*found.span("value")).shift(at)
    field = Field(
        "date", found["value"], value, Span(*found.span("label")).shift(at), Span(at, at + found.end()), "header"
    )
    return field, (verbatim(source, *value),)


def _labelled(source: str, lines: Sequence[Line], number: int, fields: list[Value]) -> int:
    """How many lines a field at this line takes (0: it is none); the field is added to `fields`."""
    line = lines[number]
    found = _label().fullmatch(line.text)
    if found and canonical(found["label"]) in LABELS:
        if canonical(found["label"]) == "source":
            return 0
        at = line.span.start
        label, value = Span(*found.span("label")).shift(at), Span(*found.span("value")).shift(at)
        fields.append(_field(source, label, value))
        return 1
    if canonical(line.text) not in LABELS:
        return 0
    below = lines[number + 1] if number + 1 < len(lines) else None
    if below and below.text and len(below.text.split()) <= 4 and canonical(below.text) not in LABELS:
        fields.append(_field(source, line.span, below.span))
        return 2
    fields.append(_field(source, line.span, Span(line.span.end, line.span.end)))
    return 1


def _field(source: str, label: Span, value: Span) -> Value:
    parts = (verbatim(source, *value),) if value.length else ()
    name = canonical(label.of(source))
    return Field(name, value.of(source), value, label, label.cover(value), "header"), parts


# --- the body -----------------------------------------------------------------------------------------------------


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"(?:[•‣◦▪●*·–—-]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)")


def _body(source: str, lines: Sequence[Line], *, titled: bool) -> Iterator[Block]:
    group, in_list = 0, False
    for paragraph in _paragraphs(lines):
        bullet = _bullet().match(paragraph[0].text)
        if bullet:
            group += not in_list
        in_list = bool(bullet)
        made = block(
            "list" if bullet else "paragraph", _parts(source, paragraph, bullet.end() if bullet else 0), group * in_list
        )
        if not made:
            continue
        if not bullet:
            made = made.with_scope(_heading(made.text, len(paragraph), titled=titled))
        titled = True
        yield made


def _heading(text: str, lines: int, *, titled: bool) -> str:
    """Whether a paragraph is a headline, a subhead or a paragraph, from how it looks."""
    words = len(text.split())
    limit = SUBHEAD if titled else HEADLINE
    if (
        lines > 1
        or words > limit
        or words < 2
        or text[-1] in '.,;:”"…)'
        or (not text[0].isupper() and not text[0].isdigit())
    ):
        return "paragraph"
    if re.search(r"(?i)^(?:by|source|sources|photo|via)\b", text) or re.search(r"[.!?][\"”’)]? [A-Z]", text):
        return "paragraph"
    return "subhead" if titled else "headline"


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that belong together: parted by a blank line, a bullet, or the end of a line that was not wrapped."""
    current: list[Line] = []
    for line in lines:
        if current and (not line.text or _bullet().match(line.text) or not _wrapped(current[-1], line)):
            yield current
            current = []
        if line.text:
            current.append(line)
    if current:
        yield current


def _wrapped(above: Line, line: Line) -> bool:
    """Whether a line goes on from the one above: that one was as long as a wrapped line, and not longer."""
    length = len(above.text)
    if not 40 <= length <= 100:
        return False
    return length + 1 + len(line.text.split(maxsplit=1)[0]) > 60 if line.text else False


def _parts(source: str, paragraph: Sequence[Line], skip: int) -> Iterator[TextPart]:
    start = paragraph[0].span.start + skip
    end = 0
    for line in paragraph:
        if end:
            gap = Span(end, line.span.start)
            yield TextPart(" ", gap, verbatim=gap.of(source) == " ")
        yield verbatim(source, max(start, line.span.start), line.span.end)
        end = line.span.end
