"""From runs of text to blocks: what every reader does once it knows what is prose."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.document import STAND_IN, Block, TextPart
from newslint.expression import expression
from newslint.span import Span

_STOPS = ".,;:!?'’"
_SIGNS = ("://", "www.", "@", "#")


def block(scope: str, parts: Iterable[TextPart], group: int = 0) -> Block | None:
    """A block of these parts: ends trimmed, neighbours joined, what is no prose replaced by stand-ins.

    None if nothing but white space is left.
    """
    kept = _trimmed(list(_joined(parts)))
    if not kept:
        return None
    draft = Block(scope, tuple(kept), group)
    if any(sign in draft.text for sign in _SIGNS):
        return Block(scope, tuple(_with_stand_ins(kept)), group)
    return draft


def verbatim(source: str, start: int, end: int) -> TextPart:
    """The part that is the source itself."""
    return TextPart(source[start:end], Span(start, end))


def stand_in(start: int, end: int) -> TextPart:
    """The part that stands for what is no prose."""
    return TextPart(STAND_IN, Span(start, end), verbatim=False)


def _joined(parts: Iterable[TextPart]) -> Iterator[TextPart]:
    """The parts without empty ones, verbatim neighbours made one.

    Where markup fell out between two spaces, one of them is left.
    """
    run: list[TextPart] = []
    space = False
    for part in parts:
        if not part.text:
            continue
        if run and not (part.verbatim and run[-1].source.end == part.source.start):
            yield _one(run)
            run = []
            if space and part.verbatim and part.text[0] == " ":
                part = cut(part, 1, len(part.text))  # noqa: PLW2901
        space = part.verbatim and part.text[-1:] == " "
        if not part.verbatim:
            yield part
        elif part.text:
            run.append(part)
    if run:
        yield _one(run)


def _one(run: list[TextPart]) -> TextPart:
    if len(run) == 1:
        return run[0]
    return TextPart("".join(part.text for part in run), run[0].source.cover(run[-1].source))


def cut(part: TextPart, start: int, end: int) -> TextPart:
    """A stretch of a part's text; of a part that is not verbatim the source stays whole."""
    if not part.verbatim:
        return TextPart(part.text[start:end], part.source, verbatim=False)
    return TextPart(part.text[start:end], Span(part.source.start + start, part.source.start + end))


def _trimmed(parts: list[TextPart]) -> list[TextPart]:
    first, last = 0, len(parts)
    while first < last and not parts[first].text.strip():
        first += 1
    while first < last and not parts[last - 1].text.strip():
        last -= 1
    kept = parts[first:last]
    if kept:
        kept[0] = cut(kept[0], len(kept[0].text) - len(kept[0].text.lstrip()), len(kept[0].text))
        kept[-1] = cut(kept[-1], 0, len(kept[-1].text.rstrip()))
    return kept


_NO_PROSE = expression(
    r"""
        (?:https?|ftp)://[^\s<>"“”«»|\ufffc]*[^\s<>"“”«»|.,;:!?'’\]\ufffc]   # a URL, without the stop that follows it
        | (?<![\w.])www\.[\w-]{1,63}\.[^\s<>"“”«»|\ufffc]*[\w/]
        | (?<![\w.+-])[\w.+-]{1,64}@\w[\w-]{0,62}(?:\.\w[\w-]{0,62})+   # an e-mail address
        | (?<![\w&@#/])@\w[\w.]*\w                                # a handle
        | (?<![\w&#/])\#\w*[^\W\d_]\w*                            # a hashtag
        """,
    re.VERBOSE,
)


def _with_stand_ins(parts: Sequence[TextPart]) -> Iterator[TextPart]:
    """The parts with one stand-in for each stretch that is no prose; one pass over both."""
    text = "".join(part.text for part in parts)
    spans = [_without_stop(text, found) for found in _NO_PROSE.finditer(text)]
    number = at = 0
    open_from = -1
    for part in parts:
        end, inside = at + len(part.text), 0
        while number < len(spans) and spans[number].start < end:
            span = spans[number]
            if open_from < 0:
                first = span.start - at if part.verbatim else 0
                if first > inside:
                    yield cut(part, inside, first)
                open_from = part.source.start + first
            if span.end > end:
                inside = len(part.text)
                break
            inside = span.end - at if part.verbatim else len(part.text)
            yield stand_in(open_from, part.source.start + inside if part.verbatim else part.source.end)
            open_from = -1
            number += 1
            while number < len(spans) and not part.verbatim and spans[number].end <= end:
                number += 1
        if open_from < 0 and inside < len(part.text):
            yield cut(part, inside, len(part.text))
        at = end


def _without_stop(text: str, found: re.Match[str]) -> Span:
    """Where the match is; of a URL, without closing brackets that were opened before it."""
    end = found.end()
    if "://" in found[0]:
        spare = found[0].count(")") - found[0].count("(")
        while end > found.start() and (text[end - 1] in _STOPS or (spare > 0 and text[end - 1] == ")")):
            spare -= text[end - 1] == ")"
            end -= 1
    return Span(found.start(), end)
