"""Lines that a page set apart from a paragraph, and that its copy has at the paragraph's head or foot."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.document import TextPart
from newslint.expression import expression

_ENDED = expression(r"[.!?:;,…&/–—-][\"”’')\]*_]*$|[\"”]$")
_SENTENCE = expression(r"[.!?…][\"”’')\]*_]*$")
_BEGINS = expression(r"[\"“‘'(\[*_#>|»•]*[^\W_a-zß-öø-ÿ]|[\"“‘©*•»#]")
_ADDRESS = expression(r"(?:[A-ZÀ-Þ]\w+ ?[:–—-] ?)?(?:https?://|www\.)\S+")
_BYLINE = expression(r"[Bb][Yy] [A-ZÀ-Þ]")
_RUNNING = 45
_NARROWEST = 45
_RAGGED = 0.8
_LONGEST = 25
"""Words of the longest line that is no sentence."""


def paragraphs(parts: Sequence[TextPart]) -> Iterator[list[TextPart]]:
    """The parts of a paragraph, cut where a line of the source is none of its sentences: “HOME”, “Press Release”.

    Such a line has no end, begins with a capital as the line below it does, and is shorter than wrapping would have
    left it; or it is an address of the web. Where no line is a sentence (an address, a poem), the paragraph stays
    whole.
    """
    lines = list(_lines(parts)) if len(parts) > 1 else []
    if len(lines) < 2:
        yield list(parts)
        return
    texts = ["".join(part.text for part in line).strip() for line in lines]
    if not any(len(text) >= _RUNNING and _SENTENCE.search(text) for text in texts):
        yield list(parts)
        return
    room = _RAGGED * max(_NARROWEST, *map(len, texts))
    apart = [_is_apart(text, below, room) for text, below in pairwise([*texts, ""])]
    yield from _cut(lines, [_is_cut(texts, apart, place) for place in range(1, len(texts))])


def _lines(parts: Sequence[TextPart]) -> Iterator[list[TextPart]]:
    line: list[TextPart] = []
    for part in parts:
        line.append(part)
        if not part.verbatim and part.text.isspace():
            yield line
            line = []
    if line:
        yield line


def _is_apart(text: str, below: str, room: float) -> bool:
    """Whether a line is no sentence nor the beginning of one that goes on below."""
    if _ADDRESS.fullmatch(text):
        return True
    if not text or _ENDED.search(text) or not _BEGINS.match(text) or len(text.split()) > _LONGEST:
        return False
    return not below or (
        bool(_BEGINS.match(below) or _ADDRESS.match(below)) and len(text) + 1 + len(below.split(maxsplit=1)[0]) <= room
    )


def _is_cut(texts: Sequence[str], apart: Sequence[bool], place: int) -> bool:
    """Whether a paragraph ends before the line at a place: below a line set apart, or above one and after a stop.

    A byline keeps the line below it, which tells what its author is.
    """
    if apart[place - 1]:
        return not (apart[place] and _BYLINE.match(texts[place - 1]))
    return apart[place] and bool(_SENTENCE.search(texts[place - 1]) or _ADDRESS.fullmatch(texts[place]))


def _cut(lines: Sequence[Sequence[TextPart]], cuts: Sequence[bool]) -> Iterator[list[TextPart]]:
    own = list(lines[0])
    for line, is_cut in zip(lines[1:], cuts, strict=True):
        if is_cut:
            yield own
            own = []
        own += line
    yield own
