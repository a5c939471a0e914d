"""One draft as read: its text, its blocks of prose, its metadata."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from newslint.errors import DraftError
from newslint.span import Span

T = TypeVar("T")

STAND_IN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in the text for what is no prose: code, a URL, an e-mail address, a hashtag."""

LARGEST = 8 * 2**20
"""Bytes: a file beyond this is no draft (a long book is 1 MiB)."""

_IMPLIED = {
    "lede": ("lede", "paragraph", "text"),
    "meta": ("meta",),
}


class TextPart(NamedTuple):
    """A run of text as the reader sees it and the place in the source it comes from.

    A verbatim part equals its source character for character; any other part (an entity, a soft
    line break, a stand-in) stands for its whole source span.
    """

    text: str
    source: Span
    verbatim: bool = True


@dataclass(frozen=True, eq=False)
class Block:
    """A run of prose with one scope; `text` is its parts joined.

    `group` numbers the list, table or block quotation that the block is part of (0: none).
    Two blocks are equal only if they are the same block of the same document.
    """

    scope: str
    parts: tuple[TextPart, ...]
    group: int = 0

    @cached_property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    @cached_property
    def scopes(self) -> frozenset[str]:
        """Every scope name that a selector may use for this block."""
        head = self.scope.partition(".")[0]
        implied = _IMPLIED.get(head, (head, "text"))
        return frozenset((self.scope, *implied))

    @cached_property
    def span(self) -> Span:
        """The source from the first part to the last."""
        if not self.parts:
            return Span(0, 0)
        return Span(self.parts[0].source.start, self.parts[-1].source.end)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(part.text) for part in self.parts)][:-1]

    def to_source(self, span: Span) -> Span:
        """The source of `span` of the text: from its first character's to its last character's."""
        if not self.parts:
            return self.span
        start = self._place(span.start, at_end=False)
        return Span(start, max(start, self._place(span.end, at_end=True)) if span.end > span.start else start)

    def _place(self, offset: int, *, at_end: bool) -> int:
        """The source offset of the boundary at `offset`; at a seam, of the part that ends there or starts there."""
        number = max(0, bisect_right(self._starts, offset - at_end) - 1)
        part, inside = self.parts[number], offset - self._starts[number]
        if part.verbatim:
            return part.source.start + min(inside, part.source.length)
        return part.source.start if inside <= 0 else part.source.end

    def slice(self, span: Span) -> tuple[TextPart, ...]:
        """The parts of `span` of the text; a part that is not verbatim is kept whole or left out."""
        return tuple(_clip(self.parts, self._starts, span))

    def with_scope(self, scope: str) -> "Block":
        return Block(scope, self.parts, self.group)


def _clip(parts: Iterable[TextPart], starts: Iterable[int], span: Span) -> Iterator[TextPart]:
    for part, start in zip(parts, starts, strict=True):
        first, last = max(span.start - start, 0), min(span.end - start, len(part.text))
        if first >= last:
            continue
        if part.verbatim:
            yield TextPart(part.text[first:last], Span(part.source.start + first, part.source.start + last))
        else:
            yield part


class Field(NamedTuple):
    """One piece of metadata: `date: 2024-04-21` in front matter, `<time>` in HTML, `Source: CNN` in plain text.

    `name` is canonical (`title`, `deck`, `byline`, `date`, `updated`, `source`, `category`, `language`, …; any
    other key as written, in lower case); `span` is the value's place in the source, `label` the key's,
    `extent` both with what stands between. `origin` is `front-matter`, `html` or `header` (a line of a plain text).
    """

    name: str
    value: str
    span: Span
    label: Span
    extent: Span
    origin: str


class Comment(NamedTuple):
    """A comment of the format (in plain text, a line of its own in brackets), without its delimiters."""

    text: str
    span: Span


class Position(NamedTuple):
    """Line and column, both from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, eq=False)
class Document:
    """One file as read.

    `source` is the decoded text, never translated: offsets are code points into it. `format` names the reader.
    `english` is the English of the house that reads the draft (`en-US`, `en-GB`), where it has one.
    """

    path: str
    source: str
    blocks: tuple[Block, ...]
    metadata: tuple[Field, ...] = ()
    comments: tuple[Comment, ...] = ()
    format: str = "plain"
    english: str = ""
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    def once(self, make: Callable[["Document"], T]) -> T:
        """`make(self)`, worked out the first time it is asked for and kept with the document."""
        try:
            value: T = self._known[make]
        except KeyError:
            value = self._known[make] = make(self)
        return value

    def field(self, name: str) -> Field | None:
        return next((field for field in self.metadata if field.name == name), None)

    def position(self, offset: int) -> Position:
        """Line and column of a source offset, for reports."""
        starts = self.once(_line_starts)
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line(self, number: int) -> Span:
        """The source span of a line (from 1) without its line end."""
        starts = self.once(_line_starts)
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_known": {}}


def _line_starts(document: Document) -> list[int]:
    """Offsets at which lines start: after LF, CR LF or CR, as editors count, and nothing else."""
    source = document.source
    starts = [0]
    at = _next_line(source, 0)
    while at:
        starts.append(at)
        at = _next_line(source, at)
    return starts


def _next_line(source: str, at: int) -> int:
    feed = source.find("\n", at)
    carriage = source.find("\r", at, feed if feed >= 0 else len(source))
    if carriage < 0 or carriage == feed - 1:
        return feed + 1
    return carriage + 1


BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def check_size(size: int, path: str) -> None:
    """Raises DraftError for a number of bytes that is too large to be a draft."""
    if size > LARGEST:
        raise DraftError(
            f"{size / 2**20:.0f} MiB is no draft; newslint reads files up to {LARGEST // 2**20} MiB", path=path
        )


def decode(data: bytes, path: str) -> str:
    """The text of a draft: UTF-8 without its byte order mark, otherwise untouched.

    Raises DraftError for what is no UTF-8 text, with the byte, and for what is too large to be a draft.
    """
    check_size(len(data), path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DraftError(
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}; save the file as UTF-8",
            path=path,
            line=line,
        ) from None
    if "\0" in text:
        raise DraftError(f"looks like a binary file: NUL at offset {text.index(chr(0))}", path=path)
    return text.removeprefix(BOM)
