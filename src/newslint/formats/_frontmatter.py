"""The metadata block that a Markdown file may begin with."""

import re
from typing import NamedTuple

from newslint.formats._metadata import Entry
from newslint.registry import load
from newslint.span import Span

_READERS = {
    "---": "newslint.formats._yaml:entries",
    "+++": "newslint.formats._toml:entries",
}
_OPENS = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSES = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
}
_KEY = re.compile(r"\s*(?:#|[\w\"'.-][^\r\n]{0,200}?\s*[:=]|\Z)")


class FrontMatter(NamedTuple):
    """What a draft's front matter says, and where the text after it begins."""

    entries: tuple[Entry, ...] = ()
    end: int = 0


def front_matter(source: str) -> FrontMatter:
    """The front matter of a source; of one that cannot be read, as much as can be. Never raises."""
    opening = _OPENS.match(source)
    if not opening:
        return FrontMatter()
    closing = _closing(source, opening)
    if not closing or not _KEY.match(source, opening.end(), closing.start()):
        return FrontMatter()
    inner = Span(opening.end(), closing.start())
    entries = load(_READERS, opening[1])(source, inner)
    return FrontMatter(tuple(entries), closing.end())


def _closing(source: str, opening: re.Match[str]) -> re.Match[str] | None:
    """The line that ends it. With CR alone as line end there is no `^` to trust."""
    pattern = _CLOSES[opening[1]]
    for found in pattern.finditer(source, opening.end()):
        return found
    return None
