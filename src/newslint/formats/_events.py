"""The Markdown parser's events, placed in code points."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.expression import expression
from newslint.formats._offsets import code_points
from newslint.span import Span

_SURROGATE = expression("[\ud800-\udfff]")


class Event(NamedTuple):
    """One event: its kind (`Start`, `End`, `Text`, …), its tag or text, the tag's details, and its place."""

    kind: str
    value: str
    details: Any
    span: Span


def events(text: str, start: int) -> Iterator[Event]:
    """pulldown-cmark's events for the text from `start` on."""
    import pyromark  # noqa: PLC0415  (a run over plain text needs no Markdown)

    options = pyromark.Options
    body = encodable(text[start:])
    place = code_points(body, start)
    for event, where in pyromark.events_with_range(
        body,
        options=options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_HEADING_ATTRIBUTES,
    ):
        yield Event(*_named(event), Span(place(where["start"]), place(where["end"])))


def encodable(text: str) -> str:
    """The text with what UTF-8 cannot hold replaced, character by character."""
    return text if text.isascii() else _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _named(event: Any) -> tuple[str, str, Any]:
    """Kind, value and details: pyromark writes a bare name or a mapping of one name."""
    if isinstance(event, str):
        return event, "", None
    ((kind, value),) = event.items()
    if not isinstance(value, dict):
        return kind, value if isinstance(value, str) else "", None
    ((tag, details),) = value.items()
    return kind, tag, details
