"""The blocks of a plain text's body."""

from collections.abc import Iterator, Sequence

from newslint.document import Block
from newslint.formats._byline import byline
from newslint.formats._metadata import Entry
from newslint.formats._plain_lines import Line, paragraphs, width
from newslint.formats._run import Run

_SUBHEAD_WORDS = 12
_ENDS = ".!?…:;,\"”’'»)"


class Draft:
    """What has been read of a plain text so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.entries: list[Entry] = []
        self._run = Run(source)

    def add(self, scope: str, lines: Sequence[Line], group: int = 0) -> None:
        """A block of the lines, joined by spaces."""
        for number, line in enumerate(lines):
            if number:
                self._run.put(" ", lines[number - 1].span.end, line.span.start)
            self._run.keep(*line.span)
        block = self._run.block(scope, group)
        if block:
            self.blocks.append(block)


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
    return


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


def _is_subhead(paragraph: Sequence[Line], every: Sequence[Sequence[Line]], number: int) -> bool:
    """A short line without final punctuation that stands alone above a paragraph."""
    line = paragraph[0]
    if len(paragraph) > 1 or line.text[-1] in _ENDS or line.text[0].islower() or byline(line.text):
        return False
    alone = number > 0 and not every[number - 1] and number + 1 < len(every) and not every[number + 1]
    below = next((other for other in every[number + 1 :] if other), None)
    return alone and below is not None and not below[0].mark and len(line.text.split()) <= _SUBHEAD_WORDS
