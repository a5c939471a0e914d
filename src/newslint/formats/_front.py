"""Front matter: YAML between lines of `---`, TOML between lines of `+++`, each value at its place."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newslint.document import Field, TextPart
from newslint.formats._fields import canonical
from newslint.formats._prose import verbatim
from newslint.span import Span

Value = tuple[Field, tuple[TextPart, ...]]


class FrontMatter(NamedTuple):
    """The fields of a front matter with the parts of their values, and where the body begins."""

    fields: tuple[Value, ...] = ()
    end: int = 0


@cache
def _fences() -> re.Pattern[str]:
    return re.compile(
        r"\A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?P<body>(?:.*?(?:\r\n|\n|\r))??)(?P=fence)[ \t]*(?:\r\n|\n|\r|\Z)",
        re.DOTALL,
    )


def front_matter(source: str) -> FrontMatter:
    """The front matter at the head of a source; none where the text between the fences is no mapping."""
    if not source.startswith(("---", "+++")):
        return FrontMatter()
    found = _fences().match(source)
    if not found or not re.search(r"(?m)^[\"']?[\w.-]+[\"']?[ \t]*[:=]", found["body"]):
        return FrontMatter()
    read = _yaml if found["fence"] == "---" else _toml
    return FrontMatter(tuple(read(source, found.start("body"), found.end("body"))), found.end())


def _yaml(source: str, start: int, end: int) -> Iterator[Value]:
    import yaml  # noqa: PLC0415  (a draft without front matter needs no YAML)

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(source[start:end], Loader=loader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return
    if isinstance(root, yaml.MappingNode):
        yield from _mapping(source, start, root, "")


def _mapping(source: str, base: int, node: Any, prefix: str) -> Iterator[Value]:
    for key, value in node.value:
        if isinstance(key.value, str):
            label = Span(key.start_mark.index + base, key.end_mark.index + base)
            yield from _value(source, base, value, (prefix + key.value, label))


def _value(source: str, base: int, node: Any, key: tuple[str, Span]) -> Iterator[Value]:
    name, label = key
    kind = node.id
    if kind == "mapping":
        yield from _mapping(source, base, node, f"{name}.")
    elif kind == "sequence":
        for item in node.value:
            yield from _value(source, base, item, key)
    else:
        place = Span(node.start_mark.index + base, node.end_mark.index + base)
        parts = _scalar(source, place, node.value, node.style)
        yield _field(name, node.value, label, place, parts)


def _field(name: str, value: str, label: Span, place: Span, parts: tuple[TextPart, ...]) -> Value:
    span = Span(parts[0].source.start, parts[-1].source.end) if parts else Span(label.end, label.end)
    return Field(canonical(name), value, span, label, label.cover(place), "front-matter"), parts


def _scalar(source: str, place: Span, value: str, style: str | None) -> tuple[TextPart, ...]:
    if not value:
        return ()
    inner = Span(place.start + 1, place.end - 1) if style in ("'", '"') else place
    if inner.of(source) == value:
        return (verbatim(source, *inner),)
    pieces = tuple(_lines(source, inner) if style in ("|", ">") else _pieces(source, inner, style or ""))
    if "".join(piece.text for piece in pieces).strip() == value.strip():
        return pieces
    return (TextPart(value, inner, verbatim=False),)


_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[\da-fA-F]{2})|u(?P<u>[\da-fA-F]{4})|U(?P<U>[\da-fA-F]{8})|(?P<c>[^\r\n]))|(?P<q>'')"
    r"|(?P<cut>\\?[ \t]*(?:\r\n|\n|\r)[ \t]*)"
)
_CHARS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "_": "\u00a0", "N": "\u0085", "e": "\x1b", "a": "\a", "b": "\b"}


def _pieces(source: str, inner: Span, style: str) -> Iterator[TextPart]:
    """The parts of a quoted or plain scalar: runs as they are, escapes and line breaks as what they stand for."""
    at = inner.start
    for found in _ESCAPE.finditer(source, *inner):
        text = _meaning(found, style)
        if text is not None:
            yield verbatim(source, at, found.start())
            yield TextPart(text, Span(*found.span()), verbatim=False)
            at = found.end()
    yield verbatim(source, at, inner.end)


def _meaning(found: re.Match[str], style: str) -> str | None:
    if found["cut"]:
        return "" if found["cut"].startswith("\\") else " "
    if found["q"]:
        return "'" if style == "'" else None
    if style != '"':
        return None
    code = found["x"] or found["u"] or found["U"]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else None
    return _CHARS.get(found["c"], found["c"])


def _lines(source: str, inner: Span) -> Iterator[TextPart]:
    """The parts of a block scalar: its lines without their indentation, a space or line end between them."""
    lines = list(re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", inner.of(source)))
    folded = source[inner.start] == ">"
    for found in lines[1:]:
        text = found[0].strip()
        start = inner.start + found.start() + len(found[0]) - len(found[0].lstrip(" \t"))
        if text:
            yield verbatim(source, start, start + len(text))
        yield TextPart(" " if folded else "\n", Span(start + len(text), inner.start + found.end()), verbatim=False)


@cache
def _assignments() -> re.Pattern[str]:
    return re.compile(
        r"""(?mx)
        ^[ \t]*(?:
          \[+[ \t]*(?P<table>[\w.-]+)[ \t]*\]+
        | (?P<key>[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*
          (?P<value>"(?:\\.|[^"\\\r\n])*" | '[^'\r\n]*' | \[[^\]]*\] | [^\s#"'\[{][^#\r\n]*?)
          [ \t]*(?:\#[^\r\n]*)?$
        )"""
    )


_STRING = re.compile(r'"(?:\\.|[^"\\\r\n])*"|\'[^\'\r\n]*\'')


def _toml(source: str, start: int, end: int) -> Iterator[Value]:
    """Keys with strings, dates, numbers and lists of strings; TOML's longer forms are passed over."""
    prefix = ""
    for found in _assignments().finditer(source[:end].replace("\r", " "), start):
        if found["table"]:
            prefix = f"{found['table']}."
            continue
        name, label = prefix + found["key"].strip("\"'"), Span(*found.span("key"))
        place = Span(*found.span("value"))
        items = _STRING.finditer(source, *place) if found["value"].startswith("[") else ()
        for span in [Span(*item.span()) for item in items] or [place]:
            parts = tuple(_toml_parts(source, span))
            yield _field(name, "".join(part.text for part in parts), label, span, parts)


def _toml_parts(source: str, span: Span) -> Iterator[TextPart]:
    mark = source[span.start]
    if mark not in "\"'":
        yield verbatim(source, *span)
        return
    inner = Span(span.start + 1, span.end - 1)
    yield from (part for part in _pieces(source, inner, mark if mark == '"' else "") if part.text)
