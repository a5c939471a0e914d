"""Gathers the text of one block, piece by piece in source order."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.document import STAND_IN, Block, TextPart
from newslint.span import Span

_NO_PROSE = re.compile(
    r"""
      (?: https?:// | ftp:// | \bwww\.(?=\w) ) [^\s<>"\u201c\u201d\ufffc]+
    | (?<![\w.+-]) [\w.+-]{1,64} @ \w[\w-]{0,62} (?: \.\w[\w-]{0,62} )+
    | (?<![\w@/]) @ \w{2,}
    | (?<![\w&#]) \# [\d_]* [^\W\d_] \w*
    """,
    re.VERBOSE,
)
_HINTS = re.compile(r"[@#]|://|www\.")
_AFTER_URL = ".,;:!?'’\"*_~…"


class Run:
    """The parts of a block so far: `keep` adds source as it stands, `put` what stands for it."""

    __slots__ = ("_end", "_parts", "_source", "_start")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[TextPart] = []
        self._start = self._end = -1

    def __bool__(self) -> bool:
        return self._start >= 0 or bool(self._parts)

    @property
    def last(self) -> str:
        """The last character so far; empty at the beginning."""
        if self._start >= 0:
            return self._source[self._end - 1]
        return self._parts[-1].text[-1] if self._parts else ""

    def keep(self, start: int, end: int) -> None:
        """Adds source as it stands; where markup fell out between two spaces, one of them is left."""
        if start != self._end or self._start < 0:
            if start < end and self._source[start] == " " and self.last == " ":
                start += 1
            if start >= end:
                return
            self._flush()
            self._start = start
        self._end = max(self._end, end)

    def put(self, text: str, start: int, end: int) -> None:
        if self._source[start:end] == text:
            self.keep(start, end)
        elif text:
            self._flush()
            self._parts.append(TextPart(text, Span(start, end), verbatim=False))

    def trim(self) -> None:
        """Drops a last space: a line break follows."""
        if self.last == " " and self._start >= 0:
            self._end -= 1
            if self._end == self._start:
                self._start = self._end = -1
        elif self.last == " " and self._parts[-1].text == " ":
            self._parts.pop()

    def block(self, scope: str, group: int = 0) -> Block | None:
        """The block that was gathered, if it holds anything to read; the run is empty afterwards."""
        self._flush()
        parts, self._parts = trimmed(self._parts), []
        return Block(scope, without_no_prose(parts), group) if parts else None

    def _flush(self) -> None:
        if self._start >= 0:
            self._parts.append(TextPart(self._source[self._start : self._end], Span(self._start, self._end)))
            self._start = self._end = -1


def trimmed(parts: Sequence[TextPart]) -> list[TextPart]:
    """The parts without the white space at both ends."""
    first, last = 0, len(parts)
    while first < last and not parts[first].text.strip():
        first += 1
    while first < last and not parts[last - 1].text.strip():
        last -= 1
    kept = list(parts[first:last])
    if kept:
        kept[0] = _cut(kept[0], len(kept[0].text) - len(kept[0].text.lstrip()), len(kept[0].text))
        kept[-1] = _cut(kept[-1], 0, len(kept[-1].text.rstrip()))
    return kept


def _cut(part: TextPart, start: int, end: int) -> TextPart:
    text, source, verbatim = part
    if not verbatim:
        return TextPart(text[start:end], source, verbatim=False)
    return TextPart(text[start:end], Span(source.start + start, source.start + end))


def without_no_prose(parts: Iterable[TextPart]) -> tuple[TextPart, ...]:
    """The parts, with one stand-in for each URL, e-mail address, hashtag and @handle."""
    block = Block("", tuple(parts))
    if not _HINTS.search(block.text):
        return block.parts
    return tuple(_stood_in(block))


def _stood_in(block: Block) -> Iterator[TextPart]:
    at = 0
    for start, end in _no_prose(block):
        yield from block.slice(Span(at, start))
        yield TextPart(STAND_IN, block.to_source(Span(start, end)), verbatim=False)
        at = end
    yield from block.slice(Span(at, len(block.text)))


def _no_prose(block: Block) -> Iterator[Span]:
    """Where the text has no prose, widened to whole parts where a part is not verbatim."""
    loose = [span for span in _loose(block.parts) if span.length > 1]
    for found in _NO_PROSE.finditer(block.text):
        start, end = found.start(), found.end()
        if "@" not in found[0][:65] or "://" in found[0]:
            end -= len(found[0]) - len(_url(found[0]))
        for span in loose:
            if span.start < end and start < span.end:
                start, end = min(start, span.start), max(end, span.end)
        if start < end:
            yield Span(start, end)


def _loose(parts: Iterable[TextPart]) -> Iterator[Span]:
    at = 0
    for part in parts:
        if not part.verbatim:
            yield Span(at, at + len(part.text))
        at += len(part.text)


def _url(text: str) -> str:
    """A URL without the punctuation that only follows it."""
    while text:
        short = text.rstrip(_AFTER_URL)
        for left, right in ("()", "[]"):
            if short.endswith(right) and short.count(right) > short.count(left):
                short = short[:-1]
        if short == text:
            break
        text = short
    return text
