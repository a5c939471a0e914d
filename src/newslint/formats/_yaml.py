"""YAML front matter: every value with its exact place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.document import TextPart
from newslint.expression import expression
from newslint.formats._fields import Value, front_field
from newslint.formats._scalars import block_parts, flow_parts, whole
from newslint.span import Span

_SURROGATE = expression("[\ud800-\udfff]")
_LINE_END = expression(r"[\r\n]")
_TOP_LEVEL = expression(r"(?:\r\n|[\r\n])(?=[\w\"'])")
_FAULTS = 20
"""After so many faults it is no front matter that anybody wrote."""
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


class _Key(NamedTuple):
    text: str
    label: Span


class _Level:
    """One mapping or list that is open: its dotted name and, in a mapping, the key that waits for its value."""

    __slots__ = ("key", "label", "mapping", "name")

    def __init__(self, name: str, label: Span, *, mapping: bool) -> None:
        self.name, self.label, self.mapping = name, label, mapping
        self.key: _Key | None = None

    def dotted(self) -> _Key:
        if not self.mapping or not self.key:
            return _Key(self.name, self.label)
        return _Key(f"{self.name}.{self.key.text}" if self.name else self.key.text, self.key.label)


def values(source: str, inner: Span) -> Iterator[Value]:
    """Each scalar of the YAML in a stretch of the source; lines that cannot be read are passed over."""
    text = _SURROGATE.sub(_UNREADABLE, inner.of(source))
    at = 0
    for _ in range(_FAULTS):
        found, fault = _readable(source, text[at:], inner.start + at)
        yield from found
        below = _TOP_LEVEL.search(text, at + fault) if fault >= 0 else None
        if not below:
            return
        at = below.end()


def _readable(source: str, text: str, base: int) -> tuple[list[Value], int]:
    """The values up to the first fault, and where that is (-1: nowhere). What shares its line is not to be trusted."""
    import yaml  # noqa: PLC0415  (a draft without front matter needs no YAML)

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    levels: list[_Level] = []
    found: list[Value] = []
    try:
        for event in yaml.parse(text, Loader=loader):
            value = _take(event, source, base, levels)
            if value:
                found.append(value)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        fault = mark.index if mark else getattr(error, "position", 0)
        if found and not _LINE_END.search(source, found[-1][0].extent.start, base + fault):
            found.pop()
        return found, fault
    return found, -1


def _take(event: Any, source: str, base: int, levels: list[_Level]) -> Value | None:
    kind = type(event).__name__
    if kind in ("MappingStartEvent", "SequenceStartEvent"):
        levels.append(_opened(levels, mapping=kind.startswith("M")))
    elif kind in ("MappingEndEvent", "SequenceEndEvent"):
        levels.pop()
        _done(levels)
    elif kind in ("ScalarEvent", "AliasEvent") and levels:
        return _scalar(event, source, base, levels[-1])
    return None


def _opened(levels: list[_Level], *, mapping: bool) -> _Level:
    above = levels[-1].dotted() if levels else _Key("", Span(0, 0))
    return _Level(above.text, above.label, mapping=mapping)


def _done(levels: list[_Level]) -> None:
    """The value of the waiting key has been read; a mapping as a key stands for an empty one."""
    if levels and levels[-1].mapping:
        levels[-1].key = None if levels[-1].key else _Key("", levels[-1].label)


def _scalar(event: Any, source: str, base: int, level: _Level) -> Value | None:
    place = Span(base + event.start_mark.index, base + event.end_mark.index)
    if level.mapping and not level.key:
        level.key = _Key(getattr(event, "value", ""), place)
        return None
    name, label = level.dotted()
    if level.mapping:
        level.key = None
    if type(event).__name__ == "AliasEvent":
        return None
    return _entry(name, label, source, place, event)


def _entry(name: str, label: Span, source: str, place: Span, event: Any) -> Value:
    if event.value:
        return front_field(name, event.value, label, place, _parts(source, place, event))
    after = place.start + 1 if event.style else _after_colon(source, label.end, place.start)
    return front_field(name, "", label, Span(after, after), ())


def _parts(source: str, place: Span, event: Any) -> tuple[TextPart, ...]:
    make = block_parts if event.style in ("|", ">") else flow_parts
    parts = make(source, place, event.style or "")
    return parts if "".join(part.text for part in parts) == event.value.rstrip() else whole(event.value, place)


def _after_colon(source: str, start: int, limit: int) -> int:
    colon = source.find(":", start, max(start, limit) + 1)
    return colon + 1 if colon >= 0 else start
