"""The blocks of a plain text's body."""

import re
from collections.abc import Iterator, Sequence

from newslint.document import Block, TextPart
from newslint.expression import expression
from newslint.formats._byline import byline
from newslint.formats._fields import Value
from newslint.formats._plain_lines import Line, paragraphs, width
from newslint.formats._prose import block, verbatim
from newslint.span import Span

_SUBHEAD_WORDS = 12
_SENTENCE_INSIDE = expression(r"[.!?][\"”’)]?\s+[A-Z\[]")
_CREDIT = expression(r"(?:sources?|via|photo|picture|image|caption)(?: credit)?\s*:", re.IGNORECASE)
_ENDS = ".!?…:;,\"”’'»)"


class Draft:
    """What has been read of a plain text so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.values = list[Value]()

    def add(self, scope: str, lines: Sequence[Line], group: int = 0) -> None:
        """Adds a block of the lines, joined by spaces."""
        made = block(scope, self._parts(lines), group)
        if made:
            self.blocks.append(made)

    def _parts(self, lines: Sequence[Line]) -> Iterator[TextPart]:
        for number, line in enumerate(lines):
            if number:
                yield TextPart(" ", Span(lines[number - 1].span.end, line.span.start), verbatim=False)
            yield verbatim(self.source, *line.span)


def body(draft: Draft, lines: Sequence[Line]) -> None:
    """Reads the lines below the head."""
    every = list(paragraphs(lines, width(lines)))
    groups = _groups(every)
    seen = False
    for number, paragraph in enumerate(every):
        if not paragraph:
            continue
        if paragraph[0].mark:
            draft.add("list", paragraph, next(groups))
        elif seen and _is_subhead(paragraph, every, number):
            draft.add("subhead", paragraph)
        else:
            draft.add("paragraph", paragraph)
            seen = seen or paragraph[-1].text[-1] in _ENDS


def _groups(paragraphs_: Sequence[Sequence[Line]]) -> Iterator[int]:
    """For each list item the number of its list: blank lines do not end a list, other text and other bullets do."""
    group, mark = 0, ""
    for paragraph in paragraphs_:
        if paragraph:
            if paragraph[0].mark and paragraph[0].mark != mark:
                group += 1
            mark = paragraph[0].mark
            if mark:
                yield group


def is_credit(text: str) -> bool:
    """Whether a line says where something comes from, so that it is no heading."""
    return bool(_CREDIT.match(text))


def _is_subhead(paragraph: Sequence[Line], every: Sequence[Sequence[Line]], number: int) -> bool:
    """A short line without final punctuation that stands alone above a paragraph."""
    line = paragraph[0]
    if len(paragraph) > 1 or line.text[-1] in _ENDS or line.text[0].islower() or byline(line.text):
        return False
    if _SENTENCE_INSIDE.search(line.text) or is_credit(line.text):
        return False
    alone = number > 0 and not every[number - 1] and number + 1 < len(every) and not every[number + 1]
    below = next((other for other in every[number + 1 :] if other), None)
    return alone and below is not None and not below[0].mark and len(line.text.split()) <= _SUBHEAD_WORDS
