"""Half-open ranges of code points."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points: every `i` with `start <= i < end`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point; an empty span overlaps what it lies in or touches."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return start <= end if not (self.length and other.length) else start < end

    def shift(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)

    def cover(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def intersect(left: Iterable[Span], right: Iterable[Span]) -> Iterator[Span]:
    """Each stretch that lies in a span of both sides, in order; both sides ordered and disjoint."""
    ours, theirs = list(left), list(right)
    i = j = 0
    while i < len(ours) and j < len(theirs):
        start, end = max(ours[i].start, theirs[j].start), min(ours[i].end, theirs[j].end)
        if start < end:
            yield Span(start, end)
        if ours[i].end < theirs[j].end:
            i += 1
        else:
            j += 1


def complement(spans: Iterable[Span], whole: Span) -> Iterator[Span]:
    """Each stretch of `whole` that no span touches; the spans ordered."""
    at = whole.start
    for start, end in spans:
        if at < start:
            yield Span(at, start)
        at = max(at, end)
    if at < whole.end:
        yield Span(at, whole.end)


def union(left: Iterable[Span], right: Iterable[Span]) -> Iterator[Span]:
    """Each stretch that lies in a span of either side, in order; stretches that only touch stay apart."""
    last: Span | None = None
    for span in sorted((*left, *right)):
        if last is None:
            last = span
        elif span.start < last.end:
            last = last.cover(span)
        else:
            yield last
            last = span
    if last is not None:
        yield last
