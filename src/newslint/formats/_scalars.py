"""The pieces of a quoted, folded or plain scalar, each with its place."""

import re
from collections.abc import Iterator

from newslint.document import TextPart
from newslint.expression import expression
from newslint.span import Span

_BREAK = r"[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*"
_LINE = expression(r"\r\n|\n|\r")
_TOKENS = {
    "": expression(_BREAK),
    "'": expression(rf"{_BREAK}|''"),
    '"': expression(
        rf"\\(?:\r\n|\n|\r)[ \t]*|{_BREAK}|\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|.)", re.DOTALL
    ),
}
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def whole(value: str, place: Span) -> tuple[TextPart, ...]:
    """One part for a value whose pieces cannot be told apart."""
    return (TextPart(value, place, verbatim=False),)


def flow_parts(source: str, place: Span, quote: str) -> tuple[TextPart, ...]:
    """The pieces of a plain or quoted scalar that stands at `place`, its quotation marks included."""
    inner = Span(place.start + len(quote), place.end - len(quote))
    return tuple(_pieces(source, inner, _TOKENS[quote]))


def _pieces(source: str, inner: Span, tokens: re.Pattern[str]) -> Iterator[TextPart]:
    at = inner.start
    for token in tokens.finditer(source, inner.start, inner.end):
        if at < token.start():
            yield TextPart(source[at : token.start()], Span(at, token.start()))
        at = token.end()
        text = _meaning(token[0])
        if text:
            yield TextPart(text, Span(*token.span()), verbatim=False)
    if at < inner.end:
        yield TextPart(source[at : inner.end], Span(at, inner.end))


def _meaning(token: str) -> str:
    if token[0] == "'":
        return "'"
    if not token.startswith("\\"):
        return "\n" * (len(_LINE.findall(token)) - 1) or " "
    if token[1] in "\r\n":
        return ""
    if token[1] in "xuU" and len(token) > 2:
        code = int(f"0x{token[2:]}", base=0)
        return chr(code) if code < 0x110000 else ""
    return _ESCAPES.get(token[1], token[1])


def block_parts(source: str, place: Span, style: str) -> tuple[TextPart, ...]:
    """The pieces of a literal (`|`) or folded (`>`) scalar that stands at `place`, its header included."""
    lines = [Span(*found.span()) for found in re.finditer(r"[^\r\n]+", source[: place.end][place.start :])][1:]
    lines = [line.shift(place.start) for line in lines]
    indent = min((_indent(line.of(source)) for line in lines if line.of(source).strip()), default=0)
    texts = [Span(line.start + indent, line.end) for line in lines if line.of(source).strip()]
    return tuple(_joined(source, texts, "\n" if style == "|" else " "))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _joined(source: str, lines: list[Span], joint: str) -> Iterator[TextPart]:
    for number, line in enumerate(lines):
        if number:
            gap = Span(lines[number - 1].end, line.start)
            blank = len(_LINE.findall(gap.of(source))) - 1
            yield TextPart("\n" * (blank + (joint == "\n")) or joint, gap, verbatim=False)
        yield TextPart(line.of(source), line)
