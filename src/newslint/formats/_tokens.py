"""HTML as tokens with their places, after the tokenization rules of the HTML standard (section 13.2.5).

The standard library's parser takes quadratic time on broken markup and reads comments differently from one Python to
the next; this scanner moves forward only.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.expression import expression
from newslint.span import Span

RAW = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "xmp"})
"""Elements whose content is text up to their end tag."""


class Token(NamedTuple):
    """One piece of markup or text; `kind` is start, end, empty, text, reference, comment or other, `name` its tag."""

    kind: str
    name: str
    span: Span


_CONTENT = r"""(?:[^>"']|(?<!=)["']|(?<==)"[^"]*"|(?<==)'[^']*')*+"""
_OPENING = expression("[<&]")
_SIMPLE_CONTENT = "[^<>]*+"


@cache
def _markup(*, simple: bool) -> re.Pattern[str]:
    return expression(
        rf"""
          <!--(?P<comment>>|->|.*?(?:--!?>|\Z))
        | <(?P<end>/)?(?P<tag>[a-zA-Z][^\s/<>]*){_SIMPLE_CONTENT if simple else _CONTENT}(?P<empty>(?<=/))?>
        | <(?P<other>[!?/][^<>]*+)>
        | &(?P<reference>\#\d+|\#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);?
        """,
        re.VERBOSE | re.DOTALL,
    )


def tokens(source: str, within: Span) -> list[Token]:
    """The tokens of a stretch of HTML, in order, without gaps."""
    return list(_tokens(source, within))


def _tokens(source: str, within: Span) -> Iterator[Token]:
    at, (text, end) = within.start, within
    broken = False
    while (at := _next(source, at, end)) >= 0:
        found = _markup(simple=broken).match(source, at, end)
        if not found:
            broken = broken or _starts_tag(source, at)
            at += 1
            continue
        if text < at:
            yield Token("text", "", Span(text, at))
        token = _token(found)
        yield token
        at = text = token.span.end
        if token.kind == "start" and token.name in RAW:
            text = at = _raw_end(source, token.name, Span(at, end))
            if token.span.end < at:
                yield Token("text", "", Span(token.span.end, at))
    if text < end:
        yield Token("text", "", Span(text, end))


def _next(source: str, at: int, end: int) -> int:
    """Where the next markup or reference may start; -1 if nowhere."""
    found = _OPENING.search(source, at, end)
    return found.start() if found else -1


def _starts_tag(source: str, at: int) -> bool:
    """Whether a tag starts here, though it never ends: from there on only the simplest tags are looked for."""
    return source[at] == "<" and source[at + 1 : at + 3].strip("/ ")[:1].isalpha()


def _token(found: re.Match[str]) -> Token:
    span = Span(*found.span())
    groups = found.groupdict()
    if groups["tag"]:
        kind = "end" if groups["end"] else "empty" if groups["empty"] is not None else "start"
        return Token(kind, groups["tag"].lower(), span)
    if groups["comment"] is not None:
        return Token("comment", found["comment"].removesuffix("-->").removesuffix("--!>"), span)
    return Token("other", "", span) if groups["other"] else Token("reference", groups["reference"], span)


def _raw_end(source: str, name: str, within: Span) -> int:
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, *within)
    return found.start() if found else within.end


_ATTRIBUTE = expression(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?""")


def attributes(source: str, token: Token) -> Iterator[tuple[str, Span]]:
    """The attributes of a tag, in lower case, each with the place of its value (empty where it has none)."""
    for found in _ATTRIBUTE.finditer(source, token.span.start + 1 + len(token.name), token.span.end):
        start, end = found.span(2) if found[2] else (found.end(), found.end())
        if end > start and source[start] in "\"'":
            start, end = start + 1, end - 1
        yield found[1].lower(), Span(start, end)
