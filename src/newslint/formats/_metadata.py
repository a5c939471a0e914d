"""One value of front matter or header, with its place, and what it becomes in the document."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.document import Block, Field, TextPart
from newslint.formats._names import canonical, scope_of
from newslint.formats._run import trimmed, without_no_prose
from newslint.span import Span


class Entry(NamedTuple):
    """A key and its value; `parts` say where each piece of the value comes from, `span` where it stands as a whole."""

    key: str
    parts: tuple[TextPart, ...]
    label: Span
    span: Span
    extent: Span

    @property
    def value(self) -> str:
        return "".join(part.text for part in self.parts)


def field(entry: Entry, origin: str) -> Field:
    return Field(canonical(entry.key), entry.value, entry.span, entry.label, entry.extent, origin)


def blocks(entries: Iterable[Entry]) -> Iterator[Block]:
    """The prose of the entries: a headline for the title, a deck, a byline, `meta.<name>` for the rest."""
    for entry in entries:
        parts = trimmed(entry.parts)
        if parts:
            yield Block(scope_of(canonical(entry.key)), without_no_prose(parts))
