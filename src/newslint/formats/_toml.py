"""TOML front matter: strings, dates, numbers and lists of strings, each at its place."""

from collections.abc import Iterator

from newslint.document import TextPart
from newslint.expression import expression
from newslint.formats._fields import Value, front_field
from newslint.formats._prose import verbatim
from newslint.formats._scalars import flow_parts
from newslint.span import Span

_ASSIGNMENTS = expression(
    r"""(?mx)
        ^[ \t]*(?:
          \[+[ \t]*(?P<table>[\w.-]+)[ \t]*\]+
        | (?P<key>[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*
          (?P<value>"(?:\\.|[^"\\\r\n])*" | '[^'\r\n]*' | \[[^\]]{0,4000}\] | [^\s#"'\[{][^#\r\n]*?)
          [ \t]*(?:\#[^\r\n]*)?$
        )"""
)


_STRING = expression(r'"(?:\\.|[^"\\\r\n])*"|\'[^\'\r\n]*\'')


def values(source: str, inner: Span) -> Iterator[Value]:
    """Keys with strings, dates, numbers and lists of strings; TOML's longer forms are passed over."""
    prefix = ""
    for found in _ASSIGNMENTS.finditer(inner.of(source).replace("\r", " ")):
        if found["table"]:
            prefix = f"{found['table']}."
            continue
        name, label = prefix + found["key"].strip("\"'"), Span(*found.span("key")).shift(inner.start)
        place = Span(*found.span("value")).shift(inner.start)
        items = _STRING.finditer(source, *place) if found["value"].startswith("[") else ()
        for span in [Span(*item.span()) for item in items] or [place]:
            parts = tuple(_toml_parts(source, span))
            place = span if parts else Span(span.start + 1, span.start + 1)
            yield front_field(name, "".join(part.text for part in parts), label, place, parts)


def _toml_parts(source: str, span: Span) -> Iterator[TextPart]:
    mark = source[span.start]
    if mark not in "\"'":
        yield verbatim(source, *span)
        return
    inner = Span(span.start + 1, span.end - 1)
    if mark == "'" and inner.length:
        yield verbatim(source, *inner)
    elif inner.length:
        yield from flow_parts(source, span, mark)
