"""schema.org data in JSON-LD: what an article page says of itself, each value at its place."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from newslint.document import Field, TextPart
from newslint.expression import expression
from newslint.formats._fields import NAMES, Value, canonical
from newslint.formats._prose import verbatim
from newslint.formats._tokens import Token, attributes
from newslint.span import Span

DEEPEST = 40
_ARTICLES = ("Article", "BlogPosting", "Report")
_SPACE = expression(r"[ \t\r\n]*")
_STRING = expression(r'"(?:[^"\\]|\\.)*"')
_ATOM = expression(r"[^\s,\]}]+")


def linked_data(source: str, found: Sequence[Token]) -> list[Value]:
    """The article's fields in the page's JSON-LD scripts; a script that is no JSON says nothing."""
    values: list[Value] = []
    for token, after in pairwise(found):
        if token.name == "script" and token.kind == "start" and after.kind == "text" and _is_linked(source, token):
            try:
                json.loads(after.span.of(source))
                strings = list(_strings(source, after.span.start, (), 0))[:-1]
            except (ValueError, RecursionError, IndexError):
                continue
            values += [_value(source, path, span) for path, span in strings if path and _wanted(path)]
    return values


def _is_linked(source: str, token: Token) -> bool:
    return any(
        name == "type" and place.of(source) == "application/ld+json" for name, place in attributes(source, token)
    )


def _wanted(path: tuple[str, ...]) -> bool:
    plain = [key for key in path if key != "@graph"]
    if plain == ["author", "name"]:
        return True
    return len(plain) == 1 and plain[0].lower() in NAMES and not plain[0].startswith("@")


def _value(source: str, path: tuple[str, ...], span: Span) -> Value:
    name = canonical("author" if path[-1] == "name" else path[-1])
    text = json.loads(source[span.start - 1 : span.end + 1])
    whole = text == span.of(source)
    parts = (verbatim(source, *span) if whole else TextPart(text, span, verbatim=False),) if text else ()
    return Field(name, text, span, span, span, "html"), parts


def _strings(source: str, at: int, path: tuple[str, ...], depth: int) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each string with the keys that lead to it and its place; last, the end of the value with no keys."""
    at = _skip(source, at)
    if depth > DEEPEST:
        raise ValueError("nested too deep")
    if source[at] in "{[":
        yield from _container(source, at, path, depth)
    elif source[at] == '"':
        end = _string_end(source, at)
        yield path, Span(at + 1, end - 1)
        yield (), end
    else:
        atom = _ATOM.match(source, at)
        yield (), atom.end() if atom else at + 1


def _container(source: str, at: int, path: tuple[str, ...], depth: int) -> Iterator[tuple[tuple[str, ...], Any]]:
    closing = "}" if source[at] == "{" else "]"
    at = _skip(source, at + 1)
    said: list[tuple[tuple[str, ...], Any]] = []
    while source[at] != closing:
        inner = path
        if closing == "}":
            end = _string_end(source, at)
            inner, at = (*path, source[at + 1 : end - 1]), _skip(source, end) + 1
        for found in _strings(source, at, inner, depth + 1):
            if found[0] or isinstance(found[1], Span):
                said.append(found)
            else:
                at = found[1]
        at = _skip(source, at)
        if source[at] == ",":
            at = _skip(source, at + 1)
    if closing == "]" or set(path) - {"@graph"} or _is_article(source, said, (*path, "@type")):
        yield from said
    yield (), at + 1


def _is_article(source: str, said: Sequence[tuple[tuple[str, ...], Span]], key: tuple[str, ...]) -> bool:
    """Whether an object says that it is an article; one that names no type may be one."""
    types = [span.of(source) for path, span in said if path == key]
    return not types or any(name.endswith(_ARTICLES) for name in types)


def _string_end(source: str, at: int) -> int:
    found = _STRING.match(source, at)
    if not found:
        raise ValueError("no string")
    return found.end()


def _skip(source: str, at: int) -> int:
    found = _SPACE.match(source, at)
    return found.end() if found else at
